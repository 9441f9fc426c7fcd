// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeSheet.h"

#include "arrange/ArrangeGaps.h"
#include "arrange/ArrangeShape.h"
#include "arrange/FirewallSide.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace portolan::arranging {

namespace {

constexpr double sheetWidth = 1600; ///< drawing area of an A3 sheet
constexpr double sheetHeight = 740;
constexpr double widestFrameGap = 320; ///< where there is room on the sheet, chips of labels stand in the gaps
constexpr double widestForLabels = 480; ///< the same, where a label in full needs it
constexpr double widestRowGap = 160;

/// Districts side by side. The first band is the left part: clients and managers; it is as high as all others together.
struct Band {
    std::vector<int> districts;
    std::vector<double> gaps; ///< behind each but the last
    std::vector<int> firewalls; ///< in each of these gaps
    int rows = 0;
    double width = 0;
    double height = 0; ///< of what is in the frames
};

/// Before what is centred; little is none, so that tops line up.
double roomBefore(double within, double height)
{
    constexpr double little = 32;
    const double room = roundedDown((within - height) / 2);
    return room > little ? room : 0;
}

double shareOfSheet(double width, double height)
{
    return std::max(width / sheetWidth, height / sheetHeight);
}

/// Gaps between the columns inside a frame.
struct InnerGaps {
    double besideBlock = columnGap; ///< managers', and between clients and what is managed
    double betweenColumns = columnGap; ///< of what is managed
};

class SheetMaker {
public:
    explicit SheetMaker(const Model &model)
        : m_model(model)
    {
        for (const Firewall *firewall : model.firewalls)
            m_firewallSides.push_back(sideOf(model, *firewall));
    }

    IdealSheet make();

private:
    struct Choice {
        int mostRows = 1;
        size_t bands = 1;
        double score = 0;
    };

    [[nodiscard]] const Member &member(int index) const { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] const Shape &shapeOf(int district) const { return m_shapes[static_cast<size_t>(district)]; }
    [[nodiscard]] bool isLinked(int district) const
    {
        return m_model.districts[static_cast<size_t>(district)].isLinked;
    }
    [[nodiscard]] double frameWidth(int district) const
    {
        return std::max(contentWidth(district), roundedUp(Node::standardSize.width)) + 2 * sideRoom;
    }
    [[nodiscard]] const InnerGaps &innerGaps(int district) const { return m_innerGaps[static_cast<size_t>(district)]; }
    [[nodiscard]] double contentWidth(int district) const;
    [[nodiscard]] double totalHeight() const;

    void shapeAll(int mostRows);
    void band(size_t count);
    void takeGaps();
    void measure(Band &band) const;
    void addUp(Band &band) const;
    void spreadGaps();
    [[nodiscard]] std::vector<WideningGap> gapsToWiden();
    void spreadRows();
    [[nodiscard]] Choice choose();
    [[nodiscard]] double score() const;
    [[nodiscard]] double rowsHeight(const std::vector<double> &heights) const;
    [[nodiscard]] std::vector<double> rowHeights(const std::vector<Column> &columns) const;
    [[nodiscard]] std::vector<double> rowTops(const std::vector<double> &heights, double within) const;
    [[nodiscard]] double focusOf(const Band &band) const;
    void placeBand(const Band &band, double x, double y, double height, double focus);
    void placeColumns(const std::vector<Column> &columns, double x, double gap, const std::vector<double> &tops,
        const std::vector<double> &heights);
    void placeCentred(const std::vector<Column> &columns, double x, double gap, double y, double within, double focus);
    void placeBlock(const ManagerBlock &block, double x, double y);

