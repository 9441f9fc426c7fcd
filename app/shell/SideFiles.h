// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Autosave.h"
#include "edit/PlanOnDisk.h"
#include "shell/PlanFile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace portolan {

/// Keeps what is not saved of the plan that is open in a side file, so that a crash costs at most what was done since,
/// and finds what a crash left. Asks nobody; it tells.
class SideFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int keepEvery = 30000; ///< milliseconds

    /// folder: for side files of plans that have no file, or whose own folder takes none; empty: those are not kept.
    SideFiles(PlanFile &file, QString folder, QObject *parent = nullptr);
    ~SideFiles() override;

    /// A plan was opened; path: empty where it has no file. isOwn: nobody else has that file open. Otherwise nothing is
    /// looked for: it is what somebody is editing.
    void opened(const QString &path, const QByteArray &fileHash, bool isOwn);
    /// It was saved, to its own file or to another one: nothing has to be kept any more. What a crash left of a plan
    /// that was written over stays.
    void saved(const QString &path, const QByteArray &fileHash, bool isOwn);
    void closed();
    void setFileHash(const QByteArray &hash) { m_hash = hash; } ///< what the plan's file is known to hold

    /// Of plans that nobody has open and that will not be opened by their file: they have none, or it has gone.
    [[nodiscard]] QStringList unsavedPlans() const;
    /// What was recovered from one of them is the plan that opened() is told of next: its side file is that plan's from
    /// then on, so that there is a copy of it at any time.
    void adoptNext(const QString &sideFile) { m_adopted = sideFile; }
    /// What recoveriesFound() told of is in the plan now: this side file is the plan's own again. One that is neither
    /// adopted nor discarded is left as it is, whatever becomes of the plan.
    void adopt(const QString &sideFile);
    void discard(const QString &sideFile);

    void setHasNews() { m_hasNews = true; } ///< no edit, but something that has to be kept
    void setKeepEvery(int milliseconds) { m_timer.setInterval(milliseconds); }
    /// Writes the side file if there is something new to keep; in another thread.
    void keep();
    [[nodiscard]] bool isWriting() const { return m_isWriting; } ///< what comes of it has not been told yet
    void waitForWriting() { m_writing.waitForFinished(); }

signals:
    void recoveriesFound(const std::vector<portolan::Recovery> &recoveries); ///< the newest first
    void couldNotKeep(const portolan::Error &error); ///< once, until keepsAgain()
    void keepsAgain(); ///< or there is nothing any more that would have to be kept

private:
    [[nodiscard]] bool claim(QString &sideFile);
    void lookForRecoveries();
    void forget();
    void remove(const QString &but = {});
    void noteKept(const Result<QString> &kept);
    void setKeeping(bool isKeeping);

    PlanFile &m_file;
    QString m_folder;
    QString m_path; ///< of the plan
    QByteArray m_hash;
    bool m_isOwn = false;
    QString m_beside; ///< the plan's own place; empty: it has none, or what a crash left there is for another time
    QString m_elsewhere; ///< of a plan that has a file: in the folder, where the first one can't be written
    QString m_adopted; ///< the side file that the next plan without a file has already
    std::unique_ptr<PlanLock> m_lock; ///< of the one in the folder: says that it is in use
    QTimer m_timer;
    bool m_hasNews = false;
    bool m_isKeeping = true; ///< false: that it can't was told
    bool m_isWriting = false;
    QFutureWatcher<Result<QString>> m_writing; ///< answers with the side file that was written
};

} // namespace portolan
