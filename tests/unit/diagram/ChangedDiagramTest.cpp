// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChangedPlans.h"
#include "diagram/DiagramJson.h"
#include "diagram/DiagramPainter.h"
#include "diagram/Differences.h"
#include "support/DiagramQuality.h"
#include "support/Ids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineF>
#include <QTest>

#include <algorithm>
#include <set>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

template <typename Thing>
const Thing &thing(const std::vector<Thing> &things, const QString &id)
{
    for (const Thing &one : things) {
        if (one.id.toString() == id)
            return one;
    }
    throw std::runtime_error(qPrintable(u"no "_s + id));
}

const DiagramArrow &arrow(const Diagram &diagram, const QString &id)
{
    for (const DiagramArrow &one : diagram.arrows) {
        if (one.id == id)
            return one;
    }
    throw std::runtime_error(qPrintable(u"no "_s + id));
}

template <typename Thing>
bool isAnyChanged(const std::vector<Thing> &things)
{
    return std::any_of(
        things.begin(), things.end(), [](const Thing &one) { return one.change != DiagramChange::None; });
}

/// Whether a line of the arrow goes through a rectangle.
bool crosses(const DiagramArrow &arrow, const QRectF &rect)
{
    for (size_t index = 0; index + 1 < arrow.points.size(); ++index) {
        if (QRectF(arrow.points[index], arrow.points[index + 1])
                .normalized()
                .adjusted(-0.1, -0.1, 0.1, 0.1)
                .intersects(rect))
            return true;
    }
    return false;
}

const ComparedPlans &changed()
{
    static const ComparedPlans plans(afterTheChange(), beforeTheChange());
    return plans;
}

} // namespace

class ChangedDiagramTest : public QObject {
    Q_OBJECT

private slots:
    void nothingChangesAgainstItself();
    void thingsComeGoAndChange();
    void whatIsGoneStandsAtItsOldPlace();
    void whosePlaceIsTakenStandsNextToIt();
    void whosePlaceIsTakenStaysInItsZone();
    void aFrameThatThePlanLeavesOpenTakesInWhatIsGone();
    void whatIsGoneStandsAcrossNoFrame();
    void whatFindsNoRoomInItsZoneStandsInNoOther();
    void whatIsGoneHasAPlaceWhereThePlansSayNone();
    void whatWentToAnotherZoneStandsAtItsOldPlaceToo();
    void whoseZoneHasAnotherNameStandsOnce();
    void arrowsTellWhatTheyWere();
    void aDecisionThatLeavesAllOutRemovesTheArrow();
    void looksDifferWithoutColour();
    void whatIsGoneIsDottedInAnyColours();
    void cloudsTouchNothing();
    void everyCloudAndTriangleNamesTheRevision();
    void everyChangedLabelHasItsSign();
    void jsonTellsWhatChanged();
    void jsonTellsTheNumbersOfTriangles();
};

void ChangedDiagramTest::nothingChangesAgainstItself()
{
    const ComparedPlans same(afterTheChange(), afterTheChange());
    QVERIFY(!same.diagram.arrows.empty());
    QVERIFY(!isAnyChanged(same.diagram.nodes));
    QVERIFY(!isAnyChanged(same.diagram.zones));
    QVERIFY(!isAnyChanged(same.diagram.gates));
    QVERIFY(!isAnyChanged(same.diagram.arrows));
    QVERIFY(!isAnyChanged(same.diagram.labels));
    for (const DiagramLabel &label : same.diagram.labels)
        QVERIFY(label.cloud.isEmpty());
    QCOMPARE(same.diagram.styles.size(), size_t(1));
    QVERIFY(same.diagram.styles.front().stepsBack);
}

