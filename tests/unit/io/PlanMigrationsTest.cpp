// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanMigrations.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class PlanMigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void planIsAtItsFirstVersion();
    void takesStepsInOrder_data();
    void takesStepsInOrder();
    void leavesTheNewestAlone();
    void refuses_data();
    void refuses();
};

namespace {

YamlTree treeOfVersion(int version)
{
    return YamlTree::parse("format: test\nversion: " + QByteArray::number(version) + "\nsteps: \"\"\n", u"f.yaml"_s)
        .value();
}

/// Notes in the tree that it was here.
Migration step(int from, int to)
{
    return {
        from, to, [from](YamlNode &root) { root.find(QLatin1String("steps"))->text += QString::number(from) + u' '; }};
}

/// Written out of order on purpose: the versions decide.
FormatHistory history()
{
    return {5, {step(4, 5), step(1, 2), step(2, 4)}};
}

} // namespace

void PlanMigrationsTest::planIsAtItsFirstVersion()
{
    QCOMPARE(planHistory().newest, 1);
    QVERIFY(planHistory().steps.empty());
}

void PlanMigrationsTest::takesStepsInOrder_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("count");
    QTest::newRow("1") << 1 << u"1 2 4 "_s << 3;
    QTest::newRow("2") << 2 << u"2 4 "_s << 2;
    QTest::newRow("4") << 4 << u"4 "_s << 1;
}

void PlanMigrationsTest::takesStepsInOrder()
{
    QFETCH(int, version);
    QFETCH(QString, steps);
    QFETCH(int, count);
    YamlTree tree = treeOfVersion(version);
    const Result<int> taken = migrate(tree.root(), version, history(), tree.fileName());
    QVERIFY(taken);
    QCOMPARE(*taken, count);
    QCOMPARE(tree.root().find(QLatin1String("steps"))->text, steps);
    QCOMPARE(tree.root().find(QLatin1String("version"))->text, u"5"_s);
}

void PlanMigrationsTest::leavesTheNewestAlone()
{
    YamlTree tree = treeOfVersion(5);
    QCOMPARE(migrate(tree.root(), 5, history(), tree.fileName()).value(), 0);
    QCOMPARE(tree.root().find(QLatin1String("steps"))->text, QString());
}

void PlanMigrationsTest::refuses_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("newest");
    QTest::addColumn<int>("lastFrom");
    QTest::addColumn<int>("lastTo");
    QTest::addColumn<QString>("code");
    QTest::newRow("newer") << 6 << 5 << 4 << 5 << u"format.newer"_s;
    QTest::newRow("no step from there") << 3 << 5 << 4 << 5 << u"format.no-migration"_s;
    QTest::newRow("stands still") << 4 << 5 << 4 << 4 << u"format.no-migration"_s;
    QTest::newRow("goes back") << 4 << 5 << 4 << 2 << u"format.no-migration"_s;
    QTest::newRow("leads too far") << 4 << 5 << 4 << 6 << u"format.no-migration"_s;
}

void PlanMigrationsTest::refuses()
{
    QFETCH(int, version);
    QFETCH(int, newest);
    QFETCH(int, lastFrom);
    QFETCH(int, lastTo);
    QFETCH(QString, code);
    YamlTree tree = treeOfVersion(version);
    const Result<int> taken = migrate(tree.root(), version, {newest, {step(lastFrom, lastTo)}}, tree.fileName());
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, code);
    QCOMPARE(taken.error().arguments, QStringList({QString::number(version), QString::number(newest)}));
    QCOMPARE(taken.error().position.toString(), u"f.yaml:2:10"_s);
}

QTEST_GUILESS_MAIN(PlanMigrationsTest)
#include "PlanMigrationsTest.moc"
