// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Autosave.h"
#include "edit/EditNames.h"
#include "edit/NodeEdits.h"
#include "edit/PlanOnDisk.h"
#include "io/PlanWriter.h"
#include "panels/EmptyFlows.h"
#include "panels/FlowsPanel.h"
#include "panels/PropertiesPanel.h"
#include "revisions/ComparisonBar.h"
#include "shell/KindMime.h"
#include "shell/KindPalette.h"
#include "shell/NoticeBar.h"
#include "shell/Panels.h"
#include "shell/ReadOnlyBar.h"
#include "shell/StartPage.h"
#include "support/Ids.h"
#include "support/PlanFiles.h"
#include "support/TestCatalogs.h"
#include "support/WholeWindow.h"
#include "tools/Insertion.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray planText = "format: portolan-plan\nversion: 1\ntitle: {en: Test, ja: 試験}\n"
                            "nodes:\n  - {id: web, kind: windows, name: {en: Web, ja: ウェブ}, at: [40, 40]}\n";

void rename(PlanDocument &document, const QString &name)
{
    (void)document.tryEdit(editName(Edit::Rename, QStringList{u"web"_s, name}),
        [&](PlanEditor &editor) -> Result<void> { return renameNode(editor, id(u"web"_s), name, Language::English); });
}

QString nameOf(const PlanDocument &document)
{
    return document.plan().nodes.begin()->second.name.en;
}

/// What another process does: opens a plan in a window as the program makes it, edits it if it is told to, and stays.
/// It says "ready" when the edit has been kept, or at once where nothing is edited.
int runOther(const QString &path, const QString &name)
{
    test::WholeWindow bench;
    bench.window().guardFiles({});
    bench.show();
    QTextStream out(stdout);
    if (!bench.open(path))
        return 1;
    if (!name.isEmpty()) {
        bench.window().guard()->sideFiles().setKeepEvery(50);
        rename(bench.document(), name);
        if (!QTest::qWaitFor([&] { return QFile::exists(autosavePath(path)); }, 20000))
            return 1;
    }
    out << (bench.window().planFile().isReadOnly() ? "read-only" : "ready") << Qt::endl;
    return QApplication::exec();
}

/// A process of its own that has a plan open.
class OtherProcess {
public:
    bool open(const QString &path, const QString &name = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--open"_s, path, name});
        while (m_process.waitForReadyRead(40000)) {
            m_said += m_process.readAllStandardOutput();
            if (m_said.contains('\n'))
                return true;
        }
        return false;
    }
    [[nodiscard]] QByteArray said() const { return m_said.trimmed(); }
    void kill()
    {
        m_process.kill(); // SIGKILL: nothing is tidied up
        m_process.waitForFinished();
    }
    ~OtherProcess() { kill(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

bool dropOnWindow(QWidget &window, QMimeData &data)
{
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    QDropEvent drop(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &drop);
    QTest::qWait(50);
    return enter.isAccepted();
}

} // namespace

/// Two processes on one file, crashes, and what people drop, paste and lose.
class FileSafetyTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.plan.yaml"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(planText) > 0);
        file.close();
        m_bench = std::make_unique<test::WholeWindow>();
        m_bench->window().guardFiles({});
        m_bench->show();
    }
    void cleanup()
    {
        m_bench.reset();
        m_folder.reset();
    }

