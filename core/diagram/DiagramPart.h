// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace portolan {

/// Some of a diagram's elements, by their indices, each once and in order: that is the order in which they are painted.
struct DiagramPart {
    std::vector<int> zones;
    std::vector<int> gates;
    std::vector<int> nodes;
    std::vector<int> arrows;
    std::vector<int> trunks;
    std::vector<int> labels;
};

} // namespace portolan
