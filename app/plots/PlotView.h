// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plots/PlotChart.h"

#include <QWidget>

class QScrollBar;

namespace portolan {

/// A plot on the screen: in the colours of the theme, scrolled and zoomed, chosen from by mouse and keyboard.
///
/// Arrow keys go from element to element, Home and End to the first and the last; Enter or Space chooses, with Ctrl
/// beside what is chosen. The wheel scrolls bars and zooms into the number line, which is dragged from side to side;
/// + and - zoom, 0 shows all of it. With Ctrl the wheel makes bars wider.
class PlotView : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    /// Another content of the same sort keeps what is shown of it.
    void setContent(std::shared_ptr<const PlotContent> content);
    [[nodiscard]] const PlotContent *content() const { return m_content.get(); }
    void setChosen(const std::set<int> &elements);
    [[nodiscard]] const std::set<int> &chosen() const { return m_marks.chosen; }
    [[nodiscard]] int current() const { return m_marks.current; } ///< of the keyboard; -1: none
    /// What is said of an element, as HTML.
    void setWords(std::function<QString(int)> words) { m_words = std::move(words); }
    void reveal(int element);

    [[nodiscard]] QRectF rectOf(int element) const { return m_chart.rectOf(element); } ///< null: out of sight
    [[nodiscard]] int elementAt(const QPointF &at) const { return m_chart.elementAt(at); }
    [[nodiscard]] const PlotWindow &window() const { return m_window; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

signals:
    void picked(int element, bool adds); ///< adds: beside what is chosen
    void currentChanged(int element);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    void fitBars();
    void dressChart();
    void zoomNumbers(double factor, double around);
    void panNumbers(double by);
    void goTo(int element);
    [[nodiscard]] int neighbour(int key) const;
    [[nodiscard]] bool isBars() const;
    [[nodiscard]] bool isNumbers() const;

    PlotChart m_chart;
    QScrollBar *m_scroll = nullptr;
    std::shared_ptr<const PlotContent> m_content;
    std::function<QString(int)> m_words;
    PlotWindow m_window;
    PlotMarks m_marks;
    int m_keyboard = 0; ///< the element that the keyboard comes back to
    double m_barHeight = 24;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    bool m_isDragging = false;
};

} // namespace portolan
