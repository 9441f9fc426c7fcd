// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/SearchField.h"

#include "shell/LineIcon.h"

#include <QAction>
#include <QEvent>

namespace portolan {

using namespace Qt::StringLiterals;

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_lens(addAction(actionIcon(u"find"_s), LeadingPosition))
{
    setClearButtonEnabled(true);
    retranslate();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    m_lens->setText(tr("Find"));
    // Qt makes this one, and leaves it without a name.
    for (QAction *each : findChildren<QAction *>(u"_q_qlineeditclearaction"_s))
        each->setText(tr("Clear"));
}

} // namespace portolan
