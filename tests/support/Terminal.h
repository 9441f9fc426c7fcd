// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdlib>
#include <functional>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace portolan::test {

/// A terminal of its own: what a program shows there can be read here, and keys can be pressed.
class Terminal {
public:
    Terminal()
        : m_here(posix_openpt(O_RDWR | O_NOCTTY))
    {
        // Held open, so that the terminal is there before its program and stays after it.
        if (m_here >= 0 && grantpt(m_here) == 0 && unlockpt(m_here) == 0)
            m_there = open(ptsname(m_here), O_RDWR | O_NOCTTY);
    }
    ~Terminal()
    {
        for (const int handle : {m_there, m_here}) {
            if (handle >= 0)
                close(handle);
        }
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    [[nodiscard]] bool isOpen() const { return m_there >= 0; }

    /// Before it starts: its input, its output and its errors are this terminal, whose keys stop it.
    void take(QProcess &process) const
    {
        process.setChildProcessModifier([handle = m_there] {
            setsid();
            ioctl(handle, TIOCSCTTY, 0);
            for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                dup2(handle, stream);
        });
    }

    /// What has been shown until it is what is wanted, or the time is over.
    [[nodiscard]] QByteArray readUntil(
        const std::function<bool(const QByteArray &shown)> &isWanted, int milliseconds) const
    {
        QByteArray shown;
        QElapsedTimer timer;
        for (timer.start(); !isWanted(shown) && timer.elapsed() < milliseconds;) {
            pollfd ready{m_here, POLLIN, 0};
            char bytes[256];
            if (poll(&ready, 1, 50) <= 0 || (ready.revents & POLLIN) == 0)
                continue;
            if (const ssize_t size = read(m_here, bytes, sizeof bytes); size > 0)
                shown.append(bytes, size);
        }
        return shown;
    }

    /// Whether the terminal took it; "\x03" is Ctrl+C.
    [[nodiscard]] bool press(const QByteArray &keys) const
    {
        return write(m_here, keys.constData(), static_cast<size_t>(keys.size())) == keys.size();
    }

private:
    int m_here;
    int m_there = -1;
};

} // namespace portolan::test
