// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/KeyText.h"

#include "check/CheckTools.h"

#include <algorithm>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Topic {
    QLatin1String code;
    const char16_t *english;
    const char16_t *japanese;
};

constexpr Topic topics[] = {
    {"acceptance.expired"_L1, u"acceptance expired", u"許容の期限切れ"},
    {"acceptance.without-finding"_L1, u"acceptance of what is gone", u"該当する指摘のない許容"},
    {"address.duplicate"_L1, u"duplicate address", u"アドレスの重複"},
    {"decision.excluded-required"_L1, u"required rows left out", u"必須の通信要件の除外"},
    {"decision.expired"_L1, u"decision expired", u"判断の期限切れ"},
    {"decision.review-due"_L1, u"decision to be reviewed", u"判断の見直し"},
    {"decision.without-flow"_L1, u"decision about what is gone", u"該当する通信のない判断"},
    {"firewall.on-node"_L1, u"firewall on a node", u"ノードに重なるファイアウォール"},
    {"flow.broadcast-needs-directed"_L1, u"broadcast that does not arrive", u"届かないブロードキャスト"},
    {"flow.broadcast-needs-relay"_L1, u"broadcast that does not arrive", u"届かないブロードキャスト"},
    {"flow.broadcast-stays"_L1, u"broadcast that does not arrive", u"届かないブロードキャスト"},
    {"flow.clear-text"_L1, u"not encrypted", u"暗号化なし"},
    {"flow.dangling"_L1, u"flow without an end", u"端のない通信フロー"},
    {"flow.no-common-family"_L1, u"no common address family", u"IPv4とIPv6の不一致"},
    {"flow.no-way"_L1, u"no way between zones", u"ゾーン間の経路なし"},
    {"flow.tied-way"_L1, u"several ways between zones", u"ゾーン間の経路が複数"},
    {"flow.to-itself"_L1, u"flow to itself", u"同じ機器内の通信フロー"},
    {"node.address-not-a-host"_L1, u"address that no machine can have", u"機器に使用できないアドレス"},
    {"node.address-outside-zone"_L1, u"address outside its zone", u"ゾーン外のアドレス"},
    {"node.fact-missing"_L1, u"fact not stated", u"未指定の項目"},
    {"node.group-wider"_L1, u"rule wider than the group", u"グループより広いルール"},
    {"node.no-address"_L1, u"no address", u"アドレスなし"},
    {"node.no-documented-flow"_L1, u"no documented flow", u"原典に記載のない通信"},
    {"node.no-zone"_L1, u"no zone", u"ゾーンなし"},
    {"node.on-another"_L1, u"nodes on each other", u"ノードの重なり"},
    {"node.os-missing"_L1, u"operating system not stated", u"OSの指定なし"},
    {"node.port-collision"_L1, u"port used twice", u"ポートの競合"},
    {"node.port-in-ephemeral"_L1, u"port in the ephemeral range", u"エフェメラルポートの範囲内のポート"},
    {"node.unknown-kind"_L1, u"unknown kind", u"不明な種別"},
    {"node.unknown-os"_L1, u"unknown operating system", u"不明なOS"},
    {"node.unknown-role"_L1, u"unknown role", u"不明な役割"},
    {"node.unmanaged"_L1, u"not managed", u"管理対象外"},
    {"number.twice"_L1, u"number issued twice", u"項番の重複"},
    {"port.wide-range"_L1, u"wide range of ports", u"広いポート範囲"},
    {"product.manages-nothing"_L1, u"product that manages nothing", u"管理対象のない製品"},
    {"product.manages-unsaid"_L1, u"what is managed not stated", u"管理対象の指定なし"},
    {"product.no-fallback"_L1, u"no fallback port", u"代替ポートなし"},
    {"product.no-server"_L1, u"product that nobody runs", u"実行するノードのない製品"},
    {"product.option-impossible"_L1, u"option that is not possible", u"使用できないオプション"},
    {"product.port-fixed"_L1, u"port that can't be changed", u"変更できないポート"},
    {"product.port-not-on-node"_L1, u"port set in the wrong place", u"ポートの指定場所の誤り"},
    {"product.unknown-catalog"_L1, u"unknown catalog", u"不明なポート定義"},
    {"product.unknown-option"_L1, u"unknown option", u"不明なオプション"},
    {"product.unknown-port"_L1, u"unknown port", u"不明なポート"},
    {"product.version-beyond"_L1, u"version beyond the document", u"原典より後または前のバージョン"},
    {"product.version-between"_L1, u"version between those of the document", u"原典にない中間のバージョン"},
    {"product.version-missing"_L1, u"version not stated", u"バージョンの指定なし"},
    {"product.version-unnamed"_L1, u"version not in the document", u"原典にないバージョン"},
    {"role.manager-and-other"_L1, u"role played by several", u"複数の機器が持つ役割"},
    {"role.nobody"_L1, u"role that nobody plays", u"ノードのない役割"},
    {"text.one-language"_L1, u"text in one language", u"片方の言語だけの文言"},
    {"zone.networks-overlap"_L1, u"networks of zones overlap", u"ゾーンのネットワークの重なり"},
    {"zone.no-network"_L1, u"zone without networks", u"ネットワークのないゾーン"},
    {"zone.node-outside"_L1, u"node outside its zone", u"ゾーンの枠外のノード"},
    {"zone.overlaps"_L1, u"zones on each other", u"ゾーンの枠の重なり"},
};

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
    return bracketed(sameText(service.join(u' ')), portNameText(*port));
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

LocalizedText findingTopic(const QString &code)
{
    if (code.startsWith("catalog."_L1))
        return {u"note of the document"_s, u"原典の注意事項"_s};
    const auto *found
        = std::find_if(std::begin(topics), std::end(topics), [&](const Topic &topic) { return topic.code == code; });
    return found == std::end(topics)
        ? LocalizedText()
        : LocalizedText{QString::fromUtf16(found->english), QString::fromUtf16(found->japanese)};
}

} // namespace portolan
