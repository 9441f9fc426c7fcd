// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "tools/ToolContext.h"

class QKeyEvent;

namespace portolan {

class Insertion;

/// A flow that is drawn by keys: Enter at the machine that opens, and again at the one that listens. A wire leads from
/// the first to where the keyboard is.
class FlowKeys {
public:
    FlowKeys(const ToolContext &context, Insertion &insertion);

    /// From this machine; null: the first Enter says from which.
    void begin(const CanvasId &opener = {}) { m_opener = opener; }
    /// Whether the key was Enter. listener: the machine that it ends the flow at, or null where it does not.
    bool take(const QKeyEvent &event, CanvasId &listener);
    [[nodiscard]] const CanvasId &opener() const { return m_opener; }
    void showWire() const; ///< after the keyboard went to another machine

private:
    const ToolContext &m_context;
    Insertion &m_insertion;
    CanvasId m_opener;
};

} // namespace portolan
