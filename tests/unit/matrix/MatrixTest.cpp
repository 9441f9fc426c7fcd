// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixJob.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;
using test::DerivedPlan;

namespace {

const QByteArray twoZones = R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: a, name: {en: Zone A, ja: ゾーンA}}, {id: b}, {id: c}]
firewalls: [{id: f1, joins: [a, b]}, {id: f2, joins: [b, c], state: stateless}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: esx, kind: vmware-esxi, zone: b, addresses: [10.0.1.1-10.0.1.3], manufacturer: hitachi}
  - {id: far, kind: vmware-esxi, zone: c, addresses: [10.0.2.1], manufacturer: hitachi}
)";

QStringList numbersOf(const Matrix &matrix)
{
    const CellText text(test::wording(), matrix.filter().view);
    QStringList numbers;
    for (const MatrixRow &row : matrix.rows())
        numbers.append(text.number(row));
    return numbers;
}

} // namespace

class MatrixTest : public QObject {
    Q_OBJECT

private slots:
    /// In the list for stateful firewalls, what crosses a stateless one has its way back.
    void statelessFirewallsGetTheirReturns()
    {
        DerivedPlan derived(twoZones);
        QCOMPARE(numbersOf(derived.matrix(View::Stateful)), (QStringList{u"N1"_s, u"N2"_s, u"N2R"_s}));
        QCOMPARE(numbersOf(derived.matrix(View::Stateless)), (QStringList{u"N1"_s, u"N1R"_s, u"N2"_s, u"N2R"_s}));
        // The way back names the stateless firewall alone.
        QCOMPARE(derived.cells(View::Stateful, u"csm:monitor-esxi.vmware-https:csm01>far"_s, Column::Firewalls),
            (QStringList{u"f1 > f2"_s, u"f2"_s}));
        QCOMPARE(derived.cells(View::Stateless, u"csm:monitor-esxi.vmware-https:csm01>far"_s, Column::Firewalls),
            (QStringList{u"f1 > f2"_s, u"f2 > f1"_s}));
        QCOMPARE(derived.cells(View::Stateless, u"csm:monitor-esxi.vmware-https:csm01>far"_s, Column::Action),
            (QStringList{u"Permit"_s, u"Permit (established)"_s}));
    }

    /// Nobody can type "auto" into an access list: what crosses a stateless firewall names the range, both ways.
    void statelessFirewallsAreToldARange()
    {
        DerivedPlan derived(twoZones);
        QCOMPARE(derived.cells(View::Stateful, u"csm:monitor-esxi.vmware-https:csm01>esx"_s, Column::SourcePort),
            QStringList{u"auto"_s});
        QCOMPARE(derived.cells(View::Stateful, u"csm:monitor-esxi.vmware-https:csm01>far"_s, Column::SourcePort),
            (QStringList{u"49152-65535"_s, u"443"_s}));
    }

