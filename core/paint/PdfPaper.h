// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

class QPdfWriter;

namespace portolan {

inline constexpr int pdfResolution = 1200; ///< dots per inch: how fine coordinates are

/// The version of PDF that all of ours have, their resolution, and no margins.
void setUpPdf(QPdfWriter &writer);

/// The size of the page that comes next, to the point; false: Qt doesn't take it.
[[nodiscard]] bool setPdfPage(QPdfWriter &writer, const QSizeF &points);

} // namespace portolan
