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
    , m_usualWording(wording)
{
    takeWording();
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &FlowsModel::workOn);
    m_take.setInterval(0);
    connect(&m_take, &QTimer::timeout, this, &FlowsModel::takeOutdated);
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
    m_take.stop();
    m_making.reset();
    takeRows([this] { m_rows.beginAnew(m_document, m_older, *m_text); });
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
    m_older = std::move(older);
    if (!isOutdated())
        takeRows([this] { m_rows.beginComparison(m_older, *m_text); });
}

void FlowsModel::takeOutdated()
{
    if (!m_making)
        m_making.emplace(m_document->engine());
    if (!m_making->read(QDeadlineTimer(makingSlice)))
        return;
    m_take.stop();
    takeRows([this] { m_rows.beginAnew(m_making->take(), m_older, *m_text); });
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
    m_index.reset(allRows());
    m_otherIndex.reset(allRows());
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    arrange();
}

void FlowsModel::forgetRowsAt(const std::set<Id> &nodes)
{
    const std::vector<bool> touched = m_rows.touchedBy(nodes);
    const auto isTouched = [&](int index) { return touched[static_cast<size_t>(index)]; };
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
                m_rows.beginAnew(m_document, m_older, *m_text);
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
    if (!m_rows.compare(until))
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
    if (m_rows.isComparing() && !m_shown.empty())
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
    const QStringList ofThings = m_filter.things.empty() ? QStringList() : m_rows.ofThings(m_filter.things);
    const QSet<QString> keysOfThings(ofThings.begin(), ofThings.end());
    std::vector<int> shown;
    for (int i = 0; i < allRows(); ++i) {
        const MatrixRow &one = row(i);
        if ((wanted.isEmpty() || withWords[static_cast<size_t>(i)]) && fits(one, filter)
            && (need.isEmpty() || m_text->cell(one, Column::Necessity, Language::English) == need)
            && (m_filter.things.empty() || keysOfThings.contains(FlowRows::decidedKey(one.key)))
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
    const MatrixRow *before = CellText::isCompared(column) ? m_rows.before(row) : nullptr;
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
        if (m_litRows.contains(FlowRows::decidedKey(row.key)))
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
    if (role == KeyRole)
        return keyAt(index.row());
    if (isOutdated())
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
