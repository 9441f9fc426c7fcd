// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/MainWindow.h"

#include "messages/EditText.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"
#include "shell/Actions.h"
#include "shell/BarOverPage.h"
#include "shell/Examples.h"
#include "shell/FileCommands.h"
#include "shell/FirstSize.h"
#include "shell/KindPalette.h"
#include "shell/LineIcon.h"
#include "shell/LoadingPage.h"
#include "shell/Menus.h"
#include "shell/NoticeBar.h"
#include "shell/PlanFile.h"
#include "shell/PlanGuard.h"
#include "shell/Questions.h"
#include "shell/ReadOnlyBar.h"
#include "shell/StartPage.h"
#include "shell/ToneBar.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1280, 820);
constexpr double shareOfScreen = 0.85; // at first, where that is more
constexpr int longLoading = 200; ///< milliseconds, from which on it is shown
constexpr int beforeExamples = 50; ///< milliseconds between the window's first picture and the work on thumbnails

const QStringList languageIds{u"language.en"_s, u"language.ja"_s};
const QStringList themeIds{u"theme.desktop"_s, u"theme.light"_s, u"theme.dark"_s};
const QStringList documentIds{u"document.en"_s, u"document.ja"_s, u"document.both"_s};
const QStringList headingIds{u"headings.usual"_s, u"headings.hitachi"_s, u"headings.other"_s};

/// The only file of a drop, or an empty string.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Settings &settings, SpokenLanguage &spoken, const CatalogPlaces &places,
    std::function<QDate()> today, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_spoken(spoken)
    , m_questions(std::make_unique<DialogQuestions>(this))
{
    m_spoken.speak(settings.uiLanguage());
    setObjectName(u"window"_s);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    resize(firstSize);
    m_actions = new Actions(this);
    m_menus = new Menus(this, *m_actions);
    m_panels = new Panels(this, m_menus->menu(u"panels"_s));
    m_examples = new Examples(this);
    m_file = new PlanFile(places, std::move(today), this);
    makeMiddle();
    m_palette = new KindPalette;
    m_panels->add({.id = u"palette"_s,
                      .context = "Panel",
                      .title = QT_TRANSLATE_NOOP("Panel", "Palette"),
                      .icon = u"palette"_s,
                      .area = Qt::LeftDockWidgetArea},
        m_palette);
    m_status = new PlanStatus(statusBar(), *m_actions, m_menus->menu(u"document"_s));
    connect(m_status, &PlanStatus::findingsAsked, this, [this] { m_panels->focus(u"findings"_s); });
    setQuestions(std::make_unique<DialogQuestions>(this));
    connectFile();
    connectSettings();
    serveChoices();
    servePlanHistory();
    updateChoices();
    showPage();
    updateTitle();
}

MainWindow::~MainWindow()
{
    // Bars that are hidden because they die would give the keyboard to pages that are gone.
    for (ToneBar *bar : findChildren<ToneBar *>())
        bar->disconnect(this);
}

void MainWindow::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notices = new NoticeBar(middle);
    m_pages = new QStackedWidget(middle);
    m_startPage = new StartPage(*m_actions, *m_examples, m_settings, m_pages);
    m_loadingPage = new LoadingPage(m_pages);
    m_canvas = new QWidget(m_pages); // until there is a real one
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_loadingPage);
    m_pages->addWidget(m_canvas);
    m_readOnly = new ReadOnlyBar(middle);
    returnKeyboardOf(*m_notices);
    returnKeyboardOf(*m_readOnly);
    column->addWidget(m_readOnly);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(middle);
}

void MainWindow::setQuestions(std::unique_ptr<Questions> questions)
{
    delete m_fileCommands;
    m_questions = std::move(questions);
    m_fileCommands = new FileCommands(*m_file, m_settings, *m_actions, *m_questions, *m_notices, this);
    m_fileCommands->fillMenus(*m_menus, *m_examples);
    if (m_guard)
        m_fileCommands->follow(*m_guard);
    connect(m_fileCommands, &FileCommands::openedReadOnly, this,
        [this](const QString &holder) { m_readOnly->tell(m_file->name(), holder); });
    connect(m_fileCommands, &FileCommands::stillOpenElsewhere, m_readOnly, &ReadOnlyBar::tellStill);
    connect(m_fileCommands, &FileCommands::compareAsked, this, &MainWindow::compareAsked);
    connect(m_fileCommands, &FileCommands::ownKept, this, &MainWindow::ownKept);
    connect(m_readOnly, &ReadOnlyBar::editAsked, m_fileCommands, &FileCommands::editAfterAll);
    connect(m_readOnly, &ReadOnlyBar::saveAsAsked, m_fileCommands, &FileCommands::saveAsAsked);
    connect(m_startPage, &StartPage::exampleChosen, m_fileCommands, &FileCommands::startFromExample);
    connect(m_startPage, &StartPage::recentChosen, m_fileCommands, &FileCommands::open);
}

