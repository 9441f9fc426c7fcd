// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/IssuedCopies.h"
#include "edit/PlanDocument.h"
#include "edit/SheetEdits.h"
#include "io/PlanLoader.h"
#include "io/PlanWriter.h"
#include "support/DerivedPlan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Revision entryOf(const QString &revision, const QDate &date)
{
    return {revision, date, {u"What changed"_s, u"変更点"_s}, u"M. Suzuki"_s, u"H. Yamamoto"_s, {}, {}};
}

const QDate day(2026, 11, 21);

} // namespace

class IssuingTest : public QObject {
    Q_OBJECT

private slots:
    void theEntryIsTheLastLineAndTheTitleBlockSaysTheSame()
    {
        const Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        QCOMPARE(plan.sheet.checked, u"M. Suzuki"_s);
        const Result<PlanHead> head = headIssued(plan, entryOf(u"B"_s, day));
        QVERIFY(head.has_value());
        QCOMPARE(head->revisions.size(), plan.revisions.size() + 1);
        QVERIFY(head->revisions.back() == entryOf(u"B"_s, day));
        QCOMPARE(head->sheet.revision, u"B"_s);
        QCOMPARE(*head->sheet.date, day);
        QCOMPARE(head->sheet.author, u"M. Suzuki"_s);
        QCOMPARE(head->sheet.approved, u"H. Yamamoto"_s);
        QCOMPARE(head->sheet.checked, QString()); // who checked A has not checked B
        QVERIFY(head->title == plan.title);
    }

    void whoMadeItIsThePlansAuthorUnlessTheEntrySaysOtherwise()
    {
        const Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        Revision entry = entryOf(u"B"_s, day);
        entry.by.clear();
        const Result<PlanHead> head = headIssued(plan, entry);
        QCOMPARE(head->revisions.back().by, plan.sheet.author);
        QCOMPARE(head->sheet.author, plan.sheet.author);
    }

    void whatIsOlderThanAListedOneIsRefused()
    {
        const Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s)); // A of 2026-10-01
        const Result<PlanHead> refused = headIssued(plan, entryOf(u"B"_s, QDate(2026, 9, 30)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"revision.older-date"_s);
        QCOMPARE(refused.error().arguments, (QStringList{u"B"_s, u"2026-09-30"_s, u"A"_s, u"2026-10-01"_s}));
        QVERIFY(headIssued(plan, entryOf(u"B"_s, QDate(2026, 10, 1))).has_value());
        const Plan twice = DerivedPlan::read(DerivedPlan::example(u"mixed-rack-7.4.0"_s)); // lists A and B
        const Result<PlanHead> older = headIssued(twice, entryOf(u"C"_s, QDate(2020, 1, 1)));
        QVERIFY(!older);
        QCOMPARE(older.error().arguments.value(2), u"B"_s);
        QCOMPARE(headIssued(plan, entryOf({}, day)).error().code, u"value.empty"_s);
    }

    void anEntryThatIsListedStaysAsItWasWritten()
    {
        Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        const Result<PlanHead> head = headIssued(plan, entryOf(u"A"_s, QDate(2000, 1, 1)));
        QVERIFY(head.has_value());
        QVERIFY(head->revisions == plan.revisions);
        QVERIFY(head->sheet == plan.sheet);
        plan.revisions.push_back(entryOf(u"B"_s, day));
        plan.sheet.revision = u"B"_s;
        QCOMPARE(headIssued(plan, entryOf(u"A"_s, day)).error().code, u"revision.superseded"_s);
    }

    void issuingIsOneStepAndCanBeTakenBack()
    {
        Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack"_s));
        plan.numbers.clear();
        PlanDocument document(catalogs(), std::move(plan));
        const Plan before = document.plan();
        QVERIFY(document.edit({}, [&](PlanEditor &editor) {
            QVERIFY(issueRevision(editor, document.engine(), entryOf(u"B"_s, day)).has_value());
        }));
        const Plan issued = document.plan();
        QVERIFY(issued.numbers.size() > before.numbers.size());
        QCOMPARE(document.history().count(), 1);
        document.undo();
        QVERIFY(document.plan() == before);
        document.redo();
        QVERIFY(document.plan() == issued);
    }

    void aCopyHasTheRevisionInItsName()
    {
        QCOMPARE(issuedCopyPath(u"/plans/rack.plan.yaml"_s, u"B"_s), u"/plans/rack.B.plan.yaml"_s);
        QCOMPARE(issuedCopyPath(u"/plans/rack.yml"_s, u"1.3"_s), u"/plans/rack.1.3.yml"_s);
        QCOMPARE(issuedCopyPath(u"/plans/ラック.plan.yaml"_s, u"初版"_s), u"/plans/ラック.初版.plan.yaml"_s);
        QCOMPARE(issuedCopyPath(u"/plans/rack"_s, u"../B/*"_s), u"/plans/rack..._B__"_s);
    }

    void copiesAreFoundByTheRevisionTable()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rack.plan.yaml"_s);
        Plan plan = DerivedPlan::read(DerivedPlan::example(u"mixed-rack-7.4.0"_s)); // lists A and B, and is B
        QVERIFY(issuedCopies(plan, path).empty());
        QVERIFY(issuedCopies(plan, {}).empty());
        QVERIFY(keepIssuedCopy(plan, path).has_value());
        std::vector<IssuedCopy> copies = issuedCopies(plan, path);
        QCOMPARE(copies.size(), size_t(1));
        QCOMPARE(copies.front().entry.revision, u"B"_s);
        QCOMPARE(copies.front().path, folder.filePath(u"rack.B.plan.yaml"_s));
        const auto read = loadPlan(copies.front().path, CatalogLibrary({}));
        QVERIFY(read && (*read)->plan == plan);
        plan.sheet.revision = u"A"_s;
        QVERIFY(keepIssuedCopy(plan, path).has_value());
        copies = issuedCopies(plan, path);
        QCOMPARE(copies.size(), size_t(2));
        QCOMPARE(copies.back().entry.revision, u"A"_s);
        QVERIFY(!keepIssuedCopy(plan, folder.filePath(u"nowhere/rack.plan.yaml"_s)));
        // What was issued stays as it was issued.
        QVERIFY(keepIssuedCopy(plan, path).has_value());
        const QByteArray before = writePlan(plan);
        plan.title.en += u" changed"_s;
        const Result<void> kept = keepIssuedCopy(plan, path);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, u"revision.copy-differs"_s);
        QCOMPARE(kept.error().arguments, (QStringList{u"A"_s, u"rack.A.plan.yaml"_s}));
        QFile copy(folder.filePath(u"rack.A.plan.yaml"_s));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), before);
    }
};

QTEST_GUILESS_MAIN(IssuingTest)
#include "IssuingTest.moc"
