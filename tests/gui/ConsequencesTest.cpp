// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/Consequences.h"

#include "derive/FlowKey.h"
#include "edit/EditNames.h"
#include "edit/ProductEdits.h"
#include "finding/FindBar.h"
#include "messages/EditText.h"
#include "panels/FindingsModel.h"
#include "panels/FindingsPanel.h"
#include "panels/FlowsModel.h"
#include "panels/FlowsPanel.h"
#include "plan/LargePlan.h"
#include "revisions/ComparisonBar.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"
#include "support/WholeWindow.h"
#include "tools/Insertion.h"
#include "tools/MemberEntry.h"
#include "workspace/SharedComparison.h"

#include <QDockWidget>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

/// What one does not see where one edits: told, and led to.
class ConsequencesTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatAnotherVersionDoes()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        ConsequencesBar &bar = program.comparing().consequences().bar();
        QVERIFY(bar.text().isEmpty());
        PlanDocument &document = program.document();
        const auto keysNow = [&] {
            std::set<QString> keys;
            const Matrix matrix(document.engine(), MatrixFilter());
            for (const MatrixRow &row : matrix.rows())
                keys.insert(row.key);
            return keys;
        };
        const std::set<QString> before = keysNow();
        QVERIFY(program.settle());
        const size_t openBefore = program.panels().findings().findings().size();
        QVERIFY(document.tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
            [&](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(u"7.4.0"_s)); }));
        const std::set<QString> after = keysNow();
        const auto gone
            = std::count_if(before.begin(), before.end(), [&](const QString &key) { return !after.contains(key); });
        const auto came
            = std::count_if(after.begin(), after.end(), [&](const QString &key) { return !before.contains(key); });
        QVERIFY(gone > 0);
        QTRY_VERIFY(!bar.text().isEmpty());
        QVERIFY2(bar.text().startsWith(u"Change HP SUM 7 on HP SUM server sum01: "_s), qPrintable(bar.text()));
        QVERIFY2(bar.text().contains(u"%1 removed"_s.arg(gone)), qPrintable(bar.text()));
        QVERIFY2(bar.text().contains(u"%1 row"_s.arg(came)), qPrintable(bar.text()));
        QVERIFY2(bar.text().contains(u"Removed: HP SUM 7: "_s), qPrintable(bar.text()));
        // Names are whole; how many more there are is said, and the rest stands in the tool tip.
        QVERIFY2(!bar.text().section(u'\n', 1, 1).contains(u'…'), qPrintable(bar.text()));
        static const QRegularExpression removed(u"Removed: (.*?)( and [0-9]+ more)?\n"_s);
        const QString named = removed.match(bar.text() + u'\n').captured(1);
        QVERIFY2(!named.isEmpty() && bar.accessibleDescription().contains(named), qPrintable(named));
        // The same figures as the panel Findings has.
        QVERIFY(program.settle());
        QTest::qWait(50);
        const size_t openNow = program.panels().findings().findings().size();
        QTRY_VERIFY2(openNow == openBefore || bar.text().contains(u"finding"_s), qPrintable(bar.text()));
        // Shown against the plan as it was just before.
        bar.compareButton().click();
        QVERIFY(bar.isHidden()); // the comparison says the same
        const auto &older = program.desk().comparison().older();
        QVERIFY(older);
        QCOMPARE(older->plan().products.at(id(u"sum"_s)).version, Version::parse(u"7.2.1"_s));
        QVERIFY(program.settle());
        QTRY_COMPARE(program.desk().mirror().differences().rows.removed, int(gone));
        // It leads to rows that are gone.
        const FlowsModel &rows = program.panels().flowsPanel().model();
        QTRY_VERIFY(!program.desk().selection().rows().isEmpty());
        for (const int row : rows.shownRows(program.desk().selection().rows()))
            QCOMPARE(rows.rowAt(row).change, RowChange::Deleted);
        QVERIFY(program.panels().flowsPanel().view().selectionModel()->hasSelection());
        // Those are no rows of the plan's flows, and are counted apart.
        const QString count = program.window().findChild<QLabel *>(u"flows.count"_s)->text();
        QVERIFY2(count.startsWith(u"%1 rows made of "_s.arg(after.size()))
                && count.endsWith(u", and %1 removed"_s.arg(gone)),
            qPrintable(count));
        // Taken back, nothing is told any more.
        program.run(u"edit.undo"_s);
        QVERIFY(bar.text().isEmpty());
    }

    /// Whoever corrects a version at once wants to know what came of it since the first one.
    void changesOfOneValueAreSummed()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QVERIFY(program.settle());
        ConsequencesBar &bar = program.comparing().consequences().bar();
        const auto change = [&](const QString &version) {
            return program.document()
                .tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
                    [&](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(version)); })
                .has_value();
        };
        QVERIFY(change(u"7.4.0"_s));
        QTRY_VERIFY(!bar.text().isEmpty());
        QVERIFY(program.settle());
        const QString atOnce = bar.text();
        QVERIFY2(atOnce.contains(u"removed"_s), qPrintable(atOnce));
        program.run(u"edit.undo"_s);
        QVERIFY(program.settle());
        QVERIFY(change(u"7.3.0"_s));
        QVERIFY(program.settle());
        QVERIFY(change(u"7.4.0"_s));
        QVERIFY(program.settle());
        QTRY_COMPARE(bar.text(), atOnce);
        // The comparison is with what was before the first of them.
        bar.compareButton().click();
        QCOMPARE(
            program.desk().comparison().older()->plan().products.at(id(u"sum"_s)).version, Version::parse(u"7.2.1"_s));
        // Another value in between is another matter.
        program.comparing().end();
        QVERIFY(program.document().tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)), [&](PlanEditor &editor) {
            return setOption(editor, id(u"sum"_s),
                program.document().catalogs().find(id(u"hpsum-7"_s))->options.begin()->first, true);
        }));
        QTRY_VERIFY(!bar.text().isEmpty());
        QVERIFY2(!bar.text().contains(u"7.2.1"_s), qPrintable(bar.text()));
    }

    /// The bar hides nothing of the plan, which is where it was when the bar goes; whatever else lies over the canvas
    /// can be used.
    void theBarHidesNothing()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QVERIFY(program.settle());
        CanvasView &canvas = program.desk().canvas();
        const ConsequencesBar &bar = program.comparing().consequences().bar();
        const auto top = [&] {
            return canvas.mapToGlobal(canvas.transform().toView(canvas.diagram().bounds.topLeft()).toPoint()).y();
        };
        const auto bottom = [&] { return canvas.transform().toView(canvas.diagram().bounds.bottomLeft()).y(); };
        const auto seen = [](const QWidget &widget) { return QRect(widget.mapToGlobal(QPoint()), widget.size()); };
        const auto change = [&] {
            return program.document()
                .tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
                    [&](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(u"7.4.0"_s)); })
                .has_value();
        };
        // As it was fitted, and where somebody has moved it to the upper edge.
        for (const bool isMoved : {false, true}) {
            canvas.zoomToFit();
            if (isMoved)
                canvas.pan({0, -canvas.transform().toView(canvas.diagram().bounds.topLeft()).y() + 4});
            const QRect canvasBefore = seen(canvas);
            const CanvasTransform before = canvas.transform();
            QVERIFY(change());
            QTRY_VERIFY(bar.isVisible());
            QVERIFY(program.settle());
            QTest::qWait(50);
            QCOMPARE(seen(canvas), canvasBefore);
            QCOMPARE(seen(bar).topLeft(), canvasBefore.topLeft());
            QCOMPARE(seen(bar).width(), canvasBefore.width());
            QVERIFY(bar.height() >= bar.heightForWidth(bar.width()));
            QVERIFY2(top() > seen(bar).bottom(), qPrintable(QString::number(top())));
            QVERIFY(bottom() <= canvas.height());
            program.run(u"edit.undo"_s);
            QVERIFY(bar.isHidden());
            QVERIFY(program.settle());
            QCOMPARE(canvas.transform(), before);
        }
        QVERIFY(change());
        QTRY_VERIFY(bar.isVisible());
        program.run(u"edit.find"_s);
        const FindBar &find = program.finder().bar();
        QVERIFY(find.isVisible());
        QVERIFY(!seen(find).intersects(seen(bar)));
        QVERIFY(bar.height() >= bar.heightForWidth(bar.width()));
        // A narrower window needs more lines.
        program.window().resize(1000, 700);
        QTRY_VERIFY(seen(bar).width() <= canvas.width());
        QTRY_VERIFY(!seen(find).intersects(seen(bar)));
        QVERIFY(bar.height() >= bar.heightForWidth(bar.width()));
        program.run(u"edit.undo"_s);
        QVERIFY(bar.isHidden());
    }

    void anOptionOfThousandsIsCountedAndCanBeStopped()
    {
        constexpr int nodes = 3000;
        PlanDocument document(test::catalogs(), makeLargePlan(nodes, 1));
        const auto keysNow = [&] {
            std::set<QString> keys;
            const Matrix matrix(document.engine(), MatrixFilter());
            for (const MatrixRow &row : matrix.rows())
                keys.insert(row.key);
            return keys;
        };
        const std::set<QString> before = keysNow();
        QVERIFY(document.tryEdit(editName(Edit::ChangeProduct, id(u"csm"_s)), [&](PlanEditor &editor) {
            Product product = editor.plan().products.at(id(u"csm"_s));
            product.options[id(u"deployment-manager"_s)] = true;
            editor.put(product);
            return Result<void>();
        }));
        const std::set<QString> after = keysNow();
        int asked = 0;
        const auto counted = [&](int most) {
            asked = 0;
            return rowConsequences(document.planAt(0), document.plan(), document.catalogs(), test::wording(),
                [&] { return ++asked < most; });
        };
        const RowConsequences rows = counted(1000);
        QVERIFY(rows.added.count > nodes);
        QCOMPARE(rows.added.count,
            int(std::count_if(after.begin(), after.end(), [&](const QString &key) { return !before.contains(key); })));
        QCOMPARE(rows.removed.count,
            int(std::count_if(before.begin(), before.end(), [&](const QString &key) { return !after.contains(key); })));
        const int questions = asked;
        QVERIFY(questions > 1);
        for (int most = 1; most <= questions; ++most) {
            QVERIFY(counted(most).isEmpty());
            QCOMPARE(asked, most); // and no more work was done
        }
    }

    /// An option brings answers that a state table lets through: no rows, here as there.
    void countsAsTableAndComparison()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"compute-management"_s));
        QVERIFY(program.settle());
        ConsequencesBar &bar = program.comparing().consequences().bar();
        const auto &products = program.document().plan().products;
        const auto manager = std::find_if(
            products.begin(), products.end(), [](const auto &entry) { return entry.second.catalog == id(u"hcsm"_s); });
        QVERIFY(manager != products.end());
        const Id csm = manager->first;
        const int before = program.panels().flowsPanel().model().allRows();
        QVERIFY(program.document().edit(editName(Edit::ChangeProduct, csm), [&](PlanEditor &editor) {
            Product product = editor.plan().products.at(csm);
            product.options[id(u"deployment-manager"_s)] = !product.options[id(u"deployment-manager"_s)];
            editor.put(product);
        }));
        QTRY_VERIFY(!bar.text().isEmpty());
        const QString told = bar.text();
        QTRY_VERIFY(!program.panels().flowsPanel().model().isWorking());
        const int now = program.panels().flowsPanel().model().allRows();
        QVERIFY(before != now);
        bar.compareButton().click();
        QVERIFY(program.settle());
        const ChangeCounts &rows = program.desk().mirror().differences().rows;
        QCOMPARE(rows.added - rows.removed, now - before);
        const auto counts = u": %1 rows added, %2 removed, %3 changed"_s;
        QVERIFY2(told.contains(counts.arg(rows.added).arg(rows.removed).arg(rows.changed)), qPrintable(told));
    }

    /// An address stands in every row of its machine.
    void anAddressChangesTheRowsOfItsMachine()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"compute-management"_s));
        QVERIFY(program.settle());
        ConsequencesBar &bar = program.comparing().consequences().bar();
        const auto &nodes = program.document().plan().nodes;
        const auto node = std::find_if(nodes.begin(), nodes.end(),
            [](const auto &entry) { return !entry.second.runs.empty() && entry.second.addresses.size() == 1; });
        QVERIFY(node != nodes.end());
        const Id machine = node->first;
        QVERIFY(program.document().edit(editName(Edit::ChangeNode, machine), [&](PlanEditor &editor) {
            Node changed = editor.plan().nodes.at(machine);
            changed.addresses = {*AddressBlock::parse(u"192.0.2.99"_s)};
            editor.put(changed);
        }));
        QVERIFY(program.settle());
        QTRY_VERIFY(!bar.text().isEmpty());
        const QString told = bar.text();
        program.comparing().compareWithStep(0);
        QVERIFY(program.settle());
        const int changed = program.desk().mirror().differences().rows.changed;
        QVERIFY(changed > 0);
        QVERIFY2(told.contains(u": 0 rows added, 0 removed, %1 changed"_s.arg(changed)), qPrintable(told));
    }

    /// A finding can come or go where no row does.
    void noBarOfNothing()
    {
        const test::WholeWindow program; // whose words it has
        ConsequencesBar bar;
        const EditName edit = editName(Edit::ChangeNode, id(u"csm01"_s));
        bar.tell(edit, {});
        QVERIFY(bar.text().isEmpty());
        bar.tellFindings(1, {});
        QCOMPARE(bar.text(), editText(edit) + u": 1 finding resolved"_s);
        bar.tellFindings(0, {{u"Something is wrong."_s, u"何かがおかしい。"_s}});
        QCOMPARE(bar.text(), editText(edit) + u": 1 new finding\n1 new finding: Something is wrong."_s);
    }

    void countsTheFirstEditAsTheNext()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        ConsequencesBar &bar = program.comparing().consequences().bar();
        const auto open = [&] {
            std::set<QString> keys;
            for (const Finding &finding : program.desk().mirror().findings()) {
                if (!finding.accepted)
                    keys.insert(finding.key);
            }
            return keys;
        };
        const std::set<QString> before = open();
        QVERIFY(before.size() > 1);
        const auto change = [&] {
            return program.document().tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
                [&](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(u"7.4.0"_s)); });
        };
        QVERIFY(change());
        QVERIFY(program.settle());
        const std::set<QString> after = open();
        const auto made
            = std::count_if(after.begin(), after.end(), [&](const QString &key) { return !before.contains(key); });
        QCOMPARE(made, 1);
        QTRY_VERIFY2(bar.text().contains(u"1 new finding: "_s), qPrintable(bar.text()));
        const QString first = bar.text();
        program.run(u"edit.undo"_s);
        QVERIFY(program.settle());
        QVERIFY(change());
        QVERIFY(program.settle());
        QTRY_COMPARE(bar.text(), first);
    }

    void tellsWhichFindingsAPortMakes()
    {
        test::WholeWindow program(u"ja"_s);
        program.show();
        QVERIFY(program.startFromExample(u"one-management-server"_s));
        ConsequencesBar &bar = program.comparing().consequences().bar();
        PlanDocument &document = program.document();
        const Id sum = id(u"sum"_s);
        const size_t open = program.desk().mirror().findings().size();
        QVERIFY(open > 0);
        QVERIFY(document.tryEdit(editName(Edit::ChangePort, {u"http"_s, u"sum"_s}), [&](PlanEditor &editor) {
            return setProductPort(editor, document.catalogs(), sum, id(u"http"_s), std::nullopt);
        }));
        QVERIFY(program.settle());
        QTRY_VERIFY2(bar.findingsButton().isVisible(), qPrintable(bar.text()));
        QVERIFY2(bar.text().contains(u"新しい指摘事項"_s), qPrintable(bar.text()));
        bar.findingsButton().click();
        auto *panel = qobject_cast<FindingsPanel *>(program.window().panels().panel(u"findings"_s)->widget());
        QVERIFY(panel);
        QTRY_VERIFY(!panel->view().selectionModel()->selectedIndexes().isEmpty());
        // Another edit has nothing to say of that.
        document.edit(editName(Edit::ChangeNote), [](PlanEditor &editor) {
            PlanHead head{editor.plan().title, editor.plan().sheet, editor.plan().revisions, u"note"_s, {}};
            editor.setHead(head);
        });
        QVERIFY(bar.text().isEmpty());
    }

    /// Two bars over the canvas leave it little: beside a comparison, which marks the rows, one line is enough.
    void isBriefBesideAComparison()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QVERIFY(program.settle());
        ConsequencesBar &bar = program.comparing().consequences().bar();
        program.comparing().compareWithSaved();
        QTRY_VERIFY(program.desk().comparison().older());
        PlanDocument &document = program.document();
        QVERIFY(document.tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
            [&](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(u"7.4.0"_s)); }));
        QVERIFY(program.settle());
        QTRY_VERIFY2(
            bar.text().contains(u"resolved"_s) || bar.text().contains(u"new finding"_s), qPrintable(bar.text()));
        QVERIFY2(!bar.text().contains(u'\n') && bar.text().contains(u" removed, "_s), qPrintable(bar.text()));
        QVERIFY(bar.accessibleDescription().contains(u"HP SUM 7: "_s)); // nothing is lost
        QVERIFY(!bar.compareButton().isVisible());
        const int brief = bar.sizeHint().height();
        program.comparing().end();
        QVERIFY2(bar.text().contains(u"Removed: HP SUM 7: "_s), qPrintable(bar.text()));
        QVERIFY(bar.compareButton().isVisible());
        QVERIFY(brief < bar.sizeHint().height());
    }

    /// Whoever deletes a frame takes its machines out of a zone, and their rows from behind its firewalls.
    void aDeletedZoneTellsWhereItsMachinesAre()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        QVERIFY(program.settle());
        const Plan before = program.document().plan();
        const auto machinesIn = [&](const Id &zone) {
            return std::count_if(
                before.nodes.begin(), before.nodes.end(), [&](const auto &entry) { return entry.second.zone == zone; });
        };
        const auto wanted = std::find_if(before.nodes.begin(), before.nodes.end(),
            [&](const auto &entry) { return !entry.second.zone.isNull() && machinesIn(entry.second.zone) > 1; });
        QVERIFY(wanted != before.nodes.end());
        const Id zone = wanted->second.zone;
        const auto count = machinesIn(zone);
        program.desk().selection().setThings({{CanvasKind::Zone, zone.toString()}});
        program.run(u"edit.delete"_s);
        QVERIFY(!program.document().plan().zones.contains(zone));
        ConsequencesBar &bar = program.comparing().consequences().bar();
        QTRY_VERIFY(!bar.text().isEmpty());
        const QString told = bar.text();
        QVERIFY2(told.startsWith(u"Delete "_s), qPrintable(told));
        static const QRegularExpression nodes(u": (\\d+) nodes without their zone; "_s);
        QVERIFY2(nodes.match(told).captured(1).toInt() >= count, qPrintable(told));
        QVERIFY2(told.contains(u"In no zone now: "_s), qPrintable(told));
        QVERIFY2(told.contains(wanted->second.name.isEmpty() ? wanted->first.toString() : wanted->second.name.en),
            qPrintable(told));
        // A machine alone goes with its rows, which its arrows show.
        program.run(u"edit.undo"_s);
        QVERIFY(bar.text().isEmpty());
    }

    void oneMachineLeavesItsGroup()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"compute-management"_s));
        const auto group = std::find_if(program.document().plan().nodes.begin(), program.document().plan().nodes.end(),
            [](const auto &entry) { return entry.second.kind == id(u"bmc"_s) && entry.second.count.value_or(0) > 5; });
        QVERIFY(group != program.document().plan().nodes.end());
        const Id groupId = group->first;
        const int count = *group->second.count;
        const QString groupName = group->second.name.en;
        program.desk().selection().setThings({{CanvasKind::Node, groupId.toString()}});
        QVERIFY(program.window().actions().action(u"edit.take-out"_s)->isEnabled());
        program.run(u"edit.take-out"_s);
        auto *entry = qobject_cast<MemberEntry *>(program.desk().insertion().entry());
        QVERIFY(entry && entry->isVisible());
        QCOMPARE(entry->list().count(), count);
        const QString wanted = entry->list().item(4)->text();
        QTest::keyClicks(&entry->search(), wanted);
        QCOMPARE(entry->list().currentItem()->text(), wanted);
        QTest::keyClick(&entry->search(), Qt::Key_Return);
        QCOMPARE(program.document().plan().nodes.at(groupId).count, count - 1);
        QCOMPARE(QApplication::focusWidget(), entry->parentWidget());
        QCOMPARE(program.document().history().count(), 1);
        const std::set<CanvasId> &chosen = program.desk().selection().things();
        QCOMPARE(chosen.size(), size_t(1));
        const Node &alone = program.document().plan().nodes.at(id(chosen.begin()->id));
        QCOMPARE(alone.addresses.front().toString(), wanted);
        QCOMPARE(editText(program.document().stepName(0)), u"Take %1 out of %2"_s.arg(wanted, groupName));
        QVERIFY(!program.window().actions().action(u"edit.take-out"_s)->isEnabled());
        program.run(u"edit.undo"_s);
        QCOMPARE(program.document().plan().nodes.at(groupId).count, count);
    }
};

QTEST_MAIN(ConsequencesTest)
#include "ConsequencesTest.moc"
