// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ExampleCard.h"

#include "shell/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace portolan {

namespace {

constexpr int cardWidth = 236;
constexpr int pictureHeight = 124;
constexpr int cardInset = 8;
constexpr double radius = 6;
constexpr double focusWidth = 2;

/// The first two lines of a text, the second cut where there are more.
void drawTwoLines(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    const int end = first.textLength();
    layout.endLayout();
    painter.drawText(place.left(), place.top() + metrics.ascent(), text.left(end).trimmed());
    const QString rest = text.mid(end);
    painter.drawText(place.left(), place.top() + metrics.lineSpacing() + metrics.ascent(),
        metrics.elidedText(rest, Qt::ElideRight, place.width()));
}

} // namespace

ExampleCard::ExampleCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ExampleCard::setContents(const QImage &picture, const QString &title, const QString &details)
{
    m_picture = picture;
    m_details = details;
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(details);
    setToolTip(title);
    update();
}

QSize ExampleCard::sizeHint() const
{
    return {cardWidth, pictureHeight + 3 * fontMetrics().lineSpacing() + 3 * cardInset};
}

void ExampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors colors = Theme::colorsFor(palette());
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool isLit = underMouse() || isDown();
    painter.setPen(QPen(isLit ? palette().color(QPalette::Link) : colors.border, isLit ? 1.5 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(card, radius, radius);

    // The sheet stays white in every theme.
    const QRectF sheet(cardInset, cardInset, width() - 2 * cardInset, pictureHeight - cardInset);
    QPainterPath window;
    window.addRoundedRect(sheet, 3, 3);
    painter.fillPath(window, Qt::white);
    if (!m_picture.isNull()) {
        painter.save();
        painter.setClipPath(window);
        const QSizeF size = QSizeF(m_picture.size()).scaled(sheet.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(sheet.center() - QPointF(size.width(), size.height()) / 2, size), m_picture);
        painter.restore();
    }
    painter.strokePath(window, QPen(colors.border, 1));

    const int line = fontMetrics().lineSpacing();
    const QRect words(cardInset + 2, pictureHeight + cardInset, width() - 2 * cardInset - 4, 2 * line);
    painter.setPen(palette().color(QPalette::Text));
    drawTwoLines(painter, words, text());
    painter.setPen(colors.subdued);
    painter.drawText(words.left(), words.bottom() + 4 + fontMetrics().ascent(),
        fontMetrics().elidedText(m_details, Qt::ElideRight, words.width()));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Link), focusWidth));
        painter.drawRoundedRect(card, radius, radius);
    }
}

void ExampleCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ExampleCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace portolan
