// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/InterfaceEdits.h"

#include <algorithm>

namespace portolan {

void setInterfaces(Node &node, const std::vector<Id> &ids)
{
    std::vector<Interface> interfaces;
    for (const Id &id : ids) {
        const auto own = std::find_if(node.interfaces.begin(), node.interfaces.end(),
            [&](const Interface &interface) { return interface.id == id; });
        if (own != node.interfaces.end()) {
            interfaces.push_back(*own);
            continue;
        }
        Interface fresh;
        fresh.id = id;
        interfaces.push_back(std::move(fresh));
    }
    if (node.interfaces.empty() && !interfaces.empty()) {
        interfaces.front().zone = std::exchange(node.zone, {});
        interfaces.front().addresses = std::exchange(node.addresses, {});
        interfaces.front().seenAs = std::exchange(node.seenAs, {});
    } else if (interfaces.empty() && !node.interfaces.empty()) {
        node.zone = node.interfaces.front().zone;
        node.addresses = node.interfaces.front().addresses;
        node.seenAs = node.interfaces.front().seenAs;
    }
    node.interfaces = std::move(interfaces);
}

} // namespace portolan
