// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"
#include "diagram/DiagramPainter.h"
#include "matrix/Comparison.h"
#include "paint/Ink.h"
#include "paint/PictureGroups.h"
#include "sheet/NumberEntries.h"
#include "support/Ids.h"
#include "support/PrintedRows.h"
#include "support/SheetCase.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray &computeManagement()
{
    static const QByteArray yaml = DerivedPlan::example(u"compute-management"_s);
    return yaml;
}

const QByteArray wordyAuthor = QByteArray("Theophrastus Bombastus von Hohenheim the Elder ").repeated(4).trimmed();

/// The same plan with texts that nobody planned for, and many revisions.
QByteArray wordy()
{
    QByteArray yaml = computeManagement();
    const QByteArray english = QByteArray("A very long title of a plan that goes on and on ").repeated(6);
    const QByteArray japanese = QByteArray("たいへん長い文書名がどこまでも続くプラン").repeated(8);
    const qsizetype title = yaml.indexOf("title: ");
    yaml.replace(title, yaml.indexOf('\n', title) - title,
        QByteArray("title: {en: \"" + english + "\", ja: \"" + japanese + "\"}"));
    yaml.replace("number: NW-0042", "number: NW-0042-with-a-number-that-has-no-end-at-all-0123456789-0123456789");
    yaml.replace("author: T. Sato", QByteArray("author: " + wordyAuthor));
    yaml.replace("{en: \"DC1, server management\", ja: DC1 サーバ管理}",
        QByteArray("{en: \"" + english.first(120) + "\", ja: \"" + japanese.first(180) + "\"}"));
    QByteArray revisions = "revisions:\n";
    for (char name = 'A'; name <= 'L'; ++name)
        revisions += QByteArray("  - {revision: ") + name
            + ", date: 2026-10-01, change: {en: \"Hosts added, firewalls replaced and everything renamed once more\", "
              "ja: ホストの追加とファイアウォールの更改および名称の全面的な見直し}, by: T. Sato, approved: H. "
              "Yamamoto}\n";
    const qsizetype from = yaml.indexOf("revisions:");
    yaml.replace(from, yaml.indexOf("products:") - from, revisions);
    return yaml;
}

/// Badges in the table of numbers of a page, and the ids of their entries.
QHash<QString, QString> entriesOf(const Picture &page)
{
    QHash<QString, QString> entries;
    const GroupBegin *entry = nullptr;
    for (const PictureElement &element : page.elements) {
        if (const GroupBegin *group = std::get_if<GroupBegin>(&element))
            entry = group->kind == u"number"_s ? group : nullptr;
        const Words *words = std::get_if<Words>(&element);
        if (!entry || !words)
            continue;
        entries.insert(words->text, entry->id);
        entry = nullptr;
    }
    return entries;
}

QStringList allTexts(const SheetResult &result)
{
    QStringList texts;
    for (const Picture &page : result.document.pages)
        texts += textsOf(page);
    return texts;
}

} // namespace

