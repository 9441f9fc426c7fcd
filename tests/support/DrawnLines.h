// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/JudgedDiagram.h"

namespace portolan::test {

/// One straight stroke on the sheet: what the arrows of one group draw over each other is one of them.
struct DrawnLine {
    int group = 0;
    bool isLevel = true; ///< runs along x
    double at = 0; ///< y of a level one, x of an upright one
    double begin = 0; ///< along the line
    double end = 0;

    [[nodiscard]] QPointF pointAt(double along) const { return isLevel ? QPointF(along, at) : QPointF(at, along); }
};

/// Everything that is drawn for arrows, as strokes. A group is a trunk with all of its arrows, or an arrow without a
/// trunk. Segments that are neither level nor upright are left out.
class DrawnLines {
public:
    /// How far two coordinates that mean the same may lie apart, in scene units: what rounding in a file costs.
    static constexpr double tolerance = 0.01;

    explicit DrawnLines(const JudgedDiagram &diagram);

    [[nodiscard]] const std::vector<DrawnLine> &level() const { return m_level; } ///< sorted by place
    [[nodiscard]] const std::vector<DrawnLine> &upright() const { return m_upright; } ///< sorted by place
    [[nodiscard]] int groupOf(int arrow) const { return m_groupOf[static_cast<size_t>(arrow)]; }
    [[nodiscard]] const std::vector<int> &arrowsOf(int group) const { return m_arrowsOf[static_cast<size_t>(group)]; }

    [[nodiscard]] int bends() const { return m_bends; } ///< places where arrows of a group turn, each once
    [[nodiscard]] double length() const; ///< of all strokes
    [[nodiscard]] long long crossings() const; ///< of strokes of different groups

    /// Strokes that run through the rectangle or touch it, of any direction.
    [[nodiscard]] std::vector<const DrawnLine *> touching(const QRectF &rect) const;

private:
    void addStrokes(std::vector<DrawnLine> &all, std::vector<DrawnLine> &merged);
    void countBends(const JudgedDiagram &diagram);

    std::vector<int> m_groupOf; ///< by arrow
    std::vector<std::vector<int>> m_arrowsOf; ///< by group
    std::vector<DrawnLine> m_level;
    std::vector<DrawnLine> m_upright;
    int m_bends = 0;
};

} // namespace portolan::test
