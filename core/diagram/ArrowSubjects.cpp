// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrowSubjects.h"

#include <algorithm>
#include <limits>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString drawnKey = u"drawn"_s;

QString tableKey(const Catalog &catalog, const Id &table)
{
    return u"table:"_s + catalog.id.toString() + u':' + table.toString();
}

QString phaseKey(const Id &phase)
{
    return u"phase:"_s + phase.toString();
}

QString transportKey(Transport transport)
{
    return u"transport:"_s + transportText(transport);
}

/// How much a catalog says about a subject: legs that need no option, then all of them.
using Weight = std::pair<size_t, size_t>;

bool isOptionsAffair(const Catalog &catalog, const Leg &leg)
{
    return std::any_of(leg.when.begin(), leg.when.end(), [&](const Id &id) {
        const auto condition = catalog.conditions.find(id);
        return condition != catalog.conditions.end() && std::holds_alternative<OptionIsOn>(condition->second.test);
    });
}

std::map<QString, Weight> weightsOf(const ProductModel &model, ColorBy by)
{
    const Catalog &catalog = model.catalog();
    std::map<QString, Weight> weights;
    if (by == ColorBy::Product)
        weights[u"product:"_s + model.product().id.toString()] = {catalog.legs.size(), 0};
    for (const Leg &leg : catalog.legs) {
        const auto add = [&, isUsual = !isOptionsAffair(catalog, leg)](const QString &key) {
            weights[key].first += isUsual;
            ++weights[key].second;
        };
        if (by == ColorBy::Table)
            add(tableKey(catalog, leg.table));
        if (by == ColorBy::Phase && leg.phases.empty())
            add(phaseKey({}));
        else if (by == ColorBy::Phase)
            std::for_each(leg.phases.begin(), leg.phases.end(), [&](const Id &phase) { add(phaseKey(phase)); });
    }
    return weights;
}

} // namespace

ArrowSubjects::ArrowSubjects(const DiagramRequest &request, ColorBy by)
    : m_request(request)
    , m_by(by)
{
    if (by == ColorBy::Transport) {
        for (const Transport transport : {Transport::Tcp, Transport::Udp, Transport::Unstated})
            m_ranks.emplace(transportKey(transport), static_cast<int>(m_ranks.size()));
        return;
    }
    rankThose(*request.engine);
    if (request.older)
        rankThose(*request.older);
}

void ArrowSubjects::rankThose(const FlowEngine &engine)
{
    std::map<QString, Weight> weights;
    for (const auto &model : engine.products()) {
        if (!model)
            continue;
        // Two products of one catalog have the same subjects.
        for (const auto &[key, weight] : weightsOf(*model, m_by))
            weights[key] = std::max(weights[key], weight);
    }
    std::vector<std::pair<QString, Weight>> sorted(weights.begin(), weights.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    for (const auto &[key, weight] : sorted)
        m_ranks.try_emplace(key, static_cast<int>(m_ranks.size()));
}

int ArrowSubjects::rank(const QString &key) const
{
    const auto known = m_ranks.find(key);
    return known == m_ranks.end() ? std::numeric_limits<int>::max() : known->second;
}

LocalizedText ArrowSubjects::words(const char *key) const
{
    const QString name = QLatin1String(key);
    return {m_request.wording->text(name, Language::English), m_request.wording->text(name, Language::Japanese)};
}

ArrowSubjects::Subject ArrowSubjects::of(const MatrixRow &row) const
{
    const Flow &flow = row.first();
    if (m_by == ColorBy::Transport) {
        const Transport transport = row.engine->transport(flow);
        if (transport == Transport::Unstated)
            return {transportKey(transport), words("unstated"), {}};
        const QString name = transportText(transport);
        return {transportKey(transport), {name, name}, {}};
    }
    if (flow.isDrawn())
        return {drawnKey, words("style.drawn"), {}};
    const ProductModel &product = row.engine->product(flow);
    const Catalog &catalog = product.catalog();
    if (m_by == ColorBy::Table) {
        const Id table = product.leg(flow.identity.leg).table;
        const auto title = catalog.tables.find(table);
        const auto about = catalog.tableSubjects.find(table);
        const LocalizedText &own = title == catalog.tables.end() ? catalog.productName : title->second;
        const QString key = tableKey(catalog, table);
        return about == catalog.tableSubjects.end() ? Subject{key, own, {}} : Subject{key, about->second, own};
    }
    if (m_by == ColorBy::Phase) {
        const Id phase = product.effective()[static_cast<size_t>(flow.identity.leg)].printed.phase;
        const auto name = catalog.phases.find(phase);
        return name == catalog.phases.end() ? Subject{phaseKey({}), words("style.no-phase"), {}}
                                            : Subject{phaseKey(phase), name->second, {}};
    }
    // Two products of one catalog are told apart by their ids.
    LocalizedText name = catalog.productName;
    for (const auto &other : row.engine->products()) {
        if (other && other->product().id != product.product().id && other->catalog().id == catalog.id) {
            const QString id = product.product().id.toString();
            name = {name.en + u" ("_s + id + u')', name.ja + u"（"_s + id + u"）"_s};
            break;
        }
    }
    return {u"product:"_s + product.product().id.toString(), name, {}};
}

} // namespace portolan
