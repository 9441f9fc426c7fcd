// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "edit/NodeEdits.h"
#include "finding/FindBar.h"
#include "finding/FoundModel.h"
#include "support/WholeWindow.h"

#include <QLineEdit>
#include <QListView>

using namespace portolan;
using namespace Qt::StringLiterals;

class FinderTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bench = std::make_unique<test::WholeWindow>();
        m_bench->show();
        QVERIFY(m_bench->startFromExample(u"mixed-rack"_s));
        m_bench->desk().canvas().zoomToFit();
    }
    void cleanupTestCase() { m_bench.reset(); }

    void init()
    {
        m_bench->finder().bar().close();
        m_bench->finder().bar().field().clear();
        m_bench->desk().selection().setThings({});
        m_bench->desk().selection().setRows({});
    }

    void findingTravelsAndLightsRows()
    {
        FindBar &bar = m_bench->finder().bar();
        QVERIFY(!bar.isVisible());
        m_bench->run(u"edit.find"_s);
        QVERIFY(bar.isVisible());
        QCOMPARE(QApplication::focusWidget(), &bar.field());
        QVERIFY(!bar.state().isEmpty());
        const Id wanted = m_bench->document().plan().nodes.begin()->first;
        QTest::keyClicks(&bar.field(), wanted.toString());
        const Found *first = model().at(1);
        QVERIFY(first && !model().at(0));
        QCOMPARE(first->id, wanted.toString());
        QTest::keyClick(&bar.field(), Qt::Key_Down);
        const CanvasId node{CanvasKind::Node, wanted.toString()};
        QCOMPARE(m_bench->desk().selection().things(), std::set<CanvasId>{node});
        QVERIFY(m_bench->desk().selection().rows().size() > 0);
        // Large enough to read, and not behind the bar.
        CanvasView &view = m_bench->desk().canvas();
        QVERIFY2(view.zoom() >= 0.6, qPrintable(QString::number(view.zoom())));
        const QRectF shown = view.transform().toView(view.scene().rectOf(node));
        QVERIFY(QRectF(view.rect()).contains(shown));
        QVERIFY(!shown.intersects(QRectF(bar.geometry())));
        QTest::keyClick(&bar.field(), Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&view));
    }

    /// Only who goes to something is taken there.
    void lookingForSomethingMovesNothing()
    {
        CanvasView &view = m_bench->desk().canvas();
        view.zoomToFit();
        const CanvasTransform before = view.transform();
        m_bench->run(u"edit.find"_s);
        FindBar &bar = m_bench->finder().bar();
        QTest::keyClicks(&bar.field(), u"tcp 443"_s);
        QVERIFY(model().rowCount() > 2);
        QVERIFY(view.transform() == before);
        QTest::keyClick(&bar.field(), Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QVERIFY(view.transform() == before);
    }

    void goesRoundAbout()
    {
        m_bench->run(u"edit.find"_s);
        FindBar &bar = m_bench->finder().bar();
        bar.field().setText(u"tcp 443"_s);
        QList<int> rows;
        const int results = static_cast<int>(model().list().items.size());
        QVERIFY(results > 2);
        for (int i = 0; i < results; ++i) {
            QTest::keyClick(&bar.field(), Qt::Key_Return);
            QVERIFY(model().at(bar.currentRow()));
            QVERIFY(!rows.contains(bar.currentRow()));
            rows << bar.currentRow();
        }
        QTest::keyClick(&bar.field(), Qt::Key_Return);
        QCOMPARE(bar.currentRow(), rows.first());
        QTest::keyClick(&bar.field(), Qt::Key_Up);
        QCOMPARE(bar.currentRow(), rows.last());
        bar.close();
        m_bench->run(u"edit.find-next"_s);
        QCOMPARE(bar.currentRow(), rows.first());
        m_bench->run(u"edit.find-previous"_s);
        QCOMPARE(bar.currentRow(), rows.last());
        QVERIFY(!bar.isVisible());
    }

    /// A flow chooses its own row alone, not all rows of its arrow.
    void aFlowChoosesItsRow()
    {
        m_bench->run(u"edit.find"_s);
        FindBar &bar = m_bench->finder().bar();
        bar.field().setText(u"tcp 443"_s);
        for (int row = 0; row < model().rowCount(); ++row) {
            const Found *found = model().at(row);
            if (!found || found->group != FoundGroup::Flow)
                continue;
            const QString id = found->id;
            emit bar.chosen(row);
            QCOMPARE(m_bench->desk().selection().rows(), QStringList{id});
            QCOMPARE(m_bench->desk().selection().things().begin()->kind, CanvasKind::Arrow);
            return;
        }
        QFAIL("no flow was found");
    }

    void followsEdits()
    {
        m_bench->run(u"edit.find"_s);
        FindBar &bar = m_bench->finder().bar();
        const Id wanted = m_bench->document().plan().nodes.begin()->first;
        bar.field().setText(wanted.toString());
        QVERIFY(!model().list().isEmpty());
        m_bench->document().edit(editName(Edit::Remove), [&](PlanEditor &editor) { editor.removeNode(wanted); });
        QTest::keyClick(&bar.field(), Qt::Key_Return); // what is gone is travelled to no more
        for (const CanvasId &thing : m_bench->desk().selection().things())
            QVERIFY(thing.id != wanted.toString());
        m_bench->document().undo();
        QVERIFY(m_bench->settle());
        QTest::keyClick(&bar.field(), Qt::Key_Return);
        QVERIFY(m_bench->desk().selection().things().contains({CanvasKind::Node, wanted.toString()}));
    }

    void saysWhereSomethingIsUsed()
    {
        Actions &actions = m_bench->window().actions();
        QVERIFY(!actions.action(u"edit.where-used"_s)->isEnabled());
        const Plan &plan = m_bench->document().plan();
        const auto server = std::find_if(
            plan.nodes.begin(), plan.nodes.end(), [](const auto &node) { return node.second.runs.size() == 1; });
        QVERIFY(server != plan.nodes.end());
        m_bench->desk().selection().setThings({{CanvasKind::Node, server->first.toString()}});
        QVERIFY(actions.action(u"edit.where-used"_s)->isEnabled());
        m_bench->run(u"edit.where-used"_s);
        FindBar &bar = m_bench->finder().bar();
        QVERIFY(bar.isVisible() && bar.title().contains(server->first.toString()));
        QVERIFY(model().list().items.size() > 3);
        m_bench->run(u"edit.where-used-product"_s);
        QVERIFY(bar.title().contains(server->second.runs.front().product.toString()));
        // Typing afterwards is a search again.
        m_bench->run(u"edit.find"_s);
        QVERIFY(bar.title().isEmpty());
    }

    void saysWhereAPortIsUsed()
    {
        m_bench->run(u"edit.find"_s);
        FindBar &bar = m_bench->finder().bar();
        bar.field().setText(u"tcp 443"_s);
        const FoundList list = model().list();
        const auto flow = std::find_if(
            list.items.begin(), list.items.end(), [](const Found &found) { return found.group == FoundGroup::Flow; });
        QVERIFY(flow != list.items.end());
        m_bench->desk().selection().setRows({flow->id});
        m_bench->run(u"edit.where-used-port"_s);
        QVERIFY2(bar.title().contains(u"TCP 443"_s), qPrintable(bar.title()));
    }

    void speaksBothLanguagesAtOnce()
    {
        m_bench->run(u"edit.find"_s);
        FindBar &bar = m_bench->finder().bar();
        bar.field().setText(u"443"_s);
        QCOMPARE(bar.field().placeholderText(), u"Find in the plan"_s);
        m_bench->settings().setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        QCOMPARE(bar.field().placeholderText(), u"プランを検索"_s);
        QVERIFY(model().index(0).data().toString().contains(u"サービス"_s)
            || model().index(0).data().toString().contains(u"マシン"_s));
        m_bench->settings().setUiLanguage(u"en"_s);
    }

    void closesWithThePlan()
    {
        m_bench->run(u"edit.find"_s);
        m_bench->finder().bar().field().setText(u"443"_s);
        m_bench->window().planFile().close();
        QVERIFY(!m_bench->finder().bar().isVisible());
        QVERIFY(model().list().isEmpty());
        QVERIFY(!m_bench->window().actions().action(u"edit.find"_s)->isEnabled());
        m_bench->finder().step(1);
        QVERIFY(m_bench->startFromExample(u"mixed-rack"_s));
    }

private:
    FoundModel &model() { return m_bench->finder().model(); }

    std::unique_ptr<test::WholeWindow> m_bench;
};

QTEST_MAIN(FinderTest)
#include "FinderTest.moc"
