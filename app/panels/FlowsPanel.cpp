// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsPanel.h"

#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "messages/UserLanguage.h"
#include "panels/FlowsFilterBar.h"
#include "panels/FlowsModel.h"
#include "panels/OriginText.h"
#include "shell/LineIcon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString headerKey = u"flows/header"_s;
const QString ownWidthsKey = u"flows/own-widths"_s;
const QString originKey = u"flows/why"_s;
constexpr int widthBeside = 26; ///< the words of a heading: margins and the mark of the order
constexpr int narrowestChange = 130;
constexpr int measuredRows = 60; ///< that columns are made to fit
constexpr int widestFitted = 28; ///< characters: what is longer is read by pointing at it
constexpr QSize originSize(320, 220); ///< at least: it is read, not looked at
constexpr int rowHeightAbove = 8; ///< pixels more than the font needs

/// What a table begins with: as much as fits on a screen.
bool isShownAtFirst(Column column)
{
    static constexpr Column shown[] = {Column::No, Column::SourceZone, Column::Source, Column::SourceAddress,
        Column::DestinationZone, Column::Destination, Column::DestinationAddress, Column::Transport,
        Column::DestinationPort, Column::Application, Column::Action, Column::Purpose, Column::Product, Column::Phase,
        Column::Necessity, Column::Firewalls};
    return std::find(std::begin(shown), std::end(shown), column) != std::end(shown);
}

QToolButton *panelButton(QWidget *parent, const QString &name, const QString &icon)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(actionIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

/// Whether it can be taken in again, where that is asked for, or else left out. Of a flow that is gone there is nothing
/// to leave out.
bool isDecidable(const MatrixRow &row, bool excluded)
{
    return row.isExcluded == excluded && (excluded || row.change != RowChange::Deleted);
}

} // namespace

FlowsPanel::FlowsPanel(const PanelContext &panelContext, FindingsFeed &findings, QWidget *parent)
    : PlanPanel(panelContext, parent)
    , m_findings(findings)
    , m_model(new FlowsModel(panelContext.wording, this))
    , m_filters(new FlowsFilterBar(panelContext.wording, this))
    , m_form(new ReasonForm(ReasonForm::Purpose::Exclusion, panelContext.today, this))
{
    m_model->setLanguage(context().settings.documentLanguage());
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->addWidget(m_filters);
    makeButtons();
    column->addWidget(m_form);
    auto *stacked = new QWidget(this);
    m_stack = new QStackedLayout(stacked);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_origin);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({640, 400});
    m_stack->addWidget(splitter);
    m_empty = new QLabel(this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_empty);
    column->addWidget(stacked, 1);

    connect(m_filters, &FlowsFilterBar::changed, this, [this] { m_model->setFilter(m_filters->filter()); });
    connect(m_form, &ReasonForm::answered, this, &FlowsPanel::exclude);
    connect(m_model, &FlowsModel::arranged, this, &FlowsPanel::markChosenRows);
    connect(m_model, &FlowsModel::worked, this, [this] {
        if (m_followsLater && !m_model->isOutdated())
            followThings();
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
        m_isFitted = false;
        offerFilters();
        fitColumns();
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
    });
    retranslate();
}

void FlowsPanel::makeTable()
{
    m_view = new QTableView(this);
    m_view->setObjectName(u"flows.table"_s);
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + rowHeightAbove);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSortingEnabled(true);
    header->setSortIndicator(static_cast<int>(Column::No), Qt::AscendingOrder);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &at) { m_columnMenu->popup(header->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FlowsPanel::takeChosenRows);
    connect(m_view, &QTableView::entered, this,
        [this](const QModelIndex &index) { context().selection.setLitRows({m_model->keyAt(index.row())}); });
    m_origin = new QTextBrowser(this);
    m_origin->setObjectName(u"flows.origin"_s);
    m_origin->setFrameShape(QFrame::NoFrame);
    m_origin->setOpenLinks(false);
    m_origin->setMinimumSize(originSize);
}

