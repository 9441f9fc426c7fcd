// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/Drawable.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 1e7;
constexpr double mostDashes = 100'000;
constexpr double shortestDash = 0.01;

bool turnsDirection(char16_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
}

bool isLineEnd(QChar unit)
{
    return unit == u'\n' || unit == u'\r' || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
}

/// The text without what no output can hold; a line end becomes lineEnd.
QString cleaned(const QString &text, QChar lineEnd)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t character = QChar::surrogateToUcs4(unit, text[i + 1]);
            ++i;
            if (QChar::isNonCharacter(character))
                clean += QChar(QChar::ReplacementCharacter);
            else
                clean += QStringView(text).sliced(i - 1, 2);
        } else if (unit.isSurrogate() || QChar::isNonCharacter(unit.unicode())) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (isLineEnd(unit)) {
            const bool second = unit == u'\n' && i > 0 && text[i - 1] == u'\r';
            if (!second)
                clean += lineEnd;
        } else if (unit.category() == QChar::Other_Control) {
            clean += u' ';
        } else if (!turnsDirection(unit.unicode())) {
            clean += unit;
        }
    }
    return clean;
}

} // namespace

QString drawableText(const QString &text)
{
    QString clean = cleaned(text.size() > 2 * longestText ? text.first(2 * longestText) : text, u' ');
    if (clean.size() <= longestText)
        return clean;
    clean.truncate(clean[longestText - 1].isHighSurrogate() ? longestText - 1 : longestText);
    return clean + u'…';
}

QString tellableText(const QString &text)
{
    return cleaned(text, u'\n');
}

bool isDrawable(double coordinate)
{
    return std::isfinite(coordinate) && std::abs(coordinate) <= farthest;
}

bool isDrawable(const QRectF &rect)
{
    return isDrawable(rect.left()) && isDrawable(rect.top()) && isDrawable(rect.right()) && isDrawable(rect.bottom());
}

bool isDrawable(const Shape &shape)
{
    return !shape.path.isEmpty() && isDrawable(shape.path.controlPointRect())
        && (hasLine(shape.pen) || shape.fill.isValid());
}

bool isDrawable(const Words &words)
{
    return !words.text.isEmpty() && isDrawable(words.at.x()) && isDrawable(words.at.y()) && isDrawable(words.size)
        && words.size > 0;
}

bool isDrawable(const Icon &icon)
{
    return isDrawable(icon.rect) && icon.rect.width() > 0 && icon.rect.height() > 0;
}

bool hasSize(const Picture &picture)
{
    const auto isLength = [](double length) { return isDrawable(length) && length > 0; };
    return isLength(picture.size.width()) && isLength(picture.size.height()) && isLength(picture.unitsPerMillimetre);
}

bool hasLine(const Pen &pen)
{
    return pen.color.isValid() && isDrawable(pen.width) && pen.width > 0;
}

std::vector<double> drawableDashes(const Shape &shape)
{
    const std::vector<double> &dashes = shape.pen.dashes;
    const auto isLength = [](double length) { return isDrawable(length) && length >= 0; };
    if (!std::all_of(dashes.begin(), dashes.end(), isLength))
        return {};
    const double period = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    const QRectF extent = shape.path.controlPointRect();
    if (period <= 0 || (extent.width() + extent.height()) / period * static_cast<double>(dashes.size()) > mostDashes)
        return {};
    std::vector<double> drawable = dashes;
    if (drawable.size() % 2 == 1)
        drawable.insert(drawable.end(), dashes.begin(), dashes.end());
    for (double &length : drawable)
        length = std::max(length, shortestDash);
    return drawable;
}

QSizeF paperSize(const Picture &picture)
{
    return picture.size / picture.unitsPerMillimetre;
}

} // namespace portolan
