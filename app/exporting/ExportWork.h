// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportPreview.h"

#include <QImage>
#include <QObject>
#include <QSize>
#include <QThreadPool>

class QFutureWatcherBase;

namespace portolan {

/// The background work of one export: previews, images of pages, files. One thing after the other in one thread; what
/// is asked for anew takes the place of what was asked for before, which is never told of then.
class ExportWork : public QObject {
    Q_OBJECT

public:
    /// The pool has one thread and outlives this; what is still at work when this goes ends there, unheard.
    ExportWork(std::shared_ptr<ExportSource> source, QThreadPool &pool, QObject *parent = nullptr);
    ~ExportWork() override;

    void preview(const ExportChoices &choices, Language language);
    void paint(std::shared_ptr<const DiagramPages> pages, int page, const QSize &pixels); ///< page: from 0
    /// Makes the bytes; nothing is written yet. pages: of a preview of the same choices, or null.
    void produce(const ExportChoices &choices, std::shared_ptr<const DiagramPages> pages);
    /// Writes files into a folder, each whole or not at all.
    void write(const QString &folder, std::vector<DiagramFile> files);
    /// What produces stops, and canceled() is told. What is being written already is written: it is not long, and half
    /// of the files would help nobody.
    void cancel();
    [[nodiscard]] bool isPreviewing() const { return m_previewing != nullptr; }
    [[nodiscard]] bool isWriting() const { return m_producing || m_writing; }

signals:
    void previewed(const std::shared_ptr<const portolan::ExportPreview> &preview);
    void painted(int page, const QImage &image);
    void advanced(int done, int steps); ///< of the preview or of the files, whichever is at work
    void produced(const std::vector<portolan::DiagramFile> &files, const portolan::Errors &warnings);
    void written(const QStringList &paths);
    /// Nothing was produced; or writing failed, before which these paths were written.
    void failed(const portolan::Errors &errors, const QStringList &paths);
    void canceled();

private:
    template <typename Value, typename Run, typename Done>
    void start(QFutureWatcherBase *&place, Run run, Done done);
    static void drop(QFutureWatcherBase *&place);

    std::shared_ptr<ExportSource> m_source;
    QThreadPool &m_pool;
    QFutureWatcherBase *m_previewing = nullptr;
    QFutureWatcherBase *m_painting = nullptr;
    QFutureWatcherBase *m_producing = nullptr;
    QFutureWatcherBase *m_writing = nullptr;
};

/// A page on white paper, exactly so large in pixels.
[[nodiscard]] QImage imageOf(const Picture &page, const QSize &pixels);

} // namespace portolan
