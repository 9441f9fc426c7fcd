// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace portolan {

/// Who waits for long work: is told how many of its steps are done, in the thread that does them, and answers whether
/// to go on. Work that is given none goes on.
using GoesOn = std::function<bool(int done, int steps)>;

} // namespace portolan
