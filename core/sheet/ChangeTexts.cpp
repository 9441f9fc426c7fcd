// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/ChangeTexts.h"

#include "derive/ProductModel.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 3; ///< of a list that is told whole, before and after
constexpr qsizetype mostDifferences = 6; ///< of a longer one, that are told

QString portsText(const PortSet &ports)
{
    return ports.toString();
}

QString listenerText(const Listener &listener)
{
    const QString port = transportText(listener.transport) + u' ' + listener.port.toString();
    return listener.by.isEmpty() ? port : QString(port + u' ' + listener.by);
}

QString memberText(const Member &member)
{
    return member.address ? QString(member.name + u' ' + member.address->toString()) : member.name;
}

template <typename Things, typename TextOf>
QStringList textsOf(const Things &things, TextOf textOf)
{
    QStringList texts;
    for (const auto &thing : things)
        texts.append(textOf(thing));
    return texts;
}

QString textOrNone(const auto &value)
{
    return value ? value->toString() : QString();
}

template <typename Map>
LocalizedText nameIn(const Map &things, const Id &id)
{
    const auto found = things.find(id);
    return found == things.end() || found->second.name.isEmpty() ? neutral(id.toString()) : found->second.name;
}

/// Gathers what is another in two states of one thing.
class Changes {
public:
    Changes(const FlowEngine &now, const FlowEngine &before, const Wording &wording)
        : m_now(now)
        , m_before(before)
        , m_wording(wording)
    {
    }

    void compareZones(const Zone &now, const Zone &before)
    {
        add("name", before.name, now.name);
        addLists("networks", addressesOf(before.networks), addressesOf(now.networks));
        add("dhcp-relay", neutral(textOrNone(before.dhcpRelay)), neutral(textOrNone(now.dhcpRelay)));
        add("directed-broadcast", yesOrNo(before.directedBroadcast), yesOrNo(now.directedBroadcast));
    }

    void compareFirewalls(const Firewall &now, const Firewall &before)
    {
        add("name", before.name, now.name);
        add("joins", zonesText(m_before, before.joins), zonesText(m_now, now.joins));
        const auto state = [&](const Firewall &firewall) {
            return word(firewall.state == FirewallState::Stateful ? "stateful" : "stateless");
        };
        add("state", state(before), state(now));
    }

    void compareNodes(const Node &now, const Node &before)
    {
        add("name", before.name, now.name);
        add("kind", kindText(m_before, before.kind), kindText(m_now, now.kind));
        add("os", kindText(m_before, before.os), kindText(m_now, now.os));
        if (now.machineCount() != before.machineCount())
            add("count", neutral(QString::number(before.machineCount())), neutral(QString::number(now.machineCount())));
        addLists("members", textsOf(before.members, memberText), textsOf(now.members, memberText));
        add("zone", zoneText(m_before, before.zone), zoneText(m_now, now.zone));
        addLists("address", addressesOf(before.addresses), addressesOf(now.addresses));
        add("seen-as", neutral(textOrNone(before.seenAs)), neutral(textOrNone(now.seenAs)));
        compareInterfaces(now, before);
        compareRuns(now, before);
        const auto idText = [](const Id &id) { return id.toString(); };
        addLists("roles", textsOf(before.roles, idText), textsOf(now.roles, idText));
        addLists("listens", textsOf(before.listens, listenerText), textsOf(now.listens, listenerText));
        add("part-of", nodeText(m_before, before.partOf), nodeText(m_now, now.partOf));
        const auto factText
            = [](const auto &fact) -> QString { return fact.first.toString() + u'=' + fact.second.toString(); };
        addLists("facts", textsOf(before.facts, factText), textsOf(now.facts, factText));
        addLists("ports", ownPorts(before), ownPorts(now));
        add("ephemeral", neutral(textOrNone(before.ephemeral)), neutral(textOrNone(now.ephemeral)));
    }

    [[nodiscard]] std::vector<ChangeText> take()
    {
        if (m_texts.empty())
            m_texts.push_back({word("other"), {}, {}});
        return std::move(m_texts);
    }

private:
    [[nodiscard]] LocalizedText word(const char *key, const std::vector<LocalizedText> &arguments = {}) const
    {
        return localizedWord(m_wording, u"drawing.change."_s + QLatin1String(key), arguments);
    }

    [[nodiscard]] LocalizedText yesOrNo(bool value) const { return word(value ? "yes" : "no"); }

    void add(const LocalizedText &what, const LocalizedText &before, const LocalizedText &after)
    {
        if (before == after)
            return;
        const auto orNone = [&](const LocalizedText &text) {
            return text.isEmpty() ? localizedWord(m_wording, u"drawing.was.nothing"_s) : text;
        };
        m_texts.push_back({what, orNone(before), orNone(after)});
    }

