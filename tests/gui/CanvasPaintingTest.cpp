// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include "diagram/DiagramPainter.h"
#include "paint/PicturePainter.h"
#include "support/ExampleDiagram.h"
#include "support/LargeDiagram.h"
#include "support/SheetCase.h"

#include <QPainter>
#include <QProcess>
#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize(900, 640);

/// As the view shows it, in pixels of the device.
QImage shown(CanvasView &view)
{
    view.settle();
    QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    return image;
}

/// What the painter makes of the same part of the diagram, for whatever output.
QImage painted(const CanvasView &view, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setTransform(view.transform().toDevice());
    Picture picture;
    appendDiagram(view.diagram(), view.paintOptions(), test::measure(), picture);
    PicturePainter().paint(picture, painter);
    return image;
}

/// So many pixels may come out otherwise where an image is painted in tiles: curves are rounded from another corner.
constexpr int roundedPixels = 100;
constexpr int rounding = 8; // levels of a colour, of 256

/// How many pixels of a part differ by more than rounding does.
int differences(const QImage &one, const QImage &other, const QRect &part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            const int most = std::max(
                {std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            count += most > rounding ? 1 : 0;
        }
    }
    return count;
}

int inkOf(const QImage &image, const QRect &part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            count += image.pixelColor(x, y).lightness() < 160 ? 1 : 0;
    }
    return count;
}

QRect sheetOn(const CanvasView &view, const QImage &image)
{
    const QRectF sheet = view.transform().toDevice().mapRect(view.sheet());
    return sheet.toAlignedRect().adjusted(2, 2, -2, -2) & image.rect();
}

void show(CanvasView &view, const Diagram &diagram, double zoom)
{
    view.resize(viewSize);
    view.setDiagram(diagram);
    view.setZoom(zoom, QPointF(450, 320));
    view.centerOn(diagram.bounds.center());
}

} // namespace

