// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ExportBench.h"

#include "edit/EditNames.h"
#include "edit/SheetEdits.h"
#include "exporting/IssueStrip.h"
#include "exporting/SheetPreview.h"
#include "exporting/TablePreview.h"
#include "shell/Actions.h"
#include "shell/NoticeBar.h"
#include "support/Ids.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>

#include <csignal>
#include <sys/resource.h>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

ExportChoices diagram(DiagramFormat format, ExportLanguage language)
{
    ExportChoices choices;
    choices.diagramFormat = format;
    choices.language = language;
    return choices;
}

ExportChoices matrix(MatrixFormat format, ExportLanguage language)
{
    ExportChoices choices;
    choices.what = ExportChoices::What::Matrix;
    choices.matrixFormat = format;
    choices.language = language;
    return choices;
}

template <typename Change>
ExportChoices with(ExportChoices choices, Change change)
{
    change(choices);
    return choices;
}

/// No file may grow beyond this while it lives: what a full disk does, without one.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = 2000;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

Q_DECLARE_METATYPE(portolan::ExportChoices)

class ExportTest : public QObject {
    Q_OBJECT

private slots:
    void everyFormatIsWhatTheCommandLineWrites_data();
    void everyFormatIsWhatTheCommandLineWrites();
    void anEditedPlanIsWhatItIsOnceSaved();
    void fieldsMakeTheChoices();
    void theFormatSaysWhichFieldsThereAre();
    void theDialogHasRoomOnItsScreen();
    void pagesTurnByKeyboard();
    void tablesAndTextsArePreviewed();
    void anOvertakenPreviewIsDropped();
    void plansKeptOfRevisionsAreOffered();
    void choicesAreRememberedForThePlan();
    void theDocumentsLanguageIsFollowedUntilOneIsPicked();
    void exportingAgainWritesTheSame();
    void cancelingLeavesNoFile();
    void whatNobodyWaitsForEndsSoon();
    void aFullDiskKeepsTheOldFile();
    void refusesInWords();
    void asksBeforeReplacing();
    void showsWhatStandsAgainstIssuing();
    void offersToOpenWhatWasWritten();
    void comparesWithAnOlderPlan();
    void speaksJapanese();
    void theInterfaceGoesOn();
};

void ExportTest::everyFormatIsWhatTheCommandLineWrites_data()
{
    QTest::addColumn<ExportChoices>("choices");
    QTest::addColumn<QStringList>("arguments");
    using enum ExportLanguage;
    QTest::newRow("PDF") << diagram(DiagramFormat::Pdf, English) << QStringList();
    QTest::newRow("PDF, other paper") << with(diagram(DiagramFormat::Pdf, Japanese),
        [](ExportChoices &choices) {
            choices.paper.paper = Paper::A4;
            choices.paper.isPortrait = true;
            choices.pagesBy = {PagesBy::Product, PagesBy::Zone};
            choices.hasRows = false;
            choices.labels = LabelStyle::Numbers;
            choices.colors = ColorBy::Transport;
        })
                                      << QStringList{u"--lang"_s, u"ja"_s, u"--paper"_s, u"A4"_s, u"--orientation"_s,
                                             u"portrait"_s, u"--by"_s, u"product,zone"_s, u"--no-rows"_s, u"--labels"_s,
                                             u"numbers"_s, u"--colors"_s, u"protocol"_s};
    QTest::newRow("PDF, tiles") << with(diagram(DiagramFormat::Pdf, English), [](ExportChoices &choices) {
        choices.paper.paper = Paper::A4;
        choices.scale = 1.5;
        choices.isTiled = true;
        choices.page = 2;
    }) << QStringList{u"--paper"_s, u"A4"_s, u"--scale"_s, u"150"_s, u"--tile"_s, u"--page"_s, u"2"_s};
    QTest::newRow("PDF, as large as the plan") << with(diagram(DiagramFormat::Pdf, Both),
        [](ExportChoices &choices) {
            choices.paper.isAsLargeAsPlan = true;
            choices.filter.product = id(u"csm"_s);
            choices.filter.zone = id(u"servers"_s);
        })
                                               << QStringList{u"--lang"_s, u"both"_s, u"--paper"_s, u"plan"_s,
                                                      u"--product"_s, u"csm"_s, u"--zone"_s, u"servers"_s};
    QTest::newRow("SVG") << diagram(DiagramFormat::Svg, Both) << QStringList{u"--lang"_s, u"both"_s};
    QTest::newRow("SVG, outlines") << with(diagram(DiagramFormat::Svg, Japanese), [](ExportChoices &choices) {
        choices.textAsOutlines = true;
        choices.page = 1;
    }) << QStringList{u"--lang"_s, u"ja"_s, u"--outlines"_s, u"--page"_s, u"1"_s};
    QTest::newRow("PNG") << with(diagram(DiagramFormat::Png, Japanese), [](ExportChoices &choices) {
        choices.dotsPerInch = 72;
    }) << QStringList{u"--lang"_s, u"ja"_s, u"--dpi"_s, u"72"_s};
    QTest::newRow("JSON of the diagram") << diagram(DiagramFormat::Json, English) << QStringList();
    QTest::newRow("XLSX") << matrix(MatrixFormat::Xlsx, Both) << QStringList{u"--lang"_s, u"both"_s};
    QTest::newRow("XLSX, stateless and expanded") << with(
        matrix(MatrixFormat::Xlsx, Japanese), [](ExportChoices &choices) {
            choices.filter.view = View::Stateless;
            choices.filter.expand = true;
            choices.filter.firewall = id(u"fw1"_s);
        }) << QStringList{u"--lang"_s, u"ja"_s, u"--view"_s, u"stateless"_s, u"--expand"_s, u"--firewall"_s, u"fw1"_s};
    QTest::newRow("CSV") << matrix(MatrixFormat::Csv, English) << QStringList();
    QTest::newRow("CSV, CP932") << with(matrix(MatrixFormat::Csv, Japanese), [](ExportChoices &choices) {
        choices.cp932 = true;
        choices.filter.view = View::Documented;
    }) << QStringList{u"--lang"_s, u"ja"_s, u"--encoding"_s, u"cp932"_s, u"--view"_s, u"documented"_s};
    QTest::newRow("CSV, zones") << with(matrix(MatrixFormat::Csv, English), [](ExportChoices &choices) {
        choices.filter.view = View::Zones;
    }) << QStringList{u"--view"_s, u"zones"_s};
    QTest::newRow("Markdown") << matrix(MatrixFormat::Markdown, Japanese) << QStringList{u"--lang"_s, u"ja"_s};
    QTest::newRow("JSON of the matrix") << matrix(MatrixFormat::Json, Both) << QStringList{u"--lang"_s, u"both"_s};
}

