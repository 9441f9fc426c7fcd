// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"

namespace portolan {

// Which zones face each other, so that a firewall can stand between them.

/// What lies between two frames that share heights or widths; without area where they touch. None: they lie diagonally
/// to each other, or on each other.
[[nodiscard]] std::optional<Rectangle> gapBetween(const Rectangle &first, const Rectangle &second);

/// Whether the two are neighbours: they face each other, or lie on each other, and no frame stands between them.
[[nodiscard]] bool areNeighbours(const Plan &plan, const Places &places, const Id &first, const Id &second);

/// The neighbours in whose gap the point lies, of several the two with the narrowest gap; empty: it lies in none.
[[nodiscard]] std::vector<Id> neighboursAround(const Plan &plan, const Places &places, const Point &point);

} // namespace portolan
