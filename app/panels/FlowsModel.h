// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "panels/CellIndex.h"
#include "panels/FlowRows.h"
#include "panels/FlowsFilter.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace portolan {

/// The matrix of the plan that is open, as its CSV export has it: the rows for stateful firewalls, then what is left
/// out. A column for each of Column, in their order. Compared with an older plan, rows that are gone stand among them,
/// and a changed cell says what it was.
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
    [[nodiscard]] const FlowsFilter &filter() const { return m_filter; }
    void setFlowsWithFindings(const QSet<QString> &flowKeys);
    void setLitRows(const QStringList &keys);
    /// By the texts of a column; column -1: as the matrix has them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] int allRows() const { return m_rows.count(); }
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
    [[nodiscard]] const CellText *cellText() const { return m_text.get(); }
    [[nodiscard]] const Wording &wording() const { return *m_wording; }

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
    void takeWording();
    void forgetTexts();
    void arrange();
    void show(std::vector<int> shown);
    void workOn();
    /// Whether what filter and order need is read.
    [[nodiscard]] bool readNeeded(int milliseconds);
    [[nodiscard]] std::vector<int> fittingRows() const;
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QString textOf(int row, Column column) const;
    [[nodiscard]] QString cell(int row, Column column) const;
    void forgetRowsAt(const std::set<Id> &nodes);
    [[nodiscard]] const MatrixRow &row(int index) const { return m_rows.at(index); } ///< of all
    /// What a cell was in the older plan, with its line ends; null: the same.
    [[nodiscard]] std::optional<QString> cellBefore(const MatrixRow &row, Column column) const;
    [[nodiscard]] QString textOf(const MatrixRow &row, Column column) const;
    /// The cell as it is seen: with what it was, where it changed.
    [[nodiscard]] QString shownText(int row, Column column) const;
    [[nodiscard]] QString changeText(int row) const;
    [[nodiscard]] QVariant brush(const MatrixRow &row, Column column, int role) const;

    const Wording &m_usualWording;
    std::unique_ptr<Wording> m_wording; ///< with the plan's choice of headings
    std::unique_ptr<CellText> m_text;
    const PlanDocument *m_document = nullptr;
    std::shared_ptr<const ComparedPlan> m_older;
    ExportLanguage m_language = ExportLanguage::English;
    QString m_headings;
    FlowRows m_rows;
    ChangeSet m_changes; ///< that the rows were not told yet
    std::vector<int> m_shown; ///< indices of rows, those that are left out behind the others
    FlowsFilter m_filter;
    QSet<QString> m_flowsWithFindings;
    QSet<QString> m_litRows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    CellIndex m_index;
    CellIndex m_otherIndex; ///< in the language that is not shown, to be found by; only what words say
    QTimer m_work;
    QTimer m_take; ///< runs while the rows are outdated
    std::optional<LiveMatrixMaking> m_making; ///< of the rows that take their place
    QTimer m_later; ///< for what other rows say of one that changed
};

} // namespace portolan
