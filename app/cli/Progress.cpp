// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/Progress.h"

#include "messages/MessageText.h"

#include <algorithm>

namespace portolan {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1000ms;
constexpr auto readable = 100ms; // a step that is over sooner would only flicker
constexpr auto pace = 200ms;

} // namespace

Progress::Progress(Streams &streams, const QString &what)
    : m_streams(streams)
{
    // The work itself has no place where it could look at the clock.
    if (streams.errIsTerminal)
        m_thread = std::thread([this, what] { run(visibleText(what)); });
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

GoesOn Progress::told()
{
    return [this](int done, int steps) {
        if (steps > 0)
            m_percent = static_cast<int>(100LL * std::clamp(done, 0, steps) / steps);
        return true;
    };
}

QString Progress::line(const QString &what) const
{
    const int percent = m_percent;
    if (percent > 0)
        return tr("%1 %2 %").arg(what, QString::number(percent));
    const auto seconds
        = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - m_begun).count();
    return seconds < 2 ? what : tr("%1 (%2 s)").arg(what, QString::number(seconds));
}

void Progress::run(const QString &what)
{
    const auto moment = std::max(m_streams.started + patience, m_begun + readable);
    const auto isDone = [this] { return m_isDone; };
    std::unique_lock lock(m_mutex);
    QString said;
    for (bool ended = m_ended.wait_until(lock, moment, isDone); !ended; ended = m_ended.wait_for(lock, pace, isDone)) {
        m_said = true;
        const QString now = line(what);
        if (now == said)
            continue;
        // A line that is longer than the terminal is wide ends at its edge: what wraps could not be taken back.
        m_streams.err << "\r\x1b[?7l" << now << "\x1b[K\x1b[?7h";
        m_streams.err.flush();
        said = now;
    }
}

} // namespace portolan
