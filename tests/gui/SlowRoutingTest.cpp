// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"
#include "edit/EditNames.h"
#include "matrix/Matrix.h"
#include "panels/FlowsModel.h"
#include "shell/PlanStatus.h"
#include "shell/WorkProgress.h"
#include "support/WholeWindow.h"

#include <QLabel>
#include <QToolButton>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QString example = u"mixed-rack"_s;

} // namespace

/// What the window shows of a plan while its arrows are being routed: routing is held as long as a test looks.
class SlowRoutingTest : public QObject {
    Q_OBJECT

private slots:
    void anOpenedPlanIsSeenBeforeItsArrowsAreRouted()
    {
        test::WholeWindow bench;
        bench.show();
        bench.desk().mirror().hold(true);
        bench.window().fileCommands().startFromExample(example);
        QTRY_VERIFY(bench.desk().mirror().document() && !canvas(bench).diagram().nodes.empty());
        QTRY_VERIFY(canvas(bench).isFitted());
        QVERIFY(showsThePlan(bench));
        QVERIFY(countsAgree(bench));
        QVERIFY(allHaveWays(bench));
        QVERIFY(work(bench).isVisible());
        QVERIFY(says(bench, u"Routing arrows..."_s));
        QVERIFY(button(bench, u"work.cancel"_s)->isVisible());
        QVERIFY(!bench.desk().mirror().isSettled());
        bench.desk().mirror().hold(false);
        QVERIFY(bench.settle());
        QVERIFY(!work(bench).isVisible());
        QTRY_VERIFY(canvas(bench).isFitted());
        // As if nobody had had to wait.
        test::WholeWindow other;
        other.show();
        QVERIFY(other.startFromExample(example));
        QVERIFY(isSame(canvas(bench).diagram(), canvas(other).diagram()));
    }

    void copiesAreSeenBeforeTheirArrowsAreRouted()
    {
        test::WholeWindow bench;
        Diagram before;
        QVERIFY(startHeld(bench, &before));
        // The counts at once; of the canvas nothing is another yet.
        QVERIFY(countsAgree(bench));
        QCOMPARE(canvas(bench).diagram().nodes.size(), before.nodes.size());
        QTRY_VERIFY(showsThePlan(bench));
        QVERIFY(canvas(bench).diagram().nodes.size() > before.nodes.size());
        QVERIFY(countsAgree(bench));
        QVERIFY(allHaveWays(bench));
        QVERIFY(bench.desk().mirror().isRouting());
        // What stands as it stood has the way that it had.
        int kept = 0;
        for (const DiagramArrow &arrow : before.arrows) {
            for (const DiagramArrow &now : canvas(bench).diagram().arrows)
                kept += now.id == arrow.id && now.points == arrow.points ? 1 : 0;
        }
        QCOMPARE(kept, static_cast<int>(before.arrows.size()));
        const Diagram plain = canvas(bench).diagram();
        bench.desk().mirror().hold(false);
        QVERIFY(bench.settle());
        QVERIFY(showsThePlan(bench));
        QVERIFY(countsAgree(bench));
        QVERIFY(canvas(bench).diagram().arrows != plain.arrows);
        QVERIFY(!work(bench).isVisible());
    }

    void canceledPlainWaysStayUntilTheyAreWantedAgain()
    {
        test::WholeWindow bench;
        QVERIFY(startHeld(bench));
        QTRY_VERIFY(showsThePlan(bench));
        const Diagram plain = canvas(bench).diagram();
        QTest::mouseClick(button(bench, u"work.cancel"_s), Qt::LeftButton);
        bench.desk().mirror().hold(false);
        QVERIFY(!bench.desk().mirror().isRouting());
        QVERIFY(bench.desk().mirror().isSettled());
        QVERIFY(says(bench, u"Routing was canceled: some arrows are drawn in plain lines"_s));
        QVERIFY(!button(bench, u"work.cancel"_s)->isVisible());
        QVERIFY(isSame(canvas(bench).diagram(), plain));
        QVERIFY(countsAgree(bench));
        QTest::mouseClick(button(bench, u"work.resume"_s), Qt::LeftButton);
        QTRY_VERIFY(!bench.desk().mirror().isRoutingCanceled() && bench.desk().mirror().isSettled());
        QVERIFY(canvas(bench).diagram().arrows != plain.arrows);
        QVERIFY(!work(bench).isVisible());
    }

    void afterCancelTheNextEditRoutes()
    {
        test::WholeWindow bench;
        QVERIFY(startHeld(bench));
        QTRY_VERIFY(showsThePlan(bench));
        bench.desk().mirror().cancelRouting();
        const Diagram plain = canvas(bench).diagram();
        bench.desk().mirror().hold(false);
        move(bench, bench.document().plan().nodes.begin()->first, 16);
        QVERIFY(bench.settle());
        QVERIFY(!bench.desk().mirror().isRoutingCanceled());
        QVERIFY(!work(bench).isVisible());
        QVERIFY(showsThePlan(bench));
        QVERIFY(canvas(bench).diagram().arrows != plain.arrows);
    }

