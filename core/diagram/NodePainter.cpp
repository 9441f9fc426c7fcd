// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/NodePainter.h"

#include "diagram/ChangeMarks.h"
#include "diagram/DiagramPlaces.h"
#include "paint/Ink.h"

#include <algorithm>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double cornerRadius = 6;
constexpr double sheetOffset = 3; // between the cards of a stack
constexpr double iconSize = 28;
constexpr double iconLeft = 9;
constexpr double padding = 7;
constexpr double rightPadding = 5;
constexpr double lowestWithMarks = 52; // card that has room for findings below its icon
constexpr double marksHeight = 14;
constexpr double leastGap = 6; // between a mark's count and text beside it
constexpr double betweenMarks = 8; // from the middle of one to the count of that before it
constexpr double lineFactor = 1.22; // line height of a text's size
constexpr double tightLineFactor = 1.1; // where a line would find no room otherwise
constexpr double smallestCardText = 9; // 5.5 points at a scale of 1 : 1.15
constexpr double wideCard = 800; ///< a card that is larger both ways has larger texts
constexpr double highCard = 500;
constexpr double scales[] = {1, 0.95, 0.9, 0.85, 0.8}; // of names; the other texts are at their smallest before that

/// One text of a card and how far it may spread.
struct CardText {
    QString text;
    double size;
    bool bold;
    QColor color;
    qsizetype mostLines;
    bool mayBeCut = false;
    bool isList = false; ///< cut behind a whole entry, with the number of those that are left out
};

struct CardLine {
    QString text;
    double size;
    bool bold;
    QColor color;
};

/// How much of a node's texts is said, from everything to the name alone. What a node is can be seen from its icon.
enum class Brevity {
    Everything,
    KindOnce,
    KindOnceTight,
    KindBeside,
    NoKind,
    SecondNameCut,
    AddressCut,
    AddressOnALine,
    NamesCut,
    NameAlone
};

bool isLatin(QChar character)
{
    return character.unicode() < 0x250 && character.isLetterOrNumber();
}

/// Whether a name has a kind's words in it, in the plural or not: "FC switches", "NTPサーバ ntp01".
bool says(const QString &name, const QString &kind)
{
    const QString words = name.normalized(QString::NormalizationForm_KC);
    const QString wanted = kind.normalized(QString::NormalizationForm_KC);
    if (wanted.isEmpty())
        return true;
    for (qsizetype at = words.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = words.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        QStringView behind = QStringView(words).sliced(at + wanted.size());
        for (const QStringView plural : {QStringView(u"es"), QStringView(u"s")}) {
            if (behind.startsWith(plural)) {
                behind = behind.sliced(plural.size());
                break;
            }
        }
        const bool beginsWord = at == 0 || !isLatin(wanted.front()) || !isLatin(words[at - 1]);
        const bool endsWord = behind.isEmpty() || !isLatin(wanted.back()) || !isLatin(behind.front());
        if (beginsWord && endsWord)
            return true;
    }
    return false;
}

/// What a node is, in the languages in which its name does not say so.
QStringList kindsOf(const DiagramNode &node, ExportLanguage language)
{
    QStringList kinds;
    bool isSaid = false;
    for (const Language each : {Language::English, Language::Japanese}) {
        if (language != ExportLanguage::Both && each != firstLanguage(language))
            continue;
        const QString &kind = node.kind.text(each);
        if (says(node.name.text(each), kind))
            isSaid = true;
        else if (!kinds.contains(kind))
            kinds.append(kind);
    }
    // The same in both: one name is enough.
    if (isSaid && node.kind.en == node.kind.ja)
        kinds.clear();
    return kinds;
}

/// How many lines more than on a card of the usual height its names and its address may take.
qsizetype linesMoreIn(const QSizeF &room)
{
    constexpr double usualHeight = Node::standardSize.height;
    return static_cast<qsizetype>(std::max(0.0, room.height() - usualHeight) / (nameSize * lineFactor));
}

