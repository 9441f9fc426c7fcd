// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixDocument.h"

#include "export/PrintedRevision.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;
using test::DerivedPlan;

namespace {

const QByteArray plan = R"(
title: {en: Two zones, ja: 2ゾーン}
products: [{id: csm, catalog: hcsm}]
zones: [{id: a}, {id: b}]
firewalls: [{id: f1, joins: [a, b]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], zone: a, addresses: [10.0.0.1]}
  - {id: esx, kind: vmware-esxi, zone: b, addresses: [10.0.1.1], manufacturer: hitachi}
  - {id: far, kind: vmware-esxi, zone: b, addresses: [10.0.1.2], manufacturer: hitachi}
)";
const QByteArray decisions = R"(decisions:
  - {flow: 'csm:monitor-esxi.vmware-https:csm01>esx:tcp', state: excluded, reason: {en: Not yet, ja: 未定}}
  - {flow: 'csm:monitor-esxi.vmware-https:csm01>far:tcp', owner: Sato, ticket: CR-7}
)";

MatrixJob jobOf(const FlowEngine &engine, MatrixFormat format, ExportLanguage language = ExportLanguage::English)
{
    MatrixJob job;
    job.engine = &engine;
    job.wording = &test::wording();
    job.format = format;
    job.language = language;
    return job;
}

QStringList namesOf(const MatrixDocument &document)
{
    QStringList names;
    for (const Table &table : document.tables().tables)
        names.append(table.name);
    return names;
}

const Table *tableOf(const MatrixDocument &document, const QString &name)
{
    for (const Table &table : document.tables().tables) {
        if (table.name == name)
            return &table;
    }
    return nullptr;
}

QStringList keysOf(const Table &table)
{
    QStringList keys;
    for (const TableColumn &column : table.columns)
        keys.append(column.key);
    return keys;
}

QString cellOf(const Table &table, int row, const QString &key)
{
    return table.cell(row, static_cast<int>(keysOf(table).indexOf(key)));
}

QStringList columnOf(const Table &table, const QString &key)
{
    QStringList cells;
    for (int row = 0; row < table.rowCount; ++row)
        cells.append(cellOf(table, row, key));
    return cells;
}

} // namespace

class MatrixDocumentTest : public QObject {
    Q_OBJECT

private slots:
    /// What is typed into the title block and nobody issued has nobody's approval.
    void onlyTheNewestRevisionIsSigned()
    {
        const auto approvedOf = [](const QByteArray &sheet) {
            const Plan read = DerivedPlan::read(
                "sheet: {checked: Ito, " + sheet + "}\nrevisions: [{revision: A, date: 2026-09-14, approved: Mori}]\n");
            const PrintedRevision printed(read, test::wording());
            return QString(printed.checked + u' ' + printed.approved);
        };
        QCOMPARE(approvedOf("revision: A, date: 2026-09-14, approved: Mori"), u"Ito Mori"_s);
        QCOMPARE(approvedOf("revision: C, date: 2026-09-14, approved: Mori"), u" "_s);
        QCOMPARE(approvedOf("revision: A, date: 2026-12-24, approved: Mori"), u" "_s);
        QCOMPARE(approvedOf("revision: A, date: 2026-09-14, approved: Sato"), u" "_s);
    }

    void aWorkbookHasASheetForEverything()
    {
        DerivedPlan derived(plan + decisions);
        const MatrixJob job = jobOf(derived.engine(), MatrixFormat::Xlsx);
        const MatrixDocument document(job);
        QCOMPARE(namesOf(document),
            (QStringList{
                u"Flows"_s, u"Zone matrix"_s, u"Left out"_s, u"Requests"_s, u"Findings"_s, u"Notes"_s, u"Legend"_s}));
        QVERIFY(!keysOf(document.tables().tables.front()).contains(u"ticket"_s));
        const Table *requests = tableOf(document, u"Requests"_s);
        QVERIFY(requests && requests->rowCount == 1);
        QCOMPARE(keysOf(*requests),
            (QStringList{u"no"_s, u"source"_s, u"source_address"_s, u"destination"_s, u"destination_address"_s,
                u"transport"_s, u"destination_port"_s, u"action"_s, u"owner"_s, u"ticket"_s}));
        QCOMPARE(cellOf(*requests, 0, u"ticket"_s), u"CR-7"_s);
        const Table *leftOut = tableOf(document, u"Left out"_s);
        QVERIFY(leftOut);
        QCOMPARE(columnOf(*leftOut, u"justification"_s), QStringList{u"Not yet"_s});
    }

