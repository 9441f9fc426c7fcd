// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/HeldSignals.h"

namespace portolan {

namespace {

// A handler is given nothing but the number, and may touch nothing else.
volatile std::sig_atomic_t arrivedSignal = 0;

extern "C" void rememberSignal(int number)
{
    arrivedSignal = number;
}

} // namespace

HeldSignals::HeldSignals()
{
    struct sigaction remember { };
    remember.sa_handler = rememberSignal;
    remember.sa_flags = SA_RESTART;
    sigemptyset(&remember.sa_mask);
    for (size_t index = 0; index < held.size(); ++index) {
        sigaction(held[index], nullptr, &m_before[index]);
        // What is ignored (nohup) stays so.
        if (m_before[index].sa_handler != SIG_IGN)
            sigaction(held[index], &remember, nullptr);
    }
}

HeldSignals::~HeldSignals()
{
    for (size_t index = 0; index < held.size(); ++index)
        sigaction(held[index], &m_before[index], nullptr);
    if (const int arrived = arrivedSignal; arrived != 0) {
        arrivedSignal = 0;
        std::raise(arrived);
    }
}

} // namespace portolan
