// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <functional>
#include <vector>

class QDialog;

namespace portolan {

class ChangedMark;
class EditingDesk;
class IssueDialog;
class MainWindow;
class RevisionsDialog;
class Settings;

/// Serves what is done to the sheet: its fields, the revision table, the issue of a revision, and what Japanese sheets
/// call both ends.
class SheetCommands : public QObject {
    Q_OBJECT

public:
    /// All that is referred to must outlive it. today: the date that is proposed for a revision.
    SheetCommands(MainWindow &window, EditingDesk &desk, Settings &settings, std::function<QDate()> today);

    /// Brings the fields of the sheet to the front: nothing is chosen, and the title has the keyboard.
    void showSheet();
    void askRevisions();
    void askIssue();
    /// Issues the revision as one step, and tells how many rows got a number, or why it can't be.
    void issue(const Revision &entry, bool keepsCopy);
    void setHeadings(const QString &actionId);

    [[nodiscard]] const ChangedMark &changedMark() const { return *m_changed; }

    /// Called in place of exec(), by tests.
    void setAnswer(std::function<int(QDialog &)> answer) { m_answer = std::move(answer); }

private:
    /// What was kept at a path by an issue of this session, as long as nobody else has written there; else empty.
    [[nodiscard]] QByteArray keptBySession(const QString &path) const;
    void tellIssued(const QString &revision, size_t numbered);
    void updateAvailable();
    void updateHeadings();
    [[nodiscard]] int answerOf(QDialog &dialog) const;

    MainWindow &m_window;
    EditingDesk &m_desk;
    Settings &m_settings;
    std::function<QDate()> m_today;
    ChangedMark *m_changed = nullptr;
    QHash<QString, QByteArray> m_kept; ///< by path: bytes of the copies that this session wrote
    QString m_issued; ///< revision that the notice tells of
    std::function<int(QDialog &)> m_answer;
};

} // namespace portolan
