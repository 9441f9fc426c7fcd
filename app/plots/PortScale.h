// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace portolan {

/// Port numbers on a line of length 3 in three equal parts: system ports, user ports, dynamic ports (RFC 6335), each
/// with an even scale of its own. So 22 and 443 are as easy to tell apart as 26501 and 56030.
namespace PortScale {

inline constexpr int sections = 3;
inline constexpr int firstOf[sections + 1] = {0, 1024, 49152, 65536};

/// Of the left edge of a port, 0 to 65536; the answer is 0 to 3.
[[nodiscard]] double placeOf(double port);
[[nodiscard]] double portAt(double place);
/// Round port numbers between two places of a line that is so many pixels wide, no two nearer than gap.
[[nodiscard]] std::vector<int> ticks(double from, double to, double width, double gap);

} // namespace PortScale

/// Places for things of one width in a row that want to be somewhere: in order, at least gap apart, between from and
/// to, all together as near as can be to where they want to be. wanted is sorted. There is room for all of them:
/// (number - 1) * gap <= to - from.
[[nodiscard]] std::vector<double> spread(const std::vector<double> &wanted, double gap, double from, double to);

} // namespace portolan
