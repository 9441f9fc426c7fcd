// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramPlaces.h"

#include "arrange/Arrange.h"
#include "arrange/FreePlaces.h"
#include "diagram/ComparedPlan.h"
#include "diagram/DiagramChanges.h"
#include "matrix/CellText.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double zonePadding = 40;
constexpr double zoneTop = 56; // room for the title of a zone that has no frame
constexpr double titleInset = 14;

LocalizedText nameOf(const LocalizedText &name, const Id &id)
{
    return name.isEmpty() ? LocalizedText{id.toString(), id.toString()}
                          : LocalizedText{name.text(Language::English), name.text(Language::Japanese)};
}

QString iconOf(const Id &kind)
{
    const QString name = kind.toString();
    return QFile::exists(u":/portolan/icons/"_s + name + u".svg"_s) ? name : u"node"_s;
}

/// "10.30.0.20-21" of a range within one last part of IPv4.
QString shortRange(const QString &block)
{
    const QString from = block.section(u'-', 0, 0);
    const QString to = block.section(u'-', 1);
    const QString network = from.section(u'.', 0, -2) + u'.';
    return !to.isEmpty() && from.count(u'.') == 3 && to.startsWith(network) ? from + u'-' + to.mid(network.size())
                                                                            : block;
}

QString addressOf(const Node &node)
{
    QStringList texts;
    const auto add = [&](const std::vector<AddressBlock> &blocks) {
        for (const AddressBlock &block : blocks)
            texts.append(shortRange(block.toString()));
    };
    add(node.addresses);
    for (const Interface &interface : node.interfaces)
        add(interface.addresses);
    for (const Member &member : node.members) {
        if (texts.isEmpty() && member.address)
            texts.append(member.address->toString());
    }
    return texts.join(u", "_s);
}

LocalizedText wasIn(const LocalizedText &zone, const Wording &wording)
{
    const auto text
        = [&](Language language) { return wording.text(u"drawing.was-in"_s, language, {zone.text(language)}); };
    return {text(Language::English), text(Language::Japanese)};
}

class Placing {
public:
    Placing(const FlowEngine &engine, const DiagramRequest &request, Arrangement arrangement)
        : m_engine(engine)
        , m_plan(engine.plan())
        , m_arrangement(std::move(arrangement))
        , m_isOlder(&engine == request.older)
    {
        for (const auto &product : engine.products()) {
            if (!product)
                continue;
            for (const ServerModel &server : product->servers()) {
                if (engine.nodes().exists(server.node))
                    m_managers.insert(engine.nodes().at(server.node).id);
            }
        }
        if (request.findings && &engine == request.engine) {
            for (const Finding &finding : *request.findings) {
                if (finding.accepted)
                    continue;
                for (const Id &node : finding.nodes) {
                    m_marks[node].errors += finding.severity == Severity::Error;
                    m_marks[node].warnings += finding.severity == Severity::Warning;
                }
            }
        }
        if (request.matrix && &engine == request.engine)
            markLeftOut(*request.matrix);
    }

    [[nodiscard]] DiagramNode node(const Node &node) const
    {
        DiagramNode box;
        box.id = node.id;
        box.rect = rectOf(node);
        box.icon = iconOf(node.kind);
        box.name = nameOf(node.name, node.id);
        box.kind = kindOf(node);
        box.address = addressOf(node);
        box.count = node.machineCount();
        box.isManager = m_managers.contains(node.id);
        const auto marks = m_marks.find(node.id);
        if (marks != m_marks.end())
            box.marks = marks->second;
        return box;
    }

