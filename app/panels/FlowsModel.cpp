// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsModel.h"

#include "base/SearchText.h"
#include "derive/FlowKey.h"
#include "export/ExportText.h"
#include "shell/Theme.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstSlice = 60; ///< ms; after it others have their turn
constexpr int laterSlice = 25;
constexpr int restBefore = 150; ///< ms without an edit
const QString wayBack = u"/return"_s;

QString withoutWayBack(const QString &key)
{
    return key.endsWith(wayBack) ? key.chopped(wayBack.size()) : key;
}

} // namespace

FlowsModel::FlowsModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent)
    , m_usualWording(wording)
{
    takeWording();
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &FlowsModel::workOn);
    m_later.setSingleShot(true);
    m_later.setInterval(restBefore);
    connect(&m_later, &QTimer::timeout, this, &FlowsModel::takeRows);
}

FlowsModel::~FlowsModel() = default;

void FlowsModel::takeWording()
{
    m_text.reset();
    m_wording = std::make_unique<Wording>(m_usualWording.withVariant(m_headings));
    m_text = std::make_unique<CellText>(*m_wording, View::Stateful);
}

void FlowsModel::setDocument(const PlanDocument *document)
{
    m_document = document;
    m_headings = document ? document->plan().sheet.headings : QString();
    takeWording();
    takeRows();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void FlowsModel::takeRows()
{
    m_later.stop();
    QSet<QString> before;
    const bool wasNarrowed = m_shown.size() != m_rows.size();
    if (wasNarrowed) {
        for (const int row : m_shown)
            before.insert(m_rows[static_cast<size_t>(row)].key);
    }
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    if (m_document) {
        Matrix matrix(m_document->engine(), MatrixFilter());
        m_rows = std::move(matrix.rows());
        std::move(matrix.excluded().begin(), matrix.excluded().end(), std::back_inserter(m_rows));
    }
    m_index.reset(allRows());
    for (int row = 0; row < allRows(); ++row) {
        if (!wasNarrowed || before.contains(m_rows[static_cast<size_t>(row)].key))
            m_shown.push_back(row);
    }
    endResetModel();
    arrange();
}

bool FlowsModel::touches(const MatrixRow &row, const ChangeSet &changes) const
{
    const FlowIdentity &ends = row.first().identity;
    return changes.nodes.contains(row.engine->nodes().at(ends.opener).id)
        || changes.nodes.contains(row.engine->nodes().at(ends.listener).id);
}

void FlowsModel::follow(const DocumentChange &change)
{
    if (!m_document)
        return;
    const ChangeSet &changes = change.changes;
    if (m_document->plan().sheet.headings != m_headings) {
        m_headings = m_document->plan().sheet.headings;
        takeWording();
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    // Handles of rows that are gone lead nowhere, so these can't wait; nor can anybody who sees a row keep waiting for
    // its number.
    if (!change.flows.isEmpty() || changes.document || !changes.firewalls.empty() || !changes.decisions.empty()) {
        takeRows();
        return;
    }
    const bool isOfAll = !changes.zones.empty() || !changes.products.empty() || !changes.flows.empty();
    if (!isOfAll && changes.nodes.empty())
        return;
    for (int row = 0; row < allRows(); ++row) {
        if (isOfAll || touches(m_rows[static_cast<size_t>(row)], changes))
            m_index.forgetRow(row);
    }
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    m_later.start();
}

void FlowsModel::forgetTexts()
{
    m_index.reset(allRows());
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    arrange();
}

void FlowsModel::setLanguage(ExportLanguage language)
{
    if (m_language == language)
        return;
    m_language = language;
    forgetTexts();
}

void FlowsModel::setFilter(const FlowsFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    arrange();
}

void FlowsModel::setFlowsWithFindings(const QSet<QString> &flowKeys)
{
    if (m_flowsWithFindings == flowKeys)
        return;
    m_flowsWithFindings = flowKeys;
    if (m_filter.withFindings)
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
    // The matrix is in the order of its numbers: there is no other one for that column.
    const int wanted = column == static_cast<int>(Column::No) && order == Qt::AscendingOrder ? -1 : column;
    if (m_sortColumn == wanted && m_sortOrder == order)
        return;
    m_sortColumn = wanted;
    m_sortOrder = order;
    arrange();
}

QStringList FlowsModel::words() const
{
    QStringList words;
    for (const QString &word : m_filter.text.simplified().split(u' ', Qt::SkipEmptyParts))
        words.append(searchForm(word));
    words.removeAll(QString());
    return words;
}

bool FlowsModel::readNeeded(int milliseconds)
{
    const QDeadlineTimer until(milliseconds);
    const auto textOf = [this](int row, Column column) { return this->textOf(row, column); };
    if (m_sortColumn >= 0 && !m_index.read(static_cast<Column>(m_sortColumn), textOf, until))
        return false;
    return words().isEmpty() || std::all_of(columns().begin(), columns().end(), [&](const ColumnInfo &column) {
        return m_index.read(column.column, textOf, until);
    });
}

void FlowsModel::arrange()
{
    const bool wasWorking = isWorking();
    if (!readNeeded(firstSlice)) {
        m_work.start();
        if (!wasWorking)
            emit worked();
        emit arranged();
        return;
    }
    m_work.stop();
    show(fittingRows());
    if (wasWorking)
        emit worked();
}

void FlowsModel::workOn()
{
    if (!readNeeded(laterSlice))
        return;
    m_work.stop();
    show(fittingRows());
    emit worked();
}

std::vector<int> FlowsModel::fittingRows() const
{
    MatrixFilter filter;
    filter.product = m_filter.product;
    filter.phase = m_filter.phase;
    filter.zone = m_filter.zone;
    const QStringList wanted = words();
    const std::vector<bool> withWords = wanted.isEmpty() ? std::vector<bool>() : m_index.rowsWith(wanted);
    const QString need = m_filter.need.isEmpty() ? QString() : m_wording->text(m_filter.need, Language::English);
    const auto hasFinding = [this](const MatrixRow &row) {
        return std::any_of(row.flows.begin(), row.flows.end(),
            [&](int flow) { return m_flowsWithFindings.contains(flowKey(*row.engine, row.engine->flow(flow))); });
    };
    std::vector<int> shown;
    for (int i = 0; i < allRows(); ++i) {
        const MatrixRow &row = m_rows[static_cast<size_t>(i)];
        if ((wanted.isEmpty() || withWords[static_cast<size_t>(i)]) && fits(row, filter)
            && (need.isEmpty() || m_text->cell(row, Column::Necessity, Language::English) == need)
            && (!m_filter.withFindings || hasFinding(row)))
            shown.push_back(i);
    }
    if (m_sortColumn < 0)
        return shown;
    std::vector<int> places;
    if (m_sortColumn == static_cast<int>(Column::No)) {
        for (int i = 0; i < allRows(); ++i)
            places.push_back(i);
    } else {
        places = m_index.places(static_cast<Column>(m_sortColumn));
    }
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
        const int first = places[static_cast<size_t>(a)];
        const int second = places[static_cast<size_t>(b)];
        return m_sortOrder == Qt::AscendingOrder ? first < second : second < first;
    });
    return shown;
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

const MatrixRow &FlowsModel::rowAt(int shown) const
{
    return m_rows[static_cast<size_t>(m_shown[static_cast<size_t>(shown)])];
}

QString FlowsModel::keyAt(int shown) const
{
    return withoutWayBack(rowAt(shown).key);
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

QStringList FlowsModel::rowsOfArrows(const QSet<QString> &arrows) const
{
    QStringList keys;
    if (!m_document || arrows.isEmpty())
        return keys;
    const NodeTable &nodes = m_document->engine().nodes();
    std::set<std::pair<int, int>> ends;
    for (const QString &arrow : arrows) {
        const auto from = Id::parse(arrow.section(u'>', 0, 0));
        const auto to = Id::parse(arrow.section(u'>', 1));
        if (from && to)
            ends.emplace(nodes.indexOf(*from), nodes.indexOf(*to));
    }
    for (const MatrixRow &row : m_rows) {
        const FlowIdentity &identity = row.first().identity;
        if (!row.isReturn && !row.isExcluded && ends.contains({identity.opener, identity.listener}))
            keys.append(row.key);
    }
    return keys;
}

int FlowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FlowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : portolan::columnCount;
}

QString FlowsModel::textOf(int row, Column column) const
{
    const MatrixRow &of = m_rows[static_cast<size_t>(row)];
    if (m_language != ExportLanguage::Both)
        return m_text->cell(of, column, firstLanguage(m_language));
    const QString english = m_text->cell(of, column, Language::English);
    const QString japanese = info(column).worded ? m_text->cell(of, column, Language::Japanese) : english;
    return english == japanese ? english : QString(english + u'\n' + japanese);
}

QString FlowsModel::cell(int row, Column column) const
{
    const QString *known = m_index.text(row, column);
    return known ? *known : textOf(row, column);
}

QVariant FlowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = m_shown[static_cast<size_t>(index.row())];
    const MatrixRow &of = m_rows[static_cast<size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(cell(row, static_cast<Column>(index.column())));
    case TextRole:
    case Qt::ToolTipRole:
        return cell(row, static_cast<Column>(index.column()));
    case KeyRole:
        return keyAt(index.row());
    case ExcludedRole:
        return of.isExcluded;
    case Qt::ForegroundRole:
        return of.isExcluded ? QVariant(Theme::colorsFor(QGuiApplication::palette()).subdued) : QVariant();
    case Qt::BackgroundRole:
        return m_litRows.contains(withoutWayBack(of.key))
            ? QVariant(Theme::colorsFor(QGuiApplication::palette()).noteBack)
            : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(of.isExcluded);
        return of.isExcluded ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return bilingual(*m_wording, columnKey(static_cast<Column>(section)), m_language);
}

} // namespace portolan
