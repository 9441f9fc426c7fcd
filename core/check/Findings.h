// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "derive/FlowEngine.h"

#include <vector>

namespace portolan {

/// Everything that is worth pointing out about a plan, sorted by severity (errors first), code and key, so that the
/// order of input never matters. Accepted findings are among them, marked.
[[nodiscard]] std::vector<Finding> findings(const FlowEngine &engine);

} // namespace portolan
