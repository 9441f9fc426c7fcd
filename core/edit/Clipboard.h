// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "edit/Fragment.h"

#include <QByteArray>

namespace portolan {

/// What is chosen as text: a plan of its own (Fragment.h), in YAML, to be pasted, mailed or saved.
[[nodiscard]] QByteArray copyText(const Plan &plan, const Places &places, const Selection &selection);

/// The fragment in a text from the clipboard, wherever that comes from: read like a plan file, with its limits.
/// Errors: paste.no-plan where the text is none; what readPlan() has to say of one that can't be read.
[[nodiscard]] Result<Plan> readCopiedText(const QByteArray &text);

/// Reads a text and puts it in (insertFragment()). Errors: those of readCopiedText(), paste.nothing; the plan stays as
/// it was then.
Result<InsertedFragment> pasteText(
    PlanEditor &editor, const Places &places, const QByteArray &text, const Point &offset);

/// Puts it in at the nearest free place (placeForCopies()). Errors: paste.nothing; the plan stays as it was then.
Result<InsertedFragment> pasteFragment(PlanEditor &editor, const Places &places, const Plan &fragment,
    const std::optional<Point> &clicked = {}, double grid = 8);

/// Puts in a copy of what is chosen, at the nearest free place; the clipboard is left alone.
InsertedFragment duplicate(PlanEditor &editor, const Places &places, const Selection &selection, double grid = 8);

} // namespace portolan
