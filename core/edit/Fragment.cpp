// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Fragment.h"

#include "edit/CopiedAddresses.h"
#include "edit/CopiedNames.h"
#include "edit/FreshIds.h"

#include <algorithm>

namespace portolan {

namespace {

class Cutting {
public:
    Cutting(const Plan &plan, const Places &places, const Selection &selection)
        : m_plan(plan)
        , m_places(places)
        , m_selection(selection)
    {
    }

    [[nodiscard]] Plan cut()
    {
        for (const Id &id : m_selection.zones)
            takeZone(id);
        for (const Id &id : m_selection.nodes)
            takeNode(id);
        for (const Id &id : m_selection.firewalls)
            takeFirewall(id);
        for (const auto &[id, flow] : m_plan.flows) {
            const auto isChosen = [&](const Id &node) { return m_selection.nodes.contains(node); };
            const bool isWhole = m_plan.nodes.contains(flow.from) && m_plan.nodes.contains(flow.to);
            if (!isWhole || (!m_selection.flows.contains(id) && !(isChosen(flow.from) && isChosen(flow.to))))
                continue;
            referToNode(flow.from);
            referToNode(flow.to);
            m_cut.flows.emplace(id, flow);
        }
        for (const Route &route : m_plan.routes) {
            const bool isChosen = m_selection.zones.contains(route.from) && m_selection.zones.contains(route.to)
                && std::all_of(
                    route.via.begin(), route.via.end(), [&](const Id &id) { return m_cut.firewalls.contains(id); });
            if (isChosen && leadsThrough(m_cut.firewalls, route))
                m_cut.routes.push_back(route);
        }
        return std::move(m_cut);
    }

private:
    void takeZone(const Id &id)
    {
        const auto found = m_plan.zones.find(id);
        if (found == m_plan.zones.end())
            return;
        Zone zone = found->second;
        zone.frame = m_places.zone(id);
        m_cut.zones.insert_or_assign(id, std::move(zone));
    }

    void takeNode(const Id &id)
    {
        const auto found = m_plan.nodes.find(id);
        if (found == m_plan.nodes.end())
            return;
        Node node = found->second;
        if (const std::optional<Rectangle> box = m_places.node(id)) {
            node.at = Point{box->x, box->y};
            if (box->width != Node::standardSize.width || box->height != Node::standardSize.height)
                node.size = Size{box->width, box->height};
        }
        referToZone(node.zone);
        for (const Interface &interface : node.interfaces)
            referToZone(interface.zone);
        referToNode(node.partOf);
        for (const Run &run : node.runs) {
            referToProduct(run.product);
            for (const Id &managed : run.manages)
                referToNode(managed);
        }
        for (const auto &entry : node.ports)
            referToProduct(entry.first);
        dropDangling(node);
        m_cut.nodes.insert_or_assign(id, std::move(node));
    }

    void takeFirewall(const Id &id)
    {
        const auto found = m_plan.firewalls.find(id);
        if (found == m_plan.firewalls.end())
            return;
        Firewall firewall = found->second;
        firewall.at = m_places.firewall(id);
        std::erase_if(firewall.joins, [&](const Id &zone) { return !m_plan.zones.contains(zone); });
        if (firewall.joins.size() < 2)
            return;
        for (const Id &zone : firewall.joins)
            referToZone(zone);
        m_cut.firewalls.insert_or_assign(id, std::move(firewall));
    }

    void referToZone(const Id &id)
    {
        const auto found = m_plan.zones.find(id);
        if (found == m_plan.zones.end() || m_selection.zones.contains(id))
            return;
        Zone zone = found->second;
        zone.frame.reset();
        m_cut.zones.try_emplace(id, std::move(zone));
    }

    void referToNode(const Id &id)
    {
        const auto found = m_plan.nodes.find(id);
        if (found == m_plan.nodes.end() || m_selection.nodes.contains(id))
            return;
        Node node;
        node.id = id;
        node.kind = found->second.kind;
        m_cut.nodes.try_emplace(id, std::move(node));
    }

    void referToProduct(const Id &id)
    {
        const auto found = m_plan.products.find(id);
        if (found != m_plan.products.end())
            m_cut.products.try_emplace(id, found->second);
    }

    /// What the plan itself does not have, while somebody draws, a fragment can't refer to.
    void dropDangling(Node &node) const
    {
        const auto isZone = [&](const Id &id) { return m_plan.zones.contains(id); };
        const auto isNode = [&](const Id &id) { return m_plan.nodes.contains(id); };
        const auto isProduct = [&](const Id &id) { return m_plan.products.contains(id); };
        if (!isZone(node.zone))
            node.zone = Id();
        for (Interface &interface : node.interfaces)
            interface.zone = isZone(interface.zone) ? interface.zone : Id();
        if (!isNode(node.partOf))
            node.partOf = Id();
        std::erase_if(node.runs, [&](const Run &run) { return !isProduct(run.product); });
        for (Run &run : node.runs)
            std::erase_if(run.manages, [&](const Id &id) { return !isNode(id); });
        std::erase_if(node.ports, [&](const auto &entry) { return !isProduct(entry.first); });
    }

