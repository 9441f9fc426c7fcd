// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/KindDelegate.h"

#include "shell/KindModel.h"
#include "shell/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

namespace portolan {

namespace {

constexpr int kindIconSize = 24;
constexpr int inset = 6;
constexpr int gap = 10;
constexpr int rowHeight = 32;

void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &name)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const bool isOpen = !view || view->isExpanded(option.index);
    QStyleOption arrow;
    arrow.rect = QRect(option.rect.left(), option.rect.top(), 20, option.rect.height()).adjusted(4, 8, -4, -8);
    arrow.palette = option.palette;
    arrow.state = QStyle::State_Enabled;
    option.widget->style()->drawPrimitive(
        isOpen ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &arrow, painter, option.widget);
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(Theme::colorsFor(option.palette).subdued);
    const QRect place = option.rect.adjusted(24, 0, -inset, 0);
    painter->drawText(
        place, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(name, Qt::ElideRight, place.width()));
}

} // namespace

QSize KindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, std::max(rowHeight, option.fontMetrics.height() + 2 * inset)};
}

void KindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.index = index;
    painter->save();
    if (!index.parent().isValid()) {
        paintGroup(painter, option, index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect inside = option.rect.adjusted(inset, 0, -inset, 0);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(inside.left(), inside.top(), kindIconSize, inside.height()), Qt::AlignCenter,
        isSelected ? QIcon::Selected : QIcon::Normal);
    const QRect words = inside.adjusted(kindIconSize + gap, 0, 0, 0);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QString name
        = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width());
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, name);
    const QRect rest = words.adjusted(option.fontMetrics.horizontalAdvance(name) + gap, 0, 0, 0);
    const QString otherName = index.data(KindModel::OtherNameRole).toString();
    // Whole or not at all: the tool tip has it.
    if (!otherName.isEmpty() && option.fontMetrics.horizontalAdvance(otherName) <= rest.width()) {
        if (!isSelected)
            painter->setPen(Theme::colorsFor(option.palette).subdued);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, otherName);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect ring;
        ring.rect = option.rect;
        ring.palette = option.palette;
        ring.state = option.state;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
    painter->restore();
}

} // namespace portolan
