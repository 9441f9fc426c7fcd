// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/NodeEdits.h"

#include "edit/FreshIds.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What a kind runs as a rule where it does not imply it. Null: nothing can be said.
Id usualSystem(const Kind &kind)
{
    const QString id = kind.id.toString();
    const bool isManagement = id == "management-server"_L1 || id == "management-client"_L1;
    return kind.os.isNull() && isManagement ? *Id::parse(u"windows"_s) : Id();
}

QString &in(LocalizedText &text, Language language)
{
    return language == Language::English ? text.en : text.ja;
}

/// Of anything with a name.
template <typename Part>
Result<void> rename(PlanEditor &editor, Part part, const QString &typed, Language language)
{
    const QString text = typed.simplified();
    if (part.name.isEmpty() && Id::parse(text))
        part.name = {text, text};
    else
        in(part.name, language) = text;
    editor.put(std::move(part));
    return {};
}

template <typename Part>
bool isMissing(const std::map<Id, Part> &there, const Id &id)
{
    return !there.contains(id);
}

tl::unexpected<Error> noSuch(const char *what, const Id &id)
{
    return failure(u"refused.not-there"_s, {QString::fromLatin1(what), id.toString()});
}

} // namespace

Id addNode(PlanEditor &editor, const Places &places, const CatalogSet &catalogs, const Id &kind, const Point &middle)
{
    places.settle(editor);
    Node node;
    node.id = freshNodeId(editor.plan(), kind);
    node.kind = kind;
    if (const Kind *known = catalogs.kind(kind))
        node.os = usualSystem(*known);
    node.at = bounded({middle.x - Node::standardSize.width / 2, middle.y - Node::standardSize.height / 2});
    node.zone = places.zoneAt(middle).value_or(Id());
    const Id id = node.id;
    editor.put(std::move(node));
    return id;
}

void resizeNode(PlanEditor &editor, const Places &places, const Id &node, const Rectangle &box)
{
    places.settle(editor);
    const auto found = editor.plan().nodes.find(node);
    if (found == editor.plan().nodes.end())
        return;
    Node sized = found->second;
    sized.at = bounded({box.x, box.y});
    const Point size = bounded({box.width, box.height});
    sized.size = Size{std::max(size.x, Node::smallestSize.width), std::max(size.y, Node::smallestSize.height)};
    editor.put(std::move(sized));
}

Result<void> renameNode(PlanEditor &editor, const Id &node, const QString &text, Language language)
{
    if (isMissing(editor.plan().nodes, node))
        return noSuch("node", node);
    return rename(editor, editor.plan().nodes.at(node), text, language);
}

Result<void> renameZone(PlanEditor &editor, const Id &zone, const QString &text, Language language)
{
    if (isMissing(editor.plan().zones, zone))
        return noSuch("zone", zone);
    return rename(editor, editor.plan().zones.at(zone), text, language);
}

Result<void> renameFirewall(PlanEditor &editor, const Id &firewall, const QString &text, Language language)
{
    if (isMissing(editor.plan().firewalls, firewall))
        return noSuch("firewall", firewall);
    return rename(editor, editor.plan().firewalls.at(firewall), text, language);
}

void removeSelection(PlanEditor &editor, const Places &places, const Selection &selection)
{
    const Plan &plan = editor.plan();
    for (const Id &id : selection.flows)
        editor.removeFlow(id);
    for (const Id &id : selection.nodes)
        editor.removeNode(id);
    for (const Id &id : selection.firewalls)
        editor.removeFirewall(id);
    std::set<Id> homeless;
    for (const Id &id : selection.zones) {
        const ChangeSet changes = editor.removeZone(id);
        homeless.insert(changes.nodes.begin(), changes.nodes.end());
    }
    for (const Id &id : homeless) {
        const std::optional<Rectangle> box = places.node(id);
        Node node = plan.nodes.at(id);
        const std::optional<Id> zone = box && node.interfaces.empty() ? places.zoneAt(centreOf(*box)) : std::nullopt;
        if (!zone)
            continue;
        node.zone = *zone;
        editor.put(std::move(node));
    }
}

} // namespace portolan
