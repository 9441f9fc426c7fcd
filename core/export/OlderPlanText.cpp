// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/OlderPlanText.h"

namespace portolan {

using namespace Qt::StringLiterals;

LocalizedText olderPlanText(
    const Wording &wording, const Plan &plan, const Plan *older, bool isOlderChanged, const QString &olderName)
{
    if (!older || older->sheet.revision.isEmpty())
        return {olderName, olderName};
    const Sheet &before = older->sheet;
    const bool isOwn = before.revision == plan.sheet.revision && before.date == plan.sheet.date;
    const auto in = [&](Language language) -> QString {
        const QString revision = isOlderChanged ? wording.text(u"older.changed"_s, language, {before.revision})
            : before.date
            ? wording.text(u"older.dated"_s, language, {before.revision, before.date->toString(Qt::ISODate)})
            : wording.text(u"older"_s, language, {before.revision});
        return isOwn ? wording.text(u"older.and-file"_s, language, {revision, olderName}) : revision;
    };
    return {in(Language::English), in(Language::Japanese)};
}

} // namespace portolan
