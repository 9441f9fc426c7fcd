// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/TypedLists.h"
#include "catalog/Systems.h"
#include "edit/InterfaceEdits.h"
#include "edit/KnownValues.h"
#include "edit/TypedSystem.h"
#include "edit/TypedValues.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class TypedListsTest : public QObject {
    Q_OBJECT

private slots:
    void membersAreReadAndWrittenBack()
    {
        const auto members = typedMembers(u"web01 １０．２０．１．１、 web02\nweb03  10.20.1.3"_s);
        QVERIFY(members);
        QCOMPARE(membersText(*members), u"web01 10.20.1.1, web02, web03 10.20.1.3"_s);
        QVERIFY(typedMembers(QString())->empty());
        QCOMPARE(typedMembers(u"a 10.0.0.300"_s).error().code, u"value.members"_s);
        QCOMPARE(typedMembers(u"a, b, a"_s).error().arguments, QStringList{u"a"_s});
        QCOMPARE(typedMembers(u"a 127.0.0.1"_s).error().code, u"value.address-reserved"_s);
    }

    void listenersAreReadAndWrittenBack()
    {
        const auto listeners = typedListeners(u"TCP/80 IIS, udp / 514, tcp/8000-8010 my own thing"_s);
        QVERIFY(listeners);
        QCOMPARE(listenersText(*listeners), u"tcp/80 IIS, udp/514, tcp/8000-8010 my own thing"_s);
        for (const QString &wrong : {u"80"_s, u"sctp/80"_s, u"tcp/"_s})
            QCOMPARE(typedListeners(u"udp/1, "_s + wrong).error(), (Error{u"value.listeners"_s, {wrong}, {}}));
        // The protocol is there; the port can't be.
        for (const QString &wrong : {u"70000"_s, u"0"_s, u"90-80"_s})
            QCOMPARE(typedListeners(u"udp/1, tcp/"_s + wrong).error(), (Error{u"value.port-range"_s, {wrong}, {}}));
    }

    void interfacesAreReadAndWrittenBack()
    {
        Node node;
        node.zone = id(u"servers"_s);
        node.addresses = *typedAddresses(u"10.20.0.31"_s);
        const Node before = node;
        setInterfaces(node, *typedInterfaces(u"lan0、 mp"_s));
        QCOMPARE(interfacesText(node.interfaces), u"lan0, mp"_s);
        QCOMPARE(node.interfaces.front().zone, before.zone); // the first takes over what the node had
        QCOMPARE(node.interfaces.front().addresses, before.addresses);
        QVERIFY(node.zone.isNull() && node.addresses.empty() && node.interfaces.back().zone.isNull());
        setInterfaces(node, *typedInterfaces(u"mp, lan0, lan1"_s));
        QCOMPARE(node.interfaces[1].addresses, before.addresses); // known by id, not by place
        setInterfaces(node, *typedInterfaces(u"lan0"_s));
        setInterfaces(node, *typedInterfaces(QString()));
        QCOMPARE(node, before);
        for (const QString &wrong : {u"a b"_s, u"lan0"_s, u"/"_s})
            QCOMPARE(typedInterfaces(u"lan0, "_s + wrong).error(), (Error{u"value.interfaces"_s, {wrong}, {}}));
        QStringList many;
        for (int index = 0; index < 1001; ++index)
            many.append(u"lan"_s + QString::number(index));
        QCOMPARE(typedInterfaces(many.join(u", "_s)).error().code, u"value.interface-count"_s);
    }

    void nodesHaveToBeThere()
    {
        const Plan plan = test::DerivedPlan::read(test::DerivedPlan::example(u"mixed-rack"_s));
        QCOMPARE(idsText(*typedNodes(u"win, esx esx"_s, plan)), u"esx, win"_s);
        QCOMPARE(typedNodes(u"win, nobody"_s, plan).error().arguments.last(), u"nobody"_s);
        QCOMPARE(typedNodes(u"a/b"_s, plan).error().code, u"value.id"_s);
    }

    void whatCanBeChosenComesFromCatalogsAndPlan()
    {
        const Plan plan = test::DerivedPlan::read(test::DerivedPlan::example(u"compute-management"_s));
        const auto facts = askedFacts(test::catalogs(), plan);
        QVERIFY(facts.at(id(u"manufacturer"_s)).contains(id(u"hitachi"_s)));
        QVERIFY(facts.contains(id(u"bmc-protocol"_s)));
        QVERIFY(askedFacts(test::catalogs(), Plan()).empty());
        QVERIFY(knownSystems(test::catalogs()).contains(id(u"windows"_s)));
        QVERIFY(!givenRoles(test::catalogs(), plan).contains(test::catalogs().find(id(u"hcsm"_s))->manager));
        QVERIFY(givenRoles(test::catalogs(), plan).contains(id(u"bmc"_s)));
    }

    void systemsAreMeantHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("as catalogs write it") << u"windows"_s << u"windows"_s;
        QTest::newRow("a capital") << u"Windows"_s << u"windows"_s;
        QTest::newRow("full width") << u"　ＬＩＮＵＸ "_s << u"linux"_s;
        QTest::newRow("with its edition") << u"Windows Server 2019"_s << u"windows"_s;
        QTest::newRow("with its maker") << u"Red Hat Enterprise Linux (8)"_s << u"linux"_s;
        QTest::newRow("in Japanese") << u"Windowsサーバ"_s << u"windows"_s;
        QTest::newRow("by the name of a kind") << u"VMware ESXi 7.0"_s << u"vmware-esxi"_s;
        QTest::newRow("without its hyphen") << u"HPUX"_s << u"hp-ux"_s;
        QTest::newRow("a kind that implies it") << u"Hyper-V"_s << u"windows"_s;
        QTest::newRow("nothing") << u" "_s << u""_s;
    }
    void systemsAreMeantHoweverTheyAreWritten()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const Result<std::optional<Id>> system = typedSystem(typed, test::catalogs());
        QVERIFY(system);
        QCOMPARE(system->value_or(Id()).toString(), meant);
    }

    void unknownSystemsAreRefused()
    {
        QStringList known;
        for (const Id &system : knownSystems(test::catalogs()))
            known.append(system.toString());
        QVERIFY(known.contains(u"windows"_s) && known.contains(u"linux"_s));
        QCOMPARE(typedSystem(u"Winders"_s, test::catalogs()).error(),
            (Error{u"value.system"_s, {known.join(u", "_s), u"Winders"_s}, {}}));
        // Who names two has to say which.
        QVERIFY(!typedSystem(u"Linux, Windows"_s, test::catalogs()));
    }

    void aWholeIsNoPartOfItsPart()
    {
        const Plan plan = test::DerivedPlan::read(test::DerivedPlan::example(u"mixed-rack"_s));
        const std::vector<Id> wholes = possibleWholes(plan, id(u"esx"_s));
        QVERIFY(contains(wholes, id(u"win"_s)));
        QVERIFY(!contains(wholes, id(u"esx"_s)));
        QVERIFY(!contains(wholes, id(u"esx-ilo"_s)));
        QVERIFY(contains(possibleWholes(plan, id(u"esx-ilo"_s)), id(u"esx"_s)));
    }
};

QTEST_GUILESS_MAIN(TypedListsTest)
#include "TypedListsTest.moc"
