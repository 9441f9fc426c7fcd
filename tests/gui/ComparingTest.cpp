// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ChangeMarks.h"
#include "diagram/DiagramJson.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "edit/TypedValues.h"
#include "panels/ChangeColors.h"
#include "panels/FlowsFilterBar.h"
#include "sheet/DiagramJob.h"
#include "shell/NoticeBar.h"
#include "shell/Theme.h"
#include "support/Ids.h"
#include "support/RevisionDesk.h"
#include "support/TestCatalogs.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <cmath>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QString older()
{
    return PlanFile::examplePath(u"mixed-rack"_s);
}

/// What `portolan-cli diagram --against` writes as JSON for the same two plans.
QByteArray exported(const RevisionDesk &desk, const QString &name)
{
    DiagramJob job;
    job.engine = &desk.document().engine();
    job.older = &desk.desk->comparison().older()->flows().engine();
    job.olderName = name;
    job.wording = &desk.window->drawingKit()->wording;
    job.measure = &desk.window->drawingKit()->measure;
    job.format = DiagramFormat::Json;
    job.fileName = u"sheet.json"_s;
    const Result<DiagramOutput> output = runDiagramJob(job);
    return output ? output->files.front().bytes : QByteArray();
}

void setVersion(RevisionDesk &desk, const QString &version)
{
    const Id product = id(u"sum"_s);
    desk.document().edit(editName(Edit::ChangeProduct, product), [&](PlanEditor &editor) {
        Product changed = editor.plan().products.at(product);
        changed.version = Version::parse(version).value();
        editor.put(changed);
    });
}

QStringList cellsOf(const FlowsModel &model, Column column)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.index(row, static_cast<int>(column)).data().toString());
    return cells;
}

