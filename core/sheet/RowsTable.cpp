// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RowsTable.h"

#include "diagram/DiagramPainter.h"
#include "sheet/RowsColumns.h"
#include "sheet/SheetPen.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double lineHeight = rowsTextSize * 1.28;
constexpr double cellPadding = 4;
constexpr double sectionHeading = 26;
constexpr double betweenSections = 14;
constexpr double leadWidth = 56; ///< of "Note 12"
constexpr double leadWidthOfBoth = 88;
constexpr double twoColumnNotes = 900;
constexpr double changeBar = 3;
constexpr double ruleWidth = 0.8;
constexpr double betweenLanguages = 6;

/// Lays rows and texts out, page after page.
class RowsLayout {
public:
    RowsLayout(const SheetContext &context, const QSizeF &room)
        : m_context(context)
        , m_room(room)
        , m_text(context.text.wording(), context.request.matrix->filter().view, &m_notes)
    {
        if (!context.request.older)
            return;
        m_older.emplace(*context.request.older, context.request.matrix->filter());
        for (const MatrixRow &row : m_older->rows())
            m_before.insert({row.key, row.isReturn}, &row);
    }

    [[nodiscard]] std::vector<SheetFragment> layOut()
    {
        std::vector<const MatrixRow *> rows = pointersTo(context().request.matrix->rows());
        const std::vector<const MatrixRow *> excluded = pointersTo(context().request.matrix->excluded());
        numberNotes(rows);
        numberNotes(excluded);
        startPage();
        addRows(rows, nullptr);
        if (!excluded.empty())
            addRows(excluded, "sheet.excluded");
        if (!m_notes.notes().empty())
            addNotes();
        addFindings();
        if (m_page.elements.empty())
            return {};
        finishPage();
        return std::move(m_pages);
    }

private:
    [[nodiscard]] const SheetContext &context() const { return m_context; }

    /// What a changed row was in the older plan, or null. A machine of a group can't be told by its row's key.
    [[nodiscard]] const MatrixRow *beforeOf(const MatrixRow &row) const
    {
        const bool isMachine = row.openerMember >= 0 || row.listenerMember >= 0;
        return row.change != RowChange::Modified || isMachine ? nullptr : m_before.value({row.key, row.isReturn});
    }

    [[nodiscard]] static std::vector<const MatrixRow *> pointersTo(const std::vector<MatrixRow> &rows)
    {
        std::vector<const MatrixRow *> result;
        for (const MatrixRow &row : rows)
            result.push_back(&row);
        return result;
    }

    /// In the order in which they are read.
    void numberNotes(const std::vector<const MatrixRow *> &rows) const
    {
        for (const MatrixRow *row : rows) {
            for (const Column column : {Column::Evidence, Column::Notes})
                (void)m_text.cell(*row, column, Language::English);
        }
    }

    void startPage()
    {
        m_page = {};
        m_page.size = m_room;
        m_y = 0;
    }

    void finishPage() { m_pages.push_back(std::move(m_page)); }

    /// Begins a new page where so much does not fit this one; whether it did.
    bool makeRoom(double height)
    {
        if (m_y + height <= m_room.height() || m_y == 0)
            return false;
        finishPage();
        startPage();
        return true;
    }

    void addHeading(const TextPair &text, double with)
    {
        if (m_y > 0)
            m_y += betweenSections;
        makeRoom(sectionHeading + with);
        SheetPen pen(m_context.measure, m_page);
        pen.words(text.joined(u" "_s), {0, m_y + 14}, {12, true, ink::text});
        m_y += sectionHeading;
    }

    struct CellLine {
        QString text;
        QString beside; ///< the other language, where it fits on the line
        bool isSecondary = false;
    };
    using CellLines = std::vector<CellLine>;

    [[nodiscard]] CellLines wrapped(const std::vector<RowsCellLine> &cell, double width, bool bold) const
    {
        CellLines result;
        const auto add = [&](const QString &text, bool isSecondary) {
            for (const QString &line : m_context.measure.wrapped(text, rowsTextSize, bold && !isSecondary, width))
                result.push_back({line, {}, isSecondary});
        };
        for (const RowsCellLine &part : cell) {
            const double both = m_context.measure.width(part.text, rowsTextSize, bold) + betweenLanguages
                + m_context.measure.width(part.other, rowsTextSize);
            if (!part.other.isEmpty() && both <= width) {
                result.push_back({part.text, part.other, part.isSecondary});
                continue;
            }
            add(part.text, part.isSecondary);
            if (!part.other.isEmpty())
                add(part.other, true);
        }
        return result;
    }

