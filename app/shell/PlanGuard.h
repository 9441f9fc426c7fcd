// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanOnDisk.h"
#include "shell/PlanFile.h"
#include "shell/SideFiles.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace portolan {

/// Watches over the file of the plan that is open: holds its lock, and notices when somebody else writes it. Asks
/// nobody; it tells.
class PlanGuard : public QObject, public FileGuard {
    Q_OBJECT

public:
    /// folder: as of SideFiles.
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
    /// The file is somebody else's by now, and the plan stays as it is: it has not been saved.
    void keepOwn();
    [[nodiscard]] SideFiles &sideFiles() { return m_sideFiles; } ///< of the plan whose file this is

signals:
    /// The host where it is open, as far as that is known. Nothing is kept or locked here.
    void lockedByOther(const QString &holder);
    void changedByOther();
    /// Somebody has deleted, moved or renamed the file: what is open is nowhere but here.
    void fileGone();

private:
    void lock(const QString &path);
    void watch();
    void lookAtFile();

    PlanFile &m_file;
    QPointer<PlanFile> m_fileThere; ///< null: it has gone
    QString m_path;
    QByteArray m_hash;
    QByteArray m_toldHash; ///< of the change that was told last: once is enough
    bool m_isGoneTold = false;
    std::unique_ptr<PlanLock> m_lock;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a file that is being written is looked at when that is over
    SideFiles m_sideFiles;
};

} // namespace portolan
