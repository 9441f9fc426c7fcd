// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDate>
#include <QRectF>
#include <QString>

#include <vector>

namespace portolan {

/// What a PDF has beside what is drawn. Lengths are points (1/72 inch) from the upper left corner of a page, downwards.
struct PdfMarks {
    struct Page {
        QString bookmark; ///< empty: none
        QSizeF size;
    };
    struct Destination {
        QByteArray name; ///< unique, ASCII
        qsizetype page = 0;
        QPointF at; ///< comes to the upper left corner of the window
    };
    struct Link {
        qsizetype page = 0;
        QRectF rect;
        QByteArray destination;
        QString title; ///< what it is, for those who can't see it
    };

    std::vector<Page> pages; ///< as many as the file has
    std::vector<Destination> destinations;
    std::vector<Link> links;
    QString title;
    QString author;
    QString subject;
    QString keywords;
    QString language; ///< BCP 47; empty: not said
    QDate date; ///< of creation and of the last change; invalid: the file says none
    QByteArray creator; ///< the program
};

/// The file with its marks: exact page sizes, bookmarks, destinations, links, and what it says about itself, in the
/// document information and as XMP. PDF 1.7; the same input gives the same bytes, whatever the clock says.
///
/// Error: pdf.failed (what the library said): the file is no PDF, or does not have these pages.
[[nodiscard]] Result<QByteArray> addPdfMarks(const QByteArray &pdf, const PdfMarks &marks);

} // namespace portolan
