// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/FindingFix.h"
#include "panels/FindingsFeed.h"
#include "panels/PlanPanel.h"
#include "panels/ReasonForm.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace portolan {

class FindingsModel;
class TypedField;

/// What the program points out: to be jumped to, fixed, or accepted with a reason.
class FindingsPanel : public PlanPanel {
    Q_OBJECT

public:
    FindingsPanel(const PanelContext &context, FindingsFeed &findings, QWidget *parent = nullptr);

    [[nodiscard]] FindingsModel &model() { return *m_model; }
    [[nodiscard]] QListView &view() { return *m_view; }
    [[nodiscard]] ReasonForm &form() { return *m_form; }
    [[nodiscard]] TypedField &fixField() { return *m_fixField; }

    /// Chooses these findings, where they are listed, and shows what they are about.
    void choose(const QStringList &keys);

signals:
    /// Somebody wants to set it himself: the field of this name, in the properties of what is chosen now.
    void fieldAsked(const QString &field);

protected:
    void reload() override;
    void followReadOnly() override;
    void follow(const DocumentChange &change) override;
    void retranslate() override;

private:
    void makeFilters();
    void makeDetails();
    void takeFindings();
    void chooseShown();
    void showState();
    void showFix();
    void jump();
    [[nodiscard]] const FindingFix::Offer *chosenOffer() const; ///< null: the fix offers nothing
    void proposeText();
    void showField();
    void fix();
    /// What findings of these keys are about, for the history.
    [[nodiscard]] LocalizedText nameOf(const std::vector<QString> &keys) const;
    void askWhy();
    void acceptBecause(const ReasonForm::Answer &answer);
    void reopen();
    [[nodiscard]] std::vector<const Finding *> chosen() const;
    [[nodiscard]] std::vector<QString> chosenKeys(bool accepted) const;

    FindingsFeed &m_findings;
    FindingsModel *m_model = nullptr;
    QListView *m_view = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    QToolButton *m_errors = nullptr;
    QToolButton *m_warnings = nullptr;
    QToolButton *m_information = nullptr;
    QToolButton *m_accepted = nullptr;
    QWidget *m_details = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_fixLabel = nullptr;
    TypedField *m_fixField = nullptr;
    QComboBox *m_fixChoice = nullptr;
    QPushButton *m_fixButton = nullptr;
    QPushButton *m_showField = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reopen = nullptr;
    ReasonForm *m_form = nullptr;
    std::optional<FindingFix> m_fix;
    QString m_fixedKey; ///< which finding the fix is for
    std::vector<QString> m_keysToAccept;
    bool m_isTaking = false;
};

} // namespace portolan
