// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanReader.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class PlanReaderTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheHead();
    void readsProducts();
    void readsZonesFirewallsAndRoutes();
    void readsNodes();
    void readsInterfaces();
    void readsFlows();
    void readsDecisions();
    void takesOneForAList_data();
    void takesOneForAList();
    void orderOfListsDoesNotMatter();
    void takesAllAddressesForAZone();
    void acceptsOneLanguage();
    void manageAllIsNotANode();
    void reportsErrors_data();
    void reportsErrors();
    void reportsAllErrorsInTheOrderOfTheFile();
    void saysNothingElseOfAnotherFormat();
    void limitsTheKnownIds();
    void keepsUnknownKeys();
    void namesTheKeyThatWasMeant();
    void namesTheSectionThatWasMeant();
    void tellsOnceThatNothingIsDeclared();
    void keepsUnknownKeysAtEveryLevel_data();
    void keepsUnknownKeysAtEveryLevel();
    void warnsAboutComments();
    void migrates();
    void saysWhichStepIsMissing();
};

namespace {

const QByteArray head = "format: portolan-plan\nversion: 1\n"; // the rest begins on line 3

Checked<ReadPlan> readText(const QByteArray &text)
{
    const Result<YamlTree> tree = YamlTree::parse(text, u"plan.yaml"_s);
    if (!tree)
        return tl::unexpected(Errors{tree.error()});
    return readPlan(*tree);
}

/// "code (argument|argument) line:column"
QString errorText(const Error &error)
{
    return error.code + u" ("_s + error.arguments.join(u'|') + u") "_s + QString::number(error.position.line) + u':'
        + QString::number(error.position.column);
}

QString errorsText(const Errors &errors)
{
    QStringList texts;
    for (const Error &error : errors)
        texts.append(errorText(error));
    return texts.join(u'\n');
}

/// The plan behind the head; an empty one and a failed check when it could not be read.
ReadPlan readBody(const QByteArray &body)
{
    const Checked<ReadPlan> read = readText(head + body);
    if (!read)
        qWarning("%s", qPrintable(errorsText(read.error())));
    return read.value_or(ReadPlan());
}

QString portsText(const std::map<Id, PortSet> &ports)
{
    QStringList texts;
    for (const auto &[name, set] : ports)
        texts.append(name.toString() + u'=' + set.toString());
    return texts.join(u' ');
}

QString idsText(const std::vector<Id> &ids)
{
    QStringList texts;
    for (const Id &each : ids)
        texts.append(each.toString());
    return texts.join(u' ');
}

QString blocksText(const std::vector<AddressBlock> &blocks)
{
    QStringList texts;
    for (const AddressBlock &block : blocks)
        texts.append(block.toString());
    return texts.join(u' ');
}

} // namespace

void PlanReaderTest::readsTheHead()
{
    const Plan plan
        = readBody("title: {en: Compute management, ja: サーバ管理}\n"
                   "sheet: {paper: A2, orientation: portrait, number: NW-0042, revision: B, author: Sato,"
                   " checked: Ito, approved: Abe, date: 2026-10-01, system: {en: Shop, ja: 店},"
                   " confidentiality: {en: Internal, ja: 社外秘}}\n"
                   "revisions:\n"
                   "  - {revision: B, date: 2026-10-01, change: {en: New, ja: 新規}, by: Sato, approved: Abe}\n"
                   "  - {revision: A}\n"
                   "note: 7\n")
              .plan;
    QCOMPARE(plan.title.ja, u"サーバ管理"_s);
    QCOMPARE(plan.sheet.paper, u"A2"_s);
    QCOMPARE(plan.sheet.orientation, u"portrait"_s);
    QCOMPARE(plan.sheet.number, u"NW-0042"_s);
    QCOMPARE(plan.sheet.revision, u"B"_s);
    QCOMPARE(plan.sheet.author, u"Sato"_s);
    QCOMPARE(plan.sheet.checked, u"Ito"_s);
    QCOMPARE(plan.sheet.approved, u"Abe"_s);
    QVERIFY(plan.sheet.date == QDate(2026, 10, 1));
    QCOMPARE(plan.sheet.system.en, u"Shop"_s);
    QCOMPARE(plan.sheet.confidentiality.ja, u"社外秘"_s);
    QCOMPARE(plan.revisions.size(), size_t{2});
    QCOMPARE(plan.revisions[0].revision, u"B"_s); // in the order of the file
    QCOMPARE(plan.revisions[0].change.en, u"New"_s);
    QCOMPARE(plan.revisions[0].by, u"Sato"_s);
    QCOMPARE(plan.revisions[0].approved, u"Abe"_s);
    QVERIFY(plan.revisions[0].date == QDate(2026, 10, 1));
    QCOMPARE(plan.note, u"7"_s);
}

void PlanReaderTest::readsProducts()
{
    const Plan plan
        = readBody("products:\n"
                   "  - {id: csm, catalog: hcsm, version: 7.20, options: {deployment-manager: true, x: false},"
                   " ports: {https: 443, range: 60000-60007, wmi: 135+ephemeral, two: '80,443', list: [80, 443]},"
                   " fallback: {trap: both, ftsvc: fallback, pxe: default}, note: n}\n")
              .plan;
    const Product &product = plan.products.at(id("csm"));
    QCOMPARE(product.catalog, id("hcsm"));
    QCOMPARE(product.version->toString(), u"7.20"_s);
    QVERIFY(product.options == (std::map<Id, bool>{{id("deployment-manager"), true}, {id("x"), false}}));
    QCOMPARE(portsText(product.ports), u"https=443 list=80,443 range=60000-60007 two=80,443 wmi=135+ephemeral"_s);
    QVERIFY(product.fallback.at(id("trap")) == FallbackChoice::Both);
    QVERIFY(product.fallback.at(id("ftsvc")) == FallbackChoice::Fallback);
    QVERIFY(product.fallback.at(id("pxe")) == FallbackChoice::Default);
    QCOMPARE(product.note, u"n"_s);
}

