// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace portolan::bench {

/// One line a figure.
inline void print(const QString &name, double value, const char *unit)
{
    std::printf("%-52s %10.3f %s\n", qPrintable(name), value, unit);
    std::fflush(stdout);
}

/// Why there is no figure.
inline void printReason(const QString &name, const QString &reason)
{
    std::printf("%-52s %s\n", qPrintable(name), qPrintable(reason));
    std::fflush(stdout);
}

/// Of one run, in milliseconds.
template <typename Function>
double millisecondsOf(Function run)
{
    const auto start = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Median of so many runs, in milliseconds.
template <typename Function>
double median(int runs, Function run)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(millisecondsOf(run));
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<size_t>(runs / 2)];
}

[[nodiscard]] inline bool writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace portolan::bench