    void theSecondProcessOpensItReadOnly()
    {
        OtherProcess other;
        QVERIFY(other.open(m_path));
        QCOMPARE(other.said(), "ready");
        QVERIFY(m_bench->open(m_path));
        MainWindow &window = m_bench->window();
        QVERIFY(window.planFile().isReadOnly());
        QVERIFY(window.readOnlyBar().isVisible());
        QVERIFY(window.readOnlyBar().text().contains(u"read-only"_s));
        QVERIFY(window.windowTitle().contains(u"(read-only)"_s));
        QVERIFY(!window.actions().action(u"file.save"_s)->isEnabled());
        QVERIFY(window.actions().action(u"file.save-as"_s)->isEnabled());
        QVERIFY(window.actions().action(u"edit.find"_s)->isEnabled());
        QVERIFY(!window.actions().action(u"insert.machine"_s)->isEnabled());
        QVERIFY(!window.palettePanel().isEnabled());
        // Fields can be read and copied, and say why they can't be changed.
        window.panels().show(u"properties"_s);
        m_bench->desk().selection().setThings({{CanvasKind::Node, u"web"_s}});
        auto *name = window.findChild<QLineEdit *>(u"node.name.en"_s);
        QVERIFY(name && name->isVisible());
        QVERIFY(name->isEnabled() && name->isReadOnly());
        QVERIFY2(name->toolTip().contains(u"read-only"_s), qPrintable(name->toolTip()));
        QTest::keyClicks(name, u"x"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(name->text(), u"Web"_s);
        for (const QComboBox *box : window.findChild<PropertiesPanel *>()->form()->findChildren<QComboBox *>())
            QVERIFY2(!box->isEnabled(), qPrintable(box->objectName()));
        // Every way to edit is refused, in words.
        const Plan before = m_bench->document().plan();
        window.notices().dismiss();
        rename(m_bench->document(), u"Mine"_s);
        QVERIFY(window.notices().isShown() && window.notices().lines().join(u' ').contains(u"read-only"_s));
        m_bench->desk().selection().setThings({{CanvasKind::Node, u"web"_s}});
        for (const QString &action :
            {u"edit.delete"_s, u"edit.cut"_s, u"edit.paste"_s, u"edit.duplicate"_s, u"edit.rename"_s, u"insert.zone"_s,
                u"insert.firewall"_s, u"insert.flow"_s, u"insert.product"_s, u"arrange.arrange"_s, u"arrange.pin"_s})
            QVERIFY2(!window.actions().action(action)->isEnabled(), qPrintable(action));
        CanvasView &view = m_bench->desk().canvas();
        const QPoint at = view.transform().toView(view.scene().rectOf({CanvasKind::Node, u"web"_s}).center()).toPoint();
        QTest::mousePress(&view, Qt::LeftButton, {}, at);
        for (int step = 1; step < 5; ++step) {
            QMouseEvent moved(QEvent::MouseMove, at + QPoint(step * 20, 0), view.mapToGlobal(at + QPoint(step * 20, 0)),
                Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&view, &moved);
        }
        QTest::mouseRelease(&view, Qt::LeftButton, {}, at + QPoint(80, 0));
        QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
        QTest::keyClick(&view, Qt::Key_Right);
        QMimeData machine;
        machine.setData(kindMimeType, "linux");
        (void)dropOnWindow(view, machine);
        m_bench->desk().insertion().insert(u"linux"_s, {300, 300});
        m_bench->desk().insertion().insert(zoneElement, {300, 300});
        m_bench->desk().insertion().insert(firewallElement, {300, 300});
        QVERIFY(m_bench->settle());
        QVERIFY(m_bench->document().plan() == before);
        QCOMPARE(m_bench->document().history().count(), 0);
        QVERIFY(!window.planFile().isModified());
    }

    void aCopyCanBeEdited()
    {
        OtherProcess other;
        QVERIFY(other.open(m_path));
        QVERIFY(m_bench->open(m_path));
        // Not over the file that the other one has open, by whatever name.
        m_bench->questions().savePath = m_path;
        m_bench->window().readOnlyBar().saveAsButton().click();
        QVERIFY(m_bench->window().planFile().isReadOnly());
        QVERIFY(m_bench->window().notices().isShown());
        m_bench->questions().savePath = m_folder->filePath(u"copy.plan.yaml"_s);
        m_bench->window().readOnlyBar().saveAsButton().click();
        QVERIFY(!m_bench->window().planFile().isReadOnly());
        QVERIFY(!m_bench->window().readOnlyBar().isVisible());
        QVERIFY(m_bench->window().palettePanel().isEnabled());
        rename(m_bench->document(), u"Mine"_s);
        QCOMPARE(nameOf(m_bench->document()), u"Mine"_s);
        m_bench->run(u"file.save"_s);
        const auto saved = test::openPlanFile(m_folder->filePath(u"copy.plan.yaml"_s));
        QVERIFY(saved && saved->plan.nodes.begin()->second.name.en == u"Mine"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), planText);
    }

