// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plots/PlotContent.h"

#include <QByteArray>
#include <QDate>
#include <QSize>

namespace portolan {

/// A plot on paper: what stands around it. All of it is document text.
struct PlotSheet {
    QString title; ///< what the plot shows
    QString plan; ///< whose figures they are; may be empty
    QString issue; ///< number, revision and date, in one line
    QString how; ///< how it was counted; may have several lines
    QString more; ///< "%1 nodes are not shown"
    QString language; ///< BCP 47
    QDate date; ///< of the file
};

/// Bars on one page; what has more shows the first ones, and says so.
inline constexpr int mostBarsOnPaper = 60;

/// In 1/96 inch: as wide as A4 across, as high as the plot needs.
[[nodiscard]] QSize paperSize(const PlotContent &content);

/// As a PDF of one page: vectors, the font embedded, text that can be searched, white paper. The same content gives the
/// same bytes. Errors: font.unusable; pdf.failed (reason).
[[nodiscard]] Result<QByteArray> plotPdf(const PlotContent &content, const PlotSheet &sheet);

/// As an image of this resolution, which is written into it. Errors: font.unusable; png.no-resolution (lowest, highest,
/// asked for); png.failed (width, height): no memory for it.
[[nodiscard]] Result<QByteArray> plotPng(const PlotContent &content, const PlotSheet &sheet, double dotsPerInch);

} // namespace portolan
