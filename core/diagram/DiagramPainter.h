// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "export/MatrixTables.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"

#include <unordered_map>

namespace portolan {

struct DiagramPaintOptions {
    ExportLanguage language = ExportLanguage::English;
    QString revision = {}; ///< what the triangles beside changed labels say; empty: a triangle alone
    bool hasChangeNumbers = false; ///< beside the triangles of nodes, zones and gates, where a list explains them
};

/// Turns the elements of a display model into pictures, one by one: for those who show parts of it, or show it again
/// and again. Whole drawings are made of nothing else (appendDiagram()).
class DiagramPainter {
public:
    /// Diagram and measure must outlive the painter, and no node may come or go or move in memory meanwhile; values may
    /// change.
    DiagramPainter(const Diagram &diagram, DiagramPaintOptions options, const TextMeasure &measure);

    // In the order in which a drawing is painted, each in one group but the joints, which are in none.
    void appendZone(const DiagramZone &zone, Picture &picture) const;
    void appendGate(const DiagramGate &gate, Picture &picture) const;
    void appendNode(const DiagramNode &node, Picture &picture) const;
    void appendArrow(const DiagramArrow &arrow, Picture &picture) const;
    void appendJoints(const DiagramTrunk &trunk, Picture &picture) const;
    void appendLabel(const DiagramLabel &label, Picture &picture) const;
    void appendStubs(const DiagramArrow &arrow, Picture &picture) const; ///< nothing where the arrow has a way

private:
    const Diagram &m_diagram;
    DiagramPaintOptions m_options;
    const TextMeasure &m_measure;
    std::unordered_map<Id, const LocalizedText *> m_names;
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
