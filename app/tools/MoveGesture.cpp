// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/MoveGesture.h"

#include "canvas/CanvasHandles.h"
#include "canvas/CanvasView.h"
#include "edit/EditNames.h"
#include "edit/MoveEdits.h"
#include "edit/NodeEdits.h"
#include "edit/ZoneEdits.h"
#include "edit/ZoneGaps.h"
#include "tools/Geometry.h"
#include "workspace/CanvasSelection.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double snapReach = 6; // pixels of the screen
constexpr double borderReach = 24; // units: on either side of a frame's border

/// Frames of zones, and boxes of nodes that are not within one of them.
QRectF rectAround(const Selection &moved, const Places &places)
{
    QRectF rect;
    for (const Id &id : moved.zones) {
        if (const std::optional<Rectangle> frame = places.zone(id))
            rect |= rectOf(*frame);
    }
    for (const Id &id : moved.nodes) {
        if (const std::optional<Rectangle> box = places.node(id))
            rect |= rectOf(*box);
    }
    for (const Id &id : moved.firewalls) {
        if (const std::optional<Point> middle = places.firewall(id))
            rect |= QRectF(middle->x - 8, middle->y - 8, 16, 16);
    }
    return rect;
}

/// Of one of the zones; within reach of the bar.
bool isAtBorder(const Places &places, const std::vector<Id> &zones, const Point &point)
{
    return std::any_of(zones.begin(), zones.end(), [&](const Id &zone) {
        const std::optional<Rectangle> frame = places.zone(zone);
        const auto contains
            = [&](double by) { return rectOf(*frame).adjusted(-by, -by, by, by).contains(pointOf(point)); };
        return frame && contains(borderReach) && !contains(-borderReach);
    });
}

QPointF onWholeUnits(const QPointF &point)
{
    return {std::round(point.x()), std::round(point.y())};
}

/// Those that moved, on multiples of the step.
QRectF edgesOn(double step, const QRectF &rect, const QRectF &before)
{
    const auto edge = [step](double now, double then) { return now == then ? now : std::round(now / step) * step; };
    return {QPointF(edge(rect.left(), before.left()), edge(rect.top(), before.top())),
        QPointF(edge(rect.right(), before.right()), edge(rect.bottom(), before.bottom()))};
}

} // namespace

MoveGesture::MoveGesture(const ToolContext &context, const CanvasPointer &start)
    : m_context(context)
    , m_start(start.scene)
    , m_gesture(context.document->newGesture())
    , m_moved(context.chosen())
    , m_places(context.document->places())
{
    m_moved.flows.clear();
    m_joins = joinsOfFirewall();
    m_rect = rectAround(m_moved, m_places);
    collectNeighbours();
}

/// In view alone: nobody lines something up with what can't be seen.
void MoveGesture::collectNeighbours()
{
    const QRectF seen = m_context.view.visibleRect();
    const bool movesZones = !m_moved.zones.empty();
    const auto take = [&](const std::optional<Rectangle> &rectangle) {
        if (rectangle && rectOf(*rectangle).intersects(seen))
            m_neighbours.push_back(*rectangle);
    };
    const Plan &plan = m_context.document->plan();
    for (const auto &[id, zone] : plan.zones) {
        if (movesZones && !m_moved.zones.contains(id))
            take(m_places.zone(id));
    }
    for (const auto &[id, node] : plan.nodes) {
        if (!movesZones && !m_moved.nodes.contains(id))
            take(m_places.node(node));
    }
}

QPointF MoveGesture::snapped(const QPointF &by, CanvasOverlay &overlay) const
{
    const double reach = snapReach / m_context.view.zoom();
    const Snapped result = snap(rectangleOf(m_rect.translated(by)), m_neighbours, {true, true, gridStep, reach});
    for (const Guide &guide : result.guides)
        overlay.guides.push_back(lineOf(guide));
    return onWholeUnits(rectOf(result.rectangle).topLeft()) - m_rect.topLeft();
}

void MoveGesture::move(const CanvasPointer &pointer)
{
    if (m_moved.isEmpty())
        return;
    CanvasOverlay overlay;
    const bool isFree = !m_context.snaps || pointer.modifiers.testFlag(Qt::AltModifier);
    QPointF by = pointer.scene - m_start;
    by = isFree ? onWholeUnits(m_rect.topLeft() + by) - m_rect.topLeft() : snapped(by, overlay);
    if (m_moved.zones.empty()) {
        if (const std::optional<Id> zone = m_places.zoneAt(pointOf(m_rect.center() + by)))
            overlay.dropTarget = {CanvasKind::Zone, zone->toString()};
    }
    m_context.document->revise(
        editName(Edit::Move, Edit::MoveSeveral, m_moved),
        [&](PlanEditor &editor) {
            if (!by.isNull())
                moveSelection(editor, m_places, m_moved, pointOf(by));
        },
        m_gesture);
    overlay.hint = joinsOfFirewall() != m_joins ? joinedZones(u" \u2194 "_s)
                                                : u"%1, %2"_s.arg(m_rect.left() + by.x()).arg(m_rect.top() + by.y());
    overlay.hintAt = pointer.scene;
    overlay.raised = thingsOf({m_moved.nodes, {}, m_moved.firewalls, {}});
    m_context.view.setOverlay(overlay);
}

