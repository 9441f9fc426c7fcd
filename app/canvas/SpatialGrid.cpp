// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/SpatialGrid.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace portolan {

namespace {

constexpr double mostCells = 128;
constexpr double smallestCell = 160; // about the size of a node

} // namespace

SpatialGrid::SpatialGrid(const QRectF &bounds)
    : m_origin(bounds.topLeft())
    , m_cell(std::max(smallestCell, std::max(bounds.width(), bounds.height()) / mostCells))
    , m_columns(std::max(1, static_cast<int>(std::ceil(bounds.width() / m_cell))))
    , m_rows(std::max(1, static_cast<int>(std::ceil(bounds.height() / m_cell))))
    , m_cells(static_cast<size_t>(m_columns) * static_cast<size_t>(m_rows))
{
}

SpatialGrid::Range SpatialGrid::rangeOf(const QRectF &rect) const
{
    const auto cell = [&](double place, int cells) {
        return static_cast<int>(std::clamp(std::floor(place / m_cell), 0.0, static_cast<double>(cells - 1)));
    };
    return {cell(rect.left() - m_origin.x(), m_columns), cell(rect.top() - m_origin.y(), m_rows),
        cell(rect.right() - m_origin.x(), m_columns), cell(rect.bottom() - m_origin.y(), m_rows)};
}

void SpatialGrid::insert(int number, const QRectF &rect)
{
    if (m_cells.empty())
        return;
    const auto index = static_cast<size_t>(number);
    if (index >= m_count.size())
        m_count.resize(index + 1, 0);
    m_numbers += m_count[index] == 0 ? 1 : 0;
    const Range range = rangeOf(rect);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            m_cells[static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column)].push_back(
                number);
            ++m_count[index];
        }
    }
}

void SpatialGrid::remove(int number, const QRectF &rect)
{
    const auto index = static_cast<size_t>(number);
    if (m_cells.empty() || index >= m_count.size() || m_count[index] == 0)
        return;
    const Range range = rangeOf(rect);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            std::vector<int> &cell
                = m_cells[static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column)];
            const auto found = std::find(cell.begin(), cell.end(), number);
            if (found == cell.end())
                continue;
            *found = cell.back();
            cell.pop_back();
            --m_count[index];
        }
    }
    m_numbers -= m_count[index] == 0 ? 1 : 0;
}

std::vector<int> SpatialGrid::near(const QRectF &rect) const
{
    std::vector<int> found;
    if (m_cells.empty())
        return found;
    const Range range = rangeOf(rect);
    if (range.left == 0 && range.top == 0 && range.right == m_columns - 1 && range.bottom == m_rows - 1) {
        found.reserve(static_cast<size_t>(m_numbers));
        for (size_t number = 0; number < m_count.size(); ++number) {
            if (m_count[number] > 0)
                found.push_back(static_cast<int>(number));
        }
        return found;
    }
    // Marks keep order and leave out repetitions, and cost less than sorting once there is much.
    std::vector<quint64> marks((m_count.size() + 63) / 64, 0);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            for (const int number :
                m_cells[static_cast<size_t>(row) * static_cast<size_t>(m_columns) + static_cast<size_t>(column)])
                marks[static_cast<size_t>(number) / 64] |= quint64(1) << (number % 64);
        }
    }
    for (size_t word = 0; word < marks.size(); ++word) {
        for (quint64 left = marks[word]; left != 0; left &= left - 1)
            found.push_back(static_cast<int>(word * 64) + std::countr_zero(left));
    }
    return found;
}

} // namespace portolan
