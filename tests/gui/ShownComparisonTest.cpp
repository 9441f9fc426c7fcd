// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "paint/SvgWriter.h"
#include "panels/FlowsModel.h"
#include "support/CliRun.h"
#include "support/ExportBench.h"
#include "support/Ids.h"
#include "support/WholeWindow.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// How the first page of a comparison counts what is gone: "rows: 1 changed, 1 removed".
const QByteArray deleted = " removed</text>";

/// A plan, and an older one from which a machine is missing and one arrow is gone.
struct TwoPlans {
    CliFolder folder;

    TwoPlans()
    {
        QByteArray older = smallPlan();
        older.replace("count: 40", "count: 20");
        older.replace("flows:\n",
            "flows:\n  - {id: backup, from: web, to: csm01, transport: tcp, ports: 9102, application: Backup, "
            "purpose: {en: Backup, ja: バックアップ}}\n");
        isMade = folder.put(u"small.plan.yaml"_s, smallPlan()) && folder.put(u"older.plan.yaml"_s, older);
    }
    [[nodiscard]] QString newer() const { return folder.path(u"small.plan.yaml"_s); }
    [[nodiscard]] QString older() const { return folder.path(u"older.plan.yaml"_s); }

    bool isMade = false;
};

/// The window with the newer plan; its documents are English.
struct Opened {
    TwoPlans plans;
    WholeWindow program;

    bool open()
    {
        program.settings().setDocumentLanguage(ExportLanguage::English);
        program.show();
        return plans.isMade && program.open(plans.newer());
    }
};

bool compare(WholeWindow &program, const QString &path)
{
    program.comparing().compareWith(path);
    return QTest::qWaitFor(
               [&] { return !program.comparing().isReading() && program.desk().mirror().isSettled(); }, 30000)
        && program.desk().comparison().older();
}

/// Whether the export with these choices came to its end, and the dialog went.
bool exported(WholeWindow &program, ExportDialog &dialog, const ExportChoices &choices)
{
    dialog.setChoices(choices);
    if (!ExportBench::settle(dialog))
        return false;
    QTest::mouseClick(&dialog.acceptButton(), Qt::LeftButton);
    return QTest::qWaitFor([&] { return !program.exporter().dialog(); }, 60000);
}

/// The first page of what the dialog prints when it is accepted, as SVG; empty: nothing came.
QByteArray firstPrinted(WholeWindow &program, ExportDialog &dialog)
{
    std::shared_ptr<const DiagramPages> pages;
    QObject there; // for as long as pages is
    QObject::connect(&dialog, &ExportDialog::printWanted, &there,
        [&](const std::shared_ptr<const DiagramPages> &printed) { pages = printed; });
    if (!QTest::qWaitFor([&] { return dialog.acceptButton().isEnabled(); }))
        return {};
    QTest::mouseClick(&dialog.acceptButton(), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return pages != nullptr; }))
        return {};
    return writeSvg(pages->document, 0, program.window().drawingKit()->measure).value_or(QByteArray());
}

} // namespace

/// Who compares and then exports or prints gets what the window shows.
class ShownComparisonTest : public QObject {
    Q_OBJECT

private slots:
    void theExportTakesItOver()
    {
        const TwoPlans plans;
        QVERIFY(plans.isMade);
        const auto written = [&](const QStringList &options) {
            const CliResult run
                = plans.folder.run(QStringList{u"diagram"_s, u"small.plan.yaml"_s, u"-o"_s, u"cli.svg"_s} + options);
            return run.exitCode == 0 ? plans.folder.get(u"cli.svg"_s) : run.err;
        };
        const QByteArray alone = written({});
        const QByteArray compared = written({u"--against"_s, u"older.plan.yaml"_s});
        QVERIFY2(alone.startsWith("<?xml") && !alone.contains(deleted), alone.left(300).constData());
        QVERIFY2(compared.startsWith("<?xml") && compared.contains(deleted), compared.left(300).constData());

        WholeWindow program;
        program.show();
        QVERIFY(program.open(plans.newer()));
        const auto dialogNow = [&]() -> ExportDialog * {
            program.exporter().exportAsked();
            ExportDialog *dialog = program.exporter().dialog();
            return dialog && ExportBench::settle(*dialog) ? dialog : nullptr;
        };
        ExportDialog *dialog = dialogNow();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, QString());
        dialog->reject();
        QTRY_VERIFY(!program.exporter().dialog());

