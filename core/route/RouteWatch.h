// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"

namespace portolan {

/// Tells who waits for a routing how far it is, and remembers when the answer was to stop.
class RouteWatch {
public:
    /// goesOn may be empty, and must outlive the watch.
    explicit RouteWatch(const GoesOn &goesOn)
        : m_goesOn(goesOn)
    {
    }

    /// Asks, until the answer was no. The routing ends soon then; what it answers with means nothing.
    [[nodiscard]] bool isCanceled()
    {
        m_isCanceled = m_isCanceled || (m_goesOn && !m_goesOn(m_done, m_arrows));
        return m_isCanceled;
    }

    /// How many arrows have their way, and of how many that lacked one; told with the next question.
    void setDone(int done, int arrows)
    {
        m_done = done;
        m_arrows = arrows;
    }

private:
    const GoesOn &m_goesOn;
    int m_done = 0;
    int m_arrows = 0;
    bool m_isCanceled = false;
};

} // namespace portolan
