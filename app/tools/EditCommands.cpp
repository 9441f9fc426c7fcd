// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/EditCommands.h"

#include "canvas/CanvasView.h"
#include "edit/Clipboard.h"
#include "edit/EditNames.h"
#include "edit/MoveEdits.h"
#include "edit/NodeEdits.h"
#include "edit/SheetEdits.h"
#include "matrix/Expansion.h"
#include "shell/Actions.h"
#include "shell/KindMime.h"
#include "tools/EditTool.h"
#include "tools/Geometry.h"
#include "tools/Insertion.h"
#include "workspace/CanvasSelection.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QTextEdit>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double copyGrid = 8; // units

} // namespace

EditCommands::EditCommands(
    const ToolContext &context, Actions &actions, Insertion &insertion, EditTool &tool, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_actions(actions)
    , m_insertion(insertion)
    , m_tool(tool)
{
    actions.serve(u"edit.cut"_s, this, [this] { cut(); });
    actions.serve(u"edit.copy"_s, this, [this] { copy(); });
    actions.serve(u"edit.paste"_s, this, [this] { paste(); });
    actions.serve(u"edit.duplicate"_s, this, [this] { duplicateChosen(); });
    actions.serve(u"edit.delete"_s, this, [this] { removeChosen(); });
    actions.serve(u"edit.rename"_s, this, [this] { renameChosen(); });
    actions.serve(u"edit.select-all"_s, this, [this] { selectAll(); });
    actions.serve(u"edit.select-kind"_s, this, [this] { selectSameKind(); });
    actions.serve(u"edit.select-product"_s, this, [this] { selectSameProduct(); });
    actions.serve(u"insert.zone"_s, this, [this] { m_tool.arm(EditTool::Armed::Zone); });
    actions.serve(u"insert.flow"_s, this, [this] { m_tool.beginFlow(); });
    actions.serve(u"insert.firewall"_s, this, [this] { m_insertion.insertWithoutPlace(firewallElement); });
    actions.serve(u"insert.product"_s, this, [this] {
        if (const Selection chosen = m_context.chosen(); chosen.nodes.size() == 1)
            m_insertion.askProduct(*chosen.nodes.begin());
    });
    actions.serve(u"edit.take-out"_s, this, [this] {
        if (const Selection chosen = m_context.chosen(); chosen.nodes.size() == 1)
            m_insertion.askMember(*chosen.nodes.begin());
    });
    serveArranging();
    connect(&m_context.selection, &SharedSelection::thingsChanged, this, &EditCommands::update);
    update();
}

void EditCommands::serveArranging()
{
    const std::pair<QString, Alignment> alignments[]
        = {{u"arrange.left"_s, Alignment::Left}, {u"arrange.center"_s, Alignment::Centre},
            {u"arrange.right"_s, Alignment::Right}, {u"arrange.top"_s, Alignment::Top},
            {u"arrange.middle"_s, Alignment::Middle}, {u"arrange.bottom"_s, Alignment::Bottom}};
    for (const auto &[id, alignment] : alignments)
        m_actions.serve(id, this, [this, alignment = alignment] { align(alignment); });
    m_actions.serve(u"arrange.distribute-across"_s, this, [this] { distribute(Direction::Sideways); });
    m_actions.serve(u"arrange.distribute-down"_s, this, [this] { distribute(Direction::Upright); });
    m_actions.serve(u"arrange.arrange"_s, this, [this] { arrange(); });
    m_actions.serveChecked(u"arrange.pin"_s, this, [this](bool isPinned) { setPinned(isPinned); });
}

void EditCommands::update()
{
    const bool isOpen = m_context.document != nullptr;
    const Selection chosen = m_context.chosen();
    const size_t places = chosen.nodes.size() + chosen.zones.size() + chosen.firewalls.size();
    m_actions.setAvailable(QStringList{u"edit.cut"_s, u"edit.duplicate"_s}, places > 0);
    m_actions.setAvailable(u"edit.copy"_s, places > 0);
    m_actions.setAvailable(u"edit.delete"_s, !chosen.isEmpty());
    m_actions.setAvailable(u"edit.rename"_s, places == 1);
    m_actions.setAvailable(QStringList{u"edit.select-kind"_s, u"edit.select-product"_s}, !chosen.nodes.empty());
    m_actions.setAvailable(u"arrange.pin"_s, !chosen.nodes.empty());
    m_actions.setAvailable(u"insert.product"_s, chosen.nodes.size() == 1);
    m_actions.setAvailable(u"edit.take-out"_s,
        chosen.nodes.size() == 1 && expandedCount(m_context.document->plan().nodes.at(*chosen.nodes.begin())) > 1);
    m_actions.setAvailable(
        QStringList{u"edit.paste"_s, u"insert.zone"_s, u"insert.firewall"_s, u"insert.flow"_s, u"arrange.arrange"_s},
        isOpen);
    m_actions.setAvailable(u"edit.select-all"_s, isOpen);
    m_actions.setAvailable(QStringList{u"arrange.left"_s, u"arrange.center"_s, u"arrange.right"_s, u"arrange.top"_s,
                               u"arrange.middle"_s, u"arrange.bottom"_s},
        chosen.nodes.size() > 1);
    m_actions.setAvailable(
        QStringList{u"arrange.distribute-across"_s, u"arrange.distribute-down"_s}, chosen.nodes.size() > 2);
    const bool arePinned = !chosen.nodes.empty()
        && std::all_of(chosen.nodes.begin(), chosen.nodes.end(),
            [&](const Id &id) { return m_context.document->plan().nodes.at(id).pinned; });
    m_actions.setChecked(u"arrange.pin"_s, arePinned);
}

void EditCommands::copy() const
{
    const PlanDocument &document = *m_context.document;
    const QByteArray text = copyText(document.plan(), document.places(), m_context.chosen());
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

void EditCommands::cut()
{
    copy();
    remove(editName(Edit::Cut, m_context.chosen().size()));
}

void EditCommands::removeChosen()
{
    remove(editName(Edit::Remove, Edit::RemoveSeveral, m_context.chosen()));
}

void EditCommands::remove(const EditName &name)
{
    const Selection chosen = m_context.chosen();
    const Places places = m_context.document->places();
    m_context.document->edit(name, [&](PlanEditor &editor) {
        places.settle(editor);
        removeSelection(editor, places, chosen);
    });
}

void EditCommands::paste()
{
    PlanDocument &document = *m_context.document;
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    const Result<Plan> fragment = readCopiedText(text);
    if (!fragment) {
        // Without more words, a line and a column would be looked for in the plan.
        const bool speaksOfClipboard = fragment.error().code == u"paste.no-plan"_s;
        (speaksOfClipboard ? m_context.refuse : m_context.refusePaste)(fragment.error());
        return;
    }
    const Places places = document.places();
    const std::optional<QPointF> clicked = m_insertion.clicked();
    const std::optional<Point> wanted = clicked ? std::optional(pointOf(*clicked)) : std::nullopt;
    InsertedFragment pasted;
    const Result<bool> done = document.tryEdit(editName(Edit::Paste, fragment->nodes.size() + fragment->zones.size()),
        [&](PlanEditor &editor) -> Result<void> {
            const Result<InsertedFragment> put = pasteFragment(editor, places, *fragment, wanted, grid());
            if (!put)
                return tl::unexpected(put.error());
            pasted = *put;
            return {};
        });
    if (!done) {
        m_context.refuse(done.error());
        return;
    }
    show(pasted);
    // What comes next comes beside it.
    m_insertion.setClicked(clicked);
}

void EditCommands::duplicateChosen()
{
    PlanDocument &document = *m_context.document;
    const Selection chosen = m_context.chosen();
    const Places places = document.places();
    InsertedFragment made;
    document.edit(editName(Edit::Duplicate, chosen.size()),
        [&](PlanEditor &editor) { made = duplicate(editor, places, chosen, grid()); });
    show(made);
}

void EditCommands::show(const InsertedFragment &copies)
{
    m_context.choose(copies.things);
    m_context.selection.reveal(thingsOf(copies.things));
    if (copies.withoutAddresses > 0)
        m_context.note(Error{u"copies.without-addresses"_s, {QString::number(copies.withoutAddresses)}, {}});
}

double EditCommands::grid() const
{
    return m_context.snaps ? copyGrid : 1;
}

void EditCommands::renameChosen()
{
    for (const CanvasId &thing : m_context.selection.things()) {
        if (thing.kind != CanvasKind::Arrow) {
            m_insertion.rename(thing);
            return;
        }
    }
}

/// The command is the whole window's: where a list or a text has the keyboard, "all" is all of that.
void EditCommands::selectAll()
{
    QWidget *focused = QApplication::focusWidget();
    auto *list = qobject_cast<QAbstractItemView *>(focused);
    if (list && list->selectionMode() != QAbstractItemView::SingleSelection
        && list->selectionMode() != QAbstractItemView::NoSelection)
        list->selectAll();
    else if (auto *line = qobject_cast<QLineEdit *>(focused))
        line->selectAll();
    else if (auto *text = qobject_cast<QTextEdit *>(focused))
        text->selectAll();
    else
        m_context.view.selectAll();
}

void EditCommands::selectSameKind()
{
    const Plan &plan = m_context.document->plan();
    std::set<Id> kinds;
    for (const Id &id : m_context.chosen().nodes)
        kinds.insert(plan.nodes.at(id).kind);
    Selection same;
    for (const auto &[id, node] : plan.nodes) {
        if (kinds.contains(node.kind))
            same.nodes.insert(id);
    }
    m_context.choose(same);
}

/// The machines that run the same products, and all that these reach.
void EditCommands::selectSameProduct()
{
    const FlowEngine &engine = m_context.document->engine();
    const Selection chosen = m_context.chosen();
    std::set<int> products;
    const auto idAt = [&](int node) { return engine.nodes().at(node).node->id; };
    for (const int handle : engine.handles()) {
        const FlowIdentity &flow = engine.flow(handle).identity;
        if (flow.product >= 0
            && (chosen.nodes.contains(idAt(flow.opener)) || chosen.nodes.contains(idAt(flow.listener))))
            products.insert(flow.product);
    }
    Selection same;
    for (const int handle : engine.handles()) {
        const FlowIdentity &flow = engine.flow(handle).identity;
        if (products.contains(flow.product)) {
            same.nodes.insert(idAt(flow.opener));
            same.nodes.insert(idAt(flow.listener));
        }
    }
    if (!same.nodes.empty())
        m_context.choose(same);
}

void EditCommands::align(Alignment alignment)
{
    const std::set<Id> nodes = m_context.chosen().nodes;
    const Places places = m_context.document->places();
    m_context.document->edit(editName(Edit::Align, nodes.size()),
        [&](PlanEditor &editor) { portolan::align(editor, places, nodes, alignment); });
}

void EditCommands::distribute(Direction direction)
{
    const std::set<Id> nodes = m_context.chosen().nodes;
    const Places places = m_context.document->places();
    m_context.document->edit(editName(Edit::Distribute, nodes.size()),
        [&](PlanEditor &editor) { portolan::distribute(editor, places, nodes, direction); });
}

void EditCommands::setPinned(bool isPinned)
{
    const std::set<Id> nodes = m_context.chosen().nodes;
    const Places places = m_context.document->places();
    m_context.document->edit(editName(isPinned ? Edit::Pin : Edit::Unpin, nodes.size()),
        [&](PlanEditor &editor) { portolan::setPinned(editor, places, nodes, isPinned); });
}

void EditCommands::arrange()
{
    m_context.document->edit(
        editName(Edit::Arrange), [&](PlanEditor &editor) { arrangePlan(editor, m_context.document->engine(), {}); });
    m_context.view.zoomToFit();
}

} // namespace portolan
