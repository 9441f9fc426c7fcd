// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RowsTable.h"

#include "diagram/DiagramPainter.h"
#include "export/ExportText.h"
#include "sheet/RowsBlock.h"
#include "sheet/SheetPen.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualPadding = 3.5; ///< above and below the text of cells and notes
constexpr double tightPadding = 2.5;
constexpr double smallRows = 0.85; ///< 5.7 points, as the smallest text of a sheet's own
constexpr double widestSmallPage = 1100; ///< of A4 and Letter
constexpr double nearlyEmpty = 0.2; ///< of a page's height
constexpr double sectionHeading = 26;
constexpr double betweenSections = 14;
constexpr double leadWidth = 56; ///< of "Note 12"
constexpr double leadWidthOfBoth = 88;
constexpr double twoColumnNotes = 900;
constexpr double betweenLanguages = 6;

/// Lays rows and texts out, page after page.
class RowsLayout {
public:
    RowsLayout(const SheetContext &context, const QSizeF &room, double padding)
        : m_context(context)
        , m_room(room)
        , m_padding(padding)
        , m_text(context.text.wording(), context.request.matrix->filter().view, &m_notes)
    {
        if (!context.request.older)
            return;
        m_older.emplace(*context.request.older, context.request.matrix->filter());
        for (const MatrixRow &row : m_older->rows())
            m_before.insert({row.key, row.isReturn}, &row);
    }

