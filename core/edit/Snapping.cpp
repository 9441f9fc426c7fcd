// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Snapping.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

/// A rectangle along one axis.
struct Span {
    double start = 0;
    double length = 0;
    /// 0: start, 1: middle, 2: end
    [[nodiscard]] double line(int which) const { return start + length * which / 2; }
};

Span along(const Rectangle &rectangle, bool isUpright)
{
    return isUpright ? Span{rectangle.y, rectangle.height} : Span{rectangle.x, rectangle.width};
}

constexpr bool areAlike(int ours, int theirs)
{
    return (ours == 1) == (theirs == 1); // middles go with middles alone
}

/// How far to go along the axis to the nearest line of a neighbour, or infinity.
double nearestMove(const Span &moved, const std::vector<Rectangle> &neighbours, bool isUpright, double reach)
{
    double best = std::numeric_limits<double>::infinity();
    for (const Rectangle &neighbour : neighbours) {
        const Span other = along(neighbour, isUpright);
        for (int ours = 0; ours < 3; ++ours) {
            for (int theirs = 0; theirs < 3; ++theirs) {
                const double move = other.line(theirs) - moved.line(ours);
                const double distance = std::abs(move);
                const bool isNearer = distance < std::abs(best) || (distance == std::abs(best) && move < best);
                if (areAlike(ours, theirs) && distance <= reach && isNearer)
                    best = move;
            }
        }
    }
    return best;
}

double toGrid(double value, const SnapOptions &options)
{
    const double step = options.toGrid && options.grid > 0 ? options.grid : 1;
    return std::round(value / step) * step;
}

/// The lines of the neighbours on which the rectangle lies, along one axis.
void appendGuides(const Rectangle &placed, const std::vector<Rectangle> &neighbours, bool alongY, Snapped &snapped)
{
    constexpr double equal = 1e-6;
    const Span own = along(placed, alongY);
    const Span ownAcross = along(placed, !alongY);
    for (int ours = 0; ours < 3; ++ours) {
        Guide guide{!alongY, own.line(ours), ownAcross.start, ownAcross.start + ownAcross.length};
        bool isMet = false;
        for (const Rectangle &neighbour : neighbours) {
            const Span other = along(neighbour, alongY);
            const Span across = along(neighbour, !alongY);
            for (int theirs = 0; theirs < 3; ++theirs) {
                if (!areAlike(ours, theirs) || std::abs(other.line(theirs) - guide.at) > equal)
                    continue;
                isMet = true;
                guide.from = std::min(guide.from, across.start);
                guide.to = std::max(guide.to, across.start + across.length);
            }
        }
        if (isMet)
            snapped.guides.push_back(guide);
    }
}

} // namespace

Snapped snap(const Rectangle &moved, const std::vector<Rectangle> &neighbours, const SnapOptions &options)
{
    Snapped snapped{moved, {}};
    static const std::vector<Rectangle> nobody;
    const std::vector<Rectangle> &others = options.toNeighbours ? neighbours : nobody;
    const double sideways = nearestMove(along(moved, false), others, false, options.reach);
    const double upright = nearestMove(along(moved, true), others, true, options.reach);
    snapped.rectangle.x = std::isfinite(sideways) ? moved.x + sideways : toGrid(moved.x, options);
    snapped.rectangle.y = std::isfinite(upright) ? moved.y + upright : toGrid(moved.y, options);
    if (std::isfinite(sideways))
        appendGuides(snapped.rectangle, others, false, snapped);
    if (std::isfinite(upright))
        appendGuides(snapped.rectangle, others, true, snapped);
    return snapped;
}

} // namespace portolan
