// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/FlowKey.h"
#include "matrix/Comparison.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;
using test::DerivedPlan;

namespace {

QSet<QString> flowKeys(const FlowEngine &engine)
{
    QSet<QString> keys;
    for (const int handle : engine.handles())
        keys.insert(flowKey(engine, engine.flow(handle)));
    return keys;
}

const QByteArray computePlan = R"(
products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}}]
zones: [{id: lan}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: lan, addresses: [10.0.0.1]}
  - {id: web, kind: windows, zone: lan, addresses: [10.0.0.2], manufacturer: hpe}
  - {id: web-bmc, kind: bmc, part-of: web, zone: lan, addresses: [10.0.0.3]}
  - {id: dhcp01, kind: dhcp-server, zone: lan, addresses: [10.0.0.4]}
)";

} // namespace

/// What the documents say, seen in flows and rows.
class DocumentedBehaviourTest : public QObject {
    Q_OBJECT

private slots:
    /// Table of HP SUM 7: from 7.3.0 nothing comes back from Windows and Linux targets; everything else stays.
    void version730RemovesTheReturnsOfWindowsAndLinux()
    {
        DerivedPlan derived(DerivedPlan::example(u"mixed-rack"_s));
        const QSet<QString> before = flowKeys(derived.engine());
        Product product = derived.plan().products.begin()->second;
        QCOMPARE(product.version->toString(), u"7.2.1"_s);
        product.version = Version::parse(u"7.3.0"_s);
        const FlowDelta delta = derived.engine().apply(derived.editor().put(product));
        QVERIFY(delta.added.empty());
        QVERIFY(delta.changed.empty());
        const QSet<QString> gone = before - flowKeys(derived.engine());
        QCOMPARE(static_cast<size_t>(gone.size()), delta.removed.size());
        // Two groups, two ports, two phases.
        QCOMPARE(gone.size(), 8);
        for (const QString &key : gone)
            QVERIFY2(key.contains(u":windows-return-http"_s) || key.contains(u":linux-return-http"_s), qPrintable(key));
    }

    /// hpsum /port 80 /ssl_port 443: exactly the flows to and within HP SUM's own ports change, and none comes or goes.
    void servicePortsFollowTheirParameters()
    {
        DerivedPlan derived(DerivedPlan::example(u"mixed-rack"_s));
        const QSet<QString> before = flowKeys(derived.engine());
        std::map<QString, QString> portsBefore;
        for (const int handle : derived.engine().handles()) {
            const Flow &flow = derived.engine().flow(handle);
            if (const PortSet *port = derived.engine().listenerPort(flow))
                portsBefore[flowKey(derived.engine(), flow)] = port->toString();
        }
        Product product = derived.plan().products.begin()->second;
        product.ports[id(u"http"_s)] = *PortSet::parse(u"80"_s);
        product.ports[id(u"https"_s)] = *PortSet::parse(u"443"_s);
        const FlowDelta delta = derived.engine().apply(derived.editor().put(product));
        QCOMPARE(flowKeys(derived.engine()), before);
        size_t following = 0;
        for (const int handle : derived.engine().handles()) {
            const Flow &flow = derived.engine().flow(handle);
            const QString now = derived.engine().listenerPort(flow)->toString();
            const QString old = portsBefore.at(flowKey(derived.engine(), flow));
            if (old == u"63001"_s || old == u"63002"_s) {
                QCOMPARE(now, old == u"63001"_s ? u"80"_s : u"443"_s);
                ++following;
            } else {
                QCOMPARE(now, old);
            }
        }
        QVERIFY(following > 10);
        QCOMPARE(delta.changed.size(), following);
    }

