// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "plan/Rectangles.h"

#include <utility>
#include <vector>

/// What arranging is made of; for Arrange.cpp and the files beside it alone.
namespace portolan::arranging {

inline constexpr double grid = 8;
inline constexpr double titleRoom = 88; ///< from a frame's top to its first node
inline constexpr double sideRoom = 40;
inline constexpr double bottomRoom = 72; ///< lanes that lead back run below the nodes
inline constexpr double columnGap = 104;
inline constexpr double rowGap = 82; ///< with a box of the standard height a pitch of 152
inline constexpr double frameGap = 128; ///< between frames, without a firewall
inline constexpr double pinnedGap = 40; ///< around what stays, at least
inline constexpr double nodeGap = 60; ///< between what is placed, at least

[[nodiscard]] double roundedUp(double value);
[[nodiscard]] double roundedDown(double value);
/// Whether a sheet can hold it.
[[nodiscard]] bool isUsable(const Point &point);
[[nodiscard]] bool isUsable(const Rectangle &rectangle);

/// Where in its zone a node belongs, from left to right; services stand above and below the managers.
enum class Station { Client, Manager, Service, Managed, Component };

struct Member {
    Id id;
    const Node *node = nullptr;
    int zone = -1;
    int otherZone = -1; ///< of another interface
    Size size; ///< that it should have
    Station station = Station::Managed;
    int whole = -1; ///< member that it is part of
    bool hasPartElsewhere = false; ///< in another zone
    bool facesRight = false; ///< talks to nodes of zones at the right
    std::vector<int> peers; ///< who it exchanges arrows with; sorted
    std::vector<std::pair<int, int>>
        services; ///< that managers reach it by: product, leg; what is alike stands together
    double managers = 0; ///< which of them, as a mean of their ranks
};

/// A zone, or what stands in none.
struct District {
    Id zone; ///< null: no zone
    std::vector<int> members; ///< in the order in which they should stand
    double titleWidth = 0; ///< about how wide a frame has to be for the zone's name
    int side = 0; ///< -1: of clients; 0: of managers; 1: of what they manage; 2: of its parts; 3 and on: the rest
    int distance = 0; ///< firewalls to the nearest manager
    int anchor = -1; ///< the one district of the machines whose parts are here; -1: several or none
    int parent = -1; ///< of what is managed: the district that leads to it from the managers, if that is one of these
    double lean = 0; ///< without managers: -1 where only openers are to 1 where only listeners are
    bool isLinked = false; ///< rows line up with another district's
};

struct ArrowEnds {
    int from = 0;
    int to = 0;
    friend auto operator<=>(const ArrowEnds &, const ArrowEnds &) = default;
};

/// A service that one member opens to another.
struct Service {
    int from = 0;
    int to = 0;
    std::pair<int, int> what; ///< product, leg
    friend auto operator<=>(const Service &, const Service &) = default;
};

/// A plan as arranging sees it. Everything is in the order of ids.
struct Model {
    Size sheet; ///< the area for the drawing on the plan's paper
    std::vector<Member> members;
    std::vector<District> districts;
    std::vector<ArrowEnds> arrows;
    std::vector<double> labels; ///< by arrow: about the width of its label in full; empty: nobody asks
    std::vector<const Firewall *> firewalls;
    std::vector<bool> isPassed; ///< by firewall: a flow crosses it
    std::vector<int> leftToRight; ///< districts
    std::vector<int> placeOf; ///< by district: its place in leftToRight
    size_t rightFrom = 0; ///< place in leftToRight of the first district of the right part: what is managed

    [[nodiscard]] int district(const Id &zone) const; ///< -1: none
};

/// onlyMissing: what has a place keeps its size.
[[nodiscard]] Model makeModel(const FlowEngine &engine, bool onlyMissing);

} // namespace portolan::arranging