void ExportTest::everyFormatIsWhatTheCommandLineWrites()
{
    QFETCH(ExportChoices, choices);
    QFETCH(QStringList, arguments);
    CliFolder commandLine;
    CliFolder desktop;
    for (const CliFolder *folder : {&commandLine, &desktop})
        QVERIFY(folder->put(u"small.plan.yaml"_s, smallPlan()));
    const QString name = u"sheets."_s + choices.ending();
    const CliResult run = commandLine.run(
        QStringList{choices.isMatrix() ? u"matrix"_s : u"diagram"_s, u"small.plan.yaml"_s, u"-o"_s, name} + arguments);
    QVERIFY2(run.exitCode == 0, run.err.constData());

    ExportBench bench;
    QVERIFY(bench.open(desktop.path(u"small.plan.yaml"_s)));
    choices.file = desktop.path(name);
    QVERIFY(bench.ask(choices));
    QVERIFY(bench.write());
    QCOMPARE(desktop.files(), commandLine.files());
    for (const QString &file : desktop.files())
        QVERIFY2(desktop.get(file) == commandLine.get(file), qPrintable(file));
}

void ExportTest::anEditedPlanIsWhatItIsOnceSaved()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    bench.desk->document()->edit(editName(Edit::ChangeSheet), [](PlanEditor &editor) {
        Sheet sheet = editor.plan().sheet;
        sheet.author = u"Suzuki"_s;
        setSheet(editor, sheet);
    });
    QVERIFY(bench.window->planFile().isModified());
    ExportChoices choices = diagram(DiagramFormat::Svg, ExportLanguage::English);
    choices.page = 1;
    choices.file = folder.path(u"before.svg"_s);
    QVERIFY(bench.ask(choices));
    QVERIFY(bench.write());
    QVERIFY(bench.window->fileCommands().save());
    const CliResult run
        = folder.run({u"diagram"_s, u"small.plan.yaml"_s, u"-o"_s, u"before2.svg"_s, u"--page"_s, u"1"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    // Pages of an SVG name each other's files.
    QCOMPARE(folder.get(u"before.svg"_s).replace("before.svg", "before2.svg"), folder.get(u"before2.svg"_s));
}

void ExportTest::fieldsMakeTheChoices()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    QCOMPARE(dialog->choices().file, folder.path(u"small.pdf"_s));
    QCOMPARE(dialog->acceptButton().text(), u"&Export PDF"_s);
    const auto choose = [dialog](const QString &field, int index) {
        auto *box = dialog->findChild<QComboBox *>(u"export."_s + field);
        box->setCurrentIndex(index);
        emit box->activated(index);
    };
    choose(u"language"_s, 2);
    QCOMPARE(dialog->choices().language, ExportLanguage::Japanese);
    QCOMPARE(dialog->fileField().text(), folder.path(u"small-ja.pdf"_s));
    choose(u"language"_s, 3);
    QCOMPARE(dialog->fileField().text(), folder.path(u"small-both.pdf"_s));
    choose(u"language"_s, 0);
    QCOMPARE(dialog->choices().language, ExportLanguage::English);
    QVERIFY(dialog->choices().hasDocumentLanguage);
    choose(u"paper"_s, 1);
    QCOMPARE(dialog->choices().paper.paper, std::optional(Paper::A4));
    choose(u"orientation"_s, 2);
    QCOMPARE(dialog->choices().paper.isPortrait, std::optional(true));
    choose(u"zone"_s, 2);
    QCOMPARE(dialog->choices().filter.zone.toString(), u"servers"_s);
    dialog->findChild<QCheckBox *>(u"export.rows"_s)->click();
    QVERIFY(!dialog->choices().hasRows);
    dialog->findChild<QCheckBox *>(u"export.by0"_s)->click();
    QCOMPARE(dialog->choices().pagesBy, std::vector{PagesBy::Product});
    dialog->findChild<QDoubleSpinBox *>(u"export.scale"_s)->setValue(75);
    QCOMPARE(dialog->choices().scale, std::optional(0.75));
    QVERIFY(ExportBench::settle(*dialog));
    choose(u"format"_s, 1);
    QCOMPARE(dialog->choices().diagramFormat, DiagramFormat::Svg);
    QCOMPARE(dialog->fileField().text(), folder.path(u"small.svg"_s));
    // The pages are the same, so nothing is made anew.
    QVERIFY(dialog->isCurrent());
    QCOMPARE(dialog->acceptButton().text(), u"&Export %1 SVG files"_s.arg(dialog->preview().pageCount()));
    // An ending that is typed is a format that is chosen.
    dialog->fileField().setText(u"other.png"_s);
    emit dialog->fileField().editingFinished();
    QCOMPARE(dialog->choices().diagramFormat, DiagramFormat::Png);
    QCOMPARE(dialog->choices().file, folder.path(u"other.png"_s));
    // Who chose a name keeps it.
    choose(u"language"_s, 2);
    QCOMPARE(dialog->fileField().text(), folder.path(u"other.png"_s));
    choose(u"language"_s, 0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"export.matrix"_s), Qt::LeftButton);
    QVERIFY(dialog->choices().isMatrix());
    QCOMPARE(dialog->fileField().text(), folder.path(u"other.xlsx"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"export.diagram"_s), Qt::LeftButton);
    QCOMPARE(dialog->choices().diagramFormat, DiagramFormat::Png);
}

