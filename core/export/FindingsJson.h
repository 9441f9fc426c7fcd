// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "matrix/Wording.h"

#include <QByteArray>

#include <vector>

namespace portolan {

/// Findings as JSON for programs: no word of it depends on a language but the texts, which stand there in both.
///
///     {
///       "findings": [
///         {"code": "node.no-zone", "severity": "warning", "text": {"en": "...", "ja": "..."}, "nodes": ["web"],
///          "flows": ["csm:trap-receive.snmp-trap:web>csm01:udp"], "key": "node.no-zone:web", "accepted": true,
///          "accepted_reason": {"en": "...", "ja": "..."}, "accepted_by": "Sato"}
///       ],
///       "counts": {"error": 0, "warning": 0, "information": 0, "accepted": 1}
///     }
///
/// One finding a line, in the given order. The severity is "error", "warning" or "information". Nodes are ids; flows
/// are keys, the first ten. accepted_reason and accepted_by are there if the finding is accepted and they aren't empty.
/// The counts by severity are of what is not accepted: without errors there, `check` exits with 0. UTF-8 without byte
/// order mark, LF, also at the end.
[[nodiscard]] QByteArray writeFindingsJson(const std::vector<Finding> &findings, const Wording &wording);

} // namespace portolan
