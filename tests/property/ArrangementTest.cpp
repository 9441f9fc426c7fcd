// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/Arrange.h"
#include "support/Ids.h"
#include "support/RandomPlan.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

enum class Fixing {
    Nothing, ///< no places at all
    Pinned, ///< a third of the nodes, anywhere
    Apart ///< a third of the nodes, none near another
};

Plan randomPlan(int seed, Fixing fixing)
{
    test::RandomPlan random(static_cast<std::uint32_t>(seed));
    Plan plan = random.make(seed % 4 == 0 ? 12 : 80);
    std::mt19937 chance(static_cast<std::uint32_t>(seed));
    int number = 0;
    for (auto &[id, node] : plan.nodes) {
        if (chance() % 8 == 0)
            node.size = Size{double(40 + chance() % 400), double(30 + chance() % 300)};
        const bool isFixed = chance() % 3 == 0;
        const Point anywhere{double(chance() % 3000) - 500, double(chance() % 1500) - 300};
        if (!isFixed || fixing == Fixing::Nothing)
            continue;
        node.at = fixing == Fixing::Pinned ? anywhere : Point{double(number % 7) * 700, double(number / 7) * 520};
        node.pinned = fixing == Fixing::Pinned;
        ++number;
    }
    return plan;
}

Arrangement arranged(const Plan &plan, bool onlyMissing)
{
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    return arrange(engine, {onlyMissing});
}

/// The plan with all that an arrangement says.
Plan applied(Plan plan, const Arrangement &arrangement)
{
    for (const auto &[id, at] : arrangement.nodes)
        plan.nodes.at(id).at = at;
    for (const auto &[id, size] : arrangement.sizes)
        plan.nodes.at(id).size = size;
    for (const auto &[id, frame] : arrangement.zones)
        plan.zones.at(id).frame = frame;
    for (const auto &[id, at] : arrangement.firewalls)
        plan.firewalls.at(id).at = at;
    return plan;
}

Rectangle boxOf(const Plan &plan, const Id &id)
{
    const Node &node = plan.nodes.at(id);
    const Size size = node.size.value_or(Node::standardSize);
    return {node.at->x, node.at->y, size.width, size.height};
}

bool areApart(const Rectangle &a, const Rectangle &b, double gap)
{
    return a.x + a.width + gap <= b.x || b.x + b.width + gap <= a.x || a.y + a.height + gap <= b.y
        || b.y + b.height + gap <= a.y;
}

bool isInside(const Rectangle &box, const Rectangle &frame)
{
    return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width
        && box.y + box.height <= frame.y + frame.height;
}

Id zoneOf(const Plan &plan, const Node &node)
{
    const Id zone = node.interfaces.empty() ? node.zone : node.interfaces.front().zone;
    return plan.zones.contains(zone) ? zone : Id();
}

QString what(const Id &a, const Id &b)
{
    return a.toString() + u" and "_s + b.toString();
}

/// The first rule that an arrangement breaks, or nothing.
QString brokenRule(const Plan &before, const Arrangement &arrangement, bool onlyMissing)
{
    const Plan plan = applied(before, arrangement);
    const auto stays = [&](const Node &node) { return before.nodes.at(node.id).at && (onlyMissing || node.pinned); };
    const bool hasPlaces = std::any_of(
        before.nodes.begin(), before.nodes.end(), [](const auto &entry) { return entry.second.at.has_value(); });
    for (const auto &[id, node] : plan.nodes) {
        if (!node.at)
            return u"no place for "_s + id.toString();
        if (stays(node) && node.at != before.nodes.at(id).at)
            return u"moved: "_s + id.toString();
        if (stays(node) && node.size != before.nodes.at(id).size)
            return u"sized: "_s + id.toString();
        for (const auto &[other, otherNode] : plan.nodes) {
            if (!(id < other) || (stays(node) && stays(otherNode)))
                continue;
            const double gap = stays(node) || stays(otherNode) ? 40 : 60;
            if (!areApart(boxOf(plan, id), boxOf(plan, other), gap))
                return u"too near: "_s + what(id, other);
        }
        const Id zone = zoneOf(plan, node);
        // Where what stays hems a frame in, not all find room in it.
        const bool mayBeOutside = onlyMissing && hasPlaces;
        if (!zone.isNull() && !stays(node) && !mayBeOutside && arrangement.zones.contains(zone)
            && !isInside(boxOf(plan, id), arrangement.zones.at(zone)))
            return u"outside of its frame: "_s + id.toString();
        for (const auto &[other, frame] : arrangement.zones) {
            if (other != zone && !stays(node) && !areApart(boxOf(plan, id), frame, 8))
                return u"in another's frame: "_s + what(id, other);
        }
    }
    for (const auto &[id, frame] : arrangement.zones) {
        for (const auto &[other, otherFrame] : arrangement.zones) {
            if (id < other && !areApart(frame, otherFrame, 16))
                return u"frames too near: "_s + what(id, other);
        }
    }
    for (const auto &[id, firewall] : plan.firewalls) {
        if (!firewall.at)
            return u"no place for "_s + id.toString();
        const Rectangle bar{firewall.at->x - 8, firewall.at->y - 8, 16, 16};
        for (const auto &entry : plan.nodes) {
            if (!areApart(bar, boxOf(plan, entry.first), 0))
                return u"firewall on a node: "_s + what(id, entry.first);
        }
    }
    return {};
}

