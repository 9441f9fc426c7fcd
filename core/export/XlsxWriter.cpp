// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/XlsxWriter.h"

#include "export/ExportText.h"
#include "export/SheetLayout.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>

#include <xlsxwriter.h>

namespace portolan {

namespace {

constexpr int maximumCellLength = 32767;
constexpr int maximumRows = 1048576;
constexpr int maximumColumns = 16384;

/// A cell reads the code "_x000D_" as the character; "_x005F_" is the underscore that keeps it text.
QString withoutCharacterCodes(QString text)
{
    const auto isHex = [](QChar unit) {
        return (unit >= u'0' && unit <= u'9') || (unit.toUpper() >= u'A' && unit.toUpper() <= u'F');
    };
    for (qsizetype i = text.indexOf(u"_x"); i >= 0; i = text.indexOf(u"_x", i + 1)) {
        const QStringView code = QStringView(text).sliced(i).first(std::min<qsizetype>(7, text.size() - i));
        if (code.size() == 7 && code.back() == u'_' && std::all_of(code.begin() + 2, code.end() - 1, isHex)) {
            text.insert(i, u"_x005F");
            i += 6;
        }
    }
    return text;
}

bool isSortableNumber(const QString &text)
{
    constexpr int exactDigits = 15;
    return !text.isEmpty() && text.size() <= exactDigits && (text.front() != u'0' || text.size() == 1)
        && std::all_of(text.begin(), text.end(), [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

struct PaperSize {
    uint8_t code; ///< Excel's
    int pixels; ///< across, landscape, within the margins
};

PaperSize sizeOf(Paper paper)
{
    switch (paper) {
    case Paper::A3:
        return {8, 1510};
    case Paper::A4:
        return {9, 1045};
    case Paper::A2:
        return {66, 2168};
    case Paper::Letter:
        return {1, 979};
    case Paper::Tabloid:
        return {3, 1555};
    }
    return {8, 1510};
}

struct Formats {
    lxw_format *heading = nullptr;
    std::array<lxw_format *, 4> row{}; ///< by RowMark
};

/// A workbook that is being written into a folder of its own. Only close() makes a file.
class Workbook {
public:
    explicit Workbook(const XlsxOptions &options)
        : m_folder(options.temporaryFolder.isEmpty() ? QString() : options.temporaryFolder + u"/portolan-XXXXXX")
        , m_parent(options.temporaryFolder.isEmpty() ? QDir::tempPath() : options.temporaryFolder)
        , m_path(QFile::encodeName(m_folder.filePath(QStringLiteral("workbook.xlsx"))))
        , m_encodedFolder(QFile::encodeName(m_folder.path()))
    {
    }
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<lxw_worksheet *> addSheet(const QString &name);
    [[nodiscard]] Result<QByteArray> close();
    void setProperties(const TableDocument &document);
    [[nodiscard]] const Formats &formats() const { return m_formats; }
    [[nodiscard]] tl::unexpected<Error> failed(int errorNumber) const;

private:
    void makeFormats();
    [[nodiscard]] Result<void> checkRows();
    [[nodiscard]] int reserve(off_t bytes) const;

    QTemporaryDir m_folder;
    QString m_parent;
    QByteArray m_path;
    QByteArray m_encodedFolder;
    lxw_workbook *m_workbook = nullptr;
    std::vector<lxw_worksheet *> m_sheets;
    Formats m_formats;
};

Workbook::~Workbook()
{
    if (!m_workbook)
        return;
    // The library itself closes these only when it writes the file.
    for (const lxw_worksheet *sheet : m_sheets)
        std::fclose(sheet->optimize_tmpfile);
    lxw_workbook_free(m_workbook);
}

tl::unexpected<Error> Workbook::failed(int errorNumber) const
{
    if (errorNumber == ENOSPC || errorNumber == EDQUOT)
        return failure(QStringLiteral("write.no-space"), {m_parent}, {m_parent});
    return failure(QStringLiteral("write.failed"), {m_parent, qt_error_string(errorNumber)}, {m_parent});
}

Result<void> Workbook::open()
{
    if (!m_folder.isValid())
        return failure(QStringLiteral("write.failed"), {m_parent, m_folder.errorString()}, {m_parent});
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_encodedFolder.data();
    errno = 0;
    m_workbook = workbook_new_opt(m_path.constData(), &options);
    if (!m_workbook)
        return failed(errno);
    makeFormats();
    return {};
}

Result<lxw_worksheet *> Workbook::addSheet(const QString &name)
{
    errno = 0;
    lxw_worksheet *sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    if (!sheet)
        return failed(errno);
    m_sheets.push_back(sheet);
    return sheet;
}

void Workbook::makeFormats()
{
    const auto make = [this](lxw_color_t fill) {
        lxw_format *format = workbook_add_format(m_workbook);
        format_set_font_name(format, "BIZ UDPGothic");
        format_set_font_size(format, 10);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_LEFT);
        format_set_indent(format, 1);
        // Programs differ in how high a line of the font is; what is left of a row stands above and below the text.
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0x808080);
        if (fill != LXW_COLOR_WHITE) {
            format_set_pattern(format, LXW_PATTERN_SOLID);
            format_set_bg_color(format, fill);
        }
        return format;
    };
    m_formats.heading = make(0xD9E2F0);
    format_set_bold(m_formats.heading);
    const auto ofMark = [this](RowMark mark) -> lxw_format *& { return m_formats.row[static_cast<size_t>(mark)]; };
    ofMark(RowMark::None) = make(LXW_COLOR_WHITE);
    ofMark(RowMark::Added) = make(0xE2F0D9);
    format_set_bold(ofMark(RowMark::Added));
    ofMark(RowMark::Modified) = make(0xFFF2CC);
    format_set_italic(ofMark(RowMark::Modified));
    ofMark(RowMark::Deleted) = make(0xF8D7DA);
    format_set_font_strikeout(ofMark(RowMark::Deleted));
}

void Workbook::setProperties(const TableDocument &document)
{
    QByteArray title = oneLine(document.title).toUtf8();
    QByteArray subject = oneLine(document.subtitle).toUtf8();
    QByteArray author = oneLine(document.author).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    const QDate date = document.date.value_or(QDate(2000, 1, 1));
    properties.created = QDateTime(date, QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch();
    workbook_set_properties(m_workbook, &properties);
}

/// The library does not look whether its temporary files could be written. The rows' files can be asked here; the
/// sheets' files, which it makes of them one by one while it closes, need as much room again.
Result<void> Workbook::checkRows()
{
    off_t largest = 0;
    for (lxw_worksheet *sheet : m_sheets) {
        lxw_worksheet_write_single_row(sheet);
        errno = 0;
        if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile))
            return failed(errno != 0 ? errno : ENOSPC);
        largest = std::max(largest, ftello(sheet->optimize_tmpfile));
    }
    constexpr off_t otherParts = 256 * 1024;
    if (const int errorNumber = reserve(largest + otherParts); errorNumber != 0)
        return failed(errorNumber);
    return {};
}

int Workbook::reserve(off_t bytes) const
{
    QFile file(m_folder.filePath(QStringLiteral("room")));
    if (!file.open(QIODevice::WriteOnly))
        return EIO;
    const int errorNumber = posix_fallocate(file.handle(), 0, bytes);
    file.remove();
    return errorNumber;
}

Result<QByteArray> Workbook::close()
{
    if (const auto checked = checkRows(); !checked)
        return tl::unexpected(checked.error());
    errno = 0;
    const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
    if (error != LXW_NO_ERROR && errno != 0)
        return failed(errno);
    if (error != LXW_NO_ERROR)
        return failure(QStringLiteral("write.failed"), {m_parent, QString::fromUtf8(lxw_strerror(error))}, {m_parent});
    QFile file(QFile::decodeName(m_path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("write.failed"), {m_parent, file.errorString()}, {m_parent});
    return file.readAll();
}

/// Writes one table into one sheet.
class SheetWriting {
public:
    SheetWriting(const Table &table, lxw_worksheet *sheet, const Workbook &workbook)
        : m_table(table)
        , m_sheet(sheet)
        , m_workbook(workbook)
        , m_layout(table)
    {
    }

    Result<void> write(const TableDocument &document);

private:
    using Cells = std::vector<QString>;

    [[nodiscard]] Result<Cells> cellsOf(int row) const;
    void measure(int row, const Cells &cells);
    void setColumns(const TableDocument &document);
    void writeRow(int row, const Cells &cells);
    void writeCell(int row, int column, const QString &text, lxw_format *format);
    void setPage(const TableDocument &document);
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_table.columns.size()); }

