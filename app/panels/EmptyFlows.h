// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "matrix/Wording.h"
#include "panels/FlowsFilter.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace portolan {

class PlanDocument;

/// Stands where the table of flows has no row to show: says why, and leads to what can be done about it.
class EmptyFlows : public QWidget {
    Q_OBJECT

public:
    explicit EmptyFlows(const Wording &wording, QWidget *parent = nullptr);

    /// document: null without a plan; allRows: how many the plan has, shown or not; filterInWords: part by part. In the
    /// language that is spoken now.
    void tell(const PlanDocument *document, const std::vector<Finding> &findings, int allRows,
        const FlowsFilter &filter, const QStringList &filterInWords);
    [[nodiscard]] QString text() const;
    /// Hidden where there is nothing that it could lead to.
    [[nodiscard]] QPushButton &button() { return *m_button; }

signals:
    void findingsAsked(const QStringList &keys); ///< those that say why
    void allRowsAsked(); ///< without any filter

private:
    void tellWhy(const PlanDocument &document, const std::vector<Finding> &findings);

    const Wording &m_wording;
    QLabel *m_text;
    QPushButton *m_button;
    QStringList m_findings; ///< keys of those that say why; none: the button is for all rows
};

} // namespace portolan
