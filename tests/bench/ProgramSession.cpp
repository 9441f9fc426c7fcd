// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ProgramSession.h"

#include "Measure.h"
#include "TurnWatch.h"

#include "canvas/CanvasView.h"
#include "edit/EditNames.h"
#include "edit/SheetEdits.h"
#include "panels/FlowsModel.h"
#include "panels/FlowsPanel.h"
#include "shell/Actions.h"
#include "shell/FileCommands.h"
#include "shell/PlanFile.h"
#include "shell/PlanGuard.h"
#include "support/Ids.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTableView>
#include <QWheelEvent>

#include <fstream>
#include <string>

namespace portolan::bench {

using namespace Qt::StringLiterals;
using test::id;

namespace {

constexpr QSize windowSize(1920, 1080);
constexpr double longBlock = 100; // ms
constexpr int inputs = 60;

/// "VmHWM", "VmRSS": in MB.
double memory(const std::string &name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name))
            return std::stod(line.substr(name.size() + 1)) / 1024;
    }
    return 0;
}

/// The steps, one function a subject.
class Work {
public:
    Work(WatchedApplication &application, ProgramSession &session)
        : m_watch(application)
        , m_session(session)
    {
    }

    void open(const QString &path);
    void lookAround();
    void drag();
    void change();
    void remove();
    void table();
    void choose();
    void everything();
    void find();
    void themes();
    void languages();
    void issue();
    void files();

private:
    [[nodiscard]] bool isAtRest() const { return m_session.isAtRest(); }
    void step(const QString &name, const std::function<void()> &begin);
    void series(const QString &name, int times, const std::function<void(int)> &input);
    void tell(const QString &name, const StepTimes &times, int painted);
    void run(const QString &action) { m_session.window().actions().action(action)->trigger(); }
    [[nodiscard]] CanvasView &view() { return m_session.desk().canvas(); }
    [[nodiscard]] FlowsPanel &flows() { return m_session.flows(); }
    void mouse(QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons buttons);
    void wheel(int delta, Qt::KeyboardModifiers modifiers);
    void editNode(const Id &id, const std::function<void(Node &)> &change);
    void editProduct(const Id &id, const std::function<void(Product &)> &change);

    TurnWatch m_watch;
    ProgramSession &m_session;
};

void Work::tell(const QString &name, const StepTimes &times, int painted)
{
    print(u"program: "_s + name + u", until done"_s, times.total, "ms");
    print(u"program: "_s + name + u", longest turn"_s, times.longestTurn, "ms");
    print(u"program: "_s + name + u", of it work"_s, times.longestTurnWork, "ms");
    if (times.medianInputWork > 0)
        print(u"program: "_s + name + u", work of one, median"_s, times.medianInputWork, "ms");
    if (painted > 1)
        print(u"program: "_s + name + u", frames"_s, painted, "frames");
    print(u"program: "_s + name + u", memory"_s, memory("VmRSS:"), "MB");
    if (times.longestTurn > longBlock || times.longestTurnWork > longBlock / 2)
        printReason(u"  blocked by"_s, times.longestEvent);
    for (const StepTimes::LongTurn &turn : times.longTurns)
        printReason(u"  long turn"_s,
            u"%1 ms, %2 ms after input %3: %4"_s.arg(turn.work, 0, 'f', 1)
                .arg(turn.after, 0, 'f', 0)
                .arg(turn.input)
                .arg(turn.event));
}

void Work::step(const QString &name, const std::function<void()> &begin)
{
    const int before = m_session.frames();
    const StepTimes times = m_watch.run(begin, [this] { return isAtRest(); });
    tell(name, times, m_session.frames() - before);
}

void Work::series(const QString &name, int times, const std::function<void(int)> &input)
{
    const int before = m_session.frames();
    const StepTimes took = m_watch.repeat(times, input, [this] { return isAtRest(); });
    tell(name, took, m_session.frames() - before);
}

void Work::mouse(QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, view().mapToGlobal(at), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&view(), &event);
}

void Work::wheel(int delta, Qt::KeyboardModifiers modifiers)
{
    const QPointF at = QRectF(view().rect()).center();
    QWheelEvent event(at, view().mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view(), &event);
}

void Work::editNode(const Id &id, const std::function<void(Node &)> &change)
{
    m_session.document().edit(editName(Edit::ChangeNode, id), [&](PlanEditor &editor) {
        Node node = editor.plan().nodes.at(id);
        change(node);
        editor.put(node);
    });
}

