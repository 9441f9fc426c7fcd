// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace portolan {

/// Says on a terminal what is being done for as long as it lives, once the command has taken longer than a second, and
/// takes the line back at its end. Elsewhere it says nothing. Nobody else writes to err while it lives.
class Progress {
public:
    Progress(Streams &streams, const QString &what);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

private:
    void wait(const QString &what);

    Streams &m_streams;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_isDone = false;
    bool m_said = false;
    std::thread m_thread;
};

} // namespace portolan
