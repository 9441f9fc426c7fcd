// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ToneBar.h"

#include "shell/LineIcon.h"
#include "shell/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace portolan {

namespace {

constexpr int signSize = 22; // pixels
constexpr int leastWords = 160; // pixels: a narrow window is not held open by a long name

} // namespace

ToneBar::ToneBar(QWidget *parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (now && isAncestorOf(now) && before && !isAncestorOf(before))
            m_before = before;
    });
}

ToneBar::~ToneBar()
{
    // Where the keyboard goes because the bar dies concerns it no more.
    disconnect(qApp, nullptr, this, nullptr);
}

void ToneBar::hideEvent(QHideEvent *event)
{
    freeKeyboard(*this);
    QWidget::hideEvent(event);
}

bool ToneBar::focusNextPrevChild(bool next)
{
    // Asked by Tab, and for a button that was disabled or hidden while it had the keyboard.
    const QWidget *at = window()->focusWidget();
    if (!at || !isAncestorOf(at) || (at->isEnabled() && at->isVisible()))
        return QWidget::focusNextPrevChild(next);
    freeKeyboard(*at);
    return window()->focusWidget() != at;
}

void ToneBar::freeKeyboard(const QWidget &part)
{
    // Of the window, also where a dialog over it has the keyboard just now.
    const QWidget *at = window()->focusWidget();
    if (!at || (at != &part && !part.isAncestorOf(at)))
        return;
    if (m_before && m_before->window() == window() && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        emit keyboardFreed();
}

QHBoxLayout *ToneBar::layOut(QLabel *headline, QWidget *details)
{
    QFont bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);
    for (QWidget *words : std::initializer_list<QWidget *>{headline, details}) {
        auto *label = qobject_cast<QLabel *>(words);
        if (!label)
            continue;
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(leastWords);
    }
    m_sign = new QLabel(this);
    m_sign->setFixedSize(signSize, signSize);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(headline);
    text->addWidget(details);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(12, 6, 8, 6);
    m_row->setSpacing(8);
    m_row->addWidget(m_sign, 0, Qt::AlignTop);
    m_row->addLayout(text, 1);
    return m_row;
}

void ToneBar::addAtTop(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

QToolButton *ToneBar::addCloseButton()
{
    auto *button = new QToolButton(this);
    button->setIcon(actionIcon(QStringLiteral("close")));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    addAtTop(button);
    return button;
}

void ToneBar::setTone(Tone tone, const QString &icon)
{
    m_tone = tone;
    m_icon = icon;
    recolor();
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
