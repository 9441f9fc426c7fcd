// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "paint/IconFolder.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"

#include <QByteArray>

namespace portolan {

struct PdfOptions {
    IconFolder icons;
};

/// All pages as one PDF 1.7: vectors, the font embedded as far as it is used, text that can be searched; each page in
/// its own size to a thousandth of a point. Pages with a name have a bookmark; a group with linkTo is a link to the
/// group that has this id (several, one on each of its lines, with LinkArea::Lines), and every group with an id is a
/// named destination (GroupIds says how it is written). The same document gives the same bytes.
///
/// Some viewers give a page up that has more than about 10,000 links. Where one has more than `mostPdfLinks`, its lines
/// (LinkArea::Lines) are none, and where the others are too many by themselves, nothing is. `warnings`, if given, is
/// then told once:
///   warning.links-left-out (numbers of these pages, mostPdfLinks)
///
/// Errors: font.unusable; pdf.no-pages; picture.no-size (name of the page); pdf.too-large (name of the page, width,
/// height, largest side in millimetres); pdf.failed (reason).
[[nodiscard]] Result<QByteArray> writePdf(const PictureDocument &document, const TextMeasure &measure,
    const PdfOptions &options = {}, Errors *warnings = nullptr);

inline constexpr double longestPdfSide = 5080; ///< millimetres: 14,400 points
inline constexpr int mostPdfLinks = 5000; ///< of a page

} // namespace portolan
