// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasTheme.h"

#include "paint/Ink.h"

#include <QPalette>

namespace portolan {

CanvasTheme CanvasTheme::of(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    CanvasTheme theme;
    theme.desk = isDark ? QColor(0x2A, 0x2E, 0x33) : QColor(0xE6, 0xE9, 0xEC);
    theme.deskText = isDark ? QColor(0xC9, 0xD1, 0xD9) : QColor(0x57, 0x60, 0x6A);
    theme.sheetLine = isDark ? QColor(0x15, 0x18, 0x1B) : QColor(0xC4, 0xCB, 0xD2);
    theme.shadow = QColor(0, 0, 0, isDark ? 70 : 22);
    theme.pageLine = QColor(0x6E, 0x77, 0x81);
    theme.gridDot = QColor(0xC8, 0xCF, 0xD6);
    theme.accent = QColor(0x09, 0x69, 0xDA);
    theme.focus = ink::text;
    return theme;
}

} // namespace portolan
