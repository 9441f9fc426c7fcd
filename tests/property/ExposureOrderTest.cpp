// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "derive/Openings.h"
#include "exposure/Exposure.h"
#include "support/RandomPlan.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <bitset>
#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString idsOf(const std::vector<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids)
        texts.append(id.toString());
    return texts.join(u' ');
}

QString portsOf(const OpenPorts &ports)
{
    QStringList texts;
    for (const OpenPorts::Port &port : ports.ports())
        texts.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(transportText(port.transport), port.range.toString(), port.isPicked ? u"one"_s : u"all"_s)
                         .arg(static_cast<int>(port.reach)));
    return texts.join(u", "_s);
}

/// All figures in words, without handles, which are the engine's own.
QStringList describe(const Exposure &exposure)
{
    QStringList lines;
    for (const NodeExposure &node : exposure.nodes)
        lines.append(QStringLiteral("%1 x%2: %3 (%4) %5")
                         .arg(node.node.toString())
                         .arg(node.machines)
                         .arg(portsOf(node.ports))
                         .arg(node.ports.count())
                         .arg(node.hasUnstated));
    lines.append(idsOf(exposure.zones.zones));
    for (const ZoneCell &cell : exposure.zones.cells)
        lines.append(QStringLiteral("%1 rows, %2 blocked, %3 flows: %4 (%5) %6 %7")
                         .arg(cell.rows)
                         .arg(cell.blockedRows)
                         .arg(cell.flows.size())
                         .arg(portsOf(cell.ports))
                         .arg(cell.hasUnstated)
                         .arg(static_cast<int>(cell.crossing.state))
                         .arg(idsOf(cell.crossing.firewalls)));
    for (const PortUse &use : exposure.uses) {
        QStringList services;
        for (const PortService &service : use.services)
            services.append(service.product.en + u'/' + service.name.en);
        lines.append(QStringLiteral("%1 %2 %3: %4 !%5 [%6] %7")
                         .arg(transportText(use.transport), use.range.toString(), use.isSource ? u"from"_s : u"to"_s,
                             idsOf(use.nodes), idsOf(use.inEphemeral), services.join(u", "_s))
                         .arg(use.flows.size()));
    }
    for (const PortBand &band : exposure.bands)
        lines.append(QStringLiteral("%1 %2 %3 %4: %5")
                         .arg(static_cast<int>(band.sort))
                         .arg(band.range.toString(), band.system.toString(), transportsText(band.transports),
                             idsOf(band.nodes)));
    return lines;
}

/// Counts port by port what a node listens on, as the header of OpenPorts says it.
int countedOneByOne(const FlowEngine &engine, int node)
{
    const Openings openings(engine);
    std::bitset<65536> open[3];
    std::set<PortRange> picked[3];
    const auto take = [&](Transport transport, const PortSet &ports) {
        const auto place = static_cast<size_t>(transport);
        for (const PortRange &range : ports.ranges) {
            if (range.size() > 1000)
                picked[place].insert(range);
            else
                for (int port = range.first; port <= range.last; ++port)
                    open[place].set(static_cast<size_t>(port));
        }
        if (ports.followedByEphemeral)
            picked[place].insert(engine.nodes().at(node).agreedPorts());
    };
    for (const int handle : engine.flowsAt(node)) {
        const Flow &flow = engine.flow(handle);
        if (flow.identity.listener == node && !flow.excluded && openings.requestOf(flow) < 0
            && engine.listenerPort(flow))
            take(engine.transport(flow), *engine.listenerPort(flow));
    }
    for (const auto &product : engine.products()) {
        if (!product)
            continue;
        for (const StandingListener &standing : standingListeners(engine, *product)) {
            if (standing.node == node)
                take(product->effective()[static_cast<size_t>(standing.leg)].transport, standing.ports);
        }
    }
    for (const Listener &own : engine.nodes().at(node).node->listens)
        take(own.transport, {{own.port}, false, false});
    size_t count = 0;
    for (const Transport transport : {Transport::Tcp, Transport::Udp})
        count += open[static_cast<size_t>(transport)].count() + picked[static_cast<size_t>(transport)].size();
    return open[0].any() || !picked[0].empty() ? -1 : static_cast<int>(count); // no transport: another rule
}

} // namespace

class ExposureOrderTest : public QObject {
    Q_OBJECT

private slots:
    void sameFiguresHoweverThePlanCameAbout_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 15; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void sameFiguresHoweverThePlanCameAbout()
    {
        QFETCH(int, seed);
        test::RandomPlan random(static_cast<std::uint32_t>(seed));
        Plan plan = random.make(30);
        PlanEditor editor(plan);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        int counted = 0;
        for (int step = 0; step < 30; ++step) {
            engine.apply(random.edit(editor));
            FlowEngine fresh(plan, test::catalogs());
            fresh.derive();
            const Exposure exposure = exposureOf(engine);
            QCOMPARE(describe(exposure), describe(exposureOf(fresh)));
            for (const NodeExposure &node : exposure.nodes) {
                const int expected = countedOneByOne(engine, engine.nodes().indexOf(node.node));
                if (expected >= 0)
                    QCOMPARE(node.ports.count(), expected);
                int byReach = 0;
                for (const Reach reach : allReaches)
                    byReach += node.ports.count(reach);
                QCOMPARE(byReach, node.ports.count());
                counted += std::max(expected, 0);
            }
        }
        QVERIFY2(counted > 200, "the random plans hardly open anything: the test would prove nothing");
    }
};

QTEST_GUILESS_MAIN(ExposureOrderTest)
#include "ExposureOrderTest.moc"
