// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TurnWatch.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <vector>

namespace portolan::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenInputs = 16; // ms
constexpr int restAfter = 900; // ms: longer than what waits for a pause in the edits
constexpr int longestStep = 180000; // ms
constexpr double longTurn = 16; // ms

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

double workOfThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    const char *name = receiver->metaObject()->className();
    const char *parent = receiver->parent() ? receiver->parent()->metaObject()->className() : "";
    const int type = event->type();
    const double before = workOfThread();
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    --m_depth;
    const double time = workOfThread() - before;
    if (time <= m_longest)
        return isTaken;
    m_longest = time;
    const char *what = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    m_longestName
        = QLatin1String(what ? what : "event") + u" to "_s + QLatin1String(name) + u" of "_s + QLatin1String(parent);
    return isTaken;
}

void WatchedApplication::forget()
{
    m_longest = 0;
    m_longestName.clear();
}

TurnWatch::TurnWatch(WatchedApplication &application)
    : m_application(application)
{
}

void TurnWatch::turn(StepTimes &times, int input)
{
    m_application.forget();
    QElapsedTimer timer;
    timer.start();
    const double before = workOfThread();
    QCoreApplication::processEvents(QEventLoop::AllEvents);
    const double elapsed = milliseconds(timer);
    const double work = workOfThread() - before;
    ++times.turns;
    if (work > times.longestTurnWork)
        times.longestEvent = m_application.longestName();
    if (work > longTurn)
        times.longTurns.push_back({input, milliseconds(m_sinceInput), work, m_application.longestName()});
    times.longestTurnWork = std::max(times.longestTurnWork, work);
    times.longestTurn = std::max(times.longestTurn, elapsed);
    if (elapsed < 0.2)
        QThread::usleep(300);
}

void TurnWatch::rest(StepTimes &times, int input, const std::function<bool()> &isDone)
{
    QElapsedTimer all;
    QElapsedTimer pause;
    all.start();
    pause.start();
    while (pause.elapsed() < restAfter && all.elapsed() < longestStep) {
        turn(times, input);
        if (isDone && !isDone())
            pause.restart();
    }
}

StepTimes TurnWatch::run(const std::function<void()> &begin, const std::function<bool()> &isDone)
{
    return repeat(
        1, [&](int) { begin(); }, isDone);
}

StepTimes TurnWatch::repeat(int count, const std::function<void(int)> &input, const std::function<bool()> &isDone)
{
    StepTimes times;
    QElapsedTimer all;
    std::vector<double> works;
    all.start();
    for (int index = 0; index < count; ++index) {
        const double before = workOfThread();
        m_sinceInput.start();
        QMetaObject::invokeMethod(
            &m_application, [&input, index] { input(index); }, Qt::QueuedConnection);
        do
            turn(times, index);
        while (index + 1 < count && m_sinceInput.elapsed() < betweenInputs);
        works.push_back(workOfThread() - before);
    }
    if (count > 1) {
        std::nth_element(works.begin(), works.begin() + count / 2, works.end());
        times.medianInputWork = works[static_cast<size_t>(count / 2)];
    }
    rest(times, count - 1, isDone);
    times.total = milliseconds(all) - restAfter;
    return times;
}

} // namespace portolan::bench
