// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"

namespace portolan {

/// Makes each firewall's bar as long as what passes it, and finds a free place for its name at an end of the bar.
/// Arrows and labels have their places already; bars cross the middle of their gates. Bars that would come too near to
/// each other end earlier, as far as what passes them lets them.
void layGateBars(const DiagramRequest &request, Diagram &diagram);

/// Whether two bars can't be told apart, or hardly.
[[nodiscard]] bool areTooNear(const QRectF &bar, const QRectF &other);

/// Where an arrow that does not pass a firewall had no room but through its bar, the bar gets a gap.
void openGateBars(Diagram &diagram);

} // namespace portolan
