// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasScene.h"

#include "support/ExampleDiagram.h"
#include "support/Ids.h"
#include "support/LargeDiagram.h"

#include <QTest>

#include <random>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

/// Left: a zone with a node; right: another node; between them an arrow with a label and a firewall.
Diagram smallDiagram()
{
    Diagram diagram;
    diagram.bounds = QRectF(-20, -20, 700, 320);
    diagram.styles.push_back({{u"One"_s, u"一"_s}, QColor(0x0A, 0x5C, 0xA8), {}});
    DiagramZone zone;
    zone.id = id(u"mgmt"_s);
    zone.rect = QRectF(0, 0, 240, 260);
    zone.title = QRectF(12, 6, 200, 20);
    diagram.zones.push_back(zone);
    DiagramGate gate;
    gate.id = id(u"fw"_s);
    gate.rect = QRectF(300, 40, 18, 120);
    gate.title = QRectF(280, 10, 60, 28);
    diagram.gates.push_back(gate);
    for (const auto &[id, x] : {std::pair(u"a"_s, 40.0), std::pair(u"b"_s, 460.0)}) {
        DiagramNode node;
        node.id = test::id(id);
        node.rect = QRectF(x, 80, 150, 56);
        node.name = {id, id};
        diagram.nodes.push_back(node);
    }
    DiagramArrow arrow;
    arrow.id = u"a>b"_s;
    arrow.from = diagram.nodes[0].id;
    arrow.to = diagram.nodes[1].id;
    arrow.flows = {u"key-1"_s, u"key-2"_s};
    arrow.numbers = {u"1"_s, u"2"_s};
    arrow.points = {{190, 108}, {460, 108}};
    diagram.arrows.push_back(arrow);
    arrow.id = u"b>a"_s;
    std::swap(arrow.from, arrow.to);
    arrow.flows = {u"key-3"_s};
    arrow.points = {{500, 136}, {500, 220}, {100, 220}, {100, 136}};
    diagram.arrows.push_back(arrow);
    DiagramLabel label;
    label.arrow = 0;
    label.arrows = {0};
    label.rect = QRectF(360, 99, 60, 18);
    label.badge = QRectF(363, 101, 20, 14);
    label.numbers = u"1, 2"_s;
    diagram.labels.push_back(label);
    return diagram;
}

CanvasHit hitAt(const CanvasScene &scene, double x, double y, double tolerance = 4)
{
    CanvasScene::HitOptions options;
    options.tolerance = tolerance;
    return scene.hitTest({x, y}, options);
}

void compareParts(const DiagramPart &one, const DiagramPart &other)
{
    QCOMPARE(one.zones, other.zones);
    QCOMPARE(one.gates, other.gates);
    QCOMPARE(one.nodes, other.nodes);
    QCOMPARE(one.arrows, other.arrows);
    QCOMPARE(one.trunks, other.trunks);
    QCOMPARE(one.labels, other.labels);
}

} // namespace

class CanvasSceneTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsOnTopIsHit_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("part");
        const auto row = [](const char *name, double x, double y, const QString &id, CanvasPart part) {
            QTest::newRow(name) << x << y << id << static_cast<int>(part);
        };
        row("a node", 115, 108, u"a"_s, CanvasPart::Body);
        row("inside a node at its border, where an arrow ends", 188, 108, u"a"_s, CanvasPart::Edge);
        row("just outside of a node, on the arrow", 193, 108, u"a>b"_s, CanvasPart::Line);
        row("just outside of a node", 193, 90, u"a"_s, CanvasPart::Edge);
        row("an arrow", 250, 111, u"a>b"_s, CanvasPart::Line);
        row("a little beside an arrow", 450, 111.5, u"a>b"_s, CanvasPart::Line);
        row("a label on an arrow", 400, 108, u"a>b"_s, CanvasPart::Label);
        row("the arrow in a firewall", 309, 108, u"a>b"_s, CanvasPart::Line);
        row("a firewall", 309, 60, u"fw"_s, CanvasPart::Body);
        row("a firewall's name", 300, 20, u"fw"_s, CanvasPart::Title);
        row("a zone's title", 100, 15, u"mgmt"_s, CanvasPart::Title);
        row("a zone's frame", 1, 200, u"mgmt"_s, CanvasPart::Frame);
        row("a zone's ground", 20, 200, u"mgmt"_s, CanvasPart::Body);
        row("nothing", 600, 250, QString(), CanvasPart::None);
    }

    void whatIsOnTopIsHit()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(QString, id);
        QFETCH(int, part);
        const CanvasScene scene(smallDiagram());
        const CanvasHit hit = hitAt(scene, x, y);
        QCOMPARE(hit.element.id, id);
        QCOMPARE(static_cast<int>(hit.part), part);
        QCOMPARE(hit.zone.id, x > 0 && x < 240 ? u"mgmt"_s : QString());
    }

    /// Its further bars are no things of their own: they are hit and shown as the firewall, which stands at its first.
    void aFirewallIsAllOfItsBars()
    {
        Diagram diagram = smallDiagram();
        DiagramGate further = diagram.gates.front();
        further.number = 1;
        further.rect.translate(320, 0);
        further.title.translate(320, 0);
        diagram.gates.push_back(further);
        const CanvasScene scene(diagram);
        const CanvasId firewall{CanvasKind::Firewall, u"fw"_s};
        QCOMPARE(hitAt(scene, 629, 60).element, firewall);
        QCOMPARE(hitAt(scene, 309, 60).element, firewall);
        QCOMPARE(hitAt(scene, 629, 60).bar, 1);
        QCOMPARE(hitAt(scene, 309, 60).bar, 0);
        QCOMPARE(scene.rectOf(firewall), QRectF(300, 40, 18, 120));
        QCOMPARE(scene.partOf({firewall}).gates, (std::vector<int>{0, 1}));
        QCOMPARE(scene.within(QRectF(290, 0, 60, 300)), std::vector<CanvasId>{firewall});
        QCOMPARE(scene.within(QRectF(600, 0, 60, 300)), std::vector<CanvasId>{});
    }

    void handlesAreThereWhereTheyAreShown()
    {
        const CanvasScene scene(smallDiagram());
        CanvasScene::HitOptions options;
        QCOMPARE(static_cast<int>(scene.hitTest({190, 136}, options).part), static_cast<int>(CanvasPart::Edge));
        options.handleReach = 4;
        options.withHandles = {{CanvasKind::Node, u"a"_s}};
        const CanvasHit corner = scene.hitTest({192, 138}, options);
        QCOMPARE(static_cast<int>(corner.handle), static_cast<int>(CanvasHandle::BottomRight));
        QCOMPARE(corner.element.id, u"a"_s);
        QCOMPARE(static_cast<int>(scene.hitTest({460, 80}, options).handle), static_cast<int>(CanvasHandle::None));
    }

    void inATrunkAllArrowsThatRunThereAreHit()
    {
        Diagram diagram = smallDiagram();
        diagram.arrows[1].from = diagram.arrows[0].from;
        diagram.arrows[1].to = diagram.arrows[0].to;
        diagram.arrows[1].points = {{190, 108}, {400, 108}, {400, 200}};
        diagram.labels.clear();
        diagram.trunks.push_back({u"trunk-1"_s, false, {0, 1}, {{400, 108}}});
        diagram.arrows[0].trunk = diagram.arrows[1].trunk = 0;
        const CanvasScene scene(diagram);
        QCOMPARE(hitAt(scene, 250, 108).elements.size(), size_t(2));
        QCOMPARE(hitAt(scene, 430, 108).elements.size(), size_t(1));
        QCOMPARE(hitAt(scene, 430, 108).element.id, u"a>b"_s);
        QCOMPARE(hitAt(scene, 400, 160).element.id, u"b>a"_s);
    }

    void fromFarAwayArrowsAreNotHit()
    {
        const CanvasScene scene(smallDiagram());
        CanvasScene::HitOptions options;
        options.detail = DiagramDetail::Bundled;
        QVERIFY(scene.hitTest({430, 108}, options).element.isNull());
    }

    void aRubberBandTakesWhatLiesInItWhole()
    {
        const CanvasScene scene(smallDiagram());
        const auto ids = [&](const QRectF &rect) {
            QStringList found;
            for (const CanvasId &id : scene.within(rect))
                found.append(id.id);
            return found;
        };
        QCOMPARE(ids({30, 70, 170, 80}), QStringList{u"a"_s});
        QCOMPARE(ids({30, 70, 150, 80}), QStringList());
        QCOMPARE(ids({-5, -5, 250, 270}), (QStringList{u"mgmt"_s, u"a"_s}));
        QCOMPARE(ids({30, 30, 600, 240}), (QStringList{u"fw"_s, u"a"_s, u"b"_s, u"a>b"_s, u"b>a"_s}));
    }

    void rowsLeadToTheirArrows()
    {
        const CanvasScene scene(smallDiagram());
        const std::vector<CanvasId> found = scene.arrowsWithRows({u"key-3"_s, u"no such key"_s});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().id, u"b>a"_s);
    }

    /// What a rectangle finds is what looking at everything finds.
    void aRectangleFindsEverythingInIt()
    {
        const CanvasScene scene(test::makeLargeDiagram(900));
        const Diagram &diagram = scene.diagram();
        std::mt19937 random(7);
        std::uniform_real_distribution<double> x(diagram.bounds.left() - 300, diagram.bounds.right());
        std::uniform_real_distribution<double> y(diagram.bounds.top() - 300, diagram.bounds.bottom());
        std::uniform_real_distribution<double> size(1, 900);
        for (int round = 0; round < 200; ++round) {
            const QRectF rect(x(random), y(random), size(random), size(random));
            const DiagramPart part = scene.partIn(rect);
            for (size_t index = 0; index < diagram.nodes.size(); ++index) {
                if (diagram.nodes[index].rect.intersects(rect))
                    QVERIFY(std::binary_search(part.nodes.begin(), part.nodes.end(), static_cast<int>(index)));
            }
            for (size_t index = 0; index < diagram.arrows.size(); ++index) {
                const std::vector<QPointF> &points = diagram.arrows[index].points;
                for (size_t point = 0; point + 1 < points.size(); ++point) {
                    if (QRectF(points[point], points[point + 1]).normalized().adjusted(-1, -1, 1, 1).intersects(rect))
                        QVERIFY(std::binary_search(part.arrows.begin(), part.arrows.end(), static_cast<int>(index)));
                }
            }
        }
    }

    /// After any number of updates the scene is what it would be, made from the new diagram.
    void updatesLeadToWhatANewSceneHas()
    {
        CanvasScene scene(test::makeLargeDiagram(400));
        std::mt19937 random(3);
        std::uniform_int_distribution<int> node(0, 399);
        std::uniform_real_distribution<double> way(-600, 600);
        for (int round = 0; round < 100; ++round)
            scene.apply(test::movedBy(scene.diagram(), node(random), {way(random), way(random)}));
        const CanvasScene fresh(scene.diagram());
        for (int round = 0; round < 100; ++round) {
            const QRectF rect(way(random) * 6, way(random) * 4, 400, 300);
            compareParts(scene.partIn(rect), fresh.partIn(rect));
            const CanvasScene::HitOptions options;
            QVERIFY(scene.hitTest(rect.center(), options) == fresh.hitTest(rect.center(), options));
        }
        QCOMPARE(scene.bundles().loose, fresh.bundles().loose);
        QCOMPARE(scene.bundles().bundles.size(), fresh.bundles().bundles.size());
    }

    /// However little time there is at once.
    void anUpdateIsFoundInSlices()
    {
        const Diagram before = test::makeLargeDiagram(500);
        const DiagramUpdate update = test::movedBy(before, 0, {5, 3});
        CanvasScene scene(before);
        scene.apply(update);
        DiagramComparison comparison;
        int slices = 1;
        while (!comparison.read(before, scene.diagram(), QDeadlineTimer(0)))
            ++slices;
        QVERIFY(slices > 10);
        const std::optional<DiagramUpdate> found = comparison.take();
        QVERIFY(found);
        scene = CanvasScene(before);
        scene.apply(*found);
        QVERIFY(updateBetween(scene.diagram(), CanvasScene(before).diagram())->nodes.size() == update.nodes.size());
        QVERIFY(found->arrows.size() <= update.arrows.size() && !found->arrows.empty());
        DiagramComparison few(1);
        while (!few.read(before, scene.diagram(), QDeadlineTimer(0))) { }
        QVERIFY(!few.take());
    }

    void anUpdateIsWhatDiffers()
    {
        const Diagram before = test::exampleDiagram(u"mixed-rack"_s);
        QVERIFY(updateBetween(before, before)->isEmpty());
        Diagram after = before;
        after.nodes[2].rect.translate(5, 0);
        after.arrows[1].ports += u"!"_s;
        const auto update = updateBetween(before, after);
        QVERIFY(update);
        QCOMPARE(update->nodes.size(), size_t(1));
        QCOMPARE(update->nodes[0].first, 2);
        QCOMPARE(update->arrows.size(), size_t(1));
        QVERIFY(update->labels.empty());
        CanvasScene scene(before);
        scene.apply(*update);
        QVERIFY(updateBetween(scene.diagram(), after)->isEmpty());
        after.nodes.pop_back();
        QVERIFY(!updateBetween(before, after));
    }
};

QTEST_MAIN(CanvasSceneTest)
#include "CanvasSceneTest.moc"
