// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportForm.h"
#include "exporting/ExportWork.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace portolan {

class ExportQuestions;
class IssueStrip;
class PreviewPane;

/// Options at the left, what will be written at the right, and one button that writes it. The preview is made in the
/// background, by what makes the files, and anew whenever an option changes.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    using Purpose = ExportForm::Purpose;

    struct Means {
        std::shared_ptr<ExportSource> source;
        QThreadPool &pool; ///< with one thread
        ExportQuestions &questions;
        QString planPath; ///< not to be written over; empty: it has none
        QString folder; ///< where to look for files at first
        ExportLanguage documentLanguage = ExportLanguage::English; ///< what the view's menu says
    };

    /// The engine is read here only.
    ExportDialog(Purpose purpose, const FlowEngine &engine, Means means, const ExportChoices &choices,
        QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] const ExportChoices &choices() const { return m_form->choices(); }
    void setChoices(const ExportChoices &choices); ///< as if the user had made them
    /// Whether the preview shows what would be written.
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] PreviewPane &preview() { return *m_preview; }
    [[nodiscard]] IssueStrip &issues() { return *m_issues; }
    [[nodiscard]] QPushButton &acceptButton() { return *m_accept; }
    [[nodiscard]] QLineEdit &fileField() { return *m_file; }
    /// For printing: whether there is anything to print on.
    void setHasPrinter(bool hasPrinter);

    void accept() override; ///< writes, or says that it is to be printed
    void reject() override; ///< stops writing, or else closes

signals:
    void exported(const portolan::ExportChoices &choices, const QStringList &paths);
    void printWanted(const std::shared_ptr<const portolan::DiagramPages> &pages);
    void exportInsteadWanted(); ///< there is no printer, and a PDF is to be written

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeMiddle();
    QLayout *makeFoot();
    void connectWork();
    void follow(); ///< the choices are others
    void refresh();
    void takePreview(const std::shared_ptr<const ExportPreview> &preview);
    void takeFiles(const std::vector<DiagramFile> &files);
    void takeTyped();
    void askFile();
    void askOlderPlan();
    void setWriting(bool isWriting);
    void tellIssues(const Errors &failures = {});
    void updateAccept();
    [[nodiscard]] QString acceptText() const;
    [[nodiscard]] QString overwritten(const QString &path) const;
    void retranslate();

    Purpose m_purpose;
    Means m_means;
    ExportWork *m_work;
    ExportForm *m_form;
    PreviewPane *m_preview;
    IssueStrip *m_issues;
    QLabel *m_fileLabel;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLabel *m_noPrinter;
    QPushButton *m_instead;
    QPushButton *m_cancel;
    QPushButton *m_accept;
    QTimer m_soon;
    std::shared_ptr<const ExportPreview> m_shown; ///< null: none yet
    QByteArray m_shownKey; ///< previewKey() of what is shown
    QByteArray m_wantedKey; ///< of what is being made
    bool m_hasPrinter = true;
    bool m_isWriting = false;
};

} // namespace portolan
