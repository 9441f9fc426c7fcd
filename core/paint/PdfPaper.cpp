// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PdfPaper.h"

#include <QPageSize>
#include <QPdfWriter>

namespace portolan {

using namespace Qt::StringLiterals;

void setUpPdf(QPdfWriter &writer)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(pdfResolution);
    writer.setPageMargins({});
}

bool setPdfPage(QPdfWriter &writer, const QSizeF &points)
{
    return writer.setPageSize(QPageSize(points, QPageSize::Point, u"Sheet"_s, QPageSize::ExactMatch));
}

} // namespace portolan
