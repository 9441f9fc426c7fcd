// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

namespace portolan::test {

/// A plan for measuring routers, of hand-drawn flows alone and without zones: 2 clients, 3 management servers, 5
/// external servers and so many managed nodes, all at fixed places (boxes of the standard size, managed nodes on a grid
/// of 260 x 160 as wide as high). Each client talks to each server, each server to each external server and to each
/// managed node, and every other managed node to the first server: 21 flows and three and a half for each managed node.
///
/// tests/bench/scenes/sceneN.plan.yaml are these plans of N managed nodes.
[[nodiscard]] Plan makeBenchScene(int managed);

/// Of how many managed nodes the scenes are that are kept as files.
inline constexpr int benchScenes[] = {10, 20, 40, 80, 160};

/// With so many managed nodes the scene has 5,002 flows.
inline constexpr int largestBenchScene = 1423;

} // namespace portolan::test
