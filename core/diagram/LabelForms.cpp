// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/LabelForms.h"

#include "diagram/ChangeMarks.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double widestLine = 240; // of a chip with one line
constexpr double widestOfTwo = 170;
constexpr size_t fewestToCut = 3; // "+1" is hardly shorter than the port that it stands for
constexpr double widestBadge = 92;
constexpr double badgePadding = 5;
constexpr double gap = 5; // between badge and ports
constexpr double inset = 2; // of the badge in its chip

/// A port with what has to stand before it: "TCP 22", "443", "· UDP 623".
struct Piece {
    QString text;
    bool beginsTransport = false;
};

std::vector<Piece> piecesOf(const Services &services, const Wording &wording, Language language)
{
    std::vector<Piece> pieces;
    for (const ServicePart &part : services.shortParts(wording, language)) {
        bool isFirst = true;
        for (const QString &port : part.ports) {
            pieces.push_back({isFirst ? part.transport + u' ' + port : port, isFirst});
            isFirst = false;
        }
    }
    return pieces;
}

/// As many pieces as the lines hold; what is left over is told at the end.
QStringList fill(const std::vector<Piece> &pieces, int lines, double width, const TextMeasure &measure, bool mayCut)
{
    QStringList texts;
    QString line;
    size_t taken = 0;
    const auto isTooWide = [&](const QString &text) { return measure.width(text, chipTextSize) > width; };
    const auto more = [](size_t left) -> QString { return u" +"_s + QString::number(left); };
    while (taken < pieces.size()) {
        const Piece &piece = pieces[taken];
        const QString joint = line.isEmpty() ? QString() : piece.beginsTransport ? u" · "_s : u", "_s;
        const QString longer = line + joint + piece.text;
        const bool isLast = texts.size() + 1 == lines;
        const size_t left = pieces.size() - taken - 1;
        const QString ending = mayCut && isLast && left > 0 ? more(left) : QString();
        if (!isTooWide(longer + ending)) {
            line = longer;
            ++taken;
            continue;
        }
        if (isLast)
            break;
        if (line.isEmpty())
            return {};
        texts.append(line);
        line.clear();
    }
    const size_t left = pieces.size() - taken;
    if (left > 0 && (!mayCut || line.isEmpty()))
        return {};
    texts.append(left > 0 ? line + more(left) : line);
    return texts;
}

/// The two narrowest lines that hold all pieces: no piece is left out only because a short line is all there is.
QStringList narrowestOfTwo(const std::vector<Piece> &pieces, const TextMeasure &measure)
{
    constexpr double step = 6;
    double least = 0;
    for (const Piece &piece : pieces)
        least = std::max(least, measure.width(piece.text, chipTextSize));
    for (double width = least; width < widestOfTwo; width += step) {
        QStringList texts = fill(pieces, 2, width, measure, false);
        if (!texts.isEmpty())
            return texts;
    }
    return {};
}

/// Whether lines end with a number of ports that are missing.
bool hasMore(const QStringList &lines)
{
    return !lines.isEmpty() && lines.last().contains(u" +"_s);
}

/// Whether a number comes right behind another: "4" behind "3", "N4" behind "N3".
bool follows(const QString &before, const QString &number)
{
    const bool isNew = number.startsWith(u'N');
    const auto valueOf = [&](const QString &text) { return QStringView(text).mid(isNew ? 1 : 0).toInt(); };
    return before.startsWith(u'N') == isNew && valueOf(number) == valueOf(before) + 1;
}

/// Numbers that follow each other, from first up to before end, appended to a text: two of them are not joined.
QString withRun(QString text, const QStringList &numbers, qsizetype first, qsizetype end)
{
    const auto add = [&](const QString &part) { text += text.isEmpty() ? part : QString(u", "_s + part); };
    if (end - first > 2) {
        add(numbers[first] + u'-' + numbers[end - 1]);
    } else {
        for (qsizetype index = first; index < end; ++index)
            add(numbers[index]);
    }
    return text;
}

