// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PortMove.h"

#include "check/Findings.h"
#include "check/Passes.h"
#include "edit/ProductEdits.h"
#include "edit/TypedValues.h"
#include "messages/UserLanguage.h"
#include "panels/CatalogNames.h"

#include <algorithm>
#include <map>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Where something of the node's own listens on one of the ports, apart from the listener at a place: what it is.
Result<void> checkFree(const Node &node, const PortSet &ports, int besides)
{
    for (int place = 0; place < static_cast<int>(node.listens.size()); ++place) {
        const Listener &listener = node.listens[static_cast<size_t>(place)];
        if (place != besides && ports.overlaps(PortSet{{listener.port}, false, false}))
            return failure(
                u"refused.port-in-use"_s, {listener.port.toString(), listener.by.isEmpty() ? u"–"_s : listener.by});
    }
    return {};
}

/// Collisions, by key.
std::map<QString, Finding> collisionsIn(const FlowEngine &engine)
{
    std::vector<Finding> found;
    appendPortCollisionFindings(engine, found);
    std::map<QString, Finding> collisions;
    for (Finding &finding : found)
        collisions.emplace(finding.key, finding);
    return collisions;
}

/// Keys of what is found about ports on machines: collisions, and ports that systems give out. What else another port
/// brings, as a rule for it on an ESXi host, is the same for each.
std::set<QString> foundIn(const FlowEngine &engine)
{
    std::set<QString> keys;
    for (const Finding &finding : findings(engine)) {
        if (finding.code.startsWith(u"node.port-"))
            keys.insert(finding.key);
    }
    return keys;
}

/// Ports that are worth a try: what the document says, then what people take for a service that has to move. None of
/// them is in a range that systems give out by themselves.
QStringList candidatesFor(const PortMove &move, const PlanDocument &document)
{
    constexpr int alternative = 8000; // 80 -> 8080, 443 -> 8443
    constexpr int mostTried = 24;
    QStringList candidates;
    if (move.port.listener < 0) {
        const Catalog *catalog = document.catalogs().find(document.plan().products.at(move.port.product).catalog);
        const auto found = catalog ? catalog->ports.find(move.port.port) : decltype(catalog->ports.end())();
        if (catalog && found != catalog->ports.end() && found->second.value)
            candidates.append(found->second.value->toString());
    }
    const int beside = alternative + move.taken.first % 1000;
    for (int step = 0; step < mostTried; ++step)
        candidates.append(QString::number(beside + step));
    return candidates;
}

} // namespace

Result<void> PortMove::applyToListener(Node machine, PlanEditor &editor, const QString &typed) const
{
    if (port.listener >= static_cast<int>(machine.listens.size()))
        return failure(u"refused.not-there"_s, {QString(), typed});
    const Result<PortRange> range = typedPortRange(typed);
    if (!range)
        return tl::unexpected(range.error());
    if (range->overlaps(taken))
        return failure(u"refused.port-still-taken"_s, {taken.toString()});
    if (const Result<void> free = checkFree(machine, PortSet{{*range}, false, false}, port.listener); !free)
        return free;
    machine.listens[static_cast<size_t>(port.listener)].port = *range;
    editor.put(std::move(machine));
    return {};
}

Result<void> PortMove::apply(PlanEditor &editor, const CatalogSet &catalogs, const QString &typed) const
{
    const auto machine = editor.plan().nodes.find(node);
    if (machine == editor.plan().nodes.end())
        return failure(u"refused.not-there"_s, {QString(), node.toString()});
    if (typed.trimmed().isEmpty())
        return failure(u"value.empty"_s);
    if (port.listener >= 0)
        return applyToListener(machine->second, editor, typed);
    const Result<PortSet> ports = typedPorts(typed);
    if (!ports)
        return tl::unexpected(ports.error());
    if (ports->overlaps(PortSet{{taken}, false, false}))
        return failure(u"refused.port-still-taken"_s, {taken.toString()});
    if (const Result<void> free = checkFree(machine->second, *ports, -1); !free)
        return free;
    const Catalog *catalog = catalogs.find(editor.plan().products.at(port.product).catalog);
    const Result<void> set = catalog && catalog->ports.at(port.port).changeable == Changeable::OnProduct
        ? setProductPort(editor, catalogs, port.product, port.port, *ports)
        : setNodePort(editor, catalogs, node, port.product, port.port, *ports);
    return set ? set : tl::unexpected(withPortName(set.error(), catalog));
}

Result<void> PortMove::applyWithoutCollision(
    PlanEditor &editor, const PlanDocument &document, const QString &typed) const
{
    Plan moved = editor.plan();
    PlanEditor trial(moved);
    if (const Result<void> done = apply(trial, document.catalogs(), typed); !done)
        return done;
    FlowEngine engine(moved, document.catalogs());
    engine.derive();
    const std::map<QString, Finding> known = collisionsIn(document.engine());
    for (const auto &[key, finding] : collisionsIn(engine)) {
        const bool isOfMoved = finding.nodes.front() == node
            && std::find(finding.movable.begin(), finding.movable.end(), port) != finding.movable.end();
        if (isOfMoved || !known.contains(key))
            return failure(u"refused.port-collides"_s,
                {finding.arguments.at(1).text(spokenNow()), finding.arguments.at(2).text(spokenNow()),
                    finding.arguments.at(0).text(spokenNow())});
    }
    return apply(editor, document.catalogs(), typed);
}

QString PortMove::freePort(const PlanDocument &document) const
{
    constexpr size_t mostFlows = 3000; // which are derived and looked at in some hundredths of a second
    if (document.engine().handles().size() > mostFlows)
        return {};
    const std::set<QString> before = foundIn(document.engine());
    for (const QString &candidate : candidatesFor(*this, document)) {
        Plan moved = document.plan();
        PlanEditor editor(moved);
        if (!apply(editor, document.catalogs(), candidate))
            continue;
        FlowEngine engine(moved, document.catalogs());
        engine.derive();
        const std::set<QString> after = foundIn(engine);
        if (std::includes(before.begin(), before.end(), after.begin(), after.end()))
            return candidate;
    }
    return {};
}

} // namespace portolan
