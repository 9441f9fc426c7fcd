// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditDetails.h"

#include "check/CheckTools.h"
#include "plan/FieldDifferences.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostMachines = 3; ///< that are told of a list

enum class Told {
    Text, ///< as documents say it
    Written, ///< as it is typed
    Switch, ///< by a code for each way
    Managed, ///< what a product manages now
    Unsaid ///< of long texts, only that they are others
};

/// The words that the history has for a field.
struct HistoryWord {
    PlanField field;
    const char *code; ///< of a switch: on
    Told told = Told::Text;
    const char *off = nullptr; ///< of a switch
};

/// In the order in which they are told. What is not here is not told: it has an edit of its own.
constexpr HistoryWord historyWords[] = {
    {PlanField::Name, "detail.name"},
    {PlanField::Networks, "detail.networks"},
    {PlanField::DhcpRelay, "detail.relay"},
    {PlanField::DirectedBroadcast, "detail.directed-on", Told::Switch, "detail.directed-off"},
    {PlanField::Stateful, "detail.stateful", Told::Switch, "detail.stateless"},
    {PlanField::JoinedZone, "detail.joins", Told::Switch, "detail.parts"},
    {PlanField::Kind, "detail.kind"},
    {PlanField::OperatingSystem, "detail.os", Told::Written},
    {PlanField::Count, "detail.count", Told::Written},
    {PlanField::Members, "detail.members", Told::Unsaid},
    {PlanField::Zone, "detail.zone"},
    {PlanField::Addresses, "detail.addresses"},
    {PlanField::SeenAs, "detail.seen-as"},
    {PlanField::Interfaces, "detail.interfaces"},
    {PlanField::InterfaceZone, "detail.zone-of"},
    {PlanField::InterfaceAddresses, "detail.addresses-of"},
    {PlanField::InterfaceSeenAs, "detail.seen-as-of"},
    {PlanField::PartOf, "detail.part-of"},
    {PlanField::Roles, "detail.roles"},
    {PlanField::Listens, "detail.listens", Told::Written},
    {PlanField::Ephemeral, "detail.ephemeral"},
    {PlanField::Fact, "detail.fact"},
    {PlanField::OwnPort, "detail.port"},
    {PlanField::Manages, "detail.manages", Told::Managed},
    {PlanField::Version, "detail.version"},
    {PlanField::Option, "detail.option-on", Told::Switch, "detail.option-off"},
    {PlanField::Fallback, "detail.fallback"},
    {PlanField::Port, "detail.port"},
    {PlanField::Transport, "detail.protocol"},
    {PlanField::FlowPorts, "detail.ports"},
    {PlanField::Application, "detail.service"},
    {PlanField::Purpose, "detail.purpose"},
    {PlanField::OneWay, "detail.one-way", Told::Switch, "detail.two-way"},
    {PlanField::Optional, "detail.optional", Told::Switch, "detail.required"},
    {PlanField::Title, "detail.title"},
    {PlanField::Paper, "detail.paper"},
    {PlanField::Portrait, "detail.portrait", Told::Switch, "detail.landscape"},
    {PlanField::Headings, "detail.headings"},
    {PlanField::Number, "detail.number"},
    {PlanField::Revision, "detail.revision"},
    {PlanField::Author, "detail.author"},
    {PlanField::Checked, "detail.checked"},
    {PlanField::Approved, "detail.approved"},
    {PlanField::Date, "detail.date"},
    {PlanField::SystemName, "detail.system"},
    {PlanField::Confidentiality, "detail.confidentiality"},
    {PlanField::Note, "detail.note", Told::Unsaid},
};

/// Those of an interface are told interface by interface.
PlanField placeOf(PlanField field)
{
    return field == PlanField::InterfaceAddresses || field == PlanField::InterfaceSeenAs ? PlanField::InterfaceZone
                                                                                         : field;
}

const HistoryWord *wordOf(PlanField field)
{
    const auto *found = std::find_if(std::begin(historyWords), std::end(historyWords),
        [field](const HistoryWord &word) { return word.field == field; });
    return found == std::end(historyWords) ? nullptr : found;
}

LocalizedText valueOf(const FieldValue &value, Told told)
{
    LocalizedText text;
    for (const FieldEntry &entry : value.entries) {
        const LocalizedText own = told == Told::Written ? sameText(entry.written) : entry.text;
        const bool isFirst = text.isEmpty();
        text.en += (isFirst ? QString() : u", "_s) + own.text(Language::English);
        text.ja += (isFirst ? QString() : u", "_s) + own.text(Language::Japanese);
    }
    return text;
}

