// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure/Exposure.h"
#include "check/CheckTools.h"
#include "matrix/Matrix.h"
#include "plan/LargePlan.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const NodeExposure &nodeOf(const Exposure &exposure, const QString &id)
{
    for (const NodeExposure &node : exposure.nodes) {
        if (node.node.toString() == id)
            return node;
    }
    throw std::runtime_error("no such node");
}

/// "TCP 22, TCP 61000-61007, UDP 138"
QString portsOf(const NodeExposure &node)
{
    QStringList texts;
    for (const OpenPorts::Port &port : node.ports.ports())
        texts.append(QString(
            transportText(port.transport) + u' ' + port.range.toString() + (port.isPicked ? u" (one)"_s : QString())));
    return texts.join(u", "_s);
}

QString idsText(const std::vector<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids)
        texts.append(id.toString());
    return texts.join(u' ');
}

QStringList usesText(const Exposure &exposure)
{
    QStringList texts;
    for (const PortUse &use : exposure.uses) {
        texts.append(QString((use.isSource ? u"from "_s : QString()) + transportText(use.transport) + u' '
            + use.range.toString() + u": "_s + idsText(use.nodes)
            + (use.inEphemeral.empty() ? QString() : QString(u" !"_s + idsText(use.inEphemeral)))));
    }
    return texts;
}

size_t zoneAt(const Exposure &exposure, const char *id)
{
    for (size_t i = 0; i < exposure.zones.zones.size(); ++i) {
        if (exposure.zones.zones[i].toString() == QLatin1String(id))
            return i;
    }
    throw std::runtime_error("no such zone");
}

const QByteArray twoZones = R"(
zones: [{id: a}, {id: b}, {id: c}]
firewalls: [{id: fw, joins: [a, b]}]
)";

} // namespace

class ExposureTest : public QObject {
    Q_OBJECT

private slots:
    void aRangeCountsByItsWidthAndAWideOneOnce()
    {
        OpenPorts ports;
        ports.add(Transport::Tcp, {63000, 63005}, Reach::OwnZone);
        ports.add(Transport::Tcp, {63001, 63001}, Reach::OtherZone); // one of the six
        ports.add(Transport::Tcp, {63005, 63006}, Reach::OwnMachine); // one more
        ports.add(Transport::Tcp, PortSet{{{135, 135}}, true, false}, dynamicPorts, Reach::OwnZone); // 135 and one
        ports.add(Transport::Tcp, PortSet{{{135, 135}}, true, false}, dynamicPorts, Reach::OwnZone);
        ports.add(Transport::Tcp, {1, 1000}, Reach::OwnMachine); // holds 135
        ports.add(Transport::Tcp, {2000, 3000}, Reach::OwnMachine); // 1,001: wide
        ports.add(Transport::Udp, {63001, 63001}, Reach::OwnZone);
        ports.settle();
        QCOMPARE(ports.count(Transport::Tcp), 7 + 1 + 1000 + 1);
        QCOMPARE(ports.count(Transport::Udp), 1);
        QCOMPARE(ports.count(Transport::Tcp, Reach::OtherZone), 1);
        QCOMPARE(
            ports.count(Transport::Tcp, Reach::OwnZone), 5 + 1 + 1); // 63000-63005 but for one, 135, and what follows
        QCOMPARE(ports.count(Transport::Tcp, Reach::OwnMachine), 1 + 999 + 1);
        QCOMPARE(ports.count(Reach::OwnZone), 8);
        QCOMPARE(ports.count(), 1010);
        QVERIFY(ports.hasPicked());
    }

    void aPortWithoutTransportCountsWhereItIsNotKnownWithOne()
    {
        OpenPorts ports;
        ports.add(Transport::Unstated, {80, 80}, Reach::OtherZone);
        ports.add(Transport::Unstated, {81, 81}, Reach::OwnZone);
        ports.add(Transport::Tcp, {80, 80}, Reach::OwnMachine);
        ports.settle();
        QCOMPARE(ports.count(Transport::Tcp), 1);
        QCOMPARE(ports.count(Transport::Unstated), 1);
        QCOMPARE(ports.count(Transport::Tcp, Reach::OtherZone), 1); // as widely as the document says
    }

