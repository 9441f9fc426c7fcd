// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/FurtherBar.h"

#include "canvas/CanvasView.h"
#include "edit/ZoneGaps.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const ToolContext &context, const std::vector<Id> &zones)
{
    const Plan &plan = context.document->plan();
    QStringList names;
    for (const Id &id : zones) {
        const auto zone = plan.zones.find(id);
        const bool isNamed = zone != plan.zones.end() && !zone->second.name.isEmpty();
        names.append(isNamed ? zone->second.name.text(context.language) : id.toString());
    }
    return names.join(u" \u2194 "_s);
}

/// The two that its first bar stands between, if it does.
std::vector<Id> zonesOfFirstBar(const PlanDocument &document, const Firewall &firewall)
{
    const Places places = document.places();
    const std::optional<Point> at = places.firewall(firewall.id);
    std::vector<Id> around = at ? neighboursAround(document.plan(), places, *at) : std::vector<Id>();
    const bool areJoined = std::all_of(around.begin(), around.end(), [&](const Id &zone) {
        return std::find(firewall.joins.begin(), firewall.joins.end(), zone) != firewall.joins.end();
    });
    return areJoined ? around : std::vector<Id>();
}

} // namespace

QString whyBarStays(const ToolContext &context, const CanvasHit &hit)
{
    const std::vector<DiagramGate> &gates = context.view.diagram().gates;
    const auto bar = std::find_if(gates.begin(), gates.end(),
        [&](const DiagramGate &gate) { return gate.id.toString() == hit.element.id && gate.number == hit.bar; });
    const Id id = Id::parse(hit.element.id).value_or(Id());
    const std::map<Id, Firewall> &firewalls = context.document->plan().firewalls;
    const auto firewall = firewalls.find(id);
    if (bar == gates.end() || firewall == firewalls.end())
        return {};
    const LocalizedText &name = firewall->second.name;
    const QString called = name.isEmpty() ? id.toString() : name.text(context.language);
    const std::vector<Id> first = zonesOfFirstBar(*context.document, firewall->second);
    if (first.empty())
        return QCoreApplication::translate("FurtherBar",
            "This bar of %1 follows the zones: it stands between %2. Only its first bar has a place, and can be "
            "dragged.")
            .arg(called, namesOf(context, bar->zones));
    return QCoreApplication::translate("FurtherBar",
        "This bar of %1 follows the zones: it stands between %2. Only its first bar has a place, and can be dragged: "
        "the one between %3.")
        .arg(called, namesOf(context, bar->zones), namesOf(context, first));
}

} // namespace portolan
