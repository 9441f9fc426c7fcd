// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/FarPainter.h"

#include "diagram/ChangeMarks.h"
#include "paint/DocumentFont.h"
#include "paint/Ink.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double fullFrom = 0.4; // a text of 10 units is 4 pixels high
constexpr double fullOfFewFrom = 0.25;
constexpr double plainFrom = 0.2;
constexpr size_t fewArrows = 400; // that can be told apart at any zoom
constexpr double zoneNamePixels = 11;
constexpr double countPixels = 10;
constexpr double bow = 0.1; // of a bundle's length

/// The same pixel from whatever corner of a larger image is counted: halves go up, and what is a half but for rounding.
int nearestPixel(double place)
{
    return static_cast<int>(std::floor(place + 0.5 + 1e-6));
}

int pixelOf(double place)
{
    return static_cast<int>(std::floor(place + 1e-6));
}

/// In pixels of the device, until it goes out of scope.
class OnPixels {
public:
    explicit OnPixels(QPainter &painter)
        : m_painter(painter)
        , m_toPixels(painter.transform())
    {
        painter.save();
        painter.resetTransform();
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    ~OnPixels() { m_painter.restore(); }
    OnPixels(const OnPixels &) = delete;
    OnPixels &operator=(const OnPixels &) = delete;

    /// At least a pixel wide and high.
    [[nodiscard]] QRect rect(const QRectF &rect) const
    {
        const QRectF mapped = m_toPixels.mapRect(rect);
        const int left = nearestPixel(mapped.left());
        const int top = nearestPixel(mapped.top());
        return {left, top, std::max(1, nearestPixel(mapped.right()) - left),
            std::max(1, nearestPixel(mapped.bottom()) - top)};
    }
    [[nodiscard]] QPointF point(const QPointF &point) const { return m_toPixels.map(point); }
    [[nodiscard]] double scale() const { return m_toPixels.m11(); }

private:
    QPainter &m_painter;
    QTransform m_toPixels;
};

void fillFramed(QPainter &painter, const QRect &rect, int line, const QColor &border, const QColor &fill)
{
    painter.fillRect(rect, border);
    const QRect inner = rect.adjusted(line, line, -line, -line);
    if (!inner.isEmpty())
        painter.fillRect(inner, fill);
}

/// Where the way from the middle of a rectangle to a point outside of it leaves it.
QPointF borderPoint(const QRectF &rect, const QPointF &towards)
{
    const QPointF middle = rect.center();
    const QPointF way = towards - middle;
    const double across = std::abs(way.x()) > 0 ? rect.width() / 2 / std::abs(way.x()) : 1e9;
    const double down = std::abs(way.y()) > 0 ? rect.height() / 2 / std::abs(way.y()) : 1e9;
    return middle + way * std::min({across, down, 1.0});
}

/// A text in the middle of a rounded plate.
void paintPlate(QPainter &painter, const QPointF &middle, const QString &text, double size, const QColor &plate,
    const QColor &letters, double widest)
{
    const QFont font = DocumentFont::at(std::max(1, static_cast<int>(std::lround(size))), true);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, widest);
    const double width = metrics.horizontalAdvance(shown) + size * 0.8;
    const QRectF rect(middle.x() - width / 2, middle.y() - size * 0.75, width, size * 1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(rect, size * 0.6, size * 0.6);
    painter.setPen(letters);
    painter.setFont(font);
    painter.drawText(QPointF(rect.left() + size * 0.4, middle.y() + size * 0.36), shown);
}

} // namespace

DiagramDetail detailAt(double zoom, size_t arrows)
{
    if (zoom >= (arrows <= fewArrows ? fullOfFewFrom : fullFrom))
        return DiagramDetail::Full;
    return zoom >= plainFrom || arrows <= fewArrows ? DiagramDetail::Plain : DiagramDetail::Bundled;
}

FarPainter::FarPainter(const Diagram &diagram, Language language, double pixel)
    : m_diagram(diagram)
    , m_language(language)
    , m_pixel(pixel)
{
}

QColor FarPainter::colorOf(int style) const
{
    const auto index = static_cast<size_t>(style);
    return style >= 0 && index < m_diagram.styles.size() ? m_diagram.styles[index].color : ink::secondary;
}

void FarPainter::paintZones(const DiagramPart &part, QPainter &painter) const
{
    const OnPixels pixels(painter);
    const int line = std::max(1, static_cast<int>(std::lround(m_pixel)));
    for (const int index : part.zones) {
        const DiagramZone &zone = m_diagram.zones[static_cast<size_t>(index)];
        fillFramed(painter, pixels.rect(zone.rect), line,
            zone.change == DiagramChange::None ? ink::line : changeColor(zone.change),
            zone.isManagement ? ink::managementTint : ink::tint);
    }
}

