// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <map>

namespace portolan {

/// The addresses that a plan's machines have, so that no copy gets one of them: an address belongs to one machine.
class CopiedAddresses {
public:
    explicit CopiedAddresses(const Plan &plan);

    /// Takes from a copy the addresses that a machine of the plan has; of a group that they alone made one, the count
    /// stays. Whether there were any.
    bool takeFrom(Node &copy) const;
    /// The same of a zone: the address of its relay.
    bool takeFrom(Zone &copy) const;

private:
    void add(const Address &first, const Address &last);
    [[nodiscard]] bool has(const Address &first, const Address &last) const;
    [[nodiscard]] bool takeFrom(std::vector<AddressBlock> &addresses) const;
    [[nodiscard]] bool takeFrom(std::optional<Address> &address) const;

    std::map<Address, Address> m_spans; ///< first -> last, apart from each other
};

} // namespace portolan
