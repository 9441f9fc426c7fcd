// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ExposurePanel.h"

#include "messages/UserLanguage.h"
#include "plots/PlotView.h"
#include "shell/LineIcon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString shownPlotKey = u"exposure/plot"_s;
const QString portsByKey = u"exposure/ports-by"_s;
const QString zonesByKey = u"exposure/zones-by"_s;
const QString asTableKey = u"exposure/table"_s;
constexpr int widthForOneRow = 640;
constexpr int flowsOfLargePlan = 10000;
constexpr int largePause = 400; ///< milliseconds
constexpr int followPause = 100; ///< milliseconds: steps of a gesture are not worth a plot each

enum Page { PlotPage, TablePage, EmptyPage };

int remembered(const Settings &settings, const QString &key, int most)
{
    const int value = settings.value(key).toInt();
    return value >= 0 && value <= most ? value : 0;
}

} // namespace

ExposurePanel::ExposurePanel(const PanelContext &panelContext, QWidget *parent)
    : PlanPanel(panelContext, parent)
    , m_plot(new PlotView(this))
    , m_table(new QTableView(this))
    , m_model(new PlotTableModel(this))
    , m_empty(new QLabel(this))
    , m_state(new QLabel(this))
    , m_told(new QLabel(this))
{
    const Settings &settings = context().settings;
    m_shown = static_cast<ExposurePlot>(remembered(settings, shownPlotKey, 2));
    m_portsBy = static_cast<PortsBy>(remembered(settings, portsByKey, 1));
    m_zonesBy = static_cast<ZonesBy>(remembered(settings, zonesByKey, 1));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    makeHead();
    m_plot->setObjectName(u"exposure.plot"_s);
    m_table->setObjectName(u"exposure.data"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *stacked = new QWidget(this);
    m_stack = new QStackedLayout(stacked);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(stacked, 1);
    m_told->setWordWrap(true);
    m_told->setObjectName(u"exposure.told"_s);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_told->hide();
    column->addWidget(m_told);
    m_state->setWordWrap(true);
    column->addWidget(m_state);

    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ExposurePanel::bringUpToDate);
    connect(m_plot, &PlotView::picked, this, &ExposurePanel::pick);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExposurePanel::pickRows);
    connect(&context().selection, &SharedSelection::thingsChanged, this, [this] {
        if (m_isTelling)
            return;
        m_picked.clear();
        markChosen();
    });
    connect(&context().settings, &Settings::documentLanguageChanged, this, &ExposurePanel::showPlot);
    m_plot->setWords([this](int element) {
        return m_figures && !m_isStale ? ExposureWords(source(spoken()), m_order).html(m_shown, element) : QString();
    });
    retranslate();
}

void ExposurePanel::makeHead()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(u"exposure.tabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    for (int plot = 0; plot < 3; ++plot)
        m_tabs->addTab(QString());
    m_tabs->setCurrentIndex(static_cast<int>(m_shown));
    connect(
        m_tabs, &QTabBar::currentChanged, this, [this](int index) { choosePlot(static_cast<ExposurePlot>(index)); });
    m_measure = new QComboBox(this);
    m_measure->setObjectName(u"exposure.measure"_s);
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_measure->setMinimumContentsLength(8);
    connect(m_measure, &QComboBox::activated, this, [this](int index) {
        if (m_shown == ExposurePlot::Ports)
            m_portsBy = static_cast<PortsBy>(index);
        else
            m_zonesBy = static_cast<ZonesBy>(index);
        context().settings.setValue(m_shown == ExposurePlot::Ports ? portsByKey : zonesByKey, index);
        showPlot();
    });
    m_asTable = new QToolButton(this);
    m_asTable->setObjectName(u"exposure.table"_s);
    m_asTable->setIcon(actionIcon(u"select-all"_s));
    m_asTable->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_asTable->setAutoRaise(true);
    m_asTable->setCheckable(true);
    m_asTable->setChecked(context().settings.value(asTableKey).toBool());
    connect(m_asTable, &QToolButton::toggled, this, [this](bool isOn) {
        context().settings.setValue(asTableKey, isOn);
        showState();
    });
    makeExportMenu();
    m_head = new QBoxLayout(QBoxLayout::TopToBottom);
    m_head->setSpacing(6);
    m_head->addWidget(m_tabs);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_measure);
    row->addWidget(m_asTable);
    row->addWidget(m_export);
    row->addStretch();
    m_head->addLayout(row);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_head);
}

