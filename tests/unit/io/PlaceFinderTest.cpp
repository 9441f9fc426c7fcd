// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlaceFinder.h"

#include <QByteArray>
#include <QTest>

using namespace portolan;

class PlaceFinderTest : public QObject {
    Q_OBJECT

private slots:
    void countsCharacters();
    void goesAnyWay();
    void staysInsideTheText();
};

void PlaceFinderTest::countsCharacters()
{
    PlaceFinder finder("aあ\U0001F600b\n\nc");
    QCOMPARE(finder.place(0), (Place{1, 1}));
    QCOMPARE(finder.place(1), (Place{1, 2}));
    QCOMPARE(finder.place(4), (Place{1, 3}));
    QCOMPARE(finder.place(8), (Place{1, 4}));
    QCOMPARE(finder.place(9), (Place{1, 5})); // the line end itself
    QCOMPARE(finder.place(10), (Place{2, 1}));
    QCOMPARE(finder.place(11), (Place{3, 1}));
    QCOMPARE(finder.place(12), (Place{3, 2}));
}

void PlaceFinderTest::goesAnyWay()
{
    const QByteArray text = "aあb\nいうえ\n\nc\U0001F600d\n";
    for (qsizetype from = 0; from <= text.size(); ++from) {
        for (qsizetype to = 0; to <= text.size(); ++to) {
            if (to < text.size() && (static_cast<unsigned char>(text.at(to)) & 0xC0) == 0x80)
                continue;
            PlaceFinder walked(text);
            (void)walked.place(from);
            QCOMPARE(walked.place(to), PlaceFinder(text).place(to));
        }
    }
}

void PlaceFinderTest::staysInsideTheText()
{
    PlaceFinder finder("a\nb");
    QCOMPARE(finder.place(100), (Place{2, 2}));
    QCOMPARE(finder.place(-1), (Place{1, 1}));
    QCOMPARE(PlaceFinder({}).place(5), (Place{1, 1}));
}

QTEST_APPLESS_MAIN(PlaceFinderTest)

#include "PlaceFinderTest.moc"