    /// Table A-2 prints RMCP both ways; the answer mirrors its request, so a stateful firewall is told one of them.
    void rmcpIsOneStatefulRule()
    {
        const DerivedPlan derived(computePlan);
        const QStringList rmcp = derived.keys(View::Stateful).filter(u"rmcp"_s);
        QCOMPARE(rmcp, QStringList{u"csm:rmcp-request.rmcp:csm01>web-bmc:udp"_s});
        QCOMPARE(derived.keys(View::Documented).filter(u"rmcp"_s).size(), 2);
        // The access list has the way back, from 623 to the manager's ephemeral ports.
        QCOMPARE(derived.cells(View::Stateless, u"csm:rmcp-request"_s, Column::SourcePort),
            (QStringList{u"49152-65535"_s, u"623"_s}));
        QCOMPARE(derived.cells(View::Stateless, u"csm:rmcp-request"_s, Column::No), (QStringList{u"N6"_s, u"N6R"_s}));
    }

    /// Nobody answers what is not asked: a decision about the request takes the printed answer with it, in all views,
    /// at once or as an edit. One about the answer alone leaves the request.
    void anAnswerIsLeftOutWithItsRequest()
    {
        const QByteArray before
            = "decisions: [{flow: 'csm:%1:udp', state: excluded, reason: {en: Not used, ja: 未使用}}]\n";
        const auto left = [&](const QByteArray &flow) {
            const DerivedPlan derived(QByteArray(computePlan) + QByteArray(before).replace("%1", flow));
            QStringList keys;
            for (const View view : {View::Documented, View::Stateful, View::Stateless})
                keys += derived.keys(view).filter(u"rmcp"_s);
            return keys;
        };
        const QString request = u"csm:rmcp-request.rmcp:csm01>web-bmc:udp"_s;
        QCOMPARE(left("rmcp-request.rmcp:csm01>web-bmc"), QStringList());
        QVERIFY(left("rmcp-answer:web-bmc>csm01").contains(request));
        DerivedPlan derived(computePlan);
        Decision decision;
        decision.flow = request;
        decision.state = DecisionState::Excluded;
        const FlowDelta delta = derived.engine().apply(derived.editor().put(decision));
        QCOMPARE(delta.changed.size(), size_t(2));
        QCOMPARE(derived.keys(View::Documented).filter(u"rmcp"_s), QStringList());
    }

    void tftpPairsAreOneRuleEach()
    {
        const DerivedPlan derived(computePlan);
        // Both pairs have the same ends and port: one row with two purposes.
        const QStringList tftp = derived.keys(View::Stateful).filter(u"tftp"_s);
        QCOMPARE(tftp.size(), 1);
        QCOMPARE(derived.keys(View::Documented).filter(u"tftp"_s).size(), 4);
    }

    /// DHCP and PXE answers are no mirror images: both rows stay.
    void pxeAnswersStay()
    {
        const DerivedPlan derived(computePlan);
        QCOMPARE(derived.cells(View::Stateful, u"csm:pxe-boot-answer.dhcp-client"_s, Column::SourcePort),
            QStringList{u"67"_s});
        QCOMPARE(derived.cells(View::Stateful, u"csm:pxe-boot-answer-pxe-port"_s, Column::DestinationPort),
            QStringList{u"4011"_s});
    }

    /// Port 26508 stands in five rows of table A-3 with the same ends: one row with five purposes.
    void port26508IsOneRuleWithFivePurposes()
    {
        const DerivedPlan derived(computePlan);
        const QStringList rows = derived.keys(View::Stateful).filter(u":disk-check."_s);
        QCOMPARE(rows.size(), 1);
        const QStringList purposes = derived.cells(View::Stateful, rows.first(), Column::Purpose);
        QCOMPARE(purposes.first().split(u"; "_s).size(), 5);
        QCOMPARE(derived.cells(View::Stateful, rows.first(), Column::DestinationPort), QStringList{u"26508"_s});
        QVERIFY(derived.cells(View::Stateful, rows.first(), Column::Evidence)
                    .first()
                    .contains(u"rows 11, 12, 13, 18, 20"_s));
    }

