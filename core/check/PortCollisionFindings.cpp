// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Something that listens on a machine.
struct Occupant {
    enum class Sort {
        Own, ///< the node's own, as the plan lists it
        Product, ///< a process of a product, on the node that runs it
        Service ///< a service of the machine that a product expects there: sshd, a BMC's web server
    };

    Sort sort = Sort::Own;
    int product = -1;
    int port = -1; ///< of the product; of own listeners their place in the list
    bool isAlone = false; ///< a service whose catalog describes services, not a product: each port another program
    QString process;
    Transport transport = Transport::Tcp;
    PortRange range;

    friend bool operator==(const Occupant &, const Occupant &) = default;
};

/// Whether the two can't be one program. Two products that both reach a machine's sshd meet the same one, and what the
/// plan lists as the node's own may be just the service that a product expects.
bool areRivals(const Occupant &a, const Occupant &b)
{
    using Sort = Occupant::Sort;
    if (a.sort == Sort::Own && b.sort == Sort::Own)
        return a.process != b.process;
    if (a.sort != Sort::Product && b.sort != Sort::Product)
        return a.sort == Sort::Service && b.sort == Sort::Service && a.isAlone && a.product == b.product
            && a.port != b.port;
    if (a.sort != b.sort || a.product != b.product || a.port != b.port)
        return true;
    return !a.process.isEmpty() && !b.process.isEmpty() && a.process != b.process;
}

/// The machines of a plan with everything that listens on each.
class Occupancy {
public:
    explicit Occupancy(const FlowEngine &engine);
    void append(std::vector<Finding> &findings) const;

private:
    void take(int node, Occupant occupant, const PortSet &ports);
    void takeFlow(const Flow &flow);
    void takeSilent(int product);
    void appendAt(int node, std::vector<Finding> &findings) const;
    [[nodiscard]] Finding collision(int node, const std::vector<Occupant> &rivals) const;
    [[nodiscard]] LocalizedText occupantText(int node, const Occupant &occupant) const;
    [[nodiscard]] std::vector<int> flowsTo(int node, const std::vector<Occupant> &rivals) const;

    const FlowEngine &m_engine;
    std::vector<std::vector<Occupant>> m_occupants; ///< by node
};

Occupancy::Occupancy(const FlowEngine &engine)
    : m_engine(engine)
    , m_occupants(static_cast<size_t>(engine.nodes().size()))
{
    for (int node = 0; node < engine.nodes().size(); ++node) {
        if (!engine.nodes().exists(node))
            continue;
        int place = 0;
        for (const Listener &listener : engine.nodes().at(node).node->listens)
            m_occupants[static_cast<size_t>(node)].push_back(
                {Occupant::Sort::Own, -1, place++, false, listener.by, listener.transport, listener.port});
    }
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (!flow.excluded && isDerived(flow) && engine.listenerPort(flow))
            takeFlow(flow);
    }
    for (int product = 0; product < static_cast<int>(engine.products().size()); ++product) {
        if (engine.products()[static_cast<size_t>(product)])
            takeSilent(product);
    }
}

void Occupancy::take(int node, Occupant occupant, const PortSet &ports)
{
    std::vector<Occupant> &here = m_occupants[static_cast<size_t>(node)];
    for (const PortRange &range : ports.ranges) {
        occupant.range = range;
        // From behind: what many flows reach was added for the one before.
        if (std::find(here.rbegin(), here.rend(), occupant) == here.rend())
            here.push_back(occupant);
    }
}

void Occupancy::takeFlow(const Flow &flow)
{
    const ProductModel &product = m_engine.product(flow);
    const auto leg = static_cast<size_t>(flow.identity.leg);
    const LegModel &model = product.legs()[leg];
    const EffectiveLeg &effective = product.effective()[leg];
    const Leg &printed = product.leg(flow.identity.leg);
    Occupant occupant;
    const RoleScope scope = product.roles()[static_cast<size_t>(model.listenerRole)].role->scope;
    occupant.sort = scope == RoleScope::Manager ? Occupant::Sort::Product : Occupant::Sort::Service;
    occupant.product = flow.identity.product;
    occupant.port = model.listenerPort;
    occupant.isAlone = !product.hasManagers();
    occupant.process = effective.turned ? printed.from.process : printed.to.process;
    occupant.transport = effective.transport;
    take(flow.identity.listener, std::move(occupant), *m_engine.listenerPort(flow));
}

void Occupancy::takeSilent(int product)
{
    const ProductModel &model = *m_engine.products()[static_cast<size_t>(product)];
    for (const SilentListener &listener : silentListeners(model)) {
        const auto leg = static_cast<size_t>(listener.leg);
        Occupant occupant;
        occupant.sort = Occupant::Sort::Product;
        occupant.product = product;
        occupant.port = model.legs()[leg].listenerPort;
        occupant.transport = model.effective()[leg].transport;
        take(listener.node, std::move(occupant),
            *model.ports()[static_cast<size_t>(model.legs()[leg].listenerPort)].value);
    }
}

