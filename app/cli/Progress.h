// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "cli/Command.h"

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace portolan {

/// Says on a terminal what is being done for as long as it lives, once the command has taken longer than a second: one
/// line, written anew as the work advances, with the percentage where it is known and else with the seconds that the
/// step has taken. The line is taken back at the end. Elsewhere it says nothing. Nobody else writes to err while it
/// lives.
class Progress {
    Q_DECLARE_TR_FUNCTIONS(Progress)

public:
    Progress(Streams &streams, const QString &what);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// For work that tells how far it is, from whatever thread; it always goes on. Must not outlive the progress.
    [[nodiscard]] GoesOn told();

private:
    void run(const QString &what);
    [[nodiscard]] QString line(const QString &what) const;

    Streams &m_streams;
    const std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::atomic<int> m_percent = 0;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_isDone = false;
    bool m_said = false;
    std::thread m_thread;
};

} // namespace portolan
