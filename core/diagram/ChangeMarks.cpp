// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ChangeMarks.h"

#include "paint/Ink.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double bump = 8; // of a cloud, along its edge
constexpr double bumpHeight = 2.6;
constexpr double cloudWidth = 0.9;
constexpr double triangleHalf = 8;
constexpr double triangleHeight = 14;

QPainterPath signPath(DiagramChange change, const QPointF &middle)
{
    const double half = changeSignSize / 2;
    QPainterPath path;
    const auto stroke = [&](const QPointF &from, const QPointF &to) {
        path.moveTo(middle + from);
        path.lineTo(middle + to);
    };
    switch (change) {
    case DiagramChange::Added:
        stroke({-half, 0}, {half, 0});
        stroke({0, -half}, {0, half});
        break;
    case DiagramChange::Changed:
        stroke({0, -half}, {half, half - 0.6});
        path.lineTo(middle + QPointF(-half, half - 0.6));
        path.closeSubpath();
        break;
    case DiagramChange::Removed:
        stroke({-half * 0.8, -half * 0.8}, {half * 0.8, half * 0.8});
        stroke({-half * 0.8, half * 0.8}, {half * 0.8, -half * 0.8});
        break;
    case DiagramChange::None:
        break;
    }
    return path;
}

/// The triangle with the revision, around its middle.
void appendTriangle(const QColor &color, const QPointF &middle, const QString &revision, Picture &picture)
{
    const QPointF tip = middle - QPointF(0, triangleHeight / 2);
    QPainterPath triangle(tip);
    triangle.lineTo(tip + QPointF(triangleHalf, triangleHeight));
    triangle.lineTo(tip + QPointF(-triangleHalf, triangleHeight));
    triangle.closeSubpath();
    picture.elements.push_back(Shape{triangle, {color, 1, {}}, ink::paper});
    if (revision.isEmpty())
        return;
    picture.elements.push_back(
        Words{revision.left(2), tip + QPointF(0, triangleHeight - 1.9), triangleTextSize, true, color, Anchor::Middle});
}

} // namespace

DiagramChange diagramChange(RowChange change)
{
    switch (change) {
    case RowChange::Added:
        return DiagramChange::Added;
    case RowChange::Modified:
        return DiagramChange::Changed;
    case RowChange::Deleted:
        return DiagramChange::Removed;
    case RowChange::None:
    case RowChange::Unchanged:
        break;
    }
    return DiagramChange::None;
}

QColor changeColor(DiagramChange change)
{
    switch (change) {
    case DiagramChange::Added:
        return ink::added;
    case DiagramChange::Changed:
        return ink::changed;
    case DiagramChange::Removed:
        return ink::removed;
    case DiagramChange::None:
        break;
    }
    return ink::secondary;
}

QString changeSign(DiagramChange change)
{
    static constexpr char16_t signs[] = {0, u'+', u'Δ', u'×'};
    return change == DiagramChange::None ? QString() : QString(QChar(signs[static_cast<int>(change)]));
}

void appendChangeSign(DiagramChange change, const QPointF &middle, const QColor &color, Picture &picture)
{
    if (change == DiagramChange::None)
        return;
    const double width = change == DiagramChange::Changed ? 1.3 : 1.8;
    picture.elements.push_back(Shape{signPath(change, middle), {color, width, {}}, {}});
}

void appendChangeMark(DiagramChange change, const QPointF &middle, const QString &revision, Picture &picture)
{
    if (change == DiagramChange::None)
        return;
    if (change == DiagramChange::Changed) {
        appendTriangle(changeColor(change), middle, revision, picture);
        return;
    }
    QPainterPath disc;
    disc.addEllipse(middle, changeMarkRadius, changeMarkRadius);
    picture.elements.push_back(Shape{disc, {ink::paper, 1.2, {}}, changeColor(change)});
    appendChangeSign(change, middle, ink::paper, picture);
}

double appendChangeNumber(int number, const QPointF &middleLeft, const TextMeasure &measure, Picture &picture)
{
    if (number <= 0)
        return 0;
    constexpr double gap = 2.5;
    const QString text = QString::number(number);
    picture.elements.push_back(Words{text, middleLeft + QPointF(gap, triangleTextSize * 0.36), triangleTextSize, true,
        changeColor(DiagramChange::Changed), Anchor::Start});
    return gap + measure.width(text, triangleTextSize, true);
}

void appendCloud(DiagramChange change, const QRectF &extent, const QString &revision, bool isTurned, Picture &picture)
{
    const QColor color = changeColor(change);
    const double inset = bumpHeight + cloudWidth / 2;
    const QRectF around = extent.adjusted(inset, inset, -inset, -inset);
    QPainterPath cloud(around.topLeft());
    const auto side = [&](const QPointF &from, const QPointF &to) {
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y());
        const int bumps = std::max(1, static_cast<int>(std::round(length / bump)));
        const QPointF step = way / bumps;
        // A quadratic curve rises to half of its control point.
        const QPointF out = QPointF(way.y(), -way.x()) / length * bumpHeight * 2;
        for (int index = 0; index < bumps; ++index) {
            const QPointF start = from + step * index;
            cloud.quadTo(start + step / 2 + out, start + step);
        }
    };
    side(around.topLeft(), around.topRight());
    side(around.topRight(), around.bottomRight());
    side(around.bottomRight(), around.bottomLeft());
    side(around.bottomLeft(), around.topLeft());
    picture.elements.push_back(Shape{cloud, {color, cloudWidth, {}}, {}});
    const double fromEnd = cloudReach + triangleHalf;
    const QPointF middle = isTurned ? QPointF(extent.center().x(), extent.top() + fromEnd)
                                    : QPointF(extent.right() - fromEnd, extent.center().y());
    appendTriangle(color, middle, revision, picture);
}

} // namespace portolan
