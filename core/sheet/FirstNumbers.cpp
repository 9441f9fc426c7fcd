// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/FirstNumbers.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

LocalizedText firstNumbers(const QStringList &numbers, qsizetype most)
{
    const bool areMore = numbers.size() > most;
    const QStringList shown = numbers.first(std::min(most, numbers.size()));
    return {shown.join(u", "_s) + (areMore ? u" …"_s : u""_s), shown.join(u"、"_s) + (areMore ? u"…"_s : u""_s)};
}

} // namespace portolan
