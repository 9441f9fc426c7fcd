// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasScene.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

// How far a drawing goes beyond its rectangle.
constexpr double arrowReach = 6; // heads, dots, crosses
constexpr double jointReach = 4;
constexpr double zoneReach = 8;
constexpr double stubBadge = 40;

QRectF drawingOf(const DiagramNode &node)
{
    return node.rect.adjusted(-3, -8, 8, 3);
}

QRectF drawingOf(const DiagramZone &zone)
{
    return zone.rect.adjusted(-zoneReach, -zoneReach, zoneReach, zoneReach);
}

QRectF drawingOf(const DiagramGate &gate)
{
    return gate.rect.united(gate.title).adjusted(-4, -4, 4, 14);
}

QRectF drawingOf(const DiagramLabel &label)
{
    return label.extent().united(label.badge).adjusted(-2, -2, 2, 2);
}

template <typename Function>
void eachJoint(const DiagramTrunk &trunk, Function function)
{
    for (const QPointF &joint : trunk.joints)
        function(QRectF(joint.x() - jointReach, joint.y() - jointReach, 2 * jointReach, 2 * jointReach));
}

bool touches(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && a.right() >= b.left() && a.top() <= b.bottom() && a.bottom() >= b.top();
}

template <typename T>
size_t at(T index)
{
    return static_cast<size_t>(index);
}

} // namespace

CanvasScene::CanvasScene(Diagram diagram)
    : m_diagram(std::move(diagram))
{
    index();
}

template <typename Function>
void CanvasScene::eachRect(const DiagramArrow &arrow, Function function) const
{
    for (size_t point = 0; point + 1 < arrow.points.size(); ++point)
        function(QRectF(arrow.points[point], arrow.points[point + 1])
                     .normalized()
                     .adjusted(-arrowReach, -arrowReach, arrowReach, arrowReach));
    for (const std::vector<QPointF> *stub : {&arrow.openerStub, &arrow.listenerStub}) {
        if (stub->size() >= 2)
            function(QRectF(stub->front(), stub->back())
                         .normalized()
                         .adjusted(-stubBadge, -arrowReach - 12, stubBadge, arrowReach + 12));
    }
}

void CanvasScene::index()
{
    const QRectF bounds = m_diagram.bounds;
    m_nodes = SpatialGrid(bounds);
    m_arrows = SpatialGrid(bounds);
    m_trunks = SpatialGrid(bounds);
    m_labels = SpatialGrid(bounds);
    m_labelsOf.assign(m_diagram.arrows.size(), {});
    m_indices.reserve(static_cast<qsizetype>(m_diagram.nodes.size() + m_diagram.arrows.size()));
    int number = 0;
    for (const DiagramZone &zone : m_diagram.zones)
        m_indices.insert({CanvasKind::Zone, zone.id.toString()}, number++);
    number = 0;
    for (const DiagramGate &gate : m_diagram.gates) {
        // One that has several bars stands at the first of them.
        if (gate.number == 0)
            m_indices.insert({CanvasKind::Firewall, gate.id.toString()}, number);
        ++number;
    }
    number = 0;
    for (const DiagramNode &node : m_diagram.nodes) {
        m_indices.insert({CanvasKind::Node, node.id.toString()}, number);
        m_nodes.insert(number++, drawingOf(node));
    }
    number = 0;
    for (const DiagramArrow &arrow : m_diagram.arrows) {
        m_indices.insert({CanvasKind::Arrow, arrow.id}, number);
        m_ends[arrow.from.toString()].push_back(number);
        if (arrow.to != arrow.from)
            m_ends[arrow.to.toString()].push_back(number);
        eachRect(arrow, [&](const QRectF &rect) { m_arrows.insert(number, rect); });
        ++number;
    }
    number = 0;
    for (const DiagramTrunk &trunk : m_diagram.trunks) {
        eachJoint(trunk, [&](const QRectF &rect) { m_trunks.insert(number, rect); });
        ++number;
    }
    number = 0;
    for (const DiagramLabel &label : m_diagram.labels) {
        m_labels.insert(number, drawingOf(label));
        for (const int arrow : label.arrows)
            m_labelsOf[at(arrow)].push_back(number);
        ++number;
    }
}

