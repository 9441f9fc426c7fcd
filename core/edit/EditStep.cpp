// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditStep.h"

namespace portolan {

namespace {

quint64 nextSerial()
{
    static quint64 last = 0;
    return ++last;
}

} // namespace

EditStep::EditStep(EditName name, PlanParts before, QString gesture, const Exchange &exchange)
    : m_parts(std::move(before))
    , m_gesture(std::move(gesture))
    , m_exchange(exchange)
    , m_serial(nextSerial())
{
    rename(std::move(name));
}

void EditStep::undo()
{
    m_exchange(m_parts);
    m_isDone = false;
    setObsolete(m_isDropped);
}

void EditStep::redo()
{
    if (!m_isDone)
        m_exchange(m_parts);
    m_isDone = true;
}

int EditStep::id() const
{
    constexpr int ofGestures = 1;
    return m_gesture.isEmpty() ? -1 : ofGestures;
}

/// What the earlier step knows of a part is what was before both.
bool EditStep::mergeWith(const QUndoCommand *other)
{
    const auto *later = static_cast<const EditStep *>(other); // of the same id()
    if (later->m_gesture != m_gesture)
        return false;
    m_parts.addMissing(later->m_parts);
    rename(later->m_name);
    return true;
}

void EditStep::rename(EditName name)
{
    m_name = std::move(name);
    setText(m_name.code); // whoever shows it words it (PlanDocument::stepName())
}

} // namespace portolan
