// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/GateBars.h"

#include "diagram/DiagramPlaces.h"
#include "diagram/GateLines.h"
#include "route/GateSymbol.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

constexpr double betweenBars = 8;
constexpr double shortestUnpassed = 20; // bar that nothing passes, and another one takes the room of
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

bool passes(const DiagramArrow &arrow, size_t gate)
{
    return std::find(arrow.gates.begin(), arrow.gates.end(), static_cast<int>(gate)) != arrow.gates.end();
}

/// What a firewall's name must not lie on, within a part of the drawing.
std::vector<QRectF> thingsWithin(const Diagram &diagram, const QRectF &part)
{
    std::vector<QRectF> things;
    const auto add = [&](const QRectF &rect) {
        if (rect.intersects(part))
            things.push_back(rect);
    };
    for (const DiagramNode &node : diagram.nodes)
        add(node.rect.adjusted(-3, -3, 3, 3));
    for (const DiagramLabel &label : diagram.labels)
        add(label.extent().adjusted(-2, -2, 2, 2));
    for (const DiagramZone &zone : diagram.zones)
        add(zone.title);
    for (const DiagramGate &gate : diagram.gates) {
        add(gate.rect);
        add(gate.title);
    }
    for (const DiagramArrow &arrow : diagram.arrows) {
        eachLine(
            arrow, [&](const QPointF &a, const QPointF &b) { add(QRectF(a, b).normalized().adjusted(-2, -2, 2, 2)); });
        add(arrow.openerBadge);
        add(arrow.listenerBadge);
    }
    return things;
}

/// The search for a place of a firewall's name: as near to its bar as can be.
class NamePlaces {
public:
    NamePlaces(const Diagram &diagram, const DiagramGate &gate, const QSizeF &size)
        : m_diagram(diagram)
        , m_gate(gate)
        , m_bar(gate.rect)
        , m_size(size)
    {
    }

    [[nodiscard]] QRectF best()
    {
        const double reach = farthest + std::max(m_size.width(), m_size.height());
        const QRectF part = m_bar.adjusted(-reach, -reach, reach, reach);
        m_things = thingsWithin(m_diagram, part);
        for (const DiagramArrow &arrow : m_diagram.arrows) {
            eachLine(arrow, [&](const QPointF &a, const QPointF &b) {
                if (QRectF(a, b).normalized().adjusted(-1, -1, 1, 1).intersects(part))
                    m_lines.emplace_back(a, b);
            });
        }
        // Along a bar of a hundred thousand units there are millions of places; none costs less than it is away.
        for (double away = nameGap; away <= farthest && away < m_leastFree; away += step)
            addAround(away);
        return std::isinf(m_leastFree) ? m_anyPlace : m_freePlace;
    }

private:
    static constexpr double step = 8;
    static constexpr double farthest = nameGap + 40 * step;
    static constexpr double offEnd = 2; ///< cost of a place that does not stand right at an end
    static constexpr double besideBar = 4;
    static constexpr double inFrame = 100; ///< of one in the frame of a zone that the bar stands outside of
    static constexpr double behindLine = 40; ///< for each line between the bar and its name
    static constexpr double onFrame = 200; ///< of one that a zone's border runs through
    static constexpr double atAnother = 400; ///< of one that another bar is nearer to

    void addAround(double away)
    {
        const double width = m_size.width();
        const double height = m_size.height();
        const double x = m_bar.center().x() - width / 2;
        const double y = m_bar.center().y() - height / 2;
        const double left = m_bar.left() - away - width;
        const double right = m_bar.right() + away;
        const double above = m_bar.top() - away - height;
        const double below = m_bar.bottom() + away;
        if (m_gate.isUpright) {
            for (const double aside : {0.0, width / 2 + GateSymbol::width, -width / 2 - GateSymbol::width}) {
                add({x + aside, above}, aside == 0 ? away : away + offEnd);
                add({x + aside, below}, aside == 0 ? away : away + offEnd);
            }
            for (const double end : {above, below})
                addAtEnd({x, end}, away + offEnd);
            for (double along = m_bar.top(); along <= m_bar.bottom() - height; along += step) {
                add({right, along}, away + besideBar);
                add({left, along}, away + besideBar);
            }
            return;
        }
        add({left, y}, away);
        add({right, y}, away);
        for (double along = m_bar.left(); along <= std::max(m_bar.right() - width, m_bar.left()); along += step) {
            add({along, above}, away + besideBar);
            add({along, below}, away + besideBar);
        }
    }