    /// While it lives it keeps the lock; after kill -9 its lock counts no more, though the file is still there.
    void aLockOfACrashIsStale()
    {
        OtherProcess other;
        QVERIFY(other.open(m_path));
        QVERIFY(m_bench->open(m_path));
        m_bench->window().readOnlyBar().editButton().click();
        QVERIFY(QTest::qWaitFor([&] { return !m_bench->window().planFile().isLoading(); }, 20000));
        QVERIFY(m_bench->window().planFile().isReadOnly());
        const QString told = m_bench->window().readOnlyBar().text();
        QVERIFY2(told.contains(u"still open"_s), qPrintable(told));
        other.kill();
        QVERIFY(QFile::exists(PlanLock::pathFor(m_path)));
        m_bench->window().readOnlyBar().editButton().click();
        QVERIFY(QTest::qWaitFor([&] { return !m_bench->window().planFile().isLoading(); }, 20000));
        QVERIFY(!m_bench->window().planFile().isReadOnly());
        QVERIFY(!m_bench->window().readOnlyBar().isVisible());
        rename(m_bench->document(), u"Mine"_s);
        QCOMPARE(nameOf(m_bench->document()), u"Mine"_s);
        // And now a third one is the one that may only look.
        OtherProcess third;
        QVERIFY(third.open(m_path));
        QCOMPARE(third.said(), "read-only");
    }

