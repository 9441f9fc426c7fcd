// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/CellIndex.h"

#include "base/NaturalOrder.h"
#include "base/SearchText.h"

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

void CellIndex::addRows(const Fits &fits, std::vector<bool> &rows) const
{
    enum class Known : char { Unread, Fitting, Other };
    for (size_t column = 0; column < m_columns.size(); ++column) {
        const std::vector<int> &ofRow = m_columns[column].ofRow;
        std::vector<Known> known(ofRow.empty() ? 0 : m_texts.size(), Known::Unread);
        for (size_t row = 0; row < ofRow.size(); ++row) {
            if (ofRow[row] < 0 || rows[row])
                continue;
            const auto id = static_cast<size_t>(ofRow[row]);
            if (known[id] == Known::Unread)
                known[id] = fits(static_cast<Column>(column), m_texts[id], m_forms[id]) ? Known::Fitting : Known::Other;
            if (known[id] == Known::Fitting)
                rows[row] = true;
        }
    }
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
