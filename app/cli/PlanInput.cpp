// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/PlanInput.h"

#include "messages/MessageText.h"


namespace portolan {

Progress::Progress(Streams &streams)
    : m_streams(streams)
    , m_start(std::chrono::steady_clock::now())
{
}

Progress::~Progress()
{
    // A clean line for what comes after.
    if (m_said) {
        m_streams.err << "\r\x1b[K";
        m_streams.err.flush();
    }
}

void Progress::step(const QString &what)
{
    const bool isLong = std::chrono::steady_clock::now() - m_start > std::chrono::seconds(1);
    if (!m_streams.errIsTerminal || !isLong)
        return;
    m_said = true;
    m_streams.err << "\r\x1b[K" << what;
    m_streams.err.flush();
}

std::optional<PlanInput> PlanInput::read(const QString &path, const CatalogPlaces &places, Streams &streams)
{
    Progress progress(streams);
    PlanInput input;
    Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(path, CatalogLibrary(places));
    if (!loaded) {
        for (const Error &error : loaded.error())
            streams.err << messageLine(error) << '\n';
        streams.err.flush();
        return std::nullopt;
    }
    input.loaded = std::move(*loaded);
    for (const Error &warning : input.loaded->warnings)
        streams.err << messageLine(warning) << '\n';
    streams.err.flush();
    progress.step(tr("Deriving the flows of %1 ...").arg(path));
    input.engine = std::make_unique<FlowEngine>(input.loaded->plan, input.loaded->catalogs);
    input.engine->derive();
    return input;
}

} // namespace portolan
