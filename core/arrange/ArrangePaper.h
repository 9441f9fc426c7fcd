// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

namespace portolan::arranging {

/// The area that a plan's paper leaves for the drawing above legend and title block, in scene units: about as large as
/// it is at 1 : 1.
[[nodiscard]] Size drawingArea(const Sheet &sheet);

} // namespace portolan::arranging
