// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramPainter.h"
#include "matrix/Comparison.h"
#include "sheet/CellFlow.h"
#include "sheet/RowsTable.h"
#include "support/PrintedRows.h"
#include "support/SheetCase.h"

#include <QTest>

#include <cmath>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QString withoutBlanks(QString text)
{
    text.remove(u' ').remove(u'\n');
    return text;
}

} // namespace

/// The pages that list the rows.
class RowsPagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyRowIsToldInFull_data();
    void everyRowIsToldInFull();
    void rowsFindRoomOnFewPages_data();
    void rowsFindRoomOnFewPages();
    void rowsBeginBelowFewNumbers_data();
    void rowsBeginBelowFewNumbers();
    void lastPagesAreSeldomNearlyEmpty();
    void equalCellsAreOne();
    void whatCellsOfSeveralRowsMeanIsSaid();
    void aCellIsNeverFarFromItsText();
    void changedRowsHaveTheirOwnCells();
    void whatIsUnstatedIsExplained();
    void theUsualIsSaidOnce();
    void theOtherLanguageStandsBehindTheLastLine();
    void sizesAreWhatTheFlowTakes();
    void aRowHigherThanAPageGoesOn();
};

void RowsPagesTest::everyRowIsToldInFull_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<bool>("isPortrait");
    QTest::addColumn<ExportLanguage>("language");
    for (const char *example : {"compute-management", "one-management-server"}) {
        for (const bool isPortrait : {false, true}) {
            const char *way = isPortrait ? "portrait" : "landscape";
            for (const Paper paper : {Paper::A3, Paper::A4}) {
                const char *name = paper == Paper::A3 ? "A3" : "A4";
                QTest::addRow("%s %s %s en", example, name, way)
                    << QString::fromLatin1(example) << paper << isPortrait << ExportLanguage::English;
                QTest::addRow("%s %s %s ja", example, name, way)
                    << QString::fromLatin1(example) << paper << isPortrait << ExportLanguage::Japanese;
                QTest::addRow("%s %s %s both", example, name, way)
                    << QString::fromLatin1(example) << paper << isPortrait << ExportLanguage::Both;
            }
        }
    }
}

/// Whoever looks at a row finds all of it without a rule in between, whichever cells it shares with its neighbours.
void RowsPagesTest::everyRowIsToldInFull()
{
    QFETCH(QString, example);
    QFETCH(Paper, paper);
    QFETCH(bool, isPortrait);
    QFETCH(ExportLanguage, language);
    SheetCase sheet(DerivedPlan::example(example));
    sheet.request.paper = {paper, isPortrait, false};
    sheet.request.language = language;
    const SheetResult result = sheet.compose();
    const CellText text(wording(), View::Stateful);
    const std::vector<Language> languages = language == ExportLanguage::Both
        ? std::vector{Language::English, Language::Japanese}
        : std::vector{firstLanguage(language)};
    int found = 0;
    for (const Picture &page : result.document.pages) {
        if (rowCount(page) == 0)
            continue;
        for (const MatrixRow &row : sheet.matrix.rows()) {
            const QString words
                = withoutBlanks(wordsOfRow(page, rowGroup(text.number(row), DiagramChange::None)).join(u' '));
            if (words.isEmpty())
                continue;
            ++found;
            for (const Column column :
                {Column::No, Column::Source, Column::SourceAddress, Column::SourceZone, Column::Destination,
                    Column::DestinationAddress, Column::DestinationZone, Column::Transport, Column::DestinationPort,
                    Column::Purpose, Column::Necessity, Column::Condition, Column::Firewalls}) {
                for (const Language one : languages) {
                    const QString cell = withoutBlanks(text.cell(row, column, one));
                    QVERIFY2(words.contains(cell), qPrintable(cell + u" not in "_s + words));
                }
            }
        }
    }
    QCOMPARE(found, static_cast<int>(sheet.matrix.rows().size()));
}

void RowsPagesTest::rowsFindRoomOnFewPages_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<bool>("isPortrait");
    QTest::addColumn<double>("rowsOfAPage");
    QTest::newRow("A3") << u"compute-management"_s << Paper::A3 << false << 20.0;
    QTest::newRow("A3 upright") << u"compute-management"_s << Paper::A3 << true << 21.0;
    QTest::newRow("A4") << u"one-management-server"_s << Paper::A4 << false << 11.5;
    QTest::newRow("A4 upright") << u"one-management-server"_s << Paper::A4 << true << 11.5;
}

