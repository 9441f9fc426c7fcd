// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace portolan::bench {

/// Frames of the canvas, 1920x1080, with 10,000 nodes and 50,000 arrows. Needs a QApplication.
void measureCanvas();

} // namespace portolan::bench
