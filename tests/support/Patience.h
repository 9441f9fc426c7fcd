// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace portolan::test {

/// How long a test waits for what has to come, in milliseconds. It is no measure of speed: a machine that does other
/// things is slow, and only what hangs is to be ended, before the time of its test function is over.
inline constexpr int patience = 10 * 60'000;

} // namespace portolan::test