std::vector<CardText> textsOf(const DiagramNode &node, ExportLanguage language, Brevity brevity, qsizetype linesMore)
{
    const QColor faint = ink::secondary;
    const Language first = firstLanguage(language);
    const bool isNameCut = brevity >= Brevity::NamesCut;
    std::vector<CardText> texts{
        {node.name.text(first), nameSize, true, ink::text, (isNameCut ? 2 : 3) + linesMore, isNameCut}};
    if (brevity == Brevity::NameAlone)
        return texts;
    const auto addSecond = [&](const QString &text, qsizetype mostLines, bool mayBeCut) {
        texts.push_back({text, secondSize, false, faint, mayBeCut ? 1 : mostLines, mayBeCut});
    };
    if (language == ExportLanguage::Both && node.name.ja != node.name.en)
        addSecond(node.name.text(Language::Japanese), 2 + linesMore, brevity >= Brevity::SecondNameCut);
    const QStringList kinds = kindsOf(node, language);
    const bool isBeside = brevity == Brevity::KindBeside && !kinds.isEmpty() && !node.address.isEmpty();
    if (isBeside)
        addSecond(kinds.front() + u" · "_s + node.address, 1, false);
    else if (brevity == Brevity::Everything && kinds.size() > 1)
        addSecond(kinds.join(u' '), 1, false);
    else if (brevity < Brevity::NoKind && !kinds.isEmpty())
        addSecond(kinds.front(), 2, false);
    if (!node.address.isEmpty() && !isBeside) {
        // An address of IPv6 may take three lines.
        const qsizetype most = brevity >= Brevity::AddressOnALine
            ? 1
            : linesMore + (brevity >= Brevity::NoKind && brevity < Brevity::AddressCut ? 4 : 2);
        texts.push_back({node.address, secondSize, false, faint, most, brevity >= Brevity::AddressCut, true});
    }
    return texts;
}

struct CardLines {
    std::vector<CardLine> lines;
    double lineFactor;
    bool isCut = false;
};

/// The first entries that find room in so many lines, and how many more there are; empty: not even one does.
QStringList shortened(const CardText &text, double size, double width, qsizetype mostLines, const TextMeasure &measure)
{
    const QStringList entries = text.text.split(u", "_s);
    for (qsizetype kept = entries.size() - 1; kept > 0; --kept) {
        const QString some = entries.first(kept).join(u", "_s) + u" +"_s + QString::number(entries.size() - kept);
        QStringList lines = measure.wrapped(some, size, text.bold, width);
        if (lines.size() <= mostLines)
            return lines;
    }
    return {};
}

/// The texts as lines, or nothing where they find no room at this scale.
std::optional<CardLines> linesAt(
    double scale, double factor, const std::vector<CardText> &texts, const QSizeF &room, const TextMeasure &measure)
{
    CardLines card{{}, factor};
    double height = 0;
    for (const CardText &text : texts) {
        const double size = std::max(text.size * scale, smallestCardText);
        QStringList parts = measure.wrapped(text.text, size, text.bold, room.width());
        if (parts.size() > text.mostLines) {
            if (!text.mayBeCut)
                return std::nullopt;
            const QStringList some
                = text.isList ? shortened(text, size, room.width(), text.mostLines, measure) : QStringList();
            const QString rest = parts.mid(text.mostLines - 1).join(text.isList ? QString() : u" "_s);
            parts = parts.first(text.mostLines - 1);
            parts.append(measure.elided(rest, size, text.bold, room.width()));
            if (!some.isEmpty())
                parts = some;
            card.isCut = true;
        }
        for (const QString &part : parts)
            card.lines.push_back({part, size, text.bold, text.color});
        height += static_cast<double>(parts.size()) * size * factor;
    }
    return height <= room.height() ? std::optional(std::move(card)) : std::nullopt;
}

/// As much as there is room for, at the largest scale at which there is; what is cut is cut as late as can be.
CardLines linesOf(const DiagramNode &node, ExportLanguage language, const QSizeF &room, const TextMeasure &measure)
{
    for (int brevity = 0; brevity <= static_cast<int>(Brevity::NameAlone); ++brevity) {
        const std::vector<CardText> texts = textsOf(node, language, static_cast<Brevity>(brevity), linesMoreIn(room));
        const double factor = brevity == static_cast<int>(Brevity::KindOnceTight) ? tightLineFactor : lineFactor;
        std::optional<CardLines> cut;
        for (const double scale : scales) {
            auto card = linesAt(scale, factor, texts, room, measure);
            if (card && !card->isCut)
                return std::move(*card);
            if (card)
                cut = std::move(card);
        }
        if (cut)
            return std::move(*cut);
    }
    const double size = nameSize * *std::rbegin(scales);
    const QString name = node.name.text(firstLanguage(language));
    return {{{measure.elided(name, size, true, room.width()), size, true, ink::text}}, lineFactor};
}

