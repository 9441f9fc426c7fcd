// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "panels/FlowsFilterBar.h"
#include "panels/FlowsModel.h"
#include "panels/ReasonForm.h"
#include "support/Ids.h"
#include "support/WholeWindow.h"
#include "tools/Insertion.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QScrollBar>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

/// The program with an example open and the table of flows in view.
struct Opened : test::WholeWindow {
    Opened()
    {
        show();
        startFromExample(u"mixed-rack"_s);
    }
    FlowsPanel &flows() { return panels().flowsPanel(); }
    SharedSelection &chosen() { return desk().selection(); }
    bool isAvailable(const QString &action) { return window().actions().action(action)->isEnabled(); }
    void clickRow(int row)
    {
        const QModelIndex index = flows().model().index(row, 0);
        flows().view().scrollTo(index);
        QTest::mouseClick(flows().view().viewport(), Qt::LeftButton, {}, flows().view().visualRect(index).center());
    }
};

} // namespace

class RowsOfTheCanvasTest : public QObject {
    Q_OBJECT

private slots:
    void allIsAllOfTheTableThatHasTheKeyboard()
    {
        Opened opened;
        auto *search = opened.flows().findChild<QLineEdit *>(u"flows.search"_s);
        search->setText(u"https"_s);
        QTRY_VERIFY(!opened.flows().model().isWorking());
        const int shown = opened.flows().model().rowCount();
        QVERIFY(shown > 0 && shown < opened.flows().model().allRows());
        opened.flows().view().setFocus();
        QTest::keyClick(&opened.flows().view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(opened.flows().model().shownRows(opened.chosen().rows()).size(), size_t(shown));
        QVERIFY(opened.chosen().things().empty());
        // And of a text, of that text.
        search->setFocus();
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(search->selectedText(), u"https"_s);
        QVERIFY(opened.chosen().things().empty());
        opened.desk().canvas().setFocus();
        QTest::keyClick(&opened.desk().canvas(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(opened.chosen().things().size() >= opened.document().plan().nodes.size());
    }

    /// Who follows thousands of chosen things does so one after the other, each in a turn of its own.
    void everythingIsFollowedInTurn()
    {
        SharedSelection chosen;
        QStringList done;
        QObject first;
        auto second = std::make_unique<QObject>();
        const auto note = [&done](const QString &what) { return [&done, what] { done.append(what); }; };
        chosen.inTurn(&first, u"show"_s, note(u"little"_s));
        QCOMPARE(done, QStringList{u"little"_s});
        std::set<CanvasId> things;
        for (int number = 0; number < 5000; ++number)
            things.insert({CanvasKind::Node, u"node"_s + QString::number(number)});
        chosen.setThings(things);
        chosen.inTurn(&first, u"show"_s, note(u"overtaken"_s));
        chosen.inTurn(second.get(), u"show"_s, note(u"gone"_s));
        chosen.inTurn(&first, u"show"_s, note(u"first"_s));
        chosen.inTurn(&first, u"mark"_s, note(u"second"_s));
        QCOMPARE(done.size(), 1);
        QVERIFY(!chosen.isFollowed());
        second.reset();
        while (done.size() == 1)
            QCoreApplication::processEvents();
        QCOMPARE(done.mid(1), QStringList{u"first"_s});
        QTRY_VERIFY(chosen.isFollowed());
        QCOMPARE(done.mid(1), (QStringList{u"first"_s, u"second"_s}));
        // Where little is chosen again, nothing waits.
        chosen.inTurn(&first, u"show"_s, note(u"waiting"_s));
        chosen.setThings({});
        chosen.inTurn(&first, u"show"_s, note(u"at once"_s));
        QVERIFY(chosen.isFollowed());
        QCOMPARE(done.last(), u"at once"_s);
        QVERIFY(!done.contains(u"waiting"_s) && !done.contains(u"overtaken"_s) && !done.contains(u"gone"_s));
    }

    void whatIsInsertedIsChosenAlone()
    {
        Opened opened;
        opened.desk().canvas().setFocus();
        QTest::keyClick(&opened.desk().canvas(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(!opened.chosen().rows().isEmpty());
        opened.desk().insertion().insertWithoutPlace(u"zone"_s);
        QCOMPARE(opened.chosen().things().size(), size_t(1));
        QVERIFY(opened.chosen().rows().isEmpty());
        QTRY_VERIFY(opened.desk().mirror().isCurrent());
        QVERIFY(opened.chosen().rows().isEmpty());
    }

    void aRowThatIsClickedStandsAlone()
    {
        Opened opened;
        opened.desk().canvas().setFocus();
        opened.run(u"edit.select-all"_s);
        QVERIFY(!opened.chosen().things().empty());
        opened.clickRow(2);
        QCOMPARE(opened.chosen().rows(), QStringList{opened.flows().model().keyAt(2)});
        QVERIFY(opened.chosen().things().empty());
        QVERIFY(opened.desk().canvas().selection().empty());
        // With the machines at its ends.
        const std::set<CanvasId> &lit = opened.desk().canvas().lit();
        QCOMPARE(std::count_if(
                     lit.begin(), lit.end(), [](const CanvasId &thing) { return thing.kind == CanvasKind::Arrow; }),
            1);
    }

    void aMachineIsLeftOutFromItsMenu()
    {
        Opened opened;
        const auto isIlo = [](const auto &entry) { return entry.second.kind.toString() == "ilo"_L1; };
        const auto &nodes = opened.document().plan().nodes;
        const auto bmc = std::find_if(nodes.begin(), nodes.end(), isIlo);
        QVERIFY(bmc != nodes.end());
        const Id id = bmc->first;
        opened.chosen().setThings({{CanvasKind::Node, id.toString()}});
        QMenu menu;
        opened.desk().fillContextMenu(menu);
        QStringList offered;
        for (const QAction *action : menu.actions()) {
            QVERIFY(action->isSeparator() || action->isEnabled());
            offered.append(action->objectName());
        }
        QVERIFY(offered.contains(u"flows.leave-out"_s) && offered.contains(u"flows.why"_s)
            && offered.contains(u"flows.show-only"_s));
        opened.run(u"flows.leave-out"_s);
        const int shown = opened.flows().model().rowCount();
        QVERIFY(shown > 0 && shown < opened.flows().model().allRows());
        auto *reason = opened.flows().form().findChild<QLineEdit *>(u"reason.en"_s);
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClicks(reason, u"on a network of its own"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(!opened.flows().form().isVisible());
        QCOMPARE(opened.flows().model().rowCount(), shown);
        for (int row = 0; row < shown; ++row) {
            QVERIFY(opened.flows().model().rowAt(row).isExcluded);
            QVERIFY(opened.flows().model().keyAt(row).contains(id.toString()));
        }
        // All of it is out: a second time does nothing, and says so.
        auto *everythingElse = opened.flows().findChild<QToolButton *>(u"flows.things"_s);
        everythingElse->click();
        QVERIFY(opened.flows().model().rowCount() > shown);
        opened.run(u"flows.leave-out"_s);
        auto *main = qobject_cast<QMainWindow *>(opened.flows().window());
        QVERIFY(main && main->statusBar()->currentMessage().startsWith(u"None of these rows can be left out"_s));
        QVERIFY(opened.flows().model().rowCount() > shown);
        QVERIFY(!opened.flows().form().isVisible());
        opened.run(u"flows.show-only"_s);
        QVERIFY(opened.isAvailable(u"flows.take-in"_s));
        opened.run(u"flows.take-in"_s);
        for (int row = 0; row < shown; ++row)
            QVERIFY(!opened.flows().model().rowAt(row).isExcluded);
        // And the rows of everything are one click away.
        auto *everything = opened.flows().findChild<QToolButton *>(u"flows.things"_s);
        QVERIFY(everything->isVisible() && everything->text().contains(u"Only"_s));
        everything->click();
        QCOMPARE(opened.flows().model().rowCount(), opened.flows().model().allRows());
    }

    void whatIsDrawnThereStandsOnTheGrid()
    {
        Opened opened;
        const auto drawn = [&](bool snaps) {
            if (opened.window().actions().action(u"view.snap"_s)->isChecked() != snaps)
                opened.run(u"view.snap"_s);
            opened.desk().insertion().insertZone({872.8717672413792, 1100.3, 320.4, 251.7});
            return *opened.document().plan().zones.at(id(opened.chosen().things().begin()->id)).frame;
        };
        QCOMPARE(drawn(true), (Rectangle{872, 1104, 320, 248}));
        QCOMPARE(drawn(false), (Rectangle{873, 1100, 320, 252}));
    }

    /// A key within the menu means one thing.
    void theContextMenuHasEachMnemonicOnce_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Japanese") << u"ja"_s;
    }

    void theContextMenuHasEachMnemonicOnce()
    {
        QFETCH(QString, language);
        Opened opened;
        opened.run(u"language."_s + language);
        for (const bool isArrow : {false, true}) {
            const Diagram &diagram = opened.desk().canvas().diagram();
            const auto group = std::find_if(
                diagram.nodes.begin(), diagram.nodes.end(), [](const DiagramNode &node) { return node.count > 1; });
            const CanvasId thing = isArrow
                ? CanvasId{CanvasKind::Arrow, diagram.arrows.front().id}
                : CanvasId{
                    CanvasKind::Node, (group == diagram.nodes.end() ? diagram.nodes.begin() : group)->id.toString()};
            opened.desk().canvas().setSelection({thing});
            QMenu menu;
            opened.desk().fillContextMenu(menu);
            QStringList seen;
            for (const QAction *action : menu.actions()) {
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                if (action->isSeparator())
                    continue;
                QVERIFY2(!seen.contains(key), qPrintable(key + u' ' + action->text()));
                seen.append(key);
            }
            QVERIFY(seen.size() > 2);
        }
    }

    /// What a step changed is read as a whole, in Japanese without blanks to break at, too.
    void stepsAreWrapped()
    {
        Opened opened;
        opened.run(u"language.ja"_s);
        const Id machine = opened.document().plan().nodes.begin()->first;
        opened.document().edit(editName(Edit::ChangeNode, machine), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(machine);
            node.note = u"保守作業の間だけ利用する管理用の端末であり、通常の運用では停止しておくこと。"_s.repeated(3);
            node.name.ja = u"夜間バッチ処理と帳票出力を担当する業務サーバの予備機"_s;
            editor.put(std::move(node));
        });
        opened.window().panels().show(u"history"_s);
        auto *list = opened.window().findChild<QListWidget *>(u"history.list"_s);
        QVERIFY(list);
        QTRY_VERIFY(list->isVisible() && list->count() == 2);
        const auto *view = static_cast<const QAbstractItemView *>(list);
        const QFontMetrics metrics(list->item(1)->font());
        QVERIFY(metrics.horizontalAdvance(list->item(1)->text()) > list->viewport()->width());
        QTRY_VERIFY(view->visualRect(view->model()->index(1, 0)).height() >= 2 * metrics.height());
        QVERIFY(view->visualRect(view->model()->index(1, 0)).width() <= list->viewport()->width());
        QVERIFY(!list->horizontalScrollBar()->isVisible());
    }

    void anArrowHasAShortMenu()
    {
        Opened opened;
        QVERIFY(!opened.isAvailable(u"flows.leave-out"_s) && !opened.isAvailable(u"flows.show-only"_s));
        const DiagramArrow &arrow = opened.desk().canvas().diagram().arrows.front();
        opened.desk().canvas().setSelection({{CanvasKind::Arrow, arrow.id}});
        QMenu menu;
        opened.desk().fillContextMenu(menu);
        for (const QAction *action : menu.actions())
            QVERIFY(action->isSeparator() || action->isEnabled());
        opened.run(u"flows.why"_s);
        QCOMPARE(opened.flows().model().rowCount(), int(arrow.flows.size()));
        QVERIFY(!opened.flows().originText().isEmpty());
    }
};

QTEST_MAIN(RowsOfTheCanvasTest)
#include "RowsOfTheCanvasTest.moc"
