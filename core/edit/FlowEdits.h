// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/PlanEditor.h"

namespace portolan {

/// Draws a flow by hand from the side that opens to the side that listens. Its id is freshFlowId().
/// Errors: refused.not-there (node, id), value.empty (no port).
Result<Id> drawFlow(PlanEditor &editor, const Id &from, const Id &to, Transport transport, const PortSet &ports,
    const LocalizedText &purpose);

/// Why a flow is left out, as a change board asks.
struct Exclusion {
    LocalizedText reason;
    QString owner;
    QString ticket;
    std::optional<QDate> until;
};

/// Leaves flows out, by row key or flow key. What is known of them for a change request stays.
void excludeFlows(PlanEditor &editor, const std::vector<QString> &keys, const Exclusion &exclusion);
/// Takes them in again: the exclusion's fields go, and the decision with them where it says nothing else.
void includeFlows(PlanEditor &editor, const std::vector<QString> &keys);

/// What makes a finding acceptable.
struct AcceptedBecause {
    LocalizedText reason;
    QString by;
    std::optional<QDate> until;
};

void acceptFindings(PlanEditor &editor, const std::vector<QString> &findings, const AcceptedBecause &because);
void reopenFindings(PlanEditor &editor, const std::vector<QString> &findings);

} // namespace portolan
