// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/Drawing.h"

#include "diagram/DiagramPainter.h"
#include "paint/Ink.h"
#include "sheet/SheetFragment.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double sparedMargin = 12; ///< half of what a diagram has around it

constexpr double greatestLength = 1e9;
constexpr double bleed = 4;

bool isUsable(const QRectF &rect)
{
    const double values[] = {rect.x(), rect.y(), rect.width(), rect.height()};
    return std::all_of(std::begin(values), std::end(values),
               [](double value) { return std::isfinite(value) && std::abs(value) <= greatestLength; })
        && rect.width() > 0 && rect.height() > 0;
}

/// Where an element is on the page, generously; null for groups.
std::optional<QRectF> extentOf(const PictureElement &element, const TextMeasure *measure)
{
    if (const Shape *shape = std::get_if<Shape>(&element)) {
        const double half = shape->pen.width / 2;
        return shape->path.boundingRect().adjusted(-half, -half, half, half);
    }
    if (const Icon *icon = std::get_if<Icon>(&element))
        return icon->rect;
    if (const Words *words = std::get_if<Words>(&element)) {
        // No character of the font is wider than an em.
        const double width = measure ? measure->width(words->text, words->size, words->bold)
                                     : words->size * static_cast<double>(words->text.size());
        const double left = words->anchor == Anchor::Start ? 0 : words->anchor == Anchor::Middle ? width / 2 : width;
        return QRectF(words->at.x() - left, words->at.y() - words->size * TextMeasure::ascent, width, words->size);
    }
    return std::nullopt;
}

/// A line without any height touches a window too.
bool touches(const QRectF &extent, const QRectF &window)
{
    return extent.left() <= window.right() && extent.right() >= window.left() && extent.top() <= window.bottom()
        && extent.bottom() >= window.top();
}

} // namespace

Drawing paintedDrawing(const SheetContext &context, const Diagram &diagram)
{
    Drawing drawing;
    drawing.diagram = &diagram;
    const bool hasAnything = !diagram.nodes.empty() || !diagram.zones.empty() || !diagram.gates.empty();
    if (!hasAnything || !isUsable(diagram.bounds))
        return drawing;
    Picture picture;
    appendDiagram(diagram, {context.text.language(), context.revision(), true}, context.measure, picture);
    if (picture.elements.empty())
        return drawing;
    // A sheet of paper has a frame, and air along it.
    const double spared = context.request.paper.isAsLargeAsPlan ? 0 : sparedMargin;
    drawing.bounds = diagram.bounds.adjusted(spared, spared, -spared, -spared);
    drawing.elements = std::move(picture.elements);
    for (const PictureElement &element : drawing.elements) {
        const Words *words = std::get_if<Words>(&element);
        if (words && !words->text.isEmpty() && words->size > 0)
            drawing.smallestText = drawing.smallestText > 0 ? std::min(drawing.smallestText, words->size) : words->size;
    }
    return drawing;
}

void appendDrawing(Picture &page, const Drawing &drawing, double scale, const QPointF &scenePoint,
    const QPointF &pagePoint, const QRectF &window, const std::set<QString> &without)
{
    const QPointF offset = pagePoint - scenePoint * scale;
    std::vector<size_t> open; ///< where the groups that are open begin
    size_t skipped = 0; ///< groups that are open and left out
    for (const PictureElement &element : drawing.elements) {
        const GroupBegin *begin = std::get_if<GroupBegin>(&element);
        if (begin && (skipped > 0 || without.count(begin->id) > 0))
            ++skipped;
        const bool isSkipped = skipped > 0;
        if (isSkipped && std::holds_alternative<GroupEnd>(element))
            --skipped;
        if (isSkipped)
            continue;
        if (begin) {
            open.push_back(page.elements.size());
            page.elements.push_back(*begin);
            std::get<GroupBegin>(page.elements.back()).window = window;
        } else if (std::holds_alternative<GroupEnd>(element)) {
            const bool isEmpty = !open.empty() && page.elements.size() == open.back() + 1;
            if (isEmpty)
                page.elements.pop_back();
            else
                page.elements.push_back(element);
            if (!open.empty())
                open.pop_back();
        } else {
            PictureElement onPage = placed(element, scale, offset);
            if (touches(*extentOf(onPage, nullptr), window))
                page.elements.push_back(std::move(onPage));
        }
    }
}

void coverAround(Picture &page, const QRectF &window)
{
    // A little beyond the edge, so that none of it shines through the last row of pixels.
    const QRectF sheet = QRectF(QPointF(), page.size).adjusted(-bleed, -bleed, bleed, bleed);
    const QRectF sides[] = {QRectF(sheet.topLeft(), QPointF(sheet.right(), window.top())),
        QRectF(QPointF(sheet.left(), window.bottom()), sheet.bottomRight()),
        QRectF(QPointF(sheet.left(), window.top()), QPointF(window.left(), window.bottom())),
        QRectF(QPointF(window.right(), window.top()), QPointF(sheet.right(), window.bottom()))};
    for (const QRectF &side : sides) {
        if (side.isEmpty())
            continue;
        QPainterPath path;
        path.addRect(side);
        page.elements.push_back(Shape{path, {}, ink::paper});
    }
}

} // namespace portolan
