// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>
#include <QStyleOptionTab>

namespace portolan {

/// Fusion with a ring around what has the keyboard, with icons in menus that stay readable on the highlight, and with
/// an arrow on buttons with a menu that can be seen.
class CalmStyle : public QProxyStyle {
    Q_OBJECT

public:
    CalmStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returned = nullptr) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;

private:
    static void drawEdge(const QStyleOption &option, QPainter &painter);
    void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const;
    static void drawMenuArrow(const QStyleOption &option, QPainter &painter);
    static void drawTabMark(const QStyleOptionTab &tab, QPainter &painter);
    void drawIndicator(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const;
};

} // namespace portolan
