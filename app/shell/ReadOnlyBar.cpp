// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ReadOnlyBar.h"

#include "messages/MessageText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>

namespace portolan {

ReadOnlyBar::ReadOnlyBar(QWidget *parent)
    : ToneBar(parent)
    , m_text(new QLabel(this))
    , m_edit(new QPushButton(this))
    , m_saveAs(new QPushButton(this))
{
    setObjectName(QStringLiteral("read-only"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_edit);
    row->addWidget(m_saveAs);
    connect(m_edit, &QPushButton::clicked, this, &ReadOnlyBar::editAsked);
    connect(m_saveAs, &QPushButton::clicked, this, &ReadOnlyBar::saveAsAsked);
    setTone(Tone::Note);
    retranslate();
    hide();
}

void ReadOnlyBar::tell(const QString &name, const QString &host)
{
    m_name = name;
    m_host = host;
    m_isStill = false;
    setTone(Tone::Note);
    retranslate();
    show();
}

void ReadOnlyBar::tellStill(const QString &host)
{
    m_host = host;
    m_isStill = true;
    setTone(Tone::Warning);
    retranslate();
}

QString ReadOnlyBar::text() const
{
    return m_text->text();
}

void ReadOnlyBar::retranslate()
{
    const QString name = visibleText(m_name);
    const bool isHere = m_host.isEmpty() || m_host == QSysInfo::machineHostName();
    if (m_isStill)
        m_text->setText(isHere
                ? tr("%1 is still open in another window on this computer. Close it there, then press Edit again.")
                      .arg(name)
                : tr("%1 is still open on %2. Have it closed there, then press Edit again.")
                      .arg(name, visibleText(m_host)));
    else if (isHere)
        m_text->setText(tr("%1 is open in another window on this computer. Here it is read-only.").arg(name));
    else
        m_text->setText(tr("%1 is open on %2. Here it is read-only.").arg(name, visibleText(m_host)));
    m_edit->setText(tr("&Edit"));
    m_edit->setToolTip(tr("Edit it here, if it has been closed there"));
    m_saveAs->setText(tr("Save &a copy..."));
    m_saveAs->setToolTip(tr("Save it to another file, which can be edited"));
    setAccessibleName(m_text->text());
}

} // namespace portolan
