// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TitleBlock.h"

#include "export/PrintedRevision.h"
#include "plan/Revisions.h"
#include "sheet/SheetPen.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double titleRow = 19 * unitsPerMillimetre;
constexpr double entryRow = 13 * unitsPerMillimetre;
constexpr double lowRow = 11 * unitsPerMillimetre;
constexpr double narrowLowRow = 10 * unitsPerMillimetre;
constexpr double widthOfTwoRows = 220 * unitsPerMillimetre; ///< narrower, the low form has three rows
constexpr double stripHeight = 13 * unitsPerMillimetre;
constexpr double highStripHeight = 16 * unitsPerMillimetre;
constexpr double inset = 12;
constexpr double lowInset = 8;
constexpr double captionSize = 9;
constexpr double captionSpace = 18;
constexpr double border = 1.8;
constexpr double rule = 0.9;
constexpr int leastLinesOfName = 2; ///< below a seal
constexpr int leastLinesOfNarrowName = 3;
constexpr double narrowSeal = 25 * unitsPerMillimetre;
constexpr double sealHeight = 11 * unitsPerMillimetre;
constexpr double belowName = 6;
constexpr int shownDigits = 16; ///< of the plan's hash

const TextStyle captionStyle{captionSize, false, ink::secondary};

/// "SHA-256 (16/64) 92961905c794f00d": the first digits, and how many of how many they are.
QString hashText(const QString &hash)
{
    if (hash.size() <= shownDigits)
        return hash.isEmpty() ? hash : QString(u"SHA-256 "_s + hash);
    return u"SHA-256 ("_s + QString::number(shownDigits) + u'/' + QString::number(hash.size()) + u") "_s
        + hash.first(shownDigits);
}

