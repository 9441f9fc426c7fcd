// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/HistoryPanel.h"

#include "messages/EditText.h"
#include "shell/LineIcon.h"
#include "shell/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QStackedLayout>

namespace portolan {

using namespace Qt::StringLiterals;

HistoryPanel::HistoryPanel(const PanelContext &context, QWidget *parent)
    : PlanPanel(context, parent)
    , m_list(new QListWidget(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout(this))
{
    m_list->setObjectName(u"history.list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(12, 12, 12, 12);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPanel::go);
    retranslate();
}

void HistoryPanel::reload()
{
    if (document()) {
        connect(
            &document()->history(), &QUndoStack::indexChanged, this, &HistoryPanel::showSteps, Qt::UniqueConnection);
        connect(
            &document()->history(), &QUndoStack::cleanChanged, this, &HistoryPanel::showSteps, Qt::UniqueConnection);
    }
    showSteps();
}

void HistoryPanel::follow(const DocumentChange &)
{
    showSteps();
}

void HistoryPanel::showSteps()
{
    // A click changes the history, which tells us while the list is still busy with the click.
    if (m_isListing)
        return;
    m_isListing = true;
    const int count = document() ? document()->history().count() : 0;
    const int saved = document() ? document()->history().cleanIndex() : -1;
    const int now = document() ? document()->history().index() : 0;
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
    while (m_list->count() > count + 1)
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count + 1)
        m_list->addItem(QString());
    const ThemeColors colors = Theme::colorsFor(palette());
    for (int step = 0; step <= count; ++step) {
        QListWidgetItem *item = m_list->item(step);
        const bool isSaved = step == saved && document() && document()->hasFile();
        const QString first = document() && document()->isNew() ? tr("New plan") : tr("As it was opened");
        const QString name = step == 0 ? first : editStory(document()->stepName(step - 1));
        item->setText(isSaved ? tr("%1 (saved)").arg(name) : name);
        item->setIcon(actionIcon(isSaved ? u"save"_s : step <= now ? u"check"_s : u"redo"_s));
        item->setToolTip(step > now ? tr("Undone: click to do it again") : tr("Click to go back to here"));
        item->setForeground(step > now ? QBrush(colors.subdued) : QBrush());
        QFont font = m_list->font();
        font.setItalic(step > now);
        font.setBold(step == now);
        item->setFont(font);
    }
    m_list->setCurrentRow(now);
    m_list->scrollToItem(m_list->currentItem());
    m_isListing = false;
}

void HistoryPanel::go()
{
    if (m_isListing || !document() || m_list->currentRow() < 0)
        return;
    m_isListing = true;
    document()->history().setIndex(m_list->currentRow());
    m_isListing = false;
    showSteps();
}

void HistoryPanel::retranslate()
{
    m_list->setAccessibleName(tr("History"));
    m_empty->setText(tr("What you do to the plan is listed here. Click a line to go back to it."));
    showSteps();
}

void HistoryPanel::changeEvent(QEvent *event)
{
    PlanPanel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSteps();
}

} // namespace portolan
