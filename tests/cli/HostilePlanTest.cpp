// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <sys/resource.h>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "format: portolan-plan\nversion: 1\n";

QByteArray numbered(const QByteArray &before, int number, const QByteArray &after)
{
    return before + QByteArray::number(number) + after;
}

QByteArray listed(int count, const QByteArray &name)
{
    QByteArrayList names;
    for (int i = 0; i < count; ++i)
        names.append(name + QByteArray::number(i));
    return names.join(", ");
}

QByteArray flows(int count)
{
    QByteArray plan = head + "nodes: [{id: a, kind: linux}, {id: b, kind: linux}]\nflows:\n";
    for (int i = 0; i < count; ++i)
        plan += numbered(numbered("  - {id: f", i, ", from: a, to: b, transport: tcp, ports: "), i + 1, "}\n");
    return plan;
}

/// A node in each zone, and a flow from each to the one at the other end.
QByteArray zones(int count, const QByteArray &firewalls)
{
    QByteArray zones = "zones:\n";
    QByteArray nodes = "nodes:\n";
    QByteArray flows = "flows:\n";
    for (int i = 0; i < count; ++i) {
        zones += numbered("  - {id: z", i, "}\n");
        nodes += numbered(numbered("  - {id: n", i, ", kind: linux, zone: z"), i, "}\n");
        if (i < 1000)
            flows += numbered(numbered(numbered("  - {id: f", i, ", from: n"), i, ", to: n"), count - 1 - i,
                ", transport: tcp, ports: 22}\n");
    }
    return head + zones + firewalls + nodes + flows;
}

QByteArray zonesInARow(int count)
{
    QByteArray firewalls = "firewalls:\n";
    for (int i = 1; i < count; ++i)
        firewalls += numbered(numbered(numbered("  - {id: w", i, ", joins: [z"), i - 1, ", z"), i, "]}\n");
    return zones(count, firewalls);
}

QByteArray zonesAtOneFirewall(int count)
{
    return zones(count, "firewalls: [{id: w, joins: [" + listed(count, "z") + "]}]\n");
}

