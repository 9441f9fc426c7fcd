// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

namespace portolan {

/// Colours around and over the sheet. The sheet itself and what is drawn on it look the same under every theme.
struct CanvasTheme {
    QColor desk; ///< what the sheet lies on
    QColor deskText; ///< hints on it
    QColor sheetLine;
    QColor shadow;
    QColor pageLine;
    QColor gridDot;
    QColor accent; ///< of selection, hover and guides: 4.5:1 on the sheet
    QColor focus; ///< of the keyboard's place

    [[nodiscard]] static CanvasTheme of(const QPalette &palette);
};

} // namespace portolan