    /// HP SUM as of the ProLiant Support Packs, table "ports": rows 1 to 5 and the sentence before the table (138 and
    /// 445 for Windows targets). Counted by hand.
    void figuresOfTheSupportPackAsInTheDocument()
    {
        test::DerivedPlan plan(test::DerivedPlan::example(u"support-pack"_s));
        const Exposure exposure = exposureOf(plan.engine());
        QCOMPARE(exposure.nodes.size(), size_t(5));
        // Row 2 (messages out, read as opened by the target), row 3 (messages in), row 5 (web server; 80 is free).
        const NodeExposure &workstation = nodeOf(exposure, u"ws01"_s);
        QCOMPARE(portsOf(workstation), u"TCP 80, TCP 60000-60007, TCP 61000-61007"_s);
        QCOMPARE(workstation.ports.count(Transport::Tcp), 1 + 8 + 8);
        QCOMPARE(workstation.ports.count(Reach::OtherZone), 17); // all targets are behind the firewall
        // Row 1 and row 4; the sentence before the table and row 4.
        QCOMPARE(portsOf(nodeOf(exposure, u"linux"_s)), u"TCP 22, TCP 62286"_s);
        QCOMPARE(portsOf(nodeOf(exposure, u"win"_s)), u"TCP 445, TCP 62286, UDP 138"_s);
        QCOMPARE(nodeOf(exposure, u"win"_s).ports.count(), 3);
        QCOMPARE(nodeOf(exposure, u"win"_s).machines, 4);
        QCOMPARE(nodeOf(exposure, u"win-ilo"_s).ports.count(), 0); // no port is printed for them
        // The workstation reaches 22, 445, 62286 and UDP 138, in five rows; the targets reach its 17 ports in eight.
        QCOMPARE(exposure.zones.zones, (std::vector<Id>{id(u"ops"_s), id(u"servers"_s)}));
        const ZoneCell &there = exposure.zones.at(0, 1);
        QCOMPARE(there.rows, 5);
        QCOMPARE(there.ports.count(), 4);
        QCOMPARE(there.crossing.state, Crossing::State::Through);
        QCOMPARE(idsText(there.crossing.firewalls), u"fw1"_s);
        const ZoneCell &back = exposure.zones.at(1, 0);
        QCOMPARE(back.rows, 8);
        QCOMPARE(back.ports.count(), 17);
        QVERIFY(exposure.zones.at(0, 0).isEmpty() && exposure.zones.at(1, 1).isEmpty());
        // Windows takes 49152-65535 for itself, Linux 32768-60999: what lies inside, on its own node.
        QCOMPARE(usesText(exposure),
            (QStringList{u"TCP 22: linux"_s, u"TCP 80: ws01"_s, u"UDP 138: win"_s, u"TCP 445: win"_s,
                u"TCP 60000-60007: ws01 !ws01"_s, u"TCP 61000-61007: ws01 !ws01"_s, u"TCP 62286: linux win !win"_s,
                u"from UDP 138: ws01"_s}));
        QStringList bands;
        for (const PortBand &band : exposure.bands)
            bands.append(
                QString(band.range.toString() + u' ' + band.system.toString() + u": "_s + idsText(band.nodes)));
        QCOMPARE(bands, (QStringList{u"32768-60999 linux: linux"_s, u"49152-65535 windows: win ws01"_s}));
    }

    void servicesAreNamedByTheirDocument()
    {
        test::DerivedPlan plan(test::DerivedPlan::example(u"support-pack"_s));
        const Exposure exposure = exposureOf(plan.engine());
        const std::vector<PortService> &services = exposure.uses.front().services;
        QCOMPARE(services.size(), size_t(1));
        QCOMPARE(services.front().name.en, u"SSH"_s);
        QVERIFY(!services.front().product.ja.isEmpty());
    }

