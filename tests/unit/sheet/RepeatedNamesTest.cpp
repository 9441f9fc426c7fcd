// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RepeatedNames.h"

#include "diagram/DiagramPlaces.h"
#include "sheet/RepeatedNumbers.h"
#include "sheet/TileGrid.h"
#include "sheet/TilePages.h"
#include "support/ExampleDiagram.h"
#include "support/Ids.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class RepeatedNamesTest : public QObject {
    Q_OBJECT

private slots:
    void everyPartNamesWhatItCuts_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<ExportLanguage>("language");
        for (const char *example : {"compute-management", "one-management-server", "mixed-rack"}) {
            QTest::addRow("%s en", example) << QString::fromLatin1(example) << ExportLanguage::English;
            QTest::addRow("%s ja", example) << QString::fromLatin1(example) << ExportLanguage::Japanese;
            QTest::addRow("%s both", example) << QString::fromLatin1(example) << ExportLanguage::Both;
        }
    }

    /// Whoever has one part alone knows which zones and firewalls it shows; and a name hides nothing.
    void everyPartNamesWhatItCuts()
    {
        QFETCH(QString, example);
        QFETCH(ExportLanguage, language);
        const Diagram diagram = exampleDiagram(example);
        const SheetText text(wording(), language);
        const TileGrid grid(diagram.bounds, {700, 420}, 1, 100);
        int repeated = 0;
        int unnamed = 0;
        for (int index = 0; index < grid.count(); ++index) {
            const QRectF window = grid.scene(index % grid.columns(), index / grid.columns());
            const std::vector<DiagramLabel> badges = numbersRepeatedIn(diagram, window, measure()).labels;
            const std::vector<RepeatedName> names = namesRepeatedIn(diagram, window, badges, text, measure());
            for (const RepeatedName &name : names) {
                QVERIFY(window.contains(name.rect));
                for (const DiagramNode &node : diagram.nodes)
                    QVERIFY(!node.rect.intersects(name.rect));
                for (const DiagramLabel &label : diagram.labels)
                    QVERIFY(!label.rect.intersects(name.rect));
                for (const DiagramLabel &badge : badges)
                    QVERIFY(!badge.rect.intersects(name.rect));
                for (const RepeatedName &other : names)
                    QVERIFY(&other == &name || !other.rect.intersects(name.rect));
            }
            repeated += static_cast<int>(names.size());
            const auto isNamed = [&](const Id &id) {
                return std::any_of(names.begin(), names.end(), [&](const RepeatedName &name) { return name.id == id; });
            };
            for (const DiagramZone &zone : diagram.zones) {
                const QRectF piece = zone.rect.intersected(window);
                if (zone.title.top() < window.top() && piece.width() > 160 && piece.height() > 200)
                    unnamed += isNamed(zone.id) ? 0 : 1;
                for (const RepeatedName &name : names)
                    QVERIFY(name.id != zone.id || zone.rect.contains(name.rect));
            }
            for (const DiagramGate &gate : diagram.gates) {
                if (!gate.title.intersects(window) && gate.rect.intersected(window).height() > 120)
                    unnamed += isNamed(gate.id) ? 0 : 1;
            }
        }
        QVERIFY(repeated > 4);
        QCOMPARE(unnamed, 0);
    }

    void aWholeDrawingRepeatsNoName()
    {
        const Diagram diagram = exampleDiagram(u"mixed-rack"_s);
        const SheetText text(wording(), ExportLanguage::Both);
        QVERIFY(namesRepeatedIn(diagram, diagram.bounds, {}, text, measure()).empty());
    }

    /// A part that begins within a zone's title still shows its networks.
    void aNameLeavesTheNetworks()
    {
        SheetText text(wording(), ExportLanguage::English);
        Diagram diagram;
        DiagramZone zone;
        zone.id = id("mgmt");
        zone.name = {u"Management LAN"_s, u"管理LAN"_s};
        zone.networks = u"10.10.0.0/24"_s;
        zone.rect = QRectF(0, 0, 300, 400);
        zone.title = QRectF(14, 8, 272, 2 * zoneTitleLine);
        diagram.zones.push_back(zone);
        const double width = measure().width(zone.networks, secondSize);
        for (const bool isBelow : {false, true}) {
            diagram.zones.front().networksBelow = isBelow;
            diagram.zones.front().title.setHeight((isBelow ? 3 : 2) * zoneTitleLine);
            const QRectF window = isBelow ? QRectF(20, 0, 280, 400) : QRectF(100, 0, 200, 400);
            const double top = isBelow ? 8 + 2 * zoneTitleLine : 8;
            const QRectF networks(isBelow ? 14 : 286 - width, top, width, zoneTitleLine);
            const std::vector<RepeatedName> names = namesRepeatedIn(diagram, window, {}, text, measure());
            QCOMPARE(names.size(), size_t(1));
            QVERIFY(!names.front().rect.intersects(networks));
        }
    }

    /// Labels on either side leave no room but along the bar.
    void aBarAmongLabelsIsNamedAlongIt()
    {
        Diagram diagram;
        DiagramGate gate;
        gate.id = id("fw");
        gate.name = {u"Core firewall"_s, u"コアファイアウォール"_s};
        gate.rect = QRectF(200, 0, 16, 800);
        gate.title = QRectF(150, -40, 120, 28);
        diagram.gates.push_back(gate);
        DiagramArrow arrow;
        arrow.points = {{0, 40}, {400, 40}};
        diagram.arrows.push_back(arrow);
        for (int y = 0; y < 800; y += 24) {
            for (const double x : {150.0, 226.0}) {
                DiagramLabel label;
                label.rect = QRectF(x, y, 40, 20);
                diagram.labels.push_back(label);
            }
        }
        const SheetText text(wording(), ExportLanguage::Both);
        const QRectF window(100, 200, 400, 400);
        const std::vector<RepeatedName> names = namesRepeatedIn(diagram, window, {}, text, measure());
        QCOMPARE(names.size(), size_t(1));
        QVERIFY(names.front().isTurned);
        QVERIFY(names.front().rect.intersects(gate.rect));
        // A bar that is cut short has room for one language.
        const QRectF low(100, 200, 400, 130);
        const std::vector<RepeatedName> shorter = namesRepeatedIn(diagram, low, {}, text, measure());
        QCOMPARE(shorter.size(), size_t(1));
        QCOMPARE(shorter.front().text, u"Core firewall"_s);
    }

    /// A line right of the bar, and more of them left of it and along the upper edge: there is room a little farther
    /// on.
    void aNameStandsOnNoLineWhereItNeedNot()
    {
        Diagram diagram;
        DiagramGate gate;
        gate.id = id("fw");
        gate.name = {u"Core firewall"_s, u"コアファイアウォール"_s};
        gate.rect = QRectF(200, 0, 16, 800);
        gate.title = QRectF(150, -40, 120, 28);
        diagram.gates.push_back(gate);
        DiagramZone zone;
        zone.id = id("lan");
        zone.name = {u"Server LAN"_s, u"業務サーバLAN"_s};
        zone.rect = QRectF(320, 0, 400, 800);
        zone.title = QRectF(330, 8, 120, 28);
        diagram.zones.push_back(zone);
        const auto addLine = [&](const QPointF &from, const QPointF &to) {
            DiagramArrow arrow;
            arrow.points = {from, to};
            diagram.arrows.push_back(arrow);
        };
        addLine({226, 0}, {226, 800});
        for (int x = 110; x < 200; x += 8)
            addLine({double(x), 0}, {double(x), 800});
        for (int x = 328; x < 700; x += x == 400 ? 30 : 12)
            addLine({double(x), 0}, {double(x), 800});
        const QRectF window(100, 200, 600, 400);
        for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Both}) {
            const SheetText text(wording(), language);
            const std::vector<RepeatedName> names = namesRepeatedIn(diagram, window, {}, text, measure());
            QCOMPARE(names.size(), size_t(2));
            for (const RepeatedName &name : names) {
                for (const DiagramArrow &arrow : diagram.arrows)
                    QVERIFY2(
                        !QRectF(arrow.points.front(), arrow.points.back()).adjusted(-1, 0, 1, 0).intersects(name.rect),
                        qPrintable(name.text));
            }
        }
    }

    void noLabelIsCutOnEveryPart_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<Paper>("paper");
        QTest::addColumn<int>("percent");
        for (const char *example : {"compute-management", "one-management-server", "mixed-rack"}) {
            for (const int percent : {0, 100, 130, 170}) {
                QTest::addRow("%s A4 %d", example, percent) << QString::fromLatin1(example) << Paper::A4 << percent;
                QTest::addRow("%s A3 %d", example, percent) << QString::fromLatin1(example) << Paper::A3 << percent;
            }
        }
    }

    /// What one part cuts, another one has whole.
    void noLabelIsCutOnEveryPart()
    {
        QFETCH(QString, example);
        QFETCH(Paper, paper);
        QFETCH(int, percent);
        SheetCase sheet(DerivedPlan::example(example));
        sheet.request.paper.paper = paper;
        sheet.request.isTiled = true;
        if (percent > 0)
            sheet.request.scale = percent / 100.0;
        const Diagram diagram = exampleDiagram(example);
        const SheetText text(wording(), ExportLanguage::English);
        const SheetContext context{sheet.request, text, measure()};
        const Drawing drawing = paintedDrawing(context, diagram);
        const TilePages pages(context, drawing, {}, {});
        std::vector<QRectF> labels;
        for (const DiagramLabel &label : diagram.labels)
            labels.push_back(label.extent());
        QCOMPARE(pages.grid().countLost(labels), size_t(0));
        std::vector<QRectF> boxes;
        for (const DiagramNode &node : diagram.nodes)
            boxes.push_back(node.rect);
        QCOMPARE(pages.grid().countLost(boxes), size_t(0));
    }
};

QTEST_MAIN(RepeatedNamesTest)
#include "RepeatedNamesTest.moc"
