// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "route/LaneGrid.h"
#include "route/LazyZeros.h"
#include "route/RouteWatch.h"
#include "route/SearchQueue.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <unordered_map>
#include <vector>

namespace portolan {

/// What a line costs, in units of length: the better line is the cheaper one.
struct PathCosts {
    double bend = 60;
    double crossing = 48; ///< of another trunk's line
    double beside = 1.0; ///< a unit one lane beside another trunk
    double near = 0.35; ///< a unit two lanes beside another trunk
    double narrow = 0.5; ///< a unit close to a node
    double along = 2.0; ///< a unit along a frame's border or a gate
    double abroad = 0.3; ///< a unit in a zone where neither end stands
    double border = 60; ///< a step over a frame's border
    double wrongGate = 120; ///< a gate that the net need not pass
    double ownGateAgain = 1500; ///< one that it has to pass, but once, and not then
    double turnInGate = 600; ///< a bend right beside a gate that the net passes: it would lie at, or within, its symbol
    double foreignSymbol = 1000; ///< a step within the symbol of a gate that the net does not pass
    double outsidePart = 3000; ///< across a gate elsewhere than at the part where it should be crossed
    double pinOffset = 0.7; ///< a unit away from the middle of a node's side
    double pinBeside = 80; ///< beside a pin that another trunk uses: their heads merge on paper
    double pinNear = 15; ///< two lanes beside one
    double pinBetween = 40; ///< a pin that wastes room where there is little: see Pin::isBetween
    double displacedLabel = 60; ///< a step over a label that has to go elsewhere
    double turnAtPin = 20; ///< a bend right at a node: its arrow's head has no shaft
    double meeting = 40; ///< an end of a straight part before another trunk's line on the same lane: they look like one
    double freshBranch = 12; ///< a branch that leaves a trunk
    double overItself = 3000; ///< a way that takes its own line, or a spot of it, again
    /// How much faster a search may rush to its target than is sure to find the cheapest way; 1: not at all.
    double greed = 1;
};

/// From where a search sets out.
struct PathStart {
    int spot = 0;
    Heading heading = Heading::Right;
    double cost = 0;
    int gatesPassed = 0; ///< of the query's, on the way to it
};

/// With so many gates passed, and up to less than so many.
struct PathClosing {
    int from = 0;
    int below = 0;
};

struct PathQuery {
    int trunk = 0; ///< whose lanes may be used again
    int label = LaneGrid::nobody; ///< whose it may run under: see LaneGrid::labelOwnerOf
    std::vector<PathStart> starts;
    bool startsAtPins = false; ///< of the root; else on a line that lies
    int target = 0; ///< node
    QRectF targetRect;
    RoutePassages gates; ///< to be crossed, in this order
    bool mayDisplaceLabels = false; ///< of other nets; they have to be placed anew then
    bool isLastResort = false; ///< not worth a long search
    double costLimit
        = std::numeric_limits<double>::infinity(); ///< a way as dear as this is of no use: there is another
    /// Whether the line may come to a spot of its trunk with so many gates passed; nothing: to any.
    std::function<bool(int spot, int gatesPassed)> mayMeet;
    std::unordered_map<int, PathClosing> closed; ///< by spot: when it may not be entered
    std::vector<int> homeFrames; ///< where the line is at home; LaneGrid::nobody: outside of all frames
};

/// A way over the lanes.
struct PathFound {
    std::vector<int> corners; ///< spots: where it sets out, turns, and reaches the pin
    Pin pin; ///< of the target
    double cost = 0;
    bool isOverItself = false; ///< takes a spot twice
};

/// Finds the cheapest way from any start to any pin of the target (A* over spots and headings). Deterministic.
class PathSearch {
public:
    /// Finds nothing any more once the watch (null: none) is canceled; asks it in each search, and now and then.
    PathSearch(const LaneGrid &grid, const PathCosts &costs, int mostGates, RouteWatch *watch = nullptr);

    /// False when there is none. Where there is none beside the labels of others, one over them; the query tells.
    [[nodiscard]] bool find(PathQuery &query, PathFound &found);
    void setCosts(const PathCosts &costs)
    {
        m_costs = costs;
        m_greed = static_cast<float>(costs.greed);
    }
    /// After so many steps in all, searches are short. At first they never are.
    void hurryAfter(std::int64_t steps) { m_hurryAfter = steps; }
    /// Taken in all searches so far.
    [[nodiscard]] std::int64_t steps() const { return m_steps; }
    /// What a pin costs this trunk; negative when another has it.
    [[nodiscard]] double pinCost(const Pin &pin, int trunk) const;
    /// What it costs a trunk to turn off its lane, or onto it, at a spot where another's line lies ahead on that lane,
    /// a few steps in a heading.
    [[nodiscard]] double meetingCost(int spot, Heading ahead, int trunk) const;
    /// Whether a label lies between the node and the pin's lane, or on that.
    [[nodiscard]] bool isUnderLabel(const Pin &pin) const;

private:
    using Entry = SearchQueue::Entry;

