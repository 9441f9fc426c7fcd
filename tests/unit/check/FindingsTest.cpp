// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"

#include "check/CheckTools.h"
#include "check/FindingTopics.h"
#include "derive/FlowKey.h"
#include "io/CatalogReader.h"
#include "unit/check/MoreFindingCases.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

YamlTree load(const QString &name)
{
    return YamlTree::load(QStringLiteral(PORTOLAN_RESOURCES "/") + name).value();
}

const CatalogSet &catalogs()
{
    static const CatalogSet set = [] {
        CatalogSet loaded;
        loaded.kinds = readKinds(load(u"catalogs/kinds.yaml"_s)).value();
        for (const char *name : {"hcsm", "hpsum-7", "hpsum-psp", "infrastructure"}) {
            const Id catalog = id(name);
            loaded.catalogs[catalog]
                = readCatalog(load(u"catalogs/"_s + catalog.toString() + u".yaml"_s), loaded.kinds).value();
        }
        // A document that leaves versions between its ranges unread.
        Catalog unread = loaded.catalogs.at(id("hpsum-7"));
        unread.id = id("hpsum-unread");
        unread.versions.betweenAs.reset();
        loaded.catalogs[unread.id] = std::move(unread);
        return loaded;
    }();
    return set;
}

std::vector<Finding> findingsOf(const Plan &plan)
{
    FlowEngine engine(plan, catalogs());
    engine.derive();
    return findings(engine);
}

const Finding *find(const std::vector<Finding> &all, const QString &key)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Finding &finding) { return finding.key == key; });
    return found == all.end() ? nullptr : &*found;
}

QStringList keysOf(const std::vector<Finding> &all)
{
    QStringList keys;
    for (const Finding &finding : all)
        keys.append(finding.key);
    return keys;
}

QString codeOf(const FindingCase &entry)
{
    return QString::fromUtf8(entry.key).section(u':', 0, 0);
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"%([0-9])"_s);
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.append(match.next().captured(1));
    places.sort();
    places.removeDuplicates();
    return places;
}

/// The sentences as they stand in the file: code, English, Japanese.
std::map<QString, LocalizedText> sentences()
{
    std::map<QString, LocalizedText> texts;
    const YamlTree tree = load(u"wording/findings.yaml"_s);
    for (const YamlNode::Entry &entry : tree.root().find("texts"_L1)->entries)
        texts[entry.key] = {entry.value.find("en"_L1)->text, entry.value.find("ja"_L1)->text};
    return texts;
}

Plan mixedPlan()
{
    DraftPlan draft;
    draft.hpsum().ports[id("http")] = ports("80");
    draft.hcsm().options[id("deployment-manager")] = true;
    draft.plan.nodes[id("m1")].listens = {Listener{Transport::Tcp, {80, 80}, u"IIS"_s, {}}};
    draft.plan.nodes[id("w1")].facts.clear();
    draft.node("esx", "vmware-esxi", "srv", "10.1.0.11");
    draft.node("bmc", "bmc").partOf = id("w1");
    draft.node("rx1", "hp-ux", "srv", "10.2.0.7").name = {u"Integrity"_s, {}};
    draft.node("dhcp", "dhcp-server", "far", "10.9.0.7");
    draft.zone("far", "10.0.0.0/8");
    draft.drawFlow("ntp", "w1", "gone");
    draft.drawFlow("log", "w1", "l1", "5000-7000");
    draft.plan.numbers = {{u"a"_s, 1}, {u"b"_s, 1}};
    return draft.plan;
}

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT

private slots:
    void appearsAndStaysAway_data();
    void appearsAndStaysAway();
    void everyCodeHasACaseAndASentence();
    void sentencesUseTheSamePlaces();
    void showsInJapaneseWhereANameEnds();
    void saysWhatTheDocumentHasRowsFor();
    void namesMembersAndHosts();
    void namesRolesForIdleNodes();
    void gathersFamiliesByProduct();
    void readsVersionsBetween();
    void saysWhichPortsCanMove();
    void unknownKindsAreErrors();
    void saysWhereThereAreNoOptionsAtAll();
    void fillsTextsOfCatalogs();
    void gathersFlowsOfOneCause();
    void countsWhatAFirewallIsTold();
    void namesTheRowsThatAreLeftOut();
    void saysThatOtherValuesWillDo();
    void sortsBySeverity();
    void putsCausesFirst();
    void doesNotDependOnTheWayThere();
    void marksWhatIsAccepted();
    void leavesExcludedFlowsAlone();
    void namesNodesInBothLanguages();
    void saysWhichTextIsNotTranslated();
    void namesADecisionOnce();
    void everyCodeHasATopic();
    void emptyPlanHasNone();
};

