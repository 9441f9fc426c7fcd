// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeFirewalls.h"

#include "arrange/FirewallSide.h"
#include "arrange/FreePlaces.h"
#include "arrange/GuardPlaces.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace portolan::arranging {

namespace {

constexpr Size bar{24, 96}; ///< at least so much of it is drawn
constexpr double barGap = 8;
constexpr double lanesBetween = 64; ///< of bars that not the same arrows pass, where there is room
constexpr double widestStep = 56; ///< from a frame to a bar, and from bar to bar

/// A strip without frames between two of them.
struct Gap {
    Rectangle area;
    bool isUpright = true;
    bool isOwnLast = false; ///< the zone that it was looked for from is at the right, or below

    [[nodiscard]] auto key() const { return std::tuple(area.x, area.width, area.y, area.height); }
    friend bool operator<(const Gap &a, const Gap &b) { return a.key() < b.key(); }
};

class FirewallPlacer {
public:
    FirewallPlacer(const Model &model, const PlacedSheet &sheet, bool keepPlaces);

    std::vector<Point> place();

private:
    [[nodiscard]] std::optional<Rectangle> areaOf(int district) const;
    [[nodiscard]] std::optional<Gap> gapOf(const Firewall &firewall) const;
    [[nodiscard]] bool parts(const Gap &gap, const Rectangle &own, const Firewall &firewall) const;
    [[nodiscard]] Gap beside(const Rectangle &own, const Rectangle &other) const;
    [[nodiscard]] static Point wishIn(const Gap &gap, double across, bool isPassed);
    void placeIn(const Gap &gap, const std::vector<size_t> &firewalls);
    [[nodiscard]] std::optional<Guard> guardOf(size_t firewall) const;
    void placeGuards(const std::vector<size_t> &firewalls);
    [[nodiscard]] std::vector<Rectangle> takenRectangles() const;
    void take(size_t firewall, const GuardPlace &place);
    [[nodiscard]] Point nearestFree(const Point &wish, const Gap &gap) const;
    void take(size_t firewall, const Point &at, bool isUpright);
    [[nodiscard]] Rectangle stripOf(size_t firewall, const Point &at, bool isUpright) const;
    [[nodiscard]] double freeLine(size_t firewall, const Gap &gap, double wish) const;

