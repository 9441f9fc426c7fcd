// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace portolan {

/// How two names stand to each other in a list: below 0 where the first comes first, 0 where neither does. Whatever
/// their case, and numbers within them by their value, in whatever digits: "web2", "Web10". A number comes before
/// other characters.
[[nodiscard]] int naturalOrder(QStringView first, QStringView second);

} // namespace portolan
