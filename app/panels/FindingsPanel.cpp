// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingsPanel.h"

#include "check/KeyText.h"
#include "derive/FlowKey.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"
#include "panels/FindingDelegate.h"
#include "panels/FindingsModel.h"
#include "panels/TypedField.h"
#include "shell/LineIcon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Keys of the rows that the flows of a finding belong to. A finding names the ends of its flows among its nodes.
QStringList rowsOf(const Finding &finding, const FlowEngine &engine)
{
    const std::set<QString> wanted(finding.flows.begin(), finding.flows.end());
    QStringList rows;
    if (wanted.empty())
        return rows;
    for (const Id &node : finding.nodes) {
        const int index = engine.nodes().indexOf(node);
        if (!engine.nodes().exists(index))
            continue;
        for (const int handle : engine.flowsAt(index)) {
            if (wanted.contains(flowKey(engine, engine.flow(handle))))
                rows.append(rowKey(engine, engine.flow(handle)));
        }
    }
    rows.removeDuplicates();
    return rows;
}

} // namespace

FindingsPanel::FindingsPanel(const PanelContext &panelContext, FindingsFeed &findings, QWidget *parent)
    : PlanPanel(panelContext, parent)
    , m_findings(findings)
    , m_model(new FindingsModel(panelContext.wording, this))
    , m_view(new QListView(this))
    , m_form(new ReasonForm(ReasonForm::Purpose::Acceptance, panelContext.today, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    makeFilters();
    m_view->setObjectName(u"findings.list"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // A notch of the wheel is three steps, which are a finding then, and not three.
    m_view->verticalScrollBar()->setSingleStep(m_view->fontMetrics().lineSpacing());
    m_empty = new QLabel(this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *stacked = new QWidget(this);
    m_stack = new QStackedLayout(stacked);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(stacked, 1);
    makeDetails();
    column->addWidget(m_form);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isTaking)
            return;
        m_form->hide();
        showState();
        jump();
    });
    connect(m_view, &QListView::clicked, this, &FindingsPanel::jump);
    connect(m_view, &QListView::activated, this, &FindingsPanel::jump);
    connect(&m_findings, &FindingsFeed::changed, this, &FindingsPanel::takeFindings);
    connect(m_form, &ReasonForm::answered, this, &FindingsPanel::acceptBecause);
    retranslate();
    takeFindings();
}