    const Model &m_model;
    const PlacedSheet &m_sheet;
    std::vector<Point> m_places; ///< by firewall
    std::vector<bool> m_isSet;
    std::vector<Rectangle> m_bars;
    std::vector<Rectangle> m_strips; ///< as far as the bars can reach, by what they join
    std::optional<Rectangle> m_all;
    FreePlaces m_taken;
};

FirewallPlacer::FirewallPlacer(const Model &model, const PlacedSheet &sheet, bool keepPlaces)
    : m_model(model)
    , m_sheet(sheet)
    , m_places(model.firewalls.size())
    , m_isSet(model.firewalls.size())
{
    const auto add = [&](const Rectangle &rectangle) { m_all = m_all ? united(*m_all, rectangle) : rectangle; };
    for (size_t index = 0; index < model.members.size(); ++index) {
        const Member &member = model.members[index];
        const Rectangle box{sheet.nodes[index].x, sheet.nodes[index].y, member.size.width, member.size.height};
        if (!isUsable(sheet.nodes[index]))
            continue;
        m_taken.take(box);
        add(box);
    }
    for (const std::optional<Rectangle> &frame : sheet.frames) {
        if (frame && isUsable(*frame))
            add(*frame);
    }
    for (size_t index = 0; index < model.firewalls.size(); ++index) {
        if (keepPlaces && model.firewalls[index]->at)
            take(index, *model.firewalls[index]->at, true);
    }
}

void FirewallPlacer::take(size_t firewall, const Point &at, bool isUpright)
{
    m_places[firewall] = at;
    m_isSet[firewall] = true;
    if (!isUsable(at))
        return;
    const Size size = isUpright ? bar : Size{bar.height, bar.width};
    m_bars.push_back({at.x - size.width / 2, at.y - size.height / 2, size.width, size.height});
    m_strips.push_back(stripOf(firewall, at, isUpright));
    m_taken.take(m_bars.back());
}

/// A bar of several zones is drawn where arrows pass it, anywhere along these zones.
Rectangle FirewallPlacer::stripOf(size_t firewall, const Point &at, bool isUpright) const
{
    const Size size = isUpright ? bar : Size{bar.height, bar.width};
    Rectangle strip{at.x - size.width / 2, at.y - size.height / 2, size.width, size.height};
    for (const Id &zone : m_model.firewalls[firewall]->joins) {
        const int district = m_model.district(zone);
        const std::optional<Rectangle> area = district < 0 ? std::nullopt : areaOf(district);
        if (area)
            strip = united(strip,
                isUpright ? Rectangle{strip.x, area->y, size.width, area->height}
                          : Rectangle{area->x, strip.y, area->width, size.height});
    }
    return strip;
}

/// Across a gap the line that is nearest to the wish and where no other bar can reach; the wish, where there is none.
double FirewallPlacer::freeLine(size_t firewall, const Gap &gap, double wish) const
{
    constexpr double furthest = 1200; // what stays can be anywhere, with a gap as wide as that
    constexpr double besideFrame = bar.width / 2 + barGap;
    const Point centre = centreOf(gap.area);
    const double from = (gap.isUpright ? gap.area.x : gap.area.y) + besideFrame;
    const double to = from - 2 * besideFrame + (gap.isUpright ? gap.area.width : gap.area.height);
    const auto isFree = [&](double line, double apart) {
        const Point at = gap.isUpright ? Point{line, centre.y} : Point{centre.x, line};
        const Rectangle strip = stripOf(firewall, at, gap.isUpright);
        return std::none_of(
            m_strips.begin(), m_strips.end(), [&](const Rectangle &other) { return collide(other, strip, apart); });
    };
    for (const double apart : {lanesBetween, 2 * barGap}) {
        for (double away = 0; away <= std::min(to - from, furthest); away += grid) {
            for (const double line : {wish - away, wish + away}) {
                if (line >= from && line <= to && isFree(line, apart))
                    return line;
            }
        }
    }
    return wish;
}

void FirewallPlacer::take(size_t firewall, const GuardPlace &place)
{
    m_places[firewall] = place.at;
    m_isSet[firewall] = true;
    m_bars.push_back(place.strip);
    m_strips.push_back(place.strip);
    m_taken.take(place.strip);
}

/// The frame, or what stands in the zone.
std::optional<Rectangle> FirewallPlacer::areaOf(int district) const
{
    std::optional<Rectangle> area = m_sheet.frames[static_cast<size_t>(district)];
    if (area && isUsable(*area))
        return area;
    area.reset();
    for (const int index : m_model.districts[static_cast<size_t>(district)].members) {
        const Point &at = m_sheet.nodes[static_cast<size_t>(index)];
        const Size &size = m_model.members[static_cast<size_t>(index)].size;
        const Rectangle box{at.x, at.y, size.width, size.height};
        if (isUsable(at))
            area = area ? united(*area, box) : box;
    }
    return area;
}

std::optional<Gap> FirewallPlacer::gapOf(const Firewall &firewall) const
{
    const FirewallSide side = sideOf(m_model, firewall);
    const std::optional<Rectangle> own = side.district < 0 ? std::nullopt : areaOf(side.district);
    if (!own)
        return std::nullopt;
    // The nearest in the direction in which most of the others are.
    std::optional<Rectangle> nearest;
    std::tuple<bool, int> least;
    for (const Id &zone : firewall.joins) {
        const int district = m_model.district(zone);
        const std::optional<Rectangle> other
            = district < 0 || district == side.district ? std::nullopt : areaOf(district);
        if (!other)
            continue;
        const int steps
            = m_model.placeOf[static_cast<size_t>(district)] - m_model.placeOf[static_cast<size_t>(side.district)];
        const std::tuple rank((steps > 0) != side.isRight(), std::abs(steps));
        if (!nearest || rank < least) {
            nearest = other;
            least = rank;
        }
    }
    if (!nearest)
        return std::nullopt;
    const Gap here = beside(*own, *nearest);
    Gap there = beside(*nearest, *own);
    there.isOwnLast = here.isOwnLast;
    // What stands in between is reached from its own zone without it.
    return parts(there, *own, firewall) ? there : here;
}

/// Whether a gap has the one zone of a firewall on one side, and all its others on the other side.
bool FirewallPlacer::parts(const Gap &gap, const Rectangle &own, const Firewall &firewall) const
{
    const double from = gap.isUpright ? gap.area.x : gap.area.y;
    const double to = from + (gap.isUpright ? gap.area.width : gap.area.height);
    const auto sideOf = [&](const Rectangle &area) {
        const double first = gap.isUpright ? area.x : area.y;
        const double last = first + (gap.isUpright ? area.width : area.height);
        return last <= from ? -1 : first >= to ? 1 : 0;
    };
    const int side = sideOf(own);
    return side != 0 && std::ranges::all_of(firewall.joins, [&](const Id &zone) {
        const int district = m_model.district(zone);
        const std::optional<Rectangle> other = district < 0 ? std::nullopt : areaOf(district);
        return !other || *other == own || sideOf(*other) == -side;
    });
}

/// From one frame towards the other, as far as nothing else begins.
Gap FirewallPlacer::beside(const Rectangle &own, const Rectangle &other) const
{
    const double right = other.x - own.x - own.width;
    const double left = own.x - other.x - other.width;
    const double below = other.y - own.y - own.height;
    const double above = own.y - other.y - other.height;
    const bool isUpright = std::max(right, left) >= 0 || std::max(below, above) < 0;
    const double top = std::max(own.y, other.y);
    const double bottom = std::min(own.y + own.height, other.y + other.height);
    // Where they don't face each other, or it is one of several, beside the first.
    const bool isFacing = bottom > top && own.height <= other.height;
    const double y = isFacing ? top : own.y;
    const double height = isFacing ? bottom - top : own.height;
    const double start = std::max(own.x, other.x);
    const double end = std::min(own.x + own.width, other.x + other.width);
    Gap gap;
    gap.isUpright = isUpright;
    gap.isOwnLast = isUpright ? right < left : below < above;
    if (isUpright) {
        gap.area = right >= left ? Rectangle{own.x + own.width, y, std::max(right, 0.0), height}
                                 : Rectangle{own.x - std::max(left, 0.0), y, std::max(left, 0.0), height};
    } else {
        gap.area = below >= above ? Rectangle{start, own.y + own.height, end - start, std::max(below, 0.0)}
                                  : Rectangle{start, own.y - std::max(above, 0.0), end - start, std::max(above, 0.0)};
    }
    for (const std::optional<Rectangle> &frame : m_sheet.frames) {
        if (!frame || !collide(*frame, gap.area, 0))
            continue;
        if (isUpright && right >= left && frame->x >= gap.area.x)
            gap.area.width = frame->x - gap.area.x;
        else if (isUpright && right < left && frame->x + frame->width <= own.x) {
            gap.area.x = frame->x + frame->width;
            gap.area.width = own.x - gap.area.x;
        }
    }
    return gap;
}

/// Beside a wish where no node and no other bar is.
Point FirewallPlacer::nearestFree(const Point &wish, const Gap &gap) const
{
    constexpr int most = 60;
    const Size size = gap.isUpright ? bar : Size{bar.height, bar.width};
    const auto isFree = [&](const Point &at) {
        return m_taken.isFree({at.x - size.width / 2, at.y - size.height / 2, size.width, size.height}, barGap);
    };
    // First along the bar, then across.
    for (int across = 0; across <= most; ++across) {
        for (int along = 0; along <= most; ++along) {
            for (const int sign : {1, -1, 2, -2}) {
                const double aside = (std::abs(sign) == 2 ? -1 : 1) * across * 2 * grid;
                const double ahead = (sign > 0 ? 1 : -1) * along * 3 * grid;
                const Point at
                    = gap.isUpright ? Point{wish.x + aside, wish.y + ahead} : Point{wish.x + ahead, wish.y + aside};
                if (isFree(at))
                    return at;
            }
        }
    }
    return wish;
}

/// What nothing passes stands beside the frames' titles: no lines run there.
Point FirewallPlacer::wishIn(const Gap &gap, double across, bool isPassed)
{
    const Point centre = centreOf(gap.area);
    const Point beginning{gap.area.x + bar.height / 2, gap.area.y + bar.height / 2};
    const Point &along = isPassed ? centre : beginning;
    return gap.isUpright ? Point{across, roundedDown(along.y)} : Point{roundedDown(along.x), across};
}

void FirewallPlacer::placeIn(const Gap &gap, const std::vector<size_t> &firewalls)
{
    const double from = gap.isUpright ? gap.area.x : gap.area.y;
    const double room = gap.isUpright ? gap.area.width : gap.area.height;
    for (size_t place = 0; place < firewalls.size(); ++place) {
        // Before the zone that it guards: labels stand near managers, and have the rest of the room.
        const double step = std::min(room / double(firewalls.size() + 1), widestStep);
        const double ahead = gap.isOwnLast ? step * double(place + 1) : room - step * double(firewalls.size() - place);
        const double across = freeLine(firewalls[place], gap, roundedDown(from + ahead + grid / 2));
        const Point wish = wishIn(gap, across, m_model.isPassed[firewalls[place]]);
        take(firewalls[place], nearestFree(wish, gap), gap.isUpright);
    }
}

std::optional<Guard> FirewallPlacer::guardOf(size_t firewall) const
{
    const FirewallSide side = sideOf(m_model, *m_model.firewalls[firewall]);
    if (!side.isGuard())
        return std::nullopt;
    const std::optional<Rectangle> zone = areaOf(side.district);
    const std::optional<Rectangle> other = areaOf(side.other);
    return zone && other ? std::optional(Guard{*zone, *other, m_model.isPassed[firewall]}) : std::nullopt;
}

std::vector<Rectangle> FirewallPlacer::takenRectangles() const
{
    std::vector<Rectangle> taken = m_bars;
    for (const std::optional<Rectangle> &frame : m_sheet.frames) {
        if (frame && isUsable(*frame))
            taken.push_back(*frame);
    }
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        const Point &at = m_sheet.nodes[index];
        const Size &size = m_model.members[index].size;
        if (isUsable(at))
            taken.push_back({at.x, at.y, size.width, size.height});
    }
    return taken;
}

