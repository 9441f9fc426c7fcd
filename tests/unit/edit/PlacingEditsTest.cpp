// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Alignment.h"
#include "edit/FirewallEdits.h"
#include "edit/InsertionPlaces.h"
#include "edit/MoveEdits.h"
#include "edit/NodeEdits.h"
#include "edit/ZoneEdits.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

#include <limits>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
zones:
  - {id: a, frame: [0, 0, 400, 400]}
  - {id: b, frame: [500, 0, 400, 400]}
  - {id: inner, frame: [520, 200, 200, 180]}
firewalls: [{id: ab, joins: [a, b], at: [450, 200]}, {id: bi, joins: [b, inner], at: [620, 200]}]
nodes:
  - {id: n1, kind: windows, zone: a, at: [40, 40]}
  - {id: n2, kind: windows, zone: b, at: [540, 40]}
  - {id: n3, kind: linux, zone: inner, at: [540, 240]}
  - {id: free, kind: linux, at: [40, 800]}
  - {id: wide, kind: hp-ux, interfaces: [{id: x, zone: a}, {id: y, zone: b}], at: [400, 500]}
  - {id: one, kind: hp-ux, interfaces: [{id: x, zone: a}], at: [200, 240]}
)";

/// Two narrow gaps, and a wide one beside a narrow zone.
const QByteArray fourInARow = R"(
zones:
  - {id: a, frame: [0, 0, 200, 400]}
  - {id: b, frame: [260, 0, 200, 400]}
  - {id: c, frame: [540, 0, 200, 400]}
  - {id: d, frame: [1140, 0, 200, 400]}
firewalls: [{id: bc, joins: [b, c], at: [530, 200]}]
nodes: []
)";

Selection nodes(std::set<Id> ids)
{
    return {std::move(ids), {}, {}, {}};
}

} // namespace

