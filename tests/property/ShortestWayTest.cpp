// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/ZoneMap.h"
#include "support/Ids.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <tuple>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

void addZones(Plan &plan, int count)
{
    for (int i = 0; i < count; ++i) {
        Zone zone;
        zone.id = id(u'z' + QString::number(i));
        plan.zones.emplace(zone.id, zone);
    }
}

void join(Plan &plan, const QString &name, const std::vector<int> &zones)
{
    Firewall firewall;
    firewall.id = id(name);
    for (const int zone : zones)
        firewall.joins.push_back(id(u'z' + QString::number(zone)));
    std::sort(firewall.joins.begin(), firewall.joins.end());
    plan.firewalls.emplace(firewall.id, firewall);
}

/// Every way that passes no zone twice, one after the other.
void walk(const Plan &plan, const Id &here, const Id &end, std::vector<Id> &zones, std::vector<Id> &way,
    std::vector<std::vector<Id>> &ways)
{
    if (here == end) {
        ways.push_back(way);
        return;
    }
    zones.push_back(here);
    for (const auto &[name, firewall] : plan.firewalls) {
        if (!contains(firewall.joins, here))
            continue;
        for (const Id &next : firewall.joins) {
            if (contains(zones, next))
                continue;
            way.push_back(name);
            walk(plan, next, end, zones, way, ways);
            way.pop_back();
        }
    }
    zones.pop_back();
}

Crossing byWalking(const Plan &plan, const Id &from, const Id &to)
{
    if (from == to)
        return {Crossing::State::Inside, {}};
    std::vector<std::vector<Id>> ways;
    std::vector<Id> zones;
    std::vector<Id> way;
    walk(plan, from, to, zones, way, ways);
    if (ways.empty())
        return {Crossing::State::NoWay, {}};
    std::sort(ways.begin(), ways.end(),
        [](const auto &a, const auto &b) { return std::tuple(a.size(), a) < std::tuple(b.size(), b); });
    const bool isTied = ways.size() > 1 && ways[1].size() == ways[0].size();
    return {isTied ? Crossing::State::Tied : Crossing::State::Through, ways[0]};
}

Crossing found(const ZoneMap &map, int from, int to)
{
    return map.crossing(
        map.crossingIndex(map.indexOf(id(u'z' + QString::number(from))), map.indexOf(id(u'z' + QString::number(to)))));
}

} // namespace

/// The way that ZoneMap finds is the one that trying all ways finds.
class ShortestWayTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheFewestFirewalls()
    {
        std::mt19937 random(20261121);
        const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
        for (int round = 0; round < 300; ++round) {
            Plan plan;
            constexpr int zoneCount = 6;
            addZones(plan, zoneCount);
            const int firewalls = below(7);
            for (int firewall = 0; firewall < firewalls; ++firewall) {
                std::vector<int> zones{0, 1, 2, 3, 4, 5};
                std::shuffle(zones.begin(), zones.end(), random);
                zones.resize(static_cast<size_t>(2 + below(2)));
                join(plan, u"fw"_s + QString::number(9 - firewall), zones);
            }
            ZoneMap map;
            map.rebuild(plan);
            for (int from = 0; from < zoneCount; ++from) {
                for (int to = 0; to < zoneCount; ++to) {
                    const Crossing expected
                        = byWalking(plan, id(u'z' + QString::number(from)), id(u'z' + QString::number(to)));
                    QVERIFY2(found(map, from, to) == expected,
                        qPrintable(u"round %1: %2 to %3"_s.arg(round).arg(from).arg(to)));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ShortestWayTest)

#include "ShortestWayTest.moc"
