// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "sheet/SheetContext.h"

namespace portolan {

/// What a number on a diagram stands for, where its ports don't stand beside it, or not all of them.
struct NumberEntry {
    QString numbers; ///< as the badge on the sheet has them; of a part its own
    bool isPart = false; ///< of the badge above it, whose arrows don't all carry the same: no badge has its numbers
    QStringList rows; ///< each number of it, in order
    QString leadsTo; ///< id of the group of its first row
    QString label; ///< id of the group of the label that it is for
    QString ends; ///< "csm01 → web, db", the remark, the same in the other language; of a badge that is cut its numbers
    QString otherEnds; ///< in the other language; empty: there is one, or names are the same in both
    TextPair remark; ///< which of its rows no rule helps, or nothing
    QString changedRows; ///< "Δ N2 · + N5": of a changed arrow what became of its rows, unless all of them were changed
    QString ports; ///< in full; of a badge with parts those of all of them, shortened, where it is cut, else nothing
    double portsLength = 0; ///< in ems, as are the ends: tables are tried at many heights, and texts can be long
    double endsLength = 0;
    QColor color;
};

/// Whether a label leaves out some of its ports ("TCP 22 +3") or numbers ("3, 4 +2", "N1…").
[[nodiscard]] bool isShortened(const DiagramLabel &label);

/// An entry for every label that is a badge alone or does not say all its ports or numbers, and for every arrow that
/// found no way and has numbers at its ends alone; in order of the first numbers, parts behind their badge.
[[nodiscard]] std::vector<NumberEntry> numberEntries(const SheetContext &context, const Diagram &diagram);

} // namespace portolan
