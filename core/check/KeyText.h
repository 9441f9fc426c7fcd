// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"

#include <QStringList>

namespace portolan {

// Keys that a plan remembers decisions and acceptances by, in words. What a key names may have gone from plan and
// catalogs: then its id stands there.

/// Row keys and flow keys, those of one product between the same two ends together:
/// "HP SUM 7: m1 → web, TCP 22 (SSH), TCP 445 (SMB)". Ten at most, then "…".
[[nodiscard]] LocalizedText rowKeysText(const FlowEngine &engine, const QStringList &keys);

/// Keys of findings, those of one code together: "no zone (web, db)". Ten at most, then "…".
[[nodiscard]] LocalizedText findingKeysText(const FlowEngine &engine, const QStringList &keys);

} // namespace portolan
