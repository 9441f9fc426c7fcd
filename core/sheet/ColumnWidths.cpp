// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/ColumnWidths.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

constexpr double paddingOfRow = 0.6; ///< in lines
constexpr double longestRun = 15; ///< of equal cells, that a page is likely to hold
constexpr double weightOfAll = 0.02; ///< of what does not make a row higher, so that no cell is narrow for nothing
constexpr double steps[] = {96, 48, 24, 12, 4};
constexpr int mostRounds = 12; ///< of each step

/// Moves width from one column to another as long as that makes the table lower.
class Search {
public:
    Search(const std::vector<const SizedColumn *> &columns, double linesOfPage)
        : m_columns(columns)
        , m_linesOfPage(linesOfPage)
        , m_rows(columns.front()->cellOfRow.size())
        , m_heights(columns.size())
    {
        for (const SizedColumn *column : columns)
            m_shares.push_back(sharesOf(*column));
    }

    [[nodiscard]] std::vector<double> widths(double width)
    {
        std::vector<double> best;
        double lowest = 0;
        // What is best from one beginning on is not from another.
        for (const bool isShared : {true, false}) {
            std::vector<double> widths = firstWidths(width, isShared);
            double cost = costOf(widths);
            for (const double step : steps) {
                for (int round = 0; round < mostRounds && improve(widths, cost, step); ++round) { }
            }
            if (best.empty() || cost < lowest) {
                best = std::move(widths);
                lowest = cost;
            }
        }
        return best;
    }

    [[nodiscard]] double lines(const std::vector<double> &widths)
    {
        std::vector<const double *> columns;
        double heading = 1;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const Heights &own = heights(i, widths[i]);
            columns.push_back(own.ofRows.data());
            heading = std::max(heading, own.heading);
        }
        double sum = 0;
        for (size_t row = 0; row < m_rows; ++row) {
            double highest = 1;
            for (const double *column : columns)
                highest = std::max(highest, column[row]);
            sum += highest + paddingOfRow;
        }
        return sum * m_linesOfPage / std::max(1.0, m_linesOfPage - heading - paddingOfRow);
    }

private:
    /// A cell of several rows takes its part of each.
    [[nodiscard]] static std::vector<double> sharesOf(const SizedColumn &column)
    {
        const std::vector<size_t> &cells = column.cellOfRow;
        std::vector<double> shares(cells.size(), 1);
        for (size_t first = 0; column.mayMerge && first < cells.size();) {
            size_t end = first + 1;
            while (end < cells.size() && cells[end] == cells[first])
                ++end;
            const double share = 1 / std::min(longestRun, static_cast<double>(end - first));
            std::fill(shares.begin() + static_cast<std::ptrdiff_t>(first),
                shares.begin() + static_cast<std::ptrdiff_t>(end), share);
            first = end;
        }
        return shares;
    }

    /// What each column must have, and of the rest as much as it holds more than others.
    [[nodiscard]] std::vector<double> firstWidths(double width, bool isShared) const
    {
        std::vector<double> widths;
        std::vector<double> wanted;
        double rest = width;
        double sum = 0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            double length = 1;
            for (size_t row = 0; row < m_rows; ++row)
                length
                    += m_columns[i]->cells[m_columns[i]->cellOfRow[row]].length() * (isShared ? m_shares[i][row] : 1);
            wanted.push_back(length);
            sum += length;
            widths.push_back(m_columns[i]->narrowest);
            rest -= widths.back();
        }
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] += rest * wanted[i] / sum;
        return widths;
    }

    struct Heights {
        std::vector<double> ofRows; ///< lines that each row has of it
        double heading = 0; ///< lines of it
        double all = 0; ///< how high its cells are, whatever stands beside them
    };

    [[nodiscard]] const Heights &heights(size_t column, double width)
    {
        Heights &heights = m_heights[column][width];
        if (!heights.ofRows.empty())
            return heights;
        const SizedColumn &sized = *m_columns[column];
        std::vector<int> lines;
        for (const CellSize &cell : sized.cells)
            lines.push_back(cell.lines(width - 2 * rowsInset));
        heights.heading = sized.heading.lines(width - 2 * rowsInset);
        heights.ofRows.reserve(sized.cellOfRow.size());
        for (size_t row = 0; row < sized.cellOfRow.size(); ++row) {
            const int own = lines[sized.cellOfRow[row]];
            heights.ofRows.push_back(own * m_shares[column][row]);
            heights.all += own * own;
        }
        return heights;
    }

    [[nodiscard]] double costOf(const std::vector<double> &widths)
    {
        double cost = lines(widths);
        for (size_t i = 0; i < m_columns.size(); ++i)
            cost += weightOfAll * heights(i, widths[i]).all;
        return cost;
    }

    [[nodiscard]] bool improve(std::vector<double> &widths, double &cost, double step)
    {
        bool isBetter = false;
        for (size_t from = 0; from < widths.size(); ++from) {
            for (size_t to = 0; to < widths.size(); ++to) {
                if (to == from || widths[from] - step < m_columns[from]->narrowest)
                    continue;
                widths[from] -= step;
                widths[to] += step;
                const double moved = costOf(widths);
                if (moved < cost - 1e-9) {
                    cost = moved;
                    isBetter = true;
                    continue;
                }
                widths[from] += step;
                widths[to] -= step;
            }
        }
        return isBetter;
    }

    const std::vector<const SizedColumn *> &m_columns;
    double m_linesOfPage;
    size_t m_rows;
    std::vector<std::vector<double>> m_shares;
    std::vector<std::map<double, Heights>> m_heights; ///< of each column, by its width
};

} // namespace

TableShape lowestTable(const std::vector<const SizedColumn *> &columns, double width, double linesOfPage)
{
    double narrowest = 0;
    for (const SizedColumn *column : columns)
        narrowest += column->narrowest;
    TableShape shape;
    Search search(columns, linesOfPage);
    if (narrowest <= width) {
        shape.widths = search.widths(width);
    } else {
        for (const SizedColumn *column : columns)
            shape.widths.push_back(column->narrowest * width / narrowest);
    }
    shape.lines = search.lines(shape.widths);
    return shape;
}

} // namespace portolan