void ChangedDiagramTest::thingsComeGoAndChange()
{
    const Diagram &diagram = changed().diagram;
    QCOMPARE(thing(diagram.nodes, u"remote"_s).change, DiagramChange::Added);
    QCOMPARE(thing(diagram.nodes, u"hvm"_s).change, DiagramChange::Removed);
    QCOMPARE(thing(diagram.nodes, u"oldlnx"_s).change, DiagramChange::Removed);
    QCOMPARE(thing(diagram.nodes, u"csm01"_s).change, DiagramChange::Changed); // its product listens elsewhere
    QCOMPARE(thing(diagram.nodes, u"mail01"_s).change, DiagramChange::None); // only its box was moved
    QCOMPARE(thing(diagram.zones, u"dmz"_s).change, DiagramChange::Added);
    QCOMPARE(thing(diagram.zones, u"zlegacy"_s).change, DiagramChange::Removed);
    QCOMPARE(thing(diagram.zones, u"mgmt"_s).change, DiagramChange::None);
    QCOMPARE(thing(diagram.gates, u"fwd"_s).change, DiagramChange::Added);
    QCOMPARE(thing(diagram.gates, u"fw0"_s).change, DiagramChange::Removed);
    QCOMPARE(thing(diagram.gates, u"fw2"_s).change, DiagramChange::None);
}

void ChangedDiagramTest::whatIsGoneStandsAtItsOldPlace()
{
    const Diagram &diagram = changed().diagram;
    QCOMPARE(thing(diagram.nodes, u"oldlnx"_s).rect.topLeft(), QPointF(2140, 240));
    QCOMPARE(thing(diagram.zones, u"zlegacy"_s).rect, QRectF(2100, 0, 240, 850));
    QCOMPARE(thing(diagram.gates, u"fw0"_s).rect.center().x(), 2000.0);
    const auto old = changed().before.plan().nodes.at(id(u"hvm"_s)).at;
    QVERIFY(old.has_value());
    QCOMPARE(thing(diagram.nodes, u"hvm"_s).rect.topLeft(), QPointF(old->x, old->y));
}

void ChangedDiagramTest::whosePlaceIsTakenStandsNextToIt()
{
    const QByteArray both = "zones:\n  - {id: lan, frame: [0, 0, 700, 700]}\nnodes:\n";
    const ComparedPlans plans(both + "  - {id: new, kind: linux, zone: lan, at: [200, 200]}\n",
        both + "  - {id: old, kind: linux, zone: lan, at: [200, 200]}\n");
    const QRectF &now = thing(plans.diagram.nodes, u"new"_s).rect;
    const QRectF &gone = thing(plans.diagram.nodes, u"old"_s).rect;
    QCOMPARE(now.topLeft(), QPointF(200, 200));
    QVERIFY(!gone.intersects(now));
    QVERIFY(QRectF(0, 0, 700, 700).contains(gone));
    QVERIFY(QLineF(now.center(), gone.center()).length() < 200);
}

/// A narrow zone, with little room at its other end.
void ChangedDiagramTest::whosePlaceIsTakenStaysInItsZone()
{
    const QByteArray both = "zones:\n  - {id: lan, frame: [0, 0, 190, 1500]}\nnodes:\n";
    QByteArray taken;
    for (int i = 0; i < 14; ++i)
        taken += "  - {id: n" + QByteArray::number(i) + ", kind: linux, zone: lan, at: [20, "
            + QByteArray::number(60 + i * 88) + "]}\n";
    const ComparedPlans plans(both + taken, both + "  - {id: old, kind: linux, zone: lan, at: [20, 60]}\n");
    const QRectF &gone = thing(plans.diagram.nodes, u"old"_s).rect;
    QVERIFY(QRectF(0, 0, 190, 1500).contains(gone));
    for (const DiagramNode &node : plans.diagram.nodes)
        QVERIFY(node.id == id(u"old"_s) || !node.rect.intersects(gone));
}

