// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "edit/PlanDocument.h"

#include <QBasicTimer>
#include <QObject>
#include <QPointer>

#include <functional>
#include <set>
#include <vector>

namespace portolan {

/// What is chosen in the window, on the canvas and in the panels alike. Whoever shows or changes it goes through here;
/// nobody asks another. Nothing is checked against the plan: who shows it leaves out what is not there.
class SharedSelection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Nodes, zones, firewalls and arrows that are chosen.
    [[nodiscard]] const std::set<CanvasId> &things() const { return m_things; }
    void setThings(const std::set<CanvasId> &things);

    /// What was chosen stays so where it is called otherwise now.
    void follow(const ChangedIds &ids);

    /// Keys of rows of the matrix that are chosen, as in DiagramArrow::flows, in the order in which they are listed.
    [[nodiscard]] const QStringList &rows() const { return m_rows; }
    void setRows(const QStringList &rowKeys);

    /// Keys of rows that the pointer is on, on the canvas or in a table: to be lit, not to be chosen.
    [[nodiscard]] const QStringList &litRows() const { return m_litRows; }
    void setLitRows(const QStringList &rowKeys);

    /// For who follows what is chosen: runs the job now where little is, and each in a turn of the event loop of its
    /// own where it is thousands of things or rows, so that choosing everything holds nobody up. What waits under the
    /// same name for the same object gives way; jobs of objects that are gone are dropped.
    void inTurn(QObject *who, const QString &name, std::function<void()> job);
    [[nodiscard]] bool isFollowed() const { return m_jobs.empty(); } ///< by all

    /// Asks the canvas to bring something into view: what a finding points at, what was searched for.
    void reveal(const std::set<CanvasId> &things) { emit revealAsked(things); }

signals:
    void thingsChanged();
    void rowsChanged();
    void litRowsChanged();
    void revealAsked(const std::set<portolan::CanvasId> &things);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Job {
        QPointer<QObject> who;
        QString name;
        std::function<void()> run;
    };

    std::vector<Job> m_jobs; ///< in their order
    QBasicTimer m_turn; ///< runs while there are any
    std::set<CanvasId> m_things;
    QStringList m_rows;
    QStringList m_litRows;
};

} // namespace portolan
