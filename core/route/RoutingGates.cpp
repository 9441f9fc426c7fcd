// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/GateSymbol.h"
#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>

namespace portolan {

namespace {

GateSymbol::Line lineOf(const RouteGate &gate)
{
    return {gate.isUpright, gate.at, gate.from, gate.to};
}

} // namespace

void RoutingRun::findPassing()
{
    m_passing.assign(m_scene.gates.size(), {});
    m_symbols.assign(m_scene.gates.size(), {});
    for (size_t number = 0; number < m_scene.nets.size(); ++number) {
        for (const RoutePassage &passage : m_scene.nets[number].gates) {
            std::vector<int> &nets = m_passing[at(passage.gate)];
            if (nets.empty() || nets.back() != static_cast<int>(number))
                nets.push_back(static_cast<int>(number));
        }
    }
    m_hasSymbols = std::any_of(
        m_scene.gates.begin(), m_scene.gates.end(), [](const RouteGate &gate) { return gate.middle.has_value(); });
}

std::vector<QPointF> RoutingRun::pointsOf(const Branch &branch) const
{
    std::vector<QPointF> points{branch.rootPin.border};
    for (const int corner : branch.corners)
        points.push_back(m_grid.pointOf(corner));
    points.push_back(branch.leafPin.border);
    return points;
}

QRectF RoutingRun::symbolOf(int gate) const
{
    const RouteGate &what = m_scene.gates[at(gate)];
    if (!what.middle)
        return {};
    GateSymbol symbol(lineOf(what), *what.middle);
    bool isPassed = false;
    for (const int number : m_passing[at(gate)]) {
        for (const int carrier : carriersOf(number)) {
            for (const Branch &branch : m_trees[at(carrier)].branches()) {
                if (branch.net != number)
                    continue;
                symbol.take(pointsOf(branch));
                isPassed = true;
            }
        }
    }
    // Where it will be is known once something passes it, or if nothing ever does.
    return isPassed || m_passing[at(gate)].empty() ? symbol.rect() : QRectF();
}

void RoutingRun::laySymbols()
{
    if (!m_hasSymbols)
        return;
    for (size_t gate = 0; gate < m_symbols.size(); ++gate)
        m_symbols[gate] = symbolOf(static_cast<int>(gate));
    m_grid.setSymbols(m_symbols);
}

RoutingRun::InSymbols RoutingRun::inSymbols(int number) const
{
    if (!m_hasSymbols)
        return InSymbols::Nowhere;
    InSymbols worst = InSymbols::Nowhere;
    const RoutePassages &own = m_scene.nets[at(number)].gates;
    eachLineOf(number, [&](const QPointF &a, const QPointF &b) {
        // Lines are thin: they count as areas, so that intersects() sees them.
        constexpr double lineWidth = 0.2;
        const QRectF line
            = QRectF(a, b).normalized().adjusted(-lineWidth / 2, -lineWidth / 2, lineWidth / 2, lineWidth / 2);
        for (size_t gate = 0; gate < m_symbols.size(); ++gate) {
            if (!m_symbols[gate].intersects(line))
                continue;
            const bool isAlong = (m_scene.gates[gate].isUpright ? line.width() : line.height()) < 2 * lineWidth;
            if (!passesGate(own, static_cast<int>(gate)))
                worst = InSymbols::InForeign;
            else if (isAlong)
                worst = std::max(worst, InSymbols::AlongOwn);
        }
    });
    return worst;
}

bool RoutingRun::isThroughSymbol(int number) const
{
    return inSymbols(number) == InSymbols::InForeign;
}

RoutingRun::GatesPassed RoutingRun::gatesPassed(const Branch &branch) const
{
    GatesPassed all;
    if (branch.gates->empty())
        return all;
    int before = branch.corners.front();
    eachStep(m_grid, branch.corners, [&](int spot, Heading heading, int) {
        const LaneGrid::Passage passage = m_grid.pass(before, heading, *branch.gates, all.count);
        all.isOneAgain = all.isOneAgain || (passage.isWrong && passage.isOwn);
        all.count = passage.passed;
        before = spot;
    });
    return all;
}

bool RoutingRun::passesItsGates(const Branch &branch) const
{
    return at(gatesPassed(branch).count) == branch.gates->size();
}

bool RoutingRun::passesGateAgain(int number) const
{
    if (net(number).gates.empty())
        return false;
    const std::vector<int> carriers = carriersOf(number);
    return std::any_of(carriers.begin(), carriers.end(), [&](int carrier) {
        const std::vector<Branch> &branches = m_trees[at(carrier)].branches();
        return std::any_of(branches.begin(), branches.end(),
            [&](const Branch &branch) { return branch.net == number && gatesPassed(branch).isOneAgain; });
    });
}

void RoutingRun::dropWaysThroughSymbols()
{
    laySymbols();
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto number = static_cast<int>(index);
        if (inSymbols(number) != InSymbols::Nowhere)
            takeOff(number);
    }
}

