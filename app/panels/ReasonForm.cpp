// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ReasonForm.h"

#include "edit/TypedValues.h"
#include "messages/UserLanguage.h"
#include "panels/TypedField.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

ReasonForm::ReasonForm(Purpose purpose, std::function<QDate()> today, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_today(std::move(today))
    , m_heading(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setWordWrap(true);
    grid->addWidget(m_heading, 0, 0, 1, 4);
    const auto add = [&](QLabel *&label, TypedField *&field, const QString &name, int row, int column) {
        label = new QLabel(this);
        field = new TypedField(this);
        field->edit().setObjectName(name);
        label->setBuddy(&field->edit());
        grid->addWidget(label, row, column, Qt::AlignTop);
        grid->addWidget(field, row, column + 1, Qt::AlignTop);
        connect(field, &TypedField::entered, this, &ReasonForm::answer);
    };
    // A list of findings is a narrow panel, a table a wide one.
    const bool isWide = purpose == Purpose::Exclusion;
    add(m_reasonLabel, m_reason, u"reason.en"_s, 1, 0);
    add(m_reasonJaLabel, m_reasonJa, u"reason.ja"_s, isWide ? 1 : 2, isWide ? 2 : 0);
    add(m_ownerLabel, m_owner, u"owner"_s, isWide ? 2 : 3, 0);
    add(m_ticketLabel, m_ticket, u"ticket"_s, isWide ? 2 : 4, isWide ? 2 : 0);
    add(m_untilLabel, m_until, u"until"_s, isWide ? 3 : 5, 0);
    m_ticketLabel->setVisible(isWide);
    m_ticket->setVisible(isWide);
    m_accept->setObjectName(u"form.accept"_s);
    m_cancel->setObjectName(u"form.cancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(m_cancel);
    grid->addLayout(buttons, isWide ? 3 : 6, isWide ? 2 : 0, 1, 2);
    grid->setColumnStretch(1, 1);
    if (isWide)
        grid->setColumnStretch(3, 1);
    // What is right by now is not complained of until the end.
    for (TypedField *reason : {m_reason, m_reasonJa})
        connect(&reason->edit(), &QLineEdit::textChanged, this, [this] {
            if (!typedReason().isEmpty())
                firstReason().accept();
        });
    connect(&m_until->edit(), &QLineEdit::textChanged, this, [this] {
        if (m_until->isRefused() && typedUntil())
            m_until->accept();
    });
    connect(m_accept, &QPushButton::clicked, this, &ReasonForm::answer);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void ReasonForm::ask(const Answer &known, int count, Rows rows)
{
    m_count = count;
    m_rows = rows;
    m_reason->reset(known.reason.en);
    m_reasonJa->reset(known.reason.ja);
    m_owner->reset(known.owner);
    m_ticket->reset(known.ticket);
    m_until->reset(known.until ? known.until->toString(Qt::ISODate) : QString());
    retranslate();
    show();
    firstReason().setFocus(Qt::OtherFocusReason);
}

void ReasonForm::setCount(int count)
{
    m_count = count;
    retranslate();
}

Result<std::optional<QDate>> ReasonForm::typedUntil() const
{
    Result<std::optional<QDate>> until = typedDate(m_until->text());
    if (until && *until && **until < m_today())
        return failure(u"value.date-past"_s, {(*until)->toString(Qt::ISODate)});
    return until;
}

LocalizedText ReasonForm::typedReason() const
{
    return {m_reason->text().trimmed(), m_reasonJa->text().trimmed()};
}

TypedField &ReasonForm::firstReason() const
{
    return spokenNow() == Language::Japanese ? *m_reasonJa : *m_reason;
}

/// The reason in the language of the interface comes first.
void ReasonForm::placeReasons()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const bool isWide = m_purpose == Purpose::Exclusion;
    const auto place = [&](QLabel *label, TypedField *field, bool isFirst) {
        const int row = isFirst || isWide ? 1 : 2;
        const int column = isFirst || !isWide ? 0 : 2;
        grid->addWidget(label, row, column, Qt::AlignTop);
        grid->addWidget(field, row, column + 1, Qt::AlignTop);
    };
    const bool isJapanese = spokenNow() == Language::Japanese;
    place(m_reasonLabel, m_reason, !isJapanese);
    place(m_reasonJaLabel, m_reasonJa, isJapanese);
    TypedField *second = isJapanese ? m_reason : m_reasonJa;
    setTabOrder(&firstReason().edit(), &second->edit());
    setTabOrder(&second->edit(), &m_owner->edit());
}

void ReasonForm::answer()
{
    const Result<std::optional<QDate>> until = typedUntil();
    const LocalizedText reason = typedReason();
    if (reason.isEmpty())
        firstReason().refuse({u"value.empty"_s, {}, {}});
    else
        firstReason().accept();
    if (!until)
        m_until->refuse(until.error());
    else
        m_until->accept();
    if (reason.isEmpty() || !until) {
        (reason.isEmpty() ? firstReason() : *m_until).setFocus(Qt::OtherFocusReason);
        return;
    }
    hide();
    emit answered({reason, m_owner->text().trimmed(), m_ticket->text().trimmed(), *until});
}

void ReasonForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void ReasonForm::retranslate()
{
    const bool excludes = m_purpose == Purpose::Exclusion;
    m_heading->setText(!excludes ? tr("Accept %n finding(s)", nullptr, m_count)
            : m_rows == Rows::WithWaysBack
            ? tr("Leave %n row(s) out of the matrix, ways back among them", nullptr, m_count)
            : m_rows == Rows::OthersAreOut
            ? tr("Leave %n row(s) out of the matrix; the others are left out already", nullptr, m_count)
            : tr("Leave %n row(s) out of the matrix", nullptr, m_count));
    m_reasonLabel->setText(tr("Reason (English)"));
    m_reasonJaLabel->setText(tr("Reason (Japanese)"));
    m_ownerLabel->setText(excludes ? tr("Owner") : tr("Accepted by"));
    m_ticketLabel->setText(tr("Ticket"));
    m_untilLabel->setText(tr("Until"));
    m_until->setHint(tr("2026-12-31, or empty: for good"));
    m_reason->setLabel(m_reasonLabel->text());
    m_reasonJa->setLabel(m_reasonJaLabel->text());
    m_owner->setLabel(m_ownerLabel->text());
    m_ticket->setLabel(m_ticketLabel->text());
    m_until->setLabel(m_untilLabel->text());
    m_accept->setText(excludes ? tr("Leave out") : tr("Accept"));
    m_cancel->setText(tr("Cancel"));
    placeReasons();
}

void ReasonForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