    const Plan &m_plan;
    const Places &m_places;
    const Selection &m_selection;
    Plan m_cut;
};

/// As a fragment has those nodes that it only refers to.
bool isOnlyReferredTo(const Node &node)
{
    Node bare;
    bare.id = node.id;
    bare.kind = node.kind;
    return node == bare;
}

class Inserting {
public:
    Inserting(PlanEditor &editor, const Places &places, const Plan &fragment, const Point &offset)
        : m_editor(editor)
        , m_places(places)
        , m_fragment(fragment)
        , m_offset(offset)
        , m_addresses(editor.plan())
    {
        const auto any = [](const auto &things, auto isSet) {
            return std::any_of(things.begin(), things.end(), [&](const auto &thing) { return isSet(thing.second); });
        };
        m_hasPlaces = any(fragment.nodes, [](const Node &node) { return node.at.has_value(); })
            || any(fragment.zones, [](const Zone &zone) { return zone.frame.has_value(); })
            || any(fragment.firewalls, [](const Firewall &firewall) { return firewall.at.has_value(); })
            || (fragment.zones.empty() && fragment.firewalls.empty() && !fragment.flows.empty()
                && std::all_of(fragment.nodes.begin(), fragment.nodes.end(),
                    [](const auto &node) { return isOnlyReferredTo(node.second); }));
    }

    InsertedFragment insert()
    {
        m_places.settle(m_editor);
        knowNames();
        insertProducts();
        for (const auto &[id, zone] : m_fragment.zones) {
            if (zone.frame || !m_hasPlaces)
                insertZone(zone);
            else if (plan().zones.contains(id))
                m_zones.emplace(id, id);
        }
        nameNodes();
        for (const auto &[id, node] : m_fragment.nodes) {
            if (isTaken(node))
                insertNode(node);
        }
        for (const auto &entry : m_fragment.firewalls)
            insertFirewall(entry.second);
        for (const auto &entry : m_fragment.flows)
            insertFlow(entry.second);
        insertRoutes();
        return {std::move(m_inserted), m_withoutAddresses};
    }

private:
    using Names = std::map<Id, Id>; ///< of the fragment -> of the plan

    [[nodiscard]] const Plan &plan() const { return m_editor.plan(); }
    [[nodiscard]] bool isTaken(const Node &node) const { return node.at || !m_hasPlaces; }
    [[nodiscard]] static Id named(const Names &names, const Id &id)
    {
        const auto found = names.find(id);
        return found == names.end() ? Id() : found->second;
    }
    [[nodiscard]] Point shifted(const Point &point) const
    {
        return bounded({point.x + m_offset.x, point.y + m_offset.y});
    }

    void insertProducts()
    {
        for (const auto &[id, product] : m_fragment.products) {
            const auto known = plan().products.find(id);
            if (known != plan().products.end() && known->second.catalog == product.catalog) {
                m_products.emplace(id, id);
                continue;
            }
            Product own = product;
            own.id = known == plan().products.end() ? id : freshProductId(plan(), product.catalog);
            m_products.emplace(id, own.id);
            m_editor.put(std::move(own));
        }
    }

    void knowNames()
    {
        const auto know = [](CopiedNames &names, const auto &there, const auto &coming, const auto &isComing) {
            for (const auto &entry : there)
                names.take(entry.second.name);
            for (const auto &entry : coming) {
                if (isComing(entry.second))
                    names.reserve(entry.second.name);
            }
        };
        know(m_nodeNames, plan().nodes, m_fragment.nodes, [&](const Node &node) { return isTaken(node); });
        know(m_zoneNames, plan().zones, m_fragment.zones, [&](const Zone &zone) { return zone.frame || !m_hasPlaces; });
        know(m_firewallNames, plan().firewalls, m_fragment.firewalls, [](const Firewall &) { return true; });
        for (const auto &entry : plan().nodes) {
            for (const Member &member : entry.second.members)
                m_memberNames.take({member.name, {}});
        }
        for (const auto &entry : m_fragment.nodes) {
            for (const Member &member : entry.second.members)
                m_memberNames.reserve({member.name, {}});
        }
    }

    void insertZone(Zone zone)
    {
        zone.name = m_zoneNames.nameFor(zone.name);
        if (m_addresses.takeFrom(zone))
            ++m_withoutAddresses;
        const Id old = std::exchange(zone.id, copiedZoneId(plan(), zone.id));
        if (zone.frame) {
            const Point corner = shifted({zone.frame->x, zone.frame->y});
            zone.frame->x = corner.x;
            zone.frame->y = corner.y;
        }
        m_zones.emplace(old, zone.id);
        m_inserted.zones.insert(zone.id);
        m_editor.put(std::move(zone));
    }

