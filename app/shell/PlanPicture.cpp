// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanPicture.h"

#include "shell/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double leastZoom = 0.05;
constexpr double greatestZoom = 8;
constexpr double largestFit = 1.25; ///< a small plan is not blown up to fill the window
constexpr double wheelStep = 1.0015; ///< for each eighth of a degree
constexpr int scrollStep = 40;
constexpr size_t mostNodes = 150; ///< routing a whole plan that is larger takes longer than anybody waits

} // namespace

PlanPicture::PlanPicture(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Diagram of the plan"));
    horizontalScrollBar()->setSingleStep(scrollStep);
    verticalScrollBar()->setSingleStep(scrollStep);
}

void PlanPicture::show(std::shared_ptr<const OpenPlan> plan, ExportLanguage language)
{
    const bool isFirst = plan != m_plan;
    m_plan = std::move(plan);
    ++m_turn;
    if (isFirst) {
        m_drawing = PlanDrawing();
        m_isDrawn = false;
        viewport()->update();
    }
    m_isTooLarge = m_plan && m_plan->plan().nodes.size() > mostNodes;
    if (!m_plan || !m_kit || m_isTooLarge)
        return;
    QtConcurrent::run([plan = m_plan, kit = m_kit, language] {
        return drawPlan(plan->engine(), &plan->findings, *kit, language);
    }).then(this, [this, isFirst, turn = m_turn](PlanDrawing drawing) {
        if (turn == m_turn)
            take(std::move(drawing), isFirst);
    });
}

void PlanPicture::take(PlanDrawing drawing, bool isFirst)
{
    m_drawing = std::move(drawing);
    m_isDrawn = true;
    if (isFirst)
        fit();
    updateScrollBars();
    viewport()->update();
    emit drawn();
}

void PlanPicture::setZoom(double zoom)
{
    m_isFitted = false;
    zoomAt(zoom, QRectF(viewport()->rect()).center());
}

void PlanPicture::zoomAt(double zoom, const QPointF &point)
{
    const double next = std::clamp(zoom, leastZoom, greatestZoom);
    const QPointF under = (point - origin()) / m_zoom;
    m_zoom = next;
    updateScrollBars();
    const QPointF wanted = under * m_zoom - point;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(wanted.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(wanted.y())));
    viewport()->update();
    emit zoomChanged();
}

void PlanPicture::fit()
{
    if (!m_drawing.bounds.isEmpty()) {
        const QSizeF room = maximumViewportSize();
        const double whole
            = std::min(room.width() / m_drawing.bounds.width(), room.height() / m_drawing.bounds.height());
        zoomAt(std::min(whole, largestFit), QPointF());
    }
    m_isFitted = true;
}

QPointF PlanPicture::origin() const
{
    const QSizeF size = m_drawing.bounds.size() * m_zoom;
    const QSizeF room = viewport()->size();
    return {size.width() < room.width() ? (room.width() - size.width()) / 2 : -horizontalScrollBar()->value(),
        size.height() < room.height() ? (room.height() - size.height()) / 2 : -verticalScrollBar()->value()};
}

void PlanPicture::updateScrollBars()
{
    const QSizeF size = m_drawing.bounds.size() * m_zoom;
    const QSize room = viewport()->size();
    // Rounding up a whole that just fits must not bring a bar.
    const auto beyond
        = [](double length, int visible) { return std::max(0, static_cast<int>(std::floor(length)) - visible); };
    horizontalScrollBar()->setRange(0, beyond(size.width(), room.width()));
    verticalScrollBar()->setRange(0, beyond(size.height(), room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
}

void PlanPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeColors colors = Theme::colorsFor(palette());
    painter.fillRect(viewport()->rect(), colors.desk);
    if (m_drawing.bounds.isEmpty()) {
        painter.setPen(colors.subdued);
        const QString hint = m_isTooLarge
            ? tr("This plan is too large to be shown here as a whole. Export its diagram to see it.")
            : !m_isDrawn ? tr("Drawing ...")
                         : tr("This plan is empty. Drag a management server from the palette to here.");
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, hint);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin());
    painter.fillRect(QRectF(QPointF(), m_drawing.bounds.size() * m_zoom), Qt::white);
    painter.scale(m_zoom, m_zoom);
    painter.translate(-m_drawing.bounds.topLeft());
    m_painter.paint(m_drawing.picture, painter);
}

void PlanPicture::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_isFitted)
        fit();
    updateScrollBars();
}

void PlanPicture::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_isFitted = false;
    zoomAt(m_zoom * std::pow(wheelStep, event->angleDelta().y()), event->position());
    event->accept();
}

void PlanPicture::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Diagram of the plan"));
        viewport()->update();
    }
}

} // namespace portolan
