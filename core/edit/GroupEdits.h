// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"
#include "edit/Places.h"

namespace portolan {

/// Takes one machine out of a group, as a node of its own beside it; the group has one machine less, and its addresses
/// are those that are left (ranges, where a network was one address too wide). The new node is of the same kind, runs
/// the same products with the same settings, is managed by the same managers and in the same zone; flows drawn to or
/// from the group are drawn for it, too, and what was decided about rows of the group is decided about its rows.
/// A machine that has a name keeps it, also as its id where that is free. One that is a part of a machine with a name
/// is called after that ("web05 iLO"), any other after its kind and its place in the group ("Linux 5").
///
/// place: as of machineOf(), from 0. Answers with the new node's id.
/// Errors: refused.not-there (what, id), also where the group has no machine at the place; refused.no-group (id).
Result<Id> takeOutOfGroup(
    PlanEditor &editor, const Places &places, const CatalogSet &catalogs, const Id &group, int place);

/// The blocks without one of their hosts: a network or range becomes what is left of it on both sides. Of a group of
/// count machines (null: all) the hosts behind its last one go, too.
[[nodiscard]] std::vector<AddressBlock> withoutHost(
    const std::vector<AddressBlock> &blocks, std::uint64_t host, std::optional<int> count);

} // namespace portolan
