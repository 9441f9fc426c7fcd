// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plots/NumbersPicture.h"
#include "plots/PlotContent.h"
#include "plots/PlotStyle.h"

#include <functional>
#include <memory>

class QPaintDevice;
class QWidget;

namespace portolan {

/// Which part of a plot is shown.
struct PlotWindow {
    double first = 0; ///< bars: the uppermost
    double shown = 0; ///< bars: how many; 0: all of them
    double from = 0; ///< of the number line, in places of PortScale
    double to = 3;
};

/// A plot with its axes: what the plotting library is used for, and the only place that knows it.
class PlotChart {
public:
    /// The parent may be null, for plots that are only drawn on something else.
    explicit PlotChart(QWidget *parent);
    ~PlotChart();
    PlotChart(const PlotChart &) = delete;
    PlotChart &operator=(const PlotChart &) = delete;

    [[nodiscard]] QWidget *widget() const; ///< takes neither mouse nor keyboard; owned by the parent, else by the chart

    void setContent(std::shared_ptr<const PlotContent> content);
    void setStyle(const PlotStyle &style);
    void setWindow(const PlotWindow &window);
    void setMarks(const PlotMarks &marks);
    /// Takes over what was set, for the widget as large as it is.
    void update();

    /// As update() or drawOn() drew it last; pixels of the widget. Null: out of sight.
    [[nodiscard]] QRectF rectOf(int element) const;
    [[nodiscard]] int elementAt(const QPointF &at) const; ///< -1: none
    [[nodiscard]] QRectF axisRect() const;
    /// Ports of the number line that no label could be placed for.
    [[nodiscard]] int unlabelled() const;

    /// Draws it on a page or an image, scaled, as large as size at place, and around on the same painter: before it.
    /// False: nothing can be drawn on the device.
    [[nodiscard]] bool drawOn(QPaintDevice &device, double scale, const QPointF &place, const QSize &size,
        const std::function<void(QPainter &)> &around);

private:
    class Plot;
    std::unique_ptr<Plot> m_plot;
};

} // namespace portolan
