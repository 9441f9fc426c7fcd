// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/PlotView.h"

#include "plots/PortScale.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double lowestBar = 14; ///< pixels
constexpr double highestBar = 48;
constexpr double barInEmptyPlot = 34; ///< a few bars are no wider than that
constexpr double zoomStep = 1.25;
constexpr double closestZoom = 0.002; ///< of a section: some thirty ports side by side
constexpr int wheelNotch = 120;

} // namespace

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
    , m_chart(this)
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_chart.widget(), 1);
    row->addWidget(m_scroll);
    m_scroll->hide();
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        m_window.first = value;
        refresh();
    });
    dressChart();
}

bool PlotView::isBars() const
{
    return m_content && std::holds_alternative<BarsContent>(m_content->body);
}

bool PlotView::isNumbers() const
{
    return m_content && std::holds_alternative<NumbersContent>(m_content->body);
}

void PlotView::dressChart()
{
    m_chart.setStyle(PlotStyle::ofScreen(palette(), font()));
}

void PlotView::setContent(std::shared_ptr<const PlotContent> content)
{
    if (!m_content || !content || m_content->body.index() != content->body.index()) {
        m_window = {};
        m_marks = {};
        m_keyboard = 0;
    }
    m_content = std::move(content);
    if (isBars() && m_window.shown <= 0)
        m_window.shown = 1; // until it is known how many have room: not ten thousand
    if (m_marks.current >= (m_content ? m_content->elementCount() : 0))
        m_marks.current = -1;
    m_marks.chosen.clear();
    m_chart.setContent(m_content);
    refresh();
}

void PlotView::setChosen(const std::set<int> &elements)
{
    if (m_marks.chosen == elements)
        return;
    m_marks.chosen = elements;
    refresh();
}

void PlotView::refresh()
{
    m_chart.setMarks(m_marks);
    m_chart.setWindow(m_window);
    if (isBars())
        fitBars();
    else
        m_scroll->hide();
    m_chart.update();
}

/// How many bars have room depends on axes and legend, which only the chart knows.
void PlotView::fitBars()
{
    m_chart.update();
    const auto all = static_cast<double>(m_content->elementCount());
    const double height = m_chart.axisRect().height();
    m_window.shown = std::max(1.0, std::floor(height / m_barHeight));
    if (all <= m_window.shown)
        m_window.shown = std::max(all, height / barInEmptyPlot);
    const int last = std::max(0, static_cast<int>(std::ceil(all - m_window.shown)));
    m_window.first = std::clamp(m_window.first, 0.0, double(last));
    const QSignalBlocker blocker(m_scroll);
    m_scroll->setRange(0, last);
    m_scroll->setPageStep(std::max(1, static_cast<int>(m_window.shown)));
    m_scroll->setValue(static_cast<int>(m_window.first));
    m_scroll->setVisible(last > 0);
    m_chart.setWindow(m_window);
}

void PlotView::reveal(int element)
{
    if (!m_content || element < 0 || element >= m_content->elementCount())
        return;
    if (isBars()) {
        if (element < m_window.first)
            m_window.first = element;
        else if (element > m_window.first + m_window.shown - 1)
            m_window.first = std::ceil(element - m_window.shown + 1);
        refresh();
    } else if (isNumbers()) {
        const auto &numbers = std::get<NumbersContent>(m_content->body);
        if (static_cast<size_t>(element) >= numbers.ports.size())
            return;
        const double place = PortScale::placeOf(numbers.ports[static_cast<size_t>(element)].first + 0.5);
        if (place < m_window.from || place > m_window.to)
            panNumbers(place - (m_window.from + m_window.to) / 2);
    }
}

void PlotView::zoomNumbers(double factor, double around)
{
    const double length = std::clamp((m_window.to - m_window.from) / factor, closestZoom, double(PortScale::sections));
    const double part = (around - m_window.from) / (m_window.to - m_window.from);
    m_window.from = std::clamp(around - part * length, 0.0, PortScale::sections - length);
    m_window.to = m_window.from + length;
    refresh();
}

void PlotView::panNumbers(double by)
{
    const double length = m_window.to - m_window.from;
    m_window.from = std::clamp(m_window.from + by, 0.0, PortScale::sections - length);
    m_window.to = m_window.from + length;
    refresh();
}