void ChangedDiagramTest::aFrameThatThePlanLeavesOpenTakesInWhatIsGone()
{
    const QByteArray both = "zones:\n  - {id: lan}\nnodes:\n  - {id: one, kind: linux, zone: lan, at: [100, 100]}\n";
    const ComparedPlans plans(both,
        both + "  - {id: below, kind: linux, zone: lan, at: [100, 190]}\n"
            + "  - {id: above, kind: linux, zone: lan, at: [160, -60]}\n");
    const DiagramZone &zone = thing(plans.diagram.zones, u"lan"_s);
    QVERIFY(zone.rect.contains(zone.title));
    for (const DiagramNode &node : plans.diagram.nodes) {
        QVERIFY(zone.rect.contains(node.rect));
        QVERIFY(!zone.title.intersects(node.rect));
    }
    QCOMPARE(thing(plans.diagram.nodes, u"below"_s).rect.topLeft(), QPointF(100, 190));
    QCOMPARE(thing(plans.diagram.nodes, u"above"_s).rect.topLeft(), QPointF(160, -60));
}

/// The architect made the frame smaller; what stood at its edge goes inside, or where there is no room for it, outside.
void ChangedDiagramTest::whatIsGoneStandsAcrossNoFrame()
{
    const QByteArray old = "  - {id: old, kind: linux, zone: lan, at: [220, 420]}\n";
    const auto planOf = [](const QByteArray &frame) -> QByteArray {
        return "zones:\n  - {id: lan, frame: " + frame
            + "}\nnodes:\n  - {id: one, kind: linux, zone: lan, at: [20, 60]}\n";
    };
    const ComparedPlans roomy(planOf("[0, 0, 300, 450]"), planOf("[0, 0, 500, 700]") + old);
    QCOMPARE(thing(roomy.diagram.zones, u"lan"_s).rect, QRectF(0, 0, 300, 450));
    QVERIFY(QRectF(0, 0, 300, 450).contains(thing(roomy.diagram.nodes, u"old"_s).rect));
    const QByteArray near = "  - {id: old, kind: linux, zone: lan, at: [60, 130]}\n";
    const ComparedPlans narrow(planOf("[0, 0, 200, 160]"), planOf("[0, 0, 500, 700]") + near);
    QVERIFY(!QRectF(0, 0, 200, 160).intersects(thing(narrow.diagram.nodes, u"old"_s).rect));
}

/// The zone that it stood in is narrower now, and another one reaches over its old place; the card says where it was.
void ChangedDiagramTest::whatFindsNoRoomInItsZoneStandsInNoOther()
{
    const QByteArray now = "zones:\n  - {id: lan, name: {en: Office LAN, ja: 事務所LAN}, frame: [0, 0, 240, 160]}\n"
                           "  - {id: mgmt, frame: [320, 0, 420, 400]}\n  - {id: far, frame: [1000, 0, 240, 400]}\n"
                           "nodes:\n  - {id: one, kind: linux, zone: lan, at: [40, 60]}\n";
    const QByteArray before = "zones:\n  - {id: lan, frame: [0, 0, 640, 400]}\n"
                              "  - {id: mgmt, frame: [700, 0, 240, 400]}\n  - {id: far, frame: [1000, 0, 240, 400]}\n"
                              "nodes:\n  - {id: one, kind: linux, zone: lan, at: [40, 60]}\n"
                              "  - {id: two, kind: linux, zone: lan, at: [400, 190]}\n"
                              "  - {id: gone, kind: linux, zone: lan, at: [400, 80]}\n"
                              "  - {id: here, kind: linux, zone: far, at: [1040, 80]}\n";
    const ComparedPlans plans(now + "  - {id: two, kind: linux, zone: far, at: [1040, 80]}\n", before);
    for (const QString &id : {u"two@old"_s, u"gone"_s}) {
        const DiagramNode &card = thing(plans.diagram.nodes, id);
        for (const DiagramZone &zone : plans.diagram.zones)
            QVERIFY2(!zone.rect.intersects(card.rect), qPrintable(id + u" in "_s + zone.id.toString()));
        QCOMPARE(card.kind, (LocalizedText{u"was in Office LAN"_s, u"変更前：事務所LAN"_s}));
    }
    // What stands in its zone says what it is.
    QVERIFY(thing(plans.diagram.zones, u"far"_s).rect.contains(thing(plans.diagram.nodes, u"here"_s).rect));
    QCOMPARE(thing(plans.diagram.nodes, u"here"_s).kind, thing(plans.diagram.nodes, u"one"_s).kind);
}

