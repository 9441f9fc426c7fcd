// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/Comparing.h"

#include "diagram/DiagramChanges.h"
#include "diagram/UndrawnChanges.h"
#include "edit/EditDetails.h"
#include "edit/IssuedCopies.h"
#include "messages/EditText.h"
#include "messages/IssuedCopyText.h"
#include "revisions/ComparisonBar.h"
#include "revisions/Consequences.h"
#include "shell/Actions.h"
#include "shell/MainWindow.h"
#include "shell/Menus.h"
#include "shell/NoticeBar.h"
#include "shell/Panels.h"
#include "shell/PlanFile.h"
#include "shell/Questions.h"
#include "tools/EditingDesk.h"
#include "workspace/PlanMirror.h"
#include "workspace/SharedComparison.h"

#include <QFileInfo>
#include <QMenu>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString planEnding = u".plan.yaml"_s;

CanvasId idOf(const Difference &difference)
{
    static constexpr CanvasKind kinds[] = {CanvasKind::Zone, CanvasKind::Firewall, CanvasKind::Node, CanvasKind::Arrow};
    return {kinds[static_cast<int>(difference.of)], difference.id};
}

} // namespace

Comparing::Comparing(MainWindow &window, EditingDesk &desk, Settings &settings, CatalogPlaces places)
    : m_window(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_places(std::move(places))
    , m_bar(new ComparisonBar(window.actions()))
{
    window.addBar(m_bar);
    m_consequences = new Consequences(window, desk, *this);
    serve();
    connect(&desk.comparison(), &SharedComparison::changed, this, &Comparing::showComparison);
    connect(&desk.mirror(), &PlanMirror::shown, this, [this] {
        // Not before the table has heard of the comparison.
        if (m_leads && m_desk.mirror().isCurrent())
            QTimer::singleShot(0, this, &Comparing::lead);
        m_bar->setDifferences(m_desk.mirror().differences());
        tellUndrawn();
        m_bar->setCurrent(place());
        updateAvailable();
    });
    connect(&desk, &EditingDesk::documentChanged, this, [this] {
        forgetReading();
        showComparison();
    });
    connect(&window.planFile(), &PlanFile::identityChanged, this, &Comparing::updateAvailable);
    connect(&window.planFile(), &PlanFile::changed, this, &Comparing::tellUndrawn);
    connect(&window, &MainWindow::compareAsked, this, &Comparing::compareWith);
    // What is compared with is the file as it is, not as it was before somebody else wrote it.
    connect(&window, &MainWindow::ownKept, this, [this] {
        const auto &older = m_desk.comparison().older();
        if (older && older->path() == m_window.planFile().path())
            compareWith(older->path());
    });
    QMenu *revisions = window.menus().menu(u"compared"_s);
    connect(revisions, &QMenu::aboutToShow, this, [this, revisions] { fillRevisions(revisions); });
    updateAvailable();
}

Comparing::~Comparing()
{
    forgetReading();
}

void Comparing::serve()
{
    Actions &actions = m_window.actions();
    actions.serve(u"plan.compare"_s, this, [this] {
        QString folder = QFileInfo(m_window.planFile().path()).absolutePath();
        if (m_window.planFile().path().isEmpty())
            folder = m_settings.startFolder();
        const QString path = m_window.questions().askOlderPath(folder);
        if (!path.isEmpty())
            compareWith(path);
    });
    actions.serve(u"plan.compare-saved"_s, this, [this] { compareWithSaved(); });
    actions.serve(u"plan.compare-next"_s, this, [this] { step(1); });
    actions.serve(u"plan.compare-previous"_s, this, [this] { step(-1); });
    actions.serve(u"plan.compare-end"_s, this, [this] { end(); });
}

void Comparing::compareWith(const QString &path)
{
    read(path, QFileInfo(path).fileName());
}

QString Comparing::savedPath() const
{
    const PlanFile &file = m_window.planFile();
    if (!file.isOpen())
        return {};
    if (!file.path().isEmpty())
        return file.path();
    const QString example = file.name().endsWith(planEnding) ? file.name().chopped(planEnding.size()) : QString();
    return PlanFile::exampleNames().contains(example) ? PlanFile::examplePath(example) : QString();
}

void Comparing::compareWithSaved()
{
    if (const QString path = savedPath(); !path.isEmpty())
        compareWith(path);
}

void Comparing::compareWithStep(int steps)
{
    PlanDocument *document = m_desk.document();
    if (!document || steps < 0 || steps >= document->history().index())
        return;
    forgetReading();
    auto loaded = std::make_unique<LoadedPlan>();
    loaded->plan = document->planAt(steps);
    loaded->catalogs = document->catalogs();
    const QString name = tr("the state before \"%1\"", "an edit").arg(editText(document->stepName(steps)));
    m_leads = true;
    m_desk.comparison().setOlder(std::make_shared<const ComparedPlan>(std::move(loaded), name));
}

CatalogPlaces Comparing::placesNow() const
{
    CatalogPlaces places = m_places;
    // An older plan may have been put aside without the catalogs of its own.
    if (const QString path = m_window.planFile().path(); !path.isEmpty())
        places.folders.prepend(QFileInfo(path).absolutePath());
    return places;
}

void Comparing::read(const QString &path, const QString &name)
{
    if (!m_desk.document())
        return;
    forgetReading();
    m_watcher = new QFutureWatcher<Read>(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this, name] {
        const QFuture<Read> future = m_watcher->future();
        m_watcher->deleteLater();
        m_watcher = nullptr;
        finish(name, future.result());
    });
    m_bar->showReading(name);
    m_watcher->setFuture(
        QtConcurrent::run([path, name, places = placesNow()] { return ComparedPlan::read(path, name, places); }));
    updateAvailable();
}

