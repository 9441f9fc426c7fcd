// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exposure/Exposure.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace portolan {

/// Gathers who uses which port for what: the number line of Exposure.
class PortUses {
public:
    explicit PortUses(const FlowEngine &engine);

    void take(int handle);
    /// What listens whether or not anybody comes.
    void takeListener(int node, Transport transport, const PortSet &ports, const PortService &service);
    /// Gives uses and bands; nothing is to be taken afterwards.
    void finish(Exposure &exposure);

    /// What the document calls the listening side of an effective leg.
    [[nodiscard]] static PortService serviceOf(const ProductModel &product, int leg);

private:
    struct Users {
        std::vector<int> nodes; ///< by rank, as the plan sorts them: far faster to sort than their ids
        std::vector<int> flows;
        std::vector<int> services; ///< places in m_services
        std::set<Transport> transports; ///< of bands
    };
    /// isSource, range, transport: in the order of Exposure::uses, but for listeners before sources.
    using UseKey = std::tuple<bool, PortRange, Transport>;
    using BandKey = std::tuple<PortBand::Sort, PortRange, Id>;
    /// All places that the ports of one pooled set lead to, found once for each set and transport.
    using Places = std::vector<Users *>;

    [[nodiscard]] const Places &placesOf(bool isSource, Transport transport, int pooledPorts);
    [[nodiscard]] Users &usersOf(bool isSource, Transport transport, const PortRange &range);
    [[nodiscard]] Users &bandOf(PortBand::Sort sort, const PortRange &range, Transport transport);
    [[nodiscard]] int serviceOf(const Flow &flow);
    [[nodiscard]] int placeOf(const PortService &service);
    void takeSystems();
    void joinUnstated();
    [[nodiscard]] std::vector<Id> idsOf(const std::vector<int> &ranks) const;
    [[nodiscard]] PortUse useOf(const UseKey &key, Users &users) const;

    const FlowEngine &m_engine;
    std::vector<int> m_ranks; ///< by node of the engine
    std::vector<const Id *> m_ids; ///< by rank
    std::vector<std::optional<PortRange>> m_ephemeral; ///< by rank
    std::map<UseKey, Users> m_uses;
    std::map<BandKey, Users> m_bands;
    std::map<std::tuple<bool, Transport, int>, Places> m_places;
    std::map<std::pair<int, int>, int> m_serviceOfLeg; ///< product and effective leg -> place in m_services
    std::vector<PortService> m_services;
};

} // namespace portolan
