// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RevisionBlock.h"

#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double headingSpace = 18;
constexpr double headHeight = 22;
constexpr double cellInset = 7;
constexpr double textSize = 10;
constexpr double widestName = 96; ///< longer ones take more lines
constexpr int mostLinesOfName = 4;
constexpr double narrowestChange = 140; ///< of one that is so long
constexpr double roomyChange = 200;
const Pen cellPen{ink::line, 1, {}};

struct RevisionLine {
    TextPair revision;
    QString date;
    TextPair change;
    QString by;
    QString approved;
};

RevisionLine lineOf(const SheetContext &context, const Revision &revision, bool isProposed)
{
    const SheetText &text = context.text;
    const LocalizedText name = neutral(revision.revision);
    return {isProposed ? text.word(u"drawing.revision.proposed"_s, {name}) : text.of(name),
        revision.date ? revision.date->toString(Qt::ISODate) : QString(), text.of(revision.change),
        text.of(neutral(revision.by)).first, text.of(neutral(revision.approved)).first};
}

std::vector<RevisionLine> linesOf(const SheetContext &context, int mostLines)
{
    const std::vector<Revision> &revisions = context.plan().revisions;
    const std::optional<Revision> &proposed = context.request.proposedRevision;
    std::vector<RevisionLine> lines;
    if (context.isProposal())
        lines.push_back(lineOf(context, *proposed, true));
    for (size_t i = revisions.size(); i > 0 && static_cast<int>(lines.size()) < mostLines; --i) {
        const Revision &own = revisions[i - 1];
        lines.push_back(lineOf(context, proposed && proposed->revision == own.revision ? *proposed : own, false));
    }
    return lines;
}

/// Widths of the columns, but for that of the change, which takes the rest.
struct ColumnWidths {
    double revision;
    double date;
    double by;
    double approved;

    [[nodiscard]] double sum() const { return revision + date + by + approved; }
    /// Left edges of the five columns and the right edge of the last.
    [[nodiscard]] std::vector<double> edges(double width) const
    {
        return {0, revision, revision + date, width - by - approved, width - approved, width};
    }
};

ColumnWidths widthsOf(const SheetContext &context, const std::vector<RevisionLine> &lines)
{
    const auto widest = [&](const char *heading, auto textOf) {
        double result = context.measure.width(context.text.word(QLatin1String(heading)).joined(), textSize, true);
        for (const RevisionLine &line : lines)
            result = std::max(result, context.measure.width(textOf(line), textSize));
        return std::min(result + 0.5, widestName) + 2 * cellInset;
    };
    return {widest("drawing.revision", [](const RevisionLine &line) { return line.revision.joined(); }),
        widest("drawing.revision.date", [](const RevisionLine &line) { return line.date; }),
        widest("drawing.revision.by", [](const RevisionLine &line) { return line.by; }),
        widest("drawing.revision.approved", [](const RevisionLine &line) { return line.approved; })};
}

/// Of the column with what changed, where nothing of it breaks.
double widestChange(const SheetContext &context, const std::vector<RevisionLine> &lines)
{
    double widest = context.measure.width(context.text.word(u"drawing.revision.change"_s).joined(), textSize, true);
    for (const RevisionLine &line : lines) {
        for (const QString &part : {line.change.first, line.change.second})
            widest = std::max(widest, context.measure.width(part, textSize));
    }
    return widest + 2 * cellInset + 1;
}

void appendHead(const SheetContext &context, const std::vector<double> &edges, double top, SheetFragment &fragment)
{
    SheetPen pen(context.measure, fragment);
    pen.box({0, top, edges.back(), headHeight}, cellPen, ink::tint);
    static constexpr const char *headings[] = {"drawing.revision", "drawing.revision.date", "drawing.revision.change",
        "drawing.revision.by", "drawing.revision.approved"};
    for (size_t i = 0; i < std::size(headings); ++i)
        pen.fittedWords(context.text.word(QLatin1String(headings[i])).joined(), {edges[i] + cellInset, top + 15},
            edges[i + 1] - edges[i] - 2 * cellInset, {textSize, true, ink::text});
}

