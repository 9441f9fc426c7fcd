// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/CalmStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double ringWidth = 2;
constexpr double ringRadius = 3;
constexpr double outlineRadius = 2;

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != PE_FrameFocusRect) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
            drawOutline(option, painter);
        return;
    }
    // Without asking how the focus came: who clicks and then goes on by keyboard has to see where they are.
    const bool isOnHighlight = option->state.testFlag(State_Selected);
    const double half = ringWidth / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option->palette.color(isOnHighlight ? QPalette::HighlightedText : QPalette::Link), ringWidth));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(half, half, -half, -half), ringRadius, ringRadius);
    painter->restore();
}

/// Fusion's outlines are darker than the window, which nobody sees on a dark one.
void CalmStyle::drawOutline(const QStyleOption *option, QPainter *painter)
{
    if (option->palette.color(QPalette::Window).lightness() > 127)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(option->palette.color(QPalette::Disabled, QPalette::Text));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), outlineRadius, outlineRadius);
    painter->restore();
}

void CalmStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButton && option->state.testFlag(State_HasFocus)) {
        // Fusion only tints the button.
        QProxyStyle::drawControl(element, option, painter, widget);
        drawPrimitive(PE_FrameFocusRect, option, painter, widget);
        return;
    }
    const auto *item = element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem *>(option) : nullptr;
    const bool isLit = item && item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled);
    if (!isLit || item->icon.isNull()) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // Fusion asks for the mode Active, which a button under the pointer has as well, on another background.
    QStyleOptionMenuItem lit(*item);
    const int size = pixelMetric(PM_SmallIconSize, option, widget);
    lit.icon = QIcon(item->icon.pixmap(QSize(size, size), painter->device()->devicePixelRatio(), QIcon::Selected));
    QProxyStyle::drawControl(element, &lit, painter, widget);
}

int CalmStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    return hint == SH_EtchDisabledText ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
        return 18;
    case PM_ToolBarIconSize:
        return 22;
    case PM_ToolBarItemSpacing:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace portolan
