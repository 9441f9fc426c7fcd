// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeOrder.h"

#include "base/NaturalOrder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace portolan::arranging {

namespace {

constexpr int farAway = 1000; // firewalls, where no way leads to managers

/// By member of a district, which are sorted: its place among them by name, where numbers count as such; ids where
/// names are alike or missing.
std::vector<int> ranksByName(const Model &model, const std::vector<int> &members)
{
    const auto nameOf = [&](int index) {
        const Member &member = model.members[static_cast<size_t>(index)];
        const QString name = member.node->name.text(Language::English);
        return name.isEmpty() ? member.id.toString() : name;
    };
    std::vector<std::tuple<QString, Id, size_t>> names;
    for (size_t place = 0; place < members.size(); ++place)
        names.emplace_back(nameOf(members[place]), model.members[static_cast<size_t>(members[place])].id, place);
    std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) {
        const int order = naturalOrder(std::get<QString>(a), std::get<QString>(b));
        return order != 0 ? order < 0
                          : std::tie(std::get<1>(a), std::get<2>(a)) < std::tie(std::get<1>(b), std::get<2>(b));
    });
    std::vector<int> ranks(members.size());
    for (size_t rank = 0; rank < names.size(); ++rank)
        ranks[std::get<2>(names[rank])] = static_cast<int>(rank);
    return ranks;
}

/// Who stands where in a row or a column, and nothing of how far apart.
class ModelOrder {
public:
    ModelOrder(Model &model, const ZoneMap &zones, const std::vector<Service> &services, bool hasManagers)
        : m_model(model)
        , m_zones(zones)
        , m_services(services)
        , m_hasManagers(hasManagers)
    {
    }

    void put()
    {
        orderDistricts();
        takeFacing();
        orderMembers();
    }

private:
    [[nodiscard]] Member &member(int index) { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] District &district(int index) { return m_model.districts[static_cast<size_t>(index)]; }
    [[nodiscard]] District &districtOf(const Member &member) { return district(member.zone); }

    void takeLeanings();
    void orderDistricts();
    [[nodiscard]] int steps(const District &one, const District &other) const;
    [[nodiscard]] bool leadsTo(const District &one, const District &other) const;
    [[nodiscard]] bool leadsThroughManagers(const District &one, const District &other) const;
    void sendClientsThatLeadToManaged();
    void sendClientsBehindTheirFirewall();
    void takeParents();
    void standBehindParents();
    void standBesideTheirFirewall(std::vector<int> &roots) const;
    void takeFacing();
    void orderMembers();
    void orderAlike(std::vector<int> &members) const;
    void orderByPeers();

    Model &m_model;
    const ZoneMap &m_zones;
    const std::vector<Service> &m_services;
    const bool m_hasManagers;
    std::vector<int> m_sent; ///< clients that stand behind their firewall
};

void ModelOrder::takeLeanings()
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

void ModelOrder::orderDistricts()
{
    if (!m_hasManagers)
        takeLeanings();
    for (District &district : m_model.districts) {
        if (!m_hasManagers || district.side == 0)
            continue;
        district.distance = farAway;
        for (const District &other : m_model.districts) {
            if (other.side != 0 || other.zone.isNull() || district.zone.isNull())
                continue;
            const int steps = m_zones.distance(m_zones.indexOf(district.zone), m_zones.indexOf(other.zone));
            district.distance = std::min(district.distance, steps);
        }
    }
    sendClientsThatLeadToManaged();
    sendClientsBehindTheirFirewall();
    takeParents();
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
    standBehindParents();
    m_model.placeOf.resize(m_model.districts.size());
    for (size_t place = 0; place < m_model.leftToRight.size(); ++place)
        m_model.placeOf[static_cast<size_t>(m_model.leftToRight[place])] = static_cast<int>(place);
}

/// Firewalls on the way between two zones.
int ModelOrder::steps(const District &one, const District &other) const
{
    return m_zones.distance(m_zones.indexOf(one.zone), m_zones.indexOf(other.zone));
}