void PlanReaderTest::readsZonesFirewallsAndRoutes()
{
    const Plan plan
        = readBody("zones:\n"
                   "  - {id: a, name: {en: A, ja: あ}, networks: [10.0.0.0/24, 10.0.1.0/24], dhcp-relay: 10.0.0.1,"
                   " directed-broadcast: true, frame: [-10, 2.5, 400, 1e2], note: n}\n"
                   "  - {id: b}\n"
                   "  - {id: c}\n"
                   "firewalls:\n"
                   "  - {id: f1, joins: [b, a], state: stateless, at: [1, 2], name: {en: F, ja: 壁}, note: n}\n"
                   "  - {id: f2, joins: [b, c], state: stateful}\n"
                   "routes:\n"
                   "  - {from: c, to: a, via: [f2, f1]}\n"
                   "  - {from: a, to: c, via: [f1, f2]}\n")
              .plan;
    const Zone &zone = plan.zones.at(id("a"));
    QCOMPARE(zone.name.ja, u"あ"_s);
    QCOMPARE(blocksText(zone.networks), u"10.0.0.0/24 10.0.1.0/24"_s);
    QCOMPARE(zone.dhcpRelay->toString(), u"10.0.0.1"_s);
    QVERIFY(zone.directedBroadcast);
    QVERIFY(zone.frame == (Rectangle{-10, 2.5, 400, 100}));
    QCOMPARE(zone.note, u"n"_s);
    const Firewall &firewall = plan.firewalls.at(id("f1"));
    QCOMPARE(idsText(firewall.joins), u"a b"_s);
    QVERIFY(firewall.state == FirewallState::Stateless);
    QVERIFY(firewall.at == (Point{1, 2}));
    QCOMPARE(firewall.name.en, u"F"_s);
    QCOMPARE(firewall.note, u"n"_s);
    QVERIFY(plan.firewalls.at(id("f2")).state == FirewallState::Stateful);
    QCOMPARE(plan.routes.size(), size_t{2});
    QCOMPARE(plan.routes[0].from, id("a"));
    QCOMPARE(plan.routes[0].to, id("c"));
    QCOMPARE(idsText(plan.routes[1].via), u"f2 f1"_s); // in the order in which they are passed
}

void PlanReaderTest::readsNodes()
{
    const Plan plan
        = readBody("products: [{id: sum, catalog: s}, {id: csm, catalog: c}]\n"
                   "zones: [{id: mgmt}]\n"
                   "nodes:\n"
                   "  - {id: csm01, kind: management-server, name: {en: N, ja: 名}, os: windows,"
                   " runs: [{product: sum, manages: [web, bmc]}, {product: csm, manages: all}],"
                   " roles: [tftp, dhcp-server], listens: [{transport: udp, port: 60-70, by: IIS}], zone: mgmt,"
                   " addresses: [10.10.0.11], seen-as: 192.0.2.1, at: [40, 60], pinned: true, note: n}\n"
                   "  - {id: web, kind: linux, count: 62, addresses: [10.0.0.0/26], manufacturer: hitachi,"
                   " facts: {bmc-protocol: ssh}, ports: {csm: {ssh: 2222}}, ephemeral: 32768-60999}\n"
                   "  - {id: bmc, kind: bmc, part-of: web, facts: {manufacturer: hp},"
                   " members: [{name: web-b, address: 10.0.0.1}, web-a]}\n")
              .plan;
    const Node &server = plan.nodes.at(id("csm01"));
    QCOMPARE(server.kind, id("management-server"));
    QCOMPARE(server.name.ja, u"名"_s);
    QCOMPARE(server.os, id("windows"));
    QCOMPARE(server.runs.size(), size_t{2});
    QCOMPARE(server.runs[0].product, id("csm"));
    QVERIFY(server.runs[0].managesAll);
    QCOMPARE(server.runs[1].product, id("sum"));
    QVERIFY(!server.runs[1].managesAll);
    QCOMPARE(idsText(server.runs[1].manages), u"bmc web"_s);
    QCOMPARE(idsText(server.roles), u"dhcp-server tftp"_s);
    QCOMPARE(server.listens.size(), size_t{1});
    QVERIFY(server.listens[0].transport == Transport::Udp);
    QVERIFY(server.listens[0].port == (PortRange{60, 70}));
    QCOMPARE(server.listens[0].by, u"IIS"_s);
    QCOMPARE(server.zone, id("mgmt"));
    QCOMPARE(blocksText(server.addresses), u"10.10.0.11"_s);
    QCOMPARE(server.seenAs->toString(), u"192.0.2.1"_s);
    QVERIFY(server.at == (Point{40, 60}));
    QVERIFY(server.pinned);
    QCOMPARE(server.note, u"n"_s);
    const Node &web = plan.nodes.at(id("web"));
    QVERIFY(web.count == 62);
    QVERIFY(web.facts == (std::map<Id, Id>{{id("manufacturer"), id("hitachi")}, {id("bmc-protocol"), id("ssh")}}));
    QCOMPARE(portsText(web.ports.at(id("csm"))), u"ssh=2222"_s);
    QVERIFY(web.ephemeral == (PortRange{32768, 60999}));
    const Node &bmc = plan.nodes.at(id("bmc"));
    QCOMPARE(bmc.partOf, id("web"));
    QCOMPARE(bmc.facts.at(id("manufacturer")), id("hp"));
    QCOMPARE(bmc.members.size(), size_t{2});
    QCOMPARE(bmc.members[0].name, u"web-b"_s);
    QCOMPARE(bmc.members[0].address->toString(), u"10.0.0.1"_s);
    QCOMPARE(bmc.members[1].name, u"web-a"_s);
}

