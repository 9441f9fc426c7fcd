// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "print/PrintCommands.h"

#include "exporting/Exporter.h"
#include "messages/MessageText.h"
#include "print/SheetPrinter.h"
#include "shell/Actions.h"
#include "shell/MainWindow.h"
#include "shell/NoticeBar.h"
#include "shell/PlanFile.h"
#include "shell/Settings.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressDialog>
#include <QStatusBar>
#include <QtConcurrentRun>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 400; ///< milliseconds after which the progress of printing is shown
constexpr int messageTime = 8000;
const QStringList printIds{u"file.print"_s, u"file.print-preview"_s};

} // namespace

PrintCommands::Outside PrintCommands::system()
{
    return {&QPrinterInfo::availablePrinterNames, [](QWidget *parent, QPrinter &printer, int pages) {
                QPrintDialog dialog(&printer, parent);
                dialog.setOption(QAbstractPrintDialog::PrintPageRange, pages > 1);
                dialog.setMinMax(1, pages);
                return dialog.exec() == QDialog::Accepted;
            }};
}

PrintCommands::PrintCommands(MainWindow &window, Settings &settings, Exporter &exporter, Outside outside)
    : m_window(window)
    , m_settings(settings)
    , m_exporter(exporter)
    , m_outside(std::move(outside))
    , m_memory(settings, u"print/plans"_s)
{
    // The preview is where printing begins, so both lead there.
    for (const QString &id : printIds)
        m_window.actions().serve(id, this, [this] { printAsked(); });
    const auto update = [this] { m_window.actions().setAvailable(printIds, m_window.planFile().isOpen()); };
    connect(&m_window.planFile(), &PlanFile::identityChanged, this, update);
    update();
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        if (m_dialog)
            m_dialog->setHasPrinter(!m_looking.result().isEmpty());
    });
    connect(&m_printing, &QFutureWatcherBase::finished, this, &PrintCommands::finish);
    connect(&m_printing, &QFutureWatcherBase::progressValueChanged, this, [this](int page) {
        if (m_progress && !m_progress->wasCanceled()) {
            m_progress->setMaximum(m_printing.progressMaximum());
            m_progress->setValue(page);
        }
    });
}

PrintCommands::~PrintCommands()
{
    m_printing.disconnect();
    m_printing.cancel();
    m_printing.waitForFinished();
    m_looking.disconnect();
    m_looking.waitForFinished();
    delete m_dialog;
}

void PrintCommands::printAsked()
{
    if (!m_window.planFile().isOpen() || m_dialog || m_exporter.dialog() || m_printer)
        return;
    ExportChoices choices = m_memory.recall(m_window.planFile().path()).value_or(m_exporter.remembered());
    choices = m_exporter.comparedAsShown(std::move(choices));
    choices.followDocument(m_settings.documentLanguage());
    choices.forgetUnknown(m_window.planFile().document()->engine());
    choices.what = ExportChoices::What::Diagram;
    choices.diagramFormat = DiagramFormat::Pdf;
    choices.page = 0;
    choices.file.clear();
    m_dialog = m_exporter.makeDialog(ExportDialog::Purpose::Print, choices);
    if (!m_dialog)
        return;
    connect(m_dialog, &ExportDialog::printWanted, this, &PrintCommands::print);
    connect(
        m_dialog, &ExportDialog::exportInsteadWanted, this,
        [this] {
            ExportChoices instead = m_dialog->choices();
            instead.file = withEnding(m_exporter.remembered().file, instead.ending());
            delete m_dialog;
            m_exporter.exportAsked(instead);
        },
        Qt::QueuedConnection);
    m_dialog->open();
    m_looking.setFuture(QtConcurrent::run(m_outside.printers));
}

void PrintCommands::print(const std::shared_ptr<const DiagramPages> &pages)
{
    if (m_printer)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(pages->document.title);
    printer->setCreator(u"Portolan"_s);
    printer->setFullPage(true);
    printer->setPageLayout(pageLayoutOf(pages->document.pages.front()));
    if (!m_outside.choose(m_dialog, *printer, static_cast<int>(pages->document.pages.size())))
        return;
    m_printer = printer;
    m_memory.keep(m_window.planFile().path(), m_dialog->choices());
    m_exporter.noteCompared(m_dialog->choices());
    m_progress = new QProgressDialog(tr("Printing ..."), tr("Cancel"), 0, 0, m_dialog);
    m_progress->setWindowTitle(tr("Print"));
    m_progress->setMinimumDuration(patience);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_printing.cancel(); });
    // The preview paints the same pages, so it is the same thread's turn.
    m_printing.setFuture(QtConcurrent::run(&m_exporter.thread(), [pages, printer](QPromise<Printed> &promise) {
        const GoesOn goesOn = [&promise](int page, int count) {
            promise.setProgressRange(0, count);
            promise.setProgressValue(page);
            return !promise.isCanceled();
        };
        promise.addResult(std::make_shared<const Result<void>>(printPages(pages->document, *printer, goesOn)));
    }));
}

void PrintCommands::finish()
{
    if (m_progress) {
        m_progress->disconnect();
        m_progress->deleteLater();
        m_progress = nullptr;
    }
    const std::shared_ptr<QPrinter> printer = std::exchange(m_printer, nullptr);
    if (m_printing.isCanceled() || m_printing.future().resultCount() == 0)
        return;
    const Printed done = m_printing.result();
    if (!*done) {
        m_window.notices().tell(NoticeBar::Subject::Other, {}, {done->error()});
        return;
    }
    const QString name = printer->printerName().isEmpty() ? printer->outputFileName() : printer->printerName();
    if (m_dialog)
        m_dialog->done(QDialog::Accepted);
    m_window.statusBar()->showMessage(tr("Printed: %1").arg(visibleText(name)), messageTime);
    emit printed(name);
}

} // namespace portolan