    const Model &m_model;
    std::vector<FirewallSide> m_firewallSides;
    std::vector<Shape> m_shapes; ///< by district
    std::vector<InnerGaps> m_innerGaps; ///< by district
    std::vector<Band> m_bands;
    IdealSheet m_sheet;
};

void SheetMaker::shapeAll(int mostRows)
{
    Shaper shaper(m_model, mostRows);
    m_shapes.assign(m_model.districts.size(), {});
    m_innerGaps.assign(m_model.districts.size(), {});
    for (const bool isOfParts : {false, true}) {
        for (const int district : m_model.leftToRight) {
            if ((m_model.districts[static_cast<size_t>(district)].side == 2) == isOfParts)
                m_shapes[static_cast<size_t>(district)] = shaper.shape(district);
        }
    }
}

/// Breaks the right part into so many bands of about the same width, or fewer.
void SheetMaker::band(size_t count)
{
    const auto middle = m_model.leftToRight.begin() + static_cast<std::ptrdiff_t>(m_model.rightFrom);
    m_bands.assign(1, {});
    m_bands.front().districts.assign(m_model.leftToRight.begin(), middle);
    const std::vector<int> right(middle, m_model.leftToRight.end());
    if (count <= 1) {
        m_bands.front().districts.insert(m_bands.front().districts.end(), right.begin(), right.end());
    } else {
        double total = 0;
        for (const int district : right)
            total += frameWidth(district) + frameGap;
        double passed = 0;
        size_t last = count;
        for (const int district : right) {
            const double width = frameWidth(district) + frameGap;
            const auto turn = std::min(static_cast<size_t>((passed + width / 2) / total * double(count)), count - 1);
            const bool isBeside = m_model.districts[static_cast<size_t>(district)].anchor >= 0 && passed > 0;
            if (turn != last && !isBeside) {
                m_bands.emplace_back();
                last = turn;
            }
            m_bands.back().districts.push_back(district);
            passed += width;
        }
    }
    takeGaps();
    for (Band &band : m_bands)
        measure(band);
}

void SheetMaker::takeGaps()
{
    constexpr double perFirewall = 48;
    for (Band &band : m_bands)
        band.gaps.assign(band.districts.empty() ? 0 : band.districts.size() - 1, frameGap);
    if (m_bands.size() > 1 && !m_bands.front().districts.empty())
        m_bands.front().gaps.push_back(frameGap); // before the right part
    for (Band &band : m_bands)
        band.firewalls.assign(band.gaps.size(), 0);
    std::map<std::pair<size_t, size_t>, int> firewalls;
    for (const FirewallSide &side : m_firewallSides) {
        for (size_t band = 0; band < m_bands.size(); ++band) {
            const std::vector<int> &districts = m_bands[band].districts;
            const auto found = std::find(districts.begin(), districts.end(), side.district);
            if (found == districts.end())
                continue;
            const auto place = static_cast<size_t>(found - districts.begin());
            if (side.isRight() || place > 0)
                ++firewalls[{band, side.isRight() ? place : place - 1}];
        }
    }
    for (const auto &[gap, count] : firewalls) {
        Band &band = m_bands[gap.first];
        if (gap.second >= band.gaps.size())
            continue;
        band.gaps[gap.second] = frameGap + 32 + perFirewall * (count - 1);
        band.firewalls[gap.second] = count;
    }
}

double SheetMaker::contentWidth(int district) const
{
    const Shape &shape = shapeOf(district);
    const InnerGaps &gaps = innerGaps(district);
    const int groups = (shape.before.empty() ? 0 : 1) + (shape.block.isEmpty() ? 0 : 1) + (shape.after.empty() ? 0 : 1);
    const int columns = static_cast<int>(shape.after.size());
    return shape.width + std::max(groups - 1, 0) * (gaps.besideBlock - columnGap)
        + std::max(columns - 1, 0) * (gaps.betweenColumns - columnGap);
}

void SheetMaker::addUp(Band &band) const
{
    band.width = std::accumulate(band.gaps.begin(), band.gaps.end(), 0.0);
    for (const int district : band.districts)
        band.width += frameWidth(district);
}

void SheetMaker::measure(Band &band) const
{
    addUp(band);
    std::vector<double> heights;
    band.height = Node::standardSize.height;
    for (const int district : band.districts) {
        const Shape &shape = shapeOf(district);
        band.height = std::max({band.height, shape.block.height, rowsHeight(rowHeights(shape.before))});
        const std::vector<double> own = rowHeights(shape.after);
        if (!isLinked(district)) {
            band.height = std::max(band.height, rowsHeight(own));
            continue;
        }
        heights.resize(std::max(heights.size(), own.size()));
        for (size_t row = 0; row < own.size(); ++row)
            heights[row] = std::max(heights[row], own[row]);
    }
    band.rows = static_cast<int>(heights.size());
    band.height = std::max(band.height, rowsHeight(heights));
}

std::vector<double> SheetMaker::rowHeights(const std::vector<Column> &columns) const
{
    std::vector<double> heights;
    for (const Column &column : columns) {
        heights.resize(std::max(heights.size(), column.members.size()), Node::standardSize.height);
        for (size_t row = 0; row < column.members.size(); ++row) {
            if (column.members[row] >= 0)
                heights[row] = std::max(heights[row], member(column.members[row]).size.height);
        }
    }
    return heights;
}

double SheetMaker::rowsHeight(const std::vector<double> &heights) const
{
    if (heights.empty())
        return 0;
    return rowTops(heights, 0).back() + heights.back();
}

/// From the first row's top at 0, with wider gaps where there is room; centred within, as far as it is larger.
std::vector<double> SheetMaker::rowTops(const std::vector<double> &heights, double within) const
{
    std::vector<double> tops;
    const double net = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double gaps = std::max(double(heights.size()) - 1, 1.0);
    const double room = roundedDown((within - net) / gaps - rowGap);
    const double gap = rowGap + std::clamp(room, 0.0, widestRowGap - rowGap - 6);
    double top = 0;
    for (const double height : heights) {
        tops.push_back(top);
        top = roundedUp(top + height + gap);
    }
    if (tops.empty())
        return tops;
    const double before = roomBefore(within, tops.back() + heights.back());
    for (double &each : tops)
        each += before;
    return tops;
}

double SheetMaker::totalHeight() const
{
    if (m_bands.size() == 1)
        return titleRoom + m_bands.front().height + bottomRoom;
    double height = frameGap * double(m_bands.size() - 2);
    for (size_t band = 1; band < m_bands.size(); ++band)
        height += roundedUp(titleRoom + m_bands[band].height + bottomRoom);
    return std::max(height, titleRoom + m_bands.front().height + bottomRoom);
}

double SheetMaker::score() const
{
    constexpr double comfortable = 0.75; // smaller is not better
    constexpr double perColumn = 0.04;
    constexpr double perBand = 0.03;
    constexpr double perFrame = 0.05; // arrows to the last pass all others of its band
    constexpr size_t shortBand = 4;
    double right = 0;
    size_t most = m_bands.size() > 1 ? 0 : m_model.leftToRight.size() - m_model.rightFrom;
    for (size_t band = 1; band < m_bands.size(); ++band) {
        right = std::max(right, m_bands[band].width);
        most = std::max(most, m_bands[band].districts.size());
    }
    double columns = 0;
    for (const Shape &shape : m_shapes)
        columns += shape.extraColumns;
    return std::max(shareOfSheet(m_bands.front().width + right, totalHeight()), comfortable)
        * (1 + perBand * double(m_bands.size() - 1) + perFrame * double(std::max(most, shortBand) - shortBand))
        + perColumn * columns / double(std::max<size_t>(m_shapes.size(), 1));
}

SheetMaker::Choice SheetMaker::choose()
{
    size_t most = 1;
    for (const District &district : m_model.districts)
        most = std::max(most, district.members.size());
    const size_t right = m_model.leftToRight.size() - m_model.rightFrom;
    const auto mostBands = std::min(right, static_cast<size_t>(2 * std::ceil(std::sqrt(double(right)))));
    std::optional<Choice> best;
    for (size_t rows = 1; rows <= most; rows = rows < 12 ? rows + 1 : rows + rows / 4) {
        shapeAll(static_cast<int>(rows));
        for (size_t bands = 1; bands <= std::max<size_t>(mostBands, 1); ++bands) {
            band(bands);
            const Choice choice{static_cast<int>(rows), bands, score()};
            if (!best || choice.score < best->score)
                best = choice;
        }
    }
    return best.value_or(Choice());
}

/// Gaps between the frames of the first band and, where labels need it, inside them.
std::vector<WideningGap> SheetMaker::gapsToWiden()
{
    constexpr double perArrow = 16;
    constexpr double perBar = 64; ///< with room on its other side
    constexpr double besideLabel = 16;
    constexpr double betweenNodes = 56; ///< dot, head and a lane that bends
    Band &band = m_bands.front();
    const GapNeeds needs = gapNeeds(m_model, band.gaps.size());
    std::vector<WideningGap> gaps;
    const auto add = [&](double &gap, const GapNeed &need, double more, double usual) {
        const double forLabel = need.label > 0 ? std::min(roundedUp(need.label + more), widestForLabels) : 0;
        const double widest = std::max(usual, forLabel);
        if (need.crossing > 0 && widest > gap)
            gaps.push_back({&gap, need.crossing, widest});
    };
    for (size_t gap = 0; gap < band.gaps.size(); ++gap)
        add(band.gaps[gap], needs.betweenFrames[gap], besideLabel + perBar * band.firewalls[gap],
            std::min(widestFrameGap, frameGap + 32 + perArrow * needs.betweenFrames[gap].crossing));
    for (const int district : band.districts) {
        const auto index = static_cast<size_t>(district);
        const Shape &shape = m_shapes[index];
        if (!shape.block.isEmpty() && !(shape.before.empty() && shape.after.empty()))
            add(m_innerGaps[index].besideBlock, needs.besideBlock[index], betweenNodes, columnGap);
        if (shape.after.size() > 1)
            add(m_innerGaps[index].betweenColumns, needs.betweenColumns[index], betweenNodes, columnGap);
    }
    return gaps;
}

/// Room that the sheet has left goes to the gaps that most arrows cross.
void SheetMaker::spreadGaps()
{
    Band &band = m_bands.front();
    double right = 0;
    for (size_t other = 1; other < m_bands.size(); ++other)
        right = std::max(right, m_bands[other].width);
    const double share = std::max(shareOfSheet(band.width + right, totalHeight()), 1.0);
    const double room = roundedDown(share * sheetWidth - band.width - right);
    widen(gapsToWiden(), room);
    addUp(band);
}

/// Room below likewise goes between the rows.
void SheetMaker::spreadRows()
{
    Band &band = m_bands.front();
    const double share = std::max(shareOfSheet(band.width, totalHeight()), 1.0);
    const double room = share * sheetHeight - totalHeight();
    const double most = (widestRowGap - rowGap - 6) * std::max(band.rows - 1, 0);
    band.height += roundedDown(std::clamp(room, 0.0, most));
}

/// The height of the managers' middle, from the top of the band's content; else of the band's own middle.
double SheetMaker::focusOf(const Band &band) const
{
    for (const int district : band.districts) {
        const ManagerBlock &block = shapeOf(district).block;
        if (!block.isEmpty())
            return roomBefore(band.height, block.height) + (block.managersFrom + block.managersTo) / 2;
    }
    return band.height / 2;
}

void SheetMaker::placeColumns(const std::vector<Column> &columns, double x, double gap, const std::vector<double> &tops,
    const std::vector<double> &heights)
{
    for (const Column &column : columns) {
        for (size_t row = 0; row < column.members.size(); ++row) {
            const int index = column.members[row];
            if (index < 0)
                continue;
            const Size size = member(index).size;
            m_sheet.nodes[static_cast<size_t>(index)] = {x + roundedDown((column.width - size.width) / 2),
                tops[row] + roundedDown((heights[row] - size.height) / 2)};
        }
        x += column.width + gap;
    }
}

void SheetMaker::placeCentred(
    const std::vector<Column> &columns, double x, double gap, double y, double within, double focus)
{
    const std::vector<double> heights = rowHeights(columns);
    std::vector<double> tops = rowTops(heights, 0);
    if (tops.empty())
        return;
    const double height = tops.back() + heights.back();
    const double before = std::clamp(roundedDown(focus - height / 2), 0.0, std::max(roundedDown(within - height), 0.0));
    for (double &top : tops)
        top += y + before;
    placeColumns(columns, x, gap, tops, heights);
}

void SheetMaker::placeBlock(const ManagerBlock &block, double x, double y)
{
    double top = y;
    const auto placeLine = [&](const std::vector<int> &line, bool isSpread, bool fromRight) {
        double width = columnGap * double(line.size() - 1);
        double height = 0;
        for (const int index : line) {
            width += roundedUp(member(index).size.width);
            height = std::max(height, member(index).size.height);
        }
        const double gap
            = isSpread && line.size() > 1 ? columnGap + (block.width - width) / double(line.size() - 1) : columnGap;
        double left = x;
        if (!isSpread)
            left += roundedDown((block.width - width) / 2);
        else if (line.size() == 1 && fromRight)
            left += block.width - width;
        for (const int index : line) {
            m_sheet.nodes[static_cast<size_t>(index)]
                = {left, top + roundedDown((height - member(index).size.height) / 2)};
            left = roundedDown(left + roundedUp(member(index).size.width) + gap);
        }
        top = roundedUp(top + height + rowGap);
    };
    for (const std::vector<int> &line : block.above)
        placeLine(line, true, false);
    for (const std::vector<int> &line : block.managers)
        placeLine(line, false, false);
    for (const std::vector<int> &line : block.below)
        placeLine(line, true, true);
}

void SheetMaker::placeBand(const Band &band, double x, double y, double height, double focus)
{
    const double top = y + titleRoom;
    std::vector<double> heights(static_cast<size_t>(band.rows));
    for (const int district : band.districts) {
        const std::vector<double> own = rowHeights(shapeOf(district).after);
        for (size_t row = 0; row < own.size() && isLinked(district); ++row)
            heights[row] = std::max(heights[row], own[row]);
    }
    std::vector<double> tops = rowTops(heights, height);
    for (double &each : tops)
        each += top;
    for (size_t place = 0; place < band.districts.size(); ++place) {
        const int district = band.districts[place];
        const Shape &shape = shapeOf(district);
        const double width = frameWidth(district);
        m_sheet.frames[static_cast<size_t>(district)] = {x, y, width, titleRoom + height + bottomRoom};
        double left = x + sideRoom + roundedDown(std::max(width - 2 * sideRoom - contentWidth(district), 0.0) / 2);
        const InnerGaps &gaps = innerGaps(district);
        placeCentred(shape.before, left, columnGap, top, height, focus);
        left += shape.before.empty() ? 0 : widthOf(shape.before) + gaps.besideBlock;
        if (!shape.block.isEmpty()) {
            placeBlock(shape.block, left, top + roomBefore(height, shape.block.height));
            left += shape.block.width + gaps.besideBlock;
        }
        if (isLinked(district))
            placeColumns(shape.after, left, gaps.betweenColumns, tops, heights);
        else
            placeCentred(shape.after, left, gaps.betweenColumns, top, height, focus);
        x += width + (place < band.gaps.size() ? band.gaps[place] : 0);
    }
}

IdealSheet SheetMaker::make()
{
    m_sheet.nodes.resize(m_model.members.size());
    m_sheet.frames.resize(m_model.districts.size());
    const Choice choice = choose();
    shapeAll(choice.mostRows);
    band(choice.bands);
    spreadGaps();
    if (m_bands.size() == 1)
        spreadRows();
    Band &first = m_bands.front();
    first.height = roundedUp(totalHeight() - titleRoom - bottomRoom);
    placeBand(first, 0, 0, first.height, focusOf(first));
    double y = 0;
    for (size_t index = 1; index < m_bands.size(); ++index) {
        Band &band = m_bands[index];
        band.height = roundedUp(band.height);
        placeBand(band, first.width, y, band.height, focusOf(band));
        y += titleRoom + band.height + bottomRoom + frameGap;
    }
    return std::move(m_sheet);
}

} // namespace

IdealSheet makeIdealSheet(const Model &model)
{
    return SheetMaker(model).make();
}

} // namespace portolan::arranging
