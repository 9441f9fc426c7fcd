// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RepeatedNumbers.h"

#include "diagram/ChangeMarks.h"
#include "diagram/LabelForms.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double shortestPiece = 40; ///< shorter ones end where they begin
constexpr double badgeHeight = 13;
constexpr double badgePadding = 12;
constexpr double step = 8;
constexpr double touching = 0.5;
constexpr double edge = 3; ///< of the window, that no badge comes to

/// What of an orthogonal segment is in the window; null: nothing.
std::optional<QLineF> clipped(const QPointF &from, const QPointF &to, const QRectF &window)
{
    const QRectF span = QRectF(from, to).normalized();
    const double left = std::max(span.left(), window.left());
    const double right = std::min(span.right(), window.right());
    const double top = std::max(span.top(), window.top());
    const double bottom = std::min(span.bottom(), window.bottom());
    if (left > right || top > bottom || (right - left) + (bottom - top) < 1)
        return std::nullopt;
    return QLineF(left, top, right, bottom);
}

bool touch(const QLineF &a, const QLineF &b)
{
    const QRectF first = QRectF(a.p1(), a.p2()).adjusted(-touching, -touching, touching, touching);
    const QRectF second = QRectF(b.p1(), b.p2()).adjusted(-touching, -touching, touching, touching);
    return first.intersects(second);
}

using Piece = std::vector<QLineF>; ///< segments that hang together