void PlanReaderTest::readsInterfaces()
{
    const Plan plan
        = readBody("zones: [{id: mgmt}, {id: servers}]\n"
                   "nodes:\n"
                   "  - {id: rx1, kind: hp-ux, interfaces: [{id: mp, zone: mgmt, addresses: [10.10.0.40], note: n},"
                   " {id: lan0, zone: servers, addresses: [10.20.2.40], seen-as: 192.0.2.40}]}\n")
              .plan;
    const std::vector<Interface> &interfaces = plan.nodes.at(id("rx1")).interfaces;
    QCOMPARE(interfaces.size(), size_t{2});
    QCOMPARE(interfaces[0].id, id("lan0"));
    QCOMPARE(interfaces[0].seenAs->toString(), u"192.0.2.40"_s);
    QCOMPARE(interfaces[1].id, id("mp"));
    QCOMPARE(interfaces[1].zone, id("mgmt"));
    QCOMPARE(blocksText(interfaces[1].addresses), u"10.10.0.40"_s);
    QCOMPARE(interfaces[1].note, u"n"_s);
}

void PlanReaderTest::readsFlows()
{
    const Plan plan = readBody("nodes: [{id: web, kind: linux}, {id: ntp01, kind: linux}]\n"
                               "flows:\n"
                               "  - {id: ntp, from: web, to: ntp01, transport: udp, ports: 123, application: NTP,"
                               " purpose: {en: Time, ja: 時刻同期}, one-way: true, optional: true, note: n}\n")
                          .plan;
    const DrawnFlow &flow = plan.flows.at(id("ntp"));
    QCOMPARE(flow.from, id("web"));
    QCOMPARE(flow.to, id("ntp01"));
    QVERIFY(flow.transport == Transport::Udp);
    QCOMPARE(flow.ports.toString(), u"123"_s);
    QCOMPARE(flow.application, u"NTP"_s);
    QCOMPARE(flow.purpose.ja, u"時刻同期"_s);
    QVERIFY(flow.oneWay);
    QVERIFY(flow.optional);
    QCOMPARE(flow.note, u"n"_s);
}

void PlanReaderTest::readsDecisions()
{
    const Plan plan = readBody(
        "decisions:\n"
        "  - {flow: 'a:b.c:d>e:tcp', state: excluded, reason: {en: R, ja: 理}, owner: o, requester: r,"
        " department: d, contact: c, requested: 2026-01-02, approver: p, approved: 2026-01-03, ticket: t,"
        " wanted: 2026-01-04, from: 2026-01-05, until: 2026-01-06, review: 2026-01-07, log: false, note: n}\n"
        "  - {flow: x, state: included}\n"
        "accepted: [{finding: f, reason: {en: R, ja: 理}, by: me, until: 2027-02-28}]\n"
        "numbers: {'a:b.c:d>e:tcp': 1, k: 999999999}\n")
                          .plan;
    const Decision &decision = plan.decisions.at(u"a:b.c:d>e:tcp"_s);
    QVERIFY(decision.state == DecisionState::Excluded);
    QCOMPARE(decision.reason.en, u"R"_s);
    const QStringList texts{decision.owner, decision.requester, decision.department, decision.contact,
        decision.approver, decision.ticket, decision.note};
    QCOMPARE(texts.join(QString()), u"ordcptn"_s);
    const std::optional<QDate> dates[]
        = {decision.requested, decision.approved, decision.wanted, decision.from, decision.until, decision.review};
    for (int i = 0; i < 6; ++i)
        QVERIFY(dates[i] == QDate(2026, 1, i + 2));
    QVERIFY(decision.log == false);
    QVERIFY(plan.decisions.at(u"x"_s).state == DecisionState::Included);
    QVERIFY(!plan.decisions.at(u"x"_s).log);
    const Acceptance &acceptance = plan.accepted.at(u"f"_s);
    QCOMPARE(acceptance.by, u"me"_s);
    QCOMPARE(acceptance.reason.ja, u"理"_s);
    QVERIFY(acceptance.until == QDate(2027, 2, 28));
    QVERIFY(plan.numbers == (std::map<QString, int>{{u"a:b.c:d>e:tcp"_s, 1}, {u"k"_s, 999999999}}));
}

void PlanReaderTest::takesOneForAList_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("list");
    const QByteArray start = "products: [{id: p, catalog: c}]\nzones: [{id: z, networks: 10.0.0.0/24}]\nnodes:\n"
                             "  - {id: n, kind: k, ";
    const auto row = [&](const char *name, const QByteArray &one, const QByteArray &list) {
        QTest::newRow(name) << QByteArray(start + one + "}\n") << QByteArray(start + list + "}\n");
    };
    row("addresses", "addresses: 10.0.0.1", "addresses: [10.0.0.1]");
    row("roles", "roles: r", "roles: [r]");
    row("run", "runs: {product: p}", "runs: [{product: p}]");
    row("run by name", "runs: p", "runs: [p]");
    row("manages", "runs: {product: p, manages: n}", "runs: [{product: p, manages: [n]}]");
    row("listens", "listens: {transport: tcp, port: 80}", "listens: [{transport: tcp, port: 80}]");
    row("interfaces", "interfaces: {id: i, addresses: 10.0.0.1}", "interfaces: [{id: i, addresses: [10.0.0.1]}]");
    row("members", "members: {name: m}", "members: [m]");
    row("nothing", "roles: , runs: ~, note: null, members: []", "os: ~");
}

