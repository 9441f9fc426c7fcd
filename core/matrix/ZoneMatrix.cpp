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
    , m_now(collect(engine, filter))
{
    std::set<Id> zones;
    for (const auto &entry : engine.plan().zones)
        zones.insert(entry.first);
    if (older) {
        m_before = collect(*older, filter);
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
    if (hasUnzoned(m_now.there) || hasUnzoned(m_before.there))
        m_zones.emplace_back();
}

ZoneMatrix::Openings ZoneMatrix::collect(const FlowEngine &engine, const MatrixFilter &filter)
{
    Openings openings;
    const auto getsThere = [&](const Flow &flow) {
        return flow.delivery != Delivery::Undeliverable && engine.crossing(flow).state != Crossing::State::NoWay;
    };
    for (const MatrixRow &row : numberedOpenings(engine)) {
        const Flow &flow = row.first();
        if (fits(row, filter) && getsThere(flow))
            openings.there[{zoneId(engine, flow, true), zoneId(engine, flow, false)}].add(engine, flow);
    }
    MatrixFilter bothWays = filter;
    if (filter.view == View::Zones)
        bothWays.view = View::Stateful;
    bothWays.expand = false;
    const Matrix matrix(engine, bothWays);
    for (const MatrixRow &row : matrix.rows()) {
        const Flow &flow = row.first();
        if (row.isReturn && getsThere(flow))
            openings.back[{zoneId(engine, flow, false), zoneId(engine, flow, true)}].add(engine, flow);
    }
    return openings;
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

QStringList ZoneMatrix::lines(Cells Openings::*cells, const std::pair<Id, Id> &ends, const QString &now,
    const Wording &wording, Language language) const
{
    const auto servicesOf = [&](const Openings &openings) {
        const auto found = (openings.*cells).find(ends);
        return found == (openings.*cells).end() ? Services() : found->second;
    };
    const Services here = servicesOf(m_now);
    QStringList lines;
    if (const QString current = text(here, wording, language); !current.isEmpty())
        lines.append(now.isEmpty() ? current : wording.text(now, language, {current}));
    if (!m_older)
        return lines;
    const Services before = servicesOf(m_before);
    const auto add = [&](const QString &key, const Services &services) {
        QString what = text(services, wording, language);
        if (what.isEmpty())
            return;
        if (!now.isEmpty())
            what = wording.text(now, language, {what});
        lines.append(wording.text(key, language, {what}));
    };
    add(u"zones.added"_s, here.without(before));
    add(u"zones.removed"_s, before.without(here));
    return lines;
}

QString ZoneMatrix::cell(int from, int to, const Wording &wording, Language language) const
{
    const std::pair<Id, Id> ends{m_zones[static_cast<size_t>(from)], m_zones[static_cast<size_t>(to)]};
    QStringList all = lines(&Openings::there, ends, {}, wording, language);
    const QStringList answers = lines(&Openings::back, ends, u"zones.answers"_s, wording, language);
    const bool opensNothing = m_now.there.count(ends) == 0;
    if (opensNothing && (answers.isEmpty() || m_now.back.count(ends) == 0))
        all.prepend(wording.text(u"zones.nothing"_s, language));
    return (all + answers).join(u'\n');
}

} // namespace portolan
