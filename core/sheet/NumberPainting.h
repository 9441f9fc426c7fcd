// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/NumberEntries.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// An entry broken into lines for a column, to be painted whole or, where it is higher than a page, in parts.
class NumberPainting {
public:
    /// widestPill: of all entries, so that their texts begin below each other. The entry must outlive the painting.
    NumberPainting(const TextMeasure &measure, const NumberEntry &entry, double width, double widestPill);

    [[nodiscard]] size_t lineCount() const { return m_lines.size(); }
    /// Of these lines, up to before end, without the room below them.
    [[nodiscard]] double height(size_t first, size_t end) const;
    /// Of the lines from the first that fit this height, the one behind the last.
    [[nodiscard]] size_t endWithin(size_t first, double height) const;
    /// A group "number" that leads where the label leads; id: of the group. The size has the room below the lines.
    [[nodiscard]] SheetFragment paint(size_t first, size_t end, const QString &id = {}) const;

private:
    struct Line {
        QString text;
        QString beside; ///< the ends, where they fit behind the ports
        bool isEnds = false;
    };

    const TextMeasure &m_measure;
    const NumberEntry &m_entry;
    double m_width;
    double m_pillWidth; ///< of the column for the pills
    std::vector<Line> m_lines;
};

[[nodiscard]] double widestPill(const TextMeasure &measure, const std::vector<NumberEntry> &entries);

/// Less high than this no entry is: to know it costs less than to break its lines.
[[nodiscard]] double leastHeight(const NumberEntry &entry, double width);

inline constexpr double betweenEntries = 4;

} // namespace portolan
