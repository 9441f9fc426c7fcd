// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace portolan {

/// The known names most like one that was probably mistyped, nearest first, at most so many: by the characters that
/// have to be inserted, left out, replaced or swapped with the next, whatever their case; a name that holds the other
/// is near. Far ones, where more than half of the characters differ, are among them only if there is no near one.
[[nodiscard]] QStringList nearestNames(const QString &wanted, const QStringList &known, qsizetype most = 5);

/// Of these only such that are near: at most half of the characters of the wanted one differ.
[[nodiscard]] QStringList nearNames(const QString &wanted, const QStringList &known, qsizetype most = 5);

/// For messages: a few known names as they are, of more the nearest with "…" behind them. Separated by commas.
///
/// A broken file can hold thousands of unknown names; to compare each with everything known takes too long, so once an
/// object of this has compared enough, the rest get the first of what is known, and nothing is alike.
class NearestNames {
public:
    [[nodiscard]] QString listFor(const QString &wanted, const QStringList &known);
    /// The known name that was probably meant, or an empty text where none is alike: at most a third of the longer one
    /// differs.
    [[nodiscard]] QString alike(const QString &wanted, const QStringList &known);

private:
    qsizetype m_comparisons = 0;
};

} // namespace portolan
