// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/NodePainter.h"

#include "diagram/DiagramPlaces.h"
#include "paint/Ink.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double cornerRadius = 6;
constexpr double sheetOffset = 3; // between the cards of a stack
constexpr double iconSize = 28;
constexpr double iconLeft = 9;
constexpr double padding = 7;
constexpr double lineFactor = 1.22; // line height of a text's size
constexpr double scales[] = {1, 0.95, 0.9, 0.85, 0.8};

/// One text of a card and how far it may spread.
struct CardText {
    QString text;
    double size;
    bool bold;
    QColor color;
    qsizetype mostLines;
};

struct CardLine {
    QString text;
    double size;
    bool bold;
    QColor color;
};

std::vector<CardText> textsOf(const DiagramNode &node, ExportLanguage language)
{
    const QColor faint = ink::secondary;
    const Language first = firstLanguage(language);
    std::vector<CardText> texts{{node.name.text(first), nameSize, true, ink::text, 3}};
    QString kind = node.kind.text(first);
    if (language == ExportLanguage::Both) {
        if (node.name.ja != node.name.en)
            texts.push_back({node.name.text(Language::Japanese), secondSize, false, faint, 1});
        if (node.kind.ja != node.kind.en)
            kind += u" "_s + node.kind.ja;
    }
    texts.push_back({kind, secondSize, false, faint, 2});
    if (!node.address.isEmpty())
        texts.push_back({node.address, secondSize, false, faint, 2});
    return texts;
}

/// The texts as lines that fit the place, at the largest scale at which all of them do.
std::vector<CardLine> linesOf(const std::vector<CardText> &texts, const QSizeF &room, const TextMeasure &measure)
{
    std::vector<CardLine> lines;
    for (const double scale : scales) {
        lines.clear();
        double height = 0;
        bool fits = true;
        for (const CardText &text : texts) {
            const double size = text.size * scale;
            const QStringList parts = measure.wrapped(text.text, size, text.bold, room.width());
            fits = fits && parts.size() <= text.mostLines;
            for (const QString &part : parts)
                lines.push_back({part, size, text.bold, text.color});
            height += static_cast<double>(parts.size()) * size * lineFactor;
        }
        if (fits && height <= room.height())
            return lines;
    }
    // Not even the smallest holds all: one line each, the name as many as there is room for.
    lines.clear();
    const double scale = *std::rbegin(scales);
    double left = room.height();
    for (const CardText &text : texts)
        left -= text.size * scale * lineFactor;
    for (const CardText &text : texts) {
        const double size = text.size * scale;
        QStringList parts = measure.wrapped(text.text, size, text.bold, room.width());
        qsizetype most = 1;
        if (parts.size() > 1 && left >= size * lineFactor) {
            left -= size * lineFactor;
            most = 2;
        }
        if (parts.size() > most) {
            const QString rest = parts.mid(most - 1).join(u' ');
            parts = parts.first(most - 1);
            parts.append(measure.elided(rest, size, text.bold, room.width()));
        }
        for (const QString &part : parts)
            lines.push_back({part, size, text.bold, text.color});
    }
    while (!lines.empty()) {
        double height = 0;
        for (const CardLine &line : lines)
            height += line.size * lineFactor;
        if (height <= room.height() || lines.size() == 1)
            break;
        lines.pop_back();
    }
    return lines;
}

void appendCount(const DiagramNode &node, const QRectF &card, const TextMeasure &measure, Picture &picture)
{
    const QString text = u"×"_s + QString::number(node.count);
    const double width = measure.width(text, 9.5, true) + 10;
    const QRectF pill(card.right() - width - 6, card.top() - 6, width, 14);
    picture.elements.push_back(Shape{roundedPath(pill, 7), {}, ink::text});
    picture.elements.push_back(
        Words{text, {pill.center().x(), pill.center().y() + 3.4}, 9.5, true, ink::paper, Anchor::Middle});
}

QString titleOf(const DiagramNode &node, ExportLanguage language)
{
    QStringList parts;
    const auto add = [&](const LocalizedText &text) {
        if (language != ExportLanguage::Japanese)
            parts.append(text.text(Language::English));
        if (language != ExportLanguage::English && !parts.contains(text.text(Language::Japanese)))
            parts.append(text.text(Language::Japanese));
    };
    add(node.name);
    add(node.kind);
    if (!node.address.isEmpty())
        parts.append(node.address);
    if (node.count > 1)
        parts.append(u"×"_s + QString::number(node.count));
    return parts.join(u'\n');
}

} // namespace

