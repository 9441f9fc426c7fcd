// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ToneBar.h"

#include "shell/LineIcon.h"
#include "shell/Theme.h"

#include <QEvent>
#include <QLabel>

namespace portolan {

ToneBar::ToneBar(QWidget *parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
}

QLabel *ToneBar::makeSign(int size)
{
    m_sign = new QLabel(this);
    m_sign->setFixedSize(size, size);
    return m_sign;
}

void ToneBar::setTone(Tone tone, const QString &icon)
{
    m_tone = tone;
    m_icon = icon;
    recolor();
}

void ToneBar::makeBold(QLabel *label)
{
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
}

void ToneBar::recolor()
{
    const ThemeColors colors = Theme::colorsFor(parentWidget() ? parentWidget()->palette() : palette());
    const bool isError = m_tone == Tone::Error;
    const bool isNote = m_tone == Tone::Note;
    const QColor back = isError ? colors.errorBack : isNote ? colors.noteBack : colors.warningBack;
    const QColor text = isError ? colors.errorText : isNote ? colors.noteText : colors.warningText;
    QPalette own = palette();
    own.setColor(QPalette::Window, back);
    own.setColor(QPalette::Base, back);
    own.setColor(QPalette::WindowText, text);
    own.setColor(QPalette::Text, text);
    if (own != palette())
        setPalette(own);
    if (m_sign && !m_icon.isEmpty())
        m_sign->setPixmap(actionIcon(m_icon).pixmap(m_sign->size(), devicePixelRatioF(), QIcon::Normal));
}

void ToneBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        recolor();
}

} // namespace portolan