        QVERIFY(compare(program, plans.older()));
        dialog = dialogNow();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, plans.older());
        auto *against = dialog->findChild<QComboBox *>(u"export.against"_s);
        QVERIFY(against);
        QCOMPARE(against->currentText(), u"older.plan.yaml"_s);
        ExportChoices choices = dialog->choices();
        choices.diagramFormat = DiagramFormat::Svg;
        choices.language = ExportLanguage::English;
        choices.file = plans.folder.path(u"from-window.svg"_s);
        choices.proposedName.clear(); // as where one types it
        QVERIFY(exported(program, *dialog, choices));
        // Both files name the first page's own file.
        QByteArray shown = plans.folder.get(u"from-window.svg"_s);
        QVERIFY(shown.replace("from-window", "cli") == compared);

        // Once the comparison has ended, so has what was proposed for it.
        program.run(u"plan.compare-end"_s);
        dialog = dialogNow();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, QString());
        QCOMPARE(dialog->choices().diagramFormat, DiagramFormat::Svg);
        // What one asks for in the dialog itself is remembered.
        choices = dialog->choices();
        choices.against = plans.older();
        choices.file = plans.folder.path(u"once-more.svg"_s);
        QVERIFY(exported(program, *dialog, choices));
        dialog = dialogNow();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, plans.older());
    }

    void thePrintTakesItOver()
    {
        Opened opened;
        QVERIFY(opened.open());
        WholeWindow &program = opened.program;
        const TwoPlans &plans = opened.plans;
        QVERIFY(compare(program, plans.older()));
        program.run(u"file.print"_s);
        QPointer<ExportDialog> dialog = program.printing().dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, plans.older());
        QVERIFY(ExportBench::settle(*dialog));
        const QByteArray first = firstPrinted(program, *dialog);
        QVERIFY(first.contains(deleted));
        if (dialog)
            dialog->reject();
    }

    /// Issued and saved, the file that was compared with says what the plan says: sheets go on with what it was.
    void whatIsOverwrittenStaysCompared()
    {
        Opened opened;
        QVERIFY(opened.open());
        WholeWindow &program = opened.program;
        const TwoPlans &plans = opened.plans;
        QVERIFY(compare(program, plans.newer()));
        QVERIFY(program.document().edit(
            editName(Edit::Remove, id(u"sum"_s)), [](PlanEditor &editor) { editor.removeProduct(id(u"sum"_s)); }));
        QVERIFY(program.settle());
        const int removed = program.desk().mirror().differences().rows.removed;
        QVERIFY(removed > 0);
        const QByteArray told = QByteArray::number(removed) + deleted;
        program.run(u"file.save"_s);
        QTRY_VERIFY(!program.window().planFile().isModified());
        QVERIFY(program.desk().comparison().older());

        program.exporter().exportAsked();
        ExportDialog *dialog = program.exporter().dialog();
        QVERIFY(dialog && ExportBench::settle(*dialog));
        QCOMPARE(dialog->findChild<QComboBox *>(u"export.against"_s)->currentText(), u"small.plan.yaml"_s);
        ExportChoices choices = dialog->choices();
        choices.diagramFormat = DiagramFormat::Svg;
        choices.language = ExportLanguage::English;
        choices.file = plans.folder.path(u"shown.svg"_s);
        choices.proposedName.clear();
        QVERIFY(exported(program, *dialog, choices));
        const QByteArray first = plans.folder.get(u"shown.svg"_s);
        QVERIFY(first.contains(told));
        // Again without a dialog.
        QVERIFY(QFile::remove(plans.folder.path(u"shown.svg"_s)));
        program.run(u"file.export-again"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!program.exporter().isExporting(), 60000);
        QCOMPARE(plans.folder.get(u"shown.svg"_s), first);
    }

    /// The card at its old place is no machine of the plan, and its arrows lead to the rows that ended there.
    void whatWentToAnotherZoneHasItsRowsAtItsOldPlace()
    {
        const QByteArray zones
            = "format: portolan-plan\nversion: 1\ntitle: {en: Moved, ja: 移動}\nzones:\n"
              "  - {id: dmz, frame: [0, 0, 300, 300]}\n  - {id: lan, frame: [600, 0, 300, 300]}\nnodes:\n"
              "  - {id: pc, kind: management-client, zone: dmz, addresses: [10.0.0.1], at: [40, 200]}\n";
        const QByteArray flow = "flows:\n  - {id: a, from: pc, to: web, transport: tcp, ports: 443}\n";
        CliFolder folder;
        QVERIFY(folder.put(u"now.plan.yaml"_s,
            zones + "  - {id: web, kind: linux, zone: dmz, addresses: [10.0.0.2], at: [40, 80]}\n" + flow));
        QVERIFY(folder.put(u"before.plan.yaml"_s,
            zones + "  - {id: web, kind: linux, zone: lan, addresses: [10.0.0.2], at: [640, 80]}\n" + flow
                + "  - {id: b, from: pc, to: web, transport: tcp, ports: 22}\n"));
        WholeWindow program;
        program.show();
        QVERIFY(program.open(folder.path(u"now.plan.yaml"_s)));
        QVERIFY(compare(program, folder.path(u"before.plan.yaml"_s)));
        QCOMPARE(program.desk().canvas().scene().rectOf({CanvasKind::Node, u"web@old"_s}).left(), 640.0);
        const Differences &differences = program.desk().mirror().differences();
        QCOMPARE(differences.nodes, (ChangeCounts{0, 1, 0}));
        const FlowRows &rows = program.panels().flowsPanel().model().rows();
        QCOMPARE(rows.ofArrows({u"pc>web@old"_s}).size(), 1);
        QCOMPARE(rows.ofThings({{CanvasKind::Node, u"web@old"_s}}).size(), 1);
        program.desk().selection().setThings({{CanvasKind::Node, u"web@old"_s}});
        QVERIFY(!program.window().actions().action(u"edit.delete"_s)->isEnabled());
    }

    /// What the bar of an edit leads to has no file at all.
    void aStepOfTheHistoryIsComparedOnPaperToo()
    {
        Opened opened;
        QVERIFY(opened.open());
        WholeWindow &program = opened.program;
        QVERIFY(program.document().edit(
            editName(Edit::Remove, id(u"sum"_s)), [](PlanEditor &editor) { editor.removeProduct(id(u"sum"_s)); }));
        program.comparing().compareWithStep(0);
        QVERIFY(program.settle());
        const int removed = program.desk().mirror().differences().rows.removed;
        QVERIFY(removed > 0);
        program.run(u"file.print"_s);
        const QPointer<ExportDialog> dialog = program.printing().dialog();
        QVERIFY(dialog && ExportBench::settle(*dialog));
        const QByteArray first = firstPrinted(program, *dialog);
        const QByteArray told = QByteArray::number(removed) + deleted;
        QVERIFY(first.contains(told));
        if (dialog)
            dialog->reject();
    }

    /// Whoever exports without the comparison on screen is not led back to it the next time.
    void noComparisonIsRemembered()
    {
        Opened opened;
        QVERIFY(opened.open());
        WholeWindow &program = opened.program;
        const TwoPlans &plans = opened.plans;
        QVERIFY(compare(program, plans.older()));
        const auto against = [&] {
            program.exporter().exportAsked();
            ExportDialog *dialog = program.exporter().dialog();
            return dialog && ExportBench::settle(*dialog) ? dialog->findChild<QComboBox *>(u"export.against"_s)
                                                          : nullptr;
        };
        QComboBox *box = against();
        QVERIFY(box);
        QCOMPARE(box->currentText(), u"older.plan.yaml"_s);
        box->setCurrentIndex(0);
        emit box->activated(0);
        ExportDialog *dialog = program.exporter().dialog();
        QCOMPARE(dialog->choices().against, QString());
        ExportChoices choices = dialog->choices();
        choices.what = ExportChoices::What::Matrix;
        choices.file = plans.folder.path(u"rows.xlsx"_s);
        choices.proposedName.clear();
        QVERIFY(exported(program, *dialog, choices));
        box = against();
        QVERIFY(box);
        QCOMPARE(box->currentIndex(), 0);
        QCOMPARE(program.exporter().dialog()->choices().against, QString());
        program.exporter().dialog()->reject();
        QTRY_VERIFY(!program.exporter().dialog());
        // Another comparison is proposed again.
        program.run(u"plan.compare-end"_s);
        QVERIFY(compare(program, plans.older()));
        box = against();
        QVERIFY(box);
        QCOMPARE(box->currentText(), u"older.plan.yaml"_s);
    }
};

QTEST_MAIN(ShownComparisonTest)
#include "ShownComparisonTest.moc"
