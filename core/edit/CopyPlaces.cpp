// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/CopyPlaces.h"

#include "arrange/FreePlaces.h"
#include "edit/FirewallEdits.h"
#include "edit/Ground.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double toBorder = 8; // units: from a box to a border, and from a bar to anything
constexpr double ringStep = 128; // units, where nothing is free nearby
constexpr Size besideFrames{160, 80}; // units: room for a firewall and its lanes
constexpr Size underTitle{24, 88}; // units, of a frame that grows: its left and upper edge
constexpr double toEdge = 24; // units, of a frame that grows

/// How far things keep from what is there.
struct Gap {
    Size boxes; ///< from box to box
    Size frames; ///< from frame to frame; half of it, but no more than neighbours have, to boxes
    double border = toBorder; ///< from a box to a border, and from a bar to anything; less than 0: borders don't matter
};

constexpr Size noGap{0, 0};
constexpr Size neighbourGap{24, 24};
constexpr Gap asSeats{{104, 82}, besideFrames}; // as arranged ones stand
constexpr Gap asNeighbours{neighbourGap, besideFrames};
constexpr Gap asClicked{{8, 8}, neighbourGap};
constexpr Gap asTheyWere{noGap, noGap, -1};

/// The fragment's things by what they may lie on.
class Group {
public:
    Group(const Plan &plan, const Places &places, const Plan &fragment)
        : m_plan(plan)
        , m_places(places)
    {
        for (const auto &entry : fragment.zones) {
            if (entry.second.frame)
                m_frames.push_back(*entry.second.frame);
        }
        const std::vector<Rectangle> all = m_frames;
        std::erase_if(m_frames, [&](const Rectangle &frame) {
            return std::any_of(all.begin(), all.end(),
                [&](const Rectangle &other) { return other != frame && encloses(other, frame); });
        });
        for (const Rectangle &frame : m_frames)
            cover(frame);
        for (const auto &entry : fragment.nodes) {
            const Node &node = entry.second;
            if (!node.at)
                continue;
            const Size size = node.size.value_or(Node::standardSize);
            takeBox({node.at->x, node.at->y, size.width, size.height});
        }
        for (const auto &entry : fragment.firewalls) {
            if (entry.second.at)
                takeBar(entry.second, fragment);
        }
        lookAround();
    }

    [[nodiscard]] bool isEmpty() const { return !m_isPlaced; }
    [[nodiscard]] const Rectangle &bounds() const { return m_bounds; }
    [[nodiscard]] const Rectangle &ground() const { return m_ground; }

    /// All machines belong into the zone at this place, or into none.
    void meanZoneAt(const Point &place)
    {
        const std::optional<Id> zone = m_places.zoneAt(place);
        for (Box &box : m_boxes)
            box.zone = zone;
        for (Bar &bar : m_bars)
            bar.joins.clear();
    }

    /// Where everything that is there keeps its distance.
    [[nodiscard]] bool isFreeAt(const Point &offset, const Gap &gap) const
    {
        const auto isClear = [&](const Rectangle &frame) {
            const Rectangle moved = movedBy(frame, offset);
            return m_taken.isFree(moved, std::min(gap.frames.width / 2, neighbourGap.width),
                       std::min(gap.frames.height / 2, neighbourGap.height))
                && isClearOfFrames(frame, moved, gap.frames);
        };
        return std::all_of(m_frames.begin(), m_frames.end(), isClear)
            && std::all_of(m_boxes.begin(), m_boxes.end(),
                [&](const Box &box) {
                    const Rectangle moved = movedBy(box.rectangle, offset);
                    return m_taken.isFree(moved, gap.boxes.width, gap.boxes.height) && isOffBorders(moved, gap.border);
                })
            && std::all_of(m_bars.begin(), m_bars.end(), [&](const Bar &bar) {
                   return m_taken.isFree(movedBy(bar.rectangle, offset), std::max(0.0, gap.border));
               });
    }

    /// Whether everything is where it belongs.
    [[nodiscard]] bool belongsTo(const Point &offset) const
    {
        return std::all_of(m_boxes.begin(), m_boxes.end(), [&](const Box &box) {
            return m_places.zoneAt(centreOf(movedBy(box.rectangle, offset))) == box.zone;
        }) && std::all_of(m_bars.begin(), m_bars.end(), [&](const Bar &bar) {
            return bar.joins.empty() || zonesAround(centreOf(movedBy(bar.rectangle, offset))) == bar.joins;
        });
    }