std::vector<QRectF> CanvasScene::apply(const DiagramUpdate &update)
{
    std::vector<QRectF> changed;
    if (update.bounds)
        m_diagram.bounds = *update.bounds;
    for (const auto &[number, zone] : update.zones) {
        changed.push_back(drawingOf(m_diagram.zones[at(number)]));
        m_diagram.zones[at(number)] = zone;
        changed.push_back(drawingOf(zone));
        m_bundles.reset();
    }
    for (const auto &[number, gate] : update.gates) {
        changed.push_back(drawingOf(m_diagram.gates[at(number)]));
        m_diagram.gates[at(number)] = gate;
        changed.push_back(drawingOf(gate));
    }
    for (const auto &[number, node] : update.nodes) {
        DiagramNode &own = m_diagram.nodes[at(number)];
        if (m_bundles && zoneAround(m_diagram, own.rect) != zoneAround(m_diagram, node.rect))
            m_bundles.reset();
        m_nodes.remove(number, drawingOf(own));
        changed.push_back(drawingOf(own));
        own = node;
        m_nodes.insert(number, drawingOf(own));
        changed.push_back(drawingOf(own));
    }
    for (const auto &[number, arrow] : update.arrows) {
        DiagramArrow &own = m_diagram.arrows[at(number)];
        if (own.style != arrow.style)
            m_bundles.reset();
        const auto removed = [&, index = number](const QRectF &rect) {
            m_arrows.remove(index, rect);
            changed.push_back(rect);
        };
        const auto inserted = [&, index = number](const QRectF &rect) {
            m_arrows.insert(index, rect);
            changed.push_back(rect);
        };
        eachRect(own, removed);
        own = arrow;
        eachRect(own, inserted);
    }
    for (const auto &[number, trunk] : update.trunks) {
        DiagramTrunk &own = m_diagram.trunks[at(number)];
        const auto removed = [&, index = number](const QRectF &rect) {
            m_trunks.remove(index, rect);
            changed.push_back(rect);
        };
        const auto inserted = [&, index = number](const QRectF &rect) {
            m_trunks.insert(index, rect);
            changed.push_back(rect);
        };
        eachJoint(own, removed);
        own = trunk;
        eachJoint(own, inserted);
    }
    for (const auto &[number, label] : update.labels) {
        DiagramLabel &own = m_diagram.labels[at(number)];
        m_labels.remove(number, drawingOf(own));
        changed.push_back(drawingOf(own));
        own = label;
        m_labels.insert(number, drawingOf(own));
        changed.push_back(drawingOf(own));
    }
    return changed;
}

DiagramPart CanvasScene::partIn(const QRectF &rect, DiagramDetail detail) const
{
    DiagramPart part;
    for (size_t number = 0; number < m_diagram.zones.size(); ++number) {
        if (touches(drawingOf(m_diagram.zones[number]), rect))
            part.zones.push_back(static_cast<int>(number));
    }
    for (size_t number = 0; number < m_diagram.gates.size(); ++number) {
        if (touches(drawingOf(m_diagram.gates[number]), rect))
            part.gates.push_back(static_cast<int>(number));
    }
    part.nodes = m_nodes.near(rect);
    const bool isBundled = detail == DiagramDetail::Bundled;
    if (!isBundled || !bundles().loose.empty())
        part.arrows = m_arrows.near(rect);
    if (detail == DiagramDetail::Full)
        part.trunks = m_trunks.near(rect);
    if (!isBundled)
        part.labels = m_labels.near(rect);
    return part;
}

std::vector<CanvasId> CanvasScene::within(const QRectF &rect) const
{
    std::vector<CanvasId> found;
    for (const DiagramZone &zone : m_diagram.zones) {
        if (rect.contains(zone.rect))
            found.push_back({CanvasKind::Zone, zone.id.toString()});
    }
    for (const DiagramGate &gate : m_diagram.gates) {
        if (gate.number == 0 && rect.contains(gate.rect))
            found.push_back({CanvasKind::Firewall, gate.id.toString()});
    }
    QSet<QString> nodes;
    for (const int number : m_nodes.near(rect)) {
        const DiagramNode &node = m_diagram.nodes[at(number)];
        if (!rect.contains(node.rect))
            continue;
        found.push_back({CanvasKind::Node, node.id.toString()});
        nodes.insert(node.id.toString());
    }
    std::vector<int> arrows;
    for (const QString &node : nodes) {
        for (const int number : m_ends.value(node)) {
            const DiagramArrow &arrow = m_diagram.arrows[at(number)];
            if (arrow.from.toString() == node && nodes.contains(arrow.to.toString()))
                arrows.push_back(number);
        }
    }
    std::sort(arrows.begin(), arrows.end());
    for (const int number : arrows)
        found.push_back({CanvasKind::Arrow, m_diagram.arrows[at(number)].id});
    return found;
}

