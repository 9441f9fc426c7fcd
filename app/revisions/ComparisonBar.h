// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Differences.h"
#include "diagram/UndrawnChanges.h"
#include "edit/EditName.h"
#include "plan/Plan.h"
#include "shell/ToneBar.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace portolan {

class Actions;
class ComparedPlan;

/// Says above the canvas what the plan is compared with and how many things differ, and leads from one to the next.
/// Hidden while nothing is compared.
class ComparisonBar : public ToneBar {
    Q_OBJECT

public:
    /// The buttons are the commands plan.compare-previous, -next, -end and plan.issue; actions must outlive the bar.
    explicit ComparisonBar(const Actions &actions, QWidget *parent = nullptr);

    /// name: of the older plan's file. It has nothing to count yet.
    void showReading(const QString &name);
    void showOlder(const ComparedPlan &older);
    void setDifferences(const Differences &differences);
    /// What differs beside what is drawn; titleBlock: of that, each field.
    void setUndrawn(const UndrawnChanges &undrawn, const std::vector<EditDetail> &titleBlock);
    /// Two plans that seem to be of two networks.
    void setHasNothingInCommon(bool hasNothingInCommon);
    /// Which of the differences was gone to last, from 0; -1: none.
    void setCurrent(int current);
    void end();

    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString counts() const; ///< without colours
    [[nodiscard]] QString place() const; ///< "2 of 7"

protected:
    void retranslate() override;
    void recolor() override;

private:
    void showCounts();
    [[nodiscard]] QString colored(const QString &text, DiagramChange change) const;
    [[nodiscard]] QStringList undrawn() const;
    [[nodiscard]] QString listed(const QString &what, const ChangeCounts &counts) const;

    QString m_name;
    QString m_revision;
    std::optional<QDate> m_date; ///< null: that is not when it said what it says
    bool m_isChanged = false; ///< since its revision was issued
    Differences m_differences;
    UndrawnChanges m_undrawn;
    std::vector<EditDetail> m_titleBlock;
    bool m_hasNothingInCommon = false;
    int m_current = -1;
    bool m_isReading = false;
    QLabel *m_headline = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_place = nullptr;
    QToolButton *m_issue = nullptr;
};

} // namespace portolan
