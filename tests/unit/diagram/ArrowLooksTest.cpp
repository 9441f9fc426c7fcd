// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"
#include "io/PlanLoader.h"
#include "paint/Ink.h"
#include "support/SheetCase.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What colours mean on the pages of one document.
class ArrowLooksTest : public QObject {
    Q_OBJECT

private slots:
    /// What arrows are about only beside something else is named by the legend all the same.
    void whatIsOnlyAmongSeveralIsNamed_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("several");
        QTest::newRow("one of two") << u"support-pack"_s
                                    << u"Several of these, and of: Preparing Windows targets for a deployment"_s;
        QTest::newRow("none") << u"compute-management"_s << u"Several of these"_s;
    }
    void whatIsOnlyAmongSeveralIsNamed()
    {
        QFETCH(const QString, example);
        QFETCH(const QString, several);
        test::DerivedPlan plan(test::DerivedPlan::example(example));
        const Matrix matrix = plan.matrix(View::Stateful);
        const DiagramRequest request = test::requestFor(plan, matrix);
        const BuiltDiagram built = buildDiagram(request);
        QStringList names;
        for (const DiagramStyle &style : built.diagram.styles) {
            if (style.isSeveral)
                names.append(style.name.en);
        }
        QCOMPARE(names, QStringList{several});
    }

    /// Red are firewalls, and what they don't let through.
    void noSubjectIsAsRedAsFirewalls()
    {
        constexpr int nearHue = 30; // degrees
        std::set<int> hues;
        for (const char *name : {"compute-management", "one-management-server", "mixed-rack"}) {
            test::DerivedPlan plan(test::DerivedPlan::example(QLatin1StringView(name)));
            const Matrix matrix = plan.matrix(View::Stateful);
            for (const DiagramStyle &style : buildDiagram(test::requestFor(plan, matrix)).diagram.styles) {
                const int apart = std::abs(style.color.hslHue() - ink::firewall.hslHue());
                hues.insert(style.color.hslHue());
                QVERIFY2(style.isSeveral || std::min(apart, 360 - apart) >= nearHue, qPrintable(style.name.en));
            }
        }
        QVERIFY(hues.size() > 5);
    }

    /// Whoever knows the sheets of a product knows its colours: no decision, no further machine changes them.
    void aColourMeansTheSameInAllPlans()
    {
        const auto looksOf = [](const QByteArray &yaml) {
            test::DerivedPlan plan(yaml);
            const Matrix matrix = plan.matrix(View::Stateful);
            const DiagramRequest request = test::requestFor(plan, matrix);
            std::map<QString, std::pair<QString, std::vector<double>>> looks;
            for (const DiagramStyle &style : buildDiagram(request).diagram.styles)
                looks[style.name.en] = {style.color.name(), style.dashes};
            return looks;
        };
        const QByteArray whole = test::DerivedPlan::example(u"compute-management"_s);
        const auto before = looksOf(whole);
        std::set<std::pair<QString, std::vector<double>>> different;
        for (const auto &[name, look] : before)
            different.insert(look);
        QCOMPARE(different.size(), before.size());
        QVERIFY(before.size() > 5);
        QCOMPARE(before.at(u"Management server and managed resources"_s).second, std::vector<double>{}); // plain
        QByteArray other = whole;
        other.replace("accepted:\n",
            "decisions:\n  - {flow: \"csm:email.smtp:csm01>mail01:tcp\", state: excluded, reason: {en: No mail, ja: "
            "使用しない}, owner: T. Sato}\naccepted:\n");
        for (const char *gone : {"  - {id: svp,", "  - {id: hvm,", "  - {id: krb01,"}) {
            const qsizetype node = other.indexOf(gone);
            QVERIFY(node > 0);
            other.remove(node, other.indexOf('\n', node) + 1 - node);
        }
        const auto after = looksOf(other);
        QVERIFY(after.size() > 3);
        for (const auto &[name, look] : after)
            QVERIFY2(before.contains(name) && before.at(name) == look, qPrintable(name + u' ' + look.first));
    }

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
