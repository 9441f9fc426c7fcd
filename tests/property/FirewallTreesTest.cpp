// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/Arrange.h"
#include "support/DerivedPlan.h"
#include "support/DiagramJson.h"
#include "support/JudgedGeometry.h"
#include "support/LayoutFaults.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr int plans = 24;
constexpr int plansOfSeveral = 12;
constexpr int arrangedPlans = 200; // without arrows, which take the time
constexpr double leastBetweenBars = 8;
constexpr double leastBetweenLines = 36; // of bars in one column: none wider than 24, with room for their ends

enum class Firewalls {
    Tree, ///< of two zones each, the manager's at the root
    Several, ///< the same, of up to three zones each
    Hub ///< one joins three zones, and sometimes another stands before a fourth
};

/// Zones joined by firewalls, machines in any of them, and flows of all sorts between these. The first zone of a
/// firewall is the one that leads to the others. Nothing has a place.
Plan randomPlan(std::uint32_t seed, Firewalls firewalls)
{
    std::mt19937 random(seed);
    const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
    static const char *const kinds[] = {"linux", "windows", "bmc", "ilo", "vmware-esxi", "storage", "server"};
    static const char *const ports[] = {"22", "80", "443", "5432", "8080"};
    const bool isHub = firewalls == Firewalls::Hub;
    const int zones = isHub ? 3 + below(2) : 2 + below(6);
    const int machines = 4 + below(18);
    QByteArray text = "format: portolan-plan\nversion: 1\nproducts: [{id: csm, catalog: hcsm}]\nzones:\n";
    for (int zone = 0; zone < zones; ++zone)
        text += QStringLiteral("  - {id: z%1, networks: [10.%1.0.0/16]}\n").arg(zone).toUtf8();
    text += "firewalls:\n";
    if (isHub)
        text += "  - {id: hub, joins: [z0, z1, z2]}\n";
    for (int zone = isHub ? 3 : 1; zone < zones;) {
        text += QStringLiteral("  - {id: f%1, joins: [z%2").arg(zone).arg(below(zone)).toUtf8();
        const int joined = firewalls == Firewalls::Several ? 1 + below(2) : 1;
        for (const int end = std::min(zone + joined, zones); zone < end; ++zone)
            text += QStringLiteral(", z%1").arg(zone).toUtf8();
        text += "]}\n";
    }
    text += "nodes:\n  - {id: m, kind: management-server, os: windows, runs: [csm], zone: z0, addresses: [10.0.0.1]}\n";
    for (int machine = 0; machine < machines; ++machine) {
        const int zone = below(zones);
        text += QStringLiteral("  - {id: n%1, kind: %2, manufacturer: hpe, zone: z%3, addresses: [10.%3.1.%1]}\n")
                    .arg(machine)
                    .arg(QLatin1StringView(kinds[below(7)]))
                    .arg(zone)
                    .toUtf8();
    }
    text += "flows:\n";
    for (int flow = 0; flow < 2 + below(18); ++flow) {
        const int from = below(machines);
        const int to = (from + 1 + below(machines - 1)) % machines;
        text += QStringLiteral("  - {id: x%1, from: n%2, to: n%3, transport: tcp, ports: %4}\n")
                    .arg(flow)
                    .arg(from)
                    .arg(to)
                    .arg(QLatin1StringView(ports[below(5)]))
                    .toUtf8();
    }
    return test::DerivedPlan::read(text);
}

Rectangle frameOf(const Arrangement &arrangement, const Id &zone)
{
    return arrangement.zones.at(zone);
}

/// Where a firewall's bar can reach: one of two zones along the side that it guards, others along all of their zones.
struct BarLine {
    bool isUpright = true;
    double at = 0;
    double from = 0;
    double to = 0;
};

bool isBesideUprightSide(const Rectangle &zone, const Point &at)
{
    const double away = std::max(zone.x - at.x, at.x - zone.x - zone.width);
    return away > 0 && away <= besideZone && at.y >= zone.y && at.y <= zone.y + zone.height;
}

bool isBesideLevelSide(const Rectangle &zone, const Point &at)
{
    const double away = std::max(zone.y - at.y, at.y - zone.y - zone.height);
    return away > 0 && away <= besideZone && at.x >= zone.x && at.x <= zone.x + zone.width;
}

