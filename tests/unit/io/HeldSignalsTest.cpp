// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/HeldSignals.h"

#include <QTest>

#include <optional>

using namespace portolan;

namespace {

volatile std::sig_atomic_t delivered = 0;

} // namespace

/// A signal that comes while a file is written waits for its end.
class HeldSignalsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { delivered = 0; }

    void aSignalWaits_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("kill") << SIGTERM;
        QTest::newRow("terminal closed") << SIGHUP;
    }
    void aSignalWaits()
    {
        QFETCH(const int, number);
        const auto before = std::signal(number, [](int arrived) { delivered = arrived; });
        {
            std::optional<HeldSignals> outer(std::in_place);
            {
                const HeldSignals inner;
                std::raise(number);
                QCOMPARE(int(delivered), 0);
            }
            QCOMPARE(int(delivered), 0);
            outer.reset();
            QCOMPARE(int(delivered), number);
        }
        // It is told once, and the next comes at once.
        delivered = 0;
        {
            const HeldSignals other;
        }
        QCOMPARE(int(delivered), 0);
        std::raise(number);
        QCOMPARE(int(delivered), number);
        std::signal(number, before);
    }

    void whatIsIgnoredStaysSo()
    {
        const auto before = std::signal(SIGHUP, SIG_IGN);
        {
            const HeldSignals held;
            std::raise(SIGHUP);
        }
        QVERIFY(std::signal(SIGHUP, before) == SIG_IGN);
    }
};

QTEST_GUILESS_MAIN(HeldSignalsTest)
#include "HeldSignalsTest.moc"
