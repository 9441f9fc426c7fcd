// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/LabelPlacing.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double labelMargin = 4; // kept free around a label
constexpr double endRoom = 12; // for corners at the ends of a line
constexpr double borderRoom = 20; // for dots and heads
constexpr double offPins = labelMargin + 1; // other lines of that side begin at the first lane
constexpr double gateHalf = 11;
constexpr double ownSymbolCost = 500; // on the bar itself: rather a smaller form
constexpr double tightMargin = 0.5;
constexpr double tightEndRoom = 3;
constexpr double turnCost = 30; // one has to tilt one's head
constexpr double formCost = 400; // a smaller form is taken only where a larger one finds no place

QRectF around(const QRectF &rect, LabelRoom room)
{
    const double margin = room == LabelRoom::Ample ? labelMargin : tightMargin;
    return rect.adjusted(-margin, -margin, margin, margin);
}

} // namespace

/// One straight part of a branch.
struct LabelPlacing::Line {
    const RouteNet &net;
    int number;
    int trunk;
    int branch;
    int corner;
    QPointF from;
    QPointF to;
    double walked; ///< from the root to from
    double total; ///< of the whole branch
    bool isNearLeaf;
    double lead = 0; ///< of it that lies before the first corner's lane
    double tail = 0; ///< ... behind the last one's
    bool isFromBorder = false;
    bool isToBorder = false;
    [[nodiscard]] bool isLevel() const { return from.y() == to.y(); }
    /// Where it runs straight into a node it is longer than its lane.
    void reachBorders(const Branch &way, size_t at)
    {
        const auto goesOn = [&](const Pin &pin) { return portolan::isLevel(pin.outwards) == isLevel(); };
        isFromBorder = at == 0 && goesOn(way.rootPin);
        isToBorder = at + 2 == way.corners.size() && goesOn(way.leafPin);
        const double before = length();
        if (isFromBorder)
            from = way.rootPin.border;
        lead = length() - before;
        if (isToBorder)
            to = way.leafPin.border;
        tail = length() - before - lead;
    }
    [[nodiscard]] double length() const { return std::abs(to.x() - from.x()) + std::abs(to.y() - from.y()); }
};

bool LabelPlacing::meetsNode(const QRectF &rect) const
{
    const double reach = LaneGrid::clearance + 1;
    const auto [left, right] = m_grid.columnsWithin(rect.left() - reach, rect.right() + reach);
    const auto [top, bottom] = m_grid.rowsWithin(rect.top() - reach, rect.bottom() + reach);
    bool isNear = false;
    for (int row = top; row < bottom && !isNear; ++row) {
        for (int column = left; column < right && !isNear; ++column)
            isNear = m_grid.isTaken(m_grid.spotAt(column, row));
    }
    const auto meets = [&](const QRectF &other) { return other.adjusted(-1, -1, 1, 1).intersects(rect); };
    return isNear
        && (std::any_of(m_scene.nodes.begin(), m_scene.nodes.end(), meets)
            || std::any_of(m_scene.blocked.begin(), m_scene.blocked.end(), meets)
            || std::any_of(m_scene.frames.begin(), m_scene.frames.end(),
                [&](const RouteFrame &frame) { return meets(frame.title); }));
}

bool LabelPlacing::meetsLabel(const QRectF &rect) const
{
    return std::any_of(
        m_byRoot.begin(), m_byRoot.end(), [&](const auto &label) { return label.second.intersects(rect); });
}

