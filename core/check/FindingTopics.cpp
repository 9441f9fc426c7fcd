// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/FindingTopics.h"

#include <algorithm>

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
    {"firewall.far-away"_L1, u"firewall far from all nodes", u"離れすぎたファイアウォール"},
    {"firewall.in-zone"_L1, u"firewall inside a zone", u"ゾーン内にあるファイアウォール"},
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
    {"node.far-away"_L1, u"node far from all others", u"離れすぎたノード"},
    {"node.group-wider"_L1, u"rule wider than the group", u"グループより広いルール"},
    {"node.no-address"_L1, u"no address", u"アドレスなし"},
    {"node.no-documented-flow"_L1, u"no documented flow", u"原典に記載のない通信"},
    {"node.no-zone"_L1, u"no zone", u"ゾーンなし"},
    {"node.on-another"_L1, u"nodes on each other", u"ノードの重なり"},
    {"node.os-missing"_L1, u"operating system not stated", u"OSの指定なし"},
    {"node.port-collision"_L1, u"port used twice", u"ポートの競合"},
    {"node.port-in-ephemeral"_L1, u"port in the ephemeral range", u"エフェメラルポートの範囲内のポート"},
    {"node.too-large"_L1, u"node larger than a sheet", u"用紙より大きいノード"},
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
    {"product.services-absent"_L1, u"services not in the plan", u"プランにないサービス"},
    {"product.unknown-catalog"_L1, u"unknown catalog", u"不明なポート定義"},
    {"product.unknown-option"_L1, u"unknown option", u"不明なオプション"},
    {"product.unknown-port"_L1, u"unknown port", u"不明なポート"},
    {"product.version-beyond"_L1, u"version beyond the document", u"原典より後または前のバージョン"},
    {"product.version-between"_L1, u"version between those of the document", u"原典にない中間のバージョン"},
    {"product.version-missing"_L1, u"version not stated", u"バージョンの指定なし"},
    {"product.version-unnamed"_L1, u"version not in the document", u"原典にないバージョン"},
    {"revision.not-listed"_L1, u"revision not listed", u"改訂履歴にない版"},
    {"revision.not-newest"_L1, u"revision that is not the newest", u"最新ではない版"},
    {"revision.other-approver"_L1, u"approver that the revision table names otherwise", u"改訂履歴と異なる承認者"},
    {"revision.other-author"_L1, u"author that the revision table names otherwise", u"改訂履歴と異なる作成者"},
    {"revision.other-date"_L1, u"date that the revision table states otherwise", u"改訂履歴と異なる日付"},
    {"role.manager-and-other"_L1, u"role played by several", u"複数の機器が持つ役割"},
    {"role.nobody"_L1, u"role that nobody plays", u"ノードのない役割"},
    {"text.one-language"_L1, u"text in one language", u"片方の言語だけの文言"},
    {"zone.networks-overlap"_L1, u"networks of zones overlap", u"ゾーンのネットワークの重なり"},
    {"zone.no-network"_L1, u"zone without networks", u"ネットワークのないゾーン"},
    {"zone.node-outside"_L1, u"node outside its zone", u"ゾーンの枠外のノード"},
    {"zone.overlaps"_L1, u"zones on each other", u"ゾーンの枠の重なり"},
};

} // namespace

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