/// Neither plan says where anything stands: what is there now stands as in the newer plan alone, what is gone beside
/// it.
void ChangedDiagramTest::whatIsGoneHasAPlaceWhereThePlansSayNone()
{
    const QByteArray zones = "zones:\n  - {id: lan}\n  - {id: mgmt}\n";
    const QByteArray walls = "firewalls:\n  - {id: fw1, joins: [lan, mgmt]}\n";
    const QByteArray nodes = "nodes:\n  - {id: pc, kind: management-client, zone: lan}\n"
                             "  - {id: web, kind: linux, zone: mgmt}\n  - {id: db, kind: linux, zone: mgmt}\n";
    const QByteArray older = zones + "  - {id: dmz}\n" + walls + "  - {id: fw2, joins: [dmz, mgmt]}\n" + nodes
        + "  - {id: mail, kind: linux, zone: dmz}\n  - {id: proxy, kind: linux, zone: dmz}\n";
    const QByteArray flows = "flows:\n  - {id: a, from: pc, to: web, transport: tcp, ports: 443}\n";
    const QByteArray relay = "  - {id: b, from: mail, to: db, transport: tcp, ports: 25}\n"
                             "  - {id: c, from: pc, to: proxy, transport: tcp, ports: 80}\n";
    const ComparedPlans plans(zones + walls + nodes + flows, older + flows + relay);
    const ComparedPlans alone(zones + walls + nodes + flows, zones + walls + nodes + flows);
    const Diagram &both = plans.diagram;
    for (const DiagramNode &node : alone.diagram.nodes)
        QCOMPARE(thing(both.nodes, node.id.toString()).rect, node.rect);
    for (const DiagramZone &zone : alone.diagram.zones)
        QCOMPARE(thing(both.zones, zone.id.toString()).rect, zone.rect);
    const QRectF gone = thing(both.zones, u"dmz"_s).rect;
    for (const QString &id : {u"lan"_s, u"mgmt"_s})
        QVERIFY2(!thing(both.zones, id).rect.intersects(gone), qPrintable(id));
    for (const QString &id : {u"mail"_s, u"proxy"_s})
        QVERIFY2(gone.contains(thing(both.nodes, id).rect), qPrintable(id));
    for (const DiagramGate &bar : both.gates) {
        for (const DiagramZone &zone : both.zones)
            QVERIFY2(!zone.rect.intersects(bar.rect), qPrintable(bar.id.toString() + zone.id.toString()));
    }
}

/// Its removed flow ends where they ended; the flow that it still has goes to its new place.
void ChangedDiagramTest::whatWentToAnotherZoneStandsAtItsOldPlaceToo()
{
    const QByteArray zones
        = "zones:\n  - {id: dmz, frame: [0, 0, 300, 300]}\n  - {id: lan, frame: [600, 0, 300, 300]}\n"
          "  - {id: office, frame: [0, 500, 300, 300]}\nnodes:\n"
          "  - {id: pc, kind: management-client, zone: office, at: [40, 600]}\n";
    const QByteArray web = "flows:\n  - {id: a, from: pc, to: web, transport: tcp, ports: 443}\n";
    const ComparedPlans plans(zones + "  - {id: web, kind: linux, zone: dmz, at: [40, 100]}\n" + web,
        zones + "  - {id: web, kind: linux, zone: lan, at: [640, 100]}\n" + web
            + "  - {id: b, from: pc, to: web, transport: tcp, ports: 22}\n");
    const DiagramNode &now = thing(plans.diagram.nodes, u"web"_s);
    QCOMPARE(now.change, DiagramChange::Changed);
    QCOMPARE(now.rect.topLeft(), QPointF(40, 100));
    const DiagramNode &before = thing(plans.diagram.nodes, u"web@old"_s);
    QCOMPARE(before.change, DiagramChange::Removed);
    QCOMPARE(before.rect.topLeft(), QPointF(640, 100));
    const DiagramArrow &gone = arrow(plans.diagram, u"pc>web@old"_s);
    QCOMPARE(gone.change, DiagramChange::Removed);
    QCOMPARE(gone.ports, u"TCP 22"_s);
    QVERIFY(before.rect.adjusted(-1, -1, 1, 1).contains(gone.points.back()));
    const DiagramArrow &still = arrow(plans.diagram, u"pc>web"_s);
    QCOMPARE(still.ports, u"TCP 443"_s);
    QVERIFY(now.rect.adjusted(-1, -1, 1, 1).contains(still.points.back()));
    // It is one machine that changed, and JSON tells which.
    const Differences differences = differencesIn(plans.diagram, plans.matrix);
    QCOMPARE(differences.nodes, (ChangeCounts{0, 1, 0}));
    const QJsonObject json = QJsonDocument::fromJson(writeDiagramJson(plans.diagram, Language::English)).object();
    int told = 0;
    for (const QJsonValue &node : json[u"nodes"_s].toArray()) {
        QCOMPARE(node.toObject().contains(u"of"_s), node[u"id"_s] == u"web@old"_s);
        told += node[u"of"_s] == u"web"_s;
    }
    QCOMPARE(told, 1);
}

