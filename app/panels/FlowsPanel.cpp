// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsPanel.h"

#include "messages/UserLanguage.h"
#include "panels/EmptyFlows.h"
#include "panels/FlowsFilterBar.h"
#include "panels/FlowsModel.h"
#include "panels/FlowsTable.h"
#include "panels/FlowsToolbar.h"
#include "panels/OriginText.h"
#include "panels/OriginView.h"
#include "panels/ThingNames.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString originKey = u"flows/why"_s;
const QString splitKey = u"flows/why-split"_s;
constexpr size_t mostExplained = 2000; ///< rows: who chose more looks for none of them

} // namespace

FlowsPanel::FlowsPanel(const PanelContext &panelContext, FindingsFeed &findings, QWidget *parent)
    : PlanPanel(panelContext, parent)
    , m_findings(findings)
    , m_model(new FlowsModel(panelContext.wording, this))
    , m_filters(new FlowsFilterBar(panelContext.wording, this))
    , m_form(new ReasonForm(ReasonForm::Purpose::Exclusion, panelContext.today, this))
    , m_decisions(*m_form)
{
    m_model->setLanguage(context().settings.documentLanguage());
    m_view = new FlowsTable(*m_model, context().settings, this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FlowsPanel::takeChosenRows);
    connect(m_view, &QTableView::entered, this,
        [this](const QModelIndex &index) { context().selection.setLitRows({m_model->keyAt(index.row())}); });
    m_origin = new OriginView(context().settings, this);
    connect(m_origin, &OriginView::rowChosen, this, [this] { showOrigin(); });
    connect(m_origin, &OriginView::linkFollowed, this, &FlowsPanel::followOriginLink);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->addWidget(m_filters);
    m_toolbar = new FlowsToolbar(m_view->columnMenu(), this);
    m_toolbar->setExplaining(context().settings.value(originKey).toBool());
    column->addWidget(m_toolbar);
    column->addWidget(m_form);
    auto *stacked = new QWidget(this);
    m_stack = new QStackedLayout(stacked);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"flows.splitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_origin);
    splitter->setSizes({500, 500});
    splitter->restoreState(context().settings.value(splitKey).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this,
        [this, splitter] { context().settings.setValue(splitKey, splitter->saveState()); });
    m_stack->addWidget(splitter);
    m_empty = new EmptyFlows(panelContext.wording, this);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyFlows::findingsAsked, this, &FlowsPanel::findingsAsked);
    connect(m_empty, &EmptyFlows::allRowsAsked, m_filters, &FlowsFilterBar::clear);
    column->addWidget(stacked, 1);

    connect(m_toolbar, &FlowsToolbar::exclusionAsked, this, &FlowsPanel::askForExclusion);
    connect(m_toolbar, &FlowsToolbar::inclusionAsked, this, &FlowsPanel::include);
    connect(m_toolbar, &FlowsToolbar::explainingChanged, this, [this](bool isOn) {
        context().settings.setValue(originKey, isOn);
        showOrigin();
    });
    connect(m_filters, &FlowsFilterBar::changed, this, [this] { m_model->setFilter(m_filters->filter()); });
    connect(m_form, &ReasonForm::answered, this, &FlowsPanel::exclude);
    connect(m_model, &FlowsModel::arranged, this, &FlowsPanel::markChosenRows);
    connect(m_model, &FlowsModel::worked, this, [this] {
        if (m_followsLater && !m_model->isOutdated())
            followThings();
        if (!m_model->isOutdated())
            m_decisions.forgetGone(m_model->rows());
        showState();
    });
    connect(&context().selection, &SharedSelection::rowsChanged, this, [this] {
        if (!m_isTelling)
            context().selection.inTurn(this, u"mark"_s, [this] { markChosenRows(); });
    });
    connect(&context().selection, &SharedSelection::thingsChanged, this,
        [this] { context().selection.inTurn(this, u"follow"_s, [this] { followThings(); }); });
    connect(&context().selection, &SharedSelection::litRowsChanged, this,
        [this] { m_model->setLitRows(context().selection.litRows()); });
    connect(&context().settings, &Settings::documentLanguageChanged, this, [this] {
        m_model->setLanguage(context().settings.documentLanguage());
        m_view->forgetFit();
        offerFilters();
        m_view->fitColumns();
    });
    if (context().comparison)
        connect(context().comparison, &SharedComparison::changed, this, &FlowsPanel::compare);
    compare();
    connect(&m_findings, &FindingsFeed::changed, this, [this] {
        QSet<QString> flows;
        for (const Finding &finding : m_findings.findings()) {
            if (!finding.accepted)
                flows.unite(QSet<QString>(finding.flows.begin(), finding.flows.end()));
        }
        m_model->setFlowsWithFindings(flows);
        showState();
    });
    retranslate();
}

