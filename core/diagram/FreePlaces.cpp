// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/FreePlaces.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double cellSize = 256;
constexpr std::int64_t mostCells = 256;

struct Cells {
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t right = 0;
    std::int64_t bottom = 0;

    [[nodiscard]] bool areTooMany() const { return (right - left + 1) * (bottom - top + 1) > mostCells; }
};

Cells cellsOf(const Rectangle &rectangle)
{
    const auto cell = [](double value) { return static_cast<std::int64_t>(std::floor(value / cellSize)); };
    return {cell(rectangle.x), cell(rectangle.y), cell(rectangle.x + rectangle.width),
        cell(rectangle.y + rectangle.height)};
}

} // namespace

void FreePlaces::take(const Rectangle &rectangle)
{
    const int index = static_cast<int>(m_taken.size());
    m_taken.push_back(rectangle);
    const Cells cells = cellsOf(rectangle);
    if (cells.areTooMany()) {
        m_large.push_back(index);
        return;
    }
    for (std::int64_t x = cells.left; x <= cells.right; ++x) {
        for (std::int64_t y = cells.top; y <= cells.bottom; ++y)
            m_cells[{x, y}].push_back(index);
    }
}

bool FreePlaces::isFree(const Rectangle &rectangle, double sideways, double upright) const
{
    const Rectangle wide{
        rectangle.x - sideways, rectangle.y - upright, rectangle.width + 2 * sideways, rectangle.height + 2 * upright};
    const auto isHit = [&](int index) {
        const Rectangle &other = m_taken[static_cast<size_t>(index)];
        return wide.x < other.x + other.width && other.x < wide.x + wide.width && wide.y < other.y + other.height
            && other.y < wide.y + wide.height;
    };
    if (std::any_of(m_large.begin(), m_large.end(), isHit))
        return false;
    const Cells cells = cellsOf(wide);
    if (cells.areTooMany()) {
        for (size_t index = 0; index < m_taken.size(); ++index) {
            if (isHit(static_cast<int>(index)))
                return false;
        }
        return true;
    }
    for (std::int64_t x = cells.left; x <= cells.right; ++x) {
        for (std::int64_t y = cells.top; y <= cells.bottom; ++y) {
            const auto found = m_cells.constFind({x, y});
            if (found != m_cells.constEnd() && std::any_of(found->begin(), found->end(), isHit))
                return false;
        }
    }
    return true;
}

} // namespace portolan