    /// Whether no machine stands in a frame that is there.
    [[nodiscard]] bool isOutside(const Point &offset) const
    {
        return std::all_of(m_boxes.begin(), m_boxes.end(), [&](const Box &box) {
            return ground::isFree(ground::grown(movedBy(box.rectangle, offset), toBorder, toBorder), m_framesThere);
        });
    }

    /// Machines of one zone, below or beside what stands in it, and the frame that then holds them.
    [[nodiscard]] std::optional<CopyPlace> withGrownFrame(double grid) const
    {
        const bool isOneZone = m_frames.empty() && !m_boxes.empty() && m_boxes.front().zone
            && std::all_of(
                m_boxes.begin(), m_boxes.end(), [&](const Box &box) { return box.zone == m_boxes.front().zone; });
        const std::optional<Rectangle> frame = isOneZone ? m_places.zone(*m_boxes.front().zone) : std::nullopt;
        if (!frame)
            return std::nullopt;
        Rectangle group = m_boxes.front().rectangle;
        for (const Box &box : m_boxes)
            group = united(group, box.rectangle);
        double bottom = frame->y + underTitle.height - asSeats.boxes.height;
        double right = frame->x + underTitle.width - asSeats.boxes.width;
        for (const Rectangle &there : m_inFrames) {
            if (!ground::overlap(there, *frame) || encloses(there, *frame))
                continue;
            bottom = std::max(bottom, there.y + there.height);
            right = std::max(right, there.x + there.width);
        }
        const auto up = [grid](double value) { return std::ceil(value / grid) * grid; };
        const double leftMost = frame->x + underTitle.width;
        const double inFrame = std::max(leftMost, std::min(group.x, frame->x + frame->width - toEdge - group.width));
        const double belowTitle = std::max(
            frame->y + underTitle.height, std::min(group.y, frame->y + frame->height - toEdge - group.height));
        const Point below{up(inFrame - group.x), up(bottom + asSeats.boxes.height - group.y)};
        const Point beside{up(right + asSeats.boxes.width - group.x), up(belowTitle - group.y)};
        for (const Point &offset : {below, beside}) {
            const Rectangle moved = movedBy(group, offset);
            const Rectangle grown = united(*frame, {moved.x, moved.y, moved.width + toEdge, moved.height + toEdge});
            if (grown.x == frame->x && grown.y == frame->y && isRoomFor(*frame, grown) && isFreeAlone(offset))
                return CopyPlace{offset, std::pair(*m_boxes.front().zone, grown)};
        }
        return std::nullopt;
    }

private:
    struct Box {
        Rectangle rectangle;
        std::optional<Id> zone; ///< where it belongs
    };
    struct Bar {
        Rectangle rectangle;
        std::set<Id> joins; ///< zones that it stands between; empty: they come along, or it stands nowhere between
    };

    void cover(const Rectangle &rectangle)
    {
        m_bounds = m_isPlaced ? united(m_bounds, rectangle) : rectangle;
        m_isPlaced = true;
    }

    void takeBox(const Rectangle &box)
    {
        cover(box);
        const auto holds = [&](const Rectangle &frame) { return encloses(frame, box); };
        if (std::none_of(m_frames.begin(), m_frames.end(), holds))
            m_boxes.push_back({box, m_places.zoneAt(centreOf(box))});
    }

    void takeBar(const Firewall &firewall, const Plan &fragment)
    {
        const Rectangle bar = ground::barAt(*firewall.at);
        cover(bar);
        const bool comeAlong = std::any_of(firewall.joins.begin(), firewall.joins.end(), [&](const Id &id) {
            const auto zone = fragment.zones.find(id);
            return zone != fragment.zones.end() && zone->second.frame;
        });
        m_bars.push_back({bar, comeAlong ? std::set<Id>() : zonesAround(*firewall.at)});
    }

    [[nodiscard]] std::set<Id> zonesAround(const Point &place) const
    {
        const std::vector<Id> zones = zonesBeside(m_plan, m_places, place);
        return {zones.begin(), zones.end()};
    }

    void lookAround()
    {
        m_framesThere = ground::framesOf(m_plan, m_places);
        m_inFrames = ground::boxesOf(m_plan, m_places);
        bool isFirst = true;
        const auto take = [&](const Rectangle &rectangle) {
            m_ground = std::exchange(isFirst, false) ? rectangle : united(m_ground, rectangle);
        };
        for (const Rectangle &taken : ground::boxesAndBarsOf(m_plan, m_places)) {
            m_taken.take(taken);
            take(taken);
        }
        for (const Rectangle &frame : m_framesThere)
            take(frame);
        m_inFrames.insert(m_inFrames.end(), m_framesThere.begin(), m_framesThere.end());
    }