    void add(const char *key, const LocalizedText &before, const LocalizedText &after)
    {
        add(word(key), before, after);
    }

    void addLists(const char *key, const QStringList &before, const QStringList &after)
    {
        addLists(word(key), before, after);
    }

    /// Short lists whole; of longer ones what came and what went.
    void addLists(const LocalizedText &what, const QStringList &before, const QStringList &after)
    {
        if (before == after)
            return;
        if (before.size() <= mostEntries && after.size() <= mostEntries) {
            add(what, neutral(before.join(u", "_s)), neutral(after.join(u", "_s)));
            return;
        }
        const auto missing = [](const QStringList &entries, const QStringList &from) {
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
        };
        const QString gone = missing(before, after);
        const QString added = missing(after, before);
        if (!added.isEmpty())
            m_texts.push_back({word("list-added", {what, neutral(added)}), {}, {}});
        if (!gone.isEmpty())
            m_texts.push_back({word("list-removed", {what, neutral(gone)}), {}, {}});
        if (added.isEmpty() && gone.isEmpty())
            m_texts.push_back({word("list-order", {what}), {}, {}});
    }

    [[nodiscard]] static QStringList addressesOf(const std::vector<AddressBlock> &blocks)
    {
        return textsOf(blocks, [](const AddressBlock &block) { return block.toString(); });
    }

    [[nodiscard]] static LocalizedText kindText(const FlowEngine &engine, const Id &id)
    {
        const Kind *kind = id.isNull() ? nullptr : engine.catalogs().kind(id);
        return kind ? kind->name : neutral(id.toString());
    }

    [[nodiscard]] static LocalizedText zoneText(const FlowEngine &engine, const Id &id)
    {
        return id.isNull() ? LocalizedText() : nameIn(engine.plan().zones, id);
    }

    [[nodiscard]] static LocalizedText nodeText(const FlowEngine &engine, const Id &id)
    {
        return id.isNull() ? LocalizedText() : nameIn(engine.plan().nodes, id);
    }

    [[nodiscard]] LocalizedText zonesText(const FlowEngine &engine, const std::vector<Id> &zones) const
    {
        LocalizedText text;
        for (const Id &zone : zones) {
            const LocalizedText name = zoneText(engine, zone);
            text = text.isEmpty() ? name : localizedWord(m_wording, u"drawing.list"_s, {text, name});
        }
        return text;
    }

    [[nodiscard]] static QStringList ownPorts(const Node &node)
    {
        QStringList texts;
        for (const auto &[product, ports] : node.ports) {
            for (const auto &[port, value] : ports)
                texts.append(product.toString() + u' ' + port.toString() + u' ' + portsText(value));
        }
        return texts;
    }

    void compareInterfaces(const Node &now, const Node &before)
    {
        const auto byId = [](const Node &node) {
            std::map<Id, const Interface *> interfaces;
            for (const Interface &one : node.interfaces)
                interfaces.emplace(one.id, &one);
            return interfaces;
        };
        const auto after = byId(now);
        const auto old = byId(before);
        std::set<Id> ids;
        for (const auto *interfaces : {&after, &old}) {
            for (const auto &entry : *interfaces)
                ids.insert(entry.first);
        }
        for (const Id &id : ids) {
            static const Interface none;
            const auto of = [&](const auto &interfaces) -> const Interface & {
                const auto found = interfaces.find(id);
                return found == interfaces.end() ? none : *found->second;
            };
            const auto what = [&](const char *key) { return word("of", {neutral(id.toString()), word(key)}); };
            add(what("zone"), zoneText(m_before, of(old).zone), zoneText(m_now, of(after).zone));
            addLists(what("address"), addressesOf(of(old).addresses), addressesOf(of(after).addresses));
            add(what("seen-as"), neutral(textOrNone(of(old).seenAs)), neutral(textOrNone(of(after).seenAs)));
        }
    }

    [[nodiscard]] static const Catalog *catalogOf(const FlowEngine &engine, const Id &product)
    {
        const auto found = engine.plan().products.find(product);
        return found == engine.plan().products.end() ? nullptr : engine.catalogs().find(found->second.catalog);
    }

    [[nodiscard]] static LocalizedText productText(const FlowEngine &engine, const Id &product)
    {
        const Catalog *catalog = catalogOf(engine, product);
        return catalog ? catalog->productName : neutral(product.toString());
    }

    [[nodiscard]] LocalizedText managesText(const FlowEngine &engine, const Run &run) const
    {
        if (run.managesAll)
            return word("manages-all");
        LocalizedText text;
        for (const Id &node : run.manages) {
            const LocalizedText name = nodeText(engine, node);
            text = text.isEmpty() ? name : localizedWord(m_wording, u"drawing.list"_s, {text, name});
        }
        return text;
    }

