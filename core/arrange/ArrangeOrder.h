// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// Puts districts in their order from left to right, and members in theirs from the top, with what follows from it.
/// Needs all else of the model. services: sorted, each once.
void putInOrder(Model &model, const ZoneMap &zones, const std::vector<Service> &services, bool hasManagers);

} // namespace portolan::arranging
