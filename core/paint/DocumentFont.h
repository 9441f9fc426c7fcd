// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QFont>

namespace portolan {

/// The document's font, BIZ UDPGothic, as it is built into every program that links core/paint.
class DocumentFont {
public:
    /// Makes the font known to Qt; doing so again costs nothing. Needs a QGuiApplication, and its thread the first
    /// time. Error: font.unusable (file).
    [[nodiscard]] static Result<void> load();

    /// The font file. Lives as long as the program; nothing is copied.
    [[nodiscard]] static QByteArray data(bool bold);

    /// The font at an em of pixelSize, without hinting, kerning and ligatures, once it is loaded. Qt knows whole sizes
    /// alone: drawing at any size means scaling the painter.
    [[nodiscard]] static QFont at(int pixelSize, bool bold);

    static const QString family;
};

} // namespace portolan
