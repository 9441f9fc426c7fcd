// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace portolan {

/// A product version: 1 to 6 dotted numbers ("7.2.1"). Missing parts count as 0, so 7.3 equals 7.3.0.
class Version {
public:
    [[nodiscard]] static std::optional<Version> parse(const QString &text);
    [[nodiscard]] QString toString() const; ///< as it was written
    [[nodiscard]] int generation() const; ///< the first number: 7 of "7.2.1"

    friend bool operator==(const Version &a, const Version &b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Version &a, const Version &b);

private:
    std::vector<int> m_parts;
    QString m_text;
};

/// What a document says of versions in one printed cell: "<=7.2.1", ">=7.3.0", "<8", ">7", "=7.4.0".
class VersionRange {
public:
    enum class Relation { AtMost, Below, AtLeast, Above, Exactly };

    [[nodiscard]] static std::optional<VersionRange> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool contains(const Version &version) const;
    [[nodiscard]] Relation relation() const { return m_relation; }
    [[nodiscard]] const Version &bound() const { return m_bound; } ///< the version that it names
    /// Whether some version lies in both; between any two versions there is another (7.2.1.1 between 7.2.1 and 7.2.2).
    [[nodiscard]] bool overlaps(const VersionRange &other) const;

    friend bool operator==(const VersionRange &, const VersionRange &) = default;

private:
    Relation m_relation = Relation::Exactly;
    Version m_bound;
};

/// Whether every version there can be lies in one of them.
[[nodiscard]] bool coverEveryVersion(const std::vector<VersionRange> &ranges);

} // namespace portolan