void PlanReaderTest::takesOneForAList()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, list);
    const Plan plan = readBody(one).plan;
    QVERIFY(!plan.nodes.empty());
    QVERIFY(plan == readBody(list).plan);
}

void PlanReaderTest::orderOfListsDoesNotMatter()
{
    const Plan plan
        = readBody("zones: [{id: a}, {id: b}]\nnodes: [{id: x, kind: k, zone: a}, {id: y, kind: k, roles: [r, s]}]\n"
                   "firewalls: [{id: f, joins: [a, b]}]\n")
              .plan;
    QVERIFY(!plan.nodes.empty());
    QVERIFY(plan
        == readBody(
            "firewalls: [{joins: [b, a], id: f}]\nnodes: [{id: y, kind: k, roles: [s, r]}, {zone: a, id: x, kind: k}]\n"
            "zones: [{id: b}, {id: a}]\n")
               .plan);
}

void PlanReaderTest::takesAllAddressesForAZone()
{
    const Plan plan = readBody("zones: [{id: internet, networks: [0.0.0.0/0, '::/0', 0.0.0.0/1]}]\n").plan;
    QCOMPARE(blocksText(plan.zones.at(id("internet")).networks), u"0.0.0.0/0 ::/0 0.0.0.0/1"_s);
}

void PlanReaderTest::acceptsOneLanguage()
{
    const Plan plan = readBody("title: {ja: 管理}\n").plan;
    QCOMPARE(plan.title.text(Language::English), u"管理"_s);
    QVERIFY(!plan.title.isComplete());
}

void PlanReaderTest::manageAllIsNotANode()
{
    const QByteArray start
        = "products: [{id: p, catalog: c}]\nnodes: [{id: all, kind: k}, {id: n, kind: k, runs: {product: p, ";
    const Run word = readBody(start + "manages: all}}]\n").plan.nodes.at(id("n")).runs.at(0);
    QVERIFY(word.managesAll && word.manages.empty());
    const Run list = readBody(start + "manages: [all]}}]\n").plan.nodes.at(id("n")).runs.at(0);
    QVERIFY(!list.managesAll);
    QCOMPARE(idsText(list.manages), u"all"_s);
    const Run none = readBody(start + "manages: []}}]\n").plan.nodes.at(id("n")).runs.at(0);
    QVERIFY(none.managesNothing && none.saysWhat() && !none.managesAll);
}