void FlowsPanel::makeButtons()
{
    m_count = new QLabel(this);
    m_count->setObjectName(u"flows.count"_s);
    m_exclude = panelButton(this, u"flows.exclude"_s, u"delete"_s);
    m_include = panelButton(this, u"flows.include"_s, u"undo"_s);
    m_why = panelButton(this, u"flows.why"_s, u"guide"_s);
    m_why->setCheckable(true);
    m_why->setChecked(context().settings.value(originKey).toBool());
    m_columns = panelButton(this, u"flows.columns"_s, u"select-all"_s);
    m_columnMenu = new QMenu(this);
    m_columns->setMenu(m_columnMenu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_exclude);
    row->addWidget(m_include);
    row->addWidget(m_why);
    row->addWidget(m_columns);
    row->addStretch();
    row->addWidget(m_count);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_exclude, &QToolButton::clicked, this, &FlowsPanel::askForExclusion);
    connect(m_include, &QToolButton::clicked, this, &FlowsPanel::include);
    connect(m_why, &QToolButton::toggled, this, [this](bool isOn) {
        context().settings.setValue(originKey, isOn);
        showOrigin();
    });
    connect(m_columnMenu, &QMenu::aboutToShow, this, &FlowsPanel::chooseColumns);
    for (const ColumnInfo &column : columns()) {
        const int section = static_cast<int>(column.column);
        const int words = std::clamp(column.narrowest + 2, 8, 26) * m_view->fontMetrics().averageCharWidth();
        const int heading
            = m_view->fontMetrics().horizontalAdvance(m_model->headerData(section, Qt::Horizontal).toString());
        m_view->setColumnWidth(section, std::max(words, heading) + widthBeside);
        m_view->setColumnHidden(section, !isShownAtFirst(column.column));
    }
    showColumnsAsRemembered();
    const auto remember = [this] { context().settings.setValue(headerKey, m_view->horizontalHeader()->saveState()); };
    connect(m_view->horizontalHeader(), &QHeaderView::sectionMoved, this, remember);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, [this, remember](int, int before, int now) {
        if (m_isFitting)
            return;
        remember();
        // A column that is hidden or shown again is no wish for a width.
        if (before > 0 && now > 0 && !m_hasOwnWidths) {
            m_hasOwnWidths = true;
            context().settings.setValue(ownWidthsKey, true);
        }
    });
}

void FlowsPanel::showColumnsAsRemembered()
{
    m_hasOwnWidths = context().settings.value(ownWidthsKey).toBool();
    const QByteArray state = context().settings.value(headerKey).toByteArray();
    if (state.isEmpty())
        return;
    m_view->horizontalHeader()->restoreState(state);
    // Widths and columns are remembered, an order of rows is not: who comes back wants to see the first one.
    m_view->horizontalHeader()->setSortIndicator(static_cast<int>(Column::No), Qt::AscendingOrder);
}

/// As long as nobody has said how wide a column is to be, it is as wide as what stands in the first rows.
void FlowsPanel::fitColumns()
{
    if (m_hasOwnWidths || m_isFitted || m_model->rowCount() == 0 || m_model->isWorking())
        return;
    m_isFitted = true;
    m_isFitting = true;
    const QFontMetrics metrics = m_view->fontMetrics();
    const int widest = widestFitted * metrics.averageCharWidth();
    for (int section = 0; section < m_model->columnCount(); ++section) {
        if (m_view->isColumnHidden(section))
            continue;
        int words = 0;
        for (int row = 0; row < std::min(measuredRows, m_model->rowCount()) && words < widest; ++row)
            words = std::max(words, metrics.horizontalAdvance(m_model->index(row, section).data().toString()));
        const int heading = metrics.horizontalAdvance(m_model->headerData(section, Qt::Horizontal).toString());
        m_view->setColumnWidth(section, std::max(std::min(words, widest), heading) + widthBeside);
    }
    m_isFitting = false;
}

