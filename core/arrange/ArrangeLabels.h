// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// About how wide the fullest label of each arrow of the model is, in their order; units. Nothing where there are so
/// many that there is no room for full labels in any case.
[[nodiscard]] std::vector<double> labelWidths(const FlowEngine &engine, const Model &model);

/// About how wide a frame has to be for the longer one of its zone's names; of very long names only a part.
[[nodiscard]] double titleWidth(const Zone &zone);

} // namespace portolan::arranging
