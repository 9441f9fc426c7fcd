// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/CatalogNames.h"
#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Something that listens on a machine.
struct Occupant {
    enum class Sort {
        Own, ///< the node's own, as the plan lists it
        Drawn, ///< whatever a flow drawn by hand leads to
        Product, ///< a process of a product, on the node that runs it
        Service ///< a service of the machine that a product expects there: sshd, a BMC's web server
    };

    Sort sort = Sort::Own;
    int product = -1;
    int port = -1; ///< of the product; of own listeners their place in the list; of drawn flows their handle
    bool isAlone = false; ///< a service whose catalog describes services, not a product: each port another program
    bool isMoved = false; ///< a port of a product whose value the plan sets
    QString process; ///< of drawn flows: the application
    Transport transport = Transport::Tcp;
    PortRange range;

    friend bool operator==(const Occupant &, const Occupant &) = default;
};

/// Whether the two can't be one program. Two products that both reach a machine's sshd meet the same one, and what the
/// plan lists as the node's own, or what a drawn flow leads to, may be just the service that a product expects.
bool areRivals(const Occupant &a, const Occupant &b)
{
    using Sort = Occupant::Sort;
    // The document foresees what its own values bring together; what the plan moves onto another port it doesn't.
    if (a.product >= 0 && a.product == b.product && !a.isAlone)
        return a.port != b.port && (a.isMoved || b.isMoved) && (a.sort == Sort::Product || b.sort == Sort::Product);
    if (a.sort == Sort::Drawn || b.sort == Sort::Drawn)
        return a.sort == Sort::Product || b.sort == Sort::Product;
    if (a.sort == Sort::Own && b.sort == Sort::Own)
        return a.process != b.process;
    if (a.sort != Sort::Product && b.sort != Sort::Product)
        return a.sort == Sort::Service && b.sort == Sort::Service && a.isAlone && a.product == b.product
            && a.port != b.port;
    return true;
}

/// Whether the name of an application may be just another name of the port that a product's process opens: one holds
/// the other, whatever the case.
bool mayName(const QString &application, const QStringList &names)
{
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return !name.isEmpty()
            && (name.contains(application, Qt::CaseInsensitive) || application.contains(name, Qt::CaseInsensitive));
    });
}

/// Everything that the catalog and the plan call a port on which a process of the product listens.
QStringList namesOf(const ProductModel &product, int listenerPort)
{
    const Catalog &catalog = product.catalog();
    const PortDefinition &port = *product.ports()[static_cast<size_t>(listenerPort)].definition;
    QStringList names{port.id.toString(), port.name.en, port.name.ja, catalog.id.toString(), catalog.productName.en,
        catalog.productName.ja, product.product().id.toString()};
    for (size_t leg = 0; leg < product.legs().size(); ++leg) {
        if (product.legs()[leg].listenerPort != listenerPort)
            continue;
        const Leg &printed = product.leg(static_cast<int>(leg));
        const QString &process = product.effective()[leg].turned ? printed.from.process : printed.to.process;
        names.append({printed.application, process});
        if (const auto known = catalog.processes.find(process); known != catalog.processes.end()) {
            names.append(known->second.printed);
            for (const auto &system : known->second.bySystem)
                names.append(system.second);
        }
    }
    return names;
}

/// The machines of a plan with everything that listens on each.
class Occupancy {
public:
    explicit Occupancy(const FlowEngine &engine);
    void append(std::vector<Finding> &findings) const;

private:
    void take(int node, Occupant occupant, const PortSet &ports);
    [[nodiscard]] Occupant listenerOf(int node, int product, int leg) const;
    void takeStanding(int product);
    void takeDrawn();
    [[nodiscard]] bool meetsAnother(int node, const Occupant &drawn) const;
    [[nodiscard]] std::set<int> doubledFlows(const std::vector<std::pair<int, Occupant>> &drawn) const;
    void appendAt(int node, std::vector<Finding> &findings) const;
    [[nodiscard]] Finding collision(int node, const std::vector<Occupant> &rivals) const;
    [[nodiscard]] LocalizedText occupantText(int node, const Occupant &occupant) const;
    [[nodiscard]] std::vector<MovablePort> movableOf(const std::vector<Occupant> &rivals) const;
    [[nodiscard]] std::vector<int> flowsTo(int node, const std::vector<Occupant> &rivals) const;

