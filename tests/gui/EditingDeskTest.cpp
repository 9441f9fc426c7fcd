// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/EditingDesk.h"

#include "canvas/CanvasView.h"
#include "edit/EditNames.h"
#include "messages/UserLanguage.h"
#include "panels/PlanPanels.h"
#include "shell/Actions.h"
#include "shell/FileCommands.h"
#include "shell/KindMime.h"
#include "shell/KindPalette.h"
#include "shell/MainWindow.h"
#include "shell/NoticeBar.h"
#include "shell/Panels.h"
#include "shell/PlanFile.h"
#include "shell/Theme.h"
#include "support/DeskBench.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"
#include "tools/EditTool.h"
#include "tools/InPlaceEntry.h"
#include "tools/Insertion.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

using Bench = test::DeskBench;
using test::patience;

CanvasId node(const QString &id)
{
    return {CanvasKind::Node, id};
}

/// linux01, linux02 and linux03, in a line from left to right.
bool dropThree(const Bench &bench)
{
    return bench.drop(u"linux"_s, {200, 200}) && bench.drop(u"linux"_s, {600, 200})
        && bench.drop(u"linux"_s, {1000, 200});
}

} // namespace

class EditingDeskTest : public QObject {
    Q_OBJECT

private slots:
    void threeActionsToTheFirstArrow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Japanese") << u"ja"_s;
    }

    void threeActionsToTheFirstArrow()
    {
        QFETCH(QString, language);
        Bench bench;
        bench.settings.setUiLanguage(language);
        bench.settings.setDocumentLanguage(language == u"ja"_s ? ExportLanguage::Japanese : ExportLanguage::English);
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"management-server"_s, {200, 200}));
        SAME(bench);
        auto *products = bench.entry<ProductEntry>();
        QVERIFY(products && products->isVisible());
        // What nobody has said is not guessed in silence.
        QVERIFY(bench.plan().nodes.begin()->second.os == Id::parse(u"windows"_s));
        QVERIFY2(bench.window->statusBar()->currentMessage().contains(u"Windows"_s),
            qPrintable(bench.window->statusBar()->currentMessage()));
        const QList<QListWidgetItem *> found = products->list().findItems(u"HP SUM 7"_s, Qt::MatchStartsWith);
        QCOMPARE(found.size(), 2); // one for each version that the document speaks of
        QTest::mouseClick(
            products->list().viewport(), Qt::LeftButton, {}, products->list().visualItemRect(found.first()).center());
        SAME(bench);
        QCOMPARE(bench.plan().products.begin()->second.version, Version::parse(u"7.3.0"_s));
        QVERIFY(bench.drop(u"linux"_s, {600, 200}));
        SAME(bench);
        QVERIFY(!bench.desk->insertion().entry());
        const Diagram &diagram = bench.view().diagram();
        QVERIFY(!diagram.arrows.empty() && !diagram.labels.empty());
        QCOMPARE(diagram.arrows.front().from.toString(), u"management-server01"_s);
        QVERIFY2(diagram.arrows.front().ports.contains(u"22"_s), qPrintable(diagram.arrows.front().ports));
        QCOMPARE(bench.document().history().count(), 3);
        QVERIFY(bench.window->isWindowModified());
        QVERIFY(bench.window->status().countsText().contains(language == u"ja"_s ? u"マシン2"_s : u"2 machines"_s));
        for (int step = 0; step < 3; ++step)
            bench.run(u"edit.undo"_s);
        SAME(bench);
        QVERIFY(bench.plan().nodes.empty() && bench.plan().products.empty());
        for (int step = 0; step < 3; ++step)
            bench.run(u"edit.redo"_s);
        SAME(bench);
        QVERIFY(!bench.view().diagram().arrows.empty());
    }

    void undoIsNamedInTheInterfacesLanguage()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        const QAction *undo = bench.window->actions().action(u"edit.undo"_s);
        QCOMPARE(undo->text(), u"&Undo: Add linux01"_s);
        bench.settings.setUiLanguage(u"ja"_s);
        QTRY_VERIFY(undo->text().contains(u"linux01"_s) && undo->text().contains(u"追加"_s));
        bench.run(u"edit.undo"_s);
        QVERIFY(!undo->isEnabled());
        QVERIFY(bench.window->actions().action(u"edit.redo"_s)->text().contains(u"linux01"_s));
    }

    void aDragIsOneStepAndEscapeIsNone()
    {
        Bench bench;
        QVERIFY(bench.begin(u"support-pack"_s));
        SAME(bench);
        const Plan before = bench.plan();
        const QString id = bench.view().diagram().nodes.front().id.toString();
        const QRectF rect = bench.rectOf(node(id));
        bench.drag(rect.center(), rect.center() + QPointF(64, 96));
        SAME(bench);
        QCOMPARE(bench.document().history().count(), 1);
        QVERIFY(bench.rectOf(node(id)) != rect);
        QCOMPARE(bench.desk->selection().things(), std::set<CanvasId>{node(id)});
        const QRectF moved = bench.rectOf(node(id));
        bench.drag(moved.center(), moved.center() + QPointF(-40, 40));
        QCOMPARE(bench.document().history().count(), 2);
        const QRectF again = bench.rectOf(node(id));
        bench.drag(again.center(), again.center() + QPointF(100, 0), {}, false);
        QVERIFY(bench.rectOf(node(id)) != again); // it follows while it is dragged
        QTest::keyClick(&bench.view(), Qt::Key_Escape);
        QTest::mouseRelease(&bench.view(), Qt::LeftButton, {}, bench.at(again.center()));
        SAME(bench);
        QCOMPARE(bench.rectOf(node(id)), again);
        QCOMPARE(bench.document().history().count(), 2);
        bench.run(u"edit.undo"_s);
        QCOMPARE(bench.rectOf(node(id)), moved);
        bench.run(u"edit.undo"_s);
        SAME(bench);
        QCOMPARE(bench.plan(), before);
    }

    void whatIsDraggedIsOnTop()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {400, 300}));
        QVERIFY(bench.drop(u"linux"_s, {800, 300}));
        SAME(bench);
        // Each over the other: one of them is below at rest.
        for (const auto &[dragged, other] : {std::pair(u"linux01"_s, u"linux02"_s), {u"linux02"_s, u"linux01"_s}}) {
            const QRectF below = bench.rectOf(node(other));
            const QPointF from = bench.rectOf(node(dragged)).center();
            const QPointF shift(dragged == u"linux01"_s ? -60 : 60, 0);
            bench.drag(from, below.center() + shift, Qt::AltModifier, false);
            QVERIFY(bench.settle());
            bench.view().settle(); // it rests there
            const double edge = shift.x() < 0 ? below.left() : below.right();
            const QRect place(bench.at({edge - 2, bench.rectOf(node(dragged)).top() + 6}),
                bench.at({edge + 2, bench.rectOf(node(dragged)).top() + 8}));
            const QImage seen = bench.view().grab(place).toImage();
            for (int x = 0; x < seen.width(); ++x)
                QVERIFY2(qGray(seen.pixel(x, 0)) > 240, qPrintable(dragged));
            QTest::keyClick(&bench.view(), Qt::Key_Escape);
            QTest::mouseRelease(&bench.view(), Qt::LeftButton);
            SAME(bench);
        }
    }

    void thingsAreResizedByHandles()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.view().zoomToActualSize();
        QVERIFY(bench.drop(u"linux"_s, {300, 200}));
        SAME(bench);
        const QRectF rect = bench.rectOf(node(u"linux01"_s));
        QCOMPARE(bench.desk->selection().things().size(), 1U);
        bench.drag(rect.bottomRight(), rect.bottomRight() + QPointF(48, 32));
        SAME(bench);
        QVERIFY(bench.plan().nodes.begin()->second.size);
        QVERIFY(bench.rectOf(node(u"linux01"_s)).width() > rect.width());
        QCOMPARE(bench.rectOf(node(u"linux01"_s)).topLeft(), rect.topLeft());
        QCOMPARE(bench.document().history().count(), 2);
        // Never smaller than what can be read.
        const QRectF larger = bench.rectOf(node(u"linux01"_s));
        bench.drag(larger.bottomRight(), larger.topLeft() - QPointF(100, 50));
        SAME(bench);
        QVERIFY(bench.rectOf(node(u"linux01"_s)).width() >= Node::smallestSize.width);
    }

    void zonesTakeInAndTakeAlong()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.view().zoomToActualSize();
        QVERIFY(bench.drop(u"zone"_s, {260, 220}));
        SAME(bench);
        QVERIFY(bench.drop(u"linux"_s, {700, 220}));
        SAME(bench);
        const QRectF box = bench.rectOf(node(u"linux01"_s));
        QVERIFY(bench.plan().nodes.begin()->second.zone.isNull());
        bench.drag(box.center(), QPointF(260, 240));
        SAME(bench);
        QCOMPARE(bench.plan().nodes.begin()->second.zone.toString(), u"zone1"_s);
        const QRectF within = bench.rectOf(node(u"linux01"_s));
        const CanvasId zone{CanvasKind::Zone, u"zone1"_s};
        const QRectF title = bench.view().diagram().zones.front().title;
        bench.drag(title.center(), title.center() + QPointF(120, 80));
        SAME(bench);
        QVERIFY(bench.rectOf(node(u"linux01"_s)) != within);
        QCOMPARE(bench.plan().nodes.begin()->second.zone.toString(), u"zone1"_s);
        bench.run(u"edit.delete"_s);
        SAME(bench);
        QVERIFY(bench.plan().zones.empty());
        QCOMPARE(bench.plan().nodes.size(), 1U);
        bench.run(u"edit.undo"_s);
        SAME(bench);
        QCOMPARE(bench.plan().nodes.begin()->second.zone.toString(), u"zone1"_s);
    }

    void aFirewallNeedsTwoZones()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"firewall"_s, {300, 200}));
        QVERIFY(bench.plan().firewalls.empty());
        QVERIFY(bench.window->notices().isShown());
        QVERIFY(bench.drop(u"zone"_s, {200, 200}));
        QVERIFY(bench.drop(u"zone"_s, {640, 200}));
        QVERIFY(bench.drop(u"firewall"_s, {421, 203}));
        SAME(bench);
        QCOMPARE(bench.plan().firewalls.size(), 1U);
        QCOMPARE(bench.plan().firewalls.begin()->second.joins.size(), 2U);
        QVERIFY(bench.plan().firewalls.begin()->second.at == (Point{424, 200})); // on the grid
    }

    /// Whichever way it comes, and whatever was chosen before.
    void aNewFirewallTellsWhatItJoins()
    {
        Bench bench;
        QVERIFY(bench.begin());
        for (int count = 0; count < 4; ++count)
            emit bench.window->palettePanel().kindChosen(u"zone"_s);
        SAME(bench);
        bench.view().zoomToFit();
        const auto told = [&] { return bench.window->statusBar()->currentMessage(); };
        const auto joined = [&](const char *firewall) {
            QStringList zones;
            for (const Id &zone : bench.plan().firewalls.at(test::id(firewall)).joins)
                zones.append(zone.toString());
            return zones.join(u'-');
        };
        bench.desk->selection().setThings({});
        bench.run(u"insert.firewall"_s);
        SAME(bench);
        QCOMPARE(joined("fw1"), u"zone2-zone3"_s);
        QVERIFY2(told().contains(u"zone2 and zone3"_s), qPrintable(told()));
        bench.window->statusBar()->clearMessage();
        const QRectF third = bench.rectOf({CanvasKind::Zone, u"zone3"_s});
        const QRectF fourth = bench.rectOf({CanvasKind::Zone, u"zone4"_s});
        QVERIFY(bench.drop(u"firewall"_s, QPointF((third.right() + fourth.left()) / 2, third.bottom() - 60)));
        SAME(bench);
        QVERIFY2(told().contains(u"zone3 and zone4"_s), qPrintable(told()));
        bench.desk->selection().setThings({{CanvasKind::Zone, u"zone1"_s}, {CanvasKind::Zone, u"zone4"_s}});
        bench.run(u"insert.firewall"_s);
        SAME(bench);
        QVERIFY2(told().contains(u"chosen: zone1, zone4"_s), qPrintable(told()));
        // Where it stands between nobody, it keeps what it joins, and says how to join others.
        bench.window->statusBar()->clearMessage();
        const QRectF bar = bench.rectOf({CanvasKind::Firewall, u"fw2"_s});
        bench.view().zoomToFit();
        bench.drag(bar.center(), QPointF(bar.center().x(), fourth.bottom() + 80), Qt::AltModifier);
        SAME(bench);
        QCOMPARE(joined("fw2"), u"zone3-zone4"_s);
        QVERIFY2(told().contains(u"between no two zones"_s), qPrintable(told()));
    }

    void hintsGoWithWhatTheyAskFor()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const auto hint = [&] { return bench.window->statusBar()->currentMessage(); };
        bench.run(u"insert.zone"_s);
        QVERIFY(hint().startsWith(u"New zone: drag its frame"_s));
        bench.drag({100, 100}, {500, 400});
        SAME(bench);
        QCOMPARE(hint(), QString());
        bench.run(u"insert.zone"_s);
        QVERIFY(!hint().isEmpty());
        QTest::keyClick(&bench.view(), Qt::Key_Escape);
        QCOMPARE(hint(), QString());
    }

    void theKeyboardPlacesAZone()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.run(u"insert.zone"_s);
        QVERIFY(bench.window->statusBar()->currentMessage().contains(u"Enter"_s));
        QTest::keyClick(&bench.view(), Qt::Key_Return);
        SAME(bench);
        QCOMPARE(bench.plan().zones.size(), 1U);
        QVERIFY(bench.entry<NameEntry>());
        bench.drag({300, 300}, {600, 500});
        QCOMPARE(bench.plan().zones.size(), 1U);
    }

    /// What was refused is read, or mended, once somebody edits on.
    void aRefusalGoesWithTheNextEdit()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.run(u"insert.firewall"_s);
        QVERIFY(bench.window->notices().isShown());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        QVERIFY(!bench.window->notices().isShown());
    }

    /// A field in which nothing was typed has nothing to take back.
    void undoIsThePlansWhileNothingIsLookedFor()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        QLineEdit &search = bench.window->palettePanel().searchField();
        search.setFocus();
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        undo.ignore();
        QApplication::sendEvent(&search, &undo);
        QVERIFY(!undo.isAccepted());
        QTest::keyClicks(&search, u"ilo"_s);
        undo.ignore();
        QApplication::sendEvent(&search, &undo);
        QVERIFY(undo.isAccepted());
    }

    /// Who begins something else has left what the canvas was waiting for.
    void goingElsewhereLeavesTheTool()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const auto hint = [&] { return bench.window->statusBar()->currentMessage(); };
        QLineEdit &search = bench.window->palettePanel().searchField();
        for (const QString &tool : {u"insert.zone"_s, u"insert.flow"_s}) {
            search.setFocus();
            QVERIFY(search.hasFocus());
            bench.run(tool);
            QVERIFY(hint().startsWith(u"New "_s));
            // Escape leaves it from wherever it was taken up.
            QVERIFY(bench.view().hasFocus());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QCOMPARE(hint(), QString());
            bench.run(tool);
            search.setFocus(Qt::MouseFocusReason);
            QTest::keyClicks(&search, u"linux"_s);
            QCOMPARE(hint(), QString());
            QCOMPARE(bench.view().cursor().shape(), Qt::ArrowCursor);
        }
        bench.drag({100, 100}, {500, 400});
        QVERIFY(bench.plan().zones.empty());
        bench.run(u"insert.zone"_s);
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        bench.drag({400, 400}, {700, 600});
        QVERIFY(bench.plan().zones.empty());
    }

    /// The drawing of a large plan takes a while, and until then nobody is told to begin.
    void onlyAnEmptyPlanSaysHowToBegin()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(!bench.view().hint().isEmpty());
        const QString begun = bench.view().hint();
        QStringList hints;
        connect(&bench.window->planFile(), &PlanFile::opened, this, [&] { hints.append(bench.view().hint()); });
        bench.window->fileCommands().startFromExample(u"support-pack"_s);
        QTRY_COMPARE_WITH_TIMEOUT(hints.size(), 1, patience);
        QCOMPARE(hints.first(), QString()); // before anything of it is drawn
        bench.window->fileCommands().startNew();
        QTRY_COMPARE_WITH_TIMEOUT(hints.size(), 2, patience);
        QCOMPARE(hints.last(), begun);
        QVERIFY(bench.drop(u"management-server"_s, {200, 200}));
        QCOMPARE(bench.view().hint(), QString());
        bench.run(u"edit.undo"_s);
        QCOMPARE(bench.view().hint(), begun);
    }

    void aNewZoneIsNamedAtOnce()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.run(u"insert.zone"_s);
        bench.drag({100, 100}, {500, 400});
        SAME(bench);
        auto *name = bench.entry<NameEntry>();
        QVERIFY(name && name->isVisible());
        QTRY_VERIFY(name->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"Servers"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        SAME(bench);
        QCOMPARE(bench.plan().zones.size(), 1U);
        QCOMPARE(bench.plan().zones.begin()->second.name.en, u"Servers"_s);
        QVERIFY(bench.view().hasFocus());
        QCOMPARE(bench.document().history().count(), 2);
    }

    void aFirewallJoinsTheZonesThatAreChosen()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"zone"_s, {200, 200}));
        emit bench.window->palettePanel().kindChosen(u"zone"_s);
        emit bench.window->palettePanel().kindChosen(u"zone"_s);
        SAME(bench);
        QCOMPARE(bench.plan().zones.size(), 3U);
        bench.desk->selection().setThings(
            {{CanvasKind::Zone, u"zone1"_s}, {CanvasKind::Zone, u"zone2"_s}, {CanvasKind::Zone, u"zone3"_s}});
        bench.run(u"insert.firewall"_s);
        SAME(bench);
        QCOMPARE(bench.plan().firewalls.size(), 1U);
        QCOMPARE(bench.plan().firewalls.begin()->second.joins.size(), 3U);
        // On the border of the first two, whose frames do not touch each other.
        const QRectF left = bench.rectOf({CanvasKind::Zone, u"zone1"_s});
        const QRectF right = bench.rectOf({CanvasKind::Zone, u"zone2"_s});
        const Point middle = bench.plan().firewalls.begin()->second.at.value();
        QVERIFY(middle.x > left.right() && middle.x < right.left());
        // And what is put in next comes into the zone that is chosen, and after it into the same; its frame grows.
        bench.desk->selection().setThings({{CanvasKind::Zone, u"zone2"_s}});
        emit bench.window->palettePanel().kindChosen(u"windows"_s);
        emit bench.window->palettePanel().kindChosen(u"windows"_s);
        SAME(bench);
        for (const auto &entry : bench.plan().nodes)
            QCOMPARE(entry.second.zone.toString(), u"zone2"_s);
        QVERIFY(bench.rectOf({CanvasKind::Zone, u"zone2"_s}).height() > right.height());
        bench.run(u"edit.undo"_s); // the frame and the node are one step
        SAME(bench);
        QCOMPARE(bench.rectOf({CanvasKind::Zone, u"zone2"_s}), right);
    }

    /// The plan has one place for a firewall, that of its first bar; the others follow the zones.
    void aFurtherBarIsNotDragged_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("said");
        QTest::newRow("English") << u"en"_s
                                 << u"This bar of Core follows the zones: it stands between Middle \u2194 Right. Only "
                                    "its first bar has a place, and can be dragged: the one between Left \u2194 "
                                    "Middle."_s;
        QTest::newRow("Japanese")
            << u"ja"_s
            << u"このバーは中 \u2194 右の間にあり、ゾーンの位置に従います。Coreのバーのうちドラッグ"
               "で動かせるのは、左 \u2194 中の間にある最初のバーだけです。"_s;
    }

    void aFurtherBarIsNotDragged()
    {
        QFETCH(QString, language);
        QFETCH(QString, said);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"bars.plan.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("format: portolan-plan\nversion: 1\n"
                   "zones:\n"
                   "  - {id: a, name: {en: Left, ja: 左}, frame: [0, 0, 240, 240]}\n"
                   "  - {id: b, name: {en: Middle, ja: 中}, frame: [440, 0, 240, 240]}\n"
                   "  - {id: c, name: {en: Right, ja: 右}, frame: [880, 0, 240, 240]}\n"
                   "firewalls: [{id: fw, name: {en: Core, ja: Core}, joins: [a, b, c], at: [340, 120]}]\n"
                   "nodes:\n"
                   "  - {id: na, kind: linux, zone: a, at: [40, 80]}\n"
                   "  - {id: nb, kind: linux, zone: b, at: [480, 80]}\n"
                   "  - {id: nc, kind: linux, zone: c, at: [920, 80]}\n"
                   "flows:\n"
                   "  - {id: one, from: na, to: nb, transport: tcp, ports: 443}\n"
                   "  - {id: two, from: nb, to: nc, transport: tcp, ports: 443}\n");
        file.close();
        Bench bench;
        bench.settings.setUiLanguage(language);
        bench.settings.setDocumentLanguage(language == u"ja"_s ? ExportLanguage::Japanese : ExportLanguage::English);
        bench.window->fileCommands().open(file.fileName());
        QVERIFY(QTest::qWaitFor([&] { return bench.window->planFile().isOpen(); }, patience) && bench.settle());
        const std::vector<DiagramGate> &gates = bench.view().diagram().gates;
        QCOMPARE(gates.size(), 2U);
        const auto ends = [&](size_t gate) {
            const QRectF bar = gates[gate].rect; // beside the arrow
            return QPointF(bar.center().x(), bar.bottom() - 4);
        };
        const QPointF further = ends(1);
        bench.drag(further, further + QPointF(-40, 32), {}, false);
        QCOMPARE(bench.view().cursor().shape(), Qt::ForbiddenCursor);
        QTest::mouseRelease(&bench.view(), Qt::LeftButton, {}, bench.at(further + QPointF(-40, 32)));
        SAME(bench);
        QCOMPARE(bench.document().history().count(), 0);
        QVERIFY(bench.plan().firewalls.begin()->second.at == (Point{340, 120}));
        QCOMPARE(bench.window->statusBar()->currentMessage(), said);
        QVERIFY(bench.view().cursor().shape() != Qt::ForbiddenCursor);
        // It can be clicked as the firewall, and says itself what it is.
        QCOMPARE(bench.desk->selection().things(), (std::set<CanvasId>{{CanvasKind::Firewall, u"fw"_s}}));
        const auto tipAt = [&](const QPointF &scene) {
            const QPoint place = bench.at(scene);
            QHelpEvent help(QEvent::ToolTip, place, bench.view().mapToGlobal(place));
            QApplication::sendEvent(&bench.view(), &help);
            return QToolTip::text();
        };
        QVERIFY2(tipAt(further).contains(said), qPrintable(tipAt(further)));
        QVERIFY2(!tipAt(ends(0)).contains(said), qPrintable(tipAt(ends(0))));
        // With all else that is chosen it goes along.
        bench.run(u"edit.select-all"_s);
        bench.drag(further, further + QPointF(0, 32));
        SAME(bench);
        QVERIFY(bench.plan().firewalls.begin()->second.at == (Point{340, 152}));
    }

    void whatIsPinnedStaysWhenTheRestIsArranged_data()
    {
        QTest::addColumn<QString>("example");
        for (const char *name : {"support-pack", "compute-management", "mixed-rack", "one-management-server"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void whatIsPinnedStaysWhenTheRestIsArranged()
    {
        QFETCH(QString, example);
        Bench bench;
        QVERIFY(bench.begin(example));
        // Somewhere else than Arrange would put them: every third, each in its zone.
        std::set<CanvasId> pinned;
        std::map<CanvasId, QRectF> before;
        for (const DiagramNode &node : bench.view().diagram().nodes) {
            if (pinned.size() * 3 < before.size())
                pinned.insert({CanvasKind::Node, node.id.toString()});
            before[{CanvasKind::Node, node.id.toString()}] = node.rect;
        }
        bench.desk->selection().setThings(pinned);
        bench.run(u"arrange.pin"_s);
        SAME(bench);
        for (const CanvasId &one : pinned)
            QCOMPARE(bench.rectOf(one), before.at(one));
        QCOMPARE(bench.view().pinned(), pinned);
        bench.run(u"arrange.arrange"_s);
        SAME(bench);
        for (const CanvasId &one : pinned)
            QCOMPARE(bench.rectOf(one), before.at(one));
    }

    void whatIsPinnedHasASignOnTheScreen()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(dropThree(bench));
        SAME(bench);
        bench.desk->selection().setThings({});
        const auto picture = [&] {
            bench.view().settle();
            return bench.view().grab().toImage();
        };
        const QImage plain = picture();
        const std::set<CanvasId> one{node(u"linux02"_s)};
        bench.desk->selection().setThings(one);
        bench.run(u"arrange.pin"_s);
        bench.desk->selection().setThings({});
        SAME(bench);
        QCOMPARE(bench.view().pinned(), one);
        const QImage pinned = picture();
        const QRect box(
            bench.at(bench.rectOf(*one.begin()).topLeft()), bench.at(bench.rectOf(*one.begin()).bottomRight()));
        const QRect around = box.adjusted(-16, -16, 16, 16);
        QVERIFY(pinned.copy(around) != plain.copy(around));
        const QRect first(bench.at(bench.rectOf(node(u"linux01"_s)).topLeft()),
            bench.at(bench.rectOf(node(u"linux01"_s)).bottomRight()));
        QCOMPARE(pinned.copy(first), plain.copy(first));
        bench.run(u"edit.undo"_s);
        QVERIFY(bench.view().pinned().empty());
        QCOMPARE(picture().copy(around), plain.copy(around));
    }

    void whatGetsAnotherIdStaysChosenAndTypedInto()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const auto today = [] { return QDate(2026, 11, 21); };
        PlanPanels panels(
            bench.window->panels(), PanelContext{bench.desk->selection(), bench.settings, test::wording(), today});
        panels.setDocument(&bench.document());
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        const std::pair<QString, CanvasKind> parts[]
            = {{u"zone"_s, CanvasKind::Zone}, {u"windows"_s, CanvasKind::Node}};
        for (const auto &[element, kind] : parts) {
            QVERIFY(bench.drop(element, {200, 200}));
            SAME(bench);
            const QString before = bench.desk->selection().things().begin()->id;
            const QString name = kind == CanvasKind::Zone ? u"zone"_s : u"node"_s;
            const auto field
                = [&](const QString &which) { return bench.window->findChild<QLineEdit *>(name + u'.' + which); };
            field(u"id"_s)->setFocus();
            field(u"id"_s)->selectAll();
            QTest::keyClicks(field(u"id"_s), u"other"_s + name);
            const QString after = kind == CanvasKind::Zone ? u"zone.networks"_s : u"node.kind"_s;
            QTest::keyClick(field(u"id"_s), Qt::Key_Tab);
            SAME(bench);
            const std::set<CanvasId> chosen{{kind, u"other"_s + name}};
            QCOMPARE(bench.desk->selection().things(), chosen);
            QCOMPARE(QApplication::focusWidget()->objectName(), after);
            if (kind == CanvasKind::Node) {
                // Its zone gives way to those of its interfaces.
                field(u"interfaces"_s)->setFocus();
                QTest::keyClicks(field(u"interfaces"_s), u"mp, lan0"_s);
                QTest::keyClick(field(u"interfaces"_s), Qt::Key_Tab);
                SAME(bench);
                QCOMPARE(QApplication::focusWidget()->objectName(), u"node.interface.lan0.zone"_s); // sorted
                bench.run(u"edit.undo"_s);
                SAME(bench);
            }
            bench.run(u"edit.undo"_s);
            SAME(bench);
            QCOMPARE(bench.desk->selection().things(), (std::set<CanvasId>{{kind, before}}));
            QCOMPARE(bench.view().selection(), (std::set<CanvasId>{{kind, before}}));
            bench.run(u"edit.redo"_s);
            SAME(bench);
            QCOMPARE(bench.desk->selection().things(), chosen);
        }
        panels.setDocument(nullptr);
    }

    void theKeyboardGoesRoundThePanels()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const auto today = [] { return QDate(2026, 11, 21); };
        PlanPanels panels(
            bench.window->panels(), PanelContext{bench.desk->selection(), bench.settings, test::wording(), today});
        panels.setDocument(&bench.document());
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QVERIFY(bench.drop(u"zone"_s, {200, 200}));
        SAME(bench);
        bench.view().setFocus();
        bench.run(u"edit.properties"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"zone.name.en"_s);
        // Round and back again: the same places in the opposite order.
        std::vector<QWidget *> there;
        do {
            there.push_back(QApplication::focusWidget());
            bench.run(u"view.next-area"_s);
            QVERIFY(there.size() < 10);
        } while (QApplication::focusWidget() != there.front());
        QVERIFY(there.size() >= 4); // the canvas, the palette, properties, flows
        QVERIFY(std::find(there.begin(), there.end(), &bench.view()) != there.end());
        for (auto place = there.rbegin(); place != there.rend(); ++place) {
            bench.run(u"view.previous-area"_s);
            QCOMPARE(QApplication::focusWidget(), *place);
        }
        panels.setDocument(nullptr);
    }

    void namesAreChangedInPlace()
    {
        Bench bench;
        QVERIFY(bench.begin(u"support-pack"_s));
        SAME(bench);
        const Id id = bench.view().diagram().nodes.front().id;
        bench.click(node(id.toString()));
        bench.run(u"edit.rename"_s);
        auto *entry = bench.entry<NameEntry>();
        QVERIFY(entry && entry->isVisible());
        entry->field().setText(u"管理サーバ 1"_s); // as an input method commits it
        QTest::keyClick(&entry->field(), Qt::Key_Return);
        SAME(bench);
        QCOMPARE(bench.document().history().count(), 1);
        bench.run(u"edit.undo"_s);
        SAME(bench);
        // What has no name yet is shown by its id, which stays.
        QVERIFY(bench.drop(u"linux"_s, bench.view().visibleRect().center()));
        SAME(bench);
        bench.run(u"edit.rename"_s);
        entry = bench.entry<NameEntry>();
        QVERIFY(entry);
        QCOMPARE(entry->field().text(), u"linux01"_s);
        entry->field().setText(u"web"_s);
        QTest::keyClick(&entry->field(), Qt::Key_Return);
        SAME(bench);
        const auto &named = bench.plan().nodes.at(test::id(u"linux01"_s)).name;
        QCOMPARE(named, (LocalizedText{u"web"_s, u"web"_s}));
    }

    /// In the language that the canvas shows; where it shows both, each on its line. Of zones, too, and never the id.
    void namesAreChangedInTheLanguageShown()
    {
        Bench bench;
        QVERIFY(bench.begin(u"mixed-rack"_s));
        SAME(bench);
        const Plan before = bench.plan();
        const auto rename = [&](CanvasKind kind, const QString &id, const QStringList &texts) {
            bench.desk->selection().setThings({{kind, id}});
            bench.run(u"edit.rename"_s);
            auto *entry = bench.entry<NameEntry>();
            if (!entry || !entry->isVisible() || entry->lineCount() != static_cast<size_t>(texts.size()))
                return false;
            for (size_t line = 0; line < entry->lineCount(); ++line)
                entry->field(line).setText(texts[static_cast<qsizetype>(line)]);
            QTest::keyClick(&entry->field(), Qt::Key_Return);
            return bench.settle();
        };
        const Id web = before.nodes.begin()->first;
        const Id zone = before.zones.begin()->first;
        const Id wall = before.firewalls.begin()->first;
        bench.settings.setDocumentLanguage(ExportLanguage::Japanese);
        SAME(bench);
        QVERIFY(rename(CanvasKind::Node, web.toString(), {u"管理サーバ 1"_s}));
        QVERIFY(rename(CanvasKind::Zone, zone.toString(), {u"ゾーン 1"_s}));
        QVERIFY(rename(CanvasKind::Firewall, wall.toString(), {u"境界"_s}));
        SAME(bench);
        QCOMPARE(bench.plan().nodes.at(web).name, (LocalizedText{before.nodes.at(web).name.en, u"管理サーバ 1"_s}));
        QCOMPARE(bench.plan().zones.at(zone).name, (LocalizedText{before.zones.at(zone).name.en, u"ゾーン 1"_s}));
        QCOMPARE(bench.plan().firewalls.at(wall).name, (LocalizedText{before.firewalls.at(wall).name.en, u"境界"_s}));
        QCOMPARE(bench.document().history().count(), 3);
        bench.settings.setDocumentLanguage(ExportLanguage::Both);
        SAME(bench);
        QVERIFY(rename(CanvasKind::Zone, zone.toString(), {u"Zone one"_s, u"第一ゾーン"_s}));
        QCOMPARE(bench.plan().zones.at(zone).name, (LocalizedText{u"Zone one"_s, u"第一ゾーン"_s}));
        QCOMPARE(bench.document().history().count(), 4);
        SAME(bench);
        for (int step = 0; step < 4; ++step)
            bench.run(u"edit.undo"_s);
        SAME(bench);
        QVERIFY(bench.plan() == before);
    }

    void copiesAreText()
    {
        Bench bench;
        QVERIFY(bench.begin(u"support-pack"_s));
        SAME(bench);
        const Plan before = bench.plan();
        bench.run(u"edit.select-all"_s);
        bench.run(u"edit.copy"_s);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"format: portolan-plan"_s));
        bench.run(u"edit.paste"_s);
        SAME(bench);
        QCOMPARE(bench.plan().nodes.size(), 2 * before.nodes.size());
        QCOMPARE(bench.document().history().count(), 1);
        QVERIFY(!bench.desk->selection().things().empty());
        bench.run(u"edit.delete"_s);
        SAME(bench);
        QCOMPARE(bench.plan().nodes.size(), before.nodes.size());
        bench.run(u"edit.undo"_s);
        bench.run(u"edit.undo"_s);
        SAME(bench);
        QCOMPARE(bench.plan(), before);
        bench.run(u"edit.select-all"_s);
        bench.run(u"edit.cut"_s);
        SAME(bench);
        QVERIFY(bench.plan().nodes.empty());
        bench.run(u"edit.paste"_s);
        SAME(bench);
        QCOMPARE(bench.plan().nodes.size(), before.nodes.size());
        QGuiApplication::clipboard()->setText(u"no plan at all"_s);
        const int steps = bench.document().history().count();
        bench.run(u"edit.paste"_s);
        QVERIFY(bench.window->notices().isShown());
        QCOMPARE(bench.document().history().count(), steps);
    }

    void isPastedWhereTheEmptyCanvasWasClicked()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        QVERIFY(bench.drop(u"linux"_s, {200, 400}));
        SAME(bench);
        const QRectF first = bench.rectOf(node(u"linux01"_s));
        const QRectF both = first | bench.rectOf(node(u"linux02"_s));
        bench.run(u"edit.select-all"_s);
        bench.run(u"edit.copy"_s);
        // Nothing was clicked: beside what it is of.
        bench.run(u"edit.paste"_s);
        SAME(bench);
        QVERIFY(!both.intersects(bench.rectOf(node(u"linux03"_s)) | bench.rectOf(node(u"linux04"_s))));
        QCOMPARE(bench.rectOf(node(u"linux04"_s)).topLeft() - bench.rectOf(node(u"linux03"_s)).topLeft(),
            bench.rectOf(node(u"linux02"_s)).topLeft() - first.topLeft());
        bench.run(u"edit.undo"_s);
        SAME(bench);
        const QPointF wanted = both.center() + QPointF(480, 80);
        QTest::mouseClick(&bench.view(), Qt::LeftButton, {}, bench.at(wanted + QPointF(2, 1)));
        bench.run(u"edit.paste"_s);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"linux03"_s)).topLeft(), first.topLeft() + QPointF(480, 80));
        // Once more, beside that.
        bench.run(u"edit.paste"_s);
        SAME(bench);
        const QRectF second = bench.rectOf(node(u"linux03"_s)) | bench.rectOf(node(u"linux04"_s));
        const QRectF third = bench.rectOf(node(u"linux05"_s)) | bench.rectOf(node(u"linux06"_s));
        QVERIFY(!third.intersects(second) && !third.intersects(both));
    }

    void copiesOfEverythingStandBesideIt()
    {
        Bench bench;
        QVERIFY(bench.begin(u"mixed-rack"_s));
        SAME(bench);
        const Plan before = bench.plan();
        bench.run(u"edit.select-all"_s);
        bench.run(u"edit.duplicate"_s);
        // What a copy can't have is told, until the next edit.
        QVERIFY(bench.window->notices().isShown());
        QVERIFY2(bench.window->notices().lines().join(u' ').contains(u"address"_s),
            qPrintable(bench.window->notices().lines().join(u' ')));
        bench.run(u"edit.duplicate"_s);
        SAME(bench);
        QCOMPARE(bench.plan().nodes.size(), 3 * before.nodes.size());
        QSet<QString> names;
        const std::vector<DiagramNode> &nodes = bench.view().diagram().nodes;
        for (size_t one = 0; one < nodes.size(); ++one) {
            for (size_t other = one + 1; other < nodes.size(); ++other)
                QVERIFY2(!nodes[one].rect.intersects(nodes[other].rect),
                    qPrintable(nodes[one].id.toString() + u" on "_s + nodes[other].id.toString()));
        }
        const std::vector<DiagramZone> &zones = bench.view().diagram().zones;
        for (size_t one = 0; one < zones.size(); ++one) {
            for (size_t other = one + 1; other < zones.size(); ++other)
                QVERIFY2(!zones[one].rect.intersects(zones[other].rect),
                    qPrintable(zones[one].id.toString() + u" on "_s + zones[other].id.toString()));
        }
        for (const auto &entry : bench.plan().nodes) {
            const QString name = entry.second.name.en;
            QVERIFY2(name.isEmpty() || !names.contains(name), qPrintable(name));
            names.insert(name);
        }
        bench.run(u"edit.undo"_s);
        QVERIFY(!bench.window->notices().isShown());
        bench.run(u"edit.undo"_s);
        SAME(bench);
        QCOMPARE(bench.plan(), before);
    }

    /// What is refused is read as a whole, also at the lower edge of the canvas.
    void aRefusalIsSeenAtTheLowerEdge()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const double low = bench.view().visibleRect().bottom() - 30;
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        QVERIFY(bench.drop(u"linux"_s, {600, low}));
        SAME(bench);
        bench.desk->insertion().drawFlow(node(u"linux01"_s), node(u"linux02"_s));
        SAME(bench);
        auto *entry = bench.entry<FlowEntry>();
        QVERIFY(entry && entry->isVisible());
        auto *ports = entry->findChild<QLineEdit *>();
        QTest::keyClicks(ports, u"99999"_s);
        QTest::keyClick(ports, Qt::Key_Return);
        QVERIFY(!entry->complaint().isEmpty());
        QCoreApplication::processEvents();
        QVERIFY2(bench.view().rect().contains(entry->geometry()),
            qPrintable(u"%1 of %2"_s.arg(entry->geometry().bottom()).arg(bench.view().height())));
        for (const QLabel *label : entry->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void theContextMenuPastesUnderThePointer()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        SAME(bench);
        const QRectF first = bench.rectOf(node(u"linux01"_s));
        bench.run(u"edit.select-all"_s);
        bench.run(u"edit.copy"_s);
        const QPoint place = bench.at(first.center() + QPointF(400, 160));
        QTest::mouseClick(&bench.view(), Qt::RightButton, {}, place);
        QTimer::singleShot(0, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            bench.run(u"edit.paste"_s);
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, bench.view().mapToGlobal(place));
        QApplication::sendEvent(&bench.view(), &event);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"linux02"_s)).topLeft(), first.topLeft() + QPointF(400, 160));
    }

    void aFlowIsDrawnFromANodesEdge()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.view().zoomToActualSize();
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        QVERIFY(bench.drop(u"windows"_s, {640, 200}));
        bench.view().clearSelection();
        SAME(bench);
        const QRectF from = bench.rectOf(node(u"linux01"_s));
        const QRectF to = bench.rectOf(node(u"windows01"_s));
        bench.drag({from.right(), from.center().y()}, to.center());
        auto *entry = bench.entry<FlowEntry>();
        QVERIFY(entry && entry->isVisible());
        entry->ports().setText(u"udp/70000"_s);
        QTest::keyClick(&entry->ports(), Qt::Key_Return);
        QVERIFY(entry->complaint().contains(u"from 1 to 65535"_s));
        QVERIFY(entry->complaint().contains(u"\"70000\""_s));
        const auto labels = entry->findChildren<QLabel *>();
        const auto said = std::find_if(
            labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == entry->complaint(); });
        QVERIFY(said != labels.end());
        QCOMPARE((*said)->palette().color(QPalette::WindowText), Theme::colorsFor(entry->palette()).errorText);
        QVERIFY(bench.plan().flows.empty());
        entry->ports().setText(u"UDP ８０８０"_s);
        entry->purpose().setText(u"Reports"_s);
        QTest::keyClick(&entry->purpose(), Qt::Key_Return);
        SAME(bench);
        QCOMPARE(bench.plan().flows.size(), 1U);
        QCOMPARE(bench.view().diagram().arrows.size(), 1U);
        QCOMPARE(bench.view().diagram().arrows.front().id, u"linux01>windows01"_s);
        QVERIFY(bench.view().diagram().arrows.front().ports.contains(u"8080"_s));
        QVERIFY(bench.plan().flows.begin()->second.transport == Transport::Udp);
        // An arrow that was drawn can be deleted.
        bench.desk->selection().setThings({{CanvasKind::Arrow, u"linux01>windows01"_s}});
        bench.run(u"edit.delete"_s);
        SAME(bench);
        QVERIFY(bench.plan().flows.empty());
    }

    void theKeyboardPlacesAndNudges()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.view().setFocus();
        QTest::keyClick(&bench.view(), Qt::Key_I);
        QLineEdit &search = bench.window->palettePanel().searchField();
        QTRY_VERIFY(search.hasFocus());
        QTest::keyClicks(&search, u"lo"_s);
        QCOMPARE(search.text().toLower(), u"ilo"_s);
        QTest::keyClick(&search, Qt::Key_Return);
        SAME(bench);
        QCOMPARE(search.text(), QString()); // the next kind is looked for among all
        QCOMPARE(bench.plan().nodes.size(), 1U);
        QVERIFY(bench.view().hasFocus());
        const QRectF rect = bench.rectOf(node(u"ilo01"_s));
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(&bench.view(), Qt::Key_Right);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"ilo01"_s)), rect.translated(24, 0));
        QTest::keyClick(&bench.view(), Qt::Key_Up, Qt::ShiftModifier);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"ilo01"_s)), rect.translated(24, -1));
        QCOMPARE(bench.document().history().count(), 2); // keys in a row are one step
        bench.run(u"edit.undo"_s);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"ilo01"_s)), rect);
    }

    void theKeyboardResizes()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}));
        SAME(bench);
        const QRectF rect = bench.rectOf(node(u"linux01"_s));
        const int steps = bench.document().history().count();
        bench.view().setFocus();
        bench.click(node(u"linux01"_s));
        const auto press
            = [&](Qt::Key key) { QTest::keyClick(&bench.view(), key, Qt::AltModifier | Qt::ShiftModifier); };
        for (int step = 0; step < 4; ++step)
            press(Qt::Key_Right);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Left);
        SAME(bench);
        const QRectF larger = bench.rectOf(node(u"linux01"_s));
        QCOMPARE(larger.topLeft(), rect.topLeft());
        QVERIFY(larger.width() > rect.width() + 16 && larger.width() <= rect.width() + 32);
        QVERIFY(larger.height() > rect.height() + 8 && larger.height() <= rect.height() + 16);
        QCOMPARE(std::fmod(larger.right(), 8), 0.0);
        QCOMPARE(bench.document().history().count(), steps + 1); // keys in a row are one step
        for (int step = 0; step < 60; ++step)
            press(Qt::Key_Up);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"linux01"_s)).height(), Node::smallestSize.height);
        // Moved afterwards, it is another step.
        QTest::keyClick(&bench.view(), Qt::Key_Right);
        QCOMPARE(bench.document().history().count(), steps + 2);
        bench.run(u"edit.undo"_s);
        bench.run(u"edit.undo"_s);
        SAME(bench);
        QCOMPARE(bench.rectOf(node(u"linux01"_s)), rect);
        QVERIFY(bench.drop(u"zone"_s, {800, 600}));
        SAME(bench);
        const CanvasId zone{CanvasKind::Zone, u"zone1"_s};
        const QRectF frame = bench.rectOf(zone);
        bench.desk->selection().setThings({zone});
        bench.view().setFocus();
        press(Qt::Key_Right);
        SAME(bench);
        QCOMPARE(bench.rectOf(zone).topLeft(), frame.topLeft());
        QVERIFY(bench.rectOf(zone).width() > frame.width());
    }

    void theKeyboardDrawsFlows()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(dropThree(bench));
        SAME(bench);
        bench.view().setFocus();
        const auto answer = [&](const QString &ports) {
            auto *entry = bench.entry<FlowEntry>();
            if (!entry || !entry->isVisible())
                return false;
            entry->ports().setText(ports);
            QTest::keyClick(&entry->ports(), Qt::Key_Return);
            return true;
        };
        // From the one that is chosen to where the keyboard travels.
        bench.click(node(u"linux01"_s));
        const QRectF before = bench.rectOf(node(u"linux01"_s));
        bench.run(u"insert.flow"_s);
        QVERIFY(bench.window->statusBar()->currentMessage().contains(u"arrow keys"_s));
        QTest::keyClick(&bench.view(), Qt::Key_Return); // not to itself
        QVERIFY(!bench.desk->insertion().entry());
        QTest::keyClick(&bench.view(), Qt::Key_Right);
        QTest::keyClick(&bench.view(), Qt::Key_Right);
        QCOMPARE(bench.view().focused().id, u"linux03"_s);
        QTest::keyClick(&bench.view(), Qt::Key_Return);
        QVERIFY(answer(u"8080"_s));
        SAME(bench);
        QCOMPARE(bench.plan().flows.size(), 1U);
        QCOMPARE(bench.view().diagram().arrows.front().id, u"linux01>linux03"_s);
        QCOMPARE(bench.rectOf(node(u"linux01"_s)), before);
        QCOMPARE(bench.window->statusBar()->currentMessage(), QString());
        // What was drawn is chosen.
        QVERIFY(bench.view().selection() == std::set<CanvasId>({{CanvasKind::Arrow, u"linux01>linux03"_s}}));
        // Between two that are chosen, to the last of them.
        bench.view().setFocus();
        bench.click(node(u"linux03"_s));
        QTest::keyClick(&bench.view(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.view().selection().size(), 2U);
        bench.run(u"insert.flow"_s);
        QVERIFY(answer(u"443"_s));
        SAME(bench);
        QCOMPARE(bench.plan().flows.size(), 2U);
        QCOMPARE(bench.plan().flows.rbegin()->second.from.toString(), u"linux03"_s);
        QCOMPARE(bench.plan().flows.rbegin()->second.to.toString(), u"linux02"_s);
        // With nothing chosen, both ends are taken.
        bench.view().setFocus();
        bench.view().clearSelection();
        bench.run(u"insert.flow"_s);
        QTest::keyClick(&bench.view(), Qt::Key_Tab);
        QTest::keyClick(&bench.view(), Qt::Key_Return);
        QTest::keyClick(&bench.view(), Qt::Key_Right);
        QTest::keyClick(&bench.view(), Qt::Key_Return);
        QVERIFY(answer(u"22"_s));
        SAME(bench);
        QCOMPARE(bench.plan().flows.size(), 3U);
        // And Esc leaves it.
        bench.run(u"insert.flow"_s);
        QTest::keyClick(&bench.view(), Qt::Key_Escape);
        QVERIFY(bench.desk->tool().armed() == EditTool::Armed::None);
    }

    void aDropEndsTheSearchInThePalette()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.view().setFocus();
        QTest::keyClick(&bench.view(), Qt::Key_I);
        QLineEdit &search = bench.window->palettePanel().searchField();
        QTRY_VERIFY(search.hasFocus());
        QTest::keyClicks(&search, u"lo"_s);
        QVERIFY(bench.drop(u"ilo"_s, {200, 200}));
        SAME(bench);
        QTRY_COMPARE(search.text(), QString());
        // Typing ahead begins anew.
        QVERIFY(bench.view().hasFocus());
        QTest::keyClick(&bench.view(), Qt::Key_L);
        QTRY_VERIFY(search.hasFocus());
        QCOMPARE(search.text().toLower(), u"l"_s);
    }

    void theKeyboardWalksWithoutMovingAnything()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(dropThree(bench));
        SAME(bench);
        const int steps = bench.document().history().count();
        bench.view().setFocus();
        bench.click(node(u"linux01"_s));
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
            QTest::keyClick(&bench.view(), key, modifiers);
            return bench.view().focused().id;
        };
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), u"linux02"_s);
        QVERIFY(bench.view().selection() == std::set<CanvasId>{node(u"linux02"_s)});
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier), u"linux03"_s);
        QCOMPARE(bench.view().selection().size(), 2U);
        // With Alt alone the selection stays, and Space changes it.
        QCOMPARE(press(Qt::Key_Left, Qt::AltModifier), u"linux02"_s);
        QCOMPARE(bench.view().selection().size(), 2U);
        QTest::keyClick(&bench.view(), Qt::Key_Space);
        QVERIFY(bench.view().selection() == std::set<CanvasId>{node(u"linux03"_s)});
        QCOMPARE(press(Qt::Key_Backtab, Qt::ShiftModifier), u"linux01"_s);
        QCOMPARE(bench.document().history().count(), steps);
        // Where nothing is selected there is nothing to move.
        QTest::keyClick(&bench.view(), Qt::Key_Space);
        QCOMPARE(press(Qt::Key_Right, {}), u"linux02"_s);
        QCOMPARE(bench.document().history().count(), steps);
    }

    void whatIsTypedComesWhereTheEmptyCanvasWasClicked()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const auto type = [&bench](const QString &text) {
            bench.view().setFocus();
            QTest::keyClick(&bench.view(), text.at(0).toLatin1());
            QLineEdit &search = bench.window->palettePanel().searchField();
            QTRY_VERIFY(search.hasFocus());
            QTest::keyClicks(&search, text.mid(1));
            QTest::keyClick(&search, Qt::Key_Return);
            SAME(bench);
        };
        const auto clickAt
            = [&bench](const QPointF &scene) { QTest::mouseClick(&bench.view(), Qt::LeftButton, {}, bench.at(scene)); };
        QVERIFY(bench.drop(u"ilo"_s, {200, 200}));
        SAME(bench);
        clickAt({520, 440});
        type(u"linux"_s);
        QCOMPARE(bench.rectOf(node(u"linux01"_s)).topLeft(), QPointF(440, 408));
        // The next one beside it, as nothing else was clicked.
        type(u"linux"_s);
        const QRectF beside = bench.rectOf(node(u"linux02"_s));
        QVERIFY(!beside.intersects(bench.rectOf(node(u"linux01"_s))));
        QVERIFY(QLineF(beside.center(), {520, 440}).length() < 300);
        // A zone, on none of them.
        clickAt({600, 560});
        type(u"zone"_s);
        const QRectF zone = bench.view().diagram().zones.front().rect;
        for (const DiagramNode &shown : bench.view().diagram().nodes)
            QVERIFY(!shown.rect.intersects(zone));
        QVERIFY(QLineF(zone.center(), {600, 560}).length() < 500);
        // What was chosen since counts more.
        clickAt({1000, 100});
        bench.click(node(u"ilo01"_s));
        type(u"linux"_s);
        QVERIFY(QLineF(bench.rectOf(node(u"linux03"_s)).center(), {1000, 100}).length() > 200);
    }

    void arrangingAligningAndPinning()
    {
        Bench bench;
        QVERIFY(bench.begin(u"support-pack"_s));
        SAME(bench);
        const Plan before = bench.plan();
        bench.run(u"edit.select-all"_s);
        for (const QString &id : {u"arrange.left"_s, u"arrange.distribute-down"_s, u"arrange.pin"_s,
                 u"arrange.arrange"_s, u"edit.duplicate"_s, u"edit.select-kind"_s, u"arrange.top"_s}) {
            bench.run(id);
            SAME(bench);
        }
        QVERIFY(bench.document().history().count() >= 4);
        while (bench.document().history().canUndo()) {
            bench.run(u"edit.undo"_s);
            SAME(bench);
        }
        QCOMPARE(bench.plan(), before);
    }

    /// Nobody deletes what a document asks for; where its rows go instead is said.
    void deleteOnADerivedArrowSaysWhy()
    {
        Bench bench;
        QVERIFY(bench.begin(u"support-pack"_s));
        const CanvasId arrow{CanvasKind::Arrow, bench.view().diagram().arrows.front().id};
        bench.desk->selection().setThings({arrow});
        bench.view().setFocus();
        QTest::keyClick(&bench.view(), Qt::Key_Delete);
        QCOMPARE(bench.document().history().count(), 0);
        QVERIFY2(bench.window->statusBar()->currentMessage().startsWith(u"An arrow that follows from a catalog"_s),
            qPrintable(bench.window->statusBar()->currentMessage()));
    }

    void theHistorySaysWhatWasAligned()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.drop(u"linux"_s, {200, 200}) && bench.drop(u"linux"_s, {600, 248}));
        QVERIFY(bench.drop(u"linux"_s, {1000, 312}));
        SAME(bench);
        bench.desk->selection().setThings({node(u"linux01"_s), node(u"linux02"_s), node(u"linux03"_s)});
        bench.run(u"arrange.middle"_s);
        SAME(bench);
        const QAction *undo = bench.window->actions().action(u"edit.undo"_s);
        QVERIFY2(undo->text().contains(u"Align (3): linux01"_s), qPrintable(undo->text()));
        bench.settings.setUiLanguage(u"ja"_s);
        QTRY_VERIFY2(undo->text().contains(u"整列（3個）：linux01"_s), qPrintable(undo->text()));
    }

    /// Arrows keep their ways while a plan is edited; a sheet knows of no edits, and neither does a plan that was
    /// opened just now.
    void routingAnewDrawsWhatTheSheetDraws()
    {
        Bench fresh;
        QVERIFY(fresh.begin(u"compute-management"_s));
        Bench bench;
        QAction *route = bench.window->actions().action(u"arrange.route"_s);
        QVERIFY(!route->isEnabled());
        QVERIFY(bench.begin(u"compute-management"_s));
        QVERIFY(route->isEnabled());
        const auto isAsFresh = [&] {
            return bench.view().diagram().arrows == fresh.view().diagram().arrows
                && bench.view().diagram().labels == fresh.view().diagram().labels;
        };
        QVERIFY(isAsFresh());
        const Plan before = bench.plan();
        // There and back again, which is no undo.
        for (const auto &[id, node] : before.nodes) {
            for (const double down : {480.0, 0.0}) {
                bench.document().edit(editName(Edit::Move, id), [&, &name = id, &was = node](PlanEditor &editor) {
                    Node moved = editor.plan().nodes.at(name);
                    moved.at = Point{was.at->x, was.at->y + down};
                    editor.put(moved);
                });
                QVERIFY(bench.settle());
            }
            if (!isAsFresh())
                break;
        }
        QVERIFY(!isAsFresh());
        QCOMPARE(bench.plan(), before);
        const int steps = bench.document().history().count();
        route->trigger();
        QVERIFY(bench.settle());
        QVERIFY(isAsFresh());
        SAME(bench);
        QCOMPARE(bench.plan(), before);
        QCOMPARE(bench.document().history().count(), steps);
    }

    /// Who takes an edit back sees what was there before, to the last bend.
    void undoBringsThePictureBack_data()
    {
        QTest::addColumn<QString>("example");
        QTest::newRow("mixed-rack") << u"mixed-rack"_s;
        QTest::newRow("compute-management") << u"compute-management"_s;
    }
    void undoBringsThePictureBack()
    {
        QFETCH(QString, example);
        Bench bench;
        QVERIFY(bench.begin(example));
        std::vector<Diagram> pictures{bench.view().diagram()};
        const auto keep = [&] {
            const bool isSettled = bench.settle();
            pictures.push_back(bench.view().diagram());
            return isSettled && pictures.size() == static_cast<size_t>(bench.document().history().count()) + 1;
        };
        const std::vector<DiagramNode> nodes = pictures.front().nodes;
        // Over the others and away, by hand; then what brings and takes arrows.
        bench.drag(bench.rectOf(node(nodes[2].id.toString())).center(),
            bench.rectOf(node(nodes[2].id.toString())).center() + QPointF(0, -56));
        QVERIFY(keep());
        bench.desk->selection().setThings({node(nodes[1].id.toString()), node(nodes[3].id.toString())});
        bench.run(u"edit.cut"_s);
        QVERIFY(keep());
        bench.run(u"edit.paste"_s);
        QVERIFY(keep());
        bench.run(u"edit.duplicate"_s);
        QVERIFY(keep());
        bench.run(u"edit.delete"_s);
        QVERIFY(keep());
        const auto isAsIn = [&](const Diagram &picture) {
            const Diagram &now = bench.view().diagram();
            return now.arrows == picture.arrows && now.labels == picture.labels && now.gates == picture.gates
                && now.zones == picture.zones && now.nodes == picture.nodes;
        };
        const int last = bench.document().history().count();
        for (const bool isBack : {true, false, true}) {
            for (int i = 1; i <= last; ++i) {
                bench.run(isBack ? u"edit.undo"_s : u"edit.redo"_s);
                QVERIFY(bench.settle());
                QVERIFY2(isAsIn(pictures[static_cast<size_t>(isBack ? last - i : i)]),
                    qPrintable(QString::number(bench.document().history().index())));
            }
        }
        // Other steps lead to other states, though they are as many.
        for (const double down : {40.0, 80.0, 120.0}) {
            bench.drag(bench.rectOf(node(nodes[2].id.toString())).center(),
                bench.rectOf(node(nodes[2].id.toString())).center() + QPointF(0, down));
            QVERIFY(bench.settle());
            SAME(bench);
            QVERIFY(!isAsIn(pictures[1]));
            bench.run(u"edit.undo"_s);
            QVERIFY(bench.settle());
            QVERIFY(isAsIn(pictures[0]));
        }
    }

    /// What is arranged has other neighbours: ways that are still legal would go around what is not there any more.
    void arrangingRoutesAllArrows()
    {
        Bench bench;
        QVERIFY(bench.begin(u"compute-management"_s));
        const std::vector<DiagramArrow> before = bench.view().diagram().arrows;
        const auto isAsASheet = [&] {
            const std::vector<DiagramArrow> shown = bench.view().diagram().arrows;
            const std::vector<DiagramLabel> labels = bench.view().diagram().labels;
            bench.run(u"arrange.route"_s);
            return bench.settle() && bench.view().diagram().arrows == shown && bench.view().diagram().labels == labels;
        };
        bench.run(u"arrange.arrange"_s);
        QVERIFY(bench.settle());
        QVERIFY(bench.view().diagram().arrows != before);
        QVERIFY(isAsASheet());
        bench.run(u"edit.undo"_s);
        QVERIFY(bench.settle());
        QVERIFY(bench.view().diagram().arrows == before);
        QVERIFY(isAsASheet());
        bench.run(u"edit.redo"_s);
        QVERIFY(bench.settle());
        QVERIFY(isAsASheet());
    }

    void theDocumentsLanguageIsTheCanvass()
    {
        Bench bench;
        QVERIFY(bench.begin(u"support-pack"_s));
        SAME(bench);
        bench.run(u"view.legend"_s); // lies on the canvas, and comes in its own time
        bench.view().settle();
        const QImage english = bench.view().grab().toImage();
        bench.run(u"document.ja"_s);
        SAME(bench);
        bench.view().settle();
        QVERIFY(bench.view().grab().toImage() != english);
        bench.run(u"document.en"_s);
        SAME(bench);
        bench.view().settle();
        QCOMPARE(bench.view().grab().toImage(), english);
    }

    void largePlansAreDrawnElsewhere()
    {
        Bench bench;
        QVERIFY(bench.begin(u"compute-management"_s));
        SAME(bench);
        // A hundred more: their drawing is not waited for.
        bench.run(u"edit.select-all"_s);
        while (Matrix(bench.document().engine(), MatrixFilter()).rows().size() <= mostRoutedRows) {
            bench.run(u"edit.duplicate"_s);
            bench.run(u"edit.select-all"_s);
        }
        SAME(bench);
        for (int step = 0; step < 3; ++step) {
            bench.run(u"edit.undo"_s);
            bench.run(u"edit.redo"_s);
        }
        SAME(bench);
    }
};

QTEST_MAIN(EditingDeskTest)
#include "EditingDeskTest.moc"
