// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure/PortUses.h"

#include "catalog/CatalogNames.h"
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

PortUses::PortUses(const FlowEngine &engine)
    : m_engine(engine)
    , m_ranks(static_cast<size_t>(engine.nodes().size()), 0)
{
    for (const auto &entry : engine.plan().nodes) {
        const int node = engine.nodes().indexOf(entry.first);
        if (node == NodeTable::none)
            continue;
        m_ranks[static_cast<size_t>(node)] = static_cast<int>(m_ids.size());
        m_ids.push_back(&entry.first);
        m_ephemeral.push_back(engine.nodes().at(node).openerPorts());
    }
}

PortService PortUses::serviceOf(const ProductModel &product, int leg)
{
    const Leg &printed = product.leg(leg);
    PortService service{product.catalog().productName, sameText(printed.application)};
    const int port = product.legs()[static_cast<size_t>(leg)].listenerPort;
    if (printed.application.isEmpty() && port >= 0)
        service.name = portName(*product.ports()[static_cast<size_t>(port)].definition);
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

PortUses::Users &PortUses::bandOf(PortBand::Sort sort, const PortRange &range, Transport transport)
{
    Users &users = m_bands[{sort, range, Id()}];
    users.transports.insert(transport);
    return users;
}

PortUses::Users &PortUses::usersOf(bool isSource, Transport transport, const PortRange &range)
{
    if (range.size() > wideRange && !isSource)
        return bandOf(PortBand::Sort::Wide, range, transport);
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
        users.nodes.push_back(m_ranks[static_cast<size_t>(node)]);
        users.flows.push_back(handle);
        if (users.services.empty() || users.services.back() != service)
            users.services.push_back(service);
    };
    if (flow.listenerPort >= 0) {
        for (Users *users : placesOf(false, transport, flow.listenerPort))
            enter(*users, flow.identity.listener);
        if (m_engine.listenerPort(flow)->followedByEphemeral) {
            const PortRange agreed = m_engine.nodes().at(flow.identity.listener).agreedPorts();
            enter(bandOf(PortBand::Sort::Agreed, agreed, transport), flow.identity.listener);
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
    const int rank = m_ranks[static_cast<size_t>(node)];
    for (const PortRange &range : ports.ranges) {
        Users &users = usersOf(false, transport, range);
        users.nodes.push_back(rank);
        users.services.push_back(place);
    }
    if (ports.followedByEphemeral)
        bandOf(PortBand::Sort::Agreed, m_engine.nodes().at(node).agreedPorts(), transport).nodes.push_back(rank);
}

void PortUses::takeSystems()
{
    for (int node = 0; node < m_engine.nodes().size(); ++node) {
        if (!m_engine.nodes().exists(node))
            continue;
        const NodeTable::Entry &entry = m_engine.nodes().at(node);
        if (const std::optional<PortRange> range = entry.openerPorts())
            m_bands[{PortBand::Sort::Ephemeral, *range, entry.node->ephemeral ? Id() : entry.os}].nodes.push_back(
                m_ranks[static_cast<size_t>(node)]);
    }
}

std::vector<Id> PortUses::idsOf(const std::vector<int> &ranks) const
{
    std::vector<Id> ids;
    ids.reserve(ranks.size());
    for (const int rank : ranks)
        ids.push_back(*m_ids[static_cast<size_t>(rank)]);
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
        std::copy_if(users.nodes.begin(), users.nodes.end(), std::back_inserter(inside), [&](int rank) {
            const std::optional<PortRange> &own = m_ephemeral[static_cast<size_t>(rank)];
            return own && own->overlaps(use.range);
        });
        use.inEphemeral = idsOf(inside);
    }
    use.flows = std::move(users.flows);
    return use;
}

/// What listens without a stated transport where the same node is known to listen with one is the same listener.
void PortUses::joinUnstated()
{
    for (auto unstated = m_uses.begin(); unstated != m_uses.end();) {
        const auto &[isSource, range, transport] = unstated->first;
        if (transport != Transport::Unstated || isSource) {
            ++unstated;
            continue;
        }
        Users &users = unstated->second;
        sortOnce(users.nodes);
        for (const Transport known : {Transport::Tcp, Transport::Udp}) {
            const auto found = m_uses.find({false, range, known});
            if (found == m_uses.end())
                continue;
            Users &same = found->second;
            sortOnce(same.nodes);
            std::vector<int> others;
            std::set_difference(users.nodes.begin(), users.nodes.end(), same.nodes.begin(), same.nodes.end(),
                std::back_inserter(others));
            users.nodes = std::move(others);
            same.flows.insert(same.flows.end(), users.flows.begin(), users.flows.end());
            same.services.insert(same.services.end(), users.services.begin(), users.services.end());
        }
        unstated = users.nodes.empty() ? m_uses.erase(unstated) : std::next(unstated);
    }
}

void PortUses::finish(Exposure &exposure)
{
    takeSystems();
    joinUnstated();
    for (auto &[key, users] : m_uses)
        exposure.uses.push_back(useOf(key, users));
    for (auto &[key, users] : m_bands) {
        PortBand band;
        std::tie(band.sort, band.range, band.system) = key;
        std::copy_if(allTransports.begin(), allTransports.end(), std::back_inserter(band.transports),
            [&](Transport transport) { return users.transports.contains(transport); });
        sortOnce(users.nodes);
        sortOnce(users.flows);
        band.nodes = idsOf(users.nodes);
        band.flows = std::move(users.flows);
        exposure.bands.push_back(std::move(band));
    }
}

} // namespace portolan
