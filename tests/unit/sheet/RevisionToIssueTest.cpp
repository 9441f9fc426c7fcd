// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RevisionToIssue.h"
#include "../diagram/ChangedPlans.h"
#include "diagram/Differences.h"
#include "edit/GroupEdits.h"
#include "io/PlanWriter.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QString nextOf(const QByteArray &yaml)
{
    DerivedPlan plan(yaml);
    return revisionToIssue(plan.engine(), nullptr, wording()).revision;
}

void leaveOut(PlanEditor &editor, const QString &key)
{
    Decision decision;
    decision.flow = key;
    decision.state = DecisionState::Excluded;
    decision.reason = {u"Out of service"_s, u"廃止"_s};
    editor.put(std::move(decision));
}

} // namespace

class RevisionToIssueTest : public QObject {
    Q_OBJECT

private slots:
    void theNextLetterOrNumberOrThePlansOwn_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("next");
        const auto plan = [&](const char *own, const char *list) {
            return QByteArray(
                "sheet: {revision: " + QByteArray(own) + "}\nrevisions:\n  - {revision: " + QByteArray(list) + "}\n");
        };
        QTest::newRow("a letter") << plan("A", "A") << u"B"_s;
        QTest::newRow("a number") << plan("\"9\"", "\"9\"") << u"10"_s;
        QTest::newRow("a part") << plan("\"1.09\"", "\"1.09\"") << u"1.10"_s;
        QTest::newRow("words") << plan("初版", "初版") << u"初版+"_s;
        QTest::newRow("not listed yet") << plan("C", "B") << u"C"_s;
        QTest::newRow("no own") << QByteArray("revisions:\n  - {revision: D}\n") << u"E"_s;
        QTest::newRow("none at all") << QByteArray("title: {en: T}\n") << u"A"_s;
    }
    void theNextLetterOrNumberOrThePlansOwn()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, next);
        QCOMPARE(nextOf(yaml), next);
    }

    void whatChangedIsToldInTheWordsOfTheSheet()
    {
        DerivedPlan now(afterTheChange());
        DerivedPlan before(beforeTheChange());
        const Revision entry = revisionToIssue(now.engine(), &before.engine(), wording());
        QVERIFY2(entry.change.en.contains(u"new: Remote consoles, DMZ firewall, DMZ; removed: HVMs, Old servers"_s),
            qPrintable(entry.change.en));
        QVERIFY(entry.change.ja.contains(u"撤去：HVM、旧サーバ、旧FW、旧LAN"_s));
        QCOMPARE(entry.by, now.plan().sheet.author);
        QVERIFY(!entry.date);
        QVERIFY(revisionToIssue(now.engine(), &now.engine(), wording()).change.isEmpty());
        QVERIFY(revisionToIssue(now.engine(), nullptr, wording()).change.isEmpty());
    }

    void theNextOneTellsOnlyWhatChanged()
    {
        // B is listed with words of its own; C changes what differs, and does not repeat them.
        DerivedPlan now(DerivedPlan::example(u"mixed-rack-7.4.0"_s));
        DerivedPlan before(DerivedPlan::example(u"mixed-rack"_s));
        const Revision entry = revisionToIssue(now.engine(), &before.engine(), wording());
        QCOMPARE(entry.revision, u"C"_s);
        QCOMPARE(entry.change.en, u"HP SUM 7: 7.2.1 → 7.4.0 on HP SUM server sum01; rows: 4 removed"_s);
    }

    void changedZonesAndFirewallsAreNamed()
    {
        Plan other = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        const Zone &zone = other.zones.begin()->second;
        const Firewall &firewall = other.firewalls.begin()->second;
        const LocalizedText names[] = {zone.name, firewall.name};
        QVERIFY(!names[0].en.isEmpty() && !names[1].en.isEmpty());
        other.zones.begin()->second.directedBroadcast = !zone.directedBroadcast;
        Firewall &turned = other.firewalls.begin()->second;
        turned.state = turned.state == FirewallState::Stateful ? FirewallState::Stateless : FirewallState::Stateful;
        DerivedPlan now(writePlan(other));
        DerivedPlan before(DerivedPlan::example(u"mixed-rack"_s));
        const LocalizedText change = revisionToIssue(now.engine(), &before.engine(), wording()).change;
        QVERIFY2(change.en.startsWith(u"changed: "_s + names[0].en + u", "_s + names[1].en), qPrintable(change.en));
        QVERIFY2(change.ja.startsWith(u"変更："_s + names[0].ja + u'、' + names[1].ja), qPrintable(change.ja));
    }

    void aMachineThatLeavesItsGroupIsNotNew()
    {
        Plan other = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        DerivedPlan before(DerivedPlan::example(u"mixed-rack"_s));
        PlanEditor editor(other);
        const Result<Id> machine = takeOutOfGroup(editor, Places(other), test::catalogs(), id(u"linux-ilo"_s), 1);
        QVERIFY(machine);
        DerivedPlan apart(writePlan(other));
        const Matrix rows = apart.matrix(View::Stateful);
        for (const MatrixRow &row : rows.rows()) {
            const auto isOwn = [&](int node) { return apart.engine().nodes().at(node).id == *machine; };
            if (isOwn(row.first().identity.opener) || isOwn(row.first().identity.listener))
                leaveOut(editor, row.key);
        }
        DerivedPlan now(writePlan(other));
        const size_t leftOut = other.decisions.size();
        QVERIFY(leftOut > 0);
        const LocalizedText change = revisionToIssue(now.engine(), &before.engine(), wording()).change;
        QVERIFY2(!change.en.contains(u"new: "_s), qPrintable(change.en));
        QVERIFY2(change.en.contains(u"taken out of their group: lnx02 iLO; changed: iLOs of Linux servers; "
                                    "rows: "_s),
            qPrintable(change.en));
        QVERIFY2(change.en.endsWith(QStringLiteral(", %1 left out").arg(leftOut)), qPrintable(change.en));
        QVERIFY2(change.ja.endsWith(QStringLiteral("、対象外%1件").arg(leftOut)), qPrintable(change.ja));
    }

    void differencesAreWhatTheDrawingMarks()
    {
        const ComparedPlans compared(afterTheChange(), beforeTheChange());
        const Differences differences = differencesIn(compared.diagram, compared.matrix);
        QCOMPARE(differences.nodes.added, 1);
        QCOMPARE(differences.nodes.removed, 2);
        QCOMPARE(differences.others, (ChangeCounts{2, 0, 2}));
        int arrows = 0;
        for (const DiagramArrow &arrow : compared.diagram.arrows)
            arrows += arrow.change != DiagramChange::None;
        QVERIFY(arrows > 0);
        QCOMPARE(
            static_cast<int>(differences.things.size()), arrows + differences.nodes.sum() + differences.others.sum());
        const Difference gone{Difference::Of::Node, u"oldlnx"_s, DiagramChange::Removed};
        QVERIFY(std::find(differences.things.begin(), differences.things.end(), gone) != differences.things.end());
        int added = 0;
        for (const MatrixRow &row : compared.matrix.rows())
            added += row.change == RowChange::Added;
        QCOMPARE(differences.rows.added, added);
        const ComparedPlans same(afterTheChange(), afterTheChange());
        QVERIFY(differencesIn(same.diagram, same.matrix) == Differences());
    }
};

QTEST_MAIN(RevisionToIssueTest)
#include "RevisionToIssueTest.moc"
