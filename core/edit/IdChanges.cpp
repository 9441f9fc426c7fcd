// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/IdChanges.h"

#include <algorithm>
#include <functional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using KeyChange = std::function<QString(const QString &key)>;

template <typename Part>
Result<void> check(const std::map<Id, Part> &there, const char *what, const Id &from, const Id &to)
{
    if (!there.contains(from))
        return failure(u"refused.not-there"_s, {QString::fromLatin1(what), from.toString()});
    if (to != from && there.contains(to))
        return failure(u"refused.id-taken"_s, {to.toString()});
    return {};
}

void replace(std::vector<Id> &ids, const Id &from, const Id &to)
{
    std::replace(ids.begin(), ids.end(), from, to);
}

/// Keys of flows begin with their product; those of hand-drawn ones with the word flow.
QString withProduct(const QString &key, const QString &from, const QString &to)
{
    const bool isDerived = key.count(u':') > 1;
    return isDerived && key.section(u':', 0, 0) == from ? to + key.mid(from.size()) : key;
}

QString withFlow(const QString &key, const QString &from, const QString &to)
{
    return key == u"flow:"_s + from ? QString(u"flow:"_s + to) : key;
}

/// The key of a finding: its code, then what it is about, which may be keys of flows.
QString withWord(const QString &key, const QString &from, const QString &to)
{
    QString changed;
    QString word;
    bool isCode = true;
    const auto endWord = [&] {
        changed += !isCode && word == from ? to : word;
        word.clear();
        isCode = false;
    };
    for (const QChar letter : key) {
        if (letter == u':' || letter == u'>' || letter == u'/') {
            endWord();
            changed += letter;
        } else {
            word += letter;
        }
    }
    endWord();
    return changed;
}

void changeFlowKeys(PlanEditor &editor, const KeyChange &change)
{
    std::map<QString, int> numbers;
    for (const auto &[key, number] : editor.plan().numbers)
        numbers.try_emplace(change(key), number);
    editor.setNumbers(std::move(numbers));
    const std::map<QString, Decision> decisions = editor.plan().decisions;
    for (const auto &[key, decision] : decisions) {
        Decision changed = decision;
        changed.flow = change(key);
        if (changed.flow == key)
            continue;
        editor.removeDecision(key);
        editor.put(std::move(changed));
    }
}

void changeFindingKeys(PlanEditor &editor, const Id &from, const Id &to)
{
    const std::map<QString, Acceptance> accepted = editor.plan().accepted;
    for (const auto &[key, acceptance] : accepted) {
        Acceptance changed = acceptance;
        changed.finding = withWord(key, from.toString(), to.toString());
        if (changed.finding == key)
            continue;
        editor.removeAcceptance(key);
        editor.put(std::move(changed));
    }
}

/// Calls change(node), which says whether it changed anything, for a copy of each node, and puts those that it did.
void changeNodes(PlanEditor &editor, const std::function<bool(Node &)> &change)
{
    std::vector<Node> changed;
    for (const auto &entry : editor.plan().nodes) {
        Node node = entry.second;
        if (change(node))
            changed.push_back(std::move(node));
    }
    for (Node &node : changed)
        editor.put(std::move(node));
}

} // namespace

QString keyWithNode(const QString &key, const QString &from, const QString &to)
{
    QStringList parts = key.split(u':');
    if (parts.size() < 4)
        return key;
    QStringList ends = parts[2].split(u'>');
    for (QString &end : ends) {
        if (end.section(u'/', 0, 0) == from)
            end = to + end.mid(from.size());
    }
    parts[2] = ends.join(u'>');
    return parts.join(u':');
}

