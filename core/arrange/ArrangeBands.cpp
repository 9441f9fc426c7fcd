// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeBands.h"

#include "arrange/ArrangeGaps.h"
#include "arrange/ArrangeRows.h"
#include "arrange/FirewallSide.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace portolan::arranging {

namespace {

constexpr double widestFrameGap = 320; ///< where there is room on the sheet, chips of labels stand in the gaps
constexpr double widestForLabels = 480; ///< the same, where a label in full needs it

class BandMaker {
public:
    explicit BandMaker(const Model &model)
        : m_model(model)
    {
        for (const Firewall *firewall : model.firewalls)
            m_firewallSides.push_back(sideOf(model, *firewall));
        takeUnbroken();
        for (const District &district : model.districts)
            m_banded.titles.push_back(district.titleWidth);
        m_hasTrees = std::any_of(
            model.districts.begin(), model.districts.end(), [](const District &one) { return one.parent >= 0; });
    }

    BandedSheet make();

private:
    struct Choice {
        ShapeForm form;
        size_t bands = 1;
        bool keepsTrees = false;
        double score = 0;
    };

    [[nodiscard]] bool isLinked(int district) const
    {
        return m_model.districts[static_cast<size_t>(district)].isLinked;
    }

    [[nodiscard]] bool isBehindBarOfSeveral(const District &district) const;
    void takeUnbroken();
    void shapeAll(const ShapeForm &form);
    void band(size_t count, bool keepsTrees);
    void takeGaps();
    void measure(Band &band) const;
    void addUp(Band &band) const;
    void spreadGaps();
    [[nodiscard]] std::vector<WideningGap> gapsToWiden();
    void spreadRows();
    [[nodiscard]] Choice choose();
    [[nodiscard]] double score() const;
    [[nodiscard]] double shareOfSheet(double width, double height) const
    {
        return std::max(width / m_model.sheet.width, height / m_model.sheet.height);
    }
    [[nodiscard]] std::vector<ShapeForm> forms() const;

    const Model &m_model;
    std::vector<FirewallSide> m_firewallSides;
    std::vector<bool> m_isUnbroken; ///< by district: no band begins with it
    bool m_hasTrees = false; ///< zones stand behind others that lead to them
    BandedSheet m_banded;
};

/// Whether a firewall of more than two zones leads to it from its parent. That bar is upright beside the parent: below
/// it, in another band, the zone would be on the wrong side.
bool BandMaker::isBehindBarOfSeveral(const District &district) const
{
    if (district.parent < 0)
        return false;
    const Id &parent = m_model.districts[static_cast<size_t>(district.parent)].zone;
    return std::any_of(m_model.firewalls.begin(), m_model.firewalls.end(), [&](const Firewall *firewall) {
        const auto joins
            = [&](const Id &zone) { return std::find(firewall->joins.begin(), firewall->joins.end(), zone); };
        return firewall->joins.size() > 2 && joins(district.zone) != firewall->joins.end()
            && joins(parent) != firewall->joins.end();
    });
}

void BandMaker::takeUnbroken()
{
    m_isUnbroken.assign(m_model.districts.size(), false);
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        const District &district = m_model.districts[index];
        if (!isBehindBarOfSeveral(district))
            continue;
        // Nor with what stands between the two.
        for (int place = m_model.placeOf[static_cast<size_t>(district.parent)] + 1; place <= m_model.placeOf[index];
             ++place)
            m_isUnbroken[static_cast<size_t>(m_model.leftToRight[static_cast<size_t>(place)])] = true;
    }
}

void BandMaker::shapeAll(const ShapeForm &form)
{
    Shaper shaper(m_model, form);
    m_banded.shapes.assign(m_model.districts.size(), {});
    m_banded.innerGaps.assign(m_model.districts.size(), {});
    for (const bool isOfParts : {false, true}) {
        for (const int district : m_model.leftToRight) {
            if ((m_model.districts[static_cast<size_t>(district)].side == 2) == isOfParts)
                m_banded.shapes[static_cast<size_t>(district)] = shaper.shape(district);
        }
    }
}

