// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RevisionText.h"

#include "diagram/DiagramChanges.h"
#include "diagram/UndrawnChanges.h"
#include "sheet/ChangeTexts.h"
#include "sheet/SheetText.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNamesOfChanges = 4;
constexpr size_t mostMachinesOfProduct = 2;
constexpr qsizetype longestName = 40; ///< characters; a name can be as long as anybody likes

using Names = std::vector<LocalizedText>;

QString shortened(const QString &name)
{
    return name.size() > longestName ? QString(name.first(longestName).trimmed() + u'…') : name;
}

LocalizedText nameOr(const LocalizedText &name, const Id &id)
{
    return name.isEmpty()
        ? neutral(id.toString())
        : LocalizedText{shortened(name.text(Language::English)), shortened(name.text(Language::Japanese))};
}

/// The first few names, and how many more there are.
LocalizedText listOf(const Wording &wording, const Names &names, size_t most)
{
    LocalizedText list;
    for (size_t index = 0; index < std::min(names.size(), most); ++index)
        list = list.isEmpty() ? names[index] : localizedWord(wording, u"drawing.list"_s, {list, names[index]});
    if (names.size() <= most)
        return list;
    const QString more = u" +"_s + QString::number(names.size() - most);
    return {list.text(Language::English) + more, list.text(Language::Japanese) + more};
}

/// The names of what one plan has and the other has not.
template <typename Map>
void addNames(Names &names, const Map &has, const Map &hasNot)
{
    for (const auto &[id, thing] : has) {
        if (!hasNot.contains(id))
            names.push_back(nameOr(thing.name, id));
    }
}

LocalizedText nameOf(const FlowEngine &engine, const Product &product)
{
    const auto catalog = engine.catalogs().catalogs.find(product.catalog);
    return nameOr(
        catalog == engine.catalogs().catalogs.end() ? LocalizedText() : catalog->second.productName, product.id);
}

const std::vector<AddressBlock> &addressesOf(const Node &node)
{
    return node.interfaces.empty() ? node.addresses : node.interfaces.front().addresses;
}

bool hasAddress(const Node &node, const Address &address)
{
    const std::vector<AddressBlock> &blocks = addressesOf(node);
    return std::any_of(
        blocks.begin(), blocks.end(), [&](const AddressBlock &block) { return block.contains(address); });
}

/// Whether a node that is new was one of a group's machines, and is none of them now.
bool isTakenOut(const Node &node, const Plan &now, const Plan &before)
{
    const std::vector<AddressBlock> &own = addressesOf(node);
    if (own.size() != 1 || own.front().form() != AddressBlock::Form::Single)
        return false;
    const Address &address = own.front().first();
    return std::any_of(before.nodes.begin(), before.nodes.end(), [&](const auto &entry) {
        const auto group = now.nodes.find(entry.first);
        return group != now.nodes.end() && entry.second.isGroup() && hasAddress(entry.second, address)
            && !hasAddress(group->second, address);
    });
}

/// New nodes that were in a group before.
Names takenOut(const Plan &now, const Plan &before)
{
    Names names;
    for (const auto &[id, node] : now.nodes) {
        if (!before.nodes.contains(id) && isTakenOut(node, now, before))
            names.push_back(nameOr(node.name, id));
    }
    return names;
}

/// But for those that one of the plans has among a group.
Names onlyIn(const FlowEngine &engine, const Plan &other)
{
    const Plan &plan = engine.plan();
    Names names;
    for (const auto &[id, product] : plan.products) {
        if (!other.products.contains(id))
            names.push_back(nameOf(engine, product));
    }
    for (const auto &[id, node] : plan.nodes) {
        if (!other.nodes.contains(id) && !isTakenOut(node, plan, other))
            names.push_back(nameOr(node.name, id));
    }
    addNames(names, plan.firewalls, other.firewalls);
    addNames(names, plan.zones, other.zones);
    return names;
}

Names machinesThatRun(const Plan &plan, const Id &product)
{
    Names names;
    for (const auto &[id, node] : plan.nodes) {
        if (std::any_of(node.runs.begin(), node.runs.end(), [&](const Run &run) { return run.product == product; }))
            names.push_back(nameOr(node.name, id));
    }
    return names;
}

