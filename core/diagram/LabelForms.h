// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"
#include "matrix/Services.h"

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <vector>

namespace portolan {

/// One way of writing a label: its size and what stands where, measured from its upper left corner.
struct LabelForm {
    QSizeF size; ///< of all of it, with the cloud
    QString numbers; ///< in the badge; empty: no badge
    QRectF badge;
    QStringList lines; ///< of ports; empty: the badge alone
    DiagramMarks marks; ///< at its right end
    double badgeSize = 9.5; ///< of the numbers' type
    bool isClouded = false; ///< a cloud with its triangle is around it: see cloudReach, triangleRoom
};

/// The ways in which a label can be written, the fullest first: a chip in one line, in two, in two as narrow
/// as can be, from three ports on cut with a number that tells how many are missing, the badge alone, in the end in the
/// smallest type. Never cut without a word: "+3" stands for three more ports (or row numbers), which the table on the
/// sheet names. What changed has its sign in each of them, and a cloud in as many as the ports or numbers don't have to
/// give way for.
[[nodiscard]] std::vector<LabelForm> labelForms(const QStringList &numbers, const Services &services,
    const DiagramMarks &marks, DiagramChange change, const DiagramRequest &request);

/// The form with other numbers, as many of them as its badge has room for: "N229 +12", or "N229…".
[[nodiscard]] LabelForm renumbered(LabelForm form, const QStringList &numbers, const TextMeasure &measure);

/// "3-8, N1": numbers in their order, three or more that follow each other as a range.
[[nodiscard]] QString numberRanges(const QStringList &numbers);

/// The same, no wider than the widest badge: "3-8, 12 +4".
[[nodiscard]] QString shortNumbers(const QStringList &numbers, const TextMeasure &measure);

/// Sizes of text, units.
inline constexpr double chipTextSize = 10.5;
inline constexpr double badgeTextSize = 9.5;
inline constexpr double smallBadgeTextSize = 8.8;
inline constexpr double smallBadgeHeight = 11.5;
inline constexpr double chipLine = 13;
inline constexpr double chipHeight = 18; ///< of one line
inline constexpr double badgeHeight = 14;
inline constexpr double markWidth = 13; ///< of a mark without its count
inline constexpr double loneMarkRoom = 14; ///< of one behind a badge alone; of a turned one above it
inline constexpr double chipPadding = 8; ///< right of the ports

} // namespace portolan