void ExportTest::theFormatSaysWhichFieldsThereAre()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"mixed-rack"_s));
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    const auto shown = [dialog](const QString &field) {
        return dialog->findChild<QWidget *>(u"export."_s + field)->isVisibleTo(dialog);
    };
    QVERIFY(shown(u"paper"_s) && shown(u"labels"_s) && !shown(u"dpi"_s) && !shown(u"view"_s) && !shown(u"outlines"_s));
    dialog->setChoices(diagram(DiagramFormat::Png, ExportLanguage::English));
    QVERIFY(shown(u"dpi"_s) && !shown(u"outlines"_s));
    dialog->setChoices(diagram(DiagramFormat::Json, ExportLanguage::English));
    QVERIFY(!shown(u"paper"_s) && !shown(u"rows"_s) && shown(u"labels"_s));
    dialog->setChoices(matrix(MatrixFormat::Csv, ExportLanguage::English));
    QVERIFY(
        shown(u"view"_s) && shown(u"encoding"_s) && shown(u"expand"_s) && !shown(u"paper"_s) && !shown(u"labels"_s));
    dialog->setChoices(matrix(MatrixFormat::Xlsx, ExportLanguage::English));
    QVERIFY(!shown(u"encoding"_s));
}

void ExportTest::theDialogHasRoomOnItsScreen()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"mixed-rack"_s));
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    const QSize room = dialog->screen()->availableSize();
    QVERIFY2(dialog->width() < room.width() && dialog->height() < room.height(),
        qPrintable(
            u"%1 x %2 on %3 x %4"_s.arg(dialog->width()).arg(dialog->height()).arg(room.width()).arg(room.height())));
}

