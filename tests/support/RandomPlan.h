// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/PlanEditor.h"
#include "support/Ids.h"

#include <random>

namespace portolan::test {

/// Makes plans and edits by chance, the same for the same seed: everything that deriving reads changes now and then.
class RandomPlan {
public:
    enum class References {
        Any, ///< what is put may name parts that aren't there, as while somebody draws
        Sound ///< what is put names what is there, so that readPlan() takes the plan
    };

    explicit RandomPlan(std::uint32_t seed, References references = References::Any)
        : m_random(seed)
        , m_references(references)
    {
    }

    /// A plan with products, zones, firewalls and about so many nodes.
    [[nodiscard]] Plan make(int nodes);
    /// One edit of any kind.
    ChangeSet edit(PlanEditor &editor);

private:
    [[nodiscard]] unsigned below(unsigned bound) { return static_cast<unsigned>(m_random()) % bound; }
    [[nodiscard]] bool chance(unsigned percent) { return below(100) < percent; }
    [[nodiscard]] Id nodeId() { return id(u"n" + QString::number(below(40))); }
    [[nodiscard]] Id zoneId() { return id(u"z" + QString::number(below(5))); }
    template <typename T>
    const T &anyOf(const std::vector<T> &values)
    {
        return values[below(static_cast<unsigned>(values.size()))];
    }

    [[nodiscard]] Node randomNode(const Id &nodeName);
    [[nodiscard]] Product randomProduct(const Id &product);
    [[nodiscard]] Zone randomZone(const Id &zone);
    [[nodiscard]] Firewall randomFirewall(const Id &firewall);
    [[nodiscard]] DrawnFlow randomFlow(const Id &flow);

    ChangeSet putNode(PlanEditor &editor);
    ChangeSet putFirewall(PlanEditor &editor, Firewall firewall);
    ChangeSet putFlow(PlanEditor &editor, DrawnFlow flow);
    ChangeSet setRoutes(PlanEditor &editor, std::vector<Route> routes);

    std::mt19937 m_random;
    References m_references;
};

} // namespace portolan::test
