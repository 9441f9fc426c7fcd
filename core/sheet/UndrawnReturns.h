// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "sheet/SheetContext.h"

#include <optional>

namespace portolan {

/// What comes back for the arrows of a diagram, which draws none of it.
struct UndrawnReturns {
    /// How many rows for the way back there are, through which firewalls that keep no state, and how the matrix numbers
    /// them; null: there are none.
    std::optional<LocalizedText> rows;
    LocalizedText stateful; ///< beside such rows: the firewalls on the arrows' ways that do keep state
};

[[nodiscard]] UndrawnReturns undrawnReturns(const SheetContext &context, const Diagram &diagram);

} // namespace portolan
