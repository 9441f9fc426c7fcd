// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/Router.h"
#include "route/GateSymbol.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

RouteNet netTo(const QString &key, int root, std::vector<int> nodes, RoutePassages gates = {})
{
    RouteNet net;
    net.key = key;
    net.root = root;
    net.gates = std::move(gates);
    for (const int node : nodes)
        net.members.push_back({key + u'>' + QString::number(node), node});
    net.labels = {{QSizeF(90, 18), false}, {QSizeF(24, 14), true}};
    return net;
}

/// A manager at the left, four columns of three machines at the right; three nets that reach all of them.
RouteScene rack()
{
    RouteScene scene;
    scene.nodes.emplace_back(0, 150, 160, 120);
    std::vector<int> machines;
    for (int column = 0; column < 4; ++column) {
        for (int row = 0; row < 3; ++row) {
            machines.push_back(static_cast<int>(scene.nodes.size()));
            scene.nodes.emplace_back(400 + column * 260, row * 160, 160, 70);
        }
    }
    for (const QString &key : {u"ssh"_s, u"https"_s, u"snmp"_s})
        scene.nets.push_back(netTo(key, 0, machines));
    return scene;
}

/// How often a way crosses the upright line x = at between these heights.
int crossings(const std::vector<QPointF> &points, double at, double from, double to)
{
    int count = 0;
    for (size_t index = 0; index + 1 < points.size(); ++index) {
        const QPointF a = points[index];
        const QPointF b = points[index + 1];
        count += a.y() == b.y() && a.y() >= from && a.y() <= to && std::min(a.x(), b.x()) < at
            && std::max(a.x(), b.x()) > at;
    }
    return count;
}

bool isThrough(const std::vector<QPointF> &points, const QRectF &rect)
{
    for (size_t index = 0; index + 1 < points.size(); ++index) {
        const QRectF line = QRectF(points[index], points[index + 1]).normalized();
        if (line.adjusted(-0.1, -0.1, 0.1, 0.1).intersects(rect))
            return true;
    }
    return false;
}

bool isSame(const RouteResult &a, const RouteResult &b)
{
    for (size_t net = 0; net < a.nets.size(); ++net) {
        for (size_t member = 0; member < a.nets[net].members.size(); ++member) {
            if (a.nets[net].members[member].points != b.nets[net].members[member].points)
                return false;
        }
        if (a.nets[net].labels.size() != b.nets[net].labels.size())
            return false;
        for (size_t label = 0; label < a.nets[net].labels.size(); ++label) {
            if (a.nets[net].labels[label].rect != b.nets[net].labels[label].rect)
                return false;
        }
    }
    return true;
}

} // namespace

/// What only the router's own answer shows; the quality of layouts is judged from the JSON (DiagramLayoutTest).
class RouterTest : public QObject {
    Q_OBJECT

private slots:
    void everyArrowHasItsWayAndEveryNetItsLabel()
    {
        const RouteScene scene = rack();
        const RouteResult result = route(scene);
        for (size_t net = 0; net < scene.nets.size(); ++net) {
            QCOMPARE(result.nets[net].labels.size(), size_t(1));
            QCOMPARE(result.nets[net].labels.front().members.size(), scene.nets[net].members.size());
            for (size_t member = 0; member < scene.nets[net].members.size(); ++member) {
                const std::vector<QPointF> &points = result.nets[net].members[member].points;
                QVERIFY(points.size() >= 2);
                const QRectF leaf = scene.nodes[static_cast<size_t>(scene.nets[net].members[member].node)];
                QVERIFY(scene.nodes[0].adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(points.front()));
                QVERIFY(leaf.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(points.back()));
            }
        }
    }

