// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "matrix/Matrix.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"

namespace portolan {

// How a drawing says what changed: a colour, and for copies without colour a sign in it (+, Δ, ×), a dash of its lines,
// and a cloud with the revision's triangle, as drawings of all trades have it.

/// How what became of a row is drawn.
[[nodiscard]] DiagramChange diagramChange(RowChange change);

/// Colour of what was added, changed or removed.
[[nodiscard]] QColor changeColor(DiagramChange change);

/// "+", "Δ", "×"; empty where nothing changed.
[[nodiscard]] QString changeSign(DiagramChange change);

/// The sign as lines, changeSignSize high, around its middle.
void appendChangeSign(DiagramChange change, const QPointF &middle, const QColor &color, Picture &picture);

/// The sign on a disc of the change's colour, of what was modified the triangle with the revision; nothing where
/// nothing changed.
void appendChangeMark(DiagramChange change, const QPointF &middle, const QString &revision, Picture &picture);

/// The number of a change behind its triangle, from this point to the right; how wide it is, with the gap before it.
/// Nothing and 0 for 0.
double appendChangeNumber(int number, const QPointF &middleLeft, const TextMeasure &measure, Picture &picture);

/// A cloud along the inside of a rectangle, and at its right end the triangle with the revision; of a turned label at
/// its upper end.
void appendCloud(DiagramChange change, const QRectF &extent, const QString &revision, bool isTurned, Picture &picture);

/// How lines look: what was added is the heaviest, what changed has long dashes, what is gone has dots.
inline constexpr double addedWidth = 2.4;
inline constexpr double changedWidth = 2.0;
inline const std::vector<double> changedDashes{13, 5};
inline const std::vector<double> removedDashes{2, 5};

inline constexpr double changeSignSize = 7;
inline constexpr double changeMarkRadius = 6.5;
inline constexpr double changeMarkRoom = 10; ///< of the sign in a badge, along it
inline constexpr double cloudReach = 6; ///< of a cloud, beyond what it is around
inline constexpr double triangleRoom = 18; ///< of the triangle, along the label
inline constexpr double triangleTextSize = 9;

} // namespace portolan
