// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "paint/Picture.h"
#include "sheet/SheetContext.h"

#include <set>

namespace portolan {

/// A diagram as painted, in scene units, before it has a place on a page.
struct Drawing {
    const Diagram *diagram = nullptr;
    QRectF bounds; ///< finite; empty where there is nothing to draw
    std::vector<PictureElement> elements;
    double smallestText = 0; ///< em in scene units; 0: no text

    [[nodiscard]] bool isEmpty() const { return bounds.isEmpty(); }
};

[[nodiscard]] Drawing paintedDrawing(const SheetContext &context, const Diagram &diagram);

/// Adds what is seen of a drawing through a window of the page; the scene's point `scenePoint` comes to `pagePoint`.
/// Elements that the window does not touch are left out, groups without any left, and those whose id is in `without`.
/// What the window cuts through is added whole: coverAround() hides what stands out.
void appendDrawing(Picture &page, const Drawing &drawing, double scale, const QPointF &scenePoint,
    const QPointF &pagePoint, const QRectF &window, const std::set<QString> &without = {});

/// Paper over everything around the window.
void coverAround(Picture &page, const QRectF &window);

} // namespace portolan