/// Where it stood is where it stands.
void ChangedDiagramTest::whoseZoneHasAnotherNameStandsOnce()
{
    const QByteArray machine = ", frame: [0, 0, 300, 300]}\nnodes:\n  - {id: web, kind: linux, at: [40, 100], zone: ";
    const ComparedPlans plans(
        "zones:\n  - {id: front" + machine + "front}\n", "zones:\n  - {id: dmz" + machine + "dmz}\n");
    QCOMPARE(plans.diagram.nodes.size(), size_t(1));
    QCOMPARE(plans.diagram.nodes.front().change, DiagramChange::Changed);
    // And what was in no zone has left none.
    const ComparedPlans placed(
        "zones:\n  - {id: front" + machine + "front}\n", "nodes:\n  - {id: web, kind: linux, at: [2040, 100]}\n");
    QCOMPARE(placed.diagram.nodes.size(), size_t(1));
}

void ChangedDiagramTest::arrowsTellWhatTheyWere()
{
    const Diagram &diagram = changed().diagram;
    const DiagramArrow &port = arrow(diagram, u"admin-pc>csm01"_s);
    QCOMPARE(port.change, DiagramChange::Changed);
    QCOMPARE(port.ports, u"TCP 8443, 22015"_s);
    QCOMPARE(port.portsBefore, u"TCP 22015, 22016"_s);
    QCOMPARE(numbersOf(port, DiagramChange::Changed), QStringList{u"2"_s});
    QCOMPARE(numbersOf(port, DiagramChange::None), QStringList{u"1"_s});

    const DiagramArrow &decided = arrow(diagram, u"csm01>db-bmc"_s);
    QCOMPARE(decided.change, DiagramChange::Changed);
    QCOMPARE(decided.ports, u"TCP 22"_s);
    QCOMPARE(decided.portsBefore, u"TCP 22 · UDP 623"_s);
    QCOMPARE(numbersOf(decided, DiagramChange::Removed), QStringList{u"17"_s});

    QCOMPARE(arrow(diagram, u"csm01>hvm"_s).change, DiagramChange::Removed);
    QCOMPARE(arrow(diagram, u"csm01>hvm"_s).portsBefore, QString());
    QCOMPARE(arrow(diagram, u"remote>csm01"_s).change, DiagramChange::Added);
    QCOMPARE(arrow(diagram, u"csm01>mail01"_s).change, DiagramChange::None);
}

