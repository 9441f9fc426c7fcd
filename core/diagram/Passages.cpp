// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/Passages.h"

#include "diagram/BarPlaces.h"
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

/// Whether a bar has one frame on each side, and reaches along where what goes between them can pass it.
bool isPassedBetween(const DiagramGate &bar, const RouteGate &line, const QRectF &one, const QRectF &other)
{
    if (crossingOf(bar, one, other) == CrossingWay::Either)
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
        std::map<Wanted, BarCompany> wanted;
        for (const ListedArrow &listed : list.arrows) {
            for (size_t firewall = 0; firewall < listed.arrow.firewalls.size(); ++firewall) {
                if (const auto bar = wantedAt(listed, firewall))
                    addCompany(listed, firewall, *bar, wanted[*bar]);
            }
        }
        for (const auto &[bar, company] : wanted)
            m_further.emplace(bar, barFor(bar, company));
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
        const QRectF from = m_zones.value(listed.zones.front());
        const QRectF to = m_zones.value(listed.zones.back());
        const bool isChain = listed.arrow.firewalls.size() > 1 && !from.isNull() && !to.isNull() && from != to;
        const std::optional<Border> border = borderBetween(m_zones.value(one), m_zones.value(other));
        const bool isPassed = border && isPassedAtFirst(bars->front(), one, other);
        if (!isChain)
            return border && !isPassed ? wantedBetween(bars->front(), *border, one, other) : std::nullopt;
        if (isPassed && crossingOf(first, from, to) != CrossingWay::Either)
            return std::nullopt;
        if (border && !isPassed && isBetween(*border, from, to))
            return wantedBetween(bars->front(), *border, one, other);
        // The zone in between lies aside: on a bar before it the arrow would have to turn back.
        const std::optional<Border> whole = borderBetween(from, to);
        if (!whole)
            return border && !isPassed ? wantedBetween(bars->front(), *border, one, other) : std::nullopt;
        if (isPassedAtFirst(bars->front(), listed.zones.front(), listed.zones.back()))
            return std::nullopt;
        return wantedBetween(bars->front(), *whole, listed.zones.front(), listed.zones.back());
    }

    [[nodiscard]] static std::optional<Wanted> wantedBetween(
        int first, const Border &border, const Id &one, const Id &other)
    {
        return Wanted{first, border.width(), std::min(one, other), std::max(one, other)};
    }

    [[nodiscard]] bool isPassedAtFirst(int first, const Id &one, const Id &other) const
    {
        return isPassedBetween(
            bar(first), m_firstLines[static_cast<size_t>(first)], m_zones.value(one), m_zones.value(other));
    }

    /// Remembers which firewalls an arrow passes before and behind a bar.
    static void addCompany(const ListedArrow &listed, size_t firewall, const Wanted &bar, BarCompany &company)
    {
        const std::vector<Id> &firewalls = listed.arrow.firewalls;
        const auto place = std::find(listed.zones.begin(), listed.zones.end(), bar.one);
        const bool isOneFirst
            = place != listed.zones.end() && static_cast<size_t>(place - listed.zones.begin()) <= firewall;
        for (size_t each = 0; each < firewalls.size(); ++each) {
            if (each != firewall)
                ((each < firewall) == isOneFirst ? company.before : company.behind).insert(firewalls[each]);
        }
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
    int barFor(const Wanted &wanted, const BarCompany &company)
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
            if (!isPassedBetween(longer, gateLineOf(m_things, longer), one, other) || meetsAnother(longer, m_things))
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
        const double at = placeOn(border, added, bar(wanted.first), company, m_things);
        added.rect = border.isUpright ? QRectF(at, border.middle(), 0, 0) : QRectF(border.middle(), at, 0, 0);
        bars.push_back(static_cast<int>(m_things.gates.size()));
        m_things.gates.push_back(std::move(added));
        return bars.back();
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
