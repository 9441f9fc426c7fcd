// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "matrix/Matrix.h"

namespace portolan::test {

/// A diagram of a matrix without any art: nodes where the plan has them, straight arrows with one corner, every
/// second label a badge alone (or all, or none). Enough for whatever stands around a diagram.
enum class PlainLabels { Mixed, Badges, Ports };
[[nodiscard]] Diagram plainDiagram(const Matrix &matrix, PlainLabels labels = PlainLabels::Mixed);

} // namespace portolan::test
