// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../diagram/ChangedPlans.h"
#include "sheet/DiagramJob.h"
#include "sheet/DiagramViews.h"
#include "support/ComparingJob.h"
#include "support/DiagramQuality.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class ChangedSheetTest : public QObject {
    Q_OBJECT

private slots:
    void aRevisionIsProposedFromWhatChanged();
    void theLineOfAListedRevisionStaysAsItIs();
    void aListedLineThatSaysNothingIsTold();
    void theTitleBlockNamesTheProposal();
    void nobodyHasApprovedAProposal();
    void besideANewerPlanNothingIsProposed();
    void againstItselfNothingIsProposed();
    void noDifferenceIsSaid();
    void whatNeitherRowsNorDrawingMarkIsSaid_data();
    void whatNeitherRowsNorDrawingMarkIsSaid();
    void plansOfTwoNetworksAreToldApart();
    void aNodeAloneIsAChangeToo();
    void aPortOfAProductIsAChangeToo();
    void theOlderPlanIsNamedByItsRevision();
    void whatIsGoneCanBeAskedFor();
    void whatIsGoneIsDrawnWhole_data();
    void whatIsGoneIsDrawnWhole();
    void pagesTellWhatChanged_data();
    void pagesTellWhatChanged();
    void whatFollowsTheSheetSharesAPage();
};

void ChangedSheetTest::aRevisionIsProposedFromWhatChanged()
{
    const ComparingJob compared(afterTheChange(), beforeTheChange());
    const auto proposed = compared.proposed();
    QVERIFY(proposed.has_value());
    QCOMPARE(proposed->revision, u"B"_s); // both plans are A
    QVERIFY(!proposed->date); // the plan's is that of A
    QVERIFY2(
        QRegularExpression(u"^new: Remote consoles, DMZ firewall, DMZ; "
                           "removed: HVMs, Old servers, Legacy firewall, Legacy LAN; changed: Management server csm01; "
                           "rows: \\d+ added, 1 changed, \\d+ removed, 1 left out$"_s)
            .match(proposed->change.en)
            .hasMatch(),
        qPrintable(proposed->change.en));
    QVERIFY(proposed->change.ja.contains(u"撤去：HVM、旧サーバ、旧FW、旧LAN"_s));
}

void ChangedSheetTest::theLineOfAListedRevisionStaysAsItIs()
{
    const ComparingJob compared(DerivedPlan::example(u"mixed-rack-7.4.0"_s), DerivedPlan::example(u"mixed-rack"_s));
    const auto told = compared.proposed();
    QVERIFY(told.has_value());
    QCOMPARE(told->revision, u"B"_s);
    QCOMPARE(told->approved, u"H. Yamamoto"_s);
    QCOMPARE(told->change.en, u"HP SUM updated from 7.2.1 to 7.4.0"_s);
    const QString pages = compared.text();
    QVERIFY(!pages.contains(u"(proposed)"_s));
    QCOMPARE(pages.count(u"HP SUM updated from 7.2.1"_s), 1);
}

/// Nothing is put into a line that somebody has approved.
void ChangedSheetTest::aListedLineThatSaysNothingIsTold()
{
    QByteArray silent = DerivedPlan::example(u"mixed-rack-7.4.0"_s);
    const auto removeLine = [&](const char *line) {
        const qsizetype at = silent.lastIndexOf(line);
        QVERIFY(at > 0);
        silent.remove(at, silent.indexOf('\n', at) + 1 - at);
    };
    removeLine("    change: {en: HP SUM updated");
    const auto approved = ComparingJob(silent, DerivedPlan::example(u"mixed-rack"_s)).proposed();
    QVERIFY(approved.has_value() && !approved->approved.isEmpty());
    QVERIFY(approved->change.isEmpty());
    removeLine("    approved: H. Yamamoto");
    const auto told = ComparingJob(silent, DerivedPlan::example(u"mixed-rack"_s)).proposed();
    QVERIFY(told.has_value());
    QCOMPARE(told->change.en, u"HP SUM 7: 7.2.1 → 7.4.0 on HP SUM server sum01; rows: 4 removed"_s);
}