void FindingsTest::appearsAndStaysAway_data()
{
    QTest::addColumn<int>("index");
    const std::vector<FindingCase> cases = allCases();
    for (size_t i = 0; i < cases.size(); ++i)
        QTest::addRow("%s (%s)", cases[i].key, cases[i].name) << static_cast<int>(i);
}

void FindingsTest::appearsAndStaysAway()
{
    QFETCH(int, index);
    const FindingCase entry = allCases()[static_cast<size_t>(index)];
    DraftPlan with;
    entry.with(with);
    const std::vector<Finding> there = findingsOf(with.plan);
    const Finding *finding = find(there, QString::fromUtf8(entry.key));
    QVERIFY2(finding, qPrintable(keysOf(there).join(u", ")));
    QCOMPARE(finding->code, codeOf(entry));
    QVERIFY(finding->flows.size() <= 10);
    for (const LocalizedText &argument : finding->arguments)
        QVERIFY2(argument.isComplete(), entry.key);
    if (finding->text.isEmpty()) {
        const QStringList places = placesIn(sentences().at(finding->sentenceKey()).en);
        QVERIFY2(places.isEmpty() || places.last().toInt() <= static_cast<int>(finding->arguments.size()), entry.key);
    }
    DraftPlan without;
    entry.without(without);
    const std::vector<Finding> away = findingsOf(without.plan);
    const bool isAway
        = std::none_of(away.begin(), away.end(), [&](const Finding &other) { return other.code == finding->code; });
    // Where a code has other reasons beside the one of this case, its key alone has to stay away.
    static const QStringList manifold{u"role.nobody"_s};
    QVERIFY2(isAway || (manifold.contains(finding->code) && !find(away, finding->key)),
        qPrintable(keysOf(away).join(u", ")));
}

void FindingsTest::everyCodeHasACaseAndASentence()
{
    // Those that need a day of today are tried in ExpiryTest.
    QStringList cases{u"acceptance.expired"_s, u"decision.expired"_s, u"decision.review-due"_s};
    for (const FindingCase &entry : allCases()) {
        if (!codeOf(entry).startsWith("catalog."_L1) && !cases.contains(codeOf(entry)))
            cases.append(codeOf(entry));
    }
    QStringList worded;
    for (const auto &entry : sentences())
        worded.append(entry.first.section(u'.', 0, 1)); // some codes have several sentences
    worded.removeDuplicates();
    cases.sort();
    worded.sort();
    QCOMPARE(cases, worded);
}

void FindingsTest::sentencesUseTheSamePlaces()
{
    for (const auto &[code, text] : sentences()) {
        QVERIFY2(text.isComplete(), qPrintable(code));
        QVERIFY2(placesIn(text.en) == placesIn(text.ja), qPrintable(code));
        QVERIFY2(!text.ja.contains(u"サーバー"), qPrintable(code));
        QVERIFY2(text.en.endsWith(u'.') && text.ja.endsWith(u'。'), qPrintable(code));
    }
}