/// Numbers that fit a badge of this width; how many are missing is told.
QString badgeText(const QStringList &numbers, double width, const TextMeasure &measure)
{
    const QString all = numberRanges(numbers);
    const auto fits = [&](const QString &text) { return measure.width(text, badgeTextSize, true) <= width; };
    if (fits(all))
        return all;
    QString longest = numbers.first() + u" +"_s + QString::number(numbers.size() - 1);
    QString before; // what follows begins with these
    qsizetype first = 0;
    for (qsizetype taken = 2; taken < numbers.size(); ++taken) {
        if (!follows(numbers[taken - 2], numbers[taken - 1])) {
            before = withRun(before, numbers, first, taken - 1);
            first = taken - 1;
            if (!fits(before))
                break;
        }
        const QString text = withRun(before, numbers, first, taken) + u" +"_s + QString::number(numbers.size() - taken);
        if (fits(text))
            longest = text;
    }
    return longest;
}

/// Only the gravest sort of finding is marked on a line, and without a count: the list of findings has the rest.
DiagramMarks gravest(const DiagramMarks &marks)
{
    return {marks.errors > 0 ? 1 : 0, marks.errors == 0 && marks.warnings > 0 ? 1 : 0};
}

/// What the forms of one label have in common.
class FormMaking {
public:
    FormMaking(const DiagramMarks &marks, DiagramChange change, const TextMeasure &measure)
        : m_marks(gravest(marks))
        , m_isMarked(change != DiagramChange::None)
        , m_measure(measure)
    {
    }

    [[nodiscard]] LabelForm chip(const QString &numbers, const QStringList &lines) const
    {
        LabelForm form;
        form.marks = m_marks;
        form.numbers = numbers;
        form.lines = lines;
        double left = chipPadding;
        const double height = chipHeight + chipLine * static_cast<double>(lines.size() - 1);
        if (!numbers.isEmpty() || m_isMarked) {
            const double width
                = std::max(textWidth(numbers, badgeTextSize) + (numbers.isEmpty() ? 0 : 2 * badgePadding), badgeHeight);
            form.badge = QRectF(inset, (height - badgeHeight) / 2, width, badgeHeight);
            left = inset + width + gap;
        }
        double text = 0;
        for (const QString &line : lines)
            text = std::max(text, m_measure.width(line, chipTextSize));
        form.size = QSizeF(left + text + chipPadding + (form.marks.isEmpty() ? 0 : markWidth - 2), height);
        return form;
    }

    [[nodiscard]] LabelForm badgeAlone(const QString &numbers) const
    {
        const double width = std::max(textWidth(numbers, badgeTextSize) + 2 * badgePadding, badgeHeight + 4);
        return alone(numbers, QSizeF(width, badgeHeight), badgeTextSize);
    }

    /// The last resort, in the smallest type: all numbers where that is no wider than what is said in larger type, then
    /// the first of them and a sign that there are more.
    [[nodiscard]] std::vector<LabelForm> smallestBadges(const QStringList &numbers, double widest) const
    {
        std::vector<LabelForm> badges;
        const auto add = [&](const QString &text) {
            badges.push_back(
                alone(text, QSizeF(textWidth(text, smallBadgeTextSize) + 5, smallBadgeHeight), smallBadgeTextSize));
        };
        add(numberRanges(numbers));
        if (numbers.size() == 1)
            return badges;
        if (badges.front().badge.width() >= widest)
            badges.clear();
        add(numbers.first() + u'…');
        return badges;
    }

    [[nodiscard]] bool isMarked() const { return m_isMarked; }

    /// The forms in clouds.
    [[nodiscard]] static std::vector<LabelForm> clouded(std::vector<LabelForm> forms)
    {
        for (LabelForm &form : forms) {
            form.isClouded = true;
            form.size += QSizeF(2 * cloudReach + triangleRoom, 2 * cloudReach);
        }
        return forms;
    }

private:
    /// A badge, and behind it the mark of the findings.
    [[nodiscard]] LabelForm alone(const QString &numbers, const QSizeF &badge, double textSize) const
    {
        const QSizeF size = m_marks.isEmpty() ? badge : QSizeF(badge.width() + loneMarkRoom, badge.height());
        return {size, numbers, QRectF(QPointF(), badge), {}, m_marks, textSize};
    }

