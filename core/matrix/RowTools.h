// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/Openings.h"
#include "matrix/Matrix.h"

#include <tuple>
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

/// The rows that these flows make, in their order, without numbers. excluded: of what decisions leave out, or of the
/// rest.
[[nodiscard]] std::vector<MatrixRow> gatherRows(
    const FlowEngine &engine, const std::vector<int> &handles, const Openings &needed, bool excluded);

/// Each row with its way back behind it where it needs one. everywhere: for access lists; else only across the
/// stateless firewalls, where those of all firewalls are wanted.
[[nodiscard]] std::vector<MatrixRow> withReturns(
    const FlowEngine &engine, std::vector<MatrixRow> openings, bool everywhere, bool ofAllFirewalls);

/// What decisions leave out, numbered as far as numbers are issued.
[[nodiscard]] std::vector<MatrixRow> excludedRows(const FlowEngine &engine);

} // namespace portolan
