// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramWarnings.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

/// From a to b through the firewall fw, whose bar stands in the middle, with a label.
Diagram oneArrow()
{
    Diagram diagram;
    diagram.nodes.resize(2);
    diagram.nodes[0].id = id(u"a"_s);
    diagram.nodes[0].rect = {0, 0, 100, 50};
    diagram.nodes[1].id = id(u"b"_s);
    diagram.nodes[1].rect = {400, 0, 100, 50};
    diagram.gates.resize(1);
    diagram.gates[0].id = id(u"fw"_s);
    diagram.gates[0].rect = {240, -50, 18, 150};
    diagram.arrows.resize(1);
    diagram.arrows[0].from = id(u"a"_s);
    diagram.arrows[0].to = id(u"b"_s);
    diagram.arrows[0].gates = {0};
    diagram.arrows[0].points = {{100, 20}, {400, 20}};
    diagram.labels.resize(1);
    diagram.labels[0].arrow = 0;
    return diagram;
}

QStringList codesOf(const Diagram &diagram)
{
    QStringList codes;
    for (const Error &warning : diagramWarnings(diagram, Plan()))
        codes.append(warning.code);
    return codes;
}

} // namespace

class DiagramWarningsTest : public QObject {
    Q_OBJECT

private slots:
    void mindsNothingOfAGoodOne();
    void namesArrowsWithoutLabel();
    void namesLinesPastTheirBar();
    void namesArrowsWithoutWay();
    void countsBehindTheFirstTen();
};

void DiagramWarningsTest::mindsNothingOfAGoodOne()
{
    QCOMPARE(codesOf(oneArrow()), QStringList());
}

void DiagramWarningsTest::namesArrowsWithoutLabel()
{
    Diagram diagram = oneArrow();
    diagram.labels.clear();
    const Errors warnings = diagramWarnings(diagram, Plan());
    QCOMPARE(warnings.size(), size_t(1));
    QCOMPARE(warnings.front().code, u"warning.no-label"_s);
    QCOMPARE(warnings.front().arguments, QStringList({u"a"_s, u"b"_s}));
}

void DiagramWarningsTest::namesLinesPastTheirBar()
{
    Diagram diagram = oneArrow();
    diagram.arrows[0].points = {{50, 50}, {50, 150}, {450, 150}, {450, 50}};
    QCOMPARE(codesOf(diagram), QStringList(u"warning.past-bar"_s));
    diagram.arrows[0].gates.clear(); // it need not pass
    QCOMPARE(codesOf(diagram), QStringList());
}

void DiagramWarningsTest::namesArrowsWithoutWay()
{
    Diagram diagram = oneArrow();
    diagram.arrows[0].points.clear();
    diagram.labels.clear();
    QCOMPARE(codesOf(diagram), QStringList(u"warning.no-way"_s));
}

void DiagramWarningsTest::countsBehindTheFirstTen()
{
    Diagram diagram = oneArrow();
    diagram.labels.clear();
    diagram.arrows.resize(13, diagram.arrows.front());
    const Errors warnings = diagramWarnings(diagram, Plan());
    QCOMPARE(warnings.size(), size_t(11));
    QCOMPARE(warnings.back().code, u"warning.more-no-label"_s);
    QCOMPARE(warnings.back().arguments, QStringList(u"3"_s));
}

QTEST_GUILESS_MAIN(DiagramWarningsTest)
#include "DiagramWarningsTest.moc"
