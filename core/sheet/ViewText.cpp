// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetComposer.h"

#include "sheet/SheetText.h"

#include <set>

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

template <typename Map>
LocalizedText nameIn(const Map &things, const Id &id)
{
    const auto found = things.find(id);
    return found == things.end() || found->second.name.isEmpty() ? neutral(id.toString()) : found->second.name;
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

} // namespace

LocalizedText viewText(const Matrix &matrix, const Wording &wording, Shown shown)
{
    static constexpr const char *views[]
        = {"drawing.view.documented", "drawing.view.stateful", "drawing.view.stateless", "drawing.view.zones"};
    const FlowEngine &engine = matrix.engine();
    const MatrixFilter &filter = matrix.filter();
    // What a part of the plan is about comes first: lists of pages show no more than the beginning.
    LocalizedText text;
    if (!filter.zone.isNull())
        text = listed(
            wording, text, localizedWord(wording, u"drawing.view.zone"_s, {nameIn(engine.plan().zones, filter.zone)}));
    if (!filter.firewall.isNull())
        text = listed(wording, text,
            localizedWord(wording, u"drawing.view.firewall"_s, {nameIn(engine.plan().firewalls, filter.firewall)}));
    const std::optional<LocalizedText> phase = phaseText(engine, filter, wording);
    if (phase && !filter.phase.isNull())
        text = listed(wording, text, *phase);
    if (const LocalizedText products = productsText(engine, filter, wording); !products.isEmpty())
        text = listed(wording, text, products);
    const char *view = !isStatefulMixed(matrix) ? views[static_cast<int>(filter.view)]
        : shown == Shown::Drawing               ? "drawing.view.openings"
                                                : "view.stateful-mixed";
    text = listed(wording, text, localizedWord(wording, QLatin1String(view)));
    if (phase && filter.phase.isNull())
        text = listed(wording, text, *phase);
    return text;
}

} // namespace portolan
