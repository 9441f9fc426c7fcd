// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/PortScale.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// 1, 2, 5, 10, 20, 50 ...: the first that is not below.
int roundStep(double least)
{
    int step = 1;
    for (int i = 0; step < least; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    return step;
}

} // namespace

double PortScale::placeOf(double port)
{
    int section = 0;
    while (section + 1 < sections && port >= firstOf[section + 1])
        ++section;
    const double width = firstOf[section + 1] - firstOf[section];
    return section + (port - firstOf[section]) / width;
}

double PortScale::portAt(double place)
{
    const int section = std::clamp(static_cast<int>(std::floor(place)), 0, sections - 1);
    return firstOf[section] + (place - section) * (firstOf[section + 1] - firstOf[section]);
}

std::vector<int> PortScale::ticks(double from, double to, double width, double gap)
{
    std::vector<int> ports;
    const double pixels = width / std::max(to - from, 1e-6);
    double last = -gap;
    for (int section = 0; section < sections; ++section) {
        const double first = std::max(from, double(section));
        const double end = std::min(to, double(section + 1));
        if (first >= end)
            continue;
        const int ofSection = firstOf[section + 1] - firstOf[section];
        const int step = roundStep(gap * ofSection / pixels);
        const auto begin = static_cast<int>(std::ceil(portAt(first) / step)) * step;
        for (int port = begin; port <= 65535 && placeOf(port) < end; port += step) {
            const double at = (placeOf(port) - from) * pixels;
            if (at - last < gap)
                continue;
            ports.push_back(port);
            last = at;
        }
    }
    return ports;
}

std::vector<double> spread(const std::vector<double> &wanted, double gap, double from, double to)
{
    // Without the gaps they may stand on each other: then each group that would change its order takes its mean.
    struct Group {
        double sum = 0;
        int count = 0;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    std::vector<Group> groups;
    for (size_t i = 0; i < wanted.size(); ++i) {
        groups.push_back({wanted[i] - static_cast<double>(i) * gap, 1});
        while (groups.size() > 1 && groups[groups.size() - 2].mean() > groups.back().mean()) {
            groups[groups.size() - 2].sum += groups.back().sum;
            groups[groups.size() - 2].count += groups.back().count;
            groups.pop_back();
        }
    }
    const double last = to - (static_cast<double>(wanted.size()) - 1) * gap;
    std::vector<double> places;
    for (const Group &group : groups) {
        for (int i = 0; i < group.count; ++i)
            places.push_back(
                std::clamp(group.mean(), from, std::max(from, last)) + static_cast<double>(places.size()) * gap);
    }
    return places;
}

} // namespace portolan
