// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetBand.h"

#include "sheet/LegendBlock.h"
#include "sheet/RevisionBlock.h"
#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double aboveLegend = 5; ///< of the base line that says where the numbers are, where the legend has no room
constexpr double besideHeading = 18; ///< of the legend, where it has
constexpr double bandStep = 12;
constexpr double narrowestNumbers = 330; ///< of a room that several of them are to stand in
constexpr double lowestNumberBlock = 60;
constexpr size_t legendIndex = 0; ///< among the blocks
constexpr size_t revisionsIndex = 1;
constexpr size_t changesIndex = 2;
constexpr size_t notesIndex = 3;
constexpr double highestChanges = 200; ///< longer ones have a page of their own
constexpr double highestChangesOnSmallPaper = 90;
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

SheetBand::SheetBand(const SheetContext &context, const Diagram &diagram, bool isKey)
    : m_context(context)
    , m_isKey(isKey)
    , m_noted(context, diagram)
    , m_numbers(numberEntries(context, diagram))
    , m_legend(context, diagram)
    , m_changes(changeEntries(context, diagram))
{
}

void SheetBand::layOut(const BandRoom &room, const BandChoices &choices)
{
    m_layout = {room, choices, {}, {}, {}, {}, {}};
    const double besideCorner = room.width - room.corner.width() - betweenBlocks;
    std::vector<SheetFragment> legend = choices.isLegendElsewhere || choices.isLegendBeside
        ? std::vector<SheetFragment>(1)
        : m_legend.within({room.width, besideCorner, room.isSmallPaper, choices.isLegendCompact});
    std::vector<SheetFragment> changes = changeVariants();
    std::vector<std::vector<SheetFragment>> variants{
        std::move(legend), revisionVariants(), std::move(changes), noteVariants(besideCorner)};
    std::vector<std::vector<QSizeF>> sizes;
    for (const std::vector<SheetFragment> &fragments : variants) {
        sizes.emplace_back();
        for (const SheetFragment &fragment : fragments)
            sizes.back().push_back(fragment.size);
    }
    m_layout.places = lowest(std::move(sizes));
    for (size_t i = 0; i < variants.size(); ++i) {
        m_layout.blocks.push_back(variants[i][m_layout.places.variants[i]]);
        m_layout.sizes.push_back(m_layout.blocks.back().size);
    }
    m_layout.notes = std::move(variants[notesIndex]);
}

/// Notes may stand above the revision table where that spares height that the drawing lacks.
BandLayout SheetBand::lowest(std::vector<std::vector<QSizeF>> sizes) const
{
    const BandRoom &room = m_layout.room;
    BandLayout places = lowestBand(room.width, room.corner, sizes);
    if (!m_layout.choices.isLegendCompact)
        return places;
    std::swap(sizes[revisionsIndex], sizes[notesIndex]);
    BandLayout others = lowestBand(room.width, room.corner, sizes);
    if (others.places.empty() || others.height >= places.height)
        return places;
    std::swap(others.places[revisionsIndex], others.places[notesIndex]);
    std::swap(others.variants[revisionsIndex], others.variants[notesIndex]);
    return others;
}

std::vector<SheetFragment> SheetBand::revisionVariants() const
{
    const double width = m_layout.room.width;
    const int most = m_layout.choices.mostRevisions;
    const double narrowest = narrowestRevisionBlock(m_context, most);
    std::vector<SheetFragment> variants;
    const double roomy = std::max(380.0, roomyRevisionBlock(m_context, most));
    for (const double wanted :
        widthsWithin(width, {roomy, std::max(380.0, narrowest), narrowest, std::max(600.0, roomy)}))
        variants.push_back(revisionBlock(m_context, wanted, most, widestReference));
    return variants;
}

std::vector<SheetFragment> SheetBand::changeVariants()
{
    BandChoices &choices = m_layout.choices;
    if (choices.areChangesElsewhere || m_changes.empty())
        return {SheetFragment()};
    const double width = m_layout.room.width;
    const double highest = m_layout.room.isSmallPaper ? highestChangesOnSmallPaper : highestChanges;
    std::vector<SheetFragment> variants;
    for (const auto &[wanted, columns] : {std::pair(340.0, 1), {440.0, 1}, {580.0, 2}, {720.0, 2}, {900.0, 3}}) {
        if (wanted > width && !variants.empty())
            continue;
        SheetFragment block = changeBlock(m_context, m_changes, std::min(wanted, width), columns);
        if (block.size.height() <= highest)
            variants.push_back(std::move(block));
    }
    choices.areChangesElsewhere = variants.empty();
    if (variants.empty())
        variants.emplace_back();
    return variants;
}

