// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeModel.h"

#include "arrange/ArrangeLabels.h"
#include "arrange/ArrangeOrder.h"
#include "arrange/ArrangePaper.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace portolan::arranging {

double roundedUp(double value)
{
    return std::ceil(value / grid) * grid;
}

double roundedDown(double value)
{
    return std::floor(value / grid) * grid;
}

bool isUsable(const Point &point)
{
    constexpr double most = 1e6;
    return std::abs(point.x) <= most && std::abs(point.y) <= most; // false for what is no number
}

bool isUsable(const Rectangle &rectangle)
{
    return isUsable(Point{rectangle.x, rectangle.y}) && isUsable(Point{rectangle.width, rectangle.height})
        && rectangle.width > 0 && rectangle.height > 0;
}

int Model::district(const Id &zone) const
{
    const auto end = !districts.empty() && districts.back().zone.isNull() ? districts.end() - 1 : districts.end();
    const auto found = std::lower_bound(districts.begin(), end, zone,
        [](const District &candidate, const Id &wanted) { return candidate.zone < wanted; });
    return found == end || found->zone != zone ? -1 : static_cast<int>(found - districts.begin());
}

namespace {

/// Takes the facts of a plan together, step by step.
class ModelMaker {
public:
    ModelMaker(const FlowEngine &engine, bool onlyMissing)
        : m_engine(engine)
        , m_onlyMissing(onlyMissing)
    {
    }

    Model make()
    {
        takeDistricts();
        takeMembers();
        takeServices();
        takePassages();
        takeStations();
        takeSides();
        putInOrder(m_model, m_engine.zones(), m_services, m_hasManagers);
        sizeManagers();
        return std::move(m_model);
    }

private:
    [[nodiscard]] Member &member(int index) { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] District &district(int index) { return m_model.districts[static_cast<size_t>(index)]; }
    [[nodiscard]] District &districtOf(const Member &member) { return district(member.zone); }

    void takeDistricts();
    void takeMembers();
    void takeServices();
    void takePassages();
    void takeRoles(std::vector<bool> &managed, std::vector<bool> &client);
    void takeStations();
    void takeSides();
    void sizeManagers();

