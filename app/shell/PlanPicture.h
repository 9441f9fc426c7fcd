// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/PicturePainter.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanLoading.h"

#include <QAbstractScrollArea>

#include <memory>

namespace portolan {

/// The plan's diagram to be looked at, until a canvas takes its place. Draws in another thread.
class PlanPicture : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PlanPicture(QWidget *parent = nullptr);

    void setKit(std::shared_ptr<const DrawingKit> kit) { m_kit = std::move(kit); }
    /// Null: nothing. The first drawing of a plan is shown as a whole; another language keeps the place.
    void show(std::shared_ptr<const OpenPlan> plan, ExportLanguage language);
    [[nodiscard]] bool isDrawn() const { return m_isDrawn; }

    [[nodiscard]] double zoom() const { return m_zoom; } ///< 1: a unit of the scene is a pixel
    void setZoom(double zoom); ///< about the middle; kept within 0.05 to 8
    void zoomBy(double factor) { setZoom(m_zoom * factor); }
    void fit();

signals:
    void zoomChanged();
    void drawn();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(PlanDrawing drawing, bool isFirst);
    void zoomAt(double zoom, const QPointF &point);
    void updateScrollBars();
    [[nodiscard]] QPointF origin() const; ///< where the drawing's upper left corner is in the viewport

    std::shared_ptr<const DrawingKit> m_kit;
    std::shared_ptr<const OpenPlan> m_plan;
    PlanDrawing m_drawing;
    PicturePainter m_painter;
    double m_zoom = 1;
    int m_turn = 0; ///< which drawing is awaited; those that were overtaken are dropped
    bool m_isDrawn = false;
    bool m_isTooLarge = false;
    bool m_isFitted = false; ///< the whole plan was asked for, and stays in view when the window changes
};

} // namespace portolan
