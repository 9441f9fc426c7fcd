// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeShape.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace portolan::arranging {

double widthOf(const std::vector<Column> &columns)
{
    double width = columns.empty() ? 0 : columnGap * double(columns.size() - 1);
    for (const Column &column : columns)
        width += column.width;
    return width;
}

Shaper::Shaper(const Model &model, const ShapeForm &form)
    : m_model(model)
    , m_form(form)
    , m_mostRows(std::max(form.mostRows, 1))
    , m_rowOf(model.members.size(), -1)
{
}

Shape Shaper::shape(int district)
{
    const District &here = m_model.districts[static_cast<size_t>(district)];
    std::map<Station, std::vector<int>> stations;
    for (const int index : here.members) {
        const Station station = member(index).station;
        const bool isAlone = here.side != 0 && station != Station::Component;
        stations[isAlone ? Station::Managed : station].push_back(index);
    }
    Shape shape;
    const std::vector<int> &clients = stations[Station::Client];
    shape.before = columnsOf(clients, m_mostRows);
    if (here.side == 0)
        shape.block = blockOf(stations[Station::Manager], stations[Station::Service]);
    std::vector<int> &managed = stations[Station::Managed];
    if (m_form.hasPartsBelow) {
        managed = withPartsBelow(managed, stations[Station::Component]);
        stations[Station::Component].clear();
    }
    shape.after = linedUp(withBorderNodesAtTheirSide(district, managed), 1);
    shape.rows = shape.after.empty() ? 0 : static_cast<int>(shape.after.front().members.size());
    std::vector<Column> components = linedUp(stations[Station::Component], shape.rows);
    if (!components.empty()) {
        shape.rows = static_cast<int>(components.front().members.size());
        for (Column &column : shape.after)
            column.members.resize(static_cast<size_t>(shape.rows), -1);
        shape.after.insert(shape.after.end(), components.begin(), components.end());
    }
    shape.extraColumns = std::max(static_cast<int>(shape.after.size()) - 1, 0);
    int groups = 0;
    for (const double width : {widthOf(shape.before), shape.block.width, widthOf(shape.after)}) {
        groups += width > 0 ? 1 : 0;
        shape.width += width;
    }
    shape.width += columnGap * std::max(groups - 1, 0);
    return shape;
}

std::vector<int> Shaper::withPartsBelow(const std::vector<int> &managed, const std::vector<int> &parts) const
{
    std::vector<int> all;
    for (const int whole : managed) {
        all.push_back(whole);
        std::copy_if(
            parts.begin(), parts.end(), std::back_inserter(all), [&](int part) { return member(part).whole == whole; });
    }
    return all;
}

/// Filled one after the other, as evenly as can be.
std::vector<Column> Shaper::columnsOf(const std::vector<int> &members, int rows) const
{
    const int count = static_cast<int>(members.size());
    std::vector<Column> columns(static_cast<size_t>((count + rows - 1) / rows));
    if (columns.empty())
        return columns;
    const size_t height = (members.size() + columns.size() - 1) / columns.size();
    for (size_t place = 0; place < members.size(); ++place) {
        Column &column = columns[place / height];
        column.members.push_back(members[place]);
        column.width = std::max(column.width, roundedUp(member(members[place]).size.width));
    }
    std::erase_if(columns, [](const Column &column) { return column.members.empty(); });
    for (Column &column : columns)
        column.members.resize(height, -1);
    return columns;
}

