// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportWork.h"

#include "io/FileOutput.h"
#include "paint/PicturePainter.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPainter>
#include <QtConcurrentRun>

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What writing files came to.
struct WrittenFiles {
    QStringList paths;
    Errors errors;
};

WrittenFiles writeFiles(const QString &folder, const std::vector<DiagramFile> &files)
{
    WrittenFiles written;
    for (const DiagramFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (const Result<void> done = writeFile(path, file.bytes); !done) {
            written.errors = {done.error()};
            break;
        }
        written.paths.append(path);
    }
    return written;
}

} // namespace

QImage imageOf(const Picture &page, const QSize &pixels)
{
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / page.size.width(), pixels.height() / page.size.height());
    PicturePainter().paint(page, painter);
    return image;
}

ExportWork::ExportWork(std::shared_ptr<ExportSource> source, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_pool(pool)
{
}

ExportWork::~ExportWork()
{
    for (QFutureWatcherBase **place : {&m_previewing, &m_painting, &m_producing, &m_writing})
        drop(*place);
}

void ExportWork::drop(QFutureWatcherBase *&place)
{
    if (!place)
        return;
    place->disconnect();
    place->cancel();
    place->deleteLater();
    place = nullptr;
}

/// run is called in the other thread with a GoesOn; done, here, with what it answered.
template <typename Value, typename Run, typename Done>
void ExportWork::start(QFutureWatcherBase *&place, Run run, Done done)
{
    drop(place);
    auto *watcher = new QFutureWatcher<Value>(this);
    place = watcher;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, watcher](int value) { emit advanced(value, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, &place, done] {
        const QFuture<Value> future = watcher->future();
        watcher->deleteLater();
        place = nullptr;
        if (future.resultCount() > 0)
            done(future.result());
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [run](QPromise<Value> &promise) {
        const GoesOn goesOn = [&promise](int value, int steps) {
            promise.setProgressRange(0, steps);
            promise.setProgressValue(value);
            return !promise.isCanceled();
        };
        if (!promise.isCanceled())
            promise.addResult(run(goesOn));
    }));
}

void ExportWork::preview(const ExportChoices &choices, Language language)
{
    drop(m_painting);
    start<std::shared_ptr<const ExportPreview>>(
        m_previewing,
        [source = m_source, choices, language](
            const GoesOn &goesOn) { return makePreview(*source, choices, language, goesOn); },
        [this](const std::shared_ptr<const ExportPreview> &made) {
            if (made)
                emit previewed(made);
        });
}

void ExportWork::paint(std::shared_ptr<const DiagramPages> pages, int page, const QSize &pixels)
{
    start<QImage>(
        m_painting,
        [pages = std::move(pages), page, pixels](
            const GoesOn &) { return imageOf(pages->document.pages[static_cast<size_t>(page)], pixels); },
        [this, page](const QImage &image) { emit painted(page, image); });
}

void ExportWork::produce(const ExportChoices &choices, std::shared_ptr<const DiagramPages> pages)
{
    using Produced = std::shared_ptr<const Checked<DiagramOutput>>;
    start<Produced>(
        m_producing,
        [source = m_source, choices, pages = std::move(pages)](const GoesOn &goesOn) -> Produced {
            return std::make_shared<const Checked<DiagramOutput>>(makeFiles(*source, choices, pages, goesOn));
        },
        [this](const Produced &made) {
            if (*made)
                emit produced((*made)->files, (*made)->warnings);
            else
                emit failed(made->error(), {});
        });
}

void ExportWork::write(const QString &folder, std::vector<DiagramFile> files)
{
    start<WrittenFiles>(
        m_writing, [folder, files = std::move(files)](const GoesOn &) { return writeFiles(folder, files); },
        [this](const WrittenFiles &done) {
            if (!done.errors.empty())
                emit failed(done.errors, done.paths);
            else
                emit written(done.paths);
        });
}

void ExportWork::cancel()
{
    if (!m_producing)
        return;
    drop(m_producing);
    emit canceled();
}

} // namespace portolan
