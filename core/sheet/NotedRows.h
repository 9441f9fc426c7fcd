// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "sheet/SheetContext.h"

namespace portolan {

/// An arrow stands for all rows between two machines, and is drawn through the firewalls of the first of them. The
/// numbers of those that pass others, or none: rows to another interface of the machine. Empty: there are none.
[[nodiscard]] LocalizedText rowsOfOtherCrossings(const SheetContext &context, const Diagram &diagram);

} // namespace portolan
