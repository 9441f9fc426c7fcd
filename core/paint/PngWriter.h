// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "paint/IconFolder.h"
#include "paint/Picture.h"

#include <QByteArray>

class QImage;

namespace portolan {

struct PngOptions {
    double dotsPerInch = 144;
    IconFolder icons;
};

/// A page as an image on white paper; its resolution is written into it, so that it prints at its own size. The same
/// picture gives the same bytes.
///
/// Errors: font.unusable; picture.no-size (name of the page); png.no-resolution (lowest, highest, asked for);
/// png.too-large (resolution, width, height in pixels, millions of pixels that can be written, largest resolution that
/// would do); png.failed (width, height): no memory for it.
[[nodiscard]] Result<QByteArray> writePng(const Picture &picture, const PngOptions &options = {});

/// An image as PNG bytes that know their resolution; nothing where Qt can't write it.
[[nodiscard]] QByteArray pngBytes(QImage image, double dotsPerInch);
/// Whether a resolution can be had at all: lowestDotsPerInch to highestDotsPerInch.
[[nodiscard]] Result<void> checkResolution(double dotsPerInch);

inline constexpr qint64 mostPixels = 400'000'000;
inline constexpr double lowestDotsPerInch = 1;
inline constexpr double highestDotsPerInch = 4800;

} // namespace portolan