/// Both languages: on average of all pages that have rows and rows alone.
void RowsPagesTest::rowsFindRoomOnFewPages()
{
    QFETCH(QString, example);
    QFETCH(Paper, paper);
    QFETCH(bool, isPortrait);
    QFETCH(double, rowsOfAPage);
    SheetCase sheet(DerivedPlan::example(example));
    sheet.request.paper = {paper, isPortrait, false};
    sheet.request.language = ExportLanguage::Both;
    int rows = 0;
    int pages = 0;
    for (const Picture &page : sheet.compose().document.pages) {
        rows += rowCount(page);
        pages += rowCount(page) > 0;
    }
    QVERIFY2(rows >= rowsOfAPage * pages, qPrintable(u"%1 rows on %2 pages"_s.arg(rows).arg(pages)));
}

void RowsPagesTest::rowsBeginBelowFewNumbers_data()
{
    QTest::addColumn<ExportLanguage>("language");
    QTest::newRow("en") << ExportLanguage::English;
    QTest::newRow("ja") << ExportLanguage::Japanese;
    QTest::newRow("both") << ExportLanguage::Both;
}

/// A page for a few numbers alone would be nearly empty.
void RowsPagesTest::rowsBeginBelowFewNumbers()
{
    QFETCH(ExportLanguage, language);
    SheetCase sheet(DerivedPlan::example(u"mixed-rack"_s), PlainLabels::Badges);
    sheet.request.paper = {Paper::A4, false, false};
    sheet.request.language = language;
    const SheetResult result = sheet.compose();
    const Picture &second = result.document.pages.at(1);
    QVERIFY(!groupsOf(second, u"number"_s).empty());
    QVERIFY(rowCount(second) > 0);
    QCOMPARE(misplacedText(second), QString());
    const QString pages = u"2-%1"_s.arg(result.document.pages.size());
    QVERIFY(textsOf(result.document.pages.front()).join(u' ').contains(pages));
    // The list of pages names both, and counts on from there.
    QVERIFY2(second.name.endsWith(u"1/%1"_s.arg(result.document.pages.size() - 1)), qPrintable(second.name));
    QVERIFY(result.document.pages.back().name.endsWith(u"%1/%1"_s.arg(result.document.pages.size() - 1)));
    // Without the rows nothing is missing.
    sheet.request.hasRows = false;
    QCOMPARE(groupsOf(sheet.compose().document.pages.at(1), u"number"_s).size(), groupsOf(second, u"number"_s).size());
}

/// What little would be left over is made room for, on nearly all heights of paper.
void RowsPagesTest::lastPagesAreSeldomNearlyEmpty()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    const SheetText words(wording(), ExportLanguage::English);
    const SheetContext context{sheet.request, words, measure()};
    int all = 0;
    int nearlyEmpty = 0;
    for (double height = 500; height < 1000; height += 10) {
        const std::vector<SheetFragment> pages = rowsPages(context, {1100, height});
        double used = 0;
        for (const PictureElement &element : pages.back().elements) {
            if (const Words *found = std::get_if<Words>(&element))
                used = std::max(used, found->at.y());
        }
        QVERIFY(used <= height);
        ++all;
        nearlyEmpty += used < 0.2 * height;
    }
    QVERIFY2(10 * nearlyEmpty <= all, qPrintable(u"%1 of %2"_s.arg(nearlyEmpty).arg(all)));
}

void RowsPagesTest::equalCellsAreOne()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    sheet.request.paper = {Paper::A3, false, false};
    const CellText text(wording(), View::Stateful);
    const QString name = u"Management server csm01"_s;
    qsizetype sources = 0;
    for (const MatrixRow &row : sheet.matrix.rows())
        sources += text.cell(row, Column::Source, Language::English) == name;
    QVERIFY(sources > 20);
    qsizetype printed = 0;
    for (const Picture &page : sheet.compose().document.pages) {
        if (rowCount(page) > 0)
            printed += textsOf(page).count(name);
    }
    QVERIFY2(printed < sources, qPrintable(QString::number(printed)));
    QVERIFY(printed > 0);
}

