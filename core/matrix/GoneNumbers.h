// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Matrix.h"

#include <vector>

namespace portolan {

/// Numbers that are not issued belong to one plan alone, so that the older plan's N5 can be another row than the newer
/// one's. Gives rows that are gone numbers that stand for nothing else beside the newer plan's: what is gone keeps its
/// number where no row of the newer plan has it, and has one behind all others else; the way back of a row that is
/// still there has that row's number. Issued numbers stay as they are.
/// gone: of the older plan. now, before: all openings of both plans with their numbers, ways back among them or not.
void giveNumbersToGone(
    std::vector<MatrixRow> &gone, const std::vector<MatrixRow> &now, const std::vector<MatrixRow> &before);

} // namespace portolan
