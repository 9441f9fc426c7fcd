// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/FieldDifferences.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The same catalogs on both sides.
PlanStates between(const Plan &before, const Plan &after, PlanStates::Lists lists = PlanStates::Lists::Whole)
{
    return {before, catalogs(), after, catalogs(), lists};
}

using Fields = std::vector<PlanField>;

Fields fieldsOf(const std::vector<FieldDifference> &differences)
{
    Fields fields;
    for (const FieldDifference &difference : differences)
        fields.push_back(difference.field);
    return fields;
}

QString textOf(const FieldValue &value)
{
    QStringList texts;
    for (const FieldEntry &entry : value.entries)
        texts.append(entry.text.text(Language::English));
    return texts.join(u", "_s);
}

QString writtenOf(const FieldValue &value)
{
    QStringList texts;
    for (const FieldEntry &entry : value.entries)
        texts.append(entry.written);
    return texts.join(u", "_s);
}

} // namespace

/// What is another in a part, as data that history and documents put into words of theirs.
class FieldDifferencesTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTheSameIsNoDifference();
    void aPlaceIsNoDifference();
    void eachSideNamesThingsAsItsPlanDoes();
    void ofOnePlanOnlyWhatDiffersIsNamed();
    void valuesAreWrittenAndSaid();
    void aPortWithoutAValueHasThatOfTheCatalog();
    void optionsAreAsTheCatalogHasThemWhereThePlanIsSilent();
    void listsAreWholeOrEntryByEntry();
    void interfacesThatCameSaySo();
    void productsOfAMachineStandBehindWhatTheyManage();
    void longListsOfMachinesAreCut();
};

void FieldDifferencesTest::whatIsTheSameIsNoDifference()
{
    const Plan plan = DerivedPlan::read(DerivedPlan::example(u"compute-management"_s));
    const Plan other = plan;
    for (const Plan *before : {&plan, &other}) {
        const PlanStates states = between(*before, plan);
        for (const auto &[which, node] : plan.nodes)
            QCOMPARE(fieldsOf(machineDifferences(before->nodes.at(which), node, states)), Fields());
        for (const auto &[which, zone] : plan.zones)
            QCOMPARE(fieldsOf(fieldDifferences(before->zones.at(which), zone, states)), Fields());
        for (const auto &[which, firewall] : plan.firewalls)
            QCOMPARE(fieldsOf(fieldDifferences(before->firewalls.at(which), firewall, states)), Fields());
        for (const auto &[which, product] : plan.products)
            QCOMPARE(fieldsOf(fieldDifferences(before->products.at(which), product, states)), Fields());
    }
}

void FieldDifferencesTest::aPlaceIsNoDifference()
{
    const Plan plan;
    Node now;
    now.at = Point{8, 8};
    now.size = Size{200, 80};
    now.pinned = true;
    QCOMPARE(fieldsOf(fieldDifferences(Node(), now, between(plan, plan))), Fields());
}

void FieldDifferencesTest::eachSideNamesThingsAsItsPlanDoes()
{
    const Plan before = DerivedPlan::read(DerivedPlan::example(u"compute-management"_s));
    Plan after = before;
    after.zones.at(id(u"mgmt"_s)).name = {u"Operations"_s, u"運用"_s};
    const Node &node = before.nodes.at(id(u"dhcp01"_s));
    QCOMPARE(node.zone, id(u"mgmt"_s));
    const std::vector<FieldDifference> differences = fieldDifferences(node, node, between(before, after));
    QCOMPARE(fieldsOf(differences), Fields{PlanField::Zone});
    QCOMPARE(textOf(differences[0].before), u"Management LAN"_s);
    QCOMPARE(textOf(differences[0].after), u"Operations"_s);
    QCOMPARE(writtenOf(differences[0].before), writtenOf(differences[0].after));
}

void FieldDifferencesTest::ofOnePlanOnlyWhatDiffersIsNamed()
{
    Plan plan = DerivedPlan::read(DerivedPlan::example(u"compute-management"_s));
    const Node &now = plan.nodes.at(id(u"dhcp01"_s));
    Node before = now;
    before.zone = id(u"gone"_s);
    const std::vector<FieldDifference> differences = fieldDifferences(before, now, between(plan, plan));
    QCOMPARE(fieldsOf(differences), Fields{PlanField::Zone});
    // What no plan knows any more is called by its id.
    QCOMPARE(textOf(differences[0].before), u"gone"_s);
    QCOMPARE(textOf(differences[0].after), u"Management LAN"_s);
}

