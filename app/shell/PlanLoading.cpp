// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanLoading.h"

#include "edit/PlanOnDisk.h"
#include "io/FileInput.h"
#include "io/IssuedContent.h"
#include "io/YamlTree.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Adds the catalogs that the plan does not name, for what its user will do next. A broken one among them is no reason
/// to refuse the plan.
void addOtherCatalogs(OpenPlan &open, const CatalogPlaces &places)
{
    Checked<std::vector<FoundCatalog>> all = CatalogLibrary(places).all(&open.catalogErrors);
    if (!all)
        return;
    for (FoundCatalog &found : *all) {
        const Id id = found.catalog.id;
        // Nothing steps into the place of what the plan means, such as the built-in one of this id.
        if (!open.catalogs.broken.contains(id))
            open.catalogs.catalogs.try_emplace(id, std::move(found.catalog));
    }
}

CatalogPlaces placesFor(const PlanSource &source, CatalogPlaces places)
{
    if (source.what == PlanSource::What::File)
        places.folders.prepend(QFileInfo(source.path).absolutePath());
    return places;
}

} // namespace

LoadedResult loadOpenPlan(const PlanSource &source, const CatalogPlaces &places, const QDate &today,
    const std::function<bool(LoadingStage)> &goesOn, QThread *home)
{
    const CatalogPlaces all = placesFor(source, places);
    auto open = std::make_shared<OpenPlan>();
    Plan plan;
    if (!goesOn(LoadingStage::Reading))
        return nullptr;
    if (source.what == PlanSource::What::Empty) {
        plan.sheet.headings = source.headings;
        Checked<Kinds> kinds = CatalogLibrary::kinds();
        if (!kinds)
            return tl::unexpected<Errors>(kinds.error());
        open->catalogs.kinds = std::move(*kinds);
    } else {
        // Before it is read: whoever writes it in between is noticed.
        if (source.what == PlanSource::What::File) {
            if (const Result<QByteArray> bytes = readWholeFile(source.path, YamlTree::maximumBytes))
                open->fileHash = contentHash(*bytes);
        }
        Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(source.path, CatalogLibrary(all), &open->catalogErrors);
        if (!loaded)
            return tl::unexpected<Errors>(loaded.error());
        plan = std::move((*loaded)->plan);
        assumeIssuedAsOpened(plan);
        open->catalogs = std::move((*loaded)->catalogs);
        if (source.what == PlanSource::What::File)
            open->warnings = std::move((*loaded)->warnings);
    }
    if (!goesOn(LoadingStage::Catalogs))
        return nullptr;
    addOtherCatalogs(*open, all);
    if (!goesOn(LoadingStage::Deriving))
        return nullptr;
    open->document = std::make_unique<PlanDocument>(open->catalogs, std::move(plan));
    if (!goesOn(LoadingStage::Checking))
        return nullptr;
    open->findings = findings(open->engine(), today);
    open->document->history().moveToThread(home);
    open->document->moveToThread(home);
    return open;
}

QFuture<LoadedResult> startLoading(const PlanSource &source, const CatalogPlaces &places, const QDate &today)
{
    return QtConcurrent::run([source, places, today, home = QThread::currentThread()](QPromise<LoadedResult> &promise) {
        promise.setProgressRange(0, loadingStages);
        const auto goesOn = [&promise](LoadingStage stage) {
            promise.setProgressValue(static_cast<int>(stage));
            return !promise.isCanceled();
        };
        LoadedResult loaded = loadOpenPlan(source, places, today, goesOn, home);
        promise.addResult(std::move(loaded));
    });
}

} // namespace portolan
