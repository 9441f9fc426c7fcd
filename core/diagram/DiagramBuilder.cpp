// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"

#include "diagram/ArrowList.h"
#include "diagram/ArrowNets.h"
#include "diagram/ArrowStyles.h"
#include "diagram/ChangeMarks.h"
#include "diagram/ComparedBars.h"
#include "diagram/DiagramPlaces.h"
#include "diagram/GateBars.h"
#include "diagram/GateLines.h"
#include "diagram/StubPlaces.h"
#include "route/Router.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24;

/// The listed arrows with the ways that were found for them.
class Assembly {
public:
    Assembly(const DiagramRequest &request, const ArrowList &list, const ArrowNets &nets, const RouteResult &routed,
        Diagram &diagram)
        : m_request(request)
        , m_list(list)
        , m_nets(nets)
        , m_routed(routed)
        , m_diagram(diagram)
    {
        diagram.styles = list.styles;
        for (const ListedArrow &listed : list.arrows)
            diagram.arrows.push_back(listed.arrow);
    }

    void assemble()
    {
        for (size_t net = 0; net < m_nets.nets.size(); ++net)
            takeWays(net);
        for (size_t net = 0; net < m_nets.nets.size(); ++net)
            takeLabels(net);
        makeTrunks();
    }

private:
    [[nodiscard]] DiagramArrow &arrowOf(const ArrowNet &net, size_t member)
    {
        return m_diagram.arrows[static_cast<size_t>(net.arrows[member])];
    }

    void takeWays(size_t number)
    {
        const ArrowNet &net = m_nets.nets[number];
        const RoutedNet &routed = m_routed.nets[number];
        for (size_t member = 0; member < net.arrows.size(); ++member) {
            DiagramArrow &arrow = arrowOf(net, member);
            arrow.points = routed.members[member].points;
            if (net.gathers)
                std::reverse(arrow.points.begin(), arrow.points.end());
            arrow.line = arrow.points;
            if (!arrow.points.empty())
                m_byTrunk[routed.members[member].trunk].push_back({net.arrows[member], net.gathers});
        }
    }

    void takeLabels(size_t number)
    {
        const ArrowNet &net = m_nets.nets[number];
        for (const RoutedLabel &routed : m_routed.nets[number].labels) {
            DiagramLabel label;
            for (const int member : routed.members)
                label.arrows.push_back(net.arrows[static_cast<size_t>(member)]);
            if (label.arrows.empty())
                continue;
            const LabelForm &whole = net.forms[static_cast<size_t>(routed.form)];
            const LabelForm form = formOf(label.arrows, net, whole);
            label.arrow = label.arrows.front();
            label.rect = routed.rect;
            label.isTurned = routed.isTurned;
            if (form.size != whole.size) {
                label.rect.setSize(label.isTurned ? form.size.transposed() : form.size);
                label.rect.moveCenter(routed.rect.center());
            }
            if (form.isClouded) {
                label.cloud = label.rect;
                label.rect = withinCloud(label.cloud, routed.isTurned);
            }
            label.badge = form.badge.isEmpty() ? QRectF()
                : routed.isTurned              ? label.rect.adjusted(0, form.marks.isEmpty() ? 0 : loneMarkRoom, 0, 0)
                                               : form.badge.translated(label.rect.topLeft());
            label.marks = form.marks;
            label.numbers = form.numbers;
            label.badgeSize = form.badgeSize;
            label.lines = form.lines;
            label.change = m_diagram.arrows[static_cast<size_t>(label.arrow)].change;
            m_diagram.labels.push_back(std::move(label));
        }
    }

    /// Where a net fell into several trunks, each has the numbers of its own rows, in the room of the net's label.
    [[nodiscard]] LabelForm formOf(const std::vector<int> &arrows, const ArrowNet &net, const LabelForm &whole) const
    {
        if (arrows.size() == net.arrows.size())
            return whole;
        constexpr double rounding = 0.001;
        for (LabelForm &form : formsFor(arrows, net, m_list, m_request)) {
            const bool fits = form.size.width() <= whole.size.width() + rounding
                && form.size.height() <= whole.size.height() + rounding;
            if (fits && form.isClouded == whole.isClouded && form.lines.isEmpty() == whole.lines.isEmpty())
                return std::move(form);
        }
        const QStringList numbers = numbersOf(arrows, m_list);
        return whole.numbers.isEmpty() || numbers.isEmpty() ? whole : renumbered(whole, numbers, *m_request.measure);
    }

    /// What the cloud is around: the triangle stands at its right end, of a turned label at its upper end.
    static QRectF withinCloud(const QRectF &cloud, bool isTurned)
    {
        const QRectF inner = cloud.adjusted(cloudReach, cloudReach, -cloudReach, -cloudReach);
        return isTurned ? inner.adjusted(0, triangleRoom, 0, 0) : inner.adjusted(0, 0, -triangleRoom, 0);
    }

