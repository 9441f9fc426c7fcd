// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/EditingDesk.h"

#include "canvas/CanvasView.h"
#include "canvas/OverviewMap.h"
#include "sheet/SheetPage.h"
#include "shell/Actions.h"
#include "shell/FileCommands.h"
#include "shell/KindPalette.h"
#include "shell/MainWindow.h"
#include "shell/NoticeBar.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "shell/WorkProgress.h"
#include "tools/EditCommands.h"
#include "tools/EditTool.h"
#include "tools/Insertion.h"
#include "tools/LegendCard.h"
#include "workspace/CanvasSelection.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QDockWidget>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double gridDots = 16; // units
constexpr int messageTime = 8000; // ms
constexpr double largestScale = 1.25; // of a drawing on its sheet
const QString snapKey = u"canvas/snap"_s;
const QString pagesKey = u"canvas/pages"_s;
const QString legendKey = u"canvas/legend"_s;
const QString unfoldedKey = u"canvas/legend-unfolded"_s;

} // namespace

EditingDesk::EditingDesk(MainWindow &window, Settings &settings, std::function<QDate()> today)
    : m_window(window)
    , m_settings(settings)
    , m_today(std::move(today))
    , m_kit(window.drawingKit())
{
    makeCanvas();
    connectPlan();
    serveView();
    retranslate();
    takeDocument();
}

EditingDesk::~EditingDesk()
{
    m_canvas->removeEventFilter(this);
    m_window.removeEventFilter(this);
    m_canvas->setTool(nullptr);
    m_mirror->setDocument(nullptr, nullptr);
}

void EditingDesk::makeCanvas()
{
    m_canvas = new CanvasView(m_kit->measure);
    m_canvas->setAcceptDrops(true);
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    m_canvas->setFitsFirst(false);
    m_canvas->setGridStep(gridDots);
    m_context = std::make_unique<ToolContext>(
        ToolContext{*m_canvas, m_selection, nullptr, Language::English, true, true, {}, {}, {}, {}, {}});
    m_context->snaps = m_settings.value(snapKey).isNull() || m_settings.value(snapKey).toBool();
    m_context->refusePaste
        = [this](const Error &error) { m_window.notices().tell(NoticeBar::Subject::CouldNotPaste, {}, {error}); };
    m_context->refuse = [this](const Error &error) { m_window.notices().tell(NoticeBar::Subject::Other, {}, {error}); };
    m_context->note = [this](const Error &error) { m_window.notices().tell(NoticeBar::Subject::Copied, {}, {error}); };
    m_context->tell = [this](const QString &text) { m_window.statusBar()->showMessage(text, messageTime); };
    m_context->prompt = [this](const QString &text) { m_window.statusBar()->showMessage(text); };
    m_insertion = new Insertion(*m_context, this);
    m_mirror = new PlanMirror(*m_canvas, {m_kit->wording, m_kit->measure}, m_today, this);
    m_mirror->setLanguage(m_settings.documentLanguage());
    connect(&m_comparison, &SharedComparison::changed, m_mirror, [this] { m_mirror->setOlder(m_comparison.older()); });
    new CanvasSelection(*m_canvas, *m_mirror, m_selection, this);
    m_tool = std::make_unique<EditTool>(*m_context, *m_insertion, [this](const QString &text) { typeAhead(text); });
    m_canvas->setTool(m_tool.get());
    m_window.setCanvas(m_canvas);
    m_commands = new EditCommands(*m_context, m_window.actions(), *m_insertion, *m_tool, this);
    m_legend = new LegendCard(*m_canvas, {m_kit->wording, m_kit->measure},
        [this] { return m_context->document ? &m_context->document->engine() : nullptr; });
    m_legend->setLanguage(m_settings.documentLanguage());
    m_overview = new OverviewMap(*m_canvas);
    m_window.panels().add({.id = u"overview"_s,
                              .context = "Panel",
                              .title = QT_TRANSLATE_NOOP("Panel", "Overview"),
                              .icon = u"overview"_s,
                              .area = Qt::LeftDockWidgetArea,
                              .isShownAtFirst = false},
        m_overview);
}