QByteArray group(const QByteArray &machines)
{
    return head + "nodes: [{id: a, kind: linux}, {id: g, kind: linux, " + machines
        + "}]\nflows: [{id: f, from: a, to: g, transport: tcp, ports: 22}]\n";
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
        const auto changed
            = [](const QByteArray &from, const QByteArray &to) { return QByteArray(smallPlan()).replace(from, to); };
        row("nothing", head);
        row("empty lists", head + "products: []\nzones: []\nnodes: ~\nflows:\nnumbers: {}\n");
        row("zones only", head + "zones: [{id: a}, {id: b}]\n");
        row("product without catalog", changed("catalog: hcsm", "catalog: nope"));
        row("a manager that manages itself", changed("manages: all", "manages: [csm01]"));
        row("a manager of nothing", changed("manages: all", "manages: []"));
        row("unknown kinds", changed("kind: linux", "kind: toaster").replace("kind: hp-ux", "kind: x"));
        row("part of an unknown kind", changed("kind: linux", "kind: toaster"));
        row("unknown system", changed("os: windows", "os: plan9"));
        row("unknown option, port and role",
            changed("deployment-manager", "nope")
                .replace("https: 443", "nope: 443")
                .replace("os: windows", "os: windows\n    roles: [nope]"));
        row("version of the future", changed("7.2.1", "99.9.9.9"));
        row("interfaces of one zone", changed("{id: mp, zone: mgmt", "{id: mp, zone: servers"));
        row("interface without zone", changed("{id: mp, zone: mgmt, ", "{id: mp, "));
        row("decisions about nothing",
            changed("{flow: flow:ntp,", "{flow: \"no:such.row:a>b:tcp\\n\", state: excluded,"));
        row("everything at one port", changed("ports: 123", "ports: 0"));
        row("every port", changed("ports: 123", "ports: [0-65535, 0-65535, 135+ephemeral]"));
        row("a flow to itself", changed("to: ntp01", "to: web"));
        row("members without addresses",
            changed("count: 40, zone: servers, addresses: [10.20.1.0/26]",
                "zone: servers, members: [\"=a\", {name: \"b\\nc\", address: 10.0.0.1}]"));
        row("group without addresses",
            changed("count: 40, zone: servers, addresses: [10.20.1.0/26]", "count: 40, zone: servers"));
        row("IPv6",
            changed("[10.10.0.0/24]", "[\"2001:db8:1::/64\"]")
                .replace("[10.10.0.11]", "[\"2001:db8::1\"]")
                .replace("[10.20.1.0/26]", "[\"2000::/3\"]")
                .replace("dhcp-relay: 10.10.0.1", "dhcp-relay: \"::ffff:10.0.0.1\""));
        const QByteArrayList names{"=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "'=1", QByteArray("x").repeated(500),
            "😀👩‍👩‍👧", "שלום עולם", "\\u202Eabc", "a\\nb\\r\\nc", "a|b", "<b>&amp;", "\\\"a\\\",;",
            "%1%2%n", "\\u0007\\e[31m", "_x000D_", "```"};
        const QByteArrayList texts{"Compute management", "Management LAN", "管理LAN", "Core firewall", "NW-0042",
            "CHG-1042", "Sato", "NTP", "First issue"};
        for (qsizetype first = 0; first < names.size(); first += 5) {
            QByteArray plan = smallPlan();
            for (qsizetype i = 0; i < texts.size(); ++i)
                plan.replace(texts[i], QByteArray('"' + names[(first + i) % names.size()] + '"'));
            row(numbered("names from ", static_cast<int>(first), "").constData(), plan);
        }
    }
    void isExported()
    {
        QFETCH(const QByteArray, plan);
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
        const CliResult checked = m_folder.run({u"check"_s, u"plan.yaml"_s});
        QVERIFY2(checked.exitCode == 0 || checked.exitCode == 1, checked.err.constData());
        for (const QString &options : {u"-o out.csv --view stateful --expand --lang both"_s,
                 u"-o out.xlsx --view stateless --lang ja"_s, u"-o out.md --view zones --lang both"_s,
                 u"-o out.json --view documented --lang both --against small.yaml"_s}) {
            const CliResult result = m_folder.run(QStringList{u"matrix"_s, u"plan.yaml"_s} + options.split(u' '));
            // An empty table is told of, and all else is silent.
            const bool isWarned = plan.contains("catalog: nope") && result.err.startsWith("plan.yaml:")
                && result.err.contains(": Warning: the catalog nope of the product csm was not found")
                && result.err.count('\n') == 1;
            QVERIFY2(result.exitCode == 0 && result.out.isEmpty() && (result.err.isEmpty() || isWarned),
                QByteArray(options.toUtf8() + '\n' + result.err).constData());
            QCOMPARE(!result.err.isEmpty(), plan.contains("catalog: nope"));
        }
    }

    /// What a name brings along stands in one line, and does nothing to the terminal.
    void findingsAreOneLineEach()
    {
        QVERIFY(m_folder.put(u"plan.yaml"_s,
            head
                + "zones: [{id: z, name: {en: \"a\\nb\\e[31m\\u202E\"}}]\nnodes: [{id: n, kind: linux, name: {en: "
                  "\"c\\nd\"}}]\n"));
        const CliResult result = m_folder.run({u"check"_s, u"plan.yaml"_s});
        QVERIFY(!result.out.isEmpty());
        for (const QByteArray &line : result.out.chopped(1).split('\n'))
            QVERIFY2(line.endsWith(']'), line.constData());
        QVERIFY2(!result.out.contains('\x1b') && !result.out.contains("\u202E"), result.out.constData());
    }

    void aMemberHasItsOwnAddressOnly()
    {
        QVERIFY(m_folder.put(u"plan.yaml"_s,
            head
                + "nodes: [{id: a, kind: linux}, {id: g, kind: linux, members: [m1, {name: m2, address: "
                  "10.0.0.2}]}]\nflows: [{id: f, from: a, to: g, transport: tcp, ports: 22}]\n"));
        QCOMPARE(
            m_folder.run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s, u"--expand"_s}), (CliResult{0, {}, {}}));
        const QList<QByteArray> lines = m_folder.get(u"out.csv"_s).split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[1].contains(",m1,") && !lines[1].contains("10.0.0.2"), lines[1].constData());
        QVERIFY2(lines[2].contains(",m2,10.0.0.2,"), lines[2].constData());
    }

    void growsWithItsSize_data()
    {
        QTest::addColumn<QByteArray>("small");
        QTest::addColumn<QByteArray>("large");
        QTest::addColumn<QString>("options");
        QTest::newRow("flows") << flows(5000) << flows(50'000) << u"-o out.json"_s;
        QTest::newRow("zones in a row") << zonesInARow(100) << zonesInARow(1000) << u"-o out.csv"_s;
        QTest::newRow("zones at one firewall")
            << zonesAtOneFirewall(200) << zonesAtOneFirewall(2000) << u"-o out.csv"_s;
        QTest::newRow("members by name") << group("members: [" + listed(3000, "m") + ']')
                                         << group("members: [" + listed(30'000, "m") + ']') << u"-o out.csv --expand"_s;
        QTest::newRow("members by address")
            << group("count: 3000, addresses: [10.0.0.0/8]") << group("count: 30000, addresses: [10.0.0.0/8]")
            << u"-o out.csv --expand --against plan.yaml"_s;
    }

    /// Ten times as much takes about ten times as long, not a hundred times.
    void growsWithItsSize()
    {
        QFETCH(const QByteArray, small);
        QFETCH(const QByteArray, large);
        QFETCH(const QString, options);
        const double secondsOfSmall = secondsFor(small, options);
        const double secondsOfLarge = secondsFor(large, options);
        QVERIFY(secondsOfSmall >= 0 && secondsOfLarge >= 0);
        QVERIFY2(secondsOfLarge < 30 * secondsOfSmall + 0.5,
            qPrintable(u"%1 s, then %2 s"_s.arg(secondsOfSmall).arg(secondsOfLarge)));
    }

    /// A table of zone pairs would take ten gigabytes.
    void fiftyThousandZones() { QVERIFY(secondsFor(zonesAtOneFirewall(50'000), u"-o out.csv"_s) >= 0); }

private:
    /// Time of the processor that a matrix took; below 0 where it could not be written.
    [[nodiscard]] double secondsFor(const QByteArray &plan, const QString &options) const
    {
        const auto spent = [] {
            rusage usage{};
            getrusage(RUSAGE_CHILDREN, &usage);
            return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
        };
        const double before = spent();
        if (!m_folder.put(u"plan.yaml"_s, plan))
            return -1;
        const CliResult result = m_folder.run(QStringList{u"matrix"_s, u"plan.yaml"_s} + options.split(u' '));
        return result == CliResult{0, {}, {}} ? spent() - before : -1;
    }

    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(HostilePlanTest)

#include "HostilePlanTest.moc"
