// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "route/RouteScene.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace portolan {

enum class Heading : std::uint8_t { Right, Left, Down, Up };

[[nodiscard]] constexpr bool isLevel(Heading heading)
{
    return heading == Heading::Right || heading == Heading::Left;
}
[[nodiscard]] constexpr Heading opposite(Heading heading)
{
    return static_cast<Heading>(static_cast<int>(heading) ^ 1);
}

/// A place on a node's border where a line can begin or end.
struct Pin {
    int spot = 0; ///< where the line leaves the node's surroundings
    Heading outwards = Heading::Right;
    QPointF border;
    double offset = 0; ///< from the middle of the side
    bool isBetween = false; ///< of a node with many lines, which have room for their heads on every second lane alone
};

/// The lanes that lines may run on: all multiples of the pitch, wherever anything is near or not far on both sides. A
/// *spot* is where two lanes cross, and its level and its upright lane each belong to one trunk at most; that is why
/// two trunks never lie on each other or come nearer than the pitch, whatever order they are routed in. Lanes don't
/// depend on where nodes stand, so that a line stays where it is when something else moves.
class LaneGrid {
public:
    static constexpr double pitch = 8;
    static constexpr double clearance = 8; ///< between a node and a lane that passes it, at least
    static constexpr double headRoom = 12; ///< ... where there is room: lines keep out of the heads of arrows
    static constexpr double narrowGap = 40; ///< between nodes that face each other nearer than this there is none
    static constexpr double farthestPin = headRoom + pitch; ///< from its node's border
    static constexpr int nobody = -1;
    static constexpr int unknownOwner = -2; ///< of a label that does not lie anywhere yet

    explicit LaneGrid(const RouteScene &scene);

    [[nodiscard]] int columns() const { return static_cast<int>(m_xs.size()); }
    [[nodiscard]] int rows() const { return static_cast<int>(m_ys.size()); }
    /// One past the largest number of a spot; not every number below it is a spot.
    [[nodiscard]] int spotCount() const { return rows() * m_stride; }
    [[nodiscard]] int columnOf(int spot) const { return spot - rowOf(spot) * m_stride; }
    [[nodiscard]] int rowOf(int spot) const
    {
        return static_cast<int>((static_cast<std::uint64_t>(spot) * m_reciprocal) >> m_reciprocalShift);
    }
    [[nodiscard]] int spotAt(int column, int row) const { return row * m_stride + column; }
    /// How large it is, with rows as long as a power of two: limits are told in this measure.
    [[nodiscard]] std::int64_t roundedSize() const { return roundedSize(m_xs, m_ys); }
    [[nodiscard]] double x(int column) const { return m_xs[static_cast<size_t>(column)]; }
    [[nodiscard]] double y(int row) const { return m_ys[static_cast<size_t>(row)]; }
    [[nodiscard]] QPointF pointOf(int spot) const { return {x(columnOf(spot)), y(rowOf(spot))}; }
    /// The spot at a point, or nobody where no lanes cross.
    [[nodiscard]] int spotOf(const QPointF &point) const;
    /// The next spot that way. Not to be asked of spots at the edge, which are all blocked.
    [[nodiscard]] int next(int spot, Heading heading) const
    {
        const int step = isLevel(heading) ? 1 : m_stride;
        return heading == Heading::Right || heading == Heading::Down ? spot + step : spot - step;
    }
    /// Between a spot and the one before it that way.
    [[nodiscard]] double stepLength(int spot, Heading heading) const
    {
        if (m_isEven)
            return pitch;
        const QPointF way = pointOf(spot) - pointOf(next(spot, opposite(heading)));
        return std::abs(way.x()) + std::abs(way.y());
    }

    /// Columns (rows) with from <= x <= to: first and one past the last.
    [[nodiscard]] std::array<int, 2> columnsWithin(double from, double to) const;
    [[nodiscard]] std::array<int, 2> rowsWithin(double from, double to) const;