QString dateTextOf(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

TextPair revisionAndDate(const SheetContext &context)
{
    // In one line "B, changed since" and "B（変更あり）" would read as one.
    if (context.request.isChangedSinceIssue && !context.isProposal())
        return context.revisionText();
    const QString revision = context.revisionText().joined();
    const QString date = context.isUnsigned() ? QString() : dateTextOf(dateOfRevision(context.plan()));
    return {revision.isEmpty() || date.isEmpty() ? QString(revision + date) : QString(revision + u"   "_s + date), {}};
}

/// Who approved or checked the plan's own revision has not yet seen what is shown; and what is proposed, nobody has.
QString approvalOf(const SheetContext &context, const QString &name)
{
    const bool isIssued = !context.isUnsigned() && !context.isProposal() && !isNotNewestRevision(context.plan());
    return isIssued ? name : QString();
}

QString pageText(const PageEntries &entries)
{
    return entries.tile.isEmpty() ? entries.number.text() : QString(entries.number.text() + u"   "_s + entries.tile);
}

/// "Abe, Baba +3", "Abe +4": a list of names with ever fewer of them, and how many more there are.
QStringList withFewerNames(const QString &names)
{
    static const QRegularExpression between(u"\\s*[,、，;；/／]\\s*"_s);
    QList<qsizetype> ends;
    for (auto matches = between.globalMatch(names); matches.hasNext();)
        ends.prepend(matches.next().capturedStart());
    QStringList texts;
    for (qsizetype more = 1; more <= ends.size(); ++more)
        texts.append(names.left(ends[more - 1]) + u" +"_s + QString::number(more));
    return texts;
}

/// Whether the strip of so narrow a page has a second row: its captions in two languages have no room in one.
bool isTwoRows(const SheetContext &context, double width)
{
    return width < widthOfTwoRows && !context.plan().sheet.confidentiality.isEmpty();
}

/// The cells of a block, with the rules between them.
class Cells {
public:
    Cells(const SheetContext &context, SheetFragment &fragment)
        : m_context(context)
        , m_fragment(fragment)
        , m_pen(context.measure, fragment)
    {
    }

    void entry(const QRectF &cell, const char *caption, const TextPair &value, double size = 13)
    {
        captioned(cell, caption);
        m_pen.pairInBox(value, cell.adjusted(inset, captionSpace, -inset, -3), {size, true, ink::text},
            {size - 1, false, ink::secondary});
    }

    /// An entry of a low row: what it is called stands close above it.
    void lowEntry(const QRectF &cell, const char *caption, const TextPair &value)
    {
        captioned(cell, caption, 12);
        const QRectF room = cell.adjusted(lowInset, 15, -4, -3);
        const TextStyle style{11, true, ink::text};
        const QString both = value.joined(u"  "_s);
        const bool isOneLine = !fitted(m_context.measure, both, room.width(), 1, style, SheetPen::smallestText).isCut;
        if (isOneLine)
            m_pen.pairInBox({both, {}}, room, style, {});
        else
            m_pen.pairInBox(value, room, style, {10, false, ink::secondary});
    }

    /// Of a cell of a low row in which nothing has to be made smaller.
    [[nodiscard]] double lowWidth(const char *caption, const TextPair &value) const
    {
        const TextMeasure &measure = m_context.measure;
        const double values = std::max(measure.width(value.first, 11, true), measure.width(value.second, 10));
        const QString called = m_context.text.word(QLatin1String(caption)).joined(u"  "_s);
        return lowInset + 5 + std::max(values, measure.width(called, captionStyle.size, captionStyle.bold));
    }

    /// Room for a seal, and below it the name. A long one stands on several lines, which in a narrow cell take
    /// some of the seal's room, and in any cell rather than being cut.
    void seal(const QRectF &cell, const char *caption, const QString &name)
    {
        captioned(cell, caption);
        constexpr double line = SheetPen::smallestText * SheetPen::leading;
        const double beside = cell.height() - captionSpace - sealHeight - belowName;
        double lines = std::max<double>(
            cell.width() < narrowSeal ? leastLinesOfNarrowName : leastLinesOfName, std::floor(beside / line));
        const double most = std::floor((cell.height() - captionSpace - belowName) / line);
        const TextStyle style{10, false, ink::text};
        const QString whole = m_context.text.of(neutral(name)).first;
        const auto isCut = [&](const QString &text) {
            const double room = cell.width() - inset;
            return fitted(m_context.measure, text, room, static_cast<int>(lines), style, SheetPen::smallestText).isCut;
        };
        while (lines < most && isCut(whole))
            ++lines;
        QString text = whole;
        if (isCut(whole)) {
            const QStringList shorter = withFewerNames(whole);
            const auto fitting = std::find_if_not(shorter.begin(), shorter.end(), isCut);
            if (fitting != shorter.end()) {
                text = *fitting;
                m_fragment.cut.append(whole);
            }
        }
        const double height = lines * line;
        m_pen.wordsAtBottom(
            text, {cell.left() + inset / 2, cell.bottom() - belowName - height, cell.width() - inset, height}, style);
    }

    void strip(const QRectF &cell, const char *caption, const TextPair &value)
    {
        captioned(cell, caption, 13);
        m_pen.pairInBox(
            value, cell.adjusted(inset, 18, -inset, -4), {11, true, ink::text}, {10, false, ink::secondary});
    }

    void frame(const QRectF &rect) { m_pen.box(rect, {ink::text, border, {}}, ink::paper); }
    void separate(const QPointF &from, const QPointF &to) { m_pen.line(from, to, ink::text, rule); }
    void separateLeft(const QRectF &cell) { separate(cell.topLeft(), cell.bottomLeft()); }

    [[nodiscard]] TextPair of(const LocalizedText &text) const { return m_context.text.of(text); }
    [[nodiscard]] TextPair of(const QString &text) const { return m_context.text.of(neutral(text)); }

private:
    void captioned(const QRectF &cell, const char *caption, double baseLine = 14)
    {
        const QString text = m_context.text.word(QLatin1String(caption)).joined(u"  "_s);
        const double left = baseLine < 13 ? lowInset : inset;
        m_pen.fittedWords(text, cell.topLeft() + QPointF(left, baseLine), cell.width() - left - 4, captionStyle);
    }

    const SheetContext &m_context;
    SheetFragment &m_fragment;
    SheetPen m_pen;
};

/// Cells of these widths, in parts of the whole, from left to right.
std::vector<QRectF> rowOfCells(const QRectF &row, const std::vector<double> &parts)
{
    double whole = 0;
    for (const double part : parts)
        whole += part;
    std::vector<QRectF> cells;
    double x = row.left();
    for (const double part : parts) {
        const double width = row.width() * part / whole;
        cells.emplace_back(x, row.top(), width, row.height());
        x += width;
    }
    return cells;
}

/// Gives cells that are too narrow what others of the row don't need.
std::vector<double> balanced(std::vector<double> widths, const std::vector<double> &needed)
{
    double missing = 0;
    double spare = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        missing += std::max(needed[i] - widths[i], 0.0);
        spare += std::max(widths[i] - needed[i], 0.0);
    }
    if (missing <= 0 || spare <= 0)
        return widths;
    const double moved = std::min(missing, spare);
    for (size_t i = 0; i < widths.size(); ++i) {
        const double lack = needed[i] - widths[i];
        widths[i] += lack / (lack > 0 ? missing : spare) * moved;
    }
    return widths;
}

} // namespace

