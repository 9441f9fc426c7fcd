// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/SvgWriter.h"
#include "support/CliRun.h"
#include "support/ExportBench.h"
#include "support/WholeWindow.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// How the first page of a comparison counts what is gone: "1 row modified, 1 deleted".
const QByteArray deleted = " deleted</text>";

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
    [[nodiscard]] QString older() const { return folder.path(u"older.plan.yaml"_s); }

    bool isMade = false;
};

bool compare(WholeWindow &program, const QString &path)
{
    program.comparing().compareWith(path);
    return QTest::qWaitFor(
               [&] { return !program.comparing().isReading() && program.desk().mirror().isCurrent(); }, 30000)
        && program.desk().comparison().older();
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
        QVERIFY(program.open(plans.folder.path(u"small.plan.yaml"_s)));
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
        dialog->setChoices(choices);
        QVERIFY(ExportBench::settle(*dialog));
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!program.exporter().dialog(), 60000);
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
        dialog->setChoices(choices);
        QVERIFY(ExportBench::settle(*dialog));
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!program.exporter().dialog(), 60000);
        dialog = dialogNow();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, plans.older());
    }

    void thePrintTakesItOver()
    {
        const TwoPlans plans;
        QVERIFY(plans.isMade);
        WholeWindow program;
        program.settings().setDocumentLanguage(ExportLanguage::English);
        program.show();
        QVERIFY(program.open(plans.folder.path(u"small.plan.yaml"_s)));
        QVERIFY(compare(program, plans.older()));
        program.run(u"file.print"_s);
        QPointer<ExportDialog> dialog = program.printing().dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->choices().against, plans.older());
        QVERIFY(ExportBench::settle(*dialog));
        std::shared_ptr<const DiagramPages> pages;
        connect(dialog, &ExportDialog::printWanted, this,
            [&](const std::shared_ptr<const DiagramPages> &printed) { pages = printed; });
        QTRY_VERIFY(dialog->acceptButton().isEnabled());
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(pages);
        const Result<QByteArray> first = writeSvg(pages->document, 0, program.window().drawingKit()->measure);
        QVERIFY(first);
        QVERIFY(first->contains(deleted));
        if (dialog)
            dialog->reject();
    }
};

QTEST_MAIN(ShownComparisonTest)
#include "ShownComparisonTest.moc"
