// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "plan/Plan.h"

namespace portolan {

/// What a title block says, an entry a line, and the revision table. The plan and the wording must outlive the tables.
/// Empty of rows where the plan says nothing of it.
[[nodiscard]] Table documentTable(const Plan &plan, const Wording &wording, ExportLanguage language);
[[nodiscard]] Table revisionsTable(const Plan &plan, const Wording &wording, ExportLanguage language);

} // namespace portolan