void ExportTest::pagesTurnByKeyboard()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"mixed-rack"_s));
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    PreviewPane &preview = dialog->preview();
    QVERIFY(preview.pageCount() > 1);
    QTRY_VERIFY(!preview.sheet().image().isNull());
    const QImage first = preview.sheet().image();
    QCOMPARE(first.size(), preview.sheet().wantedPixels());
    QTest::keyClick(&preview.sheet(), Qt::Key_PageDown);
    QCOMPARE(preview.page(), 1);
    QTRY_VERIFY(!preview.sheet().image().isNull());
    QVERIFY(preview.sheet().image() != first);
    QTest::keyClick(&preview.sheet(), Qt::Key_End);
    QCOMPARE(preview.page(), preview.pageCount() - 1);
    QTest::keyClick(&preview.sheet(), Qt::Key_PageDown);
    QCOMPARE(preview.page(), preview.pageCount() - 1);
    QTest::keyClick(&preview.sheet(), Qt::Key_Home);
    QCOMPARE(preview.page(), 0);
    // From a field as well.
    QTest::keyClick(&dialog->acceptButton(), Qt::Key_PageDown);
    QCOMPARE(preview.page(), 1);
    QTest::keyClick(&preview.sheet(), Qt::Key_Plus);
    QVERIFY(!preview.sheet().isFit());
    QTest::keyClick(&preview.sheet(), Qt::Key_0);
    QVERIFY(preview.sheet().isFit());
    ExportChoices only = dialog->choices();
    only.page = 2;
    dialog->setChoices(only);
    QVERIFY(dialog->isCurrent());
    QTest::keyClick(&preview.sheet(), Qt::Key_Home);
    QCOMPARE(preview.page(), 1);
}

void ExportTest::tablesAndTextsArePreviewed()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"compute-management"_s));
    ExportDialog *dialog
        = bench.ask(with(matrix(MatrixFormat::Xlsx, ExportLanguage::Japanese), [](ExportChoices &choices) {
              choices.filter.view = View::Stateless;
              choices.file = u"/nowhere/a.xlsx"_s;
          }));
    QVERIFY(dialog);
    TablePreview &tables = dialog->preview().tables();
    QVERIFY(tables.isVisible());
    QVERIFY(tables.count() > 3);
    const auto *rows = qobject_cast<QTableView *>(tables.widget(0));
    QVERIFY(rows->model()->rowCount() > 50);
    QVERIFY(!rows->model()->index(0, 1).data().toString().isEmpty());
    dialog->setChoices(with(matrix(MatrixFormat::Markdown, ExportLanguage::Japanese),
        [](ExportChoices &choices) { choices.file = u"/nowhere/a.md"_s; }));
    QVERIFY(ExportBench::settle(*dialog));
    QVERIFY(dialog->preview().text().startsWith(u"# "_s));
    QVERIFY(dialog->preview().text().contains(u"送信元"_s));
    dialog->setChoices(with(diagram(DiagramFormat::Json, ExportLanguage::English),
        [](ExportChoices &choices) { choices.file = u"/nowhere/a.json"_s; }));
    QVERIFY(ExportBench::settle(*dialog));
    QVERIFY(dialog->preview().text().startsWith(u'{'));
}

void ExportTest::anOvertakenPreviewIsDropped()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"compute-management"_s));
    ExportDialog *dialog = bench.ask(with(matrix(MatrixFormat::Markdown, ExportLanguage::English),
        [](ExportChoices &choices) { choices.file = u"/a.md"_s; }));
    QVERIFY(dialog);
    const QString english = dialog->preview().text();
    for (int round = 0; round < 6; ++round) {
        ExportChoices choices = dialog->choices();
        choices.language = round % 2 == 0 ? ExportLanguage::Japanese : ExportLanguage::English;
        dialog->setChoices(choices);
        QTest::qWait(round * 30);
        // Whatever is there now: it is current only if it is in the language that was asked for last.
        if (dialog->isCurrent())
            QCOMPARE(dialog->preview().text() == english, choices.language == ExportLanguage::English);
    }
    QVERIFY(ExportBench::settle(*dialog));
    QCOMPARE(dialog->preview().text(), english);
}

