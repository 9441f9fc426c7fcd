// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/LaneGrid.h"

#include "route/GateSymbol.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

constexpr double surroundings = 160; // how far lanes reach beyond what is there
constexpr double lanePerNet = 3; // on all sides together there are half as many lanes again as nets
constexpr double widest = 1200;
constexpr double widestHole = 640; // where labels can lie on a line all lanes have to be there
constexpr double sideEnd = 400; // of a side that is too long for lanes all along it
constexpr double alongside = 6; // nearer than this a lane seems to lie on a border
constexpr double besideGate = 18;
constexpr double aroundEnd = GateSymbol::mostOverhang; // of a gate: its bar may reach as far beyond what passes it
constexpr double besideSymbol = 2;
constexpr double bendFromSymbol = 8; // as near as bends of what passes should come to it
constexpr double cornerRoom = 7; // a line ends at the straight part of a side
constexpr std::int64_t mostSpots = 40'000'000;

/// Multiples of the pitch within reach of any of the stretches, and all between two that are not far apart.
std::vector<double> lanesAlong(std::vector<std::pair<double, double>> stretches, double reach, double hole)
{
    std::vector<double> lanes;
    std::sort(stretches.begin(), stretches.end());
    double last = -std::numeric_limits<double>::infinity();
    for (const auto &[from, to] : stretches) {
        const bool isNear = from - reach - last <= hole;
        double lane = std::max(std::ceil((from - reach) / LaneGrid::pitch) * LaneGrid::pitch, last + LaneGrid::pitch);
        lane = isNear ? last + LaneGrid::pitch : lane;
        for (; lane <= to + reach; lane += LaneGrid::pitch) {
            lanes.push_back(lane);
            last = lane;
        }
    }
    return lanes;
}

/// Wherever along the gate its symbol will be, with the room that bends leave it.
QRectF symbolBand(const RouteGate &gate)
{
    if (!gate.middle)
        return {};
    const double half = GateSymbol::width / 2 + bendFromSymbol - 1e-6; // what lies on the edge is just far enough
    const double from = gate.from - GateSymbol::overhang - bendFromSymbol;
    const double length = gate.to + GateSymbol::overhang + bendFromSymbol - from;
    return gate.isUpright ? QRectF(gate.at - half, from, 2 * half, length)
                          : QRectF(from, gate.at - half, length, 2 * half);
}

} // namespace

LaneGrid::LaneGrid(const RouteScene &scene)
    : m_gates(scene.gates)
    , m_nodes(scene.nodes)
{
    constexpr double any = std::numeric_limits<double>::infinity();
    m_gateParts.assign(scene.gates.size(), {-any, any});
    layLanes(scene);
    const auto size = static_cast<size_t>(spotCount());
    m_flags.assign(size, 0);
    m_frames.assign(size, nobody);
    m_level.assign(size, nobody);
    m_upright.assign(size, nobody);
    m_labels.assign(size, nobody);
    markFrames(scene);
    markGates(scene);
    findCrowded(scene);
    findNeighbours();
    findSurroundings();
    // What lies on the edge is just far enough.
    constexpr double edge = 1e-6;
    constexpr double near = clearance - edge;
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        mark(m_nodes[node].adjusted(-2 * clearance, -2 * clearance, 2 * clearance, 2 * clearance), Narrow);
        mark(m_surroundings[node].adjusted(edge, edge, -edge, -edge), BeforeSide);
        mark(m_nodes[node].adjusted(-near, -near, near, near), Blocked);
    }
    for (const QRectF &place : scene.blocked)
        mark(place, Blocked);
    blockEdge();
    findPins();
}

