// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

#include <QHash>
#include <QSet>

#include <array>

namespace portolan {

/// The name with the number at its end so much higher, in as many digits ("web01" -> "web02"); without a number it
/// counts as the first ("Client PC" -> "Client PC 2"). What reads as a year or a version is no number
/// ("Windows Server 2019", "ESXi 5.5").
[[nodiscard]] QString countedOn(const QString &name, int by);

/// Gives copies of one sort names that nothing of it has.
class CopiedNames {
public:
    /// That something has.
    void take(const LocalizedText &name);
    /// That nothing has yet, but something will that is copied as well: numbers leave it out.
    void reserve(const LocalizedText &name);

    /// The name as it is where nothing has it in either language; else with the next free number, the same one in both.
    /// It is taken from then on.
    [[nodiscard]] LocalizedText nameFor(const LocalizedText &name);

private:
    [[nodiscard]] static bool isIn(const std::array<QSet<QString>, 2> &names, const LocalizedText &name);

    std::array<QSet<QString>, 2> m_there; ///< before anything was named here
    std::array<QSet<QString>, 2> m_taken; ///< the same, what was reserved, and what was given
    QHash<QString, int> m_last; ///< stem of a name -> the number given last
};

} // namespace portolan
