// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/PathSearch.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace portolan {

namespace {

constexpr int soonSteps = 2'000;
constexpr int mostSteps = 150'000; // then a way need not be the cheapest any more
constexpr int mostHastySteps = 1'200'000; // then it is given up: no search runs away
constexpr int mostHurriedSteps = 12'000; // of one that is short; a hasty one may take more
constexpr int mostHurriedHastySteps = 24'000;
constexpr int stepsBetweenLooks = 512; // at the watch
constexpr float haste = 5;
constexpr std::int32_t noState = -1;
constexpr float closed = -1;

} // namespace

PathSearch::PathSearch(const LaneGrid &grid, const PathCosts &costs, int mostGates, RouteWatch *watch)
    : m_grid(grid)
    , m_watch(watch)
    , m_costs(costs)
    , m_greed(static_cast<float>(costs.greed))
    , m_states(static_cast<size_t>(grid.spotCount()) * 4 * static_cast<size_t>(mostGates + 1))
    , m_seen(static_cast<size_t>(grid.spotCount()) * 4)
{
}

double PathSearch::pinCost(const Pin &pin, int trunk) const
{
    const int owner = m_grid.owner(pin.spot, pin.outwards);
    if (owner != LaneGrid::nobody && owner != trunk)
        return -1;
    double cost = pin.offset * m_costs.pinOffset + (pin.isBetween ? m_costs.pinBetween : 0);
    const bool level = isLevel(pin.outwards);
    for (const Heading aside : {level ? Heading::Up : Heading::Left, level ? Heading::Down : Heading::Right}) {
        int spot = pin.spot;
        for (const double own : {m_costs.pinBeside, m_costs.pinNear}) {
            if (m_grid.isBlocked(spot))
                break;
            spot = m_grid.next(spot, aside);
            const int beside = m_grid.owner(spot, pin.outwards);
            if (beside != LaneGrid::nobody && beside != trunk)
                cost += own;
        }
    }
    return cost;
}

double PathSearch::meetingCost(int spot, Heading ahead, int trunk) const
{
    constexpr int near = 3; // lanes
    for (int step = 0; step < near; ++step) {
        spot = m_grid.next(spot, ahead);
        if (m_grid.isBlocked(spot))
            return 0;
        const int owner = m_grid.owner(spot, ahead);
        if (owner != LaneGrid::nobody)
            return owner == trunk ? 0 : m_costs.meeting;
    }
    return 0;
}

bool PathSearch::isUnderLabel(const Pin &pin) const
{
    const Heading inwards = opposite(pin.outwards);
    const auto distance = [&](int spot) {
        const QPointF way = m_grid.pointOf(spot) - pin.border;
        return isLevel(inwards) ? std::abs(way.x()) : std::abs(way.y());
    };
    for (int spot = pin.spot;; spot = m_grid.next(spot, inwards)) {
        if (m_grid.labelOwner(spot) != LaneGrid::nobody)
            return true;
        if (distance(m_grid.next(spot, inwards)) >= distance(spot))
            return false;
    }
}

inline float PathSearch::estimate(int spot, int stage, Heading heading, const PathQuery &query) const
{
    // No way is shorter, and none has fewer bends: the estimate never promises too little.
    const QPointF place = m_grid.pointOf(spot);
    const QRectF &goal = query.targetRect;
    const double before = goal.left() - place.x();
    const double behind = place.x() - goal.right();
    const double above = goal.top() - place.y();
    const double below = place.y() - goal.bottom();
    if (stage < static_cast<int>(query.gates.size()))
        return static_cast<float>(wayThroughGates(place, stage, query));
    const double across = std::max({before, behind, 0.0});
    const double down = std::max({above, below, 0.0});
    int bends = 0;
    switch (heading) {
    case Heading::Right:
        bends = before > 0 ? (down > 0 ? 1 : 0) : down > 0 ? 1 : 2;
        break;
    case Heading::Left:
        bends = behind > 0 ? (down > 0 ? 1 : 0) : down > 0 ? 1 : 2;
        break;
    case Heading::Down:
        bends = above > 0 ? (across > 0 ? 1 : 0) : across > 0 ? 1 : 2;
        break;
    case Heading::Up:
        bends = below > 0 ? (across > 0 ? 1 : 0) : across > 0 ? 1 : 2;
        break;
    }
    return static_cast<float>(std::max(across + down - LaneGrid::farthestPin, 0.0) + bends * m_costs.bend);
}