/// Docks at the bottom have width but no height to spare, those at the side the other way round.
void ExposurePanel::resizeEvent(QResizeEvent *event)
{
    PlanPanel::resizeEvent(event);
    m_head->setDirection(width() >= widthForOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ExposurePanel::choosePlot(ExposurePlot plot)
{
    m_shown = plot;
    context().settings.setValue(shownPlotKey, static_cast<int>(plot));
    {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->setCurrentIndex(static_cast<int>(plot));
    }
    m_picked.clear();
    m_told->hide();
    fillMeasures();
    showPlot();
}

void ExposurePanel::fillMeasures()
{
    m_measure->clear();
    if (m_shown == ExposurePlot::Ports) {
        m_measure->addItems({tr("By protocol"), tr("By who gets there")});
        m_measure->setCurrentIndex(static_cast<int>(m_portsBy));
        m_measure->setAccessibleName(tr("What the parts of a bar are"));
    } else {
        m_measure->addItems({tr("Rows"), tr("Ports")});
        m_measure->setCurrentIndex(static_cast<int>(m_zonesBy));
        m_measure->setAccessibleName(tr("What is counted"));
    }
    m_measure->setToolTip(m_measure->accessibleName());
    m_measure->setVisible(m_shown != ExposurePlot::Numbers);
}

ExportLanguage ExposurePanel::spoken() const
{
    return spokenNow() == Language::Japanese ? ExportLanguage::Japanese : ExportLanguage::English;
}

ExposurePlots::Source ExposurePanel::source(ExportLanguage words) const
{
    return {*m_figures, document()->engine(), context().wording, words, context().settings.documentLanguage()};
}

PlotContent ExposurePanel::content(ExportLanguage words, std::vector<int> &order) const
{
    const ExposurePlots plots(source(words));
    switch (m_shown) {
    case ExposurePlot::Ports:
        return plots.ports(m_portsBy, order);
    case ExposurePlot::Zones:
        return plots.zones(m_zonesBy);
    case ExposurePlot::Numbers:
        break;
    }
    return plots.numbers();
}

void ExposurePanel::reload()
{
    m_figures.reset();
    m_isStale = true;
    m_picked.clear();
    m_told->hide();
    if (isSeen() || !document())
        bringUpToDate();
}

void ExposurePanel::follow(const DocumentChange &)
{
    m_isStale = true;
    if (!isSeen())
        return;
    const bool isLarge = document()->engine().flowCount() > flowsOfLargePlan;
    if (isLarge)
        m_pause.start(largePause); // anew with each step, so that a gesture is over when it is time to count
    else if (!m_pause.isActive())
        m_pause.start(followPause);
}

void ExposurePanel::showEvent(QShowEvent *event)
{
    PlanPanel::showEvent(event);
    if (m_isStale && m_isInFront)
        bringUpToDate();
}

void ExposurePanel::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    if (m_isStale && isSeen())
        bringUpToDate();
}

void ExposurePanel::bringUpToDate()
{
    m_pause.stop();
    m_isStale = false;
    if (document())
        m_figures = exposureOf(document()->engine());
    else
        m_figures.reset();
    m_picked.clear();
    showPlot();
}

void ExposurePanel::showPlot()
{
    if (m_isStale && m_figures)
        return; // it is about to be shown
    if (m_figures && document())
        m_plot->setContent(std::make_shared<const PlotContent>(content(spoken(), m_order)));
    else
        m_plot->setContent(nullptr);
    showState();
    markChosen();
}

void ExposurePanel::showTable()
{
    m_isMarking = true;
    m_model->setTable(m_figures && document() ? ExposureWords(source(spoken()), m_order).table(m_shown) : PlotTable());
    m_isMarking = false;
    const QFontMetrics metrics(m_table->font());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
    for (int section = 0; section < m_model->columnCount(); ++section) {
        int width = metrics.horizontalAdvance(m_model->headerData(section, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(m_model->rowCount(), 50); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model->index(row, section).data().toString()));
        m_table->setColumnWidth(section, std::min(width + 26, 360));
    }
}

void ExposurePanel::showState()
{
    const bool hasDocument = m_figures && document();
    const bool isEmpty = !m_plot->content() || m_plot->content()->elementCount() == 0;
    if (!hasDocument || document()->plan().nodes.empty())
        m_empty->setText(tr("Put machines on the canvas and choose a product: what they open is plotted here."));
    else if (m_shown == ExposurePlot::Zones)
        m_empty->setText(tr("No zones yet. Put zones around the machines: what goes between them is counted here."));
    else
        m_empty->setText(tr("Nothing listens yet. Let a machine run a product (panel Properties), or draw a flow from "
                            "one machine to another."));
    m_export->setEnabled(!isEmpty);
    m_asTable->setEnabled(!isEmpty);
    m_measure->setEnabled(!isEmpty);
    m_state->setVisible(!isEmpty);
    m_state->setText(isEmpty ? QString() : ExposureWords(source(spoken()), m_order).summary(m_shown));
    m_state->setToolTip(m_state->text());
    m_plot->setAccessibleName(ExposurePlots::title(m_shown, context().wording, spoken()));
    m_plot->setAccessibleDescription(m_state->text());
    m_table->setAccessibleName(m_plot->accessibleName());
    if (!isEmpty && m_asTable->isChecked())
        showTable();
    else
        m_model->setTable({});
    m_stack->setCurrentIndex(isEmpty ? EmptyPage : m_asTable->isChecked() ? TablePage : PlotPage);
    markChosen();
}

void ExposurePanel::retranslate()
{
    m_tabs->setTabText(0, tr("Open ports"));
    m_tabs->setTabText(1, tr("Zones"));
    m_tabs->setTabText(2, tr("Port numbers"));
    m_tabs->setTabToolTip(0, tr("How many ports are open on each node"));
    m_tabs->setTabToolTip(1, tr("How much goes from which zone to which"));
    m_tabs->setTabToolTip(2, tr("Which ports are listened on, and where systems take ports of their own"));
    m_tabs->setAccessibleName(tr("Plots"));
    m_asTable->setText(tr("Table"));
    m_asTable->setToolTip(tr("Show the figures as a table"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write the plot to a file, or copy its figures"));
    const QStringList texts{tr("As PDF ..."), tr("As PNG for the screen (144 dpi) ..."),
        tr("As PNG for print (300 dpi) ..."), QString(), tr("Copy as a table")};
    for (int i = 0; i < m_exportMenu->actions().size(); ++i)
        m_exportMenu->actions().at(i)->setText(texts.at(i));
    m_told->hide();
    fillMeasures();
    showPlot();
}

} // namespace portolan