    /// Note 1 of table A-3: 67/68 towards the manager only if DHCP runs elsewhere. A-6's legs end wherever it runs.
    void aDhcpServerOnTheManagerRemovesTwoLegs()
    {
        DerivedPlan derived(computePlan);
        const QSet<QString> before = flowKeys(derived.engine());
        PlanEditor editor = derived.editor();
        ChangeSet changes = editor.removeNode(id(u"dhcp01"_s));
        Node manager = derived.plan().nodes.at(id(u"csm01"_s));
        manager.roles = {id(u"dhcp-server"_s)};
        changes.merge(editor.put(manager));
        derived.engine().apply(changes);
        const QSet<QString> after = flowKeys(derived.engine());
        QSet<QString> gone;
        for (const QString &key : before - after)
            gone.insert(key.section(u':', 1, 1).section(u'.', 0, 0));
        QCOMPARE(
            gone, (QSet<QString>{u"pxe-dhcp-request"_s, u"pxe-dhcp-answer"_s, u"dhcp-request"_s, u"dhcp-answer"_s}));
        QSet<QString> come;
        for (const QString &key : after - before)
            come.insert(key.section(u':', 1, 2));
        QCOMPARE(come, (QSet<QString>{u"dhcp-request.dhcp:web>csm01"_s, u"dhcp-answer.dhcp-client:csm01>web"_s}));
    }

    /// The same while another DHCP server stays: the role on the manager decides, and the other keeps its rows of A-6.
    void aDhcpServerOnTheManagerRemovesTwoLegsBesideAnother()
    {
        DerivedPlan derived(computePlan);
        const QSet<QString> before = flowKeys(derived.engine());
        Node manager = derived.plan().nodes.at(id(u"csm01"_s));
        manager.roles = {id(u"dhcp-server"_s)};
        derived.engine().apply(derived.editor().put(manager));
        const QSet<QString> after = flowKeys(derived.engine());
        const auto shortened = [](const QSet<QString> &keys) {
            QSet<QString> texts;
            for (const QString &key : keys)
                texts.insert(key.section(u':', 1, 2));
            return texts;
        };
        QCOMPARE(shortened(before - after),
            (QSet<QString>{u"pxe-dhcp-request.dhcp:web>csm01"_s, u"pxe-dhcp-answer.dhcp-client:csm01>web"_s}));
        QCOMPARE(shortened(after - before),
            (QSet<QString>{u"dhcp-request.dhcp:web>csm01"_s, u"dhcp-answer.dhcp-client:csm01>web"_s}));
        manager.roles.clear();
        derived.engine().apply(derived.editor().put(manager));
        QCOMPARE(flowKeys(derived.engine()), before);
    }

    /// An iLO is the BMC of its server.
    void iLosPlayTheBmc()
    {
        DerivedPlan derived(computePlan);
        const QSet<QString> before = flowKeys(derived.engine());
        Node bmc = derived.plan().nodes.at(id(u"web-bmc"_s));
        bmc.kind = id(u"ilo"_s);
        const FlowDelta delta = derived.engine().apply(derived.editor().put(bmc));
        QVERIFY(delta.isEmpty());
        QCOMPARE(flowKeys(derived.engine()), before);
    }

    /// NetBIOS names and datagrams are sent from the port they go to, and datagrams have no way back.
    void netbiosIsSentFromItsOwnPorts()
    {
        const DerivedPlan sum(DerivedPlan::example(u"mixed-rack"_s));
        const QString names = u"sum:windows-connect.netbios-ns"_s;
        const QString datagrams = u"sum:windows-connect.netbios-dgm"_s;
        QCOMPARE(sum.cells(View::Stateful, names, Column::SourcePort), QStringList{u"137"_s});
        QCOMPARE(sum.cells(View::Stateless, names, Column::No), (QStringList{u"2"_s, u"2R"_s}));
        QCOMPARE(sum.cells(View::Stateless, datagrams, Column::SourcePort), QStringList{u"138"_s});
        QCOMPARE(
            sum.cells(View::Documented, datagrams, Column::SourcePort), (QStringList{u"unstated"_s, u"unstated"_s}));
        const DerivedPlan psp(DerivedPlan::example(u"support-pack"_s));
        QCOMPARE(
            psp.cells(View::Stateless, u"psp:soap-deploy.netbios-dgm"_s, Column::SourcePort), QStringList{u"138"_s});
    }

