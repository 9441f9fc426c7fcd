// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/TypedValues.h"

#include "base/ReservedAddresses.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What an input method makes wide is made narrow again; so are its comma, its blank, and the dashes that people take
/// for a hyphen.
QString narrowed(const QString &text)
{
    QString narrow = text.normalized(QString::NormalizationForm_KC).trimmed();
    narrow.replace(u'、', u',').replace(u'。', u'.');
    for (const QChar dash : {QChar(0x2010), QChar(0x2011), QChar(0x2012), QChar(0x2013), QChar(0x2212), QChar(0x30fc)})
        narrow.replace(dash, u'-');
    narrow.replace(QChar(0x301c), u'-').replace(u'~', u'-');
    return narrow;
}

QStringList partsOf(const QString &text)
{
    static const QRegularExpression blanksAroundDash(u"\\s*-\\s*"_s);
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return narrowed(text).replace(blanksAroundDash, u"-"_s).split(separators, Qt::SkipEmptyParts);
}

QString single(const QString &text)
{
    return partsOf(text).join(u' ');
}

/// Port 0 is documented for Wake-on-LAN, and nobody can open it.
std::optional<PortRange> portRangeIn(const QString &part)
{
    const std::optional<PortRange> range = PortRange::parse(part);
    return range && range->first > 0 ? range : std::nullopt;
}

/// "10.0.0.0/24" for 10.0.0.7/24, or empty.
QString networkMeant(const QString &part)
{
    const std::optional<Address> address = Address::parse(part.section(u'/', 0, 0));
    bool isNumber = false;
    const int prefix = part.section(u'/', 1).toInt(&isNumber);
    const auto network = address && isNumber ? AddressBlock::networkAround(*address, prefix) : std::nullopt;
    return network ? network->toString() : QString();
}

using Reserved = std::function<const ReservedAddresses *(const AddressBlock &)>;

Result<std::vector<AddressBlock>> blocksIn(const QString &text, const QString &reservedCode, const Reserved &reservedOf)
{
    std::vector<AddressBlock> blocks;
    for (const QString &part : partsOf(text)) {
        const std::optional<AddressBlock> block = AddressBlock::parse(part);
        if (!block) {
            const QString meant = networkMeant(part);
            return meant.isEmpty() ? failure(u"value.addresses"_s, {part})
                                   : failure(u"value.network-start"_s, {meant, part});
        }
        if (const ReservedAddresses *reserved = reservedOf(*block))
            return failure(reservedCode, {reserved->block.toString(), u'@' + QLatin1String(reserved->use), part});
        blocks.push_back(*block);
    }
    return blocks;
}

} // namespace

Result<std::uint16_t> typedPort(const QString &text)
{
    if (single(text).isEmpty())
        return failure(u"value.empty"_s);
    const std::optional<PortRange> range = portRangeIn(single(text));
    if (!range || range->size() > 1)
        return failure(u"value.port"_s, {text.trimmed()});
    return range->first;
}

Result<PortRange> typedPortRange(const QString &text)
{
    if (single(text).isEmpty())
        return failure(u"value.empty"_s);
    const std::optional<PortRange> range = portRangeIn(single(text));
    return range ? Result<PortRange>(*range) : failure(u"value.port-range"_s, {text.trimmed()});
}

Result<PortSet> typedPorts(const QString &text)
{
    static const QRegularExpression blanksAroundPlus(u"\\s*\\+\\s*"_s);
    const QStringList parts = partsOf(narrowed(text).replace(blanksAroundPlus, u"+"_s));
    if (parts.isEmpty())
        return failure(u"value.empty"_s);
    for (const QString &part : parts) {
        const QString fixed = part.endsWith("+ephemeral"_L1) ? part.chopped(10) : part;
        if (!portRangeIn(fixed))
            return failure(u"value.ports"_s, {part});
    }
    const std::optional<PortSet> ports = PortSet::parse(parts.join(u','));
    return ports ? Result<PortSet>(*ports) : failure(u"value.ports"_s, {text.trimmed()});
}

