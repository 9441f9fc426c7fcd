// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/GroupEdits.h"

#include "derive/FlowKey.h"
#include "edit/EditNames.h"
#include "edit/PlanDocument.h"
#include "io/PlanWriter.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}}]
zones:
  - {id: mgmt, networks: [10.10.0.0/24], frame: [0, 0, 320, 400]}
  - {id: bmc, networks: [10.30.1.0/24], frame: [400, 0, 320, 400]}
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [{product: csm, manages: [bmcs, webs]}], zone: mgmt, at: [40, 60]}
  - {id: bmcs, kind: bmc, name: {en: BMCs, ja: BMC群}, count: 10, addresses: [10.30.1.0/26], zone: bmc, part-of: webs,
     facts: {model: rmcp}, at: [440, 60]}
  - {id: webs, kind: linux, members: [{name: web01, address: 10.30.1.101}, {name: web02, address: 10.30.1.102}, {name: m1}],
     addresses: [10.30.1.100-10.30.1.109], zone: bmc, roles: [dhcp-server], at: [440, 200]}
flows:
  - {id: ntp, from: bmcs, to: m1, transport: udp, ports: 123, purpose: {en: Time, ja: 時刻同期}}
decisions:
  - {flow: 'flow:ntp', state: excluded, reason: {en: No, ja: 不要}}
  - {flow: 'csm:rmcp-request.rmcp:m1>bmcs:udp', state: excluded, reason: {en: Old, ja: 旧式}}
)";

QString blocksOf(const std::vector<AddressBlock> &blocks)
{
    QStringList texts;
    for (const AddressBlock &block : blocks)
        texts.append(block.toString());
    return texts.join(u", "_s);
}

QString without(const char *block, int host, std::optional<int> count = {})
{
    return blocksOf(
        withoutHost({*AddressBlock::parse(QString::fromUtf8(block))}, static_cast<std::uint64_t>(host), count));
}

} // namespace

class GroupEditsTest : public QObject {
    Q_OBJECT

private slots:
    void leavesTheOtherAddresses()
    {
        QCOMPARE(without("10.0.0.0/29", 0), u"10.0.0.2-10.0.0.6"_s);
        QCOMPARE(without("10.0.0.0/29", 2), u"10.0.0.1-10.0.0.2, 10.0.0.4-10.0.0.6"_s);
        QCOMPARE(without("10.0.0.0/29", 2, 4), u"10.0.0.1-10.0.0.2, 10.0.0.4"_s);
        QCOMPARE(without("10.0.0.5-10.0.0.6", 1), u"10.0.0.5"_s);
        QCOMPARE(without("10.0.0.5", 0), QString());
        QCOMPARE(without("2001:db8::/64", 1, 3), u"2001:db8::, 2001:db8::2"_s);
    }

    void takesOneOfACount()
    {
        PlanDocument document(test::catalogs(), test::DerivedPlan::read(yaml));
        const Plan before = document.plan();
        Id taken;
        QVERIFY(document.tryEdit(editName(Edit::TakeOut), [&](PlanEditor &editor) -> Result<void> {
            taken = takeOutOfGroup(editor, document.places(), test::catalogs(), id("bmcs"), 4).value();
            return {};
        }));
        const Plan &plan = document.plan();
        const Node &alone = plan.nodes.at(taken);
        const Node &group = plan.nodes.at(id("bmcs"));
        QCOMPARE(taken, id("bmcs5"));
        QCOMPARE(alone.name, (LocalizedText{u"BMCs 5"_s, u"BMC群 5"_s}));
        QCOMPARE(blocksOf(alone.addresses), u"10.30.1.5"_s);
        QVERIFY(!alone.isGroup());
        QCOMPARE(alone.zone, id("bmc"));
        QCOMPARE(alone.facts, group.facts);
        QCOMPARE(alone.partOf, id("webs"));
        QCOMPARE(group.count, 9);
        QCOMPARE(blocksOf(group.addresses), u"10.30.1.1-10.30.1.4, 10.30.1.6-10.30.1.10"_s);
        // It stands in its zone, on nothing else.
        QCOMPARE(document.places().zoneAt(centreOf(*document.places().node(taken))), id("bmc"));
        QCOMPARE(plan.nodes.at(id("m1")).runs.front().manages, (std::vector<Id>{id("bmcs"), taken, id("webs")}));
        QCOMPARE(plan.flows.at(id("ntp2")).from, taken);
        QCOMPARE(plan.decisions.at(u"flow:ntp2"_s).reason.ja, u"不要"_s);
        // Whatever leads to the group leads to the machine.
        const FlowEngine &engine = document.engine();
        const auto flowsAt = [&](const Id &node) { return engine.flowsAt(engine.nodes().indexOf(node)).size(); };
        QCOMPARE(flowsAt(taken), flowsAt(id("bmcs")));
        QVERIFY(flowsAt(taken) > 1);
        QCOMPARE(plan.decisions.at(u"csm:rmcp-request.rmcp:m1>bmcs5:udp"_s).reason.en, u"Old"_s);
        // One step, and what is written can be read.
        QCOMPARE(document.history().count(), 1);
        QVERIFY(readPlan(*YamlTree::parse(writePlan(plan), u"x"_s)));
        document.history().undo();
        QVERIFY(document.plan() == before || document.plan().nodes == before.nodes);
        QCOMPARE(document.plan().decisions, before.decisions);
    }