    void compareRuns(const Node &now, const Node &before)
    {
        LocalizedText ran;
        LocalizedText runs;
        const auto list = [&](LocalizedText &text, const FlowEngine &engine, const Run &run) {
            const LocalizedText name = productText(engine, run.product);
            text = text.isEmpty() ? name : localizedWord(m_wording, u"drawing.list"_s, {text, name});
        };
        for (const Run &run : before.runs)
            list(ran, m_before, run);
        for (const Run &run : now.runs) {
            list(runs, m_now, run);
            const auto old = std::find_if(
                before.runs.begin(), before.runs.end(), [&](const Run &other) { return other.product == run.product; });
            if (old == before.runs.end())
                continue;
            add(word("of", {productText(m_now, run.product), word("manages")}), managesText(m_before, *old),
                managesText(m_now, run));
            compareProducts(run.product);
        }
        const auto products = [](const Node &node) {
            return textsOf(node.runs, [](const Run &run) { return run.product.toString(); });
        };
        if (products(now) != products(before))
            add("runs", ran, runs);
    }

    void compareProducts(const Id &id)
    {
        const auto now = m_now.plan().products.find(id);
        const auto before = m_before.plan().products.find(id);
        if (now == m_now.plan().products.end() || before == m_before.plan().products.end())
            return;
        const LocalizedText name = productText(m_now, id);
        const auto what = [&](const char *key) { return word("of", {name, word(key)}); };
        const Product &after = now->second;
        const Product &old = before->second;
        if (after.catalog != old.catalog)
            add(what("catalog"), neutral(old.catalog.toString()), neutral(after.catalog.toString()));
        add(what("version"), neutral(textOrNone(old.version)), neutral(textOrNone(after.version)));
        compareOptions(name, id, after, old);
        comparePorts(name, id, after, old);
    }

    void compareOptions(const LocalizedText &product, const Id &id, const Product &now, const Product &before)
    {
        const auto state = [&](const FlowEngine &engine, const Product &of, const Id &option) {
            if (const auto set = of.options.find(option); set != of.options.end())
                return set->second;
            const Catalog *catalog = catalogOf(engine, id);
            const auto known = catalog ? catalog->options.find(option) : std::map<Id, Option>::const_iterator();
            return catalog && known != catalog->options.end() && known->second.byDefault;
        };
        for (const Id &option : idsIn(now.options, before.options)) {
            const Catalog *catalog = catalogOf(m_now, id);
            const LocalizedText name = catalog ? nameIn(catalog->options, option) : neutral(option.toString());
            add(word("of", {product, name}), yesOrNo(state(m_before, before, option)),
                yesOrNo(state(m_now, now, option)));
        }
    }

    void comparePorts(const LocalizedText &product, const Id &id, const Product &now, const Product &before)
    {
        const auto value = [&](const FlowEngine &engine, const Product &of, const Id &port) {
            if (const auto set = of.ports.find(port); set != of.ports.end())
                return portsText(set->second);
            const Catalog *catalog = catalogOf(engine, id);
            if (!catalog)
                return QString();
            const auto known = catalog->ports.find(port);
            return known == catalog->ports.end() || !known->second.value ? QString() : portsText(*known->second.value);
        };
        for (const Id &port : idsIn(now.ports, before.ports)) {
            const Catalog *catalog = catalogOf(m_now, id);
            const LocalizedText name = catalog ? nameIn(catalog->ports, port) : neutral(port.toString());
            add(word("of", {product, word("port", {name})}), neutral(value(m_before, before, port)),
                neutral(value(m_now, now, port)));
        }
    }

    template <typename Value>
    [[nodiscard]] static std::set<Id> idsIn(const std::map<Id, Value> &now, const std::map<Id, Value> &before)
    {
        std::set<Id> ids;
        for (const auto *map : {&now, &before}) {
            for (const auto &entry : *map)
                ids.insert(entry.first);
        }
        return ids;
    }

    const FlowEngine &m_now;
    const FlowEngine &m_before;
    const Wording &m_wording;
    std::vector<ChangeText> m_texts;
};

} // namespace

std::vector<ChangeText> changeTexts(
    const FlowEngine &engine, const FlowEngine &older, const Wording &wording, const ChangedThing &thing)
{
    Changes changes(engine, older, wording);
    const Plan &now = engine.plan();
    const Plan &before = older.plan();
    switch (thing.of) {
    case Difference::Of::Zone:
        changes.compareZones(now.zones.at(thing.id), before.zones.at(thing.id));
        break;
    case Difference::Of::Firewall:
        changes.compareFirewalls(now.firewalls.at(thing.id), before.firewalls.at(thing.id));
        break;
    case Difference::Of::Node:
        changes.compareNodes(now.nodes.at(thing.id), before.nodes.at(thing.id));
        break;
    case Difference::Of::Arrow:
        break;
    }
    return changes.take();
}

} // namespace portolan
