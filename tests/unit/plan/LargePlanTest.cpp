// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/LargePlan.h"
#include "io/PlanWriter.h"

#include <QTest>

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
};

QTEST_GUILESS_MAIN(LargePlanTest)
#include "LargePlanTest.moc"
