// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TileGrid.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double roomyOverlaps[]
    = {90, 140, 190, 240, 290, 340}; ///< units on paper: as wide as nodes and chips, or both

constexpr double roomyParts[] = {1.1, 1.2, 1.3, 1.4, 1.5}; ///< lengths of parts to choose cuts in, in even parts
constexpr double weightOfBoxes = 8; ///< beside that of labels and titles: many of these stand between boxes
constexpr double evenEnough = 0.65; ///< the shortest part of the longest

/// How many parts cover a length, each beginning so much before the last one's end.
double partsFor(double length, double window, double overlap)
{
    return std::max(1.0, std::ceil((length - overlap) / (window - overlap) - 1e-9));
}

bool isWholeIn(const std::vector<TileSpan> &spans, double begin, double end)
{
    return std::any_of(
        spans.begin(), spans.end(), [&](const TileSpan &span) { return span.begin <= begin && span.end >= end; });
}

/// Whether parts show all things whole that others do.
bool losesNothing(
    const std::vector<TileSpan> &spans, const std::vector<TileSpan> &others, const std::vector<TileThing> &things)
{
    return std::all_of(things.begin(), things.end(), [&](const TileThing &thing) {
        return isWholeIn(spans, thing.begin, thing.end) || !isWholeIn(others, thing.begin, thing.end);
    });
}

/// What weighs so much that a part begins or ends in it.
double weightCutIn(const std::vector<TileSpan> &spans, const std::vector<TileThing> &things)
{
    double weight = 0;
    for (const TileSpan &span : spans) {
        for (const double place : {span.begin, span.end}) {
            for (const TileThing &thing : things)
                weight += thing.begin < place - 1 && thing.end > place + 1 ? thing.weight : 0;
        }
    }
    return weight;
}

/// The shortest part of the longest, as far as they show something.
double evennessOf(const std::vector<TileSpan> &spans, double length)
{
    double shortest = length;
    double longest = 0;
    for (const TileSpan &span : spans) {
        const double shown = std::min(span.end, length) - span.begin;
        shortest = std::min(shortest, shown);
        longest = std::max(longest, shown);
    }
    return longest > 0 ? shortest / longest : 1;
}

/// Parts of much the same length, so that none is nearly blank, as far as that loses no things.
std::vector<TileSpan> evenSpans(const TileCutting &cutting, const std::vector<TileThing> &things)
{
    const std::vector<TileSpan> full = tileSpans(cutting, things);
    std::vector<TileSpan> best = full;
    double evenness = evennessOf(best, cutting.length);
    if (things.empty() || cutting.count == 1)
        return best;
    double cut = weightCutIn(best, things);
    const double even = (cutting.length + (cutting.count - 1) * cutting.overlap) / cutting.count;
    for (const double part : roomyParts) {
        TileCutting shorter = cutting;
        shorter.window = std::min(even * part, cutting.window);
        std::vector<TileSpan> spans = tileSpans(shorter, things);
        if (!losesNothing(spans, full, things))
            continue;
        const double own = evennessOf(spans, cutting.length);
        const double ownCut = weightCutIn(spans, things);
        const bool isEven = own >= evenEnough;
        const bool wasEven = evenness >= evenEnough;
        if (isEven && wasEven ? ownCut < cut : own > evenness) {
            best = std::move(spans);
            evenness = own;
            cut = ownCut;
        }
    }
    return best;
}

} // namespace

TileGrid::TileGrid(const QRectF &bounds, const QSizeF &window, double scale, int mostTiles,
    const std::vector<QRectF> &things, const std::vector<QRectF> &boxes)
    : m_bounds(bounds)
    , m_window(window)
    , m_things(things)
    , m_boxes(boxes)
    , m_scale(scale)
{
    const auto count = [&] {
        return partsFor(bounds.width() * m_scale, window.width(), tileOverlap)
            * partsFor(bounds.height() * m_scale, window.height(), tileOverlap);
    };
    while (count() > std::max(1, mostTiles))
        m_scale *= 0.95;
    m_columns = static_cast<int>(partsFor(bounds.width() * m_scale, window.width(), tileOverlap));
    m_rows = static_cast<int>(partsFor(bounds.height() * m_scale, window.height(), tileOverlap));
    cut();
}

