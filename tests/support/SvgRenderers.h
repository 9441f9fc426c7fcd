// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ToolFolder.h"
#include "support/Unlikeness.h"

namespace portolan::test {

/// How two programs that know nothing of each other draw the file, which lies in the folder; null where one did not.
[[nodiscard]] QImage inRsvg(const ToolFolder &folder, const QString &svg);
/// size: of the page in pixels.
[[nodiscard]] QImage inChromium(const ToolFolder &folder, const QString &svg, QSize size);

/// What is alike: in levels of grey of 3x3 pixels (see support/Unlikeness.h) on the mean under a quarter of the ink,
/// which is what edges take that are smoothed in other ways; and under 0.02 % of the sheet by more than 64 of 255.
[[nodiscard]] inline bool isAlike(const Unlikeness &found)
{
    return found.mean < 0.25 * found.ink && found.share < 0.0002;
}

} // namespace portolan::test
