// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/WorkProgress.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 140;
constexpr int barHeight = 10;

} // namespace

WorkProgress::WorkProgress(QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_resume(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(8);
    m_what->setTextFormat(Qt::PlainText);
    m_bar->setFixedSize(barWidth, barHeight);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 100);
    m_cancel->setObjectName(u"work.cancel"_s);
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_resume->setObjectName(u"work.resume"_s);
    m_resume->setAutoRaise(true);
    m_resume->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_resume);
    connect(m_resume, &QToolButton::clicked, this, &WorkProgress::resumed);
    connect(m_cancel, &QToolButton::clicked, this, &WorkProgress::canceled);
    retranslate();
    hide();
}

void WorkProgress::show(const QString &what, int percent)
{
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setValue(percent);
    m_bar->show();
    m_cancel->show();
    m_resume->hide();
    QWidget::show();
}

void WorkProgress::offer(const QString &what, const QString &button, const QString &toolTip)
{
    m_what->setText(what);
    m_resume->setText(button);
    m_resume->setToolTip(toolTip);
    m_bar->hide();
    m_cancel->hide();
    m_resume->show();
    QWidget::show();
}

void WorkProgress::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WorkProgress::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this; what is there stays as it is"));
}

} // namespace portolan
