// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsModel.h"

#include "diagram/ChangeMarks.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstSlice = 60; ///< ms; after it others have their turn
constexpr int laterSlice = 25;
constexpr int restBefore = 150; ///< ms without an edit
constexpr int makingSlice = 12;
constexpr size_t mostAtOnce = 5000; ///< flows that an edit changes; rows of more are made in slices

} // namespace

FlowsModel::FlowsModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent)
    , m_cells(wording, m_rows)
    , m_fitting(m_rows, m_cells)
{
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &FlowsModel::workOn);
    m_take.setInterval(0);
    connect(&m_take, &QTimer::timeout, this, &FlowsModel::takeOutdated);
    m_later.setSingleShot(true);
    m_later.setInterval(restBefore);
    connect(&m_later, &QTimer::timeout, this, &FlowsModel::takeLater);
}

FlowsModel::~FlowsModel() = default;

void FlowsModel::setDocument(const PlanDocument *document)
{
    m_document = document;
    m_cells.setHeadings(document ? document->plan().sheet.headings : QString());
    m_take.stop();
    m_making.reset();
    takeRows([this] { m_rows.beginAnew(m_document, m_older, m_cells.cellText()); });
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

template <typename Function>
void FlowsModel::takeRows(Function change)
{
    m_later.stop();
    QSet<QString> before;
    const bool wasNarrowed = static_cast<int>(m_shown.size()) != allRows();
    if (wasNarrowed) {
        for (const int index : m_shown)
            before.insert(row(index).key);
    }
    beginResetModel();
    change();
    m_changes = {};
    m_shown.clear();
    m_fitting.forgetTexts();
    for (int index = 0; index < allRows(); ++index) {
        if (!wasNarrowed || before.contains(row(index).key))
            m_shown.push_back(index);
    }
    endResetModel();
    arrange();
}

void FlowsModel::setOlder(std::shared_ptr<const ComparedPlan> older)
{
    if (m_older == older)
        return;
    m_older = std::move(older);
    if (!isOutdated())
        takeRows([this] { m_rows.beginComparison(m_older, m_cells.cellText()); });
}

void FlowsModel::takeOutdated()
{
    if (!m_making)
        m_making.emplace(m_document->engine());
    if (!m_making->read(QDeadlineTimer(makingSlice)))
        return;
    m_take.stop();
    takeRows([this] { m_rows.beginAnew(m_making->take(), m_older, m_cells.cellText()); });
    m_making.reset();
    if (!isWorking())
        emit worked();
}

/// What other rows say of those that changed.
void FlowsModel::takeLater()
{
    const ChangeSet changes = std::exchange(m_changes, {});
    if (m_rows.isComparing()) {
        // A row with another key is another row: the older plan's is gone then.
        takeRows([&] { m_rows.follow(changes, {}); });
        return;
    }
    m_rows.follow(changes, {});
    m_fitting.forgetTexts();
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    arrange();
}

void FlowsModel::forgetRowsAt(const std::set<Id> &nodes)
{
    const std::vector<bool> touched = m_rows.touchedBy(nodes);
    const auto isTouched = [&](int index) { return touched[static_cast<size_t>(index)]; };
    for (int index = 0; index < allRows() && m_fitting.hasTexts(); ++index) {
        if (isTouched(index))
            m_fitting.forgetRow(index);
    }
    // The view paints again what of it is in view.
    int firstShown = rowCount();
    int lastShown = -1;
    for (int shown = 0; shown < rowCount(); ++shown) {
        if (isTouched(m_shown[static_cast<size_t>(shown)])) {
            firstShown = std::min(firstShown, shown);
            lastShown = shown;
        }
    }
    if (lastShown >= 0)
        emit dataChanged(index(firstShown, 0), index(lastShown, columnCount() - 1));
}

void FlowsModel::follow(const DocumentChange &change)
{
    if (!m_document)
        return;
    const ChangeSet &changes = change.changes;
    const bool hasOtherWords = m_document->plan().sheet.headings != m_cells.headings();
    if (hasOtherWords) {
        m_cells.setHeadings(m_document->plan().sheet.headings);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    // Handles of rows that are gone lead nowhere, so these can't wait; nor can anybody who sees a row keep waiting for
    // its number.
    if (isOutdated()) {
        m_making.reset(); // all of it will be taken
        return;
    }
    const bool hasOtherFirewalls = !change.counting.firewalls.empty();
    ChangeSet ofRows = changes;
    ofRows.firewalls = change.counting.firewalls; // no row depends on where one stands or what it is called
    if (!change.flows.isEmpty() || changes.document || hasOtherFirewalls || !changes.decisions.empty()) {
        m_later.stop();
        const size_t count = change.flows.added.size() + change.flows.changed.size() + change.flows.removed.size();
        if (count > mostAtOnce) {
            m_work.stop();
            m_take.start();
            emit worked();
            return;
        }
        ChangeSet all = m_changes;
        all.merge(ofRows);
        takeRows([&] {
            if (hasOtherWords)
                m_rows.beginAnew(m_document, m_older, m_cells.cellText());
            else
                m_rows.follow(all, change.flows);
        });
        return;
    }
    m_changes.merge(ofRows);
    const bool isOfAll
        = !changes.zones.empty() || !changes.products.empty() || !changes.flows.empty() || !changes.firewalls.empty();
    if (!isOfAll && changes.nodes.empty())
        return;
    if (!isOfAll) {
        forgetRowsAt(changes.nodes);
    } else {
        m_fitting.forgetTexts();
        if (!m_shown.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    m_later.start();
}

void FlowsModel::forgetTexts()
{
    m_fitting.forgetTexts();
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    arrange();
}

void FlowsModel::setLanguage(ExportLanguage language)
{
    if (m_cells.language() == language)
        return;
    m_cells.setLanguage(language);
    forgetTexts();
}

void FlowsModel::setFilter(const FlowsFilter &filter)
{
    if (m_fitting.setFilter(filter))
        arrange();
}

void FlowsModel::setFlowsWithFindings(const QSet<QString> &flowKeys)
{
    if (m_fitting.setFlowsWithFindings(flowKeys))
        arrange();
}

void FlowsModel::setLitRows(const QStringList &keys)
{
    const QSet<QString> lit(keys.begin(), keys.end());
    if (m_litRows == lit)
        return;
    m_litRows = lit;
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
}

void FlowsModel::sort(int column, Qt::SortOrder order)
{
    if (m_fitting.setOrder(column, order))
        arrange();
}

bool FlowsModel::readNeeded(int milliseconds)
{
    const QDeadlineTimer until(milliseconds);
    return m_rows.compare(until) && m_fitting.read(until);
}

void FlowsModel::arrange()
{
    if (isOutdated())
        return;
    const bool wasWorking = isWorking();
    if (!readNeeded(firstSlice)) {
        m_work.start();
        if (!wasWorking)
            emit worked();
        emit arranged();
        return;
    }
    m_work.stop();
    show(m_fitting.find());
    if (wasWorking)
        emit worked();
}

void FlowsModel::workOn()
{
    if (!readNeeded(laterSlice))
        return;
    m_work.stop();
    show(m_fitting.find());
    if (m_rows.isComparing() && !m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); // marks
    emit worked();
}

void FlowsModel::show(std::vector<int> shown)
{
    if (shown != m_shown) {
        beginResetModel();
        m_shown = std::move(shown);
        endResetModel();
    }
    emit arranged();
}

int FlowsModel::goneRows() const
{
    int gone = 0;
    for (int row = 0; isComparing() && !isOutdated() && row < m_rows.count(); ++row)
        gone += m_rows.at(row).change == RowChange::Deleted ? 1 : 0;
    return gone;
}

const MatrixRow &FlowsModel::rowAt(int shown) const
{
    return row(m_shown[static_cast<size_t>(shown)]);
}

QString FlowsModel::keyAt(int shown) const
{
    return FlowRows::decidedKey(rowAt(shown).key);
}

std::vector<int> FlowsModel::shownRows(const QStringList &keys) const
{
    const QSet<QString> wanted(keys.begin(), keys.end());
    std::vector<int> rows;
    if (wanted.isEmpty())
        return rows;
    for (int shown = 0; shown < rowCount(); ++shown) {
        if (wanted.contains(keyAt(shown)))
            rows.push_back(shown);
    }
    return rows;
}

int FlowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FlowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : portolan::columnCount;
}

QString FlowsModel::cell(int row, Column column) const
{
    const QString *known = m_fitting.text(row, column);
    return known ? *known : m_cells.text(this->row(row), column);
}

QVariant FlowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == KeyRole)
        return keyAt(index.row());
    if (isOutdated())
        return {};
    const int row = m_shown[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const MatrixRow &of = this->row(row);
    switch (role) {
    case Qt::DisplayRole:
        return m_cells.shownText(of, column, cell(row, column));
    case Qt::ToolTipRole:
        return m_older && diagramChange(of.change) != DiagramChange::None
            ? m_cells.shownText(of, column, cell(row, column))
            : cell(row, column);
    case TextRole:
        return cell(row, column);
    case ExcludedRole:
        return of.isExcluded;
    case Qt::ForegroundRole:
        return m_cells.textColor(of, column);
    case Qt::BackgroundRole:
        return m_cells.background(of, m_litRows.contains(FlowRows::decidedKey(of.key)));
    case Qt::FontRole:
        return m_cells.font(of, column);
    default:
        return {};
    }
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_cells.heading(static_cast<Column>(section));
}

} // namespace portolan
