// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Autosave.h"
#include "edit/EditNames.h"
#include "edit/SheetEdits.h"
#include "shell/NoticeBar.h"
#include "shell/StartPage.h"
#include "support/WholeWindow.h"

#include <QAbstractButton>
#include <QDir>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What is kept of a plan while nobody saves it, and when that goes.
class RecoveryTest : public QObject {
    Q_OBJECT

private:
    /// A session of the program. It ends as by a crash where nothing closes it: side files stay.
    std::unique_ptr<test::WholeWindow> session()
    {
        auto bench = std::make_unique<test::WholeWindow>();
        bench->window().guardFiles(m_data->path());
        bench->show();
        return bench;
    }
    static void entitle(PlanDocument &document, const QString &title)
    {
        document.edit(editName(Edit::ChangeTitle), [&](PlanEditor &editor) {
            setTitle(editor, LocalizedText{title, {}});
        });
    }
    static QString titleOf(test::WholeWindow &bench) { return bench.document().plan().title.en; }
    static bool startNew(test::WholeWindow &bench)
    {
        bench.run(u"file.new"_s);
        return QTest::qWaitFor(
            [&] { return bench.window().planFile().isOpen() && !bench.window().planFile().isLoading(); }, 20000);
    }
    /// As the program does when it starts. Whether a plan is open then.
    static bool recover(test::WholeWindow &bench)
    {
        bench.window().fileCommands().offerUnsaved();
        (void)QTest::qWaitFor([&] { return !bench.window().planFile().isLoading(); }, 20000);
        return bench.window().planFile().isOpen();
    }
    /// A plan without a file that was edited before a crash.
    void crashUntitled(const QString &title)
    {
        const auto crashed = session();
        QVERIFY(startNew(*crashed));
        entitle(crashed->document(), title);
        crashed->window().guard()->sideFiles().keep();
    }