int CanvasScene::indexOf(const CanvasId &id) const
{
    return m_indices.value(id, -1);
}

CanvasId CanvasScene::idOf(CanvasKind kind, int index) const
{
    switch (kind) {
    case CanvasKind::Zone:
        return {kind, m_diagram.zones[at(index)].id.toString()};
    case CanvasKind::Firewall:
        return {kind, m_diagram.gates[at(index)].id.toString()};
    case CanvasKind::Node:
        return {kind, m_diagram.nodes[at(index)].id.toString()};
    case CanvasKind::Arrow:
        return {kind, m_diagram.arrows[at(index)].id};
    case CanvasKind::None:
        break;
    }
    return {};
}

QRectF CanvasScene::rectOf(const CanvasId &id) const
{
    const int index = indexOf(id);
    return index < 0 ? QRectF() : rectOf(id.kind, index);
}

QRectF CanvasScene::rectOf(CanvasKind kind, int index) const
{
    switch (kind) {
    case CanvasKind::Zone:
        return m_diagram.zones[at(index)].rect;
    case CanvasKind::Firewall:
        return m_diagram.gates[at(index)].rect;
    case CanvasKind::Node:
        return m_diagram.nodes[at(index)].rect;
    case CanvasKind::Arrow: {
        QRectF rect;
        eachRect(m_diagram.arrows[at(index)], [&](const QRectF &part) { rect |= part; });
        return rect;
    }
    case CanvasKind::None:
        break;
    }
    return {};
}

DiagramPart CanvasScene::partOf(const std::set<CanvasId> &things) const
{
    DiagramPart part;
    for (const CanvasId &id : things) {
        const int index = indexOf(id);
        if (index < 0)
            continue;
        if (id.kind == CanvasKind::Firewall) {
            for (size_t bar = 0; bar < m_diagram.gates.size(); ++bar) {
                if (m_diagram.gates[bar].id == m_diagram.gates[at(index)].id)
                    part.gates.push_back(static_cast<int>(bar));
            }
            continue;
        }
        std::vector<int> &indices = id.kind == CanvasKind::Zone ? part.zones
            : id.kind == CanvasKind::Node                       ? part.nodes
                                                                : part.arrows;
        indices.push_back(index);
    }
    for (std::vector<int> *indices : {&part.zones, &part.gates, &part.nodes, &part.arrows})
        std::sort(indices->begin(), indices->end());
    return part;
}

std::vector<int> CanvasScene::labelsOf(int arrow) const
{
    return arrow >= 0 && at(arrow) < m_labelsOf.size() ? m_labelsOf[at(arrow)] : std::vector<int>();
}

std::vector<CanvasId> CanvasScene::arrowsOf(const Id &node) const
{
    std::vector<CanvasId> found;
    for (const int arrow : m_ends.value(node.toString()))
        found.push_back({CanvasKind::Arrow, m_diagram.arrows[at(arrow)].id});
    return found;
}

std::vector<CanvasId> CanvasScene::arrowsWithRows(const QStringList &keys) const
{
    const QSet<QString> wanted(keys.begin(), keys.end());
    std::vector<CanvasId> found;
    for (const DiagramArrow &arrow : m_diagram.arrows) {
        if (std::any_of(
                arrow.flows.begin(), arrow.flows.end(), [&](const QString &key) { return wanted.contains(key); }))
            found.push_back({CanvasKind::Arrow, arrow.id});
    }
    return found;
}

const ZoneBundles &CanvasScene::bundles() const
{
    if (!m_bundles)
        m_bundles = bundleByZones(m_diagram);
    return *m_bundles;
}

} // namespace portolan
