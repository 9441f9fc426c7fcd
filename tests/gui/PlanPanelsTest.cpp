// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PlanPanels.h"
#include "edit/EditNames.h"
#include "panels/ExposurePanel.h"
#include "panels/FindingsPanel.h"
#include "panels/FlowsModel.h"
#include "panels/FlowsPanel.h"
#include "shell/Panels.h"
#include "support/OpenExample.h"
#include "support/WholeWindow.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QScrollBar>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

class PlanPanelsTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void allAreDocksWithTitlesInBothLanguages()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        QMainWindow window;
        QMenu menu;
        Panels panels(&window, &menu);
        PlanPanels plan(panels, opened.context());
        QCOMPARE(panels.panel(u"flows"_s)->windowTitle(), u"Flows"_s);
        QCOMPARE(window.dockWidgetArea(panels.panel(u"flows"_s)), Qt::BottomDockWidgetArea);
        m_spoken.speak(u"ja"_s);
        panels.retranslate();
        QStringList titles;
        for (const QString &id : {u"properties"_s, u"history"_s, u"flows"_s, u"findings"_s, u"exposure"_s})
            titles.append(panels.panel(id)->windowTitle());
        QCOMPARE(
            titles, (QStringList{u"プロパティ"_s, u"履歴"_s, u"通信フロー"_s, u"指摘事項"_s, u"ポート公開状況"_s}));
    }

    void showOneDocumentAfterTheOther()
    {
        test::OpenExample first(u"mixed-rack"_s);
        test::OpenExample second(u"compute-management"_s);
        QMainWindow window;
        QMenu menu;
        Panels panels(&window, &menu);
        PlanPanels plan(panels, first.context());
        window.resize(1200, 800);
        window.show();
        const FlowsModel &model = window.findChild<FlowsPanel *>()->model();
        QCOMPARE(model.rowCount(), 0);
        plan.setDocument(&first.document());
        const int rows = model.rowCount();
        QVERIFY(rows > 0);
        plan.setDocument(&second.document());
        QVERIFY(model.rowCount() > 0 && model.rowCount() != rows);
        QTRY_COMPARE(plan.findings().counts(), second.feed().counts());
        plan.setDocument(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(plan.findings().findings().empty());
    }

    /// The count of findings at the foot of the window leads to them.
    void theCountLeadsToTheFindings()
    {
        test::WholeWindow program;
        program.show();
        QVERIFY(program.startFromExample(u"mixed-rack"_s));
        const auto buttons = program.window().statusBar()->findChildren<QToolButton *>();
        const auto count = std::find_if(buttons.begin(), buttons.end(),
            [](const QToolButton *button) { return button->text().contains(u"finding"_s); });
        QVERIFY(count != buttons.end());
        QWidget *findings = program.window().panels().panel(u"findings"_s)->widget();
        program.window().panels().show(u"flows"_s);
        QTRY_VERIFY(findings->visibleRegion().isEmpty());
        QTest::mouseClick(*count, Qt::LeftButton);
        QTRY_VERIFY(!findings->visibleRegion().isEmpty());
        QVERIFY(findings->isAncestorOf(QApplication::focusWidget()));
    }

    void aNotchOfTheWheelIsAFinding()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        FindingsPanel panel(opened.context(), opened.feed());
        panel.setDocument(&opened.document());
        panel.resize(300, 160);
        panel.show();
        auto *list = panel.findChild<QListView *>(u"findings.list"_s);
        QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
        QWheelEvent notch(QPointF(20, 20), list->viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, -120}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(list->viewport(), &notch);
        const int moved = list->verticalScrollBar()->value();
        const int item = list->visualRect(list->model()->index(0, 0)).height();
        QVERIFY2(moved > 0 && moved <= item, qPrintable(u"%1 of %2"_s.arg(moved).arg(item)));
        panel.setDocument(nullptr);
    }

    void noFindingsMeansThatThereAreNone()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        PlanDocument document(test::catalogs(), Plan());
        QMainWindow window;
        QMenu menu;
        Panels panels(&window, &menu);
        PlanPanels all(panels, opened.context());
        all.setDocument(&document);
        const auto says = [&](const QString &text) {
            const QList<QLabel *> labels = window.findChild<FindingsPanel *>()->findChildren<QLabel *>();
            return std::any_of(
                labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().startsWith(text); });
        };
        QVERIFY(says(u"What is missing"_s));
        // Machines of which nothing can be said: the findings are what they were.
        const auto id = [](const char *name) { return *Id::parse(QString::fromLatin1(name)); };
        const auto node = [&](const char *name, const char *address) {
            Node made;
            made.id = id(name);
            made.kind = id("linux");
            made.zone = id("z");
            made.addresses = {*AddressBlock::parse(QString::fromLatin1(address))};
            return made;
        };
        document.edit({}, [&](PlanEditor &editor) {
            Zone zone;
            zone.id = id("z");
            zone.networks = {*AddressBlock::parse(u"10.0.0.0/24"_s)};
            DrawnFlow flow;
            flow.id = id("f");
            flow.from = id("a");
            flow.to = id("b");
            flow.ports = *PortSet::parse(u"443"_s);
            editor.put(zone);
            editor.put(node("a", "10.0.0.1"));
            editor.put(node("b", "10.0.0.2"));
            editor.put(flow);
        });
        QTest::qWait(0);
        QVERIFY(all.findings().findings().empty());
        QVERIFY(says(u"Nothing to point out"_s));
    }

    /// Behind the tab of another panel nobody looks at plots.
    void plotsAreCountedInFrontAlone()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        QMainWindow window;
        QMenu menu;
        Panels panels(&window, &menu);
        PlanPanels plan(panels, opened.context());
        window.resize(1200, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(panels.panel(u"exposure"_s)->visibleRegion().isEmpty());
        plan.setDocument(&opened.document());
        const auto *exposure = window.findChild<ExposurePanel *>();
        const auto nodes = [&] { return exposure->figures() ? exposure->figures()->nodes.size() : 0; };
        QTest::qWait(300);
        QCOMPARE(nodes(), size_t(0));
        panels.show(u"exposure"_s);
        QTRY_VERIFY(nodes() > 0);
        const size_t before = nodes();
        panels.show(u"flows"_s);
        QTRY_VERIFY(panels.panel(u"exposure"_s)->visibleRegion().isEmpty());
        const Id gone = exposure->figures()->nodes.front().node;
        opened.document().edit(editName(Edit::Remove, gone), [&](PlanEditor &editor) { editor.removeNode(gone); });
        QTest::qWait(300);
        QCOMPARE(nodes(), before);
        panels.show(u"exposure"_s);
        QTRY_VERIFY(nodes() != before);
        plan.setDocument(nullptr);
    }
};

QTEST_MAIN(PlanPanelsTest)
#include "PlanPanelsTest.moc"
