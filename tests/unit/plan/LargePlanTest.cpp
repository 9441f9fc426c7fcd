// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/LargePlan.h"
#include "io/PlanWriter.h"

#include <QRectF>
#include <QTest>

#include <map>

using namespace portolan;

class LargePlanTest : public QObject {
    Q_OBJECT

private slots:
    void theSameNumbersGiveTheSameBytes()
    {
        QCOMPARE(writePlan(makeLargePlan(500, 3)), writePlan(makeLargePlan(500, 3)));
        QVERIFY(writePlan(makeLargePlan(500, 3)) != writePlan(makeLargePlan(500, 4)));
    }

    void itHasAsManyNodesAsAsked_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {10, 11, 205, 206, 60000})
            QTest::addRow("%d", nodes) << nodes;
    }

    void itHasAsManyNodesAsAsked()
    {
        QFETCH(int, nodes);
        QCOMPARE(makeLargePlan(nodes, 1).nodes.size(), static_cast<size_t>(nodes));
    }

    void itHasTheShapeOfASheet_data()
    {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {40, 60, 100, 200, 206, 300, 400})
            QTest::addRow("%d", nodes) << nodes;
    }

    /// With what is managed from beside it, neither a strip nor a column; and no row has machines of two zones.
    void itHasTheShapeOfASheet()
    {
        QFETCH(int, nodes);
        QRectF servers;
        std::map<double, Id> zoneOfRow;
        const Plan plan = makeLargePlan(nodes, 1);
        for (const auto &[id, node] : plan.nodes) {
            if (!node.at)
                continue;
            servers |= QRectF(node.at->x, node.at->y, 200, 100);
            QCOMPARE(zoneOfRow.emplace(node.at->y, node.zone).first->second, node.zone);
        }
        const double shape = (servers.width() + 1000) / servers.height();
        QVERIFY2(shape > 1.2 && shape < 2.2, qPrintable(QString::number(shape)));
    }
};

QTEST_GUILESS_MAIN(LargePlanTest)
#include "LargePlanTest.moc"
