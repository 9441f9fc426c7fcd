// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/FreePlaces.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace portolan;

class FreePlacesTest : public QObject {
    Q_OBJECT

private slots:
    void gapsCount()
    {
        FreePlaces places;
        places.take({0, 0, 100, 50});
        QVERIFY(places.isFree({100, 0, 100, 50}, 0)); // touching
        QVERIFY(!places.isFree({99, 0, 100, 50}, 0));
        QVERIFY(places.isFree({140, 0, 100, 50}, 40));
        QVERIFY(!places.isFree({139, 0, 100, 50}, 40));
        QVERIFY(places.isFree({120, 0, 100, 50}, 20, 60)); // sideways
        QVERIFY(!places.isFree({0, 70, 100, 50}, 20, 60)); // upright
        QVERIFY(places.isFree({-200, -200, 100, 50}, 40));
    }

    /// Against looking at each: small ones, those over many cells, and what is asked for over many cells.
    void findsAllThatLookingAtEachFinds()
    {
        std::mt19937 random(1);
        const auto number = [&](int least, int most) {
            return double(least) + double(random() % static_cast<unsigned>(most - least));
        };
        const auto any = [&] {
            const int most = random() % 50 == 0 ? 100000 : 400;
            return Rectangle{number(-20000, 20000), number(-20000, 20000), number(1, most), number(1, most)};
        };
        FreePlaces places;
        std::vector<Rectangle> taken;
        int free = 0;
        for (int step = 0; step < 5000; ++step) {
            const Rectangle wanted = any();
            const double gap = number(0, 100);
            const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const Rectangle &other) {
                return wanted.x - gap < other.x + other.width && other.x < wanted.x + wanted.width + gap
                    && wanted.y - gap < other.y + other.height && other.y < wanted.y + wanted.height + gap;
            });
            QCOMPARE(places.isFree(wanted, gap), isFree);
            if (isFree && taken.size() < 2000) {
                places.take(wanted);
                taken.push_back(wanted);
            }
            free += isFree ? 1 : 0;
        }
        QVERIFY(free > 200 && free < 4800);
    }
};

QTEST_GUILESS_MAIN(FreePlacesTest)
#include "FreePlacesTest.moc"
