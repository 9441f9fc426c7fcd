// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

#include <functional>

namespace portolan {

/// Shares work among threads and waits for it.
class Workers {
public:
    explicit Workers(int count);
    ~Workers();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    [[nodiscard]] int count() const { return m_count; } ///< the caller's thread is one of them
    /// Runs work(job, worker) for every job from 0 on; a worker does one job at a time. Back when all is done.
    void run(int jobs, const std::function<void(int job, int worker)> &work);

private:
    int m_count;
    QThreadPool m_pool;
};

} // namespace portolan