class CanvasPaintingTest : public QObject {
    Q_OBJECT

private slots:
    void theCanvasShowsWhatThePainterPaints_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<double>("zoom");
        for (const char *name : {"compute-management", "mixed-rack", "one-management-server", "support-pack"}) {
            for (const double zoom : {0.3, 0.55, 1.0, 1.37, 3.0})
                QTest::newRow(qPrintable(u"%1 at %2"_s.arg(QLatin1String(name)).arg(zoom)))
                    << QString::fromLatin1(name) << zoom;
        }
    }

    void theCanvasShowsWhatThePainterPaints()
    {
        QFETCH(QString, example);
        QFETCH(double, zoom);
        CanvasView view(test::measure(), nullptr, 3);
        view.setPaintOptions({ExportLanguage::Both, u"B"_s});
        show(view, test::exampleDiagram(example), zoom);
        const QImage image = shown(view);
        const QImage expected = painted(view, image.size());
        const QRect part = sheetOn(view, image);
        QVERIFY(inkOf(expected, part) > 200);
        QVERIFY(differences(image, expected, part) <= roundedPixels);
    }

    /// The same for screens whose pixels are smaller: a process of its own each, for Qt asks once.
    void onFineScreensToo()
    {
        if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
            QSKIP("this is the process that was started");
        for (const char *scale : {"1.5", "2"}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_SCALE_FACTOR"_s, QString::fromLatin1(scale));
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(), {u"theCanvasShowsWhatThePainterPaints"_s});
            QVERIFY(process.waitForFinished(120000));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
        }
    }

    /// What was moved is scrolled, and what came into view is painted: nobody sees a seam.
    void panningShowsWhatANewViewShows()
    {
        CanvasView view(test::measure());
        show(view, test::exampleDiagram(u"compute-management"_s), 0.9);
        std::mt19937 random(5);
        std::uniform_int_distribution<int> way(-120, 120);
        for (int step = 0; step < 25; ++step) {
            view.pan({1.0 * way(random), 1.0 * way(random)});
            static_cast<void>(view.grab());
        }
        CanvasView fresh(test::measure());
        show(fresh, view.diagram(), 0.9);
        fresh.pan(QPointF(view.transform().offset - fresh.transform().offset) / view.transform().ratio);
        QCOMPARE(fresh.transform().offset, view.transform().offset);
        QVERIFY(differences(shown(view), shown(fresh), QRect(QPoint(), viewSize)) <= roundedPixels);
    }

    /// Whatever was moved, in whatever steps, the picture is that of the diagram as it is now.
    void updatesShowWhatANewViewShows()
    {
        for (const double zoom : {0.3, 0.7}) {
            CanvasView view(test::measure(), nullptr, 3);
            show(view, test::makeLargeDiagram(300), zoom);
            std::mt19937 random(11);
            std::uniform_int_distribution<int> node(0, 299);
            std::uniform_real_distribution<double> way(-80, 80);
            for (int step = 0; step < 30; ++step) {
                view.updateDiagram(test::movedBy(view.diagram(), node(random), {way(random), way(random)}));
                if (step % 4 == 0)
                    static_cast<void>(view.grab());
                if (step % 11 == 0)
                    view.settle();
            }
            CanvasView fresh(test::measure());
            show(fresh, view.diagram(), zoom);
            fresh.pan(QPointF(view.transform().offset - fresh.transform().offset) / view.transform().ratio);
            const int others = differences(shown(view), shown(fresh), QRect(QPoint(), viewSize));
            QVERIFY2(others <= roundedPixels, qPrintable(QString::number(zoom) + u": "_s + QString::number(others)));
        }
    }

    /// What has very many elements is painted in parts, and comes to the same in the end, whatever happens in between.
    void whatIsPaintedInPartsShowsWhatIsPaintedAtOnce()
    {
        CanvasView view(test::measure(), nullptr, 2);
        show(view, test::makeLargeDiagram(1000), 0.5);
        view.show();
        QVERIFY(QTest::qWaitFor([&] { return view.isPainted(); }, 30000));
        std::mt19937 random(3);
        std::uniform_int_distribution<int> way(-300, 300);
        for (int step = 0; step < 12; ++step) {
            view.setZoom(step % 3 == 0 ? 0.9 : 0.45, QPointF(300 + 20 * step, 200));
            QTest::qWait(step % 4 == 0 ? 90 : 5);
            view.pan({1.0 * way(random), 1.0 * way(random)});
            view.updateDiagram(test::movedBy(view.diagram(), step, {20, 30}));
            QTest::qWait(5);
        }
        QVERIFY(QTest::qWaitFor([&] { return view.isPainted(); }, 30000));
        QTest::qWait(400); // what was lifted is lowered
        QVERIFY(QTest::qWaitFor([&] { return view.isPainted(); }, 30000));
        const QImage inParts = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        CanvasView fresh(test::measure());
        show(fresh, view.diagram(), view.zoom());
        fresh.pan(QPointF(view.transform().offset - fresh.transform().offset) / view.transform().ratio);
        QCOMPARE(fresh.transform().offset, view.transform().offset);
        QVERIFY(inkOf(inParts, inParts.rect()) > 200);
        const int others = differences(inParts, shown(fresh), QRect(QPoint(), viewSize));
        QVERIFY2(others <= roundedPixels, qPrintable(QString::number(others)));
    }

    void whatMovesIsSeenAtOnce()
    {
        CanvasView view(test::measure());
        Diagram diagram = test::exampleDiagram(u"support-pack"_s);
        show(view, diagram, 1);
        view.ensureVisible(diagram.nodes.front().rect);
        static_cast<void>(view.grab());
        diagram.nodes.front().rect.translate(0, 90);
        const QPoint border
            = view.transform()
                  .toView(diagram.nodes.front().rect.center() + QPointF(0, diagram.nodes.front().rect.height() / 2))
                  .toPoint();
        view.setDiagram(diagram);
        // Not settled: as in the midst of a drag.
        QVERIFY(inkOf(view.grab().toImage(), QRect(border - QPoint(2, 2), QSize(5, 5))) > 3);
    }

    void theSheetStaysWhiteOnADarkDesk()
    {
        CanvasView view(test::measure());
        show(view, test::exampleDiagram(u"support-pack"_s), 0.3);
        const QImage light = shown(view);
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(40, 40, 44));
        view.setPalette(dark);
        const QImage image = shown(view);
        QVERIFY(light.pixelColor(2, 2).lightness() > 200);
        QVERIFY(image.pixelColor(2, 2).lightness() < 80);
        QVERIFY(differences(image, light, sheetOn(view, image)) <= roundedPixels);
    }

    void dotsAndPagesAreShownOnRequest()
    {
        CanvasView view(test::measure());
        show(view, test::exampleDiagram(u"support-pack"_s), 1);
        view.centerOn(view.sheet().topLeft() + QPointF(200, 200));
        const QImage plain = shown(view);
        view.setGridStep(20);
        const QImage dotted = shown(view);
        QVERIFY(differences(plain, dotted, plain.rect()) > 200);
        view.setGridStep(0);
        QCOMPARE(shown(view), plain);
        view.setPages({QRectF(view.sheet().topLeft() + QPointF(100, 100), QSizeF(400, 300))});
        QVERIFY(differences(plain, shown(view), plain.rect()) > 200);
        view.setPages({});
        QCOMPARE(shown(view), plain);
    }

    /// Past a zoom the arrows of a zone pair become one with a count, and texts go; close by, everything is there.
    void fromFarAwayThereAreBoxesAndCounts()
    {
        const Diagram diagram = test::makeLargeDiagram(2000);
        QVERIFY(detailAt(0.5, diagram.arrows.size()) == DiagramDetail::Full);
        QVERIFY(detailAt(0.3, diagram.arrows.size()) == DiagramDetail::Plain);
        QVERIFY(detailAt(0.1, diagram.arrows.size()) == DiagramDetail::Bundled);
        QVERIFY(detailAt(0.1, 30) == DiagramDetail::Plain);
        CanvasView view(test::measure());
        show(view, diagram, 0.12);
        const QImage bundled = shown(view);
        Diagram without = diagram;
        without.arrows.clear();
        without.labels.clear();
        CanvasView bare(test::measure());
        show(bare, without, 0.12);
        // 10,000 arrows as some lines and plates: they cover little of what is behind them.
        const int changed = differences(bundled, shown(bare), bundled.rect());
        QVERIFY2(
            changed > 500 && changed < bundled.width() * bundled.height() / 5, qPrintable(QString::number(changed)));
    }

    void ghostsStandBesideTheThing()
    {
        CanvasView view(test::measure());
        const Diagram diagram = test::exampleDiagram(u"support-pack"_s);
        show(view, diagram, 1);
        view.centerOn(diagram.nodes.front().rect.center());
        const QImage before = shown(view);
        const CanvasId node{CanvasKind::Node, diagram.nodes.front().id.toString()};
        view.previewMove({node}, {0, 150});
        const QImage preview = shown(view);
        const QRect there
            = view.transform().toView(diagram.nodes.front().rect.translated(0, 150)).toAlignedRect() & before.rect();
        const QRect here = view.transform().toView(diagram.nodes.front().rect).toAlignedRect() & before.rect();
        QVERIFY(differences(before, preview, there) > 200);
        QVERIFY(differences(before, preview, here) <= roundedPixels);
        QVERIFY(view.diagram().nodes.front() == diagram.nodes.front());
        view.previewMove({}, {});
        QCOMPARE(shown(view), before);
    }
};

QTEST_MAIN(CanvasPaintingTest)
#include "CanvasPaintingTest.moc"
