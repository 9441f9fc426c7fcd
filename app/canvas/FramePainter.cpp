// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/FramePainter.h"

#include "paint/Ink.h"

#include <QPainter>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr int smallestTile = 128 * 128; // pixels; less is not worth a thread
constexpr int thinnestTile = 32; // pixels
constexpr int tilesForWorker = 3; // what is dense in one is sparse in another
constexpr double leastGridStep = 12; // pixels of the screen between dots
constexpr double smoothing = 2; // pixels

void leaveOut(std::vector<int> &from, const std::vector<int> &without)
{
    if (without.empty())
        return;
    std::vector<int> rest;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::back_inserter(rest));
    from = std::move(rest);
}

QRect pixelsOf(const QRectF &rect)
{
    return QRectF(rect.topLeft(), rect.bottomRight()).toRect();
}

std::vector<QRect> tilesOf(const QRegion &region, int most)
{
    std::vector<QRect> tiles;
    for (const QRect &rect : region) {
        const int area = rect.width() * rect.height();
        const int strips = std::clamp(area / smallestTile, 1, most);
        // What lies in two tiles is painted twice: none is thinner than it has to be.
        const bool isWide = rect.width() > rect.height() && rect.height() < strips * thinnestTile;
        const int length = isWide ? rect.width() : rect.height();
        for (int strip = 0; strip < strips; ++strip) {
            const int from = length * strip / strips;
            const int size = length * (strip + 1) / strips - from;
            if (size > 0)
                tiles.push_back(isWide ? QRect(rect.left() + from, rect.top(), size, rect.height())
                                       : QRect(rect.left(), rect.top() + from, rect.width(), size));
        }
    }
    return tiles;
}

} // namespace

FramePainter::FramePainter(const CanvasScene &scene, CanvasPictures &pictures, int threads)
    : m_scene(scene)
    , m_pictures(pictures)
    , m_workers(threads > 0 ? threads : QThread::idealThreadCount())
{
    for (int worker = 0; worker < m_workers.count(); ++worker)
        m_painters.push_back(std::make_unique<PicturePainter>());
}

DiagramDetail FramePainter::detailOf(const CanvasTransform &transform) const
{
    return detailAt(transform.zoom, m_scene.diagram().arrows.size());
}

DiagramPart FramePainter::partOf(const CanvasFrame &frame, const QRect &rect) const
{
    const QRectF reached = QRectF(rect).adjusted(-smoothing, -smoothing, smoothing, smoothing);
    DiagramPart part
        = m_scene.partIn(frame.transform.toDevice().inverted().mapRect(reached), detailOf(frame.transform));
    if (frame.without) {
        leaveOut(part.zones, frame.without->zones);
        leaveOut(part.gates, frame.without->gates);
        leaveOut(part.nodes, frame.without->nodes);
        leaveOut(part.arrows, frame.without->arrows);
        leaveOut(part.trunks, frame.without->trunks);
        leaveOut(part.labels, frame.without->labels);
    }
    return part;
}

void FramePainter::paint(const CanvasFrame &frame, const QRegion &region, QImage &image)
{
    const QRegion painted = region & image.rect();
    if (painted.isEmpty())
        return;
    const DiagramDetail detail = detailOf(frame.transform);
    if (detail == DiagramDetail::Full) {
        for (const QRect &rect : painted)
            m_pictures.make(partOf(frame, rect), m_workers);
    } else if (detail == DiagramDetail::Bundled) {
        static_cast<void>(m_scene.bundles());
    }
    // Bundles reach through many tiles, and are painted in each.
    const int most = m_workers.count() * (detail == DiagramDetail::Bundled ? 1 : tilesForWorker);
    const std::vector<QRect> tiles = tilesOf(painted, most);
    uchar *bits = image.bits();
    const qsizetype line = image.bytesPerLine();
    m_workers.run(static_cast<int>(tiles.size()), [&](int job, int worker) {
        const QRect &tile = tiles[static_cast<size_t>(job)];
        // Painters can't share an image, but its memory.
        QImage own(bits + tile.top() * line + tile.left() * 4, tile.width(), tile.height(), line, image.format());
        QPainter painter(&own);
        paintTile(frame, tile, *m_painters[static_cast<size_t>(worker)], painter);
    });
}

bool FramePainter::prepare(const CanvasFrame &frame, const QRegion &region, const QDeadlineTimer &until)
{
    return detailOf(frame.transform) != DiagramDetail::Full
        || std::all_of(region.begin(), region.end(),
            [&](const QRect &rect) { return m_pictures.make(partOf(frame, rect), m_workers, until); });
}