void LaneGrid::layLanes(const RouteScene &scene)
{
    // Nodes in one long row leave their lines no other lanes than those around it.
    const double wide = std::clamp(lanePerNet * static_cast<double>(scene.nets.size()), surroundings, widest);
    // Where things lie so far apart, or are so large, that lanes would fill the memory, fewer lanes have to do.
    struct Attempt {
        double reach;
        double longest; ///< of a thing, with lanes all along it
    };
    constexpr double any = std::numeric_limits<double>::infinity();
    for (const auto &[reach, longest] : {Attempt{wide, any}, Attempt{surroundings / 4, any},
             Attempt{2 * clearance, any}, Attempt{surroundings, 3 * sideEnd}}) {
        std::vector<std::pair<double, double>> across;
        std::vector<std::pair<double, double>> down;
        const auto addStretch = [&](std::vector<std::pair<double, double>> &stretches, double from, double to) {
            if (to - from <= longest) {
                stretches.emplace_back(from, to);
                return;
            }
            // At both ends of a side, and in the middle.
            const double middle = (from + to) / 2;
            stretches.emplace_back(from, from + sideEnd);
            stretches.emplace_back(middle - sideEnd / 2, middle + sideEnd / 2);
            stretches.emplace_back(to - sideEnd, to);
        };
        const auto add = [&](const QRectF &rect) {
            addStretch(across, rect.left(), rect.right());
            addStretch(down, rect.top(), rect.bottom());
        };
        for (const QRectF &node : scene.nodes)
            add(node);
        for (const RouteFrame &frame : scene.frames)
            add(frame.rect);
        for (const RouteGate &gate : scene.gates) {
            add(gate.isUpright ? QRectF(gate.at, gate.from, 0, gate.to - gate.from)
                               : QRectF(gate.from, gate.at, gate.to - gate.from, 0));
        }
        const double hole = reach == wide ? widestHole : 0;
        m_xs = lanesAlong(std::move(across), reach, hole);
        m_ys = lanesAlong(std::move(down), reach, hole);
        if (roundedSize(m_xs, m_ys) <= mostSpots)
            break;
        m_xs.clear();
        m_ys.clear();
    }
    const auto isEven = [](const std::vector<double> &lanes) {
        return lanes.empty() || lanes.back() - lanes.front() < pitch * static_cast<double>(lanes.size());
    };
    m_isEven = isEven(m_xs) && isEven(m_ys);
    setStride();
}

void LaneGrid::setStride()
{
    m_stride = (columns() + 3) / 4 * 4;
    if (m_stride % 8 == 0)
        m_stride += 4;
    // What rounding adds to the reciprocal, times the last spot, has to stay below one part of a row.
    const auto stride = static_cast<std::uint64_t>(m_stride);
    m_reciprocalShift = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(rows()) * stride * stride));
    m_reciprocal = (std::uint64_t{1} << m_reciprocalShift) / stride + 1;
}

int LaneGrid::spotOf(const QPointF &point) const
{
    const auto column = std::lower_bound(m_xs.begin(), m_xs.end(), point.x() - 1e-6);
    const auto row = std::lower_bound(m_ys.begin(), m_ys.end(), point.y() - 1e-6);
    if (column == m_xs.end() || row == m_ys.end() || *column > point.x() + 1e-6 || *row > point.y() + 1e-6)
        return nobody;
    return spotAt(static_cast<int>(column - m_xs.begin()), static_cast<int>(row - m_ys.begin()));
}

std::array<int, 2> LaneGrid::columnsWithin(double from, double to) const
{
    return {static_cast<int>(std::lower_bound(m_xs.begin(), m_xs.end(), from) - m_xs.begin()),
        static_cast<int>(std::upper_bound(m_xs.begin(), m_xs.end(), to) - m_xs.begin())};
}

std::array<int, 2> LaneGrid::rowsWithin(double from, double to) const
{
    return {static_cast<int>(std::lower_bound(m_ys.begin(), m_ys.end(), from) - m_ys.begin()),
        static_cast<int>(std::upper_bound(m_ys.begin(), m_ys.end(), to) - m_ys.begin())};
}

template <typename Function>
void LaneGrid::within(const QRectF &rect, Function function) const
{
    const auto [left, right] = columnsWithin(rect.left(), rect.right());
    const auto [top, bottom] = rowsWithin(rect.top(), rect.bottom());
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column)
            function(spotAt(column, row));
    }
}

void LaneGrid::mark(const QRectF &rect, std::uint8_t flag)
{
    within(rect, [&](int spot) { m_flags[index(spot)] |= flag; });
}

