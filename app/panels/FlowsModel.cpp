// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsModel.h"

#include "base/SearchText.h"
#include "derive/FlowKey.h"
#include "diagram/ChangeMarks.h"
#include "export/ExportText.h"
#include "panels/ChangeColors.h"
#include "shell/Theme.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <functional>

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

/// Nodes and arrows as the flows of an engine name them.
class FlowEnds {
public:
    FlowEnds(const NodeTable &table, const std::set<CanvasId> &things)
    {
        const auto indexOf = [&](const QString &id) {
            const std::optional<Id> known = Id::parse(id);
            return known ? table.indexOf(*known) : -1;
        };
        for (const CanvasId &thing : things) {
            if (thing.kind == CanvasKind::Node)
                m_nodes.insert(indexOf(thing.id));
            else if (thing.kind == CanvasKind::Arrow)
                m_arrows.emplace(indexOf(thing.id.section(u'>', 0, 0)), indexOf(thing.id.section(u'>', 1)));
        }
    }

    [[nodiscard]] bool hold(const FlowIdentity &flow) const
    {
        return m_nodes.contains(flow.opener) || m_nodes.contains(flow.listener)
            || m_arrows.contains({flow.opener, flow.listener});
    }

private:
    std::set<int> m_nodes;
    std::set<std::pair<int, int>> m_arrows;
};

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
    takeRows({}, [this] {
        m_matrix = m_document ? LiveMatrix(m_document->engine()) : LiveMatrix();
        beginComparison();
    });
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void FlowsModel::beginComparison()
{
    m_comparison.reset();
    for (std::vector<MatrixRow> *rows : {&m_matrix.rows(), &m_matrix.excluded()}) {
        for (MatrixRow &row : *rows)
            row.change = RowChange::None;
    }
    if (m_older && m_document)
        m_comparison = std::make_unique<LiveComparison>(m_older->flows().matrix(), *m_text);
}

void FlowsModel::listRows()
{
    m_rows.clear();
    if (m_comparison) {
        m_rows = m_comparison->rows(m_matrix);
        return;
    }
    for (const std::vector<MatrixRow> *rows : {&m_matrix.rows(), &m_matrix.excluded()}) {
        for (const MatrixRow &row : *rows)
            m_rows.push_back(&row);
    }
}

template <typename Function>
void FlowsModel::takeRows(const ChangeSet &changes, Function change)
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
    if (m_comparison)
        m_comparison->follow(m_matrix, changes);
    listRows();
    m_index.reset(allRows());
    m_otherIndex.reset(allRows());
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
    // Rows of the plan before are gone with it.
    const std::shared_ptr<const ComparedPlan> before = std::exchange(m_older, std::move(older));
    takeRows({}, [this] { beginComparison(); });
}