void Comparing::forgetReading()
{
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void Comparing::finish(const QString &name, const Read &result)
{
    if (result) {
        m_window.notices().withdraw(NoticeBar::Subject::CouldNotCompare);
        m_desk.comparison().setOlder(*result);
    } else {
        m_window.notices().tell(NoticeBar::Subject::CouldNotCompare, name, result.error());
        showComparison();
    }
}

void Comparing::showComparison()
{
    m_current = {};
    const auto &older = m_desk.comparison().older();
    if (older) {
        m_bar->showOlder(*older);
        m_bar->setDifferences(m_desk.mirror().differences());
        tellUndrawn();
    } else {
        m_bar->end();
    }
    updateAvailable();
}

void Comparing::tellUndrawn()
{
    const auto &older = m_desk.comparison().older();
    const PlanDocument *document = m_window.planFile().document();
    if (!older || !document)
        return;
    const Plan &before = older->plan();
    PlanParts head;
    head.head = headOf(before);
    m_bar->setHasNothingInCommon(haveNoMachineInCommon(document->plan(), before));
    m_bar->setUndrawn(
        undrawnChanges(document->plan(), before), detailsOf(head, document->plan(), document->catalogs()));
}

void Comparing::end()
{
    m_leads = false;
    forgetReading();
    m_desk.comparison().setOlder(nullptr);
    showComparison();
}

int Comparing::place() const
{
    const std::vector<Difference> &things = m_desk.mirror().differences().things;
    const auto found = std::find_if(
        things.begin(), things.end(), [&](const Difference &difference) { return idOf(difference) == m_current; });
    return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

void Comparing::step(int by)
{
    const std::vector<Difference> &things = m_desk.mirror().differences().things;
    if (things.empty() || !m_desk.comparison().older())
        return;
    const int count = static_cast<int>(things.size());
    const int last = place();
    const int from = last >= 0 ? last : by > 0 ? -1 : 0;
    goTo(((from + by) % count + count) % count);
}

/// Its rows are chosen with it, those that are gone as well: the table chooses them for arrows and for what is gone.
void Comparing::goTo(int place)
{
    m_current = idOf(m_desk.mirror().differences().things[static_cast<size_t>(place)]);
    m_desk.selection().setRows({});
    m_desk.selection().setThings({}); // what is chosen already is chosen with its rows, too
    m_desk.selection().setThings({m_current});
    m_desk.selection().reveal({m_current});
    m_bar->setCurrent(place);
}

/// Whoever asked what an edit did is brought to what it took away, or else to the first row that it touched.
void Comparing::lead()
{
    const std::vector<Difference> &things = m_desk.mirror().differences().things;
    if (things.empty() || !m_desk.comparison().older() || !std::exchange(m_leads, false))
        return;
    m_window.panels().show(u"flows"_s);
    const auto find = [&](const auto &isMeant) { return std::find_if(things.begin(), things.end(), isMeant); };
    auto first = find([](const Difference &thing) { return thing.change == DiagramChange::Removed; });
    if (first == things.end())
        first = find([](const Difference &thing) { return thing.of == Difference::Of::Arrow; });
    goTo(first == things.end() ? 0 : static_cast<int>(first - things.begin()));
}

void Comparing::updateAvailable()
{
    Actions &actions = m_window.actions();
    const bool isOpen = m_window.planFile().isOpen();
    const bool isComparing = m_desk.comparison().older() != nullptr;
    const bool hasThings = isComparing && !m_desk.mirror().differences().things.empty();
    actions.setAvailable(u"plan.compare"_s, isOpen);
    actions.setAvailable(u"plan.compare-saved"_s, !savedPath().isEmpty());
    actions.setAvailable(QStringList{u"plan.compare-next"_s, u"plan.compare-previous"_s}, hasThings);
    actions.setAvailable(u"plan.compare-end"_s, isComparing || isReading());
    m_window.menus().menu(u"compared"_s)->menuAction()->setEnabled(isOpen);
}

void Comparing::fillRevisions(QMenu *menu)
{
    menu->clear();
    if (!m_desk.document())
        return;
    for (const IssuedCopy &copy : issuedCopies(m_desk.document()->plan(), m_window.planFile().path())) {
        QAction *action = menu->addAction(issuedCopyText(copy).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path = copy.path] { compareWith(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No issued plan was kept beside this one's file"))->setEnabled(false);
}

} // namespace portolan
