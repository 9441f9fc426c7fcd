// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeModel.h"

#include "arrange/ArrangeLabels.h"

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

Point centreOf(const Rectangle &rectangle)
{
    return {rectangle.x + rectangle.width / 2, rectangle.y + rectangle.height / 2};
}

Rectangle united(const Rectangle &a, const Rectangle &b)
{
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

bool collide(const Rectangle &a, const Rectangle &b, double gap)
{
    return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap
        && b.y < a.y + a.height + gap;
}

int Model::district(const Id &zone) const
{
    const auto end = !districts.empty() && districts.back().zone.isNull() ? districts.end() - 1 : districts.end();
    const auto found = std::lower_bound(districts.begin(), end, zone,
        [](const District &candidate, const Id &wanted) { return candidate.zone < wanted; });
    return found == end || found->zone != zone ? -1 : static_cast<int>(found - districts.begin());
}

namespace {

/// A service that one member opens to another.
struct Service {
    int from = 0;
    int to = 0;
    std::pair<int, int> what; ///< product, leg
    friend auto operator<=>(const Service &, const Service &) = default;
};

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
        orderDistricts();
        takeFacing();
        orderMembers();
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
    void takeLeanings();
    void orderDistricts();
    void sendClientsBehindTheirFirewall();
    void takeFacing();
    void orderMembers();
    void orderByPeers();
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
        m_model.districts.emplace_back().zone = id;
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
        const Id zone = node.interfaces.empty() ? node.zone : node.interfaces.front().zone;
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

void ModelMaker::takeLeanings()
{
    std::vector<std::pair<int, int>> ends(m_model.districts.size()); // opened, listened to
    for (const ArrowEnds &arrow : m_model.arrows) {
        if (member(arrow.from).zone == member(arrow.to).zone)
            continue;
        ++ends[static_cast<size_t>(member(arrow.from).zone)].first;
        ++ends[static_cast<size_t>(member(arrow.to).zone)].second;
    }
    for (size_t index = 0; index < ends.size(); ++index) {
        const auto &[opened, listened] = ends[index];
        if (opened + listened > 0)
            m_model.districts[index].lean = double(listened - opened) / double(listened + opened);
    }
}

void ModelMaker::orderDistricts()
{
    constexpr int far = 1000;
    const ZoneMap &zones = m_engine.zones();
    if (!m_hasManagers)
        takeLeanings();
    for (District &district : m_model.districts) {
        if (!m_hasManagers || district.side == 0)
            continue;
        district.distance = far;
        for (const District &other : m_model.districts) {
            if (other.side != 0 || other.zone.isNull() || district.zone.isNull())
                continue;
            const int steps = zones.distance(zones.indexOf(district.zone), zones.indexOf(other.zone));
            district.distance = std::min(district.distance, steps);
        }
    }
    sendClientsBehindTheirFirewall();
    if (std::none_of(m_model.members.begin(), m_model.members.end(),
            [&](const Member &member) { return districtOf(member).zone.isNull(); }))
        m_model.districts.pop_back(); // everything stands in a zone
    const auto key = [&](int index) {
        const District &candidate = district(index);
        // Clients that are far stand further out, which is further left.
        const int distance = candidate.side < 0 ? -candidate.distance : candidate.distance;
        return std::tuple(candidate.side, distance, candidate.lean, candidate.zone.isNull() ? 1 : 0, candidate.zone);
    };
    std::vector<int> order(m_model.districts.size());
    for (size_t index = 0; index < order.size(); ++index)
        order[index] = static_cast<int>(index);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
    std::vector<std::vector<int>> beside(m_model.districts.size());
    const auto isBeside = [&](int index) {
        const int anchor = district(index).anchor;
        return anchor >= 0 && district(anchor).side == 1;
    };
    for (const int index : order) {
        if (isBeside(index))
            beside[static_cast<size_t>(district(index).anchor)].push_back(index);
    }
    for (const int index : order) {
        if (isBeside(index))
            continue;
        m_model.leftToRight.push_back(index);
        if (district(index).side <= 0)
            m_model.rightFrom = m_model.leftToRight.size();
        const std::vector<int> &followers = beside[static_cast<size_t>(index)];
        m_model.leftToRight.insert(m_model.leftToRight.end(), followers.begin(), followers.end());
    }
    m_model.placeOf.resize(m_model.districts.size());
    for (size_t place = 0; place < m_model.leftToRight.size(); ++place)
        m_model.placeOf[static_cast<size_t>(m_model.leftToRight[place])] = static_cast<int>(place);
}

/// A firewall that joins clients, managers and what they manage stands right of the managers. From the left, clients
/// would have to go around them to it and back; those who talk to managers more than to what is managed stand behind
/// it, beyond the rest.
void ModelMaker::sendClientsBehindTheirFirewall()
{
    constexpr int behindAll = 5;
    std::vector<int> sent;
    const auto joins = [](const Firewall &firewall, const Id &zone) {
        return std::find(firewall.joins.begin(), firewall.joins.end(), zone) != firewall.joins.end();
    };
    const auto leadsRight = [&](const Firewall &firewall) {
        return std::any_of(m_model.districts.begin(), m_model.districts.end(), [&](const District &other) {
            return other.side > 0 && !other.zone.isNull() && joins(firewall, other.zone);
        });
    };
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        const District &clients = m_model.districts[index];
        if (clients.side >= 0 || clients.zone.isNull())
            continue;
        int joined = 0;
        int right = 0;
        for (const Firewall *firewall : m_model.firewalls) {
            if (!joins(*firewall, clients.zone))
                continue;
            ++joined;
            right += leadsRight(*firewall) ? 1 : 0;
        }
        int toManaged = 0;
        int toOthers = 0;
        for (const ArrowEnds &arrow : m_model.arrows) {
            const int from = member(arrow.from).zone;
            const int to = member(arrow.to).zone;
            const int own = static_cast<int>(index);
            if (from == to || (from != own && to != own))
                continue;
            ++(district(from == own ? to : from).side > 0 ? toManaged : toOthers);
        }
        if (joined > 0 && joined == right && toOthers > toManaged)
            sent.push_back(static_cast<int>(index));
    }
    for (const int index : sent)
        district(index).side = behindAll;
}

void ModelMaker::takeFacing()
{
    const std::vector<int> &place = m_model.placeOf;
    for (Member &member : m_model.members) {
        const int own = place[static_cast<size_t>(member.zone)];
        member.facesRight = std::any_of(member.peers.begin(), member.peers.end(),
            [&](int peer) { return place[static_cast<size_t>(this->member(peer).zone)] > own; });
    }
}

void ModelMaker::orderMembers()
{
    std::vector<int> ranks(m_model.members.size(), -1);
    int count = 0;
    for (const int index : m_model.leftToRight) {
        for (size_t candidate = 0; candidate < m_model.members.size(); ++candidate) {
            if (m_model.members[candidate].zone == index && m_model.members[candidate].station == Station::Manager)
                ranks[candidate] = count++;
        }
        if (district(index).side > 0)
            break; // managers stand at the left
    }
    std::vector<std::pair<double, int>> managers(m_model.members.size());
    for (const Service &service : m_services) {
        const int from = ranks[static_cast<size_t>(service.from)];
        const int to = ranks[static_cast<size_t>(service.to)];
        const auto meet = [&](int node, int manager) {
            managers[static_cast<size_t>(node)].first += manager;
            ++managers[static_cast<size_t>(node)].second;
        };
        if (from >= 0 && to < 0) {
            member(service.to).services.push_back(service.what);
            meet(service.to, from);
        } else if (to >= 0 && from < 0) {
            meet(service.from, to);
        }
    }
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        Member &member = m_model.members[index];
        std::sort(member.services.begin(), member.services.end());
        member.services.erase(std::unique(member.services.begin(), member.services.end()), member.services.end());
        // In quarters: a service more or less of one manager does not tear apart what is alike.
        member.managers
            = managers[index].second == 0 ? count : std::round(4 * managers[index].first / managers[index].second) / 4;
        district(member.zone).members.push_back(static_cast<int>(index));
    }
    for (District &district : m_model.districts) {
        std::sort(district.members.begin(), district.members.end(), [&](int a, int b) {
            const Member &first = member(a);
            const Member &second = member(b);
            if (first.managers != second.managers)
                return first.managers < second.managers;
            if (first.services != second.services) // who is reached by nothing stands last
                return first.services.empty() != second.services.empty() ? second.services.empty()
                                                                         : first.services < second.services;
            return std::tie(first.node->kind, first.id) < std::tie(second.node->kind, second.id);
        });
    }
    if (!m_hasManagers)
        orderByPeers();
}