void LaneGrid::blockEdge()
{
    for (int column = 0; column < columns(); ++column) {
        for (const int row : {0, rows() - 1})
            m_flags[index(spotAt(column, row))] |= Blocked;
    }
    for (int row = 0; row < rows(); ++row) {
        for (const int column : {0, columns() - 1})
            m_flags[index(spotAt(column, row))] |= Blocked;
    }
}

void LaneGrid::setLabel(const QRectF &rect, int net, int trunk)
{
    const auto [owner, isNew] = m_labelOwners.try_emplace({net, trunk}, static_cast<int>(m_labelNets.size()));
    if (isNew)
        m_labelNets.push_back(net);
    within(rect, [&](int spot) { m_labels[index(spot)] = owner->second; });
}

void LaneGrid::clearLabel(const QRectF &rect)
{
    within(rect, [&](int spot) { m_labels[index(spot)] = nobody; });
}

void LaneGrid::setSymbols(const std::vector<QRectF> &symbols)
{
    if (m_symbols.empty())
        m_symbols.assign(m_flags.size(), nobody);
    m_symbolRects.resize(symbols.size());
    const auto lay = [&](const QRectF &rect, std::int16_t gate) {
        if (!rect.isEmpty())
            within(rect.adjusted(-besideSymbol, -besideSymbol, besideSymbol, besideSymbol),
                [&](int spot) { m_symbols[index(spot)] = gate; });
    };
    if (m_symbolRects == symbols)
        return;
    for (const QRectF &before : m_symbolRects)
        lay(before, nobody);
    for (size_t gate = 0; gate < symbols.size(); ++gate)
        lay(symbols[gate], static_cast<std::int16_t>(gate));
    m_symbolRects = symbols;
}

void LaneGrid::markFrames(const RouteScene &scene)
{
    for (size_t number = 0; number < scene.frames.size(); ++number) {
        const QRectF &rect = scene.frames[number].rect;
        within(rect, [&](int spot) { m_frames[index(spot)] = static_cast<std::int16_t>(number); });
        for (const double edge : {rect.top(), rect.bottom()})
            mark(QRectF(rect.left(), edge - alongside, rect.width(), 2 * alongside), AlongLevel);
        for (const double edge : {rect.left(), rect.right()})
            mark(QRectF(edge - alongside, rect.top(), 2 * alongside, rect.height()), AlongUpright);
        if (!scene.frames[number].title.isEmpty())
            mark(scene.frames[number].title, Blocked);
    }
}

void LaneGrid::markGates(const RouteScene &scene)
{
    for (const RouteGate &gate : scene.gates) {
        if (gate.middle)
            mark(symbolBand(gate), BesideSymbol);
        if (gate.isUpright) {
            mark(QRectF(gate.at - besideGate, gate.from, 2 * besideGate, gate.to - gate.from), AlongUpright);
            const int column = columnsWithin(gate.at, gate.at)[1] - 1; // the last with x <= at
            const auto [top, bottom] = rowsWithin(gate.from - aroundEnd, gate.to + aroundEnd);
            for (int row = top; column >= 0 && row < bottom; ++row)
                m_flags[index(spotAt(column, row))] |= GateRight;
        } else {
            mark(QRectF(gate.from, gate.at - besideGate, gate.to - gate.from, 2 * besideGate), AlongLevel);
            const int row = rowsWithin(gate.at, gate.at)[1] - 1;
            const auto [left, right] = columnsWithin(gate.from - aroundEnd, gate.to + aroundEnd);
            for (int column = left; row >= 0 && column < right; ++column)
                m_flags[index(spotAt(column, row))] |= GateBelow;
        }
    }
}

bool LaneGrid::isBesideAny(int spot, const RoutePassages &gates) const
{
    const QPointF place = pointOf(spot);
    return std::any_of(gates.begin(), gates.end(),
        [&](const RoutePassage &each) { return symbolBand(gate(each.gate)).contains(place); });
}

