// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RandomScene.h"

#include "support/Ids.h"

#include <algorithm>
#include <cmath>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double frameMargin = 40; ///< between a frame and the nodes in it
constexpr double frameHead = 90; ///< where the title stands

Id sceneId(const QString &start, int number)
{
    return id(start + QString::number(number));
}

QRectF boxOf(const Node &node)
{
    const Size size = node.size.value_or(Node::standardSize);
    return QRectF(node.at->x, node.at->y, size.width, size.height);
}

bool isNearer(const QRectF &a, const QRectF &b, double gap)
{
    return a.left() < b.right() + gap && b.left() < a.right() + gap && a.top() < b.bottom() + gap
        && b.top() < a.bottom() + gap;
}

} // namespace

Size RandomScene::randomSize()
{
    static constexpr Size sizes[]
        = {{160, 120}, {240, 180}, {300, 90}, {160, 300}, {480, 70}, {187.25, 93.4}, {200.5, 70}};
    return sizes[below(static_cast<int>(std::size(sizes)))];
}

Node RandomScene::randomNode()
{
    static const QString kinds[] = {u"windows"_s, u"linux"_s, u"hyper-v"_s, u"vmware-esxi"_s, u"bmc"_s, u"svp"_s,
        u"server"_s, u"network-device"_s, u"storage"_s, u"management-client"_s};
    Node node;
    node.id = sceneId(u"n"_s, static_cast<int>(m_nodes.size()));
    node.kind = id(kinds[below(static_cast<int>(std::size(kinds)))]);
    if (chance(30))
        node.name = {u"Server "_s + node.id.toString(), u"サーバ "_s + node.id.toString()};
    if (chance(10))
        node.name = {u"A name that is longer than any box of a usual size"_s,
            u"通常の大きさの枠には収まりきらないほど長い名前のサーバ"_s};
    if (chance(15))
        node.count = from(2, 60);
    if (chance(25))
        node.size = randomSize();
    m_nodes.push_back(node.id);
    return node;
}

void RandomScene::placeInGrid(std::vector<Node> &nodes, int columns, double gap)
{
    // Boxes of a row stand exactly a gap apart, whatever their sizes: columns need not be straight.
    double x = 0;
    double y = 0;
    double height = 0;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (i > 0 && static_cast<int>(i) % columns == 0) {
            x = 0;
            y += height + gap;
            height = 0;
        }
        nodes[i].at = Point{x, y};
        const QRectF box = boxOf(nodes[i]);
        x += box.width() + gap;
        height = std::max(height, box.height());
    }
}

void RandomScene::placeScattered(std::vector<Node> &nodes)
{
    std::vector<QRectF> taken;
    int extent = 300 + static_cast<int>(260 * std::sqrt(static_cast<double>(nodes.size())));
    for (Node &node : nodes) {
        do {
            // A little more room with each try, so that there is an end.
            extent += 10;
            node.at = Point{below(extent) + fraction(), below(extent) + fraction()};
        } while (std::any_of(
            taken.begin(), taken.end(), [&](const QRectF &other) { return isNearer(boxOf(node), other, leastGap); }));
        taken.push_back(boxOf(node));
    }
}

void RandomScene::placeInside(Cluster &cluster)
{
    const int count = static_cast<int>(cluster.nodes.size());
    const int square = static_cast<int>(std::ceil(std::sqrt(count)));
    switch (below(6)) {
    case 0:
        placeInGrid(cluster.nodes, 1, leastGap);
        break;
    case 1:
        placeInGrid(cluster.nodes, count, leastGap);
        break;
    case 2:
        // Half of them as even as a grid can be.
        if (chance(50)) {
            for (Node &node : cluster.nodes)
                node.size.reset();
        }
        placeInGrid(cluster.nodes, square, leastGap);
        break;
    case 3:
        placeInGrid(cluster.nodes, square, from(60, 140));
        break;
    default:
        placeScattered(cluster.nodes);
    }
    QRectF all;
    for (const Node &node : cluster.nodes)
        all = all.isNull() ? boxOf(node) : all.united(boxOf(node));
    // The corner of the frame is the cluster's; what is scattered keeps its fractions.
    for (Node &node : cluster.nodes) {
        node.at->x += frameMargin - std::floor(all.left());
        node.at->y += frameHead - std::floor(all.top());
    }
    cluster.frame = QRectF(
        0, 0, std::ceil(all.width()) + 2 * frameMargin + 1, std::ceil(all.height()) + frameHead + frameMargin + 1);
}

