// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetComposer.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class ViewTextTest : public QObject {
    Q_OBJECT

private slots:
    void aViewIsNamedInBothLanguages_data()
    {
        QTest::addColumn<MatrixFilter>("filter");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        MatrixFilter filter;
        QTest::newRow("everything") << filter
                                    << u"Hitachi Compute Systems Manager, Infrastructure services, HP SUM 7, "
                                       "openings, both directions through firewalls without state, all phases"_s
                                    << u"Hitachi Compute Systems Manager、基盤サービス、HP SUM 7、"
                                       "開始方向（ステートレスファイアウォールの経由分は往復）、全作業フェーズ"_s;
        filter.firewall = id(u"sw1"_s);
        QTest::newRow("a firewall without state")
            << filter
            << u"through Core switch (ACL), Hitachi Compute Systems Manager, Infrastructure services, HP SUM 7, "
               "stateless view, all phases"_s
            << u"コアスイッチ（ACL）を通過する通信、Hitachi Compute Systems Manager、基盤サービス、HP SUM 7、"
               "ステートレス（往復）、全作業フェーズ"_s;
        filter = {};
        filter.product = id(u"csm"_s);
        QTest::newRow("a product without phases")
            << filter << u"Hitachi Compute Systems Manager, openings, both directions through firewalls without state"_s
            << u"Hitachi Compute Systems Manager、開始方向（ステートレスファイアウォールの経由分は往復）"_s;
        filter.firewall = id(u"fw1"_s);
        QTest::newRow("a firewall with state")
            << filter << u"through Office firewall, Hitachi Compute Systems Manager, stateful view"_s
            << u"事務所側ファイアウォールを通過する通信、Hitachi Compute Systems Manager、ステートフル（開始方向のみ）"_s;
        filter.firewall = {};
        filter.product = id(u"sum"_s);
        filter.phase = id(u"inventory"_s);
        filter.view = View::Documented;
        QTest::newRow("a phase") << filter << u"phase: Inventory, HP SUM 7, as documented"_s
                                 << u"作業フェーズ：インベントリ、HP SUM 7、原典どおり"_s;
        filter = {};
        filter.product = id(u"csm"_s);
        filter.zone = id(u"mgmt"_s);
        filter.view = View::Stateless;
        QTest::newRow("a zone") << filter << u"zone Management LAN, Hitachi Compute Systems Manager, stateless view"_s
                                << u"管理LANに関する通信、Hitachi Compute Systems Manager、ステートレス（往復）"_s;
    }

    void aViewIsNamedInBothLanguages()
    {
        QFETCH(MatrixFilter, filter);
        QFETCH(QString, english);
        QFETCH(QString, japanese);
        DerivedPlan plan(DerivedPlan::example(u"one-management-server"_s));
        const LocalizedText text = viewText(Matrix(plan.engine(), filter), wording(), Shown::Rows);
        QCOMPARE(text.en, english);
        QCOMPARE(text.ja, japanese);
    }

    /// A drawing has no arrows for ways back, whatever its rows have.
    void aDrawingIsOfOpenings()
    {
        DerivedPlan plan(DerivedPlan::example(u"one-management-server"_s));
        MatrixFilter filter;
        filter.product = id(u"csm"_s);
        const LocalizedText text = viewText(Matrix(plan.engine(), filter), wording(), Shown::Drawing);
        QCOMPARE(text.en, u"Hitachi Compute Systems Manager, opening directions only"_s);
        QCOMPARE(text.ja, u"Hitachi Compute Systems Manager、開始方向のみ"_s);
        // Nor does a page of one firewall, with state or without.
        for (const QString &firewall : {u"fw1"_s, u"sw1"_s}) {
            filter.firewall = id(firewall);
            const QString ofPage = viewText(Matrix(plan.engine(), filter), wording(), Shown::Drawing).en;
            QVERIFY2(ofPage.endsWith(u", opening directions only"_s), qPrintable(ofPage));
        }
        DerivedPlan stateful(DerivedPlan::example(u"compute-management"_s));
        QCOMPARE(viewText(Matrix(stateful.engine(), {}), wording(), Shown::Drawing).en,
            u"Hitachi Compute Systems Manager, stateful view"_s);
    }
};

QTEST_GUILESS_MAIN(ViewTextTest)
#include "ViewTextTest.moc"