    [[nodiscard]] double textWidth(const QString &numbers, double size) const
    {
        return m_measure.width(numbers, size, true) + (m_isMarked ? changeMarkRoom : 0);
    }

    DiagramMarks m_marks;
    bool m_isMarked;
    const TextMeasure &m_measure;
};

} // namespace

QString numberRanges(const QStringList &numbers)
{
    QString text;
    for (qsizetype first = 0; first < numbers.size();) {
        qsizetype end = first + 1;
        while (end < numbers.size() && follows(numbers[end - 1], numbers[end]))
            ++end;
        text = withRun(std::move(text), numbers, first, end);
        first = end;
    }
    return text;
}

QString shortNumbers(const QStringList &numbers, const TextMeasure &measure)
{
    return numbers.isEmpty() ? QString() : badgeText(numbers, widestBadge, measure);
}

LabelForm renumbered(LabelForm form, const QStringList &numbers, const TextMeasure &measure)
{
    const double room = measure.width(form.numbers, badgeTextSize, true);
    const QString text = badgeText(numbers, room, measure);
    const bool fits = measure.width(text, badgeTextSize, true) <= room;
    form.numbers = fits || numbers.size() == 1 ? text : QString(numbers.first() + u'…');
    return form;
}

std::vector<LabelForm> labelForms(const QStringList &numbers, const Services &services, const DiagramMarks &marks,
    DiagramChange change, const DiagramRequest &request)
{
    const TextMeasure &measure = *request.measure;
    const FormMaking making(marks, change, measure);
    const LabelStyle style = request.labels;
    const QString badge = shortNumbers(numbers, measure);
    const std::vector<Piece> pieces = piecesOf(services, *request.wording, request.language);
    std::vector<LabelForm> chips;
    const auto add = [&](const QStringList &texts) {
        const bool isNew
            = std::none_of(chips.begin(), chips.end(), [&](const LabelForm &form) { return form.lines == texts; });
        // What is cut has its numbers in any case: they are what the table on the sheet knows it by.
        const bool isCut = hasMore(texts);
        if (!texts.isEmpty() && isNew)
            chips.push_back(making.chip(style == LabelStyle::Ports && !isCut ? QString() : badge, texts));
    };
    if (style != LabelStyle::Numbers) {
        add(fill(pieces, 1, widestLine, measure, false));
        add(fill(pieces, 2, widestOfTwo, measure, false));
        add(narrowestOfTwo(pieces, measure));
        if (pieces.size() >= fewestToCut || numbers.isEmpty()) {
            add(fill(pieces, 2, widestOfTwo, measure, true));
            add(fill(pieces, 1, widestOfTwo / 2, measure, true));
        }
    }
    std::vector<LabelForm> badges;
    for (const double width : {widestBadge, widestBadge / 3, 0.0}) {
        const QString text = numbers.isEmpty() ? QString() : badgeText(numbers, width, measure);
        if (!text.isEmpty() && (badges.empty() || badges.back().numbers != text))
            badges.push_back(making.badgeAlone(text));
    }
    std::vector<LabelForm> forms;
    const auto take = [&](std::vector<LabelForm> more) {
        forms.insert(forms.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    std::vector<LabelForm> smallest;
    if (!numbers.isEmpty())
        smallest = making.smallestBadges(numbers, badges.back().badge.width());
    // What changed has its cloud rather than its ports; without one it is only where there is no room for any.
    for (const std::vector<LabelForm> *kind : {&chips, &badges, &smallest})
        take(making.isMarked() ? FormMaking::clouded(*kind) : *kind);
    if (making.isMarked() && !smallest.empty())
        take(smallest);
    return forms;
}

} // namespace portolan
