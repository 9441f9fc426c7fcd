// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/PlanMirror.h"

#include "canvas/CanvasView.h"
#include "diagram/PlainWays.h"
#include "edit/EditNames.h"
#include "edit/Places.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <atomic>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace portolan {

namespace {

constexpr int betweenLooks = 150; // ms
constexpr int slice = 8; // ms, of comparing a large drawing with what is shown
constexpr size_t mostFollowingArrows = 1000; // of more it takes too long to be a step of a drag

/// Of what a drawing of a large plan took and needs no more, the C library keeps a hundred megabytes for later.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

QRectF rectOf(const Rectangle &rectangle)
{
    return {rectangle.x, rectangle.y, rectangle.width, rectangle.height};
}

} // namespace

/// What one drawing is made from, and what came of it.
struct PlanMirror::Job {
    std::shared_ptr<PlanReplica> replica;
    std::shared_ptr<const void> keptAlive;
    PlanParts parts;
    ChangeSet changes;
    DrawingMeans means;
    Language language;
    QDate today;
    Drawing drawing;
    RoutedBefore before;
    std::shared_ptr<DrawnBefore> older;
    ShownPlan shown;
    std::optional<CanvasScene> scene; ///< of a large diagram, which is not in `shown` then
    Arrangement missingPlaces; ///< of a large plan: an edit begins with them
    std::shared_ptr<const Diagram> routed; ///< a copy, for the next drawing
    qint64 time = 0; ///< milliseconds that it took
    std::atomic<bool> isCanceled = false;
    std::atomic<int> percent = 0; ///< of the arrows that are routed
    QSemaphore done{0};

    void run()
    {
        QElapsedTimer timer;
        timer.start();
        replica->take(std::move(parts), changes);
        const GoesOn goesOn = [this](int routedNow, int arrows) {
            percent = arrows > 0 ? static_cast<int>(100LL * routedNow / arrows) : 0;
            return !isCanceled;
        };
        if (!isCanceled)
            shown = showPlan(replica->engine(), means, language, today, drawing, before, older.get(), goesOn);
        // Of a large diagram all that takes long is done here.
        if (isCanceled) {
            done.release();
            return;
        }
        if (drawing == Drawing::Routed)
            routed = std::make_shared<Diagram>(shown.built.diagram);
        if (drawing == Drawing::Routed || !shown.isRouted) {
            scene.emplace(std::move(shown.built.diagram));
            static_cast<void>(scene->bundles());
            missingPlaces = portolan::missingPlaces(replica->engine());
        }
        time = timer.elapsed();
        done.release();
    }
};

PlanMirror::PlanMirror(CanvasView &view, const DrawingMeans &means, std::function<QDate()> today, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_means(means)
    , m_today(std::move(today))
{
    m_thread.setMaxThreadCount(1);
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
    cancelRouting();
    m_compareOn.stop();
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
    m_state = document ? document->history().index() : 0;
    m_pictures.clear();
    m_restored.reset();
    m_older.reset();
    m_drawnBefore.reset();
    m_differences = {};
    m_replica.reset();
    m_changes = {};
    m_findings.clear();
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
    m_pictures.clear();
    m_restored.reset();
    // Labels have words of their own, and those their widths.
    routeAnew();
}

void PlanMirror::routeAnew()
{
    stopAll();
    m_before = {};
    m_beforeAlone = {};
    m_restored.reset();
    if (m_document)
        start();
}

void PlanMirror::setOlder(std::shared_ptr<const ComparedPlan> older)
{
    if (m_older == older)
        return;
    if (!m_older)
        m_beforeAlone = m_before;
    m_older = std::move(older);
    m_drawnBefore = m_older ? std::make_shared<DrawnBefore>(m_older) : nullptr;
    m_pictures.clear();
    m_restored.reset();
    m_before = m_older ? RoutedBefore() : m_beforeAlone;
    stopAll();
    if (m_document)
        start();
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
    std::optional<StatePictures::Picture> picture;
    if (!m_job)
        picture = {m_before, std::make_shared<Diagram>(m_view.diagram())};
    m_pictures.keep(*m_document, before, std::move(picture));
    // What is undone or redone is drawn as it was: nobody is to look for what else may have changed.
    if (const StatePictures::Picture *known = m_pictures.find(*m_document, state)) {
        m_before = known->ways;
        m_restored = known->diagram;
        return true;
    }
    if (!hasArranged(*m_document, std::min(before, state), std::max(before, state)))
        return false;
    // A way that is still legal may be a bad one among neighbours that are new.
    m_before = {};
    return true;
}

void PlanMirror::follow(const DocumentChange &change)
{
    m_changes.merge(change.changes);
    m_restored.reset();
    if (changeWays()) {
        stopAll();
        start();
        return;
    }
    refresh();
    if (m_job)
        moveBoxes(change.changes);
}

void PlanMirror::refresh()
{
    cancelRouting();
    m_isWaiting = m_job != nullptr;
    // It would be dropped; but the ways of a routed one are a good beginning for the next.
    if (m_job && !m_isSmall)
        m_job->isCanceled = true;
    if (!m_job)
        start();
}

std::shared_ptr<PlanMirror::Job> PlanMirror::makeJob(Drawing drawing)
{
    const std::shared_ptr<Job> job(new Job{m_replica, m_keptAlive, partsOf(m_document->plan(), m_changes), m_changes,
        m_means, firstLanguage(m_language), m_today(), drawing, m_before, m_drawnBefore, {}, {}, {}, {}});
    m_changes = {};
    return job;
}

void PlanMirror::run(const std::shared_ptr<Job> &job)
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
    const std::shared_ptr<Job> job = makeJob(Drawing::AtOnce);
    m_job = job;
    run(job);
    // Of a plan that always takes longer nobody waits in vain.
    const bool isWorthWaiting = m_lastTime <= patience;
    if (isWorthWaiting && job->done.tryAcquire(1, patience))
        finish(job);
}

