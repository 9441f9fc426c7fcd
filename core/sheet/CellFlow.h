// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/RowsCell.h"

#include <vector>

namespace portolan {

/// A piece of text on a line of a cell.
struct CellSegment {
    QString text;
    double left = 0;
    bool isSecondary = false;
};
using CellLines = std::vector<std::vector<CellSegment>>;

/// The texts of a cell in so much width: the other language beside the first or behind its last line where it fits
/// there whole, else below it.
[[nodiscard]] CellLines flowed(
    const TextMeasure &measure, const std::vector<RowsCellLine> &cell, double width, bool isBold);

/// About how many lines that takes, found so fast that many widths can be tried: lines end at spaces and between
/// Japanese words only, whatever the signs are. Words that are wider than a line end behind hyphens and colons, or
/// where the line is full; flowed() breaks them behind slashes, dots and underscores, too, and can need another line.
class CellSize {
public:
    CellSize(const TextMeasure &measure, const std::vector<RowsCellLine> &cell, bool isBold);

    [[nodiscard]] int lines(double width) const;
    /// The widest part that no line end can come into, but no more than some.
    [[nodiscard]] double longestWord() const { return m_longestWord; }
    /// Of all of it on one line.
    [[nodiscard]] double length() const { return m_length; }

private:
    struct Word {
        double before = 0; ///< the space that a line end swallows
        double width = 0;
        double narrowest = 0; ///< of it, without the kana that rather stay with it
        std::vector<double> pieces; ///< in which it is broken where it is wider than a line; empty: it is one
    };
    struct Text {
        std::vector<Word> words;
        double width = 0;
    };
    struct Part {
        Text text;
        Text other;
        bool mayFollow = false;
    };
    [[nodiscard]] static Text textOf(const TextMeasure &measure, const QString &text, bool isBold);
    /// How many lines, and how wide the last is.
    [[nodiscard]] static std::pair<int, double> fill(const Text &text, double width);

    std::vector<Part> m_parts;
    double m_longestWord = 0;
    double m_length = 0;
};

} // namespace portolan