    const Table &m_table;
    lxw_worksheet *m_sheet;
    const Workbook &m_workbook;
    SheetLayout m_layout;
};

Result<void> SheetWriting::write(const TableDocument &document)
{
    // The heights of rows need the widths of columns, and these need the rows: the first ones wait for each other.
    std::vector<Cells> waiting;
    const int waitingEnd = std::min(m_table.rowCount, measuredRows);
    for (int row = -1; row < m_table.rowCount; ++row) {
        auto cells = cellsOf(row);
        if (!cells)
            return tl::unexpected(cells.error());
        if (row < waitingEnd) {
            measure(row, *cells);
            waiting.push_back(std::move(*cells));
        } else {
            writeRow(row, *cells);
        }
        if (row != waitingEnd - 1)
            continue;
        setColumns(document);
        for (int i = 0; i < static_cast<int>(waiting.size()); ++i)
            writeRow(i - 1, waiting[static_cast<size_t>(i)]);
        waiting.clear();
    }
    // A sheet without any cell would keep its temporary file open for ever.
    if (m_table.columns.empty())
        worksheet_write_blank(m_sheet, 0, 0, m_workbook.formats().heading);
    setPage(document);
    return {};
}

/// Row -1 is the headings.
Result<SheetWriting::Cells> SheetWriting::cellsOf(int row) const
{
    Cells cells;
    cells.reserve(m_table.columns.size());
    for (int column = 0; column < columnCount(); ++column) {
        const QString &heading = m_table.columns[static_cast<size_t>(column)].heading;
        cells.push_back(withoutCharacterCodes(xmlText(row < 0 ? heading : m_table.cell(row, column))));
        if (cells.back().size() > maximumCellLength)
            return failure(QStringLiteral("export.cell-too-long"), {heading.simplified(), QString::number(row + 1)});
    }
    return cells;
}

void SheetWriting::measure(int row, const Cells &cells)
{
    for (int column = 0; column < columnCount(); ++column) {
        const QString &text = cells[static_cast<size_t>(column)];
        if (row < 0)
            m_layout.measureHeading(column, text);
        else
            m_layout.measure(column, text);
    }
}

void SheetWriting::setColumns(const TableDocument &document)
{
    m_layout.fix(sizeOf(document.paper).pixels);
    for (int i = 0; i < columnCount(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column_pixels(m_sheet, column, column, static_cast<uint32_t>(m_layout.width(i)), nullptr);
    }
}

void SheetWriting::writeRow(int row, const Cells &cells)
{
    const RowMark mark = row >= 0 && m_table.mark ? m_table.mark(row) : RowMark::None;
    lxw_format *format = row < 0 ? m_workbook.formats().heading : m_workbook.formats().row[static_cast<size_t>(mark)];
    int lines = 1;
    for (int column = 0; column < columnCount(); ++column) {
        const QString &text = cells[static_cast<size_t>(column)];
        lines = std::max(lines, row < 0 ? m_layout.linesOfHeading(column, text) : m_layout.linesOf(column, text));
        writeCell(row, column, text, format);
    }
    // Excel would find the height by itself; others believe a file that says nothing.
    constexpr double lineHeight = 12;
    constexpr double highest = 409;
    if (lines > 1)
        worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row + 1), std::min(highest, lines * lineHeight + 3), nullptr);
}