    [[nodiscard]] std::optional<DiagramZone> zone(const Zone &zone, const TextMeasure &measure) const
    {
        const auto frame = m_arrangement.zones.find(zone.id);
        QRectF rect;
        if (zone.frame) {
            rect = QRectF(zone.frame->x, zone.frame->y, zone.frame->width, zone.frame->height);
        } else if (frame != m_arrangement.zones.end()) {
            rect = QRectF(frame->second.x, frame->second.y, frame->second.width, frame->second.height);
        } else {
            for (const auto &[id, node] : m_plan.nodes) {
                if (node.homeZone() == zone.id)
                    rect |= rectOf(node);
            }
            if (rect.isEmpty())
                return std::nullopt; // it has no place and nobody in it
            rect.adjust(-zonePadding, -zoneTop, zonePadding, zonePadding);
        }
        DiagramZone drawn;
        drawn.id = zone.id;
        drawn.rect = rect;
        drawn.name = nameOf(zone.name, zone.id);
        QStringList networks;
        for (const AddressBlock &block : zone.networks)
            networks.append(block.toString());
        drawn.networks = networks.join(u", "_s);
        drawn.isManagement = std::any_of(m_plan.nodes.begin(), m_plan.nodes.end(),
            [&](const auto &entry) { return m_managers.contains(entry.first) && entry.second.homeZone() == zone.id; });
        const double room = std::max(rect.width() - 2 * titleInset, 1.0); // a title has a size, however small its zone
        const double names = std::max(
            measure.width(drawn.name.en, zoneNameSize, true), measure.width(drawn.name.ja, zoneNameSize, true));
        const double beside = drawn.networks.isEmpty() ? 0 : measure.width(drawn.networks, secondSize) + 16;
        const bool isBelow = names + beside > room;
        drawn.networksBelow = isBelow;
        drawn.title = QRectF(rect.left() + titleInset, rect.top() + 8,
            std::min(isBelow ? std::max(names, beside) : room, room), (isBelow ? 3 : 2) * zoneTitleLine);
        return drawn;
    }

    [[nodiscard]] DiagramGate gate(const Firewall &firewall) const
    {
        DiagramGate gate;
        gate.id = firewall.id;
        gate.zones = firewall.joins;
        gate.name = nameOf(firewall.name, firewall.id);
        gate.isStateless = firewall.state == FirewallState::Stateless;
        const Point place = firewall.at.value_or(arranged(m_arrangement.firewalls, firewall.id).value_or(Point{}));
        gate.rect = QRectF(place.x, place.y, 0, 0);
        return gate;
    }

    [[nodiscard]] const Plan &plan() const { return m_plan; }

private:
    /// Of what stands elsewhere now, its old one.
    template <typename Place>
    [[nodiscard]] std::optional<Place> arranged(const std::map<Id, Place> &places, const Id &id) const
    {
        const auto old = m_isOlder ? places.find(id.atOldPlace()) : places.end();
        const auto found = old != places.end() ? old : places.find(id);
        return found == places.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] QRectF rectOf(const Node &node) const
    {
        const Point at = node.at.value_or(arranged(m_arrangement.nodes, node.id).value_or(Point{}));
        const std::optional<Size> arrangedSize = node.at ? std::nullopt : arranged(m_arrangement.sizes, node.id);
        const Size size = node.size.value_or(arrangedSize.value_or(Node::standardSize));
        return {at.x, at.y, std::max(size.width, Node::smallestSize.width),
            std::max(size.height, Node::smallestSize.height)};
    }

    /// Machines that have rows, and no other than those that decisions left out: without a word they'd look forgotten.
    void markLeftOut(const Matrix &matrix)
    {
        std::map<Id, int> leftOut;
        for (const MatrixRow &row : matrix.excluded()) {
            if (!row.isReturn)
                eachEnd(row, [&](const Id &node) { ++leftOut[node]; });
        }
        if (leftOut.empty())
            return;
        for (const MatrixRow &row : matrix.rows())
            eachEnd(row, [&](const Id &node) { leftOut.erase(node); });
        for (const auto &[node, rows] : leftOut)
            m_marks[node].leftOut = rows;
    }

    template <typename Take>
    static void eachEnd(const MatrixRow &row, Take take)
    {
        const FlowIdentity &ends = row.first().identity;
        if (row.first().sameHost || ends.opener == ends.listener)
            return;
        take(row.engine->nodes().at(ends.opener).id);
        take(row.engine->nodes().at(ends.listener).id);
    }

    [[nodiscard]] LocalizedText kindOf(const Node &node) const
    {
        LocalizedText text;
        for (const Run &run : node.runs) {
            const auto product = m_plan.products.find(run.product);
            const Catalog *catalog
                = product == m_plan.products.end() ? nullptr : m_engine.catalogs().find(product->second.catalog);
            if (!catalog)
                continue;
            text.en += (text.en.isEmpty() ? u""_s : u", "_s) + catalog->productName.text(Language::English);
            text.ja += (text.ja.isEmpty() ? u""_s : u"、"_s) + catalog->productName.text(Language::Japanese);
        }
        if (!text.isEmpty())
            return text;
        const Kind *kind = m_engine.catalogs().kind(node.kind);
        return kind ? kind->name : LocalizedText{node.kind.toString(), node.kind.toString()};
    }