/// Breaks the right part into so many bands of about the same width, or fewer.
/// keepsTrees: never before a zone that another one leads to.
void BandMaker::band(size_t count, bool keepsTrees)
{
    const auto middle = m_model.leftToRight.begin() + static_cast<std::ptrdiff_t>(m_model.rightFrom);
    m_banded.bands.assign(1, {});
    m_banded.bands.front().districts.assign(m_model.leftToRight.begin(), middle);
    const std::vector<int> right(middle, m_model.leftToRight.end());
    if (count <= 1) {
        m_banded.bands.front().districts.insert(m_banded.bands.front().districts.end(), right.begin(), right.end());
    } else {
        double total = 0;
        for (const int district : right)
            total += m_banded.frameWidth(district) + frameGap;
        double passed = 0;
        size_t last = count;
        for (const int district : right) {
            const double width = m_banded.frameWidth(district) + frameGap;
            const auto turn = std::min(static_cast<size_t>((passed + width / 2) / total * double(count)), count - 1);
            const District &here = m_model.districts[static_cast<size_t>(district)];
            const bool isBeside = passed > 0
                && (here.anchor >= 0 || (keepsTrees && here.parent >= 0)
                    || m_isUnbroken[static_cast<size_t>(district)]);
            if (turn != last && !isBeside) {
                m_banded.bands.emplace_back();
                last = turn;
            }
            m_banded.bands.back().districts.push_back(district);
            passed += width;
        }
    }
    takeGaps();
    for (Band &band : m_banded.bands)
        measure(band);
}

void BandMaker::takeGaps()
{
    constexpr double perFirewall = 48;
    for (Band &band : m_banded.bands)
        band.gaps.assign(band.districts.empty() ? 0 : band.districts.size() - 1, frameGap);
    if (m_banded.bands.size() > 1 && !m_banded.bands.front().districts.empty())
        m_banded.bands.front().gaps.push_back(frameGap); // before the right part
    for (Band &band : m_banded.bands)
        band.firewalls.assign(band.gaps.size(), 0);
    // Before the right part bars of several bands stand above each other: the one that has most counts.
    std::map<std::pair<size_t, size_t>, std::map<size_t, int>> firewalls;
    for (const FirewallSide &side : m_firewallSides) {
        for (size_t band = 0; band < m_banded.bands.size(); ++band) {
            const std::vector<int> &districts = m_banded.bands[band].districts;
            const auto found = std::find(districts.begin(), districts.end(), side.district);
            if (found == districts.end())
                continue;
            const auto place = static_cast<size_t>(found - districts.begin());
            if (side.isRight() || place > 0)
                ++firewalls[{band, side.isRight() ? place : place - 1}][band];
            else if (band > 0 && !m_banded.bands.front().gaps.empty())
                ++firewalls[{0, m_banded.bands.front().gaps.size() - 1}][band];
        }
    }
    for (const auto &[gap, counts] : firewalls) {
        Band &band = m_banded.bands[gap.first];
        if (gap.second >= band.gaps.size())
            continue;
        int count = 0;
        int ofOthers = 0;
        for (const auto &[from, ofBand] : counts)
            (from == gap.first ? count : ofOthers) = from == gap.first ? ofBand : std::max(ofOthers, ofBand);
        count += ofOthers;
        band.gaps[gap.second] = frameGap + 32 + perFirewall * (count - 1);
        band.firewalls[gap.second] = count;
    }
}

void BandMaker::addUp(Band &band) const
{
    band.width = std::accumulate(band.gaps.begin(), band.gaps.end(), 0.0);
    for (const int district : band.districts)
        band.width += m_banded.frameWidth(district);
}