    /// At an end of the bar, but not in its middle: right beside borders of zones, and elsewhere.
    void addAtEnd(const QPointF &middle, double cost)
    {
        constexpr double offBorder = 2;
        const double least = m_bar.left() - m_size.width();
        const auto addIfThere = [&](double x) {
            if (x > least && x < m_bar.right())
                add({x, middle.y()}, cost);
        };
        for (const DiagramZone &zone : m_diagram.zones) {
            if (!crosses(zone.rect, {middle, m_size}))
                continue;
            addIfThere(zone.rect.right() + offBorder);
            addIfThere(zone.rect.left() - offBorder - m_size.width());
        }
        for (double aside = step; aside < m_size.width() && cost < m_leastFree; aside += step) {
            addIfThere(middle.x() - aside);
            addIfThere(middle.x() + aside);
        }
    }

    static bool crosses(const QRectF &frame, const QRectF &rect)
    {
        return frame.intersects(rect) && !frame.contains(rect);
    }

    /// Of places that cost the same the first one counts.
    void add(const QPointF &at, double cost)
    {
        if (cost >= m_leastFree)
            return;
        const QRectF rect(at, m_size);
        const bool isOnFrame = std::any_of(m_diagram.zones.begin(), m_diagram.zones.end(),
            [&](const DiagramZone &zone) { return crosses(zone.rect, rect); });
        const double own = distance(rect, m_bar);
        const bool isAtAnother = std::any_of(m_diagram.gates.begin(), m_diagram.gates.end(),
            [&](const DiagramGate &other) { return &other != &m_gate && distance(rect, other.rect) <= own; });
        const bool isInFrame = std::any_of(m_diagram.zones.begin(), m_diagram.zones.end(),
            [&](const DiagramZone &zone) { return zone.rect.contains(rect) && !zone.rect.intersects(m_bar); });
        cost += (isOnFrame ? onFrame : 0) + (isAtAnother ? atAnother : 0) + (isInFrame ? inFrame : 0);
        if (cost >= m_leastFree)
            return;
        cost += behindLine * linesBetween(rect);
        if (cost < m_least) {
            m_least = cost;
            m_anyPlace = rect;
        }
        const auto isBelow = [&](const QRectF &thing) { return thing.intersects(rect); };
        if (cost < m_leastFree && std::none_of(m_things.begin(), m_things.end(), isBelow)) {
            m_leastFree = cost;
            m_freePlace = rect;
        }
    }

    /// How many lines run between the bar and its name.
    [[nodiscard]] int linesBetween(const QRectF &rect) const
    {
        const auto nearest = [](const QRectF &of, const QPointF &to) {
            return QPointF(std::clamp(to.x(), of.left(), of.right()), std::clamp(to.y(), of.top(), of.bottom()));
        };
        const QPointF atBar = nearest(m_bar, rect.center());
        const QPointF atName = nearest(rect, atBar);
        const QPointF way = atName - atBar;
        return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [&](const QLineF &line) {
            const bool isLevel = line.y1() == line.y2();
            const double along = isLevel ? way.y() : way.x();
            if (along == 0)
                return false;
            const double share = ((isLevel ? line.y1() - atBar.y() : line.x1() - atBar.x())) / along;
            const double at = isLevel ? atBar.x() + share * way.x() : atBar.y() + share * way.y();
            const double first = isLevel ? std::min(line.x1(), line.x2()) : std::min(line.y1(), line.y2());
            const double last = isLevel ? std::max(line.x1(), line.x2()) : std::max(line.y1(), line.y2());
            return share >= 0 && share <= 1 && at >= first && at <= last;
        }));
    }

    static double distance(const QRectF &a, const QRectF &b)
    {
        const double across = std::max({a.left() - b.right(), b.left() - a.right(), 0.0});
        const double down = std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0});
        return std::hypot(across, down);
    }

    const Diagram &m_diagram;
    const DiagramGate &m_gate;
    const QRectF &m_bar;
    QSizeF m_size;
    std::vector<QLineF> m_lines; ///< of arrows
    std::vector<QRectF> m_things; ///< that a name must not lie on
    double m_least = std::numeric_limits<double>::infinity(); ///< cost of all places so far
    double m_leastFree = std::numeric_limits<double>::infinity(); ///< of those that are free
    QRectF m_anyPlace;
    QRectF m_freePlace;
};