/// As Plan > Compare with a revision offers them.
void ExportTest::plansKeptOfRevisionsAreOffered()
{
    CliFolder folder;
    const QByteArray revised
        = QByteArray(smallPlan())
              .replace(
                  "revisions:\n", "revisions:\n  - {revision: B, date: 2026-11-01, change: {en: More, ja: 追加}}\n");
    for (const QString &name : {u"small.plan.yaml"_s, u"small.A.plan.yaml"_s, u"small.B.plan.yaml"_s})
        QVERIFY(folder.put(name, revised));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    auto *against = dialog->findChild<QComboBox *>(u"export.against"_s);
    const auto offered = [&] {
        QStringList texts;
        for (int index = 0; index < against->count(); ++index)
            texts.append(against->itemText(index));
        return texts.join(u'|');
    };
    const auto choose = [&](int index) {
        against->setCurrentIndex(index);
        emit against->activated(index);
    };
    QCOMPARE(offered(), u"Nothing|A   2026-10-01   First issue|B   2026-11-01   More|An older plan..."_s);
    choose(1);
    QCOMPARE(dialog->choices().against, folder.path(u"small.A.plan.yaml"_s));
    QCOMPARE(against->currentIndex(), 1);
    QVERIFY(ExportBench::settle(*dialog));
    // Another file stands before them.
    QVERIFY(folder.put(u"other.plan.yaml"_s, revised));
    bench.answers.olderPlan = folder.path(u"other.plan.yaml"_s);
    choose(3);
    QCOMPARE(dialog->choices().against, bench.answers.olderPlan);
    QVERIFY2(offered().startsWith(u"Nothing|other.plan.yaml|A "_s), qPrintable(offered()));
    QCOMPARE(against->currentIndex(), 1);
    choose(3);
    QCOMPARE(dialog->choices().against, folder.path(u"small.B.plan.yaml"_s));
    QCOMPARE(against->currentIndex(), 2);
    choose(0);
    QVERIFY(!dialog->choices().isCompared());
    QCOMPARE(against->currentIndex(), 0);
}

void ExportTest::choicesAreRememberedForThePlan()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    QVERIFY(folder.put(u"other.plan.yaml"_s, smallPlan()));
    const auto store = std::make_shared<MemoryStore>();
    ExportChoices choices = diagram(DiagramFormat::Png, ExportLanguage::Both);
    choices.dotsPerInch = 48;
    choices.paper.paper = Paper::Letter;
    choices.filter.zone = id(u"servers"_s);
    choices.pagesBy = {PagesBy::Firewall};
    choices.scale = 0.5;
    choices.file = folder.path(u"handed over.png"_s);
    {
        ExportBench bench(u"en"_s, store);
        QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
        QVERIFY(bench.ask(choices));
        QVERIFY(bench.write());
        ExportDialog *dialog = bench.ask();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().toJson(), choices.toJson());
        dialog->reject();
        QTRY_VERIFY(!bench.exporter->dialog());
        QVERIFY(bench.open(folder.path(u"other.plan.yaml"_s)));
        QCOMPARE(bench.exporter->remembered().ending(), u"pdf"_s);
        QCOMPARE(bench.exporter->remembered().file, folder.path(u"other.pdf"_s));
    }
    ExportBench bench(u"en"_s, store);
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    QCOMPARE(bench.exporter->remembered().toJson(), choices.toJson());
    // What the plan does not have any more is not asked for.
    bench.desk->document()->edit(
        editName(Edit::Remove), [](PlanEditor &editor) { editor.removeZone(id(u"servers"_s)); });
    QVERIFY(bench.exporter->remembered().filter.zone.isNull());
}

void ExportTest::theDocumentsLanguageIsFollowedUntilOneIsPicked()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    ExportBench bench;
    bench.settings.setDocumentLanguage(ExportLanguage::English);
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    const auto language = [&] { return bench.exporter->dialog()->findChild<QComboBox *>(u"export.language"_s); };
    const auto exportNow = [&](int pick) {
        QVERIFY(bench.ask());
        if (pick >= 0) {
            language()->setCurrentIndex(pick);
            emit language()->activated(pick);
        }
        bench.answers.replaces = true;
        QVERIFY(bench.write());
        QTRY_VERIFY(!bench.exporter->dialog());
    };
    exportNow(-1);
    bench.settings.setDocumentLanguage(ExportLanguage::Japanese);
    QVERIFY(bench.ask());
    QCOMPARE(language()->currentIndex(), 0);
    QCOMPARE(language()->currentText(), u"The document's: 日本語"_s);
    QCOMPARE(bench.exporter->dialog()->choices().language, ExportLanguage::Japanese);
    bench.exporter->dialog()->reject();
    QTRY_VERIFY(!bench.exporter->dialog());
    exportNow(3);
    bench.settings.setDocumentLanguage(ExportLanguage::English);
    QCOMPARE(bench.exporter->remembered().language, ExportLanguage::Both);
    // As the next start finds it.
    ExportChoices kept = ExportChoices::fromJson(bench.exporter->remembered().toJson());
    QVERIFY(!kept.hasDocumentLanguage);
    QCOMPARE(kept.language, ExportLanguage::Both);
    exportNow(0);
    kept = ExportChoices::fromJson(bench.exporter->remembered().toJson());
    kept.followDocument(ExportLanguage::Japanese);
    QCOMPARE(kept.language, ExportLanguage::Japanese);
}

