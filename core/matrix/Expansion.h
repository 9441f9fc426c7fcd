// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Matrix.h"

namespace portolan {

/// Appends a row for each pair of machines that the row stands for; a machine of a group needs no way to itself.
void appendExpanded(const MatrixRow &row, std::vector<MatrixRow> &rows);

/// How many rows the rows of an unexpanded matrix become when groups are expanded, or a few less (a machine of a group
/// needs no way to itself): what to ask first, because two groups of 100,000 make ten thousand million.
[[nodiscard]] std::uint64_t expandedRows(const Matrix &matrix);

/// How many machines a node is expanded to; 1 for a single machine.
[[nodiscard]] int expandedCount(const Node &node);

/// The name and address of one of them; place is below expandedCount(). Both are empty where the group alone is known.
struct MachineNames {
    QString name;
    QString address;
};
[[nodiscard]] MachineNames machineOf(const Node &node, int interface, int place);

} // namespace portolan
