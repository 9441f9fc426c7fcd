// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Picture.h"

#include <QRectF>

#include <vector>

namespace portolan {

/// How far beside a line one can still click on it, in units of the picture.
inline constexpr double besideLine = 3;

/// A line that encloses nothing: it is drawn, not filled, and does not come back to where it began.
[[nodiscard]] bool isBareLine(const Shape &shape);

/// Adds what covers a line: a rectangle for each straight piece of it, so many that what is slanting or bent is covered
/// no wider than a few times `besideLine`.
void addLineParts(const Shape &line, std::vector<QRectF> &parts);

/// Adds a rectangle, unless it is empty or lies within one of them.
void addPart(const QRectF &part, std::vector<QRectF> &parts);

} // namespace portolan
