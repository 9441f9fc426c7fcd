// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"

namespace portolan {

/// Lays the arrows of a diagram, which all have plain ways yet, as they lay in one that was routed before: those
/// between nodes, and through firewalls, that still stand where they stood. Their labels stay too, with the numbers
/// that the arrows have now. Firewalls are points yet.
void keepWays(const Diagram &routed, Diagram &diagram);

} // namespace portolan
