// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "export/MatrixTables.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"

namespace portolan {

/// A node's card: icon, name, what it is in each language in which the name does not say so, address; a group as a
/// stack with its count, all within its rectangle. Where the texts find no room they are set a little smaller; then
/// what it is stands in one language alone, on tight lines, beside the address, is left out; then the second language's
/// name ends with "…", of the addresses the first ones say how many more there are ("10.0.0.1 +3"; "…" only within one
/// that is longer than a line), and the name is cut last. The group's title has all of it. A card of several
/// times the usual size has larger texts. Of a modified one the triangle says the revision, with that number behind it
/// unless it is 0.
void appendNode(const DiagramNode &node, const std::vector<DiagramStyle> &styles, ExportLanguage language,
    const TextMeasure &measure, Picture &picture, const QString &revision = {}, int changeNumber = 0);

/// That findings point at a thing, and how many: marks of two shapes for errors and warnings, and a third for rows left
/// out, in a row that ends at this point.
void appendMarks(
    const DiagramMarks &marks, const QPointF &right, bool hasCounts, const TextMeasure &measure, Picture &picture);

[[nodiscard]] QPainterPath roundedPath(const QRectF &rect, double radius);

} // namespace portolan
