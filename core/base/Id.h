// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <algorithm>
#include <compare>
#include <optional>
#include <vector>

namespace portolan {

/// The name by which the parts of a plan or a catalog refer to each other: 1 to 64 letters, digits, '-', '_' or '.'
/// (ASCII), the first a letter or digit. Ids are compared by code unit; 'a' and 'A' differ.
/// An Id is made by parse() or is null; what holds a non-null Id holds a valid one. Only what is drawn has one that no
/// plan can have: see atOldPlace().
class Id {
public:
    static constexpr int maximumLength = 64;

    Id() = default;
    [[nodiscard]] static std::optional<Id> parse(const QString &text);

    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }

    /// "web@old", of the same thing where an older plan has it, drawn beside what it is now. parse() refuses it.
    [[nodiscard]] Id atOldPlace() const;
    [[nodiscard]] static std::optional<Id> parseDrawn(const QString &text); ///< of either: "web", "web@old"
    [[nodiscard]] Id now() const; ///< of what is at its old place: where it is now; else itself
    [[nodiscard]] bool isAtOldPlace() const { return isAtOldPlace(m_text); }
    [[nodiscard]] static bool isAtOldPlace(const QString &text);

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        const int order = QString::compare(a.m_text, b.m_text);
        return order < 0 ? std::strong_ordering::less
            : order > 0  ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

[[nodiscard]] inline bool contains(const std::vector<Id> &ids, const Id &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace portolan

template <>
struct std::hash<portolan::Id> {
    size_t operator()(const portolan::Id &id) const noexcept { return qHash(id); }
};
