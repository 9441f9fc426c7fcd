// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "export/MatrixTables.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"

namespace portolan {

struct DiagramPaintOptions {
    ExportLanguage language = ExportLanguage::English;
    QString revision = {}; ///< what the triangles beside changed labels say; empty: a triangle alone
};

/// Appends the drawing, in scene units. Groups: "zone-ID", "firewall-ID", "node-ID", "arrow-ID" and for each label
/// labelGroup(), with a link to the row of its first number ("row-3").
void appendDiagram(
    const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure, Picture &picture);

/// The id of a label's group.
[[nodiscard]] QString labelGroup(const Diagram &diagram, const DiagramLabel &label);

/// The id of the group of a printed row. The provisional number of a row that is gone can be another row's now.
[[nodiscard]] QString rowGroup(const QString &number, DiagramChange change);
/// That of one of an arrow's rows, by its place among the numbers; empty where it has none.
[[nodiscard]] QString rowGroup(const DiagramArrow &arrow, qsizetype row = 0);

/// An arrow's dot, line and head, from the first point to the last; used by legends too.
void appendArrowLine(const DiagramStyle &style, const DiagramArrow &arrow, Picture &picture);

/// A label's chip with its badge, or its badge alone.
void appendLabel(const DiagramStyle &style, const DiagramLabel &label, const TextMeasure &measure, Picture &picture);

} // namespace portolan