/// Without managers only the peers say who should stand at which height.
void ModelMaker::orderByPeers()
{
    constexpr int sweeps = 6;
    std::vector<double> heights(m_model.members.size());
    const auto takeHeights = [&](const District &district) {
        for (size_t place = 0; place < district.members.size(); ++place)
            heights[static_cast<size_t>(district.members[place])]
                = (double(place) + 0.5) / double(district.members.size());
    };
    for (const District &district : m_model.districts)
        takeHeights(district);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (size_t step = 0; step < m_model.leftToRight.size(); ++step) {
            const size_t place = sweep % 2 == 0 ? step : m_model.leftToRight.size() - 1 - step;
            District &here = district(m_model.leftToRight[place]);
            std::vector<std::tuple<double, Id, Id, int>> wishes;
            for (const int index : here.members) {
                double sum = 0;
                int count = 0;
                for (const int peer : member(index).peers) {
                    if (member(peer).zone == member(index).zone)
                        continue;
                    sum += heights[static_cast<size_t>(peer)];
                    ++count;
                }
                const double wish = count > 0 ? sum / count : heights[static_cast<size_t>(index)];
                wishes.emplace_back(std::round(wish * 1e6), member(index).node->kind, member(index).id, index);
            }
            std::sort(wishes.begin(), wishes.end());
            for (size_t seat = 0; seat < wishes.size(); ++seat)
                here.members[seat] = std::get<3>(wishes[seat]);
            takeHeights(here);
        }
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
    model.labels = labelWidths(engine, model);
    return model;
}

} // namespace portolan::arranging