/// What happens to places and zones when things are dropped, moved and lined up.
class PlacingEditsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_plan = test::DerivedPlan::read(yaml);
        m_editor = std::make_unique<PlanEditor>(m_plan);
    }

    void whatIsDroppedOnAFrameIsInItsZone()
    {
        const Places places(m_plan);
        const Id inA = addNode(*m_editor, places, test::catalogs(), id("management-server"), {200, 200});
        const Id inInner = addNode(*m_editor, places, test::catalogs(), id("windows"), {620, 300});
        const Id outside = addNode(*m_editor, places, test::catalogs(), id("windows"), {620, 900});
        QCOMPARE(inA, id("management-server01"));
        QCOMPARE(m_plan.nodes.at(inA).zone, id("a"));
        QCOMPARE(m_plan.nodes.at(inA).os, id("windows"));
        QCOMPARE(m_plan.nodes.at(inA).at, (Point{120, 165}));
        QCOMPARE(m_plan.nodes.at(inInner).zone, id("inner")); // the innermost
        QVERIFY(m_plan.nodes.at(inInner).os.isNull()); // the kind says it
        QCOMPARE(outside, id("windows02"));
        QVERIFY(m_plan.nodes.at(outside).zone.isNull());
    }

    void whatNobodyPointsAPlaceForComesWhereWorkIs()
    {
        m_plan = test::DerivedPlan::read(R"(
zones: [{id: a, frame: [0, 0, 300, 400]}, {id: b, frame: [500, 0, 300, 400]}]
nodes:
  - {id: n1, kind: windows, zone: a, at: [40, 40]}
  - {id: n2, kind: windows, zone: b, at: [540, 40]}
  - {id: free, kind: linux, at: [40, 800]}
)");
        m_editor = std::make_unique<PlanEditor>(m_plan);
        const auto place = [&](const Selection &chosen, const Point &wanted) {
            const NodePlace found = placeForNode(m_plan, Places(m_plan), chosen, wanted);
            return found.grown ? Point() : found.middle;
        };
        // The first free seat of the zone that is chosen, of the zone of what is chosen, of the one that is in view.
        const Point seat{120, 240 + 35};
        QCOMPARE(place({{}, {id("a")}, {}, {}}, {5000, 5000}), seat);
        QCOMPARE(place(nodes({id("n1")}), {5000, 5000}), seat);
        QCOMPARE(place({}, {10, 10}), seat);
        const Id added = addNode(*m_editor, Places(m_plan), test::catalogs(), id("windows"), seat);
        QCOMPARE(m_plan.nodes.at(added).zone, id("a"));
        // The frame of a zone that is full grows by a row, unless something stands there.
        const NodePlace below = placeForNode(m_plan, Places(m_plan), nodes({id("n1")}), {});
        QCOMPARE(below.middle, (Point{120, 392 + 35}));
        QCOMPARE(below.grown, std::pair(id("a"), Rectangle{0, 0, 300, 392 + 70 + 24}));
        m_plan.nodes.at(id("free")).at = Point{40, 440};
        const Point aside = placeForNode(m_plan, Places(m_plan), nodes({id("n1")}), {120, 475}).middle;
        QCOMPARE(aside, (Point{120 + 400, 475}));
        m_plan.nodes.at(id("free")).at = Point{40, 800};
        // Nodes of different zones, none: beside what is there, with room for a label.
        for (const Selection &chosen : {nodes({id("n1"), id("n2")}), Selection{}})
            QCOMPARE(place(chosen, {120, 835}), (Point{120 + 400, 835}));
    }

    /// A node of several interfaces has no zone of its own: it counts for the one in whose frame it stands.
    void whatIsAddedBesideANodeOfSeveralInterfacesComesIntoItsFrame()
    {
        m_plan = test::DerivedPlan::read(R"(
zones: [{id: a, frame: [0, 0, 300, 400]}, {id: b, frame: [500, 0, 300, 400]}]
nodes:
  - {id: two, kind: windows, interfaces: [{id: front, zone: a}, {id: back, zone: b}], at: [540, 40]}
  - {id: near, kind: windows, zone: b, at: [540, 300]}
)");
        const auto place = [&](const std::set<Id> &chosen) {
            return placeForNode(m_plan, Places(m_plan), nodes(chosen), {5000, 5000}).middle;
        };
        const Point seat{500 + 120, 240 - 152 + 35 + 152};
        m_plan.nodes.at(id("near")).at = Point{540, 88};
        QCOMPARE(place({id("two")}), seat);
        QCOMPARE(place({id("two"), id("near")}), seat);
        m_plan.nodes.at(id("two")).at = Point{540, 2000}; // in no frame
        QCOMPARE(place({id("two")}), (Point{5000, 5000}));
    }

    void newZonesAndFirewallsHaveAPlaceOfTheirOwn()
    {
        const Places places(m_plan);
        QCOMPARE(placeForZone(m_plan, places, {320, 240}, {0, 0}), (Rectangle{1060, 0, 320, 240})); // right of b
        const Plan empty;
        QCOMPARE(placeForZone(empty, Places(empty), {320, 240}, {200, 200}), (Rectangle{40, 80, 320, 240}));
        QCOMPARE(placeBetween({0, 0, 400, 400}, {500, 100, 400, 400}), (Point{450, 250}));
        QCOMPARE(placeBetween({0, 500, 400, 400}, {0, 0, 400, 400}), (Point{200, 450}));
    }

    void aNewZoneTakesInNothingThatStandsThere()
    {
        m_plan = test::DerivedPlan::read(R"(
zones: [{id: a, frame: [0, 0, 300, 400]}]
nodes: [{id: n1, kind: windows, at: [500, 100]}, {id: n2, kind: windows, at: [40, 1000]}]
)");
        const Rectangle beside = placeForZone(m_plan, Places(m_plan), {320, 240}, {0, 0});
        QVERIFY(beside.x >= 500 + 160 + 24);
        QCOMPARE(beside.y, 0.0);
        m_plan.zones.clear();
        const Rectangle free = placeForZone(m_plan, Places(m_plan), {320, 240}, {120, 1035});
        QVERIFY(free.x >= 40 + 160 + 24 || free.y + free.height <= 1000 - 24 || free.y >= 1070 + 24);
    }

    void whatIsInsertedComesWhereTheCanvasWasClicked()
    {
        m_plan = test::DerivedPlan::read(R"(
zones: [{id: a, frame: [0, 0, 400, 600]}]
firewalls: []
nodes: [{id: n1, kind: windows, zone: a, at: [40, 80]}, {id: n2, kind: windows, at: [1000, 100]}]
)");
        const Places places(m_plan);
        QCOMPARE(placeForNodeAt(m_plan, places, {200, 400}), (Point{200, 400}));
        QCOMPARE(placeForNodeAt(m_plan, places, {700, 400}), (Point{700, 400}));
        // In the clicked zone as a whole: below its title, on no border, beside what stands there.
        QCOMPARE(places.zoneAt(placeForNodeAt(m_plan, places, {390, 590})), id("a"));
        for (const Point &clicked :
            {Point{390, 590}, Point{10, 10}, Point{210, 120}, Point{440, 300}, Point{985, 130}}) {
            const Point middle = placeForNodeAt(m_plan, places, clicked);
            const Rectangle box{middle.x - 80, middle.y - 35, 160, 70};
            QVERIFY(encloses({0, 0, 400, 600}, box) || box.x > 400 || box.y > 600);
            for (const Rectangle &other : {Rectangle{40, 80, 160, 70}, Rectangle{1000, 100, 160, 70}})
                QVERIFY(box.x >= other.x + other.width || box.x + box.width <= other.x
                    || box.y >= other.y + other.height || box.y + box.height <= other.y);
        }
        QCOMPARE(placeForZoneAt(m_plan, places, {320, 240}, {700, 900}), (Rectangle{540, 780, 320, 240}));
        const Rectangle aside = placeForZoneAt(m_plan, places, {320, 240}, {900, 135});
        QVERIFY(aside.x + aside.width <= 1000 || aside.y >= 170);
        QCOMPARE(placeForFirewallAt(m_plan, places, {700, 300}), (Point{700, 300}));
        QVERIFY(placeForFirewallAt(m_plan, places, {1010, 130}) != (Point{1010, 130}));
    }

    void aNodeFollowsTheFrameThatItIsDroppedOn()
    {
        const Places places(m_plan);
        moveSelection(*m_editor, places, nodes({id("n1"), id("wide"), id("one")}), {500, 0});
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("b"));
        QCOMPARE(m_plan.nodes.at(id("n1")).at, (Point{540, 40}));
        QCOMPARE(m_plan.nodes.at(id("wide")).interfaces[0].zone, id("a")); // stands between zones
        QCOMPARE(m_plan.nodes.at(id("one")).interfaces[0].zone, id("b"));
        moveSelection(*m_editor, places, nodes({id("n1")}), {0, 900});
        QVERIFY(m_plan.nodes.at(id("n1")).zone.isNull());
    }

    void aNodeThatStaysInItsFrameKeepsItsZone()
    {
        Node stranger = m_plan.nodes.at(id("n1"));
        stranger.zone = id("b"); // the file decides, wherever it stands
        m_editor->put(stranger);
        moveSelection(*m_editor, Places(m_plan), nodes({id("n1"), id("free")}), {8, 8});
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("b"));
        QVERIFY(m_plan.nodes.at(id("free")).zone.isNull());
        moveSelection(*m_editor, Places(m_plan), nodes({id("n1")}), {0, 900});
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("b")); // it was not taken out of b's frame
    }

    void aFirewallJoinsWhatItIsDroppedBetween()
    {
        const auto move = [this](const char *firewall, const Point &by) {
            moveSelection(*m_editor, Places(m_plan), {{}, {}, {id(firewall)}, {}}, by);
            return m_plan.firewalls.at(id(firewall)).joins;
        };
        QCOMPARE(move("ab", {0, 80}), (std::vector<Id>{id("a"), id("b")})); // along the same border
        QCOMPARE(move("ab", {170, -80}), (std::vector<Id>{id("b"), id("inner")}));
        QCOMPARE(move("ab", {-170, 0}), (std::vector<Id>{id("a"), id("b")}));
        // What the file says holds while it stays where it is, and so do three zones wherever it goes.
        QVERIFY(setJoins(*m_editor, id("ab"), {id("a"), id("inner")}));
        QCOMPARE(move("ab", {0, 16}), (std::vector<Id>{id("a"), id("inner")}));
        QVERIFY(setJoins(*m_editor, id("ab"), {id("a"), id("b"), id("inner")}));
        QCOMPARE(move("ab", {170, 0}).size(), size_t(3));
    }

    /// A wide gap is one too: the frame beside it is nearer than the one across, and what is behind that frame as well.
    void inAWideGapAFirewallJoinsWhatItStandsBetween()
    {
        m_plan = test::DerivedPlan::read(fourInARow);
        moveSelection(*m_editor, Places(m_plan), {{}, {}, {id("bc")}, {}}, {230, 0}); // just right of c
        QCOMPARE(m_plan.firewalls.at(id("bc")).joins, (std::vector<Id>{id("c"), id("d")}));
        const Result<Id> added = addFirewall(*m_editor, Places(m_plan), {820, 200});
        QVERIFY(added);
        QCOMPARE(m_plan.firewalls.at(*added).joins, (std::vector<Id>{id("c"), id("d")}));
    }

    /// In the middle between the outer two are the inner two, whoever comes first by name.
    void aFirewallWithoutAPlaceIsBetweenNeighbours()
    {
        m_plan = test::DerivedPlan::read(fourInARow);
        m_plan.firewalls.clear();
        const Places places(m_plan);
        QCOMPARE(zonesForFirewall(m_plan, places, {500, 200}), (std::vector<Id>{id("b"), id("c")}));
        QCOMPARE(zonesForFirewall(m_plan, places, {770, 200}), (std::vector<Id>{id("c"), id("d")}));
        // One that is chosen is among them.
        QCOMPARE(zonesForFirewall(m_plan, places, {770, 200}, id("a")), (std::vector<Id>{id("a"), id("b")}));
        // Those in a square face each other along its sides.
        m_plan = test::DerivedPlan::read(R"(
zones:
  - {id: a, frame: [0, 0, 200, 200]}
  - {id: b, frame: [300, 300, 200, 200]}
  - {id: c, frame: [300, 0, 200, 200]}
  - {id: d, frame: [0, 300, 200, 200]}
firewalls: []
nodes: []
)");
        QCOMPARE(zonesForFirewall(m_plan, Places(m_plan), {250, 110}), (std::vector<Id>{id("a"), id("c")}));
        QCOMPARE(zonesForFirewall(m_plan, Places(m_plan), {250, 249}).size(), 2U);
        const std::vector<Id> inTheMiddle = zonesForFirewall(m_plan, Places(m_plan), {250, 250});
        QVERIFY(
            (inTheMiddle != std::vector<Id>{id("a"), id("b")}) && (inTheMiddle != std::vector<Id>{id("c"), id("d")}));
    }

    void aZoneTakesItsContentsAlong()
    {
        moveSelection(*m_editor, Places(m_plan), {{id("n2")}, {id("b")}, {}, {}}, {100, 50});
        QCOMPARE(m_plan.zones.at(id("b")).frame->x, 600.0);
        QCOMPARE(m_plan.zones.at(id("inner")).frame->x, 620.0);
        QCOMPARE(m_plan.nodes.at(id("n2")).at, (Point{640, 90})); // once, though it is chosen too
        QCOMPARE(m_plan.nodes.at(id("n3")).at, (Point{640, 290}));
        QCOMPARE(m_plan.nodes.at(id("n3")).zone, id("inner"));
        QCOMPARE(m_plan.firewalls.at(id("bi")).at, (Point{720, 250})); // both of its zones came along
        QCOMPARE(m_plan.firewalls.at(id("ab")).at, (Point{450, 200}));
        QCOMPARE(m_plan.nodes.at(id("n1")).at, (Point{40, 40}));
    }

    void aFrameMovedOverWhoHasNoZoneTakesItIn()
    {
        moveSelection(*m_editor, Places(m_plan), {{}, {id("a")}, {}, {}}, {0, 700});
        QCOMPARE(m_plan.nodes.at(id("free")).zone, id("a"));
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("a"));
        // What stands in another frame keeps its zone, whatever comes over it.
        moveSelection(*m_editor, Places(m_plan), {{}, {id("a")}, {}, {}}, {500, -700});
        QCOMPARE(m_plan.nodes.at(id("n2")).zone, id("b"));
    }

    void whoHasNoZoneComesIntoTheFrameThatItIsMovedIn()
    {
        Node loose = m_plan.nodes.at(id("n1"));
        loose.zone = Id();
        m_editor->put(loose);
        moveSelection(*m_editor, Places(m_plan), nodes({id("n1")}), {8, 8});
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("a"));
    }

    void aNewZoneTakesInWhatStandsInIt()
    {
        const Id added = addZone(*m_editor, Places(m_plan), {-20, 700, 500, 300});
        QCOMPARE(added, id("zone1"));
        QCOMPARE(m_plan.nodes.at(id("free")).zone, added);
        const Id around = addZone(*m_editor, Places(m_plan), {-100, -100, 2000, 2000});
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("a")); // in a smaller frame
        QCOMPARE(m_plan.nodes.at(id("wide")).interfaces[0].zone, id("a"));
        QVERIFY(m_plan.nodes.at(id("wide")).zone.isNull());
        const Id tiny = addZone(*m_editor, Places(m_plan), {0, 0, 1, -5});
        QCOMPARE(m_plan.zones.at(tiny).frame, (Rectangle{0, 0, smallestFrame.width, smallestFrame.height}));
        QVERIFY(around != tiny);
    }

    void aLargerFrameTakesInWhoHasNoZone()
    {
        resizeZone(*m_editor, Places(m_plan), id("a"), {0, 0, 400, 1000});
        QCOMPARE(m_plan.nodes.at(id("free")).zone, id("a"));
        resizeZone(*m_editor, Places(m_plan), id("a"), {0, 0, 400, 400});
        QCOMPARE(m_plan.nodes.at(id("free")).zone, id("a")); // nobody is thrown out by drawing
    }

    void aFirewallJoinsTheZonesBesideIt()
    {
        const Result<Id> between = addFirewall(*m_editor, Places(m_plan), {440, 300});
        QVERIFY(between);
        QCOMPARE(*between, id("fw1"));
        QCOMPARE(m_plan.firewalls.at(*between).joins, (std::vector<Id>{id("a"), id("b")}));
        const Result<Id> onInner = addFirewall(*m_editor, Places(m_plan), {620, 202});
        QCOMPARE(m_plan.firewalls.at(*onInner).joins, (std::vector<Id>{id("b"), id("inner")}));
        m_editor->removeZone(id("inner"));
        m_editor->removeZone(id("b"));
        QCOMPARE(addFirewall(*m_editor, Places(m_plan), {440, 300}).error().code, u"refused.firewall-needs-zones"_s);
    }

    void aFirewallJoinsAtLeastTwo()
    {
        QVERIFY(setJoins(*m_editor, id("ab"), {id("inner"), id("a"), id("a")}));
        QCOMPARE(m_plan.firewalls.at(id("ab")).joins, (std::vector<Id>{id("a"), id("inner")}));
        QCOMPARE(setJoins(*m_editor, id("ab"), {id("a"), id("a")}).error().code, u"plan.firewall-joins"_s);
        QCOMPARE(setJoins(*m_editor, id("none"), {id("a"), id("b")}).error().code, u"refused.not-there"_s);
    }

    void aNodeOfARemovedZoneIsInTheOneAroundIt()
    {
        removeSelection(*m_editor, Places(m_plan), {{}, {id("inner"), id("a")}, {}, {}});
        QCOMPARE(m_plan.nodes.at(id("n3")).zone, id("b"));
        QVERIFY(m_plan.nodes.at(id("n1")).zone.isNull());
    }

    /// What has no place stands where the canvas shows it, and stays there when something else is placed.
    void theFirstMoveSettlesAllPlaces()
    {
        Plan plan = test::DerivedPlan::read(R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: a}, {id: b}]
