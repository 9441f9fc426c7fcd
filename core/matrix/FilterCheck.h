// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "matrix/Matrix.h"

#include <optional>

namespace portolan {

/// filter.unknown (what, id, known ones, the nearest of many): a firewall, zone, product or phase of the filter that
/// the plan doesn't have; nothing where it has all of them.
[[nodiscard]] std::optional<Error> unknownFilter(const FlowEngine &engine, const MatrixFilter &filter);

} // namespace portolan