EditDetail codeAlone(const char *code, const LocalizedText &of = {})
{
    return {QString::fromLatin1(code), of, {}, {}};
}

EditDetail managedDetail(const FieldValue &now)
{
    if (now.extent == FieldValue::Extent::All)
        return codeAlone("detail.manages-all");
    if (now.extent == FieldValue::Extent::Nobody)
        return codeAlone("detail.manages-nothing");
    if (now.entries.empty())
        return codeAlone("detail.manages-unsaid");
    std::vector<LocalizedText> machines;
    for (const FieldEntry &entry : now.entries)
        machines.push_back(entry.text);
    return {u"detail.manages"_s, {}, {}, listText(machines, mostMachines)};
}

/// Null where both sides read alike.
std::optional<EditDetail> valueDetail(const FieldDifference &difference, const HistoryWord &word)
{
    EditDetail detail{QString::fromLatin1(word.code), difference.of, valueOf(difference.before, word.told),
        valueOf(difference.after, word.told)};
    if (detail.from == detail.to)
        return std::nullopt;
    if (difference.field == PlanField::Fact && difference.of == sameText(u"manufacturer"_s)) {
        detail.code = u"detail.manufacturer"_s;
        detail.of = {};
    }
    return detail;
}

std::optional<EditDetail> detailOf(const FieldDifference &difference, const HistoryWord &word)
{
    switch (word.told) {
    case Told::Unsaid:
        return codeAlone(word.code);
    case Told::Switch:
        return codeAlone(difference.after.extent == FieldValue::Extent::On ? word.code : word.off, difference.of);
    case Told::Managed:
        return managedDetail(difference.after);
    case Told::Text:
    case Told::Written:
        break;
    }
    return valueDetail(difference, word);
}

std::vector<EditDetail> inWords(std::vector<FieldDifference> differences)
{
    // What came with its interface is said by the list of interfaces.
    std::erase_if(differences,
        [](const FieldDifference &difference) { return difference.cameOrWent || !wordOf(difference.field); });
    std::stable_sort(
        differences.begin(), differences.end(), [](const FieldDifference &one, const FieldDifference &other) {
            return wordOf(placeOf(one.field)) < wordOf(placeOf(other.field));
        });
    std::vector<EditDetail> details;
    for (const FieldDifference &difference : differences) {
        if (std::optional<EditDetail> detail = detailOf(difference, *wordOf(difference.field)))
            details.push_back(*std::move(detail));
    }
    return details;
}

/// What all have in common; of what they were, only where all of them were the same.
std::vector<EditDetail> common(std::vector<EditDetail> all, const std::vector<EditDetail> &next)
{
    std::erase_if(all, [&](EditDetail &detail) {
        const auto found = std::find_if(next.begin(), next.end(), [&](const EditDetail &other) {
            return other.code == detail.code && other.of == detail.of && other.to == detail.to;
        });
        if (found == next.end())
            return true;
        if (found->from != detail.from)
            detail.from = {};
        return false;
    });
    return all;
}

} // namespace

std::vector<EditDetail> detailsOf(const PlanParts &before, const Plan &plan, const CatalogSet &catalogs)
{
    const PlanStates states{plan, catalogs, plan, catalogs, PlanStates::Lists::EntryByEntry, mostMachines + 1};
    std::optional<std::vector<EditDetail>> details;
    const auto compare = [&](const auto &parts, const auto &now) {
        for (const auto &[id, was] : parts) {
            const auto found = now.find(id);
            if (!was || found == now.end() || (details && details->empty()))
                continue;
            std::vector<EditDetail> own = inWords(fieldDifferences(*was, found->second, states));
            if (own.empty())
                continue; // it was moved, or made room
            details = details ? common(*std::move(details), own) : std::move(own);
        }
    };
    compare(before.products, plan.products);
    compare(before.nodes, plan.nodes);
    compare(before.zones, plan.zones);
    compare(before.firewalls, plan.firewalls);
    compare(before.flows, plan.flows);
    if (before.head && !details) {
        details = inWords(fieldDifferences(*before.head, headOf(plan), states));
    }
    return details.value_or(std::vector<EditDetail>());
}

} // namespace portolan
