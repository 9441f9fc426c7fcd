// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/PlanMirror.h"

#include "canvas/CanvasView.h"
#include "check/Findings.h"
#include "diagram/PlainWays.h"
#include "edit/EditNames.h"
#include "matrix/Comparison.h"
#include "plan/LargePlan.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

constexpr int someNodes = 400; ///< with more rows than are routed at once
constexpr int patience = 120000;

const TextMeasure &measure()
{
    static const Result<TextMeasure> made = TextMeasure::make();
    return *made;
}

/// A plan with many arrows, and a canvas that shows it.
struct Shown {
    PlanDocument document{test::catalogs(), makeLargePlan(someNodes, 1)};
    CanvasView view{measure()};
    PlanMirror mirror{view, {test::wording(), measure()}, [] { return QDate(2026, 11, 21); }};

    Shown() { mirror.setDocument(&document, nullptr); }
    ~Shown() { mirror.setDocument(nullptr, nullptr); }

    bool waitUntilDrawn()
    {
        return QTest::qWaitFor([this] { return mirror.isCurrent(); }, patience);
    }
    bool waitUntilRouted()
    {
        return waitUntilDrawn() && QTest::qWaitFor([this] { return !mirror.isRouting(); }, patience);
    }
    /// Routing is under way, not only about to begin.
    bool waitUntilRouting()
    {
        QSignalSpy begun(&mirror, &PlanMirror::routingAdvanced);
        return waitUntilDrawn() && QTest::qWaitFor([&] { return !begun.isEmpty(); }, patience);
    }
    void moveNode(const Id &node, double by)
    {
        document.edit(editName(Edit::Move, node), [&](PlanEditor &editor) {
            Node moved = editor.plan().nodes.at(node);
            moved.at = Point{moved.at->x + by, moved.at->y};
            editor.put(moved);
        });
    }
    [[nodiscard]] Diagram drawn(bool isRouted) const
    {
        const std::vector<Finding> found = findings(document.engine(), QDate(2026, 11, 21));
        const Matrix matrix(document.engine(), MatrixFilter());
        DiagramRequest request;
        request.engine = &document.engine();
        request.matrix = &matrix;
        request.wording = &test::wording();
        request.measure = &measure();
        request.findings = &found;
        return isRouted ? buildDiagram(request).diagram : buildPlainDiagram(request);
    }
    /// As a sheet that compares has it.
    [[nodiscard]] Diagram compared(const ComparedPlan &older) const
    {
        const std::vector<Finding> found = findings(document.engine(), QDate(2026, 11, 21));
        Matrix matrix(document.engine(), MatrixFilter());
        compareWith(matrix, older.flows().matrix(), CellText(test::wording(), View::Stateful));
        DiagramRequest request;
        request.engine = &older.flows().engine();
        request.matrix = &older.flows().matrix();
        request.wording = &test::wording();
        request.measure = &measure();
        const DiagramMemory before = buildDiagram(request).memory;
        request.engine = &document.engine();
        request.matrix = &matrix;
        request.older = &older.flows().engine();
        request.findings = &found;
        return buildDiagram(request, &before).diagram;
    }
    [[nodiscard]] bool shows(const Diagram &wanted) const
    {
        const Diagram &diagram = view.diagram();
        return diagram.nodes == wanted.nodes && diagram.arrows == wanted.arrows && diagram.trunks == wanted.trunks
            && diagram.labels == wanted.labels && diagram.bounds == wanted.bounds;
    }
};

} // namespace

