// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsTable.h"

#include "panels/FlowDelegate.h"
#include "panels/FlowsModel.h"
#include "panels/TickMenu.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString headerKey = u"flows/header"_s;
const QString ownWidthsKey = u"flows/own-widths"_s;
constexpr int widthBeside = 26; ///< the words of a heading: margins and the mark of the order
constexpr int narrowestChange = 130;
constexpr int measuredRows = 60; ///< that columns are made to fit
constexpr int widestFitted = 28; ///< characters: what is longer is read by pointing at it
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

} // namespace

FlowsTable::FlowsTable(FlowsModel &model, Settings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_columnMenu(new TickMenu(this))
{
    setObjectName(u"flows.table"_s);
    setModel(&m_model);
    setItemDelegate(new FlowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    makeHeader();
    connect(m_columnMenu, &QMenu::aboutToShow, this, &FlowsTable::offerColumns);
}

void FlowsTable::makeHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    header->setSortIndicator(static_cast<int>(Column::No), Qt::AscendingOrder);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &at) { m_columnMenu->popup(header->mapToGlobal(at)); });
    for (const ColumnInfo &column : columns()) {
        const int section = static_cast<int>(column.column);
        const int words = std::clamp(column.narrowest + 2, 8, 26) * fontMetrics().averageCharWidth();
        const int heading = fontMetrics().horizontalAdvance(m_model.headerData(section, Qt::Horizontal).toString());
        setColumnWidth(section, std::max(words, heading) + widthBeside);
        setColumnHidden(section, !isShownAtFirst(column.column));
    }
    showColumnsAsRemembered();
    const auto remember = [this] { m_settings.setValue(headerKey, horizontalHeader()->saveState()); };
    connect(header, &QHeaderView::sectionMoved, this, remember);
    connect(header, &QHeaderView::sectionResized, this, [this, remember](int, int before, int now) {
        if (m_isFitting)
            return;
        remember();
        // A column that is hidden or shown again is no wish for a width.
        if (before > 0 && now > 0 && !m_hasOwnWidths) {
            m_hasOwnWidths = true;
            m_settings.setValue(ownWidthsKey, true);
        }
    });
}

void FlowsTable::showColumnsAsRemembered()
{
    m_hasOwnWidths = m_settings.value(ownWidthsKey).toBool();
    const QByteArray state = m_settings.value(headerKey).toByteArray();
    if (state.isEmpty())
        return;
    horizontalHeader()->restoreState(state);
    // Widths and columns are remembered, an order of rows is not: who comes back wants to see the first one.
    horizontalHeader()->setSortIndicator(static_cast<int>(Column::No), Qt::AscendingOrder);
}

/// As long as nobody has said how wide a column is to be, it is as wide as what stands in the first rows.
void FlowsTable::fitColumns()
{
    if (m_hasOwnWidths || m_isFitted || m_model.rowCount() == 0 || m_model.isWorking())
        return;
    m_isFitted = true;
    m_isFitting = true;
    const QFontMetrics metrics = fontMetrics();
    const int widest = widestFitted * metrics.averageCharWidth();
    for (int section = 0; section < m_model.columnCount(); ++section) {
        if (isColumnHidden(section))
            continue;
        int words = 0;
        for (int row = 0; row < std::min(measuredRows, m_model.rowCount()) && words < widest; ++row)
            words = std::max(words, metrics.horizontalAdvance(m_model.index(row, section).data().toString()));
        const int heading = metrics.horizontalAdvance(m_model.headerData(section, Qt::Horizontal).toString());
        setColumnWidth(section, std::max(std::min(words, widest), heading) + widthBeside);
    }
    m_isFitting = false;
}

void FlowsTable::offerColumns()
{
    m_columnMenu->clear();
    for (const ColumnInfo &column : columns()) {
        const int section = static_cast<int>(column.column);
        QAction *action = m_columnMenu->addAction(m_model.headerData(section, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(section));
        // Without a column nobody could bring one back from the headings; that of changes comes with a comparison.
        action->setEnabled(column.column != Column::No && column.column != Column::Change);
        connect(action, &QAction::toggled, this, [this, section](bool isOn) {
            setColumnHidden(section, !isOn);
            m_settings.setValue(headerKey, horizontalHeader()->saveState());
        });
    }
}

void FlowsTable::setComparing(bool isComparing)
{
    // Without a comparison there is nothing in it.
    setColumnHidden(static_cast<int>(Column::Change), !isComparing);
    m_isFitting = true;
    if (isComparing && columnWidth(static_cast<int>(Column::Change)) < narrowestChange)
        setColumnWidth(static_cast<int>(Column::Change), narrowestChange);
    m_isFitting = false;
}

void FlowsTable::choose(const std::vector<int> &rows)
{
    QItemSelection chosen;
    // A range for each run of rows: the selection model compares ranges, each with each.
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        chosen.select(m_model.index(rows[first], 0), m_model.index(rows[last], m_model.columnCount() - 1));
        first = last + 1;
    }
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (rows.empty())
        return;
    // Not setCurrentIndex() alone: it would choose this row and no other.
    const int column = horizontalHeader()->logicalIndex(0);
    selectionModel()->setCurrentIndex(m_model.index(rows.front(), column), QItemSelectionModel::NoUpdate);
    scrollTo(m_model.index(rows.front(), column));
}

/// Not selectedRows(), which asks for each row all of the ranges that are chosen.
std::vector<int> FlowsTable::chosenRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void FlowsTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowHeightAbove);
}

void FlowsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

} // namespace portolan