bool LabelPlacing::isFree(const QRectF &rect, const Line &line, LabelRoom room, double &cost) const
{
    const QRectF area = around(rect, room);
    const auto [left, right] = m_grid.columnsWithin(area.left(), area.right());
    const auto [top, bottom] = m_grid.rowsWithin(area.top(), area.bottom());
    // Where lanes are missing, nobody can tell what crosses.
    if ((right - left + 1) * LaneGrid::pitch < area.width() || (bottom - top + 1) * LaneGrid::pitch < area.height())
        return false;
    int ownCrossings = 0;
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            const int spot = m_grid.spotAt(column, row);
            if (m_grid.labelOwner(spot) != LaneGrid::nobody || (room == LabelRoom::Ample && m_grid.isTaken(spot)))
                return false;
            for (const Heading heading : {Heading::Right, Heading::Down}) {
                const int owner = m_grid.owner(spot, heading);
                if (owner != LaneGrid::nobody && owner != line.trunk)
                    return false;
                const bool isOnLine = isLevel(heading) == line.isLevel()
                    && (line.isLevel() ? m_grid.y(row) == line.from.y() : m_grid.x(column) == line.from.x());
                if (owner == line.trunk && !isOnLine)
                    ++ownCrossings;
            }
        }
    }
    // What lies between two lanes, no spot knows of.
    if ((room == LabelRoom::Tight && meetsNode(area)) || meetsLabel(area))
        return false;
    cost += ownCrossings * 12;
    for (size_t number = 0; number < m_scene.gates.size(); ++number) {
        const RouteGate &gate = m_scene.gates[number];
        const QRectF bar = gate.isUpright ? QRectF(gate.at - gateHalf, gate.from, 2 * gateHalf, gate.to - gate.from)
                                          : QRectF(gate.from, gate.at - gateHalf, gate.to - gate.from, 2 * gateHalf);
        if (bar.intersects(area)) {
            if (room == LabelRoom::Ample)
                return false;
            cost += 300;
        }
        // Who reads a port on a bar takes it for one that the firewall lets through.
        const bool isOwn = passesGate(line.net.gates, static_cast<int>(number));
        if (m_grid.symbolOf(static_cast<int>(number)).intersects(area)) {
            if (!isOwn)
                return false;
            cost += ownSymbolCost;
        }
    }
    return true;
}

double LabelPlacing::costOf(const QRectF &rect, const Line &line) const
{
    const QPointF center = rect.center();
    const double along = std::abs(center.x() - line.from.x()) + std::abs(center.y() - line.from.y());
    const double fromRoot = line.walked + along;
    double cost
        = (line.isNearLeaf ? line.total - fromRoot : fromRoot) * 0.04 + std::abs(along - line.length() / 2) * 0.03;
    if (!line.isLevel())
        cost += 60 + rect.width() * 0.3;
    for (const RouteFrame &frame : m_scene.frames) {
        if (!frame.rect.intersects(rect))
            continue;
        cost += frame.rect.contains(rect) ? 6 : 40;
    }
    const auto [first, last] = m_byRoot.equal_range(line.net.root);
    for (auto other = first; other != last; ++other) {
        const bool lineUp = std::abs(other->second.center().x() - center.x()) < 0.5
            || std::abs(other->second.left() - rect.left()) < 0.5;
        if (lineUp && std::abs(other->second.center().y() - center.y()) < 120) {
            cost -= 16;
            break;
        }
    }
    return cost;
}

