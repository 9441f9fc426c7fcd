// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingsPanel.h"
#include "panels/FlowsPanel.h"
#include "panels/ReasonForm.h"
#include "shell/ActionTable.h"
#include "shell/Actions.h"
#include "shell/CalmStyle.h"
#include "shell/KindPalette.h"
#include "shell/NoticeBar.h"
#include "shell/Panels.h"
#include "support/WholeWindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// What ends the plan or the window, asks in a dialog, or goes back to what was.
bool isLeftAlone(const QString &id)
{
    return id.startsWith(u"file."_s) || id.startsWith(u"help."_s) || id == u"plan.compare"_s || id == u"edit.undo"_s
        || id == u"edit.redo"_s || id == u"view.full-screen"_s;
}

} // namespace

/// The window of who opened a plan second.
class ReadOnlyWindowTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<test::WholeWindow>();
        m_bench->show();
        QVERIFY(m_bench->startFromExample(u"mixed-rack"_s));
        for (const QString &panel : {u"flows"_s, u"findings"_s, u"properties"_s})
            m_bench->window().panels().show(panel);
        m_bench->window().panels().show(u"flows"_s);
    }
    void cleanup() { m_bench.reset(); }

    /// Every command of the table: what changes the plan says so there, and is disabled; the others change nothing.
    void commandsThatChangeThePlanAreDisabled()
    {
        Actions &actions = m_bench->window().actions();
        PlanDocument &document = m_bench->document();
        chooseOneOfEach();
        const Plan before = document.plan();
        QSignalSpy refused(&document, &PlanDocument::editRefused);
        for (const bool isReadOnly : {false, true}) {
            m_bench->window().planFile().setReadOnly(isReadOnly);
            for (const ActionSpec &spec : actionSpecs()) {
                const QString id = QString::fromLatin1(spec.id);
                QAction *action = actions.action(id);
                QVERIFY2(!isReadOnly || !spec.changesPlan || !action->isEnabled(), qPrintable(id));
                if (spec.changesPlan || isLeftAlone(id))
                    continue;
                action->trigger();
                QCoreApplication::processEvents();
                QVERIFY2(document.plan() == before, qPrintable(id));
                QVERIFY2(refused.isEmpty(), qPrintable(id));
                chooseOneOfEach();
            }
        }
        m_bench->window().planFile().setReadOnly(false);
        QVERIFY(actions.action(u"edit.delete"_s)->isEnabled());
        QVERIFY(actions.action(u"flows.leave-out"_s)->isEnabled());
        QVERIFY(actions.action(u"plan.issue"_s)->isEnabled());
    }

    /// Nobody types a reason that is thrown away.
    void noReasonIsAskedFor()
    {
        FlowsPanel &flows = m_bench->panels().flowsPanel();
        auto *leaveOut = flows.findChild<QToolButton *>(u"flows.exclude"_s);
        auto *form = flows.findChild<ReasonForm *>();
        QVERIFY(leaveOut && form);
        flows.view().selectRow(0);
        QTRY_VERIFY(leaveOut->isEnabled());
        flows.askForExclusion();
        QVERIFY(form->isVisible());
        m_bench->window().planFile().setReadOnly(true);
        QVERIFY(!form->isVisible());
        QVERIFY(!leaveOut->isEnabled());
        flows.askForExclusion();
        QVERIFY(!form->isVisible());
        m_bench->window().planFile().setReadOnly(false);
        QTRY_VERIFY(leaveOut->isEnabled());
    }

    void findingsAreOnlyRead()
    {
        m_bench->window().panels().show(u"findings"_s);
        auto *findings = m_bench->window().findChild<FindingsPanel *>();
        auto *list = findings->findChild<QListView *>(u"findings.list"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        list->setCurrentIndex(list->model()->index(0, 0));
        auto *accept = findings->findChild<QPushButton *>(u"findings.accept"_s);
        QVERIFY(accept->isVisible() && accept->isEnabled());
        m_bench->window().planFile().setReadOnly(true);
        QVERIFY(!accept->isEnabled());
        QVERIFY2(accept->toolTip().contains(u"read-only"_s), qPrintable(accept->toolTip()));
        QVERIFY(!findings->findChild<QPushButton *>(u"findings.fix"_s)->isEnabled());
        m_bench->window().planFile().setReadOnly(false);
        QVERIFY(accept->isEnabled() && accept->toolTip().isEmpty());
    }

    /// Where nothing can be typed, one sees that before one tries.
    void fieldsAreSeenToBeReadOnly()
    {
        QApplication::setStyle(new CalmStyle);
        m_bench->desk().selection().setThings({{CanvasKind::Node, firstNode()}});
        m_bench->window().panels().show(u"properties"_s);
        const auto ground = [this] {
            auto *name = m_bench->window().findChild<QLineEdit *>(u"node.name.en"_s);
            const QImage image = name->grab().toImage();
            return image.pixelColor(image.width() - 6, image.height() / 2);
        };
        const QColor before = ground();
        m_bench->window().planFile().setReadOnly(true);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(m_bench->window().findChild<QLineEdit *>(u"node.name.en"_s)->isReadOnly());
        QVERIFY(ground() != before);
    }

    /// Keys of commands that are disabled, and what one types.
    void keysAreRefusedInWords_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("delete") << int(Qt::Key_Delete) << int(Qt::NoModifier);
        QTest::newRow("paste") << int(Qt::Key_V) << int(Qt::ControlModifier);
        QTest::newRow("duplicate") << int(Qt::Key_D) << int(Qt::ControlModifier);
        QTest::newRow("rename") << int(Qt::Key_F2) << int(Qt::NoModifier);
        QTest::newRow("a kind's name") << int(Qt::Key_L) << int(Qt::NoModifier);
    }

    void keysAreRefusedInWords()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        m_bench->window().planFile().setReadOnly(true);
        chooseOneOfEach();
        CanvasView &canvas = m_bench->desk().canvas();
        canvas.setFocus();
        m_bench->window().notices().dismiss();
        QTest::keyClick(&canvas, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY(m_bench->window().notices().isShown());
        QVERIFY(m_bench->window().notices().lines().join(u' ').contains(u"read-only"_s));
        QVERIFY(m_bench->window().palettePanel().searchField().text().isEmpty());
        QCOMPARE(m_bench->document().history().count(), 0);
    }

private:
    [[nodiscard]] QString firstNode() const { return m_bench->document().plan().nodes.begin()->first.toString(); }
    void chooseOneOfEach()
    {
        m_bench->desk().selection().setThings({{CanvasKind::Node, firstNode()}});
        const QTableView &view = m_bench->panels().flowsPanel().view();
        if (view.model()->rowCount() > 0)
            m_bench->panels().flowsPanel().view().selectRow(0);
        m_bench->desk().selection().setThings({{CanvasKind::Node, firstNode()}});
        QCoreApplication::processEvents();
    }

    std::unique_ptr<test::WholeWindow> m_bench;
};

QTEST_MAIN(ReadOnlyWindowTest)
#include "ReadOnlyWindowTest.moc"