std::vector<SheetFragment> SheetBand::noteVariants(double besideCorner) const
{
    const BandChoices &choices = m_layout.choices;
    const size_t rows = m_context.request.matrix->rows().size() + m_context.request.matrix->excluded().size();
    const bool isShort
        = rows < rowsOfShortReference && m_context.request.diagrams.size() < 20 && !mayBeTiled(m_context.request);
    const QString &reference = isShort ? shortReference : widestReference;
    const double width = m_layout.room.width;
    std::vector<SheetFragment> variants;
    for (const double wanted : widthsWithin(width, {besideCorner, 720, 560, 460, 380, 300, width})) {
        if (wanted >= 250)
            variants.push_back(notesBlock(m_context,
                {reference, choices.isLegendElsewhere ? reference : QString(), true,
                    choices.areChangesElsewhere ? reference : QString(), m_isKey ? reference : QString()},
                m_noted, wanted));
    }
    return variants;
}

void SheetBand::setNotes(size_t variant)
{
    m_layout.blocks[notesIndex] = m_layout.notes[variant];
    m_layout.sizes[notesIndex] = m_layout.notes[variant].size;
}

bool SheetBand::areRevisionsElsewhere() const
{
    return revisionCount(m_context) > m_layout.choices.mostRevisions;
}

std::optional<BandLayout> SheetBand::packed(double height) const
{
    std::optional<BandLayout> places = packBand({m_layout.room.width, height}, m_layout.room.corner, m_layout.sizes);
    if (places)
        places->variants = m_layout.places.variants;
    return places;
}

std::optional<BandLayout> SheetBand::roomiest(double height) const
{
    const QSizeF legend = m_layout.sizes[legendIndex];
    const QSizeF revisions = m_layout.sizes[revisionsIndex];
    const QSizeF changes = m_layout.sizes[changesIndex];
    std::optional<BandLayout> best;
    double largest = 0;
    for (size_t variant = 0; variant < m_layout.notes.size(); ++variant) {
        for (const bool isNotesFirst : {false, true}) {
            const QSizeF notes = m_layout.notes[variant].size;
            std::optional<BandLayout> places = packBand({m_layout.room.width, height}, m_layout.room.corner,
                isNotesFirst ? std::vector{legend, notes, changes, revisions}
                             : std::vector{legend, revisions, changes, notes});
            if (!places)
                continue;
            if (isNotesFirst)
                std::swap(places->places[revisionsIndex], places->places[notesIndex]);
            double room = 0;
            for (const QRectF &free : places->free) {
                if (free.width() >= narrowestNumbers && free.height() >= lowestNumberBlock)
                    room = std::max(room, free.width() * free.height());
            }
            if (room <= largest + 1)
                continue;
            largest = room;
            places->variants = m_layout.places.variants;
            places->variants[notesIndex] = variant;
            best = std::move(places);
        }
    }
    return best;
}

NumberTable SheetBand::tableIn(const BandLayout &places) const
{
    NumberTable best;
    // Narrow columns hold more short entries, wide ones more long ones.
    for (const double narrowest : {240.0, 330.0, 460.0, 600.0}) {
        NumberTable table = numberTable(m_context, m_numbers, freeColumns(places.free, narrowest, lowestNumbers));
        if (table.shown > best.shown)
            best = std::move(table);
        if (best.shown == m_numbers.size())
            break;
    }
    return best;
}

/// Takes the places that have the most numbers at that height, or with isWholeOnly, only where these are all.
bool SheetBand::takeHeight(double height, bool isWholeOnly)
{
    std::optional<BandLayout> places = packed(height);
    NumberTable table = places ? tableIn(*places) : NumberTable();
    if (!places || table.shown < m_numbers.size()) {
        std::optional<BandLayout> others = roomiest(height);
        NumberTable other = others ? tableIn(*others) : NumberTable();
        if (others && (!places || other.shown > table.shown)) {
            places = std::move(others);
            table = std::move(other);
        }
    }
    if (!places || (isWholeOnly && table.shown < m_numbers.size()))
        return false;
    m_layout.places = std::move(*places);
    m_layout.table = std::move(table);
    setNotes(m_layout.places.variants[notesIndex]);
    return true;
}

void SheetBand::growForNumbers(double costless, double cheap, double highest)
{
    if (m_numbers.empty())
        return;
    const double lowest = height();
    for (double height = lowest; height <= highest; height += bandStep) {
        if (takeHeight(height, true))
            return;
    }
    (void)takeHeight(std::max(lowest, costless), false);
    // Some of it is better than none, and more than some.
    const Layout before = m_layout;
    const double higher = numbersShown() == 0 ? highest : std::min(highest, cheap);
    if (takeHeight(std::max(lowest, higher), false) && numbersShown() <= before.table.shown)
        m_layout = before;
}