void PlanReaderTest::reportsErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto whole = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromUtf8(expected);
    };
    const auto row
        = [&](const char *name, const char *body, const char *expected) { whole(name, head + body, expected); };

    whole("not a map", "- a\n", "format.no-plan () 1:1");
    whole("no format", "version: 1\n", "format.no-plan () 1:1");
    whole(
        "format wrong", "format: portolan-catalog\nversion: 1\n", "format.wrong (portolan-catalog|portolan-plan) 1:9");
    whole("no version", "format: portolan-plan\n", "missing.key (version) 1:1");
    whole("version newer", "format: portolan-plan\nversion: 2\nnodes: 7\n", "format.newer (2|1) 2:10");
    whole("version none", "format: portolan-plan\nversion: one\n", "expected.integer (1|999999|\"one\") 2:10");
    whole("version zero", "format: portolan-plan\nversion: 0\n", "expected.integer (1|999999|\"0\") 2:10");

    row("list expected", "nodes: {id: a}\n", "expected.list (@map) 3:8");
    row("map expected", "nodes: [a]\n", "expected.map (\"a\") 3:9");
    row("text expected", "note: [a]\n", "expected.text (@list) 3:7");
    row("boolean expected", "zones: [{id: a, directed-broadcast: yes}]\n", "expected.boolean (\"yes\") 3:37");
    row("id expected", "zones: [{id: a b}]\n", "expected.id (\"a b\") 3:14");
    row("id expected of a key", "products: [{id: a, catalog: b, ports: {'': 1}}]\n", "expected.id (\"\") 3:40");
    row("localized expected of a title", "title: Plan\n", "expected.localized (\"Plan\") 3:8");
    row("localized expected of a name", "zones: [{id: a, name: A}]\n", "expected.localized (\"A\") 3:23");
    row("localized expected of a purpose",
        "nodes: [{id: a, kind: k}]\nflows: [{id: f, from: a, to: a, transport: tcp, ports: 1, purpose: P}]\n",
        "expected.localized (\"P\") 4:68");
    row("unknown language", "title: {en: a, fr: b}\n", "unknown.key (fr|en, ja) 3:16");
    row("version expected", "products: [{id: a, catalog: b, version: new}]\n", "expected.version (\"new\") 3:41");
    row("ports expected", "products: [{id: a, catalog: b, ports: {x: http}}]\n",
        "expected.ports-of-product (\"http\") 3:43");
    row("ports expected in a list", "products: [{id: a, catalog: b, ports: {x: [1, 70000]}}]\n",
        "expected.ports-of-product (\"70000\") 3:47");
    row("port range expected", "nodes: [{id: a, kind: k, ephemeral: 9-5}]\n", "expected.port-range (\"9-5\") 3:37");
    row("word expected", "sheet: {paper: B5}\n", "expected.one-of (A4, A3, A2, Letter, Tabloid|\"B5\") 3:16");
    row("orientation expected", "sheet: {orientation: up}\n", "expected.one-of (landscape, portrait|\"up\") 3:22");
    row("transport expected", "nodes: [{id: a, kind: k, listens: {transport: icmp, port: 1}}]\n",
        "expected.one-of (tcp, udp|\"icmp\") 3:47");
    row("number expected", "nodes: [{id: a, kind: k, at: [x, 1]}]\n", "expected.number (\"x\") 3:31");
    row("number beyond reach", "nodes: [{id: a, kind: k, at: [1, 1000001]}]\n", "expected.number (\"1000001\") 3:34");
    row("number not finite", "nodes: [{id: a, kind: k, at: [nan, 1]}]\n", "expected.number (\"nan\") 3:31");
    row("point expected", "nodes: [{id: a, kind: k, at: [1, 2, 3]}]\n", "expected.point (@list) 3:30");
    row("size expected", "nodes: [{id: a, kind: k, size: [1, 2, 3]}]\n", "expected.size (@list) 3:32");
    row("size of nothing", "nodes: [{id: a, kind: k, size: [160, 0]}]\n", "plan.size-not-positive () 3:32");
    row("rectangle expected", "zones: [{id: a, frame: 5}]\n", "expected.rectangle (\"5\") 3:24");
    row("frame inside out", "zones: [{id: a, frame: [0, 0, 10, -1]}]\n", "plan.frame-inside-out () 3:24");
    row("frame of no width", "zones: [{id: a, frame: [0, 0, 0, 1]}]\n", "plan.frame-inside-out () 3:24");
    row("address expected", "zones: [{id: a, dhcp-relay: 10.0.0.0/8}]\n", "expected.address (\"10.0.0.0/8\") 3:29");
    row("addresses expected", "zones: [{id: a, networks: [10.0.0.0/8, 10.0.0.1/8]}]\n",
        "expected.addresses (\"10.0.0.1/8\") 3:40");
    row("addresses expected, not a list", "zones: [{id: a, networks: [[10.0.0.0/8]]}]\n",
        "expected.addresses (@list) 3:28");
    row("address of no machine", "nodes: [{id: a, kind: k, addresses: [10.0.0.1, 0.0.0.0]}]\n",
        "expected.address-of-machine (\"0.0.0.0\"|0.0.0.0/8|@unspecified) 3:48");
    row("everything is no address", "nodes: [{id: a, kind: k, addresses: 0.0.0.0/0}]\n",
        "expected.address-of-machine (\"0.0.0.0/0\"|0.0.0.0/8|@unspecified) 3:37");
    row("range up to multicast", "nodes: [{id: a, kind: k, addresses: 223.255.255.254-224.0.0.1}]\n",
        "expected.address-of-machine (\"223.255.255.254-224.0.0.1\"|224.0.0.0/4|@multicast) 3:37");
    row("loopback on an interface", "nodes: [{id: a, kind: k, interfaces: [{id: i, addresses: 127.0.0.1}]}]\n",
        "expected.address-of-machine (\"127.0.0.1\"|127.0.0.0/8|@loopback) 3:58");
    row("broadcast of a member", "nodes: [{id: a, kind: k, members: [{name: m, address: 255.255.255.255}]}]\n",
        "expected.address-of-machine (\"255.255.255.255\"|255.255.255.255|@broadcast) 3:55");
    row("seen as loopback", "nodes: [{id: a, kind: k, addresses: 10.0.0.1, seen-as: '::1'}]\n",
        "expected.address-of-machine (\"::1\"|::1|@loopback) 3:56");
    row("unspecified relay", "zones: [{id: a, dhcp-relay: '::'}]\n",
        "expected.address-of-machine (\"::\"|::|@unspecified) 3:29");
    row("multicast of IPv6", "nodes: [{id: a, kind: k, addresses: ['ff02::1']}]\n",
        "expected.address-of-machine (\"ff02::1\"|ff00::/8|@multicast) 3:38");
    row("multicast zone", "zones: [{id: a, networks: [239.0.0.0/8]}]\n",
        "expected.network-of-zone (\"239.0.0.0/8\"|224.0.0.0/4|@multicast) 3:28");
    row("date expected", "sheet: {date: 2026-02-29}\n", "expected.date (\"2026-02-29\") 3:15");
    row("date with other marks", "sheet: {date: 2026/02/28}\n", "expected.date (\"2026/02/28\") 3:15");
    row("date with a time", "sheet: {date: 2026-02-28T10:00:00}\n", "expected.date (\"2026-02-28T10:00:00\") 3:15");
    row("date with short month", "sheet: {date: 2026-2-28}\n", "expected.date (\"2026-2-28\") 3:15");

    row("id missing", "nodes: [{kind: k}]\n", "missing.key (id) 3:9");
    row("kind missing", "nodes: [{id: a}]\n", "missing.key (kind) 3:9");
    row("catalog missing", "products: [{id: a}]\n", "missing.key (catalog) 3:12");
    row("flow missing", "decisions: [{state: included}]\n", "missing.key (flow) 3:13");
    row("flow empty", "decisions: [{flow: ''}]\n", "missing.key (flow) 3:20");
    row("finding missing", "accepted: [{by: me}]\n", "missing.key (finding) 3:12");
    row("member without a name", "nodes: [{id: a, kind: k, members: [{address: 10.0.0.1}]}]\n",
        "missing.key (name) 3:36");
    row("run without anything", "nodes: [{id: a, kind: k, runs: [{}]}]\n", "missing.key (product) 3:33");
    row("ends of a flow missing", "flows: [{id: a}]\n",
        "missing.key (from) 3:9\nmissing.key (to) 3:9\nmissing.key (transport) 3:9\nmissing.key (ports) 3:9");

    row("product twice", "products:\n  - {id: a, catalog: c}\n  - {id: a, catalog: c}\n",
        "duplicate.id (product|a|4) 5:10");
    row("zone twice", "zones:\n  - {id: a}\n  - {id: b}\n  - {id: a}\n", "duplicate.id (zone|a|4) 6:10");
    row("firewall twice",
        "zones: [{id: a}, {id: b}]\nfirewalls:\n  - {id: f, joins: [a, b]}\n  - {id: f, joins: [a, b]}\n",
        "duplicate.id (firewall|f|5) 6:10");
    row("node twice", "nodes:\n  - {id: a, kind: k}\n  - {id: a, kind: k}\n", "duplicate.id (node|a|4) 5:10");
    row("flow twice",
        "nodes: [{id: a, kind: k}]\nflows:\n  - {id: f, from: a, to: a, transport: tcp, ports: 1}\n"
        "  - {id: f, from: a, to: a, transport: tcp, ports: 1}\n",
        "duplicate.id (flow|f|5) 6:10");
    row("decision twice", "decisions:\n  - {flow: x}\n  - {flow: x}\n", "duplicate.id (decision|x|4) 5:12");
    row("accepted twice", "accepted:\n  - {finding: x}\n  - {finding: x}\n", "duplicate.id (finding|x|4) 5:15");
    row("interface twice", "nodes:\n  - id: a\n    kind: k\n    interfaces:\n      - {id: i}\n      - {id: i}\n",
        "duplicate.id (interface|i|7) 8:14");
    row("member twice", "nodes: [{id: a, kind: k, members: [m, m]}]\n", "duplicate.id (member|m|3) 3:39");
    row("run twice", "products: [{id: p, catalog: c}]\nnodes: [{id: a, kind: k, runs: [p, p]}]\n",
        "duplicate.id (product|p|4) 4:36");
    row("role twice", "nodes: [{id: a, kind: k, roles: [r, r]}]\n", "duplicate.id (role|r|3) 3:37");
    row("fact twice", "nodes: [{id: a, kind: k, manufacturer: x, facts: {manufacturer: y}}]\n",
        "duplicate.id (fact|manufacturer|3) 3:65");
    row("route twice",
        "zones: [{id: a}, {id: b}]\nfirewalls: [{id: f, joins: [a, b]}]\nroutes:\n  - {from: a, to: b, via: f}\n"
        "  - {from: a, to: b, via: f}\n",
        "duplicate.id (route|a>b|6) 7:5");

    row("unknown product of a run", "nodes: [{id: a, kind: k, runs: [p]}]\n", "reference.unknown (product|p|) 3:33");
    row("unknown product of ports",
        "products: [{id: q, catalog: c}]\nnodes: [{id: a, kind: k, ports: {p: {ssh: 1}}}]\n",
        "reference.unknown (product|p|q) 4:34");
    row("unknown zone of a node", "zones: [{id: z}, {id: y}]\nnodes: [{id: a, kind: k, zone: x}]\n",
        "reference.unknown (zone|x|y, z) 4:32");
    row("unknown zone of an interface", "nodes: [{id: a, kind: k, interfaces: [{id: i, zone: x}]}]\n",
        "reference.unknown (zone|x|) 3:53");
    row("unknown zone of a firewall", "zones: [{id: z}]\nfirewalls: [{id: f, joins: [z, x]}]\n",
        "reference.unknown (zone|x|z) 4:32");
    row("unknown in a route", "routes: [{from: a, to: b, via: [f]}]\n",
        "reference.none (zone|a|1) 3:17\nreference.unknown (firewall|f|) 3:33");
    row("unknown node managed",
        "products: [{id: p, catalog: c}]\nnodes: [{id: a, kind: k, runs: {product: p, manages: [b]}}]\n",
        "reference.unknown (node|b|a) 4:55");
    row("unknown part-of", "nodes: [{id: a, kind: k, part-of: b}]\n", "reference.unknown (node|b|a) 3:35");
    row("unknown ends of a flow", "flows: [{id: f, from: a, to: b, transport: tcp, ports: 1}]\n",
        "reference.none (node|a|1) 3:23");

    row("count too large", "nodes: [{id: a, kind: k, count: 63, addresses: 10.0.0.0/26}]\n",
        "plan.count-too-large (63|62) 3:33");
    row("count too large for several",
        "nodes: [{id: a, kind: k, count: 4, addresses: [10.0.0.1-10.0.0.2, 10.0.0.9]}]\n",
        "plan.count-too-large (4|3) 3:33");
    row("count too large for an interface",
        "nodes: [{id: a, kind: k, count: 3, interfaces: [{id: i, addresses: 10.0.0.0/24},"
        " {id: j, addresses: 10.0.0.0/30}]}]\n",
        "plan.count-too-large (3|2) 3:33");
    row("count of nobody", "nodes: [{id: a, kind: k, count: 0}]\n", "expected.integer (1|100000|\"0\") 3:33");
    row("part of itself", "nodes: [{id: a, kind: k, part-of: a}]\n", "plan.part-of-itself (a) 3:35");
    row("part of a circle",
        "nodes:\n  - {id: d, kind: k, part-of: c}\n  - {id: c, kind: k, part-of: a}\n  - {id: b, kind: k, part-of: c}\n"
        "  - {id: a, kind: k, part-of: b}\n",
        "plan.part-of-circle (c, a, b) 5:31");
    row("two circles",
        "nodes:\n  - {id: d, kind: k, part-of: c}\n  - {id: c, kind: k, part-of: d}\n  - {id: b, kind: k, part-of: a}\n"
        "  - {id: a, kind: k, part-of: b}\n",
        "plan.part-of-circle (d, c) 4:31\nplan.part-of-circle (b, a) 6:31");
    row("firewall joins one", "zones: [{id: a}]\nfirewalls: [{id: f, joins: [a]}]\n", "plan.firewall-joins (1) 4:28");
    row("firewall joins nothing", "firewalls: [{id: f, joins: []}]\n", "plan.firewall-joins (0) 3:28");
    row("firewall joins the same", "zones: [{id: a}]\nfirewalls: [{id: f, joins: [a, a]}]\n",
        "duplicate.id (zone|a|4) 4:32");
    row("zone and interfaces", "zones: [{id: z}]\nnodes: [{id: a, kind: k, interfaces: [{id: i}], zone: z}]\n",
        "plan.zone-and-interfaces (zone) 4:55");
    row("addresses and interfaces", "nodes: [{id: a, kind: k, addresses: 10.0.0.1, interfaces: [{id: i}]}]\n",
        "plan.zone-and-interfaces (addresses) 3:37");
    row("seen-as and interfaces", "nodes: [{id: a, kind: k, seen-as: 10.0.0.1, interfaces: [{id: i}]}]\n",
        "plan.zone-and-interfaces (seen-as) 3:35");
    row("number zero", "numbers: {k: 0}\n", "plan.number-range (k|999999999) 3:14");
    row("number below zero", "numbers: {k: -1}\n", "plan.number-range (k|999999999) 3:14");
    row("number huge", "numbers: {k: 99999999999999999999}\n", "plan.number-range (k|999999999) 3:14");
    row("number is none", "numbers: {k: N1}\n", "expected.integer (1|999999999|\"N1\") 3:14");
    row("manages without product", "nodes: [{id: a, kind: k, runs: [{manages: all}]}]\n",
        "plan.manages-without-product () 3:33");
    const QByteArray net
        = "zones: [{id: a}, {id: b}, {id: c}]\n"
          "firewalls: [{id: f, joins: [a, b]}, {id: g, joins: [b, c]}, {id: h, joins: [a, c]}]\nroutes:\n";
    const auto route = [&](const char *name, const char *text, const char *expected) {
        whole(name, head + net + "  - " + text + "\n", expected);
    };
    route("route by the wrong firewall", "{from: a, to: b, via: [g]}", "plan.route-not-connected (a|b) 6:5");
    route("route in the wrong order", "{from: a, to: c, via: [g, f]}", "plan.route-not-connected (a|c) 6:5");
    route("route ends early", "{from: a, to: c, via: [f]}", "plan.route-not-connected (a|c) 6:5");
    route("route does not go on", "{from: a, to: c, via: [f, h]}", "plan.route-not-connected (a|c) 6:5");
    route("route by nothing", "{from: a, to: b, via: []}", "plan.route-not-connected (a|b) 6:5");
    route("route to itself", "{from: a, to: a, via: [f, f]}", "plan.route-not-connected (a|a) 6:5");
    row("ephemeral range small", "nodes: [{id: a, kind: k, ephemeral: 50000-50253}]\n",
        "plan.ephemeral-small (50000-50253|255) 3:37");
}

