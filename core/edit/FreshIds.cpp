// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/FreshIds.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool names(const QString &key, const QString &id)
{
    const auto isSeparator = [&](qsizetype place) {
        return place < 0 || place >= key.size() || key[place] == u':' || key[place] == u'>' || key[place] == u'/';
    };
    for (qsizetype at = key.indexOf(id); at >= 0; at = key.indexOf(id, at + 1)) {
        if (isSeparator(at - 1) && isSeparator(at + id.size()))
            return true;
    }
    return false;
}

template <typename Value>
bool isFree(const Plan &plan, const std::map<Id, Value> &there, const Id &id)
{
    return !there.contains(id) && !isNamedInKeys(plan, id);
}

/// The stem with the first free number from the given one on, written with at least so many digits.
template <typename Value>
Id numbered(const Plan &plan, const std::map<Id, Value> &there, const QString &stem, qulonglong from, int digits)
{
    for (qulonglong number = from;; ++number) {
        const QString end = QString::number(number).rightJustified(digits, u'0');
        const std::optional<Id> id = Id::parse(stem.left(Id::maximumLength - end.size()) + end);
        if (id && isFree(plan, there, *id))
            return *id;
    }
}

template <typename Value>
Id copied(const Plan &plan, const std::map<Id, Value> &there, const Id &id)
{
    if (!there.contains(id))
        return id; // what was cut comes back to what was decided about it
    const QString text = id.toString();
    qsizetype digits = 0;
    constexpr qsizetype mostDigits = 9; // more are no number that somebody counts with
    while (digits < std::min(mostDigits, text.size() - 1) && text[text.size() - 1 - digits].isDigit())
        ++digits;
    const qulonglong number = digits > 0 ? text.right(digits).toULongLong() + 1 : 2;
    return numbered(plan, there, text.chopped(digits), number, static_cast<int>(digits));
}

} // namespace

bool isNamedInKeys(const Plan &plan, const Id &id)
{
    const auto anyNames = [&](const auto &kept) {
        return std::any_of(
            kept.begin(), kept.end(), [&](const auto &entry) { return names(entry.first, id.toString()); });
    };
    return anyNames(plan.decisions) || anyNames(plan.numbers) || anyNames(plan.accepted);
}

Id freshNodeId(const Plan &plan, const Id &kind)
{
    return numbered(plan, plan.nodes, kind.isNull() ? u"node"_s : kind.toString(), 1, 2);
}

Id freshZoneId(const Plan &plan)
{
    return numbered(plan, plan.zones, u"zone"_s, 1, 1);
}

Id freshFirewallId(const Plan &plan)
{
    return numbered(plan, plan.firewalls, u"fw"_s, 1, 1);
}

Id freshFlowId(const Plan &plan)
{
    return numbered(plan, plan.flows, u"flow"_s, 1, 1);
}

/// A catalog's id that ends in a number (hpsum-7) gets a dash before the next.
Id freshProductId(const Plan &plan, const Id &catalog)
{
    if (isFree(plan, plan.products, catalog))
        return catalog;
    const QString text = catalog.toString();
    return numbered(plan, plan.products, text.back().isDigit() ? QString(text + u'-') : text, 2, 1);
}

Id copiedNodeId(const Plan &plan, const Id &id)
{
    return copied(plan, plan.nodes, id);
}

Id copiedZoneId(const Plan &plan, const Id &id)
{
    return copied(plan, plan.zones, id);
}

Id copiedFirewallId(const Plan &plan, const Id &id)
{
    return copied(plan, plan.firewalls, id);
}

Id copiedFlowId(const Plan &plan, const Id &id)
{
    return copied(plan, plan.flows, id);
}

} // namespace portolan
