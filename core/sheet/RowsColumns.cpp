// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RowsColumns.h"

#include "export/ExportText.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t measuredRows = 2000; ///< more would not change a width that matters
constexpr double widestWord = 150;
constexpr double narrowestCell = 26;
constexpr double widestShortHeading = 44;
constexpr double widthStep = 4;
constexpr double wideTable = 1400;
constexpr double middleTable = 900;

using Parts = std::vector<std::vector<Column>>;

Parts partsFor(double width, bool hasChanges)
{
    Parts parts{{Column::No}};
    if (hasChanges)
        parts.push_back({Column::Change});
    const auto add = [&](const Parts &more) { parts.insert(parts.end(), more.begin(), more.end()); };
    if (width >= wideTable)
        add({{Column::SourceZone}, {Column::Source}, {Column::SourceAddress}, {Column::SourcePort},
            {Column::DestinationZone}, {Column::Destination}, {Column::DestinationAddress}, {Column::Transport},
            {Column::DestinationPort}, {Column::Application}, {Column::Purpose}, {Column::Necessity, Column::Condition},
            {Column::Firewalls, Column::Action}, {Column::Evidence, Column::Notes}});
    else if (width >= middleTable)
        add({{Column::Source, Column::SourceAddress, Column::SourceZone},
            {Column::Destination, Column::DestinationAddress, Column::DestinationZone},
            {Column::Transport, Column::DestinationPort, Column::SourcePort}, {Column::Application}, {Column::Purpose},
            {Column::Necessity, Column::Condition}, {Column::Firewalls, Column::Action},
            {Column::Evidence, Column::Notes}});
    else
        add({{Column::Source, Column::SourceAddress, Column::SourceZone},
            {Column::Destination, Column::DestinationAddress, Column::DestinationZone},
            {Column::Transport, Column::DestinationPort, Column::SourcePort, Column::Application},
            {Column::Purpose, Column::Evidence},
            {Column::Necessity, Column::Condition, Column::Firewalls, Column::Action, Column::Notes}});
    return parts;
}

bool contains(const RowsColumn &column, Column part)
{
    return std::find(column.parts.begin(), column.parts.end(), part) != column.parts.end();
}

/// The widest part that no line end can come into: Japanese can be broken nearly everywhere.
double longestWord(const SheetContext &context, const QString &text, bool bold)
{
    double longest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != u' ' && text[i].unicode() < 0x2E80)
            continue;
        if (i > start)
            longest = std::max(longest, context.measure.width(text.sliced(start, i - start), rowsTextSize, bold));
        start = i + 1;
    }
    return std::min(longest + 0.5, widestWord);
}

/// What a column holds, as far as its width goes.
struct Wanted {
    double narrowest = narrowestCell;
    std::vector<std::vector<double>> cells; ///< of each row the widths of its texts
};

Wanted wantedWidth(const SheetContext &context, const CellText &text, const std::vector<const MatrixRow *> &rows,
    const RowsColumn &column)
{
    Wanted wanted;
    const auto take = [&](const std::vector<RowsCellLine> &lines, bool bold) {
        std::vector<double> widths;
        for (const RowsCellLine &line : lines) {
            for (const QString &part : {line.text, line.other}) {
                if (part.isEmpty())
                    continue;
                wanted.narrowest = std::max(wanted.narrowest, longestWord(context, part, bold) + 2 * rowsInset);
                widths.push_back(context.measure.width(part, rowsTextSize, bold));
            }
        }
        wanted.cells.push_back(std::move(widths));
    };
    take(rowsHeading(context, column), true);
    // "項番" on two lines could be read, but nobody would write it so.
    for (const RowsCellLine &line : rowsHeading(context, column)) {
        for (const QString &part : {line.text, line.other})
            wanted.narrowest = std::max(wanted.narrowest,
                std::min(widestShortHeading, context.measure.width(part, rowsTextSize, true) + 2 * rowsInset));
    }
    // Nor "送信元ポー" before a port.
    if (contains(column, Column::SourcePort)) {
        const QString words = context.text.wording().text(u"drawing.rows.from"_s, Language::Japanese, {QString()});
        if (context.text.language() != ExportLanguage::English)
            wanted.narrowest = std::max(
                wanted.narrowest, context.measure.width(words.trimmed(), rowsTextSize, true) + 2 * rowsInset + 0.5);
    }
    for (size_t i = 0; i < std::min(rows.size(), measuredRows); ++i)
        take(rowsCell(context, text, *rows[i], column), false);
    return wanted;
}

/// How much a column adds to the heights of all rows in this width; high cells count for far more, as it is the
/// highest cell of a row that makes its height.
double costOf(const Wanted &wanted, double width)
{
    double cost = 0;
    for (const std::vector<double> &cell : wanted.cells) {
        double lines = 0;
        for (const double text : cell)
            lines += std::max(1.0, 1.08 * text / (width - 2 * rowsInset));
        cost += lines * lines * lines * lines;
    }
    return cost;
}

