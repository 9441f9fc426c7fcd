// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/Progress.h"

#include "messages/MessageText.h"

#include <algorithm>
#include <chrono>

namespace portolan {

Progress::Progress(Streams &streams, const QString &what)
    : m_streams(streams)
{
    // The work itself has no place where it could look at the clock.
    if (streams.errIsTerminal)
        m_thread = std::thread([this, what] { wait(what); });
}

Progress::~Progress()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isDone = true;
    }
    m_ended.notify_one();
    m_thread.join();
    if (m_said) {
        m_streams.err << "\r\x1b[K";
        m_streams.err.flush();
    }
}

void Progress::wait(const QString &what)
{
    constexpr std::chrono::milliseconds patience(1000);
    constexpr std::chrono::milliseconds readable(100); // a step that is over sooner would only flicker
    const auto moment = std::max(m_streams.started + patience, std::chrono::steady_clock::now() + readable);
    std::unique_lock lock(m_mutex);
    if (m_ended.wait_until(lock, moment, [this] { return m_isDone; }))
        return;
    m_said = true;
    m_streams.err << visibleText(what);
    m_streams.err.flush();
}

} // namespace portolan
