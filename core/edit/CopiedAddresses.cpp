// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/CopiedAddresses.h"

#include <algorithm>
#include <iterator>

namespace portolan {

CopiedAddresses::CopiedAddresses(const Plan &plan)
{
    const auto addAll = [&](const std::vector<AddressBlock> &blocks) {
        for (const AddressBlock &block : blocks)
            add(block.first(), block.last());
    };
    const auto addOne = [&](const std::optional<Address> &address) {
        if (address)
            add(*address, *address);
    };
    for (const auto &entry : plan.nodes) {
        const Node &node = entry.second;
        addAll(node.addresses);
        addOne(node.seenAs);
        for (const Interface &interface : node.interfaces) {
            addAll(interface.addresses);
            addOne(interface.seenAs);
        }
        for (const Member &member : node.members)
            addOne(member.address);
    }
    for (const auto &entry : plan.zones)
        addOne(entry.second.dhcpRelay);
}

void CopiedAddresses::add(const Address &first, const Address &last)
{
    Address from = first;
    Address to = last;
    auto next = m_spans.upper_bound(from);
    if (next != m_spans.begin() && std::prev(next)->second >= from)
        --next;
    while (next != m_spans.end() && next->first <= to) {
        from = std::min(from, next->first);
        to = std::max(to, next->second);
        next = m_spans.erase(next);
    }
    m_spans.emplace(from, to);
}

bool CopiedAddresses::has(const Address &first, const Address &last) const
{
    const auto after = m_spans.upper_bound(last);
    return after != m_spans.begin() && std::prev(after)->second >= first;
}

bool CopiedAddresses::takeFrom(std::vector<AddressBlock> &addresses) const
{
    return std::erase_if(addresses, [&](const AddressBlock &block) { return has(block.first(), block.last()); }) > 0;
}

bool CopiedAddresses::takeFrom(std::optional<Address> &address) const
{
    if (!address || !has(*address, *address))
        return false;
    address.reset();
    return true;
}

bool CopiedAddresses::takeFrom(Node &copy) const
{
    const int machines = copy.machineCount();
    bool wereThere = takeFrom(copy.addresses);
    wereThere = takeFrom(copy.seenAs) || wereThere;
    for (Interface &interface : copy.interfaces) {
        wereThere = takeFrom(interface.addresses) || wereThere;
        wereThere = takeFrom(interface.seenAs) || wereThere;
    }
    for (Member &member : copy.members)
        wereThere = takeFrom(member.address) || wereThere;
    if (copy.machineCount() != machines)
        copy.count = machines;
    return wereThere;
}

bool CopiedAddresses::takeFrom(Zone &copy) const
{
    return takeFrom(copy.dhcpRelay);
}

} // namespace portolan
