// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace portolan {

/// What the desktop program was started with.
struct StartArguments {
    QString plan; ///< to open; empty: none
    QString example; ///< to begin with, one that there is; empty: none
    QString mistake; ///< a sentence about what is wrong; empty: nothing
};

/// Reads the arguments of the process, and needs no display for that. Where they ask for help or for the version, it
/// is printed, and the process ends well. Needs an application, which may be a QCoreApplication; what is meant for the
/// toolkit (-platform NAME) is passed over.
[[nodiscard]] StartArguments readStartArguments(const QStringList &arguments);

} // namespace portolan