    [[nodiscard]] static double heightOf(const std::vector<CellLines> &cells)
    {
        size_t most = 1;
        for (const CellLines &cell : cells)
            most = std::max(most, cell.size());
        return static_cast<double>(most) * lineHeight + 2 * cellPadding;
    }

    struct LineRange {
        size_t first = 0;
        size_t count = SIZE_MAX;
    };

    void paintCells(const std::vector<RowsColumn> &columns, const std::vector<CellLines> &cells, const LineRange &range,
        bool isHeading)
    {
        SheetPen pen(m_context.measure, m_page);
        const TextStyle secondary{rowsTextSize, false, ink::secondary};
        for (size_t i = 0; i < columns.size(); ++i) {
            QPointF at(columns[i].left + rowsInset, m_y + cellPadding + rowsTextSize * TextMeasure::ascent + 1);
            for (size_t line = range.first; line < cells[i].size() && line - range.first < range.count; ++line) {
                const CellLine &shown = cells[i][line];
                const bool isBold = isHeading && !shown.isSecondary;
                pen.words(shown.text, at, shown.isSecondary ? secondary : TextStyle{rowsTextSize, isBold, ink::text});
                if (!shown.beside.isEmpty())
                    pen.words(shown.beside,
                        at + QPointF(m_context.measure.width(shown.text, rowsTextSize, isBold) + betweenLanguages, 0),
                        secondary);
                at.ry() += lineHeight;
            }
        }
    }

    [[nodiscard]] double headHeight(const std::vector<RowsColumn> &columns) const
    {
        return heightOf(headCells(columns));
    }

    [[nodiscard]] std::vector<CellLines> headCells(const std::vector<RowsColumn> &columns) const
    {
        std::vector<CellLines> cells;
        for (const RowsColumn &column : columns)
            cells.push_back(wrapped(rowsHeading(m_context, column), column.width - 2 * rowsInset, true));
        return cells;
    }

    void addHead(const std::vector<RowsColumn> &columns)
    {
        const std::vector<CellLines> cells = headCells(columns);
        const double height = heightOf(cells);
        SheetPen pen(m_context.measure, m_page);
        pen.box({0, m_y, m_room.width(), height}, {}, ink::tint);
        pen.line({0, m_y}, {m_room.width(), m_y}, ink::text, 1.2);
        pen.line({0, m_y + height}, {m_room.width(), m_y + height}, ink::text, 0.9);
        paintCells(columns, cells, {}, true);
        m_y += height;
    }

    void addRows(const std::vector<const MatrixRow *> &rows, const char *heading)
    {
        if (rows.empty())
            return;
        const std::vector<RowsColumn> columns = rowsColumns(m_context, m_text, rows, m_room.width());
        if (heading)
            addHeading(m_context.text.word(QLatin1String(heading)), headHeight(columns) + 3 * lineHeight);
        addHead(columns);
        for (const MatrixRow *row : rows)
            addRow(columns, *row);
    }

    /// A row that is higher than a page goes on on the next one.
    void addRow(const std::vector<RowsColumn> &columns, const MatrixRow &row)
    {
        std::vector<CellLines> cells;
        for (const RowsColumn &column : columns)
            cells.push_back(
                wrapped(rowsCell(m_context, m_text, row, column, beforeOf(row)), column.width - 2 * rowsInset, false));
        if (makeRoom(heightOf(cells)))
            addHead(columns);
        const QString number = m_text.number(row);
        const bool isGone = row.change == RowChange::Deleted;
        QString id = row.number > 0 && (!row.isExcluded || isGone)
            ? rowGroup(number, isGone ? DiagramChange::Removed : DiagramChange::None)
            : QString();
        if (!id.isEmpty() && !m_ids.insert(id).second)
            id.clear();
        double rest = heightOf(cells);
        size_t skip = 0;
        while (true) {
            const double height = std::min(rest, m_room.height() - m_y);
            const auto lines = static_cast<size_t>(std::max(1.0, (height - 2 * cellPadding + 0.01) / lineHeight));
            m_page.elements.emplace_back(GroupBegin{id, u"row"_s, {}, {}});
            paintRow(columns, cells, row, height, {skip, lines});
            m_page.elements.emplace_back(GroupEnd{});
            m_y += height;
            skip += lines;
            rest = heightOf(cells) - static_cast<double>(skip) * lineHeight;
            if (rest < 2 * cellPadding + lineHeight - 0.01)
                break;
            id.clear();
            finishPage();
            startPage();
            addHead(columns);
        }
    }

