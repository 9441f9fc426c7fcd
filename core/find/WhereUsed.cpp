// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/WhereUsed.h"

#include "base/SearchText.h"
#include "derive/FlowKey.h"
#include "derive/Openings.h"
#include "find/FindIndex.h"
#include "matrix/Matrix.h"

#include <algorithm>
#include <unordered_set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

LocalizedText same(const QString &text)
{
    return {text, text};
}

/// What the search for uses gathers, by groups in the end.
class Uses {
public:
    Uses(const FlowEngine &engine, size_t mostItems)
        : m_engine(engine)
        , m_plan(engine.plan())
        , m_mostItems(mostItems)
    {
    }

    void of(const NodeUse &subject);
    void of(const ZoneUse &subject);
    void of(const FirewallUse &subject);
    void of(const ProductUse &subject);
    void of(const PortNumberUse &subject);
    [[nodiscard]] FoundList list() const;

private:
    void add(Found found);
    void addNode(const Node &node, FoundBy by, const LocalizedText &detail);
    void addZone(const Id &id, FoundBy by);
    void addFirewall(const Firewall &firewall, FoundBy by, const LocalizedText &detail);
    void addRoutes(const std::function<bool(const Route &)> &names);
    template <typename Fits>
    void addRows(const Fits &fits);
    void addDecisions(const std::function<bool(const QStringList &keyParts)> &names);
    /// Papers that name one of these in their own words.
    void addPapers(const QStringList &names);
    [[nodiscard]] LocalizedText productName(const Id &product) const;

    const FlowEngine &m_engine;
    const Plan &m_plan;
    size_t m_mostItems;
    std::array<std::vector<Found>, foundGroups> m_groups;
    std::array<size_t, foundGroups> m_totals{};
};

void Uses::add(Found found)
{
    const auto group = static_cast<size_t>(found.group);
    ++m_totals[group];
    if (m_groups[group].size() < m_mostItems)
        m_groups[group].push_back(std::move(found));
}

FoundList Uses::list() const
{
    FoundList list;
    list.totals = m_totals;
    for (const std::vector<Found> &group : m_groups)
        list.items.insert(list.items.end(), group.begin(), group.end());
    return list;
}

LocalizedText Uses::productName(const Id &id) const
{
    const auto product = m_plan.products.find(id);
    const Catalog *catalog
        = product == m_plan.products.end() ? nullptr : m_engine.catalogs().find(product->second.catalog);
    return titleOf(catalog ? catalog->productName : LocalizedText(), id);
}

void Uses::addNode(const Node &node, FoundBy by, const LocalizedText &detail)
{
    Found found;
    found.group = FoundGroup::Node;
    found.id = node.id.toString();
    found.kind = node.kind;
    found.title = titleOf(node.name, node.id);
    found.by = by;
    found.detail = detail;
    add(std::move(found));
}

void Uses::addZone(const Id &id, FoundBy by)
{
    const auto zone = m_plan.zones.find(id);
    if (zone == m_plan.zones.end())
        return;
    Found found;
    found.group = FoundGroup::Zone;
    found.id = id.toString();
    found.title = titleOf(zone->second.name, id);
    found.by = by;
    add(std::move(found));
}

void Uses::addFirewall(const Firewall &firewall, FoundBy by, const LocalizedText &detail)
{
    Found found;
    found.group = FoundGroup::Firewall;
    found.id = firewall.id.toString();
    found.title = titleOf(firewall.name, firewall.id);
    found.by = by;
    found.detail = detail;
    add(std::move(found));
}

void Uses::addRoutes(const std::function<bool(const Route &)> &names)
{
    for (const Route &route : m_plan.routes) {
        const auto first = route.via.empty() ? m_plan.firewalls.end() : m_plan.firewalls.find(route.via.front());
        if (first != m_plan.firewalls.end() && names(route))
            addFirewall(first->second, FoundBy::Via, same(route.from.toString() + u" \u2192 "_s + route.to.toString()));
    }
}

template <typename Fits>
void Uses::addRows(const Fits &fits)
{
    const Openings openings(m_engine);
    std::vector<int> handles = m_engine.handles();
    std::sort(handles.begin(), handles.end(),
        [this](int a, int b) { return m_engine.flow(a).identity < m_engine.flow(b).identity; });
    std::unordered_set<FlowIdentity, FlowIdentityHash> rows;
    std::map<std::pair<int, QString>, std::vector<int>> services;
    for (const int handle : handles) {
        const Flow &flow = m_engine.flow(handle);
        if (!fits(flow) || openings.needsNoRow(flow) || !rows.insert(rowIdentity(m_engine, flow)).second)
            continue;
        if (m_groups[static_cast<size_t>(FoundGroup::Flow)].size() < m_mostItems)
            add(foundFlow(m_engine, handle));
        else
            ++m_totals[static_cast<size_t>(FoundGroup::Flow)];
        services[{flow.identity.product, serviceText(m_engine, flow)}].push_back(handle);
    }
    for (auto &[key, flows] : services) {
        Found found = foundFlow(m_engine, flows.front());
        found.group = FoundGroup::Service;
        found.id = key.second;
        found.title = same(key.second);
        found.number = 0;
        found.flows = std::move(flows);
        add(std::move(found));
    }
}

