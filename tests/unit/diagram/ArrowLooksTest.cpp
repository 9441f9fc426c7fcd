// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"
#include "io/PlanLoader.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What colours mean on the pages of one document.
class ArrowLooksTest : public QObject {
    Q_OBJECT

private slots:
    void aColourMeansTheSameOnAllPages()
    {
        const QString file = QStringLiteral(PORTOLAN_RESOURCES "/examples/one-management-server.plan.yaml");
        const Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(file, CatalogLibrary({}));
        QVERIFY(loaded);
        FlowEngine engine((*loaded)->plan, (*loaded)->catalogs);
        engine.derive();
        const Result<TextMeasure> measure = TextMeasure::make();
        QVERIFY(measure);
        const auto build = [&](const MatrixFilter &filter, const ArrowLooks *looks) {
            const Matrix matrix(engine, filter);
            DiagramRequest request;
            request.engine = &engine;
            request.matrix = &matrix;
            request.wording = &test::wording();
            request.measure = &*measure;
            request.looks = looks;
            return buildDiagram(request);
        };
        const BuiltDiagram overview = build({}, nullptr);
        int compared = 0;
        int differentAlone = 0;
        const auto looksOther = [&](const DiagramStyle &style) {
            const std::vector<DiagramStyle> &styles = overview.diagram.styles;
            const auto known = std::find_if(
                styles.begin(), styles.end(), [&](const DiagramStyle &one) { return one.name.en == style.name.en; });
            return known == styles.end() || known->color != style.color || known->dashes != style.dashes;
        };
        for (const auto &[id, product] : engine.plan().products) {
            MatrixFilter filter;
            filter.product = id;
            for (const DiagramStyle &style : build(filter, &overview.looks).diagram.styles) {
                ++compared;
                QVERIFY2(!looksOther(style), qPrintable(id.toString() + u": "_s + style.name.en));
            }
            for (const DiagramStyle &style : build(filter, nullptr).diagram.styles)
                differentAlone += looksOther(style);
        }
        QVERIFY(compared > 2);
        QVERIFY(differentAlone > 0); // or the plan would show nothing
    }
};

QTEST_MAIN(ArrowLooksTest)
#include "ArrowLooksTest.moc"
