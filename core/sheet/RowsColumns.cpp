// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RowsColumns.h"

#include "base/LineBreaking.h"
#include "export/ExportText.h"
#include "sheet/ColumnWidths.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t measuredRows = 400; ///< more would not change a width that matters
constexpr double narrowestCell = 26;
constexpr double widestShortHeading = 44;
constexpr double widestPhraseOfHeading = 48; ///< サービス, プロトコル

constexpr double worthMerging = 0.98; ///< so low a table with fewer columns has to be, to be taken

using Parts = std::vector<std::vector<Column>>;

/// What may be printed, from wide papers to narrow ones: the fewer columns, the more stands in each.
std::vector<Parts> choices()
{
    const std::vector<Column> source{Column::Source, Column::SourceAddress, Column::SourceZone};
    const std::vector<Column> destination{Column::Destination, Column::DestinationAddress, Column::DestinationZone};
    const std::vector<Column> ports{Column::Transport, Column::DestinationPort, Column::SourcePort};
    const std::vector<Column> service{
        Column::Transport, Column::DestinationPort, Column::SourcePort, Column::Application};
    const std::vector<Column> need{Column::Necessity, Column::Condition};
    const std::vector<Column> firewalls{Column::Firewalls, Column::Action};
    const std::vector<Column> evidence{Column::Evidence, Column::Notes};
    return {
        {{Column::Source, Column::SourceZone}, {Column::SourceAddress}, {Column::Destination, Column::DestinationZone},
            {Column::DestinationAddress}, ports, {Column::Application}, {Column::Purpose}, need, firewalls, evidence},
        {source, destination, ports, {Column::Application}, {Column::Purpose}, need, firewalls, evidence},
        {source, destination, service, {Column::Purpose}, need, firewalls, evidence},
        {source, destination, service, {Column::Purpose, Column::Evidence},
            {Column::Necessity, Column::Condition, Column::Firewalls, Column::Action, Column::Notes}}};
}

/// What CellText::fingerprint() compares.
constexpr Column compared[] = {Column::SourceZone, Column::Source, Column::SourceAddress, Column::SourcePort,
    Column::DestinationZone, Column::Destination, Column::DestinationAddress, Column::Transport,
    Column::DestinationPort, Column::Action, Column::Purpose, Column::Phase, Column::Necessity, Column::Condition,
    Column::Cast, Column::Firewalls, Column::Translated};

std::vector<Column> unprintedOf(const std::vector<RowsColumn> &printed)
{
    std::vector<Column> missing;
    for (const Column column : compared) {
        if (std::none_of(printed.begin(), printed.end(), [&](const RowsColumn &one) { return contains(one, column); }))
            missing.push_back(column);
    }
    return missing;
}

/// Measures columns, each once, however many tables have it.
class Measuring {
public:
    Measuring(const SheetContext &context, const CellText &text, const std::vector<const MatrixRow *> &rows)
        : m_context(context)
        , m_text(text)
        , m_all(rows)
        , m_rows(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), measuredRows)))
    {
    }

    [[nodiscard]] const SizedColumn &sized(const RowsColumn &column)
    {
        const auto known = m_sized.find(column.parts);
        if (known != m_sized.end())
            return known->second;
        SizedColumn sized{
            CellSize(m_context.measure, rowsHeading(m_context, column), true), narrowestCell, mayMerge(column), {}, {}};
        QHash<QString, size_t> index;
        for (const MatrixRow *row : m_rows) {
            const std::vector<RowsCellLine> cell = rowsCell(m_context, m_text, *row, column);
            QString key;
            for (const RowsCellLine &line : cell)
                key += line.text + u'\n' + line.other + u'\n';
            const auto found = index.find(key);
            sized.cellOfRow.push_back(found == index.end() ? sized.cells.size() : *found);
            if (found == index.end()) {
                index.insert(key, sized.cells.size());
                sized.cells.emplace_back(m_context.measure, cell, false);
            }
        }
        sized.narrowest = std::max(narrowestCell, sized.heading.longestWord() + 2 * rowsInset);
        for (const CellSize &cell : sized.cells)
            sized.narrowest = std::max(sized.narrowest, cell.longestWord() + 2 * rowsInset);
        sized.narrowest = std::max(sized.narrowest, narrowestHeading(column));
        return m_sized.emplace(column.parts, std::move(sized)).first->second;
    }

    [[nodiscard]] bool saysAnything(Column part) const
    {
        return std::any_of(m_all.begin(), m_all.end(), [&](const MatrixRow *row) {
            if (part == Column::Notes && saysDecision(m_text, *row))
                return true;
            return !m_text.cell(*row, part, Language::English).isEmpty() && !isUsual(m_context, m_text, *row, part);
        });
    }

