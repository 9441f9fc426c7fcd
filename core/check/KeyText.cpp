// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/KeyText.h"

#include "catalog/CatalogNames.h"
#include "check/CheckTools.h"
#include "check/FindingTopics.h"

#include <algorithm>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template <typename Part>
std::optional<LocalizedText> nameIn(const std::map<Id, Part> &parts, const Id &id)
{
    const auto found = parts.find(id);
    return found == parts.end() ? std::nullopt : std::optional(nameText(found->second.name, id));
}

LocalizedText productName(const FlowEngine &engine, const QString &text)
{
    const std::optional<Id> id = Id::parse(text);
    const ProductModel *product = id ? productOf(engine, *id) : nullptr;
    return product ? productText(engine, *product) : sameText(text);
}

/// Of "rx1/mp", the node's name and the interface.
LocalizedText endName(const Plan &plan, const QString &text)
{
    const std::optional<Id> id = Id::parse(text.section(u'/', 0, 0));
    const std::optional<LocalizedText> name = id ? nameIn(plan.nodes, *id) : std::nullopt;
    if (!name)
        return sameText(text);
    const QString interface = text.mid(text.section(u'/', 0, 0).size());
    return {name->en % interface, name->ja % interface};
}

/// "TCP 22 (SSH)". The leg of a key is "leg.port", or "leg.port.port" with that of the opener first; ids hold dots,
/// too.
LocalizedText portOfKey(const FlowEngine &engine, const QStringList &parts)
{
    const std::optional<Id> id = Id::parse(parts[0]);
    const ProductModel *product = id ? productOf(engine, *id) : nullptr;
    const QString transport = parts.value(3) == "unstated"_L1 ? QString() : parts.value(3).toUpper();
    const PortDefinition *port = nullptr;
    if (product) {
        for (const auto &[name, definition] : product->catalog().ports) {
            const bool isLonger = !port || name.toString().size() > port->id.toString().size();
            if (isLonger && parts[1].endsWith(u'.' % name.toString()))
                port = &definition;
        }
    }
    if (!port)
        return sameText(transport);
    const auto &own = product->product().ports;
    const auto changed = own.find(port->id);
    const PortSet *value = changed != own.end() ? &changed->second : port->value ? &*port->value : nullptr;
    QStringList service{transport, value ? value->toString() : QString()};
    service.removeAll(QString());
    if (service.size() < 2)
        service.append(u"–"_s);
    return bracketed(sameText(service.join(u' ')), portName(*port));
}

struct NamedRow {
    LocalizedText ends; ///< "HP SUM 7: m1 → web"
    LocalizedText port; ///< empty where nothing is known of it
};

NamedRow namedRow(const FlowEngine &engine, const QString &key)
{
    const Plan &plan = engine.plan();
    const QStringList parts = key.split(u':');
    if (parts.size() == 2 && parts.front() == "flow"_L1) {
        const std::optional<Id> id = Id::parse(parts.back());
        const auto drawn = id ? plan.flows.find(*id) : plan.flows.end();
        if (drawn == plan.flows.end())
            return {sameText(parts.back()), {}};
        const LocalizedText from = endName(plan, drawn->second.from.toString());
        const LocalizedText to = endName(plan, drawn->second.to.toString());
        return {{from.en % u" → " % to.en, from.ja % u'→' % to.ja},
            sameText(transportText(drawn->second.transport) % u' ' % drawn->second.ports.toString())};
    }
    const QStringList ends = parts.size() < 4 ? QStringList() : parts[2].split(u'>');
    if (ends.size() != 2)
        return {sameText(key), {}};
    const LocalizedText product = productName(engine, parts[0]);
    const LocalizedText from = endName(plan, ends[0]);
    const LocalizedText to = endName(plan, ends[1]);
    return {{product.en % u": " % from.en % u" → " % to.en, product.ja % u'：' % from.ja % u'→' % to.ja},
        portOfKey(engine, parts)};
}

