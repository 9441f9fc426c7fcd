// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TileSpans.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

constexpr int mostPlaces = 48; ///< that are tried for each beginning and each end
constexpr double costOfLost = 20; ///< a thing that no part shows whole, in things that are cut
constexpr double costOfUnevenness = 0.5; ///< of a whole window
constexpr double costOfBlank = 4; ///< of a whole page
constexpr double edge = 1; ///< a thing that is cut so close to its border looks whole

/// Chooses beginnings from the first to the last, each with the best way to get there.
class Cutting {
public:
    Cutting(const TileCutting &cutting, const std::vector<TileThing> &things)
        : m_cutting(cutting)
        , m_tolerance(1e-9 * (1 + cutting.length))
    {
        for (const TileThing &thing : things) {
            if (thing.end - thing.begin <= 2 * edge)
                continue;
            m_things.push_back(thing);
            m_begins.push_back({thing.begin, thing.weight});
            m_ends.push_back({thing.end, thing.weight});
        }
        addUp(m_begins);
        addUp(m_ends);
    }

    [[nodiscard]] std::vector<TileSpan> cut() const
    {
        std::vector<std::vector<Place>> places(static_cast<size_t>(m_cutting.count));
        places.front().push_back({0, 0, 0, 0});
        for (int part = 1; part < m_cutting.count; ++part)
            places[static_cast<size_t>(part)] = placesOf(part, places[static_cast<size_t>(part) - 1]);
        const std::vector<Place> &last = places.back();
        auto best = static_cast<size_t>(std::min_element(last.begin(), last.end(), [](const Place &a, const Place &b) {
            return a.cost < b.cost;
        }) - last.begin());
        std::vector<TileSpan> spans(places.size());
        double end = places.back()[best].begin + m_cutting.window;
        for (size_t part = places.size(); part-- > 0;) {
            const Place &place = places[part][best];
            spans[part] = {place.begin, end};
            end = place.endBefore;
            best = place.before;
        }
        return spans;
    }

private:
    struct Place {
        double begin;
        double cost;
        double endBefore; ///< of the part before
        size_t before; ///< its place
    };

    struct Seam {
        double end;
        double cost;
    };

    /// A place, and the weights of all that begin or end up to there.
    struct Sum {
        double place;
        double weight;
    };

    static void addUp(std::vector<Sum> &sums)
    {
        std::sort(sums.begin(), sums.end(), [](const Sum &a, const Sum &b) { return a.place < b.place; });
        double all = 0;
        for (Sum &sum : sums)
            sum.weight = all += sum.weight;
    }

    [[nodiscard]] double step() const { return m_cutting.window - m_cutting.overlap; }

    [[nodiscard]] std::vector<Place> placesOf(int part, const std::vector<Place> &before) const
    {
        // The parts that follow have to reach the end.
        const double lowest = std::max(0.0, m_cutting.length - (m_cutting.count - part) * step() - m_cutting.overlap);
        const double highest = part * step();
        std::vector<Place> places;
        for (int i = 0; i <= mostPlaces; ++i) {
            const double begin = highest - std::max(0.0, highest - lowest) * i / mostPlaces;
            const std::vector<TileThing> cut = cutAt(begin);
            Place place{begin, std::numeric_limits<double>::max(), 0, 0};
            for (size_t from = 0; from < before.size(); ++from) {
                if (begin > before[from].begin + step() + m_tolerance || begin <= before[from].begin)
                    continue;
                const Seam seam = seamOf(before[from].begin, begin, cut);
                if (before[from].cost + seam.cost < place.cost)
                    place = {begin, before[from].cost + seam.cost, seam.end, from};
            }
            if (place.cost < std::numeric_limits<double>::max())
                places.push_back(place);
            if (highest - lowest < m_tolerance)
                break;
        }
        return places;
    }

    /// All things that lie across a place.
    [[nodiscard]] std::vector<TileThing> cutAt(double place) const
    {
        std::vector<TileThing> cut;
        for (const TileThing &thing : m_things) {
            if (thing.begin < place - edge && thing.end > place + edge)
                cut.push_back(thing);
        }
        return cut;
    }

    /// What they weigh.
    [[nodiscard]] double weightAt(double place) const
    {
        const auto begun = std::partition_point(
            m_begins.begin(), m_begins.end(), [&](const Sum &sum) { return sum.place < place - edge; });
        const auto ended = std::partition_point(
            m_ends.begin(), m_ends.end(), [&](const Sum &sum) { return sum.place <= place + edge; });
        return (begun == m_begins.begin() ? 0 : std::prev(begun)->weight)
            - (ended == m_ends.begin() ? 0 : std::prev(ended)->weight);
    }

    /// The best end of the part before one that begins there, across these things.
    [[nodiscard]] Seam seamOf(double beginBefore, double begin, const std::vector<TileThing> &cutByBegin) const
    {
        const double furthest = beginBefore + m_cutting.window;
        const double nearest = begin + m_cutting.overlap;
        Seam best{furthest, std::numeric_limits<double>::max()};
        for (int i = 0; i <= mostPlaces; ++i) {
            const double end = furthest - (furthest - nearest) * i / mostPlaces;
            double cost = weightAt(end) + costOfUnevenness * std::abs(furthest - nearest) / m_cutting.window
                + costOfBlank * (furthest - end) / m_cutting.window;
            for (const TileThing &thing : cutByBegin)
                cost += thing.weight + (thing.end > end + edge ? costOfLost : 0);
            if (cost < best.cost - 1e-9)
                best = {end, cost};
            if (furthest - nearest < m_tolerance)
                break;
        }
        return best;
    }

    const TileCutting &m_cutting;
    double m_tolerance;
    std::vector<TileThing> m_things;
    std::vector<Sum> m_begins; ///< sorted
    std::vector<Sum> m_ends;
};

} // namespace

std::vector<TileSpan> tileSpans(const TileCutting &cutting, const std::vector<TileThing> &things)
{
    constexpr int mostCut = 30; // parts; with more of them nobody looks for the best place of each
    if (!things.empty() && cutting.count > 1 && cutting.count <= mostCut)
        return Cutting(cutting, things).cut();
    std::vector<TileSpan> spans;
    for (int part = 0; part < cutting.count; ++part) {
        const double begin = part * (cutting.window - cutting.overlap);
        spans.push_back({begin, begin + cutting.window});
    }
    return spans;
}

} // namespace portolan
