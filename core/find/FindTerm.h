// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Address.h"
#include "base/Ports.h"
#include "catalog/Leg.h"

#include <QString>

#include <optional>
#include <vector>

namespace portolan {

/// A word of what somebody searches for, in all the ways in which it can be meant.
struct FindTerm {
    QString form; ///< as searchForm() has it; empty: not meant as text
    std::optional<AddressBlock> block; ///< an address, a network or a range
    std::optional<PortRange> ports;
    Transport transport = Transport::Unstated; ///< of the ports, or (without ports) all that is meant

    /// Whether ports of this transport are meant; what is unstated may be either.
    [[nodiscard]] bool means(Transport other) const
    {
        return transport == Transport::Unstated || other == Transport::Unstated || transport == other;
    }
};

/// The words of a search. Full width and half width are the same; "TCP 443", "tcp/443" and "443/tcp" are one word.
/// At most greatestTerms; what follows is left out.
[[nodiscard]] std::vector<FindTerm> findTerms(const QString &typed);

inline constexpr size_t greatestTerms = 16;

} // namespace portolan