    const FlowEngine &m_engine;
    const bool m_onlyMissing;
    Model m_model;
    std::map<Id, int> m_districtOf;
    std::vector<int> m_memberOf; ///< by node of the engine
    std::vector<Service> m_services;
    std::vector<Service> m_clientServices; ///< that somebody opens to a manager without being managed
    bool m_hasManagers = false;
};

void ModelMaker::takeDistricts()
{
    for (const auto &[id, zone] : m_engine.plan().zones) {
        m_districtOf.emplace(id, static_cast<int>(m_model.districts.size()));
        District &district = m_model.districts.emplace_back();
        district.zone = id;
        district.titleWidth = titleWidth(zone);
    }
    m_districtOf.emplace(Id(), static_cast<int>(m_model.districts.size()));
    m_model.districts.emplace_back();
    for (const auto &[id, firewall] : m_engine.plan().firewalls)
        m_model.firewalls.push_back(&firewall);
}

void ModelMaker::takeMembers()
{
    const Plan &plan = m_engine.plan();
    m_memberOf.assign(static_cast<size_t>(m_engine.nodes().size()), -1);
    std::map<Id, int> indices;
    for (const auto &[id, node] : plan.nodes) {
        Member made;
        made.id = id;
        made.node = &node;
        made.size = node.size.value_or(Node::standardSize);
        if (!isUsable(Rectangle{0, 0, made.size.width, made.size.height}))
            made.size = Node::standardSize;
        const Id &zone = node.homeZone();
        const auto found = m_districtOf.find(zone);
        made.zone = found != m_districtOf.end() ? found->second : m_districtOf.at(Id());
        for (const Interface &interface : node.interfaces) {
            const auto other = m_districtOf.find(interface.zone);
            if (other != m_districtOf.end() && other->second != made.zone && !interface.zone.isNull())
                made.otherZone = other->second;
        }
        const int index = static_cast<int>(m_model.members.size());
        indices.emplace(id, index);
        if (const int entry = m_engine.nodes().indexOf(id); entry >= 0)
            m_memberOf[static_cast<size_t>(entry)] = index;
        m_model.members.push_back(std::move(made));
    }
    for (Member &part : m_model.members) {
        const auto whole = indices.find(part.node->partOf);
        if (whole == indices.end() || member(whole->second).id == part.id)
            continue;
        part.whole = whole->second;
        if (member(part.whole).zone != part.zone)
            member(part.whole).hasPartElsewhere = true;
    }
}

void ModelMaker::takePassages()
{
    const std::vector<const Firewall *> &firewalls = m_model.firewalls;
    m_model.isPassed.assign(firewalls.size(), false);
    size_t unseen = firewalls.size();
    const bool areAllPlaced
        = std::all_of(firewalls.begin(), firewalls.end(), [](const Firewall *one) { return one->at.has_value(); });
    if (m_onlyMissing && areAllPlaced)
        return; // nobody asks
    for (const int handle : m_engine.handles()) {
        const Flow &flow = m_engine.flow(handle);
        if (unseen == 0)
            return;
        if (flow.excluded || flow.sameHost)
            continue;
        for (const Id &id : m_engine.crossing(flow).firewalls) {
            const auto found = std::lower_bound(firewalls.begin(), firewalls.end(), id,
                [](const Firewall *one, const Id &name) { return one->id < name; });
            const auto index = static_cast<size_t>(found - firewalls.begin());
            if (found == firewalls.end() || (*found)->id != id || m_model.isPassed[index])
                continue;
            m_model.isPassed[index] = true;
            --unseen;
        }
    }
}

void ModelMaker::takeServices()
{
    std::map<Id, int> ranks; // the engine's own numbers depend on the order of edits
    for (const auto &[id, product] : m_engine.plan().products)
        ranks.emplace(id, static_cast<int>(ranks.size()));
    const std::vector<int> handles = m_engine.handles();
    m_services.reserve(handles.size());
    for (const int handle : handles) {
        const Flow &flow = m_engine.flow(handle);
        const int from = m_memberOf[static_cast<size_t>(flow.identity.opener)];
        const int to = m_memberOf[static_cast<size_t>(flow.identity.listener)];
        if (flow.excluded || flow.sameHost || from == to || from < 0 || to < 0)
            continue;
        const std::pair<int, int> what = flow.isDrawn()
            ? std::pair(static_cast<int>(ranks.size()), 0)
            : std::pair(ranks[m_engine.product(flow).product().id], flow.identity.leg);
        m_services.push_back({from, to, what});
        if (flow.isDrawn())
            continue;
        const ProductModel &product = m_engine.product(flow);
        const LegModel &leg = product.legs()[static_cast<size_t>(flow.identity.leg)];
        const auto scope = [&](int role) {
            return role < 0 ? RoleScope::Any : product.roles()[static_cast<size_t>(role)].role->scope;
        };
        if (scope(leg.openerRole) == RoleScope::Any && scope(leg.listenerRole) == RoleScope::Manager)
            m_clientServices.push_back(m_services.back());
    }
    std::sort(m_services.begin(), m_services.end());
    m_services.erase(std::unique(m_services.begin(), m_services.end()), m_services.end());
    for (const Service &service : m_services) {
        if (m_model.arrows.empty() || m_model.arrows.back() != ArrowEnds{service.from, service.to})
            m_model.arrows.push_back({service.from, service.to});
    }
    for (const ArrowEnds &arrow : m_model.arrows) {
        member(arrow.from).peers.push_back(arrow.to);
        member(arrow.to).peers.push_back(arrow.from);
    }
    for (Member &member : m_model.members) {
        std::sort(member.peers.begin(), member.peers.end());
        member.peers.erase(std::unique(member.peers.begin(), member.peers.end()), member.peers.end());
    }
}

void ModelMaker::takeRoles(std::vector<bool> &managed, std::vector<bool> &client)
{
    for (const auto &product : m_engine.products()) {
        if (!product || !product->hasManagers() || product->servers().empty())
            continue;
        for (const ServerModel &server : product->servers()) {
            if (const int index = m_memberOf[static_cast<size_t>(server.node)]; index >= 0) {
                member(index).station = Station::Manager;
                m_hasManagers = true;
            }
        }
        for (const RoleModel &role : product->roles()) {
            for (const int player : role.players) {
                const int index = m_memberOf[static_cast<size_t>(player)];
                if (index >= 0 && role.role->scope == RoleScope::Managed)
                    managed[static_cast<size_t>(index)] = true;
            }
        }
    }
    for (const Service &service : m_clientServices)
        client[static_cast<size_t>(service.from)] = true;
}

void ModelMaker::takeStations()
{
    std::vector<bool> managed(m_model.members.size());
    std::vector<bool> client(m_model.members.size());
    takeRoles(managed, client);
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        Member &member = m_model.members[index];
        if (member.station == Station::Manager)
            continue;
        member.station = managed[index] ? Station::Managed : client[index] ? Station::Client : Station::Service;
    }
    // Only now, as it takes the station of the machine itself.
    std::vector<int> parts;
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        const Member &part = m_model.members[index];
        if (part.whole >= 0 && part.station != Station::Manager && member(part.whole).zone == part.zone
            && member(part.whole).whole < 0 && member(part.whole).station == Station::Managed)
            parts.push_back(static_cast<int>(index));
    }
    for (const int part : parts)
        member(part).station = Station::Component;
}