    /// All at once, before any is put: they name each other.
    void nameNodes()
    {
        for (const auto &[id, node] : m_fragment.nodes) {
            if (!isTaken(node)) {
                if (plan().nodes.contains(id))
                    m_nodes.emplace(id, id);
                continue;
            }
            const Id fresh = copiedNodeId(plan(), id);
            m_nodes.emplace(id, fresh);
            m_inserted.nodes.insert(fresh);
            Node reserved; // so that the next one does not get the same id
            reserved.id = fresh;
            reserved.kind = node.kind;
            m_editor.put(std::move(reserved));
        }
    }

    void insertNode(Node node)
    {
        node.id = m_nodes.at(node.id);
        node.name = m_nodeNames.nameFor(node.name);
        for (Member &member : node.members)
            member.name = m_memberNames.nameFor({member.name, {}}).en;
        if (m_addresses.takeFrom(node))
            ++m_withoutAddresses;
        const Id zone = node.zone;
        node.zone = named(m_zones, zone);
        if (node.at) {
            node.at = shifted(*node.at);
            const Size size = node.size.value_or(Node::standardSize);
            const std::optional<Id> under
                = m_places.zoneAt(centreOf({node.at->x, node.at->y, size.width, size.height}));
            const bool zoneCameAlong = !zone.isNull() && m_inserted.zones.contains(node.zone);
            if (under && node.interfaces.empty() && !zoneCameAlong)
                node.zone = *under;
        }
        for (Interface &interface : node.interfaces)
            interface.zone = named(m_zones, interface.zone);
        node.partOf = named(m_nodes, node.partOf);
        for (Run &run : node.runs) {
            run.product = named(m_products, run.product);
            std::vector<Id> manages;
            for (const Id &managed : run.manages) {
                if (const Id known = named(m_nodes, managed); !known.isNull())
                    manages.push_back(known);
            }
            run.managesNothing = run.managesNothing || (!run.manages.empty() && manages.empty());
            run.manages = std::move(manages);
        }
        std::map<Id, std::map<Id, PortSet>> ports;
        for (auto &[product, values] : node.ports)
            ports.emplace(named(m_products, product), std::move(values));
        node.ports = std::move(ports);
        m_editor.put(std::move(node));
    }

    void insertFirewall(Firewall firewall)
    {
        if (!firewall.at && m_hasPlaces)
            return;
        std::vector<Id> joins;
        for (const Id &zone : firewall.joins) {
            if (const Id known = named(m_zones, zone); !known.isNull())
                joins.push_back(known);
        }
        if (joins.size() < 2)
            return;
        firewall.joins = std::move(joins);
        firewall.name = m_firewallNames.nameFor(firewall.name);
        const Id old = std::exchange(firewall.id, copiedFirewallId(plan(), firewall.id));
        if (firewall.at)
            firewall.at = shifted(*firewall.at);
        m_firewalls.emplace(old, firewall.id);
        m_inserted.firewalls.insert(firewall.id);
        m_editor.put(std::move(firewall));
    }

    void insertFlow(DrawnFlow flow)
    {
        flow.from = named(m_nodes, flow.from);
        flow.to = named(m_nodes, flow.to);
        if (flow.from.isNull() || flow.to.isNull())
            return;
        flow.id = copiedFlowId(plan(), flow.id);
        m_inserted.flows.insert(flow.id);
        m_editor.put(std::move(flow));
    }

    void insertRoutes()
    {
        std::vector<Route> routes = plan().routes;
        for (Route route : m_fragment.routes) {
            route.from = named(m_zones, route.from);
            route.to = named(m_zones, route.to);
            for (Id &firewall : route.via)
                firewall = named(m_firewalls, firewall);
            const bool isKnown = std::any_of(routes.begin(), routes.end(),
                [&](const Route &other) { return other.from == route.from && other.to == route.to; });
            if (!route.from.isNull() && !route.to.isNull() && !isKnown && leadsThrough(plan().firewalls, route))
                routes.push_back(std::move(route));
        }
        m_editor.setRoutes(std::move(routes));
    }

    PlanEditor &m_editor;
    const Places &m_places;
    const Plan &m_fragment;
    const Point m_offset;
    bool m_hasPlaces = false;
    Names m_products;
    Names m_zones;
    Names m_nodes;
    Names m_firewalls;
    Selection m_inserted;
    const CopiedAddresses m_addresses; ///< of the plan before
    int m_withoutAddresses = 0;
    CopiedNames m_nodeNames;
    CopiedNames m_zoneNames;
    CopiedNames m_firewallNames;
    CopiedNames m_memberNames;
};

} // namespace

Plan fragmentOf(const Plan &plan, const Places &places, const Selection &selection)
{
    return Cutting(plan, places, selection).cut();
}

InsertedFragment insertFragment(PlanEditor &editor, const Places &places, const Plan &fragment, const Point &offset)
{
    return Inserting(editor, places, fragment, offset).insert();
}

} // namespace portolan
