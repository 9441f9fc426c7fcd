// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlaceFinder.h"

#include <algorithm>

namespace portolan {

namespace {

struct Distance {
    int lines = 0;
    int characters = 0; ///< behind the last line end
};

Distance distance(QByteArrayView text)
{
    Distance result;
    for (const char byte : text) {
        if (byte == '\n') {
            ++result.lines;
            result.characters = 0;
        } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
            ++result.characters; // every byte but the second and later ones of a character
        }
    }
    return result;
}

} // namespace

Place PlaceFinder::place(qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, m_text.size());
    const bool forward = offset >= m_offset;
    const Distance way = forward ? distance(m_text.sliced(m_offset, offset - m_offset))
                                 : distance(m_text.sliced(offset, m_offset - offset));
    if (way.lines == 0) {
        m_place.column += forward ? way.characters : -way.characters;
    } else if (forward) {
        m_place = {m_place.line + way.lines, way.characters + 1};
    } else {
        const qsizetype lineStart = offset > 0 ? m_text.lastIndexOf('\n', offset - 1) + 1 : 0;
        m_place = {m_place.line - way.lines, distance(m_text.sliced(lineStart, offset - lineStart)).characters + 1};
    }
    m_offset = offset;
    return m_place;
}

} // namespace portolan
