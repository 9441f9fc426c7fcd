// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EditBench.h"

#include "Measure.h"

#include "derive/FlowKey.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "edit/MoveEdits.h"
#include "edit/PlanDocument.h"
#include "edit/SheetEdits.h"
#include "plan/LargePlan.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"

namespace portolan::bench {

using namespace Qt::StringLiterals;
using test::id;

namespace {

constexpr int manyRuns = 201;
constexpr int fewRuns = 21;

/// One step of a drag, to and fro.
double medianDrag(PlanDocument &document, const Selection &selection)
{
    const Places places = document.places();
    const QString gesture = document.newGesture();
    int step = 0;
    return median(manyRuns, [&] {
        const Point by{8.0 * (1 + ++step % 20), 8};
        document.revise(
            editName(Edit::Move, Edit::MoveSeveral, selection),
            [&](PlanEditor &editor) { moveSelection(editor, places, selection, by); }, gesture);
    });
}

} // namespace

void measureDocument(int nodes)
{
    PlanDocument document(test::catalogs(), makeLargePlan(nodes, 1));
    document.edit(editName(Edit::Arrange),
        [&](PlanEditor &editor) { arrangePlan(editor, document.engine(), {.onlyMissing = true}); });
    const Id manager = id(u"csm01"_s);
    const Id server = std::prev(document.plan().nodes.end())->first;
    const size_t managed = document.engine().flowsAt(document.engine().nodes().indexOf(manager)).size();
    print(u"L: one step of a drag of a server"_s, medianDrag(document, {{server}, {}, {}, {}}) * 1000, "us");
    print(u"L: flows of the manager"_s, static_cast<double>(managed), "flows");
    print(u"L: one step of a drag of the manager"_s, medianDrag(document, {{manager}, {}, {}, {}}) * 1000, "us");
    const Id zone = document.plan().nodes.at(server).zone;
    print(u"L: one step of a drag of a zone of 200 nodes"_s, medianDrag(document, {{}, {zone}, {}, {}}) * 1000, "us");
    const Flow &flow
        = document.engine().flow(document.engine().flowsAt(document.engine().nodes().indexOf(server)).front());
    const std::vector<QString> keys{rowKey(document.engine(), flow)};
    const double decide = median(manyRuns, [&] {
        document.edit(editName(Edit::ExcludeFlow, keys.size()), [&](PlanEditor &editor) {
            excludeFlows(editor, keys, {{u"Not used"_s, {}}, {}, {}, {}});
        });
        document.undo();
    });
    print(u"L: exclude a flow, and undo"_s, decide * 1000, "us");
    const double remove = median(fewRuns, [&] {
        document.edit(editName(Edit::Remove, server), [&](PlanEditor &editor) { editor.removeNode(server); });
        document.undo();
    });
    print(u"L: remove a server, and undo"_s, remove * 1000, "us");
    const double removeManager = median(3, [&] {
        document.edit(editName(Edit::Remove, manager), [&](PlanEditor &editor) { editor.removeNode(manager); });
        document.undo();
    });
    print(u"L: remove the manager, and undo"_s, removeManager, "ms");
}

} // namespace portolan::bench