QTableView &FlowsPanel::view() const
{
    return *m_view;
}

Language FlowsPanel::tableLanguage() const
{
    return firstLanguage(context().settings.documentLanguage());
}

void FlowsPanel::offerFilters()
{
    m_filters->offer(document(), tableLanguage());
    nameThings();
}

void FlowsPanel::nameThings()
{
    if (const std::set<CanvasId> things = m_filters->filter().things; document() && !things.empty())
        m_filters->setThings(things, nameOf(things));
}

void FlowsPanel::compare()
{
    m_model->setOlder(context().comparison ? context().comparison->older() : nullptr);
    const bool isComparing = m_model->isComparing();
    m_filters->setComparing(isComparing);
    // What somebody looked at before hides differences of everything else.
    if (isComparing)
        m_filters->setThings({}, {});
    else
        dropGoneThings();
    m_view->setComparing(isComparing);
    showState();
}

void FlowsPanel::reload()
{
    m_form->hide();
    m_isAway = !isVisible();
    m_model->setDocument(m_isAway ? nullptr : document());
    if (std::exchange(m_filtered, document()) != document())
        m_filters->clear();
    m_view->forgetFit();
    // Where somebody was in another plan says nothing of this one.
    m_view->scrollToTop();
    countFlows();
    dropGoneThings();
    offerFilters();
    showState();
}

void FlowsPanel::showEvent(QShowEvent *event)
{
    PlanPanel::showEvent(event);
    if (m_isAway)
        reload();
    markChosenRows();
}

void FlowsPanel::followReadOnly()
{
    // What was typed could not be kept.
    if (!canEdit())
        m_form->hide();
    showState();
}

void FlowsPanel::countFlows()
{
    m_counts = document() ? countsOf(document()->engine(), {}) : PlanCounts();
}

void FlowsPanel::follow(const DocumentChange &change)
{
    if (!isVisible()) {
        if (!m_isAway)
            m_model->setDocument(nullptr);
        m_isAway = true;
        return;
    }
    m_model->follow(change);
    countFlows();
    if (!m_model->isOutdated())
        m_decisions.forgetGone(m_model->rows());
    dropGoneThings();
    if (!change.changes.products.empty() || !change.changes.zones.empty())
        offerFilters();
    else if (!change.changes.nodes.empty())
        nameThings();
    showState();
}

void FlowsPanel::takeChosenRows()
{
    if (m_isMarking)
        return;
    QStringList keys;
    for (const int row : m_view->chosenRows())
        keys.append(m_model->keyAt(row));
    keys.removeDuplicates();
    m_isTelling = true;
    // What is chosen on the canvas gives way to rows that somebody picks: only their arrows are to stand out.
    if (!keys.isEmpty() && m_view->hasFocus())
        context().selection.setThings({});
    context().selection.setRows(keys);
    m_isTelling = false;
    showState();
}

void FlowsPanel::markChosenRows()
{
    if (m_isTelling || m_isMarking || m_isAway)
        return;
    m_isMarking = true;
    m_view->choose(m_model->shownRows(context().selection.rows()));
    m_isMarking = false;
    showState();
}

void FlowsPanel::followThings()
{
    QSet<QString> arrows;
    for (const CanvasId &thing : context().selection.things()) {
        if (thing.kind == CanvasKind::Arrow)
            arrows.insert(thing.id);
    }
    // A machine that is gone is there for the rows that went with it.
    std::set<CanvasId> gone;
    for (const CanvasId &thing : m_model->isComparing() ? context().selection.things() : std::set<CanvasId>()) {
        if (thing.kind == CanvasKind::Node && !document()->plan().nodes.contains(Id::parse(thing.id).value_or(Id())))
            gone.insert(thing);
    }
    m_followsLater = m_model->isOutdated();
    if ((!arrows.isEmpty() || !gone.empty()) && !m_isAway && !m_followsLater)
        context().selection.setRows(m_model->rows().ofArrows(arrows) + m_model->rows().ofThings(gone));
}

std::vector<QString> FlowsPanel::chosenKeys(bool excluded) const
{
    std::vector<QString> keys;
    QSet<QString> known;
    for (const int chosen : m_view->chosenRows()) {
        const MatrixRow &row = m_model->rowAt(chosen);
        const QString key = RowDecisions::isDecidable(row, excluded) ? m_model->keyAt(chosen) : QString();
        if (!key.isNull() && !known.contains(key)) {
            known.insert(key);
            keys.push_back(key);
        }
    }
    return keys;
}