    void makeTrunks()
    {
        for (const auto &[number, members] : m_byTrunk) {
            if (members.size() < 2)
                continue;
            DiagramTrunk trunk;
            trunk.id = u"trunk-"_s + QString::number(m_diagram.trunks.size() + 1);
            trunk.gathers = members.front().second;
            for (const auto &[arrow, gathers] : members) {
                trunk.arrows.push_back(arrow);
                m_diagram.arrows[static_cast<size_t>(arrow)].trunk = static_cast<int>(m_diagram.trunks.size());
                trunk.gathers = trunk.gathers || gathers;
            }
            trunk.joints = layLines(trunk);
            m_diagram.trunks.push_back(std::move(trunk));
        }
    }

    /// Where ways of a trunk part: the last point that each shares with the one that it shares most with. Each draws
    /// only what lies behind.
    std::vector<QPointF> layLines(const DiagramTrunk &trunk)
    {
        std::vector<std::pair<std::vector<QPointF>, int>> ways;
        for (const int arrow : trunk.arrows) {
            std::vector<QPointF> way = m_diagram.arrows[static_cast<size_t>(arrow)].points;
            if (trunk.gathers)
                std::reverse(way.begin(), way.end());
            ways.emplace_back(std::move(way), arrow);
        }
        std::sort(ways.begin(), ways.end(), [&](const auto &a, const auto &b) {
            const auto less
                = [](const QPointF &p, const QPointF &q) { return std::pair(p.x(), p.y()) < std::pair(q.x(), q.y()); };
            return std::lexicographical_compare(a.first.begin(), a.first.end(), b.first.begin(), b.first.end(), less);
        });
        std::vector<QPointF> joints;
        for (size_t index = 0; index < ways.size(); ++index) {
            // The router leaves no corner on a straight line: sorted by their corners, of all that come before the one
            // right before shares most.
            const auto [joint, longest] = index > 0 ? partingOf(ways[index].first, ways[index - 1].first)
                                                    : std::pair(ways[index].first.front(), 0.0);
            if (longest > 0 && std::find(joints.begin(), joints.end(), joint) == joints.end())
                joints.push_back(joint);
            std::vector<QPointF> line = behind(ways[index].first, longest);
            if (trunk.gathers)
                std::reverse(line.begin(), line.end());
            m_diagram.arrows[static_cast<size_t>(ways[index].second)].line = std::move(line);
        }
        return joints;
    }

    /// A way without so much of its beginning.
    static std::vector<QPointF> behind(const std::vector<QPointF> &way, double length)
    {
        std::vector<QPointF> rest;
        for (size_t index = 0; index + 1 < way.size(); ++index) {
            const QPointF step = way[index + 1] - way[index];
            const double size = std::abs(step.x()) + std::abs(step.y());
            if (rest.empty() && length < size)
                rest.push_back(way[index] + step * (length / size));
            if (!rest.empty())
                rest.push_back(way[index + 1]);
            length -= size;
        }
        return rest;
    }