void PlanMirror::finish(const std::shared_ptr<Job> &job)
{
    // Of a document before, or taken already.
    if (job != m_job) {
        letGo(*job);
        return;
    }
    if (!job->isCanceled) {
        m_lastTime = job->time;
        m_isSmall = job->shown.isRouted;
    }
    // Ways that are kept can run differently in details; this plan was drawn before.
    if (const std::shared_ptr<const Diagram> restored = std::exchange(m_restored, nullptr);
        restored && job->shown.isRouted && !job->isCanceled)
        job->shown.built.diagram = *restored;
    // Overtaken, its ways are still a good beginning for the next drawing.
    else if (job->shown.isRouted)
        m_before = {std::make_shared<DiagramMemory>(std::move(job->shown.built.memory)), nullptr};
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
    show(*job);
}

void PlanMirror::compareOn()
{
    if (!m_isWaiting && !m_comparison.read(m_view.diagram(), m_job->scene->diagram(), QDeadlineTimer(slice)))
        return;
    m_compareOn.stop();
    const std::shared_ptr<Job> job = std::exchange(m_job, nullptr);
    if (m_isWaiting) {
        letGo(*job);
        start();
        return;
    }
    m_document->setMissingPlaces(std::move(job->missingPlaces));
    const Diagram &diagram = job->scene->diagram();
    if (diagram.arrows.size() <= mostRoutedArrows && diagram.nodes.size() <= mostRoutedNodes)
        m_routeLater.start();
    show(*job, m_comparison.take());
}

void PlanMirror::show(Job &job, const std::optional<DiagramUpdate> &update)
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

/// Clearing away what a large plan was drawn with takes as long as a step of a drag may.
void PlanMirror::letGo(Job &job)
{
    if (m_isSmall && !job.scene)
        return;
    QThreadPool::globalInstance()->start(
        [shown = std::make_shared<ShownPlan>(std::exchange(job.shown, {})),
            scene = std::make_shared<std::optional<CanvasScene>>(std::exchange(job.scene, {})),
            places = std::make_shared<Arrangement>(std::exchange(job.missingPlaces, {}))]() mutable {
            shown.reset();
            scene.reset();
            places.reset();
            giveBackMemory();
        });
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

void PlanMirror::finishRouting(const std::shared_ptr<Job> &job)
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

void PlanMirror::cancelRouting()
{
    m_routeLater.stop();
    if (!m_routing)
        return;
    m_routing->isCanceled = true;
    m_routing.reset();
    m_look.stop();
    emit routingAdvanced();
}

int PlanMirror::routedPercent() const
{
    return m_routing ? m_routing->percent.load() : 0;
}

/// Where arrows are not routed while things move, they follow in plain ways.
void PlanMirror::moveArrows(DiagramUpdate &update) const
{
    if (m_isSmall)
        return;
    const CanvasScene &scene = m_view.scene();
    std::map<int, std::vector<int>> labelsOf;
    for (const auto &entry : update.nodes) {
        if (entry.second.rect == m_view.diagram().nodes[static_cast<size_t>(entry.first)].rect)
            continue;
        const std::vector<CanvasId> arrows = scene.arrowsOf(entry.second.id);
        if (arrows.size() + labelsOf.size() > mostFollowingArrows)
            return;
        for (const CanvasId &arrow : arrows) {
            const int index = scene.indexOf(arrow);
            labelsOf.emplace(index, scene.labelsOf(index));
        }
    }
    const auto rectOf = [&](const Id &node) { return scene.rectOf({CanvasKind::Node, node.toString()}); };
    followBoxes(m_view.diagram(), {labelsOf.begin(), labelsOf.end()}, rectOf, update);
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
        // The first step of a drag writes down where everything stands; all but few of it stays there.
        const QRectF rect = rectOf(*box);
        if (rect == m_view.diagram().nodes[static_cast<size_t>(index)].rect)
            continue;
        DiagramNode node = m_view.diagram().nodes[static_cast<size_t>(index)];
        node.rect = rect;
        update.nodes.emplace_back(index, std::move(node));
    }
    for (const Id &id : changes.zones) {
        const int index = m_view.scene().indexOf({CanvasKind::Zone, id.toString()});
        const std::optional<Rectangle> frame = places.zone(id);
        if (index < 0 || !frame)
            continue;
        DiagramZone zone = m_view.diagram().zones[static_cast<size_t>(index)];
        const QRectF rect = rectOf(*frame);
        if (rect == zone.rect)
            continue;
        zone.title.translate(rect.topLeft() - zone.rect.topLeft());
        zone.rect = rect;
        update.zones.emplace_back(index, std::move(zone));
    }
    moveArrows(update);
    m_view.updateDiagram(update);
}

} // namespace portolan