/// In columns of equal height; parts of machines that have a row stand on it, as far as there is a place.
std::vector<Column> Shaper::linedUp(const std::vector<int> &members, int leastRows)
{
    constexpr int mostPartsInARow = 6;
    if (members.empty())
        return {};
    const int count = static_cast<int>(members.size());
    std::map<int, int> inRow;
    int most = 1;
    const auto wish = [&](int index) { return member(index).whole < 0 ? -1 : rowOf(member(index).whole); };
    int rows = leastRows;
    for (const int index : members) {
        if (const int row = wish(index); row >= 0) {
            most = std::max(most, ++inRow[row]);
            rows = std::max(rows, row + 1);
        }
    }
    // No column for a few parts of one machine alone.
    most = std::min(most, mostPartsInARow);
    while (most > 1 && most * static_cast<int>(inRow.size()) > 2 * count)
        --most;
    const int mostRows = std::max(m_mostRows, rows);
    const int columnCount = std::max((count + mostRows - 1) / mostRows, most);
    rows = std::max(rows, (count + columnCount - 1) / columnCount);
    std::vector<Column> columns(static_cast<size_t>(columnCount));
    for (Column &column : columns)
        column.members.assign(static_cast<size_t>(rows), -1);
    std::vector<int> filled(static_cast<size_t>(rows), 0);
    const auto seat = [&](int index, size_t column, int row) {
        columns[column].members[static_cast<size_t>(row)] = index;
        columns[column].width = std::max(columns[column].width, roundedUp(member(index).size.width));
        rowOf(index) = row;
        ++filled[static_cast<size_t>(row)];
    };
    for (const int index : members) {
        const int row = wish(index);
        if (row < 0)
            continue;
        int best = -1;
        for (int candidate = 0; candidate < rows; ++candidate) {
            if (filled[static_cast<size_t>(candidate)] < columnCount
                && (best < 0 || std::abs(candidate - row) < std::abs(best - row)))
                best = candidate;
        }
        seat(index, static_cast<size_t>(filled[static_cast<size_t>(best)]), best);
    }
    size_t place = 0;
    for (const int index : members) {
        if (rowOf(index) >= 0)
            continue;
        const auto height = static_cast<size_t>(rows);
        while (columns[place / height].members[place % height] >= 0)
            ++place;
        seat(index, place / height, static_cast<int>(place % height));
    }
    std::erase_if(columns, [](const Column &column) { return column.width <= 0; });
    return columns;
}

ManagerBlock Shaper::blockOf(const std::vector<int> &managers, std::vector<int> services) const
{
    const size_t leastColumns = m_form.isBlockNarrow ? 1 : 2;
    constexpr int usualRows = 5;
    ManagerBlock block;
    // Those that others talk to stand below, where lanes to the right are free.
    std::stable_partition(services.begin(), services.end(), [&](int index) { return !member(index).facesRight; });
    const auto most = static_cast<size_t>(std::max(m_mostRows, usualRows));
    const size_t managerColumns = (managers.size() + most - 1) / most;
    for (size_t place = 0; place < managers.size(); place += managerColumns) {
        block.managers.emplace_back(managers.begin() + static_cast<std::ptrdiff_t>(place),
            managers.begin() + static_cast<std::ptrdiff_t>(std::min(place + managerColumns, managers.size())));
    }
    const size_t rowsLeft = most > block.managers.size() + 2 ? most - block.managers.size() : 2;
    const size_t columns = std::max(leastColumns, (services.size() + rowsLeft - 1) / rowsLeft);
    const size_t lines = (services.size() + columns - 1) / columns;
    for (size_t line = 0; line < lines; ++line) {
        const auto from = static_cast<std::ptrdiff_t>(line * columns);
        const auto to = static_cast<std::ptrdiff_t>(std::min((line + 1) * columns, services.size()));
        (line < (lines + 1) / 2 ? block.above : block.below)
            .emplace_back(services.begin() + from, services.begin() + to);
    }
    const auto takeUp = [&](const std::vector<std::vector<int>> &group) {
        for (const std::vector<int> &line : group) {
            double width = columnGap * double(line.size() - 1);
            double height = 0;
            for (const int index : line) {
                width += roundedUp(member(index).size.width);
                height = std::max(height, member(index).size.height);
            }
            block.width = std::max(block.width, width);
            block.height = block.height > 0 ? roundedUp(block.height + rowGap) + height : height;
        }
    };
    takeUp(block.above);
    block.managersFrom = block.above.empty() ? 0 : roundedUp(block.height + rowGap);
    takeUp(block.managers);
    block.managersTo = block.height;
    takeUp(block.below);
    block.width = roundedUp(block.width);
    return block;
}

/// What has an interface in another zone stands in the column that is nearest to it.
std::vector<int> Shaper::withBorderNodesAtTheirSide(int district, const std::vector<int> &members) const
{
    std::vector<int> ordered = members;
    const auto border = [&](int index) {
        const int other = member(index).otherZone;
        if (other < 0)
            return 0;
        return m_model.placeOf[static_cast<size_t>(other)] < m_model.placeOf[static_cast<size_t>(district)] ? -1 : 1;
    };
    if (static_cast<int>(ordered.size()) > m_mostRows)
        std::stable_sort(ordered.begin(), ordered.end(), [&](int a, int b) { return border(a) < border(b); });
    return ordered;
}

} // namespace portolan::arranging