double PathSearch::wayThroughGates(const QPointF &place, int stage, const PathQuery &query) const
{
    double x = place.x();
    double y = place.y();
    double way = 0;
    for (size_t gate = static_cast<size_t>(stage); gate < query.gates.size(); ++gate) {
        const RouteGate &line = m_grid.gate(query.gates[gate].gate);
        double &along = line.isUpright ? x : y;
        way += std::abs(along - line.at);
        along = line.at;
    }
    const QRectF &goal = query.targetRect;
    way += std::max({goal.left() - x, x - goal.right(), 0.0}) + std::max({goal.top() - y, y - goal.bottom(), 0.0});
    // A gate lies between two lanes, and the target's pins before its border.
    const double slack = LaneGrid::farthestPin + 2 * LaneGrid::pitch * static_cast<double>(query.gates.size());
    return std::max(way - slack, 0.0);
}

inline void PathSearch::push(
    int spot, int stage, Heading heading, float cost, const Origin &origin, const PathQuery &query)
{
    const std::int32_t state = stateOf(spot, stage, heading);
    const auto index = static_cast<size_t>(state);
    State &known = m_states[index];
    if (known.round == m_thisRound && known.cost <= cost)
        return;
    const float rest = estimate(spot, stage, heading, query);
    if (cost + rest >= static_cast<float>(query.costLimit))
        return;
    // The masks change nothing: each stays below the room of its field, which only they tell the compiler.
    known = {cost, m_thisRound & (mostRounds - 1), static_cast<std::uint32_t>(origin.passed) & mostPassed,
        static_cast<std::uint32_t>(origin.heading) & 3U, origin.isStart};
    m_queue.push({cost + m_greed * rest, cost, state});
}

inline bool PathSearch::mayStep(int from, int to, Heading heading, const PathQuery &query) const
{
    if (m_grid.isBlocked(to))
        return false;
    const int label = m_grid.labelOwner(to);
    if (label != LaneGrid::nobody && label != query.label && !query.mayDisplaceLabels)
        return false;
    const auto isOurs = [&](int owner) { return owner == LaneGrid::nobody || owner == query.trunk; };
    return isOurs(m_grid.owner(from, heading)) && isOurs(m_grid.owner(to, heading));
}

inline float PathSearch::stepCost(int from, int to, Heading heading, const PathQuery &query) const
{
    if (!mayStep(from, to, heading, query))
        return -1;
    const int label = m_grid.labelOwner(to);
    const bool isLabel = label != LaneGrid::nobody && label != query.label;
    const auto isForeign = [&](int owner) { return owner != LaneGrid::nobody && owner != query.trunk; };
    const bool level = isLevel(heading);
    double factor = 1;
    if (m_grid.isNarrow(to))
        factor += m_costs.narrow;
    if (m_grid.runsAlong(to, heading))
        factor += m_costs.along;
    for (const Heading aside : {level ? Heading::Up : Heading::Left, level ? Heading::Down : Heading::Right}) {
        const int beside = m_grid.next(to, aside);
        if (isForeign(m_grid.owner(beside, heading)))
            factor += m_costs.beside;
        else if (!m_grid.isBlocked(beside) && isForeign(m_grid.owner(m_grid.next(beside, aside), heading)))
            factor += m_costs.near;
    }
    if (std::find(query.homeFrames.begin(), query.homeFrames.end(), m_grid.frameAt(to)) == query.homeFrames.end())
        factor += m_costs.abroad;
    double cost = m_grid.stepLength(to, heading) * factor + (isLabel ? m_costs.displacedLabel : 0);
    if (m_grid.frameAt(to) != m_grid.frameAt(from))
        cost += m_costs.border;
    const int symbol = m_grid.symbolAt(to);
    if (symbol != LaneGrid::nobody && !passesGate(query.gates, symbol))
        cost += m_costs.foreignSymbol;
    if (isForeign(level ? m_grid.uprightOwner(to) : m_grid.levelOwner(to)))
        cost += m_costs.crossing;
    return static_cast<float>(cost);
}

