// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace portolan::test {

using JudgedWay = std::vector<QPointF>; ///< corners; level and upright segments only

/// Where a way runs over a line that it has taken before; nothing: nowhere.
[[nodiscard]] std::optional<QPointF> runOverItself(const JudgedWay &way);

/// A place where lines that are drawn once, however many of these ways share them, close a circle, so that nobody can
/// tell which way round an arrow goes; nothing: they are a tree, or several.
[[nodiscard]] std::optional<QPointF> circleOf(const std::vector<const JudgedWay *> &ways);

} // namespace portolan::test