void LabelPlacing::look(
    const Line &line, int form, bool isTurned, LabelRoom room, std::optional<LabelPlace> &best) const
{
    const QSizeF &level = line.net.labels[static_cast<size_t>(form)].size;
    const QSizeF size = isTurned ? level.transposed() : level;
    const double extent = line.isLevel() ? size.width() : size.height();
    const auto roomAt = [&](bool isBorder, double beforeLane) {
        if (room == LabelRoom::Tight)
            return tightEndRoom;
        return isBorder ? std::max(borderRoom, beforeLane + offPins) : endRoom;
    };
    const double first = roomAt(line.isFromBorder, line.lead);
    const double last = line.length() - roomAt(line.isToBorder, line.tail);
    const double length = line.length();
    if (last - first < extent)
        return;
    const QPointF direction = (line.to - line.from) / length;
    // Places on the lanes' own measure, so that labels of neighbouring lines can line up.
    for (double along = first + extent / 2; along <= last - extent / 2 + 1e-6; along += LaneGrid::pitch) {
        const QPointF center = line.from + direction * along;
        const QRectF rect(center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
        double cost
            = costOf(rect, line) + form * formCost + (isTurned ? turnCost : 0) + (room == LabelRoom::Ample ? 0 : 100);
        if ((best && cost >= best->cost) || !isFree(rect, line, room, cost) || (best && cost >= best->cost))
            continue;
        best = LabelPlace{
            form, isTurned, rect, around(rect, room), line.branch, line.corner, along + extent / 2 - line.lead, cost};
    }
}

std::optional<LabelPlace> LabelPlacing::find(
    const Tree &tree, int branch, int firstCorner, int net, LabelRoom room, bool isNearLeaf) const
{
    std::optional<LabelPlace> best;
    const RouteNet &what = m_scene.nets[static_cast<size_t>(net)];
    const Branch &way = tree.branches()[static_cast<size_t>(branch)];
    double total = 0;
    for (size_t corner = 0; corner + 1 < way.corners.size(); ++corner) {
        const QPointF step = m_grid.pointOf(way.corners[corner + 1]) - m_grid.pointOf(way.corners[corner]);
        total += std::abs(step.x()) + std::abs(step.y());
    }
    for (size_t form = 0; form < what.labels.size(); ++form) {
        double walked = 0;
        for (size_t corner = 0; corner + 1 < way.corners.size(); ++corner) {
            Line line{what, net, tree.number(), branch, static_cast<int>(corner), m_grid.pointOf(way.corners[corner]),
                m_grid.pointOf(way.corners[corner + 1]), walked, total, isNearLeaf};
            line.reachBorders(way, corner);
            if (static_cast<int>(corner) >= firstCorner) {
                look(line, static_cast<int>(form), false, room, best);
                if (what.labels[form].turns && !line.isLevel())
                    look(line, static_cast<int>(form), true, room, best);
            }
            walked += line.length() - line.lead - line.tail;
        }
    }
    return best;
}

std::optional<LabelPlace> LabelPlacing::again(const Tree &tree, int branch, int net, const RoutedLabel &label) const
{
    const Branch &way = tree.branches()[static_cast<size_t>(branch)];
    const QPointF center = label.rect.center();
    for (size_t corner = 0; corner + 1 < way.corners.size(); ++corner) {
        const Line line{m_scene.nets[static_cast<size_t>(net)], net, tree.number(), branch, static_cast<int>(corner),
            m_grid.pointOf(way.corners[corner]), m_grid.pointOf(way.corners[corner + 1]), 0, 0, false};
        const QRectF course = QRectF(line.from, line.to).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
        if (!course.contains(center))
            continue;
        const double extent = line.isLevel() ? label.rect.width() : label.rect.height();
        const double along = std::abs(center.x() - line.from.x()) + std::abs(center.y() - line.from.y());
        for (const LabelRoom room : {LabelRoom::Ample, LabelRoom::Tight}) {
            double cost = 0;
            if (isFree(label.rect, line, room, cost))
                return LabelPlace{label.form, label.isTurned, label.rect, around(label.rect, room), branch, line.corner,
                    along + extent / 2, cost};
        }
    }
    return std::nullopt;
}

void LabelPlacing::take(LaneGrid &grid, int net, int trunk, const LabelPlace &place)
{
    grid.setLabel(place.reserved, net, trunk);
    m_byRoot.emplace(m_scene.nets[static_cast<size_t>(net)].root, place.rect);
}

void LabelPlacing::free(LaneGrid &grid, int net, const LabelPlace &place)
{
    grid.clearLabel(place.reserved);
    const auto [first, last] = m_byRoot.equal_range(m_scene.nets[static_cast<size_t>(net)].root);
    const auto own = std::find_if(first, last, [&](const auto &other) { return other.second == place.rect; });
    if (own != last)
        m_byRoot.erase(own);
}

} // namespace portolan
