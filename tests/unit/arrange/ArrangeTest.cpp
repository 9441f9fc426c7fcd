// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/Arrange.h"

#include "plan/LargePlan.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;
using test::DerivedPlan;

namespace {

/// A plan of a file's text or a value, and its arrangement.
class Arranged {
public:
    Arranged(Plan plan, bool onlyMissing)
        : m_plan(std::move(plan))
        , m_engine(m_plan, test::catalogs())
    {
        m_engine.derive();
        m_arrangement = arrange(m_engine, {onlyMissing});
    }

    [[nodiscard]] const Arrangement &arrangement() const { return m_arrangement; }
    [[nodiscard]] const FlowEngine &engine() const { return m_engine; }
    [[nodiscard]] Rectangle box(const QString &node) const
    {
        const Point at = m_arrangement.nodes.at(id(node));
        const auto own = m_arrangement.sizes.find(id(node));
        const Size size = own != m_arrangement.sizes.end()
            ? own->second
            : m_plan.nodes.at(id(node)).size.value_or(Node::standardSize);
        return {at.x, at.y, size.width, size.height};
    }
    [[nodiscard]] double middle(const QString &node) const { return box(node).y + box(node).height / 2; }
    [[nodiscard]] Rectangle frame(const QString &zone) const { return m_arrangement.zones.at(id(zone)); }
    [[nodiscard]] Point firewall(const QString &name) const { return m_arrangement.firewalls.at(id(name)); }
    [[nodiscard]] Rectangle bounds() const
    {
        Rectangle all = m_arrangement.zones.begin()->second;
        for (const auto &[zone, frame] : m_arrangement.zones) {
            const double right = std::max(all.x + all.width, frame.x + frame.width);
            const double bottom = std::max(all.y + all.height, frame.y + frame.height);
            all.x = std::min(all.x, frame.x);
            all.y = std::min(all.y, frame.y);
            all.width = right - all.x;
            all.height = bottom - all.y;
        }
        return all;
    }

private:
    const Plan m_plan;
    FlowEngine m_engine;
    Arrangement m_arrangement;
};

Plan withoutPlaces(Plan plan)
{
    for (auto &[name, node] : plan.nodes) {
        node.at.reset();
        node.size.reset();
    }
    for (auto &[name, zone] : plan.zones)
        zone.frame.reset();
    for (auto &[name, firewall] : plan.firewalls)
        firewall.at.reset();
    return plan;
}

Plan example(const QString &name)
{
    return withoutPlaces(DerivedPlan::read(DerivedPlan::example(name)));
}

bool isInside(const Rectangle &box, const Rectangle &frame)
{
    return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width
        && box.y + box.height <= frame.y + frame.height;
}

double gapBetween(const Rectangle &left, const Rectangle &right)
{
    return right.x - left.x - left.width;
}

/// A manager and what it manages in one zone each.
const QByteArray twoZones = R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: mgmt}, {id: servers}]
firewalls: [{id: fw, joins: [mgmt, servers]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: mgmt, addresses: [10.0.0.1]}
  - {id: db, kind: linux, zone: servers, addresses: [10.0.1.1]}
  - {id: web, kind: windows, zone: servers, addresses: [10.0.1.2]}
)";

} // namespace

class ArrangeTest : public QObject {
    Q_OBJECT

private slots:
    void framesStandInTheDirectionOfTraffic()
    {
        for (const QString &name : {u"compute-management"_s, u"mixed-rack"_s, u"one-management-server"_s}) {
            const Arranged plan(example(name), false);
            const QStringList order{u"office"_s, u"mgmt"_s, u"servers"_s, u"console"_s};
            for (int place = 0; place + 1 < order.size(); ++place) {
                const double gap = gapBetween(plan.frame(order[place]), plan.frame(order[place + 1]));
                QVERIFY2(gap >= 100 && gap <= 320, qPrintable(name + u' ' + order[place]));
                QCOMPARE(plan.frame(order[place]).y, plan.frame(order[place + 1]).y);
            }
        }
    }