void SheetWriting::writeCell(int row, int column, const QString &text, lxw_format *format)
{
    const auto sheetRow = static_cast<lxw_row_t>(row + 1);
    const auto sheetColumn = static_cast<lxw_col_t>(column);
    const bool isNumber
        = row >= 0 && m_table.columns[static_cast<size_t>(column)].key == u"no" && isSortableNumber(text);
    if (isNumber)
        worksheet_write_number(m_sheet, sheetRow, sheetColumn, text.toDouble(), format);
    else
        worksheet_write_string(m_sheet, sheetRow, sheetColumn, text.toUtf8().constData(), format);
}

void SheetWriting::setPage(const TableDocument &document)
{
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, sizeOf(document.paper).code);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_margins(m_sheet, 0.4, 0.4, 0.8, 0.6); // inches: left, right, top, bottom
    worksheet_set_header(m_sheet, pageHeader(document).toUtf8().constData());
    worksheet_set_footer(m_sheet, pageFooter(document).toUtf8().constData());
    worksheet_repeat_rows(m_sheet, 0, 0);
    const int frozenColumns = std::clamp(m_table.frozenColumns, 0, columnCount());
    worksheet_freeze_panes(m_sheet, 1, static_cast<lxw_col_t>(frozenColumns));
    if (columnCount() == 0)
        return;
    const auto lastRow = static_cast<lxw_row_t>(m_table.rowCount);
    const auto lastColumn = static_cast<lxw_col_t>(columnCount() - 1);
    if (m_table.isFiltered)
        worksheet_autofilter(m_sheet, 0, 0, lastRow, lastColumn);
    // Ports are text, and a green corner in each of these cells would say that this is a mistake.
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, 0, 0, lastRow, lastColumn);
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

} // namespace

Result<QByteArray> writeXlsx(const TableDocument &document, const XlsxOptions &options)
{
    QStringList names;
    for (const Table &table : document.tables)
        names.append(table.name);
    names = sheetNames(names);

    Workbook workbook(options);
    if (const auto opened = workbook.open(); !opened)
        return tl::unexpected(opened.error());
    workbook.setProperties(document);
    for (size_t i = 0; i < document.tables.size(); ++i) {
        const Table &table = document.tables[i];
        const QString &name = names[static_cast<qsizetype>(i)];
        if (table.rowCount >= maximumRows || table.columns.size() > maximumColumns) {
            return failure(QStringLiteral("export.table-too-large"),
                {name, QString::number(table.rowCount), QString::number(table.columns.size())});
        }
        const auto sheet = workbook.addSheet(name);
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (const auto written = SheetWriting(table, *sheet, workbook).write(document); !written)
            return tl::unexpected(written.error());
    }
    return workbook.close();
}

} // namespace portolan