void PlanReaderTest::reportsErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Checked<ReadPlan> read = readText(text);
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()), expected);
    for (const Error &error : read.error())
        QCOMPARE(error.position.file, u"plan.yaml"_s);
}

void PlanReaderTest::reportsAllErrorsInTheOrderOfTheFile()
{
    const Checked<ReadPlan> read = readText(head
        + "nodes:\n  - {id: a, kind: k, zone: x, at: [1]}\n  - {id: a, kind: k}\n"
          "zones:\n  - {id: z, frame: [0, 0, 0, 0]}\ntitle: T\n");
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()),
        u"reference.unknown (zone|x|z) 4:28\nexpected.point (@list) 4:35\nduplicate.id (node|a|4) 5:10\n"
        "plan.frame-inside-out () 7:20\nexpected.localized (\"T\") 8:8"_s);
}

void PlanReaderTest::saysNothingElseOfAnotherFormat()
{
    const Checked<ReadPlan> read = readText("format: portolan-catalog\nid: x\nlegs: []\n");
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()), u"format.wrong (portolan-catalog|portolan-plan) 1:9"_s);
}

void PlanReaderTest::limitsTheKnownIds()
{
    QByteArray body = "nodes:\n  - {id: a, kind: k, part-of: nobody}\n";
    for (int i = 0; i < 1000; ++i)
        body += "  - {id: n" + QByteArray::number(1000 + i) + ", kind: k}\n";
    const Checked<ReadPlan> read = readText(head + body);
    QVERIFY(!read);
    const QStringList known = read.error().at(0).arguments.at(2).split(u", "_s);
    QCOMPARE(known.size(), 6);
    QCOMPARE(known.first(), u"n1000"_s);
    QCOMPARE(known.last(), u"…"_s);
}

