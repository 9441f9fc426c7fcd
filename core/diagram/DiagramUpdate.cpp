// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramUpdate.h"

#include <utility>

namespace portolan {

namespace {

constexpr size_t betweenLooks = 64; // elements, at the clock

} // namespace

bool DiagramUpdate::isEmpty() const
{
    return !bounds && zones.empty() && gates.empty() && nodes.empty() && arrows.empty() && trunks.empty()
        && labels.empty();
}

/// Whether there was time for all of them.
template <typename Elements, typename Same>
bool DiagramComparison::compare(const Elements &before, const Elements &after, Same isSame,
    std::vector<std::pair<int, typename Elements::value_type>> &found, const QDeadlineTimer &until)
{
    m_isUpdate = before.size() == after.size();
    for (size_t readNow = 1; m_isUpdate && m_next < before.size(); ++m_next, ++readNow) {
        if (readNow % betweenLooks == 0 && until.hasExpired())
            return false;
        m_isUpdate = isSame(before[m_next], after[m_next]);
        if (!m_isUpdate || before[m_next] == after[m_next])
            continue;
        m_isUpdate = found.size() < m_most;
        if (m_isUpdate)
            found.emplace_back(static_cast<int>(m_next), after[m_next]);
    }
    return true;
}

bool DiagramComparison::readSort(const Diagram &before, const Diagram &after, const QDeadlineTimer &until)
{
    const auto sameId = [](const auto &a, const auto &b) { return a.id == b.id; };
    const auto sameKey = [](const auto &a, const auto &b) { return a.key() == b.key(); };
    const auto sameEnds = [](const auto &a, const auto &b) { return a.id == b.id && a.from == b.from && a.to == b.to; };
    const auto sameArrows = [](const auto &a, const auto &b) { return a.arrows == b.arrows; };
    switch (m_sort) {
    case Sort::Zones:
        return compare(before.zones, after.zones, sameId, m_update.zones, until);
    case Sort::Gates:
        return compare(before.gates, after.gates, sameKey, m_update.gates, until);
    case Sort::Nodes:
        return compare(before.nodes, after.nodes, sameId, m_update.nodes, until);
    case Sort::Arrows:
        return compare(before.arrows, after.arrows, sameEnds, m_update.arrows, until);
    case Sort::Trunks:
        return compare(before.trunks, after.trunks, sameId, m_update.trunks, until);
    case Sort::Labels:
        return compare(before.labels, after.labels, sameArrows, m_update.labels, until);
    case Sort::None:
        break;
    }
    return true;
}

bool DiagramComparison::read(const Diagram &before, const Diagram &after, const QDeadlineTimer &until)
{
    m_isUpdate = m_isUpdate && before.styles == after.styles;
    while (m_isUpdate && m_sort != Sort::None) {
        if (!readSort(before, after, until))
            return false;
        m_sort = static_cast<Sort>(static_cast<int>(m_sort) + 1);
        m_next = 0;
    }
    if (m_isUpdate && before.bounds != after.bounds)
        m_update.bounds = after.bounds;
    return true;
}

std::optional<DiagramUpdate> DiagramComparison::take()
{
    return m_isUpdate ? std::optional(std::move(m_update)) : std::nullopt;
}

std::optional<DiagramUpdate> updateBetween(const Diagram &before, const Diagram &after, size_t most)
{
    DiagramComparison comparison(most);
    (void)comparison.read(before, after, QDeadlineTimer(QDeadlineTimer::Forever));
    return comparison.take();
}

} // namespace portolan