/// Where cells span several rows, and nowhere else.
void RowsPagesTest::whatCellsOfSeveralRowsMeanIsSaid()
{
    for (const auto &[example, language] :
        {std::pair(u"compute-management"_s, Language::English), {u"one-management-server"_s, Language::Japanese}}) {
        SheetCase sheet(DerivedPlan::example(example));
        sheet.request.language = language == Language::English ? ExportLanguage::English : ExportLanguage::Japanese;
        const QString said = wording().text(u"drawing.rows.merged"_s, language);
        QStringList texts;
        for (const Picture &page : sheet.compose().document.pages)
            texts += textsOf(page);
        QCOMPARE(texts.join(language == Language::English ? u" "_s : QString()).count(said), 1);
    }
    SheetCase alone(R"(
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm], addresses: [10.0.0.1]}
  - {id: esx, kind: vmware-esxi, addresses: [10.0.1.1], manufacturer: hitachi}
)");
    QCOMPARE(alone.matrix.rows().size(), size_t(1));
    for (const Picture &page : alone.compose().document.pages)
        QVERIFY(!textsOf(page).join(u' ').contains(u"spans several rows"_s));
}

/// Twenty rows at most are one cell, however long the page is.
void RowsPagesTest::aCellIsNeverFarFromItsText()
{
    QByteArray yaml = "format: portolan-plan\nversion: 1\ntitle: {en: Many, ja: 多数}\nnodes:\n"
                      "  - {id: opener, kind: linux, addresses: [10.0.0.1]}\n"
                      "  - {id: listener, kind: linux, addresses: [10.0.0.2]}\nflows:\n";
    for (int port = 5001; port <= 5045; ++port)
        yaml += "  - {id: f" + QByteArray::number(port)
            + ", from: opener, to: listener, transport: tcp, ports: " + QByteArray::number(port) + "}\n";
    SheetCase sheet(yaml);
    const SheetText words(wording(), ExportLanguage::English);
    const std::vector<SheetFragment> pages = rowsPages({sheet.request, words, measure()}, {1100, 5000});
    QCOMPARE(pages.size(), size_t(1));
    const auto printed = std::count_if(pages[0].elements.begin(), pages[0].elements.end(), [](const auto &element) {
        const Words *found = std::get_if<Words>(&element);
        return found && found->text == u"opener"_s;
    });
    QCOMPARE(printed, 3);
}

/// What is about to change is read row by row.
void RowsPagesTest::changedRowsHaveTheirOwnCells()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    sheet.request.paper = {Paper::A3, false, false};
    const CellText text(wording(), View::Stateful);
    QByteArray yaml = DerivedPlan::example(u"compute-management"_s);
    yaml.replace("options: {deployment-manager: true}", "options: {deployment-manager: false}");
    const DerivedPlan older(yaml);
    compareWith(sheet.matrix, older.matrix(View::Stateful), text);
    const SheetResult result = sheet.compose();
    int added = 0;
    for (const Picture &page : result.document.pages) {
        bool isIn = false;
        QString own;
        for (const PictureElement &element : page.elements) {
            if (const GroupBegin *group = std::get_if<GroupBegin>(&element)) {
                isIn = group->kind == u"row"_s;
                own.clear();
            }
            if (const Words *words = std::get_if<Words>(&element); words && isIn)
                own += words->text + u' ';
            if (isIn && std::holds_alternative<GroupEnd>(element)) {
                isIn = false;
                if (!own.contains(u"+ Added"_s))
                    continue;
                ++added;
                QVERIFY2(own.contains(u"Required"_s) || own.contains(u"Conditional"_s) || own.contains(u"Optional"_s),
                    qPrintable(own));
            }
        }
    }
    QVERIFY(added > 5);
}

/// What cells say without a word for it in the legend.
void RowsPagesTest::whatIsUnstatedIsExplained()
{
    for (const auto &[example, hasZero] : {std::pair(u"one-management-server"_s, true), {u"mixed-rack"_s, false}}) {
        SheetCase sheet(DerivedPlan::example(example));
        sheet.request.language = ExportLanguage::Both;
        QString texts;
        for (const Picture &page : sheet.compose().document.pages)
            texts += textsOf(page).join(QString());
        QCOMPARE(texts.count(u"Unstated: the document does not say."_s), 1);
        QCOMPARE(texts.count(u"記載なし：原典に記載がありません。"_s), 1);
        QCOMPARE(texts.count(u"Port 0: as documented."_s), hasZero ? 1 : 0);
    }
}

