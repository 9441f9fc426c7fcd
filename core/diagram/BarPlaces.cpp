// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/BarPlaces.h"

#include "diagram/GateLines.h"
#include "route/GateSymbol.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace portolan {

namespace {

constexpr double besideFrame = 56; ///< where there is room, a bar stands so far from one of the frames
constexpr double betweenBars = 40; ///< of two firewalls that stand along one border, so that both can have labels
constexpr double betweenSymbols = 8; ///< at least: who sees bars nearer to each other takes them for one

constexpr double nearest = GateSymbol::width + betweenSymbols; ///< lines of two bars

/// A bar as it may be drawn at most.
struct OtherBar {
    const DiagramGate *gate = nullptr;
    double at = 0; ///< its line
    QRectF rect;
};

QRectF barRect(bool isUpright, double at, double from, double to)
{
    const double half = GateSymbol::width / 2;
    return isUpright ? QRectF(at - half, from, 2 * half, to - from) : QRectF(from, at - half, to - from, 2 * half);
}

/// As long as it may get.
QRectF barRect(const DiagramGate &bar, const Diagram &things)
{
    const RouteGate line = gateLineOf(things, bar);
    return barRect(line.isUpright, line.at, line.from, line.to);
}

class BarPlacing {
public:
    BarPlacing(const Border &border, const DiagramGate &added, const BarCompany &company, const Diagram &things)
        : m_border(border)
        , m_added(added)
        , m_company(company)
        , m_things(things)
    {
        for (const DiagramZone &zone : things.zones) {
            if (zone.id == added.zones.front())
                m_isFirstBefore = (border.isUpright ? zone.rect.right() : zone.rect.bottom()) <= border.from;
        }
        for (const DiagramGate &gate : things.gates) {
            const double at = gate.isUpright ? gate.rect.left() : gate.rect.top();
            m_others.push_back({&gate, at, barRect(gate, things)});
        }
    }

    [[nodiscard]] double place(const DiagramGate &first) const
    {
        const auto [isUpright, from, to, begin, end] = m_border;
        const double aside = std::min(besideFrame, m_border.width() / 2);
        const double own = isUpright ? first.rect.left() : first.rect.top();
        const bool isBefore = own < (from + to) / 2;
        std::vector<double> places{isBefore ? to - aside : from + aside, isBefore ? from + aside : to - aside,
            (from + to) / 2, (3 * from + to) / 4, (from + 3 * to) / 4};
        for (const OtherBar &other : m_others) {
            if (!isAcross(other))
                continue;
            places.push_back((from + other.at) / 2);
            places.push_back((to + other.at) / 2);
            for (const OtherBar &next : m_others) {
                if (isAcross(next) && next.at > other.at)
                    places.push_back((other.at + next.at) / 2);
            }
            // At worst on a frame itself, and not before, or behind, the bar that it belongs behind, or before.
            for (const double beside : {std::max(other.at - nearest, from), std::min(other.at + nearest, to)}) {
                if (std::abs(beside - other.at) > GateSymbol::width + 2)
                    places.push_back(beside);
            }
        }
        return *std::ranges::min_element(places, {}, [&](double at) { return costAt(at); });
    }

private:
    /// Whether another bar stands on the border, too.
    [[nodiscard]] bool isAcross(const OtherBar &other) const
    {
        return other.gate->isUpright == m_border.isUpright && other.at > m_border.from && other.at < m_border.to;
    }

