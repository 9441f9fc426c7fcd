// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/PlanFileName.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class PlanFileNameTest : public QObject {
    Q_OBJECT

private slots:
    void isMadeOfTheTitle_data()
    {
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("ja");
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << u"Mixed Rack, C07"_s << u"混在ラック"_s << u"mixed-rack-c07"_s;
        QTest::newRow("Japanese alone") << QString() << u"混在ラックの更新"_s << u"混在ラックの更新"_s;
        QTest::newRow("a path") << u"../etc/passwd:x"_s << QString() << u"etc-passwd-x"_s;
        QTest::newRow("long") << u"Firmware update of a mixed rack with HP SUM: required"_s << QString()
                              << u"firmware-update-of-a-mixed-rack-with-hp"_s;
        QTest::newRow("one long word") << QString(60, u'W') << QString() << QString(40, u'w');
        QTest::newRow("no words") << u" ... "_s << QString() << QString();
        QTest::newRow("none") << QString() << QString() << QString();
    }
    void isMadeOfTheTitle()
    {
        QFETCH(QString, en);
        QFETCH(QString, ja);
        QFETCH(QString, name);
        Plan plan;
        plan.title = {en, ja};
        QCOMPARE(fileNameFor(plan), name);
    }
};

QTEST_GUILESS_MAIN(PlanFileNameTest)

#include "PlanFileNameTest.moc"
