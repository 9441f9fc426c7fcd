// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "route/LabelPlacing.h"
#include "route/PathSearch.h"
#include "route/RouteWatch.h"
#include "route/Tree.h"

#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace portolan {

/// One run of the router over a scene; see route/Router.h for what it promises.
class RoutingRun {
public:
    /// Both outlive the run. Once the answer is not to go on, everything below does nothing, or stops soon.
    RoutingRun(const RouteScene &scene, const GoesOn &goesOn);
    [[nodiscard]] std::int64_t roundedSize() const { return m_grid.roundedSize(); }
    /// Of all searches so far.
    [[nodiscard]] std::int64_t steps() const { return m_search.steps(); }
    void setCosts(const PathCosts &costs);

    /// Takes over what is still legal: what leads through the symbol of a gate that it does not pass is not.
    void adopt(const RouteMemory &memory);
    /// Routes all that has no way yet, nets that don't go far first.
    void routeRest();
    /// Routes nets again that would find a better way now that the others lie. Leaves alone what was adopted.
    void improve(int passes);
    /// Lays the gates' symbols where ways pass them, and keeps later ones that don't pass them out of there.
    void laySymbols();
    /// Nets that don't stand aside of symbols are routed again.
    void clearSymbols();
    /// Where others have to go through a gate's symbol, what passes it does so on one side of them, if it can.
    void shortenSymbols();
    /// Arrows without a way share the trunk of another net of the same node.
    void shareTrunks();
    /// Arrows that still have no way take one over labels, which go elsewhere.
    void forceWays();
    /// Labels that were placed before a symbol of a gate that their net does not pass grew so far take another place,
    /// if there is one.
    void clearLabels();
    /// Labels without a place take the smallest form, wherever it touches nothing.
    void squeezeLabels();
    /// Nets whose labels still have none are routed again, further away from others.
    void makeRoomForLabels();
    /// Labels that others leave no place are placed before them, where all find one then.
    void shuffleLabels();
    /// Nets that still lack a way or a label's place, or have a blemish, are routed before those around them, where
    /// that mends more than it spoils.
    void repair();
    /// How many ways and labels are missing, weighed.
    [[nodiscard]] size_t lacking() const;
    /// It was canceled, or has been given up as too much: what is found then is of no use.
    [[nodiscard]] bool mustStop() { return m_isGivenUp || m_watch.isCanceled(); }
    /// Nodes lie on each other, and as much has been searched as that is worth: what has a way keeps it.
    [[nodiscard]] bool isHurried() const { return m_search.steps() >= m_mostSteps; }
    [[nodiscard]] RouteResult result() const;

private:
    struct PlacedLabel {
        int tree = 0;
        LabelPlace place;
    };
    struct NetState {
        std::vector<int> trees; ///< own ones
        std::vector<int> guestTrees; ///< of other nets, that carry some of its ways
        std::vector<bool> isRouted; ///< by member
        std::vector<PlacedLabel> labels;
        bool isAdopted = false;
    };
    /// A net as it lies, to be put back.
    struct Snapshot {
        NetState state;
        std::vector<std::vector<Branch>> branches; ///< by own tree
    };

    /// Everything as it lies, to be put back.
    struct Lying {
        LaneGrid::Occupancy occupancy;
        LabelPlacing::Placed labels;
        std::vector<NetState> states;
        std::vector<Tree> trees;
        std::vector<int> bundleOf;
        std::vector<std::vector<int>> bundleTrees;
    };

    [[nodiscard]] const RouteNet &net(int number) const { return m_scene.nets[static_cast<size_t>(number)]; }
    [[nodiscard]] NetState &state(int number) { return m_states[static_cast<size_t>(number)]; }
    [[nodiscard]] Tree &tree(int number) { return m_trees[static_cast<size_t>(number)]; }
    [[nodiscard]] const QRectF &rectOf(int node) const { return m_scene.nodes[static_cast<size_t>(node)]; }
    [[nodiscard]] std::vector<int> homeFrames(int root, int leaf) const;
    [[nodiscard]] std::vector<int> orderOfMembers(int number) const;
    [[nodiscard]] PathQuery queryFor(int number, int member, int trunk) const;
    [[nodiscard]] double straightCost(int number, int member) const;

