// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/PortsOnNodes.h"

#include <algorithm>

namespace portolan {

namespace {

/// The value that the node itself gives a port that is changed on nodes, or null.
const PortSet *portSetOnNode(const ProductModel &model, const PortDefinition &definition, const Node &node)
{
    if (definition.changeable != Changeable::OnNode || node.ports.empty())
        return nullptr;
    const auto ofProduct = node.ports.find(model.product().id);
    if (ofProduct == node.ports.end())
        return nullptr;
    const auto own = ofProduct->second.find(definition.id);
    return own == ofProduct->second.end() ? nullptr : &own->second;
}

} // namespace

PortChoice PortsOnNodes::choose(const ProductModel &model, int port, int node, Transport transport) const
{
    using Which = PortChoice::Which;
    const PortModel &portModel = model.ports()[static_cast<size_t>(port)];
    const PortDefinition &definition = *portModel.definition;
    if (const PortSet *own = portSetOnNode(model, definition, *m_nodes.at(node).node))
        return {Which::OfNode, own, false};
    if (!portModel.value)
        return {};
    if (portModel.setByUser || !definition.fallback)
        return {Which::Value, nullptr, false};
    if (portModel.choice == FallbackChoice::Both)
        return {Which::Both, nullptr, false};
    const bool taken = !portModel.choiceStated && definition.fallbackWhen == FallbackWhen::Taken
        && isTaken(model, *portModel.value, node, transport);
    const bool givesWay = taken || portModel.choice == FallbackChoice::Fallback;
    return {givesWay ? Which::Fallback : Which::Value, nullptr, taken};
}

std::optional<PortSet> PortsOnNodes::open(const ProductModel &model, int port, int node, Transport transport) const
{
    const PortModel &portModel = model.ports()[static_cast<size_t>(port)];
    const PortChoice choice = choose(model, port, node, transport);
    switch (choice.which) {
    case PortChoice::Which::Closed:
        break;
    case PortChoice::Which::OfNode:
        return *choice.ofNode;
    case PortChoice::Which::Value:
        return portModel.value;
    case PortChoice::Which::Fallback:
        return portModel.definition->fallback;
    case PortChoice::Which::Both:
        return withFallback(*portModel.value, *portModel.definition->fallback);
    }
    return std::nullopt;
}

/// Somebody else listens there: the node's own listeners, or a fixed port of another product that runs on the node.
bool PortsOnNodes::isTaken(const ProductModel &model, const PortSet &ports, int node, Transport transport) const
{
    const Node &machine = *m_nodes.at(node).node;
    const bool byOwn = std::any_of(machine.listens.begin(), machine.listens.end(), [&](const Listener &listener) {
        return listener.transport == transport && ports.overlaps(PortSet{{listener.port}, false, false});
    });
    if (byOwn)
        return true;
    return std::any_of(m_products.begin(), m_products.end(), [&](const std::unique_ptr<ProductModel> &other) {
        if (!other || other.get() == &model)
            return false;
        for (size_t leg = 0; leg < other->legs().size(); ++leg) {
            const LegModel &legModel = other->legs()[leg];
            const EffectiveLeg &effective = other->effective()[leg];
            if (effective.transport != transport || legModel.listenerPort < 0)
                continue;
            const PortModel &port = other->ports()[static_cast<size_t>(legModel.listenerPort)];
            const PortSet *own = portSetOnNode(*other, *port.definition, machine);
            const PortSet *value = own ? own : port.value ? &*port.value : nullptr;
            // A port that could itself give way is no obstacle: two such products would chase each other.
            const bool fixed = value && (own || port.setByUser || !port.definition->fallback);
            if (!fixed || !value->overlaps(ports) || !other->plays(m_nodes, node, legModel.listenerRole))
                continue;
            if (other->isSelected(static_cast<int>(leg)))
                return true;
        }
        return false;
    });
}

PortSet withFallback(const PortSet &value, const PortSet &fallback)
{
    PortSet both = value;
    both.ranges.insert(both.ranges.end(), fallback.ranges.begin(), fallback.ranges.end());
    return both;
}

} // namespace portolan