bool LaneGrid::crosses(int spot, Heading heading, const RouteGate &gate, double beyond) const
{
    if (gate.isUpright != isLevel(heading))
        return false;
    const QPointF a = pointOf(spot);
    const QPointF b = pointOf(next(spot, heading));
    const double along = gate.isUpright ? a.y() : a.x();
    const double one = gate.isUpright ? a.x() : a.y();
    const double other = gate.isUpright ? b.x() : b.y();
    const double from = std::min(one, other);
    const double to = std::max(one, other);
    return from <= gate.at && gate.at < to && gate.from - beyond <= along && along <= gate.to + beyond;
}

LaneGrid::Passage LaneGrid::passGates(int spot, Heading heading, const RoutePassages &gates, int passed) const
{
    // Gates may stand so close to each other that one step crosses several; but none twice.
    const int before = passed;
    const CrossingWay way
        = heading == Heading::Right || heading == Heading::Down ? CrossingWay::Onwards : CrossingWay::Back;
    bool isOutside = false;
    const QPointF place = pointOf(spot);
    while (passed < static_cast<int>(gates.size())) {
        const auto [next, crossing] = gates[static_cast<size_t>(passed)];
        if (passed > before && next == gates[static_cast<size_t>(passed) - 1].gate)
            break;
        if (!crosses(spot, heading, gate(next)) || (crossing != CrossingWay::Either && crossing != way))
            break;
        const double along = isLevel(heading) ? place.y() : place.x();
        isOutside = isOutside || along < gatePart(next).first || along > gatePart(next).second;
        ++passed;
    }
    const bool isOwn = passed == before && std::any_of(gates.begin(), gates.end(), [&](const RoutePassage &each) {
        return crosses(spot, heading, gate(each.gate), aroundEnd);
    });
    const bool isWrong
        = isOwn || (passed == before && std::any_of(m_gates.begin(), m_gates.end(), [&](const RouteGate &gate) {
              return crosses(spot, heading, gate);
          }));
    return {passed, isWrong, isOwn, isOutside};
}

void LaneGrid::findCrowded(const RouteScene &scene)
{
    constexpr double fewLines = 0.35; // of the heads that a node has room for: these keep apart by themselves
    std::vector<int> lines(m_nodes.size(), 0);
    for (const RouteNet &net : scene.nets) {
        ++lines[static_cast<size_t>(net.root)];
        for (const RouteMember &member : net.members)
            ++lines[static_cast<size_t>(member.node)];
    }
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        const QSizeF &size = m_nodes[node].size();
        const double room = (size.width() + size.height() - 4 * cornerRoom) / pitch; // two sides, every second lane
        m_isCrowded.push_back(lines[node] > fewLines * room);
    }
}

void LaneGrid::findNeighbours()
{
    // By sweeping from left to right.
    std::vector<int> order(m_nodes.size());
    for (size_t node = 0; node < order.size(); ++node)
        order[node] = static_cast<int>(node);
    const auto leftOf = [&](int node) { return m_nodes[static_cast<size_t>(node)].left(); };
    std::sort(
        order.begin(), order.end(), [&](int a, int b) { return std::pair(leftOf(a), a) < std::pair(leftOf(b), b); });
    m_neighbours.assign(order.size(), {});
    std::vector<int> open;
    for (const int node : order) {
        const QRectF &rect = m_nodes[static_cast<size_t>(node)];
        std::erase_if(
            open, [&](int other) { return m_nodes[static_cast<size_t>(other)].right() + narrowGap < rect.left(); });
        for (const int other : open) {
            const QRectF &there = m_nodes[static_cast<size_t>(other)];
            if (there.top() <= rect.bottom() + narrowGap && rect.top() <= there.bottom() + narrowGap) {
                m_neighbours[static_cast<size_t>(node)].push_back(other);
                m_neighbours[static_cast<size_t>(other)].push_back(node);
            }
        }
        open.push_back(node);
    }
}

bool LaneGrid::hasOverlaps() const
{
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        const std::vector<int> &near = m_neighbours[node];
        if (std::any_of(near.begin(), near.end(),
                [&](int other) { return m_nodes[static_cast<size_t>(other)].intersects(m_nodes[node]); }))
            return true;
    }
    return false;
}

