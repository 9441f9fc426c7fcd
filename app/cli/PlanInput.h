// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>
#include "derive/FlowEngine.h"
#include "io/PlanLoader.h"

#include <QCoreApplication>

#include <chrono>
#include <memory>

namespace portolan {

/// A plan from the command line with its flows derived.
class PlanInput {
    Q_DECLARE_TR_FUNCTIONS(PlanInput)

public:
    std::unique_ptr<LoadedPlan> loaded;
    std::unique_ptr<FlowEngine> engine;

    /// Reads and derives. Warnings go to err; null after errors have been printed.
    [[nodiscard]] static std::optional<PlanInput> read(const QString &path, const CatalogPlaces &places, Streams &streams);
};

/// Says what is going on, on a terminal, once it has taken longer than a second.
class Progress {
public:
    explicit Progress(Streams &streams);
    ~Progress();
    void step(const QString &what);

private:
    Streams &m_streams;
    std::chrono::steady_clock::time_point m_start;
    bool m_said = false;
};

} // namespace portolan