    /// Notes that hold for some targets of HP SUM of the Support Packs stand on the rows of these; keys know no split.
    void notesOfLinuxAndOfIloStandOnTheirRows()
    {
        const DerivedPlan psp(DerivedPlan::example(u"support-pack"_s));
        const auto notes = [&](const QString &row) {
            const QStringList cells = psp.cells(View::Stateful, row, Column::Notes);
            return cells.size() == 1 ? cells.first() : QString();
        };
        for (const QString &leg : {u"messages-out.messages-out"_s, u"messages-in.messages-in"_s}) {
            QVERIFY(notes(u"psp:%1:linux>"_s.arg(leg)).contains(u"Linux firewall"_s));
            QVERIFY(!notes(u"psp:%1:win>"_s.arg(leg)).isEmpty());
            QVERIFY(!notes(u"psp:%1:win>"_s.arg(leg)).contains(u"Linux firewall"_s));
        }
        QVERIFY(notes(u"psp:logs.web:linux-ilo>"_s).contains(u"No other port is printed"_s));
        QVERIFY(!notes(u"psp:logs.web:linux>"_s).isEmpty());
        QVERIFY(!notes(u"psp:logs.web:linux>"_s).contains(u"No other port is printed"_s));
    }

    /// HP SUM on Linux to a Windows target: the document has no such row.
    void linuxManagersReachNoWindowsTargets()
    {
        const DerivedPlan derived(R"(
products: [{id: sum, catalog: hpsum-7, version: 7.4.0}]
nodes:
  - {id: sum01, kind: management-server, os: linux, runs: [sum]}
  - {id: win, kind: windows}
  - {id: lin, kind: linux}
)");
        QCOMPARE(derived.keys(View::Stateful), QStringList{u"sum:linux-connect.ssh:sum01>lin:tcp"_s});
    }

    /// Port 162 gives way to 22601 only where the plan shows who else listens there.
    void trapsFallBackWhereThePortIsTaken()
    {
        DerivedPlan derived(computePlan);
        QCOMPARE(derived.cells(View::Stateful, u"csm:trap-receive"_s, Column::DestinationPort), QStringList{u"162"_s});
        Node manager = derived.plan().nodes.at(id(u"csm01"_s));
        manager.listens = {{Transport::Udp, *PortRange::parse(u"162"_s), u"SNMP service"_s, {}}};
        derived.engine().apply(derived.editor().put(manager));
        QCOMPARE(
            derived.cells(View::Stateful, u"csm:trap-receive"_s, Column::DestinationPort), QStringList{u"22601"_s});
        manager.listens.front().transport = Transport::Tcp;
        derived.engine().apply(derived.editor().put(manager));
        QCOMPARE(derived.cells(View::Stateful, u"csm:trap-receive"_s, Column::DestinationPort), QStringList{u"162"_s});
        Product product = derived.plan().products.begin()->second;
        product.fallback[id(u"snmp-trap"_s)] = FallbackChoice::Both;
        derived.engine().apply(derived.editor().put(product));
        QCOMPARE(derived.cells(View::Stateful, u"csm:trap-receive"_s, Column::DestinationPort),
            QStringList{u"162, 22601"_s});
    }

    /// The manufacturer is read through part-of; unknown, it leaves the flow conditional.
    void hitachisOwnServersNeedNoRmcp()
    {
        DerivedPlan derived(computePlan);
        const QString rmcp = u"csm:rmcp-request"_s;
        QCOMPARE(derived.cells(View::Stateful, rmcp, Column::Necessity), QStringList{u"Required"_s});
        Node web = derived.plan().nodes.at(id(u"web"_s));
        web.facts.clear();
        derived.engine().apply(derived.editor().put(web));
        QCOMPARE(derived.cells(View::Stateful, rmcp, Column::Necessity), QStringList{u"Conditional"_s});
        QVERIFY(!derived.cells(View::Stateful, rmcp, Column::Condition).first().isEmpty());
        web.facts[id(u"manufacturer"_s)] = id(u"hitachi"_s);
        derived.engine().apply(derived.editor().put(web));
        QVERIFY(derived.cells(View::Stateful, rmcp, Column::Necessity).isEmpty());
    }

