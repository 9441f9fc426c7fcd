// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/ReservedAddresses.h"

#include <algorithm>
#include <vector>

namespace portolan {

namespace {

/// RFC 6890 (this network, loopback, limited broadcast), RFC 5771 and RFC 4291 (multicast).
const std::vector<ReservedAddresses> &allReserved()
{
    static const auto reserved = [](const char *block, const char *use) {
        return ReservedAddresses{AddressBlock::parse(QLatin1String(block)).value(), use};
    };
    static const std::vector<ReservedAddresses> all{reserved("0.0.0.0/8", "unspecified"),
        reserved("127.0.0.0/8", "loopback"), reserved("224.0.0.0/4", "multicast"),
        reserved("255.255.255.255", "broadcast"), reserved("::", "unspecified"), reserved("::1", "loopback"),
        reserved("ff00::/8", "multicast")};
    return all;
}

template <typename Test>
const ReservedAddresses *firstReserved(const Test &test)
{
    const std::vector<ReservedAddresses> &all = allReserved();
    const auto found = std::find_if(all.begin(), all.end(), test);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const ReservedAddresses *reservedIn(const AddressBlock &block)
{
    return firstReserved([&](const ReservedAddresses &reserved) {
        const bool oneFamily = reserved.block.first().isV4() == block.first().isV4();
        return oneFamily && reserved.block.first() <= block.last() && block.first() <= reserved.block.last();
    });
}

const ReservedAddresses *reservedAround(const AddressBlock &block)
{
    return firstReserved([&](const ReservedAddresses &reserved) {
        return reserved.block.contains(block.first()) && reserved.block.contains(block.last());
    });
}

} // namespace portolan