/// Whether it is the last on a shortest way from managers to the other one.
bool ModelOrder::leadsTo(const District &one, const District &other) const
{
    return one.distance + 1 == other.distance && other.distance < farAway && steps(one, other) == 1;
}

bool ModelOrder::leadsThroughManagers(const District &one, const District &other) const
{
    return !other.zone.isNull()
        && std::any_of(m_model.districts.begin(), m_model.districts.end(), [&](const District &managers) {
               return managers.side == 0 && !managers.zone.isNull()
                   && steps(one, managers) + steps(managers, other) == steps(one, other);
           });
}

/// What is managed stands right of the managers, and so does what leads to it.
void ModelOrder::sendClientsThatLeadToManaged()
{
    std::vector<int> behind; // the furthest first
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        if (!m_model.districts[index].zone.isNull() && m_model.districts[index].distance < farAway)
            behind.push_back(static_cast<int>(index));
    }
    std::stable_sort(
        behind.begin(), behind.end(), [&](int a, int b) { return district(a).distance > district(b).distance; });
    for (const int index : behind) {
        if (district(index).side <= 0)
            continue;
        const auto leads
            = [&](const District &other) { return !other.zone.isNull() && leadsTo(other, district(index)); };
        const auto isOther = [&](const District &other) { return leads(other) && other.side >= 0; };
        if (std::any_of(m_model.districts.begin(), m_model.districts.end(), isOther))
            continue;
        for (District &other : m_model.districts) {
            if (leads(other))
                other.side = 1;
        }
    }
}

/// A firewall that joins clients, managers and what they manage stands right of the managers. From the left, clients
/// would have to go around them to it and back; those who talk to managers more than to what is managed, or reach that
/// through the managers' zone, stand behind it.
void ModelOrder::sendClientsBehindTheirFirewall()
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
        int toOthers = 0; // what passes the managers' zone on its way counts as theirs
        for (const ArrowEnds &arrow : m_model.arrows) {
            const int from = member(arrow.from).zone;
            const int to = member(arrow.to).zone;
            const int own = static_cast<int>(index);
            if (from == to || (from != own && to != own))
                continue;
            const District &there = district(from == own ? to : from);
            ++(there.side > 0 && !leadsThroughManagers(clients, there) ? toManaged : toOthers);
        }
        const bool isBehindManaged = std::any_of(m_model.districts.begin(), m_model.districts.end(),
            [&](const District &other) { return other.side > 0 && !other.zone.isNull() && leadsTo(other, clients); });
        if (joined > 0 && joined == right && (toOthers > toManaged || isBehindManaged))
            sent.push_back(static_cast<int>(index));
    }
    for (const int index : sent)
        district(index).side = behindAll;
    m_sent = std::move(sent);
}

/// Clients that were sent behind their firewall stand beside what else is behind it, not beyond other firewalls.
void ModelOrder::standBesideTheirFirewall(std::vector<int> &roots) const
{
    for (const int client : m_sent) {
        const auto shares = [&](int root) {
            const District &other = m_model.districts[static_cast<size_t>(root)];
            return root != client && other.side > 0 && !other.zone.isNull()
                && steps(m_model.districts[static_cast<size_t>(client)], other) == 1;
        };
        const auto own = std::find(roots.begin(), roots.end(), client);
        const auto last = std::find_if(roots.rbegin(), roots.rend(), shares).base();
        if (own != roots.end() && last != roots.begin() && own >= last)
            std::rotate(last, own, own + 1);
    }
}

