// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace portolan {

struct IssuedCopy;

/// What a list calls the plan that was kept of a revision: "B   2026-10-01   What changed ...", in the language of the
/// user interface.
[[nodiscard]] QString issuedCopyText(const IssuedCopy &copy);

} // namespace portolan