void FarPainter::paintBoxes(const DiagramPart &part, QPainter &painter, const QColor &border) const
{
    const OnPixels pixels(painter);
    const int line = std::max(1, static_cast<int>(std::lround(m_pixel)));
    for (const int index : part.gates) {
        const DiagramGate &gate = m_diagram.gates[static_cast<size_t>(index)];
        const bool isGone = gate.change == DiagramChange::Removed;
        for (const QRectF &bar : gate.parts.empty() ? std::vector<QRectF>{gate.rect} : gate.parts)
            fillFramed(painter, pixels.rect(bar), line,
                isGone               ? ink::secondary
                    : gate.stepsBack ? ink::faint
                                     : ink::firewall,
                isGone || gate.stepsBack ? ink::paper : ink::firewallTint);
    }
    for (const int index : part.nodes) {
        const DiagramNode &node = m_diagram.nodes[static_cast<size_t>(index)];
        const QColor color = node.change != DiagramChange::None ? changeColor(node.change)
            : node.isManager && node.style >= 0                 ? colorOf(node.style)
                                                                : border;
        fillFramed(painter, pixels.rect(node.rect), node.isManager ? 2 * line : line, color, ink::paper);
    }
}

void FarPainter::paintLine(const DiagramArrow &arrow, QPainter &painter, double least) const
{
    if (arrow.points.size() < 2)
        return;
    const QTransform toPixels = painter.transform();
    const QColor color = arrow.isRefused ? ink::firewall : colorOf(arrow.style);
    const int width = std::max(1, static_cast<int>(std::lround(std::max(least, 1.7 * toPixels.m11()))));
    const std::vector<QPointF> &line = arrow.line.empty() ? arrow.points : arrow.line;
    const OnPixels pixels(painter);
    QPointF from = pixels.point(line.front());
    for (size_t index = 1; index < line.size(); ++index) {
        const QPointF to = pixels.point(line[index]);
        const bool isLevel = std::abs(to.y() - from.y()) < 0.5;
        if (isLevel || std::abs(to.x() - from.x()) < 0.5) {
            const QPoint a(pixelOf(std::min(from.x(), to.x())), pixelOf(std::min(from.y(), to.y())));
            const int length
                = isLevel ? pixelOf(std::max(from.x(), to.x())) - a.x() : pixelOf(std::max(from.y(), to.y())) - a.y();
            painter.fillRect(QRect(a, isLevel ? QSize(length + width, width) : QSize(width, length + width)), color);
        } else {
            painter.setPen(QPen(color, width));
            painter.drawLine(from, to);
        }
        from = to;
    }
    // Where it listens: too small for a head, but an end.
    if (line.back() == arrow.points.back()) {
        const int half = std::max(1, static_cast<int>(std::lround(std::max(2 * m_pixel, 4.2 * pixels.scale()))));
        painter.fillRect(
            QRect(nearestPixel(from.x()) - half, nearestPixel(from.y()) - half, 2 * half, 2 * half), color);
    }
}

void FarPainter::paintLabel(const DiagramLabel &label, QPainter &painter) const
{
    const DiagramArrow &arrow = m_diagram.arrows[static_cast<size_t>(label.arrow)];
    const QColor color = label.change != DiagramChange::None ? changeColor(label.change) : colorOf(arrow.style);
    const OnPixels pixels(painter);
    if (!label.lines.isEmpty())
        fillFramed(
            painter, pixels.rect(label.rect), std::max(1, static_cast<int>(std::lround(m_pixel))), color, ink::paper);
    if (!label.badge.isEmpty())
        painter.fillRect(pixels.rect(label.badge), color);
}

void FarPainter::paintPlain(const DiagramPart &part, QPainter &painter) const
{
    paintBoxes(part, painter, ink::text);
    for (const int index : part.arrows)
        paintLine(m_diagram.arrows[static_cast<size_t>(index)], painter, m_pixel);
    for (const int index : part.labels)
        paintLabel(m_diagram.labels[static_cast<size_t>(index)], painter);
    for (const int index : part.zones)
        paintZoneName(index, 0, painter);
}

void FarPainter::paintMap(const DiagramPart &part, QPainter &painter, bool withArrows) const
{
    paintBoxes(part, painter, ink::secondary);
    for (const int index : part.arrows) {
        if (withArrows)
            paintLine(m_diagram.arrows[static_cast<size_t>(index)], painter, m_pixel);
    }
}

void FarPainter::paintBundled(const DiagramPart &part, const ZoneBundles &bundles, QPainter &painter) const
{
    paintBoxes(part, painter, ink::secondary);
    for (const int index : part.arrows) {
        if (std::binary_search(bundles.loose.begin(), bundles.loose.end(), index))
            paintLine(m_diagram.arrows[static_cast<size_t>(index)], painter, 1);
    }
    std::vector<int> own(m_diagram.zones.size(), 0);
    for (const ZoneBundle &bundle : bundles.bundles) {
        if (bundle.from == bundle.to)
            own[static_cast<size_t>(bundle.from)] = bundle.arrows;
    }
    paintBundles(bundles, painter);
    for (const int index : part.zones)
        paintZoneName(index, own[static_cast<size_t>(index)], painter);
}