bool SheetContext::isProposal() const
{
    const std::vector<Revision> &revisions = plan().revisions;
    return request.proposedRevision && std::none_of(revisions.begin(), revisions.end(), [this](const Revision &listed) {
        return listed.revision == request.proposedRevision->revision;
    });
}

bool SheetContext::isUnsigned() const
{
    return request.isChangedSinceIssue || (isProposal() && request.proposedRevision->revision != plan().sheet.revision);
}

TextPair SheetContext::revisionText() const
{
    const QString &own = plan().sheet.revision;
    if (isProposal())
        return text.word(u"drawing.revision.proposed"_s, {neutral(request.proposedRevision->revision)});
    return text.of(request.isChangedSinceIssue ? changedRevisionText(own, text.wording()) : neutral(own));
}

LocalizedText SheetContext::title() const
{
    return plan().title.isEmpty() ? localizedWord(text.wording(), u"title.untitled"_s) : plan().title;
}

SheetFragment titleBlock(const SheetContext &context, const PageEntries &entries, double width)
{
    const Sheet &sheet = context.plan().sheet;
    SheetFragment fragment{{width, titleBlockHeight}, {}, {}};
    Cells cells(context, fragment);
    cells.frame(QRectF(QPointF(), fragment.size));

    const auto first = rowOfCells({0, 0, width, titleRow}, {96, 28, 28, 28});
    cells.entry(first[0], "titleblock.title", cells.of(context.title()), 14);
    cells.seal(first[1], "titleblock.approved", approvalOf(context, sheet.approved));
    cells.seal(first[2], "titleblock.checked", approvalOf(context, sheet.checked));
    cells.seal(first[3], "titleblock.drawn", sheet.author);

    const auto second = rowOfCells({0, titleRow, width, entryRow}, {60, 60, 60});
    cells.entry(second[0], "titleblock.number", cells.of(sheet.number));
    cells.entry(second[1], "titleblock.system", cells.of(sheet.system));
    cells.entry(second[2], "titleblock.confidentiality", cells.of(sheet.confidentiality));

    const auto third = rowOfCells({0, titleRow + entryRow, width, entryRow}, {60, 60, 28, 32});
    cells.entry(third[0], "titleblock.revision", revisionAndDate(context));
    const QString hash = hashText(context.request.planHash);
    cells.entry(third[1], "titleblock.plan", {hash, {}}, 12);
    cells.entry(third[2], "titleblock.scale", cells.of(entries.scale));
    cells.entry(third[3], "titleblock.page", TextPair{pageText(entries), {}});

    for (const auto &row : {first, second, third}) {
        for (size_t i = 1; i < row.size(); ++i)
            cells.separateLeft(row[i]);
        if (row.front().top() > 0)
            cells.separate(row.front().topLeft(), row.back().topRight());
    }
    return fragment;
}

double lowTitleBlockHeight(double width)
{
    return width < widthOfTwoRows ? 3 * narrowLowRow : 2 * lowRow;
}

