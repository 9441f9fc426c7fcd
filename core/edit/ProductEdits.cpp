// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/ProductEdits.h"

#include "edit/FreshIds.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notThere(const char *what, const Id &id)
{
    return failure(u"refused.not-there"_s, {QString::fromLatin1(what), id.toString()});
}

Result<Node> nodeOf(const PlanEditor &editor, const Id &id)
{
    const auto found = editor.plan().nodes.find(id);
    return found == editor.plan().nodes.end() ? notThere("node", id) : Result<Node>(found->second);
}

Result<Product> productOf(const PlanEditor &editor, const Id &id)
{
    const auto found = editor.plan().products.find(id);
    return found == editor.plan().products.end() ? notThere("product", id) : Result<Product>(found->second);
}

Run *runOf(Node &node, const Id &product)
{
    const auto run
        = std::find_if(node.runs.begin(), node.runs.end(), [&](const Run &each) { return each.product == product; });
    return run == node.runs.end() ? nullptr : &*run;
}

bool isRun(const Plan &plan, const Id &product)
{
    return std::any_of(plan.nodes.begin(), plan.nodes.end(), [&](const auto &entry) {
        const std::vector<Run> &runs = entry.second.runs;
        return std::any_of(runs.begin(), runs.end(), [&](const Run &run) { return run.product == product; });
    });
}

Result<const PortDefinition *> portOf(const CatalogSet &catalogs, const Product &product, const Id &port)
{
    const Catalog *catalog = catalogs.find(product.catalog);
    if (!catalog)
        return failure(u"refused.no-catalog"_s, {product.catalog.toString()});
    const auto found = catalog->ports.find(port);
    if (found == catalog->ports.end())
        return failure(u"refused.no-port"_s, {port.toString(), product.catalog.toString()});
    return &found->second;
}

/// Roles that listen on a port by the document, each with the transports that it prints (or that we read).
std::set<std::pair<Id, Transport>> listenersOn(const Catalog &catalog, const PortDefinition &port)
{
    std::set<std::pair<Id, Transport>> listeners;
    for (const Leg &leg : catalog.legs) {
        if (std::find(leg.to.ports.begin(), leg.to.ports.end(), port.id) == leg.to.ports.end())
            continue;
        for (const Id &role : leg.to.roles) {
            if (leg.transports.empty())
                listeners.emplace(role, port.readTransport);
            for (const Transport transport : leg.transports)
                listeners.emplace(role, transport);
        }
    }
    return listeners;
}

bool meet(const Catalog &catalog, const PortDefinition &a, const PortDefinition &b)
{
    const auto ofA = listenersOn(catalog, a);
    const auto ofB = listenersOn(catalog, b);
    return std::any_of(ofA.begin(), ofA.end(), [&](const auto &one) {
        return std::any_of(ofB.begin(), ofB.end(), [&](const auto &other) {
            return one.first == other.first
                && (one.second == other.second || one.second == Transport::Unstated
                    || other.second == Transport::Unstated);
        });
    });
}

/// What is set for two ports of one product can't be the same where one machine listens on both. What the document
/// itself brings together (its own values), it foresees.
Result<void> checkApart(const CatalogSet &catalogs, const Product &product, const PortDefinition &port,
    const PortSet &value, const std::map<Id, PortSet> &set)
{
    const Catalog *catalog = catalogs.find(product.catalog);
    for (const auto &[otherId, otherValue] : set) {
        const auto other = catalog->ports.find(otherId);
        if (otherId == port.id || other == catalog->ports.end() || !value.overlaps(otherValue)
            || other->second.value == otherValue || !meet(*catalog, port, other->second))
            continue;
        return failure(u"refused.port-twice"_s, {value.toString(), otherId.toString()});
    }
    return {};
}

template <typename Key, typename Value>
void setOrErase(std::map<Key, Value> &map, const Key &key, const std::optional<Value> &value)
{
    if (value)
        map.insert_or_assign(key, *value);
    else
        map.erase(key);
}

} // namespace

Result<Id> installProduct(PlanEditor &editor, const CatalogSet &catalogs, const Id &node, const ProductChoice &choice)
{
    const Catalog *catalog = catalogs.find(choice.catalog);
    if (!catalog)
        return failure(u"refused.no-catalog"_s, {choice.catalog.toString()});
    const bool isRunByNodes = !catalog->manager.isNull();
    Result<Node> machine = nodeOf(editor, node);
    if (isRunByNodes && !machine)
        return tl::unexpected(machine.error());
    for (const auto &[id, known] : editor.plan().products) {
        if (known.catalog != choice.catalog)
            continue;
        if (!isRunByNodes)
            return failure(u"refused.already-there"_s, {id.toString()});
        if (runOf(*machine, id))
            return failure(u"refused.already-runs"_s, {node.toString(), id.toString()});
    }
    Product product;
    product.id = freshProductId(editor.plan(), choice.catalog);
    product.catalog = choice.catalog;
    product.version = choice.version;
    product.options = choice.options;
    const Id id = product.id;
    editor.put(std::move(product));
    if (isRunByNodes) {
        Run run;
        run.product = id;
        machine->runs.push_back(std::move(run));
        editor.put(*std::move(machine));
    }
    return id;
}

