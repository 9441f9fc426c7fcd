// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/NodeTable.h"
#include "derive/Pools.h"
#include "derive/PortsOnNodes.h"
#include "derive/ProductModel.h"
#include "derive/ZoneMap.h"

#include <memory>
#include <vector>

namespace portolan {

/// The pass that turns the selected legs of a product into flows between nodes: pairs the players of both roles,
/// decides what only the pair can decide, resolves the ports on the listening node, chooses interfaces, finds the
/// crossing and how a broadcast gets there.
class PairEnds {
public:
    PairEnds(const NodeTable &nodes, const ZoneMap &zones, FlowPools &pools,
        const std::vector<std::unique_ptr<ProductModel>> &products)
        : m_nodes(nodes)
        , m_zones(zones)
        , m_pools(pools)
        , m_products(products)
        , m_portsOnNodes(nodes, products)
    {
    }

    /// Appends every flow of the product.
    void appendAll(int product, std::vector<Flow> &flows);
    /// Appends every flow of the product that starts or ends at the node.
    void appendAt(int product, int node, std::vector<Flow> &flows);

private:
    struct Ports {
        int opener = Flow::automaticPort;
        int listener = Flow::anyPort;
        bool fallbackUsed = false;
        bool closed = false;
    };

    void appendPair(int product, int leg, int opener, int listener, std::vector<Flow> &flows);
    /// What the plan says about a leg between two nodes, as far as flows hold it.
    struct PairVerdict {
        Verdict verdict = Verdict::No;
        int circumstances = 0; ///< pool index
    };
    [[nodiscard]] PairVerdict verdict(const ProductModel &model, int leg, int opener, int listener);
    [[nodiscard]] Verdict decide(
        const Condition &condition, const ProductModel &model, int leg, int opener, int listener) const;
    [[nodiscard]] Ports resolvePorts(const ProductModel &model, int leg, int opener, int listener);
    /// Pool index of the ports that are open on the node; Flow::anyPort where they are closed.
    [[nodiscard]] int portOn(const ProductModel &model, int port, int node, Transport transport, bool &fallbackUsed);
    void appendInterfaces(const ProductModel &model, int leg, Flow flow, std::vector<Flow> &flows);
    void complete(const ProductModel &model, int leg, Flow &flow) const;

    const NodeTable &m_nodes;
    const ZoneMap &m_zones;
    FlowPools &m_pools;
    const std::vector<std::unique_ptr<ProductModel>> &m_products;
    PortsOnNodes m_portsOnNodes;
};

} // namespace portolan
