// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/NameText.h"
#include "check/Finding.h"
#include "derive/FlowEngine.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace portolan {

// What the passes share: arguments of sentences without words of their own, and the making of findings.

inline constexpr int wideRange = 1000; ///< ports; more than these are pointed out

[[nodiscard]] LocalizedText numberText(size_t number);
[[nodiscard]] LocalizedText nodeText(const FlowEngine &engine, int node);
/// "rx1/mp": the node, and its interface where it has several.
[[nodiscard]] LocalizedText interfaceText(const FlowEngine &engine, int node, int interface);
[[nodiscard]] LocalizedText zoneText(const FlowEngine &engine, int zone);
/// The product's name, with its id behind it where the plan has several of the same catalog.
[[nodiscard]] LocalizedText productText(const FlowEngine &engine, const ProductModel &product);
[[nodiscard]] LocalizedText osText(const FlowEngine &engine, const Id &os); ///< "–" for a null id
[[nodiscard]] LocalizedText bracketed(const LocalizedText &text, const LocalizedText &behind); ///< "text (behind)"
/// As it is drawn; of a node that has a place.
[[nodiscard]] Rectangle boxOf(const Node &node);
[[nodiscard]] QString placeText(const Point &at); ///< "120, 40"
[[nodiscard]] LocalizedText quoted(const LocalizedText &text); ///< "–" for an empty text
/// "a, b, c" with at most so many, then "…"; "–" for an empty list.
[[nodiscard]] LocalizedText listText(const std::vector<LocalizedText> &items, size_t most = 10);
[[nodiscard]] LocalizedText listText(const QStringList &items, size_t most = 10);
/// The known names most like the wanted one, nearest first.
[[nodiscard]] LocalizedText nearestText(const QString &wanted, const QStringList &known);

/// Appends unless it is there.
void appendNew(std::vector<LocalizedText> &list, const LocalizedText &text);

/// A finding whose key is the code and these parts.
[[nodiscard]] Finding makeFinding(
    const char *code, Severity severity, const QStringList &keyParts, std::vector<LocalizedText> arguments);

/// Points the finding at flows: the keys of the first ten in an order that depends on names alone, and their ends.
void pointAtFlows(const FlowEngine &engine, Finding &finding, std::vector<int> handles);
/// Points the finding at nodes, sorted by id; the same node once.
void pointAtNodes(const FlowEngine &engine, Finding &finding, const std::vector<int> &nodes);

/// The product of the plan with this id, or null where its catalog is unknown.
[[nodiscard]] const ProductModel *productOf(const FlowEngine &engine, const Id &id);

/// Zone index of one end of a flow; ZoneMap::noZone when unknown.
[[nodiscard]] int zoneOfEnd(const FlowEngine &engine, const Flow &flow, bool opener);

/// Two numbers as one key of a hash.
[[nodiscard]] inline std::uint64_t pairKey(int first, int second)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(first)) << 32 | static_cast<std::uint32_t>(second);
}

/// A port that a product's own process opens on its manager, whether or not the plan has somebody who comes: the GUI
/// without a browser, HP SUM's FTP port, for which the document names nobody.
///
/// Only what is sure: the leg holds for this manager by version, option, operating system and roles. What the plan
/// leaves undecided, what only the two ends decide (facts, kinds) and ports without a value give none; where such a leg
/// has a flow all the same, that flow tells of the listener. Excluding flows closes no port.
struct StandingListener {
    int node = NodeTable::none;
    int leg = 0; ///< effective leg
    PortSet ports; ///< as a flow to this node would have them
};
[[nodiscard]] std::vector<StandingListener> standingListeners(const FlowEngine &engine, const ProductModel &product);

} // namespace portolan
