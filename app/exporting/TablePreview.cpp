// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/TablePreview.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace portolan {

namespace {

constexpr int widestColumn = 260;
constexpr int rowAir = 8; ///< pixels around a line
constexpr int rowsMeasured = 30; ///< for the width of columns

class BeginningModel : public QAbstractTableModel {
public:
    BeginningModel(std::shared_ptr<const ExportPreview> preview, size_t table, QObject *parent)
        : QAbstractTableModel(parent)
        , m_preview(std::move(preview))
        , m_table(m_preview->tables[table])
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.headings.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const QString &cell = m_table.rows[static_cast<size_t>(index.row())].at(index.column());
        if (role == Qt::ToolTipRole && cell.size() > 30)
            return cell;
        return role == Qt::DisplayRole ? QVariant(cell) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        return orientation == Qt::Horizontal ? QVariant(m_table.headings.at(section)) : QVariant(section + 1);
    }

private:
    std::shared_ptr<const ExportPreview> m_preview;
    const PreviewTable &m_table;
};

} // namespace

TablePreview::TablePreview(QWidget *parent)
    : QTabWidget(parent)
{
    setTabPosition(QTabWidget::South);
    setDocumentMode(true);
    setTabBarAutoHide(true);
    connect(this, &QTabWidget::currentChanged, this, &TablePreview::countChanged);
}

void TablePreview::setPreview(std::shared_ptr<const ExportPreview> preview)
{
    const int front = std::max(0, currentIndex());
    m_preview = std::move(preview);
    while (count() > 0)
        delete widget(0);
    for (size_t table = 0; table < m_preview->tables.size(); ++table) {
        auto *view = new QTableView(this);
        view->setModel(new BeginningModel(m_preview, table, view));
        view->setFrameShape(QFrame::NoFrame);
        view->setAlternatingRowColors(true);
        view->setWordWrap(false);
        view->setSelectionMode(QAbstractItemView::NoSelection);
        view->setEditTriggers(QAbstractItemView::NoEditTriggers);
        view->verticalHeader()->hide();
        view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + rowAir);
        view->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
        view->resizeColumnsToContents();
        for (int column = 0; column < static_cast<int>(m_preview->tables[table].headings.size()); ++column)
            view->setColumnWidth(column, std::min(view->columnWidth(column), widestColumn));
        view->setAccessibleName(m_preview->tables[table].name);
        addTab(view, m_preview->tables[table].name);
    }
    setCurrentIndex(std::min(front, count() - 1));
    emit countChanged();
}

QString TablePreview::countText() const
{
    if (!m_preview || currentIndex() < 0)
        return {};
    const PreviewTable &table = m_preview->tables[static_cast<size_t>(currentIndex())];
    const int shown = static_cast<int>(table.rows.size());
    if (shown < table.rowCount)
        return tr("The first %1 of %n row(s)", nullptr, table.rowCount).arg(shown);
    return tr("%n row(s)", nullptr, table.rowCount);
}

} // namespace portolan