/// What lies behind several firewalls stands behind the zone that leads to it: nobody sees a way through zones that
/// stand in any order.
void ModelOrder::takeParents()
{
    if (!m_hasManagers)
        return;
    std::vector<int> order;
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        const District &own = m_model.districts[index];
        if (own.side > 0 && !own.zone.isNull() && own.distance > 1 && own.distance < farAway)
            order.push_back(static_cast<int>(index));
    }
    // The furthest first: what leads to it may have to follow something itself.
    std::stable_sort(
        order.begin(), order.end(), [&](int a, int b) { return district(a).distance > district(b).distance; });
    for (const int index : order) {
        District &own = district(index);
        for (size_t other = 0; other < m_model.districts.size() && own.parent < 0; ++other) {
            const District &before = m_model.districts[other];
            if (before.side > 0 && !before.zone.isNull() && leadsTo(before, own))
                own.parent = static_cast<int>(other);
        }
        if (own.parent >= 0)
            district(own.parent).side = std::min(district(own.parent).side, own.side);
    }
}

void ModelOrder::standBehindParents()
{
    std::vector<std::vector<int>> children(m_model.districts.size());
    std::vector<int> roots;
    for (const int index : m_model.leftToRight)
        (district(index).parent < 0 ? roots : children[static_cast<size_t>(district(index).parent)]).push_back(index);
    standBesideTheirFirewall(roots);
    m_model.leftToRight.clear();
    std::vector<int> open(roots.rbegin(), roots.rend());
    while (!open.empty()) {
        const int next = open.back();
        open.pop_back();
        m_model.leftToRight.push_back(next);
        const std::vector<int> &own = children[static_cast<size_t>(next)];
        open.insert(open.end(), own.rbegin(), own.rend());
    }
}

void ModelOrder::takeFacing()
{
    const std::vector<int> &place = m_model.placeOf;
    for (Member &member : m_model.members) {
        const int own = place[static_cast<size_t>(member.zone)];
        member.facesRight = std::any_of(member.peers.begin(), member.peers.end(),
            [&](int peer) { return place[static_cast<size_t>(this->member(peer).zone)] > own; });
    }
}

void ModelOrder::orderMembers()
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
    for (District &district : m_model.districts)
        orderAlike(district.members);
    if (!m_hasManagers)
        orderByPeers();
}

/// What is alike stays together, in the order of names. So do the sorts of one kind, by their first name; kinds stand
/// in the order of their services, so that what shares some of them is near.
void ModelOrder::orderAlike(std::vector<int> &members) const
{
    const auto memberOf = [&](int index) -> const Member & { return m_model.members[static_cast<size_t>(index)]; };
    const std::vector<int> ranks = ranksByName(m_model, members);
    using Services = std::vector<std::pair<int, int>>;
    std::map<std::pair<double, Id>, Services> ofKinds;
    std::map<std::pair<double, Services>, int> firsts;
    for (size_t place = 0; place < members.size(); ++place) {
        const Member &one = memberOf(members[place]);
        Services &least = ofKinds.try_emplace({one.managers, one.node->kind}, one.services).first->second;
        if (!one.services.empty() && (least.empty() || one.services < least))
            least = one.services;
        int &first = firsts.try_emplace({one.managers, one.services}, ranks[place]).first->second;
        first = std::min(first, ranks[place]);
    }
    // Who is reached by nothing stands last.
    std::vector<std::tuple<double, bool, Services, int, Id, int, int>> order;
    for (size_t place = 0; place < members.size(); ++place) {
        const Member &one = memberOf(members[place]);
        order.emplace_back(one.managers, one.services.empty(), ofKinds.at({one.managers, one.node->kind}),
            one.services.empty() ? 0 : firsts.at({one.managers, one.services}), one.node->kind, ranks[place],
            members[place]);
    }
    std::sort(order.begin(), order.end());
    for (size_t place = 0; place < members.size(); ++place)
        members[place] = std::get<6>(order[place]);
}

/// Without managers only the peers say who should stand at which height.
void ModelOrder::orderByPeers()
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

} // namespace

void putInOrder(Model &model, const ZoneMap &zones, const std::vector<Service> &services, bool hasManagers)
{
    ModelOrder(model, zones, services, hasManagers).put();
}

} // namespace portolan::arranging
