// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportQuestions.h"

#include "messages/MessageText.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNames = 8;

QString words(const char *text)
{
    return QCoreApplication::translate("ExportQuestions", text);
}

} // namespace

bool DialogExportQuestions::askReplace(QWidget *parent, const QStringList &paths)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(paths.size() == 1
            ? words(QT_TRANSLATE_NOOP("ExportQuestions", "%1 is there already."))
                  .arg(visibleText(QFileInfo(paths.first()).fileName()))
            : QCoreApplication::translate("ExportQuestions", "%n file(s) of these names are there already.", nullptr,
                static_cast<int>(paths.size())));
    QStringList names;
    for (const QString &path : paths.mid(0, mostNames))
        names.append(visibleText(QFileInfo(path).fileName()));
    if (paths.size() > mostNames)
        names.append(u"..."_s);
    const QString question = words(QT_TRANSLATE_NOOP("ExportQuestions", "Replace what is there?"));
    box.setInformativeText(paths.size() == 1 ? question : names.join(u'\n') + u"\n\n"_s + question);
    QPushButton *replace
        = box.addButton(words(QT_TRANSLATE_NOOP("ExportQuestions", "&Replace")), QMessageBox::AcceptRole);
    QPushButton *keep = box.addButton(words(QT_TRANSLATE_NOOP("ExportQuestions", "Cancel")), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == replace;
}

QString DialogExportQuestions::askFile(QWidget *parent, const QString &suggested)
{
    QFileDialog dialog(parent, words(QT_TRANSLATE_NOOP("ExportQuestions", "Export to")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // Asked when all names are known: several pages are several files.
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    dialog.setDirectory(QFileInfo(suggested).absolutePath());
    dialog.selectFile(suggested);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().first();
}

QString DialogExportQuestions::askOlderPlan(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, words(QT_TRANSLATE_NOOP("ExportQuestions", "Compare with")), folder,
        words(QT_TRANSLATE_NOOP("ExportQuestions", "Plans (*.plan.yaml *.yaml);;All files (*)")));
}

} // namespace portolan
