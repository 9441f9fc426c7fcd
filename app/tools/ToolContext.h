// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "base/Language.h"
#include "edit/PlanDocument.h"
#include "edit/Selection.h"
#include "workspace/Selection.h"

#include <functional>

namespace portolan {

class CanvasView;

/// What the tools of the canvas work with. One for all of them; what is in it changes while they live.
struct ToolContext {
    CanvasView &view;
    SharedSelection &selection;
    PlanDocument *document = nullptr; ///< null: no plan is open, and nothing can be done
    Language language = Language::English; ///< of the names that stand on the canvas
    bool showsBoth = false; ///< names stand there in both languages
    bool snaps = true; ///< what is moved takes the lines of the grid and of its neighbours
    std::function<void(const Error &)> refuse; ///< tells people why something was not done
    std::function<void(const Error &)> refusePaste; ///< tells people what is wrong with the clipboard's text
    std::function<void(const Error &)> note; ///< tells people, until the next edit, what an edit could not keep
    /// Tells people what the tool that was taken up is waiting for, until an empty text takes it back.
    std::function<void(const QString &)> prompt;
    std::function<void(const QString &)> tell; ///< tells people in passing what else an edit has done

    /// What is chosen, as far as it can be edited.
    [[nodiscard]] Selection chosen() const;
    /// Whether a plan is open that can be edited. Where it is read-only, that is told.
    [[nodiscard]] bool mayEdit() const;
    /// Chooses what an edit has brought.
    void choose(const Selection &things) const;
};

} // namespace portolan