void ExportTest::exportingAgainWritesTheSame()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    QAction *again = bench.window->actions().action(u"file.export-again"_s);
    QVERIFY(again->isEnabled());
    // There is nothing to do again yet, so it asks.
    again->trigger();
    QVERIFY(bench.exporter->dialog());
    bench.exporter->dialog()->reject();
    QTRY_VERIFY(!bench.exporter->dialog());
    ExportChoices choices = matrix(MatrixFormat::Csv, ExportLanguage::Japanese);
    choices.file = folder.path(u"rows.csv"_s);
    QVERIFY(bench.ask(choices));
    QVERIFY(bench.write());
    const QByteArray bytes = folder.get(u"rows.csv"_s);
    QVERIFY(QFile::remove(choices.file));
    again->trigger();
    QVERIFY(!bench.exporter->dialog());
    QTRY_VERIFY(!bench.exporter->isExporting());
    QCOMPARE(folder.get(u"rows.csv"_s), bytes);
    QVERIFY2(
        bench.window->notices().headline().contains(u"rows.csv"_s), qPrintable(bench.window->notices().headline()));
    QVERIFY(bench.answers.asked.isEmpty());
    // What is in its way now is said, not asked.
    QVERIFY(QFile::remove(choices.file) && QDir().mkdir(choices.file));
    again->trigger();
    QTRY_VERIFY(!bench.exporter->isExporting());
    QVERIFY(bench.window->notices().headline().contains(u"could not be exported"_s));
}

void ExportTest::cancelingLeavesNoFile()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportChoices choices = diagram(DiagramFormat::Png, ExportLanguage::English);
    choices.dotsPerInch = 300;
    choices.file = folder.path(u"large.png"_s);
    ExportDialog *dialog = bench.ask(choices);
    QVERIFY(dialog);
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QVERIFY(!dialog->acceptButton().isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    // Still there, to go on with.
    QVERIFY(bench.exporter->dialog() && dialog->isVisible());
    QVERIFY(dialog->acceptButton().isEnabled());
    bench.exporter->thread().waitForDone();
    QTest::qWait(50);
    QCOMPARE(folder.files().filter(u"png"_s), QStringList());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!bench.exporter->dialog());
}

void ExportTest::whatNobodyWaitsForEndsSoon()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"compute-management"_s));
    ExportSource source(bench.window->planFile(), bench.window->drawingKit(), CatalogPlaces());
    const ExportChoices choices = diagram(DiagramFormat::Pdf, ExportLanguage::English);
    int asked = 0;
    const int patience = 40;
    // In the midst of the routing, which asks before each search.
    const auto goesOn = [&](int, int) { return ++asked <= patience; };
    QVERIFY(!makePreview(source, choices, Language::English, goesOn));
    QVERIFY2(asked > patience && asked < patience + 5, qPrintable(QString::number(asked)));
    const auto always = [](int, int) { return true; };
    const auto preview = makePreview(source, choices, Language::English, always);
    QVERIFY(preview && preview->pages);
    asked = patience;
    const ExportChoices rows = matrix(MatrixFormat::Markdown, ExportLanguage::English);
    QVERIFY(!makePreview(source, rows, Language::English, goesOn));
    const Checked<DiagramOutput> files = makeFiles(source, rows, nullptr, goesOn);
    QVERIFY(!files);
    QCOMPARE(files.error().front().code, u"export.canceled"_s);
}

