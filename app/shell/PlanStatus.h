// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"

#include <QObject>

class QLabel;
class QMenu;
class QStatusBar;
class QToolButton;

namespace portolan {

class Actions;
class WorkProgress;

/// How many of what a plan has.
struct PlanCounts {
    int nodes = 0;
    int flows = 0; ///< without those that are left out
    int leftOut = 0; ///< flows that a decision leaves out
    int findings = 0; ///< that are open
    int errors = 0; ///< of those
    int warnings = 0; ///< of those
};

[[nodiscard]] PlanCounts countsOf(const FlowEngine &engine, const std::vector<Finding> &findings);

/// How many flows, and how many of them are left out: in the same words wherever they are counted.
[[nodiscard]] QString flowsText(const PlanCounts &counts);

/// What stands at the right of the status bar: counts, the language of the document, the zoom.
class PlanStatus : public QObject {
    Q_OBJECT

public:
    PlanStatus(QStatusBar *bar, const Actions &actions, QMenu *documentMenu);

    void setVisible(bool isVisible); ///< of what makes sense with a plan alone
    void setCounts(const PlanCounts &counts);
    void setDocumentLanguage(ExportLanguage language);
    void setZoom(double zoom);
    void retranslate();

    [[nodiscard]] QString countsText() const;
    [[nodiscard]] WorkProgress &work() { return *m_work; } ///< in the background, on the plan that is open

signals:
    void findingsAsked(); ///< the number of findings was clicked

private:
    QStatusBar *m_bar = nullptr;
    WorkProgress *m_work = nullptr;
    QLabel *m_counts = nullptr;
    QToolButton *m_findings = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_zoomButton = nullptr;
    PlanCounts m_planCounts;
    ExportLanguage m_documentLanguage = ExportLanguage::English;
    double m_zoom = 1;
};

} // namespace portolan
