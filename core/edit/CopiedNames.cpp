// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/CopiedNames.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDigits = 9; // more are no number that somebody counts with
constexpr qsizetype mostAfterSpace = 3; // more are a year

struct Counted {
    QString stem;
    int digits = 0;
    int number = 1;
};

Counted counted(const QString &name)
{
    qsizetype digits = 0;
    while (digits < name.size() && name[name.size() - 1 - digits] >= u'0' && name[name.size() - 1 - digits] <= u'9')
        ++digits;
    const QChar before = digits < name.size() ? name[name.size() - 1 - digits] : QChar();
    const bool isNumber = digits > 0 && digits <= (before.isSpace() ? mostAfterSpace : mostDigits)
        && (before.isLetter() || before.isSpace() || before == u'-' || before == u'_' || before == u'#');
    if (!isNumber)
        return {name + u' ', 0, 1};
    return {name.chopped(digits), static_cast<int>(digits), name.last(digits).toInt()};
}

} // namespace

QString countedOn(const QString &name, int by)
{
    if (name.isEmpty())
        return {};
    const Counted parts = counted(name);
    return parts.stem + QString::number(parts.number + by).rightJustified(parts.digits, u'0');
}

bool CopiedNames::isIn(const std::array<QSet<QString>, 2> &names, const LocalizedText &name)
{
    return (!name.en.isEmpty() && names[0].contains(name.en)) || (!name.ja.isEmpty() && names[1].contains(name.ja));
}

void CopiedNames::take(const LocalizedText &name)
{
    m_there[0].insert(name.en);
    m_there[1].insert(name.ja);
    reserve(name);
}

void CopiedNames::reserve(const LocalizedText &name)
{
    m_taken[0].insert(name.en);
    m_taken[1].insert(name.ja);
}

LocalizedText CopiedNames::nameFor(const LocalizedText &name)
{
    if (name.isEmpty() || !isIn(m_there, name)) {
        reserve(name);
        return name;
    }
    const Counted first = counted(name.en.isEmpty() ? name.ja : name.en);
    const QString stem = first.stem + u'\n' + counted(name.ja).stem;
    // Those before it were tried for the copy before.
    int by = std::max(1, m_last.value(stem, 0) + 1 - first.number);
    LocalizedText fresh;
    do {
        fresh = {countedOn(name.en, by), countedOn(name.ja, by)};
        ++by;
    } while (isIn(m_taken, fresh));
    m_last.insert(stem, first.number + by - 1);
    reserve(fresh);
    return fresh;
}

} // namespace portolan