    void takesOneByName()
    {
        Plan plan = test::DerivedPlan::read(yaml);
        PlanEditor editor(plan);
        const Places places(plan);
        QCOMPARE(*takeOutOfGroup(editor, places, test::catalogs(), id("webs"), 1), id("web02"));
        QCOMPARE(blocksOf(plan.nodes.at(id("web02")).addresses), u"10.30.1.102"_s);
        QVERIFY(contains(plan.nodes.at(id("web02")).roles, id("dhcp-server")));
        QCOMPARE(blocksOf(plan.nodes.at(id("webs")).addresses), u"10.30.1.100-10.30.1.101, 10.30.1.103-10.30.1.109"_s);
        QCOMPARE(plan.nodes.at(id("webs")).members.size(), size_t(2));
        // A name that is somebody's id already stays the machine's name.
        const Id other = *takeOutOfGroup(editor, places, test::catalogs(), id("webs"), 1);
        QCOMPARE(other, id("webs2"));
        QCOMPARE(plan.nodes.at(other).name.en, u"m1"_s);
        QCOMPARE(takeOutOfGroup(editor, places, test::catalogs(), id("webs"), 0).error().code, u"refused.no-group"_s);
    }

    /// Which machine of the host's it is a part of, its place says; as long as both are whole.
    void isCalledAfterItsHost()
    {
        Plan plan = test::DerivedPlan::read(test::DerivedPlan::example(u"mixed-rack"_s));
        PlanEditor editor(plan);
        const Id first = *takeOutOfGroup(editor, Places(plan), test::catalogs(), id("win-ilo"), 3);
        QCOMPARE(first, id("win04-ilo"));
        QCOMPARE(plan.nodes.at(first).name, (LocalizedText{u"win04 iLO"_s, u"win04 iLO"_s}));
        QCOMPARE(blocksOf(plan.nodes.at(first).addresses), u"10.30.0.14"_s);
        // Of the others nobody knows any more whose they are.
        const LocalizedText called = plan.nodes.at(id("win-ilo")).name;
        const Id second = *takeOutOfGroup(editor, Places(plan), test::catalogs(), id("win-ilo"), 1);
        QCOMPARE(plan.nodes.at(second).name, (LocalizedText{called.en + u" 2"_s, called.text(Language::Japanese) + u" 2"_s}));
        const Id third = *takeOutOfGroup(editor, Places(plan), test::catalogs(), id("win-ilo"), 1);
        QCOMPARE(plan.nodes.at(third).name, (LocalizedText{called.en + u" 3"_s, called.text(Language::Japanese) + u" 3"_s}));
    }

    void leavesAMachineOfTwo()
    {
        Plan plan = test::DerivedPlan::read("nodes: [{id: a, kind: bmc, count: 2, addresses: [10.0.0.1-10.0.0.2]}]");
        PlanEditor editor(plan);
        QCOMPARE(
            takeOutOfGroup(editor, Places(plan), test::catalogs(), id("a"), 2).error().code, u"refused.not-there"_s);
        QCOMPARE(
            takeOutOfGroup(editor, Places(plan), test::catalogs(), id("b"), 0).error().code, u"refused.not-there"_s);
        Plan placed = plan;
        placed.nodes.at(id("a")).at = Point{0, 0};
        PlanEditor placing(placed);
        QCOMPARE(*takeOutOfGroup(placing, Places(placed), test::catalogs(), id("a"), 0), id("a1"));
        QVERIFY(!placed.nodes.at(id("a")).isGroup());
        QCOMPARE(blocksOf(placed.nodes.at(id("a")).addresses), u"10.0.0.2"_s);
    }

    void takesFromEachInterface()
    {
        Plan plan = test::DerivedPlan::read(R"(
nodes:
  - {id: a, kind: hp-ux, count: 3, at: [0, 0], interfaces: [{id: lan, addresses: [10.0.0.0/24]}, {id: mp, addresses: [10.1.0.0/24]}]}
)");
        PlanEditor editor(plan);
        const Id alone = *takeOutOfGroup(editor, Places(plan), test::catalogs(), id("a"), 1);
        QCOMPARE(blocksOf(plan.nodes.at(alone).interfaces[1].addresses), u"10.1.0.2"_s);
        QCOMPARE(blocksOf(plan.nodes.at(id("a")).interfaces[0].addresses), u"10.0.0.1, 10.0.0.3"_s);
        QCOMPARE(plan.nodes.at(id("a")).count, 2);
    }
};

QTEST_GUILESS_MAIN(GroupEditsTest)
#include "GroupEditsTest.moc"