void Work::editProduct(const Id &id, const std::function<void(Product &)> &change)
{
    m_session.document().edit(editName(Edit::ChangeProduct, id), [&](PlanEditor &editor) {
        Product product = editor.plan().products.at(id);
        change(product);
        editor.put(product);
    });
}

void Work::open(const QString &path)
{
    step(u"open"_s, [&] { m_session.open(path); });
    print(u"program: flows"_s, m_session.document().engine().flowCount(), "flows");
    print(u"program: arrows"_s, static_cast<double>(view().diagram().arrows.size()), "arrows");
}

void Work::lookAround()
{
    step(u"fit"_s, [&] { run(u"view.zoom-fit"_s); });
    series(u"everything: pan"_s, inputs, [&](int) { wheel(-30, Qt::NoModifier); });
    run(u"view.zoom-fit"_s);
    series(u"zoom in by wheel"_s, 25, [&](int) { wheel(120, Qt::ControlModifier); });
    step(u"zoom 1"_s, [&] { run(u"view.zoom-original"_s); });
    series(u"zoom 1: pan"_s, inputs, [&](int) { wheel(-60, Qt::NoModifier); });
    series(u"hover"_s, inputs, [&](int index) {
        mouse(QEvent::MouseMove, QPointF(100 + 12 * index, 80 + 6 * index), Qt::NoButton, Qt::NoButton);
    });
    series(u"zoom out by wheel"_s, 25, [&](int) { wheel(-120, Qt::ControlModifier); });
}

void Work::drag()
{
    for (const double zoom : {1.0, 0.3}) {
        const QString name = u"drag of 100 arrows, zoom %1"_s.arg(zoom);
        const CanvasId hub{CanvasKind::Node, hubName};
        step(name + u": press"_s, [&] {
            view().setZoom(zoom, QRectF(view().rect()).center());
            view().centerOn(view().scene().rectOf(hub).center());
            const QPointF at = view().transform().toView(view().scene().rectOf(hub).center());
            mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
            mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
        });
        const QPointF start = view().transform().toView(view().scene().rectOf(hub).center());
        series(name, inputs, [&](int index) {
            mouse(QEvent::MouseMove, start + QPointF(3 * index, 2 * index), Qt::NoButton, Qt::LeftButton);
        });
        step(name + u": let go"_s,
            [&] { mouse(QEvent::MouseButtonRelease, start + QPointF(180, 120), Qt::LeftButton, Qt::NoButton); });
        step(name + u": undo"_s, [&] { run(u"edit.undo"_s); });
    }
}

void Work::change()
{
    const Id hub = id(hubName);
    const Id manager = id(u"csm01"_s);
    const Id product = id(secondProduct);
    step(u"rename a node"_s, [&] { editNode(hub, [](Node &node) { node.name.en = u"Hub"_s; }); });
    step(u"rename the manager"_s, [&] { editNode(manager, [](Node &node) { node.name.en = u"Manager"_s; }); });
    step(u"change the version"_s,
        [&] { editProduct(product, [](Product &of) { of.version = Version::parse(u"7.4.0"_s); }); });
    step(u"change the version: undo"_s, [&] { run(u"edit.undo"_s); });
    step(u"switch an option on"_s,
        [&] { editProduct(id(u"csm"_s), [](Product &of) { of.options[id(u"deployment-manager"_s)] = true; }); });
    step(u"switch an option on: undo"_s, [&] { run(u"edit.undo"_s); });
}

void Work::remove()
{
    const auto removeNode = [&](const QString &name, const QString &label) {
        step(u"choose "_s + label, [&] { m_session.desk().selection().setThings({{CanvasKind::Node, name}}); });
        step(u"remove "_s + label, [&] { run(u"edit.delete"_s); });
        step(u"remove "_s + label + u": undo"_s, [&] { run(u"edit.undo"_s); });
    };
    removeNode(hubName, u"the hub"_s);
    removeNode(u"csm01"_s, u"the manager of 46,809 flows"_s);
    step(u"exclude a flow"_s, [&] {
        const QString key = flows().model().keyAt(17);
        m_session.document().edit(editName(Edit::ExcludeFlow, 1), [&](PlanEditor &editor) {
            Decision decision;
            decision.flow = key;
            decision.state = DecisionState::Excluded;
            decision.reason.en = u"Not used"_s;
            editor.put(decision);
        });
    });
    step(u"exclude a flow: undo"_s, [&] { run(u"edit.undo"_s); });
}

