// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowDelegate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr float ofLine = 0.55F; ///< how much of the words' colour the line through them has

} // namespace

void FlowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const bool isCrossedOut = option.font.strikeOut();
    option.font.setStrikeOut(false);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    if (!isCrossedOut || option.text.isEmpty())
        return;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    const QRectF words
        = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(margin, 0, -margin, 0);
    const QFontMetricsF metrics(option.font);
    const double width = std::min(
        words.width(), metrics.horizontalAdvance(metrics.elidedText(option.text, option.textElideMode, words.width())));
    const double height = words.center().y() - metrics.height() / 2 + metrics.ascent() - metrics.strikeOutPos();
    QColor color = option.palette.color(
        option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
    color.setAlphaF(ofLine);
    const double left = option.direction == Qt::RightToLeft ? words.right() - width : words.left();
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->fillRect(QRectF(left, std::floor(height), width, std::max(1.0, std::round(metrics.lineWidth()))), color);
    painter->restore();
}

} // namespace portolan