/// What other rows say of those that changed.
void FlowsModel::takeLater()
{
    const ChangeSet changes = std::exchange(m_changes, {});
    if (m_comparison) {
        // A row with another key is another row: the older plan's is gone then.
        takeRows(changes, [&] { m_matrix.follow(changes, {}); });
        return;
    }
    m_matrix.follow(changes, {});
    listRows();
    m_index.reset(allRows());
    m_otherIndex.reset(allRows());
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
    const MatrixRow *first = m_matrix.rows().data();
    const MatrixRow *end = first + m_matrix.rows().size();
    const auto isTouched = [&](int index) {
        const MatrixRow &of = row(index);
        if (of.engine != &m_document->engine())
            return false; // it says what was
        const bool isOfMatrix = !std::less<>()(&of, first) && std::less<>()(&of, end);
        const FlowIdentity &ends = isOfMatrix ? m_matrix.ends(static_cast<size_t>(&of - first)) : of.first().identity;
        return isChanged[static_cast<size_t>(ends.opener)] || isChanged[static_cast<size_t>(ends.listener)];
    };
    for (int index = 0; index < allRows() && !m_index.isEmpty(); ++index) {
        if (!isTouched(index))
            continue;
        m_index.forgetRow(index);
        m_otherIndex.forgetRow(index);
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
    const bool hasOtherWords = m_document->plan().sheet.headings != m_headings;
    if (hasOtherWords) {
        m_headings = m_document->plan().sheet.headings;
        takeWording();
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    // Handles of rows that are gone lead nowhere, so these can't wait; nor can anybody who sees a row keep waiting for
    // its number.
    if (!change.flows.isEmpty() || changes.document || !changes.firewalls.empty() || !changes.decisions.empty()) {
        ChangeSet all = m_changes;
        all.merge(changes);
        takeRows(all, [&] {
            m_matrix.follow(all, change.flows);
            if (hasOtherWords)
                beginComparison();
        });
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
        m_otherIndex.reset(allRows());
        if (!m_shown.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    m_later.start();
}

void FlowsModel::forgetTexts()
{
    m_index.reset(allRows());
    m_otherIndex.reset(allRows());
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
    if (m_comparison && !m_comparison->read(m_matrix, until))
        return false;
    const auto textOf = [this](int row, Column column) { return this->textOf(row, column); };
    if (m_sortColumn >= 0 && !m_index.read(static_cast<Column>(m_sortColumn), textOf, until))
        return false;
    if (words().isEmpty())
        return true;
    const bool isJapanese = firstLanguage(m_language) == Language::Japanese;
    const auto otherTextOf = [this, other = isJapanese ? Language::English : Language::Japanese](
                                 int row, Column column) { return m_text->cell(this->row(row), column, other); };
    const bool hasOther = m_language != ExportLanguage::Both;
    return std::all_of(columns().begin(), columns().end(), [&](const ColumnInfo &column) {
        return m_index.read(column.column, textOf, until)
            && (!hasOther || !column.worded || m_otherIndex.read(column.column, otherTextOf, until));
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
    if (m_comparison && !m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); // marks
    emit worked();
}

std::vector<int> FlowsModel::fittingRows() const
{
    MatrixFilter filter;
    filter.product = m_filter.product;
    filter.phase = m_filter.phase;
    filter.zone = m_filter.zone;
    const QStringList wanted = words();
    const std::vector<bool> withWords = wanted.isEmpty() ? std::vector<bool>() : m_index.rowsWith(wanted, m_otherIndex);
    const QString need = m_filter.need.isEmpty() ? QString() : m_wording->text(m_filter.need, Language::English);
    const auto hasFinding = [this](const MatrixRow &row) {
        return std::any_of(row.flows.begin(), row.flows.end(),
            [&](int flow) { return m_flowsWithFindings.contains(flowKey(*row.engine, row.engine->flow(flow))); });
    };
    const QStringList ofThings = m_filter.things.empty() ? QStringList() : rowsOf(m_filter.things);
    const QSet<QString> keysOfThings(ofThings.begin(), ofThings.end());
    std::vector<int> shown;
    for (int i = 0; i < allRows(); ++i) {
        const MatrixRow &one = row(i);
        if ((wanted.isEmpty() || withWords[static_cast<size_t>(i)]) && fits(one, filter)
            && (need.isEmpty() || m_text->cell(one, Column::Necessity, Language::English) == need)
            && (m_filter.things.empty() || keysOfThings.contains(withoutWayBack(one.key)))
            && (!m_filter.withFindings || hasFinding(one))
            && (!m_filter.onlyDifferences || diagramChange(one.change) != DiagramChange::None))
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
    using Ends = std::set<std::pair<int, int>>;
    const auto endsIn = [&](const NodeTable &nodes) {
        Ends ends;
        for (const QString &arrow : arrows) {
            const auto from = Id::parse(arrow.section(u'>', 0, 0));
            const auto to = Id::parse(arrow.section(u'>', 1));
            if (from && to)
                ends.emplace(nodes.indexOf(*from), nodes.indexOf(*to));
        }
        return ends;
    };
    const Ends now = endsIn(m_document->engine().nodes());
    const Ends before = m_older ? endsIn(m_older->flows().engine().nodes()) : Ends();
    for (const MatrixRow *row : m_rows) {
        const FlowIdentity &identity = row->first().identity;
        const Ends &ends = row->engine == &m_document->engine() ? now : before;
        const bool isDrawn = !row->isReturn && (!row->isExcluded || row->change == RowChange::Deleted);
        if (isDrawn && ends.contains({identity.opener, identity.listener}))
            keys.append(row->key);
    }
    return keys;
}

QStringList FlowsModel::rowsOf(const std::set<CanvasId> &things) const
{
    QStringList keys;
    if (!m_document || things.empty())
        return keys;
    const FlowEnds now(m_document->engine().nodes(), things);
    std::optional<FlowEnds> before;
    if (m_older)
        before.emplace(m_older->flows().engine().nodes(), things);
    for (const MatrixRow *row : m_rows) {
        const FlowEnds *ends = row->engine == &m_document->engine() ? &now : before ? &*before : nullptr;
        if (!row->isReturn && ends && ends->hold(row->first().identity))
            keys.append(row->key);
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
    return textOf(this->row(row), column);
}

QString FlowsModel::textOf(const MatrixRow &of, Column column) const
{
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

std::optional<QString> FlowsModel::cellBefore(const MatrixRow &row, Column column) const
{
    const MatrixRow *before = m_older && CellText::isCompared(column) ? m_older->flows().before(row) : nullptr;
    const QString text = before ? textOf(*before, column) : QString();
    return before && text != textOf(row, column) ? std::optional(text) : std::nullopt;
}

QString FlowsModel::changeText(int row) const
{
    const MatrixRow &of = this->row(row);
    const Language language = firstLanguage(m_language);
    const QString sign = changeSign(diagramChange(of.change));
    QString text = oneLine(cell(row, Column::Change));
    if (!sign.isEmpty())
        text.prepend(sign + u' ');
    QStringList changed;
    for (const ColumnInfo &column : columns()) {
        if (cellBefore(of, column.column))
            changed.append(m_wording->text(columnKey(column.column), language));
    }
    if (changed.isEmpty())
        return text;
    const bool isEnglish = language == Language::English;
    return text + (isEnglish ? u": "_s : u"："_s) + changed.join(isEnglish ? u", "_s : u"、"_s);
}

QString FlowsModel::shownText(int row, Column column) const
{
    if (column == Column::Change)
        return changeText(row);
    const QString text = oneLine(cell(row, column));
    const std::optional<QString> before = cellBefore(this->row(row), column);
    if (!before)
        return text;
    const Language language = firstLanguage(m_language);
    const QString was = before->isEmpty() ? m_wording->text(u"drawing.was.nothing"_s, language) : oneLine(*before);
    const QString said = m_wording->text(u"drawing.was"_s, language, {was});
    return text.isEmpty() ? said : QString(text + u"  ("_s + said + u')');
}

QVariant FlowsModel::brush(const MatrixRow &row, Column column, int role) const
{
    const QPalette palette = QGuiApplication::palette();
    const DiagramChange change = diagramChange(row.change);
    if (role == Qt::BackgroundRole) {
        if (m_litRows.contains(withoutWayBack(row.key)))
            return Theme::colorsFor(palette).noteBack;
        return change == DiagramChange::None ? QVariant() : QVariant(changeBackground(change, palette));
    }
    if (change != DiagramChange::None && (column == Column::Change || cellBefore(row, column)))
        return changeTextColor(change, palette);
    // While two plans are compared, what stayed as it was steps back.
    const bool stepsBack = row.isExcluded || row.change == RowChange::Deleted
        || (row.change == RowChange::Unchanged && column == Column::Change);
    return stepsBack ? QVariant(Theme::colorsFor(palette).subdued) : QVariant();
}

QVariant FlowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = m_shown[static_cast<size_t>(index.row())];
    const MatrixRow &of = this->row(row);
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
        return m_older && diagramChange(of.change) != DiagramChange::None
            ? shownText(row, static_cast<Column>(index.column()))
            : cell(row, static_cast<Column>(index.column()));
    case TextRole:
        return cell(row, static_cast<Column>(index.column()));
    case KeyRole:
        return keyAt(index.row());
    case ExcludedRole:
        return of.isExcluded;
    case Qt::ForegroundRole:
    case Qt::BackgroundRole:
        return brush(of, static_cast<Column>(index.column()), role);
    case Qt::FontRole: {
        const auto column = static_cast<Column>(index.column());
        const bool isGone = of.isExcluded || of.change == RowChange::Deleted;
        const bool isChanged = !isGone && column != Column::Change && cellBefore(of, column);
        QFont font;
        font.setStrikeOut(isGone && column != Column::Change);
        font.setBold(isChanged);
        return font.strikeOut() || isChanged ? QVariant(font) : QVariant();
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
