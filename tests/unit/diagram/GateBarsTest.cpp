// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/GateBars.h"
#include "diagram/DiagramPainter.h"
#include "support/Ids.h"
#include "support/SheetCase.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

DiagramArrow level(double y, const std::vector<int> &gates)
{
    DiagramArrow arrow;
    arrow.points = {{0, y}, {400, y}};
    arrow.gates = gates;
    return arrow;
}

/// A bar from 100 to 300.
Diagram withBar(std::vector<DiagramArrow> arrows)
{
    Diagram diagram;
    DiagramGate gate;
    gate.id = id(u"fw"_s);
    gate.rect = QRectF(191, 100, 18, 200);
    diagram.gates = {gate};
    diagram.arrows = std::move(arrows);
    return diagram;
}

} // namespace

/// What the tests of whole layouts hardly ever meet.
class GateBarsTest : public QObject {
    Q_OBJECT

private slots:
    void aBarHasGapsForThoseWhoDoNotPassIt()
    {
        const std::vector<int> own{0};
        Diagram diagram = withBar({level(120, own), level(280, own)});
        openGateBars(diagram);
        QVERIFY(diagram.gates[0].parts.empty());
        diagram = withBar({level(120, own), level(200, {}), level(208, own), level(280, own), level(400, {})});
        openGateBars(diagram);
        const std::vector<QRectF> parts{QRectF(191, 100, 18, 92), QRectF(191, 204, 18, 96)};
        QCOMPARE(diagram.gates[0].parts, parts);
        QCOMPARE(diagram.gates[0].rect, QRectF(191, 100, 18, 200));
    }

    /// However a line of the firewall's runs along the bar, what passes it is seen to do so.
    void whatPassesBesideALineAlongHasAPieceOfTheBar()
    {
        DiagramArrow along;
        along.points = {{204, 0}, {204, 400}};
        Diagram diagram = withBar({level(120, {0}), level(200, {0}), level(280, {0}), along});
        openGateBars(diagram);
        const std::vector<QRectF> parts{QRectF(191, 116, 18, 8), QRectF(191, 196, 18, 8), QRectF(191, 276, 18, 8)};
        QVERIFY(diagram.gates[0].parts != parts); // it would read as passing
        diagram.arrows.back().firewalls = {id(u"fw"_s)};
        openGateBars(diagram);
        QCOMPARE(diagram.gates[0].parts, parts);
    }

    /// A part that nothing passes, and too short for a bar, is left out.
    void noCrumbsAreLeft()
    {
        Diagram diagram = withBar({level(200, {}), level(220, {})});
        openGateBars(diagram);
        const std::vector<QRectF> parts{QRectF(191, 100, 18, 92), QRectF(191, 228, 18, 72)};
        QCOMPARE(diagram.gates[0].parts, parts);
    }

    /// Both ends of the bar are taken: the name stands beside it rather than far away.
    void theNameStaysAtItsBar()
    {
        Diagram diagram = withBar({level(120, {0}), level(280, {0})});
        diagram.gates[0].name = {u"Firewall"_s, u"壁"_s};
        diagram.nodes.resize(2);
        diagram.nodes[0].rect = QRectF(100, 0, 200, 100);
        diagram.nodes[1].rect = QRectF(100, 310, 200, 200);
        DiagramRequest request;
        request.measure = &test::measure();
        diagram.gates[0].rect = QRectF(200, 200, 0, 0);
        layGateBars(request, diagram);
        const QRectF bar = diagram.gates[0].rect;
        const QRectF title = diagram.gates[0].title;
        QVERIFY(title.adjusted(-8, -8, 8, 8).intersects(bar));
        QVERIFY(title.top() > bar.top() && title.bottom() < bar.bottom());
    }

    /// The corridor is hardly wider than the name: it moves aside until no border runs through it.
    void theNameKeepsOffZones()
    {
        Diagram diagram = withBar({level(120, {0}), level(280, {0})});
        diagram.gates[0].name = {u"Office firewall"_s, u"事務所側ファイアウォール"_s};
        diagram.gates[0].rect = QRectF(200, 200, 0, 0);
        diagram.zones.resize(2);
        diagram.zones[0].rect = QRectF(-100, 0, 264, 400);
        diagram.zones[1].rect = QRectF(164 + 160, 0, 264, 400);
        DiagramRequest request;
        request.measure = &test::measure();
        layGateBars(request, diagram);
        const QRectF title = diagram.gates[0].title;
        QVERIFY(title.width() > 100);
        QVERIFY(title.adjusted(-8, -8, 8, 8).intersects(diagram.gates[0].rect));
        for (const DiagramZone &zone : diagram.zones)
            QVERIFY(!zone.rect.intersects(title));
    }