/// What a part of a finding's key names.
LocalizedText subjectName(const FlowEngine &engine, const QString &text)
{
    const Plan &plan = engine.plan();
    const std::optional<Id> id = Id::parse(text);
    if (!id)
        return sameText(text);
    if (text == "tcp"_L1 || text == "udp"_L1)
        return sameText(text.toUpper());
    for (const auto &name : {nameIn(plan.nodes, *id), nameIn(plan.zones, *id), nameIn(plan.firewalls, *id)}) {
        if (name)
            return *name;
    }
    return plan.products.contains(*id) ? productName(engine, text) : sameText(text);
}

/// Of "text.one-language": "nodes.web01.name", "title", "decisions.KEY.reason".
LocalizedText ownerOfText(const FlowEngine &engine, const QString &place)
{
    const QString section = place.section(u'.', 0, 0);
    const QString owner = place.section(u'.', 1, -2);
    if (section == "decisions"_L1)
        return rowKeysText(engine, {owner});
    if (section == "accepted"_L1)
        return findingKeysText(engine, {owner});
    return owner.isEmpty() ? LocalizedText() : subjectName(engine, owner);
}

LocalizedText subjectOf(const FlowEngine &engine, const QString &code, const QString &rest)
{
    if (rest.isEmpty())
        return {};
    if (code == "text.one-language"_L1)
        return ownerOfText(engine, rest);
    if (code == "acceptance.without-finding"_L1 || code == "acceptance.expired"_L1)
        return findingKeysText(engine, {rest});
    if (code.startsWith("decision."_L1) && code != "decision.excluded-required"_L1)
        return rowKeysText(engine, {rest});
    LocalizedText whole;
    for (const QString &part : rest.split(u':', Qt::SkipEmptyParts)) {
        const LocalizedText name = subjectName(engine, part);
        whole.en += (whole.en.isEmpty() ? QString() : u" "_s) % name.en;
        whole.ja += (whole.ja.isEmpty() ? QString() : u" "_s) % name.ja;
    }
    return whole;
}

/// Things said of something, in the order in which that something came first.
class Gathered {
public:
    void add(const LocalizedText &of, const LocalizedText &what)
    {
        const auto known
            = std::find_if(m_lists.begin(), m_lists.end(), [&](const auto &entry) { return entry.first == of; });
        auto &list = known != m_lists.end() ? known->second : m_lists.emplace_back(of, NoTexts()).second;
        if (!what.isEmpty())
            appendNew(list, what);
    }

    [[nodiscard]] const auto &lists() const { return m_lists; }

private:
    using NoTexts = std::vector<LocalizedText>;
    std::vector<std::pair<LocalizedText, std::vector<LocalizedText>>> m_lists;
};

} // namespace

LocalizedText rowKeysText(const FlowEngine &engine, const QStringList &keys)
{
    Gathered rows;
    for (const QString &key : keys) {
        const NamedRow row = namedRow(engine, key);
        rows.add(row.ends, row.port);
    }
    std::vector<LocalizedText> texts;
    for (const auto &[ends, ports] : rows.lists()) {
        const LocalizedText list = ports.empty() ? LocalizedText() : listText(ports);
        texts.push_back(ports.empty() ? ends : LocalizedText{ends.en % u", " % list.en, ends.ja % u"、" % list.ja});
    }
    constexpr size_t mostTexts = 10;
    QStringList english;
    QStringList japanese;
    for (size_t i = 0; i < std::min(mostTexts, texts.size()); ++i) {
        english.append(texts[i].en);
        japanese.append(texts[i].ja);
    }
    if (texts.size() > mostTexts) {
        english.append(u"…"_s);
        japanese.append(u"…"_s);
    }
    return {english.join(u"; "_s), japanese.join(u"／"_s)};
}

LocalizedText findingKeysText(const FlowEngine &engine, const QStringList &keys)
{
    Gathered findings;
    for (const QString &key : keys) {
        const QString code = key.section(u':', 0, 0);
        LocalizedText topic = findingTopic(code);
        if (topic.isEmpty())
            topic = sameText(code);
        findings.add(topic, subjectOf(engine, code, key.section(u':', 1)));
    }
    std::vector<LocalizedText> texts;
    for (const auto &[topic, subjects] : findings.lists())
        texts.push_back(subjects.empty() ? topic : bracketed(topic, listText(subjects)));
    return listText(texts);
}

} // namespace portolan
