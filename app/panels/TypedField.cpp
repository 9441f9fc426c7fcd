// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/TypedField.h"

#include "messages/MessageText.h"
#include "shell/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolTip>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

TypedField::TypedField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_reason(new QLabel(this))
    , m_value(QString())
{
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setContentsMargins(6, 3, 6, 3);
    m_reason->setAutoFillBackground(true);
    m_reason->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_edit);
    column->addWidget(m_reason);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, &TypedField::commit);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (!m_commit)
            emit entered();
    });
}

TypedField::~TypedField()
{
    // A line that loses the keyboard because it dies ends no edit.
    m_edit->disconnect(this);
}

void TypedField::setValue(const std::optional<QString> &value)
{
    const bool isUntouched = m_edit->text() == m_value.value_or(QString());
    m_value = value;
    if (isRefused() || (m_edit->hasFocus() && !isUntouched && !m_isCommitting))
        return;
    if (m_edit->text() != m_value.value_or(QString()))
        m_edit->setText(m_value.value_or(QString()));
    // A long text shows how it begins.
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0);
    showState();
}

void TypedField::setLabel(const QString &label)
{
    m_edit->setAccessibleName(label);
}

void TypedField::setHint(const QString &hint)
{
    m_hint = hint;
    showState();
}

QString TypedField::text() const
{
    return m_edit->text();
}

void TypedField::reset(const QString &text)
{
    m_error.reset();
    m_value = text;
    m_edit->setText(text);
    showState();
}

void TypedField::refuse(const Error &error)
{
    m_error = error;
    showState();
}

void TypedField::accept()
{
    m_error.reset();
    showState();
}

void TypedField::warn(const QString &warning)
{
    if (m_warning == warning)
        return;
    m_warning = warning;
    showState();
}

QString TypedField::reason() const
{
    return m_error ? messageText(*m_error) : QString();
}

void TypedField::typeAgain(const QString &text)
{
    m_edit->setText(text);
    commit();
}

void TypedField::refuseAgain(const QString &text, const Error &error)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
    refuse(error);
}

void TypedField::commit()
{
    if (!m_commit || m_isCommitting)
        return;
    if (m_edit->text() == m_value.value_or(QString())) {
        accept();
        return;
    }
    // What is changed by it may take this field away.
    const QPointer<TypedField> self(this);
    m_isCommitting = true;
    const QString typed = m_edit->text();
    const Result<void> done = m_commit(typed);
    if (!self)
        return;
    m_isCommitting = false;
    if (!done) {
        refuse(done.error());
        return;
    }
    m_error.reset();
    // The plan may have written it in another way, and told so meanwhile.
    if (m_edit->text() == typed && m_value)
        m_edit->setText(*m_value);
    showState();
}

void TypedField::showState()
{
    m_edit->setPlaceholderText(m_value ? m_hint : tr("(several values)"));
    const QString told = isRefused() ? reason() : m_warning;
    m_reason->setVisible(!told.isEmpty());
    m_reason->setText(told);
    m_edit->setAccessibleDescription(told);
    fitReason();
    const ThemeColors colors = Theme::colorsFor(palette());
    QPalette ofReason = palette();
    ofReason.setColor(QPalette::Window, isRefused() ? colors.errorBack : colors.warningBack);
    ofReason.setColor(QPalette::WindowText, isRefused() ? colors.errorText : colors.warningText);
    if (m_reason->palette() != ofReason)
        m_reason->setPalette(ofReason);
}

bool TypedField::isHintCut() const
{
    constexpr int besideText = 8; // pixels, of the field's own margins
    return m_edit->text().isEmpty()
        && m_edit->fontMetrics().horizontalAdvance(m_edit->placeholderText())
        > m_edit->contentsRect().width() - besideText;
}

/// Layouts around the field squeeze what only says how high it likes to be.
void TypedField::fitReason()
{
    m_reason->setMinimumHeight(!m_reason->text().isEmpty() ? m_reason->heightForWidth(width()) : 0);
}

void TypedField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitReason();
}

bool TypedField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTyped = m_edit->text() != m_value.value_or(QString()) || isRefused();
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride && m_commit && !isTyped) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Nothing is being typed: what there is to undo is the plan's.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (watched == m_edit && event->type() == QEvent::ToolTip && isHintCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_edit->placeholderText(), m_edit);
        return true;
    }
    // What is marked looks as if Delete were about it. A menu of the field comes back to it.
    if (watched == m_edit && event->type() == QEvent::FocusOut && !QApplication::activePopupWidget()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        m_edit->deselect();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && isTyped && m_commit) {
            m_error.reset();
            m_edit->setText(m_value.value_or(QString()));
            showState();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TypedField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showState();
}

} // namespace portolan