    /// A-4 row 5 prints StartTLS beside TCP/UDP, and StartTLS is TCP's alone.
    void startTlsEncryptsOverTcpAlone()
    {
        DerivedPlan derived(R"(
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: csm01, kind: management-server, os: linux, runs: [csm]}
  - {id: ldap01, kind: ldap-server}
)");
        const QString ldap = u"csm:authentication-ldap.ldap:csm01>ldap01"_s;
        QCOMPARE(derived.cells(View::Stateful, ldap + u":tcp"_s, Column::Encrypted), QStringList{u"Yes"_s});
        QCOMPARE(derived.cells(View::Stateful, ldap + u":udp"_s, Column::Encrypted), QStringList{u"unstated"_s});
    }

    /// Which row answers is our reading only where it decides something: of the three pairs that are mirror images.
    void pairingIsReadWhereStateCoversTheAnswer()
    {
        DerivedPlan derived(computePlan);
        const auto basis
            = [&](const QString &leg) { return derived.cells(View::Stateful, u"csm:"_s + leg, Column::Basis).first(); };
        for (const QString &leg : {u"rmcp-request"_s, u"pxe-tftp-request"_s})
            QVERIFY2(basis(leg).contains(u"which row answers"_s), qPrintable(leg));
        for (const QString &leg :
            {u"pxe-dhcp-request"_s, u"pxe-boot-request"_s, u"deploy-boot-request"_s, u"dhcp-request"_s})
            QVERIFY2(!basis(leg).contains(u"which row answers"_s), qPrintable(leg));
    }

    /// Windows Time sends from 123, others from an ephemeral port of their system: the way back has to fit both.
    void timeComesBackToBothSourcePorts()
    {
        DerivedPlan derived(R"(
products: [{id: infra, catalog: infrastructure}]
nodes:
  - {id: ntp01, kind: ntp-server}
  - {id: web, kind: windows}
  - {id: db, kind: linux}
)");
        const auto cells = [&](const QString &client, Column column) {
            return derived.cells(View::Stateless, u"infra:ntp.ntp:"_s + client, column);
        };
        QCOMPARE(cells(u"web"_s, Column::SourcePort), (QStringList{u"123, 49152-65535"_s, u"123"_s}));
        QCOMPARE(cells(u"web"_s, Column::DestinationPort), (QStringList{u"123"_s, u"123, 49152-65535"_s}));
        QCOMPARE(cells(u"db"_s, Column::DestinationPort), (QStringList{u"123"_s, u"123, 32768-60999"_s}));
    }

    /// Example 2 is example 1 with 7.4.0: exactly the Windows and Linux returns are deleted, and numbers stay.
    void comparingTheExamplesMarksTheReturnsAsDeleted()
    {
        const DerivedPlan older(DerivedPlan::example(u"mixed-rack"_s));
        const DerivedPlan now(DerivedPlan::example(u"mixed-rack-7.4.0"_s));
        Matrix matrix = now.matrix(View::Stateful);
        const Matrix before = older.matrix(View::Stateful);
        const CellText text(test::wording(), View::Stateful);
        compareWith(matrix, before, text);
        std::map<QString, int> numbers;
        for (const MatrixRow &row : before.rows())
            numbers[row.key] = row.number;
        QStringList deleted;
        for (const MatrixRow &row : matrix.rows()) {
            QCOMPARE(row.number, numbers.at(row.key));
            QVERIFY(row.issued);
            if (row.change == RowChange::Deleted)
                deleted.append(row.key.section(u':', 1, 1));
            else
                QCOMPARE(row.change, RowChange::Unchanged);
        }
        QCOMPARE(deleted,
            (QStringList{u"windows-return-http.http"_s, u"windows-return-https.https"_s, u"linux-return-http.http"_s,
                u"linux-return-https.https"_s}));
        QCOMPARE(matrix.rows().size(), before.rows().size());
    }
};

QTEST_GUILESS_MAIN(DocumentedBehaviourTest)
#include "DocumentedBehaviourTest.moc"