class PlanMirrorTest : public QObject {
    Q_OBJECT

private slots:
    /// The lanes between very many nodes alone take gigabytes, however few arrows there are.
    void fewArrowsBetweenVeryManyNodesAreNotRouted()
    {
        for (const size_t nodes : {size_t(40), mostRoutedNodes + 1}) {
            Plan plan;
            PlanEditor editor(plan);
            for (size_t number = 0; number < nodes; ++number) {
                Node node;
                node.id = id(u"n%1"_s.arg(number));
                node.kind = id(u"linux"_s);
                node.at = Point{200.0 * static_cast<double>(number % 50), 120.0 * static_cast<double>(number / 50)};
                editor.put(node);
            }
            DrawnFlow flow;
            flow.id = id(u"backup"_s);
            flow.from = id(u"n0"_s);
            flow.to = id(u"n33"_s);
            flow.transport = Transport::Tcp;
            flow.ports = PortSet::parse(u"22"_s).value();
            editor.put(flow);
            const PlanDocument document(test::catalogs(), plan);
            const ShownPlan shown = showPlan(document.engine(), {test::wording(), measure()}, Language::English,
                QDate(2026, 11, 21), Drawing::AtOnce, {}, nullptr, [](int, int) { return true; });
            QCOMPARE(shown.isRouted, nodes <= mostRoutedNodes);
            QCOMPARE(shown.built.diagram.arrows.size(), size_t(1));
            QVERIFY(shown.built.diagram.arrows.front().points.size() >= 2);
        }
    }

    void manyArrowsArePlainFirstAndRoutedThen()
    {
        Shown shown;
        QVERIFY(shown.waitUntilDrawn());
        QVERIFY(shown.view.diagram().arrows.size() > 500);
        QVERIFY(shown.mirror.isRouting());
        QVERIFY(shown.shows(shown.drawn(false)));
        QVERIFY(shown.waitUntilRouted());
        QVERIFY(shown.shows(shown.drawn(true)));
    }

    void aChangeStopsRoutingAndIsSeenAtOnce()
    {
        Shown shown;
        QVERIFY(shown.waitUntilRouting());
        const Id node = id(u"admin-pc2"_s);
        shown.document.edit(editName(Edit::Remove, node), [&](PlanEditor &editor) { editor.removeNode(node); });
        QVERIFY(shown.waitUntilDrawn());
        // What was being routed has that node yet, and must not come after it has gone.
        QVERIFY(shown.shows(shown.drawn(false)));
        QVERIFY(shown.waitUntilRouted());
        QVERIFY(shown.shows(shown.drawn(true)));
    }

    void canceledRoutingWaitsForTheNextChange()
    {
        Shown shown;
        QVERIFY(shown.waitUntilRouting());
        shown.mirror.cancelRouting();
        QVERIFY(!shown.mirror.isRouting());
        QTest::qWait(3 * PlanMirror::rest);
        QVERIFY(!shown.mirror.isRouting());
        QVERIFY(shown.shows(shown.drawn(false)));
        shown.moveNode(std::prev(shown.document.plan().nodes.end())->first, 16);
        QVERIFY(shown.waitUntilDrawn());
        QVERIFY(shown.mirror.isRouting());
        QVERIFY(shown.waitUntilRouted());
        QVERIFY(shown.shows(shown.drawn(true)));
    }

    /// While arrows are routed anew, those that nothing happened to stay where they were.
    void whatStandsKeepsItsWay()
    {
        Shown shown;
        QVERIFY(shown.waitUntilRouted());
        const Diagram before = shown.view.diagram();
        const Id moved = std::prev(shown.document.plan().nodes.end())->first;
        shown.moveNode(moved, 16);
        QVERIFY(shown.waitUntilDrawn());
        shown.mirror.cancelRouting();
        const Diagram &now = shown.view.diagram();
        QCOMPARE(now.arrows.size(), before.arrows.size());
        int kept = 0;
        for (size_t index = 0; index < now.arrows.size(); ++index) {
            const DiagramArrow &arrow = now.arrows[index];
            QCOMPARE(arrow.id, before.arrows[index].id);
            if (arrow.from != moved && arrow.to != moved && !before.arrows[index].points.empty()) {
                QCOMPARE(arrow.points, before.arrows[index].points);
                ++kept;
            }
        }
        QVERIFY(kept > 500);
        // And every number stands somewhere.
        std::set<int> labelled;
        for (const DiagramLabel &label : now.labels)
            labelled.insert(label.arrows.begin(), label.arrows.end());
        std::set<int> labelledBefore;
        for (const DiagramLabel &label : before.labels)
            labelledBefore.insert(label.arrows.begin(), label.arrows.end());
        QVERIFY(std::includes(labelled.begin(), labelled.end(), labelledBefore.begin(), labelledBefore.end()));
    }

