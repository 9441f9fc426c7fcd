// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetComposer.h"

#include "sheet/SheetText.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostProductNames = 3;

LocalizedText listed(const Wording &wording, const LocalizedText &list, const LocalizedText &item)
{
    return list.isEmpty() ? item : localizedWord(wording, u"drawing.list"_s, {list, item});
}

/// The names of the products that flows are there for, or how many there are.
LocalizedText productsText(const FlowEngine &engine, const MatrixFilter &filter, const Wording &wording)
{
    std::vector<LocalizedText> names;
    for (const auto &product : engine.products()) {
        if (!product || (!filter.product.isNull() && product->product().id != filter.product))
            continue;
        const LocalizedText &name = product->catalog().productName;
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    if (names.size() > mostProductNames)
        return localizedWord(wording, u"drawing.view.products"_s, {neutral(QString::number(names.size()))});
    LocalizedText text;
    for (const LocalizedText &name : names)
        text = listed(wording, text, name);
    return text;
}

/// The plan that has what a view is about: the older one, where it is gone.
template <typename Map>
const Plan &planOf(const FlowEngine &engine, const FlowEngine *older, Map Plan::*things, const Id &id)
{
    return older && !(engine.plan().*things).contains(id) ? older->plan() : engine.plan();
}

template <typename Map>
LocalizedText nameIn(const Map &things, const Id &id)
{
    const auto found = things.find(id);
    return found == things.end() || found->second.name.isEmpty() ? neutral(id.toString()) : found->second.name;
}

bool hasPhase(const FlowEngine &engine, const Id &phase)
{
    return std::any_of(engine.products().begin(), engine.products().end(),
        [&](const auto &product) { return product && product->catalog().phases.contains(phase); });
}

/// A phase's name in the first catalog that has it; null where no product has phases at all.
std::optional<LocalizedText> phaseText(const FlowEngine &engine, const MatrixFilter &filter, const Wording &wording)
{
    bool hasPhases = false;
    for (const auto &product : engine.products()) {
        if (!product || (!filter.product.isNull() && product->product().id != filter.product))
            continue;
        const auto &phases = product->catalog().phases;
        hasPhases = hasPhases || !phases.empty();
        if (const auto found = phases.find(filter.phase); found != phases.end())
            return localizedWord(wording, u"drawing.view.phase"_s, {found->second});
    }
    if (!hasPhases)
        return std::nullopt;
    return localizedWord(wording, u"drawing.view.all-phases"_s);
}

/// A drawing has no arrows for ways back: where a firewall keeps no state, its rows have more than it shows. On all
/// pages of a plan alike, as the note that names these rows is.
bool leavesReturnsOut(const Matrix &matrix)
{
    const auto &firewalls = matrix.engine().plan().firewalls;
    return matrix.filter().view == View::Stateless
        || (matrix.filter().view == View::Stateful
            && std::any_of(firewalls.begin(), firewalls.end(),
                [](const auto &entry) { return entry.second.state == FirewallState::Stateless; }));
}

} // namespace

LocalizedText viewText(const Matrix &matrix, const Wording &wording, Shown shown, const FlowEngine *older)
{
    static constexpr const char *views[]
        = {"drawing.view.documented", "drawing.view.stateful", "drawing.view.stateless", "drawing.view.zones"};
    const FlowEngine &engine = matrix.engine();
    const MatrixFilter &filter = matrix.filter();
    const bool isProductGone = older && !filter.product.isNull() && !engine.plan().products.contains(filter.product);
    const FlowEngine &withProducts = isProductGone ? *older : engine;
    const bool isPhaseGone = older && !filter.phase.isNull() && !hasPhase(engine, filter.phase);
    const FlowEngine &withPhases = isPhaseGone ? *older : withProducts;
    // What a part of the plan is about comes first: lists of pages show no more than the beginning.
    LocalizedText text;
    if (!filter.zone.isNull())
        text = listed(wording, text,
            localizedWord(wording, u"drawing.view.zone"_s,
                {nameIn(planOf(engine, older, &Plan::zones, filter.zone).zones, filter.zone)}));
    if (!filter.firewall.isNull())
        text = listed(wording, text,
            localizedWord(wording, u"drawing.view.firewall"_s,
                {nameIn(planOf(engine, older, &Plan::firewalls, filter.firewall).firewalls, filter.firewall)}));
    const std::optional<LocalizedText> phase = phaseText(withPhases, filter, wording);
    if (phase && !filter.phase.isNull())
        text = listed(wording, text, *phase);
    if (const LocalizedText products = productsText(withProducts, filter, wording); !products.isEmpty())
        text = listed(wording, text, products);
    const char *view = shown == Shown::Drawing && leavesReturnsOut(matrix) ? "drawing.view.openings"
        : shown == Shown::Rows && isStatefulMixed(matrix)                  ? "view.stateful-mixed"
                                                                           : views[static_cast<int>(filter.view)];
    text = listed(wording, text, localizedWord(wording, QLatin1String(view)));
    if (phase && filter.phase.isNull())
        text = listed(wording, text, *phase);
    return text;
}

} // namespace portolan
