// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberPages.h"

#include "sheet/NumberPainting.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double narrowestColumn = 330;
constexpr double betweenColumns = 18;

/// Fills columns from the left to the right, page after page.
class NumberColumns {
public:
    NumberColumns(const TextMeasure &measure, const QSizeF &room, double widestPill)
        : m_measure(measure)
        , m_room(room)
        , m_widestPill(widestPill)
        , m_count(std::max(1, static_cast<int>((room.width() + betweenColumns) / (narrowestColumn + betweenColumns))))
        , m_width((room.width() - betweenColumns * (m_count - 1)) / m_count)
    {
        startPage();
    }

    /// One that is higher than a column goes on in the next one, under its number.
    void add(const NumberEntry &entry, const QString &id)
    {
        const NumberPainting painting(m_measure, entry, m_width, m_widestPill);
        const bool isWhole = painting.height(0, painting.lineCount()) <= m_room.height();
        if (m_y > 0
            && m_y + (isWhole ? painting.height(0, painting.lineCount()) : painting.height(0, 1)) > m_room.height())
            nextColumn();
        for (size_t first = 0; first < painting.lineCount();) {
            if (first > 0)
                nextColumn();
            const size_t end = std::max(first + 1, painting.endWithin(first, m_room.height() - m_y));
            const SheetFragment painted = painting.paint(first, end, first == 0 ? id : QString());
            append(m_pages.back(), painted, {m_column * (m_width + betweenColumns), m_y});
            m_y += painted.size.height();
            first = end;
        }
    }

    [[nodiscard]] std::vector<SheetFragment> takePages() { return std::move(m_pages); }

private:
    void startPage()
    {
        m_pages.emplace_back();
        m_pages.back().size = m_room;
        m_column = 0;
        m_y = 0;
    }

    void nextColumn()
    {
        m_y = 0;
        if (++m_column == m_count)
            startPage();
    }

    const TextMeasure &m_measure;
    QSizeF m_room;
    double m_widestPill;
    int m_count;
    double m_width;
    int m_column = 0;
    double m_y = 0;
    std::vector<SheetFragment> m_pages;
};

} // namespace

NumberPages numberPages(const SheetContext &context, const std::vector<NumberEntry> &entries, size_t shown,
    const QSizeF &room, const QString &id)
{
    NumberPages result;
    if (shown >= entries.size())
        return result;
    NumberColumns columns(context.measure, room, widestPill(context.measure, entries));
    for (size_t index = shown; index < entries.size(); ++index) {
        const QString group = u"number-"_s + id + u'-' + QString::number(index - shown + 1);
        result.entryOfLabel.emplace(entries[index].label, group);
        columns.add(entries[index], group);
    }
    result.pages = columns.takePages();
    return result;
}

} // namespace portolan