/// Every bit of width goes where it makes the table lower.
void share(std::vector<RowsColumn> &columns, const std::vector<Wanted> &wanted, double width)
{
    double sum = 0;
    std::vector<double> costs;
    for (size_t i = 0; i < columns.size(); ++i) {
        columns[i].width = wanted[i].narrowest;
        sum += wanted[i].narrowest;
        costs.push_back(costOf(wanted[i], columns[i].width));
    }
    std::vector<double> gains;
    for (size_t i = 0; i < columns.size(); ++i)
        gains.push_back(costs[i] - costOf(wanted[i], columns[i].width + widthStep));
    for (; sum + widthStep <= width; sum += widthStep) {
        const auto best = static_cast<size_t>(std::max_element(gains.begin(), gains.end()) - gains.begin());
        if (gains[best] <= 1e-9)
            break;
        columns[best].width += widthStep;
        costs[best] -= gains[best];
        gains[best] = costs[best] - costOf(wanted[best], columns[best].width + widthStep);
    }
    // What is left over (or lacks) is shared alike.
    double left = 0;
    for (RowsColumn &column : columns) {
        column.width *= width / sum;
        column.left = left;
        left += column.width;
    }
}

/// What a firewall is told stays dark; what stands below it otherwise is grey.
bool stepsBack(const RowsColumn &column, Column part)
{
    return part != column.parts.front() && part != Column::SourceAddress && part != Column::DestinationAddress
        && part != Column::DestinationPort && part != Column::SourcePort && part != Column::Action;
}

/// Whether a part says what nearly every row says: that any free port is taken, or that the row is to be permitted.
bool isUsual(const SheetContext &context, const QString &cell, Column part)
{
    static constexpr const char *ports[] = {"auto", "any", "unstated"};
    // Rows that are left out stand under a heading that says so.
    static constexpr const char *actions[] = {"action.permit", "action.documented", "action.excluded"};
    const auto isOneOf = [&](const auto &keys) {
        return std::any_of(std::begin(keys), std::end(keys), [&](const char *key) {
            return cell == context.text.wording().text(QLatin1String(key), Language::English);
        });
    };
    return part == Column::SourcePort ? isOneOf(ports) : part == Column::Action && isOneOf(actions);
}

void addIfNew(std::vector<RowsCellLine> &lines, const RowsCellLine &added)
{
    const bool isKnown
        = std::any_of(lines.begin(), lines.end(), [&](const RowsCellLine &line) { return line.text == added.text; });
    if (!added.text.isEmpty() && !isKnown)
        lines.push_back(added);
}

bool isSameInBoth(const CellText &text, const MatrixRow &row, Column part)
{
    return text.cell(row, part, Language::English) == text.cell(row, part, Language::Japanese);
}

/// What CellText::fingerprint() compares.
constexpr Column compared[] = {Column::SourceZone, Column::Source, Column::SourceAddress, Column::SourcePort,
    Column::DestinationZone, Column::Destination, Column::DestinationAddress, Column::Transport,
    Column::DestinationPort, Column::Action, Column::Purpose, Column::Phase, Column::Necessity, Column::Condition,
    Column::Cast, Column::Firewalls, Column::Translated};

bool isCompared(Column column)
{
    return std::find(std::begin(compared), std::end(compared), column) != std::end(compared);
}

/// "+ Add", as on the drawing; what stayed as it was steps back.
void sign(RowsCellLine &line, RowChange change)
{
    static constexpr char16_t signs[] = {0, u'+', u'Δ', u'×', 0};
    const char16_t own = signs[static_cast<int>(change)];
    if (own != 0)
        line.text.prepend(QString(QChar(own)) + u' ');
    line.isSecondary = own == 0;
}

/// "was: 5989"
RowsCellLine wasLine(const SheetContext &context, const QString &key, const std::vector<LocalizedText> &of,
    const QStringList &own, const QStringList &other)
{
    const LocalizedText nothing = localizedWord(context.text.wording(), u"drawing.was.nothing"_s);
    const auto joined = [](const QStringList &lines) { return oneLine(lines.join(u", "_s)); };
    LocalizedText was{joined(own), joined(other)};
    if (context.text.first() == Language::Japanese)
        was = {was.en, was.en};
    if (was.en.isEmpty() && was.ja.isEmpty())
        was = nothing;
    std::vector<LocalizedText> arguments = of;
    arguments.push_back(was);
    const TextPair text = context.text.word(key, arguments);
    return {text.first, text.second == text.first ? QString() : text.second, true};
}

/// What was another and has no column of its own.
void addUnprinted(std::vector<RowsCellLine> &lines, const SheetContext &context, const CellText &text,
    const MatrixRow &row, const RowsColumn &column, const MatrixRow &before)
{
    const Language first = context.text.first();
    for (const Column part : column.unprinted) {
        const auto in = [&](Language language) { return wellFormed(text.cell(before, part, language)).split(u'\n'); };
        if (text.cell(before, part, Language::English) == text.cell(row, part, Language::English)
            && text.cell(before, part, Language::Japanese) == text.cell(row, part, Language::Japanese))
            continue;
        const LocalizedText heading = localizedWord(context.text.wording(), columnKey(part));
        addIfNew(lines, wasLine(context, u"drawing.was.of"_s, {heading}, in(first), in(Language::Japanese)));
    }
}

