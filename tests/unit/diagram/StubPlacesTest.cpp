// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/StubPlaces.h"

#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr double leastApart = 6;
const QRectF left(0, 0, 160, 70);
const QRectF right(600, 0, 160, 70);

DiagramArrow arrow(const QString &from, const QString &to)
{
    DiagramArrow made;
    made.id = from + u'>' + to;
    made.from = test::id(from);
    made.to = test::id(to);
    made.numbers = {u"N26"_s, u"N27"_s};
    return made;
}

/// Two nodes far from each other, with so many arrows in either direction that found no way.
Diagram twoNodes(int arrows)
{
    Diagram diagram;
    for (const auto &[name, rect] : {std::pair(u"a"_s, left), std::pair(u"b"_s, right)}) {
        DiagramNode node;
        node.id = test::id(name);
        node.rect = rect;
        node.name.en = node.name.ja = u"server"_s;
        diagram.nodes.push_back(node);
    }
    for (int count = 0; count < arrows; ++count) {
        diagram.arrows.push_back(arrow(u"a"_s, u"b"_s));
        diagram.arrows.push_back(arrow(u"b"_s, u"a"_s));
    }
    return diagram;
}

/// Lines all around a node, as lanes are, so that there is no room for a badge outside.
void wallIn(const QRectF &node, Diagram &diagram)
{
    for (double away = 8; away <= 160; away += 8) {
        DiagramArrow ring = arrow(u"c"_s, u"d"_s);
        const QRectF rect = node.adjusted(-away, -away, away, away);
        ring.points = {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()};
        diagram.arrows.push_back(ring);
    }
}

struct Stubs {
    std::vector<QRectF> lines;
    std::vector<QRectF> badges;
};

Stubs stubsOf(const Diagram &diagram)
{
    Stubs stubs;
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (!arrow.points.empty())
            continue;
        for (const std::vector<QPointF> *line : {&arrow.openerStub, &arrow.listenerStub})
            stubs.lines.push_back(QRectF(line->at(0), line->at(1)).normalized());
        stubs.badges.push_back(arrow.openerBadge);
        stubs.badges.push_back(arrow.listenerBadge);
    }
    return stubs;
}

/// What is too near to what, or nothing.
QString crowding(const Stubs &stubs)
{
    QString text;
    for (size_t one = 0; one < stubs.lines.size(); ++one) {
        const QRectF around = stubs.lines[one].adjusted(-leastApart, -leastApart, leastApart, leastApart);
        for (size_t other = 0; other < stubs.lines.size(); ++other) {
            if (one < other && around.intersects(stubs.lines[other].adjusted(-0.01, -0.01, 0.01, 0.01)))
                text += u"lines %1 and %2 "_s.arg(one).arg(other);
            if (one < other && stubs.badges[one].intersects(stubs.badges[other]))
                text += u"badges %1 and %2 "_s.arg(one).arg(other);
            const QRectF line = stubs.lines[other].adjusted(-0.01, -0.01, 0.01, 0.01);
            if (one != other && stubs.badges[one].intersects(line))
                text += u"badge %1 on line %2 "_s.arg(one).arg(other);
        }
    }
    return text;
}

} // namespace

class StubPlacesTest : public QObject {
    Q_OBJECT

private slots:
    void standsOutsideTheNodeApartFromOthers()
    {
        Diagram diagram = twoNodes(6);
        placeStubs(diagram, *m_measure);
        const Stubs stubs = stubsOf(diagram);
        QCOMPARE(stubs.badges.size(), size_t(24));
        QCOMPARE(crowding(stubs), QString());
        for (const QRectF &badge : stubs.badges)
            QVERIFY(!badge.intersects(left) && !badge.intersects(right));
    }
    /// Better a longer line across another than a badge on the node.
    void crossesALineRatherThanStandInTheNode()
    {
        Diagram diagram = twoNodes(1);
        DiagramArrow ring = arrow(u"c"_s, u"d"_s);
        const QRectF rect = left.adjusted(-16, -16, 16, 16);
        ring.points = {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()};
        diagram.arrows.push_back(ring);
        placeStubs(diagram, *m_measure);
        const QRectF badge = diagram.arrows.front().openerBadge;
        QVERIFY(!badge.isEmpty() && !badge.intersects(rect));
        QCOMPARE(crowding(stubsOf(diagram)), QString());
    }
    /// Where nothing is free outside, badges lie in the node, still apart and beside its name.
    void standsBesideTheWordsOfAWalledNode()
    {
        Diagram diagram = twoNodes(2);
        wallIn(left, diagram);
        placeStubs(diagram, *m_measure);
        const Stubs stubs = stubsOf(diagram);
        QCOMPARE(crowding(stubs), QString());
        const QRectF name(left.left() + 45, left.center().y() - 10, 40, 20);
        int within = 0;
        for (const QRectF &badge : stubs.badges) {
            within += left.contains(badge) ? 1 : 0;
            QVERIFY(!badge.intersects(name));
        }
        QCOMPARE(within, 4);
    }

private:
    Result<TextMeasure> m_measure = TextMeasure::make();
};

QTEST_MAIN(StubPlacesTest)
#include "StubPlacesTest.moc"