/// How much larger than others a card's icon and texts are: on a sheet that has to show a card of 9000 units, text of
/// the usual size could not be read.
double enlargementOf(const QRectF &card)
{
    return std::max(1.0, std::min(card.width() / wideCard, card.height() / highCard));
}

void appendCount(const DiagramNode &node, const QRectF &card, const TextMeasure &measure, Picture &picture)
{
    const QString text = u"×"_s + QString::number(node.count);
    const double width = measure.width(text, 9.5, true) + 10;
    const QRectF pill(card.right() - width - 6, card.top() - 6, width, 14);
    picture.elements.push_back(Shape{roundedPath(pill, 7), {}, node.stepsBack ? ink::secondary : ink::text});
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
    if (node.change != DiagramChange::None)
        parts.front().prepend(changeSign(node.change) + u' ');
    return parts.join(u'\n');
}

} // namespace

QPainterPath roundedPath(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

double widthOfMarks(const DiagramMarks &marks, const TextMeasure &measure)
{
    const auto widthOf = [&](int count, double half) {
        return count == 0 ? 0 : measure.width(QString::number(count), 9, true) + 8 + half;
    };
    // The first of them begins at the edge, the others beside the count before them.
    const bool isWarningFirst = marks.errors == 0 && marks.leftOut == 0;
    return widthOf(marks.leftOut, 5) + widthOf(marks.errors, marks.leftOut == 0 ? 5 : betweenMarks)
        + widthOf(marks.warnings, isWarningFirst ? 5.8 : betweenMarks);
}

void appendMarks(
    const DiagramMarks &marks, const QPointF &right, bool hasCounts, const TextMeasure &measure, Picture &picture)
{
    double x = right.x();
    /// The middle of the mark that stands before this count.
    const auto appendCount = [&](int count, const QColor &color) {
        const QString text = hasCounts ? QString::number(count) : QString();
        x -= measure.width(text, 9, true);
        if (hasCounts)
            picture.elements.push_back(Words{text, {x, right.y() + 3.2}, 9, true, color, Anchor::Start});
        x -= hasCounts ? 8 : 6;
        return QPointF(x, right.y());
    };
    const auto goOn = [&] { x -= hasCounts ? betweenMarks : 10; };
    const auto append = [&](int count, bool isError) {
        if (count == 0)
            return;
        const QColor color = isError ? ink::removed : ink::changed;
        const QPointF middle = appendCount(count, color);
        QPainterPath shape;
        if (isError) {
            shape.addEllipse(middle, 5, 5);
        } else {
            shape.moveTo(x, right.y() - 5.4);
            shape.lineTo(x + 5.8, right.y() + 4.4);
            shape.lineTo(x - 5.8, right.y() + 4.4);
            shape.closeSubpath();
        }
        picture.elements.push_back(Shape{shape, {}, color});
        // Drawn, not written: it is no text that somebody has to read.
        const double foot = right.y() + (isError ? 2.9 : 3.3);
        QPainterPath mark;
        mark.addRect(x - 0.7, foot - 5.7, 1.4, 3.7);
        mark.addRect(x - 0.7, foot - 1.2, 1.4, 1.4);
        picture.elements.push_back(Shape{mark, {}, ink::paper});
        goOn();
    };
    append(marks.warnings, false);
    append(marks.errors, true);
    if (marks.leftOut == 0)
        return;
    // A ring with a stroke through it.
    const QPointF middle = appendCount(marks.leftOut, ink::secondary);
    constexpr double radius = 4.3;
    QPainterPath barred;
    barred.addEllipse(middle, radius, radius);
    const QPointF reach(radius * M_SQRT1_2, radius * M_SQRT1_2);
    barred.moveTo(middle - reach);
    barred.lineTo(middle + reach);
    picture.elements.push_back(Shape{barred, {ink::secondary, 1.5, {}}, {}});
}

void appendNode(const DiagramNode &node, const std::vector<DiagramStyle> &styles, ExportLanguage language,
    const TextMeasure &measure, Picture &picture, const QString &revision, int changeNumber)
{
    picture.elements.push_back(GroupBegin{u"node-"_s + node.id.toString(), u"node"_s, titleOf(node, language), {}});
    const bool isGone = node.change == DiagramChange::Removed;
    const QColor line = node.change != DiagramChange::None ? changeColor(node.change)
        : node.stepsBack                                   ? ink::faint
                                                           : ink::text;
    const bool isPale = isGone || node.stepsBack;
    const std::vector<double> dashes = isGone ? std::vector<double>{4, 3} : std::vector<double>{};
    QRectF card = node.rect;
    if (node.count > 1) {
        card.adjust(0, 2 * sheetOffset, -2 * sheetOffset, 0);
        for (const double behind : {2.0, 1.0}) {
            const QRectF sheet = card.translated(behind * sheetOffset, -behind * sheetOffset);
            picture.elements.push_back(Shape{roundedPath(sheet, cornerRadius),
                {node.stepsBack ? ink::faint : ink::secondary, 0.9, dashes}, ink::paper});
        }
    }
    const bool isStyled = node.isManager && node.style >= 0 && static_cast<size_t>(node.style) < styles.size();
    const QColor accent = isStyled ? styles[static_cast<size_t>(node.style)].color : line;
    const bool isAccented = isStyled && node.change == DiagramChange::None;
    picture.elements.push_back(Shape{
        roundedPath(card, cornerRadius), {isAccented ? accent : line, node.isManager ? 2.0 : 1.4, dashes}, ink::paper});
    const bool isWide = card.width() >= 96;
    const double enlargement = enlargementOf(card);
    if (isWide) {
        const double lift = !node.marks.isEmpty() && card.height() >= lowestWithMarks ? 5 : 0;
        const double size = iconSize * enlargement;
        const QRectF icon(card.left() + iconLeft * enlargement, card.center().y() - size / 2 - lift, size, size);
        picture.elements.push_back(Icon{node.icon, icon,
            isAccented           ? accent
                : node.stepsBack ? ink::faint
                : isGone         ? ink::secondary
                                 : ink::text});
    }
    const bool isMarked = node.change != DiagramChange::None;
    const QPointF mark = card.topLeft() + QPointF(changeMarkRadius + 4, changeMarkRadius + 2.5);
    const double numberWidth = appendChangeNumber(changeNumber, mark + QPointF(changeMarkRadius, 1), measure, picture);
    const double left = card.left()
        + (isWide          ? (iconLeft + iconSize + 8) * enlargement
                : isMarked ? 2 * changeMarkRadius + 6 + numberWidth
                           : padding);
    // The count reaches into the card from above.
    const double top = card.top() + (node.count > 1 ? 8 : 4);
    // Marks stand below the middle of the icon, where no text is, from the card's left edge on; wide ones below the
    // text as well.
    const bool isBelowIcon = isWide && card.height() >= lowestWithMarks;
    const double marksWidth = widthOfMarks(node.marks, measure);
    const double iconMiddle = (iconLeft + iconSize / 2) * enlargement;
    const double marksRight
        = isBelowIcon ? card.left() + std::max(iconMiddle + marksWidth / 2, 2.5 + marksWidth) : card.right() - 5;
    const double bottom = card.bottom() - (isBelowIcon && marksRight + leastGap > left ? marksHeight : 4);
    const QSizeF room(card.right() - rightPadding - left, bottom - top);
    if (node.count > 1)
        appendCount(node, card, measure, picture);
    CardLines texts = linesOf(node, language, room / enlargement, measure);
    double height = 0;
    for (CardLine &text : texts.lines) {
        text.size *= enlargement;
        height += text.size * texts.lineFactor;
    }
    double y = top + (room.height() - height) / 2;
    for (const CardLine &text : texts.lines) {
        y += text.size * texts.lineFactor;
        picture.elements.push_back(
            Words{text.text, {left, y - text.size * (texts.lineFactor - TextMeasure::ascent) / 1.4}, text.size,
                text.bold, isPale ? ink::secondary : text.color, Anchor::Start});
    }
    appendMarks(node.marks, {marksRight, card.bottom() - (isBelowIcon ? 7 : 8)}, true, measure, picture);
    appendChangeMark(node.change, mark, revision, picture);
    picture.elements.push_back(GroupEnd{});
}

} // namespace portolan
