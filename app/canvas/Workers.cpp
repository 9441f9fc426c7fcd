// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/Workers.h"

#include <QSemaphore>

#include <algorithm>
#include <atomic>

namespace portolan {

Workers::Workers(int count)
    : m_count(std::max(1, count))
{
    m_pool.setMaxThreadCount(m_count);
    m_pool.setExpiryTimeout(-1); // painters that a thread has made stay with it
}

Workers::~Workers() = default;

void Workers::run(int jobs, const std::function<void(int job, int worker)> &work)
{
    std::atomic<int> next = 0;
    const auto takeJobs = [&](int worker) {
        for (int job = next++; job < jobs; job = next++)
            work(job, worker);
    };
    const int helpers = std::min(m_count, jobs) - 1;
    QSemaphore done;
    for (int helper = 1; helper <= helpers; ++helper) {
        m_pool.start([&, helper] {
            takeJobs(helper);
            done.release();
        });
    }
    takeJobs(0);
    done.acquire(std::max(0, helpers));
}

} // namespace portolan
