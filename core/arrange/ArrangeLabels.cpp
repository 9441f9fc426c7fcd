// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeLabels.h"

#include "matrix/Services.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan::arranging {

namespace {

constexpr size_t mostArrows = 400;
// Fonts are not known here: what labels turn out to measure, rounded up.
constexpr double perLetter = 7;
constexpr double perNumber = 21; ///< of a row, with its comma
constexpr double widestLine = 240;
constexpr double widestOfTwo = 170;
constexpr double widestNumbers = 92;
constexpr double besideText = 28; ///< padding, and the mark of a finding

struct Carried {
    Services services;
    int rows = 0;
};

double textWidth(const Services &services)
{
    qsizetype letters = 0;
    for (const ServicePart &part : services.shortParts({}, Language::English)) {
        letters += (letters > 0 ? 3 : 0) + part.transport.size() + 1;
        for (const QString &port : part.ports)
            letters += port.size() + 2;
        letters -= 2;
    }
    const double width = perLetter * double(letters);
    return width > widestLine ? widestOfTwo : width;
}

} // namespace

std::vector<double> labelWidths(const FlowEngine &engine, const Model &model)
{
    if (model.arrows.size() > mostArrows)
        return {};
    std::vector<int> memberOf(static_cast<size_t>(engine.nodes().size()), -1);
    for (size_t index = 0; index < model.members.size(); ++index) {
        if (const int entry = engine.nodes().indexOf(model.members[index].id); entry >= 0)
            memberOf[static_cast<size_t>(entry)] = static_cast<int>(index);
    }
    std::vector<Carried> carried(model.arrows.size());
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        const ArrowEnds ends{
            memberOf[static_cast<size_t>(flow.identity.opener)], memberOf[static_cast<size_t>(flow.identity.listener)]};
        const auto arrow = std::lower_bound(model.arrows.begin(), model.arrows.end(), ends);
        if (flow.excluded || flow.sameHost || arrow == model.arrows.end() || *arrow != ends)
            continue;
        Carried &one = carried[static_cast<size_t>(arrow - model.arrows.begin())];
        one.services.add(engine, flow);
        ++one.rows;
    }
    // What is alike at one node can share a trunk, and its label has the numbers of all.
    std::map<std::tuple<bool, int, Services>, int> rows;
    for (size_t arrow = 0; arrow < carried.size(); ++arrow) {
        rows[{false, model.arrows[arrow].from, carried[arrow].services}] += carried[arrow].rows;
        rows[{true, model.arrows[arrow].to, carried[arrow].services}] += carried[arrow].rows;
    }
    std::vector<double> widths;
    for (size_t arrow = 0; arrow < carried.size(); ++arrow) {
        const int most = std::max(rows[{false, model.arrows[arrow].from, carried[arrow].services}],
            rows[{true, model.arrows[arrow].to, carried[arrow].services}]);
        widths.push_back(std::min(perNumber * most, widestNumbers) + textWidth(carried[arrow].services) + besideText);
    }
    return widths;
}

double titleWidth(const Zone &zone)
{
    constexpr double perWide = 13.5; // a character of Japanese
    constexpr double perNarrow = 8;
    constexpr double besides = 40;
    constexpr double most = 480;
    constexpr char16_t firstWide = 0x1100;
    double widest = 0;
    for (const Language language : {Language::English, Language::Japanese}) {
        double width = besides;
        for (const QChar character : zone.name.in(language))
            width += character.unicode() >= firstWide ? perWide : perNarrow;
        widest = std::max(widest, width);
    }
    return roundedUp(std::min(widest, most));
}

} // namespace portolan::arranging
