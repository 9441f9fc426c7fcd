// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace portolan {

/// An IPv4 or IPv6 address. Ordered: IPv4 before IPv6, then by value.
class Address {
public:
    /// "10.10.0.11" (four decimal parts without leading zeros) or "2001:db8::1". No names, no zone ids.
    [[nodiscard]] static std::optional<Address> parse(const QString &text);
    [[nodiscard]] QString toString() const; ///< canonical (RFC 5952 for IPv6)
    [[nodiscard]] bool isV4() const { return m_v4; }
    /// The address so many places further on, or null past the end of the address space.
    [[nodiscard]] std::optional<Address> advancedBy(std::uint64_t places) const;

    friend bool operator==(const Address &, const Address &) = default;
    friend std::strong_ordering operator<=>(const Address &a, const Address &b);

private:
    friend class AddressBlock;
    bool m_v4 = true;
    std::array<std::uint8_t, 16> m_bytes{}; ///< IPv4 in the last four
};

/// One address, a network in CIDR notation, or a range "10.1.0.50-10.1.0.59".
class AddressBlock {
public:
    enum class Form { Single, Network, Range };

    /// A network's address must be its first (10.0.0.0/26, not 10.0.0.1/26); prefix 0 to 32 or 128; a range runs
    /// upwards within one family, and one of a single address is Single. Everything else is null.
    [[nodiscard]] static std::optional<AddressBlock> parse(const QString &text);
    /// The network of this prefix that the address lies in (10.0.0.0/26 of 10.0.0.1); null for a prefix beyond 32 or
    /// 128.
    [[nodiscard]] static std::optional<AddressBlock> networkAround(const Address &address, int prefix);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] const Address &first() const { return m_first; }
    [[nodiscard]] const Address &last() const { return m_last; }
    [[nodiscard]] int prefix() const { return m_prefix; } ///< of a network
    [[nodiscard]] bool contains(const Address &address) const;
    /// Hosts that can be given an address: an IPv4 network of prefix 30 or shorter loses its first and last address
    /// (RFC 3021 keeps both of a /31). Saturates at 2^63.
    [[nodiscard]] std::uint64_t usableHosts() const;
    /// The n-th usable host from 0, or null when there are not as many.
    [[nodiscard]] std::optional<Address> host(std::uint64_t n) const;
    /// The broadcast address of an IPv4 network; null for anything else.
    [[nodiscard]] std::optional<Address> broadcast() const;

    friend auto operator<=>(const AddressBlock &, const AddressBlock &) = default;

private:
    Form m_form = Form::Single;
    Address m_first;
    Address m_last;
    int m_prefix = 0;
};

} // namespace portolan
