// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPainterPath>

namespace portolan {

/// A number as SVG has it: at most so many decimals (0 to 4), no exponent, no "-0", no zeros that say nothing.
void appendNumber(QByteArray &out, double value, int decimals = 2);
[[nodiscard]] QByteArray numberText(double value, int decimals = 2);

/// A path as the attribute d of SVG, in hundredths of a unit: level and upright lines as H and V, a subpath that comes
/// back to its beginning closed.
[[nodiscard]] QByteArray pathText(const QPainterPath &path);

} // namespace portolan
