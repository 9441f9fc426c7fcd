// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/PlanEditor.h"

#include <QRectF>

#include <random>

namespace portolan::test {

/// A plan for judging layouts, the same for the same seed on every machine: 5 to 62 nodes of mixed sizes, of which any
/// two are at least 60 units apart in x or in y, in none to four zones with frames, between which firewalls leave
/// always a way, and hand-drawn flows of all sorts. It reads back from what writePlan() makes of it, and has no finding
/// that is an error.
///
/// Places: dense grids and rows exactly 60 units apart, loose grids, scattered nodes on fractions of a unit, nodes far
/// away. Flows: the same service to many and from many, many services of one source and of one listener, pairs in both
/// directions, everyone with everyone, neighbours, chance. Every twelfth seed has a hub with more services than its box
/// has room for lanes: 61 others in both directions.
class RandomScene {
public:
    static constexpr double leastGap = 60; ///< between any two nodes

    explicit RandomScene(std::uint32_t seed)
        : m_random(seed)
        , m_isCrowded(seed % 12 == 0)
    {
    }

    [[nodiscard]] Plan make();

private:
    /// Nodes that belong together: those of a zone, or those of none.
    struct Cluster {
        Id zone;
        std::vector<Node> nodes; ///< their places count from the cluster's corner
        QRectF frame; ///< once it is placed
    };

    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    [[nodiscard]] int from(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] double fraction() { return below(1000) / 1000.0; }
    [[nodiscard]] const Id &anyNode() { return m_nodes[static_cast<size_t>(below(static_cast<int>(m_nodes.size())))]; }
    [[nodiscard]] std::vector<Id> someNodes(int count, const Id &without);

    [[nodiscard]] Node randomNode();
    [[nodiscard]] Size randomSize();
    void placeInGrid(std::vector<Node> &nodes, int columns, double gap);
    void placeScattered(std::vector<Node> &nodes);
    void placeInside(Cluster &cluster);
    void placeClusters(std::vector<Cluster> &clusters);
    void putZone(const Cluster &cluster, int number);
    void putFirewalls(const std::vector<Cluster> &clusters);
    void putFarNodes();

    [[nodiscard]] PortSet randomPorts();
    [[nodiscard]] PortSet nextPorts();
    void putFlow(const Id &opener, const Id &listener, const PortSet &ports);
    void putHub(bool opens, bool sameService, int others);
    void putBothWays();
    void putMesh();
    void putNeighbours();
    void putByChance();
    void putFlows();

    std::mt19937 m_random;
    bool m_isCrowded;
    Plan m_plan;
    PlanEditor m_editor{m_plan};
    std::vector<Id> m_nodes; ///< in the order in which they were made: neighbours stand near each other
    int m_port = 1024; ///< the last that was given to one flow alone
};

} // namespace portolan::test
