// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Matrix.h"
#include "plan/PlanEditor.h"

#include <QDeadlineTimer>

#include <memory>
#include <vector>

namespace portolan {

class RowGathering;

/// The rows of a plan, kept true edit by edit: rows() and excluded() are those of Matrix(engine, MatrixFilter()),
/// always. An edit costs what it touches and one look at each row, so that a table of 60,000 rows follows at once.
///
/// Between an edit and what tells of it here, rows may name flows that are gone. How a row changed since an older plan
/// is for others to say (LiveComparison): rows that stay keep their mark, those that are made anew have none.
class LiveMatrix {
public:
    LiveMatrix() = default; ///< without rows
    /// The engine must outlive it.
    explicit LiveMatrix(const FlowEngine &engine);
    /// From rows that are made already, see LiveMatrixMaking.
    LiveMatrix(const FlowEngine &engine, std::vector<MatrixRow> rows, std::vector<MatrixRow> excluded);

    [[nodiscard]] const std::vector<MatrixRow> &rows() const { return m_rows; }
    [[nodiscard]] std::vector<MatrixRow> &rows() { return m_rows; } ///< to be marked
    [[nodiscard]] const std::vector<MatrixRow> &excluded() const { return m_excluded; }
    [[nodiscard]] std::vector<MatrixRow> &excluded() { return m_excluded; }

    /// The ends of a row's first flow, which are those of all of its flows; row: of rows().
    [[nodiscard]] const FlowIdentity &ends(size_t row) const { return m_marks[row].identity; }

    /// What an edit changed, as DocumentChange tells it.
    void follow(const ChangeSet &changes, const FlowDelta &flows);

private:
    /// What the order of a row comes from: it must be known of rows of which the flows have gone.
    struct Mark {
        FlowIdentity identity; ///< of the first flow
        int leg = 0; ///< of its class
    };

    [[nodiscard]] static bool isTouchedBy(const ChangeSet &changes, const FlowDelta &flows);
    void take();
    void mark();
    void replaceRows(const ChangeSet &changes, const FlowDelta &flows);
    void tellRulesAgain();

    const FlowEngine *m_engine = nullptr;
    std::vector<MatrixRow> m_rows;
    std::vector<MatrixRow> m_excluded;
    std::vector<Mark> m_marks; ///< of m_rows
};

/// Makes the rows of a plan as far as there is time: of 60,000 flows in one go they would hold somebody up. After an
/// edit it has to begin anew.
class LiveMatrixMaking {
public:
    /// The engine must outlive it.
    explicit LiveMatrixMaking(const FlowEngine &engine);
    ~LiveMatrixMaking();
    LiveMatrixMaking(const LiveMatrixMaking &) = delete;
    LiveMatrixMaking &operator=(const LiveMatrixMaking &) = delete;

    /// Goes on until then. Whether all rows are made.
    [[nodiscard]] bool read(const QDeadlineTimer &until);
    /// Once they are.
    [[nodiscard]] LiveMatrix take();

private:
    enum class Step { Gather, Number, Return, SameRule, Done };

    const FlowEngine &m_engine;
    Step m_step = Step::Gather;
    std::unique_ptr<RowGathering> m_gathering;
    std::vector<MatrixRow> m_rows;
};

} // namespace portolan
