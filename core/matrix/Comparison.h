// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/CellText.h"
#include "matrix/Matrix.h"

namespace portolan {

/// Marks every row of the matrix as added, modified or unchanged against an older plan's, and puts the rows that are
/// gone among them, under their old number as far as no other row has it (giveNumbersToGone()). Rows are matched by
/// key; what is compared is CellText::fingerprint(). A row that is gone because a decision of the newer plan leaves it
/// out carries that decision. Rows that are left out are deleted where the older plan permitted them, unchanged where
/// it left them out too; what is new and left out changes nothing that a firewall is told, and has no mark. Both
/// matrices must have been made with the same filter; the older engine must outlive the rows.
void compareWith(Matrix &matrix, const Matrix &older, const CellText &text);

} // namespace portolan
