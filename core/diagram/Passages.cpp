// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/Passages.h"

#include "diagram/GateLines.h"
#include "route/GateSymbol.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace portolan {

namespace {

constexpr double besideFrame = 56; ///< where there is room, a bar stands so far from one of the frames
constexpr double withinZones = 12; ///< a bar's line ends so far inside of the zones that it parts
constexpr double betweenBars = 40; ///< of two firewalls that stand along one border, so that both can have labels

/// The border between two frames that don't overlap.
struct Border {
    bool isUpright = true; ///< one lies at the left of the other; else above it
    double from = 0; ///< the sides that face each other: x of an upright border, else y
    double to = 0;
    double first = 0; ///< along it, from where to where both frames reach, or what lies between them
    double last = 0;

    [[nodiscard]] double width() const { return to - from; }
    [[nodiscard]] double middle() const { return (first + last) / 2; }
};

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

double lineOf(const DiagramGate &bar)
{
    return bar.isUpright ? bar.rect.left() : bar.rect.top();
}

/// Whether a bar's line has one frame on each side.
bool parts(const DiagramGate &bar, const QRectF &one, const QRectF &other)
{
    const double at = lineOf(bar);
    const auto liesBefore = [&](const QRectF &frame) { return (bar.isUpright ? frame.right() : frame.bottom()) <= at; };
    const auto liesBehind = [&](const QRectF &frame) { return (bar.isUpright ? frame.left() : frame.top()) >= at; };
    return (liesBefore(one) && liesBehind(other)) || (liesBefore(other) && liesBehind(one));
}

/// Whether a bar has one frame on each side, and reaches along where what goes between them can pass it.
bool isPassedBetween(const DiagramGate &bar, const RouteGate &line, const QRectF &one, const QRectF &other)
{
    if (!parts(bar, one, other))
        return false;
    std::array<double, 4> ends = bar.isUpright
        ? std::array<double, 4>{one.top(), one.bottom(), other.top(), other.bottom()}
        : std::array<double, 4>{one.left(), one.right(), other.left(), other.right()};
    std::sort(ends.begin(), ends.end());
    const double shared = std::min(line.to, ends[2]) - std::max(line.from, ends[1]);
    return shared >= std::min(GateSymbol::shortest, ends[2] - ends[1] - 2 * withinZones);
}

class Passages {
public:
    explicit Passages(Diagram &things)
        : m_things(things)
    {
        for (const DiagramZone &zone : things.zones)
            m_zones.insert(zone.id, zone.rect);
        for (const DiagramNode &node : things.nodes)
            m_nodes.insert(node.id, node.rect);
        for (size_t index = 0; index < things.gates.size(); ++index) {
            m_bars[things.gates[index].id].push_back(static_cast<int>(index));
            m_firstLines.push_back(gateLineOf(things, things.gates[index]));
        }
    }

    void find(ArrowList &list)
    {
        std::set<Wanted> wanted;
        for (const ListedArrow &listed : list.arrows) {
            for (size_t firewall = 0; firewall < listed.arrow.firewalls.size(); ++firewall) {
                if (const auto bar = wantedAt(listed, firewall))
                    wanted.insert(*bar);
            }
        }
        for (const Wanted &bar : wanted)
            m_further.emplace(bar, barFor(bar));
        for (ListedArrow &listed : list.arrows) {
            for (size_t firewall = 0; firewall < listed.arrow.firewalls.size(); ++firewall) {
                const auto bars = m_bars.constFind(listed.arrow.firewalls[firewall]);
                if (bars == m_bars.cend())
                    continue;
                const auto further = wantedAt(listed, firewall);
                listed.arrow.gates.push_back(further ? m_further.at(*further) : bars->front());
            }
        }
    }

private:
    /// A bar between two zones.
    struct Wanted {
        int first = 0; ///< bar of its firewall
        double width = 0; ///< of the border
        Id one;
        Id other;

        friend auto operator<=>(const Wanted &, const Wanted &) = default;
    };

    [[nodiscard]] const DiagramGate &bar(int index) const { return m_things.gates[static_cast<size_t>(index)]; }

    /// Where an arrow passes one of its firewalls, unless that is at its first bar.
    [[nodiscard]] std::optional<Wanted> wantedAt(const ListedArrow &listed, size_t firewall) const
    {
        const auto bars = m_bars.constFind(listed.arrow.firewalls[firewall]);
        if (bars == m_bars.cend() || firewall + 1 >= listed.zones.size())
            return std::nullopt;
        const DiagramGate &first = bar(bars->front());
        const auto isDrawn = [&](const Id &zone) { return m_zones.contains(zone); };
        const Id &one = listed.zones[firewall];
        const Id &other = listed.zones[firewall + 1];
        if (std::count_if(first.zones.begin(), first.zones.end(), isDrawn) < 3 || one == other || !isDrawn(one)
            || !isDrawn(other) || !startsWithin(listed, firewall) || !endsWithin(listed, firewall))
            return std::nullopt;
        const std::optional<Border> border = borderBetween(m_zones.value(one), m_zones.value(other));
        if (!border
            || isPassedBetween(
                first, m_firstLines[static_cast<size_t>(bars->front())], m_zones.value(one), m_zones.value(other)))
            return std::nullopt;
        return Wanted{bars->front(), border->width(), std::min(one, other), std::max(one, other)};
    }

