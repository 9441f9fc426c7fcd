// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/PrintedRevision.h"

#include "io/IssuedContent.h"
#include "plan/Revisions.h"

namespace portolan {

using namespace Qt::StringLiterals;

PrintedRevision::PrintedRevision(const Plan &plan, const Wording &wording)
{
    if (isChangedSinceIssue(plan)) {
        revision = changedRevisionText(plan.sheet.revision, wording);
        return;
    }
    revision = {plan.sheet.revision, plan.sheet.revision};
    date = dateOfRevision(plan);
    // Nobody has issued what was only typed.
    if (isNotNewestRevision(plan))
        return;
    checked = plan.sheet.checked;
    approved = plan.sheet.approved;
}

LocalizedText changedRevisionText(const QString &revision, const Wording &wording)
{
    const auto in
        = [&](Language language) { return wording.text(u"document.revision.changed"_s, language, {revision}); };
    return {in(Language::English), in(Language::Japanese)};
}

} // namespace portolan