double luminance(const QColor &color)
{
    const auto part
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

class ComparingTest : public QObject {
    Q_OBJECT

private slots:
    void theCanvasShowsWhatTheExportShows()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        QVERIFY(!desk.bar().isVisible());
        const QByteArray alone = writeDiagramJson(desk.desk->canvas().diagram(), Language::English);
        QVERIFY(desk.compareWith(older()));
        QVERIFY(desk.bar().isVisible());
        QCOMPARE(desk.bar().headline(), u"Compared with mixed-rack.plan.yaml (revision A, 2026-10-01)"_s);
        const QByteArray shown = writeDiagramJson(desk.desk->canvas().diagram(), Language::English);
        QVERIFY(shown.contains("\"removed\""));
        QCOMPARE(shown, exported(desk, u"mixed-rack.plan.yaml"_s));
        QCOMPARE(desk.desk->canvas().paintOptions().revision, u"B"_s);
        desk.action(u"plan.compare-end"_s)->trigger();
        QVERIFY(desk.settle());
        QVERIFY(!desk.bar().isVisible());
        QCOMPARE(writeDiagramJson(desk.desk->canvas().diagram(), Language::English), alone);
        QCOMPARE(desk.document().history().count(), 0);
    }

    /// Rows of one machine alone, as Leave out shows them, would hide what else differs.
    void whatWasLookedAtBeforeHidesNoDifference()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        desk.flows().showRowsOf({{CanvasKind::Node, desk.plan().nodes.begin()->first.toString()}});
        QVERIFY(!desk.flows().filterBar().filter().things.empty());
        QVERIFY(desk.compareWith(older()));
        QCOMPARE(desk.flows().filterBar().filter(), FlowsFilter());
        // Whoever narrows the table while he compares has meant it.
        desk.flows().showRowsOf({{CanvasKind::Node, desk.plan().nodes.begin()->first.toString()}});
        setVersion(desk, u"7.2.1"_s);
        QVERIFY(desk.settle());
        QVERIFY(!desk.flows().filterBar().filter().things.empty());
    }

    /// A machine that is gone stands on the canvas still, and its rows in the table.
    void whatIsGoneIsGoneTo()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.action(u"plan.compare-saved"_s)->trigger();
        QVERIFY(desk.settle());
        desk.desk->selection().setThings({{CanvasKind::Node, u"fcsw"_s}});
        desk.action(u"edit.delete"_s)->trigger();
        QVERIFY(desk.settle());
        QSet<QString> seen;
        const size_t count = desk.desk->mirror().differences().things.size();
        QVERIFY(count > 1);
        for (size_t step = 0; step < count; ++step) {
            desk.action(u"plan.compare-next"_s)->trigger();
            QCoreApplication::processEvents();
            const CanvasId thing = *desk.desk->selection().things().begin();
            seen.insert(thing.id);
            QVERIFY2(desk.desk->canvas().isSelected(thing), qPrintable(thing.id));
            QVERIFY(desk.desk->canvas().visibleRect().intersects(desk.desk->canvas().scene().rectOf(thing)));
            const QStringList rows = desk.desk->selection().rows();
            const std::vector<int> shown = desk.flows().model().shownRows(rows);
            QVERIFY2(!shown.empty(), qPrintable(thing.id));
            for (const int row : shown)
                QCOMPARE(desk.flows().model().rowAt(row).change, RowChange::Deleted);
        }
        QVERIFY(seen.contains(u"fcsw"_s));
        QCOMPARE(size_t(seen.size()), count);
    }

    void itIsLiveWhileEditingAndUndoing()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.action(u"plan.compare-saved"_s)->trigger();
        QVERIFY(desk.settle());
        QCOMPARE(desk.bar().counts(), u"Nothing differs. What you change from now on is marked here."_s);
        QVERIFY(!desk.action(u"plan.compare-next"_s)->isEnabled());
        setVersion(desk, u"7.4.0"_s);
        QVERIFY(desk.settle());
        const QString after = desk.bar().counts();
        QVERIFY2(after.contains(u"Rows:"_s) && after.contains(u"4 removed"_s), qPrintable(after));
        QVERIFY2(after.contains(u"Machines:"_s) && after.contains(u"1 changed"_s), qPrintable(after));
        QVERIFY(desk.action(u"plan.compare-next"_s)->isEnabled());
        int gone = 0;
        for (int row = 0; row < desk.flows().model().rowCount(); ++row)
            gone += desk.flows().model().rowAt(row).change == RowChange::Deleted;
        QCOMPARE(gone, 4);
        desk.document().undo();
        QVERIFY(desk.settle());
        QVERIFY(desk.bar().counts().startsWith(u"Nothing differs"_s));
        desk.document().redo();
        QVERIFY(desk.settle());
        QCOMPARE(desk.bar().counts(), after);
    }

    /// Who saves one over the other loses that as well.
    void whatTheDrawingDoesNotMarkIsToldToo()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.action(u"plan.compare-saved"_s)->trigger();
        QVERIFY(desk.settle());
        PlanHead head = headOf(desk.document().plan());
        head.sheet.number = u"NW-0909"_s;
        head.note = u"For the board"_s;
        desk.document().edit(editName(Edit::ChangeSheet), [&](PlanEditor &editor) { editor.setHead(head); });
        QVERIFY(desk.settle());
        const QString counts = desk.bar().counts();
        QVERIFY2(counts.startsWith(u"Rows, machines, zones and firewalls are the same."_s), qPrintable(counts));
        for (const QString &part : {u"Title block: document number NW-0101 to NW-0909"_s, u"Notes: 1"_s})
            QVERIFY2(counts.contains(part), qPrintable(counts));
        desk.document().undo();
        QVERIFY(desk.settle());
        QVERIFY(desk.bar().counts().startsWith(u"Nothing differs"_s));
    }

    /// Who chose the wrong file should not have to find out by its hundred differences.
    void plansOfTwoNetworksAreCalledThat()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"support-pack"_s));
        QVERIFY(desk.compareWith(PlanFile::examplePath(u"compute-management"_s)));
        QVERIFY2(desk.bar().counts().startsWith(u"No machine is in both plans: are both of the same network?"_s),
            qPrintable(desk.bar().counts()));
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        QVERIFY(desk.compareWith(older()));
        QVERIFY(desk.bar().counts().startsWith(u"Rows:"_s));
    }

    void theTableSaysWhatChangedInTheWordsOfTheField()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        FlowsPanel &panel = desk.flows();
        FlowsModel &model = panel.model();
        const int change = static_cast<int>(Column::Change);
        const int rows = model.rowCount();
        QVERIFY(panel.view().isColumnHidden(change));
        QVERIFY(desk.compareWith(older()));
        QVERIFY(!panel.view().isColumnHidden(change));
        QCOMPARE(model.rowCount(), rows + 4);
        QCOMPARE(cellsOf(model, Column::Change).count(u"× Removed"_s), 4);
        QCOMPARE(cellsOf(model, Column::Change).count(u"Unchanged"_s), rows);
        desk.settings.setDocumentLanguage(ExportLanguage::Japanese);
        QCOMPARE(cellsOf(model, Column::Change).count(u"× 削除"_s), 4);
        desk.settings.setDocumentLanguage(ExportLanguage::English);
        // Another port, and each of its rows says what it was.
        const Id product = id(u"sum"_s);
        desk.document().edit(editName(Edit::ChangeProduct, product), [&](PlanEditor &editor) {
            Product changed = editor.plan().products.at(product);
            changed.ports.emplace(id(u"http"_s), typedPorts(u"8080"_s).value());
            editor.put(changed);
        });
        const QStringList changes = cellsOf(model, Column::Change);
        const auto modified = std::find_if(
            changes.begin(), changes.end(), [](const QString &cell) { return cell.startsWith(u"Δ Changed: "_s); });
        QVERIFY2(modified != changes.end(), qPrintable(changes.join(u'|')));
        QVERIFY2(modified->contains(u"Destination port"_s), qPrintable(*modified));
        const QString port = cellsOf(model, Column::DestinationPort)[modified - changes.begin()];
        QVERIFY2(port.contains(u"(was: "_s), qPrintable(port));
        // Only differences.
        auto *only = panel.findChild<QCheckBox *>(u"flows.differences"_s);
        QVERIFY(only->isVisible());
        only->setChecked(true);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(diagramChange(model.rowAt(row).change) != DiagramChange::None);
        QVERIFY(model.rowCount() > 4 && model.rowCount() < rows);
        desk.comparing->end();
        QVERIFY(desk.settle());
        QVERIFY(!only->isVisible());
        QCOMPARE(model.rowCount(), rows);
        QVERIFY(panel.view().isColumnHidden(change));
    }

    void whatIsGoneCanBeLookedAtButNotDecidedOn()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.comparing->compareWithSaved();
        QVERIFY(desk.settle());
        const Id node = desk.plan().nodes.begin()->first;
        const QRectF place = desk.desk->canvas().scene().rectOf({CanvasKind::Node, node.toString()});
        desk.document().edit(editName(Edit::Remove, node), [&](PlanEditor &editor) { editor.removeNode(node); });
        QVERIFY(desk.settle());
        const CanvasId gone{CanvasKind::Node, node.toString()};
        QCOMPARE(desk.desk->canvas().scene().rectOf(gone), place);
        const QByteArray before = writeDiagramJson(desk.desk->canvas().diagram(), Language::English);
        // Chosen, pushed, renamed and deleted: it is not there.
        desk.desk->selection().setThings({gone});
        for (const QString &id : {u"edit.delete"_s, u"edit.rename"_s, u"edit.duplicate"_s, u"edit.cut"_s})
            desk.action(id)->trigger();
        CanvasView &view = desk.desk->canvas();
        view.ensureVisible(place);
        const QPoint middle = view.transform().toView(place.center()).toPoint();
        QTest::mousePress(&view, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&view, middle + QPoint(60, 60));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, middle + QPoint(60, 60));
        QTest::mouseDClick(&view, Qt::LeftButton, {}, middle);
        QVERIFY(desk.settle());
        QCOMPARE(desk.document().history().count(), 1);
        QCOMPARE(writeDiagramJson(view.diagram(), Language::English), before);
        // Its rows tell why they were there, and can't be left out.
        FlowsPanel &panel = desk.flows();
        for (int row = 0; row < panel.model().rowCount(); ++row) {
            if (panel.model().rowAt(row).change != RowChange::Deleted)
                continue;
            panel.view().selectRow(row);
            QVERIFY(!panel.findChild<QToolButton *>(u"flows.exclude"_s)->isEnabled());
            break;
        }
        panel.findChild<QToolButton *>(u"flows.why"_s)->setChecked(true);
        // What was so is not said as if it were: the plan that has it is named.
        const QString why = panel.originText();
        QVERIFY2(why.contains(u"This row is gone. It is shown as the older plan (mixed-rack"_s), qPrintable(why));
        QVERIFY2(why.contains(u"Facts of the older plan"_s) && !why.contains(u"Facts of the plan"_s), qPrintable(why));
        QVERIFY2(why.contains(u" ran HP SUM 7, version 7.2.1."_s) && !why.contains(u" runs "_s), qPrintable(why));
        desk.spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        const QString japanese = panel.originText();
        QVERIFY2(japanese.contains(u"以前のプランでの根拠"_s) && japanese.contains(u"実行していました。"_s),
            qPrintable(japanese));
    }

    void whatIsLeftOutIsDeletedWithItsReason()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack"_s));
        desk.comparing->compareWithSaved();
        QVERIFY(desk.settle());
        FlowsModel &model = desk.flows().model();
        const int rows = model.rowCount();
        const QString key = model.keyAt(0);
        desk.document().edit(editName(Edit::ExcludeFlow, size_t(1)), [&](PlanEditor &editor) {
            excludeFlows(editor, {key}, {{u"Taken out"_s, u"撤去"_s}, u"Sato"_s, {}, {}});
        });
        QVERIFY(desk.settle());
        QCOMPARE(model.rowCount(), rows);
        const std::vector<int> places = model.shownRows({key});
        QCOMPARE(places.size(), size_t(1));
        const QModelIndex change = model.index(places.front(), static_cast<int>(Column::Change));
        QCOMPARE(change.data().toString(), u"× Removed"_s);
        QCOMPARE(
            model.index(places.front(), static_cast<int>(Column::Justification)).data().toString(), u"Taken out"_s);
        QVERIFY2(desk.bar().counts().contains(u"1 removed"_s), qPrintable(desk.bar().counts()));
        desk.flows().view().selectRow(places.front());
        auto *include = desk.flows().findChild<QToolButton *>(u"flows.include"_s);
        QVERIFY(include->isEnabled());
        include->click();
        QVERIFY(desk.settle());
        QVERIFY(desk.bar().counts().startsWith(u"Nothing differs"_s));
    }

    void stepsFromDifferenceToDifference()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        QVERIFY(desk.compareWith(older()));
        const std::vector<Difference> things = desk.desk->mirror().differences().things;
        QVERIFY(things.size() > 1);
        const int count = static_cast<int>(things.size());
        QSet<QString> seen;
        for (int i = 0; i < count; ++i) {
            desk.action(u"plan.compare-next"_s)->trigger();
            QCOMPARE(desk.desk->selection().things().size(), size_t(1));
            const CanvasId thing = *desk.desk->selection().things().begin();
            seen.insert(thing.id);
            QCOMPARE(desk.bar().place(), u"%1 of %2"_s.arg(i + 1).arg(count));
            const QRectF rect = desk.desk->canvas().scene().rectOf(thing);
            QVERIFY(desk.desk->canvas().visibleRect().intersects(rect));
            if (thing.kind == CanvasKind::Arrow)
                QVERIFY(!desk.desk->selection().rows().isEmpty());
        }
        QCOMPARE(seen.size(), count);
        desk.action(u"plan.compare-next"_s)->trigger();
        QCOMPARE(desk.bar().place(), u"1 of %1"_s.arg(count));
        desk.action(u"plan.compare-previous"_s)->trigger();
        QCOMPARE(desk.bar().place(), u"%1 of %1"_s.arg(count));
    }

    void whatCantBeReadSaysWhyAndChangesNothing()
    {
        const QTemporaryDir folder;
        QFile broken(folder.filePath(u"broken.plan.yaml"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("format: portolan-plan\nversion: 1\nnodes:\n  - {id: a, kind: linux, zone: nowhere}\n");
        broken.close();
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        QVERIFY(desk.compareWith(older()));
        const QString headline = desk.bar().headline();
        desk.olderPath = broken.fileName();
        desk.action(u"plan.compare"_s)->trigger();
        QVERIFY(desk.settle());
        NoticeBar &notices = desk.window->notices();
        QVERIFY(notices.isShown());
        QVERIFY2(notices.headline().startsWith(u"broken.plan.yaml can't be compared with"_s),
            qPrintable(notices.headline()));
        QVERIFY2(notices.lines().join(u'\n').contains(u"Line 4"_s), qPrintable(notices.lines().join(u'\n')));
        QCOMPARE(desk.bar().headline(), headline);
        QVERIFY(desk.desk->comparison().older() != nullptr);
        desk.olderPath = folder.filePath(u"none.plan.yaml"_s);
        desk.action(u"plan.compare"_s)->trigger();
        QVERIFY(desk.settle());
        QVERIFY(notices.headline().startsWith(u"none.plan.yaml"_s));
        desk.olderPath.clear(); // nothing was chosen
        desk.action(u"plan.compare"_s)->trigger();
        QVERIFY(!desk.comparing->isReading());
        QCOMPARE(desk.bar().headline(), headline);
    }

    void itEndsWithThePlan()
    {
        RevisionDesk desk;
        QVERIFY(!desk.action(u"plan.compare"_s)->isEnabled());
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        QVERIFY(desk.compareWith(older()));
        QVERIFY(desk.beginExample(u"one-management-server"_s));
        QVERIFY(!desk.bar().isVisible());
        QVERIFY(desk.desk->comparison().older() == nullptr);
        for (int row = 0; row < desk.flows().model().rowCount(); ++row)
            QVERIFY(desk.flows().model().rowAt(row).change == RowChange::None);
        desk.comparing->compareWith(older());
        desk.window->fileCommands().startNew(); // while it is being read
        QVERIFY(QTest::qWaitFor([&] { return desk.plan().nodes.empty() && desk.settle(); }, 20000));
        QTest::qWait(50);
        QVERIFY(desk.desk->comparison().older() == nullptr);
        QVERIFY(!desk.bar().isVisible());
        QVERIFY(!desk.action(u"plan.compare-saved"_s)->isEnabled());
    }

    void speaksJapaneseAtOnce()
    {
        RevisionDesk desk;
        QVERIFY(desk.beginExample(u"mixed-rack-7.4.0"_s));
        QVERIFY(desk.compareWith(older()));
        desk.settings.setUiLanguage(u"ja"_s);
        QCoreApplication::processEvents();
        QCOMPARE(desk.bar().headline(), u"mixed-rack.plan.yamlと比較中（A版、2026-10-01）"_s);
        QVERIFY2(desk.bar().counts().contains(u"削除 4件"_s), qPrintable(desk.bar().counts()));
    }

    void barsFollowTheTheme()
    {
        RevisionDesk desk;
        desk.settings.setTheme(ThemeChoice::Light);
        const Theme theme(*qApp, desk.settings);
        const QPalette before = qApp->palette();
        QVERIFY(desk.open(older()));
        QVERIFY(desk.compareWith(older()));
        NoticeBar &notices = desk.window->notices();
        notices.tell(NoticeBar::Subject::Other, {}, {Error{u"edit.read-only"_s, {}, {}}});
        QCoreApplication::processEvents();
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
            desk.settings.setTheme(choice);
            QCoreApplication::processEvents();
            const ThemeColors colors = Theme::colors(choice == ThemeChoice::Dark);
            QCOMPARE(notices.palette().color(QPalette::Window), colors.warningBack);
            QCOMPARE(notices.palette().color(QPalette::WindowText), colors.warningText);
            QCOMPARE(desk.bar().palette().color(QPalette::Window), colors.noteBack);
            for (const QWidget *bar : std::initializer_list<QWidget *>{&notices, &desk.bar()}) {
                for (const QLabel *label : bar->findChildren<QLabel *>())
                    QCOMPARE(label->palette().color(QPalette::WindowText), bar->palette().color(QPalette::WindowText));
            }
        }
        qApp->setPalette(before);
    }

    void coloursOfChangesCanBeRead()
    {
        for (const bool isDark : {false, true}) {
            const QPalette palette = Theme::palette(isDark);
            for (const DiagramChange change : {DiagramChange::Added, DiagramChange::Changed, DiagramChange::Removed}) {
                const QColor text = changeTextColor(change, palette);
                const QColor back = changeBackground(change, palette);
                QVERIFY2(contrast(text, back) >= 4.5, qPrintable(QString::number(contrast(text, back))));
                QVERIFY(contrast(text, palette.color(QPalette::Base)) >= 4.5);
                QVERIFY(contrast(text, Theme::colors(isDark).noteBack) >= 4.5);
                QVERIFY(contrast(palette.color(QPalette::Text), back) >= 4.5);
                QVERIFY(contrast(Theme::colors(isDark).subdued, back) >= 4.5);
            }
        }
    }
};

QTEST_MAIN(ComparingTest)
#include "ComparingTest.moc"