    /// Nothing of the plan is missing in CSV: what is left out stands behind the rows and says so.
    void csvListsWhatIsLeftOut()
    {
        DerivedPlan derived(plan + decisions);
        const MatrixJob job = jobOf(derived.engine(), MatrixFormat::Csv);
        const MatrixDocument document(job);
        const Table &rows = document.tables().tables.front();
        QCOMPARE(columnOf(rows, u"action"_s), (QStringList{u"Permit"_s, u"Left out"_s}));
        QCOMPARE(columnOf(rows, u"no"_s), (QStringList{u"N1"_s, u"―"_s}));
    }

    /// A row that the comparison shows as deleted is not listed again.
    void csvListsWhatIsLeftOutOnce()
    {
        DerivedPlan derived(plan + decisions);
        DerivedPlan older(plan);
        MatrixJob job = jobOf(derived.engine(), MatrixFormat::Csv);
        job.older = &older.engine();
        const MatrixDocument document(job);
        QCOMPARE(columnOf(document.tables().tables.front(), u"change"_s), (QStringList{u"Unchanged"_s, u"Removed"_s}));
    }

    /// As the sheets do: by revision and date, or by its file where it has none.
    void theOlderPlanIsNamedAsOnSheets()
    {
        DerivedPlan derived(plan + "sheet: {revision: B, date: 2026-11-20}\n");
        DerivedPlan older(plan + "sheet: {revision: A, date: 2026-10-01}\n");
        DerivedPlan nameless(plan);
        MatrixJob job = jobOf(derived.engine(), MatrixFormat::Markdown, ExportLanguage::Both);
        job.olderName = u"old.yaml"_s;
        const auto subtitle = [&](DerivedPlan &of) {
            job.older = &of.engine();
            return MatrixDocument(job).tables().subtitle;
        };
        QVERIFY(subtitle(older).contains(u"compared with revision A (2026-10-01) / "_s));
        QVERIFY(subtitle(older).endsWith(u"比較対象：A版（2026-10-01）"_s));
        QVERIFY(subtitle(nameless).endsWith(u"比較対象：old.yaml"_s));
        QVERIFY(subtitle(derived).endsWith(u"比較対象：B版（2026-11-20）、old.yaml"_s));
    }

    /// "Revision A" alone would be taken for that of this document.
    void anotherDocumentIsNamed()
    {
        DerivedPlan derived(plan + "sheet: {revision: B, number: NW-2}\n");
        DerivedPlan numbered(plan + "sheet: {revision: A, number: NW-1}\n");
        DerivedPlan titled(QByteArray(plan).replace("2ゾーン", "別図") + "sheet: {revision: A}\n");
        DerivedPlan same(plan + "sheet: {revision: A, number: NW-2}\n");
        MatrixJob job = jobOf(derived.engine(), MatrixFormat::Markdown, ExportLanguage::Both);
        job.olderName = u"old.yaml"_s;
        const auto subtitle = [&](DerivedPlan &of) {
            job.older = &of.engine();
            return MatrixDocument(job).tables().subtitle;
        };
        QVERIFY2(subtitle(numbered).endsWith(u"比較対象：NW-1のA版"_s), qPrintable(subtitle(numbered)));
        QVERIFY2(subtitle(titled).endsWith(u"比較対象：別図のA版"_s), qPrintable(subtitle(titled)));
        QVERIFY2(subtitle(same).endsWith(u"比較対象：A版"_s), qPrintable(subtitle(same)));
    }

