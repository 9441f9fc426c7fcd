// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/CellIndex.h"
#include "panels/FlowCells.h"
#include "panels/FlowRows.h"
#include "panels/FlowsFilter.h"

#include <QSet>

#include <vector>

namespace portolan {

/// Which rows of a table of flows fit a filter, in the order of a column. The texts that this takes are read as far as
/// there is time, and kept.
class FittingRows {
public:
    /// Both must outlive it.
    FittingRows(const FlowRows &rows, const FlowCells &cells)
        : m_rows(rows)
        , m_cells(cells)
    {
    }

    /// These say whether anything else is wanted now.
    bool setFilter(const FlowsFilter &filter);
    bool setFlowsWithFindings(const QSet<QString> &flowKeys);
    /// column -1: as the matrix has them.
    bool setOrder(int column, Qt::SortOrder order);
    [[nodiscard]] const FlowsFilter &filter() const { return m_filter; }

    void forgetTexts(); ///< of all rows, which may be others now
    void forgetRow(int row);
    [[nodiscard]] bool hasTexts() const { return !m_index.isEmpty(); }
    /// The text of a cell that was read; null: it was not.
    [[nodiscard]] const QString *text(int row, Column column) const { return m_index.text(row, column); }
    /// Reads what filter and order need until there is no more time. Whether all of it is read.
    [[nodiscard]] bool read(const QDeadlineTimer &until);
    /// Their indices; all that is needed must be read.
    [[nodiscard]] std::vector<int> find() const;

private:
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] std::vector<bool> rowsWith(const QString &word) const;
    void sort(std::vector<int> &rows) const;

    const FlowRows &m_rows;
    const FlowCells &m_cells;
    FlowsFilter m_filter;
    QSet<QString> m_flowsWithFindings;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    CellIndex m_index;
    CellIndex m_otherIndex; ///< in the language that is not shown, to be found by; only what words say
};

} // namespace portolan
