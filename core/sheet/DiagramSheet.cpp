// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramSheet.h"

#include "sheet/RevisionBlock.h"
#include "sheet/SheetHeading.h"
#include "sheet/SheetPen.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double belowHeading = 6;
constexpr double aboveBand = 14;
constexpr double narrowestLegendBeside = 190;
constexpr double widestLegendBeside = 280;
constexpr double besideDrawing = 14;
constexpr double drawingInset = 6; ///< from the frame: a drawing has air of its own
constexpr double framePadding = 16; ///< as SheetPage::content() has it
constexpr double largestScale = 1.25;
constexpr double leastShareOfDrawing = 0.85; ///< of its size, that a table of numbers leaves it
constexpr double shareOfSmallDrawing = 0.97; ///< where its text can hardly be read as it is
constexpr double cheapShare = 0.95; ///< for some more of the table
constexpr double narrowestContent = 1040;
constexpr double largestShareOfBand = 0.45; ///< of the sheet, with title block
constexpr double largestShareOnSmallPaper = 0.3;
constexpr double smallPaper = 220 * unitsPerMillimetre; ///< shorter side of A4 and Letter, and nothing larger
constexpr double worthAPage = 1.05; ///< so much larger a drawing has to become without its legend
constexpr double worthALook = 1.12; ///< the same, where that makes nothing readable, or all of it is
constexpr size_t leastPartOfNumbers = 4; ///< one of so many, on a sheet whose legend stands on the page behind it
constexpr int revisionsAround = 5;
constexpr int mostRevisionsOnPaper = 5;

} // namespace

QString scaleText(double scale)
{
    const auto number = [](double value) {
        QString text = QString::number(value, 'f', 2);
        while (text.endsWith(u'0'))
            text.chop(1);
        return text.endsWith(u'.') ? text.chopped(1) : text;
    };
    if (scale <= 0 || !std::isfinite(scale))
        return {};
    return scale > 1 ? QString(number(scale) + u" : 1"_s) : QString(u"1 : "_s + number(1 / scale));
}

DiagramSheet::DiagramSheet(const SheetContext &context, const Drawing &drawing, const LocalizedText &title,
    const LocalizedText &view, bool isKey)
    : m_context(context)
    , m_drawing(drawing)
    , m_title(title)
    , m_view(localizedWord(
          context.text.wording(), u"drawing.page"_s, {localizedWord(context.text.wording(), u"drawing.kind"_s), view}))
    , m_page(sheetPage(context.plan().sheet, context.request.paper))
    , m_band(context, *drawing.diagram, isKey)
{
    if (context.request.paper.isAsLargeAsPlan)
        layOutAround();
    else
        layOutOnPaper();
    m_band.widenRevisions();
    placeDrawing();
}

bool DiagramSheet::isSmallPaper() const
{
    return !m_context.request.paper.isAsLargeAsPlan && std::min(m_page.size.width(), m_page.size.height()) < smallPaper;
}

double DiagramSheet::titleBlockWidth() const
{
    return isSmallPaper() ? m_page.frame.width() : std::min(widestTitleBlock, m_page.frame.width());
}

BandRoom DiagramSheet::bandRoom() const
{
    const double width = m_page.content().width();
    if (isSmallPaper())
        return {width, {width, lowTitleBlockHeight(m_page.frame.width()) - framePadding}, true};
    // The title block stands against the frame, the other blocks within the content.
    const double corner = std::min(width, std::min(widestTitleBlock, width + 2 * framePadding) - framePadding);
    return {width, {corner, titleBlockHeight - framePadding}, false};
}

double DiagramSheet::heightForDrawing() const
{
    return m_page.content().height() - m_heading.size.height() - belowHeading - aboveBand - m_band.height();
}

double DiagramSheet::scaleOnPaper() const
{
    if (m_drawing.isEmpty())
        return 0;
    return std::max(0.0,
        std::min({(m_page.frame.width() - 2 * drawingInset) / m_drawing.bounds.width(),
            heightForDrawing() / m_drawing.bounds.height(), largestScale}));
}

bool DiagramSheet::isReadable(double scale) const
{
    return points(m_drawing.smallestText * scale) >= smallestPoints;
}

double DiagramSheet::highestBand() const
{
    return m_page.content().height() * (isSmallPaper() ? largestShareOnSmallPaper : largestShareOfBand);
}

