// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportDialog.h"

#include "exporting/ExportQuestions.h"
#include "exporting/IssueStrip.h"
#include "exporting/PreviewPane.h"
#include "exporting/SheetPreview.h"
#include "io/FileOutput.h"
#include "messages/UserLanguage.h"
#include "shell/FirstSize.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstDialogSize(1160, 760);
constexpr int settling = 120; ///< milliseconds without a change before a preview is made

} // namespace

ExportDialog::ExportDialog(
    Purpose purpose, const FlowEngine &engine, Means means, const ExportChoices &choices, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_means(std::move(means))
    , m_work(new ExportWork(m_means.source, m_means.pool, this))
    , m_form(new ExportForm(purpose, engine, m_means.documentLanguage, this))
    , m_preview(new PreviewPane(this))
    , m_issues(new IssueStrip(this))
    , m_fileLabel(new QLabel(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_noPrinter(new QLabel(this))
    , m_instead(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_accept(new QPushButton(this))
{
    setModal(true);
    resize(fittingFor(*this, firstDialogSize));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeMiddle(), 1);
    column->addWidget(m_issues);
    column->addLayout(makeFoot());
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::follow);
    connect(m_form, &ExportForm::olderPlanWanted, this, &ExportDialog::askOlderPlan);
    connectWork();
    m_form->setIssued(issuedCopies(engine.plan(), m_means.planPath));
    m_form->setChoices(choices);
    m_file->setText(QDir::toNativeSeparators(choices.file));
    setHasPrinter(true);
    retranslate();
    refresh();
    m_preview->sheet().setFocus();
}

ExportDialog::~ExportDialog()
{
    // A line that loses the keyboard because it dies names no file.
    m_file->disconnect(this);
}

QWidget *ExportDialog::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *options = new QScrollArea(middle);
    options->setFrameShape(QFrame::NoFrame);
    options->setWidgetResizable(true);
    options->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    options->setWidget(m_form);
    options->setFixedWidth(
        std::max(330, m_form->minimumSizeHint().width()) + options->verticalScrollBar()->sizeHint().width());
    row->addWidget(options);
    row->addWidget(m_preview, 1);
    return middle;
}

QLayout *ExportDialog::makeFoot()
{
    m_file->setObjectName(u"export.file"_s);
    m_accept->setObjectName(u"export.accept"_s);
    m_cancel->setObjectName(u"export.cancel"_s);
    m_instead->setObjectName(u"export.instead"_s);
    m_fileLabel->setBuddy(m_file);
    m_accept->setDefault(true);
    m_browse->setAutoDefault(false);
    m_instead->setAutoDefault(false);
    m_noPrinter->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 12, 16, 12);
    foot->setSpacing(8);
    foot->addWidget(m_fileLabel);
    foot->addWidget(m_file, 1);
    foot->addWidget(m_browse);
    foot->addWidget(m_noPrinter, 1);
    foot->addWidget(m_instead);
    foot->addSpacing(24);
    foot->addWidget(m_cancel);
    foot->addWidget(m_accept);
    connect(m_file, &QLineEdit::editingFinished, this, &ExportDialog::takeTyped);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::askFile);
    connect(m_instead, &QPushButton::clicked, this, &ExportDialog::exportInsteadWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &ExportDialog::accept);
    return foot;
}

void ExportDialog::connectWork()
{
    connect(m_work, &ExportWork::previewed, this, &ExportDialog::takePreview);
    connect(m_work, &ExportWork::painted, m_preview, &PreviewPane::setImage);
    connect(m_work, &ExportWork::advanced, m_preview, &PreviewPane::setProgress);
    connect(m_work, &ExportWork::produced, this, &ExportDialog::takeFiles);
    connect(m_work, &ExportWork::written, this, [this](const QStringList &paths) {
        setWriting(false);
        emit exported(choices(), paths);
        done(Accepted);
    });
    connect(m_work, &ExportWork::failed, this, [this](const Errors &errors) {
        setWriting(false);
        tellIssues(errors);
    });
    connect(m_work, &ExportWork::canceled, this, [this] { setWriting(false); });
    connect(m_preview, &PreviewPane::imageWanted, this, [this](int page, const QSize &pixels) {
        if (m_shown && m_shown->pages)
            m_work->paint(m_shown->pages, page, pixels);
    });
}

