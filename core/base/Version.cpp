// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Version.h"

#include <QStringList>

#include <algorithm>

namespace portolan {

std::optional<Version> Version::parse(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() > 6)
        return std::nullopt;
    Version version;
    for (const QString &part : parts) {
        const bool digits = !part.isEmpty() && part.size() <= 6
            && std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!digits)
            return std::nullopt;
        version.m_parts.push_back(part.toInt());
    }
    version.m_text = text;
    return version;
}

int Version::generation() const
{
    return m_parts.empty() ? 0 : m_parts.front();
}

QString Version::toString() const
{
    return m_text;
}

std::strong_ordering operator<=>(const Version &a, const Version &b)
{
    const size_t size = std::max(a.m_parts.size(), b.m_parts.size());
    for (size_t i = 0; i < size; ++i) {
        const int left = i < a.m_parts.size() ? a.m_parts[i] : 0;
        const int right = i < b.m_parts.size() ? b.m_parts[i] : 0;
        if (left != right)
            return left <=> right;
    }
    return std::strong_ordering::equal;
}

std::optional<VersionRange> VersionRange::parse(const QString &text)
{
    struct Spelling {
        QLatin1String sign;
        Relation relation;
    };
    static constexpr Spelling spellings[] = {
        {QLatin1String("<="), Relation::AtMost},
        {QLatin1String(">="), Relation::AtLeast},
        {QLatin1String("<"), Relation::Below},
        {QLatin1String(">"), Relation::Above},
        {QLatin1String("="), Relation::Exactly},
    };
    for (const Spelling &spelling : spellings) {
        if (!text.startsWith(spelling.sign))
            continue;
        const std::optional<Version> bound = Version::parse(text.mid(spelling.sign.size()));
        if (!bound)
            return std::nullopt;
        VersionRange range;
        range.m_relation = spelling.relation;
        range.m_bound = *bound;
        return range;
    }
    return std::nullopt;
}

QString VersionRange::toString() const
{
    static constexpr const char *signs[] = {"<=", "<", ">=", ">", "="};
    return QLatin1String(signs[static_cast<int>(m_relation)]) + m_bound.toString();
}

bool VersionRange::contains(const Version &version) const
{
    switch (m_relation) {
    case Relation::AtMost:
        return version <= m_bound;
    case Relation::Below:
        return version < m_bound;
    case Relation::AtLeast:
        return version >= m_bound;
    case Relation::Above:
        return version > m_bound;
    case Relation::Exactly:
        return version == m_bound;
    }
    return false;
}

bool VersionRange::overlaps(const VersionRange &other) const
{
    const auto isUpperBound
        = [](Relation relation) { return relation == Relation::AtMost || relation == Relation::Below; };
    if (m_relation == Relation::Exactly)
        return other.contains(m_bound);
    if (other.m_relation == Relation::Exactly)
        return contains(other.m_bound);
    if (isUpperBound(m_relation) == isUpperBound(other.m_relation))
        return true;
    const VersionRange &upper = isUpperBound(m_relation) ? *this : other;
    const VersionRange &lower = isUpperBound(m_relation) ? other : *this;
    return lower.m_bound < upper.m_bound
        || (lower.m_bound == upper.m_bound && upper.contains(lower.m_bound) && lower.contains(upper.m_bound));
}

bool coverEveryVersion(const std::vector<VersionRange> &ranges)
{
    using Relation = VersionRange::Relation;
    const auto isIn = [&](const Version &version) {
        return std::any_of(
            ranges.begin(), ranges.end(), [&](const VersionRange &range) { return range.contains(version); });
    };
    return std::any_of(ranges.begin(), ranges.end(), [&](const VersionRange &upper) {
        return (upper.relation() == Relation::AtMost || upper.relation() == Relation::Below)
            && std::any_of(ranges.begin(), ranges.end(), [&](const VersionRange &lower) {
                   return (lower.relation() == Relation::AtLeast || lower.relation() == Relation::Above)
                       && (lower.bound() < upper.bound() || (lower.bound() == upper.bound() && isIn(upper.bound())));
               });
    });
}

} // namespace portolan
