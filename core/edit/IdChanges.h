// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/PlanEditor.h"

namespace portolan {

// Another id for a part of the plan. All that names it names it anew: references, and the keys by which decisions,
// numbers and acceptances are kept, so that an issued number stays with its row.
// Errors: refused.not-there (what, id), refused.id-taken (id).

Result<void> changeNodeId(PlanEditor &editor, const Id &from, const Id &to);
Result<void> changeProductId(PlanEditor &editor, const Id &from, const Id &to);
Result<void> changeZoneId(PlanEditor &editor, const Id &from, const Id &to);
Result<void> changeFirewallId(PlanEditor &editor, const Id &from, const Id &to);
Result<void> changeFlowId(PlanEditor &editor, const Id &from, const Id &to);

/// The key "csm:leg.port:svp>csm01/lan0:tcp" of a flow with another name for one of its nodes.
[[nodiscard]] QString keyWithNode(const QString &key, const QString &from, const QString &to);

} // namespace portolan