/// Once in the table of revisions, and on each page in the title block or its strip, and in what the file says of
/// itself.
void ChangedSheetTest::theTitleBlockNamesTheProposal()
{
    ComparingJob compared(afterTheChange(), beforeTheChange());
    const Sheet &sheet = compared.job.engine->plan().sheet;
    QVERIFY(sheet.revision == u"A"_s && !sheet.approved.isEmpty() && !sheet.checked.isEmpty());
    for (const auto &[language, words] :
        {std::pair(ExportLanguage::English, u"B (proposed)"_s), std::pair(ExportLanguage::Japanese, u"B（案）"_s)}) {
        compared.job.language = language;
        const Result<DiagramOutput> output = runDiagramJob(compared.job);
        QVERIFY(output && output->files.size() > 1);
        for (const DiagramFile &file : output->files) {
            const bool isFirst = &file == &output->files.front();
            const QString page = QString::fromUtf8(file.bytes);
            QCOMPARE(page.count(words), isFirst ? 3 : 2);
            QCOMPARE(page.count(u">2026-10-01<"_s), isFirst ? 1 : 0); // when A was issued
            QVERIFY(!page.contains(u"A   2026-10-01"_s));
            QVERIFY(!page.contains(u'>' + sheet.checked + u'<'));
            QCOMPARE(page.count(u'>' + sheet.approved + u'<'), isFirst ? 1 : 0);
            QCOMPARE(page.contains(u'>' + sheet.author + u'<'), isFirst);
        }
    }
}

/// Not even where the plan says already who is to approve it.
void ChangedSheetTest::nobodyHasApprovedAProposal()
{
    QByteArray yaml = afterTheChange();
    QVERIFY(yaml.contains("\n  revision: A\n"));
    yaml.replace("\n  revision: A\n", "\n  revision: B\n");
    const ComparingJob compared(yaml, beforeTheChange());
    const QString page = compared.text();
    const Sheet &sheet = compared.job.engine->plan().sheet;
    QVERIFY(page.contains(u"B (proposed)"_s));
    QVERIFY(!page.contains(u'>' + sheet.checked + u'<'));
    QCOMPARE(page.count(u'>' + sheet.approved + u'<'), 1); // of revision A
    QVERIFY(page.contains(u'>' + sheet.author + u'<'));
}

void ChangedSheetTest::besideANewerPlanNothingIsProposed()
{
    const ComparingJob compared(DerivedPlan::example(u"mixed-rack"_s), DerivedPlan::example(u"mixed-rack-7.4.0"_s));
    QVERIFY(!compared.proposed());
    const QString pages = compared.text();
    QVERIFY(pages.contains(u">First issue<"_s));
    QVERIFY(!pages.contains(u"(proposed)"_s));
}

void ChangedSheetTest::againstItselfNothingIsProposed()
{
    const QByteArray example = DerivedPlan::example(u"mixed-rack-7.4.0"_s);
    const ComparingJob compared(example, example);
    QVERIFY(!compared.proposed());
    const QString pages = compared.text();
    QVERIFY(!pages.isEmpty());
    QVERIFY(!pages.contains(u"(proposed)"_s));
    QVERIFY(!pages.contains(u"Cloud and triangle"_s));
}

void ChangedSheetTest::noDifferenceIsSaid()
{
    const auto saysNone = [](const QByteArray &now, const QByteArray &before) {
        return ComparingJob(now, before).text().contains(u"Nothing differs from what this is compared with"_s);
    };
    const QByteArray rack = DerivedPlan::example(u"mixed-rack"_s);
    QVERIFY(saysNone(rack, rack));
    QVERIFY(!saysNone(QByteArray(rack).replace("number: NW-0101", "number: NW-0102"), rack));
    QVERIFY(!saysNone(DerivedPlan::example(u"mixed-rack-7.4.0"_s), rack));
    QVERIFY(!saysNone(QByteArray(rack).replace("en: Console LAN", "en: Remote LAN"), rack));
}

