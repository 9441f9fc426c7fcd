// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"

namespace portolan {

/// The display model of a plan with more arrows than anybody waits for to be routed: each runs from side to side in
/// three strokes, whatever stands in its way, with the numbers of its rows on the middle one. For looking around, not
/// for printing. Takes time in proportion to the arrows.
[[nodiscard]] Diagram buildPlainDiagram(const DiagramRequest &request);

} // namespace portolan