void RandomScene::placeClusters(std::vector<Cluster> &clusters)
{
    const int columns = chance(50) ? static_cast<int>(clusters.size()) : from(1, 2);
    const double gap = 20.0 * from(8, 15);
    double x = below(400) - 200;
    double y = below(400) - 200;
    const double left = x;
    double height = 0;
    for (size_t i = 0; i < clusters.size(); ++i) {
        if (i > 0 && static_cast<int>(i) % columns == 0) {
            x = left;
            y += height + gap;
            height = 0;
        }
        clusters[i].frame.moveTo(x, y);
        for (Node &node : clusters[i].nodes) {
            node.at->x += x;
            node.at->y += y;
        }
        x += clusters[i].frame.width() + gap;
        height = std::max(height, clusters[i].frame.height());
    }
}

void RandomScene::putZone(const Cluster &cluster, int number)
{
    Zone zone;
    zone.id = cluster.zone;
    zone.name = {u"LAN "_s + QString::number(number), u"業務LAN "_s + QString::number(number)};
    zone.networks = {AddressBlock::parse(u"10."_s + QString::number(number) + u".0.0/16").value()};
    const QRectF &frame = cluster.frame;
    zone.frame = Rectangle{frame.x(), frame.y(), frame.width(), frame.height()};
    m_editor.put(std::move(zone));
}

void RandomScene::putFirewalls(const std::vector<Cluster> &clusters)
{
    if (clusters.size() < 2)
        return;
    const auto between = [](const Cluster &a, const Cluster &b) {
        const QPointF middle = (a.frame.center() + b.frame.center()) / 2;
        const bool isBeside = a.frame.right() < b.frame.left();
        return isBeside ? Point{(a.frame.right() + b.frame.left()) / 2, middle.y()}
                        : Point{middle.x(), (a.frame.bottom() + b.frame.top()) / 2};
    };
    const bool isOneForAll = chance(40);
    for (size_t i = 1; i < clusters.size(); ++i) {
        if (isOneForAll && i > 1)
            break;
        Firewall firewall;
        firewall.id = sceneId(u"fw"_s, static_cast<int>(i));
        firewall.name = {u"Firewall "_s + QString::number(i), u"ファイアウォール"_s + QString::number(i)};
        firewall.state = chance(80) ? FirewallState::Stateful : FirewallState::Stateless;
        for (size_t j = isOneForAll ? 0 : i - 1; j < (isOneForAll ? clusters.size() : i + 1); ++j)
            firewall.joins.push_back(clusters[j].zone);
        std::sort(firewall.joins.begin(), firewall.joins.end());
        if (chance(80))
            firewall.at = between(clusters[i - 1], clusters[i]);
        m_editor.put(std::move(firewall));
    }
}

void RandomScene::putFarNodes()
{
    const int count = from(1, 2);
    for (int i = 0; i < count; ++i) {
        Node node = randomNode();
        const double away = 1000 * from(8, 20) + fraction();
        node.at = i == 0 ? Point{away, below(3000) + fraction()} : Point{below(3000) + fraction(), -away};
        m_editor.put(std::move(node));
    }
}

Plan RandomScene::make()
{
    const int zones = std::max(0, from(-1, 4));
    const int count = m_isCrowded ? 62 : chance(60) ? from(5, 25) : from(26, 60);
    std::vector<Cluster> clusters(static_cast<size_t>(std::max(1, zones)));
    for (int i = 0; i < count; ++i) {
        const auto cluster = static_cast<size_t>(i * static_cast<int>(clusters.size()) / count);
        Node node = randomNode();
        if (zones > 0) {
            clusters[cluster].zone = sceneId(u"z"_s, static_cast<int>(cluster) + 1);
            node.zone = clusters[cluster].zone;
        }
        clusters[cluster].nodes.push_back(std::move(node));
    }
    for (Cluster &cluster : clusters)
        placeInside(cluster);
    placeClusters(clusters);
    for (size_t i = 0; i < clusters.size(); ++i) {
        if (zones > 0)
            putZone(clusters[i], static_cast<int>(i) + 1);
        for (const Node &node : clusters[i].nodes)
            m_editor.put(node);
    }
    if (zones > 0)
        putFirewalls(clusters);
    if (count < 60 && chance(20))
        putFarNodes();
    putFlows();
    m_editor.setDocument({u"Random scene"_s, u"無作為のプラン"_s}, {}, {});
    return std::move(m_plan);
}

} // namespace portolan::test