    [[nodiscard]] bool isBlocked(int spot) const { return (m_flags[index(spot)] & (Blocked | BeforeSide)) != 0; }
    /// Labels keep away, too.
    [[nodiscard]] bool isTaken(int spot) const { return (m_flags[index(spot)] & Blocked) != 0; }
    /// A node is near: lines had better keep further away.
    [[nodiscard]] bool isNarrow(int spot) const { return (m_flags[index(spot)] & Narrow) != 0; }
    /// A frame's border or a gate runs along here.
    [[nodiscard]] bool runsAlong(int spot, Heading heading) const
    {
        return (m_flags[index(spot)] & (isLevel(heading) ? AlongLevel : AlongUpright)) != 0;
    }
    /// Index of the frame around the spot, or nobody.
    [[nodiscard]] int frameAt(int spot) const { return m_frames[index(spot)]; }

    /// The gate whose symbol lies here, or nobody.
    [[nodiscard]] int symbolAt(int spot) const { return m_symbols.empty() ? nobody : m_symbols[index(spot)]; }
    [[nodiscard]] bool isInSymbolOf(int spot, const RoutePassages &gates) const
    {
        const int symbol = symbolAt(spot);
        return symbol != nobody && passesGate(gates, symbol);
    }
    /// By gate; an empty rectangle lies nowhere.
    void setSymbols(const std::vector<QRectF> &symbols);
    [[nodiscard]] QRectF symbolOf(int gate) const
    {
        return m_symbolRects.empty() ? QRectF() : m_symbolRects[static_cast<size_t>(gate)];
    }

    /// The part of a gate where it should be crossed. At first all of it.
    void setGatePart(int gate, double from, double to) { m_gateParts[static_cast<size_t>(gate)] = {from, to}; }
    [[nodiscard]] const std::pair<double, double> &gatePart(int gate) const
    {
        return m_gateParts[static_cast<size_t>(gate)];
    }

    /// What a step does to a way that has to cross these gates in this order, and has crossed so many of them.
    struct Passage {
        int passed = 0; ///< with this step
        bool isWrong = false; ///< it crosses a gate, and not the one that is next
        bool isOwn = false; ///< ... but one of them: back over it or close around its end, too early, or the wrong way
        bool isOutside = false; ///< it crosses the one that is next, but not where it should
    };
    [[nodiscard]] Passage pass(int spot, Heading heading, const RoutePassages &gates, int passed) const
    {
        return crossesAny(spot, heading) ? passGates(spot, heading, gates, passed) : Passage{passed};
    }

    /// Whether a bend there would lie within the symbol of one of these gates, or look as if it did.
    [[nodiscard]] bool isBesideOneOf(int spot, const RoutePassages &gates) const
    {
        return (m_flags[index(spot)] & BesideSymbol) != 0 && isBesideAny(spot, gates);
    }

    [[nodiscard]] const RouteGate &gate(int number) const { return m_gates[static_cast<size_t>(number)]; }
    /// Whether any two nodes lie on each other.
    [[nodiscard]] bool hasOverlaps() const;
    [[nodiscard]] const std::vector<Pin> &pins(int node) const { return m_pins[static_cast<size_t>(node)]; }

    [[nodiscard]] int levelOwner(int spot) const { return m_level[index(spot)]; }
    [[nodiscard]] int uprightOwner(int spot) const { return m_upright[index(spot)]; }
    [[nodiscard]] int owner(int spot, Heading heading) const
    {
        return isLevel(heading) ? levelOwner(spot) : uprightOwner(spot);
    }
    void setOwner(int spot, Heading heading, int trunk)
    {
        (isLevel(heading) ? m_level : m_upright)[index(spot)] = trunk;
    }
    /// Whose label lies here (see labelOwnerOf), or nobody.
    [[nodiscard]] int labelOwner(int spot) const { return m_labels[index(spot)]; }
    /// The owner of a net's labels on a trunk: for them alone it is no foreign label.
    [[nodiscard]] int labelOwnerOf(int net, int trunk) const
    {
        const auto known = m_labelOwners.find({net, trunk});
        return known == m_labelOwners.end() ? unknownOwner : known->second;
    }
    [[nodiscard]] int netOfLabel(int owner) const { return m_labelNets[index(owner)]; }
    /// Everything that lies on the lanes, to be put back.
    struct Occupancy {
        std::vector<std::int32_t> level;
        std::vector<std::int32_t> upright;
        std::vector<std::int32_t> labels;
    };
    [[nodiscard]] Occupancy occupancy() const { return {m_level, m_upright, m_labels}; }
    void setOccupancy(Occupancy occupancy)
    {
        m_level = std::move(occupancy.level);
        m_upright = std::move(occupancy.upright);
        m_labels = std::move(occupancy.labels);
    }
    /// Lays a label's place, with its margin, under a net's line on a trunk.
    void setLabel(const QRectF &rect, int net, int trunk);
    void clearLabel(const QRectF &rect);

private:
    enum Flag : std::uint8_t {
        Blocked = 1,
        Narrow = 2,
        AlongLevel = 4,
        AlongUpright = 8,
        GateRight = 16,
        GateBelow = 32,
        BesideSymbol = 64,
        BeforeSide = 128 ///< of a node, where arrows have their heads
    };

