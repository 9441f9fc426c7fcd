// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetFragment.h"

#include <QTransform>

namespace portolan {

PictureElement placed(const PictureElement &element, double scale, const QPointF &offset)
{
    PictureElement result = element;
    if (Shape *shape = std::get_if<Shape>(&result)) {
        shape->path = QTransform(scale, 0, 0, scale, offset.x(), offset.y()).map(shape->path);
        shape->pen.width *= scale;
        for (double &length : shape->pen.dashes)
            length *= scale;
    } else if (Words *words = std::get_if<Words>(&result)) {
        words->at = words->at * scale + offset;
        words->size *= scale;
    } else if (Icon *icon = std::get_if<Icon>(&result)) {
        icon->rect = QRectF(icon->rect.topLeft() * scale + offset, icon->rect.size() * scale);
    }
    return result;
}

void append(SheetFragment &target, const SheetFragment &fragment, const QPointF &at)
{
    for (const PictureElement &element : fragment.elements)
        target.elements.push_back(placed(element, 1, at));
    target.cut += fragment.cut;
}

void append(Picture &page, const SheetFragment &fragment, const QPointF &at)
{
    for (const PictureElement &element : fragment.elements)
        page.elements.push_back(placed(element, 1, at));
}

} // namespace portolan
