// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QTimer>

namespace portolan {

/// One page of a document on a desk: whole, or larger and to be moved. It asks for the image that it needs and
/// stretches the last one until that comes.
class SheetPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit SheetPreview(QWidget *parent = nullptr);

    /// In millimetres; empty: there is no page.
    void setPage(const QSizeF &paper);
    void setImage(const QImage &image);
    void zoomBy(double factor);
    void fit();
    [[nodiscard]] bool isFit() const { return m_fits; }
    [[nodiscard]] double zoom() const; ///< 1: as large as on paper, at 96 dots an inch
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] QSize wantedPixels() const; ///< of the image, on this screen

signals:
    void imageWanted(); ///< wantedPixels() are others now
    void zoomChanged();
    void pageStepped(int pages); ///< +1: the next page is asked for
    void pageJumped(bool toEnd);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] QSizeF shownSize() const;
    void updateBars();
    void askSoon();

    QSizeF m_paper;
    QImage m_image;
    QTimer m_asking;
    bool m_fits = true;
    double m_zoom = 1;
    QPoint m_grabbed;
};

} // namespace portolan