/// A name of a zone or firewall can be any words, and Japanese sets none apart by blanks.
void FindingsTest::showsInJapaneseWhereANameEnds()
{
    static const QRegularExpression place(u"%([0-9])"_s);
    static const QRegularExpression bare(u"(?<![「（、：])\\x{27ea}|\\x{27eb}(?![」）（、：。])"_s);
    const std::map<QString, LocalizedText> texts = sentences();
    int named = 0;
    for (const FindingCase &entry : allCases()) {
        DraftPlan draft;
        entry.with(draft);
        for (auto &[id, zone] : draft.plan.zones)
            zone.name = {id.toString(), u'⟪' % id.toString() % u'⟫'};
        for (auto &[id, firewall] : draft.plan.firewalls)
            firewall.name = {id.toString(), u'⟪' % id.toString() % u'⟫'};
        for (const Finding &finding : findingsOf(draft.plan)) {
            if (!finding.text.isEmpty())
                continue;
            const QString sentence = texts.at(finding.sentenceKey()).ja;
            QString filled;
            qsizetype end = 0;
            for (auto match = place.globalMatch(sentence); match.hasNext();) {
                const QRegularExpressionMatch found = match.next();
                filled += sentence.mid(end, found.capturedStart() - end);
                filled += finding.arguments[found.captured(1).toUInt() - 1].ja;
                end = found.capturedEnd();
            }
            filled += sentence.mid(end);
            QVERIFY2(!filled.contains(bare), qPrintable(filled));
            named += filled.contains(u'⟪') ? 1 : 0;
        }
    }
    QVERIFY(named > 0);
    // Those that are called by their ids.
    for (const auto &[code, text] : texts) {
        static const QRegularExpression called(u"(ゾーン|ファイアウォール|ノード)%"_s);
        QVERIFY2(!text.ja.contains(called), qPrintable(code));
    }
}

void FindingsTest::saysWhatTheDocumentHasRowsFor()
{
    DraftPlan draft;
    draft.hpsum();
    draft.plan.nodes[id("m1")].os = id("linux");
    draft.node("w1", "windows", "srv", "10.1.0.12");
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *finding = find(all, u"node.no-documented-flow:sum:w1"_s);
    QVERIFY(finding);
    QCOMPARE(finding->arguments[1].en, u"m1 (Linux)"_s);
    QCOMPARE(finding->arguments[2].ja, u"w1（Windows）"_s);
    QCOMPARE(finding->arguments[3].en, u"Windows node (HP SUM runs on Windows)"_s);
    QCOMPARE(finding->nodes, (std::vector<Id>{id("m1"), id("w1")}));
}

void FindingsTest::namesMembersAndHosts()
{
    DraftPlan draft;
    draft.hpsum();
    Node &group = draft.node("l1", "linux", "srv");
    group.addresses = {block("10.1.0.0/26")};
    group.count = 40;
    const std::vector<Finding> wide = findingsOf(draft.plan);
    const Finding *wider = find(wide, u"node.group-wider:l1"_s);
    QVERIFY(wider);
    QCOMPARE(wider->arguments[3].en, u"62"_s);
    QCOMPARE(wider->arguments[4].en, u"10.1.0.1-10.1.0.40"_s);
    group.addresses.clear();
    group.count.reset();
    group.members = {Member{u"a"_s, Address::parse(u"10.1.0.11"_s), {}}, Member{u"b"_s, {}, {}}};
    const std::vector<Finding> some = findingsOf(draft.plan);
    const Finding *members = find(some, u"node.no-address:l1"_s);
    QVERIFY(members);
    QCOMPARE(members->sentenceKey(), u"node.no-address.members"_s);
    QCOMPARE(members->arguments[1].en, u"b"_s);
}

/// An iLO is a BMC; what has no flow is told which roles it could be given.
void FindingsTest::namesRolesForIdleNodes()
{
    DraftPlan draft;
    draft.hcsm();
    draft.node("ilo", "ilo", "srv", "10.1.0.41").partOf = id("w1");
    draft.node("oa", "oa", "srv", "10.1.0.42");
    draft.plan.nodes[id("m1")].runs[0].manages = {id("ilo"), id("oa"), id("w1")};
    const std::vector<Finding> all = findingsOf(draft.plan);
    QVERIFY(!find(all, u"node.no-documented-flow:csm:ilo"_s));
    const Finding *named = find(all, u"node.no-documented-flow:csm:oa"_s);
    QVERIFY(named);
    QCOMPARE(named->sentenceKey(), u"node.no-documented-flow.no-role"_s);
    QVERIFY(named->arguments[3].en.startsWith(u"bmc, hvm, "_s));
    draft.plan.nodes[id("m1")].runs[0].manages.clear();
    const std::vector<Finding> now = findingsOf(draft.plan);
    const Finding *idle = find(now, u"node.no-documented-flow:oa"_s);
    QVERIFY(idle && idle->severity == Severity::Information);
    QVERIFY(idle->arguments[1].en.startsWith(u"Hitachi Compute Systems Manager (bmc, hvm, "_s));
}

