// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramJob.h"
#include "sheet/LegendItems.h"
#include "support/ComparingJob.h"
#include "support/DerivedPlan.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The first sheet of an example, all its texts one behind the other.
QString sheetOf(const QString &example, ExportLanguage language)
{
    DerivedPlan plan(DerivedPlan::example(example));
    DiagramJob job;
    job.engine = &plan.engine();
    job.wording = &wording();
    job.measure = &measure();
    job.filter = filterOf(View::Stateful);
    job.language = language;
    job.fileName = u"sheet.svg"_s;
    const Result<DiagramPages> pages = composeDiagram(job);
    return pages ? textsOf(pages->document.pages.front()).join(QString()) : QString();
}

/// In one zone, twelve of them in a ring.
QByteArray managerAmongMachines()
{
    QByteArray yaml = R"(format: portolan-plan
version: 1
title: {en: Manager among machines, ja: 管理サーバと管理対象}
products:
  - {id: csm, catalog: hcsm}
  - {id: infra, catalog: infrastructure, options: {https: true, rdp: true, ssh: true}}
zones:
  - {id: mgmt, name: {en: Management LAN, ja: 管理LAN}, networks: [172.16.10.0/24]}
nodes:
  - {id: mgr, kind: management-server, os: windows, runs: [{product: csm}], zone: mgmt, addresses: [172.16.10.11], at: [600, 480]}
)";
    constexpr int places[][2] = {{1168, 496}, {1088, 720}, {880, 880}, {600, 936}, {312, 880}, {104, 720}, {24, 496},
        {104, 280}, {312, 112}, {600, 56}, {880, 112}, {1088, 280}};
    int number = 0;
    for (const auto &[x, y] : places) {
        ++number;
        yaml += u"  - {id: n%1, kind: %2, zone: mgmt, addresses: [172.16.10.%3], at: [%4, %5]}\n"_s.arg(number)
                    .arg(number % 2 ? u"linux"_s : u"windows"_s)
                    .arg(30 + number)
                    .arg(x)
                    .arg(y)
                    .toUtf8();
    }
    return yaml;
}

} // namespace

class LegendTest : public QObject {
    Q_OBJECT

private slots:
    void itTellsWhatATableIsAbout();
    void itTellsWhatIsUnusual();
    void aFirewallThatIsGoneHasItsOwnSample();
    void whatIsGoneWasSomewhere();
    void samplesAreAsLargeAsSamples();
    void samplesOfBadgesAreWhole();
    void itTellsWhatPaleMeans();
    void itsHeadingSaysWhereTheNumbersAre();
    void itStandsWhereTheDrawingIs_data();
    void itStandsWhereTheDrawingIs();
    void itStandsBesideANarrowDrawing_data();
    void itStandsBesideANarrowDrawing();
};

void LegendTest::itTellsWhatATableIsAbout()
{
    const QString english = sheetOf(u"mixed-rack"_s, ExportLanguage::English);
    QVERIFY(english.contains(u"Access to HP SUM itself"_s));
    QVERIFY(english.contains(u"Text below the table"_s));
    const QString both = sheetOf(u"mixed-rack"_s, ExportLanguage::Both);
    QVERIFY(both.contains(u"Access to HP SUM itself"_s));
    QVERIFY(both.contains(u"HP SUM自体へのアクセス"_s));
    QVERIFY(!both.contains(u"Text below the table"_s));
}

/// A label can say what nobody can permit as it stands, and a bar can have a gap.
void LegendTest::itTellsWhatIsUnusual()
{
    for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
        const QString sheet = sheetOf(u"one-management-server"_s, language);
        QCOMPARE(sheet.contains(u"Port 0, as"_s), language != ExportLanguage::Japanese);
        QCOMPARE(sheet.contains(u"ポート0（原典"_s), language != ExportLanguage::English);
        QVERIFY(!sheetOf(u"mixed-rack"_s, language).contains(u"ポート0"_s));
    }
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    const auto meanings = [&] {
        const SheetText text(*sheet.request.wording, ExportLanguage::English);
        const SheetContext context{sheet.request, text, measure()};
        QStringList all;
        for (const LegendItem &item : legendItems(context, sheet.diagram))
            all.append(item.meaning.first);
        return all;
    };
    const QString gap = wording().text(u"drawing.legend.gap"_s, Language::English);
    const QString unstated = wording().text(u"drawing.legend.unstated"_s, Language::English);
    QVERIFY(!meanings().contains(gap));
    QVERIFY(!meanings().contains(unstated));
    DiagramGate &gate = sheet.diagram.gates.front();
    const double half = gate.rect.height() / 2;
    gate.parts = {gate.rect.adjusted(0, 0, 0, -half - 8), gate.rect.adjusted(0, half + 8, 0, 0)};
    sheet.diagram.arrows[static_cast<size_t>(sheet.diagram.labels.front().arrow)].ports = u"TCP 22 · unstated 5000"_s;
    QVERIFY(meanings().contains(gap));
    QVERIFY(meanings().contains(unstated));
}

