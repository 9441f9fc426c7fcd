// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>

namespace portolan {

/// Between a routing that takes long and who waits for it in another thread: says how far it is, and stops it.
class RouteWatch {
public:
    /// The routing ends soon; what it answers with then means nothing.
    void cancel() { m_isCanceled = true; }
    [[nodiscard]] bool isCanceled() const { return m_isCanceled; }

    void setPercent(int percent) { m_percent = percent; }
    [[nodiscard]] int percent() const { return m_percent; } ///< of the arrows, 0 to 100

private:
    std::atomic<bool> m_isCanceled = false;
    std::atomic<int> m_percent = 0;
};

} // namespace portolan
