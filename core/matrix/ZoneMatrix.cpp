// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/ZoneMatrix.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

Id zoneId(const FlowEngine &engine, const Flow &flow, bool opener)
{
    const Zone *zone = zoneOf(engine, flow, opener);
    return zone ? zone->id : Id();
}

} // namespace

ZoneMatrix::ZoneMatrix(const FlowEngine &engine, const MatrixFilter &filter, const FlowEngine *older)
    : m_engine(engine)
    , m_older(older)
    , m_cells(collect(engine, filter))
{
    std::set<Id> zones;
    for (const auto &entry : engine.plan().zones)
        zones.insert(entry.first);
    if (older) {
        m_olderCells = collect(*older, filter);
        for (const auto &entry : older->plan().zones)
            zones.insert(entry.first);
    }
    m_zones.assign(zones.begin(), zones.end());
    // As they stand on the sheet, left to right; zones without a frame after those that have one.
    const auto place = [&](const Id &id) {
        const auto zone = engine.plan().zones.find(id);
        const bool framed = zone != engine.plan().zones.end() && zone->second.frame;
        return framed ? std::tuple(0, zone->second.frame->x, zone->second.frame->y) : std::tuple(1, 0.0, 0.0);
    };
    std::stable_sort(m_zones.begin(), m_zones.end(), [&](const Id &a, const Id &b) { return place(a) < place(b); });
    const auto hasUnzoned = [](const Cells &cells) {
        return std::any_of(cells.begin(), cells.end(),
            [](const auto &cell) { return cell.first.first.isNull() || cell.first.second.isNull(); });
    };
    if (hasUnzoned(m_cells) || hasUnzoned(m_olderCells))
        m_zones.emplace_back();
}

ZoneMatrix::Cells ZoneMatrix::collect(const FlowEngine &engine, const MatrixFilter &filter)
{
    Cells cells;
    for (const MatrixRow &row : numberedOpenings(engine)) {
        const Flow &flow = row.first();
        const bool getsThere
            = flow.delivery != Delivery::Undeliverable && engine.crossing(flow).state != Crossing::State::NoWay;
        if (!fits(row, filter) || !getsThere)
            continue;
        cells[{zoneId(engine, flow, true), zoneId(engine, flow, false)}].add(engine, flow);
    }
    return cells;
}

QString ZoneMatrix::name(int zone, const Wording &wording, Language language) const
{
    const Id &id = m_zones[static_cast<size_t>(zone)];
    if (id.isNull())
        return wording.text(u"zone.none"_s, language);
    for (const FlowEngine *engine : {&m_engine, m_older}) {
        if (!engine)
            continue;
        const auto found = engine->plan().zones.find(id);
        if (found != engine->plan().zones.end())
            return found->second.name.isEmpty() ? id.toString() : found->second.name.text(language);
    }
    return id.toString();
}

QString ZoneMatrix::text(const Services &services, const Wording &wording, Language language)
{
    QStringList lines;
    for (const ServicePart &part : services.parts(wording, language))
        lines.append(part.transport + u' ' + part.ports.join(u", "_s));
    return lines.join(u" / "_s);
}

QString ZoneMatrix::cell(int from, int to, const Wording &wording, Language language) const
{
    const std::pair<Id, Id> ends{m_zones[static_cast<size_t>(from)], m_zones[static_cast<size_t>(to)]};
    const auto here = m_cells.find(ends);
    const Services now = here == m_cells.end() ? Services() : here->second;
    QStringList lines;
    const QString current = text(now, wording, language);
    lines.append(current.isEmpty() ? wording.text(u"zones.nothing"_s, language) : current);
    if (m_older) {
        const auto there = m_olderCells.find(ends);
        const Services before = there == m_olderCells.end() ? Services() : there->second;
        if (const QString added = text(now.without(before), wording, language); !added.isEmpty())
            lines.append(wording.text(u"zones.added"_s, language, {added}));
        if (const QString removed = text(before.without(now), wording, language); !removed.isEmpty())
            lines.append(wording.text(u"zones.removed"_s, language, {removed}));
    }
    return lines.join(u'\n');
}

} // namespace portolan
