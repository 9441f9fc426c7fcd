// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TrunkShape.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace portolan::test {

namespace {

using Place = std::pair<double, double>;
using Edge = std::pair<Place, Place>; // the lesser place first

/// All places where the lines of ways can meet.
struct Cuts {
    std::set<double> across;
    std::set<double> down;
};

Cuts cutsOf(const std::vector<const JudgedWay *> &ways)
{
    Cuts cuts;
    for (const JudgedWay *way : ways) {
        for (const QPointF &point : *way) {
            cuts.across.insert(point.x());
            cuts.down.insert(point.y());
        }
    }
    return cuts;
}

/// Calls function(edge) for each part of a way between two cuts.
template <typename Function>
void eachEdge(const JudgedWay &way, const Cuts &cuts, Function function)
{
    for (size_t end = 1; end < way.size(); ++end) {
        const QPointF &a = way[end - 1];
        const QPointF &b = way[end];
        const bool isUpright = a.x() == b.x();
        const double first = isUpright ? std::min(a.y(), b.y()) : std::min(a.x(), b.x());
        const double last = isUpright ? std::max(a.y(), b.y()) : std::max(a.x(), b.x());
        const std::set<double> &along = isUpright ? cuts.down : cuts.across;
        for (auto cut = along.find(first); cut != along.end() && *cut < last; ++cut) {
            const double next = *std::next(cut);
            function(isUpright ? Edge{{a.x(), *cut}, {a.x(), next}} : Edge{{*cut, a.y()}, {next, a.y()}});
        }
    }
}

QPointF middleOf(const Edge &edge)
{
    return {(edge.first.first + edge.second.first) / 2, (edge.first.second + edge.second.second) / 2};
}

} // namespace

std::optional<QPointF> runOverItself(const JudgedWay &way)
{
    std::set<Edge> been;
    std::optional<QPointF> again;
    eachEdge(way, cutsOf({&way}), [&](const Edge &edge) {
        if (!been.insert(edge).second && !again)
            again = middleOf(edge);
    });
    return again;
}

std::optional<QPointF> circleOf(const std::vector<const JudgedWay *> &ways)
{
    const Cuts cuts = cutsOf(ways);
    std::set<Edge> edges;
    for (const JudgedWay *way : ways)
        eachEdge(*way, cuts, [&](const Edge &edge) { edges.insert(edge); });
    std::map<Place, Place> leadsTo; // towards the place that stands for all that hang together
    const auto standIn = [&](Place place) {
        while (true) {
            const Place next = leadsTo.try_emplace(place, place).first->second;
            if (next == place)
                return place;
            place = next;
        }
    };
    for (const Edge &edge : edges) {
        const Place one = standIn(edge.first);
        const Place other = standIn(edge.second);
        if (one == other)
            return middleOf(edge);
        leadsTo[one] = other;
    }
    return std::nullopt;
}

} // namespace portolan::test