    /// Boxes that move take their plain arrows along at once, to where the next drawing has them.
    void plainArrowsFollowTheirBoxes()
    {
        Shown shown;
        QVERIFY(shown.waitUntilDrawn());
        shown.mirror.cancelRouting();
        const Id moved = std::prev(shown.document.plan().nodes.end())->first;
        // The second change finds a drawing under way.
        shown.moveNode(moved, 16);
        shown.moveNode(moved, 16);
        const Diagram wanted = shown.drawn(false);
        int followed = 0;
        for (size_t index = 0; index < wanted.arrows.size(); ++index) {
            const DiagramArrow &arrow = shown.view.diagram().arrows[index];
            if (arrow.from != moved && arrow.to != moved)
                continue;
            QCOMPARE(arrow.points, wanted.arrows[index].points);
            ++followed;
        }
        QVERIFY(followed > 0);
        QVERIFY(shown.waitUntilDrawn());
        QVERIFY(shown.shows(shown.drawn(false)));
    }

    /// Of many arrows, too, it is marked at once how they changed; they are routed from the older plan's ways on.
    void manyArrowsAreComparedWhileTheyWaitToBeRouted()
    {
        Shown shown;
        QVERIFY(shown.waitUntilRouted());
        const Diagram alone = shown.view.diagram();
        const auto older = std::make_shared<const ComparedPlan>(
            std::make_unique<LoadedPlan>(LoadedPlan{shown.document.plan(), test::catalogs(), {}}), u"older"_s);
        shown.mirror.setOlder(older);
        const Id node = id(u"admin-pc2"_s);
        shown.document.edit(editName(Edit::Remove, node), [&](PlanEditor &editor) { editor.removeNode(node); });
        QVERIFY(shown.waitUntilDrawn());
        QVERIFY(shown.mirror.isRouting());
        const auto changes = [&](DiagramChange change) {
            const std::vector<DiagramArrow> &arrows = shown.view.diagram().arrows;
            return std::count_if(
                arrows.begin(), arrows.end(), [change](const DiagramArrow &arrow) { return arrow.change == change; });
        };
        const auto gone = changes(DiagramChange::Removed);
        QVERIFY(gone > 0);
        QCOMPARE(shown.mirror.differences().nodes.removed, 1);
        QVERIFY(shown.mirror.differences().rows.removed >= gone);
        QVERIFY(shown.waitUntilRouted());
        QCOMPARE(changes(DiagramChange::Removed), gone);
        QVERIFY(shown.shows(shown.compared(*older)));
        // Undone, what stays where it was is not marked any more.
        shown.document.undo();
        QVERIFY(shown.waitUntilDrawn());
        shown.mirror.cancelRouting();
        QVERIFY(shown.mirror.differences().things.empty());
        const std::vector<DiagramLabel> &labels = shown.view.diagram().labels;
        QVERIFY(std::none_of(labels.begin(), labels.end(),
            [](const DiagramLabel &label) { return label.change != DiagramChange::None || !label.cloud.isEmpty(); }));
        // And afterwards the plan has the ways that it had.
        shown.mirror.setOlder(nullptr);
        QVERIFY(shown.waitUntilDrawn());
        QVERIFY(shown.mirror.isRouting());
        const Diagram &now = shown.view.diagram();
        QCOMPARE(now.arrows.size(), alone.arrows.size());
        for (size_t index = 0; index < now.arrows.size(); ++index) {
            if (!alone.arrows[index].points.empty())
                QCOMPARE(now.arrows[index].points, alone.arrows[index].points);
        }
    }

    void aDocumentMayGoWhileItIsRouted()
    {
        {
            Shown shown;
            QVERIFY(shown.waitUntilRouting());
        }
        CanvasView view(measure());
        QVERIFY(view.diagram().nodes.empty());
    }
};

QTEST_MAIN(PlanMirrorTest)
#include "PlanMirrorTest.moc"
