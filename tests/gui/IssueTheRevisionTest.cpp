// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "edit/ProductEdits.h"
#include "edit/SheetEdits.h"
#include "messages/EditText.h"
#include "panels/TypedField.h"
#include "revisions/ChangedMark.h"
#include "revisions/IssueDialog.h"
#include "revisions/RevisionsDialog.h"
#include "support/CliRun.h"
#include "support/Ids.h"
#include "support/RevisionDesk.h"

#include <QCheckBox>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *child(QDialog &dialog, const char *name)
{
    return dialog.findChild<Widget *>(QLatin1String(name));
}

/// Why the field with this name is refused; empty: it is not.
QString refusalOf(QDialog &dialog, const char *name)
{
    return static_cast<TypedField *>(child<QLineEdit>(dialog, name)->parentWidget())->reason();
}

QByteArray example(const QString &name)
{
    QFile file(PlanFile::examplePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The dialog that issues, once it knows what changed.
IssueDialog &settled(QDialog &dialog)
{
    auto &issue = static_cast<IssueDialog &>(dialog);
    (void)QTest::qWaitFor([&] { return !issue.isLookingUp(); }, 20000);
    return issue;
}

/// As a plan that was never issued.
void takeNumbersBack(RevisionDesk &desk)
{
    desk.document().edit({}, [](PlanEditor &editor) {
        editor.setNumbers({});
        std::vector<Revision> revisions = editor.plan().revisions;
        for (Revision &revision : revisions)
            revision.content.clear();
        setRevisions(editor, revisions);
    });
}

} // namespace

class IssueTheRevisionTest : public QObject {
    Q_OBJECT

private slots:
    void equalsWhatTheCommandLineWrites()
    {
        CliFolder folder;
        QVERIFY(folder.put(u"older.plan.yaml"_s, example(u"mixed-rack"_s)));
        QByteArray changed = example(u"mixed-rack"_s);
        changed.replace("version: 7.2.1", "version: 7.4.0");
        QVERIFY(folder.put(u"gui.plan.yaml"_s, changed));
        QVERIFY(folder.put(u"cli.plan.yaml"_s, changed));
        const CliResult cli = folder.run({u"issue"_s, u"cli.plan.yaml"_s, u"--revision"_s, u"B"_s, u"--date"_s,
            u"2026-11-21"_s, u"--against"_s, u"older.plan.yaml"_s, u"--approved"_s, u"S. Kato"_s, u"--keep"_s});
        QCOMPARE(cli.exitCode, 0);

        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"gui.plan.yaml"_s)));
        QVERIFY(desk.compareWith(folder.path(u"older.plan.yaml"_s)));
        const Plan before = desk.plan();
        desk.sheet->setAnswer([&](QDialog &dialog) {
            IssueDialog &issue = settled(dialog);
            dialog.show();
            if (child<QLineEdit>(dialog, "issue.revision")->text() != u"B"_s
                || child<QLineEdit>(dialog, "issue.date")->text() != u"2026-11-21"_s
                || child<QPlainTextEdit>(dialog, "issue.change.en")->toPlainText()
                    != u"HP SUM 7: 7.2.1 → 7.4.0 on HP SUM server sum01; rows: 4 removed"_s
                || child<QPlainTextEdit>(dialog, "issue.change.ja")->toPlainText()
                    != u"HP SUM 7：7.2.1→7.4.0（HP SUMサーバ sum01）；要件：削除4件"_s)
                return int(QDialog::Rejected);
            QTest::keyClicks(child<QLineEdit>(dialog, "issue.approved"), u"S. Kato"_s);
            return issue.canIssue() && issue.keepsCopy() ? int(QDialog::Accepted) : int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QCOMPARE(desk.document().history().count(), 1);
        QCOMPARE(editText(desk.document().stepName(0)), u"Issue revision B"_s);
        QVERIFY(desk.window->fileCommands().save());
        QVERIFY(folder.get(u"cli.plan.yaml"_s).contains("revision: B"));
        QCOMPARE(folder.get(u"gui.plan.yaml"_s), folder.get(u"cli.plan.yaml"_s));
        QCOMPARE(folder.get(u"gui.B.plan.yaml"_s), folder.get(u"cli.plan.yaml"_s));
        const Plan issued = desk.plan();
        desk.document().undo();
        QVERIFY(desk.plan() == before);
        desk.document().redo();
        QVERIFY(desk.plan() == issued);
        QVERIFY(desk.settle());
        // What was kept is offered, and differs in nothing.
        QVERIFY(desk.compareWith(folder.path(u"gui.B.plan.yaml"_s)));
        QVERIFY(desk.bar().counts().startsWith(u"Nothing differs"_s));
    }

    void whatCantBeIsRefusedInPlace()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s)); // B of 2026-11-20 behind A
        takeNumbersBack(desk);
        const int before = desk.document().history().count();
        bool wasAsked = false;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            wasAsked = true;
            IssueDialog &issue = settled(dialog);
            dialog.show();
            auto *revision = child<QLineEdit>(dialog, "issue.revision");
            auto *date = child<QLineEdit>(dialog, "issue.date");
            const auto verify = [&](const QString &name, const QString &day, const char *field, const QString &why) {
                revision->setText(name);
                date->setText(day);
                const QString reason = refusalOf(dialog, field);
                return issue.canIssue() == why.isEmpty() && reason.contains(why) && reason.isEmpty() == why.isEmpty()
                    && revision->text() == name && date->text() == day;
            };
            [&] {
                QVERIFY(verify(u"C"_s, u"2026-11-21"_s, "issue.date", {}));
                QVERIFY(verify(u"C"_s, u"2026-11-19"_s, "issue.date", u"2026-11-20"_s));
                QVERIFY(verify(u"C"_s, u"2026-02-30"_s, "issue.date", u"2026-02-30"_s));
                QVERIFY(verify(u"C"_s, {}, "issue.date", u"This can't be empty"_s));
                QVERIFY(verify({}, u"2026-11-21"_s, "issue.revision", u"This can't be empty"_s));
                QVERIFY(verify(u"A"_s, u"2026-11-21"_s, "issue.revision", u"issued before B"_s));
                // Again: the rows have no numbers yet, and the line is there.
                QVERIFY(verify(u"B"_s, {}, "issue.date", {}));
                QVERIFY(!child<QLineEdit>(dialog, "issue.approved")->isEnabled());
                QVERIFY(issue.remarks().join(u'\n').contains(u"listed already"_s));
            }();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY(wasAsked);
        QCOMPARE(desk.document().history().count(), before);
        // Issued: nothing is left to issue under the same letter.
        desk.sheet->issue({u"B"_s, QDate(2026, 11, 21), {}, {}, {}, {}, {}}, false);
        QCOMPARE(desk.document().history().count(), before + 1);
        desk.sheet->setAnswer([&](QDialog &dialog) {
            IssueDialog &issue = settled(dialog);
            child<QLineEdit>(dialog, "issue.revision")->setText(u"B"_s);
            [&] {
                QVERIFY(!issue.canIssue());
                QVERIFY(issue.remarks().join(u'\n').contains(u"nothing to issue"_s));
            }();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        // What nobody asked about is refused all the same, and told.
        desk.sheet->issue({u"C"_s, QDate(2020, 1, 1), {}, {}, {}, {}, {}}, false);
        QCOMPARE(desk.document().history().count(), before + 1);
        QVERIFY(desk.window->notices().lines().join(u' ').contains(u"2020-01-01"_s));
    }

    void whatWasKeptIsNotWrittenOver()
    {
        CliFolder folder;
        QVERIFY(folder.put(u"rack.plan.yaml"_s, example(u"mixed-rack"_s)));
        QVERIFY(folder.put(u"rack.B.plan.yaml"_s, "of somebody else\n"));
        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"rack.plan.yaml"_s)));
        const Plan before = desk.plan();
        bool wasAsked = false;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            wasAsked = true;
            IssueDialog &issue = settled(dialog);
            dialog.show();
            child<QLineEdit>(dialog, "issue.revision")->setText(u"B"_s);
            child<QLineEdit>(dialog, "issue.date")->setText(u"2026-11-21"_s);
            auto *copy = child<QCheckBox>(dialog, "issue.copy");
            [&] {
                QVERIFY(copy->isChecked());
                QVERIFY(refusalOf(dialog, "issue.revision").contains(u"rack.B.plan.yaml"_s));
                QVERIFY(!issue.canIssue());
                copy->setChecked(false);
                QCOMPARE(refusalOf(dialog, "issue.revision"), QString());
                QVERIFY(issue.canIssue());
            }();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY(wasAsked);
        desk.sheet->issue({u"B"_s, QDate(2026, 11, 21), {}, {}, {}, {}, {}}, true);
        QVERIFY(desk.plan() == before);
        QVERIFY(desk.window->notices().lines().join(u' ').contains(u"rack.B.plan.yaml"_s));
        QCOMPARE(folder.get(u"rack.B.plan.yaml"_s), QByteArray("of somebody else\n"));
    }

    /// The copy of an issue that was undone is in nobody's way, unless somebody else has written it since.
    void anIssueThatWasUndoneCanBeMadeAgain()
    {
        CliFolder folder;
        QVERIFY(folder.put(u"rack.plan.yaml"_s, example(u"mixed-rack"_s)));
        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"rack.plan.yaml"_s)));
        const Revision first{u"B"_s, QDate(2026, 11, 21), {u"One"_s, {}}, {}, {}, {}, {}};
        const Revision second{u"B"_s, QDate(2026, 11, 21), {u"Two"_s, {}}, {}, {}, {}, {}};
        desk.sheet->issue(first, true);
        QVERIFY(folder.get(u"rack.B.plan.yaml"_s).contains("One"));
        QVERIFY(desk.window->notices().isShown());
        QCOMPARE(desk.window->notices().headline(), u"Revision B is issued. The plan's file has it once you save."_s);
        QCOMPARE(desk.window->notices().offers().size(), 1);
        desk.document().undo();
        QVERIFY(!desk.window->notices().isShown());
        bool canIssue = false;
        QString copy;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            child<QLineEdit>(dialog, "issue.revision")->setText(u"B"_s);
            child<QPlainTextEdit>(dialog, "issue.change.en")->setPlainText(u"Two"_s);
            canIssue = settled(dialog).canIssue();
            copy = child<QCheckBox>(dialog, "issue.copy")->text();
            return int(QDialog::Accepted);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY(canIssue);
        QCOMPARE(copy, u"Keep the issued plan as rack.B.plan.yaml, in place of that of the undone issue"_s);
        QVERIFY(folder.get(u"rack.B.plan.yaml"_s).contains("Two"));
        desk.document().undo();
        QVERIFY(folder.put(u"rack.B.plan.yaml"_s, "of somebody else\n"));
        desk.sheet->issue(second, true);
        QVERIFY(desk.window->notices().lines().join(u' ').contains(u"rack.B.plan.yaml"_s));
        QCOMPARE(folder.get(u"rack.B.plan.yaml"_s), QByteArray("of somebody else\n"));
        // Saving what was issued takes the notice away.
        desk.sheet->issue(second, false);
        desk.window->notices().offers().first()->click();
        QVERIFY(!desk.window->notices().isShown());
        QVERIFY(folder.get(u"rack.plan.yaml"_s).contains("Two"));
    }

    void aPlanThatIsChangedSinceSaysSoAndLeadsToTheNextIssue()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        const ChangedMark &mark = desk.sheet->changedMark();
        const auto isMarked
            = [&] { return QTest::qWaitFor([&] { return !mark.isLooking(); }, 5000) && !mark.isHidden(); };
        desk.document().edit({}, [](PlanEditor &editor) { setTitle(editor, {u"Before"_s, {}}); });
        QVERIFY(isMarked()); // the example records what A was issued for
        QCOMPARE(mark.text(), u"A, changed since"_s);
        desk.sheet->issue({u"B"_s, QDate(2026, 11, 21), {}, {}, {}, {}, {}}, false);
        QVERIFY(!isMarked());
        desk.document().edit({}, [](PlanEditor &editor) { setTitle(editor, {u"Other"_s, {}}); });
        QVERIFY(isMarked());
        QCOMPARE(mark.text(), u"B, changed since"_s);
        desk.settings.setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        QCOMPARE(mark.text(), u"B（変更あり）"_s);
        desk.settings.setUiLanguage(u"en"_s);
        // Who signs later changes nothing of what he signs.
        desk.document().undo();
        desk.document().edit({}, [](PlanEditor &editor) {
            Sheet sheet = editor.plan().sheet;
            sheet.checked = u"M. Suzuki"_s;
            setSheet(editor, sheet);
        });
        QVERIFY(!isMarked());
        desk.document().edit({}, [](PlanEditor &editor) { setTitle(editor, {u"Other"_s, {}}); });
        QVERIFY(isMarked());
        QString proposed;
        bool isRefused = false;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            auto *revision = child<QLineEdit>(dialog, "issue.revision");
            proposed = revision->text();
            revision->setText(u"B"_s);
            isRefused = !settled(dialog).canIssue() && refusalOf(dialog, "issue.revision").contains(u"issue it as C"_s);
            revision->setText(proposed);
            return int(QDialog::Accepted);
        });
        const_cast<ChangedMark &>(mark).click();
        QCOMPARE(proposed, u"C"_s);
        QVERIFY(isRefused);
        QCOMPARE(desk.plan().sheet.revision, u"C"_s);
        QVERIFY(!isMarked());
    }

    /// A plan that was written by hand: what was opened is what A was issued for.
    void whatWasOpenedIsWhatWasIssuedWhereNothingIsRecorded()
    {
        CliFolder folder;
        QByteArray byHand = example(u"compute-management"_s);
        const qsizetype at = byHand.indexOf("    content: ");
        byHand.remove(at, byHand.indexOf('\n', at) + 1 - at);
        QVERIFY(folder.put(u"own.plan.yaml"_s, byHand));
        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"own.plan.yaml"_s)));
        desk.document().setUnsaved();
        QVERIFY(desk.window->fileCommands().save());
        QVERIFY(!folder.get(u"own.plan.yaml"_s).contains("content: "));
        const QByteArray asOpened = folder.get(u"own.plan.yaml"_s);
        const ChangedMark &mark = desk.sheet->changedMark();
        const auto isMarked
            = [&] { return QTest::qWaitFor([&] { return !mark.isLooking(); }, 5000) && !mark.isHidden(); };
        QVERIFY(!isMarked());
        const Id gone = desk.plan().nodes.begin()->first;
        desk.document().edit({}, [&](PlanEditor &editor) { editor.removeNode(gone); });
        QVERIFY(isMarked());
        QCOMPARE(mark.text(), u"A, changed since"_s);
        QCOMPARE(desk.document().history().count(), 1);
        QVERIFY(desk.window->fileCommands().save());
        const CliResult exported = folder.run({u"matrix"_s, u"own.plan.yaml"_s, u"-o"_s, u"own.md"_s});
        QVERIFY2(exported.err.contains("changed since revision A"), exported.err.constData());
        QVERIFY(folder.get(u"own.md"_s).contains("A, changed since"));
        QVERIFY(!folder.get(u"own.md"_s).contains("\n| Approved by"));
        desk.document().undo();
        QVERIFY(!isMarked());
        QVERIFY(desk.window->fileCommands().save());
        QCOMPARE(folder.get(u"own.plan.yaml"_s), asOpened);
        // Rows without numbers get them with the same revision, as long as the plan says what it said.
        desk.document().edit({}, [&](PlanEditor &editor) { editor.removeNode(gone); });
        desk.sheet->issue({u"A"_s, QDate(2026, 11, 21), {}, {}, {}, {}, {}}, false);
        QCOMPARE(desk.document().history().count(), 1);
        desk.document().undo();
        desk.sheet->issue({u"A"_s, QDate(2026, 11, 21), {}, {}, {}, {}, {}}, false);
        QVERIFY(desk.plan().revisions.back().isContentRecorded());
    }

    /// Compared with a state of the history, the table still says what changed since the last issue.
    void aStateBetweenIsNotWhatWasIssued()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        const Id sum = id(u"sum"_s);
        for (const QString &version : {u"7.2.5"_s, u"7.4.0"_s}) {
            QVERIFY(desk.document().tryEdit(editName(Edit::ChangeProduct, sum),
                [&](PlanEditor &editor) { return setVersion(editor, sum, Version::parse(version)); }));
        }
        desk.comparing->compareWithStep(1);
        QVERIFY(desk.settle());
        QVERIFY2(desk.bar().headline().endsWith(u" (revision A, changed since)"_s), qPrintable(desk.bar().headline()));
        QString proposed;
        QStringList remarks;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            remarks = settled(dialog).remarks();
            proposed = child<QPlainTextEdit>(dialog, "issue.change.en")->toPlainText();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY2(proposed.startsWith(u"HP SUM 7: 7.2.1 → 7.4.0 on "_s), qPrintable(proposed));
        QVERIFY2(
            remarks.first().endsWith(u"comparison with revision A as it was issued."_s), qPrintable(remarks.first()));
        // The state as it was issued is called so.
        desk.comparing->compareWithStep(0);
        QVERIFY2(desk.bar().headline().endsWith(u" (revision A, 2026-10-01)"_s), qPrintable(desk.bar().headline()));
    }

    /// What is recovered can be as it was issued, without ever having been saved.
    void whatWasRecoveredCanBeWhatWasIssued()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        const Id sum = id(u"sum"_s);
        const auto upgrade = [&](const QString &version) {
            return desk.document().tryEdit(editName(Edit::ChangeProduct, sum),
                [&](PlanEditor &editor) { return setVersion(editor, sum, Version::parse(version)); });
        };
        QVERIFY(upgrade(u"7.2.3"_s));
        desk.sheet->issue({u"B"_s, QDate(2026, 11, 21), {u"HP SUM"_s, {}}, {}, {}, {}, {}}, false);
        const Plan issued = desk.plan();
        QCOMPARE(issued.sheet.revision, u"B"_s);
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.document().edit(editName(Edit::Reload), [&](PlanEditor &editor) { become(editor, issued); });
        QVERIFY(upgrade(u"7.2.5"_s));
        QVERIFY(upgrade(u"7.4.0"_s));
        desk.comparing->compareWithStep(2);
        QVERIFY(desk.settle());
        QString proposed;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            proposed = child<QPlainTextEdit>(settled(dialog), "issue.change.en")->toPlainText();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY2(proposed.startsWith(u"HP SUM 7: 7.2.3 → 7.4.0 on "_s), qPrintable(proposed));
    }

    /// A file that was changed since is not what was issued either; what was kept is.
    void whatWasKeptIsWhatWasIssued()
    {
        CliFolder folder;
        const QByteArray issued = example(u"mixed-rack"_s);
        QByteArray changed = issued;
        changed.replace("version: 7.2.1", "version: 7.2.5");
        QByteArray now = issued;
        now.replace("version: 7.2.1", "version: 7.4.0");
        QVERIFY(folder.put(u"own.A.plan.yaml"_s, issued));
        QVERIFY(folder.put(u"changed.plan.yaml"_s, changed));
        QVERIFY(folder.put(u"own.plan.yaml"_s, now));
        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"own.plan.yaml"_s)));
        QVERIFY(desk.compareWith(folder.path(u"changed.plan.yaml"_s)));
        QCOMPARE(desk.bar().headline(), u"Compared with changed.plan.yaml (revision A, changed since)"_s);
        QString proposed;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            proposed = child<QPlainTextEdit>(settled(dialog), "issue.change.en")->toPlainText();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY2(proposed.startsWith(u"HP SUM 7: 7.2.1 → 7.4.0 on "_s), qPrintable(proposed));
        // Documents call it the same.
        const CliResult run = folder.run(
            {u"matrix"_s, u"own.plan.yaml"_s, u"--against"_s, u"changed.plan.yaml"_s, u"-o"_s, u"own.md"_s});
        QVERIFY2(folder.get(u"own.md"_s).contains("revision A, changed since"), run.err.constData());
        const CliResult drawn = folder.run(
            {u"diagram"_s, u"own.plan.yaml"_s, u"--against"_s, u"changed.plan.yaml"_s, u"-o"_s, u"own.svg"_s});
        QVERIFY2(folder.get(u"own.svg"_s).contains("revision A, changed since"), drawn.err.constData());
    }

    /// Whoever does not compare is proposed what changed since the last issue that is still known.
    void whatChangedIsProposedWithoutAComparison_data()
    {
        QTest::addColumn<QByteArray>("kept"); ///< beside the plan; empty: nothing
        QTest::addColumn<QString>("proposed");
        QTest::addColumn<QString>("remark");
        const QByteArray issued = example(u"mixed-rack"_s);
        QTest::newRow("kept") << issued << u"HP SUM 7: 7.2.1 → 7.4.0 on HP SUM server sum01; rows: 4 removed"_s
                              << u"What changed is proposed from the comparison with own.A.plan.yaml."_s;
        QTest::newRow("unreadable") << QByteArray("of somebody else\n") << QString()
                                    << u"Nothing is proposed for the change, as own.A.plan.yaml can't be read. "
                                       "Compare with another plan first, and what changed is proposed here."_s;
        QTest::newRow("nothing") << QByteArray() << QString()
                                 << u"Nothing is proposed for the change, as no issued plan was kept beside this one. "
                                    "Compare with an older plan first, and what changed is proposed here."_s;
    }

    void whatChangedIsProposedWithoutAComparison()
    {
        QFETCH(QByteArray, kept);
        QFETCH(QString, proposed);
        QFETCH(QString, remark);
        CliFolder folder;
        QByteArray now = example(u"mixed-rack"_s);
        now.replace("version: 7.2.1", "version: 7.4.0");
        QVERIFY(folder.put(u"own.plan.yaml"_s, now));
        if (!kept.isEmpty())
            QVERIFY(folder.put(u"own.A.plan.yaml"_s, kept));
        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"own.plan.yaml"_s)));
        bool wasAsked = false;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            wasAsked = true;
            auto &issue = static_cast<IssueDialog &>(dialog);
            [&] {
                QCOMPARE(issue.isLookingUp(), !kept.isEmpty());
                QCOMPARE(issue.canIssue(), kept.isEmpty());
                QTRY_VERIFY(!issue.isLookingUp());
                QVERIFY(issue.canIssue());
                QCOMPARE(child<QPlainTextEdit>(dialog, "issue.change.en")->toPlainText(), proposed);
                QCOMPARE(issue.remarks().first(), remark);
            }();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY(wasAsked);
    }

    /// What is refused is not told to do anything, or to be done already.
    void nothingContradictsWhatIsRefused()
    {
        CliFolder folder;
        QVERIFY(folder.put(u"rack.plan.yaml"_s, example(u"mixed-rack"_s)));
        RevisionDesk desk;
        QVERIFY(desk.open(folder.path(u"rack.plan.yaml"_s)));
        desk.document().edit({}, [](PlanEditor &editor) { setTitle(editor, {u"Other"_s, {}}); });
        bool wasAsked = false;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            wasAsked = true;
            IssueDialog &issue = settled(dialog);
            dialog.show();
            auto *revision = child<QLineEdit>(dialog, "issue.revision");
            auto *copy = child<QCheckBox>(dialog, "issue.copy");
            auto *change = child<QPlainTextEdit>(dialog, "issue.change.en");
            [&] {
                QVERIFY(issue.remarks().join(u' ').contains(u"Every row has its number already."_s));
                QVERIFY(change->viewport()->height() >= 4 * change->fontMetrics().lineSpacing());
                revision->setText(u"A"_s);
                QVERIFY(refusalOf(dialog, "issue.revision").contains(u"issue it as B"_s));
                QCOMPARE(issue.remarks().join(u' '), QString());
                revision->clear();
                QCOMPARE(copy->text(), u"Keep the issued plan beside this one, to be compared with later"_s);
                const int before = change->height();
                dialog.resize(dialog.width(), dialog.height() + 200);
                QTRY_VERIFY(change->height() > before);
            }();
            return int(QDialog::Rejected);
        });
        desk.action(u"plan.issue"_s)->trigger();
        QVERIFY(wasAsked);
    }

    void errorsAmongTheFindingsAreShownAndDontBlock()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        takeNumbersBack(desk);
        std::vector<Finding> findings(3);
        findings[0].severity = Severity::Error;
        findings[0].text = {u"Nobody lets it through."_s, u"通す機器がありません。"_s};
        findings[0].code = u"catalog.test"_s;
        findings[1] = findings[0];
        findings[1].accepted = true;
        findings[2].severity = Severity::Warning;
        const auto kit = desk.window->drawingKit();
        IssueProposal proposal{{u"B"_s, QDate(2026, 11, 21), {}, {}, {}, {}, {}}, {}, findings, {}, true, {}};
        IssueDialog dialog(desk.document(), {kit->wording, kit->measure}, ExportLanguage::Both, proposal);
        dialog.show();
        const QString remarks = dialog.remarks().join(u'\n');
        QVERIFY2(remarks.contains(u"1 error among the findings"_s), qPrintable(remarks));
        QVERIFY(remarks.contains(u"Nobody lets it through."_s));
        QVERIFY(remarks.contains(u"rows get their number"_s));
        QVERIFY(dialog.canIssue());
        QVERIFY(!dialog.keepsCopy()); // there is no file to keep it beside
        desk.settings.setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY(dialog.remarks().join(u'\n').contains(u"通す機器がありません。"_s));
        QCOMPARE(dialog.windowTitle(), u"版の発行"_s);
    }

    void theRevisionTableIsEditedInOneStep()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        const std::vector<Revision> before = desk.plan().revisions;
        desk.sheet->setAnswer([&](QDialog &dialog) {
            auto &revisions = static_cast<RevisionsDialog &>(dialog);
            QTableWidget &table = revisions.table();
            dialog.show();
            [&] {
                QCOMPARE(table.rowCount(), 2);
                table.item(0, 2)->setText(u"First issue, corrected"_s);
                QTest::mouseClick(child<QPushButton>(dialog, "revisions.add"), Qt::LeftButton);
                QCOMPARE(table.rowCount(), 3);
                revisions.accept();
                QVERIFY2(revisions.refusal().startsWith(u"Line 3, Revision"_s), qPrintable(revisions.refusal()));
                table.item(2, 0)->setText(u"A"_s);
                revisions.accept();
                QVERIFY(revisions.refusal().contains(u"another line"_s));
                table.item(2, 0)->setText(u"C"_s);
                table.item(2, 1)->setText(u"21.11.2026"_s);
                revisions.accept();
                QVERIFY(revisions.refusal().contains(u"21.11.2026"_s));
                QCOMPARE(table.item(2, 1)->text(), u"21.11.2026"_s);
                table.item(2, 1)->setText(u"2026-12-01"_s);
                revisions.accept();
                QCOMPARE(revisions.refusal(), QString());
            }();
            return revisions.result();
        });
        desk.action(u"plan.revisions"_s)->trigger();
        QCOMPARE(desk.document().history().count(), 1);
        QCOMPARE(desk.plan().revisions.size(), size_t(3));
        QCOMPARE(desk.plan().revisions[0].change.en, u"First issue, corrected"_s);
        QCOMPARE(desk.plan().revisions[0].change.ja, before[0].change.ja);
        QVERIFY(desk.plan().revisions[1] == before[1]);
        QCOMPARE(*desk.plan().revisions[2].date, QDate(2026, 12, 1));
        desk.document().undo();
        QVERIFY(desk.plan().revisions == before);
        // Taken out, and given up.
        desk.sheet->setAnswer([&](QDialog &dialog) {
            auto &revisions = static_cast<RevisionsDialog &>(dialog);
            dialog.show();
            revisions.table().setCurrentCell(0, 0);
            QTest::mouseClick(child<QPushButton>(dialog, "revisions.remove"), Qt::LeftButton);
            return revisions.table().rowCount() == 1 ? int(QDialog::Rejected) : int(QDialog::Accepted);
        });
        desk.action(u"plan.revisions"_s)->trigger();
        QVERIFY(desk.plan().revisions == before);
    }

    void theSheetIsAtHand()
    {
        RevisionDesk desk;
        QVERIFY(!desk.action(u"plan.sheet"_s)->isEnabled());
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.desk->selection().setThings({{CanvasKind::Node, desk.plan().nodes.begin()->first.toString()}});
        desk.action(u"plan.sheet"_s)->trigger();
        QVERIFY(desk.desk->selection().things().empty());
        auto *title = desk.window->findChild<QLineEdit *>(u"title.en"_s);
        QVERIFY(title && title->isVisible());
        QTRY_COMPARE(desk.window->focusWidget(), static_cast<QWidget *>(title));
    }

    void whatBothEndsAreCalledIsThePlans()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.settings.setDocumentLanguage(ExportLanguage::Japanese);
        const auto heading = [&] {
            return desk.flows()
                .model()
                .headerData(static_cast<int>(Column::Source), Qt::Horizontal, Qt::DisplayRole)
                .toString();
        };
        QVERIFY(desk.action(u"headings.usual"_s)->isChecked());
        QVERIFY2(heading().contains(u"送信元"_s), qPrintable(heading()));
        desk.action(u"headings.hitachi"_s)->trigger();
        QCOMPARE(desk.plan().sheet.headings, u"通信元/通信先"_s);
        QCOMPARE(desk.settings.headings(), u"通信元/通信先"_s);
        QVERIFY2(heading().contains(u"通信元"_s), qPrintable(heading()));
        desk.document().undo();
        QVERIFY(desk.action(u"headings.usual"_s)->isChecked());
        QVERIFY(heading().contains(u"送信元"_s));
    }
};

QTEST_MAIN(IssueTheRevisionTest)
#include "IssueTheRevisionTest.moc"
