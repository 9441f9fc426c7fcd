// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "matrix/Matrix.h"

#include <optional>

namespace portolan {

/// filter.unknown (what, id, known ones, the nearest of many): a firewall, zone, product or phase of the filter that
/// the plan doesn't have, nor the one that it is compared with (null: nothing is); nothing where all of them are known.
[[nodiscard]] std::optional<Error> unknownFilter(
    const FlowEngine &engine, const MatrixFilter &filter, const FlowEngine *older = nullptr);

/// The filter by which a comparison makes the rows of both plans: those through a firewall that is gone are listed as
/// the older plan lists them, by its state.
[[nodiscard]] MatrixFilter comparedFilter(const FlowEngine &engine, const FlowEngine *older, MatrixFilter filter);

} // namespace portolan
