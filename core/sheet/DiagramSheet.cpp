// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramSheet.h"

#include "sheet/NotesBlock.h"
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
constexpr double aboveLegend = 11; ///< of the line that says where the numbers are
constexpr double drawingInset = 6; ///< from the frame: a drawing has air of its own
constexpr double framePadding = 16; ///< as SheetPage::content() has it
constexpr double largestScale = 1.25;
constexpr double leastShareOfDrawing = 0.85; ///< of its size, that a table of numbers leaves it
constexpr double shareOfSmallDrawing = 0.97; ///< where its text can hardly be read as it is
constexpr double cheapShare = 0.95; ///< for some more of the table
constexpr double narrowestContent = 1040;
constexpr double bandStep = 12;
constexpr double largestShareOfBand = 0.45; ///< of the sheet, with title block
constexpr double largestShareOnSmallPaper = 0.3;
constexpr double smallPaper = 220 * unitsPerMillimetre; ///< shorter side of A4 and Letter, and nothing larger
constexpr double worthAPage = 1.05; ///< so much larger a drawing has to become without its legend
constexpr double narrowestNumbers = 330; ///< of a room that several of them are to stand in
constexpr double lowestNumberBlock = 60;
constexpr size_t leastPartOfNumbers = 4; ///< one of so many, on a sheet whose legend stands on the page behind it
constexpr size_t legendIndex = 0; ///< among the blocks
constexpr size_t revisionsIndex = 1;
constexpr size_t changesIndex = 2;
constexpr size_t notesIndex = 3;
constexpr size_t blockCount = 4;
constexpr double highestChanges = 200; ///< longer ones have a page of their own
constexpr double highestChangesOnSmallPaper = 90;
constexpr int revisionsAround = 5;
constexpr int mostRevisionsOnPaper = 5;
const QString widestReference = u"888-888"_s;
const QString shortReference = u"88-88"_s;
constexpr size_t rowsOfShortReference = 400; ///< they find room on fewer than a hundred pages

/// The widths that a block is tried in, none wider than there is room for.
std::vector<double> widthsWithin(double most, std::initializer_list<double> wanted)
{
    std::vector<double> widths;
    for (const double width : wanted) {
        if (width <= most)
            widths.push_back(width);
    }
    if (widths.empty())
        widths.push_back(most);
    return widths;
}

bool mayBeTiled(const SheetRequest &request)
{
    return request.isTiled || request.scale.has_value();
}

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