void ChangedSheetTest::whatNeitherRowsNorDrawingMarkIsSaid_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("japanese");
    QTest::newRow("title block") << QByteArray("number: NW-0101") << QByteArray("number: NW-0102") << u"title block"_s
                                 << u"表題欄"_s;
    QTest::newRow("places") << QByteArray("at: [1688, 544]") << QByteArray("at: [1688, 560]")
                            << u"places on the drawing"_s << u"図上の位置"_s;
    const QByteArray head = "sheet:\n  paper: A3\n  orientation: landscape\n  number: NW-010";
    QTest::newRow("both") << QByteArray(head + '1') << QByteArray("note: For the board\n" + head + '2')
                          << u"title block, notes of the plan"_s << u"表題欄、プランのメモ"_s;
}

/// A sheet is issued anew for that as well, and never says that nothing differs.
void ChangedSheetTest::whatNeitherRowsNorDrawingMarkIsSaid()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, by);
    QFETCH(QString, english);
    QFETCH(QString, japanese);
    const QByteArray rack = DerivedPlan::example(u"mixed-rack"_s);
    QVERIFY(rack.contains(what));
    ComparingJob compared(QByteArray(rack).replace(what, by), rack);
    const auto proposed = compared.proposed();
    QVERIFY(proposed.has_value());
    QCOMPARE(proposed->change, (LocalizedText{u"changed: "_s + english, u"変更："_s + japanese}));
    const auto sheetText = [&](const QString &betweenLines) {
        const Result<DiagramPages> pages = composeDiagram(compared.job);
        return pages ? textsOf(pages->document.pages[0]).join(betweenLines) : QString();
    };
    // The note has the values as well.
    const auto noted
        = [](QString text, const QString &titleBlock, const QString &number, const QString &comma,
              const QString &semicolon) { return text.replace(titleBlock, number).replace(comma, semicolon); };
    const QString note = u"firewalls are those of what this is compared with. What differs: "_s
        + noted(english, u"title block"_s, u"Number: NW-0101 → NW-0102"_s, u", "_s, u"; "_s) + u'.';
    QVERIFY2(sheetText(u" "_s).contains(note), qPrintable(sheetText(u" "_s)));
    compared.job.language = ExportLanguage::Japanese;
    const QString inJapanese = noted(japanese, u"表題欄"_s, u"文書番号：NW-0101→NW-0102"_s, u"、"_s, u"；"_s);
    QVERIFY2(sheetText({}).contains(u"ほかの相違点："_s + inJapanese), qPrintable(sheetText({})));
}

void ChangedSheetTest::plansOfTwoNetworksAreToldApart()
{
    const auto isTold = [](const QString &now, const QString &before) {
        const ComparingJob compared(DerivedPlan::example(now), DerivedPlan::example(before));
        const Result<DiagramPages> pages = composeDiagram(compared.job);
        return pages && std::any_of(pages->warnings.begin(), pages->warnings.end(), [](const Error &warning) {
            return warning.code == u"warning.no-machine-in-common"_s;
        });
    };
    QVERIFY(isTold(u"support-pack"_s, u"compute-management"_s));
    QVERIFY(!isTold(u"mixed-rack-7.4.0"_s, u"mixed-rack"_s));
}

void ChangedSheetTest::aNodeAloneIsAChangeToo()
{
    const ComparingJob compared(
        "nodes:\n  - {id: a, kind: linux, at: [0, 0]}\n  - {id: b, kind: linux, at: [300, 0]}\n",
        "nodes:\n  - {id: a, kind: linux, at: [0, 0]}\n");
    const auto proposed = compared.proposed();
    QVERIFY(proposed.has_value());
    QCOMPARE(proposed->change.en, u"new: b"_s);
    QCOMPARE(proposed->revision, u"A"_s);
}