/// Its bar looks like none of a firewall that is there, and like no machine.
void LegendTest::aFirewallThatIsGoneHasItsOwnSample()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    const auto has = [&](const char *key) {
        const SheetText text(*sheet.request.wording, ExportLanguage::English);
        const SheetContext context{sheet.request, text, measure()};
        const std::vector<LegendItem> items = legendItems(context, sheet.diagram);
        const QString meaning = wording().text(u"drawing.legend."_s + QLatin1String(key), Language::English);
        return std::any_of(
            items.begin(), items.end(), [&](const LegendItem &item) { return item.meaning.first == meaning; });
    };
    QVERIFY(has("firewall"));
    QVERIFY(!has("gone-firewall"));
    DiagramGate gone = sheet.diagram.gates.front();
    gone.number = 1;
    gone.change = DiagramChange::Removed;
    sheet.diagram.gates.push_back(gone);
    QVERIFY(has("firewall"));
    QVERIFY(has("gone-firewall"));
    QVERIFY(!has("gone"));
    for (DiagramGate &gate : sheet.diagram.gates)
        gate.change = DiagramChange::Removed;
    QVERIFY(!has("firewall"));
    QVERIFY(has("gone-firewall"));
}

/// Of a plan that says no places nobody knows where something stood.
void LegendTest::whatIsGoneWasSomewhere()
{
    const QByteArray one = "nodes:\n  - {id: a, kind: linux, at: [0, 0]}\n";
    for (const bool isPlaced : {true, false}) {
        QByteArray two = one + "  - {id: b, kind: linux, at: [300, 0]}\n";
        QByteArray now = one;
        if (!isPlaced) {
            two.replace(", at: [0, 0]", "").replace(", at: [300, 0]", "");
            now.replace(", at: [0, 0]", "");
        }
        const QString text = ComparingJob(now, two).text();
        QCOMPARE(text.contains(u"at or near its old place"_s), isPlaced);
        QCOMPARE(text.contains(u"where it was is not known"_s), !isPlaced);
    }
}

/// Whatever the things are like that they are samples of.
void LegendTest::samplesAreAsLargeAsSamples()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
    for (DiagramGate &gate : sheet.diagram.gates) {
        gate.isStateless = &gate == &sheet.diagram.gates.front();
        // With a gap for an arrow that does not pass.
        const double half = gate.rect.height() / 2;
        gate.parts = {gate.rect.adjusted(0, 0, 0, -half - 8), gate.rect.adjusted(0, half + 8, 0, 0)};
    }
    sheet.diagram.nodes.front().marks = {1, 2, 3};
    const SheetText text(*sheet.request.wording, ExportLanguage::English);
    const SheetContext context{sheet.request, text, measure()};
    const std::vector<LegendItem> items = legendItems(context, sheet.diagram);
    QVERIFY(items.size() > 6);
    for (const LegendItem &item : items) {
        QRectF drawn;
        for (const PictureElement &element : item.sample.elements) {
            if (const Shape *shape = std::get_if<Shape>(&element))
                drawn |= shape->path.boundingRect();
        }
        constexpr double over = 10; // the count of a group reaches out of its sample
        const QRectF room(-over, -over, item.sample.size.width() + 2 * over, item.sample.size.height() + 2 * over);
        QVERIFY2(room.contains(drawn), qPrintable(item.meaning.first));
    }
}

/// Whatever badges of the drawing are like: only what explains a cut list is one, and that counts what is missing.
void LegendTest::samplesOfBadgesAreWhole()
{
    SheetCase sheet(DerivedPlan::example(u"compute-management"_s), PlainLabels::Badges);
    QVERIFY(sheet.diagram.labels.size() > 4);
    for (size_t index = 0; index < sheet.diagram.labels.size(); ++index) {
        DiagramLabel &label = sheet.diagram.labels[index];
        label.numbers = index % 2 == 0 ? u"N221…"_s : u"N221, N223 +12"_s;
        label.isTurned = index % 2 == 0;
        label.change = DiagramChange::Changed;
    }
    const SheetText text(*sheet.request.wording, ExportLanguage::English);
    const SheetContext context{sheet.request, text, measure()};
    int turned = 0;
    for (const LegendItem &item : legendItems(context, sheet.diagram)) {
        const QRectF sample(QPointF(), item.sample.size);
        QRectF badge;
        for (const PictureElement &element : item.sample.elements) {
            if (const Shape *shape = std::get_if<Shape>(&element))
                badge = shape->path.boundingRect();
            const Words *words = std::get_if<Words>(&element);
            if (!words)
                continue;
            QVERIFY2(!words->text.contains(u'…'), qPrintable(item.meaning.first));
            if (!words->text.startsWith(u'N'))
                continue;
            const double length = measure().width(words->text, words->size, words->bold);
            QVERIFY2((words->upward ? sample.height() : sample.width()) >= length, qPrintable(item.meaning.first));
            turned += words->upward && badge.height() > length ? 1 : 0;
        }
    }
    QCOMPARE(turned, 1);
}