void Work::table()
{
    auto *search = m_session.window().findChild<QLineEdit *>(u"flows.search"_s);
    step(u"filter flows"_s, [&] { search->setText(u"ssh"_s); });
    step(u"filter flows by other words"_s, [&] { search->setText(u"web 443"_s); });
    step(u"show all flows"_s, [&] { search->clear(); });
    step(u"sort flows"_s,
        [&] { flows().view().sortByColumn(static_cast<int>(Column::Destination), Qt::DescendingOrder); });
    step(u"rename while sorted"_s, [&] { editNode(id(hubName), [](Node &node) { node.name.en = u"Hub 2"_s; }); });
    step(u"number order again"_s,
        [&] { flows().view().sortByColumn(static_cast<int>(Column::No), Qt::AscendingOrder); });
    step(u"choose all rows"_s, [&] { flows().view().selectAll(); });
    step(u"choose no row"_s, [&] { flows().view().clearSelection(); });
    step(u"show findings"_s, [&] { m_session.window().panels().show(u"findings"_s); });
    step(u"show flows"_s, [&] { m_session.window().panels().show(u"flows"_s); });
}

void Work::choose()
{
    step(u"select all"_s, [&] { run(u"edit.select-all"_s); });
    step(u"select nothing"_s, [&] { view().clearSelection(); });
    view().setZoom(0.5, QRectF(view().rect()).center());
    step(u"select all, zoom 0.5"_s, [&] { run(u"edit.select-all"_s); });
    step(u"pan with everything selected, zoom 0.5"_s, [&] { view().pan({-60, 0}); });
    step(u"select nothing, zoom 0.5"_s, [&] { view().clearSelection(); });
    run(u"view.zoom-fit"_s);
}

void Work::everything()
{
    step(u"copy everything: select"_s, [&] { run(u"edit.select-all"_s); });
    step(u"copy everything"_s, [&] { run(u"edit.copy"_s); });
    step(u"delete everything"_s, [&] { run(u"edit.delete"_s); });
    step(u"delete everything: undo"_s, [&] { run(u"edit.undo"_s); });
    step(u"arrange"_s, [&] { run(u"arrange.arrange"_s); });
    step(u"arrange: undo"_s, [&] { run(u"edit.undo"_s); });
}

void Work::find()
{
    QLineEdit &field = m_session.finder().bar().field();
    run(u"edit.find"_s);
    QString typed;
    for (const QChar letter : u"web 44"_s) {
        typed += letter;
        step(u"find \""_s + typed + u"\""_s, [&] { field.setText(typed); });
    }
    step(u"find the next"_s, [&] { run(u"edit.find-next"_s); });
    step(u"rename while finding"_s, [&] { editNode(id(hubName), [](Node &node) { node.name.en = u"Hub 4"_s; }); });
    step(u"find again after it"_s, [&] { field.setText(u"hub"_s); });
    m_session.finder().bar().close();
}

void Work::themes()
{
    step(u"dark theme"_s, [&] { m_session.settings().setTheme(ThemeChoice::Dark); });
    step(u"light theme"_s, [&] { m_session.settings().setTheme(ThemeChoice::Light); });
    run(u"view.zoom-original"_s);
    step(u"dark theme, zoom 1"_s, [&] { m_session.settings().setTheme(ThemeChoice::Dark); });
    step(u"light theme, zoom 1"_s, [&] { m_session.settings().setTheme(ThemeChoice::Light); });
    run(u"view.zoom-fit"_s);
}

void Work::languages()
{
    step(u"interface in Japanese"_s, [&] { m_session.settings().setUiLanguage(u"ja"_s); });
    step(u"document in Japanese"_s, [&] { m_session.settings().setDocumentLanguage(ExportLanguage::Japanese); });
    step(u"document in both"_s, [&] { m_session.settings().setDocumentLanguage(ExportLanguage::Both); });
    step(u"document in English"_s, [&] { m_session.settings().setDocumentLanguage(ExportLanguage::English); });
    step(u"overview"_s, [&] { run(u"view.overview"_s); });
}

