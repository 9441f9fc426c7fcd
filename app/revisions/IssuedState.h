// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <QString>

#include <optional>

namespace portolan {

class PlanDocument;

/// What the plan was when its own revision was issued: a state of the document's history, or else the copy that was
/// kept beside the plan's file. Null: nobody knows any more, or the revision was never issued.
[[nodiscard]] std::optional<Plan> planAsIssued(PlanDocument &document, const QString &planPath);

} // namespace portolan
