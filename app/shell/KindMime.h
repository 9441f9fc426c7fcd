// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace portolan {

// What the palette says when something is chosen or dragged: the id of a kind as text (UTF-8), or one of these two
// words for what is no machine. No palette offers a kind that is called like them.

inline const QString kindMimeType = QStringLiteral("application/x-portolan-kind");
inline const QString zoneElement = QStringLiteral("zone");
inline const QString firewallElement = QStringLiteral("firewall");

} // namespace portolan
