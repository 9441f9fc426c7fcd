// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>

#include <QRectF>

#include <vector>

namespace portolan {

/// A path cut into its dashes, each subpath from its beginning. The lengths, on and off in turn, are positive and of an
/// even number (drawableDashes() makes them so); curves become fine polygons.
///
/// Qt's raster painter dashes only what is visible and loses count on the way: dashes would move when a view pans, and
/// not meet where two tiles of an image do.
///
/// shown: where dashes are wanted; others may be missing, those that are there are the same. Null: all of them.
[[nodiscard]] QPainterPath dashedPath(
    const QPainterPath &path, const std::vector<double> &dashes, const QRectF &shown = {});

} // namespace portolan