void MainWindow::guardFiles(const QString &folder)
{
    delete m_guard;
    m_guard = new PlanGuard(*m_file, folder, this);
    m_guard->sideFiles().setKeepEvery(m_settings.autosaveEvery());
    m_fileCommands->follow(*m_guard);
    m_startPage->setSideFileFolder(folder);
}

void MainWindow::setCanvas(QWidget *canvas)
{
    m_pages->removeWidget(m_canvas);
    // Whatever it served is free for the new one.
    delete m_canvas;
    m_canvas = canvas;
    m_pages->addWidget(m_canvas);
    m_actions->addCanvasKeys(m_canvas);
    showPage();
}

void MainWindow::addBar(ToneBar *bar)
{
    auto *column = static_cast<QVBoxLayout *>(centralWidget()->layout());
    column->insertWidget(column->indexOf(m_pages), bar);
    returnKeyboardOf(*bar);
}

void MainWindow::addBarOver(ToneBar *bar)
{
    auto *place = new BarOverPage(*bar, *m_pages);
    connect(place, &BarOverPage::covered, this, &MainWindow::canvasCovered);
    returnKeyboardOf(*bar);
}

void MainWindow::returnKeyboardOf(const ToneBar &bar)
{
    connect(&bar, &ToneBar::keyboardFreed, this, [this] { m_pages->currentWidget()->setFocus(Qt::OtherFocusReason); });
}

void MainWindow::connectFile()
{
    connect(m_file, &PlanFile::loadingStarted, this, [this](const QString &name) {
        m_loadingPage->begin(name);
        QTimer::singleShot(longLoading, this, [this] {
            m_loadingIsLong = m_file->isLoading();
            showPage();
        });
    });
    connect(m_file, &PlanFile::loadingAdvanced, m_loadingPage, &LoadingPage::advance);
    connect(m_loadingPage, &LoadingPage::canceled, m_file, &PlanFile::cancelLoading);
    connect(m_file, &PlanFile::loadingEnded, this, [this] {
        m_loadingIsLong = false;
        showPage();
    });
    connect(m_file, &PlanFile::opened, this, [this] {
        m_settings.keepDocumentLanguage(false);
        m_settings.keepDocumentLanguage(true);
        m_palette->setCatalogs(m_file->openPlan()->catalogs);
        m_status->setCounts(countsOf(m_file->openPlan()->engine(), m_file->openPlan()->findings));
        showPage();
        m_canvas->setFocus();
    });
    connect(m_file, &PlanFile::closed, this, [this] {
        m_settings.keepDocumentLanguage(false);
        showPage();
    });
    connect(m_file, &PlanFile::saved, this, [this] {
        m_saidSaved = tr("Saved: %1").arg(visibleText(m_file->path()));
        statusBar()->showMessage(m_saidSaved, 5000);
    });
    const auto forgetSaved = [this] {
        // What others say there is theirs.
        if (!m_saidSaved.isEmpty() && statusBar()->currentMessage() == m_saidSaved)
            statusBar()->clearMessage();
        m_saidSaved.clear();
    };
    connect(m_file, &PlanFile::changed, this, forgetSaved);
    connect(m_file, &PlanFile::opened, this, forgetSaved);
    connect(m_file, &PlanFile::closed, this, forgetSaved);
    connect(m_file, &PlanFile::identityChanged, this, &MainWindow::updateTitle);
    connect(m_file, &PlanFile::identityChanged, this, &MainWindow::updateHistory);
    connect(m_file, &PlanFile::changed, this, &MainWindow::updateHistory);
}

