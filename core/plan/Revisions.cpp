// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/Revisions.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

QString nextRevision(const QString &revision)
{
    if (revision.isEmpty())
        return u"A"_s;
    const QChar last = revision.back();
    if (last.isDigit()) {
        qsizetype first = revision.size();
        while (first > 0 && revision[first - 1].isDigit())
            --first;
        bool isNumber = false;
        const qlonglong number = revision.mid(first).toLongLong(&isNumber);
        if (isNumber)
            return revision.left(first) + QString::number(number + 1).rightJustified(revision.size() - first, u'0');
    }
    if ((last >= u'A' && last < u'Z') || (last >= u'a' && last < u'z'))
        return revision.chopped(1) + QChar(static_cast<char16_t>(last.unicode() + 1));
    return revision + u"+"_s;
}

const Revision *listedRevision(const Plan &plan, const QString &revision)
{
    const auto listed = std::find_if(plan.revisions.rbegin(), plan.revisions.rend(),
        [&](const Revision &entry) { return entry.revision == revision; });
    return listed == plan.revisions.rend() ? nullptr : &*listed;
}

RevisionConflict revisionConflict(const Plan &plan)
{
    const Sheet &sheet = plan.sheet;
    if (plan.revisions.empty() || sheet.revision.isEmpty())
        return RevisionConflict::None;
    const Revision &newest = plan.revisions.back();
    if (sheet.revision != newest.revision)
        return RevisionConflict::Revision;
    if (sheet.date && newest.date && *sheet.date != *newest.date)
        return RevisionConflict::Date;
    if (!sheet.author.isEmpty() && !newest.by.isEmpty() && sheet.author != newest.by)
        return RevisionConflict::Author;
    if (!sheet.approved.isEmpty() && !newest.approved.isEmpty() && sheet.approved != newest.approved)
        return RevisionConflict::Approver;
    return RevisionConflict::None;
}

std::optional<QDate> dateOfRevision(const Plan &plan)
{
    const bool isListed = !plan.revisions.empty() && plan.revisions.back().revision == plan.sheet.revision;
    return plan.sheet.date || !isListed ? plan.sheet.date : plan.revisions.back().date;
}

bool isNotNewestRevision(const Plan &plan)
{
    return revisionConflict(plan) != RevisionConflict::None;
}

} // namespace portolan
