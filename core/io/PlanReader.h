// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "io/PlanMigrations.h"
#include "io/YamlTree.h"
#include "plan/Plan.h"

#include <map>

namespace portolan {

/// Where in the file names stand of which only catalogs can tell whether there is such a thing.
struct NamePlaces {
    std::map<Id, SourcePosition> kinds; ///< by node
    std::map<Id, SourcePosition> catalogs; ///< by product
};

/// What reading a plan brought: the plan, and what its author should know although it could be read.
struct ReadPlan {
    Plan plan;
    /// warning.unknown-key (key), warning.unknown-key-alike (key, the known one), warning.comments-lost,
    /// warning.migrated (from, to); with positions
    Errors warnings;
    NamePlaces places = {};
};

/// Reads a plan (format: resources/examples/README.md). Older versions are migrated first (io/PlanMigrations).
///
/// All mistakes are answered at once, in the order of the file, but first unknown keys that are like a known one, as
/// the rest may follow from them; of a file with another format or a version that can't be read, only that. Errors
/// beside those of TreeReader, at the value unless it says otherwise:
///   format.no-plan, format.wrong (found, expected), format.newer and format.no-migration (found, known),
///   duplicate.id (what, id, line of the first): ids of products, zones, firewalls, nodes and flows; in one node the
///     ids of interfaces, names of members, facts, and products of runs; ids in any list; routes between the same
///     zones (at the route); flows of decisions and findings of accepted,
///   unknown.key-alike (key, the known one: of a section that is missed, or beside other errors),
///   reference.unknown (what, id, the known ones; of many the nearest five and "…"), reference.none (what, id, further
///     references: where none is declared, once for all of them),
///   expected.address, expected.addresses, expected.date, expected.point, expected.size, expected.rectangle,
///   expected.ports-of-product (found),
///   expected.address-of-machine, expected.network-of-zone (found, the reserved addresses there, what for),
///   plan.count-too-large (count, hosts: of the node's addresses, or of the first interface with too few),
///   plan.part-of-itself (id), plan.part-of-circle (ids; once a circle, where it begins in the file),
///   plan.firewall-joins (how many), plan.zone-and-interfaces (the key that stands beside interfaces),
///   plan.frame-inside-out (width or height not above 0), plan.number-range (row key, greatest),
///   plan.too-many-interfaces (how many, most),
///   plan.manages-without-product (at the run), plan.route-not-connected (from, to; at the route),
///   plan.ephemeral-small (range, fewest ports)
/// References that must resolve: products of runs and ports, zones, firewalls of routes, nodes of manages, part-of
/// and flows. Catalogs, kinds, roles, options and port names are not known here: derive/ and check/ report those.
/// Unknown keys are kept wherever a map has Extras; in a text ({en, ja}) there is no place for them: unknown.key.
[[nodiscard]] Checked<ReadPlan> readPlan(const YamlTree &tree, const FormatHistory &history = planHistory());

} // namespace portolan
