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
    static constexpr double mostOverhang = shortest / 2; ///< ... of the shortest one

    /// Of the line that a gate is on, what belongs to the gate. It is passed nowhere else.
    struct Line {
        bool isUpright = true;
        double at = 0; ///< x of an upright gate, else y
        double from = -std::numeric_limits<double>::infinity(); ///< where along the line it begins and ends
        double to = std::numeric_limits<double>::infinity();
    };

    /// middle: where along the line it stands.
    GateSymbol(const Line &line, double middle)
        : m_line(line)
        , m_middle(middle)
    {
    }

    /// Where along the line a way, given by its corners, meets the gate; where it only meets the line beyond the gate's
    /// ends, there.
    [[nodiscard]] static std::vector<double> meetings(const Line &line, const std::vector<QPointF> &way);
    /// A way that passes, by its corners.
    void take(const std::vector<QPointF> &way);
    [[nodiscard]] QRectF rect() const;

private:
    Line m_line;
    double m_middle;
    double m_from = std::numeric_limits<double>::infinity(); ///< of the places where ways cross the line
    double m_to = -std::numeric_limits<double>::infinity();
};

} // namespace portolan