void ExportTest::aFullDiskKeepsTheOldFile()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    QVERIFY(folder.put(u"sheets.pdf"_s, "what was there"));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportChoices choices = diagram(DiagramFormat::Pdf, ExportLanguage::English);
    choices.file = folder.path(u"sheets.pdf"_s);
    ExportDialog *dialog = bench.ask(choices);
    QVERIFY(dialog);
    const QStringList before = folder.files();
    {
        const FullDisk full;
        QVERIFY(!bench.write());
    }
    QVERIFY(bench.exporter->dialog());
    QCOMPARE(dialog->issues().headline(), u"This can't be written"_s);
    QCOMPARE(folder.get(u"sheets.pdf"_s), QByteArray("what was there"));
    QCOMPARE(folder.files(), before);
    QVERIFY(bench.write());
    QVERIFY(folder.get(u"sheets.pdf"_s).startsWith("%PDF"));
}

void ExportTest::refusesInWords()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    QVERIFY(QDir(folder.path()).mkdir(u"folder.pdf"_s));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportDialog *dialog = bench.ask(diagram(DiagramFormat::Pdf, ExportLanguage::English));
    QVERIFY(dialog);
    const auto refused = [&](const QString &file) {
        dialog->fileField().setText(file);
        emit dialog->fileField().editingFinished();
        return bench.write() ? QString() : dialog->issues().lines().value(0);
    };
    QVERIFY(refused(QString()).contains(u"Say which file"_s));
    QVERIFY(refused(u"gone/sheets.pdf"_s).contains(u"There is no folder"_s));
    QVERIFY(refused(u"folder.pdf"_s).contains(u"This is a folder"_s));
    QVERIFY(QFile::link(folder.path(u"small.plan.yaml"_s), folder.path(u"link.pdf"_s)));
    QVERIFY(refused(u"link.pdf"_s).contains(u"is read here"_s));
    QCOMPARE(folder.get(u"small.plan.yaml"_s), smallPlan());
}

void ExportTest::asksBeforeReplacing()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    QVERIFY(folder.put(u"sheets.svg"_s, "one"));
    QVERIFY(folder.put(u"sheets-2.svg"_s, "two"));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportChoices choices = diagram(DiagramFormat::Svg, ExportLanguage::English);
    choices.file = folder.path(u"sheets.svg"_s);
    QVERIFY(bench.ask(choices));
    bench.answers.replaces = false;
    QVERIFY(!bench.write());
    QCOMPARE(bench.answers.asked, (QStringList{u"replace sheets.svg"_s, u"replace sheets-2.svg"_s}));
    QCOMPARE(folder.get(u"sheets.svg"_s), QByteArray("one"));
    QCOMPARE(folder.get(u"sheets-2.svg"_s), QByteArray("two"));
    bench.answers.replaces = true;
    QVERIFY(bench.write());
    QVERIFY(folder.get(u"sheets-2.svg"_s).startsWith("<?xml"));
}

void ExportTest::showsWhatStandsAgainstIssuing()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"compute-management"_s));
    ExportChoices choices = diagram(DiagramFormat::Pdf, ExportLanguage::English);
    choices.file = u"/nowhere/a.pdf"_s;
    choices.paper.paper = Paper::A4;
    ExportDialog *dialog = bench.ask(choices);
    QVERIFY(dialog);
    const auto isSaid = [dialog](const QString &words) { return dialog->issues().lines().filter(words).size() > 0; };
    QVERIFY(isSaid(u"can't be read below 5"_s));
    QVERIFY(!isSaid(u"--"_s)); // no words of the command line
    bench.spoken.speak(u"ja"_s);
    QTRY_VERIFY(isSaid(u"5ポイント未満"_s));
    QVERIFY(ExportBench::settle(*dialog));
    choices.paper.paper.reset();
    choices.paper.isAsLargeAsPlan = true;
    dialog->setChoices(choices);
    QVERIFY(ExportBench::settle(*dialog));
    QVERIFY(!isSaid(u"ポイント"_s));
}

void ExportTest::offersToOpenWhatWasWritten()
{
    CliFolder folder;
    QVERIFY(folder.put(u"small.plan.yaml"_s, smallPlan()));
    ExportBench bench;
    QVERIFY(bench.open(folder.path(u"small.plan.yaml"_s)));
    ExportChoices choices = matrix(MatrixFormat::Json, ExportLanguage::English);
    choices.file = folder.path(u"rows.json"_s);
    QVERIFY(bench.ask(choices));
    QVERIFY(bench.write());
    NoticeBar &notices = bench.window->notices();
    QVERIFY(notices.isShown());
    QCOMPARE(notices.headline(), u"rows.json was exported."_s);
    QCOMPARE(notices.offers().size(), 2);
    for (QPushButton *offer : notices.offers())
        QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(
        bench.answers.opened, (QList<QUrl>{QUrl::fromLocalFile(choices.file), QUrl::fromLocalFile(folder.path())}));
    bench.spoken.speak(u"ja"_s);
    QTRY_COMPARE(notices.offers().first()->text(), u"ファイルを開く"_s);
}