    /// The shortest way would turn right behind the gate, within its symbol.
    void waysTurnOutsideOfGatesThatTheyPass()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 300, 160, 70), QRectF(292, 0, 24, 70)};
        scene.gates = {RouteGate{true, 300, 100, 500, 335}};
        scene.nets = {netTo(u"one"_s, 0, {1}, {{0}})};
        const std::vector<QPointF> points = route(scene).nets[0].members[0].points;
        QVERIFY(points.size() > 2);
        QCOMPARE(crossings(points, 300, 100, 500), 1);
        for (size_t corner = 1; corner + 1 < points.size(); ++corner)
            QVERIFY(std::abs(points[corner].x() - 300) >= 17 || points[corner].y() < 78);
    }

    /// Thirty-two lines find room for their heads at one node: they begin two lanes apart, on every second one.
    void manyHeadsAtOneNodeStandApart()
    {
        constexpr int machines = 32;
        RouteScene scene;
        scene.nodes.emplace_back(600, 300, 160, 192);
        for (int number = 0; number < machines; ++number) {
            scene.nodes.emplace_back(
                200 * (number % 8), (number / 8 % 2 == 0 ? -150 * (number / 16) : 750 + 150 * (number / 16)), 120, 60);
            scene.nets.push_back(netTo(QString::number(number), number + 1, {0}));
        }
        const RouteResult result = route(scene);
        std::vector<QPointF> ends;
        for (const RoutedNet &net : result.nets)
            ends.push_back(net.members.front().points.back());
        for (size_t one = 0; one < ends.size(); ++one) {
            for (size_t other = one + 1; other < ends.size(); ++other) {
                const QPointF apart = ends[one] - ends[other];
                QVERIFY(std::abs(apart.x()) + std::abs(apart.y()) >= 16 - 1e-6);
            }
        }
    }

    void theSameSceneGivesTheSameWays() { QVERIFY(isSame(route(rack()), route(rack()))); }

    void withAMemoryOfTheSameSceneNothingMoves()
    {
        RouteMemory memory{rack(), {}};
        memory.result = route(memory.scene);
        QVERIFY(isSame(route(memory.scene, &memory), memory.result));
    }

    /// Nets are not always made of the same arrows: one gains a member, and goes by another key.
    void anArrowKeepsItsWayInAnotherNet()
    {
        RouteMemory memory{rack(), {}};
        for (RouteNet &net : memory.scene.nets) {
            net.members.pop_back();
            net.key += u"-before"_s;
        }
        memory.result = route(memory.scene);
        const RouteResult result = route(rack(), &memory);
        for (size_t net = 0; net < result.nets.size(); ++net) {
            const std::vector<RoutedMember> &before = memory.result.nets[net].members;
            for (size_t member = 0; member < before.size(); ++member)
                QCOMPARE(result.nets[net].members[member].points, before[member].points);
            QVERIFY(!result.nets[net].members.back().points.empty());
        }
    }

    /// A node of that size has its lanes at the ends and in the middle of its sides.
    void goesToANodeThatIsLargerThanTheLanesReach()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 900'000, 900'000), QRectF(950'000, 100, 160, 70)};
        scene.nets = {netTo(u"a"_s, 0, {1})};
        QVERIFY(route(scene).nets.front().members.front().points.size() >= 2);
    }

    /// One machine moves into a free place: its own arrows follow, all others stay.
    void whatIsStillLegalStays()
    {
        RouteMemory memory{rack(), {}};
        memory.result = route(memory.scene);
        RouteScene moved = memory.scene;
        constexpr int machine = 12; // the last one: nothing passes behind it
        moved.nodes[machine].translate(200, 40);
        const RouteResult now = route(moved, &memory);
        int stayed = 0;
        for (size_t net = 0; net < moved.nets.size(); ++net) {
            for (size_t member = 0; member < moved.nets[net].members.size(); ++member) {
                const std::vector<QPointF> &points = now.nets[net].members[member].points;
                if (moved.nets[net].members[member].node == machine) {
                    QVERIFY(points != memory.result.nets[net].members[member].points);
                    QVERIFY(moved.nodes[machine].adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(points.back()));
                } else {
                    QCOMPARE(points, memory.result.nets[net].members[member].points);
                    ++stayed;
                }
            }
        }
        QCOMPARE(stayed, 33);
    }

    void goesThroughItsGate()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 160, 70), QRectF(600, 0, 160, 70)};
        scene.gates = {RouteGate{true, 380, 400, 600}}; // far below the straight way
        scene.nets = {netTo(u"a"_s, 0, {1}, {{0}})};
        QCOMPARE(crossings(route(scene).nets[0].members[0].points, 380, 400, 600), 1);
        scene.nets = {netTo(u"a"_s, 0, {1})};
        QCOMPARE(crossings(route(scene).nets[0].members[0].points, 380, 400, 600), 0);
    }

    /// Who has to go around the end of a firewall to pass it stays clear of its bar there.
    void goesAroundItsGateClearOfTheBar()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 300, 160, 70), QRectF(0, 0, 160, 70)};
        scene.nodes.emplace_back(400, -300, 300, 470); // between these two the bar is within reach
        scene.nodes.emplace_back(400, 240, 300, 400);
        scene.gates = {RouteGate{true, 380, -300, 200, 190}};
        scene.nets = {netTo(u"a"_s, 0, {1}, {{0, CrossingWay::Back}})};
        const std::vector<QPointF> points = route(scene).nets[0].members[0].points;
        GateSymbol symbol({true, 380, -300, 200}, 190);
        symbol.take(points);
        QCOMPARE(crossings(points, 380, -1000, 1000), 2);
        QCOMPARE(crossings(points, 380, symbol.rect().top(), symbol.rect().bottom()), 1);
    }

    /// Ways are kept where they are still good, and one that passes its gate no more is not.
    void followsAGateThatIsMovedAlongItsLine()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 160, 70), QRectF(600, 0, 160, 70)};
        scene.gates = {RouteGate{true, 380, -50, 150}};
        scene.nets = {netTo(u"a"_s, 0, {1}, {{0}})};
        const RouteMemory memory{scene, route(scene)};
        QCOMPARE(crossings(memory.result.nets[0].members[0].points, 380, -50, 150), 1);
        scene.gates[0] = RouteGate{true, 380, 400, 600};
        QCOMPARE(crossings(route(scene, &memory).nets[0].members[0].points, 380, 400, 600), 1);
    }

    /// It would lie in the bar lengthwise, where nobody sees on which side it goes on.
    void keepsNoWayAlongAGateThatWasMovedOntoIt()
    {
        RouteScene scene;
        scene.nodes
            = {QRectF(0, 0, 160, 70), QRectF(600, 200, 160, 70), QRectF(0, 74, 160, 70), QRectF(600, 126, 160, 70)};
        scene.gates = {RouteGate{true, 560, -100, 400, 150}};
        scene.nets = {netTo(u"a"_s, 0, {1}, {{0}})};
        const RouteMemory memory{scene, route(scene)};
        const std::vector<QPointF> before = memory.result.nets[0].members[0].points;
        QCOMPARE(before.size(), size_t(4)); // one step down, somewhere between them
        scene.gates[0].at = before[1].x() - 6;
        const std::vector<QPointF> now = route(scene, &memory).nets[0].members[0].points;
        GateSymbol symbol({true, scene.gates[0].at, -100, 400}, 150);
        symbol.take(now);
        QCOMPARE(crossings(now, scene.gates[0].at, -100, 400), 1);
        for (size_t index = 0; index + 1 < now.size(); ++index) {
            const QRectF line = QRectF(now[index], now[index + 1]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
            QVERIFY(line.width() > 1 || !line.intersects(symbol.rect()));
        }
    }

    /// Where a firewall is moved to, labels of arrows that pass it would hide that they do.
    void labelsGiveWayToAGateThatWasMoved()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 160, 300), QRectF(700, 0, 160, 300)};
        for (int net = 0; net < 5; ++net)
            scene.nets.push_back(netTo(u"net%1"_s.arg(net), net % 2, {1 - net % 2}, {{0}}));
        scene.gates.push_back({true, 620, -200, 500, 150});
        RouteMemory memory{scene, route(scene)};
        const auto onBar = [](const RouteScene &drawn, const RouteResult &result) {
            GateSymbol symbol({true, drawn.gates[0].at, -200, 500}, 150);
            for (const RoutedNet &net : result.nets)
                symbol.take(net.members[0].points);
            int labels = 0;
            for (const RoutedNet &net : result.nets)
                labels += net.labels.empty() || net.labels[0].rect.intersects(symbol.rect()) ? 1 : 0;
            return labels;
        };
        QCOMPARE(onBar(scene, memory.result), 0);
        scene.gates[0].at = memory.result.nets[0].labels[0].rect.center().x();
        QVERIFY(onBar(scene, memory.result) > 0);
        const RouteResult now = route(scene, &memory);
        QCOMPARE(onBar(scene, now), 0);
        // Nothing else made them give way: with a memory of that they stay.
        const RouteMemory later{scene, now};
        QVERIFY(isSame(now, route(scene, &later)));
    }

    /// What does not leave a zone and comes back reads as staying in it.
    void staysInTheFrameOfItsEnds()
    {
        RouteScene scene;
        scene.frames.push_back({QRectF(0, 0, 240, 600), {}});
        for (const double y : {40.0, 260.0, 480.0})
            scene.nodes.emplace_back(40, y, 160, 70);
        for (const QString &key : {u"ssh"_s, u"https"_s, u"snmp"_s})
            scene.nets.push_back(netTo(key, 0, {2}));
        for (const RoutedNet &net : route(scene).nets) {
            QVERIFY(!net.members.front().points.empty());
            for (const QPointF &point : net.members.front().points)
                QVERIFY(scene.frames.front().rect.contains(point));
        }
    }

    void goesAroundAGateThatNothingPasses()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 160, 70), QRectF(600, 0, 160, 70)};
        scene.nets = {netTo(u"a"_s, 0, {1})};
        scene.gates = {RouteGate{true, 380, -500, 500}};
        QVERIFY(isThrough(route(scene).nets[0].members[0].points, GateSymbol({true, 380}, 35).rect()));
        scene.gates[0].middle = 35; // on the straight way
        const std::vector<QPointF> around = route(scene).nets[0].members[0].points;
        QVERIFY(!around.empty());
        QVERIFY(!isThrough(around, GateSymbol({true, 380}, 35).rect()));
    }

    /// The symbol reaches from the first to the last of those that pass; who doesn't, goes around it, whatever was
    /// routed first, and does so when it is remembered.
    void goesAroundAGateThatOthersPass()
    {
        RouteScene scene;
        for (const double y : {0.0, 200.0, 400.0}) {
            scene.nodes.emplace_back(0, y, 160, 70);
            scene.nodes.emplace_back(600, y, 160, 70);
        }
        scene.gates = {RouteGate{true, 380, -500, 900, 235}};
        for (const int foreign : {0, 1, 2}) {
            scene.nets.clear();
            for (const int row : {0, 1, 2})
                scene.nets.push_back(netTo(QString(QChar(u'a' + row)), 2 * row, {2 * row + 1},
                    row == foreign ? RoutePassages() : RoutePassages{{0}}));
            RouteMemory memory{scene, route(scene)};
            for (const RouteResult &result : {memory.result, route(scene, &memory)}) {
                GateSymbol symbol({true, 380}, 235);
                for (const int row : {0, 1, 2}) {
                    if (row != foreign)
                        symbol.take(result.nets[static_cast<size_t>(row)].members[0].points);
                }
                const std::vector<QPointF> &way = result.nets[static_cast<size_t>(foreign)].members[0].points;
                QVERIFY(!way.empty());
                QVERIFY2(!isThrough(way, symbol.rect()), qPrintable(QString::number(foreign)));
            }
            QVERIFY(isSame(memory.result, route(scene, &memory)));
        }
    }

    void goesThroughGatesThatStandOnOneSpot()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 160, 70), QRectF(600, 0, 160, 70)};
        scene.gates = {RouteGate{true, 380, -50, 150}, RouteGate{true, 380, -50, 150}};
        scene.nets = {netTo(u"a"_s, 0, {1}, {{0}, {1}})};
        QCOMPARE(crossings(route(scene).nets[0].members[0].points, 380, -50, 150), 1);
    }

    /// Each of four racks lies on the one before, as copies do, and its firewall nearly on that one's.
    void machinesThatLieOnEachOtherTakeNoEndlessSearches()
    {
        RouteScene scene;
        constexpr int racks = 4;
        constexpr double apart = 24;
        for (int copy = 0; copy < racks; ++copy) {
            const auto first = static_cast<int>(scene.nodes.size());
            RouteScene one = rack();
            for (const QRectF &node : one.nodes)
                scene.nodes.push_back(node.translated(copy * apart, copy * apart));
            RouteGate gate{true, 280 + copy * apart, -40 + copy * apart, 460 + copy * apart};
            gate.middle = 210 + copy * apart;
            scene.gates.push_back(gate);
            for (RouteNet &net : one.nets) {
                net.key += QString::number(copy);
                net.root += first;
                net.gates = {{copy}};
                for (RouteMember &member : net.members) {
                    member.node += first;
                    member.key += QString::number(copy);
                }
                scene.nets.push_back(std::move(net));
            }
        }
        // Asked in each search, and every few hundred of its steps.
        int asked = 0;
        const RouteResult result = route(scene, nullptr, [&](int, int) {
            ++asked;
            return true;
        });
        QVERIFY2(asked < 40'000, qPrintable(QString::number(asked)));
        // Many have their way all the same.
        qsizetype ways = 0;
        for (const RoutedNet &net : result.nets)
            ways += std::count_if(net.members.begin(), net.members.end(),
                [](const RoutedMember &member) { return !member.points.empty(); });
        QVERIFY2(ways > 100, qPrintable(QString::number(ways)));
    }

    void whatIsWalledInHasNoWay()
    {
        RouteScene scene;
        scene.nodes = {QRectF(0, 0, 160, 70), QRectF(600, 0, 160, 70), QRectF(560, -40, 240, 150)};
        scene.nets = {netTo(u"a"_s, 0, {1})};
        const RouteResult result = route(scene);
        QVERIFY(result.nets[0].members[0].points.empty());
        QVERIFY(result.nets[0].labels.empty());
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "RouterTest.moc"
