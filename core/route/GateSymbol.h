// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <limits>
#include <vector>

namespace portolan {

/// The bar that a gate is drawn as: across all that passes it, or where the gate stands if nothing does.
class GateSymbol {
public:
    static constexpr double width = 18;
    static constexpr double shortest = 56;
    static constexpr double overhang = 14; ///< beyond the outermost line

    /// line: x of an upright gate, else y; middle: the other coordinate of where it stands.
    GateSymbol(bool isUpright, double line, double middle)
        : m_isUpright(isUpright)
        , m_line(line)
        , m_middle(middle)
    {
    }

    /// Where along an upright or level line a way, given by its corners, meets it.
    [[nodiscard]] static std::vector<double> meetings(bool isUpright, double line, const std::vector<QPointF> &way);
    /// A way that passes, by its corners.
    void take(const std::vector<QPointF> &way);
    [[nodiscard]] QRectF rect() const;

private:
    bool m_isUpright;
    double m_line;
    double m_middle;
    double m_from = std::numeric_limits<double>::infinity(); ///< of the places where ways cross the line
    double m_to = -std::numeric_limits<double>::infinity();
};

} // namespace portolan