BarLine lineOf(const Arrangement &arrangement, const Firewall &firewall)
{
    const Point at = arrangement.firewalls.at(firewall.id);
    BarLine line{true, at.x, at.y, at.y};
    if (firewall.joins.size() == 2) {
        for (auto zone = firewall.joins.rbegin(); zone != firewall.joins.rend(); ++zone) {
            const Rectangle frame = frameOf(arrangement, *zone);
            if (isBesideUprightSide(frame, at))
                return {true, at.x, frame.y, frame.y + frame.height};
            if (isBesideLevelSide(frame, at))
                return {false, at.y, frame.x, frame.x + frame.width};
        }
    }
    for (const Id &zone : firewall.joins) {
        const Rectangle frame = frameOf(arrangement, zone);
        line.from = std::min(line.from, frame.y);
        line.to = std::max(line.to, frame.y + frame.height);
    }
    return line;
}

/// Whether the zone is all on one side of a line; -1: before it, 1: behind it, 0: neither.
int sideOf(const Rectangle &zone, const BarLine &line)
{
    const double from = line.isUpright ? zone.x : zone.y;
    const double to = from + (line.isUpright ? zone.width : zone.height);
    return to <= line.at ? -1 : from >= line.at ? 1 : 0;
}

Arrangement arrangedTree(const Plan &plan)
{
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    return arrange(engine, {});
}

} // namespace

/// Judges diagrams whose firewalls the program places.
class FirewallTreesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void barsStandByThemselves();
    void barsOfSeveralZonesStandByThemselves();
    void linesOfBarsAreTheirOwn();
    void barsStandBetweenTheirZones();
    void arrowsPassTheirFirewallsOnce();
    void arrowsPassAHubOnce();

private:
    std::vector<QByteArray> m_diagrams;
    std::vector<QByteArray> m_diagramsOfSeveral; ///< firewalls of up to three zones
};

void FirewallTreesTest::initTestCase()
{
    for (std::uint32_t seed = 1; seed <= plans; ++seed)
        m_diagrams.push_back(test::diagramJson(randomPlan(seed, Firewalls::Tree), test::catalogs()));
    for (std::uint32_t seed = 1; seed <= plansOfSeveral; ++seed)
        m_diagramsOfSeveral.push_back(test::diagramJson(randomPlan(seed, Firewalls::Several), test::catalogs()));
}

/// No bar touches another one, a node or a zone, and none is longer than a zone that it joins.
void FirewallTreesTest::barsStandByThemselves()
{
    for (std::uint32_t seed = 1; seed <= plans; ++seed) {
        const test::JudgedDiagram diagram = test::JudgedDiagram::read(m_diagrams[seed - 1]);
        const auto fail = [&](const QString &gate, const QString &other) {
            return qPrintable(u"seed %1: %2 at %3"_s.arg(seed).arg(gate, other));
        };
        for (size_t first = 0; first < diagram.gates.size(); ++first) {
            const test::JudgedBox &gate = diagram.gates[first];
            const double room = leastBetweenBars - 0.01;
            for (size_t second = first + 1; second < diagram.gates.size(); ++second) {
                const test::JudgedBox &other = diagram.gates[second];
                QVERIFY2(!gate.rect.adjusted(-room, -room, room, room).intersects(other.rect), fail(gate.id, other.id));
            }
            for (const test::JudgedBox &node : diagram.nodes)
                QVERIFY2(!test::overlaps(gate.rect, node.rect), fail(gate.id, node.id));
            double tallest = 0;
            for (const test::JudgedBox &zone : diagram.zones) {
                QVERIFY2(!test::overlaps(gate.rect, zone.rect), fail(gate.id, zone.id));
                tallest = std::max({tallest, zone.rect.width(), zone.rect.height()});
            }
            QVERIFY2(std::max(gate.rect.width(), gate.rect.height()) <= tallest + leastBetweenBars, fail(gate.id, {}));
        }
    }
}

void FirewallTreesTest::barsOfSeveralZonesStandByThemselves()
{
    for (const QByteArray &json : m_diagramsOfSeveral) {
        const test::JudgedDiagram diagram = test::JudgedDiagram::read(json);
        for (size_t first = 0; first < diagram.gates.size(); ++first) {
            const QRectF gate = diagram.gates[first].rect;
            const QRectF room = gate.adjusted(-leastBetweenBars, 0, leastBetweenBars, 0);
            for (size_t second = first + 1; second < diagram.gates.size(); ++second)
                QVERIFY(!room.intersects(diagram.gates[second].rect));
            for (const test::JudgedBox &node : diagram.nodes)
                QVERIFY(!test::overlaps(gate, node.rect));
            for (const test::JudgedBox &zone : diagram.zones)
                QVERIFY(!test::overlaps(gate, zone.rect));
        }
    }
}

