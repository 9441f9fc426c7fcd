// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/NamesOfThings.h"

#include "catalog/CatalogNames.h"
#include "check/CheckTools.h"
#include "edit/EditDetails.h"
#include "edit/EditNames.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool isOne(const QString &code, std::initializer_list<Edit> edits)
{
    return std::any_of(edits.begin(), edits.end(),
        [&](Edit edit) { return code == QLatin1String(editCodes[static_cast<size_t>(edit)]); });
}

/// Looks names up on both sides of an edit.
class Names {
public:
    Names(const PlanParts &before, const Plan &plan, const CatalogSet &catalogs)
        : m_before(before)
        , m_plan(plan)
        , m_catalogs(catalogs)
    {
    }

    /// Of a node, zone, firewall, product or drawn flow; empty: there is no such thing.
    [[nodiscard]] LocalizedText of(const QString &text) const
    {
        const std::optional<Id> id = Id::parse(text);
        if (!id)
            return {};
        if (const Node *node = find(m_before.nodes, m_plan.nodes, *id))
            return node->name;
        if (const Zone *zone = find(m_before.zones, m_plan.zones, *id))
            return zone->name;
        if (const Firewall *firewall = find(m_before.firewalls, m_plan.firewalls, *id))
            return firewall->name;
        if (const Product *product = find(m_before.products, m_plan.products, *id))
            return ofProduct(*product);
        if (const DrawnFlow *flow = find(m_before.flows, m_plan.flows, *id))
            return ofFlow(*flow);
        return {};
    }

    /// Empty: it is not known.
    [[nodiscard]] LocalizedText ofPort(const QString &port, const QString &product) const
    {
        const std::optional<Id> id = Id::parse(port);
        const std::optional<Id> of = Id::parse(product);
        const Product *known = of ? find(m_before.products, m_plan.products, *of) : nullptr;
        return id && known ? portName(m_catalogs.find(known->catalog), *id) : LocalizedText();
    }

    /// Of what was touched: "web, db, …".
    [[nodiscard]] LocalizedText ofTouched() const
    {
        constexpr size_t mostNames = 3;
        std::vector<LocalizedText> names;
        const auto add = [&](const auto &kept) {
            for (auto entry = kept.begin(); entry != kept.end() && names.size() <= mostNames; ++entry)
                names.push_back(nameText(of(entry->first.toString()), entry->first));
        };
        add(m_before.nodes);
        add(m_before.zones);
        add(m_before.firewalls);
        if (names.empty())
            add(m_before.flows);
        return names.empty() ? LocalizedText() : listText(names, mostNames);
    }

private:
    template <typename Part>
    [[nodiscard]] static const Part *find(
        const std::map<Id, std::optional<Part>> &before, const std::map<Id, Part> &now, const Id &id)
    {
        if (const auto found = before.find(id); found != before.end() && found->second)
            return &*found->second;
        const auto found = now.find(id);
        return found == now.end() ? nullptr : &found->second;
    }

    /// Several products of one catalog are told apart by their ids.
    [[nodiscard]] LocalizedText ofProduct(const Product &product) const
    {
        const Catalog *catalog = m_catalogs.find(product.catalog);
        if (!catalog)
            return {};
        const auto isTwin
            = [&](const auto &other) { return other.second.catalog == product.catalog && other.first != product.id; };
        LocalizedText name = catalog->productName;
        if (std::any_of(m_plan.products.begin(), m_plan.products.end(), isTwin)) {
            name.en += u" (" % product.id.toString() % u')';
            name.ja += u'（' % product.id.toString() % u'）';
        }
        return name;
    }

    [[nodiscard]] LocalizedText ofFlow(const DrawnFlow &flow) const
    {
        const LocalizedText from = nameText(of(flow.from.toString()), flow.from);
        const LocalizedText to = nameText(of(flow.to.toString()), flow.to);
        return {from.text(Language::English) % u" → " % to.text(Language::English),
            from.text(Language::Japanese) % u'→' % to.text(Language::Japanese)};
    }

    const PlanParts &m_before;
    const Plan &m_plan;
    const CatalogSet &m_catalogs;
};