    /// taken: of the height of the first page, by something else.
    [[nodiscard]] std::vector<SheetFragment> layOut(double taken)
    {
        std::vector<const MatrixRow *> rows = pointersTo(context().request.matrix->rows());
        const std::vector<const MatrixRow *> excluded = pointersTo(context().request.matrix->excluded());
        numberNotes(rows);
        numberNotes(excluded);
        startPage();
        std::vector<const MatrixRow *> all = rows;
        all.insert(all.end(), excluded.begin(), excluded.end());
        m_columns = rowsColumns(m_context, m_text, all, m_room);
        m_block.emplace(m_context, m_columns, m_padding);
        m_y = taken;
        const SheetFragment said = usual(rows, hasJoinedCells(rows) || hasJoinedCells(excluded));
        if (taken > 0 && !rows.empty())
            addHeading(m_context.text.word(u"sheet.rows"_s), said.size.height() + leastHeight(*rows.front()));
        append(m_page, said, {0, m_y});
        m_y += said.size.height();
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

    [[nodiscard]] double usedOfLast() const { return m_y; } ///< height of the last page

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

    [[nodiscard]] std::vector<CellLines> headCells() const
    {
        std::vector<CellLines> cells;
        for (const RowsColumn &column : m_columns)
            cells.push_back(
                flowed(m_context.measure, rowsHeading(m_context, column), column.width - 2 * rowsInset, true));
        return cells;
    }

    [[nodiscard]] double heightOf(const std::vector<CellLines> &cells) const
    {
        size_t most = 1;
        for (const CellLines &cell : cells)
            most = std::max(most, cell.size());
        return cellHeight(most, m_padding);
    }

    void addHead()
    {
        const std::vector<CellLines> cells = headCells();
        const double height = heightOf(cells);
        SheetPen pen(m_context.measure, m_page);
        pen.box({0, m_y, m_room.width(), height}, {}, ink::tint);
        pen.line({0, m_y}, {m_room.width(), m_y}, ink::text, 1.2);
        pen.line({0, m_y + height}, {m_room.width(), m_y + height}, ink::text, 0.9);
        for (size_t i = 0; i < cells.size(); ++i)
            paintLines(m_context, m_page, cells[i], 0, SIZE_MAX, {m_columns[i].left, m_y + m_padding}, true);
        m_y += height;
    }

    /// Of the heading of the columns, and one row.
    [[nodiscard]] double leastHeight(const MatrixRow &row) const
    {
        return heightOf(headCells())
            + RowsBlock(m_context, m_columns, m_padding)
                  .heightWith(laidRow(m_context, m_text, row, beforeOf(row), m_columns));
    }

    /// Whether a printed cell of the rows is that in English.
    [[nodiscard]] bool isSaid(
        const std::vector<const MatrixRow *> &rows, const QString &cell, std::initializer_list<Column> parts) const
    {
        return std::any_of(parts.begin(), parts.end(), [&](Column part) {
            return std::any_of(rows.begin(), rows.end(),
                [&](const MatrixRow *row) { return m_text.cell(*row, part, Language::English) == cell; });
        });
    }

    /// Whether a cell spans several rows.
    [[nodiscard]] bool hasJoinedCells(const std::vector<const MatrixRow *> &rows) const
    {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const RowsColumn &column) {
            if (!mayMerge(column))
                return false;
            const auto cellOf
                = [&](const MatrixRow *row) { return rowsCell(m_context, m_text, *row, column, beforeOf(*row)); };
            std::vector<RowsCellLine> before;
            for (size_t index = 0; index < rows.size(); ++index) {
                std::vector<RowsCellLine> cell = cellOf(rows[index]);
                if (index > 0 && areOneCell(column, *rows[index - 1], before, *rows[index], cell))
                    return true;
                before = std::move(cell);
            }
            return false;
        });
    }

    /// What is to be known of all rows: what cells are silent of ("source port auto"), and what some of them mean.
    [[nodiscard]] SheetFragment usual(const std::vector<const MatrixRow *> &rows, bool hasJoined) const
    {
        const Wording &wording = m_context.text.wording();
        std::vector<LocalizedText> sentences;
        if (const LocalizedText silent = silentOf(rows); !silent.isEmpty())
            sentences.push_back(silent);
        if (isSaid(rows, wording.text(u"unstated"_s, Language::English), {Column::Transport, Column::Application}))
            sentences.push_back(localizedWord(wording, u"drawing.rows.unstated"_s));
        if (isSaid(rows, u"0"_s, {Column::DestinationPort}))
            sentences.push_back(localizedWord(wording, u"drawing.rows.port-zero"_s));
        if (hasJoined)
            sentences.push_back(localizedWord(wording, u"drawing.rows.merged"_s));
        SheetFragment fragment;
        if (sentences.empty())
            return fragment;
        LocalizedText all = sentences.front();
        for (size_t i = 1; i < sentences.size(); ++i)
            all = {all.en + u' ' + sentences[i].en, all.ja + sentences[i].ja};
        SheetPen pen(m_context.measure, fragment);
        const TextStyle style{rowsTextSize, false, ink::secondary};
        const double height = pen.pair(m_context.text.of(all), {0, 0}, m_room.width(), style, style);
        fragment.size = {m_room.width(), height + m_padding};
        return fragment;
    }

    [[nodiscard]] LocalizedText silentOf(const std::vector<const MatrixRow *> &rows) const
    {
        std::vector<LocalizedText> items;
        for (const Column part : {Column::SourcePort, Column::Application, Column::Action}) {
            // What has a column of its own says it there.
            if (std::any_of(m_columns.begin(), m_columns.end(),
                    [&](const RowsColumn &column) { return column.parts.front() == part; }))
                continue;
            QStringList english;
            QStringList japanese;
            for (const MatrixRow *row : rows) {
                const QString cell = m_text.cell(*row, part, Language::English);
                if (!isUsual(m_context, m_text, *row, part) || english.contains(cell))
                    continue;
                english.append(cell);
                japanese.append(m_text.cell(*row, part, Language::Japanese));
            }
            if (!english.isEmpty())
                items.push_back(localizedWord(m_context.text.wording(), u"drawing.rows.usual.item"_s,
                    {localizedWord(m_context.text.wording(), columnKey(part)),
                        {english.join(u", "_s), japanese.join(u"、"_s)}}));
        }
        if (items.empty())
            return {};
        LocalizedText all = items.front();
        for (size_t i = 1; i < items.size(); ++i)
            all = {all.en + u", "_s + items[i].en, all.ja + u"、"_s + items[i].ja};
        return localizedWord(m_context.text.wording(), u"drawing.rows.usual"_s, {all});
    }

    void addRows(const std::vector<const MatrixRow *> &rows, const char *heading)
    {
        if (rows.empty())
            return;
        if (heading)
            addHeading(m_context.text.word(QLatin1String(heading)), leastHeight(*rows.front()));
        addHead();
        for (const MatrixRow *row : rows)
            addRow(*row);
        paintBlock();
    }

    void paintBlock()
    {
        if (!m_block->isEmpty())
            m_y += m_block->paint(m_page, m_y, m_room.width());
        m_block->clear();
    }

    void addRow(const MatrixRow &row)
    {
        LaidRow laid = laidRow(m_context, m_text, row, beforeOf(row), m_columns);
        laid.id = idOf(row);
        if (m_y + m_block->heightWith(laid) > m_room.height() && !(m_block->isEmpty() && isAtTop())) {
            paintBlock();
            finishPage();
            startPage();
            addHead();
        }
        if (m_y + m_block->heightWith(laid) > m_room.height())
            addInParts(std::move(laid));
        else
            m_block->add(std::move(laid));
    }

    /// Whether nothing stands on the page but the heading of the columns.
    [[nodiscard]] bool isAtTop() const { return m_y <= heightOf(headCells()) + 0.01; }

    [[nodiscard]] QString idOf(const MatrixRow &row)
    {
        const QString number = m_text.number(row);
        const bool isGone = row.change == RowChange::Deleted;
        QString id = row.number > 0 && (!row.isExcluded || isGone)
            ? rowGroup(number, isGone ? DiagramChange::Removed : DiagramChange::None)
            : QString();
        if (!id.isEmpty() && !m_ids.insert(id).second)
            id.clear();
        return id;
    }

    /// A row that is higher than a page goes on on the next one.
    void addInParts(LaidRow laid)
    {
        size_t highest = 1;
        for (const CellLines &cell : laid.cells)
            highest = std::max(highest, cell.size());
        for (size_t first = 0; first < highest;) {
            const double room = m_room.height() - m_y - 2 * m_padding + 0.01;
            const size_t count = std::min(highest - first, static_cast<size_t>(std::max(1.0, room / rowsLineHeight)));
            const double height = cellHeight(count, m_padding);
            m_page.elements.emplace_back(GroupBegin{laid.id, u"row"_s, {}, {}});
            paintRowFrame(m_page, m_context.measure, *laid.row, {0, m_y, m_room.width(), height});
            for (size_t i = 0; i < laid.cells.size(); ++i)
                paintLines(m_context, m_page, laid.cells[i], first, count, {m_columns[i].left, m_y + m_padding}, false);
            SheetPen pen(m_context.measure, m_page);
            pen.line({0, m_y + height}, {m_room.width(), m_y + height}, ink::line, rowsRuleWidth);
            m_page.elements.emplace_back(GroupEnd{});
            m_y += height;
            first += count;
            laid.id.clear();
            if (first == highest)
                break;
            finishPage();
            startPage();
            addHead();
        }
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
        makeRoom(height + m_padding);
        append(m_page, part, {0, m_y});
        m_y += height + m_padding;
    }

    void addNotes()
    {
        addHeading(m_context.text.word(u"sheet.notes"_s), 3 * rowsLineHeight);
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
                addHeading(m_context.text.word(u"sheet.findings"_s), 3 * rowsLineHeight);
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
    double m_padding;
    mutable NoteList m_notes;
    CellText m_text;
    std::optional<Matrix> m_older;
    QHash<std::pair<QString, bool>, const MatrixRow *> m_before; ///< by key and whether it is the way back
    std::vector<SheetFragment> m_pages;
    SheetFragment m_page;
    double m_y = 0;
    std::vector<RowsColumn> m_columns;
    std::optional<RowsBlock> m_block; ///< rows of the page, as many as are known to stand on it
    std::set<QString> m_ids; ///< of the rows so far
};

} // namespace

namespace {

/// Of the type of rows: two languages on small paper would leave each cell a few words a line.
double scaleOfRows(const SheetContext &context, const QSizeF &room)
{
    return context.text.language() == ExportLanguage::Both && room.width() < widestSmallPage ? smallRows : 1;
}

std::vector<SheetFragment> pagesInFullSize(const SheetContext &context, const QSizeF &room, double taken)
{
    RowsLayout layout(context, room, usualPadding);
    std::vector<SheetFragment> pages = layout.layOut(taken);
    if (pages.size() < 2 || layout.usedOfLast() > nearlyEmpty * room.height())
        return pages;
    // Little is left over for the last page.
    std::vector<SheetFragment> tight = RowsLayout(context, room, tightPadding).layOut(taken);
    return tight.size() < pages.size() ? tight : pages;
}

} // namespace

std::vector<SheetFragment> rowsPages(const SheetContext &context, const QSizeF &room, double taken)
{
    const double scale = scaleOfRows(context, room);
    std::vector<SheetFragment> pages = pagesInFullSize(context, room / scale, taken / scale);
    for (SheetFragment &page : pages) {
        for (PictureElement &element : page.elements)
            element = placed(element, scale, {});
        page.size *= scale;
    }
    return pages;
}

} // namespace portolan