void LegendTest::itTellsWhatPaleMeans()
{
    DerivedPlan plan(DerivedPlan::example(u"compute-management"_s));
    for (const Language language : {Language::English, Language::Japanese}) {
        DiagramJob job;
        job.engine = &plan.engine();
        job.wording = &wording();
        job.measure = &measure();
        job.filter = filterOf(View::Stateful);
        job.language = language == Language::English ? ExportLanguage::English : ExportLanguage::Japanese;
        job.fileName = u"sheet.svg"_s;
        const QString pale = language == Language::English ? u"Pale: "_s : u"淡色："_s;
        const auto saysPale = [&] {
            const Result<DiagramPages> pages = composeDiagram(job);
            return pages && textsOf(pages->document.pages.front()).join(QString()).contains(pale);
        };
        QVERIFY(!saysPale());
        job.filter.firewall = plan.engine().plan().firewalls.begin()->first;
        QVERIFY(saysPale());
    }
}

/// Where none of them stands on the sheet: on the heading's line, with room between.
void LegendTest::itsHeadingSaysWhereTheNumbersAre()
{
    ComparingJob compared(DerivedPlan::example(u"one-management-server"_s), DerivedPlan::example(u"mixed-rack"_s));
    compared.job.paper.paper = Paper::A4;
    compared.job.pagesBy = {PagesBy::Product};
    compared.job.hasRows = false;
    const Result<DiagramPages> pages = composeDiagram(compared.job);
    QVERIFY(pages);
    int found = 0;
    for (const Picture &page : pages->document.pages) {
        QRectF heading;
        QRectF numbers;
        for (const PlacedWords &words : furnitureOf(page)) {
            heading = words.text == "Legend"_L1 ? words.rect : heading;
            numbers = words.text.startsWith("Numbers: see sheet"_L1) ? words.rect : numbers;
        }
        if (numbers.isEmpty())
            continue;
        ++found;
        QVERIFY(numbers.left() >= heading.right() + 10);
        QVERIFY(numbers.bottom() > heading.top() && numbers.top() < heading.bottom());
    }
    QVERIFY(found > 0);
}

void LegendTest::itStandsWhereTheDrawingIs_data()
{
    QTest::addColumn<QString>("example");
    for (const QString &example :
        {u"mixed-rack"_s, u"compute-management"_s, u"support-pack"_s, u"one-management-server"_s})
        QTest::newRow(qPrintable(example)) << example;
}

/// In small type, if need be.
void LegendTest::itStandsWhereTheDrawingIs()
{
    QFETCH(QString, example);
    for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
        const QString sheet = sheetOf(example, language);
        QVERIFY(sheet.contains(wording().text(u"drawing.legend.joint"_s, firstLanguage(language))));
    }
}

void LegendTest::itStandsBesideANarrowDrawing_data()
{
    QTest::addColumn<ExportLanguage>("language");
    QTest::newRow("English") << ExportLanguage::English;
    QTest::newRow("both") << ExportLanguage::Both;
}

/// A manager with machines all around it: the drawing is as high as a small page lets it be, and leaves its sides.
void LegendTest::itStandsBesideANarrowDrawing()
{
    QFETCH(ExportLanguage, language);
    DerivedPlan plan(managerAmongMachines());
    DiagramJob job;
    job.engine = &plan.engine();
    job.wording = &wording();
    job.measure = &measure();
    job.filter = filterOf(View::Stateful);
    job.language = language;
    job.fileName = u"sheet.svg"_s;
    job.paper.paper = paperNamed(u"A4"_s);
    const Result<DiagramPages> pages = composeDiagram(job);
    QVERIFY(pages);
    const Picture &sheet = pages->document.pages.front();
    const QString texts = textsOf(sheet).join(u' '); // an entry may have several lines
    QVERIFY(texts.contains(wording().text(u"drawing.legend.direction"_s, Language::English)));
    QVERIFY(!texts.contains(u"egend and numbers: sheet"_s));
    QCOMPARE(misplacedText(sheet), QString());
}

QTEST_MAIN(LegendTest)
#include "LegendTest.moc"