void FramePainter::paintBare(const CanvasFrame &frame, const QRegion &region, QImage &image) const
{
    QPainter painter(&image);
    for (const QRect &rect : region &image.rect()) {
        painter.setClipRect(rect);
        paintGround(frame, image.rect(), painter);
    }
}

void FramePainter::paintTile(
    const CanvasFrame &frame, const QRect &tile, PicturePainter &pictures, QPainter &painter) const
{
    const DiagramDetail detail = detailOf(frame.transform);
    const DiagramPart part = partOf(frame, tile);
    const FarPainter far(m_scene.diagram(), m_language, frame.transform.ratio);
    const QTransform toTile
        = frame.transform.toDevice() * QTransform::fromTranslate(-1.0 * tile.left(), -1.0 * tile.top());
    paintGround(frame, tile, painter);
    painter.setTransform(toTile);
    std::vector<const Picture *> drawn;
    if (detail == DiagramDetail::Full) {
        m_pictures.appendZones(part, drawn);
        pictures.paint(drawn, painter);
    } else {
        far.paintZones(part, painter);
    }
    paintPagesAndGrid(frame, tile, painter);
    painter.setTransform(toTile);
    if (detail == DiagramDetail::Full) {
        drawn.clear();
        m_pictures.appendRest(part, drawn);
        pictures.paint(drawn, painter);
    } else if (detail == DiagramDetail::Plain) {
        far.paintPlain(part, painter);
    } else {
        far.paintBundled(part, m_scene.bundles(), painter);
    }
}

void FramePainter::paintPart(const DiagramPart &part, const CanvasTransform &transform, QPainter &painter)
{
    const DiagramDetail detail = detailOf(transform);
    if (detail != DiagramDetail::Full) {
        const FarPainter far(m_scene.diagram(), m_language, 1);
        far.paintZones(part, painter);
        far.paintPlain(
            detail == DiagramDetail::Plain ? part : DiagramPart{{}, part.gates, part.nodes, {}, {}, {}}, painter);
        return;
    }
    m_pictures.make(part, m_workers);
    std::vector<const Picture *> drawn;
    m_pictures.appendZones(part, drawn);
    m_pictures.appendRest(part, drawn);
    m_painters.front()->paint(drawn, painter);
}

void FramePainter::paintGround(const CanvasFrame &frame, const QRect &tile, QPainter &painter) const
{
    const CanvasGround &ground = *frame.ground;
    painter.setTransform(QTransform::fromTranslate(-tile.left(), -tile.top()));
    if (ground.sheet.isNull()) {
        painter.fillRect(tile, ground.theme.desk);
        return;
    }
    const QRect sheet = pixelsOf(frame.transform.toDevice().mapRect(ground.sheet));
    if (!sheet.contains(tile)) {
        painter.fillRect(tile, ground.theme.desk);
        const int pixel = std::max(1, static_cast<int>(std::lround(frame.transform.ratio)));
        for (int step = 4; step >= 1; --step)
            painter.fillRect(sheet.adjusted(-step * pixel, (1 - step) * pixel, step * pixel, (step + 1) * pixel),
                ground.theme.shadow);
        painter.fillRect(sheet.adjusted(-pixel, -pixel, pixel, pixel), ground.theme.sheetLine);
    }
    painter.fillRect(sheet & tile, ink::paper);
}

void FramePainter::paintPagesAndGrid(const CanvasFrame &frame, const QRect &tile, QPainter &painter) const
{
    const CanvasGround &ground = *frame.ground;
    const QTransform toDevice = frame.transform.toDevice();
    painter.setTransform(QTransform::fromTranslate(-tile.left(), -tile.top()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int pixel = std::max(1, static_cast<int>(std::lround(frame.transform.ratio)));
    if (ground.gridStep > 0) {
        double step = ground.gridStep;
        while (step * frame.transform.zoom < leastGridStep)
            step *= 2;
        const QRectF shown = toDevice.inverted().mapRect(QRectF(tile)) & ground.sheet;
        const auto first = [&](double from) { return std::ceil(from / step) * step; };
        for (double y = first(shown.top()); y <= shown.bottom(); y += step) {
            for (double x = first(shown.left()); x <= shown.right(); x += step) {
                const QPoint dot = toDevice.map(QPointF(x, y)).toPoint();
                painter.fillRect(QRect(dot, QSize(pixel, pixel)), ground.theme.gridDot);
            }
        }
    }
    QPen pen(ground.theme.pageLine, pixel, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &page : ground.pages) {
        const QRect rect = pixelsOf(toDevice.mapRect(page));
        if (rect.adjusted(-pixel, -pixel, pixel, pixel).intersects(tile) && !rect.adjusted(1, 1, -1, -1).contains(tile))
            painter.drawRect(rect);
    }
}

} // namespace portolan
