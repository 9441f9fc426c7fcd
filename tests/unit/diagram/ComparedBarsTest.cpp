// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChangedPlans.h"
#include "diagram/Differences.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Four zones in a row with a machine each, and what joins them.
QByteArray row(const QByteArray &firewalls, const QByteArray &flows)
{
    return QByteArray("format: portolan-plan\n"
                      "version: 1\n"
                      "zones:\n"
                      "  - {id: za, frame: [0, 0, 240, 400]}\n"
                      "  - {id: zb, frame: [400, 0, 240, 400]}\n"
                      "  - {id: zc, frame: [800, 0, 240, 400]}\n"
                      "  - {id: zd, frame: [1200, 0, 240, 400]}\n"
                      "firewalls:\n")
        + (firewalls.isEmpty() ? "  []\n" : firewalls)
        + "nodes:\n"
          "  - {id: a, kind: linux, zone: za, at: [40, 80]}\n"
          "  - {id: b, kind: linux, zone: zb, at: [440, 80]}\n"
          "  - {id: c, kind: linux, zone: zc, at: [840, 80]}\n"
          "  - {id: d, kind: linux, zone: zd, at: [1240, 80]}\n"
          "flows:\n"
        + flows;
}

const QByteArray allFlows = "  - {id: ab, from: a, to: b, transport: tcp, ports: 22}\n"
                            "  - {id: bc, from: b, to: c, transport: tcp, ports: 23}\n"
                            "  - {id: cd, from: c, to: d, transport: tcp, ports: 24}\n";
const QByteArray flowsToC = "  - {id: ab, from: a, to: b, transport: tcp, ports: 22}\n"
                            "  - {id: bc, from: b, to: c, transport: tcp, ports: 23}\n";
const QByteArray joinsThree = "  - {id: fw, joins: [za, zb, zc], at: [320, 120]}\n";
const QByteArray joinsFour = "  - {id: fw, joins: [za, zb, zc, zd], at: [320, 120]}\n";

/// "fw: between 240 and 400, changed", in no order.
QStringList barsOf(const Diagram &diagram)
{
    static constexpr const char *changes[] = {"as it was", "added", "changed", "removed"};
    QStringList bars;
    for (const DiagramGate &gate : diagram.gates) {
        QString place = u"elsewhere"_s;
        for (const int left : {240, 640, 1040}) {
            if (gate.rect.left() >= left && gate.rect.right() <= left + 160)
                place = u"from %1"_s.arg(left);
        }
        bars.append(
            gate.id.toString() + u' ' + place + u": "_s + QString::fromLatin1(changes[static_cast<int>(gate.change)]));
    }
    bars.sort();
    return bars;
}

QStringList keysOf(const Diagram &diagram)
{
    QStringList keys;
    for (const DiagramGate &gate : diagram.gates)
        keys.append(gate.key());
    keys.sort();
    return keys;
}

/// Keys of the bars that an arrow passes.
QStringList passedBy(const Diagram &diagram, const QString &arrow)
{
    QStringList keys;
    for (const DiagramArrow &one : diagram.arrows) {
        if (one.id != arrow)
            continue;
        for (const int gate : one.gates)
            keys.append(diagram.gates.at(static_cast<size_t>(gate)).key());
    }
    return keys;
}

} // namespace

