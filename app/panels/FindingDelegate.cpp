// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingDelegate.h"

#include "panels/FindingsModel.h"
#include "shell/Theme.h"

#include <QPainter>
#include <QTextLayout>

namespace portolan {

namespace {

constexpr int findingInset = 6;
constexpr int findingIcon = 18;
constexpr int findingLines = 2; ///< of the sentence

void paintSentence(QPainter *painter, const QRect &place, const QString &sentence, const QFont &font)
{
    QTextLayout layout(sentence, font);
    layout.beginLayout();
    const QFontMetrics metrics(font);
    int top = place.top();
    for (int count = 1; count <= findingLines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QString rest = sentence.mid(line.textStart());
        const QString words = count == findingLines ? metrics.elidedText(rest, Qt::ElideRight, place.width())
                                                    : sentence.mid(line.textStart(), line.textLength());
        painter->drawText(QRect(place.left(), top, place.width(), metrics.lineSpacing()), Qt::AlignLeft, words);
        top += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.lineSpacing() * (findingLines + 1) + 2 * findingInset};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect inside = option.rect.adjusted(findingInset, findingInset, -findingInset, -findingInset);
    option.icon.paint(painter, QRect(inside.topLeft(), QSize(findingIcon, findingIcon)), Qt::AlignCenter,
        isSelected ? QIcon::Selected : QIcon::Normal);
    const QRect words = inside.adjusted(findingIcon + findingInset, 0, 0, 0);
    const QString state = index.data(FindingsModel::StateRole).toString();
    const ThemeColors colors = Theme::colorsFor(option.palette);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
            : state.isEmpty()  ? option.palette.color(QPalette::Text)
                               : colors.subdued);
    const QString head
        = index.data(FindingsModel::SeverityRole).toString() + (state.isEmpty() ? QString() : u" · " + state);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignTop, QFontMetrics(bold).elidedText(head, Qt::ElideRight, words.width()));
    painter->setFont(option.font);
    paintSentence(painter, words.adjusted(0, option.fontMetrics.lineSpacing(), 0, 0),
        index.data(FindingsModel::SentenceRole).toString(), option.font);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect ring;
        ring.rect = option.rect;
        ring.palette = option.palette;
        ring.state = option.state;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    } else {
        painter->setPen(colors.border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

} // namespace portolan