    /// A plan with a file that was edited before a crash.
    void crash(const QString &title)
    {
        const auto crashed = session();
        QVERIFY(crashed->open(m_path));
        entitle(crashed->document(), title);
        keep(*crashed);
    }
    /// Lets go on what comes of it, too.
    static void keep(test::WholeWindow &bench)
    {
        SideFiles &sideFiles = bench.window().guard()->sideFiles();
        sideFiles.keep();
        QVERIFY(QTest::qWaitFor([&] { return !sideFiles.isWriting(); }, 20000));
    }
    /// A session with the plan, edited, which has no place to be kept in; null: it did not come to that.
    std::unique_ptr<test::WholeWindow> sessionThatKeepsNothing()
    {
        auto bench = session();
        bench->window().guardFiles(m_path + u"/nowhere"_s);
        if (!QDir().mkdir(m_sideFile) || !bench->open(m_path))
            return nullptr;
        entitle(bench->document(), u"One"_s);
        keep(*bench);
        return bench;
    }
    static QString keptTitle(const QString &sideFile)
    {
        QFile file(sideFile);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression title(u"title:[^\\n]*en: (\\w+)"_s);
        return title.match(QString::fromUtf8(file.readAll())).captured(1);
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path; ///< of a plan
    QString m_sideFile; ///< beside it

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.plan.yaml"_s);
        m_sideFile = autosavePath(m_path);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("format: portolan-plan\nversion: 1\ntitle: {en: Test, ja: 試験}\n") > 0);
    }

    /// Until it is saved, the side file is the only copy that there is.
    void aRecoveredPlanWithoutAFileSurvivesTheNextCrash()
    {
        crashUntitled(u"Kept"_s);
        QCOMPARE(autosavesIn(m_data->path()).size(), 1);
        for (int crash = 0; crash < 2; ++crash) {
            const auto bench = session();
            QVERIFY(recover(*bench));
            QCOMPARE(titleOf(*bench), u"Kept"_s);
            QVERIFY(bench->window().planFile().isModified());
            QCOMPARE(autosavesIn(m_data->path()).size(), 1);
            // It is in use: nobody else is offered it.
            QCOMPARE(bench->window().guard()->sideFiles().unsavedPlans(), QStringList());
        }
        {
            const auto bench = session();
            QVERIFY(recover(*bench));
            entitle(bench->document(), u"Edited"_s);
            bench->window().guard()->sideFiles().keep();
        }
        QCOMPARE(autosavesIn(m_data->path()).size(), 1);
        const auto bench = session();
        QVERIFY(recover(*bench));
        QCOMPARE(titleOf(*bench), u"Edited"_s);
        bench->questions().savePath = m_folder->filePath(u"saved.plan.yaml"_s);
        bench->run(u"file.save"_s);
        QVERIFY(QFile::exists(bench->questions().savePath));
        QCOMPARE(autosavesIn(m_data->path()), QStringList());
    }

    /// Whoever opens a plan before the new one is there gets that plan, and what was kept stays for the next time.
    void anotherPlanIsNotTakenForTheRecoveredOne()
    {
        crashUntitled(u"Kept"_s);
        const auto bench = session();
        bench->window().fileCommands().offerUnsaved();
        QVERIFY(bench->window().planFile().isLoading());
        QVERIFY(bench->startFromExample(u"support-pack"_s));
        QVERIFY(titleOf(*bench) != u"Kept"_s);
        QCOMPARE(bench->window().guard()->sideFiles().unsavedPlans().size(), 1);
    }

    /// Neither window has it without a place for its edits.
    void twoNewPlansAreBothKept()
    {
        {
            const auto first = session();
            const auto second = session();
            QVERIFY(startNew(*first) && startNew(*second));
            entitle(first->document(), u"One"_s);
            entitle(second->document(), u"Two"_s);
            keep(*first);
            keep(*second);
        }
        QCOMPARE(autosavesIn(m_data->path()).size(), 2);
    }

    void onlyItsButtonDiscards_data()
    {
        QTest::addColumn<QString>("button"); ///< empty: Escape
        QTest::addColumn<Questions::Recover>("answer");
        QTest::newRow("Escape") << QString() << Questions::Recover::Later;
        QTest::newRow("later") << u"&Later"_s << Questions::Recover::Later;
        QTest::newRow("discard") << u"&Discard"_s << Questions::Recover::Discard;
        QTest::newRow("recover") << u"&Recover"_s << Questions::Recover::TakeOver;
    }

    void onlyItsButtonDiscards()
    {
        QFETCH(QString, button);
        QFETCH(Questions::Recover, answer);
        bool isAsked = false;
        QTimer::singleShot(0, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            isAsked = true;
            if (button.isEmpty())
                QTest::keyClick(box, Qt::Key_Escape);
            for (QAbstractButton *one : box->buttons()) {
                if (one->text() == button)
                    one->click();
            }
        });
        DialogQuestions questions(nullptr);
        QVERIFY(questions.askRecover(u"a"_s, QDateTime::currentDateTime(), Questions::KeptOf::File) == answer);
        QVERIFY(isAsked);
    }

    void whatIsLeftForLaterIsOfferedAgain()
    {
        crashUntitled(u"Untitled"_s);
        crash(u"Kept"_s);
        QCOMPARE(keptTitle(m_sideFile), u"Kept"_s);
        {
            const auto bench = session();
            bench->questions().recover = Questions::Recover::Later;
            QVERIFY(!recover(*bench));
            QCOMPARE(bench->questions().recoveries, 1);
            QVERIFY(bench->open(m_path));
            QCOMPARE(bench->questions().recoveries, 2);
            QCOMPARE(titleOf(*bench), u"Test"_s);
            // Edits that follow don't write over it, and saving and closing leave it.
            entitle(bench->document(), u"Other"_s);
            keep(*bench);
            QCOMPARE(keptTitle(m_sideFile), u"Kept"_s);
            QCOMPARE(autosavesIn(m_data->path(), m_path).size(), 1);
            bench->run(u"file.save"_s);
            bench->run(u"file.close"_s);
            QCOMPARE(autosavesIn(m_data->path(), m_path), QStringList());
        }
        QCOMPARE(keptTitle(m_sideFile), u"Kept"_s);
        QCOMPARE(autosavesIn(m_data->path()).size(), 1);
        const auto bench = session();
        QVERIFY(recover(*bench));
        QCOMPARE(titleOf(*bench), u"Untitled"_s);
        QVERIFY(bench->open(m_path));
        QCOMPARE(titleOf(*bench), u"Kept"_s);
        bench->run(u"file.save"_s);
        QVERIFY(!QFile::exists(m_sideFile));
    }

    /// Whoever saves over a plan has said nothing of what was kept of it.
    void savingOverAPlanLeavesWhatWasKeptOfIt()
    {
        crash(u"Kept"_s);
        const auto saveAs = [](test::WholeWindow &bench, const QString &path) {
            bench.questions().savePath = path;
            bench.run(u"file.save-as"_s);
            QCOMPARE(bench.window().planFile().path(), path);
        };
        {
            const auto bench = session();
            bench->questions().recover = Questions::Recover::Later;
            QVERIFY(bench->open(m_path));
            saveAs(*bench, m_folder->filePath(u"other.plan.yaml"_s));
            saveAs(*bench, m_path);
            entitle(bench->document(), u"Other"_s);
            keep(*bench);
            QCOMPARE(keptTitle(m_sideFile), u"Kept"_s);
            // Its own edits are kept nonetheless.
            QCOMPARE(keptTitle(autosavesIn(m_data->path(), m_path).value(0)), u"Other"_s);
            bench->run(u"file.save"_s);
            bench->run(u"file.close"_s);
        }
        {
            const auto bench = session();
            QVERIFY(startNew(*bench));
            saveAs(*bench, m_path);
            entitle(bench->document(), u"New"_s);
            keep(*bench);
            bench->run(u"file.save"_s);
            bench->run(u"file.close"_s);
        }
        QCOMPARE(keptTitle(m_sideFile), u"Kept"_s);
        const auto bench = session();
        QVERIFY(bench->open(m_path));
        QCOMPARE(titleOf(*bench), u"Kept"_s);
    }

    void whatIsDiscardedIsGone()
    {
        crashUntitled(u"Untitled"_s);
        crash(u"Kept"_s);
        const auto bench = session();
        bench->questions().recover = Questions::Recover::Discard;
        QVERIFY(!recover(*bench));
        QCOMPARE(autosavesIn(m_data->path()), QStringList());
        QVERIFY(bench->open(m_path));
        QVERIFY(!QFile::exists(m_sideFile));
        entitle(bench->document(), u"Other"_s);
        keep(*bench);
        QCOMPARE(keptTitle(m_sideFile), u"Other"_s);
    }

    /// Left for later, edited on, and crashed again: both are there, and the newer one is offered first.
    void twoCrashesLeaveTwo()
    {
        crash(u"Kept"_s);
        {
            const auto bench = session();
            bench->questions().recover = Questions::Recover::Later;
            QVERIFY(bench->open(m_path));
            entitle(bench->document(), u"Newer"_s);
            keep(*bench);
        }
        {
            const auto bench = session();
            QVERIFY(bench->open(m_path));
            QCOMPARE(titleOf(*bench), u"Newer"_s);
            bench->run(u"file.save"_s);
            QCOMPARE(autosavesIn(m_data->path(), m_path), QStringList());
        }
        const auto bench = session();
        QVERIFY(bench->open(m_path));
        QCOMPARE(titleOf(*bench), u"Kept"_s);
    }

    void whatCantBeKeptBesideThePlanIsKeptElsewhere()
    {
        QVERIFY(QDir().mkdir(m_sideFile)); // as good as a folder that can't be written
        crash(u"Kept"_s);
        QCOMPARE(autosavesIn(m_data->path(), m_path).size(), 1);
        QCOMPARE(keptTitle(autosavesIn(m_data->path(), m_path).first()), u"Kept"_s);
        const auto bench = session();
        bench->settings().addRecentPlan(m_path);
        QVERIFY(bench->window().startPage().texts().contains(u"has unsaved changes to recover"_s));
        QVERIFY(bench->open(m_path));
        QCOMPARE(titleOf(*bench), u"Kept"_s);
        QVERIFY(!bench->window().notices().isShown());
        entitle(bench->document(), u"Edited"_s);
        keep(*bench);
        QCOMPARE(keptTitle(autosavesIn(m_data->path(), m_path).value(0)), u"Edited"_s);
        // The plan's own place is the better one, as soon as it can be had.
        QVERIFY(QDir().rmdir(m_sideFile));
        entitle(bench->document(), u"Again"_s);
        keep(*bench);
        QCOMPARE(keptTitle(m_sideFile), u"Again"_s);
        QCOMPARE(autosavesIn(m_data->path(), m_path), QStringList());
        bench->run(u"file.save"_s);
        QVERIFY(!QFile::exists(m_sideFile));
    }

    void isFoundThroughALink_data()
    {
        QTest::addColumn<bool>("isElsewhere");
        QTest::newRow("beside the plan") << false;
        QTest::newRow("elsewhere") << true;
    }

    void isFoundThroughALink()
    {
        QFETCH(const bool, isElsewhere);
        if (isElsewhere)
            QVERIFY(QDir().mkdir(m_sideFile));
        crash(u"Kept"_s);
        const QString folder = m_folder->filePath(u"links"_s);
        QVERIFY(QDir().mkdir(folder) && QFile::link(m_path, folder + u"/link.plan.yaml"_s));
        const auto bench = session();
        QVERIFY(bench->open(folder + u"/link.plan.yaml"_s));
        QCOMPARE(titleOf(*bench), u"Kept"_s);
    }

    /// Nobody would look for it by the plan's path any more.
    void whatIsKeptOfAPlanThatHasGoneIsOffered()
    {
        QVERIFY(QDir().mkdir(m_sideFile));
        crash(u"Kept"_s);
        {
            const auto bench = session();
            QVERIFY(!recover(*bench));
            QCOMPARE(bench->questions().recoveries, 0);
        }
        QVERIFY(QFile::rename(m_path, m_folder->filePath(u"renamed.plan.yaml"_s)));
        for (const QString &title : {u"Kept"_s, u"Edited"_s}) {
            const auto bench = session();
            QVERIFY(recover(*bench));
            QCOMPARE(bench->questions().recoveries, 1);
            QCOMPARE(titleOf(*bench), title);
            QCOMPARE(bench->window().planFile().path(), QString());
            entitle(bench->document(), u"Edited"_s);
            keep(*bench);
        }
        const auto bench = session();
        QVERIFY(recover(*bench));
        bench->questions().savePath = m_folder->filePath(u"saved.plan.yaml"_s);
        bench->run(u"file.save"_s);
        QCOMPARE(bench->window().guard()->sideFiles().unsavedPlans(), QStringList());
        QCOMPARE(autosavesIn(m_data->path(), m_path), QStringList());
    }

    void whatCantBeKeptAtAllIsToldOnce()
    {
        const auto bench = sessionThatKeepsNothing();
        QVERIFY(bench);
        NoticeBar &notices = bench->window().notices();
        QVERIFY(notices.isShown());
        const QString english = notices.headline();
        QVERIFY2(english.contains(u"against a crash"_s), qPrintable(english));
        QCOMPARE(notices.lines().size(), 1);
        bench->settings().setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY2(notices.headline().contains(u"保存"_s), qPrintable(notices.headline()));
        // Once: whoever closed it knows.
        notices.dismiss();
        entitle(bench->document(), u"Two"_s);
        keep(*bench);
        QVERIFY(!notices.isShown());
        // It is tried again without another edit, and told anew if it fails after it worked.
        QVERIFY(QDir().rmdir(m_sideFile));
        keep(*bench);
        QCOMPARE(keptTitle(m_sideFile), u"Two"_s);
        QVERIFY(QFile::remove(m_sideFile) && QDir().mkdir(m_sideFile));
        entitle(bench->document(), u"Three"_s);
        keep(*bench);
        QVERIFY(notices.isShown());
        QVERIFY(QDir().rmdir(m_sideFile));
        keep(*bench);
        QCOMPARE(keptTitle(m_sideFile), u"Three"_s);
        QVERIFY(!notices.isShown());
    }

    /// Saving ends what was told; what is edited after it is at risk anew.
    void whatCantBeKeptIsToldAgainAfterSaving()
    {
        const auto bench = sessionThatKeepsNothing();
        QVERIFY(bench);
        NoticeBar &notices = bench->window().notices();
        QVERIFY(notices.isShown());
        bench->run(u"file.save"_s);
        QVERIFY(!notices.isShown());
        entitle(bench->document(), u"Two"_s);
        keep(*bench);
        QVERIFY(notices.isShown());
        QVERIFY2(notices.headline().contains(u"against a crash"_s), qPrintable(notices.headline()));
    }

    void whatCantBeKeptStaysToldWhereAnotherPlanIsNotTaken()
    {
        const auto bench = sessionThatKeepsNothing();
        QVERIFY(bench);
        NoticeBar &notices = bench->window().notices();
        QVERIFY(notices.isShown());
        const QString other = m_folder->filePath(u"other.plan.yaml"_s);
        QVERIFY(QFile::copy(m_path, other));
        bench->questions().unsaved = Questions::Unsaved::Cancel;
        bench->window().fileCommands().open(other);
        QVERIFY(bench->window().planFile().isLoading());
        QTRY_VERIFY_WITH_TIMEOUT(!bench->window().planFile().isLoading(), 20000);
        QCOMPARE(titleOf(*bench), u"One"_s);
        QVERIFY(notices.isShown());
        bench->questions().unsaved = Questions::Unsaved::Discard;
        QVERIFY(bench->open(other));
        QVERIFY(!notices.isShown());
    }

    void aNewPlanThatCantBeKeptIsToldAbout()
    {
        const auto bench = session();
        bench->window().guardFiles(m_path + u"/nowhere"_s);
        QVERIFY(startNew(*bench));
        entitle(bench->document(), u"One"_s);
        keep(*bench);
        QVERIFY(bench->window().notices().isShown());
    }
};

QTEST_MAIN(RecoveryTest)
#include "RecoveryTest.moc"
