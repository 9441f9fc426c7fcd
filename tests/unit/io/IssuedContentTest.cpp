// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/IssuedContent.h"
#include "io/PlanWriter.h"
#include "plan/Revisions.h"
#include "support/DerivedPlan.h"
#include "support/PlanWithEverything.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

using Change = std::function<void(Plan &)>;

class IssuedContentTest : public QObject {
    Q_OBJECT

private slots:
    void whatDerivesOrIsDrawnCounts_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("a version") << Change([](Plan &plan) { plan.products.begin()->second.version.reset(); });
        QTest::newRow("a place") << Change([](Plan &plan) { plan.nodes.begin()->second.at = Point{1, 2}; });
        QTest::newRow("a name") << Change([](Plan &plan) { plan.nodes.begin()->second.name.ja += u"2"_s; });
        QTest::newRow("a frame") << Change([](Plan &plan) { plan.zones.begin()->second.frame.reset(); });
        QTest::newRow("a machine less") << Change([](Plan &plan) { plan.nodes.erase(std::prev(plan.nodes.end())); });
        QTest::newRow("a number") << Change([](Plan &plan) { plan.numbers[u"flow:other"_s] = 999; });
        QTest::newRow("a decision") << Change([](Plan &plan) { plan.decisions[u"x"_s] = {}; });
        QTest::newRow("the title") << Change([](Plan &plan) { plan.title.en += u"!"_s; });
        QTest::newRow("confidentiality") << Change([](Plan &plan) { plan.sheet.confidentiality = {}; });
        QTest::newRow("the document's number") << Change([](Plan &plan) { plan.sheet.number += u"1"_s; });
        QTest::newRow("a firewall") << Change(
            [](Plan &plan) { plan.firewalls.begin()->second.state = FirewallState::Stateless; });
    }
    void whatDerivesOrIsDrawnCounts()
    {
        QFETCH(Change, change);
        Plan plan = issued();
        QVERIFY(!isChangedSinceIssue(plan));
        change(plan);
        QVERIFY(isChangedSinceIssue(plan));
        QCOMPARE(changedSinceIssue(plan), (Error{u"warning.changed-since"_s, {u"A"_s, u"B"_s}, {}}));
    }

    void whoSignsAndHowItIsPrintedDoesNot_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("checked") << Change([](Plan &plan) { plan.sheet.checked = u"Suzuki"_s; });
        QTest::newRow("approved") << Change([](Plan &plan) { plan.sheet.approved = u"Yamamoto"_s; });
        QTest::newRow("date") << Change([](Plan &plan) { plan.sheet.date = QDate(2026, 12, 1); });
        QTest::newRow("words of the change") << Change([](Plan &plan) { plan.revisions.back().change.en = u"More"_s; });
        QTest::newRow("another revision listed") << Change([](Plan &plan) {
            plan.revisions.push_back({u"B"_s, {}, {}, {}, {}, {}, {}});
        });
        QTest::newRow("paper") << Change([](Plan &plan) { plan.sheet.paper = u"A4"_s; });
        QTest::newRow("headings") << Change([](Plan &plan) { plan.sheet.headings = u"通信元/通信先"_s; });
        QTest::newRow("a remark") << Change([](Plan &plan) { plan.nodes.begin()->second.note = u"rack 7"_s; });
        QTest::newRow("the plan's note") << Change([](Plan &plan) { plan.note = u"ask Sato"_s; });
        QTest::newRow("a key of others") << Change([](Plan &plan) {
            plan.extras.emplace_back(u"x-owner"_s, u"me"_s);
            plan.nodes.begin()->second.extras.emplace_back(u"x-rack"_s, u"7"_s);
        });
    }
    void whoSignsAndHowItIsPrintedDoesNot()
    {
        QFETCH(Change, change);
        Plan plan = issued();
        const QByteArray before = writePlan(plan);
        change(plan);
        QVERIFY(writePlan(plan) != before);
        QVERIFY(!isChangedSinceIssue(plan));
    }

    void howTheFileIsFormattedDoesNot()
    {
        const Plan plan = issued();
        const Plan again = DerivedPlan::read("# a comment\n" + writePlan(plan) + "\n\n");
        QVERIFY(again == plan);
        QCOMPARE(hashOfContent(again), hashOfContent(plan));
        QCOMPARE(hashOfContent(plan).size(), 64);
    }

    void whereItIsNotKnownNothingIsSaid()
    {
        Plan plan = issued();
        plan.title.en += u"!"_s;
        QVERIFY(isChangedSinceIssue(plan));
        plan.sheet.revision = u"Z"_s;
        QVERIFY(!isChangedSinceIssue(plan));
        plan.sheet.revision = u"A"_s;
        plan.revisions.back().content.clear();
        QVERIFY(!isChangedSinceIssue(plan));
        plan.revisions.clear();
        plan.sheet.revision.clear();
        QVERIFY(!isChangedSinceIssue(plan));
    }

    /// Of a plan that was written by hand, the program knows how it was when it was opened.
    void whatWasOpenedCountsAsIssuedWhereNothingIsRecorded()
    {
        Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        plan.revisions.back().content.clear();
        const QByteArray asOpened = writePlan(plan);
        const QString content = hashOfContent(plan);
        assumeIssuedAsOpened(plan);
        QVERIFY(!isChangedSinceIssue(plan));
        QCOMPARE(writePlan(plan), asOpened);
        plan.nodes.begin()->second.note = u"rack 7"_s; // counts for nobody
        QVERIFY(!writePlan(plan).contains("content:"));
        const LocalizedText title = plan.title;
        plan.title.en += u"!"_s;
        QVERIFY(isChangedSinceIssue(plan));
        QVERIFY(writePlan(plan).contains(content.toLatin1()));
        const Plan saved = DerivedPlan::read(writePlan(plan));
        QVERIFY(isChangedSinceIssue(saved));
        QVERIFY(saved.revisions.back().isContentRecorded());
        // Taken back, nothing is left of it.
        plan.title = title;
        plan.nodes.begin()->second.note.clear();
        QCOMPARE(writePlan(plan), asOpened);
        // Of another revision, nobody asks any more.
        plan.title.en += u"!"_s;
        plan.revisions.push_back({u"B"_s, {}, {}, {}, {}, {}, {}});
        plan.sheet.revision = u"B"_s;
        QVERIFY(!writePlan(plan).contains("content:"));
    }

    void whatIsKnownStaysKnownWhereAPlanTakesThePlaceOfAnother()
    {
        Plan open = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        open.revisions.back().content.clear();
        Plan other = open;
        other.title.en += u"!"_s;
        assumeIssuedAsOpened(open);
        assumeIssuedAsOpened(other, &open);
        QVERIFY(isChangedSinceIssue(other));
        // Not of another revision, and not where the file says it.
        other.revisions.back() = {u"B"_s, {}, {}, {}, {}, {}, {}};
        other.sheet.revision = u"B"_s;
        assumeIssuedAsOpened(other, &open);
        QVERIFY(!isChangedSinceIssue(other));
        Plan recorded = issued();
        const Plan before = recorded;
        assumeIssuedAsOpened(recorded, &open);
        QVERIFY(recorded == before);
        recorded.revisions.clear();
        assumeIssuedAsOpened(recorded);
        QVERIFY(recorded.revisions.empty());
    }

    /// Who changes an example has to record what it says now: portolan-cli issue, on a copy without its `content`.
    void everyExampleIsAsItWasIssued()
    {
        const QStringList files
            = QDir(QStringLiteral(PORTOLAN_RESOURCES "/examples")).entryList({u"*.plan.yaml"_s}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const Plan plan = DerivedPlan::read(DerivedPlan::example(file.chopped(10)));
            const Revision *own = listedRevision(plan, plan.sheet.revision);
            QVERIFY2(own && own->content == hashOfContent(plan),
                qPrintable(file + u" should have content "_s + hashOfContent(plan)));
        }
    }

    /// Plans hold hashes of years ago: should this fail, who changed how plans are written has to hash them as before.
    void whatWasRecordedStaysTrue()
    {
        const Plan plan = DerivedPlan::read(everything);
        QCOMPARE(hashOfContent(plan), u"93ed9a6e11aa1095bab6244288506bb0c3ea3b927888030a41704e57bfd1b322"_s);
    }

private:
    static Plan issued()
    {
        Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        plan.revisions.back().content = hashOfContent(plan);
        return plan;
    }
};

QTEST_GUILESS_MAIN(IssuedContentTest)

#include "IssuedContentTest.moc"
