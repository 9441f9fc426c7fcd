// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "export/MatrixTables.h"
#include "workspace/DiagramBuilding.h"

#include <QDate>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace portolan {

class CanvasView;

/// Keeps a canvas true to a document: whatever changed() tells is drawn, never anything else.
///
/// What takes little time is drawn at once, so that arrows follow what is dragged. Where the last drawing took longer
/// than patience allows, the next ones are made in another thread, from a replica: then boxes and frames follow at
/// once and arrows when they are ready. What is ready too late, after another change, still shows where the arrows run,
/// unless its boxes stand elsewhere by now; the next one is under way.
class PlanMirror : public QObject {
    Q_OBJECT

public:
    static constexpr double patience = 40; ///< milliseconds
    static constexpr size_t manyNodes = 80; ///< from so many on not even the first drawing is waited for

    /// All that is referred to must outlive the mirror. today: for findings that depend on it.
    PlanMirror(CanvasView &view, const DrawingMeans &means, std::function<QDate()> today, QObject *parent = nullptr);
    ~PlanMirror() override;

    /// Null: nothing is shown. keptAlive: what the document refers to, as long as another thread works.
    void setDocument(PlanDocument *document, std::shared_ptr<const void> keptAlive);
    [[nodiscard]] PlanDocument *document() const { return m_document; }
    void setLanguage(ExportLanguage language);

    /// Of the plan as it is shown.
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    /// Whether all that changed is drawn.
    [[nodiscard]] bool isCurrent() const { return !m_isBusy && !m_isWaiting; }

signals:
    void shown(); ///< the canvas and findings() are true to the plan

private:
    void follow(const DocumentChange &change);
    void refresh();
    void drawNow();
    void drawElsewhere();
    void take(ShownPlan shown);
    void moveBoxes(const ChangeSet &changes);

    CanvasView &m_view;
    DrawingMeans m_means;
    std::function<QDate()> m_today;
    QPointer<PlanDocument> m_document;
    std::shared_ptr<const void> m_keptAlive;
    ExportLanguage m_language = ExportLanguage::English;
    std::vector<Finding> m_findings;
    std::shared_ptr<RouteMemory> m_memory; ///< null: nothing was drawn yet
    std::shared_ptr<PlanReplica> m_replica; ///< null: all was drawn in this thread until now
    ChangeSet m_changes; ///< that the replica was not told yet
    double m_lastTime = 0; ///< milliseconds that the last drawing took
    int m_turn = 0; ///< of the document: results for another one are dropped
    bool m_isBusy = false; ///< the other thread works
    bool m_isWaiting = false; ///< for it to end, to draw anew
    QThreadPool m_thread;
};

} // namespace portolan
