// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Questions.h"

#include "messages/MessageText.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString planFilter()
{
    return QCoreApplication::translate("Questions", "Plans (*.plan.yaml *.yaml *.yml)") + u";;"_s
        + QCoreApplication::translate("Questions", "All files (*)");
}

} // namespace

Questions::Unsaved DialogQuestions::askUnsaved(const QString &name)
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    box.setTextFormat(Qt::PlainText);
    box.setText(name.isEmpty()
            ? QCoreApplication::translate("Questions", "The new plan has changes that are not saved.")
            : QCoreApplication::translate("Questions", "%1 has changes that are not saved.").arg(visibleText(name)));
    box.setInformativeText(QCoreApplication::translate("Questions", "Without saving, they are lost. Save them?"));
    QPushButton *save = box.addButton(QCoreApplication::translate("Questions", "&Save"), QMessageBox::AcceptRole);
    QPushButton *discard
        = box.addButton(QCoreApplication::translate("Questions", "&Don't save"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(QCoreApplication::translate("Questions", "Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return Unsaved::Save;
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

QString DialogQuestions::askOpenPath(const QString &folder)
{
    return QFileDialog::getOpenFileName(
        m_window, QCoreApplication::translate("Questions", "Open a plan"), folder, planFilter());
}

QString DialogQuestions::askSavePath(const QString &suggested)
{
    QFileDialog dialog(m_window, QCoreApplication::translate("Questions", "Save the plan"), suggested, planFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // The dialog adds it before it asks whether to replace a file of that name.
    dialog.setDefaultSuffix(u"plan.yaml"_s);
    dialog.selectFile(suggested);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().first();
}

} // namespace portolan
