// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/GroupEdits.h"

#include "edit/CopiedNames.h"
#include "edit/FreshIds.h"
#include "edit/IdChanges.h"
#include "edit/InsertionPlaces.h"
#include "edit/ZoneEdits.h"
#include "matrix/Expansion.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

AddressBlock single(const Address &address)
{
    return *AddressBlock::parse(address.toString());
}

/// Hosts of a block from one to another place, as one block.
AddressBlock hostsFrom(const AddressBlock &block, std::uint64_t first, std::uint64_t last)
{
    const QString low = block.host(first)->toString();
    return *AddressBlock::parse(first == last ? low : QString(low + u'-' + block.host(last)->toString()));
}

/// The place of an address among the hosts of the blocks, up to as many as a group can have; null: none of them.
std::optional<std::uint64_t> placeOf(const std::vector<AddressBlock> &blocks, const Address &address)
{
    std::uint64_t before = 0;
    for (const AddressBlock &block : blocks) {
        const std::uint64_t hosts = std::min<std::uint64_t>(block.usableHosts(), Node::mostMachines);
        for (std::uint64_t i = 0; block.contains(address) && i < hosts; ++i) {
            if (block.host(i) == address)
                return before + i;
        }
        before += hosts;
    }
    return std::nullopt;
}

/// One set of addresses of the group, and of the machine that leaves it.
struct Addresses {
    std::vector<AddressBlock> &ofGroup;
    std::vector<AddressBlock> &ofMachine;
};

void divide(const Addresses &addresses, const Node &group, int place)
{
    addresses.ofMachine.clear();
    if (group.members.empty()) {
        std::uint64_t rest = static_cast<std::uint64_t>(place);
        for (const AddressBlock &block : addresses.ofGroup) {
            if (const std::optional<Address> address = block.host(rest)) {
                addresses.ofMachine = {single(*address)};
                addresses.ofGroup = withoutHost(addresses.ofGroup, static_cast<std::uint64_t>(place), group.count);
                return;
            }
            rest -= block.usableHosts();
        }
        return;
    }
    const std::optional<Address> &own = group.members[static_cast<size_t>(place)].address;
    const std::optional<std::uint64_t> host = own ? placeOf(addresses.ofGroup, *own) : std::nullopt;
    if (host) {
        addresses.ofMachine = {single(*own)};
        addresses.ofGroup = withoutHost(addresses.ofGroup, *host, std::nullopt);
    }
}

/// Both without the machine's count, members, addresses: what is left of the group, and the machine.
void divide(Node &group, Node &machine, int place)
{
    const Node before = group;
    if (group.interfaces.empty())
        divide({group.addresses, machine.addresses}, before, place);
    for (size_t i = 0; i < group.interfaces.size(); ++i)
        divide({group.interfaces[i].addresses, machine.interfaces[i].addresses}, before, place);
    if (!before.members.empty()) {
        const Member &member = before.members[static_cast<size_t>(place)];
        std::vector<AddressBlock> &first
            = machine.interfaces.empty() ? machine.addresses : machine.interfaces.front().addresses;
        const auto hasOne = [](const Interface &interface) { return !interface.addresses.empty(); };
        const bool isGiven
            = !machine.addresses.empty() || std::any_of(machine.interfaces.begin(), machine.interfaces.end(), hasOne);
        if (member.address && !isGiven)
            first = {single(*member.address)};
        group.members.erase(group.members.begin() + place);
    }
    machine.members.clear();
    machine.count.reset();
    if (group.count)
        group.count = std::max(1, *group.count - 1);
    // One machine without a name is no group any more.
    if (group.count == 1 && group.members.empty() && Node::hostsIn(group.addresses) <= 1)
        group.count.reset();
}

QString memberName(const Node &group, int place)
{
    const auto index = static_cast<size_t>(place);
    return index < group.members.size() ? group.members[index].name : QString();
}

/// The name of the machine that the one at the place is a part of; empty: nobody knows which that is. Where a group of
/// parts has as many as its host, they are in the same order.
QString hostName(const Plan &plan, const Node &group, int place)
{
    const auto host = plan.nodes.find(group.partOf);
    const bool areAlike = host != plan.nodes.end() && expandedCount(host->second) == expandedCount(group);
    return areAlike ? memberName(host->second, place) : QString();
}

/// The id where nothing has it nor had it; else that of a copy.
Id freeId(const Plan &plan, const QString &wanted, const Id &group)
{
    const std::optional<Id> id = Id::parse(wanted);
    return id && !plan.nodes.contains(*id) && !isNamedInKeys(plan, *id) ? *id : copiedNodeId(plan, group);
}

void nameMachine(Node &machine, const Plan &plan, const CatalogSet &catalogs, const Node &group, int place)
{
    const QString own = memberName(group, place);
    if (!own.isEmpty()) {
        machine.id = freeId(plan, own, group.id);
        machine.name = machine.id.toString() == own ? LocalizedText() : LocalizedText{own, own};
        return;
    }
    const Kind *kind = catalogs.kind(group.kind);
    const QString number = QString::number(place + 1);
    const QString host = hostName(plan, group, place);
    // What the user called all of them says more than their kind; beside a host's name the kind is enough.
    const bool hasOwnName = !group.name.isEmpty() && (host.isEmpty() || !kind);
    const LocalizedText sort = hasOwnName ? group.name : kind ? kind->name : LocalizedText();
    machine.id = freeId(plan,
        !host.isEmpty()                            ? QString(host + u'-' + group.kind.toString())
            : group.id.toString().back().isDigit() ? QString()
                                                   : QString(group.id.toString() + number),
        group.id);
    const auto named = [&](const QString &text) {
        return text.isEmpty() ? QString() : QString(host.isEmpty() ? text + u' ' + number : host + u' ' + text);
    };
    CopiedNames taken;
    for (const auto &entry : plan.nodes)
        taken.take(entry.second.name);
    machine.name = taken.nameFor({named(sort.en), named(sort.ja)});
}

