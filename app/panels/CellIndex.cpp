// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/CellIndex.h"

#include "base/NaturalOrder.h"
#include "base/SearchText.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace portolan {

namespace {

constexpr int cellsBetweenLooks = 64; ///< at the clock

} // namespace

void CellIndex::reset(int rows)
{
    m_rows = rows;
    for (Ids &column : m_columns) {
        column.ofRow.clear();
        column.unread = rows;
        column.next = 0;
    }
    m_texts.clear();
    m_forms.clear();
    m_ids.clear();
}

void CellIndex::forgetRow(int row)
{
    for (Ids &column : m_columns) {
        if (column.ofRow.empty() || column.ofRow[static_cast<size_t>(row)] < 0)
            continue;
        column.ofRow[static_cast<size_t>(row)] = -1;
        column.next = std::min(column.next, static_cast<size_t>(row));
        ++column.unread;
    }
}

int CellIndex::idOf(const QString &text)
{
    const auto known = m_ids.constFind(text);
    if (known != m_ids.cend())
        return *known;
    const int id = static_cast<int>(m_texts.size());
    m_texts.push_back(text);
    m_forms.push_back(searchForm(text));
    m_ids.insert(text, id);
    return id;
}

bool CellIndex::read(Column column, const TextOf &textOf, const QDeadlineTimer &until)
{
    Ids &ids = m_columns[static_cast<size_t>(column)];
    if (ids.unread == 0)
        return true;
    if (ids.ofRow.empty())
        ids.ofRow.assign(static_cast<size_t>(m_rows), -1);
    for (int read = 0; ids.next < ids.ofRow.size(); ++ids.next) {
        int &id = ids.ofRow[ids.next];
        if (id >= 0)
            continue;
        if (++read % cellsBetweenLooks == 0 && until.hasExpired())
            return false;
        id = idOf(textOf(static_cast<int>(ids.next), column));
        --ids.unread;
    }
    return true;
}

const QString *CellIndex::text(int row, Column column) const
{
    const Ids &ids = m_columns[static_cast<size_t>(column)];
    const int id = ids.ofRow.empty() ? -1 : ids.ofRow[static_cast<size_t>(row)];
    return id < 0 ? nullptr : &m_texts[static_cast<size_t>(id)];
}

std::vector<bool> CellIndex::rowsWith(const QString &word) const
{
    std::vector<bool> rows(static_cast<size_t>(m_rows), false);
    std::vector<bool> holds(m_forms.size());
    for (size_t i = 0; i < m_forms.size(); ++i)
        holds[i] = m_forms[i].contains(word);
    for (const Ids &column : m_columns) {
        for (size_t row = 0; row < column.ofRow.size(); ++row) {
            if (column.ofRow[row] >= 0 && holds[static_cast<size_t>(column.ofRow[row])])
                rows[row] = true;
        }
    }
    return rows;
}

std::vector<bool> CellIndex::rowsWith(const QStringList &words, const CellIndex &other) const
{
    std::vector<bool> rows(static_cast<size_t>(m_rows), true);
    for (const QString &word : words) {
        const std::vector<bool> ours = rowsWith(word);
        const std::vector<bool> theirs = other.rowsWith(word);
        for (size_t row = 0; row < rows.size(); ++row)
            rows[row] = rows[row] && (ours[row] || theirs[row]);
    }
    return rows;
}

std::vector<int> CellIndex::places(Column column) const
{
    const Ids &ids = m_columns[static_cast<size_t>(column)];
    std::vector<int> used = ids.ofRow;
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    std::sort(used.begin(), used.end(), [this](int a, int b) {
        return naturalOrder(m_texts[static_cast<size_t>(a)], m_texts[static_cast<size_t>(b)]) < 0;
    });
    std::vector<int> placeOfId(m_texts.size(), 0);
    for (size_t i = 0; i < used.size(); ++i)
        placeOfId[static_cast<size_t>(used[i])] = static_cast<int>(i);
    std::vector<int> places;
    places.reserve(ids.ofRow.size());
    for (const int id : ids.ofRow)
        places.push_back(placeOfId[static_cast<size_t>(id)]);
    return places;
}

} // namespace portolan