Result<void> changeNodeId(PlanEditor &editor, const Id &oldId, const Id &to)
{
    const Id from = oldId; // it may stand in the node that is about to go
    if (Result<void> done = check(editor.plan().nodes, "node", from, to); !done || from == to)
        return done;
    Node node = editor.plan().nodes.at(from);
    node.id = to;
    editor.put(std::move(node));
    changeNodes(editor, [&](Node &other) {
        bool isChanged = other.partOf == from;
        if (isChanged)
            other.partOf = to;
        for (Run &run : other.runs) {
            isChanged = isChanged || contains(run.manages, from);
            replace(run.manages, from, to);
        }
        return isChanged;
    });
    const std::map<Id, DrawnFlow> flows = editor.plan().flows;
    for (const auto &entry : flows) {
        DrawnFlow flow = entry.second;
        flow.from = flow.from == from ? to : flow.from;
        flow.to = flow.to == from ? to : flow.to;
        editor.put(std::move(flow));
    }
    editor.removeNode(from);
    changeFlowKeys(editor, [&](const QString &key) { return keyWithNode(key, from.toString(), to.toString()); });
    changeFindingKeys(editor, from, to);
    return {};
}

Result<void> changeProductId(PlanEditor &editor, const Id &oldId, const Id &to)
{
    const Id from = oldId;
    if (Result<void> done = check(editor.plan().products, "product", from, to); !done || from == to)
        return done;
    Product product = editor.plan().products.at(from);
    product.id = to;
    editor.put(std::move(product));
    changeNodes(editor, [&](Node &node) {
        bool isChanged = false;
        for (Run &run : node.runs) {
            isChanged = isChanged || run.product == from;
            run.product = run.product == from ? to : run.product;
        }
        if (auto ports = node.ports.extract(from)) {
            ports.key() = to;
            node.ports.insert(std::move(ports));
            isChanged = true;
        }
        return isChanged;
    });
    editor.removeProduct(from);
    changeFlowKeys(editor, [&](const QString &key) { return withProduct(key, from.toString(), to.toString()); });
    changeFindingKeys(editor, from, to);
    return {};
}

Result<void> changeZoneId(PlanEditor &editor, const Id &oldId, const Id &to)
{
    const Id from = oldId;
    if (Result<void> done = check(editor.plan().zones, "zone", from, to); !done || from == to)
        return done;
    Zone zone = editor.plan().zones.at(from);
    zone.id = to;
    editor.put(std::move(zone));
    changeNodes(editor, [&](Node &node) {
        const Node before = node;
        node.zone = node.zone == from ? to : node.zone;
        for (Interface &interface : node.interfaces)
            interface.zone = interface.zone == from ? to : interface.zone;
        return !(node == before);
    });
    const std::map<Id, Firewall> firewalls = editor.plan().firewalls;
    for (const auto &entry : firewalls) {
        Firewall firewall = entry.second;
        replace(firewall.joins, from, to);
        editor.put(std::move(firewall));
    }
    std::vector<Route> routes = editor.plan().routes;
    for (Route &route : routes) {
        route.from = route.from == from ? to : route.from;
        route.to = route.to == from ? to : route.to;
    }
    editor.setRoutes(std::move(routes));
    editor.removeZone(from);
    changeFindingKeys(editor, from, to);
    return {};
}

Result<void> changeFirewallId(PlanEditor &editor, const Id &oldId, const Id &to)
{
    const Id from = oldId;
    if (Result<void> done = check(editor.plan().firewalls, "firewall", from, to); !done || from == to)
        return done;
    Firewall firewall = editor.plan().firewalls.at(from);
    firewall.id = to;
    editor.put(std::move(firewall));
    std::vector<Route> routes = editor.plan().routes;
    for (Route &route : routes)
        replace(route.via, from, to);
    editor.setRoutes(std::move(routes));
    editor.removeFirewall(from);
    changeFindingKeys(editor, from, to);
    return {};
}

Result<void> changeFlowId(PlanEditor &editor, const Id &oldId, const Id &to)
{
    const Id from = oldId;
    if (Result<void> done = check(editor.plan().flows, "flow", from, to); !done || from == to)
        return done;
    DrawnFlow flow = editor.plan().flows.at(from);
    flow.id = to;
    editor.put(std::move(flow));
    editor.removeFlow(from);
    changeFlowKeys(editor, [&](const QString &key) { return withFlow(key, from.toString(), to.toString()); });
    changeFindingKeys(editor, from, to);
    return {};
}

} // namespace portolan
