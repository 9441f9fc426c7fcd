// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/FlowKeys.h"

#include "canvas/CanvasView.h"
#include "tools/Insertion.h"

#include <QKeyEvent>

namespace portolan {

FlowKeys::FlowKeys(const ToolContext &context, Insertion &insertion)
    : m_context(context)
    , m_insertion(insertion)
{
}

bool FlowKeys::take(const QKeyEvent &event, CanvasId &listener)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    const CanvasId at = m_context.view.focused();
    if (m_opener.isNull())
        m_opener = at;
    else if (at != m_opener)
        listener = at;
    return true;
}

void FlowKeys::showWire() const
{
    CanvasView &view = m_context.view;
    const CanvasId to = view.focused();
    const auto middleOf = [&view](const CanvasId &node) {
        CanvasPointer pointer;
        pointer.scene = view.scene().rectOf(node).center();
        pointer.hit.element = node;
        return pointer;
    };
    const bool hasEnds = !m_opener.isNull() && !to.isNull() && to != m_opener;
    view.setOverlay(hasEnds ? m_insertion.flowOverlay(middleOf(m_opener), middleOf(to)) : CanvasOverlay());
}

} // namespace portolan