DiagramSheet::DiagramSheet(
    const SheetContext &context, const Drawing &drawing, const LocalizedText &title, const LocalizedText &view)
    : m_context(context)
    , m_drawing(drawing)
    , m_title(title)
    , m_view(localizedWord(
          context.text.wording(), u"drawing.page"_s, {localizedWord(context.text.wording(), u"drawing.kind"_s), view}))
    , m_returns(undrawnReturns(context, *drawing.diagram))
    , m_page(sheetPage(context.plan().sheet, context.request.paper))
    , m_numbers(numberEntries(context, *drawing.diagram))
    , m_legend(context, *drawing.diagram)
    , m_changes(changeEntries(context, *drawing.diagram))
{
    if (context.request.paper.isAsLargeAsPlan)
        layOutAround();
    else
        layOutOnPaper();
    widenRevisions();
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

QSizeF DiagramSheet::cornerOf(double width) const
{
    if (isSmallPaper())
        return {width, lowTitleBlockHeight(m_page.frame.width()) - framePadding};
    // The title block stands against the frame, the other blocks within the content.
    return {std::min(width, std::min(widestTitleBlock, width + 2 * framePadding) - framePadding),
        titleBlockHeight - framePadding};
}

void DiagramSheet::layOutBand(double width, int mostRevisions)
{
    std::vector<std::vector<SheetFragment>> variants(blockCount);
    const double besideCorner = width - cornerOf(width).width() - betweenBlocks;
    variants[legendIndex] = m_isLegendElsewhere
        ? std::vector<SheetFragment>(1)
        : m_legend.within({width, besideCorner, isSmallPaper(), m_isLegendCompact});
    const double narrowestRevisions = narrowestRevisionBlock(m_context, mostRevisions);
    for (const double revisionWidth : widthsWithin(
             width, {std::max(380.0, narrowestRevisions), narrowestRevisions, std::max(600.0, narrowestRevisions)}))
        variants[revisionsIndex].push_back(revisionBlock(m_context, revisionWidth, mostRevisions, widestReference));
    variants[changesIndex] = changeVariants(width);
    const size_t rows = m_context.request.matrix->rows().size() + m_context.request.matrix->excluded().size();
    const bool isShort
        = rows < rowsOfShortReference && m_context.request.diagrams.size() < 20 && !mayBeTiled(m_context.request);
    const QString &reference = isShort ? shortReference : widestReference;
    for (const double notesWidth : widthsWithin(width, {besideCorner, 720, 560, 460, 380, 300, width})) {
        if (notesWidth >= 250)
            variants[notesIndex].push_back(notesBlock(m_context,
                {reference, m_isLegendElsewhere ? reference : QString(), true,
                    m_areChangesElsewhere ? reference : QString()},
                m_returns, notesWidth));
    }
    std::vector<std::vector<QSizeF>> sizes;
    for (const std::vector<SheetFragment> &fragments : variants) {
        sizes.emplace_back();
        for (const SheetFragment &fragment : fragments)
            sizes.back().push_back(fragment.size);
    }
    m_mostRevisions = mostRevisions;
    m_band = lowestBand(width, cornerOf(width), sizes);
    m_blocks.clear();
    m_blockSizes.clear();
    for (size_t i = 0; i < variants.size(); ++i) {
        m_blocks.push_back(variants[i][m_band.variants[i]]);
        m_blockSizes.push_back(m_blocks.back().size);
    }
    m_notes = std::move(variants[notesIndex]);
}

std::vector<SheetFragment> DiagramSheet::changeVariants(double width)
{
    std::vector<SheetFragment> variants;
    if (m_areChangesElsewhere || m_changes.empty())
        return {SheetFragment()};
    const double highest = isSmallPaper() ? highestChangesOnSmallPaper : highestChanges;
    for (const auto &[wanted, columns] : {std::pair(340.0, 1), {440.0, 1}, {580.0, 2}, {720.0, 2}, {900.0, 3}}) {
        if (wanted > width && !variants.empty())
            continue;
        SheetFragment block = changeBlock(m_context, m_changes, std::min(wanted, width), columns);
        if (block.size.height() <= highest)
            variants.push_back(std::move(block));
    }
    m_areChangesElsewhere = variants.empty() && !m_changes.empty();
    if (variants.empty())
        variants.emplace_back();
    return variants;
}

void DiagramSheet::setNotes(size_t variant)
{
    m_blocks[notesIndex] = m_notes[variant];
    m_blockSizes[notesIndex] = m_notes[variant].size;
}

std::optional<BandLayout> DiagramSheet::bandOf(double height) const
{
    const double width = m_page.content().width();
    return packBand({width, height}, cornerOf(width), m_blockSizes);
}

std::optional<BandLayout> DiagramSheet::roomiestBandOf(double height) const
{
    const double width = m_page.content().width();
    const QSizeF legend = m_blockSizes[legendIndex];
    const QSizeF revisions = m_blockSizes[revisionsIndex];
    const QSizeF changes = m_blockSizes[changesIndex];
    std::optional<BandLayout> best;
    double largest = 0;
    for (size_t variant = 0; variant < m_notes.size(); ++variant) {
        for (const bool isNotesFirst : {false, true}) {
            const QSizeF notes = m_notes[variant].size;
            std::optional<BandLayout> band = packBand({width, height}, cornerOf(width),
                isNotesFirst ? std::vector{legend, notes, changes, revisions}
                             : std::vector{legend, revisions, changes, notes});
            if (!band)
                continue;
            if (isNotesFirst)
                std::swap(band->places[revisionsIndex], band->places[notesIndex]);
            double room = 0;
            for (const QRectF &free : band->free) {
                if (free.width() >= narrowestNumbers && free.height() >= lowestNumberBlock)
                    room = std::max(room, free.width() * free.height());
            }
            if (room <= largest + 1)
                continue;
            largest = room;
            band->variants = m_band.variants;
            band->variants[notesIndex] = variant;
            best = std::move(band);
        }
    }
    return best;
}

NumberTable DiagramSheet::tableIn(const BandLayout &band) const
{
    NumberTable best;
    // Narrow columns hold more short entries, wide ones more long ones.
    for (const double narrowest : {240.0, 330.0, 460.0, 600.0}) {
        NumberTable table = numberTable(m_context, m_numbers, freeColumns(band.free, narrowest, lowestNumbers));
        if (table.shown > best.shown)
            best = std::move(table);
        if (best.shown == m_numbers.size())
            break;
    }
    return best;
}

void DiagramSheet::growForNumbers(double costless, double cheap, double highest)
{
    if (m_numbers.empty())
        return;
    const double lowest = m_band.height;
    const auto take = [&](double height, bool isWholeOnly) {
        std::optional<BandLayout> band = bandOf(height);
        NumberTable table = band ? tableIn(*band) : NumberTable();
        if (band)
            band->variants = m_band.variants;
        if (!band || table.shown < m_numbers.size()) {
            std::optional<BandLayout> roomiest = roomiestBandOf(height);
            NumberTable other = roomiest ? tableIn(*roomiest) : NumberTable();
            if (roomiest && (!band || other.shown > table.shown)) {
                band = std::move(roomiest);
                table = std::move(other);
            }
        }
        if (!band || (isWholeOnly && table.shown < m_numbers.size()))
            return false;
        m_band = std::move(*band);
        m_table = std::move(table);
        setNotes(m_band.variants[notesIndex]);
        return true;
    };
    for (double height = lowest; height <= highest; height += bandStep) {
        if (take(height, true))
            return;
    }
    (void)take(std::max(lowest, costless), false);
    // Some of it is better than none, and more than some.
    const BandLayout band = m_band;
    const NumberTable table = m_table;
    const bool isTaken = take(std::max(lowest, table.shown == 0 ? highest : std::min(highest, cheap)), false);
    if (isTaken && m_table.shown <= table.shown) {
        m_band = band;
        m_table = table;
        setNotes(m_band.variants[notesIndex]);
    }
}

void DiagramSheet::widenRevisions()
{
    constexpr size_t revisions = revisionsIndex;
    if (m_blocks.size() <= revisions || m_blockSizes[revisions].isEmpty())
        return;
    const QRectF block(m_band.places[revisions], m_blockSizes[revisions]);
    const double width = m_page.content().width();
    const QSizeF corner = cornerOf(width);
    double right = width;
    const auto endBefore = [&](const QRectF &other) {
        const bool isBeside
            = other.top() < block.bottom() + betweenBlocks && other.bottom() > block.top() - betweenBlocks;
        if (isBeside && other.left() >= block.right() - 1)
            right = std::min(right, other.left() - betweenBlocks);
    };
    endBefore(QRectF(width - corner.width(), m_band.height - corner.height(), corner.width(), corner.height()));
    for (size_t i = 0; i < m_blockSizes.size(); ++i) {
        if (i != revisions && !m_blockSizes[i].isEmpty())
            endBefore(QRectF(m_band.places[i], m_blockSizes[i]));
    }
    for (const PictureElement &element : m_table.fragment.elements) {
        if (const Words *words = std::get_if<Words>(&element))
            endBefore(QRectF(words->at.x() - betweenBlocks, words->at.y() - betweenBlocks, 1, betweenBlocks));
    }
    if (m_table.shown < m_numbers.size() && m_table.shown > 0)
        endBefore(QRectF(m_table.morePlace - QPointF(0, moreTextSize), QSizeF(1, moreTextSize)));
    const double widest = std::min(right - block.left(), widestRevisionBlock(m_context, m_mostRevisions));
    if (widest <= block.width() + 1)
        return;
    SheetFragment wide = revisionBlock(m_context, widest, m_mostRevisions, widestReference);
    if (wide.size.height() > block.height() + 0.01)
        return;
    m_blocks[revisions] = std::move(wide);
    m_blockSizes[revisions] = m_blocks[revisions].size;
}

double DiagramSheet::heightForDrawing() const
{
    return m_page.content().height() - m_heading.size.height() - belowHeading - aboveBand - m_band.height;
}

double DiagramSheet::scaleOnPaper() const
{
    if (m_drawing.isEmpty())
        return 0;
    return std::max(0.0,
        std::min({(m_page.frame.width() - 2 * drawingInset) / m_drawing.bounds.width(),
            heightForDrawing() / m_drawing.bounds.height(), largestScale}));
}

void DiagramSheet::layOutWithRevisions(double width, double highest)
{
    // The drawing comes before what the plan says of the past; where a page behind the sheet has all of that in any
    // case, before more lines of it than one.
    const bool hasPage = revisionCount(m_context) > mostRevisionsOnPaper && !m_drawing.isEmpty();
    const auto isReadable = [this] { return points(m_drawing.smallestText * scaleOnPaper()) >= smallestPoints; };
    for (const int mostRevisions : {mostRevisionsOnPaper, 3, 1}) {
        layOutBand(width, mostRevisions);
        if (m_band.height <= highest && (!hasPage || isReadable()))
            return;
    }
}

void DiagramSheet::layOutBandOnPaper()
{
    const QRectF content = m_page.content();
    const double largestShare = isSmallPaper() ? largestShareOnSmallPaper : largestShareOfBand;
    const auto isReadable = [&](double at) { return points(m_drawing.smallestText * at) >= smallestPoints; };
    const auto layOut = [&] { layOutWithRevisions(content.width(), content.height() * largestShare); };
    layOut();
    layOutWithoutChanges(layOut);
    const double scale = scaleOnPaper();
    const bool isTooHigh = m_band.height > content.height() * largestShare;
    if (m_drawing.isEmpty() || m_drawing.diagram->arrows.empty() || (!isTooHigh && isReadable(scale)))
        return;
    // First smaller, so that it stands where the drawing is.
    m_isLegendCompact = !isSmallPaper();
    if (m_isLegendCompact) {
        layOut();
        if (m_band.height <= content.height() * largestShare && isReadable(scaleOnPaper()))
            return;
        m_isLegendCompact = false;
    }
    m_isLegendElsewhere = true;
    layOut();
    const double without = scaleOnPaper();
    const bool isWorthIt = without >= worthAPage * scale && (isTooHigh || isReadable(without));
    if (isWorthIt)
        return;
    m_isLegendElsewhere = false;
    layOut();
}

void DiagramSheet::layOutWithoutChanges(const std::function<void()> &layOut)
{
    if (m_changes.empty() || m_areChangesElsewhere || m_drawing.isEmpty())
        return;
    const double scale = scaleOnPaper();
    m_areChangesElsewhere = true;
    layOut();
    if (scaleOnPaper() >= worthAPage * scale)
        return;
    m_areChangesElsewhere = false;
    layOut();
}

bool DiagramSheet::areRevisionsElsewhere() const
{
    return revisionCount(m_context) > m_mostRevisions;
}

void DiagramSheet::layOutOnPaper()
{
    m_heading = sheetHeading(m_context, m_title, m_view, m_page.content().width());
    layOutBandOnPaper();
    growBandOnPaper();
    const bool needsPage = m_table.shown < m_numbers.size();
    if (!isSmallPaper() || m_isLegendElsewhere || !needsPage || m_drawing.isEmpty())
        return;
    // Where a page follows in any case, the legend costs nothing there.
    const double scale = scaleOnPaper();
    const BandLayout band = m_band;
    const NumberTable table = m_table;
    const std::vector<SheetFragment> blocks = m_blocks;
    const std::vector<QSizeF> sizes = m_blockSizes;
    const std::vector<SheetFragment> notes = m_notes;
    m_isLegendElsewhere = true;
    m_table = {};
    layOutBand(m_page.content().width(), m_mostRevisions);
    growBandOnPaper();
    if (scaleOnPaper() >= worthAPage * scale)
        return;
    m_isLegendElsewhere = false;
    m_band = band;
    m_table = table;
    m_blocks = blocks;
    m_blockSizes = sizes;
    m_notes = notes;
}

void DiagramSheet::growBandOnPaper()
{
    const double free = heightForDrawing() + m_band.height;
    const double drawn = m_drawing.bounds.height() * scaleOnPaper();
    const double text = points(m_drawing.smallestText * scaleOnPaper());
    const double readable = smallestPoints + 0.02;
    const double share = m_drawing.isEmpty() || text < readable || isSmallPaper()
        ? shareOfSmallDrawing
        : std::max(leastShareOfDrawing, readable / text);
    const BandLayout band = m_band;
    growForNumbers(free - drawn, free - drawn * std::max(cheapShare, share), free - drawn * share);
    // Behind the legend there is room for all of them: a few alone on the sheet help nobody.
    if (!m_isLegendElsewhere || leastPartOfNumbers * m_table.shown >= m_numbers.size())
        return;
    m_band = band;
    m_table = {};
    setNotes(m_band.variants[notesIndex]);
}

void DiagramSheet::layOutAround()
{
    const QSizeF drawn = m_drawing.bounds.size() * m_context.request.scale.value_or(1);
    const double width = std::max(narrowestContent, drawn.width());
    m_page = sheetPageAround({width, 1000});
    const double contentWidth = m_page.content().width();
    m_heading = sheetHeading(m_context, m_title, m_view, contentWidth);
    layOutBand(contentWidth, revisionsAround);
    constexpr double roomForAll = 100000;
    growForNumbers(0, 0, roomForAll);
    m_page = sheetPageAround(
        {width, m_heading.size.height() + belowHeading + std::max(200.0, drawn.height()) + aboveBand + m_band.height});
}

void DiagramSheet::placeDrawing()
{
    const QRectF content = m_page.content();
    m_area = QRectF(QPointF(m_page.frame.left() + drawingInset, content.top() + m_heading.size.height() + belowHeading),
        QPointF(m_page.frame.right() - drawingInset, bandTop() - aboveBand));
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

    const QPointF origin(content.left(), bandTop());
    std::vector<SheetFragment> blocks = m_blocks;
    const NoteReferences pages{references.rows, m_isLegendElsewhere ? references.numbers : QString(),
        m_table.shown == 0 && !m_numbers.empty(), references.changes};
    blocks.back() = notesBlock(m_context, pages, m_returns, m_blockSizes.back().width());
    if (areRevisionsElsewhere())
        blocks[revisionsIndex]
            = revisionBlock(m_context, m_blockSizes[revisionsIndex].width(), m_mostRevisions, references.revisions);
    for (size_t i = 0; i < blocks.size(); ++i)
        append(furniture, blocks[i], origin + m_band.places[i]);
    append(furniture, m_table.fragment, origin);
    // Where neither stands on the sheet, the notes say where both do.
    if (m_table.shown < m_numbers.size() && !(m_table.shown == 0 && m_isLegendElsewhere)) {
        const QPointF place
            = m_table.shown > 0 ? origin + m_table.morePlace : QPointF(content.left(), bandTop() - aboveLegend);
        pen.words(moreNumbers(m_context, m_numbers.size() - m_table.shown, m_table.shown == 0, references.numbers),
            place, {moreTextSize, true, ink::text});
    }
    const SheetFragment block = isSmallPaper() ? lowTitleBlock(m_context, entries, titleBlockWidth())
                                               : titleBlock(m_context, entries, titleBlockWidth());
    append(furniture, block, m_page.frame.bottomRight() - QPointF(block.size.width(), block.size.height()));
    append(page, furniture, {});
    cut += furniture.cut;
    return page;
}

} // namespace portolan
