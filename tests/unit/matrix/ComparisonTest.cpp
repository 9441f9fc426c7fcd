// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Comparison.h"

#include "support/DerivedPlan.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;
using test::DerivedPlan;

namespace {

const QByteArray plan = R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: a}, {id: b}]
firewalls: [{id: f1, joins: [a, b]}]
numbers: {'csm:monitor-esxi.vmware-https:csm01>esx:tcp': 4}
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: esx, kind: vmware-esxi, zone: b, addresses: [10.0.1.1], manufacturer: hitachi}
)";
const QByteArray decision = "decisions: [{flow: 'csm:monitor-esxi.vmware-https:csm01>esx:tcp', state: excluded, "
                            "reason: {en: Not yet, ja: 未定}, owner: Sato}]\n";
const QByteArray another = "  - {id: far, kind: vmware-esxi, zone: b, addresses: [10.0.1.2], manufacturer: hitachi}\n";

/// "number change action" of the rows, then of what is left out.
QStringList compared(const QByteArray &now, const QByteArray &before, View view = View::Stateful)
{
    const DerivedPlan newer(now);
    const DerivedPlan older(before);
    Matrix matrix = newer.matrix(view);
    const Matrix old = older.matrix(view);
    const CellText text(test::wording(), view);
    compareWith(matrix, old, text);
    QStringList lines;
    const auto append = [&](const MatrixRow &row, const QString &mark) {
        lines.append(mark + text.cell(row, Column::No, Language::English) + u' '
            + text.cell(row, Column::Change, Language::English) + u' '
            + text.cell(row, Column::Action, Language::English) + u' '
            + text.cell(row, Column::Justification, Language::English));
    };
    for (const MatrixRow &row : matrix.rows())
        append(row, QString());
    for (const MatrixRow &row : matrix.excluded())
        append(row, u"out "_s);
    return lines;
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private slots:
    void aRowThatADecisionTakesOutSaysSo()
    {
        QCOMPARE(compared(plan + decision, plan),
            (QStringList{u"4 Removed Left out Not yet"_s, u"out 4 Removed Left out Not yet"_s}));
        QCOMPARE(compared(plan + decision, plan, View::Stateless),
            (QStringList{u"4 Removed Left out Not yet"_s, u"4R Removed Left out Not yet"_s,
                u"out 4 Removed Left out Not yet"_s}));
        QCOMPARE(compared(plan + decision, plan, View::Documented),
            (QStringList{u"4 Removed Left out Not yet"_s, u"out 4 Removed Left out Not yet"_s}));
    }

    void whatStaysOutIsUnchangedAndWhatComesBackIsAdded()
    {
        QCOMPARE(compared(plan + decision, plan + decision), QStringList{u"out 4 Unchanged Left out Not yet"_s});
        QCOMPARE(compared(plan, plan + decision), QStringList{u"4 Added Permit "_s});
    }

    /// Nothing is to be opened for it, so it is no addition.
    void whatIsNewAndLeftOutIsNoChange()
    {
        const QByteArray head = plan.first(plan.indexOf("  - {id: esx"));
        QCOMPARE(compared(plan + decision, head + another),
            (QStringList{u"N1 Removed Permit "_s, u"out 4  Left out Not yet"_s}));
    }

    void aFlowThatIsGoneHasNoDecision()
    {
        QCOMPARE(compared(plan, plan + another), (QStringList{u"4 Unchanged Permit "_s, u"N1 Removed Permit "_s}));
        QCOMPARE(compared(plan + another, plan), (QStringList{u"4 Unchanged Permit "_s, u"N1 Added Permit "_s}));
    }

    /// The firewalls permit the same; what is called otherwise is told once, in the list of changes.
    void anotherNameOfAZoneOrAFirewallChangesNoRow()
    {
        const QByteArray named
            = QByteArray(plan)
                  .replace("{id: b}", "{id: b, name: {en: Hosts, ja: ホスト}}")
                  .replace("{id: f1, ", "{id: f1, name: {en: Core firewall, ja: 基幹ファイアウォール}, ");
        QCOMPARE(compared(named, plan), QStringList{u"4 Unchanged Permit "_s});
        // Another zone is another rule, whatever it is called.
        const QByteArray moved
            = QByteArray(named).replace("id: b,", "id: c,").replace("[a, b]", "[a, c]").replace("zone: b", "zone: c");
        QCOMPARE(compared(moved, named), QStringList{u"4 Changed Permit "_s});
        const QByteArray renamedNode = QByteArray(plan).replace("{id: csm01,", "{id: csm01, name: {en: Boss, ja: 長},");
        QCOMPARE(compared(renamedNode, plan), QStringList{u"4 Changed Permit "_s});
    }

    /// The same provisional number is another row in either plan; a reader of the sheet must not take one for the
    /// other.
    void aProvisionalNumberStandsForOneRow()
    {
        const QByteArray none
            = QByteArray(plan).replace("numbers: {'csm:monitor-esxi.vmware-https:csm01>esx:tcp': 4}", "");
        const QByteArray head = none.first(none.indexOf("  - {id: esx"));
        QCOMPARE(compared(head + another, none), (QStringList{u"N1 Added Permit "_s, u"N2 Removed Permit "_s}));
        QCOMPARE(compared(head + another, none, View::Documented),
            (QStringList{u"N1 Added as documented "_s, u"N2 Removed as documented "_s}));
        // What no row has now keeps its number; it comes before what needs another.
        QCOMPARE(
            compared(head + another, none + "  - {id: third, kind: vmware-esxi, zone: b, manufacturer: hitachi}\n"),
            (QStringList{u"N1 Added Permit "_s, u"N2 Removed Permit "_s, u"N3 Removed Permit "_s}));
        // The way back of a row that is still there is that row's.
        const QByteArray stateless = QByteArray(none).replace("joins: [a, b]", "joins: [a, b], state: stateless");
        const QByteArray first = "  - {id: early, kind: vmware-esxi, zone: b, manufacturer: hitachi}\n";
        QCOMPARE(compared(none + first, stateless),
            (QStringList{u"N1 Added Permit "_s, u"N2 Changed Permit "_s, u"N2R Removed Permit (established) "_s}));
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "ComparisonTest.moc"
