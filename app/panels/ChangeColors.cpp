// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ChangeColors.h"

#include "diagram/ChangeMarks.h"

namespace portolan {

namespace {

constexpr double trace = 0.09; ///< of the colour, in what a row stands on

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

double mixed(double one, double other, double share)
{
    return one + (other - one) * share;
}

} // namespace

QColor changeTextColor(DiagramChange change, const QPalette &palette)
{
    if (change == DiagramChange::None)
        return palette.color(QPalette::Text);
    // The sheet's colours are for lines on white: text on tinted ground has to be darker.
    if (!isDark(palette))
        return changeColor(change).darker(135);
    return change == DiagramChange::Added  ? QColor(0x7B, 0xD8, 0x8F)
        : change == DiagramChange::Changed ? QColor(0xF2, 0xCC, 0x80)
                                           : QColor(0xFF, 0xB3, 0xAB);
}

QColor changeBackground(DiagramChange change, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor color = changeTextColor(change, palette);
    return QColor::fromRgbF(static_cast<float>(mixed(base.redF(), color.redF(), trace)),
        static_cast<float>(mixed(base.greenF(), color.greenF(), trace)),
        static_cast<float>(mixed(base.blueF(), color.blueF(), trace)));
}

} // namespace portolan
