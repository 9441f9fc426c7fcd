// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramUpdate.h"
#include "edit/PlanDocument.h"
#include "export/MatrixTables.h"
#include "workspace/StatePictures.h"

#include <QDate>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace portolan {

class CanvasView;
struct DrawingJob;

/// Keeps a canvas true to a document: whatever changed() tells is drawn, never anything else.
///
/// Drawings are made in another thread, from a replica of the plan, as routing can take long. What is ready within the
/// patience of a frame is shown at once, so that arrows follow what is dragged. Otherwise boxes and frames follow at
/// once and arrows when they are ready; a drawing that another change has overtaken is dropped. What of a large drawing
/// this thread has to do, comparing it with what is shown, it does in slices.
///
/// Where routing takes longer than anybody looks at the plan before, what is shown is a sketch meanwhile: all things of
/// the plan as it is, with plain ways where something moved. The next change stops the routing, and it begins anew.
///
/// Plans with many rows are drawn with plain ways, and routed when nothing has changed for a while. The next change
/// stops that; what was routed before stays until then.
class PlanMirror : public QObject {
    Q_OBJECT

public:
    static constexpr int patience = 30; ///< milliseconds that a change may hold up the interface
    static constexpr int slow = 300; ///< milliseconds after which a drawing is sketched
    static constexpr int rest = 400; ///< milliseconds without a change before many arrows are routed

    /// All that is referred to must outlive the mirror. today: for findings that depend on it.
    PlanMirror(CanvasView &view, const DrawingMeans &means, std::function<QDate()> today, QObject *parent = nullptr);
    ~PlanMirror() override;

    /// Null: nothing is shown. keptAlive: what the document refers to, as long as another thread works.
    void setDocument(PlanDocument *document, std::shared_ptr<const void> keptAlive);
    [[nodiscard]] PlanDocument *document() const { return m_document; }
    void setLanguage(ExportLanguage language);
    /// What changed since this plan is shown as on a sheet that compares; null, and at first with every document:
    /// nothing is compared.
    void setOlder(std::shared_ptr<const ComparedPlan> older);

    /// Draws all arrows as a sheet does, from the plan alone: none keeps the way that it had.
    void routeAnew();

    /// Of the plan as it is shown.
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    /// From the older plan, as they are shown.
    [[nodiscard]] const Differences &differences() const { return m_differences; }
    /// Whether all that changed is drawn; of a sketch that is so.
    [[nodiscard]] bool isCurrent() const { return !m_job; }
    /// ... and arrows that are routed at once have their ways, unless somebody did not want to wait for them.
    [[nodiscard]] bool isSettled() const { return !m_job && !(m_isSketched && m_routing); }

    /// Whether arrows with plain ways are being routed, or soon will be.
    [[nodiscard]] bool isRouting() const
    {
        return m_routing || m_routeLater.isActive() || (m_isSketched && m_job && !m_isRoutingCanceled);
    }
    [[nodiscard]] int routedPercent() const; ///< of them
    /// Leaves them as they are until the next change, or until it is resumed.
    void cancelRouting();
    /// Whether arrows have plain ways because of that.
    [[nodiscard]] bool isRoutingCanceled() const { return m_isRoutingCanceled; }
    void resumeRouting();
    /// Of a small plan no arrow is routed as long as it is held: for tests of what is seen meanwhile.
    void hold(bool isHeld);

signals:
    void shown(); ///< the canvas and findings() are true to the plan
    void routingAdvanced(); ///< or began, or ended

private:
    void follow(const DocumentChange &change);
    [[nodiscard]] bool changeWays();
    void refresh();
    void forgetWays(RoutedBefore &before) const;
    void stopRouting();
    void askForSketch();
    void takeSketch(const std::shared_ptr<DrawingJob> &job, ShownPlan &sketch);
    void takeWays(DrawingJob &job);
    [[nodiscard]] std::shared_ptr<DrawingJob> makeJob(Drawing drawing);
    void run(const std::shared_ptr<DrawingJob> &job);
    void start();
    void finish(const std::shared_ptr<DrawingJob> &job);
    void compareOn();
    void startRouting();
    void finishRouting(const std::shared_ptr<DrawingJob> &job);
    void show(DrawingJob &job, const std::optional<DiagramUpdate> &update = {});
    void letGo(DrawingJob &job);
    void stopAll();
    void setPaintOptions(const QString &revision);

    CanvasView &m_view;
    DrawingMeans m_means;
    std::function<QDate()> m_today;
    QPointer<PlanDocument> m_document;
    std::shared_ptr<const void> m_keptAlive;
    ExportLanguage m_language = ExportLanguage::English;
    std::vector<Finding> m_findings;
    Differences m_differences;
    RoutedBefore m_before;
    std::shared_ptr<const ComparedPlan> m_older;
    std::shared_ptr<DrawnBefore> m_drawnBefore; ///< the same, for the other thread
    RoutedBefore m_beforeAlone; ///< as it was before it was compared
    std::shared_ptr<PlanReplica> m_replica;
    ChangeSet m_changes; ///< that the replica was not told yet
    int m_state = 0; ///< of the history, when it last heard of a change
    StatePictures m_pictures; ///< of a small plan
    std::shared_ptr<DrawingJob> m_job; ///< that is under way; null: none
    bool m_isWaiting = false; ///< for it to end, to draw anew
    DiagramComparison m_comparison; ///< of its large drawing with what is shown
    QTimer m_compareOn; ///< runs until that is done
    bool m_isSmall = true; ///< so that what is shown was routed at once
    qint64 m_lastTime = 0; ///< milliseconds that the drawing before took
    std::shared_ptr<DrawingJob> m_routing; ///< of many arrows, while m_job is null; null: none
    bool m_isSketched = false; ///< so that what is shown is not routed yet, though the plan is small
    bool m_isSketchDue = false; ///< the next drawing begins with a sketch
    bool m_isRoutingCanceled = false;
    QTimer m_sketchLater; ///< runs while what is shown is not the plan, until it is time for a sketch
    std::shared_ptr<std::atomic<bool>> m_isHeld;
    QTimer m_routeLater;
    QTimer m_look; ///< at how far it is
    QThreadPool m_thread;
};

} // namespace portolan