void DiagramSheet::layOutBand(BandChoices choices)
{
    // The drawing comes before what the plan says of the past; where a page behind the sheet has all of that in any
    // case, before more lines of it than one.
    const bool hasPage = revisionCount(m_context) > mostRevisionsOnPaper && !m_drawing.isEmpty();
    for (const int mostRevisions : {mostRevisionsOnPaper, 3, 1}) {
        choices.mostRevisions = mostRevisions;
        m_band.layOut(bandRoom(), choices);
        // What was too high for this one is for the next as well.
        choices.areChangesElsewhere = m_band.choices().areChangesElsewhere;
        if (m_band.height() <= highestBand() && (!hasPage || isReadable(scaleOnPaper())))
            return;
    }
}

/// The list of changes gets a page of its own where it would cost the drawing much of its size.
void DiagramSheet::layOutBandWithChanges()
{
    layOutBand({});
    BandChoices choices = m_band.choices();
    if (m_band.changes().empty() || choices.areChangesElsewhere || m_drawing.isEmpty())
        return;
    const double scale = scaleOnPaper();
    choices.areChangesElsewhere = true;
    layOutBand(choices);
    if (scaleOnPaper() < worthAPage * scale)
        layOutBand({});
}

void DiagramSheet::layOutBandOnPaper()
{
    layOutBandWithChanges();
    const double scale = scaleOnPaper();
    const bool isTooHigh = m_band.height() > highestBand();
    if (m_drawing.isEmpty() || m_drawing.diagram->arrows.empty() || (!isTooHigh && isReadable(scale)))
        return;
    // First smaller, so that it stands where the drawing is.
    const BandChoices whole = m_band.choices();
    BandChoices choices = whole;
    choices.isLegendCompact = true;
    if (!isSmallPaper()) {
        layOutBand(choices);
        if (m_band.height() <= highestBand() && isReadable(scaleOnPaper()))
            return;
    }
    choices = whole;
    choices.areChangesElsewhere = m_band.choices().areChangesElsewhere;
    choices.isLegendElsewhere = true;
    layOutBand(choices);
    const double without = scaleOnPaper();
    if (without >= worthAPage * scale && (isTooHigh || isReadable(without)))
        return;
    choices.areChangesElsewhere = m_band.choices().areChangesElsewhere;
    choices.isLegendElsewhere = false;
    layOutBand(choices);
}

void DiagramSheet::layOutOnPaper()
{
    m_heading = sheetHeading(m_context, m_title, m_view, m_page.content().width());
    layOutBandOnPaper();
    growBandOnPaper();
    leaveLegendToPageOfNumbers();
    putLegendBeside();
}

void DiagramSheet::leaveLegendToPageOfNumbers()
{
    if (!isSmallPaper() || m_band.choices().isLegendElsewhere || m_band.hasAllNumbers() || m_drawing.isEmpty())
        return;
    const double scale = scaleOnPaper();
    const SheetBand::Layout before = m_band.layout();
    BandChoices choices = m_band.choices();
    choices.isLegendElsewhere = true;
    m_band.layOut(bandRoom(), choices);
    growBandOnPaper();
    const bool isReadableThen = isReadable(scaleOnPaper()) && !isReadable(scale);
    if (scaleOnPaper() < (isReadableThen ? worthAPage : worthALook) * scale)
        m_band.restore(before);
}

void DiagramSheet::putLegendBeside()
{
    if (!m_band.choices().isLegendElsewhere || m_drawing.isEmpty() || m_context.request.scale)
        return;
    const SheetBand::Layout before = m_band.layout();
    const double scale = scaleOnPaper();
    BandChoices choices = m_band.choices();
    choices.isLegendElsewhere = false;
    choices.isLegendBeside = true;
    m_band.layOut(bandRoom(), choices);
    growBandOnPaper();
    const double room = m_page.content().right() - (m_page.frame.left() + drawingInset)
        - m_drawing.bounds.width() * scaleOnPaper() - besideDrawing;
    if (room >= narrowestLegendBeside && scaleOnPaper() >= cheapShare * scale) {
        m_legendBeside = m_band.legendBeside(std::min(room, widestLegendBeside));
        if (m_legendBeside.size.height() + besideDrawing <= heightForDrawing())
            return;
    }
    m_legendBeside = {};
    m_band.restore(before);
}