void ModelMaker::takeSides()
{
    struct Count {
        int members = 0;
        int managers = 0;
        int managed = 0;
        int clients = 0;
        int partsOfOthers = 0;
        int wholesOfOthers = 0;
        int arrows = 0;
        std::set<int> wholes;
    };
    std::vector<Count> counts(m_model.districts.size());
    for (const Member &member : m_model.members) {
        Count &count = counts[static_cast<size_t>(member.zone)];
        ++count.members;
        count.managers += member.station == Station::Manager ? 1 : 0;
        count.managed += member.station == Station::Managed || member.station == Station::Component ? 1 : 0;
        count.clients += member.station == Station::Client ? 1 : 0;
        count.arrows += static_cast<int>(member.peers.size());
        count.wholesOfOthers += member.hasPartElsewhere ? 1 : 0;
        if (member.whole < 0 || this->member(member.whole).zone == member.zone)
            continue;
        ++count.partsOfOthers;
        count.wholes.insert(this->member(member.whole).zone);
        districtOf(member).isLinked = true;
        districtOf(this->member(member.whole)).isLinked = true;
    }
    for (size_t index = 0; index < counts.size(); ++index) {
        const Count &count = counts[index];
        District &district = m_model.districts[index];
        if (count.managers > 0)
            district.side = 0;
        else if (m_hasManagers && 2 * count.clients > count.members)
            district.side = -1;
        else if (count.partsOfOthers > count.wholesOfOthers)
            district.side = 2;
        else if (count.managed > 0 || (!m_hasManagers && count.arrows > 0))
            district.side = 1;
        else
            district.side = count.arrows > 0 ? 3 : 4;
        if (district.side == 2 && count.wholes.size() == 1)
            district.anchor = *count.wholes.begin();
    }
}

/// What is opened to or by a manager by the same services can share a trunk, and each trunk needs a place at its side.
void ModelMaker::sizeManagers()
{
    constexpr double perTrunk = 20;
    constexpr double most = 240;
    constexpr double wide = 208;
    std::map<int, std::map<std::pair<bool, int>, std::vector<std::pair<int, int>>>> perManager;
    for (const Service &service : m_services) {
        if (member(service.from).station == Station::Manager)
            perManager[service.from][{true, service.to}].push_back(service.what);
        if (member(service.to).station == Station::Manager)
            perManager[service.to][{false, service.from}].push_back(service.what);
    }
    for (const auto &[index, arrows] : perManager) {
        Member &manager = member(index);
        const bool isPlaced = manager.node->at && (manager.node->pinned || m_onlyMissing);
        if (manager.node->size || isPlaced)
            continue;
        std::set<std::tuple<bool, std::vector<std::pair<int, int>>>> left;
        std::set<std::tuple<bool, std::vector<std::pair<int, int>>>> right;
        for (const auto &[end, services] : arrows) {
            const Member &peer = member(end.second);
            if (peer.zone != manager.zone || peer.station != Station::Service)
                (peer.station == Station::Client ? left : right).emplace(end.first, services);
        }
        const double height = perTrunk * double(std::max(left.size(), right.size()) + 1);
        if (height > manager.size.height)
            manager.size = {wide, roundedUp(std::min(height, most))};
    }
}

} // namespace

Model makeModel(const FlowEngine &engine, bool onlyMissing)
{
    Model model = ModelMaker(engine, onlyMissing).make();
    model.sheet = drawingArea(engine.plan().sheet);
    model.labels = labelWidths(engine, model);
    return model;
}

} // namespace portolan::arranging
