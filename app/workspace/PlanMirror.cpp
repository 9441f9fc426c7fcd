// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/PlanMirror.h"

#include "canvas/CanvasView.h"
#include "edit/Places.h"

#include <QtConcurrentRun>

namespace portolan {

namespace {

QRectF rectOf(const Rectangle &rectangle)
{
    return {rectangle.x, rectangle.y, rectangle.width, rectangle.height};
}

} // namespace

PlanMirror::PlanMirror(
    CanvasView &view, const DrawingMeans &means, std::function<QDate()> today, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_means(means)
    , m_today(std::move(today))
{
    m_thread.setMaxThreadCount(1);
}

PlanMirror::~PlanMirror()
{
    m_thread.waitForDone();
}

void PlanMirror::setDocument(PlanDocument *document, std::shared_ptr<const void> keptAlive)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_keptAlive = std::move(keptAlive);
    m_memory.reset();
    m_replica.reset();
    m_changes = {};
    m_findings.clear();
    m_lastTime = 0;
    ++m_turn;
    m_isBusy = false;
    m_isWaiting = false;
    m_view.endGesture();
    m_view.setDiagram({});
    if (!m_document)
        return;
    connect(m_document, &PlanDocument::changed, this, &PlanMirror::follow);
    if (m_document->plan().nodes.size() > manyNodes)
        m_lastTime = patience;
    refresh();
}

void PlanMirror::setLanguage(ExportLanguage language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_view.setPaintOptions({language, {}});
    // Labels have words of their own, and those their widths.
    m_memory.reset();
    if (m_document)
        refresh();
}

void PlanMirror::follow(const DocumentChange &change)
{
    if (m_replica)
        m_changes.merge(change.changes);
    refresh();
    if (!isCurrent())
        moveBoxes(change.changes);
}

void PlanMirror::refresh()
{
    if (m_isBusy)
        m_isWaiting = true;
    else if (m_lastTime < patience)
        drawNow();
    else
        drawElsewhere();
}

void PlanMirror::drawNow()
{
    take(showPlan(m_document->engine(), m_means, firstLanguage(m_language), m_today(), m_memory.get()));
}

void PlanMirror::drawElsewhere()
{
    if (!m_replica) {
        m_replica = std::make_shared<PlanReplica>(m_document->catalogs(), m_document->plan());
        m_changes = {};
    }
    m_isBusy = true;
    m_isWaiting = false;
    QtConcurrent::run(&m_thread,
        [replica = m_replica, alive = m_keptAlive, parts = partsOf(m_document->plan(), m_changes),
            changes = std::exchange(m_changes, {}), means = m_means, language = firstLanguage(m_language),
            today = m_today(), memory = m_memory]() mutable {
            replica->take(std::move(parts), changes);
            return std::make_shared<ShownPlan>(showPlan(replica->engine(), means, language, today, memory.get()));
        }).then(this, [this, turn = m_turn](const std::shared_ptr<ShownPlan> &shown) {
        if (turn != m_turn)
            return;
        m_isBusy = false;
        if (!m_isWaiting) {
            take(std::move(*shown));
            return;
        }
        // Overtaken: its boxes stand where they no longer are, but its ways are a good beginning for the next.
        m_lastTime = shown->milliseconds;
        m_memory = std::make_shared<RouteMemory>(std::move(shown->built.memory));
        drawElsewhere();
    });
}

void PlanMirror::take(ShownPlan shown)
{
    m_lastTime = shown.milliseconds;
    m_memory = std::make_shared<RouteMemory>(std::move(shown.built.memory));
    m_findings = std::move(shown.findings);
    m_view.setDiagram(std::move(shown.built.diagram));
    emit this->shown();
}

/// What can be shown without routing.
void PlanMirror::moveBoxes(const ChangeSet &changes)
{
    const Places places(m_document->plan());
    DiagramUpdate update;
    for (const Id &id : changes.nodes) {
        const int index = m_view.scene().indexOf({CanvasKind::Node, id.toString()});
        const std::optional<Rectangle> box = places.node(id);
        if (index < 0 || !box)
            continue;
        DiagramNode node = m_view.diagram().nodes[static_cast<size_t>(index)];
        node.rect = rectOf(*box);
        update.nodes.emplace_back(index, std::move(node));
    }
    for (const Id &id : changes.zones) {
        const int index = m_view.scene().indexOf({CanvasKind::Zone, id.toString()});
        const std::optional<Rectangle> frame = places.zone(id);
        if (index < 0 || !frame)
            continue;
        DiagramZone zone = m_view.diagram().zones[static_cast<size_t>(index)];
        const QRectF rect = rectOf(*frame);
        zone.title.translate(rect.topLeft() - zone.rect.topLeft());
        zone.rect = rect;
        update.zones.emplace_back(index, std::move(zone));
    }
    m_view.updateDiagram(update);
}

} // namespace portolan
