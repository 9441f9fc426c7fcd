// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace portolan {

/// A plot as a table: for those who can't see it, and for other programs.
struct PlotTable {
    QStringList headings;
    std::vector<QStringList> rows;
    std::vector<int> elements; ///< of the plot, by row

    /// Columns behind tabs, rows on lines of their own, as spreadsheets take it from the clipboard.
    [[nodiscard]] QString text() const;
};

/// Shows a table; numbers stand at the right.
class PlotTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(PlotTable table);
    [[nodiscard]] const PlotTable &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    PlotTable m_table;
};

} // namespace portolan
