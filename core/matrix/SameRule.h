// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Matrix.h"

namespace portolan {

/// Marks rows that are to a firewall the rule of an earlier row: a relay stands for all nodes of its zone, and one
/// broadcast reaches them all. Rows between two machines are left alone: each of them is a rule of its own.
void tellSameRules(std::vector<MatrixRow> &rows);

} // namespace portolan
