// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrowNets.h"

#include "diagram/GateLines.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t crowd = 60; // so many arrows can need more lines, one for each sort, than there is room for

/// What arrows of one trunk have in common beside the node. The zone is that of their other ends: a line that branches
/// into several zones behind a firewall reads as if these talked with each other.
using Sort = std::tuple<Services, RoutePassages, int, DiagramChange, bool, bool, Id>;

/// Arrows of a node that could run together but for their services: whether they end there, the node, gates, look.
using Family = std::tuple<bool, Id, RoutePassages, int, DiagramChange, bool, bool>;

/// The same way from its other end.
RoutePassages reversed(RoutePassages gates)
{
    std::reverse(gates.begin(), gates.end());
    for (RoutePassage &passage : gates) {
        if (passage.crossing != CrossingWay::Either)
            passage.crossing = passage.crossing == CrossingWay::Onwards ? CrossingWay::Back : CrossingWay::Onwards;
    }
    return gates;
}

void sortNumbers(QStringList &numbers)
{
    const auto rank = [](const QString &number) {
        const bool isNew = number.startsWith(u'N');
        return std::pair(isNew, number.mid(isNew ? 1 : 0).toInt());
    };
    std::stable_sort(
        numbers.begin(), numbers.end(), [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    numbers.removeDuplicates();
}

class Gathering {
public:
    Gathering(const DiagramRequest &request, const ArrowList &list, const Diagram &things, Crowds crowds)
        : m_request(request)
        , m_list(list)
        , m_things(things)
        , m_crowds(crowds)
    {
        for (const DiagramNode &node : things.nodes) {
            m_nodes.emplace(node.id, static_cast<int>(m_result.scene.nodes.size()));
            m_result.scene.nodes.push_back(node.rect);
        }
        for (const DiagramZone &zone : things.zones)
            m_result.scene.frames.push_back({zone.rect, zone.title.adjusted(-4, -4, 4, 2)});
        for (const DiagramGate &gate : things.gates)
            m_result.scene.gates.push_back(gateLineOf(things, gate));
    }

    ArrowNets gather()
    {
        using Key = std::tuple<bool, Id, Sort>;
        std::map<Key, std::vector<int>> groups;
        std::vector<std::array<Key, 2>> keys;
        for (size_t index = 0; index < m_list.arrows.size(); ++index) {
            const ListedArrow &listed = m_list.arrows[index];
            ++m_degrees[listed.arrow.from];
            ++m_degrees[listed.arrow.to];
            const auto sortTo = [&](const Id &zone) {
                return Sort{listed.services, gatesOf(listed), listed.arrow.style, listed.arrow.change,
                    listed.arrow.oneWay, listed.arrow.isRefused, zone};
            };
            keys.push_back(
                {Key{false, listed.arrow.from, sortTo(listed.zones.back())}, Key{true, listed.arrow.to, sortTo({})}});
            for (const Key &key : keys.back())
                groups[key].push_back(static_cast<int>(index));
        }
        std::map<Key, std::vector<int>> chosen;
        for (size_t index = 0; index < keys.size(); ++index) {
            const auto &[out, in] = keys[index];
            chosen[groups[in].size() > groups[out].size() ? in : out].push_back(static_cast<int>(index));
        }
        std::map<Family, std::vector<std::vector<int>>> families;
        for (auto &[key, arrows] : chosen) {
            const auto &[services, gates, style, change, oneWay, isRefused, zone] = std::get<2>(key);
            const bool gathers = arrows.size() > 1 ? std::get<0>(key) : isBusierAtListener(arrows.front());
            const DiagramArrow &one = m_list.arrows[static_cast<size_t>(arrows.front())].arrow;
            families[Family{gathers, gathers ? one.to : one.from, gates, style, change, oneWay, isRefused}].push_back(
                std::move(arrows));
        }
        for (auto &[family, sorts] : families)
            addFamily(family, std::move(sorts));
        m_result.scene.mayBeGivenUp = m_result.hasCrowds && m_crowds == Crowds::Apart;
        return std::move(m_result);
    }

private:
    /// Gates on the way from opener to listener. A bar that does not stand between its two sides is entered and left
    /// again on the same side.
    [[nodiscard]] RoutePassages gatesOf(const ListedArrow &listed) const
    {
        const QRectF from = middleOf(listed.arrow.from);
        const QRectF to = middleOf(listed.arrow.to);
        RoutePassages gates;
        for (const int gate : listed.arrow.gates)
            gates.push_back({gate, crossingOf(m_things.gates[static_cast<size_t>(gate)], from, to)});
        const bool isLone = gates.size() == 1 && listed.arrow.firewalls.size() == 1;
        if (isLone && gates.front().crossing == CrossingWay::Either)
            gates.push_back(gates.front());
        return gates;
    }

    /// As a place without a size.
    [[nodiscard]] QRectF middleOf(const Id &node) const { return {rectOf(node).center(), QSizeF()}; }

    /// Where a node has no room for all its lines, they share trunks from there on.
    [[nodiscard]] bool isBusierAtListener(int arrow) const
    {
        const DiagramArrow &one = m_list.arrows[static_cast<size_t>(arrow)].arrow;
        return m_degrees.at(one.to) > m_degrees.at(one.from);
    }

    [[nodiscard]] QRectF rectOf(const Id &node) const
    {
        const auto found = m_nodes.find(node);
        return found == m_nodes.end() ? QRectF() : m_result.scene.nodes[static_cast<size_t>(found->second)];
    }

    void addFamily(const Family &family, std::vector<std::vector<int>> sorts)
    {
        size_t count = 0;
        for (const std::vector<int> &arrows : sorts)
            count += arrows.size();
        const bool isCrowd = sorts.size() > 1 && count >= crowd && m_request.labels != LabelStyle::Ports;
        m_result.hasCrowds = m_result.hasCrowds || isCrowd;
        // Joined, it has the rows' numbers alone: ports would read as if everybody was asked for all of them.
        const bool isJoined = isCrowd && m_crowds == Crowds::Joined;
        if (isJoined) {
            std::vector<int> all;
            for (const std::vector<int> &arrows : sorts)
                all.insert(all.end(), arrows.begin(), arrows.end());
            std::sort(all.begin(), all.end());
            sorts = {std::move(all)};
        }
        const auto &[gathers, hub, gates, style, change, oneWay, isRefused] = family;
        for (const std::vector<int> &arrows : sorts)
            add(gathers, arrows, gates, isJoined ? LabelStyle::Numbers : m_request.labels);
    }

    void add(bool gathers, const std::vector<int> &arrows, RoutePassages gates, LabelStyle style)
    {
        ArrowNet net{gathers, arrows, style, {}};
        const ListedArrow &first = m_list.arrows[static_cast<size_t>(arrows.front())];
        RouteNet asked;
        asked.gathers = gathers;
        // Drawn whole: what is new, changed or gone would end where it meets what is as it was.
        asked.company = static_cast<int>(first.arrow.change);
        asked.root = m_nodes.at(gathers ? first.arrow.to : first.arrow.from);
        if (gathers)
            gates = reversed(std::move(gates));
        asked.gates = std::move(gates);
        for (const int arrow : arrows) {
            const DiagramArrow &one = m_list.arrows[static_cast<size_t>(arrow)].arrow;
            asked.members.push_back({one.id, m_nodes.at(gathers ? one.from : one.to)});
            asked.key += one.id + u' ';
        }
        net.forms = formsFor(arrows, net, m_list, m_request);
        for (const LabelForm &form : net.forms)
            asked.labels.push_back({form.size, form.lines.isEmpty()});
        m_result.nets.push_back(std::move(net));
        m_result.scene.nets.push_back(std::move(asked));
    }

    const DiagramRequest &m_request;
    const ArrowList &m_list;
    const Diagram &m_things;
    Crowds m_crowds;
    std::map<Id, int> m_nodes;
    std::map<Id, int> m_degrees; ///< arrows of a node
    ArrowNets m_result;
};

} // namespace

QStringList numbersOf(const std::vector<int> &arrows, const ArrowList &list)
{
    QStringList numbers;
    for (const int arrow : arrows)
        numbers += list.arrows[static_cast<size_t>(arrow)].arrow.numbers;
    sortNumbers(numbers);
    return numbers;
}

std::vector<LabelForm> formsFor(
    const std::vector<int> &arrows, const ArrowNet &net, const ArrowList &list, const DiagramRequest &request)
{
    DiagramMarks marks;
    for (const int arrow : arrows) {
        const DiagramArrow &one = list.arrows[static_cast<size_t>(arrow)].arrow;
        marks.errors = std::max(marks.errors, one.marks.errors);
        marks.warnings = std::max(marks.warnings, one.marks.warnings);
    }
    DiagramRequest styled = request;
    styled.labels = net.labels;
    const ListedArrow &first = list.arrows[static_cast<size_t>(arrows.front())];
    return labelForms(numbersOf(arrows, list), first.services, marks, first.arrow.change, styled);
}

ArrowNets gatherNets(const DiagramRequest &request, const ArrowList &list, const Diagram &things, Crowds crowds)
{
    return Gathering(request, list, things, crowds).gather();
}

} // namespace portolan
