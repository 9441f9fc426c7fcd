// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/SearchField.h"

#include "shell/LineIcon.h"

#include <QAction>
#include <QKeyEvent>

namespace portolan {

using namespace Qt::StringLiterals;

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_lens(addAction(actionIcon(u"find"_s), LeadingPosition))
{
    setClearButtonEnabled(true);
    retranslate();
}

bool SearchField::event(QEvent *event)
{
    // A line takes these keys whether it has anything to take back or not.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
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