bool operator==(const Arrangement &a, const Arrangement &b)
{
    return a.nodes == b.nodes && a.sizes == b.sizes && a.zones == b.zones && a.firewalls == b.firewalls;
}

} // namespace

/// What holds for every arrangement, whatever the plan.
class ArrangementTest : public QObject {
    Q_OBJECT

    static void cases()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("fixing");
        for (int seed = 1; seed <= 120; ++seed) {
            for (const Fixing fixing : {Fixing::Nothing, Fixing::Pinned, Fixing::Apart})
                QTest::addRow("seed %d, fixing %d", seed, int(fixing)) << seed << int(fixing);
        }
    }

private slots:
    void keepsTheRules_data() { cases(); }
    void keepsTheRules()
    {
        QFETCH(int, seed);
        QFETCH(int, fixing);
        const Plan plan = randomPlan(seed, Fixing(fixing));
        QCOMPARE(brokenRule(plan, arranged(plan, false), false), QString());
    }

    void onlyMissingKeepsTheRules_data() { cases(); }
    void onlyMissingKeepsTheRules()
    {
        QFETCH(int, seed);
        QFETCH(int, fixing);
        const Plan plan = randomPlan(seed, Fixing(fixing));
        QCOMPARE(brokenRule(plan, arranged(plan, true), true), QString());
    }

    void arrangingTwiceChangesNothing_data() { cases(); }
    void arrangingTwiceChangesNothing()
    {
        QFETCH(int, seed);
        QFETCH(int, fixing);
        const Plan plan = randomPlan(seed, Fixing(fixing));
        for (const bool onlyMissing : {false, true}) {
            const Plan once = applied(plan, arranged(plan, onlyMissing));
            const Plan twice = applied(once, arranged(once, onlyMissing));
            for (const auto &[id, node] : once.nodes)
                QVERIFY2(twice.nodes.at(id) == node, qPrintable(id.toString()));
            QVERIFY(twice.zones == once.zones);
            QVERIFY(twice.firewalls == once.firewalls);
        }
    }

    /// What is arranged stays where it is when something is added: only that gets a place.
    void whatIsAddedMovesNothing_data() { cases(); }
    void whatIsAddedMovesNothing()
    {
        QFETCH(int, seed);
        QFETCH(int, fixing);
        const Plan plan = randomPlan(seed, Fixing(fixing));
        Plan grown = applied(plan, arranged(plan, false));
        PlanEditor editor(grown);
        for (const auto &[id, zone] : plan.zones) {
            Node node;
            node.id = test::id(u"added-"_s + id.toString());
            node.kind = test::id(u"linux"_s);
            node.zone = id;
            editor.put(node);
        }
        const Arrangement arrangement = arranged(grown, true);
        const Plan after = applied(grown, arrangement);
        for (const auto &[id, node] : grown.nodes) {
            if (node.at)
                QVERIFY(after.nodes.at(id) == node);
            else
                QVERIFY(after.nodes.at(id).at);
        }
        QVERIFY(after.zones == grown.zones);
        QVERIFY(after.firewalls == grown.firewalls);
        for (const auto &[id, node] : grown.nodes) {
            for (const auto &[other, otherNode] : grown.nodes) {
                if (id != other && !node.at)
                    QVERIFY2(areApart(boxOf(after, id), boxOf(after, other), 40), qPrintable(what(id, other)));
            }
        }
    }

    void orderOfEditsDoesNotMatter_data() { cases(); }
    void orderOfEditsDoesNotMatter()
    {
        QFETCH(int, seed);
        QFETCH(int, fixing);
        const Plan plan = randomPlan(seed, Fixing(fixing));
        std::vector<Node> nodes;
        for (const auto &entry : plan.nodes)
            nodes.push_back(entry.second);
        std::vector<Product> products;
        for (const auto &entry : plan.products)
            products.push_back(entry.second);
        std::mt19937 random(static_cast<std::uint32_t>(seed));
        std::shuffle(nodes.begin(), nodes.end(), random);
        std::reverse(products.begin(), products.end());
        Plan other = plan;
        other.nodes.clear();
        other.products.clear();
        PlanEditor editor(other);
        FlowEngine engine(other, test::catalogs());
        engine.derive();
        // One by one, so that the engine meets them in this order.
        for (const Node &node : nodes)
            engine.apply(editor.put(node));
        for (const Product &product : products)
            engine.apply(editor.put(product));
        for (const bool onlyMissing : {false, true})
            QVERIFY(arrange(engine, {onlyMissing}) == arranged(plan, onlyMissing));
    }
};

QTEST_GUILESS_MAIN(ArrangementTest)
#include "ArrangementTest.moc"
