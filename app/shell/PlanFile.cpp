// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanFile.h"

#include "edit/PlanOnDisk.h"
#include "io/PlanWriter.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QThreadPool>

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString planEnding = u".plan.yaml"_s;

QString exampleFolder()
{
    return CatalogLibrary::builtIn + u"/examples"_s;
}

/// Nobody hears of it any more.
void silence(OpenPlan &plan)
{
    plan.document->disconnect();
    plan.document->history().disconnect();
}

/// A large plan takes a tenth of a second to clear away, which is not for the thread of the interface.
void letGo(std::shared_ptr<OpenPlan> plan)
{
    if (!plan)
        return;
    silence(*plan);
    plan->document->history().moveToThread(nullptr);
    plan->document->moveToThread(nullptr);
    QThreadPool::globalInstance()->start([kept = std::move(plan)]() mutable { kept.reset(); });
}

} // namespace

PlanFile::PlanFile(CatalogPlaces places, std::function<QDate()> today, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_today(std::move(today))
{
}

PlanFile::~PlanFile()
{
    // Whoever would hear of it is being taken apart, too.
    const QSignalBlocker blocker(this);
    cancelLoading();
    if (m_open)
        silence(*m_open);
}

QStringList PlanFile::exampleNames()
{
    QStringList names;
    const QStringList files = QDir(exampleFolder()).entryList({u'*' + planEnding}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(planEnding.size()));
    return names;
}

QString PlanFile::examplePath(const QString &name)
{
    return exampleFolder() + u'/' + name + planEnding;
}

void PlanFile::startNew(const QString &headings)
{
    load({PlanSource::What::Empty, {}, headings}, {}, {});
}

void PlanFile::startFromExample(const QString &name)
{
    load({PlanSource::What::Example, examplePath(name), {}}, {}, name + planEnding);
}

void PlanFile::open(const QString &path, const std::function<bool()> &mayReplace)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    load({PlanSource::What::File, absolute, {}}, absolute, QFileInfo(absolute).fileName(), mayReplace);
}

void PlanFile::load(
    const PlanSource &source, const QString &path, const QString &name, const std::function<bool()> &mayReplace)
{
    cancelLoading();
    m_loadingName = name;
    m_watcher = new QFutureWatcher<LoadedResult>(this);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this](int stage) { emit loadingAdvanced(static_cast<LoadingStage>(stage)); });
    connect(m_watcher, &QFutureWatcherBase::finished, this,
        [this, source, path, name, mayReplace] { finishLoading(source, path, name, mayReplace); });
    emit loadingStarted(name);
    m_watcher->setFuture(startLoading(source, m_places, m_today()));
}

void PlanFile::cancelLoading()
{
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_watcher->cancel();
    m_watcher->deleteLater();
    m_watcher = nullptr;
    emit loadingEnded();
}

void PlanFile::finishLoading(
    const PlanSource &source, const QString &path, const QString &name, const std::function<bool()> &mayReplace)
{
    QFutureWatcher<LoadedResult> *watcher = std::exchange(m_watcher, nullptr);
    // While a question is asked about the plan, its loop would hear of the end once more.
    watcher->disconnect(this);
    QFuture<LoadedResult> future = watcher->future();
    watcher->deleteLater();
    LoadedResult loaded = future.isResultReadyAt(0) ? future.takeResult() : LoadedResult(nullptr);
    emit loadingEnded();
    if (!loaded) {
        emit couldNotOpen(source.path, loaded.error());
        return;
    }
    if (!*loaded)
        return;
    if (m_open && mayReplace) {
        // While that was asked, another one may have begun.
        if (!mayReplace() || m_watcher)
            return;
        if (changeOf(path, (*loaded)->fileHash) == FileChange::Changed) {
            open(path, mayReplace);
            return;
        }
    }
    take(std::move(*loaded), path, name);
}

void PlanFile::take(std::shared_ptr<OpenPlan> open, const QString &path, const QString &name)
{
    if (m_guard && m_open)
        m_guard->closed();
    std::shared_ptr<OpenPlan> before = std::exchange(m_open, std::move(open));
    m_path = path;
    m_name = name;
    if (path.isEmpty())
        m_open->document->setNew();
    connect(m_open->document.get(), &PlanDocument::changed, this, &PlanFile::changed);
    connect(m_open->document.get(), &PlanDocument::editRefused, this, &PlanFile::editRefused);
    connect(&m_open->document->history(), &QUndoStack::cleanChanged, this, &PlanFile::identityChanged);
    emit opened();
    emit identityChanged();
    if (m_guard)
        m_guard->opened(m_path);
    // Nobody looks at it any more.
    letGo(std::move(before));
}

void PlanFile::setReadOnly(bool isReadOnly)
{
    if (!m_open || isReadOnly == this->isReadOnly())
        return;
    m_open->document->setReadOnly(isReadOnly);
    emit identityChanged();
}

Result<void> PlanFile::save()
{
    return saveAs(m_path);
}

Result<void> PlanFile::saveAs(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (m_guard) {
        if (Result<void> allowed = m_guard->beforeSave(absolute); !allowed)
            return allowed;
    }
    if (Result<void> written = savePlan(m_open->plan(), absolute); !written)
        return written;
    m_path = absolute;
    m_name = QFileInfo(absolute).fileName();
    m_open->document->setSaved();
    if (m_guard)
        m_guard->saved(m_path);
    emit saved();
    emit identityChanged();
    return {};
}

void PlanFile::close()
{
    cancelLoading();
    if (!m_open)
        return;
    std::shared_ptr<OpenPlan> before = std::exchange(m_open, nullptr);
    m_path.clear();
    m_name.clear();
    if (m_guard)
        m_guard->closed();
    emit closed();
    emit identityChanged();
    letGo(std::move(before));
}

} // namespace portolan