void TileGrid::cut()
{
    std::vector<TileThing> across;
    std::vector<TileThing> down;
    const auto spare = [&](const std::vector<QRectF> &things, double weight) {
        for (const QRectF &thing : things) {
            across.push_back({thing.left() - m_bounds.left(), thing.right() - m_bounds.left(), weight});
            down.push_back({thing.top() - m_bounds.top(), thing.bottom() - m_bounds.top(), weight});
        }
    };
    spare(m_things, 1);
    spare(m_boxes, weightOfBoxes);
    const double overlap = tileOverlap / m_scale;
    m_across = evenSpans({m_bounds.width(), m_window.width() / m_scale, overlap, m_columns}, across);
    m_down = evenSpans({m_bounds.height(), m_window.height() / m_scale, overlap, m_rows}, down);
    const auto move = [](std::vector<TileSpan> &spans, double origin) {
        for (TileSpan &span : spans) {
            span.begin += origin;
            span.end += origin;
        }
    };
    move(m_across, m_bounds.left());
    move(m_down, m_bounds.top());
}

TileGrid TileGrid::fewestParts(const QRectF &bounds, const QSizeF &window, double leastScale, double largestScale,
    int mostTiles, const std::vector<QRectF> &things, const std::vector<QRectF> &boxes)
{
    const TileGrid least(bounds, window, leastScale, mostTiles);
    const auto withOverlap = [&](double overlap) {
        const auto longest
            = [&](int parts, double length) { return parts == 1 ? length : parts * (length - overlap) + overlap; };
        const double filling = std::min(longest(least.m_columns, window.width()) / bounds.width(),
            longest(least.m_rows, window.height()) / bounds.height());
        return TileGrid(
            bounds, window, std::max(least.m_scale, std::min(filling, largestScale)), mostTiles, things, boxes);
    };
    TileGrid best = withOverlap(tileOverlap);
    // Where parts may overlap by more than they have to, there is a choice of where to cut.
    const auto faults = [&](const TileGrid &grid) { return std::pair(grid.countLost(things), grid.countCut(boxes)); };
    for (const double overlap : roomyOverlaps) {
        if (faults(best) == std::pair<size_t, size_t>())
            break;
        TileGrid roomy = withOverlap(overlap);
        if (roomy.count() <= best.count() && faults(roomy) < faults(best))
            best = std::move(roomy);
    }
    return best;
}

TileGrid TileGrid::showingWhole(const std::vector<QRectF> &wanted, int mostTiles) const
{
    TileGrid best = *this;
    size_t least = countLost(wanted);
    for (const QSize &more : {QSize(0, 1), QSize(1, 0), QSize(1, 1)}) {
        if (least == 0)
            break;
        TileGrid other = *this;
        other.m_columns += more.width();
        other.m_rows += more.height();
        if (other.count() > mostTiles)
            continue;
        other.cut();
        const size_t lost = other.countLost(wanted);
        if (lost < least || (lost == least && other.count() < best.count())) {
            least = lost;
            best = std::move(other);
        }
    }
    return best;
}

bool TileGrid::isWholeSomewhere(const QRectF &thing) const
{
    return isWholeIn(m_across, thing.left(), thing.right()) && isWholeIn(m_down, thing.top(), thing.bottom());
}

size_t TileGrid::countLost(const std::vector<QRectF> &things) const
{
    return static_cast<size_t>(
        std::count_if(things.begin(), things.end(), [this](const QRectF &thing) { return !isWholeSomewhere(thing); }));
}

size_t TileGrid::countCut(const std::vector<QRectF> &things) const
{
    size_t count = 0;
    for (int index = 0; index < this->count(); ++index) {
        const QRectF part = scene(index % m_columns, index / m_columns);
        const QRectF well = part.adjusted(1, 1, -1, -1);
        count += static_cast<size_t>(std::count_if(things.begin(), things.end(), [&](const QRectF &thing) {
            return well.intersects(thing) && !part.adjusted(-1, -1, 1, 1).contains(thing);
        }));
    }
    return count;
}

QRectF TileGrid::scene(int column, int row) const
{
    const TileSpan &across = m_across[static_cast<size_t>(column)];
    const TileSpan &down = m_down[static_cast<size_t>(row)];
    return {QPointF(across.begin, down.begin), QPointF(across.end, down.end)};
}

QRectF TileGrid::ownScene(int column, int row) const
{
    const auto ownOf = [](const std::vector<TileSpan> &spans, int number) {
        const auto index = static_cast<size_t>(number);
        const double begin = index > 0 ? std::max(spans[index].begin, spans[index - 1].end) : spans[index].begin;
        const double end
            = index + 1 < spans.size() ? std::min(spans[index].end, spans[index + 1].begin) : spans[index].end;
        return std::pair(begin, std::max(begin, end));
    };
    const auto [left, right] = ownOf(m_across, column);
    const auto [top, bottom] = ownOf(m_down, row);
    return {QPointF(left, top), QPointF(right, bottom)};
}

QString TileGrid::name(int column, int row)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters + QString::number(row + 1);
}

} // namespace portolan