    /// One firewall that joins all zones stands right of the managers, and clients on its other side: no arrow of
    /// theirs has to go around the managers and back.
    void clientsStandBehindTheFirewallOfAllZones()
    {
        Plan plan = example(u"mixed-rack"_s);
        plan.firewalls.clear();
        Firewall &all = plan.firewalls[id(u"fw"_s)];
        all.id = id(u"fw"_s);
        for (const auto &entry : plan.zones)
            all.joins.push_back(entry.first);
        const Arranged arranged(std::move(plan), false);
        const Rectangle managers = arranged.frame(u"mgmt"_s);
        const double firewall = arranged.firewall(u"fw"_s).x;
        QVERIFY(firewall > managers.x + managers.width);
        for (const QString &zone : {u"office"_s, u"servers"_s, u"console"_s})
            QVERIFY2(arranged.frame(zone).x > firewall, qPrintable(zone));
    }

    void examplesFillASheet()
    {
        for (const QString &name :
            {u"compute-management"_s, u"mixed-rack"_s, u"mixed-rack-7.4.0"_s, u"one-management-server"_s}) {
            const Rectangle all = Arranged(example(name), false).bounds();
            const double ratio = all.width / all.height;
            QVERIFY2(ratio > 1.9 && ratio < 2.4, qPrintable(name + u' ' + QString::number(ratio)));
            QVERIFY2(all.width <= 1920, qPrintable(name)); // at three quarters of its size it is on A3 with room
        }
    }