Result<void> runProduct(PlanEditor &editor, const Id &node, const Id &product)
{
    Result<Node> machine = nodeOf(editor, node);
    if (!machine)
        return tl::unexpected(machine.error());
    if (const Result<Product> known = productOf(editor, product); !known)
        return tl::unexpected(known.error());
    if (runOf(*machine, product))
        return failure(u"refused.already-runs"_s, {node.toString(), product.toString()});
    Run run;
    run.product = product;
    machine->runs.push_back(std::move(run));
    editor.put(*std::move(machine));
    return {};
}

Result<void> uninstallProduct(PlanEditor &editor, const Id &node, const Id &product)
{
    Result<Node> machine = nodeOf(editor, node);
    if (!machine)
        return tl::unexpected(machine.error());
    if (!runOf(*machine, product))
        return notThere("product", product);
    std::erase_if(machine->runs, [&](const Run &run) { return run.product == product; });
    editor.put(*std::move(machine));
    const Id id = product; // it may stand in the product that is about to go
    if (!isRun(editor.plan(), id))
        editor.removeProduct(id);
    return {};
}

Result<void> setManaged(
    PlanEditor &editor, const Id &node, const Id &product, ManagedChoice choice, std::vector<Id> listed)
{
    Result<Node> machine = nodeOf(editor, node);
    if (!machine)
        return tl::unexpected(machine.error());
    Run *run = runOf(*machine, product);
    if (!run)
        return notThere("product", product);
    std::erase_if(listed, [&](const Id &id) { return !editor.plan().nodes.contains(id); });
    std::sort(listed.begin(), listed.end());
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    const bool isListed = choice == ManagedChoice::Listed;
    run->managesAll = choice == ManagedChoice::All;
    run->managesNothing = isListed && listed.empty();
    run->manages = isListed ? std::move(listed) : std::vector<Id>();
    editor.put(*std::move(machine));
    return {};
}

Result<void> setVersion(PlanEditor &editor, const Id &product, const std::optional<Version> &version)
{
    Result<Product> changed = productOf(editor, product);
    if (!changed)
        return tl::unexpected(changed.error());
    changed->version = version;
    editor.put(*std::move(changed));
    return {};
}

Result<void> setOption(PlanEditor &editor, const Id &product, const Id &option, std::optional<bool> isOn)
{
    Result<Product> changed = productOf(editor, product);
    if (!changed)
        return tl::unexpected(changed.error());
    setOrErase(changed->options, option, isOn);
    editor.put(*std::move(changed));
    return {};
}

Result<void> setProductPort(PlanEditor &editor, const CatalogSet &catalogs, const Id &product, const Id &port,
    const std::optional<PortSet> &value)
{
    Result<Product> changed = productOf(editor, product);
    if (!changed)
        return tl::unexpected(changed.error());
    if (value) { // whatever stands there can be taken back
        const Result<const PortDefinition *> definition = portOf(catalogs, *changed, port);
        if (!definition)
            return tl::unexpected(definition.error());
        if ((*definition)->changeable != Changeable::OnProduct)
            return failure(
                (*definition)->changeable == Changeable::OnNode ? u"refused.port-of-node"_s : u"refused.port-fixed"_s,
                {port.toString()});
        if (const Result<void> apart = checkApart(catalogs, *changed, **definition, *value, changed->ports); !apart)
            return apart;
    }
    setOrErase(changed->ports, port, value);
    editor.put(*std::move(changed));
    return {};
}

Result<void> setNodePort(PlanEditor &editor, const CatalogSet &catalogs, const Id &node, const Id &product,
    const Id &port, const std::optional<PortSet> &value)
{
    Result<Node> machine = nodeOf(editor, node);
    const Result<Product> known = productOf(editor, product);
    if (!machine)
        return tl::unexpected(machine.error());
    if (!known)
        return tl::unexpected(known.error());
    if (value) {
        const Result<const PortDefinition *> definition = portOf(catalogs, *known, port);
        if (!definition)
            return tl::unexpected(definition.error());
        if ((*definition)->changeable != Changeable::OnNode)
            return failure((*definition)->changeable == Changeable::OnProduct ? u"refused.port-of-product"_s
                                                                              : u"refused.port-fixed"_s,
                {port.toString()});
        if (const Result<void> apart = checkApart(catalogs, *known, **definition, *value, machine->ports[product]);
            !apart)
            return apart;
    }
    setOrErase(machine->ports[product], port, value);
    if (machine->ports[product].empty())
        machine->ports.erase(product);
    editor.put(*std::move(machine));
    return {};
}

Result<void> setFallback(PlanEditor &editor, const CatalogSet &catalogs, const Id &product, const Id &port,
    std::optional<FallbackChoice> choice)
{
    Result<Product> changed = productOf(editor, product);
    if (!changed)
        return tl::unexpected(changed.error());
    if (choice) {
        const Result<const PortDefinition *> definition = portOf(catalogs, *changed, port);
        if (!definition)
            return tl::unexpected(definition.error());
        if (!(*definition)->fallback)
            return failure(u"refused.no-fallback"_s, {port.toString()});
    }
    setOrErase(changed->fallback, port, choice);
    editor.put(*std::move(changed));
    return {};
}

} // namespace portolan