void BandMaker::measure(Band &band) const
{
    addUp(band);
    std::vector<double> heights;
    band.height = Node::standardSize.height;
    for (const int district : band.districts) {
        const Shape &shape = m_banded.shapeOf(district);
        band.height = std::max({band.height, shape.block.height, rowsHeight(rowHeights(m_model, shape.before))});
        const std::vector<double> own = rowHeights(m_model, shape.after);
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

double BandMaker::score() const
{
    constexpr double comfortable = 0.75; // smaller is not better
    constexpr double perColumn = 0.04;
    constexpr double perBand = 0.03;
    constexpr double perFrame = 0.05; // arrows to the last pass all others of its band
    constexpr size_t shortBand = 4;
    constexpr double perBreak = 0.12; // arrows on to another band go back to its beginning
    double right = 0;
    size_t most = m_banded.bands.size() > 1 ? 0 : m_model.leftToRight.size() - m_model.rightFrom;
    for (size_t band = 1; band < m_banded.bands.size(); ++band) {
        right = std::max(right, m_banded.bands[band].width);
        most = std::max(most, m_banded.bands[band].districts.size());
    }
    int breaks = 0;
    for (size_t band = 1; band < m_banded.bands.size(); ++band) {
        const std::vector<int> &districts = m_banded.bands[band].districts;
        breaks += !districts.empty() && m_model.districts[static_cast<size_t>(districts.front())].parent >= 0 ? 1 : 0;
    }
    double columns = 0;
    for (const Shape &shape : m_banded.shapes)
        columns += shape.extraColumns;
    return std::max(shareOfSheet(m_banded.bands.front().width + right, m_banded.totalHeight()), comfortable)
        * (1 + perBand * double(m_banded.bands.size() - 1) + perFrame * double(std::max(most, shortBand) - shortBand)
            + perBreak * breaks)
        + perColumn * columns / double(std::max<size_t>(m_banded.shapes.size(), 1));
}

/// Forms that make a difference; all but the first are for sheets on which the usual one is too wide.
std::vector<ShapeForm> BandMaker::forms() const
{
    constexpr std::ptrdiff_t mostServices = 4; // in one zone: arrows to the furthest pass all others
    bool hasServices = false;
    bool hasParts = false;
    for (const District &district : m_model.districts) {
        const auto count = [&](Station station) {
            return std::count_if(district.members.begin(), district.members.end(),
                [&](int index) { return m_model.members[static_cast<size_t>(index)].station == station; });
        };
        const std::ptrdiff_t services = district.side == 0 ? count(Station::Service) : 0;
        hasServices = hasServices || (services > 1 && services <= mostServices);
        hasParts = hasParts || count(Station::Component) > 0;
    }
    std::vector<ShapeForm> forms;
    for (const bool isBlockNarrow : {false, true}) {
        for (const bool hasPartsBelow : {false, true}) {
            if ((hasServices || !isBlockNarrow) && (hasParts || !hasPartsBelow))
                forms.push_back({1, isBlockNarrow, hasPartsBelow});
        }
    }
    return forms;
}

BandMaker::Choice BandMaker::choose()
{
    constexpr double perWish = 0.03; // only where the sheet is clearly better for it
    size_t most = 1;
    for (const District &district : m_model.districts)
        most = std::max(most, district.members.size());
    const size_t right = m_model.leftToRight.size() - m_model.rightFrom;
    const auto mostBands = std::min(right, static_cast<size_t>(2 * std::ceil(std::sqrt(double(right)))));
    const std::vector<ShapeForm> known = forms();
    std::optional<Choice> best;
    for (size_t rows = 1; rows <= most; rows = rows < 12 ? rows + 1 : rows + rows / 4) {
        for (ShapeForm form : known) {
            form.mostRows = static_cast<int>(rows);
            shapeAll(form);
            for (size_t bands = 1; bands <= std::max<size_t>(mostBands, 1); ++bands) {
                for (const bool keepsTrees : {false, true}) {
                    if (keepsTrees && !m_hasTrees)
                        continue;
                    band(bands, keepsTrees);
                    const Choice choice{form, bands, keepsTrees, score() + perWish * form.count()};
                    if (!best || choice.score < best->score)
                        best = choice;
                }
            }
        }
    }
    return best.value_or(Choice());
}

/// Gaps between the frames of the first band and, where labels need it, inside them.
std::vector<WideningGap> BandMaker::gapsToWiden()
{
    constexpr double perArrow = 16;
    constexpr double perBar = 64; ///< with room on its other side
    constexpr double besideLabel = 16;
    constexpr double betweenNodes = 56; ///< dot, head and a lane that bends
    Band &band = m_banded.bands.front();
    const GapNeeds needs = gapNeeds(m_model, band.gaps.size());
    std::vector<WideningGap> gaps;
    const auto add = [&](double &gap, const GapNeed &need, double more, double usual, int times = 1) {
        const double forLabel = need.label > 0 ? std::min(roundedUp(need.label + more), widestForLabels) : 0;
        const double widest = std::max(usual, forLabel);
        if (need.crossing > 0 && widest > gap)
            gaps.push_back({&gap, need.crossing, widest, times});
    };
    for (size_t gap = 0; gap < band.gaps.size(); ++gap)
        add(band.gaps[gap], needs.betweenFrames[gap], besideLabel + perBar * band.firewalls[gap],
            std::min(widestFrameGap, frameGap + 32 + perArrow * needs.betweenFrames[gap].crossing));
    for (const int district : band.districts) {
        const auto index = static_cast<size_t>(district);
        const Shape &shape = m_banded.shapes[index];
        if (!shape.block.isEmpty() && !(shape.before.empty() && shape.after.empty()))
            add(m_banded.innerGaps[index].besideBlock, needs.besideBlock[index], betweenNodes, columnGap,
                shape.before.empty() || shape.after.empty() ? 1 : 2);
        if (shape.after.size() > 1)
            add(m_banded.innerGaps[index].betweenColumns, needs.betweenColumns[index], betweenNodes, columnGap,
                static_cast<int>(shape.after.size()) - 1);
    }
    return gaps;
}

/// Room that the sheet has left goes to the gaps that most arrows cross.
void BandMaker::spreadGaps()
{
    Band &band = m_banded.bands.front();
    double right = 0;
    for (size_t other = 1; other < m_banded.bands.size(); ++other)
        right = std::max(right, m_banded.bands[other].width);
    const double share = std::max(shareOfSheet(band.width + right, m_banded.totalHeight()), 1.0);
    const double room = roundedDown(share * m_model.sheet.width - band.width - right);
    widen(gapsToWiden(), room);
    addUp(band);
}

/// Room below likewise goes between the rows.
void BandMaker::spreadRows()
{
    Band &band = m_banded.bands.front();
    const double share = std::max(shareOfSheet(band.width, m_banded.totalHeight()), 1.0);
    const double room = share * m_model.sheet.height - m_banded.totalHeight();
    const double most = (widestRowGap - rowGap - 6) * std::max(band.rows - 1, 0);
    band.height += roundedDown(std::clamp(room, 0.0, most));
}

BandedSheet BandMaker::make()
{
    const Choice choice = choose();
    shapeAll(choice.form);
    band(choice.bands, choice.keepsTrees);
    spreadGaps();
    if (m_banded.bands.size() == 1)
        spreadRows();
    Band &first = m_banded.bands.front();
    first.height = roundedUp(m_banded.totalHeight() - titleRoom - bottomRoom);
    for (size_t index = 1; index < m_banded.bands.size(); ++index)
        m_banded.bands[index].height = roundedUp(m_banded.bands[index].height);
    return std::move(m_banded);
}

} // namespace

double BandedSheet::contentWidth(int district) const
{
    const Shape &shape = shapeOf(district);
    const InnerGaps &gaps = gapsOf(district);
    const int groups = (shape.before.empty() ? 0 : 1) + (shape.block.isEmpty() ? 0 : 1) + (shape.after.empty() ? 0 : 1);
    const int columns = static_cast<int>(shape.after.size());
    return shape.width + std::max(groups - 1, 0) * (gaps.besideBlock - columnGap)
        + std::max(columns - 1, 0) * (gaps.betweenColumns - columnGap);
}

double BandedSheet::frameWidth(int district) const
{
    return std::max(std::max(contentWidth(district), roundedUp(Node::standardSize.width)) + 2 * sideRoom,
        titles[static_cast<size_t>(district)]);
}

double BandedSheet::totalHeight() const
{
    if (bands.size() == 1)
        return titleRoom + bands.front().height + bottomRoom;
    double height = frameGap * double(bands.size() - 2);
    for (size_t band = 1; band < bands.size(); ++band)
        height += roundedUp(titleRoom + bands[band].height + bottomRoom);
    return std::max(height, titleRoom + bands.front().height + bottomRoom);
}

BandedSheet makeBands(const Model &model)
{
    return BandMaker(model).make();
}

} // namespace portolan::arranging
