// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ComparedBars.h"

#include "diagram/DiagramChanges.h"
#include "diagram/GateLines.h"
#include "diagram/Passages.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace portolan {

namespace {

/// Where an arrow passed a firewall that does not guard this border any more.
struct LostPassage {
    size_t arrow = 0;
    size_t firewall = 0; ///< its place among those that the arrow passes, or passed
    bool isDrawn = false; ///< the arrow is gone as well, and drawn as it was
};

class ComparedBars {
public:
    ComparedBars(const std::vector<DiagramGate> &older, ArrowList &list, Diagram &things)
        : m_list(list)
        , m_things(things)
    {
        for (const DiagramGate &gate : older)
            m_before.emplace(gate.id, &gate);
        for (const DiagramGate &gate : things.gates) {
            if (gate.change != DiagramChange::Removed)
                m_now.emplace(gate.id, gate.zones);
        }
    }

    void find()
    {
        findLost();
        findStanding();
        markNewBars();
        if (!m_lost.empty())
            addLostBars();
    }

private:
    [[nodiscard]] bool isLost(const std::vector<Id> &firewalls, const std::vector<Id> &zones, size_t at) const
    {
        const auto now = m_now.find(firewalls[at]);
        if (now == m_now.end())
            return true;
        const auto isLeft = [&](const Id &zone) { return !zone.isNull() && !contains(now->second, zone); };
        return at + 1 < zones.size() && (isLeft(zones[at]) || isLeft(zones[at + 1]));
    }

    void findLost()
    {
        for (size_t index = 0; index < m_list.arrows.size(); ++index) {
            const ListedArrow &listed = m_list.arrows[index];
            const bool isGone = listed.arrow.change == DiagramChange::Removed;
            const std::vector<Id> &firewalls = isGone ? listed.arrow.firewalls : listed.firewallsBefore;
            const std::vector<Id> &zones = isGone ? listed.zones : listed.zonesBefore;
            for (size_t at = 0; at < firewalls.size(); ++at) {
                if (isLost(firewalls, zones, at))
                    m_lost.push_back({index, at, isGone});
            }
        }
    }

    /// What still passes a firewall where it guards; bars that are gone have no part in where the others stand.
    void findStanding()
    {
        std::vector<Id> kept;
        for (const LostPassage &lost : m_lost) {
            if (lost.isDrawn)
                kept.push_back(std::exchange(m_list.arrows[lost.arrow].arrow.firewalls[lost.firewall], Id()));
        }
        findPassages(m_list, m_things);
        auto next = kept.begin();
        for (const LostPassage &lost : m_lost) {
            if (lost.isDrawn)
                m_list.arrows[lost.arrow].arrow.firewalls[lost.firewall] = *next++;
        }
    }

    void markNewBars()
    {
        for (DiagramGate &gate : m_things.gates) {
            const auto before = m_before.find(gate.id);
            const auto now = m_now.find(gate.id);
            if (gate.number == 0 || before == m_before.end() || now == m_now.end())
                continue;
            gate.change
                = hasNewSide(gate, before->second->zones, now->second) ? DiagramChange::Added : DiagramChange::None;
        }
    }

    /// Whether all zones on a side of a bar are joined now, and were not before.
    [[nodiscard]] bool hasNewSide(
        const DiagramGate &bar, const std::vector<Id> &before, const std::vector<Id> &now) const
    {
        std::array<bool, 2> isNew{true, true};
        std::array<bool, 2> hasAny{false, false};
        for (const DiagramZone &zone : m_things.zones) {
            if (!contains(bar.zones, zone.id))
                continue;
            const QPointF away = zone.rect.center() - bar.rect.topLeft();
            const size_t side = (bar.isUpright ? away.x() : away.y()) < 0 ? 0 : 1;
            hasAny[side] = true;
            isNew[side] = isNew[side] && contains(now, zone.id) && !contains(before, zone.id);
        }
        return (hasAny[0] && isNew[0]) || (hasAny[1] && isNew[1]);
    }

    void addLostBars()
    {
        const size_t standing = m_things.gates.size();
        for (const LostPassage &lost : m_lost)
            addFirstBar(firewallOf(lost));
        ArrowList passing;
        for (const LostPassage &lost : m_lost)
            passing.arrows.push_back(passingAt(lost));
        findPassages(passing, m_things);
        const std::vector<int> bars = keepPassed(standing, passing);
        for (size_t index = 0; index < m_lost.size(); ++index) {
            const LostPassage &lost = m_lost[index];
            const std::vector<int> &passed = passing.arrows[index].arrow.gates;
            if (!lost.isDrawn || passed.empty())
                continue;
            std::vector<int> &gates = m_list.arrows[lost.arrow].arrow.gates;
            const auto place = static_cast<std::ptrdiff_t>(std::min(lost.firewall, gates.size()));
            gates.insert(gates.begin() + place, bars[static_cast<size_t>(passed.front())]);
        }
    }