/// What somebody types who issues a revision, and the fields of the title block afterwards.
void Work::issue()
{
    Revision entry;
    entry.revision = u"A"_s;
    entry.date = QDate(2026, 11, 20);
    step(u"issue a revision"_s, [&] { m_session.sheet().issue(entry, false); });
    const auto type = [](QDialog &dialog, const QString &field, const QStringList &texts) {
        auto *line = dialog.findChild<QLineEdit *>(field);
        for (const QString &text : texts) {
            const double before = workOfThread();
            line->setText(text);
            print(u"program: type \"%1\" into %2, work"_s.arg(text, field), workOfThread() - before, "ms");
        }
    };
    m_session.sheet().setAnswer([&](QDialog &dialog) -> int {
        type(dialog, u"issue.author"_s, {u"N"_s, u"No"_s});
        type(dialog, u"issue.revision"_s, {u"A"_s, u"AB"_s, u"A"_s});
        return QDialog::Rejected;
    });
    step(u"ask for a revision"_s, [&] { m_session.sheet().askIssue(); });
    step(u"change the author of the sheet"_s, [&] {
        m_session.document().edit(editName(Edit::ChangeSheet), [](PlanEditor &editor) {
            Sheet sheet = editor.plan().sheet;
            sheet.author = u"Nora"_s;
            setSheet(editor, sheet);
        });
    });
}

void Work::files()
{
    editNode(id(hubName), [](Node &node) { node.name.en = u"Hub 3"_s; });
    step(u"autosave"_s, [&] { m_session.window().guard()->sideFiles().keep(); });
    step(u"save"_s, [&] { m_session.window().fileCommands().save(); });
    step(u"close"_s, [&] { m_session.window().planFile().close(); });
}

} // namespace

ProgramSession::ProgramSession(QApplication &application)
    : m_settings(std::make_unique<MemoryStore>())
    , m_theme(application, m_settings)
{
    const auto today = [] { return QDate(2026, 11, 21); };
    m_settings.setUiLanguage(u"en"_s);
    m_settings.setDocumentLanguage(ExportLanguage::English);
    m_spoken.speak(u"en"_s);
    m_window = std::make_unique<MainWindow>(m_settings, m_spoken, CatalogPlaces(), today);
    m_desk = std::make_unique<EditingDesk>(*m_window, m_settings, today);
    m_kit = m_window->drawingKit();
    m_panels.emplace(m_window->panels(),
        PanelContext{m_desk->selection(), m_settings, m_kit->wording, today, &m_desk->comparison(),
            &m_window->actions(), &m_desk->mirror()});
    connect(m_desk.get(), &EditingDesk::documentChanged, &*m_panels, &PlanPanels::setDocument);
    m_flows = m_window->findChild<FlowsPanel *>();
    m_finder.emplace(*m_window, *m_desk, m_settings);
    m_comparing.emplace(*m_window, *m_desk, m_settings, CatalogPlaces());
    m_sheet.emplace(*m_window, *m_desk, m_settings, today);
    m_window->guardFiles(m_folder.path());
    m_window->resize(windowSize);
    m_desk->canvas().installEventFilter(this);
    m_window->show();
}

ProgramSession::~ProgramSession()
{
    m_sheet.reset();
    m_comparing.reset();
    m_finder.reset();
    m_panels->setDocument(nullptr);
}

void ProgramSession::open(const QString &path)
{
    m_window->fileCommands().open(path);
}

bool ProgramSession::isAtRest() const
{
    return !m_window->planFile().isLoading() && m_desk->mirror().isSettled() && !m_flows->model().isWorking()
        && m_desk->selection().isFollowed() && (!m_desk->document() || m_desk->canvas().isPainted());
}

bool ProgramSession::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        ++m_frames;
        m_framesOfPlan += m_desk->document() && m_desk->mirror().isSettled() ? 1 : 0;
    }
    return QObject::eventFilter(watched, event);
}

int workOn(WatchedApplication &application, const QString &path, const QStringList &subjects)
{
    print(u"program: memory before the window"_s, memory("VmRSS:"), "MB");
    ProgramSession session(application);
    Work work(application, session);
    work.open(path);
    const std::pair<QString, void (Work::*)()> all[]
        = {{u"look"_s, &Work::lookAround}, {u"drag"_s, &Work::drag}, {u"change"_s, &Work::change},
            {u"remove"_s, &Work::remove}, {u"table"_s, &Work::table}, {u"choose"_s, &Work::choose},
            {u"everything"_s, &Work::everything}, {u"find"_s, &Work::find}, {u"theme"_s, &Work::themes},
            {u"languages"_s, &Work::languages}, {u"issue"_s, &Work::issue}, {u"files"_s, &Work::files}};
    for (const auto &[subject, function] : all) {
        if (subjects.isEmpty() || subjects.contains(subject))
            (work.*function)();
        print(u"program: peak memory until here"_s, memory("VmHWM:"), "MB");
    }
    return 0;
}

} // namespace portolan::bench
