// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/MainWindow.h"
#include "edit/EditNames.h"
#include "edit/SheetEdits.h"
#include "messages/UserLanguage.h"
#include "shell/Actions.h"
#include "shell/ExampleCard.h"
#include "shell/FileCommands.h"
#include "shell/KindModel.h"
#include "shell/KindPalette.h"
#include "shell/LineIcon.h"
#include "shell/Menus.h"
#include "shell/NoticeBar.h"
#include "shell/PlanFile.h"
#include "shell/PlanGuard.h"
#include "shell/PlanStatus.h"
#include "shell/Questions.h"
#include "shell/ReadOnlyBar.h"
#include "shell/StartPage.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "format: portolan-plan\nversion: 1\ntitle: {en: Test, ja: 試験}\n";

/// Answers as it was told, and remembers what it was asked.
struct Answers {
    Questions::Unsaved unsaved = Questions::Unsaved::Cancel;
    bool yes = true;
    QString openPath;
    QString savePath;
    QString suggestedPath; ///< for saving
    QStringList asked;
};

class ToldQuestions : public Questions {
public:
    explicit ToldQuestions(Answers &answers)
        : m_answers(answers)
    {
    }
    Unsaved askUnsaved(const QString &name) override
    {
        m_answers.asked.append(u"unsaved "_s + name);
        return m_answers.unsaved;
    }
    bool askReplaceChanged(const QString &name) override
    {
        m_answers.asked.append(u"replace "_s + name);
        return m_answers.yes;
    }
    Reload askReload(const QString &name, bool hasEdits) override
    {
        m_answers.asked.append((hasEdits ? u"reload over edits "_s : u"reload "_s) + name);
        return m_answers.yes ? Reload::TakeOver : Reload::KeepMine;
    }
    Recover askRecover(const QString &name, const QDateTime &, KeptOf what) override
    {
        m_answers.asked.append((what == KeptOf::ChangedFile ? u"recover over newer "_s : u"recover "_s) + name);
        return m_answers.yes ? Recover::TakeOver : Recover::Later;
    }
    QString askOpenPath(const QString &) override
    {
        m_answers.asked.append(u"open"_s);
        return m_answers.openPath;
    }
    QString askSavePath(const QString &suggested) override
    {
        m_answers.asked.append(u"save "_s + QDir(suggested).dirName());
        m_answers.suggestedPath = suggested;
        return m_answers.savePath;
    }

private:
    Answers &m_answers;
};

/// A window with nothing of the tester's own about it.
struct Desk {
    Answers answers;
    Settings settings{std::make_unique<MemoryStore>()};
    SpokenLanguage spoken;
    std::unique_ptr<MainWindow> window;

    Desk()
    {
        settings.setUiLanguage(u"en"_s);
        settings.setDocumentLanguage(ExportLanguage::English);
        window = std::make_unique<MainWindow>(settings, spoken, CatalogPlaces(), [] { return QDate(2026, 11, 21); });
        window->setQuestions(std::make_unique<ToldQuestions>(answers));
        window->restore();
        window->show();
    }
    [[nodiscard]] QAction *action(const QString &id) const { return window->actions().action(id); }
    [[nodiscard]] PlanFile &file() const { return window->planFile(); }
    /// Whether something came of what is being loaded.
    [[nodiscard]] bool waitForLoading() const
    {
        return QTest::qWaitFor([this] { return !file().isLoading(); }, 20000);
    }
    bool open(const QString &path) const
    {
        window->fileCommands().open(path);
        return waitForLoading();
    }
};

