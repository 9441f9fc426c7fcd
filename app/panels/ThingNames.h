// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"
#include "plan/Plan.h"

#include <QString>

namespace portolan {

// What panels call nodes and arrows of the canvas, in the language of a table or of the user interface. What the plan
// has not got is called by its id.

[[nodiscard]] QString nodeCalled(const Plan &plan, const QString &id, Language language);

/// Of an arrow "csm01>web": "Management server → Web server".
[[nodiscard]] QString arrowCalled(const Plan &plan, const QString &arrow, Language language);

} // namespace portolan