void Uses::addDecisions(const std::function<bool(const QStringList &)> &names)
{
    for (const auto &[key, decision] : m_plan.decisions) {
        if (!names(key.split(u':')))
            continue;
        Found found;
        found.group = FoundGroup::Decision;
        found.id = key;
        found.title = same(key);
        found.by = FoundBy::Text;
        found.detail = decision.reason.isEmpty() ? same(decision.ticket) : decision.reason;
        add(std::move(found));
    }
}

/// Whether words stand in a text by themselves: "web" is not named in "webmaster".
bool isNamed(const QString &name, const QString &text)
{
    if (name.isEmpty())
        return false;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QString wanted = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    // Japanese has no spaces between words.
    const auto joins = [](QChar sign) { return sign.isLetterOrNumber() && sign.unicode() < 0x0250; };
    for (qsizetype at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        const bool isWordBefore = at > 0 && joins(folded.at(at - 1)) && joins(wanted.front());
        const bool isWordBehind = end < folded.size() && joins(folded.at(end)) && joins(wanted.back());
        if (!isWordBefore && !isWordBehind)
            return true;
    }
    return false;
}

void Uses::addPapers(const QStringList &names)
{
    const auto named = [&names](const QStringList &texts) {
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
            return std::any_of(names.begin(), names.end(), [&](const QString &name) { return isNamed(name, text); });
        });
    };
    for (size_t i = 0; i < m_plan.revisions.size(); ++i) {
        const Revision &revision = m_plan.revisions[i];
        if (!named({revision.change.en, revision.change.ja}))
            continue;
        Found found;
        found.group = FoundGroup::Revision;
        found.id = QString::number(i);
        found.title = same(revision.revision);
        found.by = FoundBy::Text;
        found.detail = revision.change;
        add(std::move(found));
    }
    const Sheet &sheet = m_plan.sheet;
    if (!named({m_plan.title.en, m_plan.title.ja, m_plan.note, sheet.system.en, sheet.system.ja}))
        return;
    Found found;
    found.group = FoundGroup::Sheet;
    found.title = m_plan.title;
    found.by = FoundBy::Text;
    found.detail = same(sheet.number);
    add(std::move(found));
}

/// The ends of a key's flow: "csm01" and "web".
bool namesEnd(const QStringList &keyParts, const QString &id)
{
    if (keyParts.size() < 3)
        return false;
    const QStringList ends = keyParts[2].split(u'>');
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return end.section(u'/', 0, 0) == id; });
}

void Uses::of(const NodeUse &subject)
{
    const auto own = m_plan.nodes.find(subject.id);
    if (own != m_plan.nodes.end()) {
        const auto addProduct = [this](const Id &id, FoundBy by) {
            Found found;
            found.group = FoundGroup::Product;
            found.id = id.toString();
            found.title = productName(id);
            found.by = by;
            add(std::move(found));
        };
        for (const Run &run : own->second.runs)
            addProduct(run.product, FoundBy::Runs);
        addZone(own->second.zone, FoundBy::Holds);
        for (const Interface &interface : own->second.interfaces)
            addZone(interface.zone, FoundBy::Holds);
        const auto whole = m_plan.nodes.find(own->second.partOf);
        if (whole != m_plan.nodes.end())
            addNode(whole->second, FoundBy::PartOf, {});
    }
    for (const auto &[id, node] : m_plan.nodes) {
        if (node.partOf == subject.id)
            addNode(node, FoundBy::PartOf, same(subject.id.toString()));
        for (const Run &run : node.runs) {
            if (contains(run.manages, subject.id))
                addNode(node, FoundBy::Manages, productName(run.product));
        }
    }
    const int index = m_engine.nodes().indexOf(subject.id);
    std::set<Id> firewalls;
    addRows([&](const Flow &flow) {
        const bool isIts = flow.identity.opener == index || flow.identity.listener == index;
        if (isIts) {
            const std::vector<Id> &way = m_engine.crossing(flow).firewalls;
            firewalls.insert(way.begin(), way.end());
        }
        return isIts;
    });
    for (const Id &id : firewalls) {
        if (const auto firewall = m_plan.firewalls.find(id); firewall != m_plan.firewalls.end())
            addFirewall(firewall->second, FoundBy::Name, {});
    }
    const QString id = subject.id.toString();
    addDecisions([&](const QStringList &parts) {
        if (parts.size() == 2) {
            const auto drawn = m_plan.flows.find(Id::parse(parts[1]).value_or(Id()));
            return drawn != m_plan.flows.end() && (drawn->second.from == subject.id || drawn->second.to == subject.id);
        }
        return namesEnd(parts, id);
    });
    QStringList names{id};
    if (own != m_plan.nodes.end())
        names << own->second.name.en << own->second.name.ja;
    addPapers(names);
}

