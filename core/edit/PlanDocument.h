// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "derive/FlowEngine.h"
#include "edit/EditName.h"
#include "edit/EditStep.h"
#include "edit/Places.h"
#include "plan/PlanEditor.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace portolan {

/// Things that are called otherwise now and are the same but for that: old id, new id.
struct ChangedIds {
    std::map<Id, Id> nodes;
    std::map<Id, Id> zones;
    std::map<Id, Id> firewalls;
};

/// What an edit, an undo or a redo did, for everybody who shows the plan.
struct DocumentChange {
    ChangeSet changes; ///< all that is different now, places and names too
    ChangeSet counting; ///< of these, what flows depend on: see whatCounts()
    ChangedIds ids; ///< for who remembers what was chosen
    FlowDelta flows;
};

/// A plan that is open: the plan, its flows, and its history. The only way to edit it.
///
/// Every edit is a function that is run on a PlanEditor, and becomes one step of the history if it changed anything. A
/// step keeps the values of the touched parts alone, so it costs what the edit touches, however large the plan is.
/// Undo and redo take the same way as the edit: to the plan, from there as a ChangeSet to the engine, from there as
/// changed() to everybody. Several steps at once (a jump in the history) are told as one change.
///
/// An edit that is run from within another one's function belongs to that one: there is one step for both. changed()
/// is told when everything is consistent; a receiver may edit. While an edit's function runs, the engine is not to be
/// asked for anything once it has changed something.
class PlanDocument : public QObject {
    Q_OBJECT

public:
    using EditFunction = std::function<void(PlanEditor &)>;
    using FallibleEdit = std::function<Result<void>(PlanEditor &)>;

    /// The catalogs must outlive the document. The plan is derived at once.
    explicit PlanDocument(const CatalogSet &catalogs, Plan plan = {}, QObject *parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const FlowEngine &engine() const { return m_engine; }
    [[nodiscard]] const CatalogSet &catalogs() const { return m_engine.catalogs(); }
    /// Where everything stands that is shown. A gesture of several steps takes it once, when it begins: while an edit
    /// is under way that has changed something, what has no place in the plan stands nowhere.
    [[nodiscard]] Places places() const;
    /// Who has arranged an equal plan already, in another thread, spares the next places() that work.
    void setMissingPlaces(Arrangement missing) { m_missingPlaces = std::move(missing); }
    /// For actions and lists. Its texts are codes: see stepName().
    [[nodiscard]] QUndoStack &history() { return m_history; }
    /// The name of a step, 0 to history().count() - 1; for words that follow the language of the user interface.
    [[nodiscard]] EditName stepName(int step) const;
    /// A number that no other step has, nor had; 0 where there is no such step.
    [[nodiscard]] quint64 stepSerial(int step) const;

    /// The plan as it was after so many steps, at most as many as are done now.
    [[nodiscard]] Plan planAt(int steps) const;

    /// Runs the edit as one undo step; false where it changed nothing (then there is no step). Edits with the same
    /// gesture merge into one step, unless the plan was saved in between. If the function throws, the plan is as
    /// before.
    bool edit(EditName name, const EditFunction &edit, const QString &gesture = {});
    /// The same for an edit that can fail: then the plan is as before, and the error is the answer.
    Result<bool> tryEdit(EditName name, const FallibleEdit &edit, const QString &gesture = {});
    /// The same, but what the gesture did until now is taken back first: each step of a drag says where things are
    /// since its beginning, and a drag that ends where it began leaves no step. Where something else was done since,
    /// the gesture begins anew.
    bool revise(EditName name, const EditFunction &edit, const QString &gesture);
    /// Takes back what the gesture did, and its step out of the history (Escape during a drag). Nothing happens where
    /// something else has been done since.
    void cancel(const QString &gesture);
    /// Edits are refused from now on, or no more: edit() and revise() answer false, tryEdit() with the error
    /// edit.read-only, and editRefused() is told. Nothing is lost by it; what was done before can be undone.
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    /// A name for a gesture that begins, different from all before.
    [[nodiscard]] QString newGesture();

    void undo();
    void redo();

    /// Whether there is something to save.
    [[nodiscard]] bool isModified() const { return !m_history.isClean(); }
    void setSaved();
    /// It began without a file: empty, from an example, or recovered as that.
    void setNew() { m_isNew = true; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// Whether the history's clean state is what a file holds.
    [[nodiscard]] bool hasFile() const { return !m_isNew || m_wasSaved; }
    /// As if it never had been saved: of a recovered plan, or one that was made from an example.
    void setUnsaved();

signals:
    void changed(const portolan::DocumentChange &change); ///< after every edit, undo and redo
    void readOnlyChanged();
    void editRefused(); ///< somebody tried to edit a plan that is read-only

private:
    /// Runs the edit with a journal, and answers with what the touched parts were; nothing of it stays after an error.
    [[nodiscard]] Result<PlanParts> run(const FallibleEdit &edit);
    [[nodiscard]] Result<bool> runAsStep(EditName name, const FallibleEdit &edit, const QString &gesture);
    void takeBack(PlanParts &before);
    void exchange(PlanParts &parts);
    /// Notes what is to be told of parts that were changed.
    void note(const PlanParts &before);
    void tell();
    /// The step that ends the history, if the gesture made it.
    [[nodiscard]] EditStep *openStep(const QString &gesture) const;
    void drop(EditStep &step);

    Plan m_plan;
    PlanEditor m_editor;
    FlowEngine m_engine;
    EditStep::Exchange m_exchange;
    QUndoStack m_history;
    ChangeSet m_toTell;
    ChangeSet m_toDerive;
    ChangedIds m_changedIds;
    mutable std::optional<Arrangement> m_missingPlaces; ///< of the plan as it was told last; null: nobody asked yet
    std::vector<const PlanParts *> m_journals; ///< of the edits that are under way, each within the one before
    bool m_isRevising = false; ///< the plan is not what the engine was told last
    bool m_isReadOnly = false;
    bool m_isNew = false;
    bool m_wasSaved = false;
    bool m_isHeldBack = false; ///< the history is about to change once more
    int m_gestures = 0;
};

} // namespace portolan