void ExportTest::comparesWithAnOlderPlan()
{
    CliFolder commandLine;
    CliFolder desktop;
    QByteArray older = smallPlan();
    older.replace("count: 40", "count: 20");
    for (const CliFolder *folder : {&commandLine, &desktop}) {
        QVERIFY(folder->put(u"small.plan.yaml"_s, smallPlan()));
        QVERIFY(folder->put(u"older.plan.yaml"_s, older));
        QVERIFY(folder->put(u"broken.plan.yaml"_s, "format: portolan-plan\nversion: 1\nnodes: 7\n"));
    }
    const CliResult run = commandLine.run(
        {u"diagram"_s, u"small.plan.yaml"_s, u"-o"_s, u"a.pdf"_s, u"--against"_s, u"older.plan.yaml"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    ExportBench bench;
    QVERIFY(bench.open(desktop.path(u"small.plan.yaml"_s)));
    ExportChoices choices = diagram(DiagramFormat::Pdf, ExportLanguage::English);
    choices.file = desktop.path(u"a.pdf"_s);
    ExportDialog *dialog = bench.ask(choices);
    QVERIFY(dialog);
    auto *against = dialog->findChild<QComboBox *>(u"export.against"_s);
    bench.answers.olderPlan = desktop.path(u"broken.plan.yaml"_s);
    emit against->activated(against->count() - 1);
    QVERIFY(ExportBench::settle(*dialog));
    QVERIFY(!dialog->acceptButton().isEnabled());
    QVERIFY(dialog->issues().lines().value(0).contains(u"broken.plan.yaml:3"_s));
    bench.answers.olderPlan = desktop.path(u"older.plan.yaml"_s);
    emit against->activated(against->count() - 1);
    QCOMPARE(against->currentText(), u"older.plan.yaml"_s);
    QVERIFY(ExportBench::settle(*dialog));
    QVERIFY(bench.write());
    QVERIFY(desktop.get(u"a.pdf"_s) == commandLine.get(u"a.pdf"_s));
}

void ExportTest::speaksJapanese()
{
    ExportBench bench(u"ja"_s);
    QVERIFY(bench.openExample(u"mixed-rack"_s));
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    QCOMPARE(dialog->choices().language, ExportLanguage::Japanese);
    QCOMPARE(dialog->windowTitle(), u"エクスポート"_s);
    QCOMPARE(dialog->acceptButton().text(), u"PDFをエクスポート(&E)"_s);
    const auto untranslated = [dialog] {
        static const QRegularExpression english(u"[a-z]{4,}"_s);
        QStringList found;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            found += label->text();
        for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>())
            found += button->text();
        for (const QComboBox *box : dialog->findChildren<QComboBox *>()) {
            for (int i = 0; i < box->count(); ++i)
                found += box->itemText(i);
        }
        return found.filter(english);
    };
    // Names of the plan and of paper and languages are what they are.
    for (const QString &text : untranslated())
        QVERIFY2(
            QStringList({u"Letter"_s, u"Tabloid"_s, u"Markdown"_s, u"English"_s, u"English + 日本語"_s}).contains(text)
                || text.contains(u'（')
                || bench.desk->document()->plan().products.contains(Id::parse(text).value_or(Id())),
            qPrintable(text));
    // At once, without being opened anew.
    bench.spoken.speak(u"en"_s);
    QTRY_COMPARE(dialog->windowTitle(), u"Export"_s);
    QCOMPARE(dialog->acceptButton().text(), u"&Export PDF"_s);
}

void ExportTest::theInterfaceGoesOn()
{
    ExportBench bench;
    QVERIFY(bench.openExample(u"one-management-server"_s));
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    ExportDialog *dialog = bench.ask();
    QVERIFY(dialog);
    since.start();
    beat.start(1);
    for (const int dots : {36, 48}) {
        ExportChoices choices = diagram(DiagramFormat::Png, ExportLanguage::Both);
        choices.dotsPerInch = dots;
        choices.pagesBy = {PagesBy::Zone};
        choices.file = u"/nowhere/a.png"_s;
        dialog->setChoices(choices);
        QVERIFY(ExportBench::settle(*dialog));
        QVERIFY(!bench.write());
    }
    // A hundred are promised; machines that are busy with other things get more.
    QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
}

QTEST_MAIN(ExportTest)
#include "ExportTest.moc"