bool hasJapanese(const QString &text)
{
    static const QRegularExpression japanese(u"[ぁ-ヶ一-龠]"_s);
    return text.contains(japanese);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QTemporaryDir m_folder;

private slots:
    /// Whatever edits a plan as soon as it is open.
    void theTitleHasAPlaceForTheMark()
    {
        QTest::failOnWarning(QRegularExpression(u"placeholder"_s));
        Desk desk;
        connect(&desk.file(), &PlanFile::opened, &desk.file(), [&] {
            desk.file().document()->edit(editName(Edit::ChangeTitle), [](PlanEditor &editor) {
                setTitle(editor, {u"At once"_s, {}});
            });
        });
        desk.window->fileCommands().startNew();
        QVERIFY(desk.waitForLoading());
        QVERIFY(desk.file().isOpen());
        QVERIFY(desk.window->isWindowModified());
        QVERIFY(desk.window->windowTitle().contains(u"[*]"_s));
    }

    void beginsWithTheStartPage()
    {
        Desk desk;
        QVERIFY(desk.window->showsStartPage());
        QVERIFY(!desk.action(u"file.save"_s)->isEnabled());
        QVERIFY(!desk.action(u"insert.machine"_s)->isEnabled());
        QVERIFY(desk.action(u"file.new"_s)->isEnabled());
        QVERIFY(!desk.window->panels().panel(u"palette"_s)->isVisible());
        const QStringList texts = desk.window->startPage().texts();
        QVERIFY(texts.contains(u"Place machines"_s) && texts.contains(u"Recent plans"_s));
    }

    void everythingSpeaksTheOtherLanguageAtOnce()
    {
        Desk desk;
        // Titles of examples come from another thread.
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->startPage().texts().contains(u"compute-management"_s), 60000);
        desk.action(u"language.ja"_s)->trigger();
        QCOMPARE(desk.settings.uiLanguage(), u"ja"_s);
        QTRY_COMPARE(desk.action(u"file.save"_s)->text(), u"保存(&S)"_s);
        for (const QAction *menu : desk.window->menuBar()->actions())
            QVERIFY2(hasJapanese(menu->text()), qPrintable(menu->text()));
        QCOMPARE(desk.window->panels().panel(u"palette"_s)->windowTitle(), u"パレット"_s);
        QVERIFY(desk.window->startPage().texts().contains(u"最近使ったプラン"_s));
        for (const QString &text : desk.window->startPage().texts())
            QVERIFY2(hasJapanese(text) || text == u"Portolan"_s, qPrintable(text));
        desk.action(u"language.en"_s)->trigger();
        QTRY_COMPARE(desk.action(u"file.save"_s)->text(), u"&Save"_s);
        for (const QString &text : desk.window->startPage().texts())
            QVERIFY2(!hasJapanese(text), qPrintable(text));
    }

    /// Examples of one title, and recent plans of one name, are told apart.
    void startPageTellsAlikeThingsApart()
    {
        Desk desk;
        desk.settings.addRecentPlan(u"/plans/north/site.plan.yaml"_s);
        desk.settings.addRecentPlan(u"/plans/south/site.plan.yaml"_s);
        desk.settings.addRecentPlan(u"/plans/south/other.plan.yaml"_s);
        const auto *page = desk.window->findChild<StartPage *>();
        QVERIFY(page);
        const auto titles = [&] {
            QStringList texts;
            for (const ExampleCard *card : page->findChildren<ExampleCard *>())
                texts.append(card->text());
            return texts;
        };
        QTRY_VERIFY_WITH_TIMEOUT(titles().contains(u"Firmware update of a mixed rack with HP SUM (7.4.0)"_s), 60000);
        QVERIFY(titles().contains(u"Firmware update of a mixed rack with HP SUM (7.2.1)"_s));
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            desk.settings.setUiLanguage(language);
            const QStringList spoken = titles();
            QCOMPARE(QSet<QString>(spoken.begin(), spoken.end()).size(), spoken.size());
        }
        QStringList recent;
        for (const QToolButton *button : page->findChildren<QToolButton *>())
            recent.append(button->accessibleName());
        QVERIFY2(recent.contains(u"north/site.plan.yaml"_s) && recent.contains(u"south/site.plan.yaml"_s)
                && recent.contains(u"other.plan.yaml"_s),
            qPrintable(recent.join(u' ')));
    }

    void datesAreWrittenAsTheInterfaceSpeaks()
    {
        SpokenLanguage spoken;
        const QDateTime kept(QDate(2026, 11, 3), QTime(9, 5));
        for (const auto &[language, words] :
            {std::pair(u"en"_s, u"3 November 2026, 09:05"_s), {u"ja"_s, u"2026年11月3日 09:05"_s}}) {
            spoken.speak(language);
            QString told;
            QTimer::singleShot(0, this, [&] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                told = box ? box->text() : QString();
                if (box)
                    box->reject();
            });
            QVERIFY(DialogQuestions(nullptr).askRecover(u"a.plan.yaml"_s, kept, Questions::KeptOf::File)
                == Questions::Recover::Later);
            QVERIFY2(told.contains(words), qPrintable(told));
        }
    }

    void opensAPlanAndCounts()
    {
        Desk desk;
        desk.window->fileCommands().startFromExample(u"support-pack"_s);
        QVERIFY(desk.waitForLoading());
        QVERIFY(desk.file().isOpen() && !desk.window->showsStartPage());
        const auto open = desk.file().openPlan();
        QCOMPARE(desk.window->status().countsText().simplified(),
            u"%1 machines %2 flows %3 findings"_s.arg(open->plan().nodes.size())
                .arg(open->engine().flowCount())
                .arg(open->findings.size()));
        QVERIFY(desk.window->panels().panel(u"palette"_s)->isVisible());
        QVERIFY(desk.action(u"insert.machine"_s)->isEnabled());
        QVERIFY(desk.window->windowTitle().contains(u"support-pack"_s));
        // Every catalog can be chosen from, not only those of the plan.
        QVERIFY(open->catalogs.catalogs.size() >= 4);
        desk.settings.setUiLanguage(u"ja"_s);
        QTRY_VERIFY(desk.window->status().countsText().startsWith(u"マシン%1"_s.arg(open->plan().nodes.size())));
    }

    void savesWhatItOpened()
    {
        Desk desk;
        desk.window->fileCommands().startFromExample(u"support-pack"_s);
        QVERIFY(desk.waitForLoading());
        desk.answers.savePath = m_folder.filePath(u"saved.plan.yaml"_s);
        desk.action(u"file.save"_s)->trigger();
        QCOMPARE(desk.answers.asked, QStringList{u"save support-pack.plan.yaml"_s});
        QCOMPARE(desk.file().path(), desk.answers.savePath);
        QVERIFY(desk.window->windowTitle().startsWith(u"saved.plan.yaml"_s));
        QCOMPARE(desk.settings.recentPlans(), QStringList{desk.answers.savePath});
        const QDateTime written = QFileInfo(desk.answers.savePath).lastModified();
        desk.action(u"file.save"_s)->trigger(); // nothing has changed since
        QCOMPARE(QFileInfo(desk.answers.savePath).lastModified(), written);
        QVERIFY(bytesOf(desk.answers.savePath).startsWith("format: portolan-plan\n"));

        Desk again;
        QVERIFY(again.open(desk.answers.savePath));
        QVERIFY(again.file().isOpen());
        QCOMPARE(again.file().openPlan()->plan(), desk.file().openPlan()->plan());
        // And its next save needs no question.
        const QByteArray before = bytesOf(desk.answers.savePath);
        again.file().document()->setUnsaved();
        again.action(u"file.save"_s)->trigger();
        QCOMPARE(again.answers.asked, QStringList());
        QCOMPARE(bytesOf(desk.answers.savePath), before);
        QVERIFY(!again.file().isModified());
    }

    void theStatusBarHasTheSignOfTheGravestFinding()
    {
        QMainWindow window;
        Settings settings(std::make_unique<MemoryStore>());
        SpokenLanguage spoken;
        MainWindow main(settings, spoken, CatalogPlaces(), [] { return QDate(2026, 11, 21); });
        QMenu menu;
        PlanStatus status(window.statusBar(), main.actions(), &menu);
        const auto sign = [&](const PlanCounts &counts) {
            status.setCounts(counts);
            for (const QToolButton *button : window.statusBar()->findChildren<QToolButton *>()) {
                if (button->text().contains(u"finding"_s))
                    return button->icon().pixmap(16).toImage();
            }
            return QImage();
        };
        const auto drawn = [](const QString &name) { return actionIcon(name).pixmap(16).toImage(); };
        PlanCounts counts;
        QCOMPARE(sign(counts), drawn(u"check"_s));
        counts.findings = 21;
        QCOMPARE(sign(counts), drawn(u"about"_s));
        counts.warnings = 1;
        QCOMPARE(sign(counts), drawn(u"warning"_s));
        counts.errors = 1;
        QCOMPARE(sign(counts), drawn(u"error"_s));
        QVERIFY(drawn(u"about"_s) != drawn(u"warning"_s));
    }

    void aFileThatIsNotThereCantBeCorrected()
    {
        Desk desk;
        QVERIFY(desk.open(m_folder.filePath(u"none.plan.yaml"_s)));
        QCOMPARE(desk.window->notices().headline(), u"none.plan.yaml can't be opened."_s);
        QCOMPARE(desk.window->notices().lines(), QStringList{u"There is no such file."_s});
    }

    void aPlanThatCantBeReadOpensNothingAndSaysWhy()
    {
        Desk desk;
        const QString good = write(u"good.plan.yaml"_s, head + "nodes:\n  - {id: web, kind: linux}\n");
        const QString bad
            = write(u"bad.plan.yaml"_s, head + "nodes:\n  - {id: web, kind: linux, zone: dmz}\n  - {kind: linux}\n");
        QVERIFY(desk.open(good) && desk.file().isOpen());
        desk.settings.addRecentPlan(bad);
        QVERIFY(desk.open(bad));
        // The plan before is still there.
        QCOMPARE(desk.file().path(), good);
        QVERIFY(desk.window->notices().isShown());
        QVERIFY(desk.window->notices().headline().startsWith(u"bad.plan.yaml can't be opened."_s));
        const QStringList lines = desk.window->notices().lines();
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().startsWith(u"Line 5, column 34: "_s), qPrintable(lines.first()));
        QCOMPARE(lines.last(), u"Line 6, column 5: The key \"id\" is missing here."_s);
        QVERIFY(!desk.settings.recentPlans().contains(bad));
        desk.settings.setUiLanguage(u"ja"_s);
        QTRY_VERIFY(desk.window->notices().lines().join(u'\n').contains(u"6行目、5桁目："_s));
        QVERIFY(hasJapanese(desk.window->notices().headline()));
    }

    void whatIsNoPlanAtAllIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing there") << u"gone.yaml"_s << QByteArray() << u"There is no such file."_s;
        QTest::newRow("a picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"PNG"_s;
        QTest::newRow("empty") << u"empty.yaml"_s << QByteArray("\n") << u"The file is empty."_s;
        QTest::newRow("a catalog") << u"c.yaml"_s << QByteArray("format: portolan-catalog\n") << u"portolan-plan"_s;
        QTest::newRow("newer") << u"n.yaml"_s << QByteArray("format: portolan-plan\nversion: 99\n")
                               << u"Line 2, column 10: The file has version 99"_s;
    }

    void whatIsNoPlanAtAllIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        Desk desk;
        const QString path = bytes.isEmpty() ? m_folder.filePath(name) : write(name, bytes);
        QVERIFY(desk.open(path));
        QVERIFY(!desk.file().isOpen() && desk.window->showsStartPage());
        QVERIFY2(desk.window->notices().lines().join(u'\n').contains(said),
            qPrintable(desk.window->notices().lines().join(u'\n')));
        // Nobody can correct a file that is too new.
        if (name == u"n.yaml"_s)
            QCOMPARE(desk.window->notices().headline(), u"n.yaml can't be opened."_s);
    }

    void warningsAreShownWithoutStopping()
    {
        Desk desk;
        const QString path
            = write(u"warned.plan.yaml"_s, head + "# a comment\ncolour: red\nnodes:\n  - {id: web, kind: linux}\n");
        QVERIFY(desk.open(path));
        QVERIFY(desk.file().isOpen() && !desk.window->showsStartPage());
        QCOMPARE(desk.window->notices().headline(), u"warned.plan.yaml is open, with 2 warnings."_s);
        const QString lines = desk.window->notices().lines().join(u'\n');
        QVERIFY2(lines.contains(u"Line 4"_s) && lines.contains(u"Line 5, column 1"_s), qPrintable(lines));
        desk.action(u"file.close"_s)->trigger();
        QVERIFY(!desk.window->notices().isShown() && desk.window->showsStartPage());
    }

    void unsavedChangesAreAskedAbout()
    {
        Desk desk;
        const QString path = write(u"mine.plan.yaml"_s, head + "nodes: [{id: web, kind: linux}]\n");
        QVERIFY(desk.open(path));
        desk.file().document()->setUnsaved();
        QVERIFY(desk.window->isWindowModified());

        desk.answers.unsaved = Questions::Unsaved::Cancel;
        for (const QString &id : {u"file.new"_s, u"file.close"_s, u"file.quit"_s}) {
            desk.action(id)->trigger();
            QVERIFY2(
                desk.file().path() == path && desk.window->isVisible() && !desk.file().isLoading(), qPrintable(id));
        }
        QCOMPARE(desk.answers.asked.count(u"unsaved mine.plan.yaml"_s), 3);

        desk.answers.unsaved = Questions::Unsaved::Save;
        const QByteArray before = bytesOf(path);
        desk.action(u"file.close"_s)->trigger();
        QVERIFY(!desk.file().isOpen());
        QVERIFY(bytesOf(path) != before); // written, in the canonical form

        QVERIFY(desk.open(path));
        desk.file().document()->setUnsaved();
        desk.answers.unsaved = Questions::Unsaved::Discard;
        const QByteArray saved = bytesOf(path);
        QVERIFY(desk.window->close());
        QCOMPARE(bytesOf(path), saved);
    }

    /// Who is asked about changes first would give them up for a file that then is refused.
    void whatCantBeOpenedAsksNothing()
    {
        Desk desk;
        const QString path = write(u"mine.plan.yaml"_s, head + "nodes: [{id: web, kind: linux}]\n");
        const QString broken = write(u"broken.plan.yaml"_s, "nodes: [{id:\n");
        const QString other = write(u"other.plan.yaml"_s, head);
        QVERIFY(desk.open(path));
        desk.file().document()->setUnsaved();
        desk.answers.unsaved = Questions::Unsaved::Discard;
        for (const QString &bad : {broken, m_folder.filePath(u"gone.plan.yaml"_s)}) {
            QVERIFY(desk.open(bad));
            QCOMPARE(desk.answers.asked, QStringList());
            QVERIFY(desk.window->notices().isShown());
            QVERIFY(desk.file().path() == path && desk.file().isModified());
        }
        desk.answers.unsaved = Questions::Unsaved::Cancel;
        QVERIFY(desk.open(other));
        QCOMPARE(desk.answers.asked, QStringList{u"unsaved mine.plan.yaml"_s});
        QVERIFY(desk.file().path() == path && desk.file().isModified());
        // What is changed while the other one is being read counts, too.
        QVERIFY(desk.window->fileCommands().save());
        desk.window->fileCommands().open(other);
        desk.file().document()->setUnsaved();
        QVERIFY(desk.waitForLoading());
        QCOMPARE(desk.answers.asked.size(), 2);
        QCOMPARE(desk.file().path(), path);
        desk.answers.unsaved = Questions::Unsaved::Discard;
        QVERIFY(desk.open(other));
        QCOMPARE(desk.file().path(), other);
    }

    /// The file is not what was read any more once it has been saved.
    void aPlanThatIsSavedAndOpenedAgainIsAsSaved()
    {
        Desk desk;
        const QString path = write(u"again.plan.yaml"_s, head);
        QVERIFY(desk.open(path));
        desk.file().document()->edit(editName(Edit::ChangeTitle), [](PlanEditor &editor) {
            setTitle(editor, LocalizedText{u"Mine"_s, {}});
        });
        desk.answers.unsaved = Questions::Unsaved::Save;
        QSignalSpy opened(&desk.file(), &PlanFile::opened);
        desk.window->fileCommands().open(path);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(desk.file().document()->plan().title.en, u"Mine"_s);
        QVERIFY(!desk.file().isModified());
        QCOMPARE(desk.answers.asked.size(), 1);
    }

    void thatItWasSavedIsSaidUntilTheNextChange()
    {
        Desk desk;
        const QString path = write(u"told.plan.yaml"_s, head);
        const auto said = [&] { return desk.window->statusBar()->currentMessage(); };
        QVERIFY(desk.open(path));
        desk.file().document()->setUnsaved();
        QVERIFY(desk.window->fileCommands().save());
        QVERIFY(said().contains(u"told.plan.yaml"_s));
        desk.file().document()->edit(editName(Edit::ChangeTitle), [](PlanEditor &editor) {
            setTitle(editor, LocalizedText{u"Mine"_s, {}});
        });
        QCOMPARE(said(), QString());
        QVERIFY(desk.window->fileCommands().save());
        QVERIFY(said().contains(u"told.plan.yaml"_s));
        QVERIFY(desk.open(write(u"next.plan.yaml"_s, head)));
        QCOMPARE(said(), QString());
        // What others say stays.
        desk.window->statusBar()->showMessage(u"Something else"_s);
        desk.file().document()->edit(editName(Edit::ChangeTitle), [](PlanEditor &editor) {
            setTitle(editor, LocalizedText{u"More"_s, {}});
        });
        QCOMPARE(said(), u"Something else"_s);
    }

    /// A home folder needs none for documents.
    void aSaveIsProposedWhereItCanBe()
    {
        const QByteArray home = qgetenv("HOME");
        const QByteArray config = qgetenv("XDG_CONFIG_HOME");
        const QTemporaryDir bare;
        qputenv("HOME", bare.path().toUtf8());
        qunsetenv("XDG_CONFIG_HOME");
        const auto back = qScopeGuard([&] {
            qputenv("HOME", home);
            if (!config.isNull())
                qputenv("XDG_CONFIG_HOME", config);
        });
        Desk desk;
        desk.action(u"file.new"_s)->trigger();
        QVERIFY(desk.waitForLoading());
        desk.action(u"file.save"_s)->trigger();
        QCOMPARE(desk.answers.suggestedPath, bare.filePath(u"network.plan.yaml"_s));
        QVERIFY(QDir(bare.path()).mkdir(u"Documents"_s));
        desk.action(u"file.save"_s)->trigger();
        QCOMPARE(desk.answers.suggestedPath, bare.filePath(u"Documents/network.plan.yaml"_s));
        desk.settings.setLastFolder(m_folder.path());
        desk.action(u"file.save"_s)->trigger();
        QCOMPARE(desk.answers.suggestedPath, m_folder.filePath(u"network.plan.yaml"_s));
    }

    void aSaveThatFailsKeepsEverything()
    {
        Desk desk;
        const QString path = write(u"kept.plan.yaml"_s, head + "nodes:\n  - {id: web, kind: linux}\n");
        QVERIFY(desk.open(path));
        desk.file().document()->setUnsaved();
        desk.answers.savePath = m_folder.filePath(u"no/such/folder.plan.yaml"_s);
        desk.action(u"file.save-as"_s)->trigger();
        QVERIFY(desk.window->notices().headline().contains(u"could not be saved"_s));
        QCOMPARE(desk.window->notices().lines().size(), 1);
        QVERIFY(desk.file().isModified());
        QCOMPARE(desk.file().path(), path);
        // It can be tried again, and elsewhere.
        QCOMPARE(desk.window->notices().offers().size(), 2);
        desk.window->notices().offers().last()->click();
        QVERIFY(desk.window->notices().headline().contains(u"could not be saved"_s));
        const QString elsewhere = m_folder.filePath(u"saved-elsewhere.plan.yaml"_s);
        desk.answers.savePath = elsewhere;
        desk.window->notices().offers().first()->click();
        QVERIFY(!desk.window->notices().isShown());
        QCOMPARE(desk.file().path(), elsewhere);
        QVERIFY(desk.open(path));
        desk.file().document()->setUnsaved();
        // Leaving after a failed save would lose the changes.
        desk.answers.unsaved = Questions::Unsaved::Save;
        QVERIFY(QDir(m_folder.path()).rename(u"kept.plan.yaml"_s, u"elsewhere.yaml"_s));
        QVERIFY(QDir(m_folder.path()).mkdir(u"kept.plan.yaml"_s));
        desk.action(u"file.close"_s)->trigger();
        QVERIFY(desk.file().isOpen() && desk.file().isModified());
    }

    void guardsAreAskedAndTold()
    {
        struct Guard : FileGuard {
            QStringList told;
            bool refuses = false;
            void opened(const QString &path) override { told.append(u"opened "_s + QFileInfo(path).fileName()); }
            Result<void> beforeSave(const QString &) override
            {
                if (refuses)
                    return failure(u"write.no-permission"_s, {u"x"_s});
                return {};
            }
            void saved(const QString &path) override { told.append(u"saved "_s + QFileInfo(path).fileName()); }
            void closed() override { told.append(u"closed"_s); }
        };
        Guard guard;
        Desk desk;
        desk.file().setGuard(&guard);
        const QString path = write(u"guarded.plan.yaml"_s, head);
        QVERIFY(desk.open(path));
        guard.refuses = true;
        desk.file().document()->setUnsaved();
        const QByteArray before = bytesOf(path);
        QVERIFY(!desk.window->fileCommands().save());
        QCOMPARE(bytesOf(path), before);
        guard.refuses = false;
        QVERIFY(desk.window->fileCommands().save());
        desk.action(u"file.close"_s)->trigger();
        QCOMPARE(guard.told, (QStringList{u"opened guarded.plan.yaml"_s, u"saved guarded.plan.yaml"_s, u"closed"_s}));
    }

    void whatWasNotSavedSurvivesACrash()
    {
        const QString path = write(u"crash.plan.yaml"_s, head + "nodes: [{id: web, kind: linux}]\n");
        const auto title = [](Desk &desk, const QString &text) {
            desk.file().document()->edit(editName(Edit::ChangeTitle), [&](PlanEditor &editor) {
                setTitle(editor, LocalizedText{text, {}});
            });
        };
        {
            Desk desk;
            desk.window->guardFiles({});
            QVERIFY(desk.open(path));
            title(desk, u"Kept"_s);
            desk.window->guard()->sideFiles().keep();
            // The window goes without being closed: the side file stays.
        }
        QVERIFY(QFile::exists(autosavePath(path)));
        Desk desk;
        desk.window->guardFiles({});
        QVERIFY(desk.open(path));
        QCOMPARE(desk.answers.asked, QStringList{u"recover crash.plan.yaml"_s});
        QCOMPARE(desk.file().document()->plan().title.en, u"Kept"_s);
        QVERIFY(desk.file().isModified());
        desk.action(u"edit.undo"_s)->trigger();
        QCOMPARE(desk.file().document()->plan().title.en, u"Test"_s);
        desk.action(u"edit.redo"_s)->trigger();
        QVERIFY(desk.window->fileCommands().save());
        QVERIFY(!QFile::exists(autosavePath(path)));
    }

    void changesByOthersAreAskedAbout()
    {
        const QString path = write(u"shared.plan.yaml"_s, head);
        Desk desk;
        desk.window->guardFiles({});
        QVERIFY(desk.open(path));
        Desk second;
        second.window->guardFiles({});
        QVERIFY(second.open(path));
        QVERIFY(second.window->readOnlyBar().text().contains(u"open in another window"_s));
        write(u"shared.plan.yaml"_s, head + "nodes: [{id: theirs, kind: linux}]\n");
        QTRY_COMPARE(desk.answers.asked, QStringList{u"reload shared.plan.yaml"_s});
        QCOMPARE(desk.file().document()->plan().nodes.size(), 1U);
        QVERIFY(!desk.file().isModified());
        // Who keeps one's own is asked again before it replaces theirs.
        desk.answers.yes = false;
        write(u"shared.plan.yaml"_s, head + "nodes: [{id: other, kind: linux}]\n");
        QTRY_COMPARE(desk.answers.asked.size(), 2);
        desk.file().document()->setUnsaved();
        const QByteArray theirs = bytesOf(path);
        QVERIFY(!desk.window->fileCommands().save());
        QCOMPARE(desk.answers.asked.last(), u"replace shared.plan.yaml"_s);
        QCOMPARE(bytesOf(path), theirs);
    }

    void theWindowClosesWhileAPlanIsRead()
    {
        const QString path = write(u"read.plan.yaml"_s, head);
        Desk desk;
        desk.window->fileCommands().open(path);
        QVERIFY(desk.file().isLoading());
        desk.window.reset();
    }

    void aDroppedFileIsOpened()
    {
        Desk desk;
        const QString path = write(u"dropped.plan.yaml"_s, head + "nodes:\n  - {id: web, kind: linux}\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(desk.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(desk.window.get(), &drop);
        QTRY_COMPARE(desk.file().path(), path);

        // A kind is the canvas's business, and two files are one too many.
        QMimeData other;
        other.setData(u"application/x-portolan-kind"_s, "linux");
        QDragEnterEvent kind(QPoint(50, 50), Qt::CopyAction, &other, Qt::LeftButton, {});
        kind.ignore();
        QCoreApplication::sendEvent(desk.window.get(), &kind);
        QVERIFY(!kind.isAccepted());
    }

    void recentPlansAreInTheMenu()
    {
        Desk desk;
        QMenu *recent = desk.window->menus().menu(u"recent"_s);
        QVERIFY(!recent->menuAction()->isEnabled());
        const QString path = write(u"again & again.plan.yaml"_s, head);
        QVERIFY(desk.open(path));
        desk.action(u"file.close"_s)->trigger();
        QVERIFY(recent->menuAction()->isEnabled());
        emit recent->aboutToShow();
        QCOMPARE(recent->actions().first()->text(), u"&1  again && again.plan.yaml"_s);
        recent->actions().first()->trigger();
        QVERIFY(desk.waitForLoading());
        QCOMPARE(desk.file().path(), path);
    }

    void loadingIsCanceled()
    {
        Desk desk;
        QSignalSpy opened(&desk.file(), &PlanFile::opened);
        QSignalSpy ended(&desk.file(), &PlanFile::loadingEnded);
        desk.window->fileCommands().startFromExample(u"mixed-rack"_s);
        QVERIFY(desk.file().isLoading());
        desk.file().cancelLoading();
        QVERIFY(!desk.file().isLoading());
        QCOMPARE(ended.size(), 1);
        QTest::qWait(400);
        QCOMPARE(opened.size(), 0);
        QVERIFY(!desk.file().isOpen() && desk.window->showsStartPage());
        // The last of two wins.
        desk.window->fileCommands().startFromExample(u"mixed-rack"_s);
        desk.window->fileCommands().startFromExample(u"support-pack"_s);
        QVERIFY(desk.waitForLoading());
        QCOMPARE(desk.file().name(), u"support-pack.plan.yaml"_s);
        QTest::qWait(200);
        QCOMPARE(opened.size(), 1);
    }

    void loadingStopsBetweenItsStages()
    {
        for (int stages = 0; stages < loadingStages; ++stages) {
            int told = 0;
            const LoadedResult loaded
                = loadOpenPlan({PlanSource::What::Example, PlanFile::examplePath(u"support-pack"_s), {}}, {}, {},
                    [&told, stages](LoadingStage stage) {
                        const bool inOrder = static_cast<int>(stage) == told;
                        return inOrder && told++ < stages;
                    });
            QVERIFY(loaded && !*loaded);
            QCOMPARE(told, stages + 1);
        }
    }

    void aNewPlanHasTheChosenHeadings()
    {
        Desk desk;
        desk.action(u"headings.hitachi"_s)->trigger();
        desk.action(u"file.new"_s)->trigger();
        QVERIFY(desk.waitForLoading());
        QCOMPARE(desk.file().openPlan()->plan().sheet.headings, u"通信元/通信先"_s);
        QVERIFY(desk.file().path().isEmpty());
        desk.action(u"headings.usual"_s)->trigger();
        QCOMPARE(desk.settings.headings(), QString());
    }

    /// Two things to say of one start: the second does not hide the first for good.
    void bothNoticesCanBeRead()
    {
        Settings settings(std::make_unique<MemoryStore>());
        settings.setUiLanguage(u"en"_s);
        SpokenLanguage spoken;
        QTemporaryDir own;
        QFile broken(own.filePath(u"acme.yaml"_s));
        QVERIFY(
            broken.open(QIODevice::WriteOnly) && broken.write("format: portolan-catalog\nversion: 1\nid: acme\n") > 0);
        broken.close();
        MainWindow main(settings, spoken, CatalogPlaces{{}, {own.path()}}, [] { return QDate(2026, 11, 21); });
        main.show();
        main.fileCommands().open(
            write(u"warned2.plan.yaml"_s, head + "colour: red\nnodes: [{id: web, kind: linux}]\n"));
        QVERIFY(QTest::qWaitFor([&] { return main.planFile().isOpen(); }, 30000));
        NoticeBar &notices = main.notices();
        QVERIFY2(notices.headline().startsWith(u"warned2.plan.yaml is open"_s), qPrintable(notices.headline()));
        auto *more = notices.findChild<QLabel *>(u"notice.more"_s);
        QVERIFY(more->isVisible());
        QCOMPARE(more->text(), u"1 more notice"_s);
        // What comes of an action is told once, and covers neither for good.
        notices.tell(NoticeBar::Subject::Other, {}, {Error{u"edit.read-only"_s, {}, {}}});
        notices.closeOne();
        QVERIFY(notices.headline().startsWith(u"warned2.plan.yaml is open"_s));
        notices.closeOne();
        QVERIFY2(notices.headline().startsWith(u"Catalogs of your own"_s), qPrintable(notices.headline()));
        QVERIFY(!more->isVisible());
        notices.closeOne();
        QVERIFY(!notices.isShown());
    }

    void aBrokenCatalogOfTheUserIsToldAndLeftOut()
    {
        QTemporaryDir own;
        QFile file(own.filePath(u"mine.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("format: portolan-catalog\nversion: 1\nid: mine\n");
        file.close();
        Settings settings(std::make_unique<MemoryStore>());
        settings.setUiLanguage(u"en"_s);
        SpokenLanguage spoken;
        MainWindow window(settings, spoken, {{}, {own.path()}}, [] { return QDate(2026, 11, 21); });
        window.show();
        window.fileCommands().startFromExample(u"support-pack"_s);
        QTRY_VERIFY(window.planFile().isOpen());
        QVERIFY(window.notices().headline().startsWith(u"Catalogs of your own"_s));
        QVERIFY(window.notices().lines().first().startsWith(u"mine.yaml, Line 1"_s));
        QVERIFY(window.planFile().openPlan()->catalogs.catalogs.size() >= 4);
    }

    /// What the plan itself names may be broken, too: it opens with all that is sound.
    void aPlanWhoseOwnCatalogIsBrokenOpens()
    {
        QTemporaryDir own;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(own.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put(u"acme.yaml"_s, "format: portolan-catalog\nversion: 1\nid: acme\n"));
        QFile ours(u":/portolan/catalogs/hpsum-7.yaml"_s);
        QVERIFY(ours.open(QIODevice::ReadOnly));
        QVERIFY(put(u"sound.yaml"_s, ours.readAll().replace("id: hpsum-7\n", "id: sound\n")));
        Settings settings(std::make_unique<MemoryStore>());
        settings.setUiLanguage(u"en"_s);
        SpokenLanguage spoken;
        MainWindow window(settings, spoken, {{}, {own.path()}}, [] { return QDate(2026, 11, 21); });
        window.show();
        window.fileCommands().open(write(u"broken-catalog.plan.yaml"_s,
            head
                + "products: [{id: backup, catalog: acme}, {id: sum, catalog: hpsum-7}]\n"
                  "nodes: [{id: web, kind: linux, runs: [{product: backup}]}]\n"));
        QTRY_VERIFY(window.planFile().isOpen() || window.notices().isShown());
        QVERIFY2(window.planFile().isOpen(), qPrintable(window.notices().headline()));
        QCOMPARE(
            window.notices().lines().first(), u"acme.yaml, Line 1, column 1: The key \"product\" is missing here."_s);
        QVERIFY2(
            window.notices().headline().startsWith(u"Catalogs of your own"_s), qPrintable(window.notices().headline()));
        const CatalogSet &catalogs = window.planFile().openPlan()->catalogs;
        QVERIFY(catalogs.find(*Id::parse(u"hpsum-7"_s)));
        QVERIFY(catalogs.find(*Id::parse(u"sound"_s)));
        QVERIFY(!catalogs.find(*Id::parse(u"acme"_s)));
        const std::vector<Finding> &findings = window.planFile().openPlan()->findings;
        const auto finding = std::find_if(findings.begin(), findings.end(),
            [](const Finding &one) { return one.code == u"product.unknown-catalog"; });
        QVERIFY(finding != findings.end());
        QCOMPARE(finding->sentence, u"product.unknown-catalog.broken"_s);
        QCOMPARE(finding->arguments.at(2).en, u"acme.yaml:1:1"_s);
    }

    void theFirstWindowFitsTheScreenWithItsFrame()
    {
        const QSize around(16, 48); // what window managers put around it
        // 1920 x 1080 at 1.5, a small laptop, and a screen with room.
        for (const QSize &available : {QSize(1280, 720), QSize(1366, 728), QSize(1920, 1040)}) {
            const QSize first = MainWindow::firstSizeOn(available) + around;
            QVERIFY(first.width() <= available.width() && first.height() <= available.height());
        }
        QCOMPARE(MainWindow::firstSizeOn({2560, 1400}), QSize(2176, 1190));
        QCOMPARE(MainWindow::firstSizeOn({1440, 1000}), QSize(1280, 850));
    }

    void itFitsASmallerScreenThanItWasOn()
    {
        QWidget large;
        large.resize(3000, 2000);
        Desk desk;
        desk.settings.setWindowGeometry(large.saveGeometry());
        desk.window->restore();
        const QSize available = desk.window->screen()->availableSize();
        QVERIFY(available.width() < 3000);
        QVERIFY(desk.window->width() <= available.width() && desk.window->height() <= available.height());
    }

    void panelsAreWhereTheyWere()
    {
        QByteArray state;
        {
            Desk desk;
            desk.window->fileCommands().startFromExample(u"support-pack"_s);
            QVERIFY(desk.waitForLoading());
            desk.window->panels().add(
                {.id = u"test"_s, .context = "Panel", .title = "Palette", .icon = u"palette"_s}, new QWidget);
            desk.window->panels().panel(u"palette"_s)->hide();
            desk.window->addDockWidget(Qt::BottomDockWidgetArea, desk.window->panels().panel(u"test"_s));
            // The start page puts panels away, and that is not what is remembered.
            desk.action(u"file.close"_s)->trigger();
            QVERIFY(desk.window->close());
            state = desk.settings.windowState();
        }
        Desk desk;
        desk.window->panels().add(
            {.id = u"test"_s, .context = "Panel", .title = "Palette", .icon = u"palette"_s}, new QWidget);
        desk.settings.setWindowState(state);
        desk.window->restore();
        desk.window->fileCommands().startFromExample(u"support-pack"_s);
        QVERIFY(desk.waitForLoading());
        QVERIFY(!desk.window->panels().panel(u"palette"_s)->isVisible());
        QVERIFY(desk.window->panels().panel(u"test"_s)->isVisible());
        QCOMPARE(desk.window->dockWidgetArea(desk.window->panels().panel(u"test"_s)), Qt::BottomDockWidgetArea);
        desk.action(u"insert.machine"_s)->trigger();
        QVERIFY(desk.window->panels().panel(u"palette"_s)->isVisible());
    }

    void aCanvasTakesThePlaceInTheMiddle()
    {
        Desk desk;
        auto *canvas = new QWidget;
        desk.window->setCanvas(canvas);
        // Nothing pretends to zoom before it is there.
        QVERIFY(!desk.window->actions().isServed(u"view.zoom-in"_s));
        desk.window->fileCommands().startFromExample(u"support-pack"_s);
        QVERIFY(desk.waitForLoading());
        QVERIFY(canvas->isVisible());
        QVERIFY(canvas->actions().contains(desk.action(u"edit.delete"_s)));
        int zoomed = 0;
        desk.window->actions().serve(u"view.zoom-in"_s, canvas, [&zoomed] { ++zoomed; });
        desk.action(u"view.zoom-in"_s)->trigger();
        QCOMPARE(zoomed, 1);
    }
};

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
