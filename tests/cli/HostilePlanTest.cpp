// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "format: portolan-plan\nversion: 1\n";

QByteArray numbered(const QByteArray &before, int number, const QByteArray &after)
{
    return before + QByteArray::number(number) + after;
}

} // namespace

/// Plans that can be read but that nobody in his right mind would draw: everything is written all the same, soon.
class HostilePlanTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.put(u"small.yaml"_s, smallPlan())); }

    void isExported_data()
    {
        QTest::addColumn<QByteArray>("plan");
        const auto row = [](const char *name, const QByteArray &plan) { QTest::newRow(name) << plan; };
        const auto changed = [](const QByteArray &from, const QByteArray &to) { return QByteArray(smallPlan()).replace(from, to); };
        row("nothing", head);
        row("empty lists", head + "products: []\nzones: []\nnodes: ~\nflows:\nnumbers: {}\n");
        row("zones only", head + "zones: [{id: a}, {id: b}]\n");
        row("product without catalog", changed("catalog: hcsm", "catalog: nope"));
        row("a manager that manages itself", changed("manages: all", "manages: [csm01]"));
        row("a manager of nothing", changed("manages: all", "manages: []"));
        row("unknown kinds", changed("kind: linux", "kind: toaster").replace("kind: hp-ux", "kind: x"));
        row("part of an unknown kind", changed("kind: linux", "kind: toaster"));
        row("unknown system", changed("os: windows", "os: plan9"));
        row("unknown option, port and role", changed("deployment-manager", "nope").replace("https: 443", "nope: 443").replace("os: windows", "os: windows\n    roles: [nope]"));
        row("version of the future", changed("7.2.1", "99.9.9.9"));
        row("interfaces of one zone", changed("{id: mp, zone: mgmt", "{id: mp, zone: servers"));
        row("interface without zone", changed("{id: mp, zone: mgmt, ", "{id: mp, "));
        row("decisions about nothing", changed("{flow: flow:ntp,", "{flow: \"no:such.row:a>b:tcp\\n\", state: excluded,"));
        row("everything at one port", changed("ports: 123", "ports: 0"));
        row("every port", changed("ports: 123", "ports: [0-65535, 0-65535, 135+ephemeral]"));
        row("a flow to itself", changed("to: ntp01", "to: web"));
        row("members without addresses", changed("count: 40, zone: servers, addresses: [10.20.1.0/26]", "zone: servers, members: [\"=a\", {name: \"b\\nc\", address: 10.0.0.1}]"));
        row("group without addresses", changed("count: 40, zone: servers, addresses: [10.20.1.0/26]", "count: 40, zone: servers"));
        row("IPv6", changed("[10.10.0.0/24]", "[\"2001:db8:1::/64\"]").replace("[10.10.0.11]", "[\"::1\"]").replace("[10.20.1.0/26]", "[\"::/0\"]").replace("dhcp-relay: 10.10.0.1", "dhcp-relay: \"::ffff:10.0.0.1\""));
        int number = 0;
        for (const QByteArray &name : {QByteArray("=1+1"), QByteArray("+1"), QByteArray("-1"), QByteArray("@SUM(A1)"), QByteArray("\\t=1"), QByteArray("'=1"),
                 QByteArray("x").repeated(500), QByteArray("😀👩‍👩‍👧"), QByteArray("שלום עולם"), QByteArray("\\u202Eabc"), QByteArray("a\\nb\\r\\nc"), QByteArray("a|b"), QByteArray("<b>&amp;"),
                 QByteArray("\\\"a\\\",;"), QByteArray("%1%2%n"), QByteArray("\\u0007\\e[31m"), QByteArray("_x000D_"), QByteArray("```")}) {
            const QByteArray quoted = '"' + name + '"';
            QByteArray plan = smallPlan();
            for (const char *text : {"Compute management", "Management LAN", "管理LAN", "Core firewall", "NW-0042", "CHG-1042"})
                plan.replace(text, quoted);
            plan.replace("author: Sato", QByteArray("author: " + quoted)).replace("application: NTP", QByteArray("application: " + quoted)).replace("{en: Time, ja: 時刻同期}", QByteArray("{en: " + quoted + '}'));
            row(numbered("name ", ++number, "").constData(), plan);
        }
    }
    void isExported()
    {
        QFETCH(const QByteArray, plan);
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
        const CliResult checked = m_folder.run({u"check"_s, u"plan.yaml"_s});
        QVERIFY2(checked.exitCode == 0 || checked.exitCode == 1, checked.err.constData());
        for (const QString &options : {u"-o out.csv --view stateful --expand --lang both"_s, u"-o out.xlsx --view stateless --lang ja"_s, u"-o out.md --view zones --lang both"_s,
                 u"-o out.json --view documented --lang both"_s, u"-o out.xlsx --expand --lang both --against small.yaml"_s}) {
            const CliResult result = m_folder.run(QStringList{u"matrix"_s, u"plan.yaml"_s} + options.split(u' '));
            QVERIFY2(result == (CliResult{0, {}, {}}), QByteArray(options.toUtf8() + '\n' + result.err).constData());
        }
        QCOMPARE(m_folder.run({u"matrix"_s, u"small.yaml"_s, u"-o"_s, u"out.csv"_s, u"--against"_s, u"plan.yaml"_s}), (CliResult{0, {}, {}}));
    }

    /// What a name brings along stands in one line, and does nothing to the terminal.
    void findingsAreOneLineEach()
    {
        QVERIFY(m_folder.put(u"plan.yaml"_s, head + "zones: [{id: z, name: {en: \"a\\nb\\e[31m\\u202E\"}}]\nnodes: [{id: n, kind: linux, name: {en: \"c\\nd\"}}]\n"));
        const CliResult result = m_folder.run({u"check"_s, u"plan.yaml"_s});
        QVERIFY(!result.out.isEmpty());
        for (const QByteArray &line : result.out.chopped(1).split('\n'))
            QVERIFY2(line.endsWith(']'), line.constData());
        QVERIFY2(!result.out.contains('\x1b') && !result.out.contains("\u202E"), result.out.constData());
    }

    void aMemberHasItsOwnAddressOnly()
    {
        QVERIFY(m_folder.put(u"plan.yaml"_s, head + "nodes: [{id: a, kind: linux}, {id: g, kind: linux, members: [m1, {name: m2, address: 10.0.0.2}]}]\nflows: [{id: f, from: a, to: g, transport: tcp, ports: 22}]\n"));
        QCOMPARE(m_folder.run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s, u"--expand"_s}), (CliResult{0, {}, {}}));
        const QList<QByteArray> lines = m_folder.get(u"out.csv"_s).split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[1].contains(",m1,") && !lines[1].contains("10.0.0.2"), lines[1].constData());
        QVERIFY2(lines[2].contains(",m2,10.0.0.2,"), lines[2].constData());
    }

    void endsSoon_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("options");
        const QByteArray pair = "nodes: [{id: a, kind: linux}, {id: b, kind: linux}]\nflows:\n";
        QByteArray flows = head + pair;
        for (int i = 0; i < 60'000; ++i)
            flows += numbered(numbered("  - {id: f", i, ", from: a, to: b, transport: tcp, ports: "), i + 1, "}\n");
        QTest::newRow("60,000 flows") << flows << u"-o out.json"_s;

        constexpr int zoneCount = 1000;
        QByteArray zones = head + "zones:\n";
        QByteArray gates = "firewalls:\n";
        QByteArray nodes = "nodes:\n";
        QByteArray ways = "flows:\n";
        QByteArray all;
        for (int i = 0; i < zoneCount; ++i) {
            zones += numbered("  - {id: z", i, "}\n");
            if (i > 0)
                gates += numbered(numbered(numbered("  - {id: f", i, ", joins: [z"), i - 1, ", z"), i, "]}\n");
            nodes += numbered(numbered("  - {id: n", i, ", kind: linux, zone: z"), i, "}\n");
            ways += numbered(numbered(numbered("  - {id: w", i, ", from: n"), i, ", to: n"), zoneCount - 1 - i, ", transport: tcp, ports: 22}\n");
            all += numbered(i > 0 ? ", z" : "z", i, "");
        }
        QTest::newRow("1,000 zones in a row") << zones + gates + nodes + ways << u"-o out.csv"_s;
        QTest::newRow("1,000 zones at one firewall") << zones + "firewalls: [{id: f, joins: [" + all + "]}]\n" + nodes + ways << u"-o out.csv --view zones"_s;
        for (int i = zoneCount; i < 50'000; ++i)
            zones += numbered("  - {id: z", i, "}\n");
        QTest::newRow("50,000 zones") << zones + nodes + ways << u"-o out.csv"_s;

        QByteArray members;
        for (int i = 0; i < 30'000; ++i)
            members += numbered(i > 0 ? ", m" : "m", i, "");
        QTest::newRow("a group of 30,000 by name")
            << head + "nodes: [{id: a, kind: linux}, {id: g, kind: linux, members: [" + members + "]}]\nflows: [{id: f, from: a, to: g, transport: tcp, ports: 22}]\n" << u"-o out.csv --expand"_s;
        QTest::newRow("a group of 30,000 by address")
            << head + "nodes: [{id: a, kind: linux}, {id: g, kind: linux, count: 30000, addresses: [10.0.0.0/8]}]\nflows: [{id: f, from: a, to: g, transport: tcp, ports: 22}]\n"
            << u"-o out.csv --expand --against plan.yaml"_s;
    }
    void endsSoon()
    {
        QFETCH(const QByteArray, plan);
        QFETCH(const QString, options);
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
        QCOMPARE(m_folder.run(QStringList{u"matrix"_s, u"plan.yaml"_s} + options.split(u' ')), (CliResult{0, {}, {}}));
    }

private:
    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(HostilePlanTest)

#include "HostilePlanTest.moc"