    /// The net's own trees, the nearest first.
    [[nodiscard]] std::vector<int> treesByDistance(int number, int member) const;
    /// All trunks that carry the net: its own ones and those where it is a guest.
    [[nodiscard]] std::vector<int> carriersOf(int number) const;
    /// Calls function(from, to) for each straight part of the net's lines.
    template <typename Function>
    void eachLineOf(int number, Function function) const
    {
        for (const int carrier : carriersOf(number)) {
            for (const Branch &branch : m_trees[static_cast<size_t>(carrier)].branches()) {
                for (size_t corner = 0; branch.net == number && corner + 1 < branch.corners.size(); ++corner)
                    function(m_grid.pointOf(branch.corners[corner]), m_grid.pointOf(branch.corners[corner + 1]));
            }
        }
    }
    void findPassing();
    [[nodiscard]] std::vector<QPointF> pointsOf(const Branch &branch) const;
    /// An empty rectangle as long as nobody can tell.
    [[nodiscard]] QRectF symbolOf(int gate) const;
    /// How lines of a net lie in symbols where they should not, the worst last.
    enum class InSymbols : signed char {
        Nowhere,
        AlongOwn, ///< lengthwise in that of a gate that they pass
        InForeign ///< in that of a gate that they don't pass
    };
    [[nodiscard]] InSymbols inSymbols(int number) const;
    [[nodiscard]] bool isThroughSymbol(int number) const;
    /// Also what lies along the symbol of its own gate: it was led there before the gate was moved onto it.
    void dropWaysThroughSymbols();
    /// Where lines of the net meet the gate's line.
    [[nodiscard]] std::vector<double> meetings(int gate, int number) const;
    /// The part of a gate between those who go through its symbol where most of its own pass; nothing: nobody does.
    [[nodiscard]] std::optional<std::pair<double, double>> partBetweenOthers(int gate) const;
    void shortenSymbol(int gate);
    void routeNet(int number);
    void routeMember(int number, int member);
    struct Found {
        int tree = -1; ///< a new one where negative
        Branch branch;
        double cost = 0;
        bool isOverItself = false; ///< takes a spot twice: any other way is better
    };
    [[nodiscard]] static bool isClear(const std::optional<Found> &found) { return found && !found->isOverItself; }
    [[nodiscard]] static double limitOf(const std::optional<Found> &found) { return found ? found->cost : noLimit; }
    static void takeBetter(std::optional<Found> &best, std::optional<Found> other)
    {
        if (other)
            best = std::move(other);
    }
    /// Finds a way that takes no line twice, where there is one.
    [[nodiscard]] bool findAside(PathQuery &query, PathFound &path);
    /// Whether the way takes a spot again after a gate; then what it took before is closed for the way back, or, where
    /// that leaves none, what it takes again is for the way there.
    [[nodiscard]] bool closeRepeated(PathQuery &query, const PathFound &path, bool keepsFirst) const;
    [[nodiscard]] std::optional<Found> fromRoot(int number, int member, double costLimit = noLimit);
    [[nodiscard]] std::optional<Found> fromTree(
        int number, int member, int treeNumber, bool isOwn, bool isLastResort, double costLimit = noLimit);
    void addStarts(const Tree &from, bool isOwn, PathQuery &query) const;
    /// Whether a place lies within the symbol of one of these gates, wherever along the gate that will be.
    [[nodiscard]] bool isAtGate(const QPointF &place, const RoutePassages &gates) const;
    void commit(int number, int member, Found found);
    void label(int number, int treeNumber, LabelRoom room, bool mayBeShared = false);
    /// By branch: from which corner on it is nobody else's, in a tree of several nets.
    [[nodiscard]] std::vector<int> ownCorners(const Tree &on) const;
    void remove(int number);
    [[nodiscard]] Snapshot snapshot(int number) const;
    void restore(int number, Snapshot old);
    /// Whether the net has trunks to itself, so that it can be taken off and routed anew.
    [[nodiscard]] bool standsAlone(int number) const;
    void shareTrunk(int number);
    void forceWay(int number);
    /// Takes the net off and routes it with these costs.
    void routeAgain(int number, const PathCosts &costs);
    /// Trunks that could take an arrow along, the nearest first.
    [[nodiscard]] std::vector<int> hostsFor(int number, int member) const;
    /// Where a node has more nets than room for their lines, those that go the same way share trunks.
    void findBundles();
    /// Takes labels of other nets off a way that was found over them.
    void displaceLabels(int number, int trunk, const Branch &branch);
    [[nodiscard]] bool lacksLabel(int number) const;
    /// Whether a line of the net bends within the symbol of a gate that it passes.
    [[nodiscard]] bool bendsInSymbol(int number) const;
    struct GatesPassed {
        int count = 0; ///< of its own, in their order
        bool isOneAgain = false; ///< or close around its end, or the wrong way
    };
    [[nodiscard]] GatesPassed gatesPassed(const Branch &branch) const;
    [[nodiscard]] bool passesItsGates(const Branch &branch) const;
    /// Whether a way of the net passes one of its gates more than once.
    [[nodiscard]] bool passesGateAgain(int number) const;
    /// By net: whether one of its heads merges with another on paper although their side has room, it bends in a
    /// symbol, goes through one that is not its own, or passes a gate again. Nothing that was adopted.
    [[nodiscard]] std::vector<bool> blemished() const;
    /// How many ways and labels are missing, weighed, of one net; of all, with blemishes and ways through foreign
    /// symbols, weighed.
    [[nodiscard]] size_t missing(int number) const;
    [[nodiscard]] size_t missing();
    [[nodiscard]] Lying lying() const;
    void putBack(const Lying &before);
    /// Routes a net before its neighbours, at a distance from the rest or on a line of its own, and puts everything
    /// back where more is missing then.
    void routeFirst(int number, const std::vector<int> &neighbours, bool keepsAway);
    /// Each net that lacks something, or has a blemish, before more and more of its neighbours.
    void repairInTurns(bool isOfBlemishes);
    /// ... before one of its neighbours.
    void repairWithOne();
    /// Takes a net's ways and labels off, whoever else runs on its trunks.
    void takeOff(int number);
    /// Nets whose lines or labels come nearer than this to where the net runs, or would run if it had a way.
    [[nodiscard]] std::vector<int> netsNear(int number, double reach) const;
    void takeOffLabels(int number);
    void putLabels(int number, const std::vector<PlacedLabel> &labels);
    /// Places the net's labels first, then those of others again; false where one of them finds no place.
    [[nodiscard]] bool isPlacedAmong(
        int number, const std::vector<int> &others, const std::vector<std::vector<PlacedLabel>> &before);
    /// For ways that leave room for labels beside others.
    [[nodiscard]] PathCosts distantCosts() const;
    /// Nets that have a label near the way of a net.
    [[nodiscard]] std::vector<int> labelledNear(int number) const;
    void squeezeLabel(int number);
    [[nodiscard]] bool isWorse(const NetState &now, const NetState &before) const;
    struct OldMember {
        int net = 0; ///< of the memory
        int member = 0;
    };
    /// Whether gates stand where those of an earlier scene did.
    [[nodiscard]] bool stoodThere(const RoutePassages &now, const RoutePassages &before, const RouteScene &scene) const;
    /// Of a net's arrows those whose ways are still legal, and pass its gates; or as little as before, where these have
    /// not been moved.
    void adoptWays(int number, const RouteMemory &memory, const std::map<QString, OldMember> &oldMembers,
        std::map<std::pair<int, int>, int> &treeOfTrunk); ///< by trunk and company
    void adoptLabels(int number, const RoutedNet &old, const RouteScene &before);
    /// Whether a gate's symbol lies there, and lay elsewhere before.
    [[nodiscard]] bool isOnMovedSymbol(const QRectF &rect, const RouteScene &before) const;
    /// The branch that these points were, as far as they are still lanes from border to border.
    [[nodiscard]] std::optional<Branch> branchAlong(int number, int member, const std::vector<QPointF> &points) const;
    [[nodiscard]] const Pin *pinAt(int node, const QPointF &border) const;