    /// Of six machines in one zone every text can be read on A4, where 1 : 1.28 has 5 points.
    void fewMachinesFitTheirPaper()
    {
        const QByteArray plan = R"(
products: [{id: sum, catalog: hpsum-7, version: 7.2.1}]
zones: [{id: lan}]
nodes:
  - {id: pc, kind: management-client, zone: lan, addresses: [192.168.1.20]}
  - {id: sum1, kind: management-server, os: windows, runs: [{product: sum}], zone: lan, addresses: [192.168.1.10]}
  - {id: srv1, kind: windows, zone: lan, addresses: [192.168.1.11]}
  - {id: srv1-ilo, kind: ilo, part-of: srv1, zone: lan, addresses: [192.168.1.111]}
  - {id: nas, kind: storage, zone: lan, addresses: [192.168.1.30]}
  - {id: ups, kind: network-device, zone: lan, addresses: [192.168.1.31]}
flows:
  - {id: smb, from: srv1, to: nas, transport: tcp, ports: 445}
  - {id: ups, from: srv1, to: ups, transport: udp, ports: 161}
)";
        const QByteArray head = "format: portolan-plan\nversion: 1\nsheet: {paper: ";
        const Rectangle wide = Arranged(DerivedPlan::read(head + "A4}" + plan), false).bounds();
        QVERIFY2(wide.width <= 1280 && wide.height <= 560, qPrintable(QString::number(wide.width)));
        const Rectangle high = Arranged(DerivedPlan::read(head + "A4, orientation: portrait}" + plan), false).bounds();
        QVERIFY2(high.width <= 880 && high.height <= 1000, qPrintable(QString::number(high.width)));
        const Rectangle large = Arranged(DerivedPlan::read(head + "A3}" + plan), false).bounds();
        QVERIFY2(large.width > wide.width && large.width <= 1600, qPrintable(QString::number(large.width)));
    }

    void everythingIsOnTheGrid()
    {
        const Arranged plan(example(u"compute-management"_s), false);
        const auto isOnGrid = [](double value) { return std::fmod(value, 8) == 0; };
        for (const auto &[name, at] : plan.arrangement().nodes)
            QVERIFY2(isOnGrid(at.x) && isOnGrid(at.y), qPrintable(name.toString()));
        for (const auto &[name, at] : plan.arrangement().firewalls)
            QVERIFY2(isOnGrid(at.x) && isOnGrid(at.y), qPrintable(name.toString()));
        for (const auto &[name, frame] : plan.arrangement().zones)
            QVERIFY2(isOnGrid(frame.x) && isOnGrid(frame.y) && isOnGrid(frame.width) && isOnGrid(frame.height),
                qPrintable(name.toString()));
    }

    void framesHaveRoomForTitlesAndMargins()
    {
        const Arranged plan(example(u"compute-management"_s), false);
        for (const auto &[name, node] : plan.engine().plan().nodes) {
            const Rectangle box = plan.box(name.toString());
            const Rectangle frame = plan.frame(node.zone.toString());
            QVERIFY2(box.x >= frame.x + 40 && box.x + box.width <= frame.x + frame.width - 40
                    && box.y >= frame.y + 50 + 24 && box.y + box.height <= frame.y + frame.height - 40,
                qPrintable(name.toString()));
        }
    }

    void aManagerOfManyArrowsIsLargerAndInTheMiddle()
    {
        const Arranged plan(example(u"compute-management"_s), false);
        const Rectangle manager = plan.box(u"csm01"_s);
        QVERIFY(manager.height > 140 && manager.height <= 240);
        QCOMPARE(plan.arrangement().sizes.size(), size_t(1));
        const Rectangle frame = plan.frame(u"mgmt"_s);
        QVERIFY(std::abs(manager.x + manager.width / 2 - frame.x - frame.width / 2) <= 8);
        QVERIFY(std::abs(plan.middle(u"csm01"_s) - frame.y - frame.height / 2) < frame.height / 6);
        // Its clients stand at its height: what they open runs straight.
        QVERIFY(std::abs(plan.middle(u"admin-pc"_s) - plan.middle(u"csm01"_s)) <= 8);
    }

    void servicesStandAboveAndBelowTheirManager()
    {
        const Arranged plan(example(u"compute-management"_s), false);
        const Rectangle manager = plan.box(u"csm01"_s);
        std::set<double> columns;
        for (const QString &service : {u"dvm01"_s, u"mail01"_s, u"krb01"_s, u"ldap01"_s, u"dhcp01"_s}) {
            const Rectangle box = plan.box(service);
            columns.insert(box.x);
            const bool isBelow = box.y >= manager.y + manager.height + 80;
            QVERIFY2(isBelow || box.y + box.height + 80 <= manager.y, qPrintable(service));
            QCOMPARE(isBelow, service == u"dhcp01"_s); // the servers talk to it, too
        }
        QCOMPARE(columns.size(), size_t(2));
    }

    void aPartStandsAtTheHeightOfItsMachine()
    {
        const Arranged compute(example(u"compute-management"_s), false);
        for (const QString &machine : {u"web"_s, u"db"_s, u"bare"_s})
            QCOMPARE(compute.middle(machine + u"-bmc"), compute.middle(machine));
        const Arranged rack(example(u"mixed-rack"_s), false);
        for (const QString &machine : {u"win"_s, u"linux"_s, u"esx"_s})
            QCOMPARE(rack.middle(machine + u"-ilo"), rack.middle(machine));
        // In the same zone likewise, in a column of their own.
        const Arranged pack(example(u"support-pack"_s), false);
        for (const QString &machine : {u"win"_s, u"linux"_s}) {
            QCOMPARE(pack.middle(machine + u"-ilo"), pack.middle(machine));
            QVERIFY(gapBetween(pack.box(machine), pack.box(machine + u"-ilo")) >= 100);
        }
        QCOMPARE(pack.box(u"win-ilo"_s).x, pack.box(u"linux-ilo"_s).x);
    }

    /// Windows and Hyper-V are reached by the same services, and so can share a trunk.
    void whatIsReachedAlikeStandsTogether()
    {
        const Arranged plan(example(u"compute-management"_s), false);
        const double pitch = std::abs(plan.middle(u"web"_s) - plan.middle(u"hv"_s));
        for (const QString &other : {u"db"_s, u"esx"_s, u"bare"_s})
            QVERIFY(std::abs(plan.middle(u"web"_s) - plan.middle(other)) > pitch);
        QVERIFY(pitch >= 70 + 80);
    }

    /// Down the columns, the numbers of each sort in their order: 2 before 10, whatever the ids say.
    void whatIsAlikeStandsInTheOrderOfNames()
    {
        QByteArray text = "format: portolan-plan\nversion: 1\nproducts: [{id: csm, catalog: hcsm}]\n"
                          "zones: [{id: mgmt}, {id: con}]\nfirewalls: [{id: fw, joins: [mgmt, con]}]\nnodes:\n"
                          "  - {id: csm01, kind: management-server, os: windows, zone: mgmt, addresses: [10.0.0.1],"
                          " runs: [{product: csm, manages: all}]}\n";
        for (int number = 1; number <= 12; ++number)
            text += QStringLiteral("  - {id: b%1, kind: bmc, zone: con, addresses: [10.30.0.%1], manufacturer: hitachi,"
                                   " facts: {bmc-protocol: %2}}\n")
                        .arg(number)
                        .arg(number % 3 == 0 ? u"ssl"_s : u"ssh"_s)
                        .toUtf8();
        const Arranged plan(DerivedPlan::read(text), false);
        const auto place = [&](int number) {
            const Rectangle box = plan.box(u"b%1"_s.arg(number));
            return std::pair(box.x, box.y);
        };
        const std::vector<int> order{1, 2, 4, 5, 7, 8, 10, 11, 3, 6, 9, 12};
        for (size_t next = 1; next < order.size(); ++next)
            QVERIFY2(place(order[next - 1]) < place(order[next]), qPrintable(QString::number(order[next])));
    }

    void frameHasRoomForItsName()
    {
        const Arranged plan(DerivedPlan::read(QByteArray(twoZones).replace("{id: servers}",
                                "{id: servers, name: {en: Business servers, ja: "
                                "業務サーバ収容セグメント（一般系・基幹系・情報系）}}")),
            false);
        QVERIFY(plan.frame(u"servers"_s).width >= 24 * 13 + 28);
        const Rectangle web = plan.box(u"web"_s);
        QVERIFY(isInside(web, plan.frame(u"servers"_s)));
    }

    void firewallsStandInTheGaps()
    {
        const Arranged plan(example(u"compute-management"_s), false);
        const auto isBetween = [&](const QString &firewall, const QString &left, const QString &right) {
            const Point at = plan.firewall(firewall);
            const Rectangle before = plan.frame(left);
            return at.x > before.x + before.width + 40 && at.x < plan.frame(right).x - 40 && at.y > before.y
                && at.y < before.y + before.height;
        };
        QVERIFY(isBetween(u"fw1"_s, u"office"_s, u"mgmt"_s));
        QVERIFY(isBetween(u"fw2"_s, u"mgmt"_s, u"servers"_s)); // joins the console zone, too
    }

    /// Labels stand near managers, in front of the firewall.
    void aFirewallStandsBeforeWhatItGuards()
    {
        const Arranged plan(example(u"mixed-rack"_s), false);
        const Rectangle managers = plan.frame(u"mgmt"_s);
        const double right = managers.x + managers.width;
        QVERIFY(plan.firewall(u"fw2"_s).x - right > plan.frame(u"servers"_s).x - plan.firewall(u"fw2"_s).x);
        const Rectangle office = plan.frame(u"office"_s);
        const double firewall = plan.firewall(u"fw1"_s).x;
        QVERIFY(managers.x - firewall > firewall - office.x - office.width);
    }

    /// What goes from the managers to zones nearer by need not go around it.
    void aFirewallOfFarZonesStandsBeforeThem()
    {
        const Arranged plan(
            DerivedPlan::read("format: portolan-plan\nversion: 1\n"
                              "products: [{id: csm, catalog: hcsm}]\n"
                              "zones: [{id: mgmt}, {id: servers}, {id: console}, {id: dmz}, {id: office}]\n"
                              "firewalls:\n"
                              "  - {id: core, joins: [mgmt, servers, console]}\n"
                              "  - {id: edge, joins: [mgmt, dmz, office]}\n"
                              "nodes:\n"
                              "  - {id: csm01, kind: management-server, os: windows, runs: [{product: csm, manages: "
                              "all}], zone: mgmt}\n"
                              "  - {id: web, kind: windows, zone: servers, manufacturer: hitachi}\n"
                              "  - {id: db, kind: linux, zone: servers, manufacturer: hitachi}\n"
                              "  - {id: webbmc, kind: bmc, zone: console, part-of: web}\n"
                              "  - {id: dbbmc, kind: bmc, zone: console, part-of: db}\n"
                              "  - {id: svp, kind: svp, zone: console, manufacturer: hitachi}\n"
                              "  - {id: mail, kind: smtp-server, zone: dmz}\n"
                              "  - {id: ntp, kind: ntp-server, zone: dmz}\n"
                              "  - {id: pc, kind: management-client, zone: office}\n"),
            false);
        const Rectangle servers = plan.frame(u"servers"_s);
        const Rectangle dmz = plan.frame(u"dmz"_s);
        QVERIFY(servers.x > plan.frame(u"mgmt"_s).x && servers.x + servers.width < dmz.x);
        QVERIFY(plan.firewall(u"edge"_s).x > servers.x + servers.width);
        QVERIFY(plan.firewall(u"edge"_s).x < dmz.x);
    }

    /// The longest label of the gap is TCP 80, 60000-60007, 61000-61007; it has some 320 units.
    void fewNodesLeaveRoomForTheirLabels()
    {
        const Arranged plan(example(u"support-pack"_s), false);
        const Rectangle managers = plan.frame(u"ops"_s);
        QVERIFY(plan.firewall(u"fw1"_s).x - managers.x - managers.width >= 340);
        QVERIFY(plan.bounds().width <= 1600);
    }

    /// The same inside a frame, and where there is none.
    void nodesOfOneZoneLeaveRoomForTheirLabels()
    {
        const Arranged plan(
            DerivedPlan::read("format: portolan-plan\nversion: 1\n"
                              "products: [{id: psp, catalog: hpsum-psp}]\n"
                              "nodes:\n"
                              "  - {id: mgmt, kind: management-server, os: windows, runs: [{product: psp}]}\n"
                              "  - {id: win, kind: windows}\n"),
            false);
        const Rectangle manager = plan.box(u"mgmt"_s);
        QVERIFY(plan.box(u"win"_s).x - manager.x - manager.width >= 340);
    }

    /// Two before one zone: one above the other, as no line should run beside the one that it does not pass.
    void twoFirewallsShareASide()
    {
        const Arranged plan(DerivedPlan::read(QByteArray(twoZones).replace(
                                "firewalls: [{id: fw,", "firewalls: [{id: fw2, joins: [mgmt, servers]}, {id: fw,")),
            false);
        const Rectangle managers = plan.frame(u"mgmt"_s);
        const Rectangle servers = plan.frame(u"servers"_s);
        std::vector<double> heights;
        for (const QString &name : {u"fw"_s, u"fw2"_s}) {
            const Point at = plan.firewall(name);
            QVERIFY(at.x > managers.x + managers.width + 20 && at.x < servers.x - 20);
            QVERIFY(at.y > servers.y && at.y < servers.y + servers.height);
            heights.push_back(at.y);
        }
        QVERIFY(std::abs(heights[0] - heights[1]) >= 40);
    }

    /// Each stands right before the zone that it alone guards, at this zone's height: not all of them beside the
    /// managers.
    void firewallsOfAStarStandBeforeTheirZones()
    {
        const Arranged plan(DerivedPlan::read(R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: mgmt}, {id: osaka}, {id: nagoya}, {id: kobe}]
firewalls: [{id: f1, joins: [mgmt, osaka]}, {id: f2, joins: [mgmt, nagoya]}, {id: f3, joins: [mgmt, kobe]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: mgmt, addresses: [10.0.0.1]}
  - {id: db, kind: linux, zone: osaka, addresses: [10.0.1.1]}
  - {id: web, kind: windows, zone: nagoya, addresses: [10.0.2.1]}
  - {id: app, kind: windows, zone: kobe, addresses: [10.0.3.1]}
)"),
            false);
        for (const auto &[firewall, zone] :
            {std::pair(u"f1"_s, u"osaka"_s), {u"f2"_s, u"nagoya"_s}, {u"f3"_s, u"kobe"_s}}) {
            const Point at = plan.firewall(firewall);
            const Rectangle frame = plan.frame(zone);
            QVERIFY2(at.x < frame.x && at.x >= frame.x - besideZone, qPrintable(firewall));
            QVERIFY2(std::abs(at.y - frame.y - frame.height / 2) < 8, qPrintable(firewall));
        }
    }

    /// What lies behind two firewalls stands beside the zone that leads there, before other zones that nothing leads
    /// through, though its machines are those that are managed and this zone's are not.
    void aZoneStandsBehindTheOneThatLeadsToIt()
    {
        const Arranged plan(DerivedPlan::read(R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: mgmt}, {id: transit}, {id: far}, {id: near}]
firewalls: [{id: f1, joins: [mgmt, transit]}, {id: f2, joins: [transit, far]}, {id: f3, joins: [mgmt, near]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: mgmt, addresses: [10.0.0.1]}
  - {id: nas, kind: storage, zone: transit, addresses: [10.0.1.1]}
  - {id: web, kind: windows, zone: far, addresses: [10.0.2.1]}
  - {id: app, kind: windows, zone: near, addresses: [10.0.3.1]}
)"),
            false);
        const Rectangle transit = plan.frame(u"transit"_s);
        const Rectangle far = plan.frame(u"far"_s);
        QCOMPARE(far.y, transit.y);
        QVERIFY(gapBetween(transit, far) > 0 && gapBetween(transit, far) <= 320);
    }

    /// Lines cross the gap where nodes face each other: what none of them passes stands above, beside the titles.
    void aFirewallThatNothingPassesStandsAside()
    {
        const Arranged plan(DerivedPlan::read(QByteArray(twoZones).replace(
                                "firewalls: [{id: fw,", "firewalls: [{id: idle, joins: [mgmt, servers]}, {id: fw,")),
            false);
        constexpr double half = 28; // of its symbol
        const Rectangle frame = plan.frame(u"servers"_s);
        const Point idle = plan.firewall(u"idle"_s);
        QVERIFY(idle.y - half >= frame.y && idle.x < frame.x);
        for (const QString &node : {u"csm01"_s, u"db"_s, u"web"_s})
            QVERIFY2(plan.arrangement().nodes.at(id(node)).y >= idle.y + half, qPrintable(node));
        QVERIFY(plan.firewall(u"fw"_s).y > idle.y + half);
    }

    void whatHasNoZoneStandsOutsideOfAllFrames()
    {
        Plan plan = DerivedPlan::read(twoZones);
        for (const QString &name : {u"lost1"_s, u"lost2"_s}) {
            Node node;
            node.id = id(name);
            node.kind = id(u"linux"_s);
            plan.nodes.emplace(node.id, node);
        }
        const Arranged arranged(plan, false);
        for (const QString &name : {u"lost1"_s, u"lost2"_s}) {
            for (const auto &[zone, frame] : arranged.arrangement().zones) {
                const Rectangle box = arranged.box(name);
                QVERIFY(box.x >= frame.x + frame.width + 40 || box.x + box.width + 40 <= frame.x);
            }
        }
        QCOMPARE(arranged.box(u"lost1"_s).x, arranged.box(u"lost2"_s).x);
    }

    /// hpux01 has its second interface in the console zone, which is at the right.
    void atTheBorderToItsOtherZone()
    {
        Plan plan = example(u"mixed-rack"_s);
        for (int number = 0; number < 20; ++number) {
            Node node = plan.nodes.at(id(u"win"_s));
            node.id = id(u"win-"_s + QString::number(number));
            plan.nodes.emplace(node.id, node);
        }
        const Arranged arranged(plan, false);
        double last = 0;
        for (const auto &[name, node] : plan.nodes) {
            if (node.zone == id(u"servers"_s))
                last = std::max(last, arranged.box(name.toString()).x);
        }
        QVERIFY(arranged.box(u"win-0"_s).x < last);
        QVERIFY(arranged.box(u"hpux01"_s).x >= last);
        QVERIFY(isInside(arranged.box(u"hpux01"_s), arranged.frame(u"servers"_s)));
    }

    void aZoneWithoutNodesHasAFrame()
    {
        const Arranged plan(
            DerivedPlan::read(QByteArray(twoZones).replace("{id: servers}]", "{id: servers}, {id: void}]")), false);
        QVERIFY(plan.frame(u"void"_s).width >= 160);
        QVERIFY(gapBetween(plan.frame(u"servers"_s), plan.frame(u"void"_s)) >= 100);
    }

    void withoutProductsOpenersStandLeft()
    {
        const Arranged plan(DerivedPlan::read(R"(
zones: [{id: a-listeners}, {id: b-openers}]
nodes:
  - {id: l1, kind: server, zone: a-listeners}
  - {id: l2, kind: server, zone: a-listeners}
  - {id: l3, kind: server, zone: a-listeners}
  - {id: o1, kind: server, zone: b-openers}
  - {id: o2, kind: server, zone: b-openers}
  - {id: o3, kind: server, zone: b-openers}
flows:
  - {id: f1, from: o1, to: l3, transport: tcp, ports: 1}
  - {id: f2, from: o2, to: l2, transport: tcp, ports: 1}
  - {id: f3, from: o3, to: l1, transport: tcp, ports: 1}
)"),
            false);
        QVERIFY(gapBetween(plan.frame(u"b-openers"_s), plan.frame(u"a-listeners"_s)) >= 100);
        // No arrow crosses another.
        for (int number = 1; number <= 3; ++number)
            QCOMPARE(plan.middle(u"o"_s + QString::number(number)), plan.middle(u"l"_s + QString::number(4 - number)));
    }

    void pinnedNodesStayAndOthersMakeRoom()
    {
        Plan plan = example(u"compute-management"_s);
        const Arranged free(plan, false);
        const Rectangle there = free.box(u"db"_s);
        // On half of the place that db would have, and the sheet can't go anywhere as two others hold it.
        const std::map<QString, Point> places{{u"esx"_s, {there.x + 50, there.y + 30}},
            {u"mail01"_s, {free.box(u"mail01"_s).x, free.box(u"mail01"_s).y}},
            {u"admin-pc"_s, {free.box(u"admin-pc"_s).x, free.box(u"admin-pc"_s).y}}};
        for (const auto &[name, at] : places) {
            plan.nodes.at(id(name)).at = at;
            plan.nodes.at(id(name)).pinned = true;
        }
        const Arranged held(plan, false);
        for (const auto &[name, at] : places)
            QVERIFY2(held.arrangement().nodes.at(id(name)) == at, qPrintable(name));
        QVERIFY(held.arrangement().nodes.at(id(u"db"_s)) != free.arrangement().nodes.at(id(u"db"_s)));
        QCOMPARE(held.arrangement().nodes.at(id(u"web"_s)).x, free.arrangement().nodes.at(id(u"web"_s)).x);
        QVERIFY(isInside(held.box(u"esx"_s), held.frame(u"servers"_s)));
        QVERIFY(isInside(held.box(u"db"_s), held.frame(u"servers"_s)));
    }

    void aFrameTakesInAPinnedNodeBeside()
    {
        Plan plan = DerivedPlan::read(twoZones);
        const Arranged free(plan, false);
        const Rectangle servers = free.frame(u"servers"_s);
        plan.nodes.at(id(u"csm01"_s)).at = free.arrangement().nodes.at(id(u"csm01"_s));
        plan.nodes.at(id(u"web"_s)).at = Point{servers.x + 40, servers.y + servers.height + 200};
        plan.nodes.at(id(u"db"_s)).at = free.arrangement().nodes.at(id(u"db"_s));
        for (auto &[name, node] : plan.nodes)
            node.pinned = true;
        const Arranged held(plan, false);
        QVERIFY(isInside(held.box(u"web"_s), held.frame(u"servers"_s)));
        QVERIFY(isInside(held.box(u"db"_s), held.frame(u"servers"_s)));
        // Not where another frame stands.
        plan.nodes.at(id(u"web"_s)).at = Point{free.frame(u"mgmt"_s).x - 300, free.frame(u"mgmt"_s).y + 100};
        const Arranged apart(plan, false);
        QVERIFY(!isInside(apart.box(u"web"_s), apart.frame(u"servers"_s)));
        QVERIFY(gapBetween(apart.frame(u"mgmt"_s), apart.frame(u"servers"_s)) >= 16);
    }

    void onlyMissingFillsAFrame()
    {
        Plan plan = DerivedPlan::read(DerivedPlan::example(u"compute-management"_s));
        plan.nodes.at(id(u"hv"_s)).at.reset();
        plan.nodes.at(id(u"db-bmc"_s)).at.reset();
        plan.firewalls.at(id(u"fw2"_s)).at.reset();
        const Arranged arranged(plan, true);
        for (const auto &[name, node] : plan.nodes) {
            if (node.at)
                QVERIFY2(arranged.arrangement().nodes.at(name) == *node.at, qPrintable(name.toString()));
        }
        for (const auto &[name, zone] : plan.zones)
            QVERIFY(arranged.arrangement().zones.at(name) == *zone.frame);
        // In the gap that it left, in line with the others; the part at the height of its machine.
        QCOMPARE(arranged.box(u"hv"_s).x, arranged.box(u"web"_s).x);
        QVERIFY(isInside(arranged.box(u"hv"_s), arranged.frame(u"servers"_s)));
        QCOMPARE(arranged.middle(u"db-bmc"_s), arranged.middle(u"db"_s));
        const Rectangle managers = arranged.frame(u"mgmt"_s);
        const double firewall = arranged.firewall(u"fw2"_s).x;
        QVERIFY(firewall > managers.x + managers.width && firewall < arranged.frame(u"servers"_s).x);
    }

    void aFullFrameOfThePlanIsLeftAlone()
    {
        const Arranged plan(DerivedPlan::read(R"(
zones: [{id: full, frame: [0, 0, 240, 200]}, {id: open}]
nodes:
  - {id: in, kind: server, zone: full, at: [40, 80]}
  - {id: out, kind: server, zone: full}
  - {id: first, kind: server, zone: open, at: [600, 80]}
  - {id: next, kind: server, zone: open}
)"),
            true);
        QVERIFY((plan.frame(u"full"_s) == Rectangle{0, 0, 240, 200}));
        QVERIFY(!isInside(plan.box(u"out"_s), plan.frame(u"full"_s)));
        QVERIFY(plan.box(u"out"_s).y >= 200); // below
        QVERIFY(plan.box(u"out"_s).x < 240);
        // A frame without a size of its own grows.
        QVERIFY(isInside(plan.box(u"first"_s), plan.frame(u"open"_s)));
        QVERIFY(isInside(plan.box(u"next"_s), plan.frame(u"open"_s)));
    }

    void aManagerThatHasAPlaceKeepsItsSize()
    {
        Plan plan = example(u"compute-management"_s);
        plan.nodes.at(id(u"csm01"_s)).at = Point{0, 0};
        QVERIFY(Arranged(plan, true).arrangement().sizes.empty());
        plan.nodes.at(id(u"csm01"_s)).at.reset();
        plan.nodes.at(id(u"csm01"_s)).size = Size{100, 50};
        QVERIFY(Arranged(plan, false).arrangement().sizes.empty());
    }

    void coordinatesThatNoSheetHolds()
    {
        Plan plan = DerivedPlan::read(twoZones);
        const double infinity = std::numeric_limits<double>::infinity();
        plan.nodes.at(id(u"db"_s)).at = Point{1e9, -infinity};
        plan.nodes.at(id(u"web"_s)).at = Point{std::nan(""), 0};
        plan.nodes.at(id(u"web"_s)).pinned = true;
        plan.nodes.at(id(u"csm01"_s)).size = Size{1e12, std::nan("")};
        plan.zones.at(id(u"mgmt"_s)).frame = Rectangle{0, 0, -5, infinity};
        for (const bool onlyMissing : {false, true}) {
            const Arranged arranged(plan, onlyMissing);
            QVERIFY(std::isnan(arranged.arrangement().nodes.at(id(u"web"_s)).x));
            const Point manager = arranged.arrangement().nodes.at(id(u"csm01"_s));
            QVERIFY(std::abs(manager.x) < 1e6 && std::abs(manager.y) < 1e6);
            const Point firewall = arranged.firewall(u"fw"_s);
            QVERIFY(std::abs(firewall.x) < 1e6 && std::abs(firewall.y) < 1e6);
        }
    }

    void nothingAtAll()
    {
        for (const bool onlyMissing : {false, true}) {
            const Arranged arranged(Plan(), onlyMissing);
            QVERIFY(arranged.arrangement().nodes.empty() && arranged.arrangement().zones.empty());
        }
    }

    void manyZonesStandInRows()
    {
        const Arranged plan(withoutPlaces(makeLargePlan(2000, 1)), false);
        std::set<double> tops;
        for (const auto &[name, frame] : plan.arrangement().zones)
            tops.insert(frame.y);
        QVERIFY(tops.size() > 1);
        const Rectangle all = plan.bounds();
        QVERIFY(all.width / all.height > 1.6 && all.width / all.height < 2.8);
        // The manager stands at the left of all of them, half way down.
        for (const auto &[name, frame] : plan.arrangement().zones) {
            if (name.toString().startsWith(u"servers-"_s))
                QVERIFY(gapBetween(plan.frame(u"mgmt"_s), frame) >= 100);
        }
        QVERIFY(std::abs(plan.middle(u"csm01"_s) - all.y - all.height / 2) < all.height / 10);
        // The firewall that joins all of them stands at the manager's height.
        QVERIFY(std::abs(plan.firewall(u"fw1"_s).y - plan.middle(u"csm01"_s)) < all.height / 10);
    }

    /// It takes some 50 ms; ten times as much would show that something grows with the square.
    void placesTenThousandNodes()
    {
        Plan plan = makeLargePlan(10000, 1);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        QCOMPARE(arrange(engine, {true}).nodes.size(), size_t(10000));
        QCOMPARE(arrange(engine, {false}).nodes.size(), size_t(10000));
        // All in one zone, of which one node has a place.
        for (auto &[name, node] : plan.nodes) {
            node.zone = id(u"servers-1"_s);
            node.at.reset();
        }
        plan.nodes.begin()->second.at = Point{0, 0};
        FlowEngine inOne(plan, test::catalogs());
        inOne.derive();
        QCOMPARE(arrange(inOne, {true}).nodes.size(), size_t(10000));
    }
};

QTEST_GUILESS_MAIN(ArrangeTest)
#include "ArrangeTest.moc"
