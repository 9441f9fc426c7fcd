// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/PlanMirror.h"

#include "canvas/CanvasView.h"
#include "edit/EditNames.h"
#include "workspace/DrawingJob.h"
#include "workspace/MovedBoxes.h"

namespace portolan {

namespace {

constexpr int betweenLooks = 150; // ms
constexpr int slice = 8; // ms, of comparing a large drawing with what is shown

} // namespace

PlanMirror::PlanMirror(CanvasView &view, const DrawingMeans &means, std::function<QDate()> today, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_means(means)
    , m_today(std::move(today))
    , m_isHeld(std::make_shared<std::atomic<bool>>(false))
{
    m_thread.setMaxThreadCount(1);
    m_sketchLater.setSingleShot(true);
    m_sketchLater.setInterval(slow);
    connect(&m_sketchLater, &QTimer::timeout, this, &PlanMirror::askForSketch);
    m_routeLater.setSingleShot(true);
    m_routeLater.setInterval(rest);
    connect(&m_routeLater, &QTimer::timeout, this, &PlanMirror::startRouting);
    m_look.setInterval(betweenLooks);
    connect(&m_look, &QTimer::timeout, this, &PlanMirror::routingAdvanced);
    m_compareOn.setInterval(0);
    connect(&m_compareOn, &QTimer::timeout, this, &PlanMirror::compareOn);
}

PlanMirror::~PlanMirror()
{
    stopAll();
    m_thread.waitForDone();
}

void PlanMirror::stopAll()
{
    stopRouting();
    m_compareOn.stop();
    m_sketchLater.stop();
    if (m_job)
        m_job->isCanceled = true;
    m_job.reset();
    m_isWaiting = false;
}

void PlanMirror::setDocument(PlanDocument *document, std::shared_ptr<const void> keptAlive)
{
    if (m_document)
        m_document->disconnect(this);
    stopAll();
    m_document = document;
    m_keptAlive = std::move(keptAlive);
    m_before = {};
    m_beforeAlone = {};
    m_lastTime = 0;
    m_isSketched = false;
    m_isSketchDue = false;
    m_isRoutingCanceled = false;
    m_state = document ? document->history().index() : 0;
    m_pictures.clear();
    m_older.reset();
    m_drawnBefore.reset();
    m_differences = {};
    m_replica.reset();
    m_changes = {};
    m_findings.clear();
    m_view.endGesture();
    m_view.setDiagram({});
    emit routingAdvanced();
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
    m_pictures.clear();
    // Labels have words of their own, and those their widths.
    routeAnew();
}

/// All ways are found anew; a sketch has those that there are.
void PlanMirror::forgetWays(RoutedBefore &before) const
{
    before.memory.reset();
    before.isSame = false;
    if (!m_isSmall)
        before.diagram.reset();
}

void PlanMirror::routeAnew()
{
    stopAll();
    forgetWays(m_before);
    m_beforeAlone = {};
    m_isRoutingCanceled = false;
    if (m_document)
        start();
    emit routingAdvanced();
}

void PlanMirror::setOlder(std::shared_ptr<const ComparedPlan> older)
{
    if (m_older == older)
        return;
    if (!m_older)
        m_beforeAlone = m_before;
    m_beforeAlone.isSame = false;
    m_older = std::move(older);
    m_drawnBefore = m_older ? std::make_shared<DrawnBefore>(m_older) : nullptr;
    m_pictures.clear();
    m_before = m_older ? RoutedBefore() : m_beforeAlone;
    stopAll();
    m_isRoutingCanceled = false;
    if (m_document)
        start();
    emit routingAdvanced();
}

void PlanMirror::setPaintOptions(const QString &revision)
{
    if (m_view.paintOptions().revision != revision)
        m_view.setPaintOptions({m_language, revision});
}

namespace {

bool hasArranged(const PlanDocument &document, int from, int to)
{
    for (int step = from; step < to; ++step) {
        if (document.stepName(step).code == QLatin1String(editCodes[static_cast<size_t>(Edit::Arrange)]))
            return true;
    }
    return false;
}

} // namespace

/// Whether the arrows are to begin with other ways than those that they have.
bool PlanMirror::changeWays()
{
    const int state = m_document->history().index();
    const int before = std::exchange(m_state, state);
    if (state == before || !m_isSmall)
        return false;
    std::optional<RoutedBefore> picture;
    if (!m_job && !m_isSketched && m_before.diagram)
        picture = m_before;
    m_pictures.keep(*m_document, before, std::move(picture));
    // What is undone or redone is drawn as it was: nobody is to look for what else may have changed.
    if (const RoutedBefore *known = m_pictures.find(*m_document, state)) {
        m_before = *known;
        m_before.isSame = true;
        return true;
    }
    if (!hasArranged(*m_document, std::min(before, state), std::max(before, state)))
        return false;
    // A way that is still legal may be a bad one among neighbours that are new.
    forgetWays(m_before);
    return true;
}

void PlanMirror::follow(const DocumentChange &change)
{
    m_changes.merge(change.changes);
    m_before.isSame = false;
    m_isRoutingCanceled = false;
    if (changeWays()) {
        stopAll();
        start();
        emit routingAdvanced();
        return;
    }
    refresh();
    if (m_job)
        m_view.updateDiagram(
            movedBoxes(m_view.scene(), m_document->plan(), change.changes, !m_isSmall || m_isSketched));
}

void PlanMirror::refresh()
{
    stopRouting();
    m_isWaiting = m_job != nullptr;
    // It would be dropped; but the ways of a routed one are a good beginning for the next, unless they take long.
    if (m_job && (!m_isSmall || m_isSketched))
        m_job->isCanceled = true;
    if (!m_job)
        start();
    emit routingAdvanced();
}

std::shared_ptr<DrawingJob> PlanMirror::makeJob(Drawing drawing)
{
    const std::shared_ptr<DrawingJob> job(new DrawingJob{m_replica, m_keptAlive, partsOf(m_document->plan(), m_changes),
        m_changes, m_means, firstLanguage(m_language), m_today(), drawing, m_before, m_drawnBefore, {}, {}, {}, {}});
    m_changes = {};
    job->isHeld = m_isHeld;
    return job;
}

void PlanMirror::run(const std::shared_ptr<DrawingJob> &job)
{
    m_thread.start([this, job] {
        job->run();
        // The mirror is there: it waits for this thread before it goes.
        QMetaObject::invokeMethod(
            this, [this, job] { job->drawing == Drawing::Routed ? finishRouting(job) : finish(job); },
            Qt::QueuedConnection);
    });
}

void PlanMirror::start()
{
    m_isWaiting = false;
    const std::shared_ptr<DrawingJob> job = makeJob(Drawing::AtOnce);
    m_job = job;
    job->isSketchWanted = m_isSketchDue;
    job->takeSketch = [this, weak = std::weak_ptr(job)](ShownPlan sketch) {
        QMetaObject::invokeMethod(
            this,
            [this, of = weak.lock(), taken = std::make_shared<ShownPlan>(std::move(sketch))] {
                takeSketch(of, *taken);
            },
            Qt::QueuedConnection);
    };
    run(job);
    // Of a plan that always takes longer nobody waits in vain.
    const bool isWorthWaiting = m_lastTime <= patience;
    if (isWorthWaiting && job->done.tryAcquire(1, patience))
        finish(job);
    if (m_job && !m_sketchLater.isActive())
        m_sketchLater.start();
}

void PlanMirror::hold(bool isHeld)
{
    *m_isHeld = isHeld;
}

void PlanMirror::askForSketch()
{
    m_isSketchDue = true;
    if (!m_job)
        return;
    m_job->isSketchWanted = true;
    // Of what was overtaken nobody wants one: the next drawing begins with it.
    if (m_isWaiting)
        m_job->isCanceled = true;
}

void PlanMirror::takeSketch(const std::shared_ptr<DrawingJob> &job, ShownPlan &sketch)
{
    if (!job || job != m_job || job->isCanceled)
        return;
    m_sketchLater.stop();
    m_isSketchDue = false;
    m_isSketched = true;
    m_isSmall = true;
    m_lastTime = slow;
    if (m_isWaiting || m_isRoutingCanceled)
        job->isCanceled = true;
    else
        m_routing = job;
    if (!m_isWaiting)
        m_job.reset();
    std::swap(m_findings, sketch.findings);
    m_differences = std::move(sketch.differences);
    setPaintOptions(sketch.revision);
    m_view.setDiagram(std::move(sketch.built.diagram));
    if (m_isWaiting)
        m_view.updateDiagram(movedBoxes(m_view.scene(), m_document->plan(), m_changes, true));
    if (m_routing)
        m_look.start();
    emit shown();
    emit routingAdvanced();
}

/// Those that a drawing of a small plan found, and its picture.
void PlanMirror::takeWays(DrawingJob &job)
{
    const auto drawn = std::make_shared<const Diagram>(job.shown.built.diagram);
    m_before = {std::make_shared<DiagramMemory>(std::move(job.shown.built.memory)), drawn};
}

void PlanMirror::finish(const std::shared_ptr<DrawingJob> &job)
{
    if (job == m_routing) {
        m_routing.reset();
        m_look.stop();
        m_lastTime = job->time;
        m_isSketched = false;
        takeWays(*job);
        show(*job);
        emit routingAdvanced();
        return;
    }
    // Of a document before, or taken already.
    if (job != m_job) {
        letGo(*job);
        return;
    }
    if (!job->isCanceled) {
        m_lastTime = job->time;
        m_isSmall = job->shown.isRouted;
    }
    // Overtaken, its ways are still a good beginning for the next drawing.
    if (job->shown.isRouted && !job->isCanceled && !job->before.isSame)
        takeWays(*job);
    if (job->scene && !m_isWaiting) {
        m_comparison = DiagramComparison(CanvasView::mostLifted);
        m_compareOn.start();
        compareOn();
        return;
    }
    m_job.reset();
    if (m_isWaiting) {
        letGo(*job);
        start();
        return;
    }
    m_sketchLater.stop();
    m_isSketchDue = false;
    const bool wasSketched = std::exchange(m_isSketched, false);
    m_isRoutingCanceled = false;
    show(*job);
    if (wasSketched)
        emit routingAdvanced();
}

void PlanMirror::compareOn()
{
    if (!m_isWaiting && !m_comparison.read(m_view.diagram(), m_job->scene->diagram(), QDeadlineTimer(slice)))
        return;
    m_compareOn.stop();
    const std::shared_ptr<DrawingJob> job = std::exchange(m_job, nullptr);
    if (m_isWaiting) {
        letGo(*job);
        start();
        return;
    }
    m_sketchLater.stop();
    m_isSketchDue = false;
    m_isSketched = false;
    m_document->setMissingPlaces(std::move(job->missingPlaces));
    const Diagram &diagram = job->scene->diagram();
    if (diagram.arrows.size() <= mostRoutedArrows && diagram.nodes.size() <= mostRoutedNodes)
        m_routeLater.start();
    show(*job, m_comparison.take());
}

void PlanMirror::show(DrawingJob &job, const std::optional<DiagramUpdate> &update)
{
    std::swap(m_findings, job.shown.findings);
    m_differences = std::move(job.shown.differences);
    setPaintOptions(job.shown.revision);
    if (!job.scene)
        m_view.setDiagram(std::move(job.shown.built.diagram));
    else
        job.scene = m_view.exchangeScene(std::move(*job.scene), update);
    letGo(job);
    emit shown();
}

void PlanMirror::letGo(DrawingJob &job)
{
    if (!m_isSmall || job.scene)
        clearAway(job);
}

void PlanMirror::startRouting()
{
    if (!m_document || m_job)
        return;
    m_routing = makeJob(Drawing::Routed);
    run(m_routing);
    m_look.start();
    emit routingAdvanced();
}

void PlanMirror::finishRouting(const std::shared_ptr<DrawingJob> &job)
{
    // A change came in between.
    if (job != m_routing) {
        letGo(*job);
        return;
    }
    m_routing.reset();
    m_look.stop();
    m_before = {std::make_shared<DiagramMemory>(std::move(job->shown.built.memory)), job->routed};
    show(*job, updateBetween(m_view.diagram(), job->scene->diagram(), CanvasView::mostLifted));
    emit routingAdvanced();
}

void PlanMirror::stopRouting()
{
    m_routeLater.stop();
    if (!m_routing)
        return;
    m_routing->isCanceled = true;
    m_routing.reset();
    m_look.stop();
}

void PlanMirror::cancelRouting()
{
    if (!isRouting())
        return;
    m_isRoutingCanceled = true;
    stopRouting();
    // What changed is drawn all the same, as a sketch.
    if (m_job)
        m_job->isSketchWanted = true;
    emit routingAdvanced();
}

void PlanMirror::resumeRouting()
{
    if (!m_isRoutingCanceled)
        return;
    m_isRoutingCanceled = false;
    refresh();
}

int PlanMirror::routedPercent() const
{
    return m_routing ? m_routing->percent.load() : 0;
}

} // namespace portolan
