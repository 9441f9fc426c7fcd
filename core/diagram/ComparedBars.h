// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrowList.h"

namespace portolan {

/// As findPassages(), of a drawing that compares. older: of each firewall that the older plan has as well, its first
/// bar there.
///
/// A firewall that joins other zones than before is changed at its first bar. Of its further bars those are added that
/// stand on borders that it did not guard. Where it guarded a border that it does not guard any more, and something
/// passed it, it has a bar that is removed, at its old place; so has a firewall that is gone on all of its borders.
void findComparedPassages(const std::vector<DiagramGate> &older, ArrowList &list, Diagram &things);

} // namespace portolan
