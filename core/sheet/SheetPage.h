// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/Paper.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace portolan {

struct Sheet;

inline constexpr double unitsPerMillimetre = 4; ///< of every sheet

/// A length on a sheet, in the printer's points.
[[nodiscard]] inline constexpr double points(double units)
{
    return units / unitsPerMillimetre * 72 / 25.4;
}

/// What a document is printed on, where that is not the plan's own choice.
struct PaperChoice {
    std::optional<Paper> paper; ///< null: the plan's, or A3
    std::optional<bool> isPortrait; ///< null: the plan's, or landscape
    bool isAsLargeAsPlan = false; ///< pages with a diagram have the size that it needs at 1 : 1
};

/// One page: its paper and the frame, in units.
struct SheetPage {
    QSizeF size;
    QRectF frame;
    bool isPortrait = false;

    /// Within the frame, with some air.
    [[nodiscard]] QRectF content() const;
};

/// Which paper that is; as large as the plan is not its affair.
[[nodiscard]] Paper paperOf(const Sheet &sheet, const PaperChoice &choice);
[[nodiscard]] bool isOfSeriesA(Paper paper);

/// Of the paper that was chosen; as large as the plan is not its affair. A-sizes have a filing margin of 20 mm at the
/// left, as ISO 5457 has it; all other margins are 10 mm.
[[nodiscard]] SheetPage sheetPage(const Sheet &sheet, const PaperChoice &choice);

/// A page whose content() has this size, rounded up to whole millimetres; at most 5 m either way, the largest that a
/// PDF can say.
[[nodiscard]] SheetPage sheetPageAround(const QSizeF &content);

} // namespace portolan
