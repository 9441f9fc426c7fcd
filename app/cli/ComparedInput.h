// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/PlanInput.h"

#include <QString>

namespace portolan {

/// The plan that an export is made of and, with --against, the older one that it is compared with.
struct ComparedInput {
    PlanInput plan;
    std::optional<PlanInput> older;
    QString olderName; ///< of its file, without folder

    [[nodiscard]] const FlowEngine *olderEngine() const { return older ? older->engine.get() : nullptr; }
};

} // namespace portolan
