// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "edit/PlanDocument.h"
#include "export/MatrixTables.h"
#include "revisions/ChangeProposal.h"
#include "workspace/DiagramBuilding.h"

#include <QDialog>
#include <QFutureWatcher>

#include <functional>
#include <map>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace portolan {

class TitlePreview;
class TypedField;

/// What the dialog begins with.
struct IssueProposal {
    Revision entry; ///< see revisionToIssue()
    QString comparedWith; ///< name of the plan that its change comes from; empty: there is none
    std::vector<Finding> findings; ///< of the plan; open errors among them are shown
    QString planPath; ///< of its file, beside which the issued plan can be kept; empty: it has none yet
    bool keepsCopy = true;
    /// What the copy at a path says, of issues that were undone: it may be written over.
    std::function<QByteArray(const QString &path)> undoneCopy;
    /// The entry's change, where it is still being looked up. Nothing is issued meanwhile.
    std::optional<QFuture<ProposedChange>> change = std::nullopt;
};

/// Asks for what the revision table says of the revision that is to be issued, and shows the title block as it will
/// be. What can't be is refused while it is typed. Changes nothing itself.
class IssueDialog : public QDialog {
    Q_OBJECT

public:
    /// Document and means must outlive the dialog, and the document stay as it is.
    IssueDialog(const PlanDocument &document, const DrawingMeans &means, ExportLanguage language,
        IssueProposal proposal, QWidget *parent = nullptr);

    /// As it is typed now; a date that is none is null.
    [[nodiscard]] Revision entry() const;
    [[nodiscard]] bool keepsCopy() const;
    [[nodiscard]] bool canIssue() const;
    /// Whether it is not known yet what changed.
    [[nodiscard]] bool isLookingUp() const { return m_proposal.change.has_value(); }
    /// What is said about the rows, about findings, and why nothing can be issued.
    [[nodiscard]] QStringList remarks() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeForm();
    void retranslate();
    void review();
    void takeChange(const ProposedChange &change);
    [[nodiscard]] QString originText() const;
    [[nodiscard]] QByteArray undoneCopy(const Revision &wanted) const;
    [[nodiscard]] const Result<PlanHead> &headOfListed(const Revision &wanted);
    [[nodiscard]] Result<void> checkCopy();
    [[nodiscard]] Result<void> checkCopyOf(const Revision &wanted) const;
    [[nodiscard]] QString rowsText(const Revision &wanted, bool isAgain, bool isSealed) const;
    void showFindings();

    const PlanDocument &m_document;
    DrawingMeans m_means;
    ExportLanguage m_language;
    IssueProposal m_proposal;
    QFutureWatcher<ProposedChange> m_watcher;
    bool m_couldNotLookUp = false;
    size_t m_toNumber = 0; ///< rows that get a number
    // What is known of revisions that are listed, by revision: nothing that is typed beside it changes it, and it takes
    // a look at the whole plan.
    std::map<QString, Result<PlanHead>> m_headsOfListed;
    std::map<QString, Result<void>> m_copiesOfListed;
    std::vector<std::pair<QLabel *, QWidget *>> m_labels;
    TypedField *m_revision = nullptr;
    TypedField *m_date = nullptr;
    TypedField *m_author = nullptr;
    TypedField *m_approved = nullptr;
    QPlainTextEdit *m_changeEn = nullptr;
    QPlainTextEdit *m_changeJa = nullptr;
    QLabel *m_origin = nullptr;
    QLabel *m_rows = nullptr;
    QLabel *m_findings = nullptr;
    QCheckBox *m_copy = nullptr;
    TitlePreview *m_preview = nullptr;
    QPushButton *m_issue = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace portolan
