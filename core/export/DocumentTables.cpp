// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/DocumentTables.h"

#include "export/PrintedRevision.h"

#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

LocalizedText sameInBoth(const QString &text)
{
    return {text, text};
}

LocalizedText dateText(const std::optional<QDate> &date)
{
    return sameInBoth(date ? date->toString(Qt::ISODate) : QString());
}

} // namespace

Table documentTable(const Plan &plan, const Wording &wording, ExportLanguage language)
{
    struct Entry {
        const char *key;
        LocalizedText value;
    };
    const Sheet &sheet = plan.sheet;
    const PrintedRevision printed(plan, wording);
    const std::vector<Entry> all{{"document.title", plan.title}, {"document.number", sameInBoth(sheet.number)},
        {"document.system", sheet.system}, {"document.revision", printed.revision},
        {"document.date", dateText(printed.date)}, {"document.author", sameInBoth(sheet.author)},
        {"document.checked", sameInBoth(printed.checked)}, {"document.approved", sameInBoth(printed.approved)},
        {"document.confidentiality", sheet.confidentiality}};
    const auto entries = std::make_shared<std::vector<Entry>>();
    for (const Entry &entry : all) {
        if (!entry.value.isEmpty())
            entries->push_back(entry);
    }
    Table table;
    table.name = bilingual(wording, u"sheet.document"_s, language);
    table.isFiltered = false;
    table.rowCount = static_cast<int>(entries->size());
    table.columns.push_back({u"item"_s, linesInBoth(wording, u"document.item"_s, language), std::nullopt, 16, 30});
    table.columns.push_back({u"value"_s, linesInBoth(wording, u"document.value"_s, language), std::nullopt, 30, 90});
    table.cell = [entries, &wording, language](int row, int column) {
        const Entry &entry = (*entries)[static_cast<size_t>(row)];
        return column == 0 ? linesInBoth(wording, QLatin1String(entry.key), language)
                           : linesInBoth(entry.value, language);
    };
    return table;
}

Table revisionsTable(const Plan &plan, const Wording &wording, ExportLanguage language)
{
    static constexpr const char *keys[] = {"revision", "date", "change", "by", "approved"};
    Table table;
    table.name = bilingual(wording, u"sheet.revisions"_s, language);
    table.isFiltered = false;
    table.rowCount = static_cast<int>(plan.revisions.size());
    for (const char *key : keys) {
        const bool isProse = QLatin1String(key) == "change"_L1;
        table.columns.push_back(
            {QLatin1String(key), linesInBoth(wording, u"revisions."_s + QLatin1String(key), language), std::nullopt,
                isProse ? 30 : 10, isProse ? 80 : 24});
    }
    table.cell = [&plan, language](int row, int column) {
        const Revision &revision = plan.revisions[static_cast<size_t>(row)];
        const LocalizedText cells[] = {sameInBoth(revision.revision), dateText(revision.date), revision.change,
            sameInBoth(revision.by), sameInBoth(revision.approved)};
        return linesInBoth(cells[column], language);
    };
    return table;
}

} // namespace portolan
