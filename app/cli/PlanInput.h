// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"
#include "derive/FlowEngine.h"
#include "io/PlanLoader.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace portolan {

/// A plan from the command line with its flows derived.
class PlanInput {
    Q_DECLARE_TR_FUNCTIONS(PlanInput)

public:
    std::unique_ptr<LoadedPlan> loaded;
    std::unique_ptr<FlowEngine> engine;

    /// Reads and derives. Warnings go to err; null after errors have been printed.
    [[nodiscard]] static std::optional<PlanInput> read(
        const QString &path, const CatalogPlaces &places, Streams &streams);
};

} // namespace portolan
