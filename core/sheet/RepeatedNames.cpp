// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RepeatedNames.h"

#include "diagram/DiagramPlaces.h"
#include "paint/Ink.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double repeatedSize = 11;
constexpr double tagHeight = 16;
constexpr double tagPadding = 12;
constexpr double tagInset = 4; ///< from the borders of a zone and of the window
constexpr double besideBar = 3;
constexpr double furthestFromBar = 27; ///< that is still seen to name it
constexpr double costFromBar = 0.02; ///< of each unit
constexpr double tagStep = 6; ///< from place to place, at least
constexpr int mostTagSteps = 40; ///< each way
constexpr int mostFineSteps = 150; ///< where a tag would stand on a line otherwise
constexpr double lineRoom = 1; ///< on either side
constexpr double roomyLine = 3; ///< and so much more rather
constexpr double onLine = 3; ///< of cost; that of the whole way down a zone is 1
constexpr double nearLine = 0.25;
constexpr double tooMuch = 30; ///< a tag that hides more than so many lines hides more than it says
constexpr double shortestBar = 12;
constexpr double costOfTurning = 1;
constexpr double costOfOneLanguage = 1;

/// Where a name has stood ends at its title's width at most.
QRectF nameOf(const QRectF &title, const LocalizedText &name, const TextMeasure &measure)
{
    const double width
        = std::max(measure.width(name.en, zoneNameSize, true), measure.width(name.ja, zoneNameSize, true));
    return {title.left(), title.top(), std::min(title.width(), width), title.height()};
}

/// Where the networks of a zone stand: at the end of its title, or on the title's last line.
QRectF networksOf(const DiagramZone &zone, const TextMeasure &measure)
{
    const double width = std::min(zone.title.width(), measure.width(zone.networks, secondSize));
    if (zone.networks.isEmpty() || zone.title.isEmpty())
        return {};
    return zone.networksBelow ? QRectF(zone.title.left(), zone.title.bottom() - zoneTitleLine, width, zoneTitleLine)
                              : QRectF(zone.title.right() - width, zone.title.top(), width, zoneTitleLine + 2);
}

/// Of a tag, and what it costs.
struct Place {
    QRectF rect;
    double cost = tooMuch;

    [[nodiscard]] bool isAny() const { return cost < tooMuch; }
    [[nodiscard]] bool isOnLine() const { return cost >= onLine; }
    friend bool operator<(const Place &a, const Place &b) { return a.cost < b.cost; }
};

class Naming {
public:
    Naming(const Diagram &diagram, const QRectF &window, const std::vector<DiagramLabel> &badges, const SheetText &text,
        const TextMeasure &measure)
        : m_diagram(diagram)
        , m_window(window)
        , m_room(window.adjusted(tagInset, tagInset, -tagInset, -tagInset))
        , m_text(text)
        , m_measure(measure)
    {
        for (const DiagramNode &node : diagram.nodes)
            take(node.rect);
        for (const DiagramLabel &label : diagram.labels)
            take(label.extent());
        for (const DiagramLabel &badge : badges)
            take(badge.rect);
        for (const DiagramGate &gate : diagram.gates) {
            take(gate.rect);
            take(gate.title);
        }
        for (const DiagramZone &zone : diagram.zones) {
            take(nameOf(zone.title, zone.name, measure));
            take(networksOf(zone, measure));
        }
        for (const DiagramArrow &arrow : diagram.arrows) {
            for (size_t point = 1; point < arrow.points.size(); ++point) {
                const QRectF line = QRectF(arrow.points[point - 1], arrow.points[point])
                                        .normalized()
                                        .adjusted(-lineRoom, -lineRoom, lineRoom, lineRoom);
                if (line.intersects(window))
                    m_lines.push_back(line);
            }
        }
    }

    [[nodiscard]] std::vector<RepeatedName> repeat()
    {
        for (const DiagramZone &zone : m_diagram.zones) {
            if (!zone.title.isEmpty() && !m_window.contains(nameOf(zone.title, zone.name, m_measure)))
                repeat(zone);
        }
        for (const DiagramGate &gate : m_diagram.gates) {
            if (!gate.title.isEmpty() && !m_window.contains(gate.title))
                repeat(gate);
        }
        return std::move(m_names);
    }

private:
    void take(const QRectF &rect)
    {
        if (rect.intersects(m_window))
            m_things.push_back(rect);
    }

