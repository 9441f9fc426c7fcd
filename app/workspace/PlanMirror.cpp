// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/PlanMirror.h"

#include "canvas/CanvasView.h"
#include "edit/Places.h"

#include <QSemaphore>

namespace portolan {

namespace {

QRectF rectOf(const Rectangle &rectangle)
{
    return {rectangle.x, rectangle.y, rectangle.width, rectangle.height};
}

} // namespace

PlanMirror::PlanMirror(CanvasView &view, const DrawingMeans &means, std::function<QDate()> today, QObject *parent)
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
    m_memoryAlone.reset();
    m_older.reset();
    m_drawnBefore.reset();
    m_differences = {};
    m_replica.reset();
    m_changes = {};
    m_findings.clear();
    m_job.reset();
    m_isWaiting = false;
    m_view.endGesture();
    m_view.setDiagram({});
    if (!m_document)
        return;
    connect(m_document, &PlanDocument::changed, this, &PlanMirror::follow);
    m_replica = std::make_shared<PlanReplica>(m_document->catalogs(), m_document->plan());
    refresh();
}

void PlanMirror::setLanguage(ExportLanguage language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_view.setPaintOptions({language, m_view.paintOptions().revision});
    // Labels have words of their own, and those their widths.
    m_memory.reset();
    m_memoryAlone.reset();
    m_job.reset();
    if (m_document)
        start();
}

void PlanMirror::setOlder(std::shared_ptr<const ComparedPlan> older)
{
    if (m_older == older)
        return;
    if (!m_older)
        m_memoryAlone = m_memory;
    m_older = std::move(older);
    m_drawnBefore = m_older ? std::make_shared<DrawnBefore>(m_older) : nullptr;
    m_memory = m_older ? nullptr : m_memoryAlone;
    m_job.reset();
    if (m_document)
        start();
}

void PlanMirror::setPaintOptions(const QString &revision)
{
    if (m_view.paintOptions().revision != revision)
        m_view.setPaintOptions({m_language, revision});
}

void PlanMirror::follow(const DocumentChange &change)
{
    m_changes.merge(change.changes);
    refresh();
    if (m_job)
        moveBoxes(change.changes);
}

void PlanMirror::refresh()
{
    m_isWaiting = m_job != nullptr;
    if (!m_job)
        start();
}

/// What one drawing is made from, and what came of it.
struct PlanMirror::Job {
    std::shared_ptr<PlanReplica> replica;
    std::shared_ptr<const void> keptAlive;
    PlanParts parts;
    ChangeSet changes;
    DrawingMeans means;
    Language language;
    QDate today;
    std::shared_ptr<const RouteMemory> memory;
    std::shared_ptr<DrawnBefore> older;
    ShownPlan shown;
    QSemaphore done;

    void run()
    {
        replica->take(std::move(parts), changes);
        shown = showPlan(replica->engine(), means, language, today, memory.get(), older.get());
        done.release();
    }
};

void PlanMirror::start()
{
    m_isWaiting = false;
    m_job.reset(new Job{m_replica, m_keptAlive, partsOf(m_document->plan(), m_changes), m_changes, m_means,
        firstLanguage(m_language), m_today(), m_memory, m_drawnBefore, {}, QSemaphore()});
    m_changes = {};
    m_thread.start([this, job = m_job] {
        job->run();
        // The mirror is there: it waits for this thread before it goes.
        QMetaObject::invokeMethod(
            this, [this, job] { finish(job); }, Qt::QueuedConnection);
    });
    const std::shared_ptr<Job> job = m_job;
    if (job->done.tryAcquire(1, patience))
        finish(job);
}

void PlanMirror::finish(const std::shared_ptr<Job> &job)
{
    // Of a document before, or taken already.
    if (job != m_job)
        return;
    m_job.reset();
    // Overtaken, its ways are still a good beginning for the next drawing.
    m_memory = std::make_shared<RouteMemory>(std::move(job->shown.built.memory));
    if (m_isWaiting) {
        start();
        return;
    }
    m_findings = std::move(job->shown.findings);
    m_differences = std::move(job->shown.differences);
    setPaintOptions(job->shown.revision);
    m_view.setDiagram(std::move(job->shown.built.diagram));
    emit shown();
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
