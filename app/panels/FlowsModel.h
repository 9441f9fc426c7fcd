// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/FittingRows.h"
#include "panels/FlowCells.h"
#include "panels/FlowRows.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace portolan {

/// The matrix of the plan that is open as a table, kept true while it is edited: FlowRows are the rows that there are,
/// FittingRows those of them that are shown, FlowCells how. As the CSV export has it: the rows for stateful firewalls,
/// then what is left out. A column for each of Column, in their order. Compared with an older plan, rows that are gone
/// stand among them, and a changed cell says what it was.
///
/// What an edit does is there when changed() has been told; but where it changes thousands of flows at once, the rows
/// are made in slices between events, and until then say nothing (isOutdated()). Searching, sorting and
/// comparing large plans take their time, in slices between events; what is shown until then are the rows that were
/// shown before, as far as they are there.
class FlowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< QString: the row key
        TextRole, ///< the cell with its line ends, as exports have it
        ExcludedRole ///< bool: left out by a decision
    };

    explicit FlowsModel(const Wording &wording, QObject *parent = nullptr);
    ~FlowsModel() override;

    void setDocument(const PlanDocument *document); ///< null: none
    /// Null: nothing is compared.
    void setOlder(std::shared_ptr<const ComparedPlan> older);
    [[nodiscard]] bool isComparing() const { return m_older != nullptr; }
    void follow(const DocumentChange &change);
    void setLanguage(ExportLanguage language);
    void setFilter(const FlowsFilter &filter);
    [[nodiscard]] const FlowsFilter &filter() const { return m_fitting.filter(); }
    void setFlowsWithFindings(const QSet<QString> &flowKeys);
    void setLitRows(const QStringList &keys);
    /// By the texts of a column; column -1: as the matrix has them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] int allRows() const { return m_rows.count(); }
    [[nodiscard]] int goneRows() const; ///< of all, those that the older plan alone has
    [[nodiscard]] int waysBack() const { return m_rows.waysBack(); } ///< among the others
    /// Rows, filter, order or marks are yet to come.
    [[nodiscard]] bool isWorking() const { return m_work.isActive() || isOutdated(); }
    /// The rows are those of before an edit that is made of their plan: nothing is to be asked but for their keys.
    [[nodiscard]] bool isOutdated() const { return m_take.isActive(); }
    [[nodiscard]] const MatrixRow &rowAt(int shown) const;
    [[nodiscard]] QString keyAt(int shown) const; ///< of the row that is numbered and decided on: of a way back, too
    /// Where the rows with these keys are shown.
    [[nodiscard]] std::vector<int> shownRows(const QStringList &keys) const;
    /// All of them, shown or not.
    [[nodiscard]] const FlowRows &rows() const { return m_rows; }
    [[nodiscard]] const CellText &cellText() const { return m_cells.cellText(); }
    [[nodiscard]] const Wording &wording() const { return m_cells.wording(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void arranged(); ///< other rows are shown, or in another order: indexes of before mean nothing
    void worked(); ///< isWorking() changed

private:
    /// Shows other rows: those that are there after `change`.
    template <typename Function>
    void takeRows(Function change);
    void takeOutdated();
    void takeLater();
    void forgetTexts();
    void arrange();
    void show(std::vector<int> shown);
    void workOn();
    /// Whether what filter and order need is read.
    [[nodiscard]] bool readNeeded(int milliseconds);
    [[nodiscard]] QString cell(int row, Column column) const;
    void forgetRowsAt(const std::set<Id> &nodes);
    [[nodiscard]] const MatrixRow &row(int index) const { return m_rows.at(index); } ///< of all

    const PlanDocument *m_document = nullptr;
    std::shared_ptr<const ComparedPlan> m_older;
    FlowRows m_rows;
    FlowCells m_cells;
    FittingRows m_fitting;
    ChangeSet m_changes; ///< that the rows were not told yet
    std::vector<int> m_shown; ///< indices of rows, those that are left out behind the others
    QSet<QString> m_litRows;
    QTimer m_work;
    QTimer m_take; ///< runs while the rows are outdated
    std::optional<LiveMatrixMaking> m_making; ///< of the rows that take their place
    QTimer m_later; ///< for what other rows say of one that changed
};

} // namespace portolan