void ExportDialog::setChoices(const ExportChoices &choices)
{
    m_form->setChoices(choices);
    m_file->setText(QDir::toNativeSeparators(choices.file));
    follow();
}

bool ExportDialog::isCurrent() const
{
    return m_shown && !m_soon.isActive() && m_shownKey == choices().previewKey();
}

void ExportDialog::follow()
{
    ExportChoices now = choices();
    if (!now.file.isEmpty()) {
        if (now.proposedName.isEmpty())
            now.file = withEnding(now.file, now.ending());
        else
            now.proposeFile(QFileInfo(now.file).absolutePath());
        m_form->setChoices(now);
        m_file->setText(QDir::toNativeSeparators(now.file));
    }
    if (m_shown && m_shownKey == now.previewKey()) {
        m_soon.stop();
        m_preview->setOnlyPage(now.page);
        m_preview->setBusy({});
    } else {
        m_preview->setBusy(tr("Preparing the preview ..."));
        m_soon.start();
    }
    updateAccept();
}

void ExportDialog::refresh()
{
    m_preview->setBusy(tr("Preparing the preview ..."));
    m_wantedKey = choices().previewKey();
    m_work->preview(choices(), spokenNow());
    updateAccept();
}

void ExportDialog::takePreview(const std::shared_ptr<const ExportPreview> &preview)
{
    if (m_wantedKey != choices().previewKey())
        return; // overtaken; another is on its way
    m_shown = preview;
    m_shownKey = m_wantedKey;
    m_preview->setBusy({});
    m_preview->setPreview(preview, choices().page);
    m_form->setPageCount(m_preview->pageCount());
    tellIssues();
    updateAccept();
}

void ExportDialog::tellIssues(const Errors &failures)
{
    if (!m_shown)
        m_issues->tell(failures, {}, {});
    else
        m_issues->tell(failures.empty() ? m_shown->errors : failures, m_shown->standingErrors, m_shown->warnings);
}

void ExportDialog::takeTyped()
{
    const QString typed = QDir::fromNativeSeparators(m_file->text().trimmed());
    ExportChoices now = choices();
    now.file = typed.isEmpty() ? QString() : QDir::cleanPath(QDir(m_means.folder).absoluteFilePath(typed));
    if (now.file != choices().file)
        now.proposedName.clear();
    // Who types another known ending wants that format.
    if (now.isMatrix())
        now.matrixFormat = matrixFormatOf(now.file).value_or(now.matrixFormat);
    else
        now.diagramFormat = diagramFormatOf(now.file).value_or(now.diagramFormat);
    if (now.toJson() == choices().toJson())
        return;
    m_form->setChoices(now);
    follow();
}

void ExportDialog::askFile()
{
    takeTyped();
    const QString file = m_means.questions.askFile(this, choices().file);
    if (file.isEmpty())
        return;
    m_file->setText(QDir::toNativeSeparators(file));
    takeTyped();
}

void ExportDialog::askOlderPlan()
{
    const QString plan = m_means.questions.askOlderPlan(this, m_means.folder);
    if (plan.isEmpty())
        return;
    ExportChoices now = choices();
    now.compareWith(QDir::cleanPath(plan));
    m_form->setChoices(now);
    follow();
}

QString ExportDialog::overwritten(const QString &path) const
{
    for (const QString &read : {m_means.planPath, choices().against}) {
        if (!read.isEmpty() && isSameFile(read, path))
            return read;
    }
    return {};
}

