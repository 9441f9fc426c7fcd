// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/DiagramJob.h"

#include <QStringList>

namespace portolan::test {

/// What is wrong between the badges on a diagram's sheets and their table of numbers, judged by JSON and SVG alone: a
/// badge in the table that stands nowhere on the drawing, or one on the drawing that says less than all and has no
/// entry. job: of the whole plan; its format and page are not asked for.
[[nodiscard]] QStringList unresolvedBadges(DiagramJob job);

} // namespace portolan::test
