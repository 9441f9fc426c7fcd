// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"
#include "sheet/SheetText.h"

namespace portolan {

/// A name on a part of a drawing that shows a zone or a firewall, but not the place where its name stands.
struct RepeatedName {
    Id id; ///< of the zone or the firewall
    QRectF rect; ///< of the tag
    QString text;
    bool isTurned = false; ///< runs from bottom to top
    QColor ink;
    QColor border;
    QColor fill;
};

/// What the window shows of zones and firewalls without their names, each with a tag within it: a zone's on what there
/// is of the zone, at its upper edge rather than further down, a firewall's on or beside its bar. Tags stand on no
/// node, label, bar of another firewall or title, and on as few lines as can be. What is too small for a tag has none.
/// window: in scene units; badges: that stand there beside the diagram's own, see numbersRepeatedIn().
[[nodiscard]] std::vector<RepeatedName> namesRepeatedIn(const Diagram &diagram, const QRectF &window,
    const std::vector<DiagramLabel> &badges, const SheetText &text, const TextMeasure &measure);

/// Appends the tags, in scene units.
void appendNames(Picture &picture, const std::vector<RepeatedName> &names);

} // namespace portolan
