// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Address.h"

namespace portolan {

/// Addresses that no machine can have as its own.
struct ReservedAddresses {
    AddressBlock block;
    const char *use; ///< "unspecified", "loopback", "multicast" or "broadcast"
};

/// The first such addresses that the block holds any of, or null.
[[nodiscard]] const ReservedAddresses *reservedIn(const AddressBlock &block);
/// Those that the block lies within as a whole, or null: 0.0.0.0/0 is the Internet, 224.0.0.0/8 is no network.
[[nodiscard]] const ReservedAddresses *reservedAround(const AddressBlock &block);

} // namespace portolan
