// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/NearestNames.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Insertions, deletions, replacements and swaps of neighbours that make one name of the other; case costs nothing.
int editDistance(const QString &one, const QString &other)
{
    const QString a = one.toLower();
    const QString b = other.toLower();
    const auto columns = static_cast<size_t>(b.size()) + 1;
    std::vector<int> before(columns); // the row of the character before the last
    std::vector<int> last(columns);
    std::vector<int> row(columns);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto column = static_cast<size_t>(j) + 1;
            const int replaced = last[column - 1] + (a[i] == b[j] ? 0 : 1);
            row[column] = std::min({replaced, last[column] + 1, row[column - 1] + 1});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                row[column] = std::min(row[column], before[column - 2] + 1);
        }
    }
    return row.back();
}

struct Likeness {
    int distance = 0;
    bool isNear = false;
};

/// The distance, but little where one name is a part of the other: "esxi" means "vmware-esxi", not "svp". Half of the
/// characters have to be right.
Likeness likenessOf(const QString &wanted, const QString &name)
{
    const int ofPart = name.startsWith(wanted, Qt::CaseInsensitive) ? 1 : 2;
    constexpr qsizetype shortest = 3;
    const int distance = editDistance(wanted, name);
    const bool isPart = std::min(wanted.size(), name.size()) >= shortest
        && (name.contains(wanted, Qt::CaseInsensitive) || wanted.contains(name, Qt::CaseInsensitive));
    return {isPart ? std::min(distance, ofPart) : distance, isPart || 2 * distance <= wanted.size()};
}

constexpr qsizetype enough = 50'000; // comparisons: some tenths of a second with the longest names
constexpr qsizetype longestName = 64; // of an id; a longer text is no name that was mistyped

QStringList ordered(std::vector<std::pair<int, QString>> ranked, qsizetype most)
{
    std::sort(ranked.begin(), ranked.end());
    QStringList names;
    for (size_t i = 0; i < ranked.size() && names.size() < most; ++i)
        names.append(ranked[i].second);
    return names;
}

} // namespace

QStringList nearNames(const QString &wanted, const QStringList &known, qsizetype most)
{
    std::vector<std::pair<int, QString>> near;
    for (const QString &name : known) {
        if (const Likeness likeness = likenessOf(wanted, name); likeness.isNear)
            near.emplace_back(likeness.distance, name);
    }
    return ordered(std::move(near), most);
}

QStringList nearestNames(const QString &wanted, const QStringList &known, qsizetype most)
{
    if (const QStringList near = nearNames(wanted, known, most); !near.isEmpty())
        return near;
    std::vector<std::pair<int, QString>> ranked;
    for (const QString &name : known)
        ranked.emplace_back(likenessOf(wanted, name).distance, name);
    return ordered(std::move(ranked), most);
}

QString NearestNames::listFor(const QString &wanted, const QStringList &known)
{
    constexpr qsizetype few = 6;
    constexpr qsizetype most = 5;
    if (known.size() <= few)
        return known.join(u", "_s);
    m_comparisons += known.size();
    const QStringList shown
        = m_comparisons > enough || wanted.size() > longestName ? known.first(most) : nearestNames(wanted, known, most);
    return shown.join(u", "_s) + u", …"_s;
}

QString NearestNames::alike(const QString &wanted, const QStringList &known)
{
    constexpr qsizetype part = 3;
    if (wanted.size() > longestName)
        return {};
    m_comparisons += known.size();
    const QStringList nearest = m_comparisons > enough ? QStringList() : nearestNames(wanted, known, 1);
    if (nearest.isEmpty())
        return {};
    const QString &name = nearest.first();
    return likenessOf(wanted, name).distance <= std::max(wanted.size(), name.size()) / part ? name : QString();
}

} // namespace portolan
