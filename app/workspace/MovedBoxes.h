// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramUpdate.h"
#include "edit/PlanDocument.h"

namespace portolan {

class CanvasScene;

/// What of a change can be shown before it is routed: nodes and frames that stand elsewhere. arrowsFollow: their arrows
/// go along in plain ways, as long as they are not too many for a step of a drag.
[[nodiscard]] DiagramUpdate movedBoxes(
    const CanvasScene &shown, const Plan &plan, const ChangeSet &changes, bool arrowsFollow);

} // namespace portolan
