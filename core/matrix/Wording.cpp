// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Wording.h"

namespace portolan {

QString Wording::text(const QString &key, Language language, const QStringList &arguments) const
{
    const auto found = m_texts.constFind(key);
    if (found == m_texts.constEnd())
        return key;
    const QString &pattern = found->in(language);
    if (arguments.isEmpty())
        return pattern;
    // One pass, so that an argument that looks like a place marker is left alone.
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace
            = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!isPlace) {
            result += pattern[i];
            continue;
        }
        result += arguments.value(pattern[i + 1].digitValue() - 1);
        ++i;
    }
    return result;
}

Wording Wording::withVariant(const QString &variant) const
{
    Wording result = *this;
    if (variant.isEmpty())
        return result;
    const QString ending = u'@' + variant;
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
        if (text.key().endsWith(ending))
            result.insert(text.key().chopped(ending.size()), text.value());
    }
    return result;
}

} // namespace portolan
