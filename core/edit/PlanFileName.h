// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

namespace portolan {

/// What a plan that has no file yet can be called, without ending: its title in small letters, words joined by hyphens,
/// as far as the first 40 characters go ("mixed-rack"). Empty: it has no title that says anything.
[[nodiscard]] QString fileNameFor(const Plan &plan);

} // namespace portolan