void EditingDesk::connectPlan()
{
    connect(&m_window, &MainWindow::canvasCovered, m_canvas, &CanvasView::setCoveredTop);
    connect(&m_window.planFile(), &PlanFile::opened, this, &EditingDesk::takeDocument);
    connect(&m_window.planFile(), &PlanFile::closed, this, &EditingDesk::takeDocument);
    connect(&m_window.fileCommands(), &FileCommands::recovered, this, [this] {
        m_isFresh = !m_mirror->isCurrent();
        if (!m_isFresh)
            QTimer::singleShot(0, m_canvas, &CanvasView::zoomToFit);
    });
    connect(&m_window.planFile(), &PlanFile::changed, m_commands, &EditCommands::update);
    connect(&m_window.planFile(), &PlanFile::changed, this, &EditingDesk::updateHint);
    connect(&m_window.planFile(), &PlanFile::changed, this, &EditingDesk::updatePins);
    // Who edits on has read what was refused, or done what it asked for.
    connect(&m_window.planFile(), &PlanFile::changed, &m_window.notices(), [this] {
        for (const auto about :
            {NoticeBar::Subject::Copied, NoticeBar::Subject::CouldNotPaste, NoticeBar::Subject::Other})
            m_window.notices().withdraw(about);
    });
    connect(&m_window.planFile(), &PlanFile::identityChanged, m_commands, &EditCommands::update);
    connect(m_mirror, &PlanMirror::shown, this, [this] {
        // The canvas may get its size only now that it is shown.
        const bool isSketchRouted = std::exchange(m_isFitToSketch, false) && m_canvas->isFitted();
        if (m_isFresh || isSketchRouted)
            QTimer::singleShot(0, m_canvas, &CanvasView::zoomToFit);
        m_isFitToSketch = (m_isFresh || isSketchRouted) && !m_mirror->isSettled();
        m_isFresh = m_isFresh && !m_mirror->isCurrent();
        m_insertion->placeEntry();
        updatePages();
        updateStatus();
        m_legend->follow();
    });
    connect(m_mirror, &PlanMirror::routingAdvanced, this, &EditingDesk::updateWork);
    connect(&m_window.status().work(), &WorkProgress::canceled, m_mirror, &PlanMirror::cancelRouting);
    connect(&m_window.status().work(), &WorkProgress::resumed, m_mirror, &PlanMirror::resumeRouting);
    connect(&m_window.palettePanel(), &KindPalette::kindChosen, m_insertion, &Insertion::insertFromPalette);
    // Queued: a drag lasts, and its list is not to change under it.
    connect(m_insertion, &Insertion::takenFromPalette, this, &EditingDesk::forgetSearch, Qt::QueuedConnection);
    connect(m_canvas, &CanvasView::viewChanged, this, [this] { m_window.status().setZoom(m_canvas->zoom()); });
    connect(m_canvas, &CanvasView::contextMenuWanted, this, [this](const CanvasHit &hit, const QPoint &global) {
        // Pasting there means that place.
        if (hit.isGround())
            m_insertion->setClicked(m_canvas->transform().toScene(QPointF(m_canvas->mapFromGlobal(global))));
        QMenu menu(m_canvas);
        fillContextMenu(menu);
        if (!menu.isEmpty())
            menu.exec(global);
    });
    const auto speak = [this] {
        m_context->language = firstLanguage(m_settings.documentLanguage());
        m_context->showsBoth = m_settings.documentLanguage() == ExportLanguage::Both;
    };
    connect(&m_settings, &Settings::documentLanguageChanged, this, [this, speak] {
        speak();
        m_mirror->setLanguage(m_settings.documentLanguage());
        m_legend->setLanguage(m_settings.documentLanguage());
    });
    speak();
    m_window.installEventFilter(this);
    m_canvas->installEventFilter(this);
}

/// What makes no sense for the thing is left out: of an arrow most of it.
void EditingDesk::fillContextMenu(QMenu &menu) const
{
    static const QList<QStringList> groups{{u"edit.rename"_s, u"insert.product"_s, u"edit.take-out"_s},
        {u"flows.leave-out"_s, u"flows.why"_s, u"flows.show-only"_s},
        {u"edit.cut"_s, u"edit.copy"_s, u"edit.paste"_s, u"edit.duplicate"_s, u"edit.delete"_s},
        {u"edit.select-kind"_s, u"edit.select-product"_s, u"arrange.pin"_s},
        {u"edit.where-used"_s, u"edit.where-used-product"_s, u"edit.where-used-port"_s}};
    for (const QStringList &group : groups) {
        // Separators at the ends, and several in a row, are not shown.
        menu.addSeparator();
        for (const QString &id : group) {
            if (QAction *action = m_window.actions().action(id); action->isEnabled())
                menu.addAction(action);
        }
    }
}

void EditingDesk::serveView()
{
    Actions &actions = m_window.actions();
    actions.serve(u"view.zoom-in"_s, this, [this] { m_canvas->zoomIn(); });
    actions.serve(u"view.zoom-out"_s, this, [this] { m_canvas->zoomOut(); });
    actions.serve(u"view.zoom-original"_s, this, [this] { m_canvas->zoomToActualSize(); });
    actions.serve(u"view.zoom-fit"_s, this, [this] { m_canvas->zoomToFit(); });
    actions.serve(u"view.zoom-selection"_s, this, [this] { m_canvas->zoomToSelection(); });
    actions.serve(u"arrange.route"_s, this, [this] { m_mirror->routeAnew(); });
    QDockWidget *dock = m_window.panels().panel(u"overview"_s);
    actions.serveChecked(u"view.overview"_s, this, [dock](bool isShown) {
        dock->setVisible(isShown);
        if (isShown)
            dock->raise();
    });
    connect(dock->toggleViewAction(), &QAction::toggled, this,
        [this](bool isShown) { m_window.actions().setChecked(u"view.overview"_s, isShown); });
    actions.serveChecked(u"view.snap"_s, this, [this](bool snaps) {
        m_context->snaps = snaps;
        m_settings.setValue(snapKey, snaps);
    });
    actions.setChecked(u"view.snap"_s, m_context->snaps);
    actions.serveChecked(u"view.page-borders"_s, this, [this](bool areShown) {
        m_settings.setValue(pagesKey, areShown);
        updatePages();
    });
    actions.setChecked(u"view.page-borders"_s, m_settings.value(pagesKey).toBool());
    const bool hasLegend = m_settings.value(legendKey).isNull() || m_settings.value(legendKey).toBool();
    actions.serveChecked(u"view.legend"_s, this, [this](bool isShown) {
        m_settings.setValue(legendKey, isShown);
        m_legend->setWanted(isShown);
    });
    actions.setChecked(u"view.legend"_s, hasLegend);
    m_legend->setFolded(!m_settings.value(unfoldedKey).toBool());
    m_legend->setWanted(hasLegend);
    connect(
        m_legend, &LegendCard::folded, this, [this](bool isFolded) { m_settings.setValue(unfoldedKey, !isFolded); });
}