/// No row tells it where the port stands in none.
void ChangedSheetTest::aPortOfAProductIsAChangeToo()
{
    const QByteArray before = DerivedPlan::example(u"compute-management"_s);
    for (const char *other : {"options: {deployment-manager: true}, ports: {https: 8443}}",
             "options: {deployment-manager: false}}", "options: {deployment-manager: true}, version: 8.0.1}"}) {
        QByteArray now = before;
        const char *own = "options: {deployment-manager: true}}";
        QVERIFY(now.contains(own));
        now.replace(own, other);
        const auto proposed = ComparingJob(now, before).proposed();
        QVERIFY(proposed.has_value());
        QVERIFY2(proposed->change.en.contains(u"changed: "_s), qPrintable(proposed->change.en));
        QVERIFY2(proposed->change.ja.contains(u"変更："_s), qPrintable(proposed->change.ja));
    }
}

void ChangedSheetTest::theOlderPlanIsNamedByItsRevision()
{
    const QByteArray example = DerivedPlan::example(u"mixed-rack"_s);
    ComparingJob compared(DerivedPlan::example(u"mixed-rack-7.4.0"_s), example);
    const Sheet &before = compared.job.older->plan().sheet;
    QVERIFY(before.date && before.revision == u"A"_s);
    const QString date = before.date->toString(Qt::ISODate);
    QVERIFY(compared.text().contains(u"compared with revision A (%1)"_s.arg(date)));
    compared.job.language = ExportLanguage::Japanese;
    const QString japanese = compared.text();
    QVERIFY(japanese.contains(u"比較対象：A版（%1）"_s.arg(date)));
    QVERIFY(!japanese.contains(u"before.yaml"_s));
    // Two of one revision are told apart by their file.
    QVERIFY(ComparingJob(example, example).text().contains(u"revision A (%1), before.yaml"_s.arg(date)));
    QVERIFY(ComparingJob("nodes:\n  - {id: b, kind: linux, at: [300, 0]}\n", "nodes:\n  - {id: a, kind: linux}\n")
                .text()
                .contains(u"compared with before.yaml"_s));
}

/// By its old name and state: pages of what went with it.
void ChangedSheetTest::whatIsGoneCanBeAskedFor()
{
    const QByteArray both = R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: a, name: {en: Office LAN, ja: 事務所LAN}}, {id: b, name: {en: Branch LAN, ja: 支店LAN}}]
firewalls: [{id: edge, name: {en: Edge switch, ja: 境界スイッチ}, joins: [a, b], state: stateless}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: esx, kind: vmware-esxi, zone: b, addresses: [10.0.1.1], manufacturer: hitachi}
)";
    const QByteArray one = R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: a, name: {en: Office LAN, ja: 事務所LAN}}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
)";
    ComparingJob compared(one, both);
    compared.job.filter.firewall = Id::parse(u"edge"_s).value();
    const QString firewall = compared.text();
    QVERIFY(firewall.contains(u"through Edge switch, Hitachi Compute Systems Manager, stateless view"_s));
    QVERIFY(firewall.contains(u"443"_s));
    compared.job.filter.firewall = {};
    compared.job.filter.zone = Id::parse(u"b"_s).value();
    const QString zone = compared.text();
    QVERIFY(zone.contains(u"zone Branch LAN"_s));
    QVERIFY(zone.contains(u"443"_s));
    compared.job.filter.zone = Id::parse(u"nowhere"_s).value();
    QVERIFY(compared.pages().isEmpty());
    compared.job.filter.zone = Id::parse(u"b"_s).value();
    compared.job.older = nullptr;
    QVERIFY(compared.pages().isEmpty());
}

void ChangedSheetTest::whatIsGoneIsDrawnWhole_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a newer version") << DerivedPlan::example(u"mixed-rack-7.4.0"_s)
                                     << DerivedPlan::example(u"mixed-rack"_s);
    QTest::newRow("an older version") << DerivedPlan::example(u"mixed-rack"_s)
                                      << DerivedPlan::example(u"mixed-rack-7.4.0"_s);
    QTest::newRow("nodes") << afterTheChange() << beforeTheChange();
    QTest::newRow("another system") << DerivedPlan::example(u"one-management-server"_s)
                                    << DerivedPlan::example(u"compute-management"_s);
}