bool FlowsPanel::canDecide(bool excluded) const
{
    const std::vector<int> chosen = m_view->chosenRows();
    return std::any_of(chosen.begin(), chosen.end(),
        [&](int row) { return RowDecisions::isDecidable(m_model->rowAt(row), excluded); });
}

QString FlowsPanel::nameOf(const std::set<CanvasId> &things) const
{
    QStringList names;
    const Plan &plan = document()->plan();
    for (const CanvasId &thing : things) {
        const auto called = thing.kind == CanvasKind::Arrow ? arrowCalled : nodeCalled;
        names.append(called(plan, thing.id, tableLanguage()));
    }
    return names.size() > 1 ? tr("%n thing(s)", nullptr, int(names.size())) : names.value(0);
}

/// What is gone from both plans has no rows any more, and nobody could say what a filter by it is about.
void FlowsPanel::dropGoneThings()
{
    std::set<CanvasId> things = m_filters->filter().things;
    if (!document() || things.empty())
        return;
    const auto isNode = [&](const QString &text) {
        const Id id = Id::parse(text).value_or(Id());
        const ComparedPlan *older = context().comparison ? context().comparison->older().get() : nullptr;
        return document()->plan().nodes.contains(id) || (older && older->plan().nodes.contains(id));
    };
    std::erase_if(things, [&](const CanvasId &thing) {
        return thing.kind == CanvasKind::Arrow
            ? !isNode(thing.id.section(u'>', 0, 0)) || !isNode(thing.id.section(u'>', 1, 1))
            : !isNode(thing.id);
    });
    if (things != m_filters->filter().things)
        m_filters->setThings(things, nameOf(things));
}

void FlowsPanel::showRowsOf(const std::set<CanvasId> &things)
{
    if (!document())
        return;
    m_filters->clear();
    m_filters->setThings(things, nameOf(things));
    if (!m_model->isOutdated())
        context().selection.setRows(m_model->rows().ofThings(things));
    markChosenRows();
}

void FlowsPanel::explain()
{
    m_toolbar->setExplaining(true);
}

void FlowsPanel::showState()
{
    // For a moment nothing is known of the rows; better what was there than a blank.
    m_view->setUpdatesEnabled(!m_model->isOutdated());
    m_toolbar->setDecidable(canEdit() && canDecide(false), canEdit() && canDecide(true));
    emit decidableChanged();
    const int shown = m_model->rowCount();
    const int all = m_model->allRows();
    const int gone = m_model->goneRows();
    QString count = m_model->isWorking() ? tr("Searching ...")
        : shown == all                   ? tr("%n row(s)", nullptr, all - gone)
                                         : tr("%1 of %n row(s)", nullptr, all).arg(spokenLocale().toString(shown));
    // The same figures as in the status bar: rows are counted here, which are others.
    if (document() && all > 0 && !m_model->isWorking() && shown == all) {
        if (const int waysBack = m_model->waysBack(); waysBack > 0)
            count = tr("%1 (%n of them ways back)", "rows", waysBack).arg(count);
        count = tr("%1 made of %2", "rows, flows").arg(count, flowsText(m_counts));
        if (gone > 0)
            count = tr("%1, and %n removed", "rows made of flows; rows", gone).arg(count);
    }
    m_toolbar->setCount(count);
    if (shown == 0)
        m_empty->tell(document(), m_findings.findings(), all, m_model->filter(), m_filters->inWords());
    m_stack->setCurrentIndex(shown == 0 && !m_model->isWorking() ? 1 : 0);
    m_view->fitColumns();
    showOrigin();
}

/// All that are chosen; of one alone, all rows of its arrow.
std::vector<int> FlowsPanel::rowsToExplain() const
{
    std::vector<int> rows = m_view->chosenRows();
    if (rows.size() == 1) {
        const MatrixRow &row = m_model->rowAt(rows.front());
        const FlowIdentity &ends = row.first().identity;
        const auto idAt = [&](int node) { return row.engine->nodes().at(node).id.toString(); };
        const std::vector<int> along
            = m_model->shownRows(m_model->rows().ofArrows({QString(idAt(ends.opener) + u'>' + idAt(ends.listener))}));
        if (std::find(along.begin(), along.end(), rows.front()) != along.end())
            rows = along;
    }
    if (rows.size() > mostExplained)
        rows.resize(mostExplained);
    return rows;
}

