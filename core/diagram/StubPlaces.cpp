// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/StubPlaces.h"

#include "diagram/DiagramPlaces.h"
#include "diagram/LabelForms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace portolan {

namespace {

constexpr double shortest = 14; // has room for the head
constexpr double longest = 118;
constexpr double lengthStep = 8;
constexpr double placeStep = 4; // along a side
constexpr double cornerRoom = 9; // from a node's corner to its first stub
constexpr double reach = 180; // from a node: nothing farther away is in the way of its stubs
constexpr double leastApart = 6.5; // lines beside each other
constexpr double easyApart = 12; // where there is a choice
constexpr double betweenEnds = 28; // of lines on one line
constexpr double badgeGap = 2; // to whatever is not the stub's own
constexpr double badgeMargin = 3; // at either end of its number

// What a place costs, in units by which its line would be longer.
constexpr double crossing = 40;
constexpr double besideLine = 10;
constexpr double onTitle = 240;
constexpr double onGate = 200;
constexpr double inNode = 150;
constexpr double ofWords = 0.5; // for each square unit of a node's words that a badge hides
constexpr double never = 1e6; // what must not be, as long as there is anything else

struct Stub {
    std::vector<QPointF> line; ///< from the node outwards
    QRectF badge;
};

/// A straight part of a line that is there.
struct Stroke {
    QPointF from;
    QPointF to;
    [[nodiscard]] bool isLevel() const { return from.y() == to.y(); }
    [[nodiscard]] QRectF rect() const { return QRectF(from, to).normalized(); }
};

/// What stands near a node.
struct Surroundings {
    std::vector<Stroke> strokes;
    std::vector<QRectF> badges; ///< and other labels
    std::vector<QRectF> nodes; ///< but itself
    std::vector<QRectF> titles;
    std::vector<QRectF> gates;
};

/// An empty rectangle intersects nothing, but a line has a place.
QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

double areaOf(const QRectF &rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

/// Where a node's words and its icon are, about: a card is painted in several languages, its stubs lie in one place.
std::array<QRectF, 2> wordsOf(const DiagramNode &node, const TextMeasure &measure)
{
    constexpr double iconRoom = 45;
    constexpr double iconSide = 28;
    constexpr double lineHeight = 12;
    constexpr int lines = 4;
    double width = 0;
    for (const Language language : {Language::English, Language::Japanese}) {
        width = std::max({width, measure.width(node.name.text(language), nameSize, true),
            measure.width(node.kind.text(language), secondSize)});
    }
    width = std::max(width, measure.width(node.address, secondSize));
    const QRectF &card = node.rect;
    const double height = std::min(lines * lineHeight, card.height());
    const QRectF text(card.left() + iconRoom, card.center().y() - height / 2, width, height);
    const QRectF icon(card.left() + (iconRoom - iconSide) / 2, card.center().y() - iconSide / 2, iconSide, iconSide);
    return {text & card, icon};
}

Stub stubAlong(const QPointF &border, const QPointF &outwards, double length, const QSizeF &badge)
{
    const QPointF end = border + outwards * length;
    const QPointF middle = end + QPointF(outwards.x() * badge.width() / 2, outwards.y() * badge.height() / 2);
    return {{border, end},
        QRectF(middle.x() - badge.width() / 2, middle.y() - badge.height() / 2, badge.width(), badge.height())};
}

class StubPlacing {
public:
    StubPlacing(const Diagram &diagram, const TextMeasure &measure)
        : m_diagram(diagram)
        , m_measure(measure)
    {
        for (const DiagramNode &node : diagram.nodes)
            m_nodes.emplace(node.id, &node);
    }

    void place(DiagramArrow &arrow)
    {
        const QSizeF badge(
            m_measure.width(stubText(arrow), smallBadgeTextSize, true) + 2 * badgeMargin, smallBadgeHeight);
        const auto placeAt = [&](const Id &node, std::vector<QPointF> &line, QRectF &rect) {
            const auto found = m_nodes.find(node);
            if (found == m_nodes.end())
                return;
            Stub stub = bestOf(*found->second, badge);
            m_stubs.push_back(stub);
            line = std::move(stub.line);
            rect = stub.badge;
        };
        placeAt(arrow.from, arrow.openerStub, arrow.openerBadge);
        placeAt(arrow.to, arrow.listenerStub, arrow.listenerBadge);
    }

private:
    [[nodiscard]] Stub bestOf(const DiagramNode &node, const QSizeF &badge) const
    {
        const Surroundings near = surroundingsOf(node);
        Stub best;
        std::optional<double> least;
        const auto take = [&](Stub stub, double cost) {
            if (least && cost >= *least)
                return;
            constexpr double rounding = 1;
            cost += costOf(stub, near, least ? *least - cost + rounding : std::numeric_limits<double>::infinity());
            if (least && cost >= *least)
                return;
            least = cost;
            best = std::move(stub);
        };
        forBorder(node.rect, [&](const QPointF &border, const QPointF &outwards) {
            for (double length = shortest; length <= longest; length += lengthStep)
                take(stubAlong(border, outwards, length, badge), length - shortest);
        });
        const std::array<QRectF, 2> words = wordsOf(node, m_measure);
        forBorder(node.rect, [&](const QPointF &border, const QPointF &outwards) {
            for (double length = shortest; length <= longest; length += lengthStep) {
                Stub stub = stubAlong(border, -outwards, length, badge);
                double cost = inNode + length - shortest;
                for (const QRectF &word : words)
                    cost += ofWords * areaOf(word & (stub.badge | QRectF(stub.line[0], stub.line[1]).normalized()));
                if (node.rect.contains(stub.badge))
                    take(std::move(stub), cost);
            }
        });
        return best;
    }

    /// Each place on the border where a stub can begin, from the middle of each side outwards.
    template <typename Function>
    static void forBorder(const QRectF &rect, Function function)
    {
        const auto along = [&](double begin, double end, auto place) {
            const double middle = (begin + end) / 2;
            for (double shift = 0; shift <= (end - begin) / 2 - cornerRoom; shift += placeStep) {
                place(middle + shift);
                if (shift > 0)
                    place(middle - shift);
            }
        };
        along(rect.top(), rect.bottom(), [&](double y) {
            function(QPointF(rect.right(), y), QPointF(1, 0));
            function(QPointF(rect.left(), y), QPointF(-1, 0));
        });
        along(rect.left(), rect.right(), [&](double x) {
            function(QPointF(x, rect.top()), QPointF(0, -1));
            function(QPointF(x, rect.bottom()), QPointF(0, 1));
        });
    }

    [[nodiscard]] Surroundings surroundingsOf(const DiagramNode &own) const
    {
        Surroundings near;
        const QRectF area = grown(own.rect, reach);
        const auto takeRect = [&](std::vector<QRectF> &rects, const QRectF &rect) {
            if (!rect.isEmpty() && rect.intersects(area))
                rects.push_back(rect);
        };
        const auto takeLine = [&](const std::vector<QPointF> &points) {
            for (size_t index = 0; index + 1 < points.size(); ++index) {
                const Stroke stroke{points[index], points[index + 1]};
                if (grown(stroke.rect(), 0.1).intersects(area))
                    near.strokes.push_back(stroke);
            }
        };
        for (const DiagramArrow &arrow : m_diagram.arrows)
            takeLine(arrow.points);
        for (const Stub &stub : m_stubs) {
            takeLine(stub.line);
            takeRect(near.badges, stub.badge);
        }
        for (const DiagramLabel &label : m_diagram.labels)
            takeRect(near.badges, label.extent());
        for (const DiagramNode &node : m_diagram.nodes) {
            if (node.id != own.id)
                takeRect(near.nodes, node.rect);
        }
        for (const DiagramZone &zone : m_diagram.zones)
            takeRect(near.titles, zone.title);
        for (const DiagramGate &gate : m_diagram.gates) {
            takeRect(near.gates, gate.rect);
            takeRect(near.titles, gate.title);
        }
        return near;
    }

    /// For what it meets. Where that is more than the limit, no more of it is looked at.
    [[nodiscard]] static double costOf(const Stub &stub, const Surroundings &near, double limit)
    {
        const Stroke line{stub.line[0], stub.line[1]};
        const QRectF lineRect = grown(line.rect(), 0.5);
        const QRectF badge = grown(stub.badge, badgeGap);
        double cost = 0;
        for (const QRectF &other : near.badges)
            cost += other.intersects(lineRect) || other.intersects(badge) ? never + areaOf(other & badge) : 0;
        for (const QRectF &node : near.nodes)
            cost += node.intersects(lineRect) || node.intersects(badge) ? never + areaOf(node & badge) : 0;
        for (const QRectF &title : near.titles)
            cost += title.intersects(badge) ? onTitle : title.intersects(lineRect) ? crossing : 0;
        for (const QRectF &gate : near.gates)
            cost += gate.intersects(badge) || gate.intersects(lineRect) ? onGate : 0;
        for (const Stroke &stroke : near.strokes) {
            if (cost > limit)
                break;
            if (grown(stroke.rect(), 0.1).intersects(badge))
                cost += never;
            else if (stroke.isLevel() != line.isLevel())
                cost += grown(stroke.rect(), 0.1).intersects(lineRect) ? crossing : 0;
            else
                cost += costBeside(line, stroke);
        }
        return cost;
    }

    static double costBeside(const Stroke &line, const Stroke &other)
    {
        const auto across = [&](const QPointF &point) { return line.isLevel() ? point.y() : point.x(); };
        const auto along = [&](const QPointF &point) { return line.isLevel() ? point.x() : point.y(); };
        const double apart = std::abs(across(line.from) - across(other.from));
        const auto [begin, end] = std::minmax({along(line.from), along(line.to)});
        const auto [otherBegin, otherEnd] = std::minmax({along(other.from), along(other.to)});
        const double between = std::max(begin - otherEnd, otherBegin - end);
        if (apart < leastApart && between < leastApart)
            return never;
        return (apart < leastApart && between < betweenEnds) || (apart < easyApart && between < 0) ? besideLine : 0;
    }

    const Diagram &m_diagram;
    const TextMeasure &m_measure;
    std::map<Id, const DiagramNode *> m_nodes;
    std::vector<Stub> m_stubs; ///< that lie already
};

} // namespace

void placeStubs(Diagram &diagram, const TextMeasure &measure)
{
    StubPlacing placing(diagram, measure);
    for (DiagramArrow &arrow : diagram.arrows) {
        if (arrow.points.empty())
            placing.place(arrow);
    }
}

} // namespace portolan
