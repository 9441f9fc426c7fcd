// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure/Exposure.h"

#include "check/CheckTools.h"
#include "derive/Openings.h"
#include "exposure/PortUses.h"
#include "exposure/ZoneCells.h"

#include <algorithm>

namespace portolan {

namespace {

Reach reachOf(const FlowEngine &engine, const Flow &flow)
{
    if (flow.sameHost || flow.delivery == Delivery::Undeliverable)
        return Reach::OwnMachine;
    switch (engine.crossing(flow).state) {
    case Crossing::State::Inside:
        return Reach::OwnZone;
    case Crossing::State::Through:
    case Crossing::State::Tied:
        return Reach::OtherZone;
    case Crossing::State::NoWay:
        return Reach::OwnMachine;
    case Crossing::State::Unknown:
        break;
    }
    return Reach::UnknownZone;
}

/// One pass over the flows, and what listens without any.
class ExposureRun {
public:
    explicit ExposureRun(const FlowEngine &engine)
        : m_engine(engine)
        , m_openings(engine)
        , m_nodes(static_cast<size_t>(engine.nodes().size()))
        , m_zones(engine)
        , m_uses(engine)
    {
    }

    [[nodiscard]] Exposure run();

private:
    void takeFlow(int handle);
    void takeStanding();
    void takeOwn();
    [[nodiscard]] std::vector<NodeExposure> takeNodes();

    const FlowEngine &m_engine;
    Openings m_openings;
    std::vector<NodeExposure> m_nodes; ///< by index of the engine
    ZoneCells m_zones;
    PortUses m_uses;
};

void ExposureRun::takeFlow(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    if (flow.excluded || m_openings.requestOf(flow) >= 0)
        return;
    NodeExposure &listener = m_nodes[static_cast<size_t>(flow.identity.listener)];
    if (const PortSet *ports = m_engine.listenerPort(flow))
        listener.ports.add(m_engine.transport(flow), *ports, m_engine.nodes().at(flow.identity.listener).agreedPorts(),
            reachOf(m_engine, flow));
    else
        listener.hasUnstated = true;
    m_uses.take(handle);
    if (!flow.sameHost)
        m_zones.take(handle);
}

void ExposureRun::takeStanding()
{
    for (const auto &product : m_engine.products()) {
        if (!product)
            continue;
        for (const StandingListener &standing : standingListeners(m_engine, *product)) {
            const Transport transport = product->effective()[static_cast<size_t>(standing.leg)].transport;
            m_nodes[static_cast<size_t>(standing.node)].ports.add(
                transport, standing.ports, m_engine.nodes().at(standing.node).agreedPorts(), Reach::OwnMachine);
            m_uses.takeListener(standing.node, transport, standing.ports, PortUses::serviceOf(*product, standing.leg));
        }
    }
}

void ExposureRun::takeOwn()
{
    for (int node = 0; node < m_engine.nodes().size(); ++node) {
        if (!m_engine.nodes().exists(node))
            continue;
        for (const Listener &own : m_engine.nodes().at(node).node->listens) {
            m_nodes[static_cast<size_t>(node)].ports.add(own.transport, own.port, Reach::OwnMachine);
            m_uses.takeListener(node, own.transport, {{own.port}, false, false}, {{}, sameText(own.by)});
        }
    }
}

std::vector<NodeExposure> ExposureRun::takeNodes()
{
    std::vector<NodeExposure> nodes;
    nodes.reserve(m_engine.plan().nodes.size());
    for (const auto &[id, node] : m_engine.plan().nodes) {
        const int index = m_engine.nodes().indexOf(id);
        if (index == NodeTable::none)
            continue;
        NodeExposure &exposure = m_nodes[static_cast<size_t>(index)];
        exposure.node = id;
        exposure.machines = node.machineCount();
        exposure.ports.settle();
        nodes.push_back(std::move(exposure));
    }
    return nodes;
}

Exposure ExposureRun::run()
{
    for (const int handle : m_engine.handles())
        takeFlow(handle);
    takeStanding();
    takeOwn();
    Exposure exposure;
    exposure.nodes = takeNodes();
    exposure.zones = m_zones.finish();
    m_uses.finish(exposure);
    return exposure;
}

} // namespace

Exposure exposureOf(const FlowEngine &engine)
{
    return ExposureRun(engine).run();
}

} // namespace portolan
