// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "sheet/SheetContext.h"

namespace portolan {

/// Of the rows that a diagram is about those of which its arrows alone would tell something wrong, or nothing, the
/// first numbers of each; empty: there are none.
struct NotedRows {
    LocalizedText otherCrossings; ///< pass other firewalls than their arrow
    LocalizedText relayed; ///< a DHCP relay is the end of what passes the network, not the node at the arrow's end
    LocalizedText within; ///< begin and end at one node, and have no arrow
};

[[nodiscard]] NotedRows notedRows(const SheetContext &context, const Diagram &diagram);

} // namespace portolan
