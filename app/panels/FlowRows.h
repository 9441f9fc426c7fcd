// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "edit/PlanDocument.h"
#include "matrix/CellText.h"
#include "matrix/LiveComparison.h"
#include "matrix/LiveMatrix.h"
#include "workspace/ComparedPlan.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QStringList>

#include <memory>
#include <set>
#include <vector>

namespace portolan {

/// Which rows a table of flows has: those of the plan's matrix as its CSV export has them, kept true edit by edit, then
/// what is left out; compared with an older plan, those that are gone stand among them.
class FlowRows {
public:
    /// Null: none, or nothing is compared. text: words the rows for who compares them; it must stay until beginAnew()
    /// is called again.
    void beginAnew(const PlanDocument *document, std::shared_ptr<const ComparedPlan> older, const CellText &text);
    /// The same with rows that are made already.
    void beginAnew(LiveMatrix rows, std::shared_ptr<const ComparedPlan> older, const CellText &text);
    /// Compares, or ends it, with rows as they are.
    void beginComparison(std::shared_ptr<const ComparedPlan> older, const CellText &text);
    /// What an edit changed, as DocumentChange tells it.
    void follow(const ChangeSet &changes, const FlowDelta &flows);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const MatrixRow &at(int index) const { return *m_rows[static_cast<size_t>(index)]; }
    /// Of all but those that are gone, the ways back.
    [[nodiscard]] int waysBack() const { return m_waysBack; }
    [[nodiscard]] bool isComparing() const { return m_comparison != nullptr; }
    /// Compares rows until there is no more time. Whether all are.
    [[nodiscard]] bool compare(const QDeadlineTimer &until);
    /// What the row was in the older plan; null: the same, or nothing.
    [[nodiscard]] const MatrixRow *before(const MatrixRow &row) const;
    /// For each row whether it begins or ends at one of these.
    [[nodiscard]] std::vector<bool> touchedBy(const std::set<Id> &nodes) const;
    /// Keys of all rows that are drawn between the ends of these arrows ("csm01>web").
    [[nodiscard]] QStringList ofArrows(const QSet<QString> &arrows) const;
    /// Keys of all rows that begin or end at these nodes or go along these arrows; those that are left out, too.
    [[nodiscard]] QStringList ofThings(const std::set<CanvasId> &things) const;

    /// All rows that these keys decide on, ways back among them: those that are left out, or else those that are not.
    [[nodiscard]] std::vector<const MatrixRow *> decidedBy(const std::vector<QString> &keys, bool areLeftOut) const;

    /// Of the row that is numbered and decided on: of a way back, too.
    [[nodiscard]] static QString decidedKey(const QString &key);

private:
    void list();

    const PlanDocument *m_document = nullptr;
    std::shared_ptr<const ComparedPlan> m_older;
    LiveMatrix m_matrix;
    std::unique_ptr<LiveComparison> m_comparison; ///< null: without an older plan, or without a document
    std::vector<const MatrixRow *> m_rows; ///< all: of the matrix, and what is gone
    int m_waysBack = 0;
};

} // namespace portolan
