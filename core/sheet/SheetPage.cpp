// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetPage.h"

#include "plan/Plan.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 10 * unitsPerMillimetre;
constexpr double filingMargin = 20 * unitsPerMillimetre;
constexpr double padding = 16;
constexpr double largestMillimetres = 5000;

SheetPage pageOf(const QSizeF &size, double left)
{
    SheetPage page;
    page.size = size;
    page.frame = QRectF(QPointF(left, margin), QPointF(size.width() - margin, size.height() - margin));
    page.isPortrait = size.height() > size.width();
    return page;
}

} // namespace

QRectF SheetPage::content() const
{
    return frame.adjusted(padding, padding, -padding, -padding);
}

bool isOfSeriesA(Paper paper)
{
    return paper == Paper::A4 || paper == Paper::A3 || paper == Paper::A2;
}

Paper paperOf(const Sheet &sheet, const PaperChoice &choice)
{
    return choice.paper ? *choice.paper : paperNamed(sheet.paper).value_or(Paper::A3);
}

SheetPage sheetPage(const Sheet &sheet, const PaperChoice &choice)
{
    const Paper paper = paperOf(sheet, choice);
    const bool isPortrait = choice.isPortrait.value_or(sheet.orientation == u"portrait"_s);
    const QSizeF millimetres = isPortrait ? paperSize(paper).transposed() : paperSize(paper);
    return pageOf(millimetres * unitsPerMillimetre, isOfSeriesA(paper) ? filingMargin : margin);
}

SheetPage sheetPageAround(const QSizeF &content)
{
    const auto rounded = [](double length, double around) {
        return unitsPerMillimetre * std::min(std::ceil((length + around) / unitsPerMillimetre), largestMillimetres);
    };
    return pageOf({rounded(content.width(), filingMargin + margin + 2 * padding),
                      rounded(content.height(), 2 * (margin + padding))},
        filingMargin);
}

} // namespace portolan