void PlanReaderTest::keepsUnknownKeys()
{
    const ReadPlan read = readBody(
        "nodes:\n  - id: a\n    kind: k\n    rack:\n      row: \"12\"\n      units: [1, 2]\n    power: 1e3\n");
    QCOMPARE(errorsText(read.warnings), u"warning.unknown-key (rack) 6:5\nwarning.unknown-key (power) 9:5"_s);
    const Extras &extras = read.plan.nodes.at(id("a")).extras;
    QVERIFY(extras == (Extras{{u"rack"_s, u"{row: \"12\", units: [1, 2]}"_s}, {u"power"_s, u"1e3"_s}}));
}

void PlanReaderTest::namesTheKeyThatWasMeant()
{
    const ReadPlan read = readBody("zones:\n  - {id: a, network: [10.0.0.0/24]}\n");
    QCOMPARE(errorsText(read.warnings), u"warning.unknown-key-alike (network|networks) 4:13"_s);
    QVERIFY(read.plan.zones.at(id("a")).extras == (Extras{{u"network"_s, u"[10.0.0.0/24]"_s}}));
}

void PlanReaderTest::namesTheSectionThatWasMeant()
{
    QCOMPARE(errorsText(readBody("zonse:\n  - {id: a}\n").warnings), u"warning.unknown-key-alike (zonse|zones) 3:1"_s);
    const auto told = [](const char *body) { return errorsText(readText(head + body).error()); };
    QCOMPARE(told("nodes:\n  - {id: n, kind: k, zone: a}\n  - {id: m, kind: k, zone: b}\nzonse:\n  - {id: a}\n"),
        u"unknown.key-alike (zonse|zones) 6:1"_s);
    // Nothing is missed, so the key is kept; but it is told before what makes the plan unreadable.
    QCOMPARE(told("nodes:\n  - {kind: k, iid: n}\n"), u"unknown.key-alike (iid|id) 4:15\nmissing.key (id) 4:5"_s);
}