FarPainter::BundleWay FarPainter::wayOf(const ZoneBundle &bundle, const QTransform &toPixels) const
{
    const QRectF from = toPixels.mapRect(m_diagram.zones[static_cast<size_t>(bundle.from)].rect);
    const QRectF to = toPixels.mapRect(m_diagram.zones[static_cast<size_t>(bundle.to)].rect);
    const QPointF start = borderPoint(from, to.center());
    const QPointF end = borderPoint(to, from.center());
    const QPointF way = end - start;
    const double length = std::max(1.0, std::hypot(way.x(), way.y()));
    // Both directions of a pair bow to their right, and so never lie on each other.
    const QPointF aside = QPointF(-way.y(), way.x()) / length * std::max(length * bow, 14 * m_pixel);
    const QPointF bend = (start + end) / 2 + 2 * aside;
    return {start, bend, end, (start + 2 * bend + end) / 4};
}

void FarPainter::paintBundle(const ZoneBundle &bundle, const BundleWay &way, QPainter &painter) const
{
    const double width = m_pixel * std::min(1.0 + std::log10(bundle.arrows), 5.0);
    const double head = 6 * m_pixel + 1.5 * width;
    const QRectF extent
        = (QRectF(way.start, way.end).normalized() | QRectF(way.bend, QSizeF(1, 1))).adjusted(-head, -head, head, head);
    if (!extent.intersects(QRectF(0, 0, painter.device()->width(), painter.device()->height())))
        return;
    const QColor color = colorOf(bundle.style);
    const auto lighter = [](int part) { return 255 - (255 - part) * 3 / 5; };
    const QColor pale(lighter(color.red()), lighter(color.green()), lighter(color.blue()));
    const QPointF last = way.end - way.bend;
    const QPointF along = last / std::max(1e-6, std::hypot(last.x(), last.y()));
    const QPointF across(-along.y(), along.x());
    QPainterPath line(way.start);
    line.quadTo(way.bend, way.end - along * head * 0.8);
    painter.strokePath(line, QPen(pale, width, Qt::SolidLine, Qt::FlatCap));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(way.start, width, width);
    painter.drawConvexPolygon(QPolygonF{
        way.end, way.end - along * head + across * head * 0.45, way.end - along * head - across * head * 0.45});
}

/// The heaviest on top; counts where they find room beside those of heavier ones.
void FarPainter::paintBundles(const ZoneBundles &bundles, QPainter &painter) const
{
    std::vector<const ZoneBundle *> order;
    for (const ZoneBundle &bundle : bundles.bundles) {
        if (bundle.from != bundle.to)
            order.push_back(&bundle);
    }
    std::stable_sort(
        order.begin(), order.end(), [](const ZoneBundle *a, const ZoneBundle *b) { return a->arrows < b->arrows; });
    const QTransform toPixels = painter.transform();
    painter.save();
    painter.resetTransform();
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<BundleWay> ways;
    for (const ZoneBundle *bundle : order) {
        ways.push_back(wayOf(*bundle, toPixels));
        paintBundle(*bundle, ways.back(), painter);
    }
    const double size = countPixels * m_pixel;
    std::vector<QPointF> taken;
    for (size_t index = order.size(); index-- > 0;) {
        const QPointF at = ways[index].middle;
        const bool isTaken = std::any_of(taken.begin(), taken.end(), [&](const QPointF &other) {
            return std::abs(other.x() - at.x()) < 3.2 * size && std::abs(other.y() - at.y()) < 1.6 * size;
        });
        if (isTaken)
            continue;
        taken.push_back(at);
        if (QRectF(0, 0, painter.device()->width(), painter.device()->height())
                .adjusted(-4 * size, -size, 4 * size, size)
                .contains(at))
            paintPlate(painter, at, QString::number(order[index]->arrows), size, colorOf(order[index]->style),
                ink::paper, 1e6);
    }
    painter.restore();
}

void FarPainter::paintZoneName(int index, int own, QPainter &painter) const
{
    const DiagramZone &zone = m_diagram.zones[static_cast<size_t>(index)];
    const QRectF rect = painter.transform().mapRect(zone.rect);
    const double size = zoneNamePixels * m_pixel;
    if (rect.width() < 3 * size || rect.height() < 2 * size)
        return;
    QString text = zone.name.text(m_language);
    if (own > 0)
        text += QStringLiteral(" · ") + QString::number(own);
    painter.save();
    painter.resetTransform();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor plate = ink::paper;
    plate.setAlphaF(0.9F);
    paintPlate(
        painter, {rect.center().x(), rect.top() + size * 1.1}, text, size, plate, ink::text, rect.width() - 2 * size);
    painter.restore();
}

} // namespace portolan