    [[nodiscard]] QString textOf(const Id &id, const LocalizedText &name) const
    {
        const TextPair pair = m_text.of(name);
        return pair.isEmpty() ? id.toString() : pair.joined(QStringLiteral("  "));
    }

    [[nodiscard]] QSizeF tagOf(const QString &text) const
    {
        return {std::ceil(m_measure.width(text, repeatedSize, true)) + tagPadding, tagHeight};
    }

    void add(RepeatedName name)
    {
        m_things.push_back(name.rect);
        m_names.push_back(std::move(name));
    }

    void repeat(const DiagramZone &zone)
    {
        const QRectF piece = zone.rect.adjusted(tagInset, tagInset, -tagInset, -tagInset).intersected(m_room);
        RepeatedName name{zone.id, {}, textOf(zone.id, zone.name), false, ink::text, ink::secondary,
            zone.isManagement ? ink::managementTint : ink::tint};
        const QSizeF tag = tagOf(name.text);
        Place place = placeIn(piece, tag, zone, mostTagSteps);
        if (place.isOnLine())
            place = std::min(place, placeIn(piece, tag, zone, mostFineSteps));
        // Rather turned than on a line.
        if (place.isOnLine()) {
            const Place turned = placeIn(piece, tag.transposed(), zone, mostFineSteps);
            name.isTurned = turned.cost + costOfTurning < place.cost;
            place = name.isTurned ? turned : place;
        }
        if (!place.isAny())
            return;
        name.rect = place.rect;
        add(std::move(name));
    }

    /// Within a zone that lies in another one the name of the outer one would be taken for its own.
    [[nodiscard]] bool isInInner(const QRectF &tag, const DiagramZone &zone) const
    {
        return std::any_of(m_diagram.zones.begin(), m_diagram.zones.end(), [&](const DiagramZone &other) {
            return other.id != zone.id && zone.rect.contains(other.rect) && other.rect.intersects(tag);
        });
    }

    [[nodiscard]] Place placeIn(const QRectF &piece, const QSizeF &tag, const DiagramZone &zone, int mostSteps) const
    {
        const double across = piece.width() - tag.width();
        const double down = piece.height() - tag.height();
        Place best;
        if (across < 0 || down < 0)
            return best;
        const double stepRight = std::max(tagStep, across / mostSteps);
        const double stepDown = std::max(tagStep, down / mostSteps);
        for (double y = 0; y <= down; y += stepDown) {
            for (double x = 0; x <= across; x += stepRight) {
                const QRectF rect(piece.topLeft() + QPointF(x, y), tag);
                const double way = 0.9 * y / std::max(1.0, down) + 0.1 * x / std::max(1.0, across);
                if (way >= best.cost || isInInner(rect, zone))
                    continue;
                best = std::min(best, {rect, way + costOf(rect, nullptr)});
            }
        }
        return best;
    }

    void repeat(const DiagramGate &gate)
    {
        const QRectF piece = gate.rect.intersected(m_window);
        const std::vector<QRectF> bars = gate.parts.empty() ? std::vector<QRectF>{gate.rect} : gate.parts;
        const bool isShown = std::any_of(bars.begin(), bars.end(), [&](const QRectF &bar) {
            const QRectF shown = bar.intersected(m_window);
            return std::max(shown.width(), shown.height()) >= shortestBar;
        });
        if (!isShown)
            return;
        // Among many lines a name has room along its bar, or in one language.
        const QString whole = textOf(gate.id, gate.name);
        const QString first = gate.name.text(m_text.first());
        RepeatedName name{gate.id, {}, whole, false, ink::firewall, ink::firewall, ink::paper};
        Place best;
        for (const QString &text : {whole, first.isEmpty() ? whole : first}) {
            for (const bool isTurned : {false, true}) {
                if ((isTurned && !gate.isUpright) || !best.isOnLine())
                    continue;
                const QSizeF tag = tagOf(text);
                Place place = placeAt(gate, piece, isTurned ? tag.transposed() : tag);
                place.cost += (isTurned ? costOfTurning : 0) + (text == whole ? 0 : costOfOneLanguage);
                if (!(place < best))
                    continue;
                best = place;
                name.text = text;
                name.isTurned = isTurned;
            }
        }
        if (!best.isAny())
            return;
        name.rect = best.rect;
        add(std::move(name));
    }

