// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/IssueDialog.h"

#include "edit/IssuedCopies.h"
#include "edit/SheetEdits.h"
#include "edit/TypedValues.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"
#include "panels/TypedField.h"
#include "plan/Revisions.h"
#include "revisions/TitlePreview.h"
#include "shell/FirstSize.h"
#include "shell/Theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 720;
constexpr int changeLines = 4; // at least
constexpr int mostFindings = 5;

size_t rowsWithoutNumber(const FlowEngine &engine)
{
    const std::map<QString, int> numbers = issueNumbers(engine);
    const std::map<QString, int> &before = engine.plan().numbers;
    return static_cast<size_t>(std::count_if(numbers.begin(), numbers.end(), [&](const auto &number) {
        const auto found = before.find(number.first);
        return found == before.end() || found->second != number.second;
    }));
}

bool isListed(const Plan &plan, const QString &revision)
{
    return listedRevision(plan, revision) != nullptr;
}

} // namespace

IssueDialog::IssueDialog(const PlanDocument &document, const DrawingMeans &means, ExportLanguage language,
    IssueProposal proposal, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_means(means)
    , m_language(language)
    , m_proposal(std::move(proposal))
    , m_toNumber(rowsWithoutNumber(document.engine()))
{
    setObjectName(u"issue"_s);
    makeForm();
    const Revision &entry = m_proposal.entry;
    m_revision->reset(entry.revision);
    m_date->reset(entry.date ? entry.date->toString(Qt::ISODate) : QString());
    m_author->reset(entry.by);
    m_approved->reset(entry.approved);
    m_changeEn->setPlainText(entry.change.en);
    m_changeJa->setPlainText(entry.change.ja);
    m_copy->setVisible(!m_proposal.planPath.isEmpty());
    m_copy->setChecked(m_proposal.keepsCopy);
    for (const TypedField *field : {m_revision, m_date, m_author, m_approved})
        connect(&const_cast<TypedField *>(field)->edit(), &QLineEdit::textChanged, this, &IssueDialog::review);
    for (const QPlainTextEdit *field : {m_changeEn, m_changeJa})
        connect(field, &QPlainTextEdit::textChanged, this, &IssueDialog::review);
    connect(m_copy, &QCheckBox::toggled, this, &IssueDialog::review);
    retranslate();
    if (isLookingUp()) {
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { takeChange(m_watcher.result()); });
        m_watcher.setFuture(*m_proposal.change);
    }
    m_revision->edit().selectAll();
    resize(fittingFor(*this, {dialogWidth, layout()->totalHeightForWidth(dialogWidth)}));
}