void MainWindow::servePlanHistory()
{
    m_actions->serve(u"edit.undo"_s, this, [this] { m_file->document()->undo(); });
    m_actions->serve(u"edit.redo"_s, this, [this] { m_file->document()->redo(); });
    updateHistory();
}

void MainWindow::updateHistory()
{
    PlanDocument *document = m_file->document();
    const int done = document ? document->history().index() : 0;
    const bool canRedo = document && document->history().canRedo();
    m_actions->setAvailable(u"edit.undo"_s, done > 0);
    m_actions->setAvailable(u"edit.redo"_s, canRedo);
    m_actions->setNamed(u"edit.undo"_s, done > 0 ? editText(document->stepName(done - 1)) : QString());
    m_actions->setNamed(u"edit.redo"_s, canRedo ? editText(document->stepName(done)) : QString());
}

void MainWindow::connectSettings()
{
    connect(&m_settings, &Settings::uiLanguageChanged, this, [this] {
        m_spoken.speak(m_settings.uiLanguage());
        updateChoices();
    });
    connect(&m_settings, &Settings::themeChanged, this, &MainWindow::updateChoices);
    connect(&m_settings, &Settings::headingsChanged, this, &MainWindow::updateChoices);
    connect(&m_settings, &Settings::documentLanguageChanged, this, &MainWindow::updateChoices);
}

