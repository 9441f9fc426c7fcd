// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "derive/FlowEngine.h"

#include <QDate>

#include <optional>
#include <vector>

namespace portolan {

/// Everything that is worth pointing out about a plan: first what others follow from (catalogs, kinds and operating
/// systems that nobody knows), each sorted by severity (errors first), code and key, so that the order of input never
/// matters. Accepted findings are among them, marked.
/// today: what decisions and acceptances are held against; without it nothing expires.
[[nodiscard]] std::vector<Finding> findings(const FlowEngine &engine, const std::optional<QDate> &today = std::nullopt);

} // namespace portolan
