// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace portolan {

class CanvasView;

/// The whole plan, small, and what a canvas shows of it as a frame. A click goes there, a drag takes the frame along,
/// the wheel zooms, arrow keys move.
class OverviewMap : public QWidget {
    Q_OBJECT

public:
    /// The view must outlive the map.
    explicit OverviewMap(CanvasView &view, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// Where a point of the scene is on the map, and back.
    [[nodiscard]] QPointF toMap(const QPointF &scene) const;
    [[nodiscard]] QPointF toScene(const QPointF &map) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void repaintImage();
    void setTexts();
    [[nodiscard]] double scale() const; ///< pixels of the screen a unit
    [[nodiscard]] QRectF frame() const; ///< on the map

    CanvasView &m_view;
    QImage m_image; ///< null: to be painted
    QPointF m_grip; ///< from the frame's middle to where it was taken, map
};

} // namespace portolan
