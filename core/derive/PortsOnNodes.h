// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/NodeTable.h"
#include "derive/ProductModel.h"

#include <memory>
#include <optional>
#include <vector>

namespace portolan {

/// Which of the values of a product's port is open on a node.
struct PortChoice {
    enum class Which {
        Closed, ///< no value, neither the node's nor the product's
        OfNode, ///< the node's own
        Value, ///< the product's, or the catalog's
        Fallback,
        Both ///< value and fallback
    };
    Which which = Which::Closed;
    const PortSet *ofNode = nullptr; ///< with OfNode
    bool isTaken = false; ///< the fallback is used because the plan shows the conflict that the document names
};

/// Decides which ports are open on which node. What the plan says of listeners, the node's own and those of other
/// products, makes a port give way; a flow drawn by hand doesn't: it may as well lead to this very port.
class PortsOnNodes {
public:
    PortsOnNodes(const NodeTable &nodes, const std::vector<std::unique_ptr<ProductModel>> &products)
        : m_nodes(nodes)
        , m_products(products)
    {
    }

    /// port: index into model.ports()
    [[nodiscard]] PortChoice choose(const ProductModel &model, int port, int node, Transport transport) const;
    /// The same as ports; null: closed.
    [[nodiscard]] std::optional<PortSet> open(const ProductModel &model, int port, int node, Transport transport) const;

private:
    [[nodiscard]] bool isTaken(const ProductModel &model, const PortSet &ports, int node, Transport transport) const;

    const NodeTable &m_nodes;
    const std::vector<std::unique_ptr<ProductModel>> &m_products;
};

/// Value and fallback together.
[[nodiscard]] PortSet withFallback(const PortSet &value, const PortSet &fallback);

} // namespace portolan
