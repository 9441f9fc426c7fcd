// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RandomGestures.h"

using namespace portolan;
using namespace Qt::StringLiterals;

/// A thousand gestures; with the other language, in a program of its own beside this one, two thousand.
class RandomGesturesInJapaneseTest : public QObject {
    Q_OBJECT

private slots:
    void endWhereTheyBegan_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("from an empty plan") << QString() << 70u;
        QTest::newRow("and another one") << QString() << 71u;
        QTest::newRow("from an example") << u"support-pack"_s << 72u;
        QTest::newRow("and from it again") << u"support-pack"_s << 73u;
    }
    void endWhereTheyBegan()
    {
        QFETCH(QString, example);
        QFETCH(unsigned, seed);
        test::gesturesEndWhereTheyBegan(u"ja"_s, example, seed, 250);
    }
};

QTEST_MAIN(RandomGesturesInJapaneseTest)
#include "RandomGesturesInJapaneseTest.moc"
