// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/LoadingPage.h"

#include "messages/MessageText.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {

namespace {

constexpr int boxWidth = 420;

} // namespace

LoadingPage::LoadingPage(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_doing(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_progress->setRange(0, loadingStages);
    m_progress->setTextVisible(false);
    auto *box = new QVBoxLayout;
    box->setSpacing(10);
    box->addStretch(2);
    box->addWidget(m_headline);
    box->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addWidget(m_doing, 1);
    row->addWidget(m_cancel);
    box->addLayout(row);
    box->addStretch(3);
    auto *middle = new QWidget(this);
    middle->setFixedWidth(boxWidth);
    middle->setLayout(box);
    auto *whole = new QHBoxLayout(this);
    whole->addWidget(middle);
    connect(m_cancel, &QPushButton::clicked, this, &LoadingPage::canceled);
    retranslate();
}

void LoadingPage::begin(const QString &name)
{
    m_name = name;
    advance(LoadingStage::Reading);
}

void LoadingPage::advance(LoadingStage stage)
{
    m_stage = stage;
    retranslate();
}

void LoadingPage::retranslate()
{
    m_headline->setText(m_name.isEmpty() ? tr("Beginning a plan ...") : tr("Opening %1 ...").arg(visibleText(m_name)));
    const QStringList stages{
        tr("Reading the plan"), tr("Reading the catalogs"), tr("Deriving the flows"), tr("Looking for problems")};
    m_doing->setText(stages.at(static_cast<int>(m_stage)));
    m_progress->setValue(static_cast<int>(m_stage));
    m_progress->setAccessibleName(m_headline->text());
    m_progress->setAccessibleDescription(m_doing->text());
    m_cancel->setText(tr("Cancel"));
}

void LoadingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
