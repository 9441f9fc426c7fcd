// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "find/FindTerm.h"

namespace portolan {

// What a word of a search means beside its letters: addresses by what lies in them, ports by what they reach over.

[[nodiscard]] bool overlap(const AddressBlock &a, const AddressBlock &b);
/// Whether one of the addresses, networks and ranges that stand in the text has an address of the term.
[[nodiscard]] bool holdsAddress(const QString &text, const FindTerm &term);
/// Whether the flow begins or ends on such a port, agreed ones of the listener included, or (without ports) has this
/// transport. Where an opener takes any port of its system, that is none to be found by.
[[nodiscard]] bool usesPorts(const FlowEngine &engine, const Flow &flow, const FindTerm &term);

} // namespace portolan