SheetFragment lowTitleBlock(const SheetContext &context, const PageEntries &entries, double width)
{
    const Sheet &sheet = context.plan().sheet;
    const double height = lowTitleBlockHeight(width);
    SheetFragment fragment{{width, height}, {}, {}};
    Cells cells(context, fragment);
    cells.frame(QRectF(QPointF(), fragment.size));

    const double sealWidth = (width < widthOfTwoRows ? 20 : 24) * unitsPerMillimetre;
    const double left = width - 3 * sealWidth;
    const auto seals = rowOfCells({left, 0, width - left, height}, {1, 1, 1});
    cells.seal(seals[0], "titleblock.approved", approvalOf(context, sheet.approved));
    cells.seal(seals[1], "titleblock.checked", approvalOf(context, sheet.checked));
    cells.seal(seals[2], "titleblock.drawn", sheet.author);
    for (const QRectF &seal : seals)
        cells.separateLeft(seal);

    struct Entry {
        const char *caption;
        TextPair value;
        double part;
    };
    const QString hash = hashText(context.request.planHash);
    const Entry title{"titleblock.title", cells.of(context.title()), 100};
    const Entry number{"titleblock.number", cells.of(sheet.number), 40};
    const Entry confidentiality{"titleblock.confidentiality", cells.of(sheet.confidentiality), 36};
    const Entry system{"titleblock.system", cells.of(sheet.system), 58};
    const Entry revision{"titleblock.revision", revisionAndDate(context), 38};
    const Entry plan{"titleblock.plan", {hash, {}}, 42};
    const Entry scale{"titleblock.scale", cells.of(entries.scale), 20};
    const Entry page{"titleblock.page", TextPair{pageText(entries), {}}, 22};
    const std::vector<std::vector<Entry>> rows = width < widthOfTwoRows
        ? std::vector<std::vector<Entry>>{{title}, {number, system, confidentiality}, {revision, plan, scale, page}}
        : std::vector<std::vector<Entry>>{{title, number, confidentiality}, {system, revision, plan, scale, page}};
    const double rowHeight = height / static_cast<double>(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const QRectF row(0, static_cast<double>(i) * rowHeight, left, rowHeight);
        double whole = 0;
        for (const Entry &entry : rows[i])
            whole += entry.part;
        std::vector<double> parts;
        std::vector<double> needed;
        for (const Entry &entry : rows[i]) {
            parts.push_back(entry.part / whole * left);
            needed.push_back(cells.lowWidth(entry.caption, entry.value));
        }
        // The page's own entries are no reason for other widths: rules stay where they are from page to page.
        const bool isSameOnAllPages = rows[i].back().caption != page.caption;
        const std::vector<QRectF> places = rowOfCells(row, isSameOnAllPages ? balanced(parts, needed) : parts);
        for (size_t j = 0; j < places.size(); ++j) {
            cells.lowEntry(places[j], rows[i][j].caption, rows[i][j].value);
            if (j > 0)
                cells.separateLeft(places[j]);
        }
        if (i > 0)
            cells.separate(row.topLeft(), row.topRight());
    }
    return fragment;
}

double titleStripHeight(const SheetContext &context, double width)
{
    // Both languages of a title stand below each other.
    const bool isHigh = !context.text.of(context.title()).second.isEmpty();
    if (isTwoRows(context, width))
        return (isHigh ? stripHeight : narrowLowRow) + narrowLowRow;
    return isHigh ? highStripHeight : stripHeight;
}

SheetFragment titleStrip(const SheetContext &context, const PageEntries &entries, double width)
{
    const Sheet &sheet = context.plan().sheet;
    SheetFragment fragment{{width, titleStripHeight(context, width)}, {}, {}};
    Cells cells(context, fragment);
    cells.frame(QRectF(QPointF(), fragment.size));
    const bool hasScale = !entries.scale.isEmpty();
    struct Entry {
        const char *caption;
        TextPair value;
        double part;
    };
    using Entries = std::vector<Entry>;
    const bool isLow = isTwoRows(context, width);
    Entries first{{"titleblock.number", cells.of(sheet.number), isLow || hasScale ? 30.0 : 34.0},
        {"titleblock.title", cells.of(context.title()),
            isLow          ? 76.0
                : hasScale ? 54.0
                           : 56.0}};
    if (!sheet.confidentiality.isEmpty())
        first.push_back({"titleblock.confidentiality", cells.of(sheet.confidentiality), hasScale ? 26.0 : 28.0});
    Entries second{{"titleblock.revision", revisionAndDate(context), hasScale ? 30.0 : 32.0},
        {"titleblock.plan", cells.of(hashText(context.request.planHash)), hasScale ? 30.0 : 34.0}};
    if (hasScale)
        second.push_back({"titleblock.scale", cells.of(entries.scale), 18});
    second.push_back({"titleblock.page", TextPair{pageText(entries), {}}, hasScale ? 26.0 : 24.0});
    if (!isLow)
        first.insert(first.end(), second.begin(), second.end());
    const std::vector<Entries> rows = isLow ? std::vector<Entries>{first, second} : std::vector<Entries>{first};
    const double firstHeight = fragment.size.height() - (isLow ? narrowLowRow : 0);
    for (size_t i = 0; i < rows.size(); ++i) {
        const QRectF row = i == 0 ? QRectF(0, 0, width, firstHeight) : QRectF(0, firstHeight, width, narrowLowRow);
        std::vector<double> parts;
        for (const Entry &entry : rows[i])
            parts.push_back(entry.part);
        const std::vector<QRectF> places = rowOfCells(row, parts);
        for (size_t j = 0; j < places.size(); ++j) {
            if (isLow)
                cells.lowEntry(places[j], rows[i][j].caption, rows[i][j].value);
            else
                cells.strip(places[j], rows[i][j].caption, rows[i][j].value);
            if (j > 0)
                cells.separateLeft(places[j]);
        }
        if (i > 0)
            cells.separate(row.topLeft(), row.topRight());
    }
    return fragment;
}

} // namespace portolan
