// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Autosave.h"
#include "edit/EditNames.h"
#include "edit/SheetEdits.h"
#include "support/WholeWindow.h"

#include <QTemporaryDir>

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
        crashed->window().guard()->keep();
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    /// Until it is saved, the side file is the only copy that there is.
    void aRecoveredPlanWithoutAFileSurvivesTheNextCrash()
    {
        crashUntitled(u"Kept"_s);
        QCOMPARE(untitledAutosaves(m_data->path()).size(), 1);
        for (int crash = 0; crash < 2; ++crash) {
            const auto bench = session();
            QVERIFY(recover(*bench));
            QCOMPARE(titleOf(*bench), u"Kept"_s);
            QVERIFY(bench->window().planFile().isModified());
            QCOMPARE(untitledAutosaves(m_data->path()).size(), 1);
            // It is in use: nobody else is offered it.
            QCOMPARE(bench->window().guard()->unsavedPlans(), QStringList());
        }
        {
            const auto bench = session();
            QVERIFY(recover(*bench));
            entitle(bench->document(), u"Edited"_s);
            bench->window().guard()->keep();
        }
        QCOMPARE(untitledAutosaves(m_data->path()).size(), 1);
        const auto bench = session();
        QVERIFY(recover(*bench));
        QCOMPARE(titleOf(*bench), u"Edited"_s);
        bench->questions().savePath = m_folder->filePath(u"saved.plan.yaml"_s);
        bench->run(u"file.save"_s);
        QVERIFY(QFile::exists(bench->questions().savePath));
        QCOMPARE(untitledAutosaves(m_data->path()), QStringList());
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
        QCOMPARE(bench->window().guard()->unsavedPlans().size(), 1);
    }
};

QTEST_MAIN(RecoveryTest)
#include "RecoveryTest.moc"
