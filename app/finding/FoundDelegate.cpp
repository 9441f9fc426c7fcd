// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/FoundDelegate.h"

#include "finding/FoundModel.h"
#include "shell/Theme.h"

#include <QPainter>

namespace portolan {

namespace {

constexpr int foundIconSize = 20; // pixels, as all here
constexpr int foundInset = 8;
constexpr int foundGap = 8;
constexpr int foundPadding = 6;
constexpr int leastReason = 40; // less says nothing

} // namespace

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, std::max(foundIconSize, option.fontMetrics.height()) + 2 * foundPadding};
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString title = index.data(Qt::DisplayRole).toString().simplified();
    const QRect inside = option.rect.adjusted(foundInset, 0, -foundInset, 0);
    painter->save();
    if (index.data(FoundModel::IsHeadingRole).toBool()) {
        QFont font = option.font;
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(Theme::colorsFor(option.palette).subdued);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, title);
        painter->restore();
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(inside.left(), inside.top(), foundIconSize, inside.height()), Qt::AlignCenter,
            isSelected ? QIcon::Selected : QIcon::Normal);
    const QRect words = inside.adjusted(foundIconSize + foundGap, 0, 0, 0);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QString shown = option.fontMetrics.elidedText(title, Qt::ElideRight, words.width());
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, shown);
    const QRect rest = words.adjusted(option.fontMetrics.horizontalAdvance(shown) + 2 * foundGap, 0, 0, 0);
    const QString reason = index.data(FoundModel::DetailRole).toString().simplified();
    if (rest.width() >= leastReason && !reason.isEmpty()) {
        if (!isSelected)
            painter->setPen(Theme::colorsFor(option.palette).subdued);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(reason, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

} // namespace portolan
