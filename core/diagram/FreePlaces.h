// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Zone.h"

#include <QHash>

#include <cstdint>
#include <utility>
#include <vector>

namespace portolan {

/// Rectangles that are taken, found by where they are. Taking one costs the cells that it covers, asking likewise.
class FreePlaces {
public:
    void take(const Rectangle &rectangle);
    /// Whether it overlaps none that is taken, nor comes nearer to one than this, sideways or upright.
    [[nodiscard]] bool isFree(const Rectangle &rectangle, double sideways, double upright) const;
    [[nodiscard]] bool isFree(const Rectangle &rectangle, double gap) const { return isFree(rectangle, gap, gap); }

private:
    using Cell = std::pair<std::int64_t, std::int64_t>;

    std::vector<Rectangle> m_taken;
    QHash<Cell, std::vector<int>> m_cells;
    std::vector<int> m_large; ///< that would cover too many cells
};

} // namespace portolan
