// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CanvasBench.h"

#include "Measure.h"
#include "canvas/CanvasView.h"
#include "diagram/DiagramPainter.h"
#include "paint/PicturePainter.h"
#include "support/LargeDiagram.h"

#include <QCoreApplication>
#include <QPainter>

namespace portolan::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyNodes = 10000;
constexpr QSize screen(1920, 1080);
constexpr int frames = 7;

const TextMeasure &documentMeasure()
{
    static const Result<TextMeasure> measure = TextMeasure::make();
    return *measure;
}

QPointF middleOf(const CanvasView &view)
{
    return QRectF(view.rect()).center();
}

/// One frame as the screen gets it.
double frameOf(CanvasView &view, QImage &target)
{
    return millisecondsOf([&] { view.render(&target, QPoint(), QRegion(), QWidget::DrawWindowBackground); });
}

double worst(std::vector<double> times)
{
    return *std::max_element(times.begin(), times.end());
}

double middle(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

void printTimes(const QString &name, const std::vector<double> &times)
{
    print(name + u", median"_s, middle(times), "ms");
    print(name + u", worst"_s, worst(times), "ms");
}

/// Everything is painted anew for each frame, as when the zoom changes, and all of it before anybody has a turn.
std::vector<double> wholeFrames(CanvasView &view, QImage &target)
{
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        view.setGridStep(frame % 2 == 0 ? 1e6 : 2e6);
        times.push_back(millisecondsOf([&] { view.settle(); }) + frameOf(view, target));
    }
    return times;
}

std::vector<double> panned(CanvasView &view, QImage &target, const QPointF &by)
{
    std::vector<double> times;
    for (int frame = 0; frame < 4 * frames; ++frame) {
        view.pan(by);
        times.push_back(frameOf(view, target));
    }
    return times;
}

/// The first frame after everything changed: what does not fit into it is painted in the next ones.
std::vector<double> firstFrames(CanvasView &view, QImage &target)
{
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        view.setGridStep(frame % 2 == 0 ? 1e6 : 2e6);
        times.push_back(frameOf(view, target));
        view.settle();
    }
    return times;
}

/// As fast as somebody turns the wheel, without a pause in which what is blurred would be painted.
std::vector<double> zoomed(CanvasView &view, QImage &target, double from, double to)
{
    std::vector<double> times;
    const int steps = 4 * frames;
    for (int frame = 0; frame <= steps; ++frame) {
        view.setZoom(from * std::pow(to / from, 1.0 * frame / steps), middleOf(view));
        times.push_back(frameOf(view, target));
    }
    return times;
}

std::vector<double> dragged(CanvasView &view, QImage &target)
{
    std::vector<double> times;
    for (int step = 0; step < 4 * frames; ++step) {
        const DiagramUpdate update = test::movedBy(view.diagram(), 0, {step % 2 == 0 ? 5.0 : 7.0, 3.0});
        times.push_back(millisecondsOf([&] { view.updateDiagram(update); }) + frameOf(view, target));
    }
    view.settle();
    return times;
}

/// What the same view costs without an index, a cache, threads and levels of detail: the whole picture, each time.
void measurePlainly(const Diagram &diagram, double zoom, const QString &name)
{
    Picture picture;
    appendDiagram(diagram, {}, documentMeasure(), picture);
    QImage image(screen, QImage::Format_RGB32);
    PicturePainter pictures;
    print(name,
        median(3,
            [&] {
                image.fill(Qt::white);
                QPainter painter(&image);
                painter.scale(zoom, zoom);
                pictures.paint(picture, painter);
            }),
        "ms");
}

void measureView(const Diagram &diagram, const QString &name)
{
    QImage target(screen, QImage::Format_RGB32);
    CanvasView view(documentMeasure());
    view.resize(screen);
    print(name + u": open"_s, millisecondsOf([&] {
        view.setDiagram(diagram);
        frameOf(view, target);
    }),
        "ms");
    view.zoomToFit();
    const double fit = view.zoom();
    printTimes(name + u": everything in view"_s, wholeFrames(view, target));
    printTimes(name + u": everything, first frame"_s, firstFrames(view, target));
    printTimes(name + u": everything, panning"_s, panned(view, target, {3, 2}));
    printTimes(name + u": everything, dragging a hub"_s, dragged(view, target));
    const auto lookAt = [&](double zoom) {
        view.setZoom(zoom, middleOf(view));
        view.centerOn(diagram.bounds.center());
        view.settle();
    };
    for (const double zoom : {0.2, 0.3, 0.4, 0.6, 1.0, 2.0}) {
        lookAt(zoom);
        printTimes(name + u": zoom %1, whole frame"_s.arg(zoom), wholeFrames(view, target));
        printTimes(name + u": zoom %1, first frame"_s.arg(zoom), firstFrames(view, target));
        printTimes(name + u": zoom %1, panning"_s.arg(zoom), panned(view, target, {-23, -11}));
    }
    lookAt(1);
    view.centerOn(diagram.nodes.front().rect.center());
    view.settle();
    printTimes(name + u": zoom 1, dragging a hub"_s, dragged(view, target));
    view.setZoom(0.4, middleOf(view));
    view.settle();
    printTimes(name + u": zoom 0.4, dragging a hub"_s, dragged(view, target));
    lookAt(1);
    printTimes(name + u": zooming from 1:1 to everything"_s, zoomed(view, target, 1, fit));
    printTimes(name + u": zooming back"_s, zoomed(view, target, fit, 1));
}

} // namespace

void measureCanvas()
{
    const Diagram diagram = test::makeLargeDiagram(manyNodes);
    print(u"canvas: nodes"_s, static_cast<double>(diagram.nodes.size()), "nodes");
    print(u"canvas: arrows"_s, static_cast<double>(diagram.arrows.size()), "arrows");
    measurePlainly(diagram, 0.07, u"canvas: everything, plain painter"_s);
    measurePlainly(diagram, 1, u"canvas: zoom 1, plain painter"_s);
    measureView(diagram, u"canvas"_s);
    measureView(test::makeLargeDiagram(manyNodes, false), u"canvas, no zones"_s);
}

} // namespace portolan::bench
