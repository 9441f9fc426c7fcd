// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RowsCell.h"

#include "export/ExportText.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What a firewall is told stays dark; what stands below it otherwise is grey.
bool stepsBack(const RowsColumn &column, Column part)
{
    return part != column.parts.front() && part != Column::SourceAddress && part != Column::DestinationAddress
        && part != Column::DestinationPort && part != Column::SourcePort && part != Column::Action;
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

/// "+ Added", as on the drawing; what stayed as it was steps back.
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

/// What is told apart by its look, or by a word of its own, from what stands before it.
bool mayFollow(const RowsColumn &column, Column part)
{
    return part != column.parts.front()
        && (part == Column::SourceZone || part == Column::DestinationZone || part == Column::SourcePort
            || part == Column::Application || part == Column::Action || part == Column::Notes);
}

/// Of a row that is left out: who answers for it, and until when.
constexpr Column decided[] = {Column::Owner, Column::Approver, Column::Ticket, Column::ValidTo, Column::Review};

/// "Owner: Sato"
void addDecision(
    std::vector<RowsCellLine> &lines, const SheetContext &context, const CellText &text, const MatrixRow &row)
{
    for (const Column part : decided) {
        const auto in = [&](Language language) { return oneLine(wellFormed(text.cell(row, part, language))); };
        const LocalizedText said{in(Language::English), in(Language::Japanese)};
        if (said.isEmpty())
            continue;
        const TextPair line
            = context.text.word(u"drawing.page"_s, {localizedWord(context.text.wording(), columnKey(part)), said});
        addIfNew(lines, {line.first, line.second, true});
    }
}

} // namespace

bool saysDecision(const CellText &text, const MatrixRow &row)
{
    return row.isExcluded && row.change != RowChange::Deleted
        && std::any_of(std::begin(decided), std::end(decided),
            [&](Column part) { return !text.cell(row, part, Language::English).isEmpty(); });
}

bool contains(const RowsColumn &column, Column part)
{
    return std::find(column.parts.begin(), column.parts.end(), part) != column.parts.end();
}

bool isUsual(const SheetContext &context, const CellText &text, const MatrixRow &row, Column part)
{
    static constexpr const char *ports[] = {"auto", "any", "unstated"};
    // Rows that are left out stand under a heading that says so.
    static constexpr const char *actions[] = {"action.permit", "action.documented", "action.excluded"};
    static constexpr const char *services[] = {"unstated"};
    if (part != Column::SourcePort && part != Column::Action && part != Column::Application)
        return false;
    const QString cell = text.cell(row, part, Language::English);
    const auto isOneOf = [&](const auto &keys) {
        return std::any_of(std::begin(keys), std::end(keys), [&](const char *key) {
            return cell == context.text.wording().text(QLatin1String(key), Language::English);
        });
    };
    return part == Column::SourcePort ? isOneOf(ports) : part == Column::Action ? isOneOf(actions) : isOneOf(services);
}

std::vector<RowsCellLine> rowsCell(const SheetContext &context, const CellText &text, const MatrixRow &row,
    const RowsColumn &column, const MatrixRow *before)
{
    std::vector<RowsCellLine> lines;
    const bool isBoth = context.text.language() == ExportLanguage::Both;
    const bool namesPorts = contains(column, Column::Transport) && contains(column, Column::DestinationPort);
    for (const Column part : column.parts) {
        const bool isStacked = part != column.parts.front();
        const auto isSilent = [&](const MatrixRow &of) { return isStacked && isUsual(context, text, of, part); };
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
            // Words in two languages, and the ports once, behind or below them.
            const TextPair words = context.text.word(u"drawing.rows.from"_s, {{}});
            addIfNew(lines, {words.first.trimmed(), words.second.trimmed(), stepsBack(column, part), true});
            addIfNew(lines,
                {oneLine(wellFormed(text.cell(row, part, Language::English))), {}, stepsBack(column, part), true});
            continue;
        }
        const QStringList own = linesIn(row, context.text.first());
        const QStringList other = hasOther ? linesIn(row, Language::Japanese) : QStringList();
        for (qsizetype i = 0; i < std::max(own.size(), other.size()); ++i) {
            const QString first = oneLine(own.value(i));
            const QString second = oneLine(other.value(i));
            addIfNew(lines,
                {first.isEmpty() ? second : first, second == first ? QString() : second, stepsBack(column, part),
                    i == 0 && mayFollow(column, part)});
        }
        if (part == Column::Change && !lines.empty())
            sign(lines.front(), row.change);
        if (!before || !CellText::isCompared(part))
            continue;
        const QStringList ownBefore = linesIn(*before, context.text.first());
        const QStringList otherBefore = hasOther ? linesIn(*before, Language::Japanese) : ownBefore;
        if (ownBefore != own || (hasOther && otherBefore != other))
            addIfNew(lines, wasLine(context, u"drawing.was"_s, {}, ownBefore, otherBefore));
    }
    if (contains(column, Column::Notes) && saysDecision(text, row))
        addDecision(lines, context, text, row);
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
        addIfNew(lines, {heading.first, heading.second, stepsBack(column, part), mayFollow(column, part)});
    }
    return lines;
}

} // namespace portolan
