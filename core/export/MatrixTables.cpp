// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixTables.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct RowColumn {
    Column column;
    std::optional<Language> language; ///< null: a line for each
};

std::vector<Language> languagesOf(ExportLanguage language)
{
    switch (language) {
    case ExportLanguage::English:
        return {Language::English};
    case ExportLanguage::Japanese:
        return {Language::Japanese};
    case ExportLanguage::Both:
        break;
    }
    return {Language::English, Language::Japanese};
}

bool hasSomethingToSay(const std::vector<MatrixRow> &rows, const CellText &text, Column column)
{
    // Unicast goes without saying.
    if (column == Column::Cast)
        return std::any_of(
            rows.begin(), rows.end(), [](const MatrixRow &row) { return row.first().delivery != Delivery::Unicast; });
    return std::any_of(rows.begin(), rows.end(),
        [&](const MatrixRow &row) { return !text.cell(row, column, Language::English).isEmpty(); });
}

/// What finds the row of a request again.
bool namesTheRow(Column column)
{
    static constexpr Column named[] = {Column::No, Column::Change, Column::Source, Column::SourceAddress,
        Column::Destination, Column::DestinationAddress, Column::Transport, Column::DestinationPort, Column::Action};
    return std::find(std::begin(named), std::end(named), column) != std::end(named);
}

bool isChosen(const ColumnInfo &column, ColumnChoice choice)
{
    switch (choice) {
    case ColumnChoice::All:
    case ColumnChoice::LeftOut:
        return true;
    case ColumnChoice::Sheet:
        return column.use != ColumnUse::ForRequest;
    case ColumnChoice::Request:
        return column.use == ColumnUse::ForRequest || namesTheRow(column.column);
    }
    return false;
}

std::vector<ColumnInfo> chosenColumns(const std::vector<MatrixRow> &rows, const CellText &text, ColumnChoice choice)
{
    std::vector<ColumnInfo> chosen;
    for (const ColumnInfo &column : columns()) {
        if (!isChosen(column, choice))
            continue;
        if (choice == ColumnChoice::All || column.use == ColumnUse::Always
            || hasSomethingToSay(rows, text, column.column))
            chosen.push_back(column);
    }
    return chosen;
}

RowMark markOf(RowChange change)
{
    switch (change) {
    case RowChange::Added:
        return RowMark::Added;
    case RowChange::Modified:
        return RowMark::Modified;
    case RowChange::Deleted:
        return RowMark::Deleted;
    case RowChange::None:
    case RowChange::Unchanged:
        break;
    }
    return RowMark::None;
}

/// Both languages in one cell, once where they are the same.
QString inBoth(const QString &english, const QString &japanese)
{
    return english == japanese ? english : english + u'\n' + japanese;
}

} // namespace

Language firstLanguage(ExportLanguage language)
{
    return languagesOf(language).front();
}

QString bilingual(const Wording &wording, const QString &key, ExportLanguage language, const QStringList &arguments)
{
    QStringList texts;
    for (const Language one : languagesOf(language)) {
        const QString text = wording.text(key, one, arguments);
        if (!texts.contains(text))
            texts.append(text);
    }
    return texts.join(u" / "_s);
}

QString linesInBoth(const Wording &wording, const QString &key, ExportLanguage language)
{
    const std::vector<Language> languages = languagesOf(language);
    return inBoth(wording.text(key, languages.front()), wording.text(key, languages.back()));
}

QString linesInBoth(const LocalizedText &text, ExportLanguage language)
{
    const std::vector<Language> languages = languagesOf(language);
    return inBoth(text.text(languages.front()), text.text(languages.back()));
}

QString columnKey(Column column)
{
    return u"column."_s + QLatin1String(info(column).key);
}

bool hasRequest(const MatrixRow &row, const CellText &text)
{
    return !row.isReturn && decisionOf(row)
        && std::any_of(columns().begin(), columns().end(), [&](const ColumnInfo &column) {
               return column.use == ColumnUse::ForRequest
                   && !text.cell(row, column.column, Language::English).isEmpty();
           });
}

Table rowsTable(const std::vector<MatrixRow> &rows, const CellText &text, const Wording &wording,
    ExportLanguage language, ColumnChoice choice, const QString &name)
{
    Table table;
    table.name = name;
    std::vector<RowColumn> sources;
    for (const ColumnInfo &column : chosenColumns(rows, text, choice)) {
        const QString key = columnKey(column.column);
        const auto add = [&](const QString &heading, std::optional<Language> marked, std::optional<Language> words) {
            table.columns.push_back({QLatin1String(column.key), heading, marked, column.narrowest, column.widest});
            sources.push_back({column.column, words});
        };
        if (language != ExportLanguage::Both) {
            add(wording.text(key, firstLanguage(language)), std::nullopt, firstLanguage(language));
        } else if (choice != ColumnChoice::All) {
            add(linesInBoth(wording, key, language), std::nullopt,
                column.worded ? std::nullopt : std::optional(Language::English));
        } else if (!column.worded) {
            add(bilingual(wording, key, language), std::nullopt, Language::English);
        } else {
            for (const Language one : bothLanguages)
                add(wording.text(key, one), one, one);
        }
    }
    table.rowCount = static_cast<int>(rows.size());
    table.cell = [&rows, &text, sources](int row, int column) {
        const RowColumn &source = sources[static_cast<size_t>(column)];
        const MatrixRow &of = rows[static_cast<size_t>(row)];
        if (source.language)
            return text.cell(of, source.column, *source.language);
        return inBoth(
            text.cell(of, source.column, Language::English), text.cell(of, source.column, Language::Japanese));
    };
    table.mark = [&rows](int row) { return markOf(rows[static_cast<size_t>(row)].change); };
    return table;
}