/// "HP SUM 7.2.1 → 7.4.0 on sum01"
Names newVersions(const FlowEngine &engine, const Plan &before, const Wording &wording)
{
    Names names;
    for (const auto &[id, product] : engine.plan().products) {
        const auto old = before.products.find(id);
        if (old == before.products.end() || old->second.version == product.version || !old->second.version
            || !product.version)
            continue;
        const LocalizedText version = localizedWord(wording, u"drawing.revision.version"_s,
            {nameOf(engine, product), neutral(old->second.version->toString()), neutral(product.version->toString())});
        const LocalizedText machines = listOf(wording, machinesThatRun(engine.plan(), id), mostMachinesOfProduct);
        names.push_back(
            machines.isEmpty() ? version : localizedWord(wording, u"drawing.revision.on"_s, {version, machines}));
    }
    return names;
}

/// Whether newVersions() tells all that is another about the products that run on both.
bool isToldAsVersion(const Plan &now, const Plan &before, const Node &node)
{
    return std::all_of(node.runs.begin(), node.runs.end(), [&](const Run &run) {
        const auto own = now.products.find(run.product);
        const auto old = before.products.find(run.product);
        if (own == now.products.end() || old == before.products.end())
            return own == now.products.end() && old == before.products.end();
        const Product &product = own->second;
        const bool isVersionTold = product.version == old->second.version || (product.version && old->second.version);
        return isVersionTold && product.catalog == old->second.catalog && product.options == old->second.options
            && product.ports == old->second.ports;
    });
}

/// Not those that only run another version: newVersions() has them.
Names changedNames(const Plan &now, const Plan &before)
{
    Names names;
    for (const ChangedThing &thing : changedThings(now, before)) {
        switch (thing.of) {
        case Difference::Of::Zone:
            names.push_back(nameOr(now.zones.at(thing.id).name, thing.id));
            break;
        case Difference::Of::Firewall:
            names.push_back(nameOr(now.firewalls.at(thing.id).name, thing.id));
            break;
        case Difference::Of::Node:
            if (!isSameMachine(now.nodes.at(thing.id), before.nodes.at(thing.id))
                || !isToldAsVersion(now, before, now.nodes.at(thing.id)))
                names.push_back(nameOr(now.nodes.at(thing.id).name, thing.id));
            break;
        case Difference::Of::Arrow:
            break;
        }
    }
    return names;
}

/// "rows: 12 added, 3 deleted, 4 left out"; empty: none are. What a decision leaves out is not counted as deleted.
LocalizedText changedRowsText(const Matrix &compared, const Wording &wording)
{
    const ChangeCounts rows = changedRows(compared);
    const auto countOf = [](const std::vector<MatrixRow> &of, auto is) {
        return static_cast<int>(std::count_if(of.begin(), of.end(), is));
    };
    const int leftOut = countOf(
        compared.rows(), [](const MatrixRow &row) { return row.change == RowChange::Deleted && row.isExcluded; });
    const int newAndLeftOut
        = countOf(compared.excluded(), [](const MatrixRow &row) { return row.change == RowChange::None; });
    Names counts;
    for (const auto &[count, key] :
        {std::pair(rows.added, "drawing.revision.rows-added"), {rows.changed, "drawing.revision.rows-modified"},
            {rows.removed - leftOut, "drawing.revision.rows-deleted"},
            {leftOut + newAndLeftOut, "drawing.revision.rows-left-out"}}) {
        if (count > 0)
            counts.push_back(localizedWord(wording, QLatin1String(key), {neutral(QString::number(count))}));
    }
    return counts.empty()
        ? LocalizedText()
        : localizedWord(wording, u"drawing.revision.rows"_s, {listOf(wording, counts, counts.size())});
}

} // namespace

LocalizedText changesText(const DiagramJob &job, const Matrix &compared)
{
    const Wording &wording = *job.wording;
    const Plan &now = job.engine->plan();
    const Plan &before = job.older->plan();
    Names parts;
    const auto add = [&](const char *key, const Names &names) {
        const LocalizedText list = listOf(wording, names, mostNamesOfChanges);
        if (!list.isEmpty())
            parts.push_back(*key == '\0' ? list : localizedWord(wording, QLatin1String(key), {list}));
    };
    add("", newVersions(*job.engine, before, wording));
    add("drawing.revision.new", onlyIn(*job.engine, before));
    add("drawing.revision.taken-out", takenOut(now, before));
    add("drawing.revision.gone", onlyIn(*job.older, now));
    add("drawing.revision.changed", changedNames(now, before));
    if (const LocalizedText rows = changedRowsText(compared, wording); !rows.isEmpty())
        parts.push_back(rows);
    if (parts.empty())
        add("drawing.revision.changed", undrawnTexts(wording, undrawnChanges(now, before)));
    LocalizedText text;
    for (const LocalizedText &part : parts)
        text = text.isEmpty() ? part : localizedWord(wording, u"drawing.revision.and"_s, {text, part});
    return text;
}

} // namespace portolan
