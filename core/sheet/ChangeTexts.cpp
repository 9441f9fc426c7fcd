// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/ChangeTexts.h"

#include "base/NameText.h"
#include "plan/FieldDifferences.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 3; ///< of a list that is told whole, before and after
constexpr qsizetype mostDifferences = 6; ///< of a longer one, that are told

enum class Said {
    Value, ///< whole, before and after; several in each language's way to list names
    List, ///< short lists whole; of longer ones what came and what went
    YesOrNo, ///< of a switch
    State ///< of a firewall
};

/// The word that documents have for a field.
struct DocumentWord {
    PlanField field;
    const char *key;
    Said said = Said::Value;
};

/// What is not here is no difference of the network, or is told entry by entry.
constexpr DocumentWord documentWords[] = {
    {PlanField::Name, "drawing.change.name"},
    {PlanField::Networks, "drawing.change.networks", Said::List},
    {PlanField::DhcpRelay, "drawing.change.dhcp-relay"},
    {PlanField::DirectedBroadcast, "drawing.change.directed-broadcast", Said::YesOrNo},
    {PlanField::Joins, "drawing.change.joins"},
    {PlanField::Stateful, "drawing.change.state", Said::State},
    {PlanField::Kind, "drawing.change.kind"},
    {PlanField::OperatingSystem, "drawing.change.os"},
    {PlanField::Count, "drawing.change.count"},
    {PlanField::Members, "drawing.change.members", Said::List},
    {PlanField::Zone, "drawing.change.zone"},
    {PlanField::Addresses, "drawing.change.address", Said::List},
    {PlanField::SeenAs, "drawing.change.seen-as"},
    {PlanField::InterfaceZone, "drawing.change.zone"},
    {PlanField::InterfaceAddresses, "drawing.change.address", Said::List},
    {PlanField::InterfaceSeenAs, "drawing.change.seen-as"},
    {PlanField::Manages, "drawing.change.manages"},
    {PlanField::Catalog, "drawing.change.catalog"},
    {PlanField::Version, "drawing.change.version"},
    {PlanField::Option, nullptr, Said::YesOrNo},
    {PlanField::Port, "drawing.change.port"},
    {PlanField::Runs, "drawing.change.runs"},
    {PlanField::Roles, "drawing.change.roles", Said::List},
    {PlanField::Listens, "drawing.change.listens", Said::List},
    {PlanField::PartOf, "drawing.change.part-of"},
    {PlanField::Facts, "drawing.change.facts", Said::List},
    {PlanField::OwnPorts, "drawing.change.ports", Said::List},
    {PlanField::Ephemeral, "drawing.change.ephemeral"},
};

const DocumentWord *wordOf(PlanField field)
{
    const auto *found = std::find_if(std::begin(documentWords), std::end(documentWords),
        [field](const DocumentWord &word) { return word.field == field; });
    return found == std::end(documentWords) ? nullptr : found;
}

/// Lists hold values that read alike in every language.
QStringList textsOf(const FieldValue &value)
{
    QStringList texts;
    for (const FieldEntry &entry : value.entries)
        texts.append(entry.text.en);
    return texts;
}

/// The entries of one list that the other has not got.
QString missingIn(const QStringList &entries, const QStringList &from)
{
    const std::set<QString> others(from.begin(), from.end());
    QStringList rest;
    for (const QString &entry : entries) {
        if (!others.contains(entry))
            rest.append(entry);
    }
    const qsizetype more = rest.size() - mostDifferences;
    if (more > 0)
        rest.resize(mostDifferences);
    return more > 0 ? QString(rest.join(u", "_s) + u" +"_s + QString::number(more)) : rest.join(u", "_s);
}

/// Puts differences into words of documents.
class Changes {
public:
    explicit Changes(const Wording &wording)
        : m_wording(wording)
    {
    }

    void tell(const std::vector<FieldDifference> &differences)
    {
        for (const FieldDifference &difference : differences) {
            if (const DocumentWord *word = wordOf(difference.field))
                tell(difference, *word);
        }
    }

    [[nodiscard]] std::vector<ChangeText> take()
    {
        if (m_texts.empty())
            m_texts.push_back({word("drawing.change.other"), {}, {}});
        return std::move(m_texts);
    }

private:
    [[nodiscard]] LocalizedText word(const char *key, const std::vector<LocalizedText> &arguments = {}) const
    {
        return localizedWord(m_wording, QLatin1String(key), arguments);
    }

    void tell(const FieldDifference &difference, const DocumentWord &with)
    {
        const LocalizedText what = subjectOf(difference, with);
        if (with.said == Said::List)
            addLists(what, textsOf(difference.before), textsOf(difference.after));
        else
            add(what, valueOf(difference.before, with.said), valueOf(difference.after, with.said));
    }

    /// "Hitachi Compute Systems Manager, port "SSH"", "lan0, zone".
    [[nodiscard]] LocalizedText subjectOf(const FieldDifference &difference, const DocumentWord &with) const
    {
        LocalizedText what = difference.field == PlanField::Option ? difference.of
            : difference.field == PlanField::Port                  ? word(with.key, {difference.of})
                                                                   : word(with.key);
        const bool isOfOne = difference.field != PlanField::Option && difference.field != PlanField::Port;
        if (isOfOne && !difference.of.isEmpty())
            what = word("drawing.change.of", {difference.of, what});
        return difference.product.isEmpty() ? what : word("drawing.change.of", {difference.product, what});
    }