Result<TypedService> typedService(const QString &text)
{
    static const QRegularExpression before(
        u"^\\s*(tcp|udp)\\s*[/:\\s]\\s*(?=\\S)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression behind(
        u"(?<=\\S)\\s*[/\\s]\\s*(tcp|udp)\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    QString ports = narrowed(text);
    QRegularExpressionMatch match = before.match(ports);
    if (!match.hasMatch())
        match = behind.match(ports);
    TypedService service;
    if (match.hasMatch()) {
        service.transport
            = match.captured(1).compare("udp"_L1, Qt::CaseInsensitive) == 0 ? Transport::Udp : Transport::Tcp;
        ports.remove(match.capturedStart(), match.capturedLength());
    }
    Result<PortSet> typed = typedPorts(ports);
    if (!typed)
        return tl::unexpected(std::move(typed.error()));
    service.ports = std::move(*typed);
    return service;
}

Result<std::optional<PortRange>> typedEphemeral(const QString &text)
{
    constexpr int fewest = 255; // as the plan's reader has it
    if (single(text).isEmpty())
        return std::optional<PortRange>();
    const Result<PortRange> range = typedPortRange(text);
    if (!range)
        return tl::unexpected(range.error());
    if (range->size() < fewest)
        return failure(u"plan.ephemeral-small"_s, {range->toString(), QString::number(fewest)});
    return std::optional(*range);
}

Result<std::optional<Address>> typedAddress(const QString &text)
{
    const QString typed = single(text);
    if (typed.isEmpty())
        return std::optional<Address>();
    const std::optional<Address> address = Address::parse(typed);
    if (!address)
        return failure(u"value.address"_s, {text.trimmed()});
    if (const ReservedAddresses *reserved = reservedIn(*AddressBlock::parse(typed)))
        return failure(u"value.address-reserved"_s,
            {reserved->block.toString(), u'@' + QLatin1String(reserved->use), text.trimmed()});
    return address;
}

Result<std::vector<AddressBlock>> typedAddresses(const QString &text)
{
    return blocksIn(text, u"value.address-reserved"_s, reservedIn);
}

Result<std::vector<AddressBlock>> typedNetworks(const QString &text)
{
    return blocksIn(text, u"value.network-reserved"_s, reservedAround);
}

Result<Id> typedId(const QString &text)
{
    const QString typed = narrowed(text);
    if (typed.isEmpty())
        return failure(u"value.empty"_s);
    const std::optional<Id> id = Id::parse(typed);
    return id ? Result<Id>(*id) : failure(u"value.id"_s, {text.trimmed()});
}

Result<std::optional<Id>> typedOptionalId(const QString &text)
{
    if (narrowed(text).isEmpty())
        return std::optional<Id>();
    const Result<Id> id = typedId(text);
    return id ? Result<std::optional<Id>>(*id) : tl::unexpected(id.error());
}

Result<std::optional<Version>> typedVersion(const QString &text)
{
    const QString typed = single(text);
    if (typed.isEmpty())
        return std::optional<Version>();
    const std::optional<Version> version = Version::parse(typed);
    return version ? Result<std::optional<Version>>(version) : failure(u"value.version"_s, {text.trimmed()});
}

Result<std::optional<QDate>> typedDate(const QString &text)
{
    const QString typed = single(text).replace(u'/', u'-');
    if (typed.isEmpty())
        return std::optional<QDate>();
    static const QRegularExpression form(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    const QRegularExpressionMatch match = form.match(typed);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return match.hasMatch() && date.isValid() ? Result<std::optional<QDate>>(date)
                                              : failure(u"value.date"_s, {text.trimmed()});
}

Result<std::optional<int>> typedCount(const QString &text, const Node &node)
{
    const QString typed = single(text);
    if (typed.isEmpty())
        return std::optional<int>();
    bool isNumber = false;
    const int count = typed.toInt(&isNumber);
    if (!isNumber || count < 1 || count > Node::mostMachines)
        return failure(u"value.count"_s, {QString::number(Node::mostMachines), text.trimmed()});
    std::vector<const std::vector<AddressBlock> *> all{&node.addresses};
    for (const Interface &interface : node.interfaces)
        all.push_back(&interface.addresses);
    for (const std::vector<AddressBlock> *blocks : all) {
        const std::uint64_t hosts = Node::hostsIn(*blocks);
        if (!blocks->empty() && static_cast<std::uint64_t>(count) > hosts)
            return failure(u"plan.count-too-large"_s, {typed, QString::number(hosts)});
    }
    return std::optional(count);
}

} // namespace portolan
