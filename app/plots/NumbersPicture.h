// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plots/PlotStyle.h"

#include <QRectF>

#include <functional>
#include <set>
#include <vector>

namespace portolan {

/// What is marked in a plot beside its figures.
struct PlotMarks {
    std::set<int> chosen; ///< elements
    int current = -1; ///< the element of the keyboard; -1: none
};

/// Where everything stands on the number line, and how it is drawn. Labels never overlap: each has a place of its own
/// above the lanes, joined to its port; what finds none is counted.
class NumbersPicture {
public:
    /// Between the names of lanes and the place, pixels: the marker of port 0 stands out into it, and what is around it
    /// when it is chosen.
    static constexpr double besideLanes = 13;

    /// place: the rectangle between the axes; xOf: a port's left edge to pixels.
    NumbersPicture(const NumbersContent &content, const PlotStyle &style, const QRectF &place,
        const std::function<double(double)> &xOf);

    void draw(QPainter &painter, const PlotMarks &marks) const;
    [[nodiscard]] QRectF rectOf(int element) const;
    [[nodiscard]] int elementAt(const QPointF &at) const; ///< -1: none

    struct Label {
        int port = 0; ///< element
        double anchor = 0;
        QRectF rect;
        QString text;
    };
    [[nodiscard]] const std::vector<Label> &labels() const { return m_labels; }
    [[nodiscard]] int unlabelled() const { return m_unlabelled; }

private:
    void placeLanes();
    void placeLabels();
    void drawGround(QPainter &painter) const;
    void drawLabels(QPainter &painter, const PlotMarks &marks) const;
    void drawPorts(QPainter &painter, const PlotMarks &marks) const;
    void drawBands(QPainter &painter, const PlotMarks &marks) const;
    [[nodiscard]] QRectF roomOf(const QRectF &band, double wanted) const;
    [[nodiscard]] double laneTop(int lane) const { return m_lanesTop + lane * m_laneHeight; }
    [[nodiscard]] bool isShown(double first, double last) const;

    const NumbersContent &m_content;
    const PlotStyle &m_style;
    QRectF m_place;
    std::function<double(double)> m_xOf;
    double m_lanesTop = 0;
    double m_laneHeight = 0;
    double m_bandsTop = 0;
    double m_bandHeight = 0;
    double m_sectionTop = 0;
    std::vector<QRectF> m_rects; ///< by element; null where it is out of sight
    std::vector<Label> m_labels;
    int m_unlabelled = 0;
};

} // namespace portolan