void FieldDifferencesTest::valuesAreWrittenAndSaid()
{
    const Plan plan;
    Node before;
    before.os = id(u"windows"_s);
    before.members = {{u"a"_s, {}, {}}, {u"b"_s, {}, {}}};
    Node now = before;
    now.os = id(u"linux"_s);
    now.count = 3;
    now.listens = {{Transport::Tcp, *PortRange::parse(u"80"_s), u"IIS"_s, {}}};
    const std::vector<FieldDifference> differences = fieldDifferences(before, now, between(plan, plan));
    QCOMPARE(fieldsOf(differences), (Fields{PlanField::OperatingSystem, PlanField::Count, PlanField::Listens}));
    QCOMPARE(writtenOf(differences[0].after), u"linux"_s);
    QCOMPARE(textOf(differences[0].after), u"Linux"_s);
    // Nobody had typed a count, but two machines it was.
    QCOMPARE(writtenOf(differences[1].before), QString());
    QCOMPARE(textOf(differences[1].before), u"2"_s);
    QCOMPARE(textOf(differences[1].after), u"3"_s);
    QCOMPARE(writtenOf(differences[2].after), u"tcp/80 IIS"_s);
    QCOMPARE(textOf(differences[2].after), u"TCP 80 IIS"_s);
}

void FieldDifferencesTest::aPortWithoutAValueHasThatOfTheCatalog()
{
    const Plan plan;
    Product before;
    before.catalog = id(u"hpsum-7"_s);
    Product now = before;
    now.ports[id(u"http"_s)] = *PortSet::parse(u"8080"_s);
    const std::vector<FieldDifference> differences = fieldDifferences(before, now, between(plan, plan));
    QCOMPARE(fieldsOf(differences), Fields{PlanField::Port});
    QCOMPARE(differences[0].of, (LocalizedText{u"HTTP port of HP SUM"_s, u"HP SUMのHTTPポート"_s}));
    QCOMPARE(textOf(differences[0].before), u"63001"_s);
    QCOMPARE(textOf(differences[0].after), u"8080"_s);
}

void FieldDifferencesTest::optionsAreAsTheCatalogHasThemWhereThePlanIsSilent()
{
    const Plan plan;
    Product before;
    before.catalog = id(u"hcsm"_s);
    Product now = before;
    const bool byDefault = catalogs().find(before.catalog)->options.at(id(u"deployment-manager"_s)).byDefault;
    now.options[id(u"deployment-manager"_s)] = byDefault;
    QCOMPARE(fieldsOf(fieldDifferences(before, now, between(plan, plan))), Fields());
    now.options[id(u"deployment-manager"_s)] = !byDefault;
    now.options[id(u"of-a-later-catalog"_s)] = true;
    const std::vector<FieldDifference> differences = fieldDifferences(before, now, between(plan, plan));
    QCOMPARE(fieldsOf(differences), (Fields{PlanField::Option, PlanField::Option}));
    QCOMPARE(differences[0].of.en, u"Deployment Manager"_s);
    QCOMPARE(differences[0].after.extent, byDefault ? FieldValue::Extent::Off : FieldValue::Extent::On);
    QCOMPARE(differences[1].of.en, u"of-a-later-catalog"_s);
    QCOMPARE(differences[1].after.extent, FieldValue::Extent::On);
}