void FlowsPanel::chooseColumns()
{
    m_columnMenu->clear();
    for (const ColumnInfo &column : columns()) {
        const int section = static_cast<int>(column.column);
        QAction *action = m_columnMenu->addAction(m_model->headerData(section, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(section));
        // Without a column nobody could bring one back from the headings; that of changes comes with a comparison.
        action->setEnabled(column.column != Column::No && column.column != Column::Change);
        connect(action, &QAction::toggled, this, [this, section](bool isOn) {
            m_view->setColumnHidden(section, !isOn);
            context().settings.setValue(headerKey, m_view->horizontalHeader()->saveState());
        });
    }
}

Language FlowsPanel::tableLanguage() const
{
    return firstLanguage(context().settings.documentLanguage());
}

void FlowsPanel::offerFilters()
{
    m_filters->offer(document(), tableLanguage());
}

void FlowsPanel::compare()
{
    m_model->setOlder(context().comparison ? context().comparison->older() : nullptr);
    const bool isComparing = m_model->isComparing();
    m_filters->setComparing(isComparing);
    // Without a comparison there is nothing in it.
    m_view->setColumnHidden(static_cast<int>(Column::Change), !isComparing);
    m_isFitting = true;
    if (isComparing && m_view->columnWidth(static_cast<int>(Column::Change)) < narrowestChange)
        m_view->setColumnWidth(static_cast<int>(Column::Change), narrowestChange);
    m_isFitting = false;
    showState();
}

void FlowsPanel::reload()
{
    m_form->hide();
    m_isAway = !isVisible();
    m_model->setDocument(m_isAway ? nullptr : document());
    m_isFitted = false;
    countFlows();
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
    if (!change.changes.products.empty() || !change.changes.zones.empty())
        offerFilters();
    showState();
}

void FlowsPanel::takeChosenRows()
{
    if (m_isMarking)
        return;
    QStringList keys;
    for (const int row : chosenRows())
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
    QItemSelection chosen;
    const std::vector<int> rows = m_model->shownRows(context().selection.rows());
    // A range for each run of rows: the selection model compares ranges, each with each.
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        chosen.select(m_model->index(rows[first], 0), m_model->index(rows[last], m_model->columnCount() - 1));
        first = last + 1;
    }
    m_view->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (!rows.empty()) {
        // Not setCurrentIndex() alone: it would choose this row and no other.
        const int column = m_view->horizontalHeader()->logicalIndex(0);
        m_view->selectionModel()->setCurrentIndex(m_model->index(rows.front(), column), QItemSelectionModel::NoUpdate);
        m_view->scrollTo(m_model->index(rows.front(), column));
    }
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
    m_followsLater = m_model->isOutdated();
    if (!arrows.isEmpty() && !m_isAway && !m_followsLater)
        context().selection.setRows(m_model->rows().ofArrows(arrows));
}

/// Not selectedRows(), which asks for each row all of the ranges that are chosen.
std::vector<int> FlowsPanel::chosenRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<QString> FlowsPanel::chosenKeys(bool excluded) const
{
    std::vector<QString> keys;
    QSet<QString> known;
    for (const int chosen : chosenRows()) {
        const MatrixRow &row = m_model->rowAt(chosen);
        const QString key = isDecidable(row, excluded) ? m_model->keyAt(chosen) : QString();
        if (!key.isNull() && !known.contains(key)) {
            known.insert(key);
            keys.push_back(key);
        }
    }
    return keys;
}

bool FlowsPanel::canDecide(bool excluded) const
{
    const std::vector<int> chosen = chosenRows();
    return std::any_of(
        chosen.begin(), chosen.end(), [&](int row) { return isDecidable(m_model->rowAt(row), excluded); });
}

void FlowsPanel::showRowsOf(const std::set<CanvasId> &things)
{
    if (!document())
        return;
    QStringList names;
    const auto nameOf = [this](const QString &id) {
        const auto &nodes = document()->plan().nodes;
        const auto node = nodes.find(Id::parse(id).value_or(Id()));
        return node == nodes.end() ? id : nodeName(node->second, tableLanguage());
    };
    for (const CanvasId &thing : things) {
        const bool isArrow = thing.kind == CanvasKind::Arrow;
        names.append(isArrow
                ? QString(nameOf(thing.id.section(u'>', 0, 0)) + u" \u2192 "_s + nameOf(thing.id.section(u'>', 1)))
                : nameOf(thing.id));
    }
    m_filters->clear();
    m_filters->setThings(things, names.size() > 1 ? tr("%n thing(s)", nullptr, int(names.size())) : names.value(0));
    if (!m_model->isOutdated())
        context().selection.setRows(m_model->rows().ofThings(things));
    markChosenRows();
}

void FlowsPanel::explain()
{
    m_why->setChecked(true);
}