    const FlowEngine &m_engine;
    std::vector<std::vector<Occupant>> m_occupants; ///< by node
    std::vector<int> m_drawn; ///< handles of drawn flows that say what they lead to
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
                {Occupant::Sort::Own, -1, place++, false, false, listener.by, listener.transport, listener.port});
    }
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (flow.excluded || !engine.listenerPort(flow))
            continue;
        if (!flow.isDrawn())
            take(flow.identity.listener, listenerOf(flow.identity.listener, flow.identity.product, flow.identity.leg),
                *engine.listenerPort(flow));
        else if (!engine.drawn(flow).application.isEmpty())
            m_drawn.push_back(handle);
    }
    for (int product = 0; product < static_cast<int>(engine.products().size()); ++product) {
        if (engine.products()[static_cast<size_t>(product)])
            takeStanding(product);
    }
    takeDrawn();
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

Occupant Occupancy::listenerOf(int node, int product, int leg) const
{
    const ProductModel &model = *m_engine.products()[static_cast<size_t>(product)];
    const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
    const EffectiveLeg &effective = model.effective()[static_cast<size_t>(leg)];
    const Leg &printed = model.leg(leg);
    Occupant occupant;
    const RoleScope scope = model.roles()[static_cast<size_t>(legModel.listenerRole)].role->scope;
    occupant.sort = scope == RoleScope::Manager ? Occupant::Sort::Product : Occupant::Sort::Service;
    occupant.product = product;
    occupant.port = legModel.listenerPort;
    occupant.isAlone = !model.hasManagers();
    const PortModel &port = model.ports()[static_cast<size_t>(legModel.listenerPort)];
    const std::map<Id, std::map<Id, PortSet>> &onNode = m_engine.nodes().at(node).node->ports;
    const auto own = onNode.empty() ? onNode.end() : onNode.find(model.product().id);
    occupant.isMoved = port.setByUser || (own != onNode.end() && own->second.contains(port.definition->id));
    occupant.process = effective.turned ? printed.from.process : printed.to.process;
    occupant.transport = effective.transport;
    return occupant;
}

void Occupancy::takeStanding(int product)
{
    const ProductModel &model = *m_engine.products()[static_cast<size_t>(product)];
    for (const StandingListener &listener : standingListeners(m_engine, model))
        take(listener.node, listenerOf(listener.node, product, listener.leg), listener.ports);
}

/// Flows drawn by hand that lead to one port and say what listens there; see appendPortCollisionFindings().
void Occupancy::takeDrawn()
{
    std::vector<std::pair<int, Occupant>> rivals; ///< with the node
    for (const int handle : m_drawn) {
        const Flow &flow = m_engine.flow(handle);
        const DrawnFlow &drawn = m_engine.drawn(flow);
        for (const PortRange &range : drawn.ports.ranges) {
            const Occupant occupant{
                Occupant::Sort::Drawn, -1, handle, false, false, drawn.application, drawn.transport, range};
            if (range.size() == 1 && meetsAnother(flow.identity.listener, occupant))
                rivals.emplace_back(flow.identity.listener, occupant);
        }
    }
    if (rivals.empty())
        return;
    const std::set<int> doubled = doubledFlows(rivals);
    for (const auto &[node, occupant] : rivals) {
        if (!doubled.contains(occupant.port))
            m_occupants[static_cast<size_t>(node)].push_back(occupant);
    }
}

/// Whether processes of products listen where the drawn flow leads to, and none of them goes by its application's name.
bool Occupancy::meetsAnother(int node, const Occupant &drawn) const
{
    bool meets = false;
    for (const Occupant &there : m_occupants[static_cast<size_t>(node)]) {
        if (there.sort != Occupant::Sort::Product || there.transport != drawn.transport
            || !there.range.overlaps(drawn.range))
            continue;
        if (mayName(drawn.process, namesOf(*m_engine.products()[static_cast<size_t>(there.product)], there.port)))
            return false;
        meets = true;
    }
    return meets;
}