double LaneGrid::roomBefore(int node, Heading side) const
{
    QRectF gap = m_nodes[static_cast<size_t>(node)];
    switch (side) {
    case Heading::Right:
        gap.setLeft(gap.right());
        gap.setWidth(narrowGap);
        break;
    case Heading::Left:
        gap.setRight(gap.left());
        gap.setLeft(gap.right() - narrowGap);
        break;
    case Heading::Down:
        gap.setTop(gap.bottom());
        gap.setHeight(narrowGap);
        break;
    case Heading::Up:
        gap.setBottom(gap.top());
        gap.setTop(gap.bottom() - narrowGap);
        break;
    }
    const std::vector<int> &neighbours = m_neighbours[static_cast<size_t>(node)];
    const bool isNarrow = std::any_of(neighbours.begin(), neighbours.end(),
        [&](int other) { return m_nodes[static_cast<size_t>(other)].intersects(gap); });
    return isNarrow ? clearance : headRoom;
}

void LaneGrid::findSurroundings()
{
    for (size_t index = 0; index < m_nodes.size(); ++index) {
        const auto node = static_cast<int>(index);
        m_surroundings.push_back(m_nodes[index].adjusted(-roomBefore(node, Heading::Left),
            -roomBefore(node, Heading::Up), roomBefore(node, Heading::Right), roomBefore(node, Heading::Down)));
    }
}

void LaneGrid::findPins()
{
    m_pins.assign(m_nodes.size(), {});
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        for (const Heading side : {Heading::Right, Heading::Left, Heading::Down, Heading::Up})
            addPins(static_cast<int>(node), m_nodes[node], side);
    }
}

void LaneGrid::addPins(int node, const QRectF &rect, Heading outwards)
{
    const bool level = isLevel(outwards);
    const auto [first, last] = level ? rowsWithin(rect.top() + cornerRoom, rect.bottom() - cornerRoom)
                                     : columnsWithin(rect.left() + cornerRoom, rect.right() - cornerRoom);
    const QRectF &around = m_surroundings[static_cast<size_t>(node)];
    int lane = nobody; // the nearest one along this side
    switch (outwards) {
    case Heading::Right:
        lane = columnsWithin(around.right(), around.right())[0];
        lane = lane < columns() ? lane : nobody;
        break;
    case Heading::Left:
        lane = columnsWithin(around.left(), around.left())[1] - 1;
        break;
    case Heading::Down:
        lane = rowsWithin(around.bottom(), around.bottom())[0];
        lane = lane < rows() ? lane : nobody;
        break;
    case Heading::Up:
        lane = rowsWithin(around.top(), around.top())[1] - 1;
        break;
    }
    if (lane < 0)
        return;
    for (int across = first; across < last; ++across) {
        Pin pin;
        pin.outwards = outwards;
        pin.spot = level ? spotAt(lane, across) : spotAt(across, lane);
        if (level) {
            pin.border = {outwards == Heading::Right ? rect.right() : rect.left(), y(across)};
            pin.offset = std::abs(y(across) - rect.center().y());
        } else {
            pin.border = {x(across), outwards == Heading::Down ? rect.bottom() : rect.top()};
            pin.offset = std::abs(x(across) - rect.center().x());
        }
        const double along = level ? y(across) : x(across);
        pin.isBetween = m_isCrowded[static_cast<size_t>(node)] && static_cast<std::int64_t>(along / pitch) % 2 != 0;
        if (!isBlocked(pin.spot) && isApproachFree(node, pin.border, pointOf(pin.spot)))
            m_pins[static_cast<size_t>(node)].push_back(pin);
    }
}

bool LaneGrid::isApproachFree(int node, const QPointF &border, const QPointF &lane) const
{
    const QRectF approach = QRectF(border, lane).normalized();
    // Lines are thin: they count as areas, so that intersects() sees them.
    const QRectF area = approach.adjusted(-1, -1, 1, 1);
    for (const int other : m_neighbours[static_cast<size_t>(node)]) {
        if (m_nodes[static_cast<size_t>(other)].intersects(area))
            return false;
    }
    return true;
}

} // namespace portolan