/// Bars that are in one column, or row, don't reach each other: nobody could tell them apart.
void FirewallTreesTest::linesOfBarsAreTheirOwn()
{
    for (std::uint32_t seed = 1; seed <= arrangedPlans; ++seed) {
        const Plan plan = randomPlan(seed, Firewalls::Several);
        const Arrangement arrangement = arrangedTree(plan);
        for (const auto &[id, firewall] : plan.firewalls) {
            const BarLine line = lineOf(arrangement, firewall);
            for (const auto &[otherId, other] : plan.firewalls) {
                const BarLine there = lineOf(arrangement, other);
                const bool areNear
                    = line.isUpright == there.isUpright && std::abs(line.at - there.at) < leastBetweenLines;
                const bool meet = line.from < there.to && there.from < line.to;
                QVERIFY2(!(id < otherId && areNear && meet),
                    qPrintable(u"seed %1: %2 and %3"_s.arg(seed).arg(id.toString(), otherId.toString())));
            }
        }
    }
}

/// The zone that leads to the others is on one side, all others are on the other.
void FirewallTreesTest::barsStandBetweenTheirZones()
{
    for (std::uint32_t seed = 1; seed <= arrangedPlans; ++seed) {
        const Plan plan = randomPlan(seed, Firewalls::Several);
        const Arrangement arrangement = arrangedTree(plan);
        for (const auto &[id, firewall] : plan.firewalls) {
            const BarLine line = lineOf(arrangement, firewall);
            const int first = sideOf(frameOf(arrangement, firewall.joins.front()), line);
            for (auto zone = firewall.joins.begin() + 1; zone != firewall.joins.end(); ++zone) {
                const int side = sideOf(frameOf(arrangement, *zone), line);
                QVERIFY2(first != 0 && side == -first,
                    qPrintable(u"seed %1: %2 and %3"_s.arg(seed).arg(id.toString(), zone->toString())));
            }
        }
    }
}

void FirewallTreesTest::arrowsPassTheirFirewallsOnce()
{
    constexpr double mostOfArrows = 0.01; // where there is no room for another way
    int arrows = 0;
    int bends = 0;
    int again = 0;
    for (std::uint32_t seed = 1; seed <= plans; ++seed) {
        const Plan plan = randomPlan(seed, Firewalls::Tree);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const QByteArray &json = m_diagrams[seed - 1];
        const test::DiagramQuality quality(json);
        const QString fault = test::faultsOf(u"tree-%1"_s.arg(seed), engine, json, quality);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        arrows += quality.measures().arrows;
        bends += quality.measures().bends;
        again += quality.count(test::DiagramRule::GateAgain);
    }
    qInfo("%d arrows, %d bends, %d pass a firewall again", arrows, bends, again);
    QVERIFY(again <= mostOfArrows * arrows);
    QVERIFY(bends <= 3 * arrows);
}

/// Zones on one side of its bar have one of their own between them.
void FirewallTreesTest::arrowsPassAHubOnce()
{
    constexpr double mostOfArrows = 0.01;
    int arrows = 0;
    int again = 0;
    int furtherBars = 0;
    for (std::uint32_t seed = 1; seed <= plans; ++seed) {
        const Plan plan = randomPlan(seed, Firewalls::Hub);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const QByteArray json = test::diagramJson(plan, test::catalogs());
        const test::DiagramQuality quality(json);
        const QString fault = test::faultsOf(u"hub-%1"_s.arg(seed), engine, json, quality);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        arrows += quality.measures().arrows;
        again += quality.count(test::DiagramRule::GateAgain);
        const std::vector<test::JudgedBox> &bars = quality.diagram().gates;
        furtherBars += static_cast<int>(
            std::count_if(bars.begin(), bars.end(), [](const test::JudgedBox &bar) { return bar.id != bar.of; }));
    }
    qInfo("%d arrows, %d pass a firewall again, %d further bars", arrows, again, furtherBars);
    QVERIFY(furtherBars > 0);
    QVERIFY(again <= mostOfArrows * arrows);
}

QTEST_MAIN(FirewallTreesTest)
#include "FirewallTreesTest.moc"