SheetFragment rowOf(const SheetContext &context, const RevisionLine &line, const std::vector<double> &edges)
{
    SheetFragment change;
    SheetPen changePen(context.measure, change);
    const double height = changePen.pair(line.change, {}, edges[3] - edges[2] - 2 * cellInset,
        {textSize, false, ink::text}, {textSize - 0.5, false, ink::secondary});
    const TextStyle style{textSize, false, ink::text};
    const QString texts[] = {line.revision.joined(), line.date, {}, line.by, line.approved};
    FittedText cells[std::size(texts)];
    double highest = height;
    for (size_t i = 0; i < std::size(texts); ++i) {
        cells[i] = fitted(
            context.measure, texts[i], edges[i + 1] - edges[i] - 2 * cellInset, mostLinesOfName, style, textSize);
        highest = std::max(highest, static_cast<double>(cells[i].lines.size()) * textSize * SheetPen::leading);
    }
    SheetFragment row;
    row.size = {edges.back(), std::max(headHeight, highest + 9)};
    SheetPen pen(context.measure, row);
    pen.box(QRectF(QPointF(), row.size), cellPen, ink::paper);
    append(row, change, {edges[2] + cellInset, 4.5});
    for (size_t i = 0; i < std::size(texts); ++i) {
        double y = 4.5 + textSize * TextMeasure::ascent;
        for (const QString &words : cells[i].lines) {
            pen.words(words, {edges[i] + cellInset, y}, style);
            y += textSize * SheetPen::leading;
        }
        if (cells[i].isCut)
            row.cut.append(texts[i]);
    }
    return row;
}

} // namespace

double narrowestRevisionBlock(const SheetContext &context, int mostLines)
{
    const std::vector<RevisionLine> lines = linesOf(context, mostLines);
    return widthsOf(context, lines).sum() + std::min(narrowestChange, widestChange(context, lines));
}

double roomyRevisionBlock(const SheetContext &context, int mostLines)
{
    const std::vector<RevisionLine> lines = linesOf(context, mostLines);
    return widthsOf(context, lines).sum() + std::min(roomyChange, widestChange(context, lines));
}

double widestRevisionBlock(const SheetContext &context, int mostLines)
{
    const std::vector<RevisionLine> lines = linesOf(context, mostLines);
    return widthsOf(context, lines).sum() + widestChange(context, lines);
}

int revisionCount(const SheetContext &context)
{
    return static_cast<int>(context.plan().revisions.size()) + (context.isProposal() ? 1 : 0);
}

SheetFragment revisionBlock(const SheetContext &context, double width, int mostLines, const QString &pages)
{
    const std::vector<RevisionLine> lines = linesOf(context, mostLines);
    SheetFragment fragment;
    if (lines.empty())
        return fragment;

    SheetPen pen(context.measure, fragment);
    pen.words(context.text.word(u"sheet.revisions"_s).joined(u" "_s), {0, 11}, {12, true, ink::text});
    const std::vector<double> edges = widthsOf(context, lines).edges(width);
    appendHead(context, edges, headingSpace, fragment);
    double y = headingSpace + headHeight;
    for (const RevisionLine &line : lines) {
        const SheetFragment row = rowOf(context, line, edges);
        append(fragment, row, {0, y});
        y += row.size.height();
    }
    if (revisionCount(context) > static_cast<int>(lines.size())) {
        const TextPair older = pages.isEmpty() ? context.text.word(u"drawing.revision.older-elsewhere"_s)
                                               : context.text.word(u"drawing.revision.older"_s, {neutral(pages)});
        y += 3 + pen.pair(older, {0, y + 3}, width, {9, false, ink::secondary}, {9, false, ink::secondary});
    }
    fragment.size = {width, y + 1};
    return fragment;
}

std::vector<SheetFragment> revisionPages(const SheetContext &context, const QSizeF &room)
{
    const int all = revisionCount(context);
    const std::vector<RevisionLine> lines = linesOf(context, all);
    const std::vector<double> edges
        = widthsOf(context, lines).edges(std::min(room.width(), widestRevisionBlock(context, all)));
    std::vector<SheetFragment> pages;
    double y = 0;
    for (const RevisionLine &line : lines) {
        const SheetFragment row = rowOf(context, line, edges);
        if (pages.empty() || (y > headHeight && y + row.size.height() > room.height())) {
            pages.emplace_back();
            appendHead(context, edges, 0, pages.back());
            y = headHeight;
        }
        append(pages.back(), row, {0, y});
        y += row.size.height();
        pages.back().size = {room.width(), y};
    }
    return pages;
}

} // namespace portolan