void MainWindow::serveChoices()
{
    m_actions->serveGroup(u"language"_s, this,
        [this](const QString &id) { m_settings.setUiLanguage(interfaceLanguages().at(languageIds.indexOf(id))); });
    m_actions->serveGroup(u"theme"_s, this,
        [this](const QString &id) { m_settings.setTheme(static_cast<ThemeChoice>(themeIds.indexOf(id))); });
    m_actions->serveGroup(u"document"_s, this, [this](const QString &id) {
        m_settings.setDocumentLanguage(static_cast<ExportLanguage>(documentIds.indexOf(id)));
    });
    m_actions->serveGroup(u"headings"_s, this, [this](const QString &id) {
        // The usual words are what a plan has that says nothing.
        const bool isUsual = id == headingIds.first();
        m_settings.setHeadings(isUsual ? QString() : m_actions->action(id)->text());
    });
    m_actions->serve(u"file.quit"_s, this, [this] { close(); });
    connect(m_actions, &Actions::refusedReadOnly, this, [this] {
        m_notices->tell(NoticeBar::Subject::Other, {}, {Error{u"edit.read-only"_s, {}, {}}});
    });
    m_actions->serve(u"insert.machine"_s, this, [this] {
        m_panels->show(u"palette"_s);
        m_palette->focusSearch();
    });
    m_actions->serve(u"edit.properties"_s, this, [this] { m_panels->focus(u"properties"_s); });
    m_actions->serve(u"view.next-area"_s, this, [this] { m_panels->focusNext(m_canvas, 1); });
    m_actions->serve(u"view.previous-area"_s, this, [this] { m_panels->focusNext(m_canvas, -1); });
    m_actions->serveChecked(u"view.full-screen"_s, this, [this](bool isFull) {
        setWindowState(isFull ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
}

bool MainWindow::showsStartPage() const
{
    return m_pages->currentWidget() == m_startPage;
}

void MainWindow::showPage()
{
    const bool isOpen = m_file->isOpen();
    QWidget *page = m_loadingIsLong ? static_cast<QWidget *>(m_loadingPage)
        : isOpen                    ? m_canvas
                                    : static_cast<QWidget *>(m_startPage);
    m_pages->setCurrentWidget(page);
    if (page == m_startPage)
        loadExamplesSoon();
    m_panels->setAside(!isOpen);
    m_status->setVisible(isOpen);
    m_actions->setAvailable(QStringList{u"view.zoom-in"_s, u"view.zoom-out"_s, u"view.zoom-original"_s,
                                u"view.zoom-fit"_s, u"edit.properties"_s, u"view.next-area"_s, u"view.previous-area"_s},
        isOpen && page == m_canvas);
    updateInserting();
}

std::shared_ptr<const DrawingKit> MainWindow::drawingKit()
{
    if (!m_kit) {
        const auto made = DrawingKit::make();
        if (made)
            m_kit = *made;
        else
            m_notices->tell(NoticeBar::Subject::Other, {}, made.error());
    }
    return m_kit;
}

void MainWindow::updateInserting()
{
    const bool isReadOnly = m_file->isReadOnly();
    m_actions->setReadOnly(isReadOnly);
    m_actions->setAvailable(u"insert.machine"_s, m_file->isOpen() && m_pages->currentWidget() == m_canvas);
    m_palette->setEnabled(!isReadOnly);
    m_palette->setToolTip(isReadOnly ? messageText({u"edit.read-only"_s, {}, {}}) : QString());
}

void MainWindow::updateTitle()
{
    updateInserting();
    if (!m_file->isReadOnly())
        m_readOnly->hide();
    QString name = visibleText(m_file->name());
    name.replace(u"[*]"_s, u"[*][*]"_s); // else the place of the mark
    if (m_file->isReadOnly())
        name = tr("%1 (read-only)").arg(name);
    if (!m_file->isOpen())
        setWindowTitle(u"Portolan"_s);
    else if (m_file->path().isEmpty())
        setWindowTitle((name.isEmpty() ? tr("New plan") : tr("New plan from %1").arg(name)) + u"[*] \u2014 Portolan"_s);
    else
        setWindowTitle(name + u"[*] \u2014 Portolan"_s);
    // Behind the title, which has the place of the mark.
    setWindowModified(m_file->isModified());
    setWindowFilePath(m_file->path());
}

void MainWindow::updateChoices()
{
    m_actions->setChecked(languageIds.at(interfaceLanguages().indexOf(m_settings.uiLanguage())), true);
    m_actions->setChecked(themeIds.at(static_cast<int>(m_settings.theme())), true);
    m_actions->setChecked(documentIds.at(static_cast<int>(m_settings.documentLanguage())), true);
    const auto ofSetting = std::find_if(headingIds.begin(), headingIds.end(),
        [this](const QString &id) { return m_actions->action(id)->text() == m_settings.headings(); });
    m_actions->setChecked(ofSetting == headingIds.end() ? headingIds.first() : *ofSetting, true);
    m_status->setDocumentLanguage(m_settings.documentLanguage());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_panels->retranslate();
    m_status->retranslate();
    updateHistory();
    updateTitle();
}

QSize MainWindow::firstSizeOn(const QSize &available)
{
    return fittingOn(available, (available * shareOfScreen).expandedTo(firstSize));
}

void MainWindow::restore()
{
    if (!m_settings.windowGeometry().isEmpty())
        restoreGeometry(m_settings.windowGeometry());
    // The screen can be smaller than the one that it was on.
    const QRect available = screen()->availableGeometry();
    const bool fillsScreen = isMaximized() || isFullScreen();
    if (m_settings.windowGeometry().isEmpty() || (!fillsScreen && size().boundedTo(available.size()) != size())) {
        resize(firstSizeOn(available.size()));
        if (!m_settings.windowGeometry().isEmpty())
            move(available.topLeft());
    }
    m_panels->restore(m_settings.windowState());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_actions->setChecked(u"view.full-screen"_s, windowState().testFlag(Qt::WindowFullScreen));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_fileCommands->mayLeave()) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(m_panels->state());
    m_file->cancelLoading();
    // What was not saved was given up, so nothing is to be recovered.
    if (m_guard)
        m_guard->closed();
    event->accept();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    loadExamplesSoon();
}

void MainWindow::loadExamplesSoon()
{
    if (m_hasExamples || !isVisible())
        return;
    // After the window's first picture, and not at all where a plan is on its way: nobody waits for thumbnails.
    QTimer::singleShot(beforeExamples, this, [this] {
        if (m_hasExamples || m_file->isLoading() || !showsStartPage())
            return;
        m_hasExamples = true;
        if (auto kit = drawingKit())
            m_examples->load(std::move(kit));
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // Also what is no plan: what can't be done with it is told when it is dropped.
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    event->acceptProposedAction();
    if (path.isEmpty()) {
        m_notices->tell(NoticeBar::Subject::Other, {}, {Error{u"drop.not-a-plan"_s, {}, {}}});
        return;
    }
    // The program that the file comes from waits until this ends, and a question could come first.
    QTimer::singleShot(0, this, [this, path] { m_fileCommands->open(path); });
}

} // namespace portolan
