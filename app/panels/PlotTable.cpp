// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PlotTable.h"

#include "export/ExportText.h"

namespace portolan {

QString PlotTable::text() const
{
    const auto line = [](const QStringList &cells) {
        QStringList plain;
        for (const QString &cell : cells)
            plain.append(neutralised(oneLine(cell)));
        return QString(plain.join(u'\t') + u'\n');
    };
    QString text = line(headings);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

void PlotTableModel::setTable(PlotTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int PlotTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PlotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.headings.size());
}

QVariant PlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &text = m_table.rows[static_cast<size_t>(index.row())].at(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text;
    if (role == Qt::TextAlignmentRole) {
        bool isNumber = false;
        static_cast<void>(text.toInt(&isNumber));
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_table.headings.value(section);
}

} // namespace portolan
