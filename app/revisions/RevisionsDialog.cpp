// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/RevisionsDialog.h"

#include "edit/TypedValues.h"
#include "messages/MessageText.h"
#include "shell/FirstSize.h"
#include "shell/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

enum RevisionColumn { Name, Date, ChangeEn, ChangeJa, By, Approved, RevisionColumns };
constexpr int beforeRole = Qt::UserRole;
constexpr QSize firstDialogSize(860, 340);

} // namespace

RevisionsDialog::RevisionsDialog(const std::vector<Revision> &revisions, QWidget *parent)
    : QDialog(parent)
    , m_before(revisions)
    , m_table(new QTableWidget(0, RevisionColumns, this))
    , m_refusal(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"revisions"_s);
    m_table->setObjectName(u"revisions.table"_s);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    for (const Revision &revision : revisions)
        addLine(revision);
    for (int line = 0; line < m_table->rowCount(); ++line)
        m_table->item(line, Name)->setData(beforeRole, line);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(Name, 80);
    m_table->setColumnWidth(Date, 100);
    m_table->horizontalHeader()->setSectionResizeMode(ChangeEn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ChangeJa, QHeaderView::Stretch);
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setAutoFillBackground(true);
    m_refusal->setContentsMargins(8, 5, 8, 5);
    m_refusal->hide();
    m_add->setObjectName(u"revisions.add"_s);
    m_remove->setObjectName(u"revisions.remove"_s);
    m_accept->setObjectName(u"revisions.accept"_s);
    for (QPushButton *button : {m_add, m_remove, m_cancel})
        button->setAutoDefault(false);
    m_accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        const int line = m_table->rowCount() - 1;
        m_table->setCurrentCell(line, Name);
        m_table->editItem(m_table->item(line, Name));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        m_refusal->hide();
    });
    connect(m_table, &QTableWidget::itemChanged, m_refusal, &QWidget::hide);
    connect(m_table, &QTableWidget::currentCellChanged, this, &RevisionsDialog::updateButtons);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    resize(fittingFor(*this, firstDialogSize));
    updateButtons();
    retranslate();
}

void RevisionsDialog::addLine(const Revision &revision)
{
    const int line = m_table->rowCount();
    m_table->insertRow(line);
    const QString texts[RevisionColumns]{revision.revision,
        revision.date ? revision.date->toString(Qt::ISODate) : QString(), revision.change.en, revision.change.ja,
        revision.by, revision.approved};
    for (int column = 0; column < RevisionColumns; ++column)
        m_table->setItem(line, column, new QTableWidgetItem(texts[column]));
}

void RevisionsDialog::updateButtons()
{
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

QString RevisionsDialog::textAt(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item ? item->text().simplified() : QString();
}

Result<std::vector<Revision>> RevisionsDialog::read(int &row, int &column) const
{
    std::vector<Revision> revisions;
    for (row = 0; row < m_table->rowCount(); ++row) {
        const QVariant before = m_table->item(row, Name)->data(beforeRole);
        Revision revision = before.isValid() ? m_before[before.toUInt()] : Revision();
        column = Name;
        revision.revision = textAt(row, Name);
        if (revision.revision.isEmpty())
            return failure(u"value.empty"_s);
        const bool isTwice = std::any_of(revisions.begin(), revisions.end(),
            [&](const Revision &other) { return other.revision == revision.revision; });
        if (isTwice)
            return failure(u"revision.twice"_s, {revision.revision});
        column = Date;
        const Result<std::optional<QDate>> date = typedDate(textAt(row, Date));
        if (!date)
            return tl::unexpected(date.error());
        revision.date = *date;
        revision.change = {textAt(row, ChangeEn), textAt(row, ChangeJa)};
        revision.by = textAt(row, By);
        revision.approved = textAt(row, Approved);
        revisions.push_back(std::move(revision));
    }
    return revisions;
}

Result<std::vector<Revision>> RevisionsDialog::revisions() const
{
    int row = 0;
    int column = 0;
    return read(row, column);
}

QString RevisionsDialog::refusal() const
{
    return m_refusal->isHidden() ? QString() : m_refusal->text();
}

void RevisionsDialog::accept()
{
    int row = 0;
    int column = 0;
    const auto read = this->read(row, column);
    if (read) {
        QDialog::accept();
        return;
    }
    const ThemeColors colors = Theme::colorsFor(palette());
    QPalette own = palette();
    own.setColor(QPalette::Window, colors.errorBack);
    own.setColor(QPalette::WindowText, colors.errorText);
    m_refusal->setPalette(own);
    m_refusal->setText(
        tr("Line %1, %2: %3", "line, column, what is wrong")
            .arg(QString::number(row + 1), m_table->horizontalHeaderItem(column)->text(), messageText(read.error())));
    m_refusal->show();
    m_table->setCurrentCell(row, column);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RevisionsDialog::retranslate()
{
    setWindowTitle(tr("Revision table"));
    m_table->setHorizontalHeaderLabels(
        {tr("Revision"), tr("Date"), tr("Change (English)"), tr("Change (Japanese)"), tr("By"), tr("Approved by")});
    m_table->setAccessibleName(tr("Revision table"));
    m_add->setText(tr("Add a line"));
    m_remove->setText(tr("Take the line out"));
    m_accept->setText(tr("OK"));
    m_cancel->setText(tr("Cancel"));
}

void RevisionsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