    [[nodiscard]] static size_t index(int spot) { return static_cast<size_t>(spot); }
    [[nodiscard]] bool crossesAny(int spot, Heading heading) const
    {
        // The flag stands at the spot left of, or above, the gate.
        const int before = heading == Heading::Left || heading == Heading::Up ? next(spot, heading) : spot;
        return (m_flags[index(before)] & (isLevel(heading) ? GateRight : GateBelow)) != 0;
    }
    [[nodiscard]] bool isBesideAny(int spot, const RoutePassages &gates) const;
    /// beyond: how far beyond the gate's ends counts as well.
    [[nodiscard]] bool crosses(int spot, Heading heading, const RouteGate &gate, double beyond = 0) const;
    [[nodiscard]] Passage passGates(int spot, Heading heading, const RoutePassages &gates, int passed) const;
    void layLanes(const RouteScene &scene);
    template <typename Function>
    void within(const QRectF &rect, Function function) const;
    void mark(const QRectF &rect, std::uint8_t flag);
    void markFrames(const RouteScene &scene);
    void markGates(const RouteScene &scene);
    void blockEdge();
    void findCrowded(const RouteScene &scene);
    void findNeighbours();
    void findSurroundings();
    void findPins();
    void addPins(int node, const QRectF &rect, Heading outwards);
    /// How near to that side of a node lanes may run.
    [[nodiscard]] double roomBefore(int node, Heading side) const;
    [[nodiscard]] bool isApproachFree(int node, const QPointF &border, const QPointF &lane) const;

    [[nodiscard]] static std::int64_t roundedSize(const std::vector<double> &xs, const std::vector<double> &ys)
    {
        return static_cast<std::int64_t>(std::bit_ceil(xs.size()) * ys.size());
    }
    void setStride();

    /// Numbers of a row of spots: few more than it has spots, and an odd number of fours, as spots above each other
    /// would get into each other's way in the processor's cache if they were a power of two apart.
    int m_stride = 1;
    std::uint64_t m_reciprocal
        = 0; ///< of the stride, in units of 2^-m_reciprocalShift, rounded up: exact for all spots
    int m_reciprocalShift = 0;
    bool m_isEven = true; ///< no lanes are left out anywhere
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<std::uint8_t> m_flags;
    std::vector<std::int16_t> m_frames;
    std::vector<std::int16_t> m_symbols; ///< empty: there are none
    std::vector<QRectF> m_symbolRects; ///< by gate, as they are laid
    std::vector<std::int32_t> m_level;
    std::vector<std::int32_t> m_upright;
    std::vector<std::int32_t> m_labels;
    std::map<std::pair<int, int>, int> m_labelOwners; ///< by net and trunk
    std::vector<int> m_labelNets; ///< by owner
    std::vector<RouteGate> m_gates;
    std::vector<std::pair<double, double>> m_gateParts; ///< by gate
    std::vector<QRectF> m_nodes;
    std::vector<bool> m_isCrowded; ///< by node: see Pin::isBetween
    std::vector<QRectF> m_surroundings; ///< by node: itself, and the room that lanes leave it
    std::vector<std::vector<int>> m_neighbours; ///< by node: others so near that pins have to look out for them
    std::vector<std::vector<Pin>> m_pins;
};

} // namespace portolan