std::vector<Column> unprintedOf(const Parts &printed)
{
    std::vector<Column> missing;
    for (const Column column : compared) {
        const bool isPrinted = std::any_of(printed.begin(), printed.end(), [&](const std::vector<Column> &parts) {
            return std::find(parts.begin(), parts.end(), column) != parts.end();
        });
        if (!isPrinted)
            missing.push_back(column);
    }
    return missing;
}

} // namespace

std::vector<RowsColumn> rowsColumns(
    const SheetContext &context, const CellText &text, const std::vector<const MatrixRow *> &rows, double width)
{
    const bool hasChanges
        = std::any_of(rows.begin(), rows.end(), [](const MatrixRow *row) { return row->change != RowChange::None; });
    std::vector<RowsColumn> columns;
    std::vector<Wanted> wanted;
    const Parts printed = partsFor(width, hasChanges);
    for (const std::vector<Column> &parts : printed) {
        columns.push_back({parts, {}, 0, 0});
        if (parts.front() == Column::Change)
            columns.back().unprinted = unprintedOf(printed);
        wanted.push_back(wantedWidth(context, text, rows, columns.back()));
    }
    share(columns, wanted, width);
    return columns;
}

std::vector<RowsCellLine> rowsCell(const SheetContext &context, const CellText &text, const MatrixRow &row,
    const RowsColumn &column, const MatrixRow *before)
{
    std::vector<RowsCellLine> lines;
    const bool isBoth = context.text.language() == ExportLanguage::Both;
    const bool namesPorts = contains(column, Column::Transport) && contains(column, Column::DestinationPort);
    for (const Column part : column.parts) {
        const bool isStacked = part != column.parts.front();
        const auto isSilent = [&](const MatrixRow &of) {
            return isStacked && isUsual(context, text.cell(of, part, Language::English), part);
        };
        // What was another is said of both, be they usual or not.
        const bool isLeftOut = isSilent(row) && (!before || isSilent(*before));
        const auto linesIn = [&](const MatrixRow &of, Language language) {
            QStringList found = wellFormed(text.cell(of, part, language)).split(u'\n');
            if (isStacked && part == Column::SourcePort)
                found.front() = context.text.wording().text(u"drawing.rows.from"_s, language, {found.front()});
            if (isStacked && part == Column::Firewalls)
                found.front() = context.text.wording().text(u"drawing.rows.firewalls"_s, language, {found.front()});
            // "TCP 443" is read as one thing.
            if (namesPorts && part == Column::DestinationPort)
                found.front().prepend(text.cell(of, Column::Transport, language) + u' ');
            return found;
        };
        if ((namesPorts && part == Column::Transport) || isLeftOut)
            continue;
        const bool hasOther = isBoth && info(part).worded;
        if (hasOther && isStacked && part == Column::SourcePort && isSameInBoth(text, row, part) && !before) {
            // Words in two languages, and the ports once, below them.
            const TextPair words = context.text.word(u"drawing.rows.from"_s, {{}});
            addIfNew(lines, {words.first.trimmed(), words.second.trimmed(), stepsBack(column, part)});
            addIfNew(
                lines, {oneLine(wellFormed(text.cell(row, part, Language::English))), {}, stepsBack(column, part)});
            continue;
        }
        const QStringList own = linesIn(row, context.text.first());
        const QStringList other = hasOther ? linesIn(row, Language::Japanese) : QStringList();
        for (qsizetype i = 0; i < std::max(own.size(), other.size()); ++i) {
            const QString first = oneLine(own.value(i));
            const QString second = oneLine(other.value(i));
            addIfNew(lines,
                {first.isEmpty() ? second : first, second == first ? QString() : second, stepsBack(column, part)});
        }
        if (part == Column::Change && !lines.empty())
            sign(lines.front(), row.change);
        if (!before || !isCompared(part))
            continue;
        const QStringList ownBefore = linesIn(*before, context.text.first());
        const QStringList otherBefore = hasOther ? linesIn(*before, Language::Japanese) : ownBefore;
        if (ownBefore != own || (hasOther && otherBefore != other))
            addIfNew(lines, wasLine(context, u"drawing.was"_s, {}, ownBefore, otherBefore));
    }
    if (before)
        addUnprinted(lines, context, text, row, column, *before);
    return lines;
}

std::vector<RowsCellLine> rowsHeading(const SheetContext &context, const RowsColumn &column)
{
    std::vector<RowsCellLine> lines;
    for (const Column part : column.parts) {
        const QString shortKey = u"drawing."_s + columnKey(part);
        const TextPair heading = context.text.word(context.text.wording().has(shortKey) ? shortKey : columnKey(part));
        addIfNew(lines, {heading.first, heading.second, stepsBack(column, part)});
    }
    return lines;
}

} // namespace portolan
