// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/GateBars.h"
#include "diagram/DiagramPainter.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Id id(const QString &text)
{
    return *Id::parse(text);
}

DiagramArrow level(double y, const std::vector<Id> &firewalls)
{
    DiagramArrow arrow;
    arrow.points = {{0, y}, {400, y}};
    arrow.firewalls = firewalls;
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
        const std::vector<Id> own{id(u"fw"_s)};
        Diagram diagram = withBar({level(120, own), level(280, own)});
        openGateBars(diagram);
        QVERIFY(diagram.gates[0].parts.empty());
        diagram = withBar({level(120, own), level(200, {}), level(208, own), level(280, own), level(400, {})});
        openGateBars(diagram);
        const std::vector<QRectF> parts{QRectF(191, 100, 18, 92), QRectF(191, 204, 18, 96)};
        QCOMPARE(diagram.gates[0].parts, parts);
        QCOMPARE(diagram.gates[0].rect, QRectF(191, 100, 18, 200));
    }

    /// A part that nothing passes, and too short for a bar, is left out.
    void noCrumbsAreLeft()
    {
        Diagram diagram = withBar({level(200, {}), level(220, {})});
        openGateBars(diagram);
        const std::vector<QRectF> parts{QRectF(191, 100, 18, 92), QRectF(191, 228, 18, 72)};
        QCOMPARE(diagram.gates[0].parts, parts);
    }
};

QTEST_MAIN(GateBarsTest)
#include "GateBarsTest.moc"
