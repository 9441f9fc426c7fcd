// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "revisions/ConsequencesBar.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace portolan {

class Comparing;
class EditingDesk;
class MainWindow;

/// Tells what a changed version, option or port, or a zone that was deleted, did to rows and findings: that is nowhere
/// to be seen where one does it. Rows are counted in another thread; those of a small plan are there at once. What it
/// told goes with the next edit; who changes the same value again at once is told what came of it since the first time.
class Consequences : public QObject {
    Q_OBJECT

public:
    /// All that is referred to must outlive it.
    Consequences(MainWindow &window, EditingDesk &desk, Comparing &comparing);
    ~Consequences() override;

    [[nodiscard]] ConsequencesBar &bar() { return *m_bar; }

private:
    void follow(PlanDocument *document);
    void take(const DocumentChange &change);
    [[nodiscard]] std::vector<ConsequencesBar::Rehoused> rehousedBy(const DocumentChange &change) const;
    [[nodiscard]] bool changesTheSame(int step, int other) const;
    [[nodiscard]] EditName toldName() const;
    void readRows();
    void stopReading();
    void tellRows();
    [[nodiscard]] std::vector<QString> openFindings() const;
    void takeFindings();
    void tellFindings();
    void showFindings();

    MainWindow &m_window;
    EditingDesk &m_desk;
    Comparing &m_comparing;
    ConsequencesBar *m_bar; ///< the window's
    /// Keys of findings that are not accepted, as they were told last; null: nobody has looked yet.
    std::optional<std::vector<QString>> m_open;
    std::optional<std::vector<QString>> m_before; ///< the same, the time before
    std::optional<std::vector<QString>> m_atFirst; ///< the same, before the first of the steps that the bar is about
    QStringList m_made; ///< keys of those that the edit made
    int m_step = 0; ///< of the history, at the last change
    int m_told = -1; ///< the step that the bar is about; -1: none
    int m_since = -1; ///< the first of the steps that changed the same: what the bar says is since before it
    std::vector<ConsequencesBar::Rehoused> m_rehoused; ///< by the step that the bar is about
    bool m_awaitsFindings = false;
    QFutureWatcher<RowConsequences> m_reading; ///< of the step that the bar is about
    QThreadPool m_thread;
};

} // namespace portolan
