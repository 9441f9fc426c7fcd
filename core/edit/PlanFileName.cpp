// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/PlanFileName.h"

#include <QStringList>

namespace portolan {

QString fileNameFor(const Plan &plan)
{
    constexpr qsizetype longest = 40;
    QString words;
    for (const QChar letter : plan.title.text(Language::English))
        words += letter.isLetterOrNumber() || letter.isSurrogate() || letter.isMark() ? letter : QLatin1Char(' ');
    QString name;
    for (const QString &word : words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = name.isEmpty() ? word : QString(name + QLatin1Char('-') + word);
        if (longer.size() > longest)
            break;
        name = longer;
    }
    // One word alone, as Japanese titles are.
    if (name.isEmpty())
        name = words.trimmed().toLower().section(QLatin1Char(' '), 0, 0).left(longest);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name;
}

} // namespace portolan
