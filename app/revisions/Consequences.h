// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "revisions/ConsequencesBar.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace portolan {

class Comparing;
class EditingDesk;
class MainWindow;

/// Reads which rows an edit of the document has brought, taken away or changed, as far as there is time. Of a row of
/// several flows of which some came or went, the row is changed.
class RowConsequencesReader {
public:
    /// delta: of the last change that the engine was told; until the next one this may be asked.
    RowConsequencesReader(const FlowEngine &engine, FlowDelta delta);

    /// Goes on until then. Whether all is read.
    [[nodiscard]] bool read(const QDeadlineTimer &until);
    /// Of what is read.
    [[nodiscard]] RowConsequences rows() const;

private:
    [[nodiscard]] bool stays(const Flow &flow, const QString &key) const;
    void readRemoved(const Flow &flow);
    void readAdded(const Flow &flow);

    const FlowEngine &m_engine;
    FlowDelta m_delta;
    std::vector<int> m_fresh; ///< handles of what was added, sorted
    size_t m_next = 0; ///< of what was removed, then added, then changed
    QSet<QString> m_added; ///< keys of rows
    QSet<QString> m_removed;
    QSet<QString> m_changed;
};

/// Tells what a changed version, option or port did to rows and findings: that is nowhere to be seen where one types
/// it. What it told goes with the next edit.
class Consequences : public QObject {
    Q_OBJECT

public:
    /// All that is referred to must outlive it.
    Consequences(MainWindow &window, EditingDesk &desk, Comparing &comparing);

    [[nodiscard]] ConsequencesBar &bar() { return *m_bar; }

private:
    void follow(PlanDocument *document);
    void take(const DocumentChange &change);
    void readRows();
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
    QStringList m_made; ///< keys of those that the edit made
    int m_step = 0; ///< of the history, at the last change
    int m_told = -1; ///< the step that the bar is about; -1: none
    bool m_awaitsFindings = false;
    std::optional<RowConsequencesReader> m_reader; ///< until all is read
    QTimer m_readOn;
};

} // namespace portolan
