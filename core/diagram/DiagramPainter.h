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
};

/// Appends the drawing, in scene units. Groups: "node-ID", "arrow-ID", and for each label labelGroup() with a link to
/// the row of its first number ("row-3").
void appendDiagram(
    const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure, Picture &picture);

/// The id of a label's group.
[[nodiscard]] QString labelGroup(const Diagram &diagram, const DiagramLabel &label);

} // namespace portolan