/// The only node that runs the product; null: there is none, or there are more.
Id onlyHost(const Plan &plan, const QString &product)
{
    const Id id = Id::parse(product).value_or(Id());
    Id host;
    for (const auto &[node, of] : plan.nodes) {
        if (std::none_of(of.runs.begin(), of.runs.end(), [&](const Run &run) { return run.product == id; }))
            continue;
        if (!host.isNull())
            return {};
        host = node;
    }
    return host;
}

/// What the name does not say by itself.
std::vector<EditDetail> detailsBeside(
    const EditName &name, const PlanParts &before, const Plan &plan, const CatalogSet &catalogs)
{
    if (isOne(name.code, {Edit::Move})) {
        // The first to be moved has all others written down where they stand: they are not what was meant.
        PlanParts moved;
        if (const auto found = before.nodes.find(Id::parse(name.arguments.value(0)).value_or(Id()));
            found != before.nodes.end())
            moved.nodes.insert(*found);
        return detailsOf(moved, plan, catalogs);
    }
    if (!isOne(name.code,
            {Edit::ChangeNode, Edit::ChangeNodes, Edit::ChangeZone, Edit::ChangeFirewall, Edit::ChangeFlow,
                Edit::ChangeProduct, Edit::ChangeProductOn, Edit::ChangePort, Edit::ChangeManaged, Edit::ChangeTitle,
                Edit::ChangeSheet, Edit::FixFinding}))
        return {};
    std::vector<EditDetail> details = detailsOf(before, plan, catalogs);
    // "Settle a finding: HTTPS port of ...: 443 to 8443"
    if (isOne(name.code, {Edit::FixFinding}) && details.size() == 1 && details[0].code == u"detail.port"_s)
        details[0].code = u"detail.fact"_s;
    // "Change port HTTPS of ...: 443 to 8443"
    const bool isSaid = isOne(name.code, {Edit::ChangePort}) && details.size() == 1
        && (details[0].code == u"detail.port"_s || details[0].code == u"detail.fallback"_s);
    if (isSaid && details[0].code == u"detail.port"_s)
        details[0] = {u"detail.value"_s, {}, details[0].from, details[0].to};
    if (isSaid && details[0].code == u"detail.fallback"_s)
        details[0].of = {};
    return details;
}

} // namespace

EditName withNames(EditName name, const PlanParts &before, const Plan &plan, const CatalogSet &catalogs)
{
    const Names names(before, plan, catalogs);
    if (isOne(name.code, {Edit::ChangeProduct})) {
        if (const Id host = onlyHost(plan, name.arguments.value(0)); !host.isNull())
            name = editName(Edit::ChangeProductOn, QStringList{name.arguments.value(0), host.toString()});
    }
    name.details = detailsBeside(name, before, plan, catalogs);
    if (isOne(name.code,
            {Edit::ExcludeFlow, Edit::IncludeFlow, Edit::ChangeDecision, Edit::AcceptFinding, Edit::ReopenFinding,
                Edit::FixFinding, Edit::IssueRevision, Edit::MoveSeveral}))
        return name;
    if (isOne(name.code,
            {Edit::RemoveSeveral, Edit::Cut, Edit::Paste, Edit::Duplicate, Edit::Pin, Edit::Unpin,
                Edit::Align, Edit::Distribute, Edit::ChangeNodes})) {
        name.names = {{}, names.ofTouched()};
        return name;
    }
    name.names.resize(static_cast<size_t>(name.arguments.size()));
    for (size_t i = 0; i < name.names.size(); ++i) {
        const QString &argument = name.arguments[static_cast<qsizetype>(i)];
        const bool isPort = isOne(name.code, {Edit::ChangePort}) && i == 0;
        const bool isText
            = (isOne(name.code, {Edit::Rename}) && i == 1) || (isOne(name.code, {Edit::TakeOut}) && i == 0);
        if (isPort)
            name.names[i] = names.ofPort(argument, name.arguments.value(1));
        else if (!isText)
            name.names[i] = names.of(argument);
    }
    const auto isEmpty = [](const LocalizedText &text) { return text.isEmpty(); };
    if (std::all_of(name.names.begin(), name.names.end(), isEmpty))
        name.names.clear(); // what has no name is called by its id
    return name;
}

} // namespace portolan