void EditingDesk::takeDocument()
{
    PlanFile &file = m_window.planFile();
    m_selection.setThings({});
    m_selection.setRows({});
    m_insertion->setClicked({});
    if (InPlaceEntry *entry = m_insertion->entry())
        delete entry;
    m_context->document = file.document();
    updateHint();
    updatePins();
    m_isFresh = file.isOpen() && !file.document()->plan().nodes.empty();
    // Before all who show what is chosen.
    if (m_context->document)
        connect(m_context->document, &PlanDocument::changed, &m_selection, [this](const DocumentChange &change) {
            m_selection.follow(change.ids);
            // The canvas may follow a moment later; the tables follow at once.
            updateStatus();
        });
    m_mirror->setDocument(file.document(), file.openPlan());
    m_comparison.setOlder(nullptr);
    m_legend->follow();
    m_window.actions().setAvailable(QStringList{u"view.zoom-selection"_s, u"view.overview"_s, u"view.legend"_s,
                                        u"view.page-borders"_s, u"view.snap"_s, u"arrange.route"_s},
        file.isOpen());
    if (file.isOpen() && !m_isFresh)
        m_canvas->zoomToActualSize();
    m_commands->update();
    emit documentChanged(file.document());
}

/// What was looked for is there; whoever comes next finds every kind again.
void EditingDesk::forgetSearch()
{
    m_window.palettePanel().setSearch({});
}

void EditingDesk::typeAhead(const QString &text)
{
    m_window.panels().show(u"palette"_s);
    KindPalette &palette = m_window.palettePanel();
    palette.setSearch(text);
    palette.searchField().setFocus(Qt::OtherFocusReason);
}

/// The part of the scene that the drawing area of the sheet shows, at the scale that the sheet will have.
void EditingDesk::updatePages()
{
    std::vector<QRectF> pages;
    if (m_context->document && m_settings.value(pagesKey).toBool()) {
        const QRectF bounds = m_canvas->diagram().bounds;
        const QSizeF room = sheetPage(m_context->document->plan().sheet, {}).content().size();
        const double fitting
            = std::min(room.width() / std::max(1.0, bounds.width()), room.height() / std::max(1.0, bounds.height()));
        const double scale = std::min(largestScale, fitting);
        QRectF page(QPointF(), room / scale);
        page.moveCenter(bounds.center());
        pages.push_back(page);
    }
    m_canvas->setPages(std::move(pages));
}

void EditingDesk::updateStatus()
{
    if (m_context->document)
        m_window.status().setCounts(countsOf(m_context->document->engine(), m_mirror->findings()));
}

void EditingDesk::updateWork()
{
    WorkProgress &work = m_window.status().work();
    if (m_mirror->isRouting())
        work.show(tr("Routing arrows..."), m_mirror->routedPercent());
    else if (m_mirror->isRoutingCanceled())
        work.offer(tr("Routing was canceled: some arrows are drawn in plain lines"), tr("Route arrows"),
            tr("Find their routes after all. The next change to the plan does so, too"));
    else
        work.hide();
}

void EditingDesk::retranslate()
{
    updateWork();
    updateHint();
}

/// Of the plan, not of the drawing: that of a large plan is made while its canvas is empty still.
void EditingDesk::updateHint()
{
    const bool isEmpty = !m_context->document
        || (m_context->document->plan().nodes.empty() && m_context->document->plan().zones.empty()
            && m_context->document->plan().firewalls.empty());
    m_canvas->setHint(isEmpty ? tr("Drag a management server from the palette to here, or type its name.") : QString());
}

void EditingDesk::updatePins()
{
    std::set<CanvasId> pinned;
    if (m_context->document) {
        for (const auto &[id, node] : m_context->document->plan().nodes) {
            if (node.pinned)
                pinned.insert(pinned.end(), {CanvasKind::Node, id.toString()});
        }
    }
    m_canvas->setPinned(pinned);
}

bool EditingDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (watched == m_canvas && event->type() == QEvent::FocusOut && m_tool->armed() != EditTool::Armed::None) {
        // A menu, or another window in front, comes back to it.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason && reason != Qt::ActiveWindowFocusReason)
            m_tool->cancel();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace portolan