void PlotView::goTo(int element)
{
    if (!m_content || element < 0 || element >= m_content->elementCount())
        return;
    m_marks.current = element;
    m_keyboard = element;
    reveal(element);
    refresh();
    if (m_words) {
        setAccessibleDescription(QTextDocumentFragment::fromHtml(m_words(element)).toPlainText());
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
        const QRectF rect = m_chart.rectOf(element);
        if (hasFocus() && !rect.isNull())
            QToolTip::showText(mapToGlobal(rect.bottomLeft().toPoint()), m_words(element), this);
    }
    emit currentChanged(element);
}

int PlotView::neighbour(int key) const
{
    const int last = m_content->elementCount() - 1;
    const int from = m_marks.current;
    const auto *cells = std::get_if<CellsContent>(&m_content->body);
    const int down = cells ? cells->size() : 1;
    switch (key) {
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    case Qt::Key_Up:
        return from < 0 ? last : from - down >= 0 ? from - down : from;
    case Qt::Key_Down:
        return from < 0 ? 0 : from + down <= last ? from + down : from;
    case Qt::Key_Left:
        return from < 0 || from % down > 0 || down == 1 ? std::max(from - 1, 0) : from;
    case Qt::Key_Right:
        return from < 0 || (from + 1) % down > 0 || down == 1 ? std::min(from + 1, last) : from;
    case Qt::Key_PageUp:
        return std::max(from - std::max(1, static_cast<int>(m_window.shown)), 0);
    case Qt::Key_PageDown:
        return std::min(from + std::max(1, static_cast<int>(m_window.shown)), last);
    default:
        return -1;
    }
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (!m_content || m_content->elementCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double middle = (m_window.from + m_window.to) / 2;
    if (const int next = neighbour(event->key()); next >= 0)
        goTo(next);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        if (m_marks.current >= 0)
            emit picked(m_marks.current, event->modifiers().testFlag(Qt::ControlModifier));
    } else if (isNumbers() && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus))
        zoomNumbers(event->key() == Qt::Key_Plus ? zoomStep : 1 / zoomStep, middle);
    else if (isNumbers() && event->key() == Qt::Key_0)
        zoomNumbers(closestZoom, middle);
    else
        QWidget::keyPressEvent(event);
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position();
    m_draggedTo = event->position();
    m_isDragging = false;
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && isNumbers()) {
        const double away = (event->position() - m_pressedAt).manhattanLength();
        m_isDragging = m_isDragging || away >= QApplication::startDragDistance();
        if (m_isDragging && m_chart.axisRect().width() > 0)
            panNumbers(
                (m_draggedTo.x() - event->position().x()) / m_chart.axisRect().width() * (m_window.to - m_window.from));
        m_draggedTo = event->position();
        return;
    }
    setCursor(m_chart.elementAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_isDragging)
        return;
    const int element = m_chart.elementAt(event->position());
    if (element < 0)
        return;
    m_keyboard = element;
    m_marks.current = -1; // the keyboard's frame is for who goes by keys
    emit picked(element, event->modifiers().testFlag(Qt::ControlModifier));
}

void PlotView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / double(wheelNotch);
    if (isNumbers()) {
        const QRectF place = m_chart.axisRect();
        const double part = std::clamp((event->position().x() - place.left()) / std::max(place.width(), 1.0), 0.0, 1.0);
        zoomNumbers(std::pow(zoomStep, notches), m_window.from + part * (m_window.to - m_window.from));
    } else if (isBars() && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_barHeight = std::clamp(m_barHeight * std::pow(zoomStep, notches), lowestBar, highestBar);
        refresh();
    } else if (isBars() && m_scroll->maximum() > 0) {
        m_scroll->setValue(m_scroll->value() - static_cast<int>(std::lround(notches * 3)));
    } else {
        event->ignore();
        return;
    }
    event->accept();
}

bool PlotView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int element = m_chart.elementAt(help->pos());
        if (element >= 0 && m_words)
            QToolTip::showText(help->globalPos(), m_words(element), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    refresh();
}

void PlotView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What was resized while it was hidden hears of it after its parent.
    QMetaObject::invokeMethod(this, &PlotView::refresh, Qt::QueuedConnection);
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dressChart();
        refresh();
    }
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool isByKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (isByKeys && m_content)
        goTo(std::clamp(m_keyboard, 0, std::max(0, m_content->elementCount() - 1)));
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_marks.current = -1;
    refresh();
}

} // namespace portolan