    /// A corridor narrower than the name: within a zone it would read as that one's, and above the zones there is room.
    void theNameStandsInNoZone()
    {
        Diagram diagram = withBar({level(120, {0}), level(280, {0})});
        diagram.gates[0].name = {u"Office firewall"_s, u"事務所側ファイアウォール"_s};
        diagram.gates[0].rect = QRectF(200, 200, 0, 0);
        diagram.zones.resize(2);
        diagram.zones[0].rect = QRectF(-300, 60, 470, 400);
        diagram.zones[1].rect = QRectF(230, 60, 470, 400);
        DiagramRequest request;
        request.measure = &test::measure();
        layGateBars(request, diagram);
        for (const DiagramZone &zone : diagram.zones)
            QVERIFY(!zone.rect.intersects(diagram.gates[0].title));
    }

    /// What runs between a bar and a name would read as what is named.
    void noLineRunsBetweenABarAndItsName()
    {
        Diagram diagram = withBar({level(120, {0}), level(280, {0}), level(94, {})});
        diagram.gates[0].name = {u"Office firewall"_s, u"事務所側ファイアウォール"_s};
        diagram.gates[0].rect = QRectF(200, 200, 0, 0);
        diagram.nodes.resize(2);
        diagram.nodes[0].rect = QRectF(-400, 97, 586, 200);
        diagram.nodes[1].rect = QRectF(214, 97, 586, 200);
        diagram.zones.resize(1);
        diagram.zones[0].title = QRectF(-400, 300, 1200, 20);
        DiagramRequest request;
        request.measure = &test::measure();
        layGateBars(request, diagram);
        QVERIFY(diagram.gates[0].title.top() > diagram.gates[0].rect.bottom());
    }

    void theNameIsNearestToItsOwnBar()
    {
        const Id other = id(u"other"_s);
        Diagram diagram = withBar({level(120, {0, 1}), level(280, {0, 1})});
        diagram.gates.push_back(diagram.gates[0]);
        diagram.gates[1].id = other;
        for (DiagramGate &gate : diagram.gates)
            gate.name = {u"Office firewall"_s, u"事務所側ファイアウォール"_s};
        diagram.gates[0].rect = QRectF(200, 200, 0, 0);
        diagram.gates[1].rect = QRectF(240, 200, 0, 0);
        DiagramRequest request;
        request.measure = &test::measure();
        layGateBars(request, diagram);
        const auto distance = [](const QRectF &a, const QRectF &b) {
            return std::hypot(std::max({a.left() - b.right(), b.left() - a.right(), 0.0}),
                std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0}));
        };
        for (const size_t own : {size_t{0}, size_t{1}}) {
            const QRectF title = diagram.gates[own].title;
            QVERIFY(distance(title, diagram.gates[own].rect) < distance(title, diagram.gates[1 - own].rect));
            QVERIFY(!title.intersects(diagram.gates[1 - own].title));
        }
    }

    void aFarNameHasALeader()
    {
        Diagram diagram = withBar({});
        diagram.gates[0].name = {u"Firewall"_s, u"壁"_s};
        const auto longestLine = [&](const QRectF &title) {
            diagram.gates[0].title = title;
            Picture picture;
            DiagramPainter(diagram, {}, test::measure()).appendGate(diagram.gates[0], picture);
            double length = 0;
            for (const PictureElement &element : picture.elements) {
                const auto *shape = std::get_if<Shape>(&element);
                if (shape && shape->path.elementCount() == 2)
                    length = std::max(length, shape->path.length());
            }
            return length;
        };
        QCOMPARE(longestLine(QRectF(215, 100, 80, 28)), 0.0);
        QVERIFY(longestLine(QRectF(309, 150, 80, 28)) > 90);
    }

    /// Each gives way as far as what passes it lets it; where that is not enough, both stay as they are.
    void barsKeepApart()
    {
        const std::vector<int> upper{0};
        const std::vector<int> lower{1};
        const auto laid = [&](double last, double first) {
            Diagram diagram = withBar({level(40, upper), level(last, upper), level(first, lower), level(300, lower)});
            diagram.gates.push_back(diagram.gates[0]);
            diagram.gates[1].id = id(u"low"_s);
            for (DiagramGate &gate : diagram.gates)
                gate.rect = QRectF(200, 200, 0, 0);
            DiagramRequest request;
            request.measure = &test::measure();
            layGateBars(request, diagram);
            return diagram;
        };
        Diagram diagram = laid(64, 88);
        QCOMPARE(diagram.gates[0].rect, QRectF(QPointF(191, 24), QPointF(209, 72)));
        QCOMPARE(diagram.gates[1].rect, QRectF(QPointF(191, 80), QPointF(209, 314)));
        QVERIFY(!areTooNear(diagram.gates[0].rect, diagram.gates[1].rect));
        diagram = laid(64, 100);
        QCOMPARE(diagram.gates[1].rect.top() - diagram.gates[0].rect.bottom(), 8.0);
        diagram = laid(64, 120);
        QCOMPARE(diagram.gates[1].rect.top(), 106.0);
        QCOMPARE(diagram.gates[0].rect.bottom(), 80.0);
        diagram = laid(200, 120);
        QVERIFY(areTooNear(diagram.gates[0].rect, diagram.gates[1].rect));
        QCOMPARE(diagram.gates[0].rect.bottom(), 214.0);
    }
};

QTEST_MAIN(GateBarsTest)
#include "GateBarsTest.moc"