QRectF titleOf(const DiagramRequest &request, const Diagram &diagram, const DiagramGate &gate)
{
    const auto width = [&](const QString &text) { return request.measure->width(text, gateNameSize, true) + 4; };
    const QSizeF size(std::min(std::max(width(gate.name.en), width(gate.name.ja)), widestName), 2 * nameLine);
    return NamePlaces(diagram, gate, size).best();
}

/// Finds the gaps of a bar.
class Opening {
public:
    Opening(const DiagramGate &gate, size_t number)
        : m_gate(gate)
        , m_number(number)
        , m_from(gate.isUpright ? gate.rect.top() : gate.rect.left())
        , m_to(gate.isUpright ? gate.rect.bottom() : gate.rect.right())
    {
    }

    void take(const DiagramArrow &arrow)
    {
        const bool isOwn = passes(arrow, m_number);
        const bool isOfFirewall
            = std::find(arrow.firewalls.begin(), arrow.firewalls.end(), m_gate.id) != arrow.firewalls.end();
        eachLine(arrow, [&](const QPointF &a, const QPointF &b) {
            if (!QRectF(a, b).normalized().adjusted(-thin, -thin, thin, thin).intersects(m_gate.rect))
                return;
            const double one = m_gate.isUpright ? a.y() : a.x();
            const double other = m_gate.isUpright ? b.y() : b.x();
            if (!isOwn)
                m_others.push_back({std::min(one, other), std::max(one, other), isOfFirewall});
            else if (one == other)
                m_own.push_back(one);
        });
    }

    [[nodiscard]] std::vector<QRectF> parts()
    {
        if (m_others.empty())
            return {};
        std::vector<QRectF> parts;
        double begin = m_from;
        for (const auto &[first, last] : othersBesideOwn()) {
            const auto [gapFrom, gapTo] = gapAround(first, last);
            addPart(begin, gapFrom, parts);
            begin = std::max(begin, gapTo);
        }
        addPart(begin, m_to, parts);
        return parts;
    }

private:
    /// What lies on the bar without passing it, from where to where along it.
    struct Other {
        double first = 0;
        double last = 0;
        bool passesElsewhere = false; ///< at another bar of the firewall
    };

    static constexpr double thin = 0.1; // lines count as areas, so that intersects() sees them
    static constexpr double room = 8; // on either side of a line
    static constexpr double ownRoom = 4; // of the bar, around a line that passes it
    static constexpr double shortest = 10; // part that nothing passes

    /// Where a line runs along the bar, what passes the bar meanwhile still has a piece of it; unless the line would
    /// read as passing a firewall that it does not pass.
    [[nodiscard]] std::vector<std::pair<double, double>> othersBesideOwn()
    {
        std::sort(m_own.begin(), m_own.end());
        std::vector<std::pair<double, double>> pieces;
        for (const Other &other : m_others) {
            double first = other.first;
            for (const double own : m_own) {
                if (!other.passesElsewhere || own - ownRoom <= first || own + ownRoom >= other.last)
                    continue;
                pieces.emplace_back(first, own - ownRoom);
                first = own + ownRoom;
            }
            pieces.emplace_back(first, other.last);
        }
        std::sort(pieces.begin(), pieces.end());
        return pieces;
    }

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
    size_t m_number;
    double m_from;
    double m_to;
    std::vector<double> m_own; ///< where along the bar arrows pass it
    std::vector<Other> m_others;
};

/// A bar along its line, and what of it is given.
struct Stretch {
    double from = 0;
    double to = 0;
    double firstPassing = 0; ///< where the outermost arrows pass it; without any what is left of it at least
    double lastPassing = 0;
};

Stretch stretchOf(const Diagram &diagram, size_t number, const GateSymbol::Line &line)
{
    const DiagramGate &gate = diagram.gates[number];
    const QRectF &bar = gate.rect;
    Stretch stretch{gate.isUpright ? bar.top() : bar.left(), gate.isUpright ? bar.bottom() : bar.right()};
    std::vector<double> places;
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (!passes(arrow, number))
            continue;
        const std::vector<double> met = GateSymbol::meetings(line, arrow.points);
        places.insert(places.end(), met.begin(), met.end());
    }
    const double middle = (stretch.from + stretch.to) / 2;
    const auto [first, last] = std::minmax_element(places.begin(), places.end());
    stretch.firstPassing = places.empty() ? middle - shortestUnpassed / 2 : *first;
    stretch.lastPassing = places.empty() ? middle + shortestUnpassed / 2 : *last;
    return stretch;
}