    void paintRow(const std::vector<RowsColumn> &columns, const std::vector<CellLines> &cells, const MatrixRow &row,
        double height, const LineRange &range)
    {
        SheetPen pen(m_context.measure, m_page);
        // What a pointer can hit is the whole row, and not its letters alone.
        pen.box({0, m_y + ruleWidth, m_room.width(), height - 2 * ruleWidth}, {}, ink::paper);
        const QColor color = row.change == RowChange::Added ? ink::added
            : row.change == RowChange::Modified             ? ink::changed
            : row.change == RowChange::Deleted              ? ink::removed
                                                            : QColor();
        if (color.isValid())
            pen.box({0, m_y + 1, changeBar, height - 2}, {}, color);
        paintCells(columns, cells, range, false);
        pen.line({0, m_y + height}, {m_room.width(), m_y + height}, ink::line, ruleWidth);
    }

    /// Numbered or led texts, both languages beside each other where there is room.
    void addText(const TextPair &lead, const TextPair &text)
    {
        const double left = m_context.text.language() == ExportLanguage::Both ? leadWidthOfBoth : leadWidth;
        const bool isBeside = !text.second.isEmpty() && m_room.width() >= twoColumnNotes;
        const double width = isBeside ? (m_room.width() - left - 24) / 2 : m_room.width() - left;
        SheetFragment part;
        SheetPen pen(m_context.measure, part);
        const TextStyle style{rowsTextSize, false, ink::text};
        const TextStyle second{rowsTextSize, false, ink::secondary};
        pen.words(lead.first, {0, rowsTextSize * TextMeasure::ascent}, {rowsTextSize, true, ink::text});
        const double leadEnd = m_context.measure.width(lead.first, rowsTextSize, true) + betweenLanguages;
        pen.words(lead.second, {leadEnd, rowsTextSize * TextMeasure::ascent}, second);
        double height = pen.paragraph(text.first, {left, 0}, width, style);
        if (isBeside)
            height = std::max(height, pen.paragraph(text.second, {left + width + 24, 0}, width, second));
        else
            height += pen.paragraph(text.second, {left, height}, width, second);
        makeRoom(height + cellPadding);
        append(m_page, part, {0, m_y});
        m_y += height + cellPadding;
    }

    void addNotes()
    {
        addHeading(m_context.text.word(u"sheet.notes"_s), 3 * lineHeight);
        int number = 0;
        for (const LocalizedText &note : m_notes.notes()) {
            const TextPair lead = m_context.text.word(u"note.reference"_s, {neutral(QString::number(++number))});
            addText(lead, m_context.text.of(note));
        }
    }

    void addFindings()
    {
        if (!m_context.request.findings)
            return;
        bool isFirst = true;
        for (const Finding &finding : *m_context.request.findings) {
            if (finding.severity == Severity::Information && !finding.accepted)
                continue;
            if (isFirst)
                addHeading(m_context.text.word(u"sheet.findings"_s), 3 * lineHeight);
            isFirst = false;
            addFinding(finding);
        }
    }

    void addFinding(const Finding &finding)
    {
        static constexpr const char *severities[] = {"severity.information", "severity.warning", "severity.error"};
        const Wording &wording = m_context.text.wording();
        const auto in = [&](Language language) -> QString {
            const QString sentence = findingText(finding, wording, language);
            return finding.accepted ? QString(sentence + (language == Language::English ? u" ("_s : u"（"_s)
                       + findingState(finding, wording, language) + (language == Language::English ? u")"_s : u"）"_s))
                                    : sentence;
        };
        const TextPair severity = m_context.text.word(QLatin1String(severities[static_cast<int>(finding.severity)]));
        addText(severity, m_context.text.of({in(Language::English), in(Language::Japanese)}));
    }

    const SheetContext &m_context;
    QSizeF m_room;
    mutable NoteList m_notes;
    CellText m_text;
    std::optional<Matrix> m_older;
    QHash<std::pair<QString, bool>, const MatrixRow *> m_before; ///< by key and whether it is the way back
    std::vector<SheetFragment> m_pages;
    SheetFragment m_page;
    double m_y = 0;
    std::set<QString> m_ids; ///< of the rows so far
};

} // namespace

std::vector<SheetFragment> rowsPages(const SheetContext &context, const QSizeF &room)
{
    return RowsLayout(context, room).layOut();
}

} // namespace portolan
