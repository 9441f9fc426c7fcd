// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "derive/Flow.h"
#include "derive/NodeTable.h"
#include "derive/Pools.h"
#include "derive/ProductModel.h"
#include "derive/ZoneMap.h"
#include "plan/PlanEditor.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace portolan {

/// What an edit did to the flows. Handles of removed flows are free again after the next edit.
struct FlowDelta {
    std::vector<int> added;
    std::vector<int> changed; ///< same identity, other ports, crossing, circumstances, delivery or decision
    std::vector<Flow> removed;

    [[nodiscard]] bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// Derives the flows of a plan and keeps them true while the plan changes.
///
/// derive() starts afresh; apply() re-derives what a change can reach and answers with the difference. Both lead to
/// the same flows, always. The plan must outlive the engine and stay the same object; catalogs likewise.
/// Passes, in order: take up nodes and zones, bind roles, find servers, select legs, pair ends (ports, interfaces,
/// crossings, delivery), apply decisions.
class FlowEngine {
public:
    FlowEngine(const Plan &plan, const CatalogSet &catalogs);
    ~FlowEngine();

    FlowDelta derive();
    FlowDelta apply(const ChangeSet &changes);
    /// Finds parts again that an edit took out of the plan and put back: the engine holds pointers to them. To be
    /// called before apply() with all that an edit touched, whether or not it is different in the end.
    void findAgain(const PlanParts &touched);

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const CatalogSet &catalogs() const { return m_catalogs; }
    [[nodiscard]] const NodeTable &nodes() const { return m_nodes; }
    [[nodiscard]] const ZoneMap &zones() const { return m_zones; }
    [[nodiscard]] const FlowPools &pools() const { return m_pools; }
    /// By product index of flows; null where a product has gone or its catalog is unknown.
    [[nodiscard]] const std::vector<std::unique_ptr<ProductModel>> &products() const { return m_products; }
    [[nodiscard]] const ProductModel &product(const Flow &flow) const
    {
        return *m_products[static_cast<size_t>(flow.identity.product)];
    }
    /// The drawn flow that a flow with product -1 stands for.
    [[nodiscard]] const DrawnFlow &drawn(const Flow &flow) const
    {
        return m_plan.flows.at(m_drawnIds[static_cast<size_t>(flow.identity.leg)]);
    }

    /// As read where the document is silent.
    [[nodiscard]] Transport transport(const Flow &flow) const
    {
        return flow.isDrawn() ? drawn(flow).transport
                              : product(flow).effective()[static_cast<size_t>(flow.identity.leg)].transport;
    }

    /// Handles of all flows, in no particular order. Excluded ones are among them.
    [[nodiscard]] std::vector<int> handles() const;
    [[nodiscard]] const Flow &flow(int handle) const { return m_slots[static_cast<size_t>(handle)].flow; }
    [[nodiscard]] int flowCount() const { return m_count; }
    /// Handles of the flows that start or end at a node.
    [[nodiscard]] const std::vector<int> &flowsAt(int node) const;

    [[nodiscard]] const Crossing &crossing(const Flow &flow) const { return m_zones.crossing(flow.crossing); }
    [[nodiscard]] const Circumstances &circumstances(const Flow &flow) const
    {
        return m_pools.circumstances.at(flow.circumstances);
    }
    [[nodiscard]] const PortSet *openerPort(const Flow &flow) const { return port(flow.openerPort); }
    [[nodiscard]] const PortSet *listenerPort(const Flow &flow) const
    {
        return port(flow.listenerPort);
    } ///< null: automatic or any

private:
    struct Slot {
        Flow flow;
        bool used = false;
        int placeAtOpener = 0; ///< where m_flowsAt lists it, so that taking it out needs no search
        int placeAtListener = 0;
    };

    [[nodiscard]] const PortSet *port(int index) const { return index < 0 ? nullptr : &m_pools.ports.at(index); }
    [[nodiscard]] FlowDelta deriveAfter(const std::set<Id> &products);
    [[nodiscard]] FlowDelta deriveFlows();
    [[nodiscard]] int productIndex(const Id &id);
    void compile(int product);
    void runProductPasses(int product);
    void appendDrawn(const Id &id, std::vector<Flow> &flows);
    /// A printed answer that mirrors its request is left out with it: nobody answers what is not asked.
    void applyDecisions(std::vector<Flow> &flows) const;
    /// As far as its key tells it, whether there is one or not; null for what is no such answer.
    [[nodiscard]] std::optional<Flow> requestOf(const Flow &flow) const;
    /// Handles of the flows that a decision with this key may speak of: all between the two nodes that it names.
    [[nodiscard]] std::vector<int> flowsNamedBy(const QString &key) const;
    void redecide(const std::set<QString> &keys, FlowDelta &delta);
    /// Replaces the flows with these handles by the given ones and says what that changed.
    void replace(const std::vector<int> &old, std::vector<Flow> now, FlowDelta &delta);
    void insert(const Flow &flow, FlowDelta &delta);
    void remove(int handle);
    int enlist(int node, int handle);
    void delist(int node, int place);
    [[nodiscard]] std::vector<int> flowsOf(int product) const;
    [[nodiscard]] bool reachesEverything(const ChangeSet &changes) const;
    /// Products whose selection of legs, and so all of whose flows, the node can change by the roles it is bound to.
    void touch(int node, std::vector<int> &touched) const;
    void collectShaken(int node, std::vector<bool> &shaken) const;
    void rederiveNodes(const std::vector<int> &nodes, const std::vector<bool> &shaken, FlowDelta &delta);

    const Plan &m_plan;
    const CatalogSet &m_catalogs;
    NodeTable m_nodes;
    ZoneMap m_zones;
    FlowPools m_pools;
    std::vector<std::unique_ptr<ProductModel>> m_products;
    std::vector<Id> m_productIds;
    std::vector<Id> m_drawnIds;
    QHash<Id, std::int32_t> m_drawnIndices; ///< id -> place in m_drawnIds
    std::vector<Slot> m_slots;
    std::vector<int> m_freeSlots;
    std::vector<std::vector<int>> m_flowsAt; ///< by node
    int m_count = 0;
};

} // namespace portolan
