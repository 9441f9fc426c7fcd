// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/PlotExport.h"

#include "paint/DocumentFont.h"
#include "paint/PdfMarks.h"
#include "paint/PdfPaper.h"
#include "paint/PngWriter.h"
#include "plots/PlotChart.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double unitsPerInch = 96;
constexpr double pointsPerInch = 72;
constexpr int paperWidth = 1122; // A4 across
constexpr int margin = 36;
constexpr int headHeight = 58;
constexpr int lineHeight = 14; ///< of the notes below
constexpr int barHeight = 24;
constexpr int cellHeight = 64;
constexpr int aroundBars = 110; ///< axis and legend
constexpr int aroundCells = 120;
constexpr int numbersHeight = 420;

int footHeight(const PlotSheet &sheet)
{
    return lineHeight * static_cast<int>(sheet.how.split(u'\n').size() + 2);
}

/// What has room on a page, and what is left out of it.
std::shared_ptr<PlotContent> onPaper(const PlotContent &content, int &leftOut)
{
    auto shown = std::make_shared<PlotContent>(content);
    leftOut = 0;
    if (auto *bars = std::get_if<BarsContent>(&shown->body); bars && bars->bars.size() > mostBarsOnPaper) {
        leftOut = static_cast<int>(bars->bars.size()) - mostBarsOnPaper;
        bars->bars.resize(mostBarsOnPaper);
        shown->elements.resize(mostBarsOnPaper);
    }
    return shown;
}

void drawAround(QPainter &painter, const PlotSheet &sheet, int leftOut, const QSize &paper)
{
    const PlotStyle style = PlotStyle::ofPaper();
    const double width = paper.width() - 2 * margin;
    const QFont large = DocumentFont::at(18, true);
    painter.setPen(style.text);
    painter.setFont(large);
    painter.drawText(QRectF(margin, margin - 8, width, 26), Qt::AlignLeft | Qt::AlignVCenter, sheet.title);
    const double titleWidth = QFontMetricsF(large).horizontalAdvance(sheet.title);
    painter.setFont(style.font);
    painter.setPen(style.subdued);
    painter.drawText(QRectF(margin + titleWidth + 16, margin - 8, width - titleWidth - 16, 26),
        Qt::AlignRight | Qt::AlignVCenter, sheet.issue);
    painter.drawText(QRectF(margin, margin + 20, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(style.font).elidedText(sheet.plan, Qt::ElideRight, width));
    QStringList notes = sheet.how.split(u'\n', Qt::SkipEmptyParts);
    if (leftOut > 0)
        notes.prepend(QString(sheet.more).arg(leftOut));
    painter.setFont(style.small);
    double y = paper.height() - margin - lineHeight * static_cast<double>(notes.size());
    for (const QString &note : notes) {
        painter.drawText(QRectF(margin, y, width, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, note);
        y += lineHeight;
    }
}

/// Draws plot and surroundings; false: the device takes nothing.
bool drawSheet(QPaintDevice &device, double scale, const PlotContent &content, const PlotSheet &sheet)
{
    int leftOut = 0;
    const std::shared_ptr<PlotContent> shown = onPaper(content, leftOut);
    if (auto *numbers = std::get_if<NumbersContent>(&shown->body))
        numbers->unlabelled = numbers->unlabelledOnPaper;
    PlotChart chart(nullptr);
    chart.setStyle(PlotStyle::ofPaper());
    chart.setContent(shown);
    const QSize paper = paperSize(content);
    const QSize size(paper.width() - 2 * margin, paper.height() - 2 * margin - headHeight - footHeight(sheet));
    return chart.drawOn(device, scale, QPointF(margin, margin + headHeight), size,
        [&](QPainter &painter) { drawAround(painter, sheet, leftOut, paper); });
}

} // namespace

QSize paperSize(const PlotContent &content)
{
    const int around = 2 * margin + headHeight + 4 * lineHeight;
    if (const auto *bars = std::get_if<BarsContent>(&content.body))
        return {paperWidth,
            around + aroundBars + barHeight * std::clamp(static_cast<int>(bars->bars.size()), 6, mostBarsOnPaper)};
    if (const auto *cells = std::get_if<CellsContent>(&content.body))
        return {paperWidth, around + aroundCells + cellHeight * std::max(cells->size(), 3)};
    return {paperWidth, around + numbersHeight};
}

Result<QByteArray> plotPdf(const PlotContent &content, const PlotSheet &sheet)
{
    if (const Result<void> loaded = DocumentFont::load(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    const QSizeF points = QSizeF(paperSize(content)) * (pointsPerInch / unitsPerInch);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUpPdf(writer);
    if (!setPdfPage(writer, points) || !drawSheet(writer, pdfResolution / unitsPerInch, content, sheet))
        return failure(u"pdf.failed"_s, {u"QPdfWriter"_s});
    PdfMarks marks;
    marks.pages.push_back({sheet.title, points});
    marks.title = sheet.plan.isEmpty() ? sheet.title : QString(sheet.plan + u" – " + sheet.title);
    marks.language = sheet.language;
    marks.date = sheet.date;
    marks.creator = "Portolan";
    return addPdfMarks(bytes, marks);
}

Result<QByteArray> plotPng(const PlotContent &content, const PlotSheet &sheet, double dotsPerInch)
{
    if (const Result<void> loaded = DocumentFont::load(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    if (const Result<void> checked = checkResolution(dotsPerInch); !checked)
        return tl::unexpected<Error>(checked.error());
    const double scale = dotsPerInch / unitsPerInch;
    const QSize size = (QSizeF(paperSize(content)) * scale).toSize();
    QImage image(size, QImage::Format_RGB32);
    const QStringList lengths{QString::number(size.width()), QString::number(size.height())};
    if (image.isNull())
        return failure(u"png.failed"_s, lengths);
    image.fill(Qt::white);
    if (!drawSheet(image, scale, content, sheet))
        return failure(u"png.failed"_s, lengths);
    QByteArray bytes = pngBytes(std::move(image), dotsPerInch);
    if (bytes.isEmpty())
        return failure(u"png.failed"_s, lengths);
    return bytes;
}

} // namespace portolan