    /// Whether the opener stands in the zone before its first firewall. A machine of several zones stands in one alone.
    [[nodiscard]] bool startsWithin(const ListedArrow &listed, size_t firewall) const
    {
        return firewall > 0 || m_zones.value(listed.zones.front()).contains(m_nodes.value(listed.arrow.from).center());
    }

    [[nodiscard]] bool endsWithin(const ListedArrow &listed, size_t firewall) const
    {
        return firewall + 1 < listed.arrow.firewalls.size()
            || m_zones.value(listed.zones.back()).contains(m_nodes.value(listed.arrow.to).center());
    }

    /// The firewall's further bar between the zones: along the side of one of them there may be one that can reach
    /// farther; else it gets another one.
    int barFor(const Wanted &wanted)
    {
        const QRectF one = m_zones.value(wanted.one);
        const QRectF other = m_zones.value(wanted.other);
        QList<int> &bars = m_bars[bar(wanted.first).id];
        for (auto known = bars.begin() + 1; known != bars.end(); ++known) {
            DiagramGate longer = bar(*known);
            const auto isOf = [&](const Id &zone) {
                return std::find(longer.zones.begin(), longer.zones.end(), zone) != longer.zones.end();
            };
            if (!isOf(wanted.one) && !isOf(wanted.other))
                continue;
            for (const Id &zone : {wanted.one, wanted.other}) {
                if (!isOf(zone))
                    longer.zones.push_back(zone);
            }
            if (!isPassedBetween(longer, gateLineOf(m_things, longer), one, other))
                continue;
            m_things.gates[static_cast<size_t>(*known)] = std::move(longer);
            return *known;
        }
        const Border border = *borderBetween(one, other);
        DiagramGate added = bar(wanted.first);
        added.number = static_cast<int>(bars.size());
        added.zones = {wanted.one, wanted.other};
        added.isUpright = border.isUpright;
        added.marks = {};
        added.changeNumber = 0;
        const double at = placeOn(border, added, bar(wanted.first).rect.topLeft());
        added.rect = border.isUpright ? QRectF(at, border.middle(), 0, 0) : QRectF(border.middle(), at, 0, 0);
        bars.push_back(static_cast<int>(m_things.gates.size()));
        m_things.gates.push_back(std::move(added));
        return bars.back();
    }

    /// Where across a border its bar stands: before the frame that is farther from the firewall's first bar, which
    /// leaves room for labels; where there is little, in the middle; or where nothing else stands.
    [[nodiscard]] double placeOn(const Border &border, const DiagramGate &added, const QPointF &first) const
    {
        const double aside = std::min(besideFrame, border.width() / 2);
        const double own = border.isUpright ? first.x() : first.y();
        const bool isBefore = own < (border.from + border.to) / 2;
        const std::array<double, 5> places{isBefore ? border.to - aside : border.from + aside,
            isBefore ? border.from + aside : border.to - aside, (border.from + border.to) / 2,
            (3 * border.from + border.to) / 4, (border.from + 3 * border.to) / 4};
        const auto costs = [&](double at) { return costAt(at, border, added); };
        return *std::ranges::min_element(places, {}, costs);
    }

    [[nodiscard]] double costAt(double at, const Border &border, const DiagramGate &added) const
    {
        constexpr double onNode = 8;
        constexpr double besideBar = 4;
        constexpr double withinFrame = 2;
        const double length = std::max(border.last - border.first, GateSymbol::shortest);
        const double from = border.middle() - length / 2;
        const double half = GateSymbol::width / 2;
        const QRectF rect
            = border.isUpright ? QRectF(at - half, from, 2 * half, length) : QRectF(from, at - half, length, 2 * half);
        double cost = 0;
        for (const QRectF &node : m_nodes)
            cost += node.intersects(rect) ? onNode : 0;
        for (const DiagramZone &zone : m_things.zones) {
            const bool isOwn = std::find(added.zones.begin(), added.zones.end(), zone.id) != added.zones.end();
            cost += !isOwn && zone.rect.intersects(rect) ? withinFrame : 0;
        }
        for (const DiagramGate &other : m_things.gates) {
            const double along = border.isUpright ? other.rect.top() : other.rect.left();
            const bool isBeside = other.isUpright == border.isUpright && std::abs(lineOf(other) - at) < betweenBars
                && from <= along && along <= from + length;
            cost += isBeside ? besideBar : 0;
        }
        return cost;
    }

    Diagram &m_things;
    QHash<Id, QRectF> m_zones;
    QHash<Id, QRectF> m_nodes;
    QHash<Id, QList<int>> m_bars; ///< of a firewall, the first one first
    std::vector<RouteGate> m_firstLines;
    std::map<Wanted, int> m_further; ///< bars
};

} // namespace

void findPassages(ArrowList &list, Diagram &things)
{
    Passages(things).find(list);
}

} // namespace portolan
