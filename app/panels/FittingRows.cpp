// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FittingRows.h"

#include "base/SearchText.h"
#include "derive/FlowKey.h"
#include "diagram/ChangeMarks.h"
#include "find/FindFit.h"

#include <algorithm>

namespace portolan {

namespace {

bool isName(Column column)
{
    return column == Column::SourceZone || column == Column::Source || column == Column::DestinationZone
        || column == Column::Destination || column == Column::Firewalls || column == Column::Ticket;
}

} // namespace

bool FittingRows::setFilter(const FlowsFilter &filter)
{
    return std::exchange(m_filter, filter) != filter;
}

bool FittingRows::setFlowsWithFindings(const QSet<QString> &flowKeys)
{
    return std::exchange(m_flowsWithFindings, flowKeys) != flowKeys && m_filter.withFindings;
}

bool FittingRows::setOrder(int column, Qt::SortOrder order)
{
    // The matrix is in the order of its numbers: there is no other one for that column.
    const int wanted = column == static_cast<int>(Column::No) && order == Qt::AscendingOrder ? -1 : column;
    const bool isOther = m_sortColumn != wanted || m_sortOrder != order;
    m_sortColumn = wanted;
    m_sortOrder = order;
    return isOther;
}

void FittingRows::forgetTexts()
{
    m_index.reset(m_rows.count());
    m_otherIndex.reset(m_rows.count());
}

void FittingRows::forgetRow(int row)
{
    m_index.forgetRow(row);
    m_otherIndex.forgetRow(row);
}

QStringList FittingRows::words() const
{
    QStringList words = m_filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return searchForm(word).isEmpty(); });
    return words;
}

/// As text wherever it stands, and as what Find understands by it: an address by what lies in it (as text,
/// 10.1.2.3 is in 10.1.2.30 as well), a port by what reaches over it. A number is a port, that of a row, or a part of a
/// name; notes and addresses have numbers of all sorts, and count where it is none of these.
std::vector<bool> FittingRows::rowsWith(const QString &word) const
{
    const std::vector<FindTerm> terms = findTerms(word);
    const FindTerm term = terms.size() == 1 ? terms.front() : FindTerm();
    const auto hasAddresses = [](Column column) {
        return column == Column::SourceAddress || column == Column::DestinationAddress || column == Column::Translated;
    };
    const QString form = searchForm(word);
    const auto fits = [&](Column column, const QString &text, const QString &textForm) {
        return term.block && hasAddresses(column) ? holdsAddress(text, term) : textForm.contains(form);
    };
    const auto isMeant = [&](Column column, const QString &, const QString &textForm) {
        return column == Column::No ? textForm == form : isName(column) && textForm.contains(form);
    };
    // ... or the beginning of a port that is being typed.
    const auto isPart = [&](Column column, const QString &, const QString &textForm) {
        return (column == Column::SourcePort || column == Column::DestinationPort) && textForm.contains(form);
    };
    std::vector<bool> rows(static_cast<size_t>(m_rows.count()), false);
    const auto add = [&](const CellIndex::Fits &which) {
        m_index.addRows(which, rows);
        m_otherIndex.addRows(which, rows);
        return std::find(rows.begin(), rows.end(), true) != rows.end();
    };
    if (term.ports) {
        for (size_t i = 0; i < rows.size(); ++i) {
            const MatrixRow &row = m_rows.at(static_cast<int>(i));
            rows[i] = std::any_of(row.flows.begin(), row.flows.end(),
                [&](int flow) { return usesPorts(*row.engine, row.engine->flow(flow), term); });
        }
        if (add(isMeant) || add(isPart))
            return rows;
    }
    add(fits);
    return rows;
}

bool FittingRows::read(const QDeadlineTimer &until)
{
    const auto textOf = [this](int row, Column column) { return m_cells.text(m_rows.at(row), column); };
    if (m_sortColumn >= 0 && !m_index.read(static_cast<Column>(m_sortColumn), textOf, until))
        return false;
    if (words().isEmpty())
        return true;
    const bool isJapanese = firstLanguage(m_cells.language()) == Language::Japanese;
    const auto otherTextOf = [this, other = isJapanese ? Language::English : Language::Japanese](int row,
                                 Column column) { return m_cells.cellText().cell(m_rows.at(row), column, other); };
    const bool hasOther = m_cells.language() != ExportLanguage::Both;
    return std::all_of(columns().begin(), columns().end(), [&](const ColumnInfo &column) {
        return m_index.read(column.column, textOf, until)
            && (!hasOther || !column.worded || m_otherIndex.read(column.column, otherTextOf, until));
    });
}

std::vector<int> FittingRows::find() const
{
    MatrixFilter filter;
    filter.product = m_filter.product;
    filter.phase = m_filter.phase;
    filter.zone = m_filter.zone;
    const QStringList wanted = words();
    std::vector<std::vector<bool>> withWords;
    for (const QString &word : wanted)
        withWords.push_back(rowsWith(word));
    const auto hasWords = [&](int row) {
        return std::all_of(withWords.begin(), withWords.end(),
            [&](const std::vector<bool> &rows) { return bool(rows[static_cast<size_t>(row)]); });
    };
    const QString need = m_filter.need.isEmpty() ? QString() : m_cells.wording().text(m_filter.need, Language::English);
    const auto hasFinding = [this](const MatrixRow &row) {
        return std::any_of(row.flows.begin(), row.flows.end(),
            [&](int flow) { return m_flowsWithFindings.contains(flowKey(*row.engine, row.engine->flow(flow))); });
    };
    const QStringList ofThings = m_filter.things.empty() ? QStringList() : m_rows.ofThings(m_filter.things);
    const QSet<QString> keysOfThings(ofThings.begin(), ofThings.end());
    std::vector<int> fitting;
    for (int i = 0; i < m_rows.count(); ++i) {
        const MatrixRow &one = m_rows.at(i);
        if (hasWords(i) && fits(one, filter)
            && (need.isEmpty() || m_cells.cellText().cell(one, Column::Necessity, Language::English) == need)
            && (m_filter.things.empty() || keysOfThings.contains(FlowRows::decidedKey(one.key)))
            && (!m_filter.withFindings || hasFinding(one))
            && (!m_filter.onlyDifferences || diagramChange(one.change) != DiagramChange::None))
            fitting.push_back(i);
    }
    if (m_sortColumn >= 0)
        sort(fitting);
    return fitting;
}

void FittingRows::sort(std::vector<int> &rows) const
{
    std::vector<int> places;
    if (m_sortColumn == static_cast<int>(Column::No)) {
        for (int i = 0; i < m_rows.count(); ++i)
            places.push_back(i);
    } else {
        places = m_index.places(static_cast<Column>(m_sortColumn));
    }
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const int first = places[static_cast<size_t>(a)];
        const int second = places[static_cast<size_t>(b)];
        return m_sortOrder == Qt::AscendingOrder ? first < second : second < first;
    });
}

} // namespace portolan