/// Each before the zone that it guards; those of one side share it.
void FirewallPlacer::placeGuards(const std::vector<size_t> &firewalls)
{
    struct Group {
        std::vector<size_t> firewalls;
        std::vector<Guard> guards;
    };
    std::map<std::tuple<double, double, double, double, ZoneSide>, Group> groups;
    for (const size_t index : firewalls) {
        const Guard guard = *guardOf(index);
        const Rectangle &zone = guard.zone;
        Group &group = groups[{zone.x, zone.y, zone.width, zone.height, sideTowards(zone, guard.other)}];
        group.firewalls.push_back(index);
        group.guards.push_back(guard);
    }
    std::vector<Rectangle> taken = takenRectangles();
    const auto set = [&](size_t firewall, const GuardPlace &place) {
        take(firewall, place);
        taken.push_back(place.strip);
    };
    std::vector<std::pair<size_t, Guard>> crowded;
    for (const auto &[side, group] : groups) {
        const auto places = placesAlong(group.guards.front().zone, std::get<ZoneSide>(side), group.guards, taken);
        for (size_t index = 0; index < group.firewalls.size(); ++index) {
            if (places)
                set(group.firewalls[index], (*places)[index]);
            else
                crowded.emplace_back(group.firewalls[index], group.guards[index]);
        }
    }
    for (const auto &[firewall, guard] : crowded) {
        if (const std::optional<GuardPlace> place = placeBeside(guard, taken))
            set(firewall, *place);
    }
}

