// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/Arrange.h"
#include "base/Result.h"
#include "plan/PlanEditor.h"

#include <QStringList>

namespace portolan {

void setTitle(PlanEditor &editor, const LocalizedText &title);
void setSheet(PlanEditor &editor, const Sheet &sheet);
void setRevisions(PlanEditor &editor, const std::vector<Revision> &revisions);
void setNote(PlanEditor &editor, const QString &note);

/// Gives everything the places that an arrangement has for it.
void arrangePlan(PlanEditor &editor, const FlowEngine &engine, const ArrangeOptions &options);

/// What the issue of a revision did.
struct IssuedRevision {
    bool changedNothing = false; ///< it is the plan's revision, and every row has its number
    bool isNew = false; ///< the plan did not list it
    bool isSealed = false; ///< its entry was listed without what the plan says, and records it now
    size_t given = 0; ///< rows that got a number
    QStringList renumbered; ///< keys that had the number of another row
};

/// Gives numbers to the rows that have none yet, and makes the entry's the plan's revision; one that is not listed is
/// added as it is, by the plan's author where it names nobody. The title block gets that revision's date, author and
/// who approved it, and nobody who checked it: those of the revision before don't stand beside another one. An entry
/// that is listed stays as it was written, but for what the plan says, which it records (see io/IssuedContent.h). The
/// engine's flows must be true of the editor's plan. Errors, before anything is changed: those of headIssued().
Result<IssuedRevision> issueRevision(PlanEditor &editor, const FlowEngine &engine, const Revision &entry);

/// Title block and revision table as the issue of a revision leaves them.
/// What the plan says is recorded by issueRevision() alone.
/// Errors: value.empty; revision.superseded (revision, newest): it was issued before another;
/// revision.content-differs (revision, the next one): it was issued when the plan said something else;
/// revision.older-date (revision, date, listed revision, its date): it is new, and one that is listed has a later date,
/// of several the newest.
[[nodiscard]] Result<PlanHead> headIssued(const Plan &plan, const Revision &entry);

/// Makes the plan equal to another one, as when its file was changed by somebody else.
void become(PlanEditor &editor, const Plan &other);

} // namespace portolan