    void sheetsInBothLanguagesHaveALineForEach()
    {
        DerivedPlan derived(plan);
        const MatrixJob sheet = jobOf(derived.engine(), MatrixFormat::Markdown, ExportLanguage::Both);
        const MatrixDocument document(sheet);
        const Table &rows = document.tables().tables.front();
        QCOMPARE(keysOf(rows).count(u"source_zone"_s), 1);
        QCOMPARE(rows.columns[1].heading, u"Source zone\n送信元ゾーン"_s);
        QCOMPARE(cellOf(rows, 0, u"necessity"_s), u"Required\n必須"_s);
        QCOMPARE(cellOf(rows, 0, u"destination_port"_s), u"443"_s);
        const MatrixJob csv = jobOf(derived.engine(), MatrixFormat::Csv, ExportLanguage::Both);
        QCOMPARE(keysOf(MatrixDocument(csv).tables().tables.front()).count(u"source_zone"_s), 2);
    }

    void theLegendExplainsWhatStandsOnTheSheet()
    {
        DerivedPlan derived(plan);
        MatrixJob job = jobOf(derived.engine(), MatrixFormat::Markdown, ExportLanguage::Japanese);
        {
            const MatrixDocument document(job);
            const QStringList signs = columnOf(*tableOf(document, u"凡例"_s), u"sign"_s);
            QVERIFY(signs.contains(u"N1、N2…"_s));
            QVERIFY(signs.contains(u"自動割り当て"_s));
            QVERIFY(!signs.contains(u"…R"_s));
            QVERIFY(!signs.contains(u"追加"_s));
        }
        job.filter.view = View::Stateless;
        job.older = &derived.engine();
        const MatrixDocument document(job);
        const QStringList signs = columnOf(*tableOf(document, u"凡例"_s), u"sign"_s);
        QVERIFY(signs.contains(u"…R"_s));
        QVERIFY(signs.contains(u"許可（確立済み）"_s));
        QVERIFY(signs.contains(u"追加"_s));
    }

    /// A filtered sheet goes to one firewall's people: the findings of the whole plan are not theirs.
    void findingsGoWithTheWholePlan()
    {
        DerivedPlan derived(plan);
        MatrixJob job = jobOf(derived.engine(), MatrixFormat::Markdown);
        QVERIFY(namesOf(MatrixDocument(job)).contains(u"Findings"_s));
        job.filter.firewall = id(u"f1"_s);
        QVERIFY(!namesOf(MatrixDocument(job)).contains(u"Findings"_s));
    }

    void vendorsCallTheEndsDifferently_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("destination");
        QTest::newRow("usual") << QByteArray() << u"送信元アドレス"_s << u"宛先アドレス"_s;
        QTest::newRow("Hitachi") << QByteArray("sheet: {headings: 通信元/通信先}\n") << u"通信元アドレス"_s
                                 << u"通信先アドレス"_s;
        QTest::newRow("others") << QByteArray("sheet: {headings: 送信元/送信先}\n") << u"送信元アドレス"_s
                                << u"送信先アドレス"_s;
    }

    void vendorsCallTheEndsDifferently()
    {
        QFETCH(QByteArray, sheet);
        DerivedPlan derived(plan + sheet);
        const MatrixJob job = jobOf(derived.engine(), MatrixFormat::Csv, ExportLanguage::Japanese);
        const MatrixDocument document(job);
        const Table &rows = document.tables().tables.front();
        QTEST(rows.columns[4].heading, "source");
        QTEST(rows.columns[8].heading, "destination");
        // No heading keeps the other choice's words.
        for (const TableColumn &column : rows.columns)
            QVERIFY(sheet.isEmpty() || !column.heading.contains(u"宛先"_s));
    }

    /// Nobody filters a legend, and a page of zones reads across.
    void onlyRowsHaveAFilter()
    {
        DerivedPlan derived(plan);
        const MatrixJob job = jobOf(derived.engine(), MatrixFormat::Xlsx);
        const MatrixDocument document(job);
        for (const Table &table : document.tables().tables)
            QCOMPARE(table.isFiltered, table.name == u"Flows"_s || table.name == u"Findings"_s);
    }
};

QTEST_GUILESS_MAIN(MatrixDocumentTest)
#include "MatrixDocumentTest.moc"