void DiagramSheet::growBandOnPaper()
{
    const double free = heightForDrawing() + m_band.height();
    const double drawn = m_drawing.bounds.height() * scaleOnPaper();
    const double text = points(m_drawing.smallestText * scaleOnPaper());
    const double readable = smallestPoints + 0.02;
    const double share = m_drawing.isEmpty() || text < readable || isSmallPaper()
        ? shareOfSmallDrawing
        : std::max(leastShareOfDrawing, readable / text);
    const SheetBand::Layout before = m_band.layout();
    m_band.growForNumbers(free - drawn, free - drawn * std::max(cheapShare, share), free - drawn * share);
    // Behind the legend there is room for all of them: a few alone on the sheet help nobody.
    const bool areFew = leastPartOfNumbers * m_band.numbersShown() < m_band.numbers().size();
    if (m_band.choices().isLegendElsewhere && areFew)
        m_band.restore(before);
}

void DiagramSheet::layOutAround()
{
    const QSizeF drawn = m_drawing.bounds.size() * m_context.request.scale.value_or(1);
    const double width = std::max(narrowestContent, drawn.width());
    m_page = sheetPageAround({width, 1000});
    m_heading = sheetHeading(m_context, m_title, m_view, m_page.content().width());
    BandChoices choices;
    choices.mostRevisions = revisionsAround;
    m_band.layOut(bandRoom(), choices);
    constexpr double roomForAll = 100000;
    m_band.growForNumbers(0, 0, roomForAll);
    m_page = sheetPageAround({width,
        m_heading.size.height() + belowHeading + std::max(200.0, drawn.height()) + aboveBand + m_band.height()});
}

void DiagramSheet::placeDrawing()
{
    const QRectF content = m_page.content();
    m_area = QRectF(QPointF(m_page.frame.left() + drawingInset, content.top() + m_heading.size.height() + belowHeading),
        QPointF(m_page.frame.right() - drawingInset, bandTop() - aboveBand));
    if (!m_legendBeside.size.isEmpty())
        m_area.setRight(m_page.content().right() - m_legendBeside.size.width() - besideDrawing);
    if (m_drawing.isEmpty() || m_area.height() <= 0)
        return;
    const QSizeF size = m_drawing.bounds.size();
    const double fit = std::min({m_area.width() / size.width(), m_area.height() / size.height(), largestScale});
    const std::optional<double> &wanted = m_context.request.scale;
    const bool isAsLarge = m_context.request.paper.isAsLargeAsPlan;
    m_scale = wanted && fits(*wanted) ? *wanted : isAsLarge ? std::min(fit, 1.0) : fit;
    const QSizeF drawn = size * m_scale;
    m_drawingPlace
        = m_area.topLeft() + QPointF((m_area.width() - drawn.width()) / 2, (m_area.height() - drawn.height()) / 2);
}

bool DiagramSheet::fits(double scale) const
{
    const QSizeF size = m_drawing.bounds.size() * scale;
    return size.width() <= m_area.width() + 0.01 && size.height() <= m_area.height() + 0.01;
}

Picture DiagramSheet::paint(const PageEntries &entries, const PageReferences &references, QStringList &cut) const
{
    Picture page;
    page.size = m_page.size;
    page.unitsPerMillimetre = unitsPerMillimetre;
    page.name = m_context.text.of(m_view).joined(u" / "_s);
    SheetFragment furniture;
    SheetPen pen(m_context.measure, furniture);
    const QRectF content = m_page.content();
    if (m_scale > 0)
        appendDrawing(
            page, m_drawing, m_scale, m_drawing.bounds.topLeft(), m_drawingPlace, QRectF(QPointF(), page.size));
    else
        pen.words(m_context.text.word(u"drawing.empty"_s).joined(u"  "_s), m_area.center(), {12, false, ink::secondary},
            Anchor::Middle);
    pen.box(m_page.frame, {ink::text, 2.4, {}});
    append(furniture, m_heading, content.topLeft());

    const QRectF legend(
        {content.right() - m_legendBeside.size.width(), m_area.top() + besideDrawing}, m_legendBeside.size);
    if (!legend.isEmpty())
        append(furniture, m_legendBeside, legend.topLeft());
    m_band.append(furniture, {content.left(), bandTop()}, references, legend);
    const SheetFragment block = isSmallPaper() ? lowTitleBlock(m_context, entries, titleBlockWidth())
                                               : titleBlock(m_context, entries, titleBlockWidth());
    append(furniture, block, m_page.frame.bottomRight() - QPointF(block.size.width(), block.size.height()));
    append(page, furniture, {});
    cut += furniture.cut;
    return page;
}

} // namespace portolan
