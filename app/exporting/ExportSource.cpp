// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportSource.h"

#include "edit/PlanOnDisk.h"
#include "io/PlanWriter.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"

#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

/// The plan that is compared with, from its file or as the canvas has it.
struct ExportSource::Older {
    QString path;
    QDateTime changed;
    std::unique_ptr<LoadedPlan> loaded; ///< null: it is shown
    std::shared_ptr<const ComparedPlan> shown;
    std::unique_ptr<FlowEngine> engine; ///< of its own, as another thread asks the one that is shown
};

ExportSource::ExportSource(const PlanFile &file, std::shared_ptr<const DrawingKit> kit, CatalogPlaces places)
    : m_open(file.openPlan())
    , m_kit(std::move(kit))
    , m_places(std::move(places))
    , m_path(file.path())
    , m_hashAsRead(m_open->fileHash)
    , m_isModified(file.isModified())
    , m_replica(m_open->catalogs, m_open->plan())
{
}

ExportSource::~ExportSource() = default;

QString ExportSource::planHash()
{
    if (!m_hash.isEmpty())
        return m_hash;
    // A file that is not as this program writes it, and was not edited, is named by what it holds.
    const bool isAsRead = !m_isModified && !m_path.isEmpty() && !m_hashAsRead.isEmpty()
        && changeOf(m_path, m_hashAsRead) == FileChange::None;
    m_hash = QString::fromLatin1(isAsRead ? m_hashAsRead : contentHash(writePlan(engine().plan())));
    return m_hash;
}

Checked<const ExportSource::Older *> ExportSource::older(const ExportChoices &choices)
{
    if (!choices.isCompared())
        return nullptr;
    const auto engineOf = [](const Plan &plan, const CatalogSet &catalogs) {
        auto engine = std::make_unique<FlowEngine>(plan, catalogs);
        engine->derive();
        return engine;
    };
    if (choices.shown) {
        if (m_older && m_older->shown == choices.shown)
            return m_older.get();
        m_older = std::make_unique<Older>(
            Older{{}, {}, nullptr, choices.shown, engineOf(choices.shown->plan(), choices.shown->catalogs())});
        return m_older.get();
    }
    const QString &path = choices.against;
    const QDateTime changed = QFileInfo(path).lastModified();
    if (m_older && m_older->path == path && m_older->changed == changed)
        return m_older.get();
    m_older.reset();
    CatalogPlaces places = m_places;
    places.folders.prepend(QFileInfo(path).absolutePath());
    Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(path, CatalogLibrary(places));
    if (!loaded)
        return tl::unexpected<Errors>(loaded.error());
    auto engine = engineOf((*loaded)->plan, (*loaded)->catalogs);
    m_older = std::make_unique<Older>(Older{path, changed, std::move(*loaded), nullptr, std::move(engine)});
    return m_older.get();
}

Checked<DiagramJob> ExportSource::diagramJob(const ExportChoices &choices)
{
    const Checked<const Older *> compared = older(choices);
    if (!compared)
        return tl::unexpected<Errors>(compared.error());
    DiagramJob job = choices.diagramJob();
    job.engine = &engine();
    job.wording = &m_kit->wording;
    job.measure = &m_kit->measure;
    job.planHash = planHash();
    job.older = *compared ? (*compared)->engine.get() : nullptr;
    job.olderName = choices.comparedName();
    return job;
}

Checked<MatrixJob> ExportSource::matrixJob(const ExportChoices &choices)
{
    const Checked<const Older *> compared = older(choices);
    if (!compared)
        return tl::unexpected<Errors>(compared.error());
    MatrixJob job = choices.matrixJob();
    job.engine = &engine();
    job.wording = &m_kit->wording;
    job.older = *compared ? (*compared)->engine.get() : nullptr;
    job.olderName = choices.comparedName();
    return job;
}

QStringList ExportSource::standingErrors(Language language)
{
    QStringList sentences;
    for (const Finding &finding : findings(engine())) {
        if (finding.severity == Severity::Error && !finding.accepted)
            sentences.append(findingText(finding, m_kit->wording, language));
    }
    return sentences;
}

} // namespace portolan