QPainterPath roundedPath(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

void appendMarks(
    const DiagramMarks &marks, const QPointF &right, bool hasCounts, const TextMeasure &measure, Picture &picture)
{
    double x = right.x();
    const auto append = [&](int count, bool isError) {
        if (count == 0)
            return;
        const QColor color = isError ? ink::removed : ink::changed;
        const QString text = hasCounts ? QString::number(count) : QString();
        x -= measure.width(text, 9, true);
        if (hasCounts)
            picture.elements.push_back(Words{text, {x, right.y() + 3.2}, 9, true, color, Anchor::Start});
        x -= hasCounts ? 8 : 6;
        QPainterPath shape;
        if (isError) {
            shape.addEllipse(QPointF(x, right.y()), 5, 5);
        } else {
            shape.moveTo(x, right.y() - 5.4);
            shape.lineTo(x + 5.8, right.y() + 4.4);
            shape.lineTo(x - 5.8, right.y() + 4.4);
            shape.closeSubpath();
        }
        picture.elements.push_back(Shape{shape, {}, color});
        picture.elements.push_back(
            Words{u"!"_s, {x, right.y() + (isError ? 3.0 : 3.6)}, 8, true, ink::paper, Anchor::Middle});
        x -= 10;
    };
    append(marks.warnings, false);
    append(marks.errors, true);
}

void appendNode(const DiagramNode &node, const std::vector<DiagramStyle> &styles, ExportLanguage language,
    const TextMeasure &measure, Picture &picture)
{
    picture.elements.push_back(GroupBegin{u"node-"_s + node.id.toString(), u"node"_s, titleOf(node, language), {}});
    const bool isGone = node.change == DiagramChange::Removed;
    const QColor line = isGone ? ink::removed : node.change == DiagramChange::Added ? ink::added : ink::text;
    const std::vector<double> dashes = isGone ? std::vector<double>{4, 3} : std::vector<double>{};
    QRectF card = node.rect;
    if (node.count > 1) {
        card.adjust(0, 2 * sheetOffset, -2 * sheetOffset, 0);
        for (const double behind : {2.0, 1.0}) {
            const QRectF sheet = card.translated(behind * sheetOffset, -behind * sheetOffset);
            picture.elements.push_back(
                Shape{roundedPath(sheet, cornerRadius), {ink::secondary, 0.9, dashes}, ink::paper});
        }
    }
    const bool isStyled = node.isManager && node.style >= 0 && static_cast<size_t>(node.style) < styles.size();
    const QColor accent = isStyled ? styles[static_cast<size_t>(node.style)].color : line;
    const bool isAccented = isStyled && node.change == DiagramChange::None;
    picture.elements.push_back(Shape{
        roundedPath(card, cornerRadius), {isAccented ? accent : line, node.isManager ? 2.0 : 1.4, dashes}, ink::paper});
    const bool isWide = card.width() >= 96;
    if (isWide) {
        const QRectF icon(card.left() + iconLeft, card.center().y() - iconSize / 2, iconSize, iconSize);
        picture.elements.push_back(Icon{node.icon, icon, isAccented ? accent : isGone ? ink::secondary : ink::text});
    }
    const double left = card.left() + (isWide ? iconLeft + iconSize + 8 : padding);
    // The count reaches into the card from above.
    const double top = card.top() + (node.count > 1 ? 8 : 4);
    const QSizeF room(card.right() - padding - left, card.bottom() - 4 - top);
    if (node.count > 1)
        appendCount(node, card, measure, picture);
    const std::vector<CardLine> lines = linesOf(textsOf(node, language), room, measure);
    double height = 0;
    for (const CardLine &text : lines)
        height += text.size * lineFactor;
    double y = top + (room.height() - height) / 2;
    for (const CardLine &text : lines) {
        y += text.size * lineFactor;
        picture.elements.push_back(Words{text.text, {left, y - text.size * (lineFactor - TextMeasure::ascent) / 1.4},
            text.size, text.bold, isGone ? ink::secondary : text.color, Anchor::Start});
    }
    appendMarks(node.marks, {card.right() - 5, card.bottom() - 8}, true, measure, picture);
    picture.elements.push_back(GroupEnd{});
}

} // namespace portolan
