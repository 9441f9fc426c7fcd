// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Autosave.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace portolan {

class Actions;
class Examples;
class Menus;
class NoticeBar;
class PlanGuard;
class PlanFile;
class Questions;
class Settings;

/// Serves the commands about files: asks what has to be asked, and tells what went wrong.
class FileCommands : public QObject {
    Q_OBJECT

public:
    FileCommands(PlanFile &file, Settings &settings, Actions &actions, Questions &questions, NoticeBar &notices,
        QObject *parent = nullptr);
    /// Keeps the menus of examples and recent plans filled.
    void fillMenus(const Menus &menus, const Examples &examples);

    void startNew();
    void startFromExample(const QString &name);
    void open(const QString &path); ///< asks about unsaved changes once it has been read
    void openAsked();
    bool save(); ///< whether the plan is saved now
    bool saveAsAsked();
    /// Whether the plan may go: it is unchanged, was saved, or its changes were given up.
    [[nodiscard]] bool mayLeave();
    /// Watches over the files from now on: asks what it finds. Must outlive this.
    void follow(PlanGuard &guard);
    /// Of a plan that is read-only: opens it again, and it can be edited if the other one has closed it.
    void editAfterAll();
    /// Offers plans that were never saved and survived a crash.
    void offerUnsaved();

signals:
    /// The plan is about to be saved, or to be left: what is being typed belongs to it first.
    void typedWanted();
    /// Somebody else has the plan open, on a host whose name may be unknown.
    void openedReadOnly(const QString &holder);
    /// The same, when the user wanted to edit it after all.
    void stillOpenElsewhere(const QString &holder);
    /// The plan is to be compared with what its file says now.
    void compareAsked(const QString &path);
    void ownKept(); ///< somebody else wrote the file, and what is open here stays as it is
    /// What a crash had left was taken over, and the plan is another than the one that was opened.
    void recovered();

private:
    /// What was kept of a plan that has no file.
    struct Unsaved {
        QString sideFile;
        QByteArray planText;
    };

    void offerRecoveries(const std::vector<Recovery> &recoveries);
    /// Whether the plan says that now; where it can't be read, that is told.
    bool takeOver(const QByteArray &planText, const QString &path);
    bool saveTo(const QString &path);
    void fillExamples(QMenu *menu, const Examples &examples);
    void fillRecent(QMenu *menu);
    void updateAvailable();

    PlanFile &m_file;
    Settings &m_settings;
    Actions &m_actions;
    Questions &m_questions;
    NoticeBar &m_notices;
    PlanGuard *m_guard = nullptr;
    std::optional<Unsaved> m_toRecover; ///< into the new plan that is on its way
    bool m_isAsking = false;
};

} // namespace portolan