/// Who manages the group by name manages the machine as well.
void manage(PlanEditor &editor, const Id &group, const Id &machine)
{
    std::vector<Node> changed;
    for (const auto &entry : editor.plan().nodes) {
        Node node = entry.second;
        for (Run &run : node.runs) {
            if (std::find(run.manages.begin(), run.manages.end(), group) == run.manages.end())
                continue;
            run.manages.insert(std::upper_bound(run.manages.begin(), run.manages.end(), machine), machine);
        }
        if (!(node == entry.second))
            changed.push_back(std::move(node));
    }
    for (Node &node : changed)
        editor.put(std::move(node));
}

/// Old keys of flows, and those of the machine's that are like them.
using NewKeys = std::vector<std::pair<QString, QString>>;

void drawFlows(PlanEditor &editor, const Id &group, const Id &machine, NewKeys &keys)
{
    std::vector<DrawnFlow> like;
    for (const auto &entry : editor.plan().flows) {
        const DrawnFlow &flow = entry.second;
        if (flow.from == group) {
            like.push_back(flow);
            like.back().from = machine;
        }
        if (flow.to == group) {
            like.push_back(flow);
            like.back().to = machine;
        }
    }
    for (DrawnFlow &flow : like) {
        const Id old = flow.id;
        flow.id = copiedFlowId(editor.plan(), old);
        keys.emplace_back(u"flow:"_s + old.toString(), u"flow:"_s + flow.id.toString());
        editor.put(std::move(flow));
    }
}

void decideAlike(PlanEditor &editor, const Id &group, const Id &machine, NewKeys keys)
{
    for (const auto &entry : editor.plan().decisions) {
        const QString like = keyWithNode(entry.first, group.toString(), machine.toString());
        if (like != entry.first)
            keys.emplace_back(entry.first, like);
    }
    for (const auto &[old, fresh] : keys) {
        const auto known = editor.plan().decisions.find(old);
        if (known == editor.plan().decisions.end())
            continue;
        Decision decision = known->second;
        decision.flow = fresh;
        editor.put(std::move(decision));
    }
}

} // namespace

std::vector<AddressBlock> withoutHost(
    const std::vector<AddressBlock> &blocks, std::uint64_t host, std::optional<int> count)
{
    std::vector<AddressBlock> left;
    std::uint64_t before = 0;
    const std::uint64_t most = count ? static_cast<std::uint64_t>(*count) : ~std::uint64_t(0);
    for (const AddressBlock &block : blocks) {
        const std::uint64_t whole = block.usableHosts();
        const std::uint64_t hosts = std::min(whole, most > before ? most - before : 0);
        const bool isHere = host >= before && host - before < hosts;
        if (!isHere && hosts == whole) {
            left.push_back(block);
        } else if (!isHere && hosts > 0) {
            left.push_back(hostsFrom(block, 0, hosts - 1));
        } else if (isHere) {
            const std::uint64_t place = host - before;
            if (place > 0)
                left.push_back(hostsFrom(block, 0, place - 1));
            if (place + 1 < hosts)
                left.push_back(hostsFrom(block, place + 1, hosts - 1));
        }
        before += whole;
    }
    return left;
}

Result<Id> takeOutOfGroup(
    PlanEditor &editor, const Places &places, const CatalogSet &catalogs, const Id &groupId, int place)
{
    const auto found = editor.plan().nodes.find(groupId);
    if (found == editor.plan().nodes.end())
        return failure(u"refused.not-there"_s, {u"node"_s, groupId.toString()});
    if (!found->second.isGroup() || expandedCount(found->second) < 2)
        return failure(u"refused.no-group"_s, {groupId.toString()});
    if (place < 0 || place >= expandedCount(found->second))
        return failure(u"refused.not-there"_s, {u"member"_s, QString::number(place + 1)});
    places.settle(editor);
    Node group = editor.plan().nodes.at(groupId);
    Node machine = group;
    nameMachine(machine, editor.plan(), catalogs, group, place);
    divide(group, machine, place);
    const Rectangle box = *places.node(groupId);
    const Point beside{box.x + box.width / 2, box.y + box.height + Node::standardSize.height};
    const NodePlace free = placeForNode(editor.plan(), places, {{groupId}, {}, {}, {}}, beside);
    if (free.grown)
        resizeZone(editor, places, free.grown->first, free.grown->second);
    machine.size.reset();
    machine.pinned = false;
    machine.at = bounded({free.middle.x - Node::standardSize.width / 2, free.middle.y - Node::standardSize.height / 2});
    const Id id = machine.id;
    editor.put(std::move(group));
    editor.put(std::move(machine));
    manage(editor, groupId, id);
    NewKeys keys;
    drawFlows(editor, groupId, id, keys);
    decideAlike(editor, groupId, id, std::move(keys));
    return id;
}

} // namespace portolan
