// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace portolan {

/// A port or an unbroken range of ports, both ends included; first <= last always holds.
/// Port 0 is legal: Wake-on-LAN is documented with it.
struct PortRange {
    std::uint16_t first = 0;
    std::uint16_t last = 0;

    /// "22" or "49152-65535"; decimal only. Nothing else (sign, space, "http", 70000, 9-5) makes a range.
    [[nodiscard]] static std::optional<PortRange> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool contains(std::uint16_t port) const { return first <= port && port <= last; }
    [[nodiscard]] bool overlaps(const PortRange &other) const { return first <= other.last && other.first <= last; }
    [[nodiscard]] int size() const { return last - first + 1; }

    friend auto operator<=>(const PortRange &, const PortRange &) = default;
};

/// IANA's dynamic ports, and what Windows has used since Vista. Source for targets: HCSM A.4, table A-2, note 1.
inline constexpr PortRange dynamicPorts{49152, 65535};

/// The value of a port expression: fixed ports first, then (when followedByEphemeral) a port of the listener's
/// ephemeral range that the first contact agrees on, as with RPC's 135.
struct PortSet {
    std::vector<PortRange> ranges; ///< in the order of the document
    bool followedByEphemeral = false;
    bool softEnd = false; ///< the document does not guarantee the upper end

    /// "22", "80,443", "60000-60007", "135+ephemeral".
    [[nodiscard]] static std::optional<PortSet> parse(const QString &text);
    [[nodiscard]] QString toString() const; ///< as parse() reads it
    [[nodiscard]] QString fixedText() const; ///< for people: "80, 63000-63005", without the ephemeral part
    [[nodiscard]] bool overlaps(const PortSet &other) const; ///< fixed ports only

    friend auto operator<=>(const PortSet &, const PortSet &) = default;
};

} // namespace portolan