void ChangedSheetTest::whatIsGoneIsDrawnWhole()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, before);
    ComparingJob compared(now, before);
    compared.job.format = DiagramFormat::Json;
    const Result<DiagramPages> pages = composeDiagram(compared.job);
    QVERIFY(pages.has_value());
    // A trunk is drawn in the looks of one of its arrows.
    QHash<QString, bool> isGone;
    for (const QJsonValue &arrow : QJsonDocument::fromJson(pages->json)[u"arrows"_s].toArray()) {
        const QString trunk = arrow[u"trunk"_s].toString();
        const bool is = arrow[u"change"_s] == u"removed"_s;
        QVERIFY2(!arrow[u"points"_s].toArray().isEmpty(), qPrintable(arrow[u"id"_s].toString()));
        if (!trunk.isEmpty())
            QVERIFY2(isGone.value(trunk, is) == is, qPrintable(trunk + u' ' + arrow[u"id"_s].toString()));
        isGone.insert(trunk, is);
    }
    const DiagramQuality quality(pages->json);
    for (const DiagramFault &fault : quality.violations())
        QFAIL(qPrintable(fault.text));
}

void ChangedSheetTest::pagesTellWhatChanged_data()
{
    QTest::addColumn<ExportLanguage>("language");
    QTest::addColumn<QStringList>("texts");
    const QStringList english{u"B (proposed)"_s, u"Cloud and triangle"_s, u"was: TCP"_s, u"+ Added"_s, u"Δ Changed"_s,
        u"× Removed"_s, u"TCP 22015, 22016 ⇒ TCP 8443, 22015"_s};
    const QStringList japanese{u"B（案）"_s, u"変更前：TCP 22016"_s, u"TCP 22015, 22016 ⇒ TCP 8443, 22015"_s};
    QTest::newRow("en") << ExportLanguage::English << english;
    QTest::newRow("ja") << ExportLanguage::Japanese << japanese;
    QTest::newRow("both") << ExportLanguage::Both << QStringList{u"was: TCP 22016"_s, u"Δ Changed"_s};
}

void ChangedSheetTest::pagesTellWhatChanged()
{
    QFETCH(ExportLanguage, language);
    QFETCH(QStringList, texts);
    ComparingJob compared(afterTheChange(), beforeTheChange());
    compared.job.language = language;
    const QString pages = compared.text();
    for (const QString &text : texts)
        QVERIFY2(pages.contains(text), qPrintable(text));
    // The triangles' letter.
    QVERIFY(pages.count(u">B</text>"_s) >= 5);
}

/// Legend, numbers, changes and rows: none of them leaves a page nearly empty.
void ChangedSheetTest::whatFollowsTheSheetSharesAPage()
{
    const QByteArray rack = DerivedPlan::example(u"mixed-rack"_s);
    ComparingJob compared(rack, QByteArray(rack).replace("10.20.0.31", "10.20.0.32"));
    compared.job.language = ExportLanguage::Both;
    compared.job.paper.paper = paperNamed(u"A4"_s);
    const Result<DiagramPages> pages = composeDiagram(compared.job);
    QVERIFY(pages);
    const QString sheet = textsOf(pages->document.pages[0]).join(u'\n');
    QVERIFY(sheet.contains(u"Legend and numbers: sheet 2."_s));
    QVERIFY(sheet.contains(u"Changes of nodes, zones and firewalls: sheet 2."_s));
    QVERIFY(sheet.contains(u"Rows of the matrix: sheet 2-"_s));
    const QStringList second = textsOf(pages->document.pages[1]);
    for (const QString &heading :
        {u"Legend and numbers"_s, u"Changes of nodes, zones and firewalls"_s, u"Flows 通信要件一覧"_s})
        QVERIFY2(second.contains(heading), qPrintable(heading));
    QVERIFY(!groupsOf(pages->document.pages[1], u"row"_s).empty());
    for (const Picture &page : pages->document.pages)
        QCOMPARE(misplacedText(page), QString());
}

QTEST_MAIN(ChangedSheetTest)
#include "ChangedSheetTest.moc"
