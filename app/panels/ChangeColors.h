// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "matrix/Matrix.h"

#include <QPalette>

namespace portolan {

/// The sheet's colour of what was added, changed or removed, as text on Base and Window of a palette, light or dark.
[[nodiscard]] QColor changeTextColor(DiagramChange change, const QPalette &palette);
/// What a row of that change stands on: Base, with a trace of the colour.
[[nodiscard]] QColor changeBackground(DiagramChange change, const QPalette &palette);

} // namespace portolan