std::vector<Id> MoveGesture::joinsOfFirewall() const
{
    const std::map<Id, Firewall> &firewalls = m_context.document->plan().firewalls;
    const auto firewall = m_moved.firewalls.size() == 1 ? firewalls.find(*m_moved.firewalls.begin()) : firewalls.end();
    return firewall == firewalls.end() ? std::vector<Id>() : firewall->second.joins;
}

QString MoveGesture::joinedZones(const QString &between) const
{
    QStringList names;
    for (const Id &id : joinsOfFirewall()) {
        const LocalizedText &name = m_context.document->plan().zones.at(id).name;
        names.append(name.isEmpty() ? id.toString() : name.text(m_context.language));
    }
    return names.join(between);
}

/// A firewall that was put somewhere and joins what it joined: why, and what would be another way.
QString MoveGesture::whyJoinsAreKept() const
{
    const std::vector<Id> joins = joinsOfFirewall();
    if (joins.empty())
        return {};
    const Plan &plan = m_context.document->plan();
    const Places places = m_context.document->places();
    const std::optional<Point> at = places.firewall(*m_moved.firewalls.begin());
    if (!at || *at == pointOf(m_rect.center()))
        return {};
    const std::vector<Id> around = neighboursAround(plan, places, *at);
    const bool isElsewhere = std::any_of(around.begin(), around.end(),
        [&](const Id &zone) { return std::find(joins.begin(), joins.end(), zone) == joins.end(); });
    if (joins.size() > 2)
        return isElsewhere ? QCoreApplication::translate("MoveGesture",
                   "The firewall joins %1 zones, and keeps them wherever it stands: %2. Properties "
                   "is where to choose others.")
                                 .arg(joins.size())
                                 .arg(joinedZones(u", "_s))
                           : QString();
    if (!around.empty() || isAtBorder(places, joins, *at))
        return {};
    return QCoreApplication::translate("MoveGesture",
        "The firewall stands between no two zones here, and joins the same as before: %1. Drop it in the gap "
        "between two zones, or choose others in Properties.")
        .arg(joinedZones(u", "_s));
}

void MoveGesture::end()
{
    if (m_context.tell) {
        const QString told = joinsOfFirewall() != m_joins
            ? QCoreApplication::translate("MoveGesture", "The firewall stands between other zones now: %1.")
                  .arg(joinedZones(u", "_s))
            : whyJoinsAreKept();
        if (!told.isEmpty())
            m_context.tell(told);
    }
    m_context.view.setOverlay({});
}

void MoveGesture::cancel()
{
    m_context.document->cancel(m_gesture);
    m_context.view.setOverlay({});
}

ResizeGesture::ResizeGesture(const ToolContext &context, const CanvasPointer &start)
    : m_context(context)
    , m_start(start)
    , m_gesture(context.document->newGesture())
    , m_places(context.document->places())
    , m_rect(context.view.scene().rectOf(start.hit.element))
{
}

void ResizeGesture::move(const CanvasPointer &pointer)
{
    const std::optional<Id> id = Id::parse(m_start.hit.element.id);
    if (!id)
        return;
    const bool isZone = m_start.hit.element.kind == CanvasKind::Zone;
    const Size smallest = isZone ? smallestFrame : Node::smallestSize;
    QRectF rect = resized(m_rect, m_start.hit.handle, pointer.scene - m_start.scene, {smallest.width, smallest.height});
    rect = edgesOn(1, rect, m_rect);
    if (m_context.snaps && !pointer.modifiers.testFlag(Qt::AltModifier)) {
        const QRectF lined = edgesOn(gridStep, rect, m_rect);
        if (lined.width() >= smallest.width && lined.height() >= smallest.height)
            rect = lined;
    }
    m_context.document->revise(
        editName(Edit::Resize, *id),
        [&](PlanEditor &editor) {
            if (rect == m_rect)
                return;
            if (isZone)
                resizeZone(editor, m_places, *id, rectangleOf(rect));
            else
                resizeNode(editor, m_places, *id, rectangleOf(rect));
        },
        m_gesture);
    CanvasOverlay overlay;
    overlay.hint = u"%1 \u00d7 %2"_s.arg(rect.width()).arg(rect.height());
    overlay.hintAt = pointer.scene;
    m_context.view.setOverlay(overlay);
}

void ResizeGesture::end()
{
    m_context.view.setOverlay({});
}

void ResizeGesture::cancel()
{
    m_context.document->cancel(m_gesture);
    m_context.view.setOverlay({});
}

} // namespace portolan
