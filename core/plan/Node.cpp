// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/Node.h"

#include <algorithm>

namespace portolan {

std::uint64_t Node::hostsIn(const std::vector<AddressBlock> &blocks)
{
    std::uint64_t v4 = 0;
    std::uint64_t v6 = 0;
    for (const AddressBlock &block : blocks)
        (block.first().isV4() ? v4 : v6) += std::min<std::uint64_t>(block.usableHosts(), mostMachines);
    return std::max(v4, v6);
}

bool Node::isGroup() const
{
    return count.has_value() || !members.empty() || machineCount() > 1;
}

int Node::machineCount() const
{
    if (count)
        return *count;
    if (!members.empty())
        return static_cast<int>(members.size());
    return static_cast<int>(std::clamp<std::uint64_t>(hostsIn(addresses), 1, mostMachines));
}

} // namespace portolan
