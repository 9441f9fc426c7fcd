// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PicturePainter.h"

#include "paint/DashedPath.h"
#include "paint/DocumentFont.h"
#include "paint/Drawable.h"
#include "paint/Ink.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPen>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Qt rounds advances to 1/64 of a pixel: large letters, scaled down, are exact at every size.
constexpr int emInPixels = 512;

constexpr double thinLine = 4.5; // pixels
constexpr double longLine = 200; // pixels

/// What of a picture the painter's device shows: on a screen and in a tile of an image that is often a small part.
QRectF shownPart(const QPainter &painter)
{
    bool isInvertible = false;
    const QTransform fromDevice = painter.combinedTransform().inverted(&isInvertible);
    if (!isInvertible)
        return {};
    constexpr double smoothing = 2; // pixels
    const QPaintDevice &device = *painter.device();
    // Widgets count in pixels of the screen, images in their own.
    const double ratio = device.devType() == QInternal::Widget ? device.devicePixelRatio() : 1;
    QRectF shown = fromDevice.mapRect(QRectF(0, 0, device.width() * ratio, device.height() * ratio)
                                          .adjusted(-smoothing, -smoothing, smoothing, smoothing));
    if (painter.hasClipping())
        shown &= painter.clipBoundingRect();
    return shown;
}

class ElementPainter {
public:
    ElementPainter(QPainter &painter, ShapedTexts &texts)
        : m_painter(painter)
        , m_texts(texts)
        , m_shown(shownPart(painter))
        , m_isPdf(painter.paintEngine()->type() == QPaintEngine::Pdf)
    {
        const QTransform transform = painter.combinedTransform();
        if (transform.type() <= QTransform::TxScale && painter.paintEngine()->type() == QPaintEngine::Raster)
            m_scale = std::abs(transform.m11());
    }

    [[nodiscard]] bool shows(const QRectF &rect) const
    {
        // QRectF::intersects() takes a level line for nothing.
        return rect.left() <= m_shown.right() && rect.right() >= m_shown.left() && rect.top() <= m_shown.bottom()
            && rect.bottom() >= m_shown.top();
    }

    void draw(const Shape &shape)
    {
        if (!isDrawable(shape))
            return;
        const double margin = hasLine(shape.pen) ? shape.pen.width : 0;
        if (!shows(shape.path.controlPointRect().adjusted(-margin, -margin, margin, margin)))
            return;
        // Qt keeps what it makes of a path with it, shared by all copies: two threads that paint one path need two.
        QPainterPath path;
        path.addPath(shape.path);
        path.setFillRule(shape.path.fillRule());
        m_painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
        const std::vector<double> dashes = hasLine(shape.pen) ? drawableDashes(shape) : std::vector<double>();
        if (dashes.empty() && !shape.fill.isValid() && isLongAndThin(shape)) {
            strokeLongLine(path, shape.pen);
            return;
        }
        if (dashes.empty() || m_isPdf) {
            m_painter.setPen(hasLine(shape.pen) ? penOf(shape.pen, dashes) : QPen(Qt::NoPen));
            m_painter.drawPath(path);
            return;
        }
        if (shape.fill.isValid()) {
            m_painter.setPen(Qt::NoPen);
            m_painter.drawPath(path);
        }
        strokeDashes(dashedPath(path, dashes, nearTo(shape.pen)), shape.pen);
    }

    void draw(const Words &words)
    {
        if (!isDrawable(words))
            return;
        // No sign of any font that is likely to be drawn goes farther.
        const double reach = words.size * static_cast<double>(std::min(words.text.size(), longestText) + 1) * 2;
        if (!shows({words.at.x() - reach, words.at.y() - 2 * words.size, 2 * reach, 4 * words.size}))
            return;
        const QString text = drawableText(words.text);
        const QFont &font = m_fonts[words.bold];
        double left = 0;
        if (words.anchor != Anchor::Start)
            left = -m_metrics[words.bold].horizontalAdvance(text) / (words.anchor == Anchor::Middle ? 2 : 1);
        const double scale = words.size / emInPixels;
        const QTransform before = m_painter.transform();
        m_painter.setTransform(words.upward ? QTransform(0, -scale, scale, 0, words.at.x(), words.at.y())
                                            : QTransform(scale, 0, 0, scale, words.at.x(), words.at.y()),
            true);
        if (m_painter.font() != font)
            m_painter.setFont(font);
        m_painter.setPen(words.color.isValid() ? words.color : ink::text);
        if (m_isPdf)
            m_texts.draw(m_painter, {left, 0}, text, words.bold ? 1 : 0);
        else
            m_painter.drawText(QPointF(left, 0), text);
        m_painter.setTransform(before);
    }

private:
    /// Thin lines have thousands of dashes on a screen, of which nobody sees whether their ends are round.
    void strokeDashes(const QPainterPath &dashes, const Pen &pen)
    {
        if (!isThin(pen)) {
            m_painter.strokePath(dashes, penOf(pen, {}));
            return;
        }
        const double half = pen.width / 2;
        QPainterPath bent;
        for (int first = 0, end = 0; first < dashes.elementCount(); first = end) {
            end = first + 1;
            while (end < dashes.elementCount() && !dashes.elementAt(end).isMoveTo())
                ++end;
            const QPointF from = dashes.elementAt(first);
            const QPointF to = dashes.elementAt(end - 1);
            if (end - first == 2 && (from.x() == to.x() || from.y() == to.y())) {
                m_painter.fillRect(QRectF(from, to).normalized().adjusted(-half, -half, half, half), pen.color);
                continue;
            }
            bent.moveTo(from);
            for (int point = first + 1; point < end; ++point)
                bent.lineTo(dashes.elementAt(point));
        }
        if (!bent.isEmpty())
            m_painter.strokePath(bent, penOf(pen, {}));
    }

