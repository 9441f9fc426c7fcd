// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/GateBars.h"

#include "diagram/DiagramPlaces.h"
#include "route/GateSymbol.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double nameLine = 14;
constexpr double nameGap = 6;
constexpr double widestName = 320; // longer ones are cut with an ellipsis by the painter

/// Calls function(from, to) for each straight part of the arrow.
template <typename Function>
void eachLine(const DiagramArrow &arrow, Function function)
{
    for (size_t index = 0; index + 1 < arrow.points.size(); ++index)
        function(arrow.points[index], arrow.points[index + 1]);
}

bool isFree(const Diagram &diagram, const QRectF &place)
{
    const auto meets = [&](const QRectF &rect) { return rect.intersects(place); };
    const auto any = [&](const auto &things, auto rectOf) {
        return std::any_of(things.begin(), things.end(), [&](const auto &thing) { return meets(rectOf(thing)); });
    };
    if (any(diagram.nodes, [](const DiagramNode &node) { return node.rect.adjusted(-3, -3, 3, 3); })
        || any(diagram.labels, [](const DiagramLabel &label) { return label.extent().adjusted(-2, -2, 2, 2); })
        || any(diagram.zones, [](const DiagramZone &zone) { return zone.title; })
        || any(diagram.gates, [](const DiagramGate &gate) { return gate.rect; })
        || any(diagram.gates, [](const DiagramGate &gate) { return gate.title; }))
        return false;
    return std::none_of(diagram.arrows.begin(), diagram.arrows.end(), [&](const DiagramArrow &arrow) {
        bool meetsAny = false;
        eachLine(arrow, [&](const QPointF &a, const QPointF &b) {
            meetsAny = meetsAny || meets(QRectF(a, b).normalized().adjusted(-2, -2, 2, 2));
        });
        return meetsAny;
    });
}

QRectF titleOf(const DiagramRequest &request, const Diagram &diagram, const DiagramGate &gate)
{
    const auto width = [&](const QString &text) { return request.measure->width(text, gateNameSize, true) + 4; };
    const QSizeF size(std::min(std::max(width(gate.name.en), width(gate.name.ja)), widestName), 2 * nameLine);
    const QRectF &bar = gate.rect;
    const double x = bar.center().x() - size.width() / 2;
    const double y = bar.center().y() - size.height() / 2;
    // At the upper (left) end, then the other, then further and further away from either.
    for (int step = 0; step < 40; ++step) {
        const double away = nameGap + step * 8;
        std::vector<QRectF> places;
        if (gate.isUpright) {
            for (const double aside :
                {0.0, size.width() / 2 + GateSymbol::width, -size.width() / 2 - GateSymbol::width}) {
                places.emplace_back(QPointF(x + aside, bar.top() - away - size.height()), size);
                places.emplace_back(QPointF(x + aside, bar.bottom() + away), size);
            }
        } else {
            places.emplace_back(QPointF(bar.left() - away - size.width(), y), size);
            places.emplace_back(QPointF(bar.right() + away, y), size);
        }
        for (const QRectF &place : places) {
            if (isFree(diagram, place))
                return place;
        }
    }
    return {QPointF(x, bar.top() - nameGap - size.height()), size};
}

/// Finds the gaps of a bar.
class Opening {
public:
    explicit Opening(const DiagramGate &gate)
        : m_gate(gate)
        , m_from(gate.isUpright ? gate.rect.top() : gate.rect.left())
        , m_to(gate.isUpright ? gate.rect.bottom() : gate.rect.right())
    {
    }

    void take(const DiagramArrow &arrow)
    {
        const bool passes
            = std::find(arrow.firewalls.begin(), arrow.firewalls.end(), m_gate.id) != arrow.firewalls.end();
        eachLine(arrow, [&](const QPointF &a, const QPointF &b) {
            if (!QRectF(a, b).normalized().adjusted(-thin, -thin, thin, thin).intersects(m_gate.rect))
                return;
            const double one = m_gate.isUpright ? a.y() : a.x();
            const double other = m_gate.isUpright ? b.y() : b.x();
            if (!passes)
                m_others.emplace_back(std::min(one, other), std::max(one, other));
            else if (one == other)
                m_own.push_back(one);
        });
    }

    [[nodiscard]] std::vector<QRectF> parts()
    {
        if (m_others.empty())
            return {};
        std::sort(m_others.begin(), m_others.end());
        std::vector<QRectF> parts;
        double begin = m_from;
        for (const auto &[first, last] : m_others) {
            const auto [gapFrom, gapTo] = gapAround(first, last);
            addPart(begin, gapFrom, parts);
            begin = std::max(begin, gapTo);
        }
        addPart(begin, m_to, parts);
        return parts;
    }

private:
    static constexpr double thin = 0.1; // lines count as areas, so that intersects() sees them
    static constexpr double room = 8; // on either side of a line
    static constexpr double ownRoom = 4; // of the bar, around a line that passes it
    static constexpr double shortest = 10; // part that nothing passes

    [[nodiscard]] std::pair<double, double> gapAround(double first, double last) const
    {
        double from = first - room;
        double to = last + room;
        for (const double own : m_own) {
            if (own < first)
                from = std::max(from, own + ownRoom);
            if (own > last)
                to = std::min(to, own - ownRoom);
        }
        return {from, to};
    }

    void addPart(double from, double to, std::vector<QRectF> &parts) const
    {
        const bool isPassed
            = std::any_of(m_own.begin(), m_own.end(), [&](double own) { return from <= own && own <= to; });
        if (to - from < (isPassed ? 0 : shortest))
            return;
        parts.push_back(m_gate.isUpright ? QRectF(m_gate.rect.left(), from, m_gate.rect.width(), to - from)
                                         : QRectF(from, m_gate.rect.top(), to - from, m_gate.rect.height()));
    }

    const DiagramGate &m_gate;
    double m_from;
    double m_to;
    std::vector<double> m_own; ///< where along the bar arrows pass it
    std::vector<std::pair<double, double>> m_others; ///< from where to where along it others do
};

} // namespace

void layGateBars(const DiagramRequest &request, Diagram &diagram)
{
    for (DiagramGate &gate : diagram.gates) {
        const QPointF at = gate.rect.topLeft();
        GateSymbol bar(gate.isUpright, gate.isUpright ? at.x() : at.y(), gate.isUpright ? at.y() : at.x());
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (std::find(arrow.firewalls.begin(), arrow.firewalls.end(), gate.id) != arrow.firewalls.end())
                bar.take(arrow.points);
        }
        gate.rect = bar.rect();
    }
    for (DiagramGate &gate : diagram.gates)
        gate.title = titleOf(request, diagram, gate);
}

void openGateBars(Diagram &diagram)
{
    for (DiagramGate &gate : diagram.gates) {
        Opening opening(gate);
        for (const DiagramArrow &arrow : diagram.arrows)
            opening.take(arrow);
        gate.parts = opening.parts();
    }
}

} // namespace portolan