/// Two of a kind: each pair of nodes once, and no finding for each flow.
void FindingsTest::gathersFamiliesByProduct()
{
    DraftPlan draft;
    draft.hpsum();
    draft.plan.nodes[id("l1")].addresses = {block("2001:db8::11")};
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *finding = find(all, u"flow.no-common-family:sum"_s);
    QVERIFY(finding);
    QCOMPARE(finding->arguments[1].en, u"l1 (IPv6) ↔ m1 (IPv4)"_s);
    QCOMPARE(finding->arguments[2].en, u"3"_s);
}

void FindingsTest::readsVersionsBetween()
{
    DraftPlan draft;
    draft.hpsum("7.2.5");
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *finding = find(all, u"product.version-between:sum"_s);
    QVERIFY(finding);
    QCOMPARE(finding->arguments[1].en, u"7.2.5"_s);
    QCOMPARE(finding->arguments[2].en, u"<=7.2.1, >=7.3.0"_s);
    QCOMPARE(finding->arguments[3].en, u"7.2.1"_s);
}

/// What can be moved is told with what collides: a port where the document allows it, and the node's own listeners.
void FindingsTest::saysWhichPortsCanMove()
{
    DraftPlan draft;
    draft.hpsum().ports[id("http")] = ports("80");
    draft.plan.nodes[id("m1")].listens
        = {{Transport::Udp, {162, 162}, u"SNMP Trap"_s, {}}, {Transport::Tcp, {80, 80}, u"IIS"_s, {}}};
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *finding = find(all, u"node.port-collision:m1:tcp:80"_s);
    QVERIFY(finding);
    QCOMPARE(finding->movable.size(), size_t(2));
    QVERIFY((finding->movable[0] == MovablePort{id("sum"), id("http"), -1}));
    QVERIFY((finding->movable[1] == MovablePort{{}, {}, 1}));
}

void FindingsTest::unknownKindsAreErrors()
{
    DraftPlan draft;
    draft.hpsum();
    draft.node("x", "linx");
    const std::vector<Finding> known = findingsOf(draft.plan);
    const Finding *finding = find(known, u"node.unknown-kind:x"_s);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->arguments.at(2).en.section(u", "_s, 0, 0), u"linux"_s);
    // The kind may be of the catalog that is not there, which is an error already.
    draft.hpsum().catalog = id("hpsum-8");
    const std::vector<Finding> unknown = findingsOf(draft.plan);
    finding = find(unknown, u"node.unknown-kind:x"_s);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Warning);
}

void FindingsTest::saysWhereThereAreNoOptionsAtAll()
{
    DraftPlan draft;
    draft.hpsum().options[id("foo")] = true;
    draft.hcsm().options[id("foo")] = true;
    const std::vector<Finding> all = findingsOf(draft.plan);
    QCOMPARE(find(all, u"product.unknown-option:sum:foo"_s)->sentenceKey(), u"product.unknown-option.none"_s);
    QCOMPARE(find(all, u"product.unknown-option:csm:foo"_s)->sentenceKey(), u"product.unknown-option"_s);
}

void FindingsTest::fillsTextsOfCatalogs()
{
    DraftPlan draft;
    draft.hpsum();
    draft.node("esx1", "vmware-esxi", "srv", "10.1.0.12").name = {u"ESXi 1"_s, u"ESXi 1号機"_s};
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *finding = find(all, u"catalog.esxi-outbound:sum:esx1"_s);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Warning);
    QVERIFY(finding->text.en.startsWith(u"ESXi 1: VMware servers"));
    QVERIFY(finding->text.en.contains(u"so 63001 is blocked"));
    QVERIFY(finding->text.ja.startsWith(u"ESXi 1号機：VMwareサーバ"));
    QVERIFY(!finding->text.en.contains(u'{') && !finding->text.ja.contains(u'{'));
    QCOMPARE(finding->nodes, std::vector<Id>{id("esx1")});
}

