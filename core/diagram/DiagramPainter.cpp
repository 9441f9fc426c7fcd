// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramPainter.h"

#include "paint/Ink.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QPainterPath rounded(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

QColor colorOf(const Diagram &diagram, const DiagramArrow &arrow)
{
    const auto index = static_cast<size_t>(arrow.style);
    return index < diagram.styles.size() ? diagram.styles[index].color : ink::secondary;
}

void paintArrow(const Diagram &diagram, const DiagramArrow &arrow, Picture &picture)
{
    if (arrow.points.size() < 2)
        return;
    const QColor color = colorOf(diagram, arrow);
    std::vector<double> dashes = arrow.oneWay ? std::vector<double>{2, 3} : std::vector<double>{};
    if (!arrow.oneWay && static_cast<size_t>(arrow.style) < diagram.styles.size())
        dashes = diagram.styles[static_cast<size_t>(arrow.style)].dashes;
    QPainterPath path(arrow.points.front());
    for (size_t i = 1; i < arrow.points.size(); ++i)
        path.lineTo(arrow.points[i]);
    picture.elements.push_back(GroupBegin{u"arrow-"_s + arrow.id, u"arrow"_s, arrow.ports, {}});
    picture.elements.push_back(Shape{path, {color, 1.7, dashes}, {}});
    QPainterPath dot;
    dot.addEllipse(arrow.points.front(), 3, 3);
    picture.elements.push_back(Shape{dot, {}, color});
    const QPointF tip = arrow.points.back();
    const QPointF along = tip - arrow.points[arrow.points.size() - 2];
    const double length = std::hypot(along.x(), along.y());
    if (length > 0) {
        const QPointF unit = along / length;
        const QPointF across(-unit.y(), unit.x());
        QPainterPath head(tip);
        head.lineTo(tip - unit * 10 + across * 4.4);
        head.lineTo(tip - unit * 10 - across * 4.4);
        head.closeSubpath();
        picture.elements.push_back(Shape{head, {}, color});
    }
    picture.elements.push_back(GroupEnd{});
}

void paintLabel(const Diagram &diagram, const DiagramLabel &label, Picture &picture)
{
    const DiagramArrow &arrow = diagram.arrows[static_cast<size_t>(label.arrow)];
    const QColor color = colorOf(diagram, arrow);
    const QString row = arrow.numbers.isEmpty() ? QString() : QString(u"row-"_s + arrow.numbers.front());
    picture.elements.push_back(GroupBegin{labelGroup(diagram, label), u"label"_s, {}, row});
    picture.elements.push_back(Shape{rounded(label.rect, 8), {color, 1.1, {}}, ink::paper});
    if (!label.badge.isEmpty()) {
        picture.elements.push_back(Shape{rounded(label.badge, 6), {}, color});
        picture.elements.push_back(Words{label.numbers,
            QPointF(label.badge.center().x(), label.badge.center().y() + 3.4), 9.5, true, ink::paper, Anchor::Middle});
    }
    double y = label.rect.top() + 12.8;
    for (const QString &line : label.lines) {
        picture.elements.push_back(
            Words{line, QPointF(label.badge.right() + 5, y), 10.5, false, ink::text, Anchor::Start});
        y += 13;
    }
    picture.elements.push_back(GroupEnd{});
}

} // namespace

QString labelGroup(const Diagram &diagram, const DiagramLabel &label)
{
    return u"label-"_s + diagram.arrows[static_cast<size_t>(label.arrow)].id;
}

void appendDiagram(
    const Diagram &diagram, const DiagramPaintOptions &options, const TextMeasure &measure, Picture &picture)
{
    const Language language = firstLanguage(options.language);
    for (const DiagramZone &zone : diagram.zones) {
        picture.elements.push_back(
            Shape{rounded(zone.rect, 10), {ink::line, 1.4, {}}, zone.isManagement ? ink::managementTint : ink::tint});
        picture.elements.push_back(Words{measure.elided(zone.name.text(language), 13, true, zone.rect.width() - 28),
            zone.rect.topLeft() + QPointF(14, 22), 13, true, ink::text, Anchor::Start});
    }
    for (const DiagramGate &gate : diagram.gates)
        picture.elements.push_back(Shape{rounded(gate.rect, 3), {ink::firewall, 1.2, {}}, ink::firewallTint});
    for (const DiagramArrow &arrow : diagram.arrows)
        paintArrow(diagram, arrow, picture);
    for (const DiagramNode &node : diagram.nodes) {
        picture.elements.push_back(
            GroupBegin{u"node-"_s + node.id.toString(), u"node"_s, node.name.text(language), {}});
        if (node.count > 1)
            picture.elements.push_back(
                Shape{rounded(node.rect.translated(4, -4), 6), {ink::secondary, 1, {}}, ink::paper});
        picture.elements.push_back(Shape{rounded(node.rect, 6), {ink::text, 1.4, {}}, ink::paper});
        picture.elements.push_back(Words{measure.elided(node.name.text(language), 12, true, node.rect.width() - 16),
            node.rect.topLeft() + QPointF(8, 18), 12, true, ink::text, Anchor::Start});
        picture.elements.push_back(
            Words{node.address, node.rect.topLeft() + QPointF(8, 32), 10, false, ink::secondary, Anchor::Start});
        picture.elements.push_back(GroupEnd{});
    }
    for (const DiagramLabel &label : diagram.labels)
        paintLabel(diagram, label, picture);
}

} // namespace portolan
