// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/CalmStyle.h"

#include "shell/Theme.h"

#include <QListView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double handleInset = 3; // pixels, of a scroll bar
constexpr double ringWidth = 2;
constexpr double ringRadius = 3;
constexpr double aroundRing = 1; ///< of a highlight, which would seem to end at a ring along its edge
constexpr int rowRoom = 8; // pixels of a list's row beside its line, for the ring and air
constexpr int besideRing = 6; // pixels from a list's edge to its words
constexpr double edgeRadius = 2.5;
constexpr int tabMark = 3; // pixels
constexpr int arrowRoom = 12; // pixels beside what a button with a menu says
constexpr QSizeF arrowSize{8, 4};

/// A button that as a whole opens a menu. Fusion puts a triangle of three pixels into its corner.
bool opensMenu(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(&option);
    return button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck
        || element == PE_IndicatorRadioButton) {
        drawIndicator(element, *option, *painter);
        return;
    }
    if (element == PE_IndicatorArrowDown && opensMenu(*option))
        return; // drawMenuArrow() does
    const auto *field = element == PE_PanelLineEdit && option->state.testFlag(State_ReadOnly)
        ? qstyleoption_cast<const QStyleOptionFrame *>(option)
        : nullptr;
    if (field) {
        // Where nothing can be typed, the field has the ground of what is around it.
        QStyleOptionFrame readOnly(*field);
        readOnly.palette.setColor(QPalette::Base, readOnly.palette.color(QPalette::Window));
        QProxyStyle::drawPrimitive(element, &readOnly, painter, widget);
        return;
    }
    if (element != PE_FrameFocusRect) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_FrameLineEdit || element == PE_PanelButtonCommand)
            drawEdge(*option, *painter);
        return;
    }
    // Without asking how the focus came: who clicks and then goes on by keyboard has to see where they are.
    const bool isOnHighlight = option->state.testFlag(State_Selected);
    const double inset = ringWidth / 2 + (isOnHighlight ? aroundRing : 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option->palette.color(isOnHighlight ? QPalette::HighlightedText : QPalette::Link), ringWidth));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), ringRadius, ringRadius);
    painter->restore();
}

/// Fusion's edges are darker than the window: in a dark one nobody sees where a field begins.
void CalmStyle::drawEdge(const QStyleOption &option, QPainter &painter)
{
    if (!option.state.testFlag(State_Enabled))
        return;
    const bool hasFocus = option.state.testFlag(State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(
        hasFocus ? option.palette.color(QPalette::Link) : Theme::colorsFor(option.palette).edge, hasFocus ? 1.6 : 1));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), edgeRadius, edgeRadius);
    painter.restore();
}

void CalmStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr)
        drawScrollBar(*bar, *painter, widget);
    if (control == CC_ToolButton && opensMenu(*option))
        drawMenuArrow(*option, *painter);
    const auto *box = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr;
    const auto *spin = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr;
    if ((box && box->frame) || (spin && spin->frame))
        drawEdge(*option, *painter);
}

/// Fusion's handle is lighter than its groove in light windows, so that the groove seems to be the handle.
void CalmStyle::drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(
        subControlRect(CC_ScrollBar, &bar, SC_ScrollBarGroove, widget), bar.palette.color(QPalette::Window));
    const QRectF handle = subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
    if (bar.maximum > bar.minimum) {
        const bool isHeld = bar.state.testFlag(State_Sunken) && bar.activeSubControls.testFlag(SC_ScrollBarSlider);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isHeld ? bar.palette.color(QPalette::Link) : Theme::colorsFor(bar.palette).edge);
        const QRectF shown = handle.adjusted(handleInset, handleInset, -handleInset, -handleInset);
        const double radius = std::min(shown.width(), shown.height()) / 2;
        painter.drawRoundedRect(shown, radius, radius);
    }
    painter.restore();
}

/// At the side where its words end.
void CalmStyle::drawMenuArrow(const QStyleOption &option, QPainter &painter)
{
    const QRect room(option.rect.right() - arrowRoom, option.rect.top(), arrowRoom, option.rect.height());
    QRectF arrow({0, 0}, arrowSize);
    arrow.moveCenter(QRectF(visualRect(option.direction, option.rect, room)).center());
    const bool isEnabled = option.state.testFlag(State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText),
        1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({arrow.topLeft(), QPointF(arrow.center().x(), arrow.bottom()), arrow.topRight()}));
    painter.restore();
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *item = type == CT_ItemViewItem ? qstyleoption_cast<const QStyleOptionViewItem *>(option) : nullptr;
    // A line of Latin letters alone, or of Japanese ones from a font that stands in, is lower than others.
    if (item && qobject_cast<const QListView *>(widget))
        return {whole.width(), std::max(whole.height(), item->fontMetrics.height()) + rowRoom};
    return type == CT_ToolButton && opensMenu(*option) ? whole + QSize(arrowRoom, 0) : whole;
}

/// A bar at the outer side of the tab that is in front: its ground alone is hardly another.
void CalmStyle::drawTabMark(const QStyleOptionTab &tab, QPainter &painter)
{
    QRect bar = tab.rect;
    switch (tab.shape) {
    case QTabBar::RoundedSouth:
    case QTabBar::TriangularSouth:
        bar.setTop(bar.bottom() - tabMark + 1);
        break;
    case QTabBar::RoundedWest:
    case QTabBar::TriangularWest:
        bar.setWidth(tabMark);
        break;
    case QTabBar::RoundedEast:
    case QTabBar::TriangularEast:
        bar.setLeft(bar.right() - tabMark + 1);
        break;
    default:
        bar.setHeight(tabMark);
    }
    painter.fillRect(bar, tab.palette.color(QPalette::Link));
}

/// Fusion draws boxes in the colour of the window around them, which is hardly seen in dark windows.
void CalmStyle::drawIndicator(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const
{
    const bool isOn = option.state.testFlag(State_On);
    const bool isPartly = option.state.testFlag(State_NoChange);
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const QPalette::ColorGroup group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const QColor frame = option.palette.color(group, QPalette::PlaceholderText);
    const QColor fill = option.palette.color(group, QPalette::Highlight);
    const int side = std::min(option.rect.width(), option.rect.height()) - 2;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFilled = isOn || isPartly;
    painter.setBrush(isFilled ? fill : option.palette.color(group, QPalette::Base));
    painter.setPen(QPen(isFilled ? fill : frame, 1.2));
    if (element == PE_IndicatorRadioButton)
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6));
    else
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), ringRadius, ringRadius);
    const QColor mark = option.palette.color(group, QPalette::HighlightedText);
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    painter.setPen(QPen(mark, side / 7.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(mark);
    if (isOn && element == PE_IndicatorRadioButton)
        painter.drawEllipse(box.center(), side / 6.0, side / 6.0);
    else if (isOn)
        painter.drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}));
    else if (isPartly)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    painter.restore();
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
    if (element == CE_ToolButtonLabel && opensMenu(*option)) {
        QStyleOptionToolButton label(*qstyleoption_cast<const QStyleOptionToolButton *>(option));
        label.rect = visualRect(label.direction, label.rect, label.rect.adjusted(0, 0, -arrowRoom, 0));
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    if (element == CE_TabBarTabShape) {
        QProxyStyle::drawControl(element, option, painter, widget);
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (tab && tab->state.testFlag(State_Selected))
            drawTabMark(*tab, *painter);
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
    case PM_FocusFrameHMargin:
        return qobject_cast<const QListView *>(widget) ? besideRing : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace portolan
