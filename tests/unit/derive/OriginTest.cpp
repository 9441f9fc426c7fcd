// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/Origin.h"
#include "derive/FlowKey.h"
#include "support/DerivedPlan.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;
using test::DerivedPlan;

namespace {

Origin originOfKey(DerivedPlan &derived, const QString &key)
{
    for (const int handle : derived.engine().handles()) {
        if (flowKey(derived.engine(), derived.engine().flow(handle)) == key)
            return originOf(derived.engine(), derived.engine().flow(handle));
    }
    return {};
}

} // namespace

/// "Why is this arrow here?" has an answer: the printed row, and what in the plan made it appear.
class OriginTest : public QObject {
    Q_OBJECT

private slots:
    void namesTheRowAndTheFacts()
    {
        DerivedPlan derived(R"(
products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}, ports: {alert: 22612}}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], listens: [{transport: udp, port: 162, by: other}]}
  - {id: web, kind: windows, manufacturer: hpe, ports: {csm: {winrm: 5986}}}
  - {id: web-bmc, kind: bmc, part-of: web}
  - {id: box, kind: server, roles: [dhcp-server]}
flows: [{id: ntp, from: web, to: box, transport: udp, ports: 123}]
)");
        const Origin rmcp = originOfKey(derived, u"csm:rmcp-request.rmcp:csm01>web-bmc:udp"_s);
        QCOMPARE(rmcp.catalog.toString(), u"hcsm"_s);
        QCOMPARE(rmcp.table.toString(), u"A-2"_s);
        QCOMPARE(rmcp.row, 8);
        QCOMPARE(rmcp.factsAsText(), u"runs csm01 csm; kind web-bmc bmc=bmc; fact web manufacturer=hpe"_s);
        QCOMPARE(originOfKey(derived, u"csm:alert-receive.alert:web-bmc>csm01:tcp"_s).factsAsText(),
            u"kind web-bmc bmc=bmc; runs csm01 csm; product-port csm alert=22612"_s);
        QCOMPARE(originOfKey(derived, u"csm:monitor-winrm.winrm:csm01>web:tcp"_s).factsAsText(),
            u"runs csm01 csm; kind web windows=windows; node-port web winrm=5986"_s);
        QCOMPARE(originOfKey(derived, u"csm:trap-receive.snmp-trap:web>csm01:udp"_s).factsAsText(),
            u"kind web windows=windows; runs csm01 csm; port-taken csm01 snmp-trap=22601"_s);
        QCOMPARE(originOfKey(derived, u"csm:pxe-dhcp-request.dhcp:web>csm01:udp"_s).factsAsText(),
            u"kind web managed-server=windows; runs csm01 csm; option csm deployment-manager; os csm01=windows; elsewhere box dhcp-server"_s);
        QCOMPARE(originOfKey(derived, u"csm:dhcp-request.dhcp:web>box:udp"_s).factsAsText(),
            u"kind web managed-server=windows; role box dhcp-server; option csm deployment-manager"_s);
        QCOMPARE(originOfKey(derived, u"flow:ntp"_s).drawn.toString(), u"ntp"_s);
    }

    /// Every flow of every example can say where it comes from.
    void everyFlowHasOne()
    {
        for (const QString &name :
            {u"mixed-rack"_s, u"compute-management"_s, u"one-management-server"_s, u"support-pack"_s}) {
            DerivedPlan derived(DerivedPlan::example(name));
            QVERIFY(derived.engine().flowCount() > 0);
            for (const int handle : derived.engine().handles()) {
                const Origin origin = originOf(derived.engine(), derived.engine().flow(handle));
                QVERIFY(!origin.drawn.isNull() || (origin.row > 0 && !origin.facts.empty()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(OriginTest)
#include "OriginTest.moc"
