// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Questions.h"

#include "messages/MessageText.h"
#include "messages/UserLanguage.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString planFilter()
{
    return QCoreApplication::translate("Questions", "Plans (*.plan.yaml *.yaml *.yml)") + u";;"_s
        + QCoreApplication::translate("Questions", "All files (*)");
}

/// "rack-7.4" has no ending, whatever a dialog thinks of its dot; nor is "rack.plan" a name that the dialog for opening
/// would list.
QString withEnding(const QString &path)
{
    if (path.endsWith(u".yaml"_s, Qt::CaseInsensitive) || path.endsWith(u".yml"_s, Qt::CaseInsensitive))
        return path;
    return path + (path.endsWith(u".plan"_s, Qt::CaseInsensitive) ? u".yaml"_s : u".plan.yaml"_s);
}

/// Which of three answers is given, 0 to 2. Enter gives the first, the second loses something, Escape gives the third.
int answerOfThree(QWidget *window, QMessageBox::Icon icon, const QString &text, const QString &details,
    const std::array<QString, 3> &answers)
{
    QMessageBox box(window);
    box.setIcon(icon);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setInformativeText(details);
    QPushButton *first = box.addButton(answers[0], QMessageBox::AcceptRole);
    QPushButton *second = box.addButton(answers[1], QMessageBox::DestructiveRole);
    QPushButton *third = box.addButton(answers[2], QMessageBox::RejectRole);
    box.setDefaultButton(first);
    box.setEscapeButton(third);
    box.exec();
    if (box.clickedButton() == first)
        return 0;
    return box.clickedButton() == second ? 1 : 2;
}

} // namespace

Questions::Unsaved DialogQuestions::askUnsaved(const QString &name)
{
    const int answer = answerOfThree(m_window, QMessageBox::Warning,
        name.isEmpty()
            ? QCoreApplication::translate("Questions", "The new plan has changes that are not saved.")
            : QCoreApplication::translate("Questions", "%1 has changes that are not saved.").arg(visibleText(name)),
        QCoreApplication::translate("Questions", "Without saving, they are lost. Save them?"),
        {QCoreApplication::translate("Questions", "&Save"), QCoreApplication::translate("Questions", "&Don't save"),
            QCoreApplication::translate("Questions", "&Cancel")});
    return answer == 0 ? Unsaved::Save : answer == 1 ? Unsaved::Discard : Unsaved::Cancel;
}

bool DialogQuestions::ask(
    const QString &text, const QString &details, const QString &yes, const QString &no, bool losesSomething) const
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setInformativeText(details);
    QPushButton *accept = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton *refuse = box.addButton(no, QMessageBox::RejectRole);
    box.setDefaultButton(losesSomething ? refuse : accept);
    box.setEscapeButton(refuse);
    box.exec();
    return box.clickedButton() == accept;
}

bool DialogQuestions::askReplaceChanged(const QString &name)
{
    return ask(QCoreApplication::translate("Questions", "%1 has been changed by somebody else.").arg(visibleText(name)),
        QCoreApplication::translate("Questions", "Saving replaces what the file says now. Replace it?"),
        QCoreApplication::translate("Questions", "&Replace"), QCoreApplication::translate("Questions", "Cancel"), true);
}

Questions::Reload DialogQuestions::askReload(const QString &name, bool hasEdits)
{
    const QString text
        = QCoreApplication::translate("Questions", "%1 has been changed by somebody else.").arg(visibleText(name));
    const QString takeOver = QCoreApplication::translate("Questions", "&Take over");
    const QString keepMine = QCoreApplication::translate("Questions", "&Keep mine");
    if (!hasEdits) {
        return ask(text, QCoreApplication::translate("Questions", "Take over what the file says now?"), takeOver,
                   keepMine)
            ? Reload::TakeOver
            : Reload::KeepMine;
    }
    const int answer = answerOfThree(m_window, QMessageBox::Question, text,
        QCoreApplication::translate("Questions",
            "You have unsaved changes of your own. Compare shows what differs from the file, and keeps them. If you "
            "take over what the file says now, they are removed from the plan; Undo brings them back."),
        {QCoreApplication::translate("Questions", "&Compare"), takeOver, keepMine});
    return answer == 0 ? Reload::Compare : answer == 1 ? Reload::TakeOver : Reload::KeepMine;
}

Questions::Recover DialogQuestions::askRecover(const QString &name, const QDateTime &kept, KeptOf what)
{
    //: Day and time, as QLocale::toString() takes them.
    const QString format = QCoreApplication::translate("Questions", "d MMMM yyyy, HH:mm");
    const QString when = spokenLocale().toString(kept.toLocalTime(), format);
    const QString text = what == KeptOf::NewPlan
        ? QCoreApplication::translate("Questions", "A plan that was never saved was kept at %1.").arg(when)
        : QCoreApplication::translate("Questions", "Unsaved changes to %1 were kept at %2.")
              .arg(visibleText(name), when);
    QString question = QCoreApplication::translate("Questions", "Recover them?");
    if (what == KeptOf::ChangedFile)
        question = QCoreApplication::translate(
            "Questions", "The file has been changed since. Recover your changes in its place?");
    else if (what == KeptOf::MissingFile)
        question = QCoreApplication::translate(
            "Questions", "The file is not there any more. Recover the plan with your changes as a new one?");
    const int answer = answerOfThree(m_window, QMessageBox::Question, text,
        question + u'\n'
            + QCoreApplication::translate("Questions", "Later keeps them, and you are asked again the next time."),
        {QCoreApplication::translate("Questions", "&Recover"), QCoreApplication::translate("Questions", "&Discard"),
            QCoreApplication::translate("Questions", "&Later")});
    return answer == 0 ? Recover::TakeOver : answer == 1 ? Recover::Discard : Recover::Later;
}

QString DialogQuestions::askOpenPath(const QString &folder)
{
    return QFileDialog::getOpenFileName(
        m_window, QCoreApplication::translate("Questions", "Open a plan"), folder, planFilter());
}

QString DialogQuestions::askOlderPath(const QString &folder)
{
    return QFileDialog::getOpenFileName(
        m_window, QCoreApplication::translate("Questions", "Compare with an older plan"), folder, planFilter());
}

QString DialogQuestions::askSavePath(const QString &suggested)
{
    QFileDialog dialog(m_window, QCoreApplication::translate("Questions", "Save the plan"), suggested, planFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // The dialog adds it before it asks whether to replace a file of that name.
    dialog.setDefaultSuffix(u"plan.yaml"_s);
    dialog.selectFile(suggested);
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        const QString named = dialog.selectedFiles().first();
        // A file that was opened keeps its name.
        const bool isSame = QFileInfo(named).absoluteFilePath() == QFileInfo(suggested).absoluteFilePath();
        const QString path = isSame ? named : withEnding(named);
        if (path == named || !QFileInfo::exists(path)
            || ask(QCoreApplication::translate("Questions", "%1 is there already.")
                       .arg(visibleText(QFileInfo(path).fileName())),
                QCoreApplication::translate("Questions", "Replace what is there?"),
                QCoreApplication::translate("Questions", "&Replace"),
                QCoreApplication::translate("Questions", "Cancel"), true))
            return path;
        dialog.selectFile(path);
    }
    return {};
}

} // namespace portolan
