// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace portolan::bench {

/// Milliseconds of the processor that the calling thread has needed until now.
[[nodiscard]] double workOfThread();

/// An application that times each event that it delivers.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// The longest event since forget(): milliseconds of the processor, and who got what.
    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] const QString &longestName() const { return m_longestName; }
    void forget();

private:
    int m_depth = 0; ///< events that are delivered from within another one belong to that one
    double m_longest = 0;
    QString m_longestName;
};

/// What somebody waited for who did one thing.
struct StepTimes {
    double total = 0; ///< milliseconds until all of it was done, background work too
    double longestTurn = 0; ///< of the event loop: so long a key or click can have to wait
    double longestTurnWork = 0; ///< the same in processor time of the thread, which other programs don't lengthen
    /// Of a series: the processor's milliseconds between an input and the next one, frames included; half of the inputs
    /// took less. 0: no series.
    double medianInputWork = 0;
    QString longestEvent; ///< of all turns
    int turns = 0;

    /// A turn that a step of a drag should not take.
    struct LongTurn {
        int input = 0; ///< after which one, counted from 0
        double after = 0; ///< milliseconds since that input
        double work = 0;
        QString event; ///< the longest of the turn
    };
    std::vector<LongTurn> longTurns;
};

/// Turns the event loop by hand and looks at the clock between turns.
class TurnWatch {
public:
    explicit TurnWatch(WatchedApplication &application);

    /// Runs `begin` as an event, then turns until `isDone` answers yes, and for some time more, as what an edit causes
    /// may begin later.
    StepTimes run(const std::function<void()> &begin, const std::function<bool()> &isDone = {});
    /// Runs `input` so many times, one every 16 ms as far as there is time, and waits for what comes of it.
    StepTimes repeat(int times, const std::function<void(int)> &input, const std::function<bool()> &isDone = {});

private:
    void turn(StepTimes &times, int input);
    void rest(StepTimes &times, int input, const std::function<bool()> &isDone);

    WatchedApplication &m_application;
    QElapsedTimer m_sinceInput;
};

} // namespace portolan::bench