void RoutingRun::clearSymbols()
{
    // What gives way to one symbol may make that of its own gate longer.
    constexpr int rounds = 3;
    laySymbols();
    for (int round = 0; round < rounds && m_hasSymbols; ++round) {
        bool isClear = true;
        for (size_t index = 0; index < m_states.size() && !isHurried() && !mustStop(); ++index) {
            const auto number = static_cast<int>(index);
            if (!isThroughSymbol(number) || !standsAlone(number))
                continue;
            isClear = false;
            Snapshot before = snapshot(number);
            routeAgain(number, m_costs);
            if (isWorse(state(number), before.state))
                restore(number, std::move(before));
            laySymbols();
        }
        if (isClear)
            return;
    }
}

void RoutingRun::clearLabels()
{
    if (!m_hasSymbols)
        return;
    laySymbols();
    for (size_t index = 0; index < m_states.size() && !mustStop(); ++index) {
        const RoutePassages &own = m_scene.nets[index].gates;
        const auto isOnSymbol = [&](const PlacedLabel &placed) {
            for (size_t gate = 0; gate < m_symbols.size(); ++gate) {
                if (m_symbols[gate].intersects(placed.place.rect) && !passesGate(own, static_cast<int>(gate)))
                    return true;
            }
            return false;
        };
        const std::vector<PlacedLabel> before = m_states[index].labels;
        if (std::none_of(before.begin(), before.end(), isOnSymbol))
            continue;
        const auto number = static_cast<int>(index);
        takeOffLabels(number);
        squeezeLabel(number);
        if (m_states[index].labels.size() >= before.size())
            continue;
        takeOffLabels(number);
        putLabels(number, before);
    }
}

std::vector<double> RoutingRun::meetings(int gate, int number) const
{
    const RouteGate &what = m_scene.gates[at(gate)];
    std::vector<double> places;
    for (const int carrier : carriersOf(number)) {
        for (const Branch &branch : m_trees[at(carrier)].branches()) {
            if (branch.net != number)
                continue;
            const std::vector<double> met = GateSymbol::meetings(lineOf(what), pointsOf(branch));
            places.insert(places.end(), met.begin(), met.end());
        }
    }
    return places;
}

std::optional<std::pair<double, double>> RoutingRun::partBetweenOthers(int gate) const
{
    const QRectF &symbol = m_symbols[at(gate)];
    const bool isUpright = m_scene.gates[at(gate)].isUpright;
    const double from = isUpright ? symbol.top() : symbol.left();
    const double to = isUpright ? symbol.bottom() : symbol.right();
    std::vector<double> others{-noLimit, noLimit};
    std::vector<double> own;
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto number = static_cast<int>(index);
        const bool isOwn = passesGate(m_scene.nets[index].gates, gate);
        for (const double place : meetings(gate, number)) {
            if (isOwn)
                own.push_back(place);
            else if (place > from && place < to)
                others.push_back(place);
        }
    }
    if (others.size() == 2)
        return std::nullopt;
    std::sort(others.begin(), others.end());
    std::pair<double, double> best;
    std::ptrdiff_t most = -1;
    for (size_t index = 0; index + 1 < others.size(); ++index) {
        const double apart = GateSymbol::overhang + LaneGrid::pitch;
        const std::pair<double, double> part(others[index] + apart, others[index + 1] - apart);
        const auto within = std::count_if(
            own.begin(), own.end(), [&](double place) { return part.first <= place && place <= part.second; });
        const bool hasRoom = part.second - part.first >= LaneGrid::pitch * static_cast<double>(own.size());
        if (hasRoom && within > most) {
            best = part;
            most = within;
        }
    }
    return most > 0 ? std::optional(best) : std::nullopt;
}

void RoutingRun::shortenSymbol(int gate)
{
    const std::optional<std::pair<double, double>> part = partBetweenOthers(gate);
    if (!part)
        return;
    const size_t before = missing();
    const Lying was = lying();
    const std::pair<double, double> partBefore = m_grid.gatePart(gate);
    m_grid.setGatePart(gate, part->first, part->second);
    std::vector<int> outside;
    for (const int number : m_passing[at(gate)]) {
        const std::vector<double> places = meetings(gate, number);
        if (std::any_of(places.begin(), places.end(),
                [&](double place) { return place < part->first || place > part->second; }))
            outside.push_back(number);
    }
    for (const int number : outside)
        takeOff(number);
    laySymbols();
    for (const int number : outside)
        routeNet(number);
    for (const int number : outside) {
        shareTrunk(number);
        forceWay(number);
    }
    clearSymbols();
    squeezeLabels();
    if (missing() < before)
        return;
    m_grid.setGatePart(gate, partBefore.first, partBefore.second);
    putBack(was);
}

void RoutingRun::shortenSymbols()
{
    for (size_t gate = 0; gate < m_symbols.size() && roundedSize() <= mostSpotsToCopy; ++gate) {
        if (!m_symbols[gate].isEmpty() && !isHurried() && !mustStop())
            shortenSymbol(static_cast<int>(gate));
    }
}

} // namespace portolan