    /// While a machine boots over the network, no default of its own system says where its ports come from.
    void networkBootsUseNoSystemsRange()
    {
        DerivedPlan derived(R"(
products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}}]
zones: [{id: a}, {id: b}]
firewalls: [{id: f1, joins: [a, b], state: stateless}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: win, kind: windows, zone: b, addresses: [10.0.1.1], manufacturer: hitachi, ephemeral: 50000-50511}
)");
        const QString tftp = u"csm:pxe-tftp-request"_s;
        QCOMPARE(derived.cells(View::Stateless, tftp, Column::SourcePort), (QStringList{u"1024-65535"_s, u"69"_s}));
        QVERIFY(derived.cells(View::Stateless, tftp, Column::Basis).front().contains(u"ephemeral range"_s));
        QCOMPARE(derived.cells(View::Stateless, u"csm:trap-receive"_s, Column::SourcePort).front(), u"50000-50511"_s);
        // Its printed answer is the row of the way back, and is what that row cites.
        const QStringList evidence = derived.cells(View::Stateless, tftp, Column::Evidence);
        QVERIFY2(evidence[0].endsWith(u"rows 4, 15"_s), qPrintable(evidence[0]));
        QVERIFY2(evidence[1].endsWith(u"rows 10, 17"_s), qPrintable(evidence[1]));
    }

    /// A firewall's own state decides what is exported for it, before any view.
    void aFirewallsStateDecidesItsList()
    {
        DerivedPlan derived(twoZones);
        MatrixFilter filter = test::filterOf(View::Stateless);
        filter.firewall = id(u"f1"_s);
        QCOMPARE(numbersOf(Matrix(derived.engine(), filter)), (QStringList{u"N1"_s, u"N2"_s}));
        filter = test::filterOf(View::Stateful);
        filter.firewall = id(u"f2"_s);
        QCOMPARE(numbersOf(Matrix(derived.engine(), filter)), (QStringList{u"N2"_s, u"N2R"_s}));
    }

    void aGroupIsOneRowUntilExpanded()
    {
        DerivedPlan derived(twoZones);
        MatrixFilter filter = test::filterOf(View::Stateful);
        filter.expand = true;
        const Matrix matrix(derived.engine(), filter);
        const CellText text(test::wording(), View::Stateful);
        QStringList addresses;
        for (const MatrixRow &row : matrix.rows()) {
            if (!row.isReturn)
                addresses.append(
                    text.number(row) + u' ' + text.cell(row, Column::DestinationAddress, Language::English));
        }
        QCOMPARE(addresses, (QStringList{u"N1 10.0.1.1"_s, u"N1 10.0.1.2"_s, u"N1 10.0.1.3"_s, u"N2 10.0.2.1"_s}));
    }

    void filtersNeverChangeANumber()
    {
        DerivedPlan derived(twoZones);
        MatrixFilter filter = test::filterOf(View::Stateless);
        filter.zone = id(u"c"_s);
        QCOMPARE(numbersOf(Matrix(derived.engine(), filter)), (QStringList{u"N2"_s, u"N2R"_s}));
    }

    /// "<=7.2.1, >=7.3.0" read as if both had to hold, and together they are every version there is.
    void aConditionSaysWhichVersionsItMeans()
    {
        DerivedPlan derived("products: [{id: sum, catalog: hpsum-7}]\n"
                            "nodes:\n"
                            "  - {id: hp, kind: management-server, os: windows, runs: [sum], addresses: [10.0.0.1]}\n"
                            "  - {id: win, kind: windows, addresses: [10.0.0.2]}\n"
                            "  - {id: x, kind: superdome, addresses: [10.0.0.3]}\n");
        QCOMPARE(derived.cells(View::Stateful, u"sum:windows-return-http.http"_s, Column::Condition),
            QStringList{u"HP SUM 7 is version 7.2.1 or earlier"_s});
        const CellText text(test::wording(), View::Stateful);
        int always = 0;
        const Matrix rows = derived.matrix(View::Stateful);
        for (const MatrixRow &row : rows.rows()) {
            if (row.key.startsWith(u"sum:windows-return-http.http"_s))
                QCOMPARE(
                    text.cell(row, Column::Condition, Language::Japanese), u"HP SUM 7のバージョンが7.2.1以前の場合"_s);
            const FlowEngine &engine = derived.engine();
            const Leg &leg = engine.product(row.first()).leg(row.first().identity.leg);
            if (leg.versions.size() < 2)
                continue;
            ++always;
            QCOMPARE(text.cell(row, Column::Condition, Language::English), QString());
            QCOMPARE(text.cell(row, Column::Necessity, Language::English), u"Required"_s);
        }
        QVERIFY(always > 0);
    }

    /// The board reads what is interpreted, not just that something is.
    void theBasisNamesWhatIsRead()
    {
        DerivedPlan derived(
            "products: [{id: sum, catalog: hpsum-7, version: 7.4.0}]\n"
            "nodes:\n"
            "  - {id: hp, kind: management-server, os: linux, runs: [sum], addresses: [10.0.0.1]}\n"
            "  - {id: desk, kind: management-client, addresses: [10.0.0.2]}\n"
            "  - {id: one, kind: hp-ux, addresses: [10.0.0.3]}\n"
            "  - {id: two, kind: hp-ux, interfaces: [{id: mp, addresses: [10.0.0.4]}, {id: lan0, addresses: "
            "[10.0.0.5]}]}\n"
            "  - {id: oa, kind: oa, addresses: [10.0.0.6]}\n");
        const auto basis = [&](const char *key, Column column = Column::Basis) {
            return derived.cells(View::Stateful, QLatin1String(key), column).join(u'|');
        };
        const QString silent = u"Our reading (protocol, source port"_s;
        QCOMPARE(basis("sum:oa-connect.ssh"), silent + u')');
        QCOMPARE(basis("sum:oa-connect.node-http:"), silent + u", whether it is needed)"_s);
        QCOMPARE(basis("sum:browser-http.http"), silent + u", whether it is needed)"_s);
        QCOMPARE(basis("sum:hp-ux-return-http.http:one"), silent + u", who it concerns)"_s);
        const QString returning = silent + u", who it concerns, which interfaces)"_s;
        QCOMPARE(basis("sum:hp-ux-return-http.http:two"), QString(returning + u'|' + returning));
        // Which interface is no question where there is one.
        QVERIFY(!basis("sum:hp-ux-return-http.http:one", Column::Notes).contains(u"through which interface"_s));
        QVERIFY(basis("sum:hp-ux-return-http.http:two", Column::Notes).contains(u"through which interface"_s));
    }

    /// A decision takes a row out of the list and keeps it, with its reason, among what is left out.
    void whatIsExcludedIsListedApart()
    {
        DerivedPlan derived(twoZones
            + "decisions: [{flow: 'csm:monitor-esxi.vmware-https:csm01>far:tcp', state: excluded, reason: {en: Not "
              "yet, ja: 未定}}]\n");
        const Matrix matrix = derived.matrix(View::Stateful);
        QCOMPARE(numbersOf(matrix), QStringList{u"N1"_s});
        QCOMPARE(matrix.excluded().size(), size_t(1));
        const CellText text(test::wording(), View::Stateful);
        QCOMPARE(text.cell(matrix.excluded().front(), Column::No, Language::English), u"―"_s);
        QCOMPARE(text.cell(matrix.excluded().front(), Column::Action, Language::Japanese), u"対象外"_s);
        QCOMPARE(text.cell(matrix.excluded().front(), Column::Justification, Language::Japanese), u"未定"_s);
        QVERIFY(derived.keys(View::Documented).size() == 1);
    }

    /// Issued numbers come first and stay; a number that two branches gave twice is mended for one of them.
    void numbersAreIssuedOnce()
    {
        DerivedPlan derived(twoZones + "numbers: {'csm:monitor-esxi.vmware-https:csm01>far:tcp': 7}\n");
        QCOMPARE(numbersOf(derived.matrix(View::Stateful)), (QStringList{u"7"_s, u"7R"_s, u"N1"_s}));
        const std::map<QString, int> issued = issueNumbers(derived.engine());
        QCOMPARE(issued.at(u"csm:monitor-esxi.vmware-https:csm01>far:tcp"_s), 7);
        QCOMPARE(issued.at(u"csm:monitor-esxi.vmware-https:csm01>esx:tcp"_s), 8);
        DerivedPlan merged(twoZones
            + "numbers: {'csm:monitor-esxi.vmware-https:csm01>esx:tcp': 7, "
              "'csm:monitor-esxi.vmware-https:csm01>far:tcp': 7}\n");
        const std::map<QString, int> mended = issueNumbers(merged.engine());
        QCOMPARE(mended.at(u"csm:monitor-esxi.vmware-https:csm01>esx:tcp"_s), 7);
        QCOMPARE(mended.at(u"csm:monitor-esxi.vmware-https:csm01>far:tcp"_s), 8);
    }

    void theZoneMatrixHasThePortsBetweenZones()
    {
        DerivedPlan derived(twoZones);
        const ZoneMatrix zones(derived.engine(), test::filterOf(View::Zones), nullptr);
        QCOMPARE(zones.size(), 3);
        QCOMPARE(zones.name(0, test::wording(), Language::Japanese), u"ゾーンA"_s);
        QCOMPARE(zones.cell(0, 1, test::wording(), Language::English), u"TCP 443"_s);
        QCOMPARE(zones.cell(1, 0, test::wording(), Language::English), u"none"_s);
    }

    /// What answers has to be permitted through firewalls without state, and in access lists through all.
    void theZoneMatrixHasTheAnswersThatNeedRules()
    {
        DerivedPlan derived(twoZones);
        const auto cell = [&](View view, int from, int to, Language language) {
            return ZoneMatrix(derived.engine(), test::filterOf(view), nullptr)
                .cell(from, to, test::wording(), language);
        };
        for (const View view : {View::Zones, View::Stateful, View::Stateless}) {
            QCOMPARE(cell(view, 0, 2, Language::English), u"TCP 443"_s);
            QCOMPARE(cell(view, 2, 0, Language::English), u"answers from TCP 443"_s);
        }
        QCOMPARE(cell(View::Stateful, 2, 0, Language::Japanese), u"応答（送信元ポート）TCP 443"_s);
        QCOMPARE(cell(View::Stateful, 1, 0, Language::English), u"none"_s);
        QCOMPARE(cell(View::Stateless, 1, 0, Language::English), u"answers from TCP 443"_s);
        QCOMPARE(cell(View::Documented, 2, 0, Language::English), u"none"_s);
    }

    void theZoneMatrixComparesAnswersToo()
    {
        DerivedPlan now(twoZones);
        DerivedPlan before(QByteArray(twoZones).replace(", state: stateless", ""));
        const auto cell = [](DerivedPlan &one, DerivedPlan &other) {
            return ZoneMatrix(one.engine(), test::filterOf(View::Zones), &other.engine())
                .cell(2, 0, test::wording(), Language::English);
        };
        QCOMPARE(cell(now, before), u"answers from TCP 443\nadded answers from TCP 443"_s);
        QCOMPARE(cell(before, now), u"none\nremoved answers from TCP 443"_s);
    }

    /// A relay speaks for its zone: unicast from the relay's address and port 67, and the same way back.
    void relayedRequestsComeFromTheRelay()
    {
        const DerivedPlan derived(R"(
products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}}]
zones: [{id: a}, {id: b, dhcp-relay: 10.0.1.254, networks: [10.0.1.0/24], directed-broadcast: true}]
firewalls: [{id: f1, joins: [a, b]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: dhcp01, kind: dhcp-server, zone: a, addresses: [10.0.0.2]}
  - {id: lin, kind: linux, zone: b, addresses: [10.0.1.1], manufacturer: hpe}
)");
        const QString request = u"csm:pxe-dhcp-request"_s;
        QCOMPARE(derived.cells(View::Stateful, request, Column::SourceAddress), QStringList{u"10.0.1.254"_s});
        QCOMPARE(derived.cells(View::Stateful, request, Column::SourcePort), QStringList{u"67"_s});
        QCOMPARE(derived.cells(View::Stateful, request, Column::DestinationPort), QStringList{u"67"_s});
        QCOMPARE(derived.cells(View::Stateful, u"csm:pxe-dhcp-answer"_s, Column::DestinationAddress),
            QStringList{u"10.0.1.254"_s});
        // Wake-on-LAN of cjstartsv never leaves its network, magicsend's is directed to the other one.
        QCOMPARE(derived.cells(View::Stateful, u"csm:wol-broadcast"_s, Column::Action),
            QStringList{u"No rule helps (not delivered)"_s});
        QCOMPARE(derived.cells(View::Stateful, u"csm:wol-magicsend"_s, Column::DestinationAddress),
            QStringList{u"10.0.1.255"_s});
    }

    /// The relay of a zone asks for all of its nodes with one rule: a row a node, and the later ones say so.
    void theSameRuleIsTold()
    {
        const DerivedPlan derived(R"(
products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}}]
zones: [{id: a}, {id: b, dhcp-relay: 10.0.1.254, networks: [10.0.1.0/24]}]
firewalls: [{id: f1, joins: [a, b]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: dhcp01, kind: dhcp-server, zone: a, addresses: [10.0.0.2]}
  - {id: one, kind: linux, zone: b, addresses: [10.0.1.1], manufacturer: hitachi}
  - {id: two, kind: linux, zone: b, addresses: [10.0.1.2], manufacturer: hitachi}
)");
        const QString request = u"csm:pxe-dhcp-request"_s;
        const QStringList numbers = derived.cells(View::Stateful, request, Column::No);
        const QStringList notes = derived.cells(View::Stateful, request, Column::Notes);
        QCOMPARE(notes.size(), 2);
        QVERIFY(!notes[0].contains(u"same rule"_s));
        QVERIFY2(notes[1].startsWith(u"To a firewall this is the same rule as no. %1."_s.arg(numbers[0])),
            qPrintable(notes[1]));
        // What differs in the machine that listens is another rule.
        for (const QString &note : derived.cells(View::Stateful, u"csm:dhcp-request"_s, Column::Notes))
            QVERIFY(!note.contains(u"no. %1."_s.arg(numbers[0])));
    }

    /// Every interface of an Integrity server is reached; of any other machine the nearest is.
    void interfacesAreChosen()
    {
        const DerivedPlan derived(R"(
products: [{id: sum, catalog: hpsum-7, version: 7.4.0}]
zones: [{id: a}, {id: b}]
firewalls: [{id: f1, joins: [a, b]}]
nodes:
  - {id: sum01, kind: management-server, os: windows, runs: [sum], zone: a}
  - {id: rx1, kind: hp-ux, interfaces: [{id: lan0, zone: b}, {id: mp, zone: a}]}
  - {id: lin, kind: linux, interfaces: [{id: eth0, zone: b}, {id: eth1, zone: a, seen-as: 192.0.2.1}]}
)");
        QCOMPARE(derived.cells(View::Stateful, u"sum:hp-ux-connect"_s, Column::Destination),
            (QStringList{u"rx1 [lan0]"_s, u"rx1 [mp]"_s}));
        QCOMPARE(
            derived.cells(View::Stateful, u"sum:linux-connect"_s, Column::Destination), QStringList{u"lin [eth1]"_s});
        QCOMPARE(derived.cells(View::Stateful, u"sum:linux-connect"_s, Column::Translated),
            QStringList{u"destination 192.0.2.1"_s});
    }

    /// The processes of HP SUM talk on one machine: documented, and no business of a firewall.
    void sameHostTrafficIsDocumentedOnly()
    {
        const DerivedPlan derived(R"(
products: [{id: sum, catalog: hpsum-7, version: 7.4.0}]
nodes: [{id: sum01, kind: management-server, os: windows, runs: [sum]}]
)");
        QCOMPARE(derived.keys(View::Documented), QStringList{u"sum:local-service.https:sum01>sum01:tcp"_s});
        QCOMPARE(derived.cells(View::Documented, u"sum:"_s, Column::Transport), QStringList{u"unstated"_s});
        QVERIFY(derived.keys(View::Stateful).isEmpty());
        QVERIFY(derived.keys(View::Stateless).isEmpty());
    }

    void drawnFlowsAreRows()
    {
        const DerivedPlan derived(twoZones
            + "flows: [{id: ntp, from: esx, to: far, transport: udp, ports: 123, purpose: {en: Time, ja: "
              "時刻同期}}]\n");
        QCOMPARE(derived.cells(View::Stateful, u"flow:ntp"_s, Column::Basis),
            (QStringList{u"Drawn by hand"_s, u"Drawn by hand"_s}));
        QCOMPARE(derived.cells(View::Stateful, u"flow:ntp"_s, Column::DestinationPort).first(), u"123"_s);
    }

    void unknownFiltersAreRefused()
    {
        DerivedPlan derived(twoZones);
        MatrixJob job;
        job.engine = &derived.engine();
        job.wording = &test::wording();
        job.filter.zone = id(u"nowhere"_s);
        const Result<QByteArray> bytes = runMatrixJob(job);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, u"filter.unknown"_s);
        QCOMPARE(bytes.error().arguments, (QStringList{u"zone"_s, u"nowhere"_s, u"a, b, c"_s}));
    }

    /// What the older plan of a comparison has was removed, and is listed as it was.
    void whatIsGoneCanBeAskedFor()
    {
        DerivedPlan before(twoZones);
        DerivedPlan now("zones: [{id: a}]\n");
        MatrixJob job;
        job.engine = &now.engine();
        job.wording = &test::wording();
        job.filter.firewall = id(u"f2"_s);
        QVERIFY(!runMatrixJob(job));
        job.older = &before.engine();
        const Result<QByteArray> bytes = runMatrixJob(job);
        QVERIFY(bytes);
        QCOMPARE(bytes->count("Removed"), 2); // a row, and its way back through a firewall without state
        job.filter.zone = id(u"nowhere"_s);
        QVERIFY(!runMatrixJob(job));
    }
};

QTEST_GUILESS_MAIN(MatrixTest)
#include "MatrixTest.moc"
