// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeGaps.h"

#include <algorithm>
#include <numeric>

namespace portolan::arranging {

namespace {

/// Of an arrow between two members of one district.
GapNeed *innerNeed(GapNeeds &needs, const Member &from, const Member &to)
{
    const bool isFromManager = from.station == Station::Manager;
    const bool isToManager = to.station == Station::Manager;
    const auto district = static_cast<size_t>(from.zone);
    if (!isFromManager && !isToManager)
        return &needs.betweenColumns[district];
    const bool isInBlock
        = isFromManager == isToManager || from.station == Station::Service || to.station == Station::Service;
    return isInBlock ? nullptr : &needs.besideBlock[district];
}

} // namespace

GapNeeds gapNeeds(const Model &model, size_t frameGaps)
{
    GapNeeds needs;
    needs.besideBlock.resize(model.districts.size());
    needs.betweenColumns.resize(model.districts.size());
    needs.betweenFrames.resize(frameGaps + 1);
    std::vector<int> changes(frameGaps + 1);
    for (size_t index = 0; index < model.arrows.size(); ++index) {
        const Member &from = model.members[static_cast<size_t>(model.arrows[index].from)];
        const Member &to = model.members[static_cast<size_t>(model.arrows[index].to)];
        const double label = model.labels.empty() ? 0 : model.labels[index];
        const auto opener = static_cast<size_t>(model.placeOf[static_cast<size_t>(from.zone)]);
        const auto listener = static_cast<size_t>(model.placeOf[static_cast<size_t>(to.zone)]);
        if (opener == listener) {
            if (GapNeed *need = innerNeed(needs, from, to)) {
                ++need->crossing;
                need->label = std::max(need->label, label);
            }
            continue;
        }
        const auto [first, last] = std::minmax({opener, listener});
        ++changes[std::min(first, frameGaps)];
        --changes[std::min(last, frameGaps)];
        // Labels stand near managers.
        const bool isManagerLast = (opener > listener ? from : to).station == Station::Manager;
        double &widest = needs.betweenFrames[std::min(isManagerLast ? last - 1 : first, frameGaps)].label;
        widest = std::max(widest, label);
    }
    int crossing = 0;
    for (size_t gap = 0; gap < changes.size(); ++gap) {
        crossing += changes[gap];
        needs.betweenFrames[gap].crossing = crossing;
    }
    return needs;
}

void widen(std::vector<WideningGap> gaps, double room)
{
    const double wanted = std::accumulate(gaps.begin(), gaps.end(), 0.0,
        [](double sum, const WideningGap &one) { return sum + (one.widest - *one.gap) * one.times; });
    if (wanted <= room) {
        for (const WideningGap &one : gaps)
            *one.gap = one.widest;
        return;
    }
    std::stable_sort(
        gaps.begin(), gaps.end(), [](const WideningGap &a, const WideningGap &b) { return a.crossing > b.crossing; });
    double all = 0;
    for (const WideningGap &one : gaps)
        all += one.crossing * one.times;
    for (const WideningGap &one : gaps) {
        if (room <= 0)
            return;
        const double part = std::min(roundedUp(room * one.crossing / all), roundedDown(room / one.times));
        const double more = std::clamp(part, 0.0, std::max(one.widest - *one.gap, 0.0));
        *one.gap += more;
        room -= more * one.times;
        all -= one.crossing * one.times;
    }
}

} // namespace portolan::arranging
