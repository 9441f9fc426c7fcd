// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/PlanDocument.h"

#include "derive/WhatCounts.h"
#include "edit/NamesOfThings.h"

#include <QScopeGuard>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Parts that are there no more, and others that are new and have all that those had.
template <typename Part>
void noteIds(const std::map<Id, std::optional<Part>> &before, const std::map<Id, Part> &now, std::map<Id, Id> &changed)
{
    constexpr size_t mostNew = 8; // whoever brings more has not renamed anything
    std::vector<const Part *> fresh;
    for (const auto &[id, part] : before) {
        const auto found = part ? now.end() : now.find(id);
        if (found != now.end())
            fresh.push_back(&found->second);
    }
    if (fresh.empty() || fresh.size() > mostNew)
        return;
    for (const auto &[id, part] : before) {
        if (!part || now.contains(id))
            continue;
        for (const Part *other : fresh) {
            Part same = *part;
            same.id = other->id;
            if (same == *other)
                changed.insert_or_assign(id, other->id);
        }
    }
}

} // namespace

PlanDocument::PlanDocument(const CatalogSet &catalogs, Plan plan, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_editor(m_plan)
    , m_engine(m_plan, catalogs)
    , m_exchange([this](PlanParts &parts) { exchange(parts); })
{
    m_engine.derive();
    connect(&m_history, &QUndoStack::indexChanged, this, &PlanDocument::tell);
}

PlanDocument::~PlanDocument()
{
    m_history.disconnect(this);
}

EditName PlanDocument::stepName(int step) const
{
    const auto *known = static_cast<const EditStep *>(m_history.command(step));
    return known ? known->name() : EditName();
}

quint64 PlanDocument::stepSerial(int step) const
{
    const auto *known = static_cast<const EditStep *>(m_history.command(step));
    return known ? known->serial() : 0;
}

Plan PlanDocument::planAt(int steps) const
{
    Plan plan = m_plan;
    PlanEditor editor(plan);
    for (int step = m_history.index() - 1; step >= std::max(0, steps); --step) {
        PlanParts before = static_cast<const EditStep *>(m_history.command(step))->parts();
        editor.exchange(before);
    }
    return plan;
}

bool PlanDocument::edit(EditName name, const EditFunction &edit, const QString &gesture)
{
    const auto certain = [&](PlanEditor &editor) {
        edit(editor);
        return Result<void>();
    };
    return runAsStep(std::move(name), certain, gesture).value_or(false);
}

Result<bool> PlanDocument::tryEdit(EditName name, const FallibleEdit &edit, const QString &gesture)
{
    return runAsStep(std::move(name), edit, gesture);
}

Result<PlanParts> PlanDocument::run(const FallibleEdit &edit)
{
    PlanParts before;
    PlanParts *outer = m_editor.setJournal(&before);
    m_journals.push_back(&before);
    const auto end = qScopeGuard([&] {
        m_journals.pop_back();
        m_editor.setJournal(outer);
    });
    Result<void> done;
    try {
        done = edit(m_editor);
    } catch (...) {
        takeBack(before);
        throw;
    }
    if (!done) {
        takeBack(before);
        return tl::unexpected(std::move(done.error()));
    }
    m_engine.findAgain(before);
    before.dropSame(m_plan);
    if (!outer)
        return before;
    PlanParts own = before;
    outer->addMissing(std::move(before));
    return own;
}

void PlanDocument::takeBack(PlanParts &before)
{
    m_editor.exchange(before);
    m_engine.findAgain(before);
}

Places PlanDocument::places() const
{
    const bool isUntouched = std::all_of(
        m_journals.begin(), m_journals.end(), [](const PlanParts *journal) { return journal->isEmpty(); });
    if (!isUntouched || m_isRevising)
        return Places(m_plan);
    if (!m_missingPlaces)
        m_missingPlaces = missingPlaces(m_engine);
    return {m_plan, *m_missingPlaces};
}

Result<bool> PlanDocument::runAsStep(EditName name, const FallibleEdit &edit, const QString &gesture)
{
    if (m_isReadOnly) {
        emit editRefused();
        return failure(u"edit.read-only"_s);
    }
    Result<PlanParts> before = run(edit);
    if (!before)
        return tl::unexpected(std::move(before.error()));
    if (before->isEmpty() || !m_journals.empty())
        return !before->isEmpty();
    note(*before);
    {
        const QScopedValueRollback held(m_isHeldBack, true);
        name = withNames(std::move(name), *before, m_plan, catalogs());
        m_history.push(new EditStep(std::move(name), *std::move(before), gesture, m_exchange));
        // A gesture that is back where it began has done nothing.
        if (EditStep *step = gesture.isEmpty() ? nullptr : openStep(gesture)) {
            step->parts().dropSame(m_plan);
            if (step->parts().isEmpty())
                drop(*step);
            else
                step->rename(withNames(step->name(), step->parts(), m_plan, catalogs())); // since it began
        }
    }
    tell();
    return true;
}

bool PlanDocument::revise(EditName name, const EditFunction &edit, const QString &gesture)
{
    EditStep *step = !m_journals.empty() ? nullptr : openStep(gesture);
    if (!step)
        return this->edit(std::move(name), edit, gesture);
    m_editor.exchange(step->parts());
    PlanParts before;
    try {
        const QScopedValueRollback revising(m_isRevising, true);
        before = *run([&](PlanEditor &editor) {
            edit(editor);
            return Result<void>();
        });
    } catch (...) {
        takeBack(step->parts());
        throw;
    }
    PlanParts shown = std::move(step->parts()); // what everybody has been told last
    shown.addMissing(before);
    m_engine.findAgain(shown);
    shown.dropSame(m_plan);
    note(shown);
    {
        const QScopedValueRollback held(m_isHeldBack, true);
        if (m_history.isClean())
            m_history.resetClean(); // what was saved is a place in the middle of a gesture, which no step leads to
        step->parts() = std::move(before);
        step->rename(withNames(std::move(name), step->parts(), m_plan, catalogs()));
        if (step->parts().isEmpty())
            drop(*step);
    }
    tell();
    return !shown.isEmpty();
}

void PlanDocument::cancel(const QString &gesture)
{
    if (EditStep *step = !m_journals.empty() ? nullptr : openStep(gesture))
        drop(*step);
}

void PlanDocument::drop(EditStep &step)
{
    step.setDropped();
    m_history.undo();
}

EditStep *PlanDocument::openStep(const QString &gesture) const
{
    const int index = m_history.index();
    if (gesture.isEmpty() || index == 0 || index != m_history.count())
        return nullptr;
    // The stack hands its steps out for reading; all of them are ours.
    auto *last = const_cast<EditStep *>(static_cast<const EditStep *>(m_history.command(index - 1)));
    return last->gesture() == gesture ? last : nullptr;
}

QString PlanDocument::newGesture()
{
    return u"gesture-"_s + QString::number(++m_gestures);
}

void PlanDocument::setReadOnly(bool isReadOnly)
{
    if (std::exchange(m_isReadOnly, isReadOnly) != isReadOnly)
        emit readOnlyChanged();
}

void PlanDocument::undo()
{
    if (m_journals.empty())
        m_history.undo();
}

void PlanDocument::redo()
{
    if (m_journals.empty())
        m_history.redo();
}

void PlanDocument::setSaved()
{
    m_wasSaved = true;
    m_history.setClean();
}

void PlanDocument::setUnsaved()
{
    m_history.resetClean();
}

void PlanDocument::exchange(PlanParts &parts)
{
    m_editor.exchange(parts);
    note(parts);
}

void PlanDocument::note(const PlanParts &before)
{
    m_missingPlaces.reset();
    m_toTell.merge(whatDiffers(before, m_plan));
    noteIds(before.nodes, m_plan.nodes, m_changedIds.nodes);
    noteIds(before.zones, m_plan.zones, m_changedIds.zones);
    noteIds(before.firewalls, m_plan.firewalls, m_changedIds.firewalls);
    m_toDerive.merge(whatCounts(before, m_plan));
}

void PlanDocument::tell()
{
    if (m_isHeldBack || !m_journals.empty() || m_toTell.isEmpty())
        return;
    DocumentChange change;
    change.changes = std::exchange(m_toTell, {});
    change.ids = std::exchange(m_changedIds, {});
    change.counting = std::exchange(m_toDerive, {});
    if (!change.counting.isEmpty())
        change.flows = m_engine.apply(change.counting);
    emit changed(change);
}

} // namespace portolan
