// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/AtomicLeg.h"
#include "derive/Flow.h"
#include "derive/NodeTable.h"
#include "plan/Product.h"

#include <vector>

namespace portolan {

enum class Verdict { No, Undecided, Yes };

/// What a plan says about a leg as far as one manager decides it.
struct LegVerdict {
    Verdict verdict = Verdict::No;
    Circumstances circumstances; ///< with Undecided
    /// The manager's own process opens the listener's port, as far as the manager decides it for sure: whoever comes,
    /// and whether or not the document names anybody. Never where the two ends decide.
    bool listens = false;
    mutable int pooled = -1; ///< index of the circumstances in FlowPools, once asked for
};

/// A leg with its names looked up: what the passes run over.
struct LegModel {
    int openerRole = -1; ///< index into ProductModel::roles; -1: nobody is named, no flow
    int listenerRole = -1;
    int openerPort = -1; ///< index into ProductModel::ports; -1: automatic or any
    int listenerPort = -1;
    bool isAnswer = false; ///< another leg names this one as its answer
    std::vector<int> earlierOpenerRoles; ///< of the same leg: a node that plays two of them gets one flow
    std::vector<int> earlierListenerRoles;
    std::vector<const Condition *> ofServer; ///< conditions that the manager and the product decide
    std::vector<const Condition *> ofPair; ///< conditions that the two ends decide
};

/// A role and the nodes that play it. Binding and releasing a node cost the same however many there are.
struct RoleModel {
    const Role *role = nullptr;
    std::vector<int> players; ///< nodes, in no particular order
    std::vector<int> places; ///< by node: its place among the players, or -1

    [[nodiscard]] bool isBound(int node) const
    {
        return static_cast<size_t>(node) < places.size() && places[static_cast<size_t>(node)] >= 0;
    }
    void bind(int node);
    void release(int node);
};

/// A port of the catalog with the product's own setting applied.
struct PortModel {
    const PortDefinition *definition = nullptr;
    std::optional<PortSet> value; ///< null: closed
    bool setByUser = false;
    FallbackChoice choice = FallbackChoice::Default;
    bool choiceStated = false;
    mutable int pooled = -1; ///< index of the value in FlowPools, once asked for
};

struct ServerModel {
    int node = NodeTable::none;
    bool managesAll = true;
    std::vector<int> manages; ///< sorted node indices, unless managesAll
    std::vector<LegVerdict> legs; ///< by effective leg

    [[nodiscard]] bool doesManage(int index) const;
};

/// One product of the plan with its catalog: roles bound to nodes, legs selected for each manager, ports resolved.
/// Passes in the order in which they run; each may be run again when what it reads has changed.
class ProductModel {
public:
    ProductModel(const Product &product, const Catalog &catalog);

    /// Pass 1: which nodes play which role.
    void bindRoles(const NodeTable &nodes);
    /// The same for one node that was added, changed or removed.
    void rebindRoles(const NodeTable &nodes, int node);
    /// Pass 2: which nodes run the product and what they manage.
    void findServers(const NodeTable &nodes);
    /// Pass 3: which legs exist by version, option, operating system and who plays the roles.
    void selectLegs(const NodeTable &nodes);

    [[nodiscard]] const Product &product() const { return m_product; }
    [[nodiscard]] const Catalog &catalog() const { return *m_catalog; }
    [[nodiscard]] const std::vector<EffectiveLeg> &effective() const { return m_effective; }
    [[nodiscard]] const Leg &leg(int index) const
    {
        return m_catalog->legs[static_cast<size_t>(m_effective[static_cast<size_t>(index)].printed.leg)];
    }
    [[nodiscard]] const std::vector<LegModel> &legs() const { return m_legs; }
    [[nodiscard]] const std::vector<RoleModel> &roles() const { return m_roles; }
    [[nodiscard]] const std::vector<PortModel> &ports() const { return m_ports; }
    [[nodiscard]] const std::vector<ServerModel> &servers() const { return m_servers; }
    [[nodiscard]] bool hasManagers() const { return !m_catalog->manager.isNull(); }
    [[nodiscard]] bool plays(const NodeTable &nodes, int node, int role) const;
    /// Whether some manager's verdict on the leg is not No. Never for legs that name nobody on a side.
    [[nodiscard]] bool isSelected(int leg) const;
    /// Whether the node was bound to the role when roles were last bound, whatever the plan says by now.
    [[nodiscard]] bool isBound(int node, int role) const;
    /// Whether the version lies between those that the document names, so that our reading decides.
    [[nodiscard]] bool versionIsRead() const { return m_versionIsRead; }
    /// Whether the product's version is in one of these ranges; no range is every version.
    [[nodiscard]] Verdict versionVerdict(const std::vector<VersionRange> &versions) const;
    /// Whether some condition asks who plays this role: a change of its players changes the selection of legs.
    [[nodiscard]] bool selectionDependsOn(int role) const;
    [[nodiscard]] bool optionIsOn(const Id &option) const;
    [[nodiscard]] int roleIndex(const Id &role) const;

private:
    [[nodiscard]] bool holdInEveryVersion(const std::vector<VersionRange> &versions) const;
    void compileLegs();
    void compilePorts();
    [[nodiscard]] LegVerdict verdictFor(const NodeTable &nodes, int server, size_t leg) const;
    [[nodiscard]] Verdict decide(const NodeTable &nodes, int server, const Condition &condition) const;

    Product m_product;
    const Catalog *m_catalog;
    std::vector<EffectiveLeg> m_effective;
    std::vector<LegModel> m_legs;
    std::vector<RoleModel> m_roles;
    std::vector<PortModel> m_ports;
    std::vector<ServerModel> m_servers;
    std::optional<Version> m_version; ///< the plan's, or the one that it is read as
    bool m_versionIsRead = false;
};

} // namespace portolan