void FlowsPanel::showState()
{
    // For a moment nothing is known of the rows; better what was there than a blank.
    m_view->setUpdatesEnabled(!m_model->isOutdated());
    m_exclude->setEnabled(canDecide(false));
    m_include->setEnabled(canDecide(true));
    emit decidableChanged();
    const QLocale locale = spokenLocale();
    const int shown = m_model->rowCount();
    const int all = m_model->allRows();
    m_count->setText(m_model->isWorking() ? tr("Searching ...")
            : shown == all                ? tr("%n row(s)", nullptr, all)
                                          : tr("%1 of %n row(s)", nullptr, all).arg(locale.toString(shown)));
    // The same figures as in the status bar: rows are counted here, which are others.
    if (document() && all > 0 && !m_model->isWorking())
        m_count->setText(tr("%1 for %2", "rows, flows").arg(m_count->text(), flowsText(m_counts)));
    m_count->setToolTip(tr("Flows to the same port are one row. Where a firewall keeps no state, the way back is "
                           "another row. What is left out is listed last."));
    FlowsFilter onlyDifferences;
    onlyDifferences.onlyDifferences = true;
    if (!document() || document()->plan().nodes.empty())
        m_empty->setText(tr("Put machines on the canvas and choose a product: the flows that it needs appear here."));
    else if (m_model->filter() == onlyDifferences)
        m_empty->setText(tr("No row differs from the older plan."));
    else if (all == 0)
        m_empty->setText(tr("No flows yet. Let a machine run a product (panel Properties), or draw a flow from one "
                            "machine to another."));
    else
        m_empty->setText(tr("No row is like that. Take out a word, or choose all products, zones and needs again."));
    m_stack->setCurrentIndex(shown == 0 && !m_model->isWorking() ? 1 : 0);
    fitColumns();
    showOrigin();
}

void FlowsPanel::showOrigin()
{
    m_origin->setVisible(m_why->isChecked());
    if (!m_why->isChecked() || m_model->isOutdated())
        return;
    const std::vector<int> chosen = chosenRows();
    QString html;
    if (chosen.empty())
        html = u"<p>"_s
            + tr("Choose a row: here stands which document asks for it, and what in the plan made it appear.")
                  .toHtmlEscaped()
            + u"</p>"_s;
    else
        html = originHtml(m_model->rowAt(chosen.front()), *m_model->cellText(), m_model->wording(), spokenNow(),
            m_model->isComparing() ? context().comparison->older()->name() : QString());
    if (m_origin->property("shown").toString() == html)
        return;
    m_origin->setProperty("shown", html);
    m_origin->setHtml(html);
}

QString FlowsPanel::originText() const
{
    return m_why->isChecked() ? m_origin->toPlainText() : QString();
}

void FlowsPanel::askForExclusion()
{
    m_keysToExclude = chosenKeys(false);
    if (m_keysToExclude.empty() || !document())
        return;
    ReasonForm::Answer known;
    const auto &decisions = document()->plan().decisions;
    if (const auto found = decisions.find(m_keysToExclude.front()); found != decisions.end())
        known = {found->second.reason, found->second.owner, found->second.ticket, found->second.until};
    m_form->ask(known, static_cast<int>(m_keysToExclude.size()));
}

void FlowsPanel::exclude(const ReasonForm::Answer &answer)
{
    if (!document())
        return;
    const Exclusion exclusion{answer.reason, answer.owner, answer.ticket, answer.until};
    document()->edit(editName(Edit::ExcludeFlow, m_keysToExclude.size()),
        [&](PlanEditor &editor) { excludeFlows(editor, m_keysToExclude, exclusion); });
    m_view->setFocus(Qt::OtherFocusReason);
}

void FlowsPanel::include()
{
    const std::vector<QString> keys = chosenKeys(true);
    if (document() && !keys.empty())
        document()->edit(
            editName(Edit::IncludeFlow, keys.size()), [&](PlanEditor &editor) { includeFlows(editor, keys); });
}

void FlowsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Flows"));
    m_origin->setAccessibleName(tr("Why is this here?"));
    m_exclude->setText(tr("Leave out ..."));
    m_exclude->setToolTip(tr("Leave the chosen rows out of the matrix, with a reason"));
    m_include->setText(tr("Take in again"));
    m_include->setToolTip(tr("Take rows that were left out into the matrix again"));
    m_why->setText(tr("Why is this here?"));
    m_why->setToolTip(tr("Which document asks for the row, and what in the plan made it appear"));
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Choose which columns the table has"));
    showState();
}

void FlowsPanel::changeEvent(QEvent *event)
{
    PlanPanel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + rowHeightAbove);
}

bool FlowsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Leave)
        context().selection.setLitRows({});
    return PlanPanel::eventFilter(watched, event);
}

} // namespace portolan
