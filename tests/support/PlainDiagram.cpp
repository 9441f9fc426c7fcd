// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/PlainDiagram.h"

#include "matrix/CellText.h"
#include "support/TestCatalogs.h"

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

QString joinedNumbers(const QStringList &numbers)
{
    return numbers.size() > 2 ? QString(numbers.front() + u'-' + numbers.back()) : numbers.join(u", "_s);
}

void addPlaces(Diagram &diagram, const Plan &plan)
{
    for (const auto &[id, zone] : plan.zones) {
        DiagramZone shown;
        shown.id = id;
        if (zone.frame)
            shown.rect = QRectF(zone.frame->x, zone.frame->y, zone.frame->width, zone.frame->height);
        shown.name = zone.name;
        diagram.zones.push_back(shown);
        diagram.bounds |= shown.rect;
    }
    for (const auto &[id, firewall] : plan.firewalls) {
        DiagramGate gate;
        gate.id = id;
        gate.rect = QRectF(firewall.at ? firewall.at->x : 0, firewall.at ? firewall.at->y - 100 : 0, 18, 200);
        gate.name = firewall.name;
        gate.isStateless = firewall.state == FirewallState::Stateless;
        diagram.gates.push_back(gate);
    }
    for (const auto &[id, node] : plan.nodes) {
        DiagramNode shown;
        shown.id = id;
        shown.rect = QRectF(node.at ? node.at->x : 0, node.at ? node.at->y : 0, 150, 56);
        shown.icon = u"server"_s;
        shown.name = node.name.isEmpty() ? LocalizedText{id.toString(), id.toString()} : node.name;
        shown.count = node.count.value_or(1);
        shown.isManager = !node.runs.empty();
        diagram.nodes.push_back(shown);
        diagram.bounds |= shown.rect;
    }
    diagram.bounds.adjust(-20, -20, 20, 20);
}

QRectF nodeRect(const Diagram &diagram, const Id &id)
{
    for (const DiagramNode &node : diagram.nodes) {
        if (node.id == id)
            return node.rect;
    }
    return {};
}

} // namespace

Diagram plainDiagram(const Matrix &matrix, PlainLabels labels)
{
    const Plan &plan = matrix.engine().plan();
    Diagram diagram;
    addPlaces(diagram, plan);
    diagram.styles.push_back({{u"Management"_s, u"管理"_s}, QColor(0x0A, 0x5C, 0xA8), {}});
    const CellText text(wording(), matrix.filter().view);
    std::map<QString, size_t> arrows;
    for (const MatrixRow &row : matrix.rows()) {
        const FlowEngine &engine = matrix.engine();
        const Id from = engine.nodes().at(row.first().identity.opener).node->id;
        const Id to = engine.nodes().at(row.first().identity.listener).node->id;
        const QString id = from.toString() + u'>' + to.toString();
        const auto [place, isNew] = arrows.emplace(id, diagram.arrows.size());
        if (isNew) {
            DiagramArrow arrow;
            arrow.id = id;
            arrow.from = from;
            arrow.to = to;
            arrow.firewalls = row.engine->crossing(row.first()).firewalls;
            const QPointF start = nodeRect(diagram, from).center();
            const QPointF end = nodeRect(diagram, to).center();
            arrow.points = {start, {end.x(), start.y()}, end};
            diagram.arrows.push_back(arrow);
        }
        DiagramArrow &arrow = diagram.arrows[place->second];
        arrow.numbers.append(text.number(row));
        if (!row.isReturn)
            arrow.flows.append(row.key);
        const QString ports = text.cell(row, Column::Transport, Language::English) + u' '
            + text.cell(row, Column::DestinationPort, Language::English);
        if (!arrow.ports.contains(ports))
            arrow.ports += arrow.ports.isEmpty() ? ports : QString(u" · "_s + ports);
    }
    for (size_t i = 0; i < diagram.arrows.size(); ++i) {
        const DiagramArrow &arrow = diagram.arrows[i];
        DiagramLabel label;
        label.arrow = static_cast<int>(i);
        label.arrows = {label.arrow};
        label.numbers = joinedNumbers(arrow.numbers);
        if (labels == PlainLabels::Ports || (labels == PlainLabels::Mixed && i % 2 == 0))
            label.lines.append(arrow.ports);
        const QPointF at = (arrow.points[0] + arrow.points[1]) / 2;
        label.badge = QRectF(at.x() - 30, at.y() - 6.5, 60, 13);
        label.rect = label.lines.isEmpty()
            ? label.badge
            : label.badge.adjusted(-3, -2.5, 10 + 6.0 * static_cast<double>(arrow.ports.size()), 2.5);
        diagram.labels.push_back(label);
    }
    return diagram;
}

} // namespace portolan::test
