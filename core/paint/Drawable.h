// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Picture.h"

#include <QString>

#include <optional>
#include <vector>

namespace portolan {

// What all outputs do alike before they draw, so that hostile input looks the same in each.

/// A text as one line that every output can hold: line ends, tabs and other control characters become blanks, half
/// surrogate pairs and what Unicode calls no character become U+FFFD, signs that turn the direction of writing are left
/// out (a name must not read otherwise than it is), and after longestText units it ends with "…".
[[nodiscard]] QString drawableText(const QString &text);

inline constexpr qsizetype longestText = 2000;

/// The same without the limit and with line ends kept, for what is told and not drawn: titles and metadata.
[[nodiscard]] QString tellableText(const QString &text);

/// Whether a number can be a coordinate: finite, and no farther out than an output could draw.
[[nodiscard]] bool isDrawable(double coordinate);
[[nodiscard]] bool isDrawable(const QRectF &rect);
/// Whether there is anything to see: text of some size, a rectangle with an area, a path with a line or a filling.
[[nodiscard]] bool isDrawable(const Shape &shape);
[[nodiscard]] bool isDrawable(const Words &words);
[[nodiscard]] bool isDrawable(const Icon &icon);

/// Whether the page has a size that can be drawn.
[[nodiscard]] bool hasSize(const Picture &picture);

[[nodiscard]] bool hasLine(const Pen &pen);

/// Dashes as every output understands them: an even number of lengths, none of them zero; empty for a solid line, and
/// where there would be more dashes than anybody could see.
[[nodiscard]] std::vector<double> drawableDashes(const Shape &shape);

/// The size of the paper in millimetres.
[[nodiscard]] QSizeF paperSize(const Picture &picture);

} // namespace portolan