void ChangedDiagramTest::aDecisionThatLeavesAllOutRemovesTheArrow()
{
    const QByteArray before = DerivedPlan::example(u"compute-management"_s);
    QByteArray now = before;
    now.replace("accepted:\n",
        "decisions:\n  - {flow: \"csm:email.smtp:csm01>mail01:tcp\", state: excluded, reason: {en: No mail, ja: "
        "送信しない}, owner: T. Sato}\naccepted:\n");
    const ComparedPlans plans(now, before);
    const DiagramArrow &mail = arrow(plans.diagram, u"csm01>mail01"_s);
    QCOMPARE(mail.change, DiagramChange::Removed);
    QCOMPARE(mail.ports, u"TCP 25"_s);
    // Left out in both plans, it is not drawn at all.
    const ComparedPlans same(now, now);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)arrow(same.diagram, u"csm01>mail01"_s));
}

void ChangedDiagramTest::looksDifferWithoutColour()
{
    std::set<std::pair<std::vector<double>, double>> looks;
    std::set<DiagramChange> changes;
    for (const DiagramStyle &style : changed().diagram.styles) {
        looks.emplace(style.dashes, style.width);
        changes.insert(style.change);
    }
    QCOMPARE(changes.size(), size_t(4));
    QCOMPARE(looks.size(), changed().diagram.styles.size());
}

void ChangedDiagramTest::whatIsGoneIsDottedInAnyColours()
{
    ComparedPlans plans(afterTheChange(), beforeTheChange(), ColorBy::Product);
    const DiagramArrow gone = arrow(plans.diagram, u"csm01>hvm"_s);
    const DiagramArrow same = arrow(plans.diagram, u"csm01>mail01"_s);
    QCOMPARE(gone.style, same.style);
    const auto dashesOf = [&](const DiagramArrow &one) {
        Diagram alone = plans.diagram;
        alone.zones.clear();
        alone.gates.clear();
        alone.nodes.clear();
        alone.trunks.clear();
        alone.labels.clear();
        alone.arrows = {one};
        Picture picture;
        appendDiagram(alone, {}, measure(), picture);
        for (const PictureElement &element : picture.elements) {
            if (const Shape *shape = std::get_if<Shape>(&element))
                return shape->pen.dashes;
        }
        return std::vector<double>{-1};
    };
    QVERIFY(dashesOf(same).empty());
    QVERIFY(!dashesOf(gone).empty());
}

void ChangedDiagramTest::cloudsTouchNothing()
{
    const Diagram &diagram = changed().diagram;
    int clouds = 0;
    for (const DiagramLabel &label : diagram.labels) {
        QCOMPARE(label.change, arrow(diagram, diagram.arrows[static_cast<size_t>(label.arrow)].id).change);
        QCOMPARE(label.cloud.isEmpty(), label.change == DiagramChange::None);
        if (label.cloud.isEmpty())
            continue;
        ++clouds;
        QVERIFY(label.cloud.contains(label.rect));
        QVERIFY(label.rect.contains(label.badge));
        for (const DiagramNode &node : diagram.nodes)
            QVERIFY2(!node.rect.intersects(label.cloud), qPrintable(node.id.toString()));
        for (const DiagramZone &zone : diagram.zones)
            QVERIFY2(!zone.title.intersects(label.cloud), qPrintable(zone.id.toString()));
        for (const DiagramGate &gate : diagram.gates)
            QVERIFY2(!gate.title.intersects(label.cloud), qPrintable(gate.id.toString()));
        for (const DiagramLabel &other : diagram.labels)
            QVERIFY(&other == &label || !other.extent().intersects(label.cloud));
        const int trunk = diagram.arrows[static_cast<size_t>(label.arrow)].trunk;
        for (size_t index = 0; index < diagram.arrows.size(); ++index) {
            const DiagramArrow &other = diagram.arrows[index];
            const bool isOwn
                = std::find(label.arrows.begin(), label.arrows.end(), static_cast<int>(index)) != label.arrows.end()
                || (trunk >= 0 && other.trunk == trunk);
            QVERIFY2(isOwn || !crosses(other, label.cloud), qPrintable(other.id));
        }
    }
    QVERIFY(clouds >= 5);
    const DiagramQuality quality(writeDiagramJson(diagram, Language::English));
    for (const DiagramFault &fault : quality.violations())
        QFAIL(qPrintable(fault.text));
}

