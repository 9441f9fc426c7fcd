// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanDrawing.h"

#include "diagram/DiagramBuilder.h"
#include "diagram/DiagramPainter.h"
#include "io/CatalogLibrary.h"
#include "paint/PicturePainter.h"

#include <QPainter>

#include <algorithm>

namespace portolan {

namespace {

constexpr double margin = 24;

} // namespace

Checked<std::shared_ptr<const DrawingKit>> DrawingKit::make()
{
    Checked<Wording> wording = CatalogLibrary::wording();
    if (!wording)
        return tl::unexpected<Errors>(wording.error());
    Result<TextMeasure> measure = TextMeasure::make();
    if (!measure)
        return tl::unexpected<Errors>(Errors{measure.error()});
    return std::make_shared<const DrawingKit>(DrawingKit{std::move(*wording), std::move(*measure)});
}

PlanDrawing drawPlan(
    const FlowEngine &engine, const std::vector<Finding> *findings, const DrawingKit &kit, ExportLanguage language)
{
    const Matrix matrix(engine, MatrixFilter());
    DiagramRequest request;
    request.engine = &engine;
    request.matrix = &matrix;
    request.wording = &kit.wording;
    request.measure = &kit.measure;
    request.language = firstLanguage(language);
    request.findings = findings;
    const Diagram diagram = buildDiagram(request).diagram;
    PlanDrawing drawing;
    if (diagram.nodes.empty() && diagram.zones.empty() && diagram.gates.empty())
        return drawing;
    appendDiagram(diagram, {language, {}}, kit.measure, drawing.picture);
    drawing.bounds = diagram.bounds.adjusted(-margin, -margin, margin, margin);
    return drawing;
}

QImage imageOf(const PlanDrawing &drawing, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (drawing.bounds.isEmpty())
        return image;
    const double scale = std::min(size.width() / drawing.bounds.width(), size.height() / drawing.bounds.height());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-drawing.bounds.center());
    PicturePainter().paint(drawing.picture, painter);
    return image;
}

} // namespace portolan
