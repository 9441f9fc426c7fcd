// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PicturePainter.h"

#include "paint/DocumentFont.h"
#include "paint/Drawable.h"
#include "paint/Ink.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Qt rounds advances to 1/64 of a pixel: large letters, scaled down, are exact at every size.
constexpr int emInPixels = 512;

class ElementPainter {
public:
    explicit ElementPainter(QPainter &painter)
        : m_painter(painter)
    {
    }

    void draw(const Shape &shape)
    {
        if (!isDrawable(shape))
            return;
        m_painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
        m_painter.setPen(hasLine(shape.pen) ? penOf(shape) : QPen(Qt::NoPen));
        m_painter.drawPath(shape.path);
    }

    void draw(const Words &words)
    {
        if (!isDrawable(words))
            return;
        const QString text = drawableText(words.text);
        const QFont &font = m_fonts[words.bold];
        double left = 0;
        if (words.anchor != Anchor::Start)
            left = -m_metrics[words.bold].horizontalAdvance(text) / (words.anchor == Anchor::Middle ? 2 : 1);
        const double scale = words.size / emInPixels;
        const QTransform before = m_painter.transform();
        m_painter.translate(words.at);
        m_painter.scale(scale, scale);
        if (m_painter.font() != font)
            m_painter.setFont(font);
        m_painter.setPen(words.color.isValid() ? words.color : ink::text);
        m_painter.drawText(QPointF(left, 0), text);
        m_painter.setTransform(before);
    }

private:
    static QPen penOf(const Shape &shape)
    {
        QPen pen(shape.pen.color, shape.pen.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        QList<qreal> pattern; // in units of the pen's width
        for (const double length : drawableDashes(shape))
            pattern.append(length / shape.pen.width);
        if (!pattern.isEmpty())
            pen.setDashPattern(pattern);
        return pen;
    }

    QPainter &m_painter;
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
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    ElementPainter elements(painter);
    for (const PictureElement &element : picture.elements) {
        if (const auto *shape = std::get_if<Shape>(&element)) {
            elements.draw(*shape);
        } else if (const auto *words = std::get_if<Words>(&element)) {
            elements.draw(*words);
        } else if (const auto *icon = std::get_if<Icon>(&element); icon && isDrawable(*icon)) {
            const QColor color = icon->color.isValid() ? icon->color : ink::text;
            const double opacity = painter.opacity();
            painter.setOpacity(opacity * color.alphaF());
            renderer(icon->name, color).render(&painter, icon->rect);
            painter.setOpacity(opacity);
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
