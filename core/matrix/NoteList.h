// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

#include <QHash>

#include <vector>

namespace portolan {

/// The notes of a sheet, each once, numbered from 1 in the order in which rows name them: rows then say "Note 3"
/// instead of repeating a paragraph.
class NoteList {
public:
    /// The number of the note, given now if it has none yet.
    int number(const LocalizedText &note);
    [[nodiscard]] const std::vector<LocalizedText> &notes() const { return m_notes; }

private:
    std::vector<LocalizedText> m_notes;
    QHash<QString, int> m_numbers; ///< by both languages
};

} // namespace portolan