LocalizedText Occupancy::occupantText(int node, const Occupant &occupant) const
{
    if (occupant.sort == Occupant::Sort::Own) {
        const QString path = u"nodes." % m_engine.nodes().at(node).id.toString() % u".listens";
        return sameText(occupant.process.isEmpty() ? path : occupant.process);
    }
    const ProductModel &product = *m_engine.products()[static_cast<size_t>(occupant.product)];
    const LocalizedText port = portNameText(*product.ports()[static_cast<size_t>(occupant.port)].definition);
    const QString process = product.catalog().processName(occupant.process, m_engine.nodes().at(node).os);
    return bracketed(productText(m_engine, product), process.isEmpty() ? port : listText({port, sameText(process)}));
}

std::vector<int> Occupancy::flowsTo(int node, const std::vector<Occupant> &rivals) const
{
    std::vector<int> flows;
    for (const int handle : m_engine.flowsAt(node)) {
        const Flow &flow = m_engine.flow(handle);
        if (flow.excluded || flow.identity.listener != node || !isDerived(flow))
            continue;
        const int port = m_engine.product(flow).legs()[static_cast<size_t>(flow.identity.leg)].listenerPort;
        if (std::any_of(rivals.begin(), rivals.end(), [&](const Occupant &rival) {
                return rival.sort != Occupant::Sort::Own && rival.product == flow.identity.product
                    && rival.port == port;
            }))
            flows.push_back(handle);
    }
    return flows;
}

Finding Occupancy::collision(int node, const std::vector<Occupant> &rivals) const
{
    const Occupant &last = *std::max_element(rivals.begin(), rivals.end(),
        [](const Occupant &a, const Occupant &b) { return a.range.first < b.range.first; });
    std::vector<LocalizedText> names;
    for (const Occupant &rival : rivals) {
        // Where some flows name the process behind a port and others don't, it is named once.
        const bool isNamedBetter
            = rival.process.isEmpty() && std::any_of(rivals.begin(), rivals.end(), [&](const Occupant &other) {
                  return other.sort == rival.sort && other.product == rival.product && other.port == rival.port
                      && !other.process.isEmpty();
              });
        if (!isNamedBetter)
            appendNew(names, occupantText(node, rival));
    }
    std::sort(names.begin(), names.end(), [](const LocalizedText &a, const LocalizedText &b) { return a.en < b.en; });
    const QString port = QString::number(last.range.first);
    const QString transport = transportText(last.transport);
    const Id &id = m_engine.nodes().at(node).id;
    Finding finding = makeFinding("node.port-collision", Severity::Warning, {id.toString(), transport.toLower(), port},
        {nodeText(m_engine, node), sameText(QString(transport % u' ' % port).trimmed()), listText(names)});
    pointAtFlows(m_engine, finding, flowsTo(node, rivals));
    finding.nodes = {id};
    return finding;
}

void Occupancy::appendAt(int node, std::vector<Finding> &findings) const
{
    std::vector<Occupant> here = m_occupants[static_cast<size_t>(node)];
    std::sort(here.begin(), here.end(), [](const Occupant &a, const Occupant &b) {
        return std::tie(a.transport, a.range, a.sort, a.product, a.port)
            < std::tie(b.transport, b.range, b.sort, b.product, b.port);
    });
    // Where rivals meet, by the first port that they share: all who meet there are one finding.
    std::map<std::pair<Transport, std::uint16_t>, std::vector<Occupant>> meetings;
    for (size_t i = 0; i < here.size(); ++i) {
        for (size_t j = i + 1; j < here.size(); ++j) {
            if (here[j].transport != here[i].transport || here[j].range.first > here[i].range.last)
                break;
            if (!areRivals(here[i], here[j]))
                continue;
            std::vector<Occupant> &rivals = meetings[{here[j].transport, here[j].range.first}];
            for (const Occupant &rival : {here[i], here[j]}) {
                if (std::find(rivals.begin(), rivals.end(), rival) == rivals.end())
                    rivals.push_back(rival);
            }
        }
    }
    for (const auto &entry : meetings)
        findings.push_back(collision(node, entry.second));
}

void Occupancy::append(std::vector<Finding> &findings) const
{
    for (int node = 0; node < m_engine.nodes().size(); ++node) {
        if (m_occupants[static_cast<size_t>(node)].size() > 1)
            appendAt(node, findings);
    }
}

} // namespace

void appendPortCollisionFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    Occupancy(engine).append(findings);
}

} // namespace portolan