void SheetBand::widenRevisions()
{
    if (m_layout.sizes[revisionsIndex].isEmpty())
        return;
    const QRectF block(m_layout.places.places[revisionsIndex], m_layout.sizes[revisionsIndex]);
    const QSizeF corner = m_layout.room.corner;
    double right = m_layout.room.width;
    const auto endBefore = [&](const QRectF &other) {
        const bool isBeside
            = other.top() < block.bottom() + betweenBlocks && other.bottom() > block.top() - betweenBlocks;
        if (isBeside && other.left() >= block.right() - 1)
            right = std::min(right, other.left() - betweenBlocks);
    };
    endBefore(
        QRectF(m_layout.room.width - corner.width(), height() - corner.height(), corner.width(), corner.height()));
    for (size_t i = 0; i < m_layout.sizes.size(); ++i) {
        if (i != revisionsIndex && !m_layout.sizes[i].isEmpty())
            endBefore(QRectF(m_layout.places.places[i], m_layout.sizes[i]));
    }
    for (const PictureElement &element : m_layout.table.fragment.elements) {
        if (const Words *words = std::get_if<Words>(&element))
            endBefore(QRectF(words->at.x() - betweenBlocks, words->at.y() - betweenBlocks, 1, betweenBlocks));
    }
    if (!hasAllNumbers() && numbersShown() > 0)
        endBefore(QRectF(m_layout.table.morePlace - QPointF(0, moreTextSize), QSizeF(1, moreTextSize)));
    const int most = m_layout.choices.mostRevisions;
    const double widest = std::min(right - block.left(), widestRevisionBlock(m_context, most));
    if (widest <= block.width() + 1)
        return;
    SheetFragment wide = revisionBlock(m_context, widest, most, widestReference);
    if (wide.size.height() > block.height() + 0.01)
        return;
    m_layout.blocks[revisionsIndex] = std::move(wide);
    m_layout.sizes[revisionsIndex] = m_layout.blocks[revisionsIndex].size;
}

void SheetBand::appendMore(SheetFragment &furniture, const QPointF &origin, const QString &page, QRectF legend) const
{
    const QString text = moreNumbers(m_context, m_numbers.size() - numbersShown(), numbersShown() == 0, page);
    TextStyle style{moreTextSize, true, ink::text};
    QPointF place = origin + (numbersShown() > 0 ? m_layout.table.morePlace : QPointF(0, -aboveLegend));
    if (legend.isEmpty())
        legend = {origin + m_layout.places.places[legendIndex], m_layout.sizes[legendIndex]};
    const double heading = legendHeadingWidth(m_context) + besideHeading;
    if (numbersShown() == 0 && heading < legend.width()) {
        const FittedText beside
            = fitted(m_context.measure, text, legend.width() - heading, 1, style, SheetPen::smallestText);
        if (!beside.isCut) {
            style.size = beside.size;
            place = legend.topLeft() + QPointF(heading, legendHeadingBase);
        }
    }
    SheetPen(m_context.measure, furniture).words(text, place, style);
}

void SheetBand::append(
    SheetFragment &furniture, const QPointF &origin, const PageReferences &references, const QRectF &legend) const
{
    const bool isLegendElsewhere = choices().isLegendElsewhere;
    std::vector<SheetFragment> blocks = m_layout.blocks;
    // Only now it is known on which pages the rest is.
    const NoteReferences pages{references.rows, isLegendElsewhere ? references.numbers : QString(),
        numbersShown() == 0 && !m_numbers.empty(), references.changes, references.tileIndex};
    blocks[notesIndex] = notesBlock(m_context, pages, m_noted, m_layout.sizes[notesIndex].width());
    if (areRevisionsElsewhere())
        blocks[revisionsIndex] = revisionBlock(
            m_context, m_layout.sizes[revisionsIndex].width(), choices().mostRevisions, references.revisions);
    for (size_t i = 0; i < blocks.size(); ++i)
        portolan::append(furniture, blocks[i], origin + m_layout.places.places[i]);
    portolan::append(furniture, m_layout.table.fragment, origin);
    // Where neither stands on the sheet, the notes say where both do.
    if (hasAllNumbers() || (numbersShown() == 0 && isLegendElsewhere))
        return;
    appendMore(furniture, origin, references.numbers, legend);
}

} // namespace portolan