void FindingsTest::gathersFlowsOfOneCause()
{
    DraftPlan draft;
    draft.hpsum();
    for (const char *name : {"l2", "l3", "l4", "l5", "l6", "l7"})
        draft.node(name, "linux", "srv");
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *clear = find(all, u"flow.clear-text:sum:HTTP"_s);
    QVERIFY(clear);
    QCOMPARE(clear->arguments[2].en, u"7"_s); // rows: seven targets, whatever the phases
    QCOMPARE(clear->flows.size(), size_t(10));
    QCOMPARE(clear->flows.front(), u"sum:linux-return-http.http:l1>m1:tcp:inventory"_s);
}

/// The printed answer of a request that it mirrors is no row of a stateful firewall, and none of a finding.
void FindingsTest::countsWhatAFirewallIsTold()
{
    DraftPlan draft;
    draft.hcsm().options[id("deployment-manager")] = true;
    draft.node("bmc", "bmc", "srv", "10.1.0.41").partOf = id("w1");
    const std::vector<Finding> all = findingsOf(draft.plan);
    const Finding *rmcp = find(all, u"flow.clear-text:csm:RMCP"_s);
    QVERIFY(rmcp);
    QCOMPARE(rmcp->arguments[2].en, u"1"_s); // of two printed rows
    const Finding *tftp = find(all, u"flow.clear-text:csm:TFTP"_s);
    QVERIFY(tftp);
    QCOMPARE(tftp->arguments[2].en, u"1"_s); // of four, for two purposes
    QVERIFY(!find(all, u"flow.clear-text:csm:DHCP"_s)); // nothing encrypted could take its place
}

void FindingsTest::namesTheRowsThatAreLeftOut()
{
    const QString flow = u"sum:linux-connect.ssh:m1>l1:tcp"_s;
    DraftPlan draft;
    draft.hpsum();
    draft.exclude(flow);
    const auto rows = [&] {
        const std::vector<Finding> all = findingsOf(draft.plan);
        const Finding *finding = find(all, u"decision.excluded-required:sum"_s);
        return finding ? finding->arguments : std::vector<LocalizedText>();
    };
    QCOMPARE(rows()[1].en, u"1"_s);
    QCOMPARE(rows()[2], (LocalizedText{u"m1 → l1, TCP 22"_s, u"m1→l1 TCP 22"_s}));
    draft.plan.decisions[flow].reason = {u"Not used"_s, u"使用しないため"_s};
    QCOMPARE(rows()[2], (LocalizedText{u"m1 → l1, TCP 22: \"Not used\""_s, u"m1→l1 TCP 22「使用しないため」"_s}));
}

/// "Not made by Hitachi" asks for any maker: one that is not named will do.
void FindingsTest::saysThatOtherValuesWillDo()
{
    DraftPlan draft;
    draft.hcsm();
    draft.plan.nodes[id("w1")].facts.clear();
    draft.node("bmc", "bmc", "srv", "10.1.0.41");
    const std::vector<Finding> all = findingsOf(draft.plan);
    QCOMPARE(find(all, u"node.fact-missing:w1:manufacturer"_s)->sentenceKey(), u"node.fact-missing.or-other"_s);
    QCOMPARE(find(all, u"node.fact-missing:bmc:bmc-protocol"_s)->sentenceKey(), u"node.fact-missing"_s);
}

void FindingsTest::sortsBySeverity()
{
    const std::vector<Finding> all = findingsOf(mixedPlan());
    QVERIFY(all.front().severity == Severity::Error && all.back().severity == Severity::Information);
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const Finding &a, const Finding &b) {
        return std::tie(b.severity, a.code, a.key) < std::tie(a.severity, b.code, b.key);
    }));
    QStringList keys = keysOf(all);
    QCOMPARE(keys.removeDuplicates(), qsizetype(0));
}

/// A system that nobody knows takes flows away, of which errors may tell; one that nobody asks for is a warning.
void FindingsTest::putsCausesFirst()
{
    Plan plan = mixedPlan();
    plan.nodes[id("l1")].os = id("lynux");
    plan.nodes[id("m1")].os = id("Windows");
    const QStringList keys = keysOf(findingsOf(plan));
    QCOMPARE(keys.front(), u"node.unknown-os:m1"_s);
    QVERIFY(keys.indexOf(u"node.unknown-os:l1"_s) > keys.indexOf(u"number.twice:1"_s));
}