/// Handles of those beside which a product has a flow between the same ends to the same port.
std::set<int> Occupancy::doubledFlows(const std::vector<std::pair<int, Occupant>> &drawn) const
{
    std::unordered_multimap<std::uint64_t, const Occupant *> byEnds;
    for (const auto &entry : drawn) {
        const FlowIdentity &ends = m_engine.flow(entry.second.port).identity;
        byEnds.emplace(pairKey(ends.opener, ends.listener), &entry.second);
    }
    std::set<int> doubled;
    for (const int handle : m_engine.handles()) {
        const Flow &flow = m_engine.flow(handle);
        const PortSet *ports = m_engine.listenerPort(flow);
        if (flow.isDrawn() || !ports)
            continue;
        const auto leg = static_cast<size_t>(flow.identity.leg);
        const auto same = byEnds.equal_range(pairKey(flow.identity.opener, flow.identity.listener));
        for (auto entry = same.first; entry != same.second; ++entry) {
            const Occupant &own = *entry->second;
            if (m_engine.product(flow).effective()[leg].transport == own.transport
                && ports->overlaps(PortSet{{own.range}, false, false}))
                doubled.insert(own.port);
        }
    }
    return doubled;
}

LocalizedText Occupancy::occupantText(int node, const Occupant &occupant) const
{
    if (occupant.sort == Occupant::Sort::Own) {
        const QString path = u"nodes." % m_engine.nodes().at(node).id.toString() % u".listens";
        return sameText(occupant.process.isEmpty() ? path : occupant.process);
    }
    if (occupant.sort == Occupant::Sort::Drawn) {
        const DrawnFlow &drawn = m_engine.drawn(m_engine.flow(occupant.port));
        return bracketed(sameText(drawn.application), nameText(drawn.purpose, drawn.id));
    }
    const ProductModel &product = *m_engine.products()[static_cast<size_t>(occupant.product)];
    const LocalizedText port = portName(*product.ports()[static_cast<size_t>(occupant.port)].definition);
    const QString process = product.catalog().processName(occupant.process, m_engine.nodes().at(node).os);
    return bracketed(productText(m_engine, product), process.isEmpty() ? port : listText({port, sameText(process)}));
}

std::vector<MovablePort> Occupancy::movableOf(const std::vector<Occupant> &rivals) const
{
    std::vector<MovablePort> movable;
    for (const Occupant &rival : rivals) {
        if (rival.sort == Occupant::Sort::Drawn)
            continue;
        MovablePort port;
        if (rival.sort == Occupant::Sort::Own) {
            port.listener = rival.port;
        } else {
            const ProductModel &product = *m_engine.products()[static_cast<size_t>(rival.product)];
            const PortDefinition &definition = *product.ports()[static_cast<size_t>(rival.port)].definition;
            if (definition.changeable == Changeable::No)
                continue;
            port.product = product.product().id;
            port.port = definition.id;
        }
        if (std::find(movable.begin(), movable.end(), port) == movable.end())
            movable.push_back(port);
    }
    // What a document lets move first: what else the machine runs is seldom the architect's to move.
    std::sort(movable.begin(), movable.end(), [](const MovablePort &a, const MovablePort &b) {
        return std::tie(a.listener, a.product, a.port) < std::tie(b.listener, b.product, b.port);
    });
    return movable;
}

std::vector<int> Occupancy::flowsTo(int node, const std::vector<Occupant> &rivals) const
{
    std::vector<int> flows;
    for (const Occupant &rival : rivals) {
        if (rival.sort == Occupant::Sort::Drawn)
            flows.push_back(rival.port);
    }
    for (const int handle : m_engine.flowsAt(node)) {
        const Flow &flow = m_engine.flow(handle);
        if (flow.excluded || flow.identity.listener != node || flow.isDrawn())
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
    finding.movable = movableOf(rivals);
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
