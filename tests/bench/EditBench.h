// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace portolan::bench {

/// Edits of an open plan of so many nodes, each to what everybody who shows it is told.
void measureDocument(int nodes);

} // namespace portolan::bench
