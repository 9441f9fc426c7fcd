// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

#include <csignal>

namespace portolan {

/// Keeps the signals that end a program (SIGINT, SIGTERM, SIGHUP) waiting for as long as it lives, so that a file that
/// is being written is finished first; what came meanwhile is raised at its end. For programs that write in one thread:
/// what it changes is of the whole process. One can live within another.
class HeldSignals {
public:
    HeldSignals();
    ~HeldSignals();
    HeldSignals(const HeldSignals &) = delete;
    HeldSignals &operator=(const HeldSignals &) = delete;

private:
    static constexpr std::array held{SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, held.size()> m_before{};
};

} // namespace portolan
