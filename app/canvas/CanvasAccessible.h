// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace portolan {

/// Makes canvases speak to screen readers: a canvas with its nodes as children, each with its name, what it is, its
/// address, where it is and whether it is selected. Doing so again costs nothing.
void installCanvasAccessibility();

} // namespace portolan