    [[nodiscard]] Place placeAt(const DiagramGate &gate, const QRectF &piece, const QSizeF &tag) const
    {
        const double length = gate.isUpright ? piece.height() - tag.height() : piece.width() - tag.width();
        const double step = std::max(tagStep, length / mostFineSteps);
        Place best;
        for (double along = 0; along <= std::max(0.0, length); along += step) {
            for (double away = besideBar; away <= furthestFromBar; away += tagStep) {
                const double way = along / std::max(1.0, length) + costFromBar * (away - besideBar);
                if (way >= best.cost)
                    continue;
                for (const QPointF &corner : cornersAt(piece, tag, gate.isUpright, along, away)) {
                    const QRectF rect(corner, tag);
                    if (m_room.contains(rect) && !isNearOther(rect, gate, away))
                        best = std::min(best, {rect, way + costOf(rect, &gate.rect)});
                }
            }
        }
        return best;
    }

    /// Farther from its bar a tag would be taken for that of another one that is as near.
    [[nodiscard]] bool isNearOther(const QRectF &tag, const DiagramGate &gate, double away) const
    {
        return away > besideBar
            && std::any_of(m_diagram.gates.begin(), m_diagram.gates.end(), [&](const DiagramGate &other) {
                   return other.id != gate.id && other.rect.adjusted(-away, -away, away, away).intersects(tag);
               });
    }

    /// On the bar, and on either side of it, so far away.
    [[nodiscard]] static std::vector<QPointF> cornersAt(
        const QRectF &bar, const QSizeF &tag, bool isUpright, double along, double away)
    {
        const QPointF middle = bar.center() - QPointF(tag.width(), tag.height()) / 2;
        if (isUpright) {
            const double y = bar.top() + along;
            return {{middle.x(), y}, {bar.right() + away, y}, {bar.left() - away - tag.width(), y}};
        }
        const double x = bar.left() + along;
        return {{x, bar.bottom() + away}, {x, bar.top() - away - tag.height()}, {x, middle.y()}};
    }

    /// Not to be paid where a thing would be hidden, beside the bar that it names.
    [[nodiscard]] double costOf(const QRectF &rect, const QRectF *own) const
    {
        for (const QRectF &thing : m_things) {
            if (thing.adjusted(-2, -2, 2, 2).intersects(rect) && !(own && thing == *own))
                return tooMuch;
        }
        const QRectF roomy = rect.adjusted(-roomyLine, -roomyLine, roomyLine, roomyLine);
        double cost = 0;
        for (const QRectF &line : m_lines) {
            if (line.intersects(roomy))
                cost += line.intersects(rect) ? onLine : nearLine;
        }
        return cost;
    }

    const Diagram &m_diagram;
    const QRectF &m_window;
    QRectF m_room; ///< of the window, for tags
    const SheetText &m_text;
    const TextMeasure &m_measure;
    std::vector<QRectF> m_things; ///< in the window, that no tag may stand on
    std::vector<QRectF> m_lines;
    std::vector<RepeatedName> m_names;
};

} // namespace

std::vector<RepeatedName> namesRepeatedIn(const Diagram &diagram, const QRectF &window,
    const std::vector<DiagramLabel> &badges, const SheetText &text, const TextMeasure &measure)
{
    return Naming(diagram, window, badges, text, measure).repeat();
}

void appendNames(Picture &picture, const std::vector<RepeatedName> &names)
{
    for (const RepeatedName &name : names) {
        QPainterPath tag;
        tag.addRoundedRect(name.rect, 3, 3);
        picture.elements.push_back(Shape{tag, {name.border, 0.8, {}}, name.fill});
        constexpr double toBaseLine = 0.35 * repeatedSize; // from the middle
        const QPointF at = name.rect.center() + (name.isTurned ? QPointF(toBaseLine, 0) : QPointF(0, toBaseLine));
        picture.elements.push_back(Words{name.text, at, repeatedSize, true, name.ink, Anchor::Middle, name.isTurned});
    }
}

} // namespace portolan
