// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/LocalizedText.h"

namespace portolan {

const QString &LocalizedText::in(Language language) const
{
    return language == Language::English ? en : ja;
}

const QString &LocalizedText::text(Language language) const
{
    const QString &wanted = in(language);
    if (!wanted.isEmpty())
        return wanted;
    return language == Language::English ? ja : en;
}

} // namespace portolan