    [[nodiscard]] bool isOffBorders(const Rectangle &box, double gap) const
    {
        const Rectangle wide = ground::grown(box, gap, gap);
        return gap < 0 || std::all_of(m_framesThere.begin(), m_framesThere.end(), [&](const Rectangle &frame) {
            return ground::isOnNoBorder(wide, frame);
        });
    }

    /// Frames around it stay around it.
    [[nodiscard]] bool isClearOfFrames(const Rectangle &before, const Rectangle &moved, const Size &gap) const
    {
        const Rectangle wide = ground::grown(moved, gap.width, gap.height);
        return std::all_of(m_framesThere.begin(), m_framesThere.end(), [&](const Rectangle &there) {
            return (there != before && encloses(there, before)) ? encloses(there, moved)
                                                                : !ground::overlap(wide, there);
        });
    }

    /// What a frame takes in that grows must be empty; frames around it must still hold it.
    [[nodiscard]] bool isRoomFor(const Rectangle &frame, const Rectangle &grown) const
    {
        return std::all_of(m_inFrames.begin(), m_inFrames.end(), [&](const Rectangle &there) {
            const bool isThere = there == frame || encloses(frame, there);
            const bool isAround = encloses(there, frame) && encloses(there, grown);
            return isThere || isAround || !ground::overlap(there, ground::grown(grown, toBorder, toBorder));
        });
    }

    /// The same for machines alone, whatever border they are to lie on.
    [[nodiscard]] bool isFreeAlone(const Point &offset) const
    {
        return std::all_of(m_boxes.begin(), m_boxes.end(), [&](const Box &box) {
            return m_taken.isFree(movedBy(box.rectangle, offset), neighbourGap.width, neighbourGap.height);
        });
    }

    const Plan &m_plan;
    const Places &m_places;
    std::vector<Rectangle> m_frames; ///< the outermost
    std::vector<Box> m_boxes; ///< that stand in none of them
    std::vector<Bar> m_bars;
    Rectangle m_bounds;
    bool m_isPlaced = false;
    FreePlaces m_taken; ///< boxes and bars of the plan
    std::vector<Rectangle> m_framesThere;
    std::vector<Rectangle> m_inFrames; ///< boxes and frames of the plan
    Rectangle m_ground; ///< all of the plan
};

} // namespace

CopyPlace placeForCopies(
    const Plan &plan, const Places &places, const Plan &fragment, const std::optional<Point> &clicked, double grid)
{
    Group group(plan, places, fragment);
    if (group.isEmpty())
        return {};
    const auto onGrid = [grid](double value) { return std::round(value / grid) * grid; };
    Point wanted;
    if (clicked) {
        const Point middle = centreOf(group.bounds());
        wanted = {onGrid(clicked->x - middle.x), onGrid(clicked->y - middle.y)};
        group.meanZoneAt(*clicked);
    }
    const auto belongs = [&group](const Gap &gap) {
        return [&group, gap](const Point &offset) { return group.isFreeAt(offset, gap) && group.belongsTo(offset); };
    };
    // What was cut, or comes from another plan, comes where it was.
    if (!clicked && group.isFreeAt(wanted, asTheyWere))
        return {wanted, {}};
    const std::vector<Gap> gaps = clicked ? std::vector<Gap>{asClicked} : std::vector<Gap>{asSeats, asNeighbours};
    for (const Gap &gap : gaps) {
        if (const std::optional<Point> offset = ground::nearestTo(wanted, ground::fineStep, belongs(gap)))
            return {*offset, {}};
    }
    if (const std::optional<CopyPlace> inGrown = group.withGrownFrame(grid))
        return *inGrown;
    for (const double step : {ground::fineStep, ringStep}) {
        const auto isBeside
            = [&](const Point &offset) { return group.isFreeAt(offset, gaps.front()) && group.isOutside(offset); };
        if (const std::optional<Point> offset = ground::nearestTo(wanted, step, isBeside))
            return {*offset, {}};
    }
    const double right = group.ground().x + group.ground().width + besideFrames.width;
    return {{std::ceil((right - group.bounds().x) / grid) * grid, wanted.y}, {}};
}

} // namespace portolan
