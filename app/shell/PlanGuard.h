// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Autosave.h"
#include "edit/PlanOnDisk.h"
#include "shell/PlanFile.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace portolan {

/// Watches over the file of the plan that is open: holds its lock, notices when somebody else writes it, and keeps what
/// is not saved in a side file, so that a crash costs at most what was done since. Asks nobody; it tells.
class PlanGuard : public QObject, public FileGuard {
    Q_OBJECT

public:
    static constexpr int autosaveEvery = 30000; ///< milliseconds

    /// folder: for side files of plans that have no file, or whose own folder takes none; empty: those are not kept.
    PlanGuard(PlanFile &file, QString folder, QObject *parent = nullptr);
    ~PlanGuard() override;

    void opened(const QString &path) override;
    [[nodiscard]] Result<void> beforeSave(const QString &path) override;
    void saved(const QString &path) override;
    void closed() override;

    /// Whether the file says something else than when it was read or written last. False for one that has gone.
    [[nodiscard]] bool isChangedByOther() const;
    /// This is what the file holds; it is known.
    void acknowledge(const QByteArray &hash);
    /// Side files of plans that have no file and that nobody has open.
    [[nodiscard]] QStringList unsavedPlans() const;
    /// What was recovered from one of them is the plan that opened() is told of next: its side file is that plan's from
    /// then on, so that there is a copy of it at any time.
    void adoptNext(const QString &sideFile) { m_adopted = sideFile; }
    /// What recoveriesFound() told of is in the plan now: this side file is the plan's own again. One that is neither
    /// adopted nor discarded is left as it is, whatever becomes of the plan.
    void adopt(const QString &sideFile);
    void discard(const QString &sideFile);
    void setAutosaveEvery(int milliseconds) { m_timer.setInterval(milliseconds); }
    /// Writes the side file if there is something new to keep; in another thread.
    void keep();
    [[nodiscard]] QString sideFile() const { return m_sideFile; } ///< empty: there is no such place

signals:
    /// The host where it is open, as far as that is known. Nothing is kept or locked here.
    void lockedByOther(const QString &holder);
    void recoveriesFound(const std::vector<portolan::Recovery> &recoveries); ///< the newest first
    void changedByOther();
    void couldNotKeep(const portolan::Error &error); ///< once, until keepsAgain()
    void keepsAgain(); ///< or there is nothing any more that would have to be kept

private:
    void lock(const QString &path);
    void watch();
    void lookAtFile();
    [[nodiscard]] bool claim(QString &sideFile);
    void lookForRecoveries();
    void forgetSideFiles();
    void removeSideFiles(const QString &but = {});
    void noteKept(const Result<QString> &kept);
    void setKeeping(bool isKeeping);

    PlanFile &m_file;
    QPointer<PlanFile> m_fileThere; ///< null: it has gone
    QString m_folder;
    QString m_path;
    QByteArray m_hash;
    QByteArray m_toldHash; ///< of the change that was told last: once is enough
    QString m_sideFile; ///< of the plan's own
    QString m_secondFile; ///< of a plan that has a file: in the folder, where the first one can't be written
    QString m_adopted; ///< the side file that the next plan without a file has already
    std::unique_ptr<PlanLock> m_lock;
    std::unique_ptr<PlanLock> m_sideLock; ///< of the side file in the folder: says that it is in use
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QTimer m_settling; ///< a file that is being written is looked at when that is over
    bool m_hasNews = false;
    bool m_isKeeping = true; ///< false: that it can't was told
    QFutureWatcher<Result<QString>> m_writing; ///< answers with the side file that was written
};

} // namespace portolan