    enum class Outcome { Found, None, GivenUp };
    /// How far a search has come.
    struct Progress {
        int steps = 0;
        double best = 0; ///< what the way to bestPin costs
        std::int32_t bestState = 0;
        Pin bestPin;
    };
    [[nodiscard]] Progress begin(const PathQuery &query);
    /// Goes on until so many steps have been taken in all. GivenUp: no more than that is known; it may go on, or the
    /// way that it has come by, perhaps not the cheapest, has to do.
    [[nodiscard]] Outcome goOn(const PathQuery &query, int stepLimit, Progress &progress);
    /// From its beginning; at the limit any way will do.
    [[nodiscard]] Outcome search(const PathQuery &query, int stepLimit, PathFound &found);
    /// What a search that has come so far has found.
    [[nodiscard]] Outcome result(Outcome outcome, const Progress &progress, PathFound &found) const;
    /// Where a state was reached from: the spot before it that way, or nowhere, as a start.
    struct Origin {
        bool isStart = false;
        Heading heading = Heading::Right; ///< of the state before
        int passed = 0; ///< gates, by the step from there
    };
    void push(int spot, int stage, Heading heading, float cost, const Origin &origin, const PathQuery &query);
    [[nodiscard]] float estimate(int spot, int stage, Heading heading, const PathQuery &query) const;
    /// No way over the gates that are left is shorter.
    [[nodiscard]] double wayThroughGates(const QPointF &place, int stage, const PathQuery &query) const;
    /// Whether there is a start and a pin: where not, no search is needed to tell.
    [[nodiscard]] bool isOpen(const PathQuery &query) const;
    /// Whether all ways back from the target end soon, before any of them meets a start: no search is needed then.
    [[nodiscard]] bool isEnclosed(const PathQuery &query);
    [[nodiscard]] bool mayStep(int from, int to, Heading heading, const PathQuery &query) const;
    /// Negative: not to be gone.
    [[nodiscard]] float stepCost(int from, int to, Heading heading, const PathQuery &query) const;
    [[nodiscard]] bool isClosed(int spot, int stage, const PathQuery &query) const;
    [[nodiscard]] bool canTurn(int spot, const PathQuery &query) const;
    /// Of a bend at a spot, beside m_costs.bend.
    [[nodiscard]] double turnCost(int spot, const PathQuery &query) const
    {
        return m_grid.isBesideOneOf(spot, query.gates) ? m_costs.turnInGate : 0;
    }
    void expand(const Entry &entry, const PathQuery &query);
    [[nodiscard]] const Pin *pinReached(int spot, Heading heading, const PathQuery &query, double &cost) const;
    void trace(std::int32_t state, PathFound &found) const;

    [[nodiscard]] std::int32_t stateOf(int spot, int stage, Heading heading) const
    {
        return (stage * m_grid.spotCount() + spot) * 4 + static_cast<int>(heading);
    }

    const LaneGrid &m_grid;
    RouteWatch *m_watch;
    PathCosts m_costs;
    float m_greed;
    static constexpr int mostPassed = (1 << 9) - 1; ///< by one step; rather is it not taken than more counted
    static constexpr std::uint32_t mostRounds = 1U << 20;
    /// What a search knows of a spot, heading and stage. As small as it can be: this is what it spends its time on.
    struct State {
        float cost;
        std::uint32_t round : 20; ///< in which search the others were written
        std::uint32_t passed : 9;
        std::uint32_t heading : 2;
        std::uint32_t isStart : 1;
    };
    [[nodiscard]] const State &stateAt(std::int32_t state) const { return m_states[static_cast<size_t>(state)]; }
    LazyZeros<State> m_states;
    std::uint32_t m_thisRound = 0;
    SearchQueue m_queue;
    std::int64_t m_steps = 0;
    std::int64_t m_hurryAfter = std::numeric_limits<std::int64_t>::max();
    LazyZeros<std::uint32_t> m_seen; ///< by spot and heading: in which round isEnclosed() came by
    std::uint32_t m_seenRound = 0;
    std::vector<std::int32_t> m_open; ///< where isEnclosed() has yet to go on
};

} // namespace portolan
