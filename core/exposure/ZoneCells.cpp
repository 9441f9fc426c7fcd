// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure/ZoneCells.h"

#include "check/CheckTools.h"
#include "derive/Openings.h"
#include "matrix/Matrix.h"

#include <algorithm>
#include <tuple>

namespace portolan {

ZoneCells::ZoneCells(const FlowEngine &engine)
    : m_engine(engine)
{
    std::vector<Id> &zones = m_exposure.zones;
    for (const auto &entry : engine.plan().zones)
        zones.push_back(entry.first);
    const auto place = [&](const Id &id) {
        const std::optional<Rectangle> &frame = engine.plan().zones.at(id).frame;
        return frame ? std::tuple(0, frame->x, frame->y) : std::tuple(1, 0.0, 0.0);
    };
    std::stable_sort(zones.begin(), zones.end(), [&](const Id &a, const Id &b) { return place(a) < place(b); });
    m_places.resize(zones.size());
    for (size_t i = 0; i < zones.size(); ++i)
        m_places[static_cast<size_t>(engine.zones().indexOf(zones[i]))] = i;
    zones.emplace_back();
    m_exposure.cells.resize(zones.size() * zones.size());
}

size_t ZoneCells::placeOf(const Flow &flow, bool opener) const
{
    const int zone = zoneOfEnd(m_engine, flow, opener);
    return zone == ZoneMap::noZone ? m_exposure.zones.size() - 1 : m_places[static_cast<size_t>(zone)];
}

void ZoneCells::take(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    const size_t from = placeOf(flow, true);
    const size_t to = placeOf(flow, false);
    const size_t last = m_exposure.zones.size() - 1;
    m_hasUnzoned = m_hasUnzoned || from == last || to == last;
    ZoneCell &cell = m_exposure.cells[from * m_exposure.zones.size() + to];
    cell.flows.push_back(handle);
    const bool isNew = m_rows.insert(rowIdentity(m_engine, flow)).second;
    const bool isBlocked
        = flow.delivery == Delivery::Undeliverable || m_engine.crossing(flow).state == Crossing::State::NoWay;
    if (isBlocked) {
        cell.blockedRows += isNew ? 1 : 0;
        return;
    }
    cell.rows += isNew ? 1 : 0;
    const PortSet *ports = listeningPorts(m_engine, flow);
    if (!ports) {
        cell.hasUnstated = true;
        return;
    }
    const Transport transport = m_engine.transport(flow);
    const PortRange agreed = m_engine.nodes().at(flow.identity.listener).agreedPorts();
    if (m_added.insert({from * m_exposure.zones.size() + to, transport, ports, agreed}).second)
        cell.ports.add(transport, *ports, agreed, Reach::OwnMachine);
}

ZoneExposure ZoneCells::finish()
{
    const size_t all = m_exposure.zones.size();
    const size_t shown = m_hasUnzoned ? all : all - 1;
    ZoneExposure exposure;
    exposure.zones.assign(m_exposure.zones.begin(), m_exposure.zones.begin() + static_cast<std::ptrdiff_t>(shown));
    const ZoneMap &map = m_engine.zones();
    for (size_t from = 0; from < shown; ++from) {
        for (size_t to = 0; to < shown; ++to) {
            ZoneCell &cell = exposure.cells.emplace_back(std::move(m_exposure.cells[from * all + to]));
            cell.ports.settle();
            cell.crossing
                = map.crossing(map.crossingIndex(map.indexOf(exposure.zones[from]), map.indexOf(exposure.zones[to])));
        }
    }
    return exposure;
}

} // namespace portolan