    /// Level and upright parts as rectangles and the bends between them as lines: a third of what it costs to stroke
    /// a line across a whole screen.
    void strokeLongLine(const QPainterPath &path, const Pen &pen)
    {
        const double half = pen.width / 2;
        const double overlap = 0.5 / m_scale; // so that no gap is seen where the two meet
        const QRectF near = nearTo(pen);
        QPainterPath bends;
        for (int index = 1; index < path.elementCount(); ++index) {
            const QPainterPath::Element &element = path.elementAt(index);
            const QPointF from = path.elementAt(index - 1);
            if (element.isMoveTo())
                continue;
            if (element.isCurveTo() && index + 2 < path.elementCount()) {
                const QPointF first = element;
                const QPointF second = path.elementAt(index + 1);
                const QPointF to = path.elementAt(index + 2);
                index += 2;
                if (!shows(QRectF(from, to).normalized().adjusted(-half, -half, half, half)))
                    continue;
                bends.moveTo(from - along(from, first) * overlap);
                bends.lineTo(from);
                bends.cubicTo(first, second, to);
                bends.lineTo(to + along(second, to) * overlap);
            } else if (from.x() == element.x || from.y() == element.y) {
                const bool isBentBefore = path.elementAt(index - 1).type == QPainterPath::CurveToDataElement;
                const bool isBentBehind = index + 1 < path.elementCount() && path.elementAt(index + 1).isCurveTo();
                const QPointF way = along(from, element) * half;
                const QRectF line
                    = QRectF(isBentBefore ? from : from - way, isBentBehind ? QPointF(element) : QPointF(element) + way)
                          .normalized();
                const QPointF aside(std::abs(way.y()), std::abs(way.x()));
                m_painter.fillRect(line.adjusted(-aside.x(), -aside.y(), aside.x(), aside.y()) & near, pen.color);
            } else {
                bends.moveTo(from);
                bends.lineTo(element);
            }
        }
        if (bends.isEmpty())
            return;
        QPen flat = penOf(pen, {});
        flat.setCapStyle(Qt::FlatCap);
        m_painter.strokePath(bends, flat);
    }

    [[nodiscard]] static QPointF along(const QPointF &from, const QPointF &to)
    {
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y());
        return length > 0 ? way / length : QPointF();
    }

    /// What a line of this width reaches that is shown.
    [[nodiscard]] QRectF nearTo(const Pen &pen) const
    {
        const double reach = 2 * pen.width;
        return m_shown.adjusted(-reach, -reach, reach, reach);
    }

    /// Where the device shows no difference between round and square ends.
    [[nodiscard]] bool isThin(const Pen &pen) const
    {
        return m_scale > 0 && pen.width * m_scale <= thinLine && pen.color.alpha() == 255;
    }

    [[nodiscard]] bool isLongAndThin(const Shape &shape) const
    {
        const QRectF extent = shape.path.controlPointRect();
        return isThin(shape.pen) && (extent.width() + extent.height()) * m_scale > longLine;
    }

    static QPen penOf(const Pen &pen, const std::vector<double> &dashes)
    {
        QPen drawn(pen.color, pen.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        QList<qreal> pattern; // in units of the pen's width
        for (const double length : dashes)
            pattern.append(length / pen.width);
        if (!pattern.isEmpty())
            drawn.setDashPattern(pattern);
        return drawn;
    }

    QPainter &m_painter;
    ShapedTexts &m_texts;
    QRectF m_shown;
    bool m_isPdf; ///< which keeps dashed lines as such
    double m_scale = 0; ///< pixels a unit; 0: no pixels, or turned
    std::array<QFont, 2> m_fonts{DocumentFont::at(emInPixels, false), DocumentFont::at(emInPixels, true)};
    std::array<QFontMetricsF, 2> m_metrics{QFontMetricsF(m_fonts[0]), QFontMetricsF(m_fonts[1])};
};

} // namespace

PicturePainter::PicturePainter(IconFolder icons)
    : m_icons(std::move(icons))
{
}

PicturePainter::~PicturePainter() = default;

void PicturePainter::paint(const Picture &picture, QPainter &painter)
{
    paint(std::vector<const Picture *>{&picture}, painter);
}

void PicturePainter::paint(const std::vector<const Picture *> &pictures, QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    ElementPainter elements(painter, m_texts);
    for (const Picture *picture : pictures) {
        for (const PictureElement &element : picture->elements) {
            if (const auto *shape = std::get_if<Shape>(&element)) {
                elements.draw(*shape);
            } else if (const auto *words = std::get_if<Words>(&element)) {
                elements.draw(*words);
            } else if (const auto *icon = std::get_if<Icon>(&element);
                       icon && isDrawable(*icon) && elements.shows(icon->rect)) {
                const QColor color = icon->color.isValid() ? icon->color : ink::text;
                const double opacity = painter.opacity();
                painter.setOpacity(opacity * color.alphaF());
                renderer(icon->name, color).render(&painter, icon->rect);
                painter.setOpacity(opacity);
            }
        }
    }
    painter.restore();
}

QSvgRenderer &PicturePainter::renderer(const QString &name, const QColor &color)
{
    std::unique_ptr<QSvgRenderer> &found = m_renderers[{name, color.rgb()}];
    if (!found) {
        const QByteArray ink = color.name().toLatin1();
        found = std::make_unique<QSvgRenderer>(m_icons.file(name).replace("currentColor", ink));
        if (!found->isValid())
            found->load(IconFolder::unknown().replace("currentColor", ink));
        found->setAspectRatioMode(Qt::KeepAspectRatio);
    }
    return *found;
}

} // namespace portolan