    /// The point up to which two ways from one place run together, and how far that is.
    static std::pair<QPointF, double> partingOf(const std::vector<QPointF> &a, const std::vector<QPointF> &b)
    {
        double length = 0;
        QPointF at = a.front();
        if (at != b.front())
            return {at, 0};
        size_t i = 1;
        size_t j = 1;
        while (i < a.size() && j < b.size()) {
            const QPointF first = a[i] - at;
            const QPointF second = b[j] - at;
            const double one = std::abs(first.x()) + std::abs(first.y());
            const double two = std::abs(second.x()) + std::abs(second.y());
            const bool sameWay = first.x() * second.x() > 0 || first.y() * second.y() > 0;
            if (!sameWay)
                break;
            const double step = std::min(one, two);
            at += first * (step / one);
            length += step;
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return {at, length};
    }

    const DiagramRequest &m_request;
    const ArrowList &m_list;
    const ArrowNets &m_nets;
    const RouteResult &m_routed;
    Diagram &m_diagram;
    std::map<int, std::vector<std::pair<int, bool>>> m_byTrunk; ///< arrows, and whether they gather
};

QRectF boundsOf(const Diagram &diagram)
{
    QRectF bounds;
    const auto take = [&](const QRectF &rect) {
        // An empty rectangle counts for nothing in a union, but a line has a place.
        bounds |= rect.adjusted(-0.01, -0.01, 0.01, 0.01);
    };
    for (const DiagramNode &node : diagram.nodes)
        take(node.count > 1 ? node.rect.adjusted(0, -8, 8, 0) : node.rect);
    for (const DiagramZone &zone : diagram.zones)
        take(zone.rect);
    for (const DiagramGate &gate : diagram.gates) {
        take(gate.rect);
        take(gate.title);
    }
    for (const DiagramLabel &label : diagram.labels)
        take(label.extent());
    for (const DiagramArrow &arrow : diagram.arrows) {
        for (const QRectF &badge : {arrow.openerBadge, arrow.listenerBadge}) {
            if (!badge.isEmpty())
                take(badge);
        }
        for (const std::vector<QPointF> *points : {&arrow.points, &arrow.openerStub, &arrow.listenerStub}) {
            for (const QPointF &point : *points)
                take(QRectF(point, QSizeF(0, 0)));
        }
    }
    return bounds.isEmpty() ? QRectF(0, 0, 400, 240) : bounds.adjusted(-margin, -margin, margin, margin);
}

/// A manager's border has the colour that most of its arrows have.
void styleManagers(Diagram &diagram)
{
    std::map<Id, std::map<int, int>> counts;
    for (const DiagramArrow &arrow : diagram.arrows) {
        ++counts[arrow.from][arrow.style];
        ++counts[arrow.to][arrow.style];
    }
    for (DiagramNode &node : diagram.nodes) {
        const auto own = counts.find(node.id);
        if (!node.isManager || own == counts.end())
            continue;
        const auto most = std::max_element(
            own->second.begin(), own->second.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        // Where colours say what changed, a manager has none of its own.
        const bool looksByChange = diagram.styles[static_cast<size_t>(most->first)].change != DiagramChange::None
            || diagram.styles[static_cast<size_t>(most->first)].stepsBack;
        node.style = looksByChange ? -1 : most->first;
    }
}

/// Where some of a plan's flows are drawn, machines and firewalls that have no part in them step back. Those that say
/// something of their own (what became of them, or that decisions left out their rows) don't.
void stepBack(const DiagramRequest &request, Diagram &diagram)
{
    const MatrixFilter &filter = request.matrix->filter();
    const bool isPart = request.transport || !filter.firewall.isNull() || !filter.zone.isNull()
        || !filter.product.isNull() || !filter.phase.isNull();
    if (!isPart)
        return;
    std::set<Id> concerned;
    for (const MatrixRow &row : request.matrix->rows()) {
        const Flow &flow = row.first();
        if (row.isExcluded || (request.transport && row.engine->transport(flow) != *request.transport))
            continue;
        concerned.insert(row.engine->nodes().at(flow.identity.opener).id);
        concerned.insert(row.engine->nodes().at(flow.identity.listener).id);
    }
    for (DiagramNode &node : diagram.nodes)
        node.stepsBack
            = node.change == DiagramChange::None && node.marks.leftOut == 0 && concerned.count(node.id.now()) == 0;
    std::set<Id> passed;
    for (const DiagramArrow &arrow : diagram.arrows)
        passed.insert(arrow.firewalls.begin(), arrow.firewalls.end());
    for (DiagramGate &gate : diagram.gates)
        gate.stepsBack = gate.change == DiagramChange::None && passed.count(gate.id) == 0;
}

/// Finds ways for all arrows and says by which nets. Unlike arrows share lines only where there is no room for one for
/// each sort; what was drawn together before stays so.
ArrowNets routeNets(const DiagramRequest &request, const ArrowList &list, const Diagram &things,
    const DiagramMemory *memory, const GoesOn &goesOn, DiagramMemory &routed)
{
    const auto routeAs = [&](Crowds crowds, DiagramMemory &into) {
        ArrowNets nets = gatherNets(request, list, things, crowds);
        into = {{nets.scene, route(nets.scene, memory ? &memory->ways : nullptr, goesOn)}, crowds == Crowds::Joined};
        return nets;
    };
    if (memory && memory->isJoined)
        return routeAs(Crowds::Joined, routed);
    ArrowNets apart = routeAs(Crowds::Apart, routed);
    const bool isShort = routed.ways.result.isGivenUp || (!memory && routed.ways.result.lacking > 0);
    if (!apart.hasCrowds || !isShort)
        return apart;
    DiagramMemory fewer;
    ArrowNets joined = routeAs(Crowds::Joined, fewer);
    if (!routed.ways.result.isGivenUp && fewer.ways.result.lacking >= routed.ways.result.lacking)
        return apart;
    routed = std::move(fewer);
    return joined;
}

} // namespace

QString stubNumbers(const DiagramArrow &arrow)
{
    return arrow.numbers.value(0) + (arrow.numbers.size() > 1 ? u"…"_s : QString());
}

QString stubText(const DiagramArrow &arrow)
{
    return changeSign(arrow.change) + stubNumbers(arrow);
}

BuiltDiagram buildDiagram(const DiagramRequest &request, const DiagramMemory *memory)
{
    BuiltDiagram built;
    Diagram &diagram = built.diagram;
    const std::vector<DiagramGate> olderBars = placeThings(request, diagram);
    for (DiagramGate &gate : diagram.gates)
        gate.isUpright = standsUpright(diagram, gate);
    ArrowList list = listArrows(request, diagram);
    findComparedPassages(olderBars, list, diagram);
    bool isCanceled = false;
    GoesOn goesOn;
    if (request.goesOn) {
        goesOn = [&](int done, int arrows) {
            isCanceled = isCanceled || !request.goesOn(done, arrows);
            return !isCanceled;
        };
    }
    const ArrowNets nets = routeNets(request, list, diagram, memory, goesOn, built.memory);
    if (isCanceled)
        return {};
    Assembly(request, list, nets, built.memory.ways.result, diagram).assemble();
    built.looks = list.looks;
    layGateBars(request, diagram);
    openGateBars(diagram);
    placeStubs(diagram, *request.measure);
    styleManagers(diagram);
    stepBack(request, diagram);
    diagram.bounds = boundsOf(diagram);
    return built;
}

} // namespace portolan