inline bool PathSearch::canTurn(int spot, const PathQuery &query) const
{
    const auto isOurs = [&](int owner) { return owner == LaneGrid::nobody || owner == query.trunk; };
    return isOurs(m_grid.levelOwner(spot)) && isOurs(m_grid.uprightOwner(spot))
        && !m_grid.isInSymbolOf(spot, query.gates);
}

inline bool PathSearch::isClosed(int spot, int stage, const PathQuery &query) const
{
    const bool isOfTrunk = m_grid.levelOwner(spot) == query.trunk || m_grid.uprightOwner(spot) == query.trunk;
    if (isOfTrunk && query.mayMeet && !query.mayMeet(spot, stage))
        return true;
    if (query.closed.empty())
        return false;
    const auto found = query.closed.find(spot);
    return found != query.closed.end() && stage >= found->second.from && stage < found->second.below;
}

inline void PathSearch::expand(const Entry &entry, const PathQuery &query)
{
    const auto heading = static_cast<Heading>(entry.state % 4);
    const int place = entry.state / 4;
    const int stage = place < m_grid.spotCount() ? 0 : place / m_grid.spotCount();
    const int spot = place - stage * m_grid.spotCount();
    const bool turns = canTurn(spot, query);
    const bool leavesPin = query.startsAtPins && stateAt(entry.state).isStart;
    for (int way = 0; way < 4; ++way) {
        const auto onwards = static_cast<Heading>(way);
        if (onwards == opposite(heading) || (onwards != heading && !turns))
            continue;
        const int to = m_grid.next(spot, onwards);
        const LaneGrid::Passage passage = m_grid.pass(spot, onwards, query.gates, stage);
        if (passage.passed - stage > mostPassed || isClosed(to, passage.passed, query))
            continue;
        // No step costs less than its length: most of those to where the search has been are not worth a look.
        const State &known = stateAt(stateOf(to, passage.passed, onwards));
        const auto length = static_cast<float>(m_grid.stepLength(to, onwards));
        if (known.round == m_thisRound && known.cost <= entry.cost() + length)
            continue;
        float step = stepCost(spot, to, onwards, query);
        if (step < 0)
            continue;
        if (onwards != heading)
            step += static_cast<float>(m_costs.bend + (leavesPin ? m_costs.turnAtPin : 0) + turnCost(spot, query)
                + meetingCost(spot, heading, query.trunk) + meetingCost(spot, opposite(onwards), query.trunk));
        if (passage.isWrong)
            step += static_cast<float>(passage.isOwn ? m_costs.ownGateAgain : m_costs.wrongGate);
        if (passage.isOutside)
            step += static_cast<float>(m_costs.outsidePart);
        push(to, passage.passed, onwards, entry.cost() + step, {false, heading, passage.passed - stage}, query);
    }
}