    const FlowEngine &m_engine;
    const Plan &m_plan;
    Arrangement m_arrangement;
    bool m_isOlder; ///< the plan that is compared with
    std::set<Id> m_managers;
    std::map<Id, DiagramMarks> m_marks;
};

/// What stands on each other is drawn, and found by the pointer, with the smaller above the larger. All else keeps its
/// order.
void raiseBuried(std::vector<DiagramNode> &nodes)
{
    std::vector<size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::set<size_t> overlapping;
    const auto look = [&] {
        FreePlaces before;
        for (const size_t index : order) {
            const QRectF &rect = nodes[index].rect;
            const Rectangle box{rect.x(), rect.y(), rect.width(), rect.height()};
            constexpr double farthest = 1e9; // what stands nowhere stands on nothing
            if (!(std::abs(box.x) < farthest && std::abs(box.y) < farthest))
                continue;
            if (!before.isFree(box, 0))
                overlapping.insert(index);
            before.take(box);
        }
    };
    look();
    if (overlapping.empty())
        return;
    std::reverse(order.begin(), order.end());
    look();
    std::vector<DiagramNode> sorted;
    for (const size_t index : overlapping)
        sorted.push_back(nodes[index]);
    const auto area = [](const DiagramNode &node) { return node.rect.width() * node.rect.height(); };
    std::stable_sort(
        sorted.begin(), sorted.end(), [&](const DiagramNode &a, const DiagramNode &b) { return area(a) > area(b); });
    auto next = sorted.begin();
    for (const size_t index : overlapping)
        nodes[index] = std::move(*next++);
}

/// Of the plan that is compared with. What has no place there finds one among what is there now: the older plan's own
/// arrangement knows nothing of that.
Arrangement arrangeOlder(const FlowEngine &engine, const Arrangement &places, const FlowEngine &older)
{
    if (placesEverything(older.plan()))
        return arrange(older, {.onlyMissing = true});
    const Plan both = planOfBoth(engine.plan(), places, older.plan());
    FlowEngine ofBoth(both, engine.catalogs());
    ofBoth.derive();
    return arrange(ofBoth, {.onlyMissing = true});
}

} // namespace

std::vector<DiagramGate> placeThings(const DiagramRequest &request, Diagram &diagram)
{
    const Arrangement places = arrange(*request.engine, {.onlyMissing = true});
    const Placing now(*request.engine, request, places);
    for (const auto &[id, zone] : now.plan().zones) {
        if (auto drawn = now.zone(zone, *request.measure))
            diagram.zones.push_back(std::move(*drawn));
    }
    for (const auto &[id, firewall] : now.plan().firewalls)
        diagram.gates.push_back(now.gate(firewall));
    for (const auto &[id, node] : now.plan().nodes)
        diagram.nodes.push_back(now.node(node));
    if (!request.older) {
        raiseBuried(diagram.nodes);
        return {};
    }
    markChanges(now.plan(), request.older->plan(), diagram);
    const Placing before(*request.older, request, arrangeOlder(*request.engine, places, *request.older));
    Diagram gone;
    for (const auto &[id, zone] : before.plan().zones) {
        auto drawn = now.plan().zones.contains(id) ? std::nullopt : before.zone(zone, *request.measure);
        if (drawn)
            gone.zones.push_back(std::move(*drawn));
    }
    std::vector<DiagramGate> older;
    for (const auto &[id, firewall] : before.plan().firewalls)
        (now.plan().firewalls.contains(id) ? older : gone.gates).push_back(before.gate(firewall));
    std::map<Id, GoneHome> homes;
    for (const auto &[id, node] : before.plan().nodes) {
        const Id &zone = node.homeZone();
        const auto home = now.plan().zones.find(zone);
        const bool hasHome = home != now.plan().zones.end();
        const auto still = now.plan().nodes.find(id);
        const bool isStill = still != now.plan().nodes.end();
        if (isStill && (zone.isNull() || still->second.homeZone() == zone))
            continue;
        DiagramNode drawn = before.node(node);
        if (isStill) {
            // Where only the zone around it is another, its box stands there already.
            if (!hasHome && now.node(still->second).rect.intersects(drawn.rect))
                continue;
            drawn.id = id.atOldPlace();
        }
        if (hasHome)
            homes.emplace(drawn.id,
                GoneHome{zone, !home->second.frame, wasIn(nameOf(home->second.name, zone), *request.wording)});
        gone.nodes.push_back(std::move(drawn));
    }
    addGone(std::move(gone), homes, diagram);
    raiseBuried(diagram.nodes);
    return older;
}

} // namespace portolan
