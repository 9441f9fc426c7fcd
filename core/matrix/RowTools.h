// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/Openings.h"
#include "matrix/Matrix.h"

#include <QDeadlineTimer>

#include <tuple>
#include <utility>
#include <vector>

namespace portolan {

// What the files that make rows share; nobody else includes this.

/// Where a row stands in the order of rows; the same whatever the order of input. Knows the plan as it was when it was
/// made; of two rows that were there before, the same one stands first in the next order.
class RowOrder {
public:
    /// Product, leg, both nodes, both interfaces.
    using Place = std::tuple<int, int, int, int, int, int>;

    explicit RowOrder(const FlowEngine &engine);
    /// Of the row with this first flow; leg: of its class, see rowLeg().
    [[nodiscard]] Place of(const FlowIdentity &identity, int leg) const;

private:
    std::vector<int> m_nodeRank; ///< by node index: place of its id among all
    std::vector<int> m_productRank;
};

/// Gathers the rows that flows make, in their order, without numbers, as far as there is time.
class RowGathering {
public:
    /// excluded: of what decisions leave out, or of the rest. The engine may not change until it is done.
    RowGathering(const FlowEngine &engine, std::vector<int> handles, Openings needed, bool excluded);

    /// Goes on until then. Whether it is done.
    [[nodiscard]] bool read(const QDeadlineTimer &until);
    [[nodiscard]] std::vector<MatrixRow> take() { return std::move(m_rows); }

private:
    struct Placed {
        RowOrder::Place place;
        int handle;
    };

    [[nodiscard]] bool place(const QDeadlineTimer &until);
    [[nodiscard]] bool sort(const QDeadlineTimer &until);
    [[nodiscard]] bool isNew(size_t index) const;
    [[nodiscard]] bool make(const QDeadlineTimer &until);

    const FlowEngine &m_engine;
    std::vector<int> m_handles;
    Openings m_needed;
    bool m_excluded;
    RowOrder m_order;
    std::vector<Placed> m_flows;
    size_t m_next = 0; ///< of the handles, then of the flows
    size_t m_run = 0; ///< flows in each part that is sorted; 0: none is
    bool m_isPlaced = false;
    bool m_isSorted = false;
    std::vector<MatrixRow> m_rows;
};

/// The same in one go.
[[nodiscard]] std::vector<MatrixRow> gatherRows(
    const FlowEngine &engine, std::vector<int> handles, Openings needed, bool excluded);

/// Issued numbers, and provisional ones for the others, behind them.
void giveNumbers(const FlowEngine &engine, std::vector<MatrixRow> &rows);

/// Each row with its way back behind it where it needs one. everywhere: for access lists; else only across the
/// stateless firewalls, where those of all firewalls are wanted.
[[nodiscard]] std::vector<MatrixRow> withReturns(
    const FlowEngine &engine, std::vector<MatrixRow> openings, bool everywhere, bool ofAllFirewalls);

/// What decisions leave out, numbered as far as numbers are issued.
[[nodiscard]] std::vector<MatrixRow> excludedRows(const FlowEngine &engine);

} // namespace portolan
