// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/OlderPlanText.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What a plan that is another document is called beside its revision; empty: it is the same document.
LocalizedText nameOfOther(const Plan &before, const Plan &now)
{
    const QString &number = before.sheet.number;
    if (!number.isEmpty() && !now.sheet.number.isEmpty())
        return number == now.sheet.number ? LocalizedText() : LocalizedText{number, number};
    return before.title == now.title ? LocalizedText() : before.title;
}

} // namespace

LocalizedText olderPlanText(
    const Wording &wording, const Plan &plan, const Plan *older, bool isOlderChanged, const QString &olderName)
{
    if (!older || older->sheet.revision.isEmpty())
        return {olderName, olderName};
    const Sheet &before = older->sheet;
    const bool isOwn = before.revision == plan.sheet.revision && before.date == plan.sheet.date;
    const LocalizedText other = nameOfOther(*older, plan);
    const auto in = [&](Language language) -> QString {
        const QString revision = isOlderChanged ? wording.text(u"older.changed"_s, language, {before.revision})
            : before.date
            ? wording.text(u"older.dated"_s, language, {before.revision, before.date->toString(Qt::ISODate)})
            : wording.text(u"older"_s, language, {before.revision});
        if (!other.isEmpty())
            return wording.text(u"older.of"_s, language, {other.text(language), revision});
        return isOwn ? wording.text(u"older.and-file"_s, language, {revision, olderName}) : revision;
    };
    return {in(Language::English), in(Language::Japanese)};
}

} // namespace portolan