firewalls: [{id: fw, joins: [a, b]}]
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [csm], zone: a}
  - {id: w1, kind: windows, zone: b}
  - {id: w2, kind: windows, zone: b}
)");
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const Arrangement shown = arrange(engine, {.onlyMissing = true});
        PlanEditor editor(plan);
        moveSelection(editor, Places(engine), nodes({id("w1")}), {16, 0});
        QCOMPARE(plan.nodes.at(id("w1")).at->x, shown.nodes.at(id("w1")).x + 16);
        QCOMPARE(plan.nodes.at(id("w2")).at, shown.nodes.at(id("w2")));
        QCOMPARE(plan.nodes.at(id("m1")).at, shown.nodes.at(id("m1")));
        QCOMPARE(plan.zones.at(id("a")).frame, shown.zones.at(id("a")));
        QCOMPARE(plan.firewalls.at(id("fw")).at, shown.firewalls.at(id("fw")));
        QCOMPARE(plan.nodes.at(id("w1")).zone, id("b"));
    }

    void aBoxHasASizeThatHoldsSomething()
    {
        resizeNode(*m_editor, Places(m_plan), id("n1"), {10, 20, 300, 1});
        QCOMPARE(m_plan.nodes.at(id("n1")).at, (Point{10, 20}));
        QCOMPARE(m_plan.nodes.at(id("n1")).size, (Size{300, Node::smallestSize.height}));
    }

    void nothingIsPlacedWhereNoFileCanHoldIt()
    {
        moveSelection(*m_editor, Places(m_plan), nodes({id("n1")}), {1e9, std::numeric_limits<double>::quiet_NaN()});
        QCOMPARE(m_plan.nodes.at(id("n1")).at, (Point{1e6, 0}));
    }

    void pinningGivesAPlace()
    {
        Node node = m_plan.nodes.at(id("n1"));
        node.at.reset();
        m_editor->put(node);
        FlowEngine engine(m_plan, test::catalogs());
        engine.derive();
        const Places places(engine);
        setPinned(*m_editor, places, {id("n1"), id("n2")}, true);
        QVERIFY(m_plan.nodes.at(id("n1")).pinned && m_plan.nodes.at(id("n1")).at);
        QCOMPARE(m_plan.nodes.at(id("n1")).at->x, places.node(id("n1"))->x);
        setPinned(*m_editor, places, {id("n2")}, false);
        QVERIFY(!m_plan.nodes.at(id("n2")).pinned);
    }

    void aligned_data()
    {
        QTest::addColumn<int>("alignment");
        QTest::addColumn<QList<double>>("where"); // of n1 and n2: x, y
        // n1 [40, 40] and n2 [540, 40], both 160 x 70; n3 [540, 240], 200 x 100
        QTest::newRow("left") << 0 << QList<double>{40, 40, 40, 40, 40, 240};
        QTest::newRow("centre") << 1 << QList<double>{310, 40, 310, 40, 290, 240};
        QTest::newRow("right") << 2 << QList<double>{580, 40, 580, 40, 540, 240};
        QTest::newRow("top") << 3 << QList<double>{40, 40, 540, 40, 540, 40};
        QTest::newRow("middle") << 4 << QList<double>{40, 155, 540, 155, 540, 140};
        QTest::newRow("bottom") << 5 << QList<double>{40, 270, 540, 270, 540, 240};
    }

    void aligned()
    {
        QFETCH(int, alignment);
        QFETCH(QList<double>, where);
        resizeNode(*m_editor, Places(m_plan), id("n3"), {540, 240, 200, 100});
        align(*m_editor, Places(m_plan), {id("n1"), id("n2"), id("n3")}, static_cast<Alignment>(alignment));
        QList<double> found;
        for (const char *node : {"n1", "n2", "n3"})
            found << m_plan.nodes.at(id(node)).at->x << m_plan.nodes.at(id(node)).at->y;
        QCOMPARE(found, where);
    }

    void whatIsPinnedIsNotLinedUp()
    {
        setPinned(*m_editor, Places(m_plan), {id("n2")}, true);
        align(*m_editor, Places(m_plan), {id("n1"), id("n2")}, Alignment::Left);
        QCOMPARE(m_plan.nodes.at(id("n2")).at->x, 540.0);
        align(*m_editor, Places(m_plan), {id("n1"), id("n2")}, Alignment::Right);
        QCOMPARE(m_plan.nodes.at(id("n1")).at->x, 540.0);
        QCOMPARE(m_plan.nodes.at(id("n1")).zone, id("b"));
    }

    void gapsAreEqual()
    {
        Node wide = m_plan.nodes.at(id("free"));
        wide.at = Point{300, 800};
        wide.size = Size{100, 70};
        m_editor->put(wide);
        distribute(*m_editor, Places(m_plan), {id("n1"), id("free"), id("n2")}, Direction::Sideways);
        // From 200 (end of n1) to 540 (start of n2) 340 units, of which 100 are taken: 120 on either side.
        QCOMPARE(m_plan.nodes.at(id("free")).at, (Point{320, 800}));
        QCOMPARE(m_plan.nodes.at(id("n1")).at->x, 40.0);
        QCOMPARE(m_plan.nodes.at(id("n2")).at->x, 540.0);
        const Plan before = m_plan;
        distribute(*m_editor, Places(m_plan), {id("n1"), id("n2")}, Direction::Upright);
        QVERIFY(m_plan == before);
    }

private:
    Plan m_plan;
    std::unique_ptr<PlanEditor> m_editor;
};

QTEST_GUILESS_MAIN(PlacingEditsTest)
#include "PlacingEditsTest.moc"