void FindingsPanel::makeFilters()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    const auto add = [&](QToolButton *&button, const QString &name, const QString &icon, bool isOn) {
        button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(actionIcon(icon));
        button->setCheckable(true);
        button->setChecked(isOn);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
        connect(button, &QToolButton::toggled, this, &FindingsPanel::chooseShown);
    };
    add(m_errors, u"findings.errors"_s, u"error"_s, true);
    add(m_warnings, u"findings.warnings"_s, u"warning"_s, true);
    add(m_information, u"findings.information"_s, u"about"_s, true);
    add(m_accepted, u"findings.accepted"_s, u"check"_s, false);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void FindingsPanel::makeDetails()
{
    m_details = new QWidget(this);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    m_sentence = new QLabel(m_details);
    m_sentence->setObjectName(u"findings.sentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_sentence);
    m_fixLabel = new QLabel(m_details);
    m_fixField = new TypedField(m_details);
    m_fixField->edit().setObjectName(u"findings.fix.field"_s);
    m_fixChoice = new QComboBox(m_details);
    m_fixChoice->setObjectName(u"findings.fix.choice"_s);
    m_fixChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fixChoice->setMinimumContentsLength(10);
    m_fixButton = new QPushButton(m_details);
    m_fixButton->setObjectName(u"findings.fix"_s);
    m_showField = new QPushButton(m_details);
    m_showField->setObjectName(u"findings.show-field"_s);
    auto *fixRow = new QHBoxLayout;
    fixRow->addWidget(m_fixLabel, 0, Qt::AlignTop);
    fixRow->addWidget(m_fixChoice, 1, Qt::AlignTop);
    fixRow->addWidget(m_fixField, 1, Qt::AlignTop);
    fixRow->addWidget(m_fixButton, 0, Qt::AlignTop);
    fixRow->addWidget(m_showField, 0, Qt::AlignTop);
    fixRow->addStretch();
    column->addLayout(fixRow);
    m_accept = new QPushButton(m_details);
    m_accept->setObjectName(u"findings.accept"_s);
    m_reopen = new QPushButton(m_details);
    m_reopen->setObjectName(u"findings.reopen"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(m_reopen);
    buttons->addStretch();
    column->addLayout(buttons);
    layout()->addWidget(m_details);
    connect(m_fixButton, &QPushButton::clicked, this, &FindingsPanel::fix);
    connect(m_fixField, &TypedField::entered, this, &FindingsPanel::fix);
    connect(m_showField, &QPushButton::clicked, this, &FindingsPanel::showField);
    connect(m_fixChoice, &QComboBox::activated, this, &FindingsPanel::proposeText);
    connect(m_accept, &QPushButton::clicked, this, &FindingsPanel::askWhy);
    connect(m_reopen, &QPushButton::clicked, this, &FindingsPanel::reopen);
}

void FindingsPanel::reload()
{
    m_form->hide();
    takeFindings();
}

void FindingsPanel::followReadOnly()
{
    // What was typed could not be kept.
    if (!canEdit())
        m_form->hide();
    showState();
}

void FindingsPanel::follow(const DocumentChange &)
{
    // The feed tells when it has found something else. That there is nothing has two reasons.
    if (m_model->rowCount() == 0)
        showState();
}

void FindingsPanel::takeFindings()
{
    const std::vector<QString> open = chosenKeys(false);
    const std::vector<QString> accepted = chosenKeys(true);
    m_isTaking = true;
    m_model->setFindings(m_findings.findings());
    for (const std::vector<QString> *keys : {&open, &accepted}) {
        for (const QString &key : *keys) {
            const QModelIndex index = m_model->indexOf(key);
            if (!index.isValid())
                continue;
            m_view->selectionModel()->select(index, QItemSelectionModel::Select);
            m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
    }
    m_isTaking = false;
    showState();
}

void FindingsPanel::choose(const QStringList &keys)
{
    for (QToolButton *button : {m_errors, m_warnings, m_information})
        button->setChecked(true);
    m_view->clearSelection();
    for (const QString &key : keys) {
        if (const QModelIndex index = m_model->indexOf(key); index.isValid()) {
            m_view->selectionModel()->select(index, QItemSelectionModel::Select);
            m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
    }
    m_view->setFocus(Qt::OtherFocusReason);
}

void FindingsPanel::chooseShown()
{
    m_model->setShown(
        {m_errors->isChecked(), m_warnings->isChecked(), m_information->isChecked(), m_accepted->isChecked()});
    showState();
}

std::vector<const Finding *> FindingsPanel::chosen() const
{
    std::vector<const Finding *> findings;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        findings.push_back(m_model->findingAt(index));
    return findings;
}

std::vector<QString> FindingsPanel::chosenKeys(bool accepted) const
{
    std::vector<QString> keys;
    for (const Finding *finding : chosen()) {
        if (finding && finding->accepted == accepted)
            keys.push_back(finding->key);
    }
    return keys;
}

void FindingsPanel::showState()
{
    const FindingCounts counts = m_findings.counts();
    m_errors->setText(tr("%n error(s)", nullptr, counts.errors));
    m_warnings->setText(tr("%n warning(s)", nullptr, counts.warnings));
    m_information->setText(tr("%n note(s)", nullptr, counts.information));
    m_accepted->setText(tr("%n accepted", nullptr, counts.accepted));
    if (!document() || document()->plan().nodes.empty())
        m_empty->setText(tr("What is missing or can't work is listed here, once the plan has machines."));
    else if (m_findings.findings().empty() || counts.open() == 0)
        m_empty->setText(tr("Nothing to point out. Everything is stated, and every flow has a way."));
    else
        m_empty->setText(tr("No finding of these sorts. Switch others on above."));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    const std::vector<const Finding *> now = chosen();
    m_details->setVisible(!now.empty());
    m_sentence->setText(now.size() == 1 ? m_model->sentence(*now.front())
                                        : tr("%n finding(s) chosen", nullptr, static_cast<int>(now.size())));
    m_accept->setVisible(!chosenKeys(false).empty());
    m_reopen->setVisible(!chosenKeys(true).empty());
    showFix();
    const QString whyNot = document() && !canEdit() ? messageText({u"edit.read-only"_s, {}, {}}) : QString();
    for (QWidget *editing : std::initializer_list<QWidget *>{m_accept, m_reopen, m_fixButton, m_fixChoice}) {
        editing->setEnabled(canEdit());
        editing->setToolTip(whyNot);
    }
    m_fixField->edit().setReadOnly(!canEdit());
    m_fixField->edit().setToolTip(whyNot);
}

void FindingsPanel::showFix()
{
    const std::vector<const Finding *> now = chosen();
    const Finding *finding = now.size() == 1 ? now.front() : nullptr;
    m_fix = finding && document() && !finding->accepted ? fixFor(*finding, *document(), spokenNow()) : std::nullopt;
    const auto isOf = [this](FindingFix::Input input) { return m_fix && m_fix->input == input; };
    m_fixLabel->setVisible(m_fix && !m_fix->label.isEmpty());
    m_fixField->setVisible(isOf(FindingFix::Input::Text));
    m_fixChoice->setVisible(isOf(FindingFix::Input::Choice) || (m_fix && m_fix->offers.size() > 1));
    m_fixButton->setVisible(m_fix.has_value());
    m_showField->setVisible(m_fix && !m_fix->node.isNull());
    if (!m_fix) {
        m_fixedKey.clear();
        return;
    }
    m_fixLabel->setText(m_fix->label);
    m_fixButton->setText(m_fix->action);
    m_fixField->setLabel(m_fix->label);
    m_fixChoice->setAccessibleName(m_fix->label);
    if (m_fixedKey == finding->key)
        return;
    m_fixedKey = finding->key;
    m_fixChoice->clear();
    for (const FindingFix::Offer &offer : m_fix->offers)
        m_fixChoice->addItem(offer.name, offer.value);
    proposeText();
}

const FindingFix::Offer *FindingsPanel::chosenOffer() const
{
    const auto place = static_cast<size_t>(std::max(0, m_fixChoice->currentIndex()));
    return m_fix && place < m_fix->offers.size() ? &m_fix->offers[place] : nullptr;
}

void FindingsPanel::proposeText()
{
    const FindingFix::Offer *offer = chosenOffer();
    if (m_fix && m_fix->input == FindingFix::Input::Text)
        m_fixField->reset(offer ? offer->typed : QString());
}

void FindingsPanel::showField()
{
    const FindingFix::Offer *offer = chosenOffer();
    if (!offer || m_fix->node.isNull())
        return;
    const QString field = offer->field; // what is chosen now may take the offer away
    context().selection.setThings({{CanvasKind::Node, m_fix->node.toString()}});
    emit fieldAsked(field);
}

void FindingsPanel::jump()
{
    std::set<CanvasId> things;
    QStringList rows;
    for (const Finding *finding : chosen()) {
        for (const Id &node : finding->nodes)
            things.insert({CanvasKind::Node, node.toString()});
        rows += document() ? rowsOf(*finding, document()->engine()) : QStringList();
        const QString zone = finding->key.section(u':', 1, 1);
        if (finding->code.startsWith(u"zone.") && document()
            && document()->plan().zones.contains(Id::parse(zone).value_or(Id())))
            things.insert({CanvasKind::Zone, zone});
    }
    if (things.empty() && rows.isEmpty())
        return;
    context().selection.setThings(things);
    rows.removeDuplicates();
    context().selection.setRows(rows);
    context().selection.reveal(things);
}

void FindingsPanel::fix()
{
    if (!m_fix || !canEdit())
        return;
    const QString value
        = m_fix->input == FindingFix::Input::Text ? m_fixField->text() : m_fixChoice->currentData().toString();
    const FindingFix fix = *m_fix;
    const QString offer = chosenOffer() ? chosenOffer()->value : QString();
    const Result<bool> done
        = document()->tryEdit(editName(Edit::FixFinding, 1, findingKeysText(document()->engine(), {m_fixedKey})),
            [&](PlanEditor &editor) { return fix.apply(editor, value, offer); });
    if (!done)
        m_fixField->refuse(done.error());
    else
        m_fixField->accept();
}

LocalizedText FindingsPanel::nameOf(const std::vector<QString> &keys) const
{
    return findingKeysText(document()->engine(), {keys.begin(), keys.end()});
}

void FindingsPanel::askWhy()
{
    m_keysToAccept = chosenKeys(false);
    m_form->ask({}, static_cast<int>(m_keysToAccept.size()));
}

void FindingsPanel::acceptBecause(const ReasonForm::Answer &answer)
{
    if (!document())
        return;
    const AcceptedBecause because{answer.reason, answer.owner, answer.until};
    document()->edit(editName(Edit::AcceptFinding, m_keysToAccept.size(), nameOf(m_keysToAccept)),
        [&](PlanEditor &editor) { acceptFindings(editor, m_keysToAccept, because); });
    m_view->setFocus(Qt::OtherFocusReason);
}

void FindingsPanel::reopen()
{
    const std::vector<QString> keys = chosenKeys(true);
    if (document() && !keys.empty())
        document()->edit(editName(Edit::ReopenFinding, keys.size(), nameOf(keys)),
            [&](PlanEditor &editor) { reopenFindings(editor, keys); });
}

void FindingsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Findings"));
    m_errors->setToolTip(tr("List errors"));
    m_warnings->setToolTip(tr("List warnings"));
    m_information->setToolTip(tr("List what is worth knowing"));
    m_accepted->setToolTip(tr("List what was accepted with a reason"));
    m_accept->setText(tr("Accept ..."));
    m_reopen->setText(tr("Take acceptance back"));
    m_showField->setText(tr("Show in Properties"));
    m_fixedKey.clear();
    m_model->retranslate();
    showState();
}

} // namespace portolan
