// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "sheet/Drawing.h"

namespace portolan {

/// A name that a drawing has no room for all of, or the addresses of a node.
struct CutName {
    QString name; ///< in full
    Id thing; ///< node, zone or firewall
    bool isAddress = false;
};

/// Names and addresses of a drawing that end with "…" and don't have it themselves, and addresses that end with how
/// many more there are ("+3"), in the order in which they are painted.
[[nodiscard]] std::vector<CutName> cutNames(const Drawing &drawing, ExportLanguage language);

} // namespace portolan
