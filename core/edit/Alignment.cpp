// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Alignment.h"

#include "edit/MoveEdits.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

struct Box {
    Id id;
    Rectangle at;
    bool isPinned = false;
};

std::vector<Box> boxesOf(const Plan &plan, const Places &places, const std::set<Id> &nodes)
{
    std::vector<Box> boxes;
    for (const Id &id : nodes) {
        if (const std::optional<Rectangle> at = places.node(id))
            boxes.push_back({id, *at, plan.nodes.at(id).pinned});
    }
    return boxes;
}

Rectangle around(const std::vector<Box> &boxes)
{
    Rectangle all = boxes.front().at;
    for (const Box &box : boxes) {
        const double right = std::max(all.x + all.width, box.at.x + box.at.width);
        const double bottom = std::max(all.y + all.height, box.at.y + box.at.height);
        all.x = std::min(all.x, box.at.x);
        all.y = std::min(all.y, box.at.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

Point alignedTo(const Rectangle &all, const Rectangle &box, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return {all.x, box.y};
    case Alignment::Centre:
        return {all.x + (all.width - box.width) / 2, box.y};
    case Alignment::Right:
        return {all.x + all.width - box.width, box.y};
    case Alignment::Top:
        return {box.x, all.y};
    case Alignment::Middle:
        return {box.x, all.y + (all.height - box.height) / 2};
    case Alignment::Bottom:
        return {box.x, all.y + all.height - box.height};
    }
    return {box.x, box.y};
}

} // namespace

void align(PlanEditor &editor, const Places &places, const std::set<Id> &nodes, Alignment alignment)
{
    const std::vector<Box> boxes = boxesOf(editor.plan(), places, nodes);
    if (boxes.size() < 2)
        return;
    const Rectangle all = around(boxes);
    std::map<Id, Point> to;
    for (const Box &box : boxes) {
        if (!box.isPinned)
            to.emplace(box.id, alignedTo(all, box.at, alignment));
    }
    moveNodes(editor, places, to);
}

void distribute(PlanEditor &editor, const Places &places, const std::set<Id> &nodes, Direction direction)
{
    const bool isUpright = direction == Direction::Upright;
    const auto start = [&](const Box &box) { return isUpright ? box.at.y : box.at.x; };
    const auto length = [&](const Box &box) { return isUpright ? box.at.height : box.at.width; };
    std::vector<Box> boxes = boxesOf(editor.plan(), places, nodes);
    std::erase_if(boxes, [](const Box &box) { return box.isPinned; });
    if (boxes.size() < 3)
        return;
    std::sort(boxes.begin(), boxes.end(), [&](const Box &a, const Box &b) {
        return std::tuple(start(a) + length(a) / 2, a.id) < std::tuple(start(b) + length(b) / 2, b.id);
    });
    double between = start(boxes.back()) - start(boxes.front());
    for (size_t index = 0; index + 1 < boxes.size(); ++index)
        between -= length(boxes[index]);
    const double gap = between / static_cast<double>(boxes.size() - 1);
    double next = start(boxes.front()) + length(boxes.front()) + gap;
    std::map<Id, Point> to;
    for (size_t index = 1; index + 1 < boxes.size(); ++index) {
        const Box &box = boxes[index];
        to.emplace(box.id, isUpright ? Point{box.at.x, next} : Point{next, box.at.y});
        next += length(box) + gap;
    }
    moveNodes(editor, places, to);
}

} // namespace portolan
