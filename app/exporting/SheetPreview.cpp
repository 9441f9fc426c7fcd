// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/SheetPreview.h"

#include "shell/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double dotsPerMillimetre = 96 / 25.4;
constexpr int air = 14; ///< pixels around the page
constexpr int askingDelay = 40; ///< milliseconds, while a window is being resized
constexpr double largestZoom = 4;
constexpr double mostDots = 30'000'000; ///< of an image: 120 MB
constexpr double zoomStep = 1.25;

} // namespace

SheetPreview::SheetPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    m_asking.setSingleShot(true);
    m_asking.setInterval(askingDelay);
    connect(&m_asking, &QTimer::timeout, this, &SheetPreview::imageWanted);
}

void SheetPreview::setPage(const QSizeF &paper)
{
    if (m_paper != paper)
        m_image = {};
    m_paper = paper;
    updateBars();
    emit zoomChanged();
    viewport()->update();
}

void SheetPreview::setImage(const QImage &image)
{
    m_image = image;
    viewport()->update();
}

double SheetPreview::fittingZoom() const
{
    if (m_paper.isEmpty())
        return 1;
    const QSizeF room = QSizeF(viewport()->size()) - QSizeF(2 * air, 2 * air);
    const double fitting = std::min(room.width() / m_paper.width(), room.height() / m_paper.height());
    return std::clamp(fitting / dotsPerMillimetre, 0.01, largestZoom);
}

double SheetPreview::zoom() const
{
    return m_fits ? fittingZoom() : m_zoom;
}

QSizeF SheetPreview::shownSize() const
{
    return m_paper * dotsPerMillimetre * zoom();
}

QSize SheetPreview::wantedPixels() const
{
    QSizeF pixels = shownSize() * devicePixelRatioF();
    const double dots = pixels.width() * pixels.height();
    if (dots > mostDots)
        pixels *= std::sqrt(mostDots / dots);
    return pixels.toSize().expandedTo(QSize(1, 1));
}

void SheetPreview::fit()
{
    m_fits = true;
    updateBars();
    askSoon();
}

void SheetPreview::zoomBy(double factor)
{
    const double wanted = std::clamp(zoom() * factor, std::min(0.1, fittingZoom()), largestZoom);
    // What is in the middle stays there.
    const QSizeF before = shownSize();
    const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0,
        verticalScrollBar()->value() + viewport()->height() / 2.0);
    m_fits = false;
    m_zoom = wanted;
    updateBars();
    const double grown = before.isEmpty() ? 1 : shownSize().width() / before.width();
    horizontalScrollBar()->setValue(qRound(middle.x() * grown - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(qRound(middle.y() * grown - viewport()->height() / 2.0));
    askSoon();
}

void SheetPreview::askSoon()
{
    emit zoomChanged();
    viewport()->update();
    if (!m_paper.isEmpty())
        m_asking.start();
}

void SheetPreview::updateBars()
{
    const QSize whole = m_fits ? QSize() : (shownSize() + QSizeF(2 * air, 2 * air)).toSize();
    for (const auto &[bar, length, room] : {std::tuple(horizontalScrollBar(), whole.width(), viewport()->width()),
             std::tuple(verticalScrollBar(), whole.height(), viewport()->height())}) {
        bar->setRange(0, std::max(0, length - room));
        bar->setPageStep(room);
        bar->setSingleStep(std::max(1, room / 12));
    }
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeColors colors = Theme::colorsFor(palette());
    painter.fillRect(viewport()->rect(), colors.desk);
    if (m_paper.isEmpty())
        return;
    QRectF page(QPointF(), shownSize());
    page.moveCenter(QRectF(viewport()->rect()).center());
    if (horizontalScrollBar()->maximum() > 0)
        page.moveLeft(air - horizontalScrollBar()->value());
    if (verticalScrollBar()->maximum() > 0)
        page.moveTop(air - verticalScrollBar()->value());
    page.moveTopLeft(QPointF(page.topLeft().toPoint()));
    painter.fillRect(page.translated(2, 3), QColor(0, 0, 0, 50));
    painter.fillRect(page, Qt::white);
    if (!m_image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(page, m_image);
    }
    painter.setPen(colors.border);
    painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void SheetPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (m_fits)
        askSoon();
}

void SheetPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        emit pageStepped(1);
        break;
    case Qt::Key_PageUp:
        emit pageStepped(-1);
        break;
    case Qt::Key_Home:
        emit pageJumped(false);
        break;
    case Qt::Key_End:
        emit pageJumped(true);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        break;
    case Qt::Key_0:
        fit();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetPreview::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    else if (m_fits)
        emit pageStepped(event->angleDelta().y() < 0 ? 1 : -1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void SheetPreview::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->pos();
    if (!m_fits)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void SheetPreview::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint moved = event->pos() - m_grabbed;
    m_grabbed = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void SheetPreview::mouseReleaseEvent(QMouseEvent *)
{
    viewport()->unsetCursor();
}

} // namespace portolan