std::vector<Piece> piecesOf(std::vector<QLineF> segments)
{
    std::vector<Piece> pieces;
    while (!segments.empty()) {
        Piece piece{segments.back()};
        segments.pop_back();
        for (size_t known = 0; known < piece.size(); ++known) {
            for (size_t index = 0; index < segments.size();) {
                if (!touch(piece[known], segments[index])) {
                    ++index;
                    continue;
                }
                piece.push_back(segments[index]);
                segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(index));
            }
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

class Repeating {
public:
    Repeating(const Diagram &diagram, const QRectF &window, const TextMeasure &measure,
        const std::function<bool(const DiagramLabel &)> &isShown)
        : m_diagram(diagram)
        , m_window(window)
        , m_measure(measure)
    {
        for (const DiagramNode &node : diagram.nodes)
            takeThing(node.rect);
        for (const DiagramLabel &label : diagram.labels) {
            if (!isShown || isShown(label))
                takeThing(label.extent());
        }
        for (const DiagramZone &zone : diagram.zones)
            takeThing(zone.title);
        for (const DiagramGate &gate : diagram.gates) {
            takeThing(gate.rect);
            takeThing(gate.title);
        }
        m_lines.resize(diagram.arrows.size());
        for (size_t index = 0; index < diagram.arrows.size(); ++index) {
            const std::vector<QPointF> &points = diagram.arrows[index].points;
            for (size_t point = 1; point < points.size(); ++point) {
                if (const std::optional<QLineF> line = clipped(points[point - 1], points[point], window))
                    m_lines[index].push_back(*line);
            }
        }
    }

    [[nodiscard]] Diagram repeat()
    {
        Diagram result;
        result.styles = m_diagram.styles;
        result.bounds = m_window;
        result.arrows = m_diagram.arrows;
        for (DiagramArrow &arrow : result.arrows) {
            arrow.points.clear();
            arrow.line.clear();
            arrow.openerStub.clear();
            arrow.listenerStub.clear();
        }
        for (const DiagramLabel &label : m_diagram.labels)
            repeat(label, result.labels);
        return result;
    }

private:
    void takeThing(const QRectF &rect)
    {
        if (rect.intersects(m_window))
            m_things.push_back(rect);
    }

    void repeat(const DiagramLabel &label, std::vector<DiagramLabel> &labels)
    {
        std::vector<QLineF> segments;
        for (const int arrow : label.arrows) {
            const std::vector<QLineF> &lines = m_lines[static_cast<size_t>(arrow)];
            segments.insert(segments.end(), lines.begin(), lines.end());
        }
        const QString text = label.numbers.isEmpty() ? label.lines.value(0) : label.numbers;
        if (text.isEmpty() || segments.empty())
            return;
        for (const Piece &piece : piecesOf(std::move(segments))) {
            double length = 0;
            bool hasLabel = false;
            for (const QLineF &line : piece) {
                length += line.length();
                hasLabel = hasLabel
                    || (m_window.contains(label.rect)
                        && label.rect.intersects(QRectF(line.p1(), line.p2()).adjusted(-1, -1, 1, 1)));
            }
            if (hasLabel || length < shortestPiece)
                continue;
            if (const std::optional<DiagramLabel> badge = badgeOn(piece, label, text)) {
                m_things.push_back(badge->rect);
                labels.push_back(*badge);
            }
        }
    }

    /// The place that covers the fewest foreign lines, on the longest segments first.
    [[nodiscard]] std::optional<DiagramLabel> badgeOn(Piece piece, const DiagramLabel &like, const QString &text) const
    {
        std::stable_sort(piece.begin(), piece.end(),
            [](const QLineF &a, const QLineF &b) { return a.length() > b.length() + touching; });
        const double length = m_measure.width(text, badgeTextSize, true) + badgePadding
            + (like.change == DiagramChange::None ? 0 : changeMarkRoom);
        std::optional<DiagramLabel> best;
        int fewest = 3; // more make a badge that hides more than it says
        for (const QLineF &line : piece) {
            const bool isUpright = line.dx() == 0;
            const QSizeF size = isUpright ? QSizeF(badgeHeight, length) : QSizeF(length, badgeHeight);
            const double room = line.length() - length;
            for (double along = 4; along <= room - 4; along += step) {
                const QPointF begin
                    = line.p1() + (isUpright ? QPointF(-badgeHeight / 2, along) : QPointF(along, -badgeHeight / 2));
                const QRectF rect(begin, size);
                if (!m_window.adjusted(edge, edge, -edge, -edge).contains(rect) || standsOnAnything(rect))
                    continue;
                const int covered = linesUnder(rect, like.arrows, fewest);
                if (covered >= fewest)
                    continue;
                fewest = covered;
                DiagramLabel badge;
                badge.arrow = like.arrow;
                badge.arrows = {like.arrow};
                badge.rect = badge.badge = rect;
                badge.numbers = text;
                badge.isTurned = isUpright;
                badge.change = like.change;
                best = badge;
                if (fewest == 0)
                    return best;
            }
        }
        return best;
    }

    [[nodiscard]] bool standsOnAnything(const QRectF &rect) const
    {
        return std::any_of(m_things.begin(), m_things.end(),
            [&](const QRectF &thing) { return thing.adjusted(-2, -2, 2, 2).intersects(rect); });
    }

    [[nodiscard]] int linesUnder(const QRectF &rect, const std::vector<int> &own, int most) const
    {
        int count = 0;
        for (size_t arrow = 0; arrow < m_lines.size() && count < most; ++arrow) {
            if (std::find(own.begin(), own.end(), static_cast<int>(arrow)) != own.end())
                continue;
            count += std::any_of(m_lines[arrow].begin(), m_lines[arrow].end(), [&](const QLineF &line) {
                return QRectF(line.p1(), line.p2()).adjusted(-1, -1, 1, 1).intersects(rect);
            });
        }
        return count;
    }

    const Diagram &m_diagram;
    const QRectF &m_window;
    const TextMeasure &m_measure;
    std::vector<QRectF> m_things; ///< in the window, that no badge may stand on
    std::vector<std::vector<QLineF>> m_lines; ///< by arrow, in the window
};

} // namespace

Diagram numbersRepeatedIn(const Diagram &diagram, const QRectF &window, const TextMeasure &measure,
    const std::function<bool(const DiagramLabel &)> &isShown)
{
    return Repeating(diagram, window, measure, isShown).repeat();
}

} // namespace portolan