/// What a drawing that compares tells of the bars of a firewall that has several.
class ComparedBarsTest : public QObject {
    Q_OBJECT

private slots:
    /// Only the first bar tells that the firewall is another; those on borders that it guarded before are as they were.
    void aNewBorderHasANewBar()
    {
        const ComparedPlans plans(row(joinsFour, allFlows), row(joinsThree, allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: added"_s, u"fw from 240: changed"_s, u"fw from 640: as it was"_s}));
    }

    /// What comes from zones that were joined before passes it as well.
    void aNewBarServesForSeveralZones()
    {
        const QByteArray flows = QByteArray(allFlows + "  - {id: bd, from: b, to: d, transport: tcp, ports: 25}\n");
        const ComparedPlans plans(row(joinsFour, flows), row(joinsThree, flows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: added"_s, u"fw from 240: changed"_s, u"fw from 640: as it was"_s}));
    }

    /// It stands on the way, between zones of which the firewall joins one alone, or none.
    void aBarOnTheWayToAnotherFirewallIsNotNew()
    {
        const QByteArray flows = QByteArray(allFlows + "  - {id: ba, from: b, to: a, transport: tcp, ports: 25}\n");
        const QByteArray before = "  - {id: fw, joins: [zb, zc, zd], at: [720, 120]}\n"
                                  "  - {id: out, joins: [za, zc], at: [320, 120]}\n";
        const ComparedPlans plans(row(before, flows), row(before, allFlows));
        QVERIFY(barsOf(plans.diagram).contains(u"fw from 240: as it was"_s));
    }

    /// A bar that was not needed before guards nothing new.
    void aNewFlowMakesNoNewBar()
    {
        const ComparedPlans plans(row(joinsFour, allFlows), row(joinsFour, flowsToC));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: as it was"_s, u"fw from 240: as it was"_s, u"fw from 640: as it was"_s}));
    }

    /// The flow is still there, and finds no way.
    void aBorderThatIsGoneKeepsItsBarAsRemoved()
    {
        const ComparedPlans plans(row(joinsThree, allFlows), row(joinsFour, allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: removed"_s, u"fw from 240: changed"_s, u"fw from 640: as it was"_s}));
        QCOMPARE(keysOf(plans.diagram), QStringList({u"fw"_s, u"fw@2"_s, u"fw@3"_s}));
        QCOMPARE(passedBy(plans.diagram, u"c>d"_s), QStringList());
    }

    /// The flow is gone as well: its arrow passes the bar that is gone.
    void whatIsGonePassesTheBarThatIsGone()
    {
        const ComparedPlans plans(row(joinsThree, flowsToC), row(joinsFour, allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: removed"_s, u"fw from 240: changed"_s, u"fw from 640: as it was"_s}));
        QCOMPARE(passedBy(plans.diagram, u"c>d"_s), QStringList{u"fw@3"_s});
    }

    /// Its flows still pass it where the firewall guards the border.
    void whatIsGonePassesTheBarThatIsStillThere()
    {
        const ComparedPlans plans(row(joinsFour, flowsToC), row(joinsFour, allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: as it was"_s, u"fw from 240: as it was"_s, u"fw from 640: as it was"_s}));
        QCOMPARE(passedBy(plans.diagram, u"c>d"_s), QStringList{u"fw@3"_s});
    }

    void allBarsOfANewFirewallAreNew()
    {
        const ComparedPlans plans(row(joinsFour, allFlows), row({}, allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: added"_s, u"fw from 240: added"_s, u"fw from 640: added"_s}));
    }

    void allBarsOfAFirewallThatIsGoneAreRemoved()
    {
        const ComparedPlans plans(row({}, allFlows), row(joinsFour, allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 1040: removed"_s, u"fw from 240: removed"_s, u"fw from 640: removed"_s}));
    }

    /// Its first bar went from one border to another, and what it guarded there is no longer guarded.
    void theFirstBarStandsAtItsOldPlaceToo()
    {
        const ComparedPlans plans(row("  - {id: fw, joins: [zb, zc], at: [720, 120]}\n", allFlows),
            row("  - {id: fw, joins: [za, zb, zc], at: [320, 120]}\n", allFlows));
        QCOMPARE(barsOf(plans.diagram), QStringList({u"fw from 240: removed"_s, u"fw from 640: changed"_s}));
    }

    /// Another firewall stands where the first bar did.
    void whoTookThePlaceOfABarStandsBesideIt()
    {
        const ComparedPlans plans(
            row("  - {id: fw, joins: [zb, zc], at: [720, 120]}\n  - {id: new, joins: [za, zb], at: [320, 120]}\n",
                allFlows),
            row("  - {id: fw, joins: [za, zb, zc], at: [320, 120]}\n", allFlows));
        QCOMPARE(barsOf(plans.diagram),
            QStringList({u"fw from 240: removed"_s, u"fw from 640: changed"_s, u"new from 240: added"_s}));
        const auto &gates = plans.diagram.gates;
        for (size_t one = 0; one < gates.size(); ++one) {
            for (size_t other = 0; other < one; ++other)
                QVERIFY(!gates[one].rect.intersects(gates[other].rect));
        }
    }

    /// A board counts firewalls, not bars.
    void aFirewallIsOneDifference()
    {
        const ComparedPlans gone(row({}, allFlows), row(joinsFour, allFlows));
        QCOMPARE(differencesIn(gone.diagram, gone.matrix).others, (ChangeCounts{0, 0, 1}));
        const ComparedPlans changed(row(joinsFour, allFlows), row(joinsThree, allFlows));
        QCOMPARE(differencesIn(changed.diagram, changed.matrix).others, (ChangeCounts{0, 1, 0}));
    }
};

QTEST_MAIN(ComparedBarsTest)
#include "ComparedBarsTest.moc"
