// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RandomGestures.h"

using namespace portolan;
using namespace Qt::StringLiterals;

/// A thousand gestures; with the other language, in a program of its own beside this one, two thousand.
class RandomGesturesTest : public QObject {
    Q_OBJECT

private slots:
    void endWhereTheyBegan_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("from an empty plan") << QString() << 11u;
        QTest::newRow("and another one") << QString() << 12u;
        QTest::newRow("from an example") << u"support-pack"_s << 13u;
        QTest::newRow("and from it again") << u"support-pack"_s << 14u;
    }
    void endWhereTheyBegan()
    {
        QFETCH(QString, example);
        QFETCH(unsigned, seed);
        test::gesturesEndWhereTheyBegan(u"en"_s, example, seed, 250);
    }
};

QTEST_MAIN(RandomGesturesTest)
#include "RandomGesturesTest.moc"
