// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasTool.h"

namespace portolan {

CanvasTool::~CanvasTool() = default;

bool CanvasTool::press(const CanvasPointer &)
{
    return false;
}

void CanvasTool::move(const CanvasPointer &) { }

void CanvasTool::release(const CanvasPointer &) { }

bool CanvasTool::doubleClick(const CanvasPointer &)
{
    return false;
}

void CanvasTool::cancel() { }

void CanvasTool::hover(const CanvasPointer &) { }

QCursor CanvasTool::cursor(const CanvasPointer &) const
{
    return Qt::ArrowCursor;
}

QString CanvasTool::tip(const CanvasHit &) const
{
    return {};
}

bool CanvasTool::key(const QKeyEvent &)
{
    return false;
}

bool CanvasTool::dragMove(const CanvasDrop &)
{
    return false;
}

void CanvasTool::dragLeave() { }

bool CanvasTool::drop(const CanvasDrop &)
{
    return false;
}

} // namespace portolan
