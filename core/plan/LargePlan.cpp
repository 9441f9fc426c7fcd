// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/LargePlan.h"

#include "plan/PlanEditor.h"

#include <algorithm>
#include <random>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int nodesPerZone = 200;
constexpr int mostColumns = 20;
constexpr int columnWidth = 260;
constexpr int rowHeight = 160;
constexpr int besideServers = 1070; ///< what is managed from, and the clients
constexpr int leastHeight = 4 * rowHeight; ///< of these
constexpr double shape = 1.5; ///< width to height, about that of the drawing on a sheet

Id id(const QString &text)
{
    return Id::parse(text).value();
}

Address address(int a, int b, int c, int d)
{
    return Address::parse(
        QString::number(a) + u'.' + QString::number(b) + u'.' + QString::number(c) + u'.' + QString::number(d))
        .value();
}

AddressBlock block(const QString &text)
{
    return AddressBlock::parse(text).value();
}

Node makeNode(const QString &name, const char *kind, const Id &zone, const Address &at)
{
    Node node;
    node.id = id(name);
    node.kind = id(QLatin1String(kind));
    node.zone = zone;
    node.addresses = {block(at.toString())};
    return node;
}

Zone makeZone(const QString &name, const QString &en, const QString &ja, const QString &network)
{
    Zone zone;
    zone.id = id(name);
    zone.name = {en, ja};
    zone.networks = {block(network)};
    return zone;
}

/// What servers are made of, in hundredths.
const char *drawKind(std::mt19937 &random)
{
    struct Share {
        unsigned upTo;
        const char *kind;
    };
    static constexpr Share shares[] = {
        {38, "windows"}, {66, "linux"}, {72, "hyper-v"}, {78, "vmware-esxi"}, {94, "bmc"}, {98, "svp"}, {100, "hvm"}};
    const auto drawn = static_cast<unsigned>(random() % 100);
    for (const Share &share : shares) {
        if (drawn < share.upTo)
            return share.kind;
    }
    return "linux";
}

int rowsOf(int nodes, int columns)
{
    return (nodes + columns - 1) / columns;
}

/// As many as give the whole plan the shape of a sheet; of a plan that is too large for one sheet, the most.
int columnsFor(int managed)
{
    for (int columns = 1; columns < mostColumns; ++columns) {
        const int rows
            = managed / nodesPerZone * rowsOf(nodesPerZone, columns) + rowsOf(managed % nodesPerZone, columns);
        if (besideServers + columns * columnWidth >= shape * std::max(leastHeight, rows * rowHeight))
            return columns;
    }
    return mostColumns;
}

void addManagement(PlanEditor &editor, Firewall &firewall)
{
    editor.put(makeZone(u"mgmt"_s, u"Management LAN"_s, u"管理LAN"_s, u"10.0.0.0/24"_s));
    editor.put(makeZone(u"office"_s, u"Office LAN"_s, u"事務所LAN"_s, u"10.0.1.0/24"_s));
    firewall.joins = {id(u"mgmt"_s), id(u"office"_s)};
    Product product;
    product.id = id(u"csm"_s);
    product.catalog = id(u"hcsm"_s);
    editor.put(product);
    Node manager = makeNode(u"csm01"_s, "management-server", id(u"mgmt"_s), address(10, 0, 0, 11));
    manager.os = id(u"windows"_s);
    manager.runs = {Run{product.id, true, {}, {}}};
    editor.put(manager);
    editor.put(makeNode(u"admin-pc1"_s, "management-client", id(u"office"_s), address(10, 0, 1, 21)));
    editor.put(makeNode(u"admin-pc2"_s, "management-client", id(u"office"_s), address(10, 0, 1, 22)));
    editor.put(makeNode(u"mail01"_s, "smtp-server", id(u"mgmt"_s), address(10, 0, 0, 25)));
    editor.put(makeNode(u"ad01"_s, "domain-controller", id(u"mgmt"_s), address(10, 0, 0, 30)));
    editor.put(makeNode(u"dvm01"_s, "device-manager-server", id(u"mgmt"_s), address(10, 0, 0, 21)));
}

} // namespace

Plan makeLargePlan(int nodes, std::uint32_t seed)
{
    std::mt19937 random(seed);
    Plan plan;
    PlanEditor editor(plan);
    const QString count = QString::number(nodes);
    editor.setDocument({u"Large plan of "_s + count + u" nodes"_s, count + u"ノードの大規模プラン"_s}, {}, {});
    Firewall firewall;
    firewall.id = id(u"fw1"_s);
    firewall.name = {u"Core firewall"_s, u"コアファイアウォール"_s};
    addManagement(editor, firewall);
    const int managed = nodes - static_cast<int>(plan.nodes.size());
    const int zones = (managed + nodesPerZone - 1) / nodesPerZone;
    for (int zone = 1; zone <= zones; ++zone) {
        const QString number = QString::number(zone);
        editor.put(makeZone(u"servers-"_s + number, u"Server LAN "_s + number, u"業務サーバLAN "_s + number,
            u"10."_s + QString::number(1 + zone / 250) + u'.' + QString::number(zone % 250) + u".0/24"_s));
        firewall.joins.push_back(id(u"servers-"_s + number));
    }
    editor.put(firewall);
    const int columns = columnsFor(managed);
    for (int number = 1; number <= managed; ++number) {
        const int zone = 1 + (number - 1) / nodesPerZone;
        const char *kind = drawKind(random);
        Node node = makeNode(QLatin1String(kind) + u'-' + QString::number(number).rightJustified(6, u'0'), kind,
            id(u"servers-"_s + QString::number(zone)),
            address(10, 1 + zone / 250, zone % 250, 10 + (number - 1) % nodesPerZone));
        static const QString makers[] = {u"hitachi"_s, u"hpe"_s, u"other"_s};
        node.facts[id(u"manufacturer"_s)] = id(makers[random() % 3]);
        if (node.kind.toString() == u"bmc"_s)
            node.facts[id(u"bmc-protocol"_s)] = id(random() % 2 == 0 ? u"ssl"_s : u"ssh"_s);
        const int inZone = (number - 1) % nodesPerZone;
        const int row = (zone - 1) * rowsOf(nodesPerZone, columns) + inZone / columns;
        node.at = Point{double(columnWidth * (inZone % columns) + 520), double(rowHeight * row)};
        editor.put(std::move(node));
    }
    return plan;
}

} // namespace portolan
