// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/CatalogNames.h"
#include "check/CheckTools.h"
#include "check/Passes.h"
#include "derive/Openings.h"

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The listening ports of products on machines, as far as one finding each.
class ListeningPorts {
public:
    explicit ListeningPorts(const FlowEngine &engine)
        : m_engine(engine)
    {
        for (int node = 0; node < engine.nodes().size(); ++node)
            m_ephemeral.push_back(engine.nodes().at(node).openerPorts());
        for (const int handle : engine.handles()) {
            const Flow &flow = engine.flow(handle);
            if (flow.excluded || !engine.listenerPort(flow))
                continue;
            takeWide(handle);
            if (!flow.isDrawn())
                takeFixed(flow.identity.product, flow.identity.listener, m_engine.transport(flow),
                    *engine.listenerPort(flow));
        }
        takeStanding();
    }

    void append(std::vector<Finding> &findings) const;

private:
    struct Fixed {
        Transport transport;
        PortRange range;
        auto operator<=>(const Fixed &) const = default;
    };
    struct Wide {
        int size = 0; ///< of the widest
        QString ports;
        std::vector<int> flows;
    };

    void takeWide(int handle);
    void takeFixed(int product, int node, Transport transport, const PortSet &ports);
    void takeStanding();
    [[nodiscard]] Finding inEphemeral(int node, int product, const std::vector<Fixed> &ports) const;

    const FlowEngine &m_engine;
    std::vector<std::optional<PortRange>> m_ephemeral; ///< by node
    std::map<std::pair<int, int>, std::vector<Fixed>> m_fixed; ///< by node and product
    std::map<std::pair<int, int>, Wide> m_wide; ///< by product and port; of drawn flows by their index
};

void ListeningPorts::takeWide(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    if (flow.sameHost)
        return;
    const PortSet &ports = *m_engine.listenerPort(flow);
    int size = 0;
    PortSet all = ports;
    for (const PortRange &range : ports.ranges)
        size = std::max(size, range.size());
    if (ports.followedByEphemeral) {
        const std::optional<PortRange> &own = m_engine.nodes().at(flow.identity.listener).node->ephemeral;
        all.ranges.push_back(own.value_or(dynamicPorts));
        size = std::max(size, all.ranges.back().size());
    }
    if (size <= wideRange)
        return;
    const int port = !flow.isDrawn()
        ? m_engine.product(flow).legs()[static_cast<size_t>(flow.identity.leg)].listenerPort
        : flow.identity.leg;
    Wide &wide = m_wide[{flow.identity.product, port}];
    wide.flows.push_back(handle);
    // Of several values the widest is told, and of equal ones the same whatever the order.
    if (const QString text = all.fixedText(); std::pair(size, text) > std::pair(wide.size, wide.ports)) {
        wide.size = size;
        wide.ports = text;
    }
}

void ListeningPorts::takeFixed(int product, int node, Transport transport, const PortSet &ports)
{
    const std::optional<PortRange> &ephemeral = m_ephemeral[static_cast<size_t>(node)];
    if (!ephemeral)
        return;
    for (const PortRange &range : ports.ranges) {
        if (!range.overlaps(*ephemeral))
            continue;
        std::vector<Fixed> &here = m_fixed[{node, product}];
        if (std::find(here.begin(), here.end(), Fixed{transport, range}) == here.end())
            here.push_back({transport, range});
    }
}

void ListeningPorts::takeStanding()
{
    for (size_t i = 0; i < m_engine.products().size(); ++i) {
        const ProductModel *product = m_engine.products()[i].get();
        if (!product)
            continue;
        for (const StandingListener &listener : standingListeners(m_engine, *product)) {
            takeFixed(static_cast<int>(i), listener.node,
                product->effective()[static_cast<size_t>(listener.leg)].transport, listener.ports);
        }
    }
}

Finding ListeningPorts::inEphemeral(int node, int product, const std::vector<Fixed> &ports) const
{
    std::vector<Fixed> sorted = ports;
    std::sort(sorted.begin(), sorted.end());
    QStringList texts;
    for (const Fixed &fixed : sorted) {
        // A leg without a transport says nothing of a port that another one names with it.
        const bool isNamed = fixed.transport == Transport::Unstated
            && std::any_of(sorted.begin(), sorted.end(), [&](const Fixed &other) {
                   return other.transport != Transport::Unstated && other.range == fixed.range;
               });
        if (isNamed)
            continue;
        texts.append(QString(transportText(fixed.transport) % u' ' % fixed.range.toString()).trimmed());
    }
    const ProductModel &model = *m_engine.products()[static_cast<size_t>(product)];
    Finding finding = makeFinding("node.port-in-ephemeral", Severity::Information,
        {m_engine.nodes().at(node).id.toString(), model.product().id.toString()},
        {nodeText(m_engine, node), productText(m_engine, model), listText(texts),
            sameText(m_ephemeral[static_cast<size_t>(node)]->toString())});
    const bool canChange = std::any_of(model.ports().begin(), model.ports().end(),
        [](const PortModel &port) { return port.definition->changeable != Changeable::No; });
    if (!canChange)
        finding.sentence = u"node.port-in-ephemeral.unchangeable"_s;
    pointAtNodes(m_engine, finding, {node});
    return finding;
}

void ListeningPorts::append(std::vector<Finding> &findings) const
{
    for (const auto &[key, ports] : m_fixed)
        findings.push_back(inEphemeral(key.first, key.second, ports));
    const Openings openings(m_engine);
    for (const auto &[key, wide] : m_wide) {
        QStringList parts;
        LocalizedText owner;
        LocalizedText name;
        if (key.first >= 0) {
            const ProductModel &product = *m_engine.products()[static_cast<size_t>(key.first)];
            const PortDefinition &port = *product.ports()[static_cast<size_t>(key.second)].definition;
            parts = {product.product().id.toString(), port.id.toString()};
            owner = productText(m_engine, product);
            name = portName(port);
        } else {
            const DrawnFlow &drawn = m_engine.drawn(m_engine.flow(wide.flows.front()));
            parts = {u"flow"_s, drawn.id.toString()};
            owner = sameText(drawn.id.toString());
            name = nameText(drawn.purpose, drawn.id);
        }
        Finding finding = makeFinding("port.wide-range", Severity::Information, parts,
            {owner, name, sameText(wide.ports), numberText(static_cast<size_t>(wide.size)),
                numberText(openings.rowCount(wide.flows))});
        pointAtFlows(m_engine, finding, wide.flows);
        findings.push_back(std::move(finding));
    }
}

} // namespace

void appendPortFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    ListeningPorts(engine).append(findings);
}

} // namespace portolan
