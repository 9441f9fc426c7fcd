// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PathText.h"

#include <array>
#include <cmath>

namespace portolan {

namespace {

constexpr int pathDecimals = 2;

struct GridPoint {
    qint64 x;
    qint64 y;
    friend bool operator==(const GridPoint &, const GridPoint &) = default;
};

GridPoint onGrid(const QPainterPath::Element &element)
{
    return {std::llround(element.x * 100), std::llround(element.y * 100)};
}

void appendScaled(QByteArray &out, qint64 scaled, int decimals)
{
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    qint64 unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    out += QByteArray::number(scaled / unit);
    qint64 rest = scaled % unit;
    if (rest == 0)
        return;
    out += '.';
    for (unit /= 10; rest > 0; unit /= 10) {
        out += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
}

/// Appends commands; a letter is written where it changes.
class PathWriter {
public:
    void move(GridPoint to)
    {
        closeIfBack();
        m_letter = 0; // a second pair of coordinates after M would be a line
        command('M');
        coordinates(to);
        m_begin = to;
        m_hasLine = false;
    }
    void line(GridPoint to)
    {
        if (to == m_at && m_hasLine)
            return;
        if (to == m_at || (to.x != m_at.x && to.y != m_at.y)) {
            command('L');
            coordinates(to);
        } else if (to.y == m_at.y) {
            command('H');
            number(to.x);
        } else {
            command('V');
            number(to.y);
        }
        m_at = to;
        m_hasLine = true;
    }
    void curve(GridPoint first, GridPoint second, GridPoint to)
    {
        command('C');
        coordinates(first);
        coordinates(second);
        coordinates(to);
        m_hasLine = true;
    }
    [[nodiscard]] QByteArray done()
    {
        closeIfBack();
        return m_text;
    }

private:
    void command(char letter)
    {
        if (letter != m_letter)
            m_text += letter;
        m_letter = letter;
        m_afterLetter = m_text.endsWith(letter);
    }
    void number(qint64 scaled)
    {
        if (!m_afterLetter && scaled >= 0)
            m_text += ' ';
        m_afterLetter = false;
        appendScaled(m_text, scaled, pathDecimals);
    }
    void coordinates(GridPoint point)
    {
        number(point.x);
        number(point.y);
        m_at = point;
    }
    void closeIfBack()
    {
        if (!m_hasLine || m_at != m_begin)
            return;
        m_text += 'Z';
        m_letter = 'Z';
        m_hasLine = false;
    }

    QByteArray m_text;
    GridPoint m_begin{};
    GridPoint m_at{};
    char m_letter = 0;
    bool m_afterLetter = false;
    bool m_hasLine = false;
};

} // namespace

void appendNumber(QByteArray &out, double value, int decimals)
{
    constexpr std::array<double, 5> factors{1, 10, 100, 1000, 10'000};
    appendScaled(out, std::llround(value * factors[static_cast<std::size_t>(decimals)]), decimals);
}

QByteArray numberText(double value, int decimals)
{
    QByteArray text;
    appendNumber(text, value, decimals);
    return text;
}

QByteArray pathText(const QPainterPath &path)
{
    PathWriter writer;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement) {
            writer.move(onGrid(element));
        } else if (element.type == QPainterPath::LineToElement) {
            writer.line(onGrid(element));
        } else if (element.type == QPainterPath::CurveToElement && i + 2 < path.elementCount()) {
            writer.curve(onGrid(element), onGrid(path.elementAt(i + 1)), onGrid(path.elementAt(i + 2)));
            i += 2;
        }
    }
    return writer.done();
}

} // namespace portolan
