// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasHandles.h"
#include "canvas/CanvasScene.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double sameLine = 0.5; // arrows of one trunk lie on each other
constexpr double stubReach = 8;

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

double distanceTo(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF way = to - from;
    const double squared = QPointF::dotProduct(way, way);
    const double share = squared > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / squared, 0.0, 1.0) : 0;
    const QPointF off = point - (from + way * share);
    return std::hypot(off.x(), off.y());
}

double distanceTo(const QPointF &point, const std::vector<QPointF> &line, double nearest)
{
    for (size_t index = 0; index + 1 < line.size(); ++index)
        nearest = std::min(nearest, distanceTo(point, line[index], line[index + 1]));
    return nearest;
}

double distanceTo(const QPointF &point, const DiagramArrow &arrow)
{
    double nearest = distanceTo(point, arrow.points, 1e9);
    for (const std::vector<QPointF> *stub : {&arrow.openerStub, &arrow.listenerStub}) {
        if (stub->size() >= 2 && grown(QRectF(stub->front(), stub->back()).normalized(), stubReach).contains(point))
            nearest = 0;
    }
    return nearest;
}

} // namespace

CanvasHit CanvasScene::hitTest(const QPointF &point, const HitOptions &options) const
{
    CanvasHit hit;
    if (const int zone = zoneAround(m_diagram, QRectF(point, QSizeF())); zone >= 0)
        hit.zone = idOf(CanvasKind::Zone, zone);
    const bool hasArrows = options.detail != DiagramDetail::Bundled;
    hitHandles(point, options, hit);
    if (hit.element.isNull() && hasArrows)
        hitLabels(point, hit);
    if (hit.element.isNull())
        hitNodes(point, options.tolerance, false, hit);
    if (hit.element.isNull() && hasArrows)
        hitArrows(point, options.tolerance, hit);
    if (hit.element.isNull())
        hitNodes(point, options.tolerance, true, hit);
    if (hit.element.isNull())
        hitGates(point, options.tolerance, hit);
    if (hit.element.isNull())
        hitZones(point, options.tolerance, hit);
    if (!hit.element.isNull() && hit.elements.empty())
        hit.elements = {hit.element};
    return hit;
}

void CanvasScene::hitHandles(const QPointF &point, const HitOptions &options, CanvasHit &hit) const
{
    if (options.handleReach <= 0)
        return;
    for (const CanvasId &id : options.withHandles) {
        const QRectF rect = rectOf(id);
        if (rect.isNull() || !grown(rect, options.handleReach).contains(point))
            continue;
        const CanvasHandle handle = handleAt(rect, point, options.handleReach);
        if (handle == CanvasHandle::None)
            continue;
        hit.element = id;
        hit.part = CanvasPart::Handle;
        hit.handle = handle;
        return;
    }
}

void CanvasScene::setArrows(const std::vector<int> &arrows, CanvasPart part, CanvasHit &hit) const
{
    for (const int arrow : arrows)
        hit.elements.push_back(idOf(CanvasKind::Arrow, arrow));
    hit.element = hit.elements.front();
    hit.part = part;
}

void CanvasScene::hitLabels(const QPointF &point, CanvasHit &hit) const
{
    const std::vector<int> labels = m_labels.near(QRectF(point, QSizeF()));
    for (auto number = labels.rbegin(); number != labels.rend(); ++number) {
        const DiagramLabel &label = m_diagram.labels[static_cast<size_t>(*number)];
        if (!label.rect.united(label.badge).contains(point) || label.arrows.empty())
            continue;
        setArrows(label.arrows, CanvasPart::Label, hit);
        return;
    }
}

void CanvasScene::hitNodes(const QPointF &point, double tolerance, bool isNear, CanvasHit &hit) const
{
    const std::vector<int> nodes = m_nodes.near(grown(QRectF(point, QSizeF()), tolerance));
    for (auto number = nodes.rbegin(); number != nodes.rend(); ++number) {
        const QRectF &rect = m_diagram.nodes[static_cast<size_t>(*number)].rect;
        if (!(isNear ? grown(rect, tolerance) : rect).contains(point))
            continue;
        // A small node on the screen must still have a body to take it by.
        const double edge = std::min({tolerance, rect.width() / 6, rect.height() / 6});
        hit.element = idOf(CanvasKind::Node, *number);
        hit.part = grown(rect, -edge).contains(point) ? CanvasPart::Body : CanvasPart::Edge;
        return;
    }
}

void CanvasScene::hitArrows(const QPointF &point, double tolerance, CanvasHit &hit) const
{
    double nearest = tolerance;
    std::vector<std::pair<double, int>> found;
    for (const int number : m_arrows.near(grown(QRectF(point, QSizeF()), tolerance))) {
        const double distance = distanceTo(point, m_diagram.arrows[static_cast<size_t>(number)]);
        if (distance > tolerance)
            continue;
        found.emplace_back(distance, number);
        nearest = std::min(nearest, distance);
    }
    if (found.empty())
        return;
    const auto top = std::find_if(
        found.rbegin(), found.rend(), [&](const auto &entry) { return entry.first <= nearest + sameLine; });
    // Where two cross, the one on top alone is meant; in a trunk all that run here.
    const int trunk = m_diagram.arrows[static_cast<size_t>(top->second)].trunk;
    std::vector<int> arrows;
    for (const auto &[distance, number] : found) {
        const bool isShared = trunk >= 0 && m_diagram.arrows[static_cast<size_t>(number)].trunk == trunk
            && distance <= nearest + sameLine;
        if (number == top->second || isShared)
            arrows.push_back(number);
    }
    setArrows(arrows, CanvasPart::Line, hit);
}

void CanvasScene::hitGates(const QPointF &point, double tolerance, CanvasHit &hit) const
{
    for (auto gate = m_diagram.gates.rbegin(); gate != m_diagram.gates.rend(); ++gate) {
        const bool isOnBar = grown(gate->rect, tolerance).contains(point);
        if (!isOnBar && !gate->title.contains(point))
            continue;
        hit.element = {CanvasKind::Firewall, gate->id.toString()};
        hit.bar = gate->number;
        hit.part = isOnBar ? CanvasPart::Body : CanvasPart::Title;
        return;
    }
}

void CanvasScene::hitZones(const QPointF &point, double tolerance, CanvasHit &hit) const
{
    const auto take = [&](const DiagramZone &zone, CanvasPart part) {
        hit.element = {CanvasKind::Zone, zone.id.toString()};
        hit.part = part;
    };
    for (auto zone = m_diagram.zones.rbegin(); zone != m_diagram.zones.rend(); ++zone) {
        if (zone->title.contains(point))
            return take(*zone, CanvasPart::Title);
        if (grown(zone->rect, tolerance).contains(point) && !grown(zone->rect, -tolerance).contains(point))
            return take(*zone, CanvasPart::Frame);
    }
    if (!hit.zone.isNull()) {
        hit.element = hit.zone;
        hit.part = CanvasPart::Body;
    }
}

} // namespace portolan