private:
    [[nodiscard]] double narrowestHeading(const RowsColumn &column) const
    {
        double narrowest = 0;
        // "項番" on two lines could be read, but nobody would write it so.
        for (const RowsCellLine &line : rowsHeading(m_context, column)) {
            for (const QString &part : {line.text, line.other})
                narrowest = std::max(narrowest,
                    std::min(widestShortHeading, m_context.measure.width(part, rowsTextSize, true) + 2 * rowsInset));
        }
        // Nor "サービ" before "ス".
        for (const RowsCellLine &line : rowsHeading(m_context, column)) {
            for (const QString &part : {line.text, line.other})
                narrowest = std::max(narrowest, widestPhrase(part) + 2 * rowsInset + 0.5);
        }
        // Nor "送信元ポー" before a port.
        if (contains(column, Column::SourcePort) && m_context.text.language() != ExportLanguage::English) {
            const QString words
                = m_context.text.wording().text(u"drawing.rows.from"_s, Language::Japanese, {QString()});
            narrowest = std::max(
                narrowest, m_context.measure.width(words.trimmed(), rowsTextSize, true) + 2 * rowsInset + 0.5);
        }
        return narrowest;
    }

    /// Of what stays on one line.
    [[nodiscard]] double widestPhrase(const QString &text) const
    {
        double widest = 0;
        for (qsizetype first = 0, end = 1; end <= text.size(); ++end) {
            if (end < text.size() && isWithinPhrase(text, end))
                continue;
            if (end - first > 1)
                widest = std::max(widest, m_context.measure.width(text.sliced(first, end - first), rowsTextSize, true));
            first = end;
        }
        return std::min(widest, widestPhraseOfHeading);
    }

    const SheetContext &m_context;
    const CellText &m_text;
    const std::vector<const MatrixRow *> &m_all;
    std::vector<const MatrixRow *> m_rows; ///< that are measured
    std::map<std::vector<Column>, SizedColumn> m_sized;
};

std::vector<RowsColumn> columnsOf(const Parts &choice, bool hasChanges, const std::vector<Column> &silent)
{
    std::vector<RowsColumn> columns{{{Column::No}, {}, 0, 0}};
    if (hasChanges)
        columns.push_back({{Column::Change}, {}, 0, 0});
    for (const std::vector<Column> &parts : choice) {
        RowsColumn column;
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(column.parts), [&](Column part) {
            return part == parts.front() || std::find(silent.begin(), silent.end(), part) == silent.end();
        });
        columns.push_back(std::move(column));
    }
    if (hasChanges)
        columns[1].unprinted = unprintedOf(columns);
    return columns;
}

} // namespace

bool mayMerge(const RowsColumn &column)
{
    const Column front = column.parts.front();
    return front != Column::No && front != Column::Change && front != Column::Transport && front != Column::Application;
}

std::vector<RowsColumn> rowsColumns(
    const SheetContext &context, const CellText &text, const std::vector<const MatrixRow *> &rows, const QSizeF &room)
{
    const bool hasChanges
        = std::any_of(rows.begin(), rows.end(), [](const MatrixRow *row) { return row->change != RowChange::None; });
    Measuring measuring(context, text, rows);
    std::vector<Column> silent;
    for (const Column part :
        {Column::SourcePort, Column::Application, Column::Condition, Column::Action, Column::Notes}) {
        if (!hasChanges && !measuring.saysAnything(part))
            silent.push_back(part);
    }
    std::vector<RowsColumn> best;
    double lowest = 0;
    double bestLack = 0; // of width
    for (const Parts &choice : choices()) {
        std::vector<RowsColumn> columns = columnsOf(choice, hasChanges, silent);
        std::vector<const SizedColumn *> sized;
        double narrowest = 0;
        for (const RowsColumn &column : columns) {
            sized.push_back(&measuring.sized(column));
            narrowest += sized.back()->narrowest;
        }
        const double lack = std::max(0.0, narrowest - room.width());
        if (!best.empty() && lack > bestLack)
            continue;
        const TableShape shape = lowestTable(sized, room.width(), room.height() / rowsLineHeight);
        if (!best.empty() && lack >= bestLack && shape.lines > worthMerging * lowest)
            continue;
        double left = 0;
        for (size_t i = 0; i < columns.size(); ++i) {
            columns[i].left = left;
            columns[i].width = shape.widths[i];
            left += shape.widths[i];
        }
        best = std::move(columns);
        lowest = shape.lines;
        bestLack = lack;
    }
    return best;
}

} // namespace portolan
