// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"

#include <QString>

#include <vector>

namespace portolan {

/// One fact of the plan without which a flow would not be there, or not be the same.
struct OriginFact {
    enum class Kind {
        Runs, ///< subject (a node) runs the product in name
        PlaysByKind, ///< subject plays the role in name because it is of the kind in value
        PlaysByRole, ///< subject plays the role in name because the plan says so
        Version, ///< subject (a product) is of the version in value
        Option, ///< subject (a product) has the option in name on
        System, ///< subject (a node) has the operating system in value
        NodeFact, ///< subject (a node, or the machine that it is part of) has the value for the fact in name
        RolePlayedElsewhere, ///< subject (a node) plays the role in name, and is not the manager
        PortOfProduct, ///< subject (a product) sets the port in name to value
        PortOfNode, ///< subject (a node) sets the port in name to value
        PortTaken ///< the port in name is taken on subject (a node); value is used instead
    };
    Kind kind = Kind::Runs;
    Id subject;
    Id name;
    QString value;

    friend bool operator==(const OriginFact &, const OriginFact &) = default;
};

/// Why a flow is there: the printed row that asks for it, and what in the plan makes it appear.
struct Origin {
    Id drawn; ///< of a flow drawn by hand: its id, and nothing else below
    Id product;
    Id catalog;
    Id leg;
    Id table;
    int row = 0;
    std::vector<OriginFact> facts;

    /// "runs csm01 csm; kind web managed-server=windows": the facts in words that no language owns.
    [[nodiscard]] QString factsAsText() const;
};

[[nodiscard]] Origin originOf(const FlowEngine &engine, const Flow &flow);

} // namespace portolan