    void whatWasNotSavedSurvivesKill()
    {
        OtherProcess other;
        QVERIFY(other.open(m_path, u"Not saved"_s));
        QCOMPARE(other.said(), "ready");
        // The start page says so, as soon as nobody has it open any more.
        m_bench->settings().addRecentPlan(m_path);
        const auto isMarked = [&] {
            const QStringList texts = m_bench->window().startPage().texts();
            return texts.contains(u"has unsaved changes to recover"_s);
        };
        QVERIFY(!isMarked());
        other.kill();
        m_bench->settings().addRecentPlan(m_folder->filePath(u"other.plan.yaml"_s));
        QVERIFY(isMarked());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), planText);
        QVERIFY(m_bench->open(m_path));
        QCOMPARE(m_bench->questions().recoveries, 1);
        QVERIFY(!m_bench->window().planFile().isReadOnly());
        QCOMPARE(nameOf(m_bench->document()), u"Not saved"_s);
        QVERIFY(m_bench->window().planFile().isModified());
        m_bench->run(u"edit.undo"_s);
        QCOMPARE(nameOf(m_bench->document()), u"Web"_s);
        m_bench->run(u"edit.redo"_s);
        m_bench->run(u"file.save"_s);
        QVERIFY(!QFile::exists(m_folder->filePath(u".test.plan.yaml.autosave"_s)));
        m_bench->run(u"file.close"_s);
        QVERIFY(m_bench->window().showsStartPage());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!isMarked());
    }

    /// What is recovered can be much larger than the file.
    void whatIsRecoveredIsSeenAsAWhole_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("of a file") << true;
        QTest::newRow("never saved") << false;
    }

    void whatIsRecoveredIsSeenAsAWhole()
    {
        QFETCH(const bool, hasFile);
        Autosave kept;
        kept.planText = planText + "  - {id: far, kind: windows, at: [3000, 2000]}\n";
        kept.saved = QDateTime(QDate(2026, 11, 21), QTime(12, 0));
        const QString unsaved = m_folder->filePath(u"unsaved"_s);
        QVERIFY(QDir().mkpath(unsaved));
        m_bench = std::make_unique<test::WholeWindow>();
        m_bench->window().guardFiles(unsaved);
        m_bench->show();
        if (hasFile) {
            kept.planPath = m_path;
            kept.fileHash = contentHash(planText);
            QVERIFY(saveAutosave(autosavePath(m_path), kept));
            QVERIFY(m_bench->open(m_path));
        } else {
            QVERIFY(saveAutosave(autosavePathIn(unsaved), kept));
            m_bench->window().fileCommands().offerUnsaved();
            QVERIFY(QTest::qWaitFor([&] { return m_bench->window().planFile().isOpen(); }, 30000));
            QVERIFY(m_bench->settle());
        }
        QCOMPARE(m_bench->questions().recoveries, 1);
        CanvasView &canvas = m_bench->desk().canvas();
        QTRY_COMPARE(canvas.diagram().nodes.size(), size_t(2));
        QTRY_VERIFY2(canvas.transform().toScene(QRectF(canvas.rect())).contains(canvas.diagram().bounds),
            "a part of it is not seen");
    }

    void whatCantBeReadOpensNothingAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place"); ///< empty: no line can be told
        QTest::newRow("syntax") << QByteArray("format: portolan-plan\nversion: 1\nnodes: [{id: web\n") << u"3"_s;
        QTest::newRow("value") << QByteArray(
            "format: portolan-plan\nversion: 1\nnodes:\n  - {id: web, kind: windows, addresses: [10.0.0.300]}\n")
                               << u"4"_s;
        QTest::newRow("newer") << QByteArray("format: portolan-plan\nversion: 99\n") << u"2"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void whatCantBeReadOpensNothingAndSaysWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QVERIFY(m_bench->open(m_path));
        rename(m_bench->document(), u"Mine"_s);
        m_bench->run(u"file.save"_s);
        const QString bad = m_folder->filePath(u"bad.plan.yaml"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_bench->window().fileCommands().open(bad);
        QVERIFY(QTest::qWaitFor([&] { return !m_bench->window().planFile().isLoading(); }, 20000));
        // What was open stays.
        QCOMPARE(m_bench->window().planFile().path(), m_path);
        QCOMPARE(nameOf(m_bench->document()), u"Mine"_s);
        NoticeBar &notices = m_bench->window().notices();
        QVERIFY(notices.isShown() && notices.headline().contains(u"bad.plan.yaml"_s));
        QVERIFY(!notices.lines().isEmpty());
        const QString english = notices.lines().first();
        if (!place.isEmpty())
            QVERIFY2(english.contains(u"Line "_s + place), qPrintable(english));
        m_bench->settings().setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        const QString japanese = notices.lines().first();
        QVERIFY2(japanese != english, qPrintable(japanese));
        if (!place.isEmpty())
            QVERIFY2(japanese.contains(place) && japanese.contains(u'行'), qPrintable(japanese));
    }

    void whatIsDroppedIsToldAbout_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a picture out of a browser") << u"image"_s;
        QTest::newRow("a picture's file") << u"picture.png"_s;
        QTest::newRow("a folder") << u"."_s;
        QTest::newRow("two files") << u"two"_s;
        QTest::newRow("an address of the web") << u"https://example.com/a.plan.yaml"_s;
        QTest::newRow("a file that is not there") << u"gone.plan.yaml"_s;
    }

    void whatIsDroppedIsToldAbout()
    {
        QFETCH(QString, what);
        QVERIFY(m_bench->open(m_path));
        QImage picture(20, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(m_folder->filePath(u"picture.png"_s)));
        QMimeData data;
        if (what == u"image"_s)
            data.setImageData(picture);
        else if (what == u"two"_s)
            data.setUrls({QUrl::fromLocalFile(m_path), QUrl::fromLocalFile(m_path)});
        else if (what.startsWith(u"https"_s))
            data.setUrls({QUrl(what)});
        else
            data.setUrls({QUrl::fromLocalFile(m_folder->filePath(what))});
        // On the canvas as well: it leaves to the window what it can't take.
        for (QWidget *target :
            {static_cast<QWidget *>(&m_bench->window()), static_cast<QWidget *>(&m_bench->desk().canvas())}) {
            m_bench->window().notices().dismiss();
            const bool isTaken = dropOnWindow(*target, data);
            QVERIFY(QTest::qWaitFor([&] { return !m_bench->window().planFile().isLoading(); }, 20000));
            QVERIFY(m_bench->window().planFile().path() == m_path && m_bench->document().history().count() == 0);
            if (target == &m_bench->window())
                QVERIFY(isTaken && m_bench->window().notices().isShown());
        }
    }

    void aBrokenClipboardIsToldAbout_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"hello"_s;
        QTest::newRow("half a plan") << u"format: portolan-plan\nversion: 1\nnodes: [{id: "_s;
        QTest::newRow("another format") << u"format: portolan-catalog\nversion: 1\n"_s;
        QTest::newRow("control characters") << QString(u"a\u0001\u0000b"_s);
        QTest::newRow("a lone surrogate") << QString(QChar(0xD800));
        QTest::newRow("much") << u"[ "_s.repeated(100000);
    }

    void aBrokenClipboardIsToldAbout()
    {
        QFETCH(QString, text);
        QVERIFY(m_bench->open(m_path));
        QGuiApplication::clipboard()->setText(text);
        const Plan before = m_bench->document().plan();
        m_bench->run(u"edit.paste"_s);
        QVERIFY(m_bench->window().notices().isShown());
        QVERIFY(!m_bench->window().notices().lines().isEmpty());
        QVERIFY(m_bench->document().plan() == before);
        // Otherwise a line and a column would be looked for in the plan.
        const QString told = m_bench->window().notices().headline() + m_bench->window().notices().lines().join(u' ');
        QVERIFY2(told.contains(u"clipboard"_s), qPrintable(told));
    }

    void aPictureOnTheClipboardIsToldAbout()
    {
        QVERIFY(m_bench->open(m_path));
        auto *data = new QMimeData;
        data->setImageData(QImage(10, 10, QImage::Format_RGB32));
        QGuiApplication::clipboard()->setMimeData(data);
        m_bench->run(u"edit.paste"_s);
        QVERIFY(m_bench->window().notices().isShown());
    }

    /// The catalog of a plan's own folder goes while the plan is open: it is edited and saved on, and opened again.
    void aCatalogThatVanishesDoesNoHarm()
    {
        QFile shipped(u":/portolan/catalogs/hpsum-7.yaml"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray bytes = shipped.readAll();
        bytes.replace("\nid: hpsum-7\n", "\nid: own\n");
        const QString catalog = m_folder->filePath(u"own.yaml"_s);
        QFile file(catalog);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
        file.close();
        QFile plan(m_path);
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write(
            "format: portolan-plan\nversion: 1\ntitle: {en: Test, ja: 試験}\nproducts: [{id: own, catalog: own}]\n"
            "nodes:\n  - {id: sum, kind: management-server, os: windows, runs: [{product: own}]}\n"
            "  - {id: web, kind: windows, os: windows}\nnumbers: {\"own:a.b:sum>web:tcp\": 7, \"flow:x\": 8}\n");
        plan.close();
        QVERIFY(m_bench->open(m_path));
        const int flows = m_bench->document().engine().flowCount();
        QVERIFY(flows > 0);
        QVERIFY(QFile::remove(catalog));
        rename(m_bench->document(), u"Renamed"_s);
        m_bench->run(u"edit.find"_s);
        m_bench->run(u"help.about"_s);
        QCOMPARE(m_bench->document().engine().flowCount(), flows);
        m_bench->run(u"file.save"_s);
        QVERIFY(!m_bench->window().planFile().isModified());
        QVERIFY(m_bench->open(m_path));
        QCOMPARE(m_bench->document().engine().flowCount(), 0);
        const std::vector<Finding> &findings = m_bench->window().planFile().openPlan()->findings;
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
            return std::any_of(finding.arguments.begin(), finding.arguments.end(),
                [](const LocalizedText &argument) { return argument.en == u"own"_s; });
        }));
        // That is told over the canvas and in the empty table, so that nobody takes the plan for an empty one.
        NoticeBar &notices = m_bench->window().notices();
        QVERIFY(notices.isShown());
        const QString told = notices.lines().join(u' ');
        QVERIFY2(told.contains(u"the catalog own of the product own was not found"_s)
                && told.contains(u"with numbers: 1"_s) && told.contains(m_folder->path()),
            qPrintable(told));
        EmptyFlows &empty = m_bench->panels().flowsPanel().empty();
        QTRY_VERIFY2(empty.text().contains(u"\"own\""_s), qPrintable(empty.text()));
        QVERIFY(!empty.button().isHidden());
        m_bench->settings().setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY2(notices.lines().join(u' ').contains(u"ポート定義own"_s), qPrintable(notices.lines().join(u' ')));
        QTRY_VERIFY2(empty.text().contains(u"ポート定義「own」"_s), qPrintable(empty.text()));
        // Put back, it is found when the plan is opened again.
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
        file.close();
        QVERIFY(m_bench->open(m_path));
        QCOMPARE(m_bench->document().engine().flowCount(), flows);
        QVERIFY(!notices.isShown());
    }

    /// Both states are seen before one of them goes.
    void whatSomebodyElseWroteCanBeComparedWith()
    {
        QVERIFY(m_bench->open(m_path));
        rename(m_bench->document(), u"Mine"_s);
        m_bench->questions().compares = true;
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(planText).replace("{en: Web,", "{en: Theirs,"));
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->desk().comparison().older() != nullptr, 20000);
        QCOMPARE(nameOf(m_bench->document()), u"Mine"_s);
        QCOMPARE(m_bench->desk().comparison().older()->plan().nodes.begin()->second.name.en, u"Theirs"_s);
        QVERIFY(m_bench->window().planFile().isModified());
        QVERIFY(m_bench->comparing().bar().isVisible());
    }

    /// Whoever closes the window would lose the only copy.
    void aFileThatIsGoneIsTold()
    {
        QVERIFY(m_bench->open(m_path));
        QVERIFY(!m_bench->window().planFile().isModified());
        NoticeBar &notices = m_bench->window().notices();
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY_WITH_TIMEOUT(notices.isShown(), 20000);
        QVERIFY2(notices.lines().join(u' ').contains(u"is no longer there"_s), qPrintable(notices.lines().join(u' ')));
        QVERIFY(m_bench->window().planFile().isModified());
        m_bench->window().actions().action(u"file.save"_s)->trigger();
        QVERIFY(QFile::exists(m_path));
        QVERIFY(!m_bench->window().planFile().isModified());
        QVERIFY(!notices.isShown());
        QVERIFY(m_bench->open(m_path));
    }

    /// What is kept against the file is nowhere but here: it is unsaved, whether it was edited or not.
    void whatIsKeptAgainstTheFileIsUnsaved()
    {
        QVERIFY(m_bench->open(m_path));
        QVERIFY(!m_bench->window().planFile().isModified());
        m_bench->questions().takesOver = false;
        const int asked = m_bench->questions().reloads;
        const QByteArray theirs = QByteArray(planText).replace("{en: Web,", "{en: Theirs,");
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(theirs);
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->questions().reloads > asked, 20000);
        QVERIFY(m_bench->window().planFile().isModified());
        QVERIFY(m_bench->window().isWindowModified());
        QAction *save = m_bench->window().actions().action(u"file.save"_s);
        QVERIFY(save->isEnabled());
        m_bench->window().guard()->sideFiles().keep();
        QTRY_VERIFY(QFile::exists(autosavePath(m_path)));
        m_bench->questions().unsaved = Questions::Unsaved::Cancel;
        m_bench->run(u"file.close"_s);
        QVERIFY(m_bench->window().planFile().isOpen());
        m_bench->questions().unsaved = Questions::Unsaved::Discard;
        save->trigger();
        QVERIFY(!m_bench->window().planFile().isModified());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("{en: Web,"));
    }

    /// Whoever keeps his own compares with the file as it is by then, also where he did before.
    void comparedWithIsTheFileAsItIsNow_data()
    {
        QTest::addColumn<bool>("comparesBefore");
        QTest::newRow("afterwards") << false;
        QTest::newRow("since before") << true;
    }

    void comparedWithIsTheFileAsItIsNow()
    {
        QFETCH(bool, comparesBefore);
        QVERIFY(m_bench->open(m_path));
        rename(m_bench->document(), u"Mine"_s);
        SharedComparison &comparison = m_bench->desk().comparison();
        if (comparesBefore) {
            m_bench->run(u"plan.compare-saved"_s);
            QTRY_VERIFY_WITH_TIMEOUT(comparison.older() != nullptr, 20000);
            QCOMPARE(comparison.older()->plan().nodes.begin()->second.name.en, u"Web"_s);
        }
        m_bench->questions().takesOver = false;
        const int asked = m_bench->questions().reloads;
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(planText).replace("{en: Web,", "{en: Theirs,"));
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->questions().reloads > asked, 20000);
        QCOMPARE(nameOf(m_bench->document()), u"Mine"_s);
        if (!comparesBefore)
            m_bench->run(u"plan.compare-saved"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            comparison.older() && comparison.older()->plan().nodes.begin()->second.name.en == u"Theirs"_s, 20000);
    }

    void whatWouldReplaceSomethingIsNotTheDefault()
    {
        DialogQuestions questions(&m_bench->window());
        QStringList buttons;
        QString byDefault;
        const auto look = [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (const QAbstractButton *button : box->buttons()) {
                buttons.append(button->text());
                if (static_cast<const QPushButton *>(button)->isDefault())
                    byDefault = button->text();
            }
            QTest::keyClick(box, Qt::Key_Escape);
        };
        QTimer::singleShot(0, this, look);
        QVERIFY(questions.askReload(u"a"_s, true) == Questions::Reload::KeepMine);
        QCOMPARE(buttons.size(), 3);
        QCOMPARE(byDefault, u"&Compare"_s);
        QTimer::singleShot(0, this, look);
        QVERIFY(!questions.askReplaceChanged(u"a"_s));
        QCOMPARE(byDefault, u"Cancel"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<test::WholeWindow> m_bench;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"portolan"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--open"_s)
        return runOther(arguments.value(2), arguments.value(3));
    FileSafetyTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "FileSafetyTest.moc"
