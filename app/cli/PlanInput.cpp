// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/PlanInput.h"

#include "cli/Progress.h"
#include "messages/MessageText.h"

namespace portolan {

namespace {

void printLines(const Errors &errors, QTextStream &err)
{
    for (const Error &error : errors)
        err << messageLine(error) << '\n';
    err.flush();
}

} // namespace

std::optional<PlanInput> PlanInput::read(const QString &path, const CatalogPlaces &places, Streams &streams)
{
    PlanInput input;
    {
        std::optional<Progress> progress;
        progress.emplace(streams, tr("Reading %1 ...").arg(path));
        Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(path, CatalogLibrary(places));
        progress.reset();
        if (!loaded) {
            printLines(loaded.error(), streams.err);
            return std::nullopt;
        }
        input.loaded = std::move(*loaded);
    }
    printLines(input.loaded->warnings, streams.err);
    const Progress progress(streams, tr("Deriving the flows of %1 ...").arg(path));
    input.engine = std::make_unique<FlowEngine>(input.loaded->plan, input.loaded->catalogs);
    input.engine->derive();
    return input;
}

} // namespace portolan
