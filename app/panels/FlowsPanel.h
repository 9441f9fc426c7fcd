// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/FindingsFeed.h"
#include "panels/PlanPanel.h"
#include "panels/RowDecisions.h"
#include "shell/PlanStatus.h"

class QLabel;
class QStackedLayout;
class QTableView;

namespace portolan {

class EmptyFlows;
class FlowsFilterBar;
class FlowsModel;
class FlowsTable;
class FlowsToolbar;
class OriginView;

/// The matrix, live: filtered, sorted, chosen from in both directions, and decided on.
class FlowsPanel : public PlanPanel {
    Q_OBJECT

public:
    FlowsPanel(const PanelContext &context, FindingsFeed &findings, QWidget *parent = nullptr);

    [[nodiscard]] FlowsModel &model() { return *m_model; }
    [[nodiscard]] QTableView &view() const;
    [[nodiscard]] FlowsFilterBar &filterBar() { return *m_filters; }
    [[nodiscard]] ReasonForm &form() { return *m_form; }
    /// Shows the rows of these nodes and arrows alone, and chooses them.
    void showRowsOf(const std::set<CanvasId> &things);
    /// Asks for the reason to leave the chosen rows out.
    void askForExclusion();
    /// Takes the chosen rows in again, those that were left out.
    void include();
    /// Opens what "Why is this here?" says.
    void explain();
    /// Whether there are rows among the chosen ones that can be taken in again, or (false) left out.
    [[nodiscard]] bool canDecide(bool excluded) const;
    /// What "Why is this here?" says of the chosen row; empty while it is closed.
    [[nodiscard]] QString originText() const;
    [[nodiscard]] EmptyFlows &empty() { return *m_empty; }

signals:
    void findingsAsked(const QStringList &keys); ///< that say why there are no rows
    void decidableChanged(); ///< what canDecide() says may be otherwise

protected:
    void reload() override;
    void followReadOnly() override;
    void follow(const DocumentChange &change) override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerFilters();
    void nameThings(); ///< whose rows are shown alone
    void dropGoneThings(); ///< of them
    void compare();
    void takeChosenRows(); ///< from the table to the selection
    void markChosenRows(); ///< from the selection to the table
    void followThings();
    void countFlows();
    void showState();
    void showOrigin();
    void followOriginLink(const QString &link);
    [[nodiscard]] std::vector<int> rowsToExplain() const; ///< of the table
    /// Of what rows are shown alone.
    [[nodiscard]] QString nameOf(const std::set<CanvasId> &things) const;
    void exclude(const ReasonForm::Answer &answer);
    /// Keys of the chosen rows that are left out, or of those that are not.
    [[nodiscard]] std::vector<QString> chosenKeys(bool excluded) const;
    [[nodiscard]] Language tableLanguage() const;

    FindingsFeed &m_findings;
    const PlanDocument *m_filtered = nullptr; ///< whose filters these are
    PlanCounts m_counts; ///< of flows; rows are counted by the model
    FlowsModel *m_model = nullptr;
    FlowsFilterBar *m_filters = nullptr;
    FlowsTable *m_view = nullptr;
    OriginView *m_origin = nullptr;
    ReasonForm *m_form = nullptr;
    RowDecisions m_decisions;
    FlowsToolbar *m_toolbar = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyFlows *m_empty = nullptr;
    QStringList m_alike; ///< keys of the rows that are there for the reason that is told
    QString m_explained; ///< the one of them that somebody asked for
    QString m_explainedFor; ///< the row that was chosen then
    bool m_isMarking = false; ///< the table is being told what is chosen
    bool m_isTelling = false; ///< the selection is being told what is chosen
    bool m_isAway = false; ///< nobody looks, so nothing is kept true
    bool m_followsLater = false; ///< what is chosen, when the rows are known again
};

} // namespace portolan