class SheetComposerTest : public QObject {
    Q_OBJECT

private slots:
    void nothingLeavesTheFrameOrTouches_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<PaperChoice>("paper");
        QTest::addColumn<ExportLanguage>("language");
        const std::pair<const char *, QByteArray> plans[] = {{"example", computeManagement()}, {"wordy", wordy()},
            {"stateless", DerivedPlan::example(u"one-management-server"_s)}, {"bare", "title: {en: \"\", ja: \"\"}\n"}};
        static constexpr std::pair<const char *, Paper> papers[] = {{"A4", Paper::A4}, {"A3", Paper::A3},
            {"A2", Paper::A2}, {"Letter", Paper::Letter}, {"Tabloid", Paper::Tabloid}};
        static constexpr std::pair<const char *, ExportLanguage> languages[]
            = {{"en", ExportLanguage::English}, {"ja", ExportLanguage::Japanese}, {"both", ExportLanguage::Both}};
        for (const auto &[plan, yaml] : plans) {
            for (const auto &[language, words] : languages) {
                for (const auto &[name, paper] : papers) {
                    for (const bool isPortrait : {false, true})
                        QTest::addRow("%s %s %s %s", plan, language, name, isPortrait ? "portrait" : "landscape")
                            << yaml << PaperChoice{paper, isPortrait, false} << words;
                }
                QTest::addRow("%s %s as large", plan, language) << yaml << PaperChoice{{}, {}, true} << words;
            }
        }
    }

    void nothingLeavesTheFrameOrTouches()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(PaperChoice, paper);
        QFETCH(ExportLanguage, language);
        SheetCase sheet(yaml, PlainLabels::Badges);
        sheet.request.paper = paper;
        sheet.request.language = language;
        const SheetResult result = sheet.compose();
        static const QRegularExpression keyOfWording(u"\\b(drawing|titleblock|sheet|note|column)\\.[a-z]"_s);
        QVERIFY(!result.document.pages.empty());
        for (const Picture &page : result.document.pages) {
            const QRectF drawing = drawingOf(page);
            QVERIFY(drawing.isEmpty() || frameOf(page).contains(drawing));
            QCOMPARE(misplacedText(page), QString());
            for (const PlacedWords &words : furnitureOf(page))
                QVERIFY2(!words.text.contains(keyOfWording), qPrintable(words.text));
        }
    }

    void smallPaperBelongsToTheDrawing_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<PaperChoice>("paper");
        QTest::addColumn<ExportLanguage>("language");
        static constexpr std::pair<const char *, ExportLanguage> languages[]
            = {{"en", ExportLanguage::English}, {"ja", ExportLanguage::Japanese}, {"both", ExportLanguage::Both}};
        for (const char *example : {"compute-management", "mixed-rack", "one-management-server", "support-pack"}) {
            for (const auto &[name, language] : languages) {
                for (const Paper paper : {Paper::A4, Paper::Letter})
                    QTest::addRow("%s %s %s", example, name, paper == Paper::A4 ? "A4" : "Letter")
                        << QString::fromLatin1(example) << PaperChoice{paper, false, false} << language;
            }
        }
    }

    /// More than half of the height is the drawing's, unless it is as wide as the sheet before.
    void smallPaperBelongsToTheDrawing()
    {
        QFETCH(QString, example);
        SheetCase sheet(DerivedPlan::example(example), PlainLabels::Badges);
        QFETCH(PaperChoice, paper);
        QFETCH(ExportLanguage, language);
        sheet.request.paper = paper;
        sheet.request.language = language;
        const SheetResult result = sheet.compose();
        const QRectF frame = frameOf(result.document.pages.front());
        const QRectF drawing = drawingOf(result.document.pages.front());
        const bool isLargest
            = drawing.width() > 0.9 * frame.width() || textsOf(result.document.pages.front()).contains(u"1.25 : 1"_s);
        // A plan with seven notes, each in two languages, needs some more for these.
        const bool isWordy = example == u"one-management-server"_s && language == ExportLanguage::Both;
        QVERIFY2(drawing.height() > (isWordy ? 0.5 : 0.55) * frame.height() || isLargest,
            qPrintable(u"%1 %2"_s.arg(drawing.height() / frame.height()).arg(drawing.width() / frame.width())));
        const QString legend = wording().text(u"sheet.legend"_s, firstLanguage(language));
        QVERIFY(std::any_of(result.document.pages.begin(), result.document.pages.end(), [&](const Picture &page) {
            const QStringList texts = textsOf(page);
            return std::any_of(
                texts.begin(), texts.end(), [&](const QString &text) { return text.startsWith(legend); });
        }));
    }

    /// What a title block on small paper says is what the large one says.
    void theLowTitleBlockSaysTheSame()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper = {Paper::A4, {}, false};
        for (const bool isPortrait : {false, true}) {
            sheet.request.paper.isPortrait = isPortrait;
            const QStringList texts = textsOf(sheet.compose().document.pages.front());
            for (const QString &text :
                {u"NW-0042"_s, u"DC1, server management"_s, u"Internal"_s, u"A   2026-10-01"_s, u"T. Sato"_s,
                    u"M. Suzuki"_s, u"H. Yamamoto"_s, u"Approved"_s, u"Checked"_s, u"Drawn"_s, u"Scale"_s, u"Sheet"_s})
                QVERIFY2(texts.contains(text), qPrintable(text));
        }
    }

    /// Numbers stand in one table on a sheet, and run down its columns, then those of the next page, in their order.
    void numbersStandInOrder_data()
    {
        QTest::addColumn<PaperChoice>("paper");
        QTest::newRow("A4") << PaperChoice{Paper::A4, false, false};
        QTest::newRow("A3") << PaperChoice{Paper::A3, false, false};
        QTest::newRow("A3 portrait") << PaperChoice{Paper::A3, true, false};
        QTest::newRow("A2") << PaperChoice{Paper::A2, false, false};
        QTest::newRow("as large") << PaperChoice{{}, {}, true};
    }

    void numbersStandInOrder()
    {
        SheetCase sheet(DerivedPlan::example(u"one-management-server"_s), PlainLabels::Badges);
        QFETCH(PaperChoice, paper);
        sheet.request.paper = paper;
        sheet.request.hasRows = false;
        for (const Picture &page : sheet.compose().document.pages) {
            const QStringList texts = textsOf(page);
            QVERIFY(texts.count(u"Numbers"_s) <= 1);
            std::vector<QPointF> places;
            std::vector<int> numbers;
            bool isFirst = false;
            for (const PictureElement &element : page.elements) {
                if (const GroupBegin *group = std::get_if<GroupBegin>(&element))
                    isFirst = group->kind == u"number"_s;
                const Words *words = std::get_if<Words>(&element);
                if (!isFirst || !words)
                    continue;
                isFirst = false;
                places.push_back(words->at);
                static const QRegularExpression first(u"[0-9]+"_s);
                numbers.push_back(first.match(words->text).captured().toInt());
            }
            for (size_t i = 1; i < places.size(); ++i) {
                QVERIFY(numbers[i - 1] <= numbers[i]);
                const bool isBelow = places[i].y() > places[i - 1].y() && places[i].x() < places[i - 1].x() + 100;
                QVERIFY(isBelow || places[i].x() > places[i - 1].x() + 100);
            }
        }
    }

    void everyTitleBlockSaysWhatThePlanSays()
    {
        SheetCase sheet(computeManagement());
        sheet.request.language = ExportLanguage::Both;
        const QStringList texts = textsOf(sheet.compose().document.pages.front());
        for (const QString &text : {u"NW-0042"_s, u"DC1, server management"_s, u"DC1 サーバ管理"_s, u"Internal"_s,
                 u"社外秘"_s, u"A   2026-10-01"_s, u"SHA-256 (16/64) 0123456789abcdef"_s, u"T. Sato"_s, u"M. Suzuki"_s,
                 u"H. Yamamoto"_s, u"Approved  承認"_s, u"Checked  審査"_s, u"Drawn  作成"_s, u"Sheet  ページ"_s})
            QVERIFY2(texts.contains(text), qPrintable(text));
    }

    void everyPageHasTheHashInOneForm()
    {
        SheetCase sheet(computeManagement());
        const QString &hash = sheet.request.planHash;
        QCOMPARE(hash.size(), 64);
        for (const Picture &page : sheet.compose().document.pages) {
            const QString texts = textsOf(page).join(u' ');
            QVERIFY(texts.contains(u"SHA-256 (16/64) "_s + hash.first(16)));
            QVERIFY(!texts.contains(hash.first(17)));
        }
    }

    /// Digits and letters have their own widths, so that one half of a hash can be wider than the other.
    void noHashIsCutOnNarrowPages_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::addColumn<bool>("isPortrait");
        const QString found = u"7e01cf12f9e271616c685c1dd0f154f0effc488a421e2a0d40695efe1f8d9523"_s;
        for (const bool isPortrait : {false, true}) {
            const char *name = isPortrait ? "portrait" : "landscape";
            QTest::addRow("found, %s", name) << found << isPortrait;
            QTest::addRow("the other way round, %s", name) << found.last(32) + found.first(32) << isPortrait;
            QTest::addRow("wide digits, %s", name) << u"0"_s.repeated(64) << isPortrait;
            QTest::addRow("wide letters, %s", name) << u"e"_s.repeated(64) << isPortrait;
        }
    }
    void noHashIsCutOnNarrowPages()
    {
        QFETCH(const QString, hash);
        QFETCH(const bool, isPortrait);
        QByteArray yaml = computeManagement(); // without confidentiality, for which a narrow strip has a second row
        const qsizetype line = yaml.indexOf("  confidentiality:");
        yaml.remove(line, yaml.indexOf('\n', line) + 1 - line);
        SheetCase sheet(yaml);
        sheet.request.paper = PaperChoice{Paper::A4, isPortrait, false};
        sheet.request.planHash = hash;
        const std::vector<Picture> pages = sheet.compose().document.pages;
        for (const Picture &page : pages) {
            const QStringList texts = textsOf(page);
            const auto isCut = [&](const QString &text) {
                return text.size() > 8 && text.endsWith(u'…') && hash.contains(text.chopped(1).section(u' ', -1));
            };
            QVERIFY2(std::none_of(texts.begin(), texts.end(), isCut), qPrintable(texts.join(u'\n')));
        }
    }

    /// What a firewall without state has to let back needs rows of its own, which no arrow shows.
    void returnRowsAreCountedWhereTheyAreNotDrawn_data()
    {
        QTest::addColumn<QString>("firewall");
        QTest::addColumn<ExportLanguage>("language");
        QTest::addColumn<QStringList>("texts");
        const QString english
            = u"77 return rows through Core switch (ACL) are not drawn; the matrix lists them as 2R, 3R …."_s;
        const QString japanese
            = u"コアスイッチ（ACL）を通過する戻り通信77行は図示していません。通信要件一覧に2R、3R…として記載しています。"_s;
        for (const char *firewall : {"", "sw1"}) {
            QTest::addRow("en %s", firewall)
                << QString::fromLatin1(firewall) << ExportLanguage::English << QStringList{english};
            QTest::addRow("ja %s", firewall)
                << QString::fromLatin1(firewall) << ExportLanguage::Japanese << QStringList{japanese};
            QTest::addRow("both %s", firewall)
                << QString::fromLatin1(firewall) << ExportLanguage::Both << QStringList{english, japanese};
        }
    }

    void returnRowsAreCountedWhereTheyAreNotDrawn()
    {
        QFETCH(QString, firewall);
        QFETCH(ExportLanguage, language);
        QFETCH(QStringList, texts);
        SheetCase sheet(DerivedPlan::example(u"one-management-server"_s));
        MatrixFilter filter;
        if (!firewall.isEmpty())
            filter.firewall = id(firewall);
        const Matrix matrix(*sheet.request.engine, filter);
        const Diagram diagram = plainDiagram(matrix, PlainLabels::Ports);
        sheet.request.matrix = &matrix;
        sheet.request.diagrams = {{&diagram, {}}};
        sheet.request.language = language;
        sheet.request.hasRows = false;
        sheet.request.paper.paper = Paper::A2;
        const QString all = textsOf(sheet.compose().document.pages.front()).join(QString()).remove(u' ');
        for (QString text : texts)
            QVERIFY2(all.contains(text.remove(u' ')), qPrintable(text + u" | "_s + all));
    }

    void onlyStateCoversWhatComesBack()
    {
        const QString note = u"Returntrafficofestablishedsessions"_s;
        const auto notesOf = [](QByteArray yaml) {
            SheetCase sheet(yaml);
            return textsOf(sheet.compose().document.pages.front()).join(QString()).remove(u' ');
        };
        const QByteArray yaml = DerivedPlan::example(u"one-management-server"_s);
        QVERIFY(yaml.contains("state: stateless"));
        const QString stateful = notesOf(QByteArray(yaml).replace("state: stateless", "state: stateful"));
        QVERIFY(stateful.contains(note));
        QVERIFY(!stateful.contains(u"returnrow"_s));
        const QString mixed = notesOf(yaml);
        QVERIFY(mixed.contains(note + u"throughOfficefirewallpasses"_s));
        QVERIFY(mixed.contains(u"returnrowsthroughCoreswitch"_s));
        const QString stateless
            = notesOf(QByteArray(yaml).replace("joins: [mgmt, office],", "joins: [mgmt, office], state: stateless,"));
        QVERIFY(!stateless.contains(note));
        QVERIFY(stateless.contains(u"returnrowsthroughOfficefirewall,Coreswitch"_s));
    }

    void oneLanguageIsAlone()
    {
        SheetCase sheet(computeManagement());
        for (const QString &text : allTexts(sheet.compose()))
            QVERIFY2(!text.contains(QRegularExpression(u"[\\p{Hiragana}\\p{Katakana}\\p{Han}]"_s)), qPrintable(text));
        sheet.request.language = ExportLanguage::Japanese;
        const QStringList japanese = allTexts(sheet.compose());
        for (const char *key : {"sheet.legend", "sheet.revisions", "titleblock.approved", "drawing.numbers"}) {
            QVERIFY2(japanese.contains(wording().text(QLatin1String(key), Language::Japanese)), key);
            QVERIFY2(!japanese.contains(wording().text(QLatin1String(key), Language::English)), key);
        }
    }

    void pagesAreNumbered()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A2;
        const Diagram second = plainDiagram(sheet.matrix, PlainLabels::Ports);
        sheet.request.diagrams.push_back({&second, {u"zone Office"_s, u"事務所"_s}});
        const SheetResult result = sheet.compose();
        const auto count = static_cast<int>(result.document.pages.size());
        QVERIFY(count > 3);
        for (int i = 0; i < count; ++i) {
            const QString number = QString::number(i + 1) + u" / "_s + QString::number(count);
            QCOMPARE(textsOf(result.document.pages[static_cast<size_t>(i)]).count(number), 1);
        }
        QVERIFY(result.document.pages[1].name.contains(u"zone Office"_s));
        // The first sheet says where the rows are.
        const QString rows = u"Rows of the matrix: sheet 3-"_s + QString::number(count) + u'.';
        QVERIFY(textsOf(result.document.pages[0]).contains(rows));
    }

    void everyRowHasItsPlaceAndLeadsToItsLabel()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A2;
        const SheetResult result = sheet.compose();
        QSet<QString> labels;
        for (const GroupBegin &label : groupsOf(result.document.pages.front(), u"label"_s)) {
            labels.insert(label.id);
            QVERIFY(label.linkTo.startsWith(u"row-"_s));
        }
        QHash<QString, QString> rows;
        for (const Picture &page : result.document.pages) {
            for (const GroupBegin &row : groupsOf(page, u"row"_s)) {
                QVERIFY2(!rows.contains(row.id), qPrintable(row.id));
                rows.insert(row.id, row.linkTo);
            }
        }
        const CellText text(wording(), View::Stateful);
        QCOMPARE(rows.size(), static_cast<qsizetype>(sheet.matrix.rows().size()));
        for (const MatrixRow &row : sheet.matrix.rows()) {
            const QString id = u"row-"_s + text.number(row);
            QVERIFY2(rows.contains(id), qPrintable(id));
            QVERIFY2(labels.contains(rows.value(id)), qPrintable(id));
        }
    }

    /// A row that is gone keeps its number and its place; what changed is said in words and with a bar.
    void comparedRowsSayWhatChanged()
    {
        SheetCase sheet(computeManagement());
        QByteArray yaml = computeManagement();
        yaml.replace("options: {deployment-manager: true}", "options: {deployment-manager: false}");
        const DerivedPlan older(yaml);
        const Matrix before = older.matrix(View::Stateful);
        const CellText text(wording(), View::Stateful);
        QVERIFY(!textsOf(sheet.compose().document.pages[1]).contains(u"Change"_s));
        compareWith(sheet.matrix, before, text);
        const QStringList texts = allTexts(sheet.compose());
        QVERIFY(texts.count(u"+ Added"_s) > 5);
        QCOMPARE(texts.count(u"+ Added"_s),
            std::count_if(sheet.matrix.rows().begin(), sheet.matrix.rows().end(),
                [](const MatrixRow &row) { return row.change == RowChange::Added; }));
    }

    void rowsSayAllThatAFirewallIsTold_data()
    {
        QTest::addColumn<PaperChoice>("paper");
        QTest::addRow("A3") << PaperChoice{Paper::A3, false, false};
        QTest::addRow("A4") << PaperChoice{Paper::A4, false, false};
        QTest::addRow("A4 portrait") << PaperChoice{Paper::A4, true, false};
        QTest::addRow("Letter") << PaperChoice{Paper::Letter, false, false};
    }

    /// From which ports, through which firewalls, and where a rule would not help.
    void rowsSayAllThatAFirewallIsTold()
    {
        QFETCH(PaperChoice, paper);
        SheetCase sheet(computeManagement(), PlainLabels::Mixed, View::Stateless);
        sheet.request.paper = paper;
        const CellText text(wording(), View::Stateless);
        const SheetResult result = sheet.compose();
        const auto wordsOf = [&](const QString &id) {
            QStringList words;
            for (const Picture &page : result.document.pages)
                words += wordsOfRow(page, id);
            return words.join(u' ');
        };
        int returns = 0;
        int undeliverable = 0;
        for (const MatrixRow &row : sheet.matrix.rows()) {
            const bool isUndeliverable = row.first().delivery == Delivery::Undeliverable;
            if (row.number == 0 || (row.isReturn ? ++returns > 2 : !isUndeliverable || ++undeliverable > 2))
                continue;
            const QString words = wordsOf(rowGroup(text.number(row), DiagramChange::None));
            const QString from = text.cell(row, Column::SourcePort, Language::English);
            QVERIFY2(words.contains(u"from "_s + from), qPrintable(words));
            QVERIFY2(words.contains(text.cell(row, Column::Firewalls, Language::English)), qPrintable(words));
            QVERIFY2(words.contains(text.cell(row, Column::Action, Language::English)), qPrintable(words));
        }
        QVERIFY(returns > 0);
        QVERIFY(undeliverable > 0);
        QVERIFY(allTexts(sheet.compose()).contains(u"Source port"_s));
    }

    /// What goes without saying is not said in each row.
    void rowsAreSilentOfTheUsual()
    {
        SheetCase sheet(computeManagement());
        for (const Paper paper : {Paper::A3, Paper::A4}) {
            sheet.request.paper.paper = paper;
            const QStringList texts = allTexts(sheet.compose());
            QVERIFY(texts.contains(u"Action"_s));
            QVERIFY(!texts.contains(u"Permit"_s));
            QVERIFY(!texts.contains(u"from auto"_s));
        }
    }

    /// What a decision leaves out is listed too, under its own heading and without a place of its own.
    void rowsLeftOutAreListed()
    {
        SheetCase sheet(DerivedPlan::example(u"one-management-server"_s));
        QVERIFY(!sheet.matrix.excluded().empty());
        const QStringList texts = allTexts(sheet.compose());
        QVERIFY(texts.contains(u"Left out"_s));
        QVERIFY(texts.contains(
            u"Left out by decision and not drawn: "_s + QString::number(sheet.matrix.excluded().size()) + u'.'));
    }

    /// An arrow is one for all interfaces of a machine, and passes what the first of its rows does.
    void rowsWithOtherFirewallsThanTheirArrowAreTold()
    {
        const auto notes = [](const QByteArray &interfaces) {
            SheetCase sheet("format: portolan-plan\nversion: 1\n"
                            "products: [{id: sum, catalog: hpsum-7, version: 7.2.1}]\n"
                            "zones: [{id: a, networks: [10.1.0.0/24]}, {id: b, networks: [10.2.0.0/24]}]\n"
                            "firewalls: [{id: fw, joins: [a, b]}]\nnodes:\n"
                            "  - {id: x, kind: management-server, os: windows, runs: [{product: sum, manages: all}], "
                            "zone: a, addresses: [10.1.0.5]}\n  - {id: y, kind: hp-ux, interfaces: ["
                + interfaces + "]}\n");
            return allTexts(sheet.compose()).join(u' ');
        };
        const QByteArray inside = "{id: e0, zone: a, addresses: [10.1.0.9]}";
        const QByteArray outside = "{id: e1, zone: b, addresses: [10.2.0.9]}";
        const QString others = u"Rows whose firewalls are not those that their arrow passes: "_s;
        const QByteArrayList orders{QByteArray(inside + ", " + outside), QByteArray(outside + ", " + inside)};
        for (const QByteArray &interfaces : orders) {
            const QString both = notes(interfaces);
            QVERIFY2(
                both.contains(QString(others + u"N2, N4, N6."_s)) || both.contains(QString(others + u"N1, N3, N5."_s)),
                qPrintable(both));
        }
        QVERIFY(!notes(inside).contains(others));
        QVERIFY(!notes(outside).contains(others));
    }

    /// A relay is an end of rows, and stands nowhere on the drawing.
    void rowsThatARelayCarriesOnAreTold()
    {
        const QByteArray nodes
            = "nodes:\n"
              "  - {id: dhcp01, kind: dhcp-server, zone: a, addresses: [10.0.0.2]}\n"
              "  - {id: csm01, kind: management-server, os: windows, runs: [{product: csm, manages: "
              "all}], zone: a, addresses: [10.0.0.1]}\n"
              "  - {id: one, kind: linux, zone: ZONE, addresses: [10.0.1.1], manufacturer: hitachi}\n";
        const auto notes = [&](const QByteArray &zone) {
            SheetCase sheet("format: portolan-plan\nversion: 1\n"
                            "products: [{id: csm, catalog: hcsm, options: {deployment-manager: true}}]\n"
                            "zones: [{id: a}, {id: b, dhcp-relay: 10.0.1.254, networks: [10.0.1.0/24]}]\n"
                            "firewalls: [{id: f1, joins: [a, b]}]\n"
                + QByteArray(nodes).replace("ZONE", zone));
            return allTexts(sheet.compose()).join(u' ');
        };
        const QString relayed = u"Rows that go by a DHCP relay: N"_s;
        QVERIFY2(notes("b").contains(relayed), qPrintable(notes("b")));
        QVERIFY(!notes("a").contains(relayed));
    }

    /// The numbers jump over them on the drawing.
    void rowsWithinAGroupAreTold()
    {
        SheetCase sheet("format: portolan-plan\nversion: 1\nzones: [{id: a}]\n"
                        "nodes:\n  - {id: web, kind: linux, count: 4, zone: a, addresses: [10.0.0.0/28]}\n"
                        "  - {id: db, kind: linux, zone: a, addresses: [10.0.0.20]}\n"
                        "flows:\n  - {id: self, from: web, to: web, transport: tcp, ports: 7000}\n"
                        "  - {id: out, from: web, to: db, transport: tcp, ports: 5432}\n");
        sheet.diagram = buildDiagram(requestFor(sheet.plan, sheet.matrix)).diagram;
        const QString texts = allTexts(sheet.compose()).join(u' ');
        QVERIFY2(texts.contains(
                     QRegularExpression(u"Rows within a machine or between machines of one group, which have no arrow: "
                                        "N\\d\\."_s)),
            qPrintable(texts));
        SheetCase without(computeManagement());
        QVERIFY(!allTexts(without.compose()).join(u' ').contains(u"Rows within a machine"_s));
    }

    /// Title block and revision table speak of one issue: where one is silent on its day, the other says it; where they
    /// contradict each other, nobody has signed, and the sheet says why.
    void theTitleBlockIsThatOfTheRevisionTable()
    {
        const auto texts = [](const QByteArray &date) {
            SheetCase sheet(DerivedPlan::example(u"mixed-rack"_s)
                                .replace("  date: 2026-10-01\n  system", QByteArray(date + "  system")));
            return allTexts(sheet.compose());
        };
        const QString note
            = u"Nobody is named as having checked or approved, as title block and revision table differ."_s;
        const QStringList silent = texts({});
        QVERIFY(silent.contains(u"A   2026-10-01"_s) && silent.contains(u"M. Suzuki"_s));
        const auto says = [](const QStringList &all, const QString &what) { return all.join(u' ').contains(what); };
        QVERIFY(!says(silent, note));
        const QStringList other = texts("  date: 2026-10-02\n");
        QVERIFY(other.contains(u"A   2026-10-02"_s) && !other.contains(u"M. Suzuki"_s));
        QVERIFY2(says(other, note), qPrintable(other.join(u' ')));
    }

    /// Who left a row out, and until when.
    void rowsLeftOutSayWhoDecided()
    {
        SheetCase sheet(DerivedPlan::example(u"one-management-server"_s));
        const QStringList texts = allTexts(sheet.compose());
        QVERIFY(texts.filter(u"Owner: Y. Kobayashi"_s).size() == 1);
        sheet.request.language = ExportLanguage::Japanese;
        QVERIFY(!allTexts(sheet.compose()).filter(u"責任者：Y. Kobayashi"_s).isEmpty());
    }

    /// A page of a part of the plan says what holds of the part, or that it speaks of the whole.
    void pagesOfAPartCountTheirOwn()
    {
        SheetCase sheet(DerivedPlan::example(u"one-management-server"_s));
        const Diagram sameAgain = sheet.diagram;
        sheet.request.diagrams.push_back({&sameAgain, {u"view"_s, u"表示"_s}, {u"Zone: x"_s, u"ゾーン：x"_s}, 0});
        const SheetResult result = sheet.compose();
        const QString whole = textsOf(result.document.pages[0]).join(u' ');
        const auto page = std::find_if(result.document.pages.begin(), result.document.pages.end(),
            [](const Picture &each) { return textsOf(each).contains(u"Zone: x"_s); });
        QVERIFY(page != result.document.pages.end());
        const QString part = textsOf(*page).join(u' ');
        QVERIFY(whole.contains(u"Left out by decision"_s) && whole.contains(u"Findings: open"_s));
        QVERIFY2(!part.contains(u"Left out by decision"_s), qPrintable(part));
        QVERIFY2(part.contains(u"Findings of the whole plan"_s), qPrintable(part));
    }

    void idsAreUniqueAndNoLinkLeadsNowhere()
    {
        SheetCase sheet(computeManagement());
        sheet.request.diagrams.push_back({&sheet.diagram, {u"again"_s, u"再掲"_s}});
        for (const bool hasRows : {true, false}) {
            sheet.request.hasRows = hasRows;
            const SheetResult result = sheet.compose();
            QSet<QString> ids;
            QStringList links;
            for (const Picture &page : result.document.pages) {
                int open = 0;
                for (const PictureElement &element : page.elements) {
                    if (const GroupBegin *group = std::get_if<GroupBegin>(&element)) {
                        ++open;
                        QVERIFY2(group->id.isEmpty() || !ids.contains(group->id), qPrintable(group->id));
                        if (!group->id.isEmpty())
                            ids.insert(group->id);
                        if (!group->linkTo.isEmpty())
                            links.append(group->linkTo);
                    }
                    open -= std::holds_alternative<GroupEnd>(element) ? 1 : 0;
                    QVERIFY(open >= 0);
                }
                QCOMPARE(open, 0);
            }
            QVERIFY(!hasRows || links.size() > 100);
            for (const QString &link : links)
                QVERIFY2(ids.contains(link), qPrintable(link));
        }
    }

    void everyBadgeIsResolved_data()
    {
        QTest::addColumn<Paper>("paper");
        QTest::addColumn<bool>("hasRows");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("A2 has room for all") << Paper::A2 << false << true;
        QTest::newRow("A4 has not") << Paper::A4 << true << false;
        QTest::newRow("nor without rows") << Paper::A4 << false << false;
    }

    /// On the sheet, or on pages directly behind it, each badge once; and the sheet says how many are there.
    void everyBadgeIsResolved()
    {
        QFETCH(Paper, paper);
        QFETCH(bool, hasRows);
        QFETCH(bool, isWhole);
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        sheet.request.paper.paper = paper;
        sheet.request.hasRows = hasRows;
        const SheetResult result = sheet.compose();
        const std::vector<Picture> &pages = result.document.pages;
        const auto isOfNumbers = [](const Picture &page) {
            return page.name.startsWith(u"Numbers"_s) || page.name.startsWith(u"Legend"_s);
        };
        QHash<QString, QString> entryOnPage; // by badge
        size_t behind = 1;
        for (; behind < pages.size() && isOfNumbers(pages[behind]); ++behind) {
            const QStringList texts = textsOf(pages[behind]);
            for (const GroupBegin &entry : groupsOf(pages[behind], u"number"_s)) {
                QVERIFY2(entry.id.startsWith(u"number-1-"_s), qPrintable(entry.id));
                QVERIFY2(entry.linkTo.startsWith(u"row-"_s) == hasRows, qPrintable(entry.linkTo));
            }
            QVERIFY(texts.contains(QString::number(behind + 1) + u" / "_s + QString::number(pages.size())));
            const auto entries = entriesOf(pages[behind]);
            for (auto entry = entries.begin(); entry != entries.end(); ++entry)
                QVERIFY(!entryOnPage.contains(entry.key()));
            entryOnPage.insert(entries);
        }
        QVERIFY(std::none_of(pages.begin() + static_cast<qsizetype>(behind), pages.end(), isOfNumbers));
        QCOMPARE(pages.size() > behind, hasRows);
        const QHash<QString, QString> onSheet = entriesOf(pages.front());
        QCOMPARE(behind > 1 && pages[1].name.startsWith(u"Numbers, continued: "_s), !isWhole && !onSheet.isEmpty());
        qsizetype missing = 0;
        QHash<QString, QString> links;
        for (const GroupBegin &label : groupsOf(pages.front(), u"label"_s))
            links.insert(label.id, label.linkTo);
        for (const DiagramLabel &label : sheet.diagram.labels) {
            QVERIFY2(onSheet.contains(label.numbers) != entryOnPage.contains(label.numbers), qPrintable(label.numbers));
            if (onSheet.contains(label.numbers))
                continue;
            ++missing;
            QCOMPARE(links.value(labelGroup(sheet.diagram, label)), entryOnPage.value(label.numbers));
        }
        QCOMPARE(missing, entryOnPage.size());
        QCOMPARE(missing == 0, isWhole);
        QStringList shown
            = textsOf(pages.front()).filter(QRegularExpression(u" on sheet | see sheet |numbers: sheet "_s));
        for (QString &text : shown)
            text = text.endsWith(u'.') ? text.chopped(1) : text;
        QCOMPARE(shown.isEmpty(), isWhole);
        const QString reference = behind == 2 ? u"2"_s : QString(u"2-"_s + QString::number(behind));
        if (!isWhole)
            QVERIFY2(shown.first().endsWith(u"sheet "_s + reference), qPrintable(shown.first()));
        if (!isWhole && !onSheet.isEmpty())
            QVERIFY2(shown.first().startsWith(QString::number(missing) + u' '), qPrintable(shown.first()));
    }

    /// Each view has its own, behind its own sheet; and on tiles labels lead there too.
    void everyViewHasItsOwnNumbers()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        sheet.request.paper.paper = Paper::A4;
        sheet.request.isTiled = true;
        sheet.request.diagrams.push_back({&sheet.diagram, {u"again"_s, u"再掲"_s}});
        const SheetResult result = sheet.compose();
        std::vector<size_t> places; // of the first page of numbers of each view
        QSet<QString> entries;
        QSet<QString> leadsTo;
        for (size_t page = 0; page < result.document.pages.size(); ++page) {
            const Picture &picture = result.document.pages[page];
            static const QRegularExpression ofNumbers(u"^(Numbers|Legend)"_s);
            const bool isOfNumbers = picture.name.contains(ofNumbers);
            if (isOfNumbers && !result.document.pages[page - 1].name.contains(ofNumbers))
                places.push_back(page);
            for (const GroupBegin &entry : groupsOf(picture, u"number"_s)) {
                if (isOfNumbers)
                    entries.insert(entry.id);
            }
            for (const GroupBegin &label : groupsOf(picture, u"label"_s)) {
                if (picture.name.contains(u"part "_s) && label.linkTo.startsWith(u"number-"_s))
                    leadsTo.insert(label.linkTo.section(u'-', 0, 1));
            }
        }
        QCOMPARE(places.size(), size_t(2));
        QVERIFY(result.document.pages[places[0] - 1].name.contains(u"part "_s));
        QVERIFY(result.document.pages[places[1]].name.contains(u"again"_s));
        QVERIFY(std::any_of(
            entries.begin(), entries.end(), [](const QString &id) { return id.startsWith(u"number-1-"_s); }));
        QCOMPARE(leadsTo.size(), 2);
        QVERIFY(leadsTo.contains(u"number-1"_s));
    }

    /// A stack of views is told apart by its titles; the plan's own stands in each title block.
    void aViewIsTheTitleOfItsPage()
    {
        SheetCase sheet(computeManagement());
        sheet.request.diagrams.push_back({&sheet.diagram, {u"view"_s, u"表示"_s}, {u"Phase: again"_s, u"再掲"_s}});
        const SheetResult result = sheet.compose();
        QVERIFY(!textsOf(result.document.pages[0]).contains(u"Phase: again"_s));
        const auto isTitle = [](const PictureElement &element) {
            const Words *words = std::get_if<Words>(&element);
            return words && words->text == u"Phase: again"_s && words->size > 15;
        };
        const auto hasTitle
            = [&](const Picture &page) { return std::any_of(page.elements.begin(), page.elements.end(), isTitle); };
        QCOMPARE(std::count_if(result.document.pages.begin(), result.document.pages.end(), hasTitle), 1);
    }

    /// Numbers of a trunk come from several arrows: their entry has them in order, and entries are in that order too.
    void numbersAreInOrder()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        std::vector<DiagramArrow> &arrows = sheet.diagram.arrows;
        arrows[0].numbers = QStringList{u"33"_s, u"38"_s, u"93"_s, u"N2"_s};
        arrows[1].numbers = QStringList{u"35"_s, u"4"_s, u"N1"_s};
        arrows[2].numbers = QStringList{u"5"_s, u"100"_s};
        for (size_t arrow = 0; arrow < 3; ++arrow)
            arrows[arrow].rowChanges.clear();
        arrows[1].ports = arrows[0].ports;
        arrows[2].ports = u"TCP 1"_s;
        DiagramLabel trunk = sheet.diagram.labels.front();
        trunk.arrows = {0, 1};
        trunk.numbers = u"4 +6"_s;
        DiagramLabel mixed = trunk;
        mixed.arrows = {0, 2};
        mixed.numbers = u"5, 33 +4"_s;
        DiagramLabel last = trunk;
        last.arrow = 2;
        last.arrows = {2};
        last.numbers = u"5…"_s;
        sheet.diagram.labels = {mixed, last, trunk};
        sheet.request.paper.paper = Paper::A2;
        const QStringList texts = textsOf(sheet.compose().document.pages.front());
        const QStringList all = texts.mid(texts.indexOf(u"Legend"_s));
        const auto place = [&](const QString &text) { return all.lastIndexOf(text); };
        QVERIFY(all.join(u' ').contains(u"(4, 33, 35, 38, 93, N1, N2)"_s));
        // A badge that is cut and stands for several entries is an entry of its own before them: all its numbers.
        QVERIFY(all.join(u' ').contains(u"5, 33, 38, 93, 100, N2"_s));
        QVERIFY(place(u"4 +6"_s) < place(u"5, 33 +4"_s));
        QVERIFY(place(u"5, 33 +4"_s) < place(u"5, 100"_s));
        QVERIFY(place(u"5, 100"_s) < place(u"33, 38, 93, N2"_s));
        QVERIFY(place(u"4 +6"_s) >= 0);
    }

    /// An entry that is higher than a page is told whole all the same.
    void anEntryMayBeHigherThanAPage()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        QStringList ports;
        for (int port = 1; port < 9000; port += 2)
            ports.append(QString::number(port));
        sheet.diagram.arrows[0].ports = u"TCP "_s + ports.join(u", "_s);
        sheet.request.paper.paper = Paper::A4;
        sheet.request.hasRows = false;
        const SheetResult result = sheet.compose();
        QStringList texts;
        for (const Picture &page : result.document.pages) {
            for (const PlacedWords &words : furnitureOf(page)) {
                texts.append(words.text);
                QVERIFY2(words.text.isEmpty() || frameOf(page).contains(words.rect), qPrintable(words.text));
            }
        }
        const QStringList told = texts.join(u' ').split(QRegularExpression(u"[ ,]+"_s));
        const QSet<QString> all(told.begin(), told.end());
        for (const QString &port : ports)
            QVERIFY2(all.contains(port), qPrintable(port));
    }

    void labelsWithAllTheirPortsNeedNoTable()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Ports);
        QVERIFY(!allTexts(sheet.compose()).contains(u"Numbers"_s));
        sheet.diagram.labels.front().lines = QStringList{u"TCP 1, 2 …"_s};
        QVERIFY(allTexts(sheet.compose()).contains(u"Numbers"_s));
    }

    void theLegendHasWhatIsThereAndNothingElse()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Ports);
        const auto has = [&](const char *key) {
            if (!wording().has(u"drawing.legend."_s + QLatin1String(key)))
                return false;
            // It may stand on several lines.
            return textsOf(sheet.compose().document.pages.front())
                .join(u' ')
                .contains(wording().text(u"drawing.legend."_s + QLatin1String(key), Language::English));
        };
        for (const char *key : {"direction", "chip", "manager", "group", "firewall"})
            QVERIFY2(has(key), key);
        for (const char *key : {"one-way", "optional", "refused", "stub", "joint", "badge", "ports", "stateless",
                 "added", "changed", "removed", "error", "warning"})
            QVERIFY2(!has(key), key);
        // Samples look as the chips do: without a badge where those have none, with one where what is cut has one.
        for (DiagramLabel &label : sheet.diagram.labels) {
            label.numbers.clear();
            label.badge = {};
        }
        QVERIFY(has("ports"));
        QVERIFY(!has("chip"));
        sheet.diagram.labels.front().numbers = u"12, 14 +6"_s;
        sheet.diagram.labels.front().lines = QStringList{u"TCP 135, 443"_s, u"5985 +7"_s};
        QVERIFY(has("ports"));
        QVERIFY(has("shortened"));
        const QStringList samples = textsOf(sheet.compose().document.pages.front());
        const qsizetype cut = samples.indexOf(u"TCP 135 +7"_s);
        QVERIFY(cut > 0);
        QCOMPARE(samples[cut - 1], u"12"_s);
        sheet.diagram.labels.front() = plainDiagram(sheet.matrix, PlainLabels::Ports).labels.front();
        DiagramArrow &arrow = sheet.diagram.arrows.front();
        arrow.oneWay = true;
        QVERIFY(has("one-way"));
        arrow.optional = true;
        QVERIFY(has("optional"));
        arrow.isRefused = true;
        QVERIFY(has("refused"));
        arrow.change = DiagramChange::Added;
        QVERIFY(has("added"));
        sheet.diagram.gates.front().isStateless = true;
        QVERIFY(has("stateless"));
        sheet.diagram.nodes.front().marks.warnings = 1;
        QVERIFY(has("warning"));
        QVERIFY(!has("error"));
        QVERIFY(!has("left-out"));
        sheet.diagram.nodes.back().marks.leftOut = 4;
        QVERIFY(has("left-out"));
        sheet.diagram.trunks.push_back({u"trunk-1"_s, false, {0, 1}, {{10, 10}}});
        QVERIFY(has("joint"));
        sheet.diagram.labels.front().lines.clear();
        QVERIFY(has("badge"));
        QVERIFY(!has("shortened"));
        // A badge that is cut has one entry.
        sheet.diagram.labels.front().numbers = u"6 +10"_s;
        QVERIFY(!has("badge"));
        QVERIFY(has("shortened"));
    }

    /// Whatever stands around the drawing can be read, samples of the legend too.
    void noTextAroundTheDrawingIsTooSmall()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A4;
        sheet.diagram.arrows[0].points.clear();
        sheet.diagram.arrows[0].openerStub = sheet.diagram.arrows[0].listenerStub = {{0, 0}, {10, 0}};
        sheet.diagram.nodes.front().marks.warnings = 1;
        sheet.diagram.labels[0].lines = QStringList{u"TCP 49152-65535, 50000 +12"_s};
        sheet.diagram.labels[1].numbers = u"124-126, 134 +126"_s;
        sheet.diagram.labels[1].isTurned = true;
        sheet.request.language = ExportLanguage::Both;
        // The legend is not on the first page of so small a paper.
        const SheetResult result = sheet.compose();
        Picture page = result.document.pages.front();
        QVERIFY(result.document.pages[1].name.startsWith(u"Legend"_s));
        for (const PictureElement &element : result.document.pages[1].elements)
            page.elements.push_back(element);
        bool isInFurniture = false;
        int texts = 0;
        for (const PictureElement &element : page.elements) {
            const Shape *shape = std::get_if<Shape>(&element);
            isInFurniture = isInFurniture || (shape && shape->path.boundingRect() == frameOf(page));
            const Words *words = std::get_if<Words>(&element);
            if (!isInFurniture || !words)
                continue;
            ++texts;
            QVERIFY2(points(words->size) >= smallestPoints,
                qPrintable(words->text + u' ' + QString::number(points(words->size))));
        }
        QVERIFY(texts > 50);
        QVERIFY(textsOf(page).filter(QRegularExpression(u"^×[0-9]+$"_s)).size() > 1);
    }

    void smallTextIsReportedWithItsSize()
    {
        SheetCase sheet(computeManagement());
        QVERIFY(warningsOf(sheet.compose(), u"warning.small-text"_s).empty());
        sheet.request.paper.paper = Paper::A4;
        const auto warnings = warningsOf(sheet.compose(), u"warning.small-text"_s);
        QCOMPARE(warnings.size(), size_t(1));
        const double size = warnings.front()[0].toDouble();
        QVERIFY(size > 0.5 && size < 5);
        QCOMPARE(warnings.front()[1], u"1"_s);
        // What it proposes helps.
        QCOMPARE(warnings.front()[3], u"A3"_s);
        sheet.request.paper.paper = paperNamed(warnings.front()[3]);
        QVERIFY(warningsOf(sheet.compose(), u"warning.small-text"_s).empty());
    }

    /// Not "5.0, and can't be read below 5".
    void smallTextIsNotRoundedToWhatCanBeRead()
    {
        SheetCase sheet(computeManagement());
        sheet.request.hasRows = false;
        double tooSmall = 0.3;
        double large = 1;
        QString told;
        for (int step = 0; step < 12; ++step) {
            sheet.request.scale = (tooSmall + large) / 2;
            const auto warnings = warningsOf(sheet.compose(), u"warning.small-text-at-scale"_s);
            (warnings.empty() ? large : tooSmall) = *sheet.request.scale;
            told = warnings.empty() ? told : warnings.front()[0];
        }
        QVERIFY2(told.toDouble() > 4.95 && told.toDouble() < 5, qPrintable(told));
    }

    void smallTextIsReportedWithWhatWouldHelp()
    {
        SheetCase sheet(computeManagement());
        const auto proposed = [&](double enlarged) {
            sheet.diagram.bounds.setWidth(enlarged);
            const auto warnings = warningsOf(sheet.compose(), u"warning.small-text"_s);
            return warnings.empty() ? QString() : warnings.front().value(3);
        };
        QCOMPARE(proposed(2400), u"A2"_s);
        QCOMPARE(proposed(9000), u"plan"_s);
        sheet.request.paper.paper = Paper::Letter;
        QCOMPARE(proposed(1800), u"Tabloid"_s);
        QVERIFY(proposed(90000).isEmpty());
        QCOMPARE(warningsOf(sheet.compose(), u"warning.small-text-anywhere"_s).size(), size_t(1));
        sheet.request.scale = 0.2;
        QCOMPARE(warningsOf(sheet.compose(), u"warning.small-text-at-scale"_s).size(), size_t(1));
    }

    void addressesThatAreCutAreReported()
    {
        SheetCase sheet(computeManagement());
        QVERIFY(warningsOf(sheet.compose(), u"warning.address-cut"_s).empty());
        DiagramNode &node = sheet.diagram.nodes.front();
        node.address = QStringList(30, u"10.100.200.101"_s).join(u", "_s);
        const std::vector<QStringList> cut = warningsOf(sheet.compose(), u"warning.address-cut"_s);
        QCOMPARE(cut.size(), size_t(1));
        QCOMPARE(cut.front().mid(1), (QStringList{node.id.toString(), u"1"_s}));
    }

    void namesThatAreCutAreReported()
    {
        SheetCase sheet(computeManagement());
        const auto cut = [&] {
            std::vector<QStringList> warnings = warningsOf(sheet.compose(), u"warning.name-cut"_s);
            std::sort(warnings.begin(), warnings.end());
            return warnings;
        };
        QVERIFY(cut().empty());
        const QString english = u"A name that has no end "_s.repeated(12).trimmed();
        const QString japanese = u"どこまでも続く名前"_s.repeated(12);
        sheet.diagram.nodes.front().name = {english, japanese};
        sheet.diagram.zones.front().name = {english, japanese};
        sheet.diagram.zones.front().title = QRectF(sheet.diagram.zones.front().rect.topLeft(), QSizeF(100, 20));
        // An ellipsis of its own is none that cuts.
        sheet.diagram.nodes.back().name = {u"And so on…"_s, u"など…"_s};
        const QString node = sheet.diagram.nodes.front().id.toString();
        const QString zone = sheet.diagram.zones.front().id.toString();
        const auto quoted
            = [](const QString &name) -> QString { return name.size() > 80 ? name.first(79) + u'…' : name; };
        std::vector<QStringList> expected{{quoted(english), node, u"1"_s}, {quoted(english), zone, u"1"_s}};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(cut(), expected);
        sheet.request.language = ExportLanguage::Both;
        QVERIFY(cut().size() > 2);
        QCOMPARE(cut().back().front(), quoted(japanese));
        for (DiagramNode &each : sheet.diagram.nodes)
            each.name = {english, japanese};
        QCOMPARE(cut().size(), size_t(10));
        QVERIFY(warningsOf(sheet.compose(), u"warning.more-names-cut"_s).front().front().toInt() > 0);
    }

    /// Each node is whole on a part, and a part says at what scale it is.
    void tilesSpareNodesAndNameTheirScale()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        sheet.request.paper.paper = Paper::A4;
        sheet.request.isTiled = true;
        sheet.request.hasRows = false;
        const SheetResult result = sheet.compose();
        QVERIFY(result.document.pages.size() > 2);
        static const QRegularExpression scale(u"^(1 : [0-9.]+|[0-9.]+ : 1)$"_s);
        for (const Picture &page : result.document.pages) {
            if (page.name.contains(u"part "_s))
                QCOMPARE(textsOf(page).filter(scale).size(), 1);
        }
    }

    /// Where no rows follow, nothing else says which machines an entry is about.
    void entriesNameAllMachines()
    {
        for (const bool hasRows : {true, false}) {
            SheetCase sheet(computeManagement());
            QVERIFY(sheet.diagram.nodes.size() > 6);
            DiagramLabel &label = sheet.diagram.labels.front();
            label.lines.clear();
            label.numbers = u"1-6"_s;
            const DiagramArrow pattern = sheet.diagram.arrows[static_cast<size_t>(label.arrow)];
            label.arrows = {label.arrow};
            QStringList names;
            for (const DiagramNode &node : sheet.diagram.nodes) {
                if (node.id == pattern.from)
                    continue;
                names.append(node.name.en);
                if (node.id == pattern.to)
                    continue;
                DiagramArrow other = pattern;
                other.id += u'-' + node.id.toString();
                other.to = node.id;
                label.arrows.push_back(static_cast<int>(sheet.diagram.arrows.size()));
                sheet.diagram.arrows.push_back(other);
            }
            sheet.request.hasRows = hasRows;
            const QString all = allTexts(sheet.compose()).join(u' ');
            static const QRegularExpression count(u"[a-z0-9] \\+[0-9]+( |$)"_s);
            QVERIFY(!all.contains(count));
            for (const QString &name : names)
                QVERIFY2(all.contains(name), qPrintable(name));
        }
    }

    /// Also where they stand on a narrow page.
    void footersHaveTheTitleInBothLanguages()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A4;
        sheet.request.language = ExportLanguage::Both;
        const SheetResult result = sheet.compose();
        QVERIFY(result.document.pages.size() > 1);
        for (const Picture &page : result.document.pages) {
            QVERIFY(textsOf(page).contains(sheet.plan.plan().title.en));
            QVERIFY(textsOf(page).contains(sheet.plan.plan().title.ja));
        }
    }

    void everyPageSaysHowConfidentialItIs_data()
    {
        QTest::addColumn<bool>("isPortrait");
        QTest::addRow("landscape") << false;
        QTest::addRow("portrait") << true;
    }

    void everyPageSaysHowConfidentialItIs()
    {
        QFETCH(bool, isPortrait);
        SheetCase sheet(computeManagement());
        sheet.request.paper = {Paper::A4, isPortrait, false};
        sheet.request.isTiled = true;
        sheet.request.language = ExportLanguage::Both;
        const SheetResult result = sheet.compose();
        QVERIFY(result.document.pages.size() > 3);
        for (const Picture &page : result.document.pages) {
            const QString texts = textsOf(page).join(u' ');
            QVERIFY2(texts.contains(u"Internal"_s), qPrintable(page.name));
            QVERIFY2(texts.contains(u"社外秘"_s), qPrintable(page.name));
        }
        QVERIFY(warningsOf(result, u"warning.text-cut"_s).empty());
    }

    /// A page with the legend and, below it, the numbers says where these begin.
    void numbersBelowALegendHaveAHeading()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        sheet.request.paper.paper = Paper::A4;
        const SheetResult result = sheet.compose();
        bool isSeen = false;
        for (const Picture &page : result.document.pages) {
            if (!page.name.startsWith(u"Legend and numbers"_s) || groupsOf(page, u"number"_s).empty())
                continue;
            const QStringList texts = textsOf(page);
            if (texts.contains(u"Legend"_s)) {
                isSeen = true;
                QVERIFY(texts.contains(u"Numbers"_s) || texts.contains(u"Numbers, continued"_s));
            }
        }
        QVERIFY(isSeen);
    }

    /// To open a port for a broadcast that stays in its network is in vain.
    void numbersSayWhatNoRuleHelps()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        const CellText text(wording(), View::Stateful);
        const auto undelivered = std::find_if(sheet.matrix.rows().begin(), sheet.matrix.rows().end(),
            [](const MatrixRow &row) { return row.number > 0 && row.first().delivery == Delivery::Undeliverable; });
        QVERIFY(undelivered != sheet.matrix.rows().end());
        const QString remark = u"not delivered, no rule helps: "_s + text.number(*undelivered);
        QVERIFY(allTexts(sheet.compose()).join(u' ').contains(remark));
        sheet.request.language = ExportLanguage::Japanese;
        QVERIFY(allTexts(sheet.compose()).join(QString()).contains(u"到達不可（許可ルールでは解決できない）"_s));
    }

    /// A table that goes on to the right does not go on higher than it began: there it would be read first.
    void numbersGoOnNoHigher()
    {
        for (const char *example : {"compute-management", "mixed-rack", "one-management-server"}) {
            for (const ExportLanguage language :
                {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
                SheetCase sheet(DerivedPlan::example(QLatin1String(example)), PlainLabels::Badges);
                sheet.request.language = language;
                double first = 0;
                double next = 0;
                for (const PlacedWords &words : furnitureOf(sheet.compose().document.pages.front())) {
                    if (words.text.startsWith(wording().text(u"drawing.numbers.continued"_s, firstLanguage(language))))
                        next = words.rect.top();
                    else if (words.text.startsWith(wording().text(u"drawing.numbers"_s, firstLanguage(language)))
                        && words.rect.height() > 11.5)
                        first = words.rect.top();
                }
                QVERIFY2(next == 0 || next >= first - 0.01, example);
            }
        }
    }

    /// A broadcast that stays in its network is no matter of ways; where there is none, no firewall refuses either.
    void theLegendSaysWhyNothingArrives()
    {
        const QString barred = u"No way"_s;
        const QString undelivered = u"Broadcast that stays in its network"_s;
        for (const bool isBarred : {false, true}) {
            for (const bool isUndelivered : {false, true}) {
                if (!isBarred && !isUndelivered)
                    continue;
                SheetCase sheet(computeManagement());
                DiagramArrow &arrow = sheet.diagram.arrows.front();
                arrow.isRefused = true;
                arrow.isBarred = isBarred;
                arrow.isUndelivered = isUndelivered;
                const QString all = textsOf(sheet.compose().document.pages.front()).join(u' ');
                QCOMPARE(all.contains(barred), isBarred);
                QCOMPARE(all.contains(undelivered), isUndelivered && !isBarred);
            }
        }
    }

    /// An arrow of which some rows arrive has one stroke where the others have a cross, and the legend says so.
    void whatArrivesInPartHasItsOwnSign()
    {
        const QString partly = u"Some of its rows do not arrive"_s;
        SheetCase sheet(computeManagement());
        const auto all = [&] { return textsOf(sheet.compose().document.pages.front()).join(u' '); };
        const auto strokes = [&] {
            Picture picture;
            appendArrowLine(sheet.diagram.styles.front(), sheet.diagram.arrows.front(), picture);
            const auto *last = std::get_if<Shape>(&picture.elements.back());
            return last && last->pen.color == ink::firewall ? last->path.elementCount() / 2 : 0;
        };
        QVERIFY(!all().contains(partly));
        QCOMPARE(strokes(), 0);
        sheet.diagram.arrows.front().isBarred = true;
        QVERIFY(all().contains(partly));
        QCOMPARE(strokes(), 1);
        sheet.diagram.arrows.front().isBarred = false;
        sheet.diagram.arrows.front().isUndelivered = true;
        QVERIFY(all().contains(partly));
        sheet.diagram.arrows.front().isRefused = true;
        QVERIFY(!all().contains(partly));
        QCOMPARE(strokes(), 2);
    }

    void tilesAreReadableAndReferToEachOther()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A4;
        sheet.request.isTiled = true;
        sheet.request.hasRows = false;
        const SheetResult result = sheet.compose();
        QVERIFY(warningsOf(result, u"warning.small-text"_s).empty());
        const auto count = static_cast<int>(result.document.pages.size());
        QVERIFY(count > 2);
        const QStringList key = textsOf(result.document.pages.front());
        QVERIFY(key.contains(u"A1  2/"_s + QString::number(count))
            || key.filter(QRegularExpression(u"^A1  2/"_s)).size() == 1);
        const QStringList first = textsOf(result.document.pages[1]);
        QVERIFY(first.contains(u"→"_s));
        QVERIFY(first.contains(u"B1"_s));
        QVERIFY(first.filter(QRegularExpression(u"^3/"_s)).size() == 1);
        QVERIFY(!first.contains(u"←"_s));
        QVERIFY(textsOf(result.document.pages[2]).contains(u"←"_s));
    }

    /// The key is too small to be read: a list says where each machine is, and the key says where the list is.
    void theKeyLeadsToEachMachine()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A4;
        sheet.request.isTiled = true;
        sheet.request.hasRows = false;
        const SheetResult result = sheet.compose();
        const std::vector<Picture> &pages = result.document.pages;
        static const QRegularExpression reference(u"Which machine is on which part: sheet ([0-9]+)\\."_s);
        const QRegularExpressionMatch match = reference.match(textsOf(pages.front()).join(u' '));
        QVERIFY(match.hasMatch());
        const auto list = static_cast<size_t>(match.captured(1).toInt()) - 1;
        QVERIFY(list < pages.size());
        const QStringList texts = textsOf(pages[list]);
        static const QRegularExpression part(u"^[A-Z][0-9]+ \\(sheet ([0-9]+)\\)"_s);
        for (const DiagramNode &node : sheet.diagram.nodes) {
            const qsizetype at = texts.indexOf(node.name.en);
            QVERIFY2(at >= 0 && at + 1 < texts.size(), qPrintable(node.name.en));
            const QRegularExpressionMatch place = part.match(texts[at + 1]);
            QVERIFY2(place.hasMatch(), qPrintable(texts[at + 1]));
            const Picture &shown = pages[static_cast<size_t>(place.captured(1).toInt()) - 1];
            const auto nodes = groupsOf(shown, u"node"_s);
            QVERIFY2(std::any_of(nodes.begin(), nodes.end(),
                         [&](const GroupBegin &group) { return group.id.endsWith(u"node-"_s + node.id.toString()); }),
                qPrintable(node.name.en));
        }
        // Whoever sees all on one sheet needs no list.
        sheet.request.isTiled = false;
        sheet.request.paper.paper = Paper::A2;
        QVERIFY(!textsOf(sheet.compose().document.pages.front()).join(u' ').contains(reference));
    }

    /// Where two parts overlap, a tag could be either's.
    void tagsOfTheKeyStandInOnePart()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A4;
        sheet.request.isTiled = true;
        sheet.request.hasRows = false;
        const SheetResult result = sheet.compose();
        const Picture &key = result.document.pages.front();
        static const QRegularExpression ofPart(u"^[A-Z]+[0-9]+  [0-9]+/[0-9]+$"_s);
        std::vector<QRectF> parts;
        std::vector<QRectF> tags;
        const Shape *last = nullptr;
        for (const PictureElement &element : key.elements) {
            const Words *words = std::get_if<Words>(&element);
            if (words && last && words->text.contains(ofPart))
                tags.push_back(last->path.boundingRect());
            const Shape *shape = std::get_if<Shape>(&element);
            last = shape ? shape : last;
            if (shape && shape->pen.dashes == std::vector<double>{5, 3} && !shape->fill.isValid())
                parts.push_back(shape->path.boundingRect());
        }
        QVERIFY(tags.size() > 1);
        QCOMPARE(parts.size(), tags.size());
        for (const QRectF &tag : tags) {
            QCOMPARE(
                std::count_if(parts.begin(), parts.end(), [&](const QRectF &part) { return part.intersects(tag); }), 1);
        }
    }

    /// A label that a tile would cut is left out there, if it is whole on another one.
    void tilesShowLabelsWhole()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.paper = Paper::A4;
        sheet.request.isTiled = true;
        const SheetResult result = sheet.compose();
        std::map<QString, int> whole;
        std::map<QString, int> cut;
        for (const PlacedGroup &placed : placedGroups(result.document, measure())) {
            if (placed.group->kind != u"label" || placed.page == 0)
                continue;
            const QString id = placed.group->id.mid(placed.group->id.indexOf(u"label-"_s));
            ++(placed.group->window.adjusted(-1, -1, 1, 1).contains(placed.box) ? whole : cut)[id];
        }
        QVERIFY(!whole.empty());
        for (const auto &[id, count] : cut)
            QVERIFY2(whole.count(id) == 0, qPrintable(id));
        for (const GroupBegin &label : groupsOf(result.document.pages.front(), u"label"_s))
            QVERIFY2(whole.count(label.id) + cut.count(label.id) > 0, qPrintable(label.id));
    }

    /// Every word of the drawing can be read on some tile, as far as it is no wider than the overlap.
    void tilesShowEverything()
    {
        SheetCase sheet(computeManagement(), PlainLabels::Badges);
        sheet.request.scale = 1.5;
        sheet.request.hasRows = false;
        const SheetResult result = sheet.compose();
        QSet<QString> seen;
        for (size_t i = 1; i < result.document.pages.size(); ++i) {
            for (const GroupBegin &node : groupsOf(result.document.pages[i], u"node"_s))
                seen.insert(node.id.section(u"node-"_s, -1));
        }
        for (const DiagramNode &node : sheet.diagram.nodes)
            QVERIFY2(seen.contains(node.id.toString()), qPrintable(node.id.toString()));
    }

    void aScaleThatFitsIsKept()
    {
        SheetCase sheet(computeManagement());
        sheet.request.scale = 0.5;
        const SheetResult result = sheet.compose();
        QVERIFY(textsOf(result.document.pages.front()).contains(u"1 : 2"_s));
        const QRectF drawing = drawingOf(result.document.pages.front());
        QVERIFY(drawing.width() < sheet.diagram.bounds.width() * 0.55);
    }

    void asLargeAsThePlanIsOneToOne()
    {
        SheetCase sheet(computeManagement());
        sheet.request.paper.isAsLargeAsPlan = true;
        const SheetResult result = sheet.compose();
        QVERIFY(textsOf(result.document.pages.front()).contains(u"1 : 1"_s));
        QVERIFY(result.document.pages.front().size.width() > sheet.diagram.bounds.width());
        // Rows stay on the plan's paper.
        QCOMPARE(result.document.pages.back().size, QSizeF(1680, 1188));
    }

    void textsThatDoNotFitAreReported()
    {
        SheetCase sheet(computeManagement());
        QVERIFY(warningsOf(sheet.compose(), u"warning.text-cut"_s).empty());
        const SheetCase wide(wordy());
        const auto warnings = warningsOf(wide.compose(), u"warning.text-cut"_s);
        const auto isAuthor = [](const QStringList &warning) {
            return warning[0].startsWith(u"Theophrastus Bombastus"_s) && warning[1] == u"1"_s;
        };
        QCOMPARE(std::count_if(warnings.begin(), warnings.end(), isAuthor), 1);

        // What is whole where it stands in full is reported where it does not.
        for (const QStringList &warning : warnings)
            QVERIFY(warning[1].toInt() >= 1);
    }

    void charactersThatTheFontLacksAreReportedOnce()
    {
        QByteArray yaml = computeManagement();
        yaml.replace("Server management: required", "Server \xF0\x9F\x9A\x80 management: required");
        const SheetCase sheet(yaml);
        const auto warnings = warningsOf(sheet.compose(), u"warning.no-glyph"_s);
        QCOMPARE(warnings.size(), size_t(1));
        QCOMPARE(warnings.front()[0], u"Server 🚀 management: required communications"_s);
        QCOMPARE(warnings.front()[1], u"1"_s);
        QCOMPARE(warnings.front()[2], u"U+1F680 🚀"_s);
    }

    /// However often it breaks on the sheet, a name is one text; what was said of another is not said again.
    void charactersOfATextAreReportedTogether()
    {
        QByteArray yaml = computeManagement();
        const auto rename = [&yaml](const QByteArray &from, const QString &to) {
            QVERIFY2(yaml.contains(from), from.constData());
            yaml.replace(from, to.toUtf8());
        };
        rename("{en: Admin PCs,", u"{en: \"שרת גיבוי ראשי של המרכז הצפוני\","_s);
        rename("{en: Mail server mail01,", u"{en: \"\\a שרת ק\","_s);
        const SheetCase sheet(yaml);
        const auto warnings = warningsOf(sheet.compose(), u"warning.no-glyph"_s);
        QCOMPARE(warnings.size(), size_t(2));
        for (const QStringList &warning : warnings) {
            if (warning[0].startsWith(u'ש'))
                QCOMPARE(warning[2],
                    u"U+05E9 ש, U+05E8 ר, U+05EA ת, U+05D2 ג, U+05D9 י, U+05D1 ב, U+05D5 ו, U+05D0 א, U+05DC ל, "_s
                    u"U+05D4 ה, …"_s);
            else
                QCOMPARE(warning[2], u"U+05E7 ק, U+0007"_s);
        }
    }

    /// The badge that stands for parts says what they carry, not only which rows it is about.
    void aCutBadgeSaysItsServices()
    {
        SheetCase sheet(computeManagement());
        DiagramLabel &label = sheet.diagram.labels.front();
        label.lines.clear();
        label.arrows.clear();
        for (int arrow = 0; arrow < static_cast<int>(sheet.diagram.arrows.size()); ++arrow)
            label.arrows.push_back(arrow);
        label.numbers = u"1-3 +20"_s;
        const SheetText text(*sheet.request.wording, ExportLanguage::English);
        const std::vector<NumberEntry> entries = numberEntries({sheet.request, text, measure()}, sheet.diagram);
        const auto whole = std::find_if(
            entries.begin(), entries.end(), [](const NumberEntry &entry) { return entry.numbers == u"1-3 +20"_s; });
        QVERIFY(whole != entries.end() && !whole->isPart);
        QVERIFY2(whole->ports.startsWith(u"TCP 22, "_s), qPrintable(whole->ports));
        QVERIFY2(whole->ports.contains(QRegularExpression(u" \\+[0-9]+$"_s)), qPrintable(whole->ports));
        QVERIFY2(whole->ends.startsWith(u"(1-"_s), qPrintable(whole->ends));
        for (const NumberEntry &entry : entries)
            QVERIFY(!entry.ports.isEmpty() || !entry.ends.isEmpty());
    }

    /// A machine put where nobody sees it is named on the sheet that it makes small.
    void theSheetNamesWhatIsFarAway()
    {
        SheetCase sheet(DerivedPlan::example(u"mixed-rack"_s));
        const auto saysIt
            = [&] { return allTexts(sheet.compose()).join(u' ').contains(u"far from all others: sum01"_s); };
        QVERIFY(!saysIt());
        Finding far;
        far.code = u"node.far-away"_s;
        far.arguments = {{u"sum01 (999999, 0)"_s, u"sum01（999999, 0）"_s}};
        sheet.all.push_back(far);
        QVERIFY(saysIt());
    }

    void numbersSayTheirEndsInBothLanguages()
    {
        SheetCase sheet(computeManagement());
        // One line for several machines.
        DiagramLabel &label = sheet.diagram.labels.front();
        label.lines.clear();
        label.arrows = {0, 1, 2, 3};
        const auto endsIn = [&](ExportLanguage language) {
            const SheetText text(*sheet.request.wording, language);
            QStringList all;
            for (const NumberEntry &entry : numberEntries({sheet.request, text, measure()}, sheet.diagram))
                all.append(entry.ends);
            return all;
        };
        const QStringList english = endsIn(ExportLanguage::English);
        const QStringList japanese = endsIn(ExportLanguage::Japanese);
        const QStringList both = endsIn(ExportLanguage::Both);
        QVERIFY(english.size() > 3);
        QCOMPARE(both.size(), english.size());
        bool areSeveral = false;
        bool areRemarked = false;
        for (qsizetype i = 0; i < both.size(); ++i) {
            QVERIFY2(both[i].startsWith(english[i] + u" / "_s), qPrintable(both[i]));
            // With the signs of its own language, in either document.
            const QString names = japanese[i].section(u'；', 0, 0).section(u" ("_s, 0, 0);
            QVERIFY2(!names.contains(u", "_s) && !japanese[i].contains(u"; "_s), qPrintable(japanese[i]));
            areSeveral = areSeveral || names.contains(u'、');
            areRemarked = areRemarked || japanese[i].contains(u'；');
            QVERIFY2(both[i].section(u" / "_s, 1).startsWith(names), qPrintable(both[i]));
            QVERIFY2(!english[i].contains(u" / "_s), qPrintable(english[i]));
        }
        QVERIFY(areSeveral && areRemarked);
    }

    /// A list of approvers that no seal holds ends between names, and says how many more there are.
    void aLongListOfNamesSaysHowManyMoreThereAre()
    {
        QByteArray yaml = computeManagement();
        const QString names = u"Abe Taro, Baba Hanako, Chiba Jiro, Doi Saburo, Endo Shiro, Fujita Goro, Goto Rokuro, "
                              "Hara Shichiro, Ito Hachiro, Jinbo Kuro, Kato Juro"_s;
        yaml.replace("  approved: H. Yamamoto\n", QByteArray("  approved: \"" + names.toUtf8() + "\"\n"));
        SheetCase sheet(yaml);
        const SheetResult result = sheet.compose();
        static const QRegularExpression more(u"\\+([0-9]+)$"_s);
        const QStringList ends = textsOf(result.document.pages.front()).filter(more);
        const QString shown = textsOf(result.document.pages.front()).join(u' ');
        QVERIFY2(!ends.isEmpty(), qPrintable(shown));
        const int left = more.match(ends.front()).captured(1).toInt();
        QVERIFY(left > 0);
        const QStringList all = names.split(u", "_s);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const bool isShown = shown.contains(all[i]);
            QVERIFY2(isShown == (i < all.size() - left), qPrintable(all[i]));
        }
        QCOMPARE(warningsOf(result, u"warning.text-cut"_s).size(), size_t(1));
    }

    void theNewestRevisionsStandFirst()
    {
        SheetCase sheet(wordy());
        sheet.request.proposedRevision
            = Revision{u"M"_s, QDate(2026, 11, 21), {u"Proposed"_s, u"提案"_s}, {}, {}, {}, {}};
        const SheetResult result = sheet.compose();
        const QStringList texts = textsOf(result.document.pages.front());
        const qsizetype proposed = texts.indexOf(u"M (proposed)"_s);
        QVERIFY(proposed >= 0);
        QVERIFY(proposed < texts.indexOf(u"L"_s));
        QVERIFY(texts.indexOf(u"L"_s) < texts.indexOf(u"K"_s));
        QVERIFY(!texts.contains(u"A"_s));
        // The whole table stands on a page behind the sheet, which says so.
        const auto page = std::find_if(result.document.pages.begin(), result.document.pages.end(),
            [](const Picture &picture) { return picture.name.contains(u"Revision history"_s); });
        QVERIFY(page != result.document.pages.end());
        const auto number = page - result.document.pages.begin() + 1;
        QVERIFY(number > 1);
        QVERIFY2(texts.contains(u"Older ones: sheet %1"_s.arg(number)), qPrintable(texts.join(u'|')));
        const QStringList table = textsOf(*page);
        QVERIFY(table.contains(u"M (proposed)"_s));
        for (char name = 'A'; name <= 'L'; ++name)
            QVERIFY2(table.contains(QString(QLatin1Char(name))), QByteArray(1, name).constData());
        QVERIFY(result.document.pages.back().name.startsWith(u"Rows"_s) || number < std::ssize(result.document.pages));
    }

    void aTableThatIsWholeOnTheSheetHasNoPage()
    {
        const SheetCase sheet(computeManagement());
        for (const Picture &page : sheet.compose().document.pages)
            QVERIFY(!page.name.contains(u"Revision history"_s));
    }

    void badPlacesMakeASensibleSheet_data()
    {
        QTest::addColumn<QRectF>("bounds");
        QTest::newRow("nothing") << QRectF();
        QTest::newRow("not a number") << QRectF(0, 0, qQNaN(), 10);
        QTest::newRow("endless") << QRectF(0, 0, qInf(), 10);
        QTest::newRow("beyond all measure") << QRectF(-1e9, -1e9, 1e12, 1e12);
        QTest::newRow("huge") << QRectF(-4e8, -4e8, 8e8, 8e8);
        QTest::newRow("a line") << QRectF(0, 0, 1e6, 1e-3);
    }

    void badPlacesMakeASensibleSheet()
    {
        QFETCH(QRectF, bounds);
        SheetCase sheet(computeManagement());
        sheet.diagram.bounds = bounds;
        for (const bool isTiled : {false, true}) {
            sheet.request.isTiled = isTiled;
            const SheetResult result = sheet.compose();
            QVERIFY(!result.document.pages.empty());
            QVERIFY(result.document.pages.size() < 500);
            for (const Picture &page : result.document.pages)
                QVERIFY(page.size.width() <= 20000 && page.size.height() <= 20000);
        }
        sheet.request.paper.isAsLargeAsPlan = true;
        QVERIFY(sheet.compose().document.pages.front().size.width() <= 20000);
    }

    void theFileSaysWhatItIs()
    {
        const SheetCase sheet(computeManagement());
        const PictureDocument document = sheet.compose().document;
        QCOMPARE(document.title, u"Server management: required communications"_s);
        QCOMPARE(document.author, u"T. Sato"_s);
        QVERIFY(document.keywords.contains(sheet.request.planHash));
        QCOMPARE(document.language, u"en"_s);
        QCOMPARE(document.date, QDate(2026, 10, 1));
    }

    void theSameGivesTheSame()
    {
        const SheetCase first(computeManagement());
        const SheetCase second(computeManagement());
        const SheetResult a = first.compose();
        const SheetResult b = second.compose();
        QCOMPARE(allTexts(a), allTexts(b));
        QCOMPARE(a.document.pages.size(), b.document.pages.size());
        for (size_t i = 0; i < a.document.pages.size(); ++i) {
            const auto rectsOf = [&](const SheetResult &result) {
                std::vector<QRectF> rects;
                for (const PlacedWords &words : furnitureOf(result.document.pages[i]))
                    rects.push_back(words.rect);
                return rects;
            };
            QVERIFY(rectsOf(a) == rectsOf(b));
        }
    }
};

QTEST_MAIN(SheetComposerTest)
#include "SheetComposerTest.moc"