    void listenersWithoutCallersAndOwnOnesCount()
    {
        test::DerivedPlan plan(twoZones + R"(
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: csm01, kind: management-server, os: windows, zone: a, runs: [{product: csm}], listens: [{transport: tcp, port: 8443, by: Agent}]}
)");
        const Exposure exposure = exposureOf(plan.engine());
        const NodeExposure &node = nodeOf(exposure, u"csm01"_s);
        QVERIFY(portsOf(node).contains(u"TCP 8443"_s));
        QVERIFY(portsOf(node).contains(u"TCP 22015"_s)); // the GUI, without a browser (table A-1)
        QCOMPARE(node.ports.count(Reach::OwnMachine), node.ports.count());
    }

    void anAnswerThatMirrorsItsRequestOpensNoPort()
    {
        // Table A-2, RMCP: asked on 623, answered from there.
        test::DerivedPlan plan(twoZones + R"(
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: csm01, kind: management-server, os: windows, zone: a, runs: [{product: csm}]}
  - {id: web, kind: windows, zone: a, manufacturer: hpe}
  - {id: web-bmc, kind: bmc, part-of: web, zone: b, facts: {bmc-protocol: rmcp}}
)");
        const Exposure exposure = exposureOf(plan.engine());
        QVERIFY(portsOf(nodeOf(exposure, u"web-bmc"_s)).contains(u"UDP 623"_s));
        QVERIFY(!nodeOf(exposure, u"csm01"_s).hasUnstated);
    }

    void drawnFlowsTellWhoGetsThere()
    {
        test::DerivedPlan plan(twoZones + R"(
nodes:
  - {id: here, kind: linux, zone: a}
  - {id: near, kind: linux, zone: a}
  - {id: far, kind: linux, zone: b}
  - {id: cut, kind: linux, zone: c}
  - {id: lost, kind: linux}
flows:
  - {id: f1, from: near, to: here, transport: tcp, ports: 22}
  - {id: f2, from: far, to: here, transport: tcp, ports: "22,80"}
  - {id: f3, from: cut, to: here, transport: tcp, ports: 81}
  - {id: f4, from: lost, to: here, transport: udp, ports: 82}
  - {id: f5, from: near, to: here, transport: tcp, ports: 83}
  - {id: f6, from: far, to: near, transport: tcp, ports: 1024-65535}
  - {id: f7, from: far, to: near, transport: tcp, ports: 99}
decisions: [{flow: "flow:f7", state: excluded, reason: {en: Not used, ja: 使用しない}}]
)");
        const Exposure exposure = exposureOf(plan.engine());
        const OpenPorts &ports = nodeOf(exposure, u"here"_s).ports;
        QCOMPARE(ports.count(), 5);
        QCOMPARE(ports.count(Reach::OtherZone), 2); // 22 by the farther of two, 80
        QCOMPARE(ports.count(Reach::OwnZone), 1); // 83
        QCOMPARE(ports.count(Reach::UnknownZone), 1); // 82
        QCOMPARE(ports.count(Reach::OwnMachine), 1); // 81: nothing leads there
        QCOMPARE(nodeOf(exposure, u"near"_s).ports.count(), 1); // a port of a wide range; what is left out is not
        const ZoneExposure &zones = exposure.zones;
        QCOMPARE(zones.zones.size(), size_t(4));
        QVERIFY(zones.zones.back().isNull());
        QCOMPARE(zones.at(zoneAt(exposure, "a"), zoneAt(exposure, "a")).rows, 2);
        QCOMPARE(zones.at(zoneAt(exposure, "b"), zoneAt(exposure, "a")).rows, 2);
        QCOMPARE(zones.at(zoneAt(exposure, "b"), zoneAt(exposure, "a")).ports.count(), 3);
        QCOMPARE(zones.at(zoneAt(exposure, "c"), zoneAt(exposure, "a")).rows, 0);
        QCOMPARE(zones.at(zoneAt(exposure, "c"), zoneAt(exposure, "a")).blockedRows, 1);
        QCOMPARE(zones.at(3, zoneAt(exposure, "a")).rows, 1);
        bool hasWide = false;
        for (const PortBand &band : exposure.bands)
            hasWide = hasWide || (band.sort == PortBand::Sort::Wide && band.range == PortRange{1024, 65535});
        QVERIFY(hasWide);
    }

    void cellsCountTheRowsOfTheMatrix_data()
    {
        QTest::addColumn<QString>("example");
        for (const char *name : {"compute-management", "mixed-rack", "one-management-server", "support-pack"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void cellsCountTheRowsOfTheMatrix()
    {
        QFETCH(QString, example);
        test::DerivedPlan plan(test::DerivedPlan::example(example));
        const Exposure exposure = exposureOf(plan.engine());
        const ZoneExposure &zones = exposure.zones;
        std::vector<int> rows(zones.cells.size());
        std::vector<int> blocked(zones.cells.size());
        for (const MatrixRow &row : numberedOpenings(plan.engine())) {
            const auto place = [&](bool opener) {
                const Zone *zone = zoneOf(plan.engine(), row.first(), opener);
                return zone ? zoneAt(exposure, qPrintable(zone->id.toString())) : zones.zones.size() - 1;
            };
            const bool isBlocked = row.first().delivery == Delivery::Undeliverable
                || plan.engine().crossing(row.first()).state == Crossing::State::NoWay;
            ++(isBlocked ? blocked : rows)[place(true) * zones.zones.size() + place(false)];
        }
        for (size_t i = 0; i < zones.cells.size(); ++i) {
            QCOMPARE(zones.cells[i].rows, rows[i]);
            QCOMPARE(zones.cells[i].blockedRows, blocked[i]);
        }
    }

    void tenThousandNodes()
    {
        const Plan plan = makeLargePlan(10000, 1);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const Exposure exposure = exposureOf(engine);
        QCOMPARE(exposure.nodes.size(), size_t(10000));
    }
};

QTEST_MAIN(ExposureTest)
#include "ExposureTest.moc"
