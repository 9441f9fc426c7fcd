// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/NoteList.h"

namespace portolan {

int NoteList::number(const LocalizedText &note)
{
    const QString key = note.en + QChar(0x1f) + note.ja;
    const auto known = m_numbers.constFind(key);
    if (known != m_numbers.constEnd())
        return *known;
    m_notes.push_back(note);
    const int number = static_cast<int>(m_notes.size());
    m_numbers.insert(key, number);
    return number;
}

} // namespace portolan
