// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/EditName.h"
#include "plan/PlanParts.h"

#include <QUndoCommand>

#include <functional>

namespace portolan {

/// One step of a plan's history: the touched parts as they are on the other side of it, by value. Undoing and redoing
/// are the same thing, an exchange with the plan. For PlanDocument alone.
class EditStep : public QUndoCommand {
public:
    using Exchange = std::function<void(PlanParts &)>;

    /// before: what the touched parts were; the plan has been edited already. exchange gives them back to the plan.
    EditStep(EditName name, PlanParts before, QString gesture, const Exchange &exchange);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

    [[nodiscard]] const EditName &name() const { return m_name; }
    [[nodiscard]] const QString &gesture() const { return m_gesture; }
    /// No other step has this number, not even one that is made when this one is gone; above 0.
    [[nodiscard]] quint64 serial() const { return m_serial; }
    [[nodiscard]] PlanParts &parts() { return m_parts; }
    [[nodiscard]] const PlanParts &parts() const { return m_parts; }
    void rename(EditName name);
    /// The next undo takes it out of the history for good.
    void setDropped() { m_isDropped = true; }

private:
    EditName m_name;
    PlanParts m_parts;
    QString m_gesture;
    const Exchange &m_exchange;
    quint64 m_serial;
    bool m_isDone = true; ///< by whoever made it: the stack redoes what is pushed
    bool m_isDropped = false;
};

} // namespace portolan
