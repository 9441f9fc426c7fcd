// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/FileOutput.h"
#include "io/IssuedContent.h"
#include "messages/MessageText.h"
#include "panels/ExposurePanel.h"
#include "plots/PlotExport.h"
#include "plots/PlotView.h"
#include "shell/LineIcon.h"
#include "shell/Theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double screenResolution = 144;
constexpr double printResolution = 300;

QString textInAll(const LocalizedText &text, ExportLanguage language)
{
    const QString first = text.text(firstLanguage(language));
    const QString second = text.text(Language::Japanese);
    return language != ExportLanguage::Both || first == second ? first : QString(first + u" / " + second);
}

} // namespace

// From a plot to a file.

void ExposurePanel::makeExportMenu()
{
    m_export = new QToolButton(this);
    m_export->setObjectName(u"exposure.export"_s);
    m_export->setIcon(actionIcon(u"export"_s));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setAutoRaise(true);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_exportMenu = new QMenu(this);
    m_export->setMenu(m_exportMenu);
    connect(m_exportMenu->addAction(QString()), &QAction::triggered, this, &ExposurePanel::exportPdf);
    connect(m_exportMenu->addAction(QString()), &QAction::triggered, this, [this] { exportPng(screenResolution); });
    connect(m_exportMenu->addAction(QString()), &QAction::triggered, this, [this] { exportPng(printResolution); });
    m_exportMenu->addSeparator();
    connect(m_exportMenu->addAction(QString()), &QAction::triggered, this, &ExposurePanel::copyTable);
    m_askPath = [this](const QString &suggested, const QString &ending) {
        const QString filter = ending == u"pdf" ? tr("PDF documents (*.pdf)") : tr("PNG images (*.png)");
        QFileDialog dialog(window(), tr("Export the plot"), suggested, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(ending);
        dialog.selectFile(suggested);
        const bool isChosen = dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty();
        return isChosen ? dialog.selectedFiles().first() : QString();
    };
}

PlotSheet ExposurePanel::sheet() const
{
    const Plan &plan = document()->plan();
    const ExportLanguage language = context().settings.documentLanguage();
    const Wording &wording = context().wording;
    PlotSheet sheet;
    sheet.title = ExposurePlots::title(m_shown, wording, language);
    sheet.plan = textInAll(plan.title, language);
    sheet.date = context().today();
    QStringList issue{plan.sheet.number};
    const QString key = isChangedSinceIssue(plan) ? u"exposure.revision.changed"_s : u"exposure.revision"_s;
    if (!plan.sheet.revision.isEmpty())
        issue.append(bilingual(wording, key, language, {plan.sheet.revision}));
    issue.append(sheet.date.toString(Qt::ISODate));
    issue.removeAll(QString());
    sheet.issue = issue.join(u"   "_s);
    sheet.how = ExposurePlots::howCounted(m_shown, wording, language);
    sheet.more = bilingual(wording, u"exposure.more"_s, language, {u"%1"_s});
    sheet.language = firstLanguage(language) == Language::Japanese ? u"ja"_s : u"en"_s;
    return sheet;
}

QString ExposurePanel::suggestedPath(const QString &ending) const
{
    static const QString names[] = {u"open-ports"_s, u"zones"_s, u"port-numbers"_s};
    QString name = names[static_cast<int>(m_shown)] + u'.' + ending;
    QString number = document()->plan().sheet.number;
    for (QChar &character : number) {
        if (!character.isLetterOrNumber() && character != u'-' && character != u'_' && character != u'.')
            character = u'-';
    }
    if (!number.isEmpty() && !number.startsWith(u'.'))
        name = number + u'-' + name;
    return QDir(context().settings.startFolder()).filePath(name);
}

void ExposurePanel::write(const QString &ending, const std::function<Result<QByteArray>(const PlotContent &)> &bytes)
{
    if (m_isStale)
        bringUpToDate();
    if (!document() || !m_figures || !m_plot->content() || m_plot->content()->elementCount() == 0)
        return;
    m_told->hide();
    const QString path = m_askPath(suggestedPath(ending), ending);
    // The dialog let events through; the plan may have gone meanwhile.
    if (path.isEmpty() || !document() || !m_figures)
        return;
    if (m_isStale)
        bringUpToDate();
    std::vector<int> order;
    const Result<QByteArray> made = bytes(content(context().settings.documentLanguage(), order));
    const Result<void> written = made ? writeFile(path, *made) : Result<void>(tl::unexpected<Error>(made.error()));
    const QString name = QFileInfo(path).fileName();
    if (written)
        tell(tr("%1 was written.").arg(name), false);
    else
        tell(tr("%1 could not be written. %2").arg(name, messageText(written.error())), true);
}

void ExposurePanel::exportPdf()
{
    write(u"pdf"_s, [this](const PlotContent &shown) { return plotPdf(shown, sheet()); });
}

void ExposurePanel::exportPng(double dotsPerInch)
{
    write(u"png"_s, [this, dotsPerInch](const PlotContent &shown) { return plotPng(shown, sheet(), dotsPerInch); });
}

void ExposurePanel::copyTable()
{
    if (m_isStale)
        bringUpToDate();
    if (!document() || !m_figures)
        return;
    QGuiApplication::clipboard()->setText(ExposureWords(source(spoken()), m_order).table(m_shown).text());
    tell(tr("The figures are on the clipboard, as a table."), false);
}

void ExposurePanel::tell(const QString &text, bool isError)
{
    const ThemeColors colors = Theme::colorsFor(palette());
    QPalette own = m_told->palette();
    own.setColor(QPalette::WindowText, isError ? colors.errorText : colors.noteText);
    m_told->setPalette(own);
    m_told->setText(text);
    m_told->show();
}

} // namespace portolan
