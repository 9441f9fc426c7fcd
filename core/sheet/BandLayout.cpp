// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/BandLayout.h"

#include <algorithm>
#include <numeric>

namespace portolan {

namespace {

constexpr double heightStep = 4;

/// What is left of a rectangle around another.
void splitAround(const QRectF &room, const QRectF &taken, std::vector<QRectF> &rest)
{
    if (!room.intersects(taken)) {
        rest.push_back(room);
        return;
    }
    const auto add = [&](double left, double top, double right, double bottom) {
        if (right - left > 1 && bottom - top > 1)
            rest.emplace_back(QPointF(left, top), QPointF(right, bottom));
    };
    add(room.left(), room.top(), room.right(), std::min(room.bottom(), taken.top()));
    add(room.left(), std::max(room.top(), taken.bottom()), room.right(), room.bottom());
    add(room.left(), room.top(), std::min(room.right(), taken.left()), room.bottom());
    add(std::max(room.left(), taken.right()), room.top(), room.right(), room.bottom());
}

/// Each rectangle that no other contains.
std::vector<QRectF> largest(const std::vector<QRectF> &rects)
{
    std::vector<QRectF> result;
    for (size_t i = 0; i < rects.size(); ++i) {
        bool isInside = false;
        for (size_t j = 0; j < rects.size() && !isInside; ++j)
            isInside = i != j && rects[j].contains(rects[i]) && (rects[j] != rects[i] || j < i);
        if (!isInside)
            result.push_back(rects[i]);
    }
    return result;
}

} // namespace

std::optional<BandLayout> packBand(const QSizeF &band, const QSizeF &corner, const std::vector<QSizeF> &blocks)
{
    BandLayout layout;
    layout.height = band.height();
    const QRectF taken(band.width() - corner.width() - betweenBlocks, band.height() - corner.height() - betweenBlocks,
        corner.width() + betweenBlocks, corner.height() + betweenBlocks);
    splitAround(QRectF(QPointF(), band), taken, layout.free);
    for (const QSizeF &size : blocks) {
        if (size.isEmpty()) {
            layout.places.emplace_back();
            continue;
        }
        const QRectF *best = nullptr;
        for (const QRectF &room : layout.free) {
            const bool fits = room.width() >= size.width() - 0.01 && room.height() >= size.height() - 0.01;
            const auto isBetter = [&] {
                return !best || room.top() < best->top() || (room.top() == best->top() && room.left() < best->left());
            };
            if (fits && isBetter())
                best = &room;
        }
        if (!best)
            return std::nullopt;
        const QPointF place = best->topLeft();
        layout.places.push_back(place);
        const QRectF block = QRectF(place, size).adjusted(-betweenBlocks, -betweenBlocks, betweenBlocks, betweenBlocks);
        std::vector<QRectF> rest;
        for (const QRectF &room : layout.free)
            splitAround(room, block, rest);
        layout.free = largest(rest);
    }
    return layout;
}

std::vector<std::vector<QRectF>> freeColumns(std::vector<QRectF> free, double narrowest, double lowest)
{
    std::vector<std::vector<QRectF>> rooms;
    const auto columnsIn = [&](const QRectF &room) {
        return room.height() < lowest ? 0
                                      : static_cast<int>((room.width() + betweenBlocks) / (narrowest + betweenBlocks));
    };
    while (true) {
        const auto value = [&](const QRectF &room) { return columnsIn(room) * room.height(); };
        const auto best = std::max_element(
            free.begin(), free.end(), [&](const QRectF &a, const QRectF &b) { return value(a) < value(b); });
        if (best == free.end() || columnsIn(*best) == 0)
            break;
        const QRectF room = *best;
        const int count = columnsIn(room);
        const double width = (room.width() - betweenBlocks * (count - 1)) / count;
        rooms.emplace_back();
        for (int i = 0; i < count; ++i)
            rooms.back().emplace_back(room.left() + i * (width + betweenBlocks), room.top(), width, room.height());
        const QRectF taken = room.adjusted(-betweenBlocks, -betweenBlocks, betweenBlocks, betweenBlocks);
        std::vector<QRectF> rest;
        for (const QRectF &other : free)
            splitAround(other, taken, rest);
        free = largest(rest);
    }
    std::sort(rooms.begin(), rooms.end(), [](const std::vector<QRectF> &a, const std::vector<QRectF> &b) {
        return std::pair(a.front().left(), a.front().top()) < std::pair(b.front().left(), b.front().top());
    });
    return rooms;
}

BandLayout lowestBand(double width, const QSizeF &corner, const std::vector<std::vector<QSizeF>> &sizes)
{
    std::optional<BandLayout> best;
    std::vector<size_t> choice(sizes.size(), 0);
    while (true) {
        std::vector<QSizeF> blocks;
        double stacked = corner.height() + betweenBlocks;
        bool isPossible = true;
        for (size_t i = 0; i < sizes.size(); ++i) {
            blocks.push_back(sizes[i][choice[i]]);
            isPossible = isPossible && blocks.back().width() <= width + 0.01;
            stacked += blocks.back().height() + betweenBlocks;
        }
        for (double height = corner.height(); isPossible && height < stacked + heightStep; height += heightStep) {
            if (best && height >= best->height)
                break;
            if (std::optional<BandLayout> layout = packBand({width, height}, corner, blocks)) {
                layout->variants = choice;
                best = std::move(layout);
            }
        }
        size_t next = 0;
        while (next < choice.size() && ++choice[next] == sizes[next].size())
            choice[next++] = 0;
        if (next == choice.size())
            break;
    }
    return best.value_or(BandLayout{});
}

} // namespace portolan
