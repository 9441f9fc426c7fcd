// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/Exporter.h"

#include "edit/PlanFileName.h"
#include "messages/MessageText.h"
#include "shell/Actions.h"
#include "shell/MainWindow.h"
#include "shell/NoticeBar.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "workspace/SharedComparison.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProgressDialog>
#include <QUrl>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString planEnding = u".plan.yaml"_s;
constexpr int patience = 400; ///< milliseconds of an export without a dialog, after which its progress is shown

/// "rack" of "rack.plan.yaml".
QString baseOf(const QString &planName)
{
    return planName.endsWith(planEnding) ? planName.chopped(planEnding.size()) : QFileInfo(planName).completeBaseName();
}

} // namespace

Exporter::Exporter(MainWindow &window, Settings &settings, CatalogPlaces places, Outside outside)
    : m_window(window)
    , m_settings(settings)
    , m_places(std::move(places))
    , m_outside(std::move(outside))
    , m_memory(settings, u"export/plans"_s)
{
    m_thread.setMaxThreadCount(1);
    if (!m_outside.questions)
        m_outside.questions = std::make_unique<DialogExportQuestions>();
    if (!m_outside.open)
        m_outside.open = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    Actions &actions = m_window.actions();
    actions.serve(u"file.export"_s, this, [this] { exportAsked(); });
    actions.serve(u"file.export-again"_s, this, [this] { exportAgain(); });
    const auto update = [this] {
        const QStringList ids{u"file.export"_s, u"file.export-again"_s};
        m_window.actions().setAvailable(ids, m_window.planFile().isOpen());
    };
    connect(&m_window.planFile(), &PlanFile::identityChanged, this, update);
    // What was exported before the plan had a file is remembered once it has.
    connect(&m_window.planFile(), &PlanFile::saved, this, [this] {
        if (m_lastChoices && m_lastPlan.lock() == m_window.planFile().openPlan())
            m_memory.keep(m_window.planFile().path(), *m_lastChoices);
    });
    // Of another plan they are nobody's, and hold the one that was compared with.
    const auto forget = [this] { m_lastChoices.reset(); };
    connect(&m_window.planFile(), &PlanFile::opened, this, forget);
    connect(&m_window.planFile(), &PlanFile::closed, this, forget);
    update();
}

Exporter::~Exporter()
{
    delete m_dialog;
    delete m_progress;
}

std::optional<ExportChoices> Exporter::lastOfPlan() const
{
    const PlanFile &file = m_window.planFile();
    if (m_lastChoices && m_lastPlan.lock() == file.openPlan())
        return m_lastChoices;
    return m_memory.recall(file.path());
}

QString Exporter::folder() const
{
    const QString path = m_window.planFile().path();
    if (!path.isEmpty())
        return QFileInfo(path).absolutePath();
    return m_settings.startFolder();
}

ExportChoices Exporter::remembered() const
{
    ExportChoices fresh;
    fresh.hasDocumentLanguage = true;
    ExportChoices choices = lastOfPlan().value_or(fresh);
    choices.followDocument(m_settings.documentLanguage());
    choices.forgetUnknown(m_window.planFile().document()->engine());
    // Of another session is known only which file was shown: the plan's own, as it was then, is gone.
    const bool isGone = !choices.against.isEmpty()
        && (!QFileInfo::exists(choices.against)
            || (choices.isComparedAsShown && choices.against == m_window.planFile().path()));
    if (!choices.shown && isGone)
        choices.compareWith({});
    if (choices.file.isEmpty()) {
        QString name = baseOf(m_window.planFile().name());
        if (name.isEmpty())
            name = fileNameFor(m_window.planFile().document()->plan());
        choices.proposedName = name.isEmpty() ? tr("plan", "file name") : name;
        choices.proposeFile(folder());
    }
    return choices;
}

ExportChoices Exporter::comparedAsShown(ExportChoices choices) const
{
    const std::shared_ptr<const ComparedPlan> older = m_comparison ? m_comparison->older() : nullptr;
    if (older && m_leftOut.lock() != older)
        choices.compareAsShown(older);
    else if (choices.isComparedAsShown)
        choices.compareWith({});
    return choices;
}

void Exporter::noteCompared(const ExportChoices &made)
{
    const std::shared_ptr<const ComparedPlan> older = m_comparison ? m_comparison->older() : nullptr;
    if (made.shown == older)
        m_leftOut.reset();
    else
        m_leftOut = older;
}