void setStretch(const Stretch &stretch, DiagramGate &gate)
{
    if (gate.isUpright) {
        gate.rect.setTop(stretch.from);
        gate.rect.setBottom(stretch.to);
    } else {
        gate.rect.setLeft(stretch.from);
        gate.rect.setRight(stretch.to);
    }
}

/// Two bars one behind the other: each gives way at its end, as far as what passes it lets it.
void partEnds(Stretch &before, Stretch &behind)
{
    const double room = behind.firstPassing - before.lastPassing - betweenBars;
    if (room < 0)
        return;
    const double one = before.to - before.lastPassing;
    const double other = behind.firstPassing - behind.from;
    const double left = std::min(one, std::max(room / 2, room - other));
    before.to = before.lastPassing + left;
    behind.from = std::max(behind.from, before.to + betweenBars);
}

/// One that another one crosses ends before it, on the side where nothing passes it.
bool endBefore(const QRectF &other, Stretch &stretch, bool isUpright)
{
    const double first = (isUpright ? other.top() : other.left()) - betweenBars;
    const double last = (isUpright ? other.bottom() : other.right()) + betweenBars;
    if (stretch.lastPassing <= first)
        stretch.to = std::min(stretch.to, first);
    else if (stretch.firstPassing >= last)
        stretch.from = std::max(stretch.from, last);
    else
        return false;
    return true;
}

void keepBarsApart(const std::vector<GateSymbol::Line> &lines, Diagram &diagram)
{
    for (size_t first = 0; first < diagram.gates.size(); ++first) {
        for (size_t second = first + 1; second < diagram.gates.size(); ++second) {
            DiagramGate &one = diagram.gates[first];
            DiagramGate &other = diagram.gates[second];
            if (!areTooNear(one.rect, other.rect))
                continue;
            Stretch here = stretchOf(diagram, first, lines[first]);
            Stretch there = stretchOf(diagram, second, lines[second]);
            if (one.isUpright != other.isUpright) {
                if (!endBefore(other.rect, here, one.isUpright))
                    endBefore(one.rect, there, other.isUpright);
            } else if (here.lastPassing < there.firstPassing) {
                partEnds(here, there);
            } else if (there.lastPassing < here.firstPassing) {
                partEnds(there, here);
            }
            setStretch(here, one);
            setStretch(there, other);
        }
    }
}

/// While a bar is not laid yet and its rectangle says where it stands.
GateSymbol::Line lineOf(const Diagram &diagram, const DiagramGate &gate)
{
    const RouteGate line = gateLineOf(diagram, gate);
    return joinsZones(diagram, gate) ? GateSymbol::Line{line.isUpright, line.at, line.from, line.to}
                                     : GateSymbol::Line{line.isUpright, line.at};
}

} // namespace

bool areTooNear(const QRectF &bar, const QRectF &other)
{
    // What lies on the edge is just far enough.
    const double room = betweenBars - 1e-6;
    return bar.adjusted(-room, -room, room, room).intersects(other);
}

void layGateBars(const DiagramRequest &request, Diagram &diagram)
{
    std::vector<GateSymbol::Line> lines;
    for (const DiagramGate &gate : diagram.gates)
        lines.push_back(lineOf(diagram, gate));
    for (size_t index = 0; index < diagram.gates.size(); ++index) {
        DiagramGate &gate = diagram.gates[index];
        const QPointF at = gate.rect.topLeft();
        GateSymbol bar(lines[index], gate.isUpright ? at.y() : at.x());
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (passes(arrow, index))
                bar.take(arrow.points);
        }
        gate.rect = bar.rect();
    }
    keepBarsApart(lines, diagram);
    for (DiagramGate &gate : diagram.gates)
        gate.title = titleOf(request, diagram, gate);
}

void openGateBars(Diagram &diagram)
{
    for (size_t index = 0; index < diagram.gates.size(); ++index) {
        Opening opening(diagram.gates[index], index);
        for (const DiagramArrow &arrow : diagram.arrows)
            opening.take(arrow);
        diagram.gates[index].parts = opening.parts();
    }
}

} // namespace portolan
