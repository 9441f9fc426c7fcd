// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScreen>
#include <QWidget>

namespace portolan {

/// What a window wants, but no more than its screen has beside frame and title bar, which nobody knows before they are
/// there, and some air.
[[nodiscard]] inline QSize fittingOn(const QSize &available, const QSize &wanted)
{
    constexpr QSize aroundWindow(32, 72);
    return wanted.boundedTo(available - aroundWindow);
}

/// ... on the screen of the window that it opens over.
[[nodiscard]] inline QSize fittingFor(const QWidget &window, const QSize &wanted)
{
    const QWidget *over = window.parentWidget() ? window.parentWidget() : &window;
    return fittingOn(over->screen()->availableSize(), wanted);
}

} // namespace portolan