inline const Pin *PathSearch::pinReached(int spot, Heading heading, const PathQuery &query, double &cost) const
{
    const double reach = LaneGrid::farthestPin + LaneGrid::pitch / 2;
    if (!query.targetRect.adjusted(-reach, -reach, reach, reach).contains(m_grid.pointOf(spot)))
        return nullptr;
    const Pin *found = nullptr;
    for (const Pin &pin : m_grid.pins(query.target)) {
        const bool isStraight = pin.outwards == opposite(heading);
        if (pin.spot != spot || pin.outwards == heading || (!isStraight && !canTurn(spot, query)))
            continue;
        if (!query.mayDisplaceLabels && m_grid.labelOwner(pin.spot) == LaneGrid::nobody && isUnderLabel(pin))
            continue;
        const double own = pinCost(pin, query.trunk);
        const double here = own + (isStraight ? 0 : m_costs.bend + m_costs.turnAtPin + turnCost(spot, query));
        if (own >= 0 && (!found || here < cost)) {
            found = &pin;
            cost = here;
        }
    }
    return found;
}

bool PathSearch::isOpen(const PathQuery &query) const
{
    const std::vector<Pin> &pins = m_grid.pins(query.target);
    return !query.starts.empty() && std::any_of(pins.begin(), pins.end(), [&](const Pin &pin) {
        const int label = m_grid.labelOwner(pin.spot);
        return pinCost(pin, query.trunk) >= 0
            && (query.mayDisplaceLabels || label == LaneGrid::nobody || label == query.label);
    });
}

bool PathSearch::isEnclosed(const PathQuery &query)
{
    constexpr size_t mostLooked = 6000;
    const std::uint32_t start = m_seenRound + 1;
    const std::uint32_t been = m_seenRound + 2;
    m_seenRound = been;
    m_open.clear();
    for (const PathStart &one : query.starts)
        m_seen[static_cast<size_t>(stateOf(one.spot, 0, one.heading))] = start;
    bool meetsStart = false;
    const auto look = [&](int spot, Heading heading) {
        const std::int32_t state = stateOf(spot, 0, heading);
        std::uint32_t &seen = m_seen[static_cast<size_t>(state)];
        meetsStart = meetsStart || seen == start;
        if (seen != been)
            m_open.push_back(state);
        seen = been;
    };
    // Arriving at a spot like this, one can leave it for where the search came from.
    const auto arrive = [&](int spot, Heading onwards) {
        look(spot, onwards);
        if (!canTurn(spot, query))
            return;
        for (int way = 0; way < 4; ++way) {
            if (const auto heading = static_cast<Heading>(way); isLevel(heading) != isLevel(onwards))
                look(spot, heading);
        }
    };
    for (const Pin &pin : m_grid.pins(query.target)) {
        if (pinCost(pin, query.trunk) >= 0)
            arrive(pin.spot, opposite(pin.outwards));
    }
    for (size_t looked = 0; looked < m_open.size() && !meetsStart; ++looked) {
        if (m_open.size() > mostLooked)
            return false;
        const int spot = m_open[looked] / 4;
        const auto heading = static_cast<Heading>(m_open[looked] % 4);
        const int before = m_grid.next(spot, opposite(heading));
        if (!m_grid.isBlocked(spot) && mayStep(before, spot, heading, query))
            arrive(before, heading);
    }
    return !meetsStart;
}

bool PathSearch::find(PathQuery &query, PathFound &found)
{
    const auto isPossible = [&] { return isOpen(query) && !isEnclosed(query); };
    const auto searchWell = [&] {
        if (!isOpen(query))
            return Outcome::None;
        // Most ways are found at once; only of the others is it asked first whether there is one.
        Progress progress = begin(query);
        Outcome outcome = goOn(query, soonSteps, progress);
        if (outcome == Outcome::GivenUp)
            outcome = isEnclosed(query) ? Outcome::None
                                        : goOn(query, m_steps >= m_hurryAfter ? mostHurriedSteps : mostSteps, progress);
        return result(outcome, progress, found);
    };
    const auto searchHastily = [&] {
        const float usual = std::exchange(m_greed, haste);
        const bool isFound
            = search(query, m_steps >= m_hurryAfter ? mostHurriedHastySteps : mostHastySteps, found) == Outcome::Found;
        m_greed = usual;
        return isFound;
    };
    if (!query.mayDisplaceLabels) {
        const Outcome outcome = searchWell();
        const bool isAnother = query.costLimit < std::numeric_limits<double>::infinity();
        if (outcome != Outcome::GivenUp || query.isLastResort || isAnother)
            return outcome == Outcome::Found;
        if (searchHastily())
            return true;
    }
    // In narrow places a label is a wall. It may have another place, and the way has none.
    query.mayDisplaceLabels = true;
    return isPossible() && searchHastily();
}

