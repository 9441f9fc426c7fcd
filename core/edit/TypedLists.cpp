// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/TypedLists.h"

#include "edit/TypedValues.h"

#include <QRegularExpression>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QStringList entriesOf(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\n、，；]+"_s);
    QStringList entries;
    for (const QString &entry : text.split(separators, Qt::SkipEmptyParts)) {
        if (!entry.trimmed().isEmpty())
            entries.append(entry.simplified());
    }
    return entries;
}

template <typename Item, typename TextOf>
QString listOf(const std::vector<Item> &items, TextOf textOf)
{
    QStringList texts;
    for (const Item &item : items)
        texts.append(textOf(item));
    return texts.join(u", "_s);
}

} // namespace

Result<std::vector<Member>> typedMembers(const QString &text)
{
    std::vector<Member> members;
    for (const QString &entry : entriesOf(text)) {
        Member member;
        member.name = entry.section(u' ', 0, 0);
        const QString rest = entry.section(u' ', 1);
        if (!rest.isEmpty()) {
            const Result<std::optional<Address>> address = typedAddress(rest);
            if (!address && address.error().code == u"value.address-reserved"_s)
                return tl::unexpected(address.error());
            if (!address)
                return failure(u"value.members"_s, {entry});
            member.address = *address;
        }
        for (const Member &other : members) {
            if (other.name == member.name)
                return failure(u"value.members"_s, {entry});
        }
        members.push_back(std::move(member));
    }
    return members;
}

QString membersText(const std::vector<Member> &members)
{
    return listOf(members, [](const Member &member) -> QString {
        return member.address ? QString(member.name + u' ' + member.address->toString()) : member.name;
    });
}

Result<std::vector<Listener>> typedListeners(const QString &text)
{
    static const QRegularExpression form(
        u"^(tcp|udp) ?/ ?(\\S+)(?: (.+))?$"_s, QRegularExpression::CaseInsensitiveOption);
    std::vector<Listener> listeners;
    for (const QString &entry : entriesOf(text)) {
        const QRegularExpressionMatch match = form.match(entry.normalized(QString::NormalizationForm_KC));
        if (!match.hasMatch())
            return failure(u"value.listeners"_s, {entry});
        const Result<PortRange> port = typedPortRange(match.captured(2));
        if (!port)
            return tl::unexpected(port.error());
        Listener listener;
        listener.transport = match.captured(1).toLower() == u"tcp"_s ? Transport::Tcp : Transport::Udp;
        listener.port = *port;
        listener.by = match.captured(3);
        listeners.push_back(std::move(listener));
    }
    return listeners;
}

QString listenersText(const std::vector<Listener> &listeners)
{
    return listOf(listeners, [](const Listener &listener) -> QString {
        const QString port = (listener.transport == Transport::Udp ? u"udp/"_s : u"tcp/"_s) + listener.port.toString();
        return listener.by.isEmpty() ? port : QString(port + u' ' + listener.by);
    });
}

Result<std::vector<Id>> typedNodes(const QString &text, const Plan &plan)
{
    std::vector<Id> ids;
    for (const QString &entry : entriesOf(text)) {
        for (const QString &word : entry.split(u' ')) {
            const Result<Id> id = typedId(word);
            if (!id)
                return tl::unexpected(id.error());
            if (!plan.nodes.contains(*id))
                return failure(u"refused.not-there"_s, {u"node"_s, id->toString()});
            ids.push_back(*id);
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<std::vector<Id>> typedInterfaces(const QString &text)
{
    std::vector<Id> ids;
    for (const QString &entry : entriesOf(text)) {
        const Result<Id> id = typedId(entry);
        if (!id || std::find(ids.begin(), ids.end(), *id) != ids.end())
            return failure(u"value.interfaces"_s, {entry});
        ids.push_back(*id);
    }
    if (ids.size() > Node::mostInterfaces)
        return failure(
            u"value.interface-count"_s, {QString::number(Node::mostInterfaces), QString::number(ids.size())});
    return ids;
}

QString interfacesText(const std::vector<Interface> &interfaces)
{
    return listOf(interfaces, [](const Interface &interface) { return interface.id.toString(); });
}

QString addressesText(const std::vector<AddressBlock> &blocks)
{
    return listOf(blocks, [](const AddressBlock &block) { return block.toString(); });
}

QString idsText(const std::vector<Id> &ids)
{
    return listOf(ids, [](const Id &id) { return id.toString(); });
}

} // namespace portolan