void IssueDialog::makeForm()
{
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto add = [&](QWidget *field, const QString &name, int row, int column, int columns) {
        auto *label = new QLabel(this);
        QWidget *buddy = field;
        if (auto *typed = qobject_cast<TypedField *>(field))
            buddy = &typed->edit();
        buddy->setObjectName(name);
        label->setBuddy(buddy);
        label->setContentsMargins(0, 4, 0, 0);
        grid->addWidget(label, row, column, Qt::AlignTop);
        grid->addWidget(field, row, column + 1, 1, columns, Qt::AlignTop);
        m_labels.emplace_back(label, buddy);
    };
    m_revision = new TypedField(this);
    m_date = new TypedField(this);
    m_author = new TypedField(this);
    m_approved = new TypedField(this);
    add(m_revision, u"issue.revision"_s, 0, 0, 1);
    add(m_date, u"issue.date"_s, 0, 2, 1);
    add(m_author, u"issue.author"_s, 1, 0, 1);
    add(m_approved, u"issue.approved"_s, 1, 2, 1);
    const auto addText = [&](QPlainTextEdit *&field, const QString &name, int row) {
        field = new QPlainTextEdit(this);
        field->setTabChangesFocus(true);
        const int margins = 2 * (static_cast<int>(field->document()->documentMargin()) + field->frameWidth());
        // As high as the dialog has room for, and in one that opens no higher than it must be.
        field->setMinimumHeight(field->fontMetrics().lineSpacing() * changeLines + margins);
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        add(field, name, row, 0, 3);
        grid->setAlignment(field, {});
        grid->setRowStretch(row, 1);
    };
    addText(m_changeEn, u"issue.change.en"_s, 2);
    addText(m_changeJa, u"issue.change.ja"_s, 3);
    const auto addRemark = [&](QLabel *&label, int row) {
        label = new QLabel(this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        grid->addWidget(label, row, 0, 1, 4);
    };
    addRemark(m_origin, 4);
    addRemark(m_rows, 5);
    addRemark(m_findings, 6);
    m_findings->setContentsMargins(8, 6, 8, 6);
    m_findings->setAutoFillBackground(true);
    m_copy = new QCheckBox(this);
    m_copy->setObjectName(u"issue.copy"_s);
    grid->addWidget(m_copy, 7, 0, 1, 4);
    m_preview = new TitlePreview(m_means, m_document.catalogs(), this);
    grid->addWidget(m_preview, 8, 0, 1, 4);
    grid->setRowStretch(8, 3);
    m_issue = new QPushButton(this);
    m_issue->setObjectName(u"issue.accept"_s);
    m_issue->setDefault(true);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"issue.cancel"_s);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_issue);
    buttons->addWidget(m_cancel);
    grid->addLayout(buttons, 10, 0, 1, 4);
    connect(m_issue, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

Revision IssueDialog::entry() const
{
    const Result<std::optional<QDate>> date = typedDate(m_date->text());
    Revision entry;
    entry.revision = m_revision->text().trimmed();
    entry.date = date ? *date : std::nullopt;
    entry.change = {m_changeEn->toPlainText().simplified(), m_changeJa->toPlainText().simplified()};
    entry.by = m_author->text().simplified();
    entry.approved = m_approved->text().simplified();
    return entry;
}

bool IssueDialog::keepsCopy() const
{
    return !m_copy->isHidden() && m_copy->isChecked();
}

bool IssueDialog::canIssue() const
{
    return m_issue->isEnabled();
}

QStringList IssueDialog::remarks() const
{
    QStringList remarks;
    for (const QLabel *label : {m_origin, m_rows, m_findings}) {
        if (!label->isHidden() && !label->text().isEmpty())
            remarks.append(label->text());
    }
    return remarks;
}

/// What a copy says that is there of an issue that was undone; empty: there is none.
QByteArray IssueDialog::undoneCopy(const Revision &wanted) const
{
    return m_proposal.undoneCopy && !isListed(m_document.plan(), wanted.revision)
        ? m_proposal.undoneCopy(issuedCopyPath(m_proposal.planPath, wanted.revision))
        : QByteArray();
}

const Result<PlanHead> &IssueDialog::headOfListed(const Revision &wanted)
{
    const auto known = m_headsOfListed.find(wanted.revision);
    return known != m_headsOfListed.end()
        ? known->second
        : m_headsOfListed.emplace(wanted.revision, headIssued(m_document.plan(), wanted)).first->second;
}

/// Whether a copy that was kept before is in the way.
Result<void> IssueDialog::checkCopy()
{
    const Revision wanted = entry();
    if (!keepsCopy() || !QFileInfo::exists(issuedCopyPath(m_proposal.planPath, wanted.revision)))
        return {};
    if (!isListed(m_document.plan(), wanted.revision))
        return checkCopyOf(wanted);
    const auto known = m_copiesOfListed.find(wanted.revision);
    return known != m_copiesOfListed.end()
        ? known->second
        : m_copiesOfListed.emplace(wanted.revision, checkCopyOf(wanted)).first->second;
}

Result<void> IssueDialog::checkCopyOf(const Revision &wanted) const
{
    Plan plan = m_document.plan();
    PlanEditor editor(plan);
    if (!issueRevision(editor, m_document.engine(), wanted))
        return {};
    return checkIssuedCopy(plan, m_proposal.planPath, undoneCopy(wanted));
}

/// What somebody has typed meanwhile stays.
void IssueDialog::takeChange(const ProposedChange &change)
{
    m_proposal.change.reset();
    m_couldNotLookUp = !change;
    if (change) {
        const LocalizedText before = std::exchange(m_proposal.entry.change, *change);
        if (m_changeEn->toPlainText() == before.en)
            m_changeEn->setPlainText(change->en);
        if (m_changeJa->toPlainText() == before.ja)
            m_changeJa->setPlainText(change->ja);
    }
    m_origin->setText(originText());
    review();
}

/// Where the proposed change comes from, or why there is none.
QString IssueDialog::originText() const
{
    const QString with = visibleText(m_proposal.comparedWith);
    if (with.isEmpty())
        return tr("Nothing is proposed for the change, as no issued plan was kept beside this one. Compare with an "
                  "older plan first, and what changed is proposed here.");
    if (isLookingUp())
        return tr("Looking up what changed since %1 ...").arg(with);
    if (m_couldNotLookUp)
        return tr("Nothing is proposed for the change, as %1 can't be read. Compare with another plan first, and what "
                  "changed is proposed here.")
            .arg(with);
    return m_proposal.entry.change.isEmpty() ? tr("Nothing differs from %1.").arg(with)
                                             : tr("What changed is proposed from the comparison with %1.").arg(with);
}

/// What becomes of the rows and of the plan.
QString IssueDialog::rowsText(const Revision &wanted, bool isAgain, bool isSealed) const
{
    const QString revision = visibleText(wanted.revision);
    if (isAgain && !isSealed && m_document.plan().sheet.revision == wanted.revision && m_toNumber == 0)
        return tr("%1 is the plan's revision, and every row has its number: there is nothing to issue.").arg(revision);
    QStringList sentences{m_toNumber == 0
            ? tr("Every row has its number already.")
            : tr("%n row(s) get their number now, for good.", nullptr, static_cast<int>(m_toNumber))};
    if (isAgain)
        sentences.append(
            tr("Revision %1 is listed already; its line in the revision table stays as it is.").arg(revision));
    if (isSealed)
        sentences.append(tr("What the plan says now is recorded as its content."));
    if (!m_proposal.planPath.isEmpty())
        sentences.append(tr("The plan itself is not saved by that."));
    return sentences.join(u' ');
}

/// Everything that depends on what is typed.
void IssueDialog::review()
{
    const Plan &plan = m_document.plan();
    const Revision wanted = entry();
    m_revision->accept();
    m_date->accept();
    const bool isAgain = isListed(plan, wanted.revision);
    const Result<std::optional<QDate>> date = typedDate(m_date->text());
    const Result<PlanHead> head = isAgain ? headOfListed(wanted) : headIssued(plan, wanted);
    if (!isAgain && !date)
        m_date->refuse(date.error());
    else if (!isAgain && !*date)
        m_date->refuse({u"value.empty"_s, {}, {}});
    if (!head)
        (head.error().code == u"revision.older-date"_s ? m_date : m_revision)->refuse(head.error());
    else if (const Result<void> copy = checkCopy(); !copy)
        m_revision->refuse(copy.error());
    for (QWidget *field : std::initializer_list<QWidget *>{m_date, m_author, m_approved, m_changeEn, m_changeJa})
        field->setEnabled(!isAgain);
    const Revision *listed = listedRevision(plan, wanted.revision);
    const bool isSealed = listed && !listed->isContentRecorded();
    const bool changesNothing = isAgain && !isSealed && plan.sheet.revision == wanted.revision && m_toNumber == 0;
    // What is refused does nothing to rows, and a line that stays as it is gets no other change.
    m_rows->setVisible(head.has_value());
    m_rows->setText(rowsText(wanted, isAgain, isSealed));
    m_origin->setVisible(!isAgain);
    const QString copy = QFileInfo(issuedCopyPath(m_proposal.planPath, wanted.revision)).fileName();
    m_copy->setText(wanted.revision.isEmpty() ? tr("Keep the issued plan beside this one, to be compared with later")
            : undoneCopy(wanted).isEmpty()
            ? tr("Keep the issued plan as %1, to be compared with later").arg(visibleText(copy))
            : tr("Keep the issued plan as %1, in place of that of the undone issue").arg(visibleText(copy)));
    m_issue->setEnabled(!m_revision->isRefused() && !m_date->isRefused() && !changesNothing && !isLookingUp());
    m_issue->setText(
        wanted.revision.isEmpty() ? tr("Issue") : tr("Issue revision %1").arg(visibleText(wanted.revision).left(12)));
    m_preview->show(head ? *head : headOf(plan), m_language);
}

void IssueDialog::showFindings()
{
    QStringList errors;
    int count = 0;
    for (const Finding &finding : m_proposal.findings) {
        if (finding.accepted || finding.severity != Severity::Error)
            continue;
        if (++count <= mostFindings)
            errors.append(u"• "_s + findingText(finding, m_means.wording, spokenNow()));
    }
    if (count > mostFindings)
        errors.append(tr("... and %n more in the panel Findings.", nullptr, count - mostFindings));
    m_findings->setVisible(count > 0);
    m_findings->setText(tr("%n error(s) among the findings. The revision can be issued all the same:", nullptr, count)
        + u'\n' + errors.join(u'\n'));
    const ThemeColors colors = Theme::colorsFor(palette());
    QPalette own = palette();
    own.setColor(QPalette::Window, colors.warningBack);
    own.setColor(QPalette::WindowText, colors.warningText);
    m_findings->setPalette(own);
}

void IssueDialog::retranslate()
{
    setWindowTitle(tr("Issue a revision"));
    const QStringList texts{
        tr("Revision"), tr("Date"), tr("Author"), tr("Approved by"), tr("Change (English)"), tr("Change (Japanese)")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i].first->setText(texts[static_cast<qsizetype>(i)]);
        m_labels[i].second->setAccessibleName(texts[static_cast<qsizetype>(i)]);
    }
    m_date->setHint(u"YYYY-MM-DD"_s);
    m_approved->setHint(tr("May follow later"));
    m_origin->setText(originText());
    m_cancel->setText(tr("Cancel"));
    m_preview->setAccessibleName(tr("Title block and revision table as they will be"));
    QPalette subdued = palette();
    subdued.setColor(QPalette::WindowText, Theme::colorsFor(palette()).subdued);
    m_origin->setPalette(subdued);
    showFindings();
    review();
}

void IssueDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