void ExportDialog::accept()
{
    if (m_isWriting || !m_accept->isEnabled())
        return;
    if (m_purpose == Purpose::Print) {
        if (isCurrent() && m_shown->pages)
            emit printWanted(m_shown->pages);
        return;
    }
    takeTyped();
    if (QFileInfo(choices().file).fileName().isEmpty()) {
        tellIssues({{u"write.no-name"_s, {}, {}}});
        m_file->setFocus();
        return;
    }
    setWriting(true);
    m_work->produce(choices(), isCurrent() ? m_shown->pages : nullptr);
}

void ExportDialog::takeFiles(const std::vector<DiagramFile> &files)
{
    const QString folder = QFileInfo(choices().file).absolutePath();
    QStringList there;
    for (const DiagramFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (!overwritten(path).isEmpty()) {
            setWriting(false);
            tellIssues({{u"write.over-input"_s, {file.name}, {}}});
            return;
        }
        if (QFileInfo::exists(path) && !QFileInfo(path).isDir())
            there.append(path);
    }
    if (!there.isEmpty() && !m_means.questions.askReplace(this, there)) {
        setWriting(false);
        return;
    }
    m_work->write(folder, files);
}

void ExportDialog::reject()
{
    if (m_work->isWriting())
        m_work->cancel();
    else
        QDialog::reject();
}

void ExportDialog::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    m_form->setEnabled(!isWriting);
    m_file->setEnabled(!isWriting);
    m_browse->setEnabled(!isWriting);
    m_preview->setBusy(isWriting ? tr("Writing %1 ...").arg(QFileInfo(choices().file).fileName())
            : isCurrent()        ? QString()
                                 : tr("Preparing the preview ..."));
    updateAccept();
}

void ExportDialog::setHasPrinter(bool hasPrinter)
{
    m_hasPrinter = hasPrinter;
    const bool prints = m_purpose == Purpose::Print;
    m_fileLabel->setVisible(!prints);
    m_file->setVisible(!prints);
    m_browse->setVisible(!prints);
    m_noPrinter->setVisible(prints);
    m_instead->setVisible(prints && !hasPrinter);
    retranslate();
}

QString ExportDialog::acceptText() const
{
    if (m_purpose == Purpose::Print)
        return tr("Pri&nt...");
    const ExportChoices &now = choices();
    const QString format = now.ending() == u"md"_s ? u"Markdown"_s : now.ending().toUpper();
    const int pages = m_preview->pageCount();
    const bool hasSeveral
        = now.hasPages() && now.diagramFormat != DiagramFormat::Pdf && now.page == 0 && isCurrent() && pages > 1;
    return hasSeveral ? tr("&Export %n %1 file(s)", nullptr, pages).arg(format) : tr("&Export %1").arg(format);
}

void ExportDialog::updateAccept()
{
    m_accept->setText(acceptText());
    const bool isMade = m_shown && m_shownKey == choices().previewKey();
    const bool isImpossible = isMade && !m_shown->errors.empty();
    // A file is written as soon as its bytes are known; a printer wants pages.
    const bool isReady = m_purpose == Purpose::Export || (m_hasPrinter && isMade);
    m_accept->setEnabled(!m_isWriting && !isImpossible && isReady);
}

void ExportDialog::retranslate()
{
    setWindowTitle(m_purpose == Purpose::Print ? tr("Print") : tr("Export"));
    m_form->retranslate();
    m_preview->retranslate();
    m_fileLabel->setText(tr("F&ile"));
    m_file->setAccessibleName(tr("File"));
    m_browse->setText(tr("Browse..."));
    m_noPrinter->setText(m_hasPrinter ? QString() : tr("No printer is set up on this computer."));
    m_instead->setText(tr("Export as P&DF instead"));
    m_cancel->setText(tr("Cancel"));
    updateAccept();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    // The sentences of findings are in the language that was spoken.
    m_shownKey.clear();
    refresh();
}

void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    // Pages turn wherever the keyboard is, as far as the field there has no use for the key.
    const int step = event->key() == Qt::Key_PageDown ? 1 : event->key() == Qt::Key_PageUp ? -1 : 0;
    if (step != 0)
        emit m_preview->sheet().pageStepped(step);
    else
        QDialog::keyPressEvent(event);
}

} // namespace portolan
