// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberPages.h"

#include "sheet/NumberPainting.h"
#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double narrowestColumn = 330;
constexpr double betweenColumns = 18;
constexpr double belowLead = 24;
constexpr double headingBelowLead = 20;
constexpr double lowestColumn = 60; ///< below the lead
constexpr double heightStep = 4;

/// Fills columns from the left to the right, page after page.
class NumberColumns {
public:
    NumberColumns(const TextMeasure &measure, const SheetFragment &lead, const QSizeF &room, double widestPill)
        : m_measure(measure)
        , m_room(room)
        , m_widestPill(widestPill)
        , m_count(std::max(1, static_cast<int>((room.width() + betweenColumns) / (narrowestColumn + betweenColumns))))
        , m_width((room.width() - betweenColumns * (m_count - 1)) / m_count)
    {
        startPage();
        append(m_pages.back(), lead, {});
        m_top = lead.size.isEmpty() ? 0 : lead.size.height() + belowLead + headingBelowLead;
        m_used = lead.size.height();
        if (m_room.height() - m_top < lowestColumn)
            m_isFull = true;
    }

    /// Between the lead and the first columns: what the page's own heading says of both.
    void addHeading(const QString &heading)
    {
        if (m_top == 0 || m_isFull)
            return;
        SheetPen pen(m_measure, m_pages.back());
        pen.words(heading, {0, m_top - headingBelowLead + 11}, {12, true, ink::text});
    }

    void addAll(const std::vector<NumberEntry> &entries, size_t first, const std::vector<QString> &ids)
    {
        for (size_t index = first; index < entries.size(); ++index)
            m_paintings.emplace_back(m_measure, entries[index], m_width, m_widestPill);
        if (m_isFull && !m_paintings.empty())
            startPage();
        for (size_t index = 0; index < m_paintings.size(); ++index) {
            if (m_column == 0 && m_y == 0)
                m_height = heightFrom(index);
            add(m_paintings[index], ids[index], index);
        }
    }

    [[nodiscard]] std::vector<SheetFragment> takePages() { return std::move(m_pages); }
    [[nodiscard]] double used() const { return m_used; }

private:
    [[nodiscard]] double whole() const { return m_room.height() - m_top; }

    /// One that is higher than a column goes on in the next one, under its number.
    void add(const NumberPainting &painting, const QString &id, size_t index)
    {
        const double height = painting.height(0, painting.lineCount());
        const bool isWhole = height <= whole();
        if (m_y > 0 && m_y + (isWhole ? height : painting.height(0, 1)) > m_height) {
            nextColumn();
            if (m_column == 0)
                m_height = heightFrom(index);
        }
        for (size_t first = 0; first < painting.lineCount();) {
            if (first > 0)
                nextColumn();
            const size_t end = std::max(first + 1, painting.endWithin(first, whole() - m_y));
            const SheetFragment painted = painting.paint(first, end, first == 0 ? id : QString());
            append(m_pages.back(), painted, {m_column * (m_width + betweenColumns), m_top + m_y});
            m_y += painted.size.height();
            m_used = std::max(m_used, m_top + m_y);
            first = end;
        }
    }

    /// The lowest columns of one page that hold all entries from there on, or whole ones where these can't either.
    [[nodiscard]] double heightFrom(size_t index) const
    {
        const auto holdAll = [&](double height) {
            int column = 0;
            double y = 0;
            for (size_t i = index; i < m_paintings.size(); ++i) {
                const double own = m_paintings[i].height(0, m_paintings[i].lineCount());
                if (own > height)
                    return false;
                if (y > 0 && y + own > height) {
                    y = 0;
                    if (++column == m_count)
                        return false;
                }
                y += own + betweenEntries;
            }
            return true;
        };
        double height = whole();
        if (!holdAll(height))
            return height;
        for (double lower = height - heightStep; lower > 0 && holdAll(lower); lower -= heightStep)
            height = lower;
        return height;
    }

    void startPage()
    {
        m_pages.emplace_back();
        m_pages.back().size = m_room;
        m_column = 0;
        m_y = 0;
        m_top = 0;
        m_used = 0;
        m_height = whole();
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
    double m_top = 0; ///< of the columns of this page
    double m_height = 0; ///< of the columns of this page
    double m_y = 0;
    double m_used = 0; ///< of this page's height
    bool m_isFull = false; ///< the lead leaves no room on its page
    std::vector<NumberPainting> m_paintings;
    std::vector<SheetFragment> m_pages;
};

} // namespace

NumberPages numberPages(const SheetContext &context, const SheetFragment &lead, const std::vector<NumberEntry> &entries,
    size_t shown, const QSizeF &room, const QString &id)
{
    NumberPages result;
    if (shown >= entries.size() && lead.size.isEmpty())
        return result;
    NumberColumns columns(context.measure, lead, room, widestPill(context.measure, entries));
    std::vector<QString> ids;
    for (size_t index = shown; index < entries.size(); ++index) {
        ids.push_back(u"number-"_s + id + u'-' + QString::number(index - shown + 1));
        result.entryOfLabel.emplace(entries[index].label, ids.back());
    }
    if (shown < entries.size())
        columns.addHeading(
            context.text.word(shown > 0 ? u"drawing.numbers.continued"_s : u"drawing.numbers"_s).joined(u" "_s));
    columns.addAll(entries, shown, ids);
    result.usedOfLast = columns.used();
    result.pages = columns.takePages();
    return result;
}

} // namespace portolan
