// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure/PortUses.h"

#include "check/CheckTools.h"

#include <algorithm>

namespace portolan {

namespace {

void sortOnce(std::vector<int> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

PortService PortUses::serviceOf(const ProductModel &product, int leg)
{
    const Leg &printed = product.leg(leg);
    PortService service{product.catalog().productName, sameText(printed.application)};
    const int port = product.legs()[static_cast<size_t>(leg)].listenerPort;
    if (printed.application.isEmpty() && port >= 0)
        service.name = portNameText(*product.ports()[static_cast<size_t>(port)].definition);
    return service;
}

int PortUses::placeOf(const PortService &service)
{
    const auto found = std::find(m_services.begin(), m_services.end(), service);
    if (found != m_services.end())
        return static_cast<int>(found - m_services.begin());
    m_services.push_back(service);
    return static_cast<int>(m_services.size()) - 1;
}

int PortUses::serviceOf(const Flow &flow)
{
    if (flow.isDrawn()) {
        const DrawnFlow &drawn = m_engine.drawn(flow);
        return placeOf(
            {{}, drawn.application.isEmpty() ? nameText(drawn.purpose, drawn.id) : sameText(drawn.application)});
    }
    const auto [place, isNew] = m_serviceOfLeg.try_emplace({flow.identity.product, flow.identity.leg}, 0);
    if (isNew)
        place->second = placeOf(serviceOf(m_engine.product(flow), flow.identity.leg));
    return place->second;
}

PortUses::Users &PortUses::usersOf(bool isSource, Transport transport, const PortRange &range)
{
    if (range.size() > wideRange && !isSource)
        return m_bands[{PortBand::Sort::Wide, range, Id(), transport}];
    return m_uses[{isSource, range, transport}];
}

const PortUses::Places &PortUses::placesOf(bool isSource, Transport transport, int pooledPorts)
{
    const auto [found, isNew] = m_places.try_emplace({isSource, transport, pooledPorts});
    if (isNew) {
        for (const PortRange &range : m_engine.pools().ports.at(pooledPorts).ranges)
            found->second.push_back(&usersOf(isSource, transport, range));
    }
    return found->second;
}

void PortUses::take(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    const Transport transport = m_engine.transport(flow);
    const int service = serviceOf(flow);
    const auto enter = [&](Users &users, int node) {
        users.nodes.push_back(node);
        users.flows.push_back(handle);
        if (users.services.empty() || users.services.back() != service)
            users.services.push_back(service);
    };
    if (flow.listenerPort >= 0) {
        for (Users *users : placesOf(false, transport, flow.listenerPort))
            enter(*users, flow.identity.listener);
        if (m_engine.listenerPort(flow)->followedByEphemeral) {
            const PortRange agreed = m_engine.nodes().at(flow.identity.listener).agreedPorts();
            enter(m_bands[{PortBand::Sort::Agreed, agreed, Id(), transport}], flow.identity.listener);
        }
    }
    if (flow.openerPort >= 0) {
        for (Users *users : placesOf(true, transport, flow.openerPort))
            enter(*users, flow.identity.opener);
    }
}

void PortUses::takeListener(int node, Transport transport, const PortSet &ports, const PortService &service)
{
    const int place = placeOf(service);
    for (const PortRange &range : ports.ranges) {
        Users &users = usersOf(false, transport, range);
        users.nodes.push_back(node);
        users.services.push_back(place);
    }
    if (ports.followedByEphemeral)
        m_bands[{PortBand::Sort::Agreed, m_engine.nodes().at(node).agreedPorts(), Id(), transport}].nodes.push_back(
            node);
}

void PortUses::takeSystems()
{
    for (int node = 0; node < m_engine.nodes().size(); ++node) {
        if (!m_engine.nodes().exists(node))
            continue;
        const NodeTable::Entry &entry = m_engine.nodes().at(node);
        if (const std::optional<PortRange> range = entry.openerPorts())
            m_bands[{PortBand::Sort::Ephemeral, *range, entry.node->ephemeral ? Id() : entry.os, Transport::Unstated}]
                .nodes.push_back(node);
    }
}

std::vector<Id> PortUses::idsOf(const std::vector<int> &nodes) const
{
    std::vector<Id> ids;
    ids.reserve(nodes.size());
    for (const int node : nodes)
        ids.push_back(m_engine.nodes().at(node).id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

PortUse PortUses::useOf(const UseKey &key, Users &users) const
{
    PortUse use;
    std::tie(use.isSource, use.range, use.transport) = key;
    sortOnce(users.nodes);
    sortOnce(users.flows);
    sortOnce(users.services);
    for (const int service : users.services)
        use.services.push_back(m_services[static_cast<size_t>(service)]);
    std::sort(use.services.begin(), use.services.end(), [](const PortService &a, const PortService &b) {
        return std::tie(a.product.en, a.name.en, a.product.ja, a.name.ja)
            < std::tie(b.product.en, b.name.en, b.product.ja, b.name.ja);
    });
    use.nodes = idsOf(users.nodes);
    if (!use.isSource) {
        std::vector<int> inside;
        std::copy_if(users.nodes.begin(), users.nodes.end(), std::back_inserter(inside), [&](int node) {
            const std::optional<PortRange> own = m_engine.nodes().at(node).openerPorts();
            return own && own->overlaps(use.range);
        });
        use.inEphemeral = idsOf(inside);
    }
    use.flows = std::move(users.flows);
    return use;
}

void PortUses::finish(Exposure &exposure)
{
    takeSystems();
    for (auto &[key, users] : m_uses)
        exposure.uses.push_back(useOf(key, users));
    for (auto &[key, users] : m_bands) {
        PortBand band;
        std::tie(band.sort, band.range, band.system, band.transport) = key;
        sortOnce(users.nodes);
        sortOnce(users.flows);
        band.nodes = idsOf(users.nodes);
        band.flows = std::move(users.flows);
        exposure.bands.push_back(std::move(band));
    }
}

} // namespace portolan