void FieldDifferencesTest::listsAreWholeOrEntryByEntry()
{
    Plan plan = DerivedPlan::read(DerivedPlan::example(u"compute-management"_s));
    Firewall wall = plan.firewalls.at(id(u"fw1"_s));
    Firewall changedWall = wall;
    std::erase(changedWall.joins, id(u"mgmt"_s));
    Node before = plan.nodes.at(id(u"dhcp01"_s));
    before.facts = {{id(u"a"_s), id(u"same"_s)}, {id(u"b"_s), id(u"one"_s)}};
    Node now = before;
    now.facts[id(u"b"_s)] = id(u"two"_s);
    now.ports[id(u"csm"_s)][id(u"ssh"_s)] = *PortSet::parse(u"2222"_s);

    const PlanStates whole = between(plan, plan);
    QCOMPARE(fieldsOf(fieldDifferences(wall, changedWall, whole)), Fields{PlanField::Joins});
    std::vector<FieldDifference> differences = fieldDifferences(before, now, whole);
    QCOMPARE(fieldsOf(differences), (Fields{PlanField::Facts, PlanField::OwnPorts}));
    QCOMPARE(textOf(differences[0].after), u"a=same, b=two"_s);
    QCOMPARE(textOf(differences[1].after), u"csm ssh 2222"_s);

    const PlanStates entries = between(plan, plan, PlanStates::Lists::EntryByEntry);
    differences = fieldDifferences(wall, changedWall, entries);
    QCOMPARE(fieldsOf(differences), Fields{PlanField::JoinedZone});
    QCOMPARE(differences[0].of.en, u"Management LAN"_s);
    QCOMPARE(differences[0].after.extent, FieldValue::Extent::Off);
    differences = fieldDifferences(before, now, entries);
    QCOMPARE(fieldsOf(differences), (Fields{PlanField::Fact, PlanField::OwnPort}));
    QCOMPARE(differences[0].of.en, u"b"_s);
    QCOMPARE(textOf(differences[0].before), u"one"_s);
    QCOMPARE(textOf(differences[1].before), u"22"_s);
    QCOMPARE(textOf(differences[1].after), u"2222"_s);
}

void FieldDifferencesTest::interfacesThatCameSaySo()
{
    const Plan plan;
    Node before;
    Interface interface;
    interface.id = id(u"lan0"_s);
    interface.zone = id(u"a"_s);
    before.interfaces = {interface};
    Node now = before;
    now.interfaces[0].zone = id(u"b"_s);
    interface.id = id(u"lan1"_s);
    now.interfaces.push_back(interface);
    const std::vector<FieldDifference> differences = fieldDifferences(before, now, between(plan, plan));
    QCOMPARE(
        fieldsOf(differences), (Fields{PlanField::Interfaces, PlanField::InterfaceZone, PlanField::InterfaceZone}));
    QCOMPARE(differences[1].of.en, u"lan0"_s);
    QVERIFY(!differences[1].cameOrWent);
    QCOMPARE(differences[2].of.en, u"lan1"_s);
    QVERIFY(differences[2].cameOrWent);
}

void FieldDifferencesTest::productsOfAMachineStandBehindWhatTheyManage()
{
    const QByteArray yaml = DerivedPlan::example(u"compute-management"_s);
    const Plan before = DerivedPlan::read(yaml);
    Plan after = before;
    const Id csm = id(u"csm"_s);
    after.products.at(csm).version = Version::parse(u"8.0.1"_s);
    Node &now = after.nodes.at(id(u"csm01"_s));
    now.runs.front().managesAll = !now.runs.front().managesAll;
    now.name = {u"Other"_s, u"別"_s};
    now.ephemeral = PortRange::parse(u"5000-6000"_s);
    const Node &was = before.nodes.at(id(u"csm01"_s));
    const std::vector<FieldDifference> differences = machineDifferences(was, now, between(before, after));
    QCOMPARE(
        fieldsOf(differences), (Fields{PlanField::Name, PlanField::Manages, PlanField::Version, PlanField::Ephemeral}));
    QCOMPARE(differences[0].product, LocalizedText());
    QCOMPARE(differences[1].product.en, u"Hitachi Compute Systems Manager"_s);
    QCOMPARE(differences[2].product, differences[1].product);
    QCOMPARE(differences[3].product, LocalizedText());
    QCOMPARE(fieldsOf(fieldDifferences(was, now, between(before, after))),
        (Fields{PlanField::Name, PlanField::Manages, PlanField::Ephemeral}));
}

void FieldDifferencesTest::longListsOfMachinesAreCut()
{
    Plan plan;
    Run run;
    run.product = id(u"csm"_s);
    for (int i = 0; i < 20; ++i)
        run.manages.push_back(id(u"n"_s + QString::number(i)));
    Node before;
    before.runs = {run};
    Node now = before;
    now.runs[0].manages.pop_back();
    PlanStates states = between(plan, plan);
    states.mostMachines = 4;
    const std::vector<FieldDifference> differences = fieldDifferences(before, now, states);
    QCOMPARE(fieldsOf(differences), Fields{PlanField::Manages});
    QCOMPARE(textOf(differences[0].before), u"n0, n1, n2, n3"_s);
    QCOMPARE(textOf(differences[0].after), u"n0, n1, n2, n3"_s);
}

QTEST_GUILESS_MAIN(FieldDifferencesTest)
#include "FieldDifferencesTest.moc"