std::vector<Point> FirewallPlacer::place()
{
    std::vector<size_t> lost;
    std::vector<size_t> guards;
    std::map<Gap, std::vector<size_t>> gaps;
    for (size_t index = 0; index < m_model.firewalls.size(); ++index) {
        if (m_isSet[index])
            continue;
        if (guardOf(index))
            guards.push_back(index);
        else if (const std::optional<Gap> gap = gapOf(*m_model.firewalls[index]))
            gaps[*gap].push_back(index);
        else
            lost.push_back(index);
    }
    // Guards stand right before their zones; the others have the rest of the gaps.
    placeGuards(guards);
    for (const auto &[gap, firewalls] : gaps)
        placeIn(gap, firewalls);
    // Where zones leave no room beside them, as near to it as there is some.
    gaps.clear();
    for (const size_t index : guards) {
        if (const std::optional<Gap> gap = m_isSet[index] ? std::nullopt : gapOf(*m_model.firewalls[index]))
            gaps[*gap].push_back(index);
    }
    for (const auto &[gap, firewalls] : gaps)
        placeIn(gap, firewalls);
    // What joins nothing that is drawn stands below everything.
    Point next
        = m_all ? Point{roundedUp(m_all->x + bar.width), roundedUp(m_all->y + m_all->height + frameGap)} : Point();
    for (const size_t index : lost) {
        take(index, nearestFree(next, {}), true);
        next.x += frameGap;
    }
    return std::move(m_places);
}

} // namespace

std::vector<Point> placeFirewalls(const Model &model, const PlacedSheet &sheet, bool keepPlaces)
{
    return FirewallPlacer(model, sheet, keepPlaces).place();
}

} // namespace portolan::arranging
