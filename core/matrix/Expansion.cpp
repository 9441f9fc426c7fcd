// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Expansion.h"

namespace portolan {

namespace {

struct Machines {
    int openers = 1;
    int listeners = 1;
};

/// The machines that a row stands for at its ends.
Machines machinesAt(const MatrixRow &row)
{
    const FlowIdentity &ends = row.first().identity;
    // A relay speaks for all machines of a group, and a broadcast is sent to all of them at once.
    const Delivery delivery = row.first().delivery;
    const bool fromEach = delivery != Delivery::RelayedFromOpener;
    const bool toEach = delivery == Delivery::Unicast || delivery == Delivery::RelayedFromOpener;
    return {fromEach ? expandedCount(*row.engine->nodes().at(ends.opener).node) : 1,
        toEach ? expandedCount(*row.engine->nodes().at(ends.listener).node) : 1};
}

} // namespace

void appendExpanded(const MatrixRow &row, std::vector<MatrixRow> &rows)
{
    const FlowIdentity &ends = row.first().identity;
    const Machines machines = machinesAt(row);
    for (int from = 0; from < machines.openers; ++from) {
        for (int to = 0; to < machines.listeners; ++to) {
            if (ends.opener == ends.listener && from == to && machines.openers > 1)
                continue; // a machine of a group needs no way to itself
            MatrixRow expanded = row;
            expanded.openerMember = machines.openers > 1 ? from : -1;
            expanded.listenerMember = machines.listeners > 1 ? to : -1;
            rows.push_back(std::move(expanded));
        }
    }
}

std::uint64_t expandedRows(const Matrix &matrix)
{
    std::uint64_t rows = 0;
    for (const MatrixRow &row : matrix.rows()) {
        const Machines machines = machinesAt(row);
        rows += static_cast<std::uint64_t>(machines.openers) * static_cast<std::uint64_t>(machines.listeners);
    }
    return rows;
}

int expandedCount(const Node &node)
{
    return node.members.empty() ? node.machineCount() : static_cast<int>(node.members.size());
}

MachineNames machineOf(const Node &node, int interface, int place)
{
    if (!node.members.empty()) {
        const Member &member = node.members[static_cast<size_t>(place)];
        return {member.name, member.address ? member.address->toString() : QString()};
    }
    const std::vector<AddressBlock> &addresses
        = node.interfaces.empty() ? node.addresses : node.interfaces[static_cast<size_t>(interface)].addresses;
    auto rest = static_cast<std::uint64_t>(place);
    for (const AddressBlock &block : addresses) {
        if (const std::optional<Address> address = block.host(rest))
            return {QString(), address->toString()};
        rest -= block.usableHosts();
    }
    return {};
}

} // namespace portolan
