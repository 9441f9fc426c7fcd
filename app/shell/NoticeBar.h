// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "shell/ToneBar.h"

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace portolan {

class ScrolledLines;

/// What the program has to say without stopping anybody: one notice at a time, above the canvas, until it is closed or
/// the next one comes. One that says how a plan or the program began, or what is at risk, is there again behind those
/// that came after it. It speaks the language of the interface, also when that changes.
class NoticeBar : public ToneBar {
    Q_OBJECT

public:
    enum class Subject {
        CouldNotOpen, ///< errors: why
        OpenedWithWarnings, ///< errors: the warnings
        CouldNotSave, ///< errors: why
        CouldNotKeep, ///< errors: why what is not saved can't be kept against a crash
        CouldNotCompare, ///< errors: why
        CatalogsLeftOut, ///< errors: what is wrong with catalogs of the user's folder
        Exported, ///< errors: what its reader will mind
        CouldNotExport, ///< errors: why
        CouldNotPaste, ///< errors: why; they speak of the clipboard's text
        Issued, ///< name: of the revision, which the plan's file does not know yet
        Copied, ///< errors: what copies do not have of what they are of
        Other, ///< errors: the sentences alone
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// What can be done about a notice, as a button.
    struct Offer {
        std::function<QString()> text; ///< in the language that is spoken then
        std::function<void()> run;
    };

    /// name: of the file, as people know it; of several files, the first one's.
    void tell(
        Subject subject, const QString &name, const Errors &errors, std::vector<Offer> offers = {}, int fileCount = 1);
    void dismiss(); ///< whatever there is to be read
    /// Takes a notice on this subject away; another one stays.
    void withdraw(Subject subject);
    /// Takes a notice away unless it is on this subject.
    void dismissAllBut(Subject subject);

    [[nodiscard]] QString headline() const;
    [[nodiscard]] QStringList lines() const; ///< as shown
    [[nodiscard]] QList<QPushButton *> offers() const { return m_buttons; }
    [[nodiscard]] bool isShown() const { return !isHidden(); }
    /// The notice that is shown has been read: the one behind it comes, if there is one.
    void closeOne();

    /// "Line 12, column 8: ..."; what stands in another file is led by that file's name.
    [[nodiscard]] static QString lineOf(const Error &error, const QString &name);

protected:
    void retranslate() override;

private:
    struct Notice {
        Subject subject = Subject::Other;
        QString name;
        Errors errors;
        std::vector<Offer> offers;
        int fileCount = 1;
    };

    void show(Notice notice);
    void makeOffers();
    [[nodiscard]] bool isError() const;

    Notice m_now;
    std::vector<Notice> m_behind; ///< the next one last
    QList<QPushButton *> m_buttons;
    QHBoxLayout *m_buttonRow = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_more = nullptr; ///< how many there are behind it
    ScrolledLines *m_lines = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace portolan