    static constexpr int noBundle = -1;
    static constexpr int mostSpotsToCopy = 4'000'000; ///< a copy of the lanes is made for each attempt
    static constexpr double noLimit = std::numeric_limits<double>::infinity();

    const RouteScene &m_scene;
    RouteWatch m_watch;
    LaneGrid m_grid;
    PathCosts m_costs;
    PathSearch m_search;
    LabelPlacing m_labels;
    bool m_mayDisplaceLabels = false;
    bool m_isGivenUp = false; ///< see RouteScene::mayBeGivenUp
    std::int64_t m_mostSteps = std::numeric_limits<std::int64_t>::max(); ///< of searches: see isHurried()
    std::int64_t m_lastStep = 0; ///< of searches, before a repair ends: no scene takes for ever
    std::vector<NetState> m_states;
    std::vector<Tree> m_trees;
    std::vector<int> m_bundleOf; ///< by net: the nets that it shares trunks with from the start, or -1
    std::vector<std::vector<int>> m_bundleTrees;
    bool m_hasSymbols = false;
    std::vector<std::vector<int>> m_passing; ///< by gate: nets
    std::vector<QRectF> m_symbols; ///< by gate: see laySymbols()
    std::vector<int> m_frameOf; ///< by node: the frame that its middle lies in
};

} // namespace portolan
