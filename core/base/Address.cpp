// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Address.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace portolan {

namespace {

constexpr size_t v4Offset = 12;
constexpr std::uint64_t mostHosts = std::uint64_t{1} << 63;

/// Null for anything but digits without a leading zero that stay below the limit.
std::optional<int> parsePrefix(QStringView text, int longest)
{
    const bool digits = !text.isEmpty() && text.size() <= 3
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    const int prefix = text.toInt();
    return prefix <= longest ? std::optional(prefix) : std::nullopt;
}

struct Halves {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};

Halves halves(const std::array<std::uint8_t, 16> &bytes)
{
    Halves value;
    for (size_t i = 0; i < 8; ++i) {
        value.high = value.high << 8 | bytes[i];
        value.low = value.low << 8 | bytes[i + 8];
    }
    return value;
}

/// How many addresses lie between two of one family, both included; saturated.
std::uint64_t distance(const Halves &first, const Halves &last)
{
    const std::uint64_t high = last.high - first.high - (last.low < first.low ? 1 : 0);
    const std::uint64_t low = last.low - first.low;
    return high > 0 || low >= mostHosts ? mostHosts : low + 1;
}

} // namespace

std::optional<Address> Address::parse(const QString &text)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u'.'
            || c == u':';
    };
    if (text.size() >= INET6_ADDRSTRLEN || !std::all_of(text.begin(), text.end(), isAllowed))
        return std::nullopt;
    const QByteArray ascii = text.toLatin1();
    Address address;
    address.m_v4 = !text.contains(u':');
    if (!address.m_v4) {
        if (inet_pton(AF_INET6, ascii.constData(), address.m_bytes.data()) != 1)
            return std::nullopt;
        return address;
    }
    // The way back is the check: "010.0.0.1" is octal to some readers, and comes back as another text.
    if (inet_pton(AF_INET, ascii.constData(), address.m_bytes.data() + v4Offset) != 1 || address.toString() != text)
        return std::nullopt;
    return address;
}

QString Address::toString() const
{
    char text[INET6_ADDRSTRLEN] = {};
    if (m_v4) {
        inet_ntop(AF_INET, m_bytes.data() + v4Offset, text, sizeof text);
        return QString::fromLatin1(text);
    }
    // The library still writes the long dead IPv4-compatible addresses with dots; RFC 5952 does not.
    const Halves value = halves(m_bytes);
    if (value.high == 0 && value.low > 0xFFFF && value.low <= 0xFFFFFFFF)
        return QStringLiteral("::%1:%2").arg(value.low >> 16, 0, 16).arg(value.low & 0xFFFF, 0, 16);
    inet_ntop(AF_INET6, m_bytes.data(), text, sizeof text);
    return QString::fromLatin1(text);
}

std::optional<Address> Address::advancedBy(std::uint64_t places) const
{
    Address result = *this;
    const size_t firstByte = m_v4 ? v4Offset : 0;
    std::uint64_t carry = 0;
    for (size_t i = result.m_bytes.size(); i-- > firstByte;) {
        const std::uint64_t sum = result.m_bytes[i] + (places & 0xFF) + carry;
        result.m_bytes[i] = static_cast<std::uint8_t>(sum & 0xFF);
        carry = sum >> 8;
        places >>= 8;
    }
    return carry == 0 && places == 0 ? std::optional(result) : std::nullopt;
}

std::strong_ordering operator<=>(const Address &a, const Address &b)
{
    if (a.m_v4 != b.m_v4)
        return a.m_v4 ? std::strong_ordering::less : std::strong_ordering::greater;
    return std::memcmp(a.m_bytes.data(), b.m_bytes.data(), a.m_bytes.size()) <=> 0;
}

std::optional<AddressBlock> AddressBlock::parse(const QString &text)
{
    AddressBlock block;
    const qsizetype slash = text.indexOf(u'/');
    const qsizetype dash = text.indexOf(u'-');
    const qsizetype end = slash >= 0 ? slash : dash;
    const std::optional<Address> first = Address::parse(end < 0 ? text : text.left(end));
    if (!first)
        return std::nullopt;
    block.m_first = *first;
    block.m_last = *first;
    if (slash >= 0) {
        const int bits = first->isV4() ? 32 : 128;
        const std::optional<int> prefix = parsePrefix(QStringView(text).mid(slash + 1), bits);
        if (!prefix)
            return std::nullopt;
        block.m_form = Form::Network;
        block.m_prefix = *prefix;
        for (int bit = 128 - bits + *prefix; bit < 128; ++bit) {
            std::uint8_t &byte = block.m_last.m_bytes[static_cast<size_t>(bit / 8)];
            const auto mask = static_cast<std::uint8_t>(0x80 >> bit % 8);
            if ((byte & mask) != 0) // of the first address: a network's host part is zero
                return std::nullopt;
            byte = static_cast<std::uint8_t>(byte | mask);
        }
    } else if (dash >= 0) {
        const std::optional<Address> last = Address::parse(text.mid(dash + 1));
        if (!last || last->isV4() != first->isV4() || *last < *first)
            return std::nullopt;
        block.m_form = *last == *first ? Form::Single : Form::Range;
        block.m_last = *last;
    }
    return block;
}

std::optional<AddressBlock> AddressBlock::networkAround(const Address &address, int prefix)
{
    const int bits = address.isV4() ? 32 : 128;
    if (prefix < 0 || prefix > bits)
        return std::nullopt;
    AddressBlock block;
    block.m_form = Form::Network;
    block.m_prefix = prefix;
    block.m_first = address;
    block.m_last = address;
    for (int bit = 128 - bits + prefix; bit < 128; ++bit) {
        const auto mask = static_cast<std::uint8_t>(0x80 >> bit % 8);
        std::uint8_t &first = block.m_first.m_bytes[static_cast<size_t>(bit / 8)];
        std::uint8_t &last = block.m_last.m_bytes[static_cast<size_t>(bit / 8)];
        first = static_cast<std::uint8_t>(first & ~mask);
        last = static_cast<std::uint8_t>(last | mask);
    }
    return block;
}

QString AddressBlock::toString() const
{
    switch (m_form) {
    case Form::Single:
        break;
    case Form::Network:
        return m_first.toString() + u'/' + QString::number(m_prefix);
    case Form::Range:
        return m_first.toString() + u'-' + m_last.toString();
    }
    return m_first.toString();
}

bool AddressBlock::contains(const Address &address) const
{
    return address.isV4() == m_first.isV4() && m_first <= address && address <= m_last;
}

std::uint64_t AddressBlock::usableHosts() const
{
    const std::uint64_t all = distance(halves(m_first.m_bytes), halves(m_last.m_bytes));
    return broadcast() ? all - 2 : all;
}

std::optional<Address> AddressBlock::host(std::uint64_t n) const
{
    if (n >= usableHosts())
        return std::nullopt;
    return m_first.advancedBy(broadcast() ? n + 1 : n);
}

std::optional<Address> AddressBlock::broadcast() const
{
    constexpr int longestWithBroadcast = 30;
    const bool has = m_form == Form::Network && m_first.isV4() && m_prefix <= longestWithBroadcast;
    return has ? std::optional(m_last) : std::nullopt;
}

} // namespace portolan