/// Numbers inside the engine differ after edits in another order; findings must not.
void FindingsTest::doesNotDependOnTheWayThere()
{
    const Plan plan = mixedPlan();
    const std::vector<Finding> expected = findingsOf(plan);
    Plan grown;
    PlanEditor editor(grown);
    FlowEngine engine(grown, catalogs());
    engine.derive();
    const auto put = [&](const auto &items) {
        for (auto item = items.rbegin(); item != items.rend(); ++item)
            engine.apply(editor.put(item->second));
    };
    put(plan.nodes);
    put(plan.products);
    put(plan.flows);
    put(plan.zones);
    put(plan.firewalls);
    engine.apply(editor.setNumbers(plan.numbers));
    QVERIFY(grown == plan);
    const std::vector<Finding> actual = findings(engine);
    QCOMPARE(keysOf(actual), keysOf(expected));
    for (size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(actual[i] == expected[i], qPrintable(expected[i].key));
}

void FindingsTest::marksWhatIsAccepted()
{
    Plan plan = mixedPlan();
    const QString key = u"node.port-collision:m1:tcp:80"_s;
    QVERIFY(!find(findingsOf(plan), key)->accepted);
    plan.accepted[key] = Acceptance{key, {u"Moves next week"_s, u"来週移設予定"_s}, u"me"_s, {}, {}};
    const std::vector<Finding> all = findingsOf(plan);
    QVERIFY(find(all, key)->accepted);
    QCOMPARE(std::count_if(all.begin(), all.end(), [](const Finding &finding) { return finding.accepted; }), 1);
}

void FindingsTest::leavesExcludedFlowsAlone()
{
    DraftPlan draft;
    draft.hpsum();
    draft.node("esx1", "vmware-esxi");
    draft.plan.firewalls.clear();
    {
        FlowEngine engine(draft.plan, catalogs());
        engine.derive();
        for (const int handle : engine.handles())
            draft.exclude(flowKey(engine, engine.flow(handle)));
    }
    const std::vector<Finding> all = findingsOf(draft.plan);
    // The process listens all the same.
    QCOMPARE(keysOf(all), (QStringList{u"decision.excluded-required:sum"_s, u"node.port-in-ephemeral:m1:sum"_s}));
}

void FindingsTest::namesNodesInBothLanguages()
{
    DraftPlan draft;
    draft.hpsum();
    Node &node = draft.plan.nodes[id("l1")];
    node.zone = Id();
    QCOMPARE(find(findingsOf(draft.plan), u"node.no-zone:l1"_s)->arguments[0], (LocalizedText{u"l1"_s, u"l1"_s}));
    node.name = {u"Web"_s, u"ウェブ"_s};
    QCOMPARE(find(findingsOf(draft.plan), u"node.no-zone:l1"_s)->arguments[0], node.name);
    node.name = {{}, u"ウェブ"_s};
    QCOMPARE(
        find(findingsOf(draft.plan), u"node.no-zone:l1"_s)->arguments[0], (LocalizedText{u"ウェブ"_s, u"ウェブ"_s}));
}

/// In words of both languages, wherever a text stands; never by its place in the file.
void FindingsTest::saysWhichTextIsNotTranslated()
{
    const LocalizedText half{u"Half"_s, {}};
    DraftPlan draft;
    draft.plan.title = half;
    draft.plan.sheet.system = half;
    draft.plan.sheet.confidentiality = half;
    draft.plan.revisions.push_back({u"B"_s, {}, half, {}, {}, {}, {}});
    draft.plan.zones[id("mgmt")].name = half;
    draft.plan.firewalls[id("fw")].name = half;
    draft.node("l1", "linux").name = {{}, u"片方"_s};
    draft.drawFlow("ntp", "l1", "l1").purpose = half;
    draft.exclude(u"flow:ntp"_s);
    draft.plan.decisions[u"flow:ntp"_s].reason = half;
    const QString taken = u"zone.no-network:mgmt"_s;
    draft.plan.accepted[taken] = Acceptance{taken, half, {}, {}, {}};
    const std::map<QString, LocalizedText> texts = sentences();
    QStringList said;
    for (const Finding &finding : findingsOf(draft.plan)) {
        if (finding.code != u"text.one-language"_s)
            continue;
        QVERIFY2(texts.contains(finding.sentenceKey()), qPrintable(finding.sentenceKey()));
        QVERIFY(finding.arguments[0].en != finding.key.section(u':', 1));
        said.append(finding.sentence.section(u'.', 2));
    }
    said.sort();
    QStringList all;
    for (const auto &entry : texts) {
        if (entry.first.startsWith(u"text.one-language."_s))
            all.append(entry.first.section(u'.', 2));
    }
    QCOMPARE(said, all);
    const std::vector<Finding> found = findingsOf(draft.plan);
    const Finding *node = find(found, u"text.one-language:nodes.l1.name"_s);
    QVERIFY(node);
    QCOMPARE(node->arguments[0].ja, u"l1"_s);
    QCOMPARE(node->arguments[2], (LocalizedText{u"English"_s, u"英語"_s}));
}

void FindingsTest::namesADecisionOnce()
{
    DraftPlan draft;
    draft.hpsum();
    draft.plan.nodes[id("m1")].name = {u"Manager"_s, u"管理機"_s};
    const QStringList keys{u"sum:linux-connect.ssh:m1>l2:tcp"_s, u"sum:linux-copy.ssh:m1>l2:tcp"_s,
        u"sum:linux-connect.ssh:m1>l3:tcp"_s, u"flow:ntp"_s};
    for (const QString &key : keys) {
        draft.exclude(key);
        draft.plan.decisions[key].reason = {u"No such lab"_s, {}};
    }
    draft.plan.decisions[keys.back()].owner = u"Sato"_s; // decided by itself
    for (const char *finding : {"node.no-zone:l2", "node.no-zone:m1", "zone.no-network:srv", "text.one-language:title"})
        draft.plan.accepted[QString::fromUtf8(finding)] = {QString::fromUtf8(finding), {{}, u"検証用"_s}, {}, {}, {}};

    const std::vector<Finding> found = findingsOf(draft.plan);
    const auto of = [&](const QString &code) {
        std::vector<Finding> some;
        for (const Finding &finding : found) {
            if (finding.sentenceKey() == code)
                some.push_back(finding);
        }
        return some;
    };
    const std::vector<Finding> stale = of(u"decision.without-flow"_s);
    QCOMPARE(stale.size(), size_t(2));
    QCOMPARE(stale[0].arguments[0], sameText(u"ntp"_s));
    QCOMPARE(stale[1].decided.size(), size_t(3));
    QCOMPARE(stale[1].arguments[0].en, u"HP SUM 7: Manager → l2, TCP 22 (SSH); HP SUM 7: Manager → l3, TCP 22 (SSH)"_s);
    QCOMPARE(stale[1].arguments[0].ja, u"HP SUM 7：管理機→l2、TCP 22（SSH）／HP SUM 7：管理機→l3、TCP 22（SSH）"_s);
    QCOMPARE(stale[1].arguments[1].en, u"3"_s);
    QCOMPARE(stale[1].arguments[2], (LocalizedText{u"\"No such lab\""_s, u"「No such lab」"_s}));
    QCOMPARE(of(u"text.one-language.decision"_s).size(), size_t(2));

    const std::vector<Finding> left = of(u"acceptance.without-finding"_s);
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left[0].decided.size(), size_t(4));
    QCOMPARE(left[0].arguments[0].en, u"no zone (l2, Manager), text in one language, zone without networks (srv)"_s);
    QCOMPARE(
        left[0].arguments[0].ja, u"ゾーンなし（l2、管理機）、片方の言語だけの文言、ネットワークのないゾーン（srv）"_s);
    QCOMPARE(of(u"text.one-language.acceptance"_s).size(), size_t(1));
}

void FindingsTest::everyCodeHasATopic()
{
    for (const auto &entry : sentences())
        QVERIFY2(findingTopic(entry.first.section(u'.', 0, 1)).isComplete(), qPrintable(entry.first));
    QVERIFY(findingTopic(u"catalog.pxe"_s).isComplete());
    QVERIFY(findingTopic(u"node.gone"_s).isEmpty());
}

void FindingsTest::emptyPlanHasNone()
{
    QCOMPARE(findingsOf(Plan()).size(), size_t(0));
}

QTEST_GUILESS_MAIN(FindingsTest)

#include "FindingsTest.moc"