    [[nodiscard]] LocalizedText valueOf(const FieldValue &value, Said said) const
    {
        switch (value.extent) {
        case FieldValue::Extent::All:
            return word("drawing.change.manages-all");
        case FieldValue::Extent::On:
            return word(said == Said::State ? "drawing.change.stateful" : "drawing.change.yes");
        case FieldValue::Extent::Off:
            return word(said == Said::State ? "drawing.change.stateless" : "drawing.change.no");
        case FieldValue::Extent::Nobody:
        case FieldValue::Extent::Entries:
            break;
        }
        LocalizedText text;
        for (const FieldEntry &entry : value.entries)
            text = text.isEmpty() ? entry.text : localizedWord(m_wording, u"drawing.list"_s, {text, entry.text});
        return text;
    }

    void add(const LocalizedText &what, const LocalizedText &before, const LocalizedText &after)
    {
        if (before == after)
            return;
        const auto orNone = [&](const LocalizedText &text) {
            return text.isEmpty() ? localizedWord(m_wording, u"drawing.was.nothing"_s) : text;
        };
        ChangeText text{what, orNone(before), orNone(after)};
        // "Web → Web" says nothing: what changed is told in the language that it changed in.
        if (text.before.text(Language::Japanese) == text.after.text(Language::Japanese)) {
            text.what.ja = word("drawing.change.other-language", {what}).ja;
            text.before.ja = text.before.en;
            text.after.ja = text.after.en;
        } else if (text.before.en == text.after.en) {
            text.what.en = word("drawing.change.other-language", {what}).en;
            text.before.en = text.before.ja;
            text.after.en = text.after.ja;
        }
        m_texts.push_back(std::move(text));
    }

    void addLists(const LocalizedText &what, const QStringList &before, const QStringList &after)
    {
        if (before == after)
            return;
        if (before.size() <= mostEntries && after.size() <= mostEntries) {
            add(what, sameText(before.join(u", "_s)), sameText(after.join(u", "_s)));
            return;
        }
        const QString gone = missingIn(before, after);
        const QString added = missingIn(after, before);
        if (!added.isEmpty())
            m_texts.push_back({word("drawing.change.list-added", {what, sameText(added)}), {}, {}});
        if (!gone.isEmpty())
            m_texts.push_back({word("drawing.change.list-removed", {what, sameText(gone)}), {}, {}});
        if (added.isEmpty() && gone.isEmpty())
            m_texts.push_back({word("drawing.change.list-order", {what}), {}, {}});
    }

    const Wording &m_wording;
    std::vector<ChangeText> m_texts;
};

} // namespace

std::vector<ChangeText> changeTexts(
    const FlowEngine &engine, const FlowEngine &older, const Wording &wording, const ChangedThing &thing)
{
    const Plan &now = engine.plan();
    const Plan &before = older.plan();
    const PlanStates states{before, older.catalogs(), now, engine.catalogs()};
    Changes changes(wording);
    switch (thing.of) {
    case Difference::Of::Zone:
        changes.tell(fieldDifferences(before.zones.at(thing.id), now.zones.at(thing.id), states));
        break;
    case Difference::Of::Firewall:
        changes.tell(fieldDifferences(before.firewalls.at(thing.id), now.firewalls.at(thing.id), states));
        break;
    case Difference::Of::Node:
        changes.tell(machineDifferences(before.nodes.at(thing.id), now.nodes.at(thing.id), states));
        break;
    case Difference::Of::Arrow:
        break;
    }
    return changes.take();
}

std::vector<LocalizedText> titleBlockTexts(const Wording &wording, const Plan &now, const Plan &older)
{
    const auto valuesOf = [](const Plan &plan) {
        return std::vector{plan.title, neutral(plan.sheet.number), plan.sheet.system, plan.sheet.confidentiality};
    };
    const std::vector<LocalizedText> after = valuesOf(now);
    const std::vector<LocalizedText> before = valuesOf(older);
    const auto shown = [](const LocalizedText &value) {
        constexpr qsizetype longest = 40;
        const auto cut = [](const QString &text) {
            return text.isEmpty()       ? u"–"_s
                : text.size() > longest ? QString(text.first(longest).trimmed() + u'…')
                                        : text;
        };
        return LocalizedText{cut(value.text(Language::English)), cut(value.text(Language::Japanese))};
    };
    const char *keys[] = {"titleblock.title", "titleblock.number", "titleblock.system", "titleblock.confidentiality"};
    std::vector<LocalizedText> texts;
    for (size_t place = 0; place < std::size(keys); ++place) {
        if (after[place] != before[place])
            texts.push_back(localizedWord(wording, u"drawing.undrawn.value"_s,
                {localizedWord(wording, QLatin1String(keys[place])), shown(before[place]), shown(after[place])}));
    }
    return texts;
}

std::vector<LocalizedText> undrawnTexts(const Wording &wording, const UndrawnChanges &undrawn)
{
    std::vector<LocalizedText> texts;
    for (const auto &[differs, key] :
        {std::pair(undrawn.inTitle, "drawing.undrawn.title"), {undrawn.decisions > 0, "drawing.undrawn.decisions"},
            {undrawn.accepted > 0, "drawing.undrawn.accepted"}, {undrawn.numbers > 0, "drawing.undrawn.numbers"},
            {undrawn.notes > 0, "drawing.undrawn.notes"}, {undrawn.places > 0, "drawing.undrawn.places"}}) {
        if (differs)
            texts.push_back(localizedWord(wording, QLatin1String(key)));
    }
    if (texts.empty() && undrawn.inOthers)
        texts.push_back(localizedWord(wording, u"drawing.undrawn.others"_s));
    return texts;
}

} // namespace portolan
