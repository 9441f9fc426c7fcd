// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/PortScale.h"
#include "plots/NumbersPicture.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

class PortScaleTest : public QObject {
    Q_OBJECT

private slots:
    void portsAndPlacesBelongTogether()
    {
        QCOMPARE(PortScale::placeOf(0), 0.0);
        QCOMPARE(PortScale::placeOf(1024), 1.0);
        QCOMPARE(PortScale::placeOf(49152), 2.0);
        QCOMPARE(PortScale::placeOf(65536), 3.0);
        for (int port = 1; port <= 65535; ++port) {
            QVERIFY(PortScale::placeOf(port) > PortScale::placeOf(port - 1));
            QCOMPARE(qRound(PortScale::portAt(PortScale::placeOf(port))), port);
        }
    }

    void ticksKeepTheirDistance()
    {
        for (const double length : {3.0, 1.0, 0.1, 0.002}) {
            for (double from = 0; from + length <= 3; from += 0.37) {
                double last = -1000;
                for (const int port : PortScale::ticks(from, from + length, 800, 50)) {
                    const double at = (PortScale::placeOf(port) - from) / length * 800;
                    QVERIFY(at - last >= 49.99);
                    QVERIFY(at >= -0.01 && at <= 800.01);
                    last = at;
                }
            }
        }
        QVERIFY(PortScale::ticks(0, 3, 800, 50).size() > 8);
    }

    void whatWantsTheSamePlaceIsSpread()
    {
        QCOMPARE(spread({10, 50}, 5, 0, 100), (std::vector<double>{10, 50}));
        QCOMPARE(spread({50, 50}, 10, 0, 100), (std::vector<double>{45, 55}));
        QCOMPARE(spread({0, 0, 0}, 10, 0, 100), (std::vector<double>{0, 10, 20}));
        std::mt19937 random(7);
        for (int run = 0; run < 200; ++run) {
            std::vector<double> wanted(1 + random() % 20);
            for (double &place : wanted)
                place = static_cast<double>(random() % 1000) / 5.0;
            std::sort(wanted.begin(), wanted.end());
            const std::vector<double> places = spread(wanted, 10, 0, 200);
            QCOMPARE(places.size(), wanted.size());
            QVERIFY(places.front() >= -1e-6 && places.back() <= 200 + 1e-6);
            for (size_t i = 1; i < places.size(); ++i)
                QVERIFY(places[i] - places[i - 1] >= 10 - 1e-6);
        }
    }

    void labelsNeverOverlapAndNoneIsForgotten()
    {
        std::mt19937 random(3);
        for (int run = 0; run < 60; ++run) {
            NumbersContent content;
            content.lanes = {u"TCP"_s};
            content.sections = {u"a"_s, u"b"_s, u"c"_s};
            std::set<int> ports;
            while (static_cast<int>(ports.size()) < 1 + run * 2)
                ports.insert(static_cast<int>(random() % 65536));
            for (const int port : ports)
                content.ports.push_back(
                    {port, port, 0, QString(QString::number(port) + u" service of it"_s), random() % 7 == 0, false});
            const PlotStyle style = PlotStyle::ofScreen(QPalette(), QFont());
            const QRectF place(60, 20, 300 + run * 10, 260);
            const NumbersPicture picture(content, style, place,
                [&](double port) { return place.left() + PortScale::placeOf(port) / 3 * place.width(); });
            const auto &labels = picture.labels();
            QCOMPARE(labels.size() + static_cast<size_t>(picture.unlabelled()), ports.size());
            QVERIFY(!labels.empty());
            for (size_t i = 0; i < labels.size(); ++i) {
                QVERIFY(labels[i].rect.left() >= place.left() - 0.01 && labels[i].rect.right() <= place.right() + 0.01);
                QVERIFY(labels[i].rect.top() >= place.top() - 0.01);
                QVERIFY(i == 0 || labels[i].rect.left() >= labels[i - 1].rect.right() - 0.01);
                QCOMPARE(picture.elementAt(labels[i].rect.center()), labels[i].port);
            }
        }
    }

    /// The marker of port 0 stands out over the axis, and more so when it is chosen.
    void theNameOfALaneIsNotPaintedOver()
    {
        const PlotStyle style = PlotStyle::ofScreen(QPalette(), QFont());
        const QRectF place(90, 10, 400, 90); // as low as it gets
        const auto drawn = [&](bool hasPort, bool isChosen) {
            NumbersContent content;
            content.lanes = {u"TCP"_s, u"UDP"_s};
            content.sections = {u"a"_s, u"b"_s, u"c"_s};
            if (hasPort)
                content.ports = {{0, 0, 0, {}, true, false}, {0, 0, 1, {}, false, true}};
            QImage image(500, 110, QImage::Format_RGB32);
            image.fill(style.back);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            NumbersPicture(content, style, place, [&](double port) {
                return place.left() + PortScale::placeOf(port) / 3 * place.width();
            }).draw(painter, isChosen ? PlotMarks{{0, 1}, -1} : PlotMarks());
            return image;
        };
        const QImage names = drawn(false, false);
        int end = 0;
        for (int y = 0; y < names.height(); ++y) {
            for (int x = 0; x < int(place.left()) - 2; ++x) {
                if (names.pixelColor(x, y) != style.back)
                    end = std::max(end, x);
            }
        }
        QVERIFY(end > 20);
        for (const bool isChosen : {false, true}) {
            const QImage marked = drawn(true, isChosen);
            int begin = marked.width();
            for (int y = 0; y < names.height(); ++y) {
                for (int x = 0; x < begin; ++x) {
                    if (names.pixel(x, y) != marked.pixel(x, y))
                        begin = x;
                }
            }
            QVERIFY(begin < int(place.left()));
            QVERIFY2(
                begin > end + 1, qPrintable(u"the name ends at %1, the marker begins at %2"_s.arg(end).arg(begin)));
        }
    }
};

QTEST_MAIN(PortScaleTest)
#include "PortScaleTest.moc"