void FlowsPanel::showOrigin()
{
    m_origin->setVisible(m_toolbar->isExplaining());
    if (!m_toolbar->isExplaining() || m_model->isOutdated())
        return;
    const std::vector<int> chosen = m_view->chosenRows();
    if (chosen.empty()) {
        m_origin->setRows({}, {});
        m_origin->setHtml(u"<p>"_s
            + tr("Choose a row: here stands which document asks for it, and what in the plan made it appear.")
                  .toHtmlEscaped()
            + u"</p>"_s);
        return;
    }
    const std::vector<int> rows = rowsToExplain();
    const Language language = spokenNow();
    const CellText &text = m_model->cellText();
    std::vector<const MatrixRow *> shown;
    for (const int row : rows)
        shown.push_back(&m_model->rowAt(row));
    const QString wanted = m_model->rowAt(chosen.front()).key;
    if (std::exchange(m_explainedFor, wanted) != wanted)
        m_explained.clear();
    const std::vector<std::vector<int>> alike = alikeOrigins(shown);
    const auto rowsOf = [&](const std::vector<int> &places) {
        std::vector<const MatrixRow *> of;
        for (const int place : places)
            of.push_back(shown[static_cast<size_t>(place)]);
        return of;
    };
    // The one that was asked for stands for those like it, or else one that was chosen itself.
    const auto leaderOf = [&](const std::vector<int> &places) {
        const auto find = [&](const auto &isMeant) { return std::find_if(places.begin(), places.end(), isMeant); };
        auto leader = find([&](int place) { return shown[static_cast<size_t>(place)]->key == m_explained; });
        if (leader == places.end())
            leader = find([&](int place) { return rows[static_cast<size_t>(place)] == chosen.front(); });
        return static_cast<size_t>(leader == places.end() ? places.front() : *leader);
    };
    std::vector<OriginView::Row> titles;
    for (const std::vector<int> &places : alike) {
        const bool isOfChosen = std::any_of(places.begin(), places.end(),
            [&](int place) { return rows[static_cast<size_t>(place)] == chosen.front(); });
        const OriginTitle title = originTitle(rowsOf(places), text, language);
        titles.push_back(
            {isOfChosen ? wanted : shown[static_cast<size_t>(places.front())]->key, title.service, title.purpose});
    }
    m_origin->setRows(std::move(titles), wanted);
    const std::vector<int> &places
        = alike[std::min(static_cast<size_t>(std::max(0, m_origin->current())), alike.size() - 1)];
    const MatrixRow *leader = shown[leaderOf(places)];
    QString html = originHtml(*leader, text, m_model->wording(), language,
        m_model->isComparing() ? context().comparison->older()->name() : QString());
    m_alike.clear();
    if (places.size() > 1) {
        html += alikeHtml(rowsOf(places), leader, text, language);
        for (const MatrixRow *row : rowsOf(places))
            m_alike.append(row->key);
    }
    m_origin->setHtml(html);
}

void FlowsPanel::followOriginLink(const QString &link)
{
    static const QString toRow = u"row:"_s;
    if (!link.startsWith(toRow))
        return;
    m_explained = m_alike.value(link.mid(toRow.size()).toInt());
    showOrigin();
}

QString FlowsPanel::originText() const
{
    return m_toolbar->isExplaining() ? m_origin->text() : QString();
}

void FlowsPanel::askForExclusion()
{
    if (!canEdit())
        return;
    std::vector<QString> keys = chosenKeys(false);
    const std::vector<const MatrixRow *> lines = m_model->rows().decidedBy(keys, false);
    const bool areOthersOut = canDecide(true);
    const bool hasWaysBack
        = std::any_of(lines.begin(), lines.end(), [](const MatrixRow *row) { return row->isReturn; });
    m_decisions.askToExclude(*document(), std::move(keys), lines.size(),
        areOthersOut      ? ReasonForm::Rows::OthersAreOut
            : hasWaysBack ? ReasonForm::Rows::WithWaysBack
                          : ReasonForm::Rows::Plain);
}

void FlowsPanel::exclude(const ReasonForm::Answer &answer)
{
    // Until the rows are known, nobody can say what is left out.
    if (!document() || m_model->isOutdated())
        return;
    m_decisions.exclude(*document(), answer);
    m_view->setFocus(Qt::OtherFocusReason);
}

void FlowsPanel::include()
{
    if (!document())
        return;
    const std::vector<QString> keys = chosenKeys(true);
    RowDecisions::include(*document(), keys, m_model->rows().decidedBy(keys, true).size());
}

void FlowsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Flows"));
    showState();
}

bool FlowsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Leave)
        context().selection.setLitRows({});
    return PlanPanel::eventFilter(watched, event);
}

} // namespace portolan