    /// Boxes and their plain ways follow each step of a drag, and the routing stays announced.
    void dragsGoOnWhileArrowsAreRouted()
    {
        test::WholeWindow bench;
        QVERIFY(startHeld(bench));
        QTRY_VERIFY(showsThePlan(bench));
        const Id node = bench.document().plan().nodes.begin()->first;
        for (int step = 0; step < 5; ++step) {
            const QRectF was = canvas(bench).scene().rectOf({CanvasKind::Node, node.toString()});
            move(bench, node, 16);
            QCOMPARE(canvas(bench).scene().rectOf({CanvasKind::Node, node.toString()}), was.translated(16, 0));
            QVERIFY(work(bench).isVisible());
            QVERIFY(countsAgree(bench));
            for (const DiagramArrow &arrow : canvas(bench).diagram().arrows) {
                if (arrow.from == node)
                    QVERIFY(was.translated(16, 0).adjusted(-1, -1, 1, 1).contains(arrow.points.front()));
            }
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(bench.desk().mirror().isCurrent());
        QVERIFY(showsThePlan(bench));
        bench.desk().mirror().hold(false);
        QVERIFY(bench.settle());
        QVERIFY(showsThePlan(bench));
    }

    void undoWhileArrowsAreRoutedBringsBackThePicture()
    {
        test::WholeWindow bench;
        Diagram before;
        QVERIFY(startHeld(bench, &before));
        QTRY_VERIFY(showsThePlan(bench));
        bench.run(u"edit.undo"_s);
        // It was routed before: nothing has to wait, though routing is held yet.
        QVERIFY(bench.settle());
        QVERIFY(isSame(canvas(bench).diagram(), before));
        QVERIFY(countsAgree(bench));
        QVERIFY(!work(bench).isVisible());
        bench.run(u"edit.redo"_s);
        QTRY_VERIFY(showsThePlan(bench));
        QVERIFY(countsAgree(bench));
        bench.desk().mirror().hold(false);
        QVERIFY(bench.settle());
        QVERIFY(showsThePlan(bench));
    }

    /// A change before there is a sketch: what is sketched is the plan as it is then.
    void whatIsOvertakenIsNotSketched()
    {
        test::WholeWindow bench;
        QVERIFY(startHeld(bench));
        const Id gone = bench.document().plan().nodes.begin()->first;
        bench.document().edit(editName(Edit::Remove, gone), [&](PlanEditor &editor) { editor.removeNode(gone); });
        QVERIFY(countsAgree(bench));
        QTRY_VERIFY(showsThePlan(bench));
        bench.desk().mirror().hold(false);
        QVERIFY(bench.settle());
        QVERIFY(showsThePlan(bench));
    }

private:
    static CanvasView &canvas(test::WholeWindow &bench) { return *bench.window().findChild<CanvasView *>(); }
    static WorkProgress &work(test::WholeWindow &bench) { return bench.window().status().work(); }
    static QToolButton *button(test::WholeWindow &bench, const QString &name)
    {
        return work(bench).findChild<QToolButton *>(name);
    }
    static bool says(test::WholeWindow &bench, const QString &text)
    {
        return work(bench).findChild<QLabel *>()->text() == text;
    }
    /// The example, with a copy of everything whose arrows wait to be routed. before: null, or takes what was drawn
    /// until then.
    static bool startHeld(test::WholeWindow &bench, Diagram *before = nullptr)
    {
        bench.show();
        if (!bench.startFromExample(example))
            return false;
        if (before)
            *before = canvas(bench).diagram();
        bench.desk().mirror().hold(true);
        duplicateAll(bench);
        return true;
    }
    static void duplicateAll(test::WholeWindow &bench)
    {
        bench.run(u"edit.select-all"_s);
        bench.run(u"edit.duplicate"_s);
    }
    static void move(test::WholeWindow &bench, const Id &node, double by)
    {
        bench.document().edit(editName(Edit::Move, node), [&](PlanEditor &editor) {
            Node moved = editor.plan().nodes.at(node);
            moved.at = Point{moved.at->x + by, moved.at->y};
            editor.put(moved);
        });
    }
    /// All machines, zones and firewalls, each once and where it stands, and nothing else.
    static bool showsThePlan(test::WholeWindow &bench)
    {
        const Plan &plan = bench.document().plan();
        const Diagram &diagram = canvas(bench).diagram();
        std::set<Id> nodes;
        for (const DiagramNode &node : diagram.nodes) {
            const auto known = plan.nodes.find(node.id);
            const bool isThere = known != plan.nodes.end()
                && (!known->second.at || QPointF(known->second.at->x, known->second.at->y) == node.rect.topLeft());
            if (!isThere)
                return false;
            nodes.insert(node.id);
        }
        return bench.desk().mirror().isCurrent() && nodes.size() == plan.nodes.size()
            && diagram.nodes.size() == plan.nodes.size() && diagram.zones.size() == plan.zones.size()
            && diagram.gates.size() == plan.firewalls.size();
    }
    static bool allHaveWays(test::WholeWindow &bench)
    {
        const std::vector<DiagramArrow> &arrows = canvas(bench).diagram().arrows;
        return !arrows.empty() && std::all_of(arrows.begin(), arrows.end(), [](const DiagramArrow &arrow) {
            return arrow.points.size() > 1;
        });
    }
    /// Status bar and table both say what the plan has.
    static bool countsAgree(test::WholeWindow &bench)
    {
        const FlowEngine &engine = bench.document().engine();
        const PlanCounts counts = countsOf(engine, {});
        const QString text = bench.window().status().countsText();
        return text.startsWith(QString::number(counts.nodes) + u' ') && text.contains(flowsText(counts))
            && bench.panels().flowsPanel().model().rowCount()
            == static_cast<int>(Matrix(engine, MatrixFilter()).rows().size());
    }
    static bool isSame(const Diagram &a, const Diagram &b)
    {
        return a.nodes == b.nodes && a.arrows == b.arrows && a.trunks == b.trunks && a.labels == b.labels
            && a.gates == b.gates && a.zones == b.zones && a.bounds == b.bounds;
    }
};

QTEST_MAIN(SlowRoutingTest)
#include "SlowRoutingTest.moc"