PathSearch::Outcome PathSearch::search(const PathQuery &query, int stepLimit, PathFound &found)
{
    Progress progress = begin(query);
    const Outcome outcome = goOn(query, stepLimit, progress);
    return result(outcome, progress, found);
}

PathSearch::Progress PathSearch::begin(const PathQuery &query)
{
    if (++m_thisRound == mostRounds) {
        m_states.clear();
        m_thisRound = 1;
    }
    m_queue.clear();
    for (const PathStart &start : query.starts)
        push(start.spot, start.gatesPassed, start.heading, static_cast<float>(start.cost), {true, start.heading, 0},
            query);
    return {0, query.costLimit, noState, {}};
}

PathSearch::Outcome PathSearch::goOn(const PathQuery &query, int stepLimit, Progress &progress)
{
    const int lastStage = static_cast<int>(query.gates.size());
    const int stepsBefore = progress.steps;
    int &steps = progress.steps;
    for (; !m_queue.isEmpty() && steps < stepLimit; ++steps) {
        if (steps % stepsBetweenLooks == 0 && m_watch && m_watch->isCanceled())
            return Outcome::None;
        const Entry entry = m_queue.front();
        // A pin may cost more than the next one's whole way: the first that is reached need not be the best.
        if (progress.bestState != noState && entry.estimate() >= progress.best)
            break;
        m_queue.pop();
        const float cost = entry.cost();
        if (stateAt(entry.state).cost < cost)
            continue; // found cheaper since
        // One that hurries takes no place up twice: it might go on doing so for ever.
        if (m_greed > 1)
            m_states[static_cast<size_t>(entry.state)].cost = closed;
        const int place = entry.state / 4;
        const int stage = place < m_grid.spotCount() ? 0 : place / m_grid.spotCount();
        if (stage == lastStage) {
            const int spot = place - stage * m_grid.spotCount();
            double last = 0;
            const Pin *pin = pinReached(spot, static_cast<Heading>(entry.state % 4), query, last);
            if (pin && cost + last < progress.best) {
                progress.best = cost + last;
                progress.bestState = entry.state;
                progress.bestPin = *pin;
            }
        }
        expand(entry, query);
    }
    m_steps += steps - stepsBefore;
    if (steps == stepLimit)
        return Outcome::GivenUp;
    return progress.bestState == noState ? Outcome::None : Outcome::Found;
}

PathSearch::Outcome PathSearch::result(Outcome outcome, const Progress &progress, PathFound &found) const
{
    if (outcome == Outcome::None || progress.bestState == noState)
        return outcome;
    found.pin = progress.bestPin;
    found.cost = progress.best;
    trace(progress.bestState, found);
    return Outcome::Found;
}

void PathSearch::trace(std::int32_t state, PathFound &found) const
{
    found.corners.clear();
    std::optional<Heading> behind; // of the step that follows
    while (true) {
        const State &known = stateAt(state);
        const int place = state / 4;
        const int stage = place / m_grid.spotCount();
        const int spot = place - stage * m_grid.spotCount();
        // The heading of a state is that of the step which led to it.
        const auto heading = static_cast<Heading>(state % 4);
        if (heading != behind || known.isStart) {
            if (found.corners.empty() || found.corners.back() != spot)
                found.corners.push_back(spot);
        }
        if (known.isStart)
            break;
        behind = heading;
        state = stateOf(m_grid.next(spot, opposite(heading)), stage - static_cast<int>(known.passed),
            static_cast<Heading>(known.heading));
    }
    std::reverse(found.corners.begin(), found.corners.end());
}

} // namespace portolan