void PlanReaderTest::tellsOnceThatNothingIsDeclared()
{
    const auto told = [](const char *body) { return errorsText(readText(head + body).error()); };
    QCOMPARE(told("nodes:\n  - {id: n, kind: k, zone: a}\n"), u"reference.unknown (zone|a|) 4:28"_s);
    QCOMPARE(
        told("nodes:\n  - {id: n, kind: k, zone: b}\n  - {id: m, kind: k, zone: a}\n  - {id: l, kind: k, zone: a}\n"),
        u"reference.none (zone|b|2) 4:28"_s);
}

void PlanReaderTest::keepsUnknownKeysAtEveryLevel_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *body) { QTest::newRow(name) << QByteArray(body); };
    row("plan", "new: 1\n");
    row("sheet", "sheet: {new: 1}\n");
    row("revision", "revisions: [{new: 1}]\n");
    row("product", "products: [{id: p, catalog: c, new: 1}]\n");
    row("zone", "zones: [{id: z, new: 1}]\n");
    row("firewall", "zones: [{id: a}, {id: b}]\nfirewalls: [{id: f, joins: [a, b], new: 1}]\n");
    row("route",
        "zones: [{id: a}, {id: b}]\nfirewalls: [{id: f, joins: [a, b]}]\nroutes: [{from: a, to: b, via: f, new: 1}]\n");
    row("node", "nodes: [{id: n, kind: k, new: 1}]\n");
    row("run", "products: [{id: p, catalog: c}]\nnodes: [{id: n, kind: k, runs: {product: p, new: 1}}]\n");
    row("listener", "nodes: [{id: n, kind: k, listens: {transport: tcp, port: 1, new: 1}}]\n");
    row("interface", "nodes: [{id: n, kind: k, interfaces: {id: i, new: 1}}]\n");
    row("member", "nodes: [{id: n, kind: k, members: {name: m, new: 1}}]\n");
    row("flow", "nodes: [{id: n, kind: k}]\nflows: [{id: f, from: n, to: n, transport: tcp, ports: 1, new: 1}]\n");
    row("decision", "decisions: [{flow: f, new: 1}]\n");
    row("acceptance", "accepted: [{finding: f, new: 1}]\n");
}

void PlanReaderTest::keepsUnknownKeysAtEveryLevel()
{
    QFETCH(QByteArray, body);
    const ReadPlan read = readBody(body);
    QCOMPARE(read.warnings.size(), size_t{1});
    QCOMPARE(read.warnings[0].code, u"warning.unknown-key"_s);
    QCOMPARE(read.warnings[0].arguments, QStringList{u"new"_s});
    const QByteArray lastLine = body.trimmed().split('\n').last();
    QCOMPARE(read.warnings[0].position.column, lastLine.indexOf("new") + 1);
    QVERIFY(read.plan != readBody(QByteArray(body).replace(", new: 1", "").replace("new: 1", "")).plan);
}

void PlanReaderTest::warnsAboutComments()
{
    const ReadPlan read = readBody("new: 1\nnote: a # why\nnodes: [] # none\n");
    QCOMPARE(errorsText(read.warnings), u"warning.unknown-key (new) 3:1\nwarning.comments-lost () 4:9"_s);
    QVERIFY(readBody("note: 'a # b'\n").warnings.empty());
}

void PlanReaderTest::migrates()
{
    const auto renameRemark = [](YamlNode &root) {
        for (YamlNode::Entry &entry : root.entries) {
            if (entry.key == u"remark")
                entry.key = u"note"_s;
        }
    };
    const YamlTree tree = YamlTree::parse(head + "remark: a\n", u"plan.yaml"_s).value();
    const Checked<ReadPlan> read = readPlan(tree, {2, {{1, 2, renameRemark}}});
    QVERIFY(read);
    QCOMPARE(read->plan.note, u"a"_s);
    QCOMPARE(errorsText(read->warnings), u"warning.migrated (1|2) 2:10"_s);
    QVERIFY(tree.root().find(QLatin1String("remark"))); // only read
}

void PlanReaderTest::saysWhichStepIsMissing()
{
    const Checked<ReadPlan> read = readPlan(YamlTree::parse(head, u"plan.yaml"_s).value(), {2, {}});
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()), u"format.no-migration (1|2) 2:10"_s);
}

QTEST_GUILESS_MAIN(PlanReaderTest)
#include "PlanReaderTest.moc"
