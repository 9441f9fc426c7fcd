// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"
#include "diagram/NodePainter.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"
#include "support/SheetCase.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray threeZones = "format: portolan-plan\n"
                              "version: 1\n"
                              "zones:\n"
                              "  - {id: za, frame: [0, 0, 240, 300]}\n"
                              "  - {id: zb, frame: [400, 0, 240, 300]}\n"
                              "  - {id: zc, frame: [800, 0, 240, 300]}\n"
                              "firewalls:\n"
                              "  - {id: fw, joins: [za, zb, zc], at: [320, 120]}\n"
                              "nodes:\n"
                              "  - {id: a, kind: linux, zone: za, at: [40, 80]}\n"
                              "  - {id: b, kind: linux, zone: zb, at: [440, 80]}\n"
                              "  - {id: c, kind: linux, zone: zc, at: [840, 80]}\n"
                              "flows:\n"
                              "  - {id: ab, from: a, to: b, transport: tcp, ports: 22}\n"
                              "  - {id: bc, from: b, to: c, transport: udp, ports: 23}\n";

QStringList thoseThatStepBack(DerivedPlan &plan, const MatrixFilter &filter, std::optional<Transport> transport = {})
{
    const Matrix matrix(plan.engine(), filter);
    DiagramRequest request = requestFor(plan, matrix);
    request.transport = transport;
    QStringList ids;
    for (const DiagramNode &node : buildDiagram(request).diagram.nodes) {
        if (node.stepsBack)
            ids.append(node.id.toString());
    }
    return ids;
}

/// Contrast on white, as WCAG has it.
double contrastOf(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    const double light
        = 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    return 1.05 / (light + 0.05);
}

} // namespace

/// Machines and firewalls on a drawing of some of a plan's flows.
class SteppingBackTest : public QObject {
    Q_OBJECT

private slots:
    void whoHasNoPartStepsBack()
    {
        DerivedPlan plan(threeZones);
        QCOMPARE(thoseThatStepBack(plan, {}), QStringList());
        MatrixFilter zone;
        zone.zone = id(u"za"_s);
        QCOMPARE(thoseThatStepBack(plan, zone), QStringList{u"c"_s});
        QCOMPARE(thoseThatStepBack(plan, {}, Transport::Udp), QStringList{u"a"_s});
    }

    /// A firewall that nothing shown passes looks as if it mattered beside pale machines.
    void firewallsStepBackToo()
    {
        DerivedPlan plan(QByteArray(threeZones)
                             .replace("  - {id: fw, joins: [za, zb, zc], at: [320, 120]}\n",
                                 "  - {id: f1, joins: [za, zb], at: [320, 120]}\n"
                                 "  - {id: f2, joins: [zb, zc], at: [720, 120]}\n"));
        const auto firewallsBack = [&](const MatrixFilter &filter) {
            const Matrix matrix(plan.engine(), filter);
            QStringList ids;
            for (const DiagramGate &gate : buildDiagram(requestFor(plan, matrix)).diagram.gates) {
                if (gate.stepsBack)
                    ids.append(gate.id.toString());
            }
            return ids;
        };
        QCOMPARE(firewallsBack({}), QStringList());
        MatrixFilter one;
        one.firewall = id(u"f1"_s);
        QCOMPARE(firewallsBack(one), QStringList{u"f2"_s});
        one = {};
        one.zone = id(u"zc"_s);
        QCOMPARE(firewallsBack(one), QStringList{u"f1"_s});
    }

    /// Paler than others, and its text can still be read in print.
    void itIsPalerAndReadable()
    {
        DiagramNode node;
        node.id = id(u"a"_s);
        node.rect = QRectF(0, 0, 160, 70);
        node.icon = u"linux"_s;
        node.name = {u"a"_s, u"a"_s};
        node.kind = {u"Linux"_s, u"Linux"_s};
        node.count = 3;
        const auto painted = [&](bool stepsBack) {
            node.stepsBack = stepsBack;
            Picture picture;
            appendNode(node, {}, ExportLanguage::English, measure(), picture, {}, 0);
            return picture;
        };
        const Picture usual = painted(false);
        const Picture pale = painted(true);
        QCOMPARE(usual.elements.size(), pale.elements.size());
        int paler = 0;
        for (size_t i = 0; i < pale.elements.size(); ++i) {
            if (const Words *words = std::get_if<Words>(&pale.elements[i])) {
                const double before = contrastOf(std::get<Words>(usual.elements[i]).color);
                const double now = contrastOf(words->color);
                const bool isOnGround = words->color == QColor(Qt::white);
                QVERIFY2(isOnGround || now >= 4.5, qPrintable(words->text));
                QVERIFY(now <= before);
                paler += now < before ? 1 : 0;
            } else if (const Icon *icon = std::get_if<Icon>(&pale.elements[i])) {
                QVERIFY(contrastOf(icon->color) < contrastOf(std::get<Icon>(usual.elements[i]).color));
                ++paler;
            }
        }
        QVERIFY(paler >= 2);
    }
};

QTEST_MAIN(SteppingBackTest)
#include "SteppingBackTest.moc"
