// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsToolbar.h"

#include "shell/LineIcon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

FlowsToolbar::FlowsToolbar(QMenu *columns, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_exclude = addButton(u"flows.exclude"_s, u"leave-out"_s);
    m_include = addButton(u"flows.include"_s, u"undo"_s);
    m_why = addButton(u"flows.why"_s, u"guide"_s);
    m_why->setCheckable(true);
    m_columns = addButton(u"flows.columns"_s, u"select-all"_s);
    m_columns->setMenu(columns);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_count = new QLabel(this);
    m_count->setObjectName(u"flows.count"_s);
    row->addStretch();
    row->addWidget(m_count);
    connect(m_exclude, &QToolButton::clicked, this, &FlowsToolbar::exclusionAsked);
    connect(m_include, &QToolButton::clicked, this, &FlowsToolbar::inclusionAsked);
    connect(m_why, &QToolButton::toggled, this, &FlowsToolbar::explainingChanged);
    retranslate();
}

QToolButton *FlowsToolbar::addButton(const QString &name, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(actionIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void FlowsToolbar::setDecidable(bool canLeaveOut, bool canTakeIn)
{
    m_exclude->setEnabled(canLeaveOut);
    m_include->setEnabled(canTakeIn);
}

void FlowsToolbar::setExplaining(bool isOn)
{
    m_why->setChecked(isOn);
}

bool FlowsToolbar::isExplaining() const
{
    return m_why->isChecked();
}

void FlowsToolbar::setCount(const QString &text)
{
    m_count->setText(text);
}

void FlowsToolbar::retranslate()
{
    m_exclude->setText(tr("Leave out ..."));
    m_exclude->setToolTip(tr("Leave the chosen rows out of the matrix, with a reason"));
    m_include->setText(tr("Take in again"));
    m_include->setToolTip(tr("Take rows that were left out into the matrix again"));
    m_why->setText(tr("Why is this here?"));
    m_why->setToolTip(tr("Which document asks for the row, and what in the plan made it appear"));
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Choose which columns the table has"));
    m_count->setToolTip(tr("Flows to the same port are one row. Where a firewall keeps no state, the way back is "
                           "another row. What is left out is listed last."));
}

void FlowsToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
