// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "paint/TextMeasure.h"

#include <functional>

namespace portolan {

/// For a part of a drawing that has to be read alone: badges on the pieces of lines in the window whose label stands
/// elsewhere, one for each piece that is long enough to be asked about. They stand on no node, label or gate, and on no
/// other line where there is a place without one.
/// Answers with a diagram that has the styles and arrows (without ways) of the other, and these labels alone. window:
/// in scene units. isShown: whether a label is shown where the window touches it; without it all
/// are.
[[nodiscard]] Diagram numbersRepeatedIn(const Diagram &diagram, const QRectF &window, const TextMeasure &measure,
    const std::function<bool(const DiagramLabel &)> &isShown = {});

} // namespace portolan
