// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Picture.h"

#include <QStringList>

namespace portolan {

/// A part of a page, drawn around its own origin: what has been measured is what is printed.
struct SheetFragment {
    QSizeF size;
    std::vector<PictureElement> elements;
    QStringList cut; ///< texts that did not fit and end with "…"
};

/// The element in another place and size.
[[nodiscard]] PictureElement placed(const PictureElement &element, double scale, const QPointF &offset);

/// Adds the fragment to another, or to a page, with its origin there.
void append(SheetFragment &target, const SheetFragment &fragment, const QPointF &at);
void append(Picture &page, const SheetFragment &fragment, const QPointF &at);

} // namespace portolan
