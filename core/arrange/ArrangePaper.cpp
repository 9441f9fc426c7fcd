// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangePaper.h"

#include "export/Paper.h"

namespace portolan::arranging {

Size drawingArea(const Sheet &sheet)
{
    using namespace Qt::StringLiterals;
    constexpr double perMillimetre = 4; // units, at 1 : 1
    constexpr double margins = 80;
    constexpr double belowDrawing = 0.377; // of the shorter side; small paper has a lower title block
    const QSizeF paper = paperSize(paperNamed(sheet.paper).value_or(Paper::A3)) * perMillimetre;
    const double below = paper.height() * belowDrawing;
    if (sheet.orientation == u"portrait"_s)
        return {paper.height() - margins, paper.width() - below};
    return {paper.width() - margins, paper.height() - below};
}

} // namespace portolan::arranging
