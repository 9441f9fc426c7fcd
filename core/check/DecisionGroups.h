// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Decision.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace portolan {

inline QString &keyOf(Decision &decision)
{
    return decision.flow;
}

inline QString &keyOf(Acceptance &acceptance)
{
    return acceptance.finding;
}

inline auto wordsOf(const Decision &decision)
{
    return std::tie(decision.reason.en, decision.reason.ja, decision.owner, decision.ticket);
}

inline auto wordsOf(const Acceptance &acceptance)
{
    return std::tie(acceptance.reason.en, acceptance.reason.ja, acceptance.by);
}

/// Who decides about several rows or findings at once decides once; the plan keeps it by each key. These are the keys
/// of decisions (or acceptances) that say the same, those of one decision together, each group and all groups in the
/// order of the plan. isMeant(decision): which of them count.
template <typename Decided, typename Meant>
[[nodiscard]] std::vector<QStringList> decidedAtOnce(const std::map<QString, Decided> &decisions, Meant isMeant)
{
    std::vector<std::pair<Decided, QStringList>> groups;
    std::map<decltype(wordsOf(std::declval<const Decided &>())), std::vector<size_t>> byWords;
    for (const auto &[key, decision] : decisions) {
        if (!isMeant(decision))
            continue;
        Decided said = decision;
        keyOf(said).clear();
        std::vector<size_t> &likely = byWords[wordsOf(decision)];
        const auto same
            = std::find_if(likely.begin(), likely.end(), [&](size_t group) { return groups[group].first == said; });
        if (same != likely.end()) {
            groups[*same].second.append(key);
            continue;
        }
        likely.push_back(groups.size());
        groups.emplace_back(std::move(said), QStringList{key});
    }
    std::vector<QStringList> keys;
    for (auto &group : groups)
        keys.push_back(std::move(group.second));
    return keys;
}

} // namespace portolan