void RowsPagesTest::theUsualIsSaidOnce()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    sheet.request.language = ExportLanguage::Both;
    for (const Paper paper : {Paper::A3, Paper::A4}) {
        sheet.request.paper = {paper, false, false};
        QString all;
        for (const Picture &page : sheet.compose().document.pages)
            all += textsOf(page).join(u' ');
        QCOMPARE(all.count(u"Unless a row says otherwise: Source port auto"_s), 1);
        QCOMPARE(all.count(u"アクションは許可"_s), 1);
    }
}

void RowsPagesTest::theOtherLanguageStandsBehindTheLastLine()
{
    const std::vector<RowsCellLine> cell{{u"Web and application servers"_s, u"Webサーバ"_s, false, false},
        {u"10.0.0.1"_s, {}, false, false}, {u"LAN"_s, u"網"_s, true, true}};
    const double width = measure().width(u"Web and application"_s, rowsTextSize) + 4;
    const CellLines lines = flowed(measure(), cell, width, false);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[1].size(), size_t(2));
    QCOMPARE(lines[1][0].text, u"servers"_s);
    QCOMPARE(lines[1][1].text, u"Webサーバ"_s);
    QVERIFY(lines[1][1].isSecondary);
    QVERIFY(lines[1][1].left > measure().width(u"servers"_s, rowsTextSize));
    QCOMPARE(lines[2].size(), size_t(3));
    for (const std::vector<CellSegment> &line : lines)
        QVERIFY(line.back().left + measure().width(line.back().text, rowsTextSize) <= width);
    // In less room each of them has a line.
    QCOMPARE(flowed(measure(), cell, measure().width(u"application"_s, rowsTextSize), false).size(), size_t(6));
}

/// Widths are chosen by sizes, so these have to be true.
void RowsPagesTest::sizesAreWhatTheFlowTakes()
{
    SheetCase sheet(DerivedPlan::example(u"one-management-server"_s));
    sheet.request.language = ExportLanguage::Both;
    const SheetText words(wording(), ExportLanguage::Both);
    const SheetContext context{sheet.request, words, measure()};
    const CellText text(wording(), View::Stateful);
    const RowsColumn column{{Column::Purpose, Column::Condition, Column::DestinationAddress, Column::Notes}, {}, 0, 0};
    int cells = 0;
    int others = 0;
    for (const MatrixRow &row : sheet.matrix.rows()) {
        const std::vector<RowsCellLine> cell = rowsCell(context, text, row, column);
        const CellSize size(measure(), cell, false);
        for (const double width : {60.0, 90.0, 120.0, 200.0, 400.0}) {
            const int lines = static_cast<int>(flowed(measure(), cell, width, false).size());
            QVERIFY2(std::abs(size.lines(width) - lines) <= 2 + lines / 8, qPrintable(QString::number(lines)));
            others += size.lines(width) != lines;
            ++cells;
        }
    }
    QVERIFY2(others * 4 < cells, qPrintable(u"%1 of %2"_s.arg(others).arg(cells)));
}

void RowsPagesTest::aRowHigherThanAPageGoesOn()
{
    QByteArray yaml = DerivedPlan::example(u"compute-management"_s);
    const QByteArray name = "Mail server " + QByteArray("very long name ").repeated(1500);
    const qsizetype mail = yaml.indexOf("name: ", yaml.indexOf("  - {id: mail01"));
    const qsizetype end = yaml.indexOf('}', mail) + 1;
    const QByteArray names = "name: {en: \"" + name.trimmed() + "\", ja: メール}";
    yaml.replace(mail, end - mail, names);
    SheetCase sheet(yaml);
    sheet.request.paper = {Paper::A4, false, false};
    qsizetype words = 0;
    int pages = 0;
    for (const Picture &page : sheet.compose().document.pages) {
        if (rowCount(page) == 0)
            continue;
        const qsizetype own = textsOf(page).join(u' ').count(u"very"_s);
        QCOMPARE(misplacedText(page), QString());
        words += own;
        pages += own > 0;
    }
    QVERIFY(pages > 1);
    QVERIFY2(words >= 1500, qPrintable(QString::number(words)));
}

QTEST_MAIN(RowsPagesTest)
#include "RowsPagesTest.moc"
