// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace portolan {

/// A place in a text: both from 1, the column in characters (code points).
struct Place {
    int line = 1;
    int column = 1;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Turns byte offsets of a UTF-8 text into places. Lines end with LF. The time goes with the distance from the offset
/// asked before, so a walk through the text costs one pass over it, however long its lines are.
/// The text must outlive the finder.
class PlaceFinder {
public:
    explicit PlaceFinder(QByteArrayView text)
        : m_text(text)
    {
    }

    /// Of the character at that offset; an offset outside the text counts as its nearest end.
    [[nodiscard]] Place place(qsizetype offset);

private:
    QByteArrayView m_text;
    qsizetype m_offset = 0;
    Place m_place;
};

} // namespace portolan