    [[nodiscard]] Id firewallOf(const LostPassage &lost) const
    {
        const ListedArrow &listed = m_list.arrows[lost.arrow];
        return (lost.isDrawn ? listed.arrow.firewalls : listed.firewallsBefore)[lost.firewall];
    }

    /// Of a firewall that is still there its first bar in the older plan, as another firewall's; the bar of one that is
    /// gone is drawn already.
    void addFirstBar(const Id &firewall)
    {
        const auto before = m_before.find(firewall);
        if (before == m_before.end() || !m_seconds.insert(firewall).second)
            return;
        DiagramGate bar = *before->second;
        bar.id = firewall.atOldPlace();
        bar.change = DiagramChange::Removed;
        const auto isAnother = [&](const DiagramGate &other) { return other.id != firewall; };
        standBesideBars(bar, m_things, isAnother);
        bar.isUpright = standsUpright(m_things, bar);
        m_things.gates.push_back(std::move(bar));
    }

    /// An arrow that passes this firewall alone, from where to where it stood.
    [[nodiscard]] ListedArrow passingAt(const LostPassage &lost) const
    {
        const ListedArrow &listed = m_list.arrows[lost.arrow];
        ListedArrow passing;
        passing.arrow.from = oldPlaceOf(listed.arrow.from);
        passing.arrow.to = oldPlaceOf(listed.arrow.to);
        passing.arrow.firewalls.resize((lost.isDrawn ? listed.arrow.firewalls : listed.firewallsBefore).size());
        const Id firewall = firewallOf(lost);
        passing.arrow.firewalls[lost.firewall] = m_seconds.count(firewall) > 0 ? firewall.atOldPlace() : firewall;
        passing.zones = lost.isDrawn ? listed.zones : listed.zonesBefore;
        return passing;
    }

    [[nodiscard]] Id oldPlaceOf(const Id &node) const
    {
        if (node.isAtOldPlace())
            return node;
        const Id old = node.atOldPlace();
        const bool hasOld = std::any_of(
            m_things.nodes.begin(), m_things.nodes.end(), [&](const DiagramNode &other) { return other.id == old; });
        return hasOld ? old : node;
    }

    /// Leaves out first bars of the older plan that nothing passed, or that stand where the firewall has one now, and
    /// makes the others further bars of their firewalls. Which bar each one has become.
    std::vector<int> keepPassed(size_t standing, const ArrowList &passing)
    {
        std::set<int> passed;
        for (const ListedArrow &listed : passing.arrows)
            passed.insert(listed.arrow.gates.begin(), listed.arrow.gates.end());
        std::vector<int> bars;
        std::vector<DiagramGate> kept;
        for (size_t index = 0; index < m_things.gates.size(); ++index) {
            DiagramGate bar = m_things.gates[index];
            const auto place = static_cast<int>(index);
            if (index >= standing && bar.id.isAtOldPlace()) {
                const Id firewall = bar.id.now();
                const auto same = std::find_if(kept.begin(), kept.end(), [&](const DiagramGate &other) {
                    return other.id == firewall && other.isUpright == bar.isUpright && standsAt(other, bar);
                });
                if (bar.number == 0 && (same != kept.end() || passed.count(place) == 0)) {
                    bars.push_back(same == kept.end() ? -1 : static_cast<int>(same - kept.begin()));
                    continue;
                }
                bar.id = firewall;
                bar.number = static_cast<int>(std::count_if(
                    kept.begin(), kept.end(), [&](const DiagramGate &other) { return other.id == firewall; }));
            }
            bars.push_back(static_cast<int>(kept.size()));
            kept.push_back(std::move(bar));
        }
        m_things.gates = std::move(kept);
        return bars;
    }

    ArrowList &m_list;
    Diagram &m_things;
    std::map<Id, const DiagramGate *> m_before; ///< first bars
    std::map<Id, std::vector<Id>> m_now; ///< what firewalls join that are there
    std::vector<LostPassage> m_lost;
    std::set<Id> m_seconds; ///< firewalls that have their older first bar among the things
};

} // namespace

void findComparedPassages(const std::vector<DiagramGate> &older, ArrowList &list, Diagram &things)
{
    ComparedBars(older, list, things).find();
}

} // namespace portolan
