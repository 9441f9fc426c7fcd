// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "print/SheetPrinter.h"

#include "paint/Drawable.h"
#include "paint/PicturePainter.h"

#include <QPageRanges>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double pointsPerMillimetre = 72 / millimetresPerInch;

std::vector<int> chosenPages(const PictureDocument &document, const QPrinter &printer)
{
    const QPageRanges ranges = printer.pageRanges();
    const bool areAll = printer.printRange() != QPrinter::PageRange || ranges.isEmpty();
    std::vector<int> pages;
    for (int page = 1; page <= static_cast<int>(document.pages.size()); ++page) {
        if (areAll || ranges.contains(page))
            pages.push_back(page - 1);
    }
    return pages;
}

/// A page on the paper that the printer has for it now.
void paintPage(
    const Picture &page, const QPrinter &printer, bool keepsSize, PicturePainter &pictures, QPainter &painter)
{
    painter.resetTransform();
    const double size = printer.resolution() / millimetresPerInch / page.unitsPerMillimetre;
    if (keepsSize) {
        painter.scale(size, size);
    } else {
        const QRectF paper = printer.pageLayout().fullRectPixels(printer.resolution());
        const double fitting = std::min(paper.width() / page.size.width(), paper.height() / page.size.height());
        const QSizeF shown = page.size * fitting;
        painter.translate((paper.width() - shown.width()) / 2, (paper.height() - shown.height()) / 2);
        painter.scale(fitting, fitting);
    }
    pictures.paint(page, painter);
}

/// The same paper turned as the page lies.
QPageLayout turnedFor(const Picture &page, QPageLayout layout)
{
    layout.setOrientation(pageLayoutOf(page).orientation());
    return layout;
}

} // namespace

QPageLayout pageLayoutOf(const Picture &page)
{
    const QSizeF points = paperSize(page) * pointsPerMillimetre;
    const bool isWide = points.width() > points.height();
    const QPageSize size(isWide ? points.transposed() : points, QPageSize::Point, u"Sheet"_s, QPageSize::FuzzyMatch);
    QPageLayout layout(size, isWide ? QPageLayout::Landscape : QPageLayout::Portrait, {}, QPageLayout::Point);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

Result<void> printPages(const PictureDocument &document, QPrinter &printer, const GoesOn &goesOn)
{
    const std::vector<int> pages = chosenPages(document, printer);
    if (pages.empty())
        return failure(u"print.no-pages"_s);
    const auto pageAt
        = [&](size_t index) -> const Picture & { return document.pages[static_cast<size_t>(pages[index])]; };
    QPageLayout chosen = printer.pageLayout();
    chosen.setMode(QPageLayout::FullPageMode);
    const bool keepsSizes = chosen.pageSize().isEquivalentTo(pageLayoutOf(document.pages.front()).pageSize());
    const auto layoutOf
        = [&](size_t index) { return keepsSizes ? pageLayoutOf(pageAt(index)) : turnedFor(pageAt(index), chosen); };
    printer.setFullPage(true);
    printer.setPageLayout(layoutOf(0));
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(u"print.failed"_s);
    PicturePainter pictures;
    for (size_t index = 0; index < pages.size(); ++index) {
        if (goesOn && !goesOn(static_cast<int>(index), static_cast<int>(pages.size()))) {
            printer.abort();
            return failure(u"export.canceled"_s);
        }
        if (index > 0) {
            printer.setPageLayout(layoutOf(index));
            if (!printer.newPage())
                return failure(u"print.failed"_s);
        }
        paintPage(pageAt(index), printer, keepsSizes, pictures, painter);
    }
    if (!painter.end())
        return failure(u"print.failed"_s);
    return {};
}

} // namespace portolan