    [[nodiscard]] double costAt(double at) const
    {
        constexpr double onNode = 8;
        constexpr double onBar = 16;
        constexpr double besideBar = 4;
        constexpr double onOwnFrame = 3;
        constexpr double withinFrame = 2;
        const double half = std::max(m_border.last - m_border.first, GateSymbol::shortest) / 2;
        const QRectF rect = barRect(m_border.isUpright, at, m_border.middle() - half, m_border.middle() + half);
        constexpr double gap = betweenSymbols - 0.01;
        const QRectF room = rect.adjusted(-gap, -gap, gap, gap);
        double cost = 0;
        for (const DiagramNode &node : m_things.nodes)
            cost += node.rect.intersects(rect) ? onNode : 0;
        for (const DiagramZone &zone : m_things.zones) {
            const bool isOwn = std::ranges::find(m_added.zones, zone.id) != m_added.zones.end();
            cost += zone.rect.intersects(rect) ? (isOwn ? onOwnFrame : withinFrame) : 0;
        }
        for (const OtherBar &other : m_others) {
            const bool isAlong = other.gate->isUpright == m_border.isUpright
                && (m_border.isUpright ? rect.top() <= other.rect.bottom() && other.rect.top() <= rect.bottom()
                                       : rect.left() <= other.rect.right() && other.rect.left() <= rect.right());
            cost += isAlong && std::abs(other.at - at) < betweenBars ? besideBar : 0;
            cost += other.rect.intersects(room) ? besideBar : 0;
            cost += other.rect.intersects(rect) ? onBar : 0;
            cost += isAcross(other) ? turnCost(at, other) : 0;
        }
        return cost;
    }

    /// Of a bar that arrows pass before, or behind, another one.
    [[nodiscard]] double turnCost(double at, const OtherBar &other) const
    {
        constexpr double outOfTurn = 20; // they would have to turn back
        constexpr double tooNear = 3; // to bend between the two
        const bool isOnFirstSide = (other.at < at) == m_isFirstBefore;
        const bool isBefore = m_company.before.contains(other.gate->id);
        const bool isBehind = m_company.behind.contains(other.gate->id);
        if ((isBefore && !isOnFirstSide) || (isBehind && isOnFirstSide))
            return outOfTurn;
        const bool isNear = std::abs(other.at - at) < nearest - 0.01;
        return (isBefore || isBehind) && isNear ? tooNear : 0;
    }

    const Border &m_border;
    const DiagramGate &m_added;
    const BarCompany &m_company;
    const Diagram &m_things;
    bool m_isFirstBefore = true; ///< the first of its zones is the left one, or the upper
    std::vector<OtherBar> m_others;
};

} // namespace

std::optional<Border> borderBetween(const QRectF &one, const QRectF &other)
{
    const double across = std::max(other.left() - one.right(), one.left() - other.right());
    const double down = std::max(other.top() - one.bottom(), one.top() - other.bottom());
    if (across < 0 && down < 0)
        return std::nullopt;
    const auto border = [](bool isUpright, std::array<double, 4> sides, std::array<double, 4> ends) {
        std::sort(sides.begin(), sides.end());
        std::sort(ends.begin(), ends.end());
        return Border{isUpright, sides[1], sides[2], ends[1], ends[2]};
    };
    const std::array<double, 4> xs{one.left(), one.right(), other.left(), other.right()};
    const std::array<double, 4> ys{one.top(), one.bottom(), other.top(), other.bottom()};
    return across >= down ? border(true, xs, ys) : border(false, ys, xs);
}

bool isBetween(const Border &border, const QRectF &one, const QRectF &other)
{
    const double from
        = border.isUpright ? std::min(one.right(), other.right()) : std::min(one.bottom(), other.bottom());
    const double to = border.isUpright ? std::max(one.left(), other.left()) : std::max(one.top(), other.top());
    return from <= to && border.from < to && from < border.to;
}

bool meetsAnother(const DiagramGate &bar, const Diagram &things)
{
    const QRectF rect = barRect(bar, things);
    return std::any_of(things.gates.begin(), things.gates.end(),
        [&](const DiagramGate &other) { return other.id != bar.id && barRect(other, things).intersects(rect); });
}

double placeOn(const Border &border, const DiagramGate &added, const DiagramGate &first, const BarCompany &company,
    const Diagram &things)
{
    return BarPlacing(border, added, company, things).place(first);
}

} // namespace portolan
