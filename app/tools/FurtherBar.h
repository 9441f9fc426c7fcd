// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "tools/ToolContext.h"

namespace portolan {

/// Why a further bar of a firewall can't be dragged, and which of its bars can. A plan has one place for a firewall,
/// that of its first bar; the others stand on the borders that it guards besides. hit: such a bar, of an open plan.
[[nodiscard]] QString whyBarStays(const ToolContext &context, const CanvasHit &hit);

} // namespace portolan
