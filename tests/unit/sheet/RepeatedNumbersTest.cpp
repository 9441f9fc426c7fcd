// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RepeatedNumbers.h"

#include "sheet/TileGrid.h"
#include "support/ExampleDiagram.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class RepeatedNumbersTest : public QObject {
    Q_OBJECT

private slots:
    /// Whoever has one part alone can tell of nearly every line what it is; what is repeated hides nothing.
    void everyPartSaysWhatItsLinesAre()
    {
        const Diagram diagram = exampleDiagram(u"compute-management"_s);
        const TileGrid grid(diagram.bounds, {700, 420}, 1, 100);
        QVERIFY(grid.count() > 6);
        int repeated = 0;
        int missing = 0;
        int said = 0;
        for (int index = 0; index < grid.count(); ++index) {
            const QRectF window = grid.scene(index % grid.columns(), index / grid.columns());
            const Diagram part = numbersRepeatedIn(diagram, window, measure());
            for (const DiagramLabel &badge : part.labels) {
                ++repeated;
                QVERIFY(window.contains(badge.rect));
                for (const DiagramNode &node : diagram.nodes)
                    QVERIFY(!node.rect.intersects(badge.rect));
                for (const DiagramLabel &label : diagram.labels)
                    QVERIFY(!label.rect.intersects(badge.rect));
            }
            for (const DiagramLabel &label : diagram.labels) {
                const bool isHere = window.contains(label.rect)
                    || std::any_of(part.labels.begin(), part.labels.end(),
                        [&](const DiagramLabel &badge) { return badge.arrow == label.arrow; });
                (isHere ? said : missing) += passes(diagram, label, window) ? 1 : 0;
            }
        }
        QVERIFY(repeated > 10);
        QVERIFY2(missing * 20 <= said, qPrintable(QString::number(missing) + u" of "_s + QString::number(said)));
    }

    void aWholeDrawingRepeatsNothing()
    {
        const Diagram diagram = exampleDiagram(u"mixed-rack"_s);
        QVERIFY(numbersRepeatedIn(diagram, diagram.bounds, measure()).labels.empty());
    }

    /// A badge says what became of its rows, wherever it stands, and has room for the sign.
    void whatIsRepeatedSaysWhatChanged()
    {
        Diagram diagram = exampleDiagram(u"compute-management"_s);
        const QRectF window(diagram.bounds.topLeft(), diagram.bounds.size() / 2);
        const std::vector<DiagramLabel> plain = numbersRepeatedIn(diagram, window, measure()).labels;
        QVERIFY(!plain.empty());
        for (DiagramLabel &label : diagram.labels)
            label.change = DiagramChange::Changed;
        const auto lengthOf
            = [](const DiagramLabel &badge) { return std::max(badge.rect.width(), badge.rect.height()); };
        for (const DiagramLabel &badge : numbersRepeatedIn(diagram, window, measure()).labels) {
            QCOMPARE(badge.change, DiagramChange::Changed);
            for (const DiagramLabel &before : plain)
                QVERIFY(before.numbers != badge.numbers || lengthOf(badge) > lengthOf(before));
        }
    }

private:
    /// Whether a good length of its lines is in the window.
    [[nodiscard]] static bool passes(const Diagram &diagram, const DiagramLabel &label, const QRectF &window)
    {
        double length = 0;
        for (const int arrow : label.arrows) {
            const std::vector<QPointF> &points = diagram.arrows[static_cast<size_t>(arrow)].points;
            for (size_t i = 1; i < points.size(); ++i) {
                const QRectF span = QRectF(points[i - 1], points[i]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
                const QRectF common = span.intersected(window);
                length = std::max(length, std::max(common.width(), common.height()));
            }
        }
        return length > 120;
    }
};

QTEST_MAIN(RepeatedNumbersTest)
#include "RepeatedNumbersTest.moc"