std::shared_ptr<ExportSource> Exporter::makeSource()
{
    std::shared_ptr<const DrawingKit> kit = m_window.drawingKit();
    return kit ? std::make_shared<ExportSource>(m_window.planFile(), std::move(kit), m_places) : nullptr;
}

ExportDialog *Exporter::makeDialog(ExportDialog::Purpose purpose, const ExportChoices &choices)
{
    std::shared_ptr<ExportSource> source = makeSource();
    if (!source)
        return nullptr;
    const PlanFile &file = m_window.planFile();
    auto *dialog = new ExportDialog(purpose, file.document()->engine(),
        {std::move(source), m_thread, *m_outside.questions, file.path(), folder(), m_settings.documentLanguage()},
        choices, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void Exporter::exportAsked(const std::optional<ExportChoices> &choices)
{
    if (!m_window.planFile().isOpen() || m_dialog)
        return;
    m_dialog = makeDialog(ExportDialog::Purpose::Export, choices ? *choices : comparedAsShown(remembered()));
    if (!m_dialog)
        return;
    connect(m_dialog, &ExportDialog::exported, this, [this](const ExportChoices &made, const QStringList &paths) {
        keep(made);
        tell(paths, {});
    });
    m_dialog->open();
}

void Exporter::exportAgain()
{
    const PlanFile &file = m_window.planFile();
    if (!file.isOpen() || m_again || m_dialog)
        return;
    const std::optional<ExportChoices> last = lastOfPlan();
    std::shared_ptr<ExportSource> source = last ? makeSource() : nullptr;
    if (!source) {
        exportAsked();
        return;
    }
    const ExportChoices choices = remembered();
    m_again = std::make_unique<ExportWork>(std::move(source), m_thread);
    const QString name = QFileInfo(choices.file).fileName();
    m_progress = new QProgressDialog(tr("Writing %1 ...").arg(name), tr("Cancel"), 0, 0, &m_window);
    m_progress->setWindowTitle(tr("Export"));
    m_progress->setMinimumDuration(patience);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, m_again.get(), &ExportWork::cancel);
    connect(m_again.get(), &ExportWork::advanced, m_progress, [this](int done, int steps) {
        if (m_progress && !m_progress->wasCanceled()) {
            m_progress->setMaximum(steps > 1 ? steps : 0);
            m_progress->setValue(done);
        }
    });
    const auto warned = std::make_shared<Errors>();
    connect(m_again.get(), &ExportWork::produced, this,
        [this, choices, warned](const std::vector<DiagramFile> &files, const Errors &warnings) {
            *warned = warnings;
            m_again->write(QFileInfo(choices.file).absolutePath(), files);
        });
    connect(m_again.get(), &ExportWork::written, this, [this, warned](const QStringList &paths) {
        tell(paths, *warned);
        endAgain();
    });
    connect(m_again.get(), &ExportWork::failed, this, [this, name](const Errors &errors) {
        m_window.notices().tell(NoticeBar::Subject::CouldNotExport, name, errors);
        endAgain();
    });
    connect(m_again.get(), &ExportWork::canceled, this, &Exporter::endAgain);
    m_again->produce(choices, nullptr);
}

void Exporter::endAgain()
{
    if (m_progress) {
        m_progress->disconnect();
        m_progress->deleteLater();
        m_progress = nullptr;
    }
    // It is telling just now.
    if (m_again)
        m_again.release()->deleteLater();
}

void Exporter::keep(const ExportChoices &choices)
{
    m_lastPlan = m_window.planFile().openPlan();
    m_lastChoices = choices;
    m_lastChoices->proposedName.clear();
    noteCompared(choices);
    m_memory.keep(m_window.planFile().path(), choices);
}

void Exporter::tell(const QStringList &paths, const Errors &warnings)
{
    const QString first = paths.first();
    const auto open = m_outside.open;
    m_window.notices().tell(NoticeBar::Subject::Exported, QFileInfo(first).fileName(), warnings,
        {{[] { return tr("Open the file"); }, [open, first] { open(QUrl::fromLocalFile(first)); }},
            {[] { return tr("Open the folder"); },
                [open, first] { open(QUrl::fromLocalFile(QFileInfo(first).absolutePath())); }}},
        static_cast<int>(paths.size()));
}

} // namespace portolan