void Uses::of(const ZoneUse &subject)
{
    for (const auto &[id, node] : m_plan.nodes) {
        const bool isThere = node.zone == subject.id
            || std::any_of(node.interfaces.begin(), node.interfaces.end(),
                [&](const Interface &interface) { return interface.zone == subject.id; });
        if (isThere)
            addNode(node, FoundBy::Name, {});
    }
    for (const auto &[id, firewall] : m_plan.firewalls) {
        if (contains(firewall.joins, subject.id))
            addFirewall(firewall, FoundBy::Joins, {});
    }
    addRoutes([&](const Route &route) { return route.from == subject.id || route.to == subject.id; });
    const auto isIn = [&](const Flow &flow, bool opener) {
        const Zone *zone = zoneOf(m_engine, flow, opener);
        return zone && zone->id == subject.id;
    };
    addRows([&](const Flow &flow) { return isIn(flow, true) || isIn(flow, false); });
    QStringList names{subject.id.toString()};
    if (const auto zone = m_plan.zones.find(subject.id); zone != m_plan.zones.end())
        names << zone->second.name.en << zone->second.name.ja;
    addPapers(names);
}

void Uses::of(const FirewallUse &subject)
{
    QStringList names{subject.id.toString()};
    if (const auto firewall = m_plan.firewalls.find(subject.id); firewall != m_plan.firewalls.end()) {
        names << firewall->second.name.en << firewall->second.name.ja;
        for (const Id &zone : firewall->second.joins)
            addZone(zone, FoundBy::Joins);
    }
    addRoutes([&](const Route &route) { return contains(route.via, subject.id); });
    addRows([&](const Flow &flow) { return contains(m_engine.crossing(flow).firewalls, subject.id); });
    addPapers(names);
}

void Uses::of(const ProductUse &subject)
{
    for (const auto &[id, node] : m_plan.nodes) {
        for (const Run &run : node.runs) {
            if (run.product == subject.id)
                addNode(node, FoundBy::Runs, productName(subject.id));
        }
        if (const auto ports = node.ports.find(subject.id); ports != node.ports.end()) {
            for (const auto &[name, value] : ports->second)
                addNode(node, FoundBy::Setting, same(name.toString() + u": "_s + value.toString()));
        }
    }
    addRows([&](const Flow &flow) { return !flow.isDrawn() && m_engine.product(flow).product().id == subject.id; });
    addDecisions([&](const QStringList &parts) { return parts.size() > 2 && parts[0] == subject.id.toString(); });
    addPapers({subject.id.toString()});
}

void Uses::of(const PortNumberUse &subject)
{
    const auto holds = [&](const PortSet *ports) {
        return ports && std::any_of(ports->ranges.begin(), ports->ranges.end(), [&](const PortRange &range) {
            return range.overlaps(subject.ports);
        });
    };
    const auto isMeant = [&](Transport transport) {
        return subject.transport == Transport::Unstated || transport == Transport::Unstated
            || transport == subject.transport;
    };
    for (const auto &[id, node] : m_plan.nodes) {
        for (const Listener &listener : node.listens) {
            if (isMeant(listener.transport) && listener.port.overlaps(subject.ports))
                addNode(node, FoundBy::Port, same(listener.port.toString() + u' ' + listener.by));
        }
        for (const auto &[product, ports] : node.ports) {
            for (const auto &[name, value] : ports) {
                if (holds(&value))
                    addNode(node, FoundBy::Setting, same(name.toString() + u": "_s + value.toString()));
            }
        }
    }
    for (const auto &[id, product] : m_plan.products) {
        for (const auto &[name, value] : product.ports) {
            if (!holds(&value))
                continue;
            Found found;
            found.group = FoundGroup::Product;
            found.id = id.toString();
            found.title = productName(id);
            found.by = FoundBy::Setting;
            found.detail = same(name.toString() + u": "_s + value.toString());
            add(std::move(found));
        }
    }
    addRows([&](const Flow &flow) {
        return isMeant(m_engine.transport(flow))
            && (holds(listeningPorts(m_engine, flow)) || holds(m_engine.openerPort(flow)));
    });
}

} // namespace

std::vector<int> flowsOfRow(const FlowEngine &engine, const QString &key)
{
    const QStringList parts = key.split(u':');
    Id opener;
    if (parts.size() == 2) {
        const auto drawn = engine.plan().flows.find(Id::parse(parts[1]).value_or(Id()));
        opener = drawn == engine.plan().flows.end() ? Id() : drawn->second.from;
    } else if (parts.size() > 2) {
        opener = Id::parse(parts[2].section(u'>', 0, 0).section(u'/', 0, 0)).value_or(Id());
    }
    std::vector<int> found;
    const int node = opener.isNull() ? NodeTable::none : engine.nodes().indexOf(opener);
    if (node == NodeTable::none)
        return found;
    for (const int handle : engine.flowsAt(node)) {
        const Flow &flow = engine.flow(handle);
        if (flow.identity.opener == node && (rowKey(engine, flow) == key || flowKey(engine, flow) == key))
            found.push_back(handle);
    }
    return found;
}

FoundList whereUsed(const FlowEngine &engine, const UseSubject &subject, size_t mostItems)
{
    Uses uses(engine, mostItems);
    std::visit([&uses](const auto &which) { uses.of(which); }, subject);
    return uses.list();
}

} // namespace portolan
