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
    connect(&m_later, &QTimer::timeout, this, &FlowsModel::takeLater);
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
    takeRows([this] { m_matrix = m_document ? LiveMatrix(m_document->engine()) : LiveMatrix(); });
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const MatrixRow &FlowsModel::row(int index) const
{
    const auto number = static_cast<size_t>(index);
    const size_t rows = m_matrix.rows().size();
    return number < rows ? m_matrix.rows()[number] : m_matrix.excluded()[number - rows];
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
    m_index.reset(allRows());
    for (int index = 0; index < allRows(); ++index) {
        if (!wasNarrowed || before.contains(row(index).key))
            m_shown.push_back(index);
    }
    endResetModel();
    arrange();
}

/// What other rows say of those that changed.
void FlowsModel::takeLater()
{
    m_matrix.follow(std::exchange(m_changes, {}), {});
    m_index.reset(allRows());
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    arrange();
}

void FlowsModel::forgetRowsAt(const std::set<Id> &nodes)
{
    const NodeTable &table = m_document->engine().nodes();
    std::vector<bool> isChanged(static_cast<size_t>(table.size()), false);
    for (const Id &id : nodes) {
        if (const int node = table.indexOf(id); table.exists(node))
            isChanged[static_cast<size_t>(node)] = true;
    }
    const auto rows = static_cast<int>(m_matrix.rows().size());
    const auto isTouched = [&](int index) {
        const FlowIdentity &ends
            = index < rows ? m_matrix.ends(static_cast<size_t>(index)) : row(index).first().identity;
        return isChanged[static_cast<size_t>(ends.opener)] || isChanged[static_cast<size_t>(ends.listener)];
    };
    for (int index = 0; index < allRows() && !m_index.isEmpty(); ++index) {
        if (isTouched(index))
            m_index.forgetRow(index);
    }
    // The view paints again what of it is in view.
    int first = rowCount();
    int last = -1;
    for (int shown = 0; shown < rowCount(); ++shown) {
        if (isTouched(m_shown[static_cast<size_t>(shown)])) {
            first = std::min(first, shown);
            last = shown;
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
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
        ChangeSet all = m_changes;
        all.merge(changes);
        takeRows([&] { m_matrix.follow(all, change.flows); });
        return;
    }
    m_changes.merge(changes);
    const bool isOfAll = !changes.zones.empty() || !changes.products.empty() || !changes.flows.empty();
    if (!isOfAll && changes.nodes.empty())
        return;
    if (!isOfAll) {
        forgetRowsAt(changes.nodes);
    } else {
        m_index.reset(allRows());
        if (!m_shown.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
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
        const MatrixRow &one = row(i);
        if ((wanted.isEmpty() || withWords[static_cast<size_t>(i)]) && fits(one, filter)
            && (need.isEmpty() || m_text->cell(one, Column::Necessity, Language::English) == need)
            && (!m_filter.withFindings || hasFinding(one)))
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
    return row(m_shown[static_cast<size_t>(shown)]);
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
    for (const MatrixRow &row : m_matrix.rows()) {
        const FlowIdentity &identity = row.first().identity;
        if (!row.isReturn && ends.contains({identity.opener, identity.listener}))
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
    const MatrixRow &of = this->row(row);
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
    const MatrixRow &of = this->row(row);
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