void ChangedDiagramTest::everyCloudAndTriangleNamesTheRevision()
{
    Picture picture;
    appendDiagram(changed().diagram, {ExportLanguage::English, u"Q7"_s}, measure(), picture);
    const auto clouds = std::count_if(changed().diagram.labels.begin(), changed().diagram.labels.end(),
        [](const DiagramLabel &label) { return !label.cloud.isEmpty(); });
    const auto countOf = [](const auto &things) {
        return std::count_if(
            things.begin(), things.end(), [](const auto &thing) { return thing.change == DiagramChange::Changed; });
    };
    const auto triangles
        = countOf(changed().diagram.nodes) + countOf(changed().diagram.zones) + countOf(changed().diagram.gates);
    QVERIFY(triangles > 0);
    QCOMPARE(textsOf(picture).count(u"Q7"_s), qsizetype(clouds + triangles));
}

void ChangedDiagramTest::everyChangedLabelHasItsSign()
{
    const Diagram &diagram = changed().diagram;
    for (const DiagramLabel &label : diagram.labels) {
        Diagram plain = diagram;
        plain.labels = {label};
        plain.labels.front().cloud = {};
        Picture with;
        appendDiagram(plain, {}, measure(), with);
        plain.labels.front().change = DiagramChange::None;
        Picture without;
        appendDiagram(plain, {}, measure(), without);
        const size_t signs = label.change == DiagramChange::None ? 0 : 1;
        QCOMPARE(with.elements.size(), without.elements.size() + signs);
    }
}

void ChangedDiagramTest::jsonTellsWhatChanged()
{
    const QJsonObject json = QJsonDocument::fromJson(writeDiagramJson(changed().diagram, Language::English)).object();
    bool isFound = false;
    for (const QJsonValue &value : json[u"arrows"_s].toArray()) {
        if (value[u"id"_s] != u"admin-pc>csm01"_s)
            continue;
        isFound = true;
        QCOMPARE(value[u"change"_s].toString(), u"changed"_s);
        QCOMPARE(value[u"portsBefore"_s].toString(), u"TCP 22015, 22016"_s);
        QCOMPARE(value[u"changedNumbers"_s].toArray(), QJsonArray{u"2"_s});
    }
    QVERIFY(isFound);
    for (const QJsonValue &value : json[u"badges"_s].toArray())
        QVERIFY(!value[u"cloud"_s].isArray() || value[u"cloud"_s].toArray().size() == 4);
}

/// What has a triangle has the number that the list of changes explains it under; nothing else has one.
void ChangedDiagramTest::jsonTellsTheNumbersOfTriangles()
{
    const Diagram &diagram = changed().diagram;
    const QJsonObject json = QJsonDocument::fromJson(writeDiagramJson(diagram, Language::English)).object();
    std::set<int> numbers;
    const auto compare = [&](const auto &things, const QString &key) {
        const QJsonArray told = json[key].toArray();
        QCOMPARE(static_cast<size_t>(told.size()), things.size());
        for (size_t i = 0; i < things.size(); ++i) {
            const QJsonObject object = told[static_cast<qsizetype>(i)].toObject();
            QCOMPARE(object.contains(u"changeNumber"_s), things[i].change == DiagramChange::Changed);
            if (!object.contains(u"changeNumber"_s))
                continue;
            QCOMPARE(object[u"changeNumber"_s].toInt(), things[i].changeNumber);
            QVERIFY(numbers.insert(things[i].changeNumber).second);
        }
    };
    compare(diagram.zones, u"zones"_s);
    compare(diagram.gates, u"gates"_s);
    compare(diagram.nodes, u"nodes"_s);
    QVERIFY(!numbers.empty());
    QCOMPARE(*numbers.begin(), 1);
    QCOMPARE(*numbers.rbegin(), static_cast<int>(numbers.size()));
}

QTEST_MAIN(ChangedDiagramTest)
#include "ChangedDiagramTest.moc"
