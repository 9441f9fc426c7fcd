// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeRows.h"

#include <algorithm>
#include <numeric>

namespace portolan::arranging {

std::vector<double> rowHeights(const Model &model, const std::vector<Column> &columns)
{
    std::vector<double> heights;
    for (const Column &column : columns) {
        heights.resize(std::max(heights.size(), column.members.size()), Node::standardSize.height);
        for (size_t row = 0; row < column.members.size(); ++row) {
            if (column.members[row] >= 0)
                heights[row]
                    = std::max(heights[row], model.members[static_cast<size_t>(column.members[row])].size.height);
        }
    }
    return heights;
}

std::vector<double> rowTops(const std::vector<double> &heights, double within)
{
    std::vector<double> tops;
    const double net = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double gaps = std::max(double(heights.size()) - 1, 1.0);
    const double room = roundedDown((within - net) / gaps - rowGap);
    const double gap = rowGap + std::clamp(room, 0.0, widestRowGap - rowGap - 6);
    double top = 0;
    for (const double height : heights) {
        tops.push_back(top);
        top = roundedUp(top + height + gap);
    }
    if (tops.empty())
        return tops;
    const double before = roomBefore(within, tops.back() + heights.back());
    for (double &each : tops)
        each += before;
    return tops;
}

double rowsHeight(const std::vector<double> &heights)
{
    if (heights.empty())
        return 0;
    return rowTops(heights, 0).back() + heights.back();
}

double roomBefore(double within, double height)
{
    constexpr double little = 32;
    const double room = roundedDown((within - height) / 2);
    return room > little ? room : 0;
}

} // namespace portolan::arranging
