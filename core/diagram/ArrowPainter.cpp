// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ChangeMarks.h"
#include "diagram/DiagramPainter.h"
#include "diagram/LabelForms.h"
#include "diagram/NodePainter.h"
#include "paint/Ink.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double optionalShare = 0.65; // a line that nobody has to open is a thin one
constexpr double bendRadius = 6;
constexpr double plugRadius = 5; // half a disc at the side that opens; whole ones are where lines join
constexpr double headLength = 10;
constexpr double headHalf = 4.2;

QPointF unitOf(const QPointF &way)
{
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF(1, 0);
}

/// The line with rounded bends, shortened where the head begins.
QPainterPath linePath(std::vector<QPointF> points, double shortenedBy)
{
    const QPointF end = points.back();
    const QPointF last = end - points[points.size() - 2];
    points.back() = end - unitOf(last) * std::min(shortenedBy, std::hypot(last.x(), last.y()));
    QPainterPath path(points.front());
    for (size_t index = 1; index + 1 < points.size(); ++index) {
        const QPointF before = points[index - 1] - points[index];
        const QPointF behind = points[index + 1] - points[index];
        const double radius
            = std::min({bendRadius, std::hypot(before.x(), before.y()) / 2, std::hypot(behind.x(), behind.y()) / 2});
        path.lineTo(points[index] + unitOf(before) * radius);
        path.quadTo(points[index], points[index] + unitOf(behind) * radius);
    }
    path.lineTo(points.back());
    return path;
}

/// Flat on the node's border, round to where the line leaves it.
QPainterPath plugPath(const QPointF &border, const QPointF &outwards)
{
    const QRectF disc(border.x() - plugRadius, border.y() - plugRadius, 2 * plugRadius, 2 * plugRadius);
    const double direction = std::atan2(-outwards.y(), outwards.x()) * 180 / std::numbers::pi;
    QPainterPath path(border);
    path.arcMoveTo(disc, direction - 90);
    path.arcTo(disc, direction - 90, 180);
    path.closeSubpath();
    return path;
}

/// Numbers on the style's colour, behind the mark of what changed; of a style that steps back, within an outline.
void appendBadge(const DiagramStyle &style, const DiagramLabel &label, Picture &picture)
{
    const QRectF &badge = label.badge;
    const double radius = std::min(badge.width(), badge.height()) / 2;
    const QColor letters = style.stepsBack ? style.color : ink::paper;
    if (style.stepsBack)
        picture.elements.push_back(
            Shape{roundedPath(badge.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5), {style.color, 0.9, {}}, ink::paper});
    else
        picture.elements.push_back(Shape{roundedPath(badge, radius), {}, style.color});
    QPointF middle = badge.center();
    if (label.change != DiagramChange::None) {
        const double inset = label.numbers.isEmpty() ? 0 : changeMarkRoom / 2 + 2;
        const QPointF begin
            = label.isTurned ? QPointF(middle.x(), badge.bottom() - inset) : QPointF(badge.left() + inset, middle.y());
        appendChangeSign(label.change, label.numbers.isEmpty() ? middle : begin, letters, picture);
        middle += label.isTurned ? QPointF(0, -changeMarkRoom / 2) : QPointF(changeMarkRoom / 2, 0);
    }
    if (label.numbers.isEmpty())
        return;
    const double drop = label.badgeSize * 0.36;
    picture.elements.push_back(Words{label.numbers, middle + (label.isTurned ? QPointF(drop, 0) : QPointF(0, drop)),
        label.badgeSize, true, letters, Anchor::Middle, label.isTurned});
}

} // namespace

void appendArrowLine(const DiagramStyle &style, const DiagramArrow &arrow, Picture &picture)
{
    if (arrow.points.size() < 2)
        return;
    const std::vector<QPointF> &line = arrow.line.empty() ? arrow.points : arrow.line;
    // Red would say that it is gone, where colours say what changed: the cross has to do.
    const bool looksByChange = style.change != DiagramChange::None || style.stepsBack;
    const QColor color = arrow.isRefused && !looksByChange ? ink::firewall : style.color;
    const double width = style.width * (arrow.optional ? optionalShare : 1);
    const bool hasHead = line.back() == arrow.points.back();
    picture.elements.push_back(Shape{linePath(line, hasHead ? headLength - 2 : 0), {color, width, style.dashes}, {}});
    if (line.front() == arrow.points.front()) {
        // Outlined where nobody has to open it: thin lines alone look alike on a copy.
        const QPainterPath plug = plugPath(line.front(), unitOf(line[1] - line.front()));
        if (arrow.optional)
            picture.elements.push_back(Shape{plug, {color, 1.1, {}}, ink::paper});
        else
            picture.elements.push_back(Shape{plug, {}, color});
    }
    if (hasHead) {
        const QPointF along = unitOf(line.back() - line[line.size() - 2]);
        const QPointF tip = line.back();
        const QPointF across(-along.y(), along.x());
        QPainterPath head(tip);
        head.lineTo(tip - along * headLength + across * headHalf);
        head.lineTo(tip - along * headLength - across * headHalf);
        head.closeSubpath();
        if (arrow.oneWay)
            picture.elements.push_back(Shape{head, {color, 1.1, {}}, ink::paper});
        else
            picture.elements.push_back(Shape{head, {}, color});
    }
    if (arrow.isRefused || arrow.isPartlyRefused()) {
        // A cross near the end that opens: it gets no further. One stroke: only some of it does.
        const QPointF along = unitOf(line[1] - line.front());
        const QPointF at = line.front() + along * 12;
        QPainterPath cross(at + QPointF(-4, 4));
        cross.lineTo(at + QPointF(4, -4));
        if (arrow.isRefused) {
            cross.moveTo(at + QPointF(-4, -4));
            cross.lineTo(at + QPointF(4, 4));
        }
        picture.elements.push_back(Shape{cross, {ink::firewall, 1.8, {}}, {}});
    }
}

void appendLabel(const DiagramStyle &style, const DiagramLabel &label, const TextMeasure &measure, Picture &picture)
{
    // A badge alone needs no paper behind it, but for a mark.
    const bool isAlone = label.lines.isEmpty();
    if (!isAlone || !label.marks.isEmpty()) {
        const double radius = std::min(label.rect.height() / 2, 9.0);
        picture.elements.push_back(Shape{roundedPath(label.rect, radius), {style.color, 1.1, {}}, ink::paper});
    }
    double left = label.rect.left() + chipPadding;
    if (!label.badge.isEmpty()) {
        appendBadge(style, label, picture);
        left = label.badge.right() + 5;
    }
    const QPointF marksRight = isAlone && label.isTurned
        ? QPointF(label.rect.center().x() + 6, label.rect.top() + loneMarkRoom / 2)
        : QPointF(label.rect.right() - (isAlone ? 1.5 : 3), label.rect.center().y());
    appendMarks(label.marks, marksRight, false, measure, picture);
    double y = label.rect.top() + (chipHeight + chipTextSize * 0.7) / 2;
    for (const QString &line : label.lines) {
        picture.elements.push_back(Words{line, {left, y}, chipTextSize, false, ink::text, Anchor::Start});
        y += chipLine;
    }
}

} // namespace portolan