Table notesTable(const NoteList &notes, const Wording &wording, ExportLanguage language)
{
    Table table;
    table.name = bilingual(wording, u"sheet.notes"_s, language);
    table.isFiltered = false;
    table.rowCount = static_cast<int>(notes.notes().size());
    table.columns.push_back({u"no"_s, bilingual(wording, u"notes.no"_s, language), std::nullopt, 8, 14});
    const std::vector<Language> languages = languagesOf(language);
    for (const Language one : languages)
        table.columns.push_back({u"text"_s, wording.text(u"notes.text"_s, one), one, 40, 100});
    table.cell = [&notes, &wording, languages, language](int row, int column) {
        if (column == 0)
            return bilingual(wording, u"note.reference"_s, language, {QString::number(row + 1)});
        return notes.notes()[static_cast<size_t>(row)].text(languages[static_cast<size_t>(column - 1)]);
    };
    return table;
}

Table zonesTable(const ZoneMatrix &zones, const Wording &wording, ExportLanguage language)
{
    Table table;
    table.name = bilingual(wording, u"sheet.zones"_s, language);
    table.isFiltered = false;
    table.rowCount = zones.size();
    const std::vector<Language> languages = languagesOf(language);
    const auto nameOf = [&zones, &wording, languages](int zone) {
        return inBoth(zones.name(zone, wording, languages.front()), zones.name(zone, wording, languages.back()));
    };
    table.columns.push_back({u"source_zone"_s, bilingual(wording, u"zones.corner"_s, language), std::nullopt, 16, 28});
    for (int zone = 0; zone < zones.size(); ++zone)
        table.columns.push_back({zones.name(zone, wording, Language::English), nameOf(zone), std::nullopt, 16, 32});
    table.cell = [&zones, &wording, nameOf, languages](int row, int column) {
        if (column == 0)
            return nameOf(row);
        return inBoth(zones.cell(row, column - 1, wording, languages.front()),
            zones.cell(row, column - 1, wording, languages.back()));
    };
    return table;
}

QString findingState(const Finding &finding, const Wording &wording, Language language)
{
    if (!finding.accepted)
        return wording.text(u"findings.open"_s, language);
    if (finding.acceptedReason.isEmpty())
        return wording.text(u"findings.accepted"_s, language);
    const QString key = finding.acceptedBy.isEmpty() ? u"findings.accepted-because"_s : u"findings.accepted-by"_s;
    return wording.text(key, language, {finding.acceptedReason.text(language), finding.acceptedBy});
}

QString findingText(const Finding &finding, const Wording &wording, Language language)
{
    if (!finding.text.isEmpty())
        return finding.text.text(language);
    QStringList arguments;
    for (const LocalizedText &argument : finding.arguments)
        arguments.append(argument.text(language));
    return wording.text(finding.sentenceKey(), language, arguments);
}

Table findingsTable(const std::vector<Finding> &findings, const Wording &wording, ExportLanguage language)
{
    Table table;
    table.name = bilingual(wording, u"sheet.findings"_s, language);
    table.rowCount = static_cast<int>(findings.size());
    enum class Field { Severity, Code, Text, State, Key };
    struct Source {
        Field field;
        Language language;
    };
    std::vector<Source> sources;
    const auto add = [&](Field field, const char *key, int narrowest, int widest, bool worded) {
        const QString heading = u"findings."_s + QLatin1String(key);
        if (!worded || language != ExportLanguage::Both) {
            table.columns.push_back(
                {QLatin1String(key), bilingual(wording, heading, language), std::nullopt, narrowest, widest});
            sources.push_back({field, firstLanguage(language)});
            return;
        }
        for (const Language one : bothLanguages) {
            table.columns.push_back({QLatin1String(key), wording.text(heading, one), one, narrowest, widest});
            sources.push_back({field, one});
        }
    };
    add(Field::Severity, "severity", 10, 14, true);
    add(Field::Text, "text", 40, 90, true);
    add(Field::State, "state", 8, 12, true);
    add(Field::Code, "code", 16, 30, false);
    add(Field::Key, "key", 20, 50, false);
    table.cell = [&findings, &wording, sources](int row, int column) {
        const Finding &finding = findings[static_cast<size_t>(row)];
        const Source &source = sources[static_cast<size_t>(column)];
        switch (source.field) {
        case Field::Severity: {
            static constexpr const char *words[] = {"severity.information", "severity.warning", "severity.error"};
            return wording.text(QLatin1String(words[static_cast<int>(finding.severity)]), source.language);
        }
        case Field::Code:
            return finding.code;
        case Field::Text:
            return findingText(finding, wording, source.language);
        case Field::State:
            return findingState(finding, wording, source.language);
        case Field::Key:
            return finding.key;
        }
        return QString();
    };
    return table;
}

} // namespace portolan
