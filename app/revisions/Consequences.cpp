// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/Consequences.h"

#include "edit/EditNames.h"
#include "export/MatrixTables.h"
#include "panels/FindingsPanel.h"
#include "revisions/Comparing.h"
#include "shell/MainWindow.h"
#include "shell/Panels.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "tools/EditingDesk.h"
#include "workspace/PlanMirror.h"

#include <QDockWidget>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <set>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t fewFlows = 500; // their rows are counted within a moment
constexpr int mostNamed = 60; // machines of a zone that is gone
constexpr int moment = 60; // ms: what who edits a small plan waits for that at most

LocalizedText calledBy(const LocalizedText &name, const Id &id)
{
    return name.isEmpty() ? LocalizedText{id.toString(), id.toString()} : name;
}

/// What one types without seeing what comes of it.
bool isQuiet(const QString &code)
{
    static constexpr Edit quiet[] = {Edit::ChangeProduct, Edit::ChangeProductOn, Edit::ChangePort, Edit::ChangeNode,
        Edit::ChangeNodes, Edit::FixFinding};
    return std::any_of(std::begin(quiet), std::end(quiet),
        [&](Edit edit) { return code == QLatin1String(editCodes[static_cast<size_t>(edit)]); });
}

} // namespace

Consequences::Consequences(MainWindow &window, EditingDesk &desk, Comparing &comparing)
    : QObject(&comparing)
    , m_window(window)
    , m_desk(desk)
    , m_comparing(comparing)
    , m_bar(new ConsequencesBar)
{
    window.addBarOver(m_bar);
    m_thread.setMaxThreadCount(1);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &Consequences::tellRows);
    connect(&desk, &EditingDesk::documentChanged, this, &Consequences::follow);
    connect(&desk.mirror(), &PlanMirror::shown, this, &Consequences::takeFindings);
    connect(m_bar, &ConsequencesBar::findingsAsked, this, &Consequences::showFindings);
    connect(m_bar, &ConsequencesBar::comparisonAsked, this, [this] {
        if (m_told < 0)
            return;
        // The comparison says the same, and more.
        m_bar->hide();
        m_comparing.compareWithStep(m_since);
    });
    const auto fit = [this] { m_bar->setBrief(m_desk.comparison().older() != nullptr); };
    connect(&desk.comparison(), &SharedComparison::changed, this, fit);
    fit();
    follow(desk.document());
}

Consequences::~Consequences()
{
    stopReading();
}

void Consequences::follow(PlanDocument *document)
{
    m_bar->hide();
    m_told = -1;
    m_since = -1;
    m_step = 0;
    m_awaitsFindings = false;
    stopReading();
    m_open.reset();
    m_before.reset();
    // Of a small plan the canvas has looked for them already.
    if (document && m_desk.mirror().document() == document && m_desk.mirror().isCurrent())
        m_open = openFindings();
    if (document)
        connect(document, &PlanDocument::changed, this, &Consequences::take);
}

/// Of zones that went; none where none did.
std::vector<ConsequencesBar::Rehoused> Consequences::rehousedBy(const DocumentChange &change) const
{
    const Plan &plan = m_desk.document()->plan();
    const bool isZoneGone = std::any_of(change.changes.zones.begin(), change.changes.zones.end(),
        [&](const Id &id) { return !plan.zones.contains(id); });
    std::map<Id, ConsequencesBar::Rehoused> byZone;
    for (const Id &id : isZoneGone ? change.changes.nodes : std::set<Id>()) {
        const auto node = plan.nodes.find(id);
        if (node == plan.nodes.end())
            continue;
        // Where one interface is in a zone still, the node is there.
        Id place = node->second.zone;
        for (const Interface &interface : node->second.interfaces)
            place = place.isNull() ? interface.zone : place;
        ConsequencesBar::Rehoused &rehoused = byZone[place];
        if (const auto zone = plan.zones.find(place); zone != plan.zones.end())
            rehoused.zone = calledBy(zone->second.name, zone->first);
        const LocalizedText name = calledBy(node->second.name, id);
        if (++rehoused.count > mostNamed)
            continue;
        const bool isFirst = rehoused.count == 1;
        rehoused.names.en += (isFirst ? QString() : u", "_s) + name.text(Language::English);
        rehoused.names.ja += (isFirst ? QString() : u"、"_s) + name.text(Language::Japanese);
    }
    std::vector<ConsequencesBar::Rehoused> all;
    for (auto &[id, rehoused] : byZone) {
        if (rehoused.count > mostNamed) {
            rehoused.names.en += u" …"_s;
            rehoused.names.ja += u" …"_s;
        }
        all.push_back(std::move(rehoused));
    }
    return all;
}

void Consequences::take(const DocumentChange &change)
{
    PlanDocument &document = *m_desk.document();
    const int step = document.history().index();
    const bool isNew = step > m_step || (step == m_step && step > 0 && step == document.history().count());
    m_step = step;
    m_bar->hide();
    const int before = std::exchange(m_told, -1);
    const int since = std::exchange(m_since, -1);
    m_awaitsFindings = false;
    stopReading();
    const EditName name = isNew ? document.stepName(step - 1) : EditName();
    if (step != document.history().count())
        return;
    m_rehoused = isNew ? rehousedBy(change) : std::vector<ConsequencesBar::Rehoused>();
    if (!isQuiet(name.code) && m_rehoused.empty())
        return;
    m_told = step - 1;
    const bool isOneMore = before >= 0 && changesTheSame(m_told, before);
    m_since = isOneMore ? since : m_told;
    // The canvas hears of the change first: of a small plan it has looked for findings already.
    if (!isOneMore)
        m_atFirst = m_desk.mirror().isCurrent() ? m_before : m_open;
    readRows();
}

/// The same values of the same thing, one step after the other (7.2.1 to 7.3.0, and at once on to 7.4.0), or one that
/// went into the step before.
bool Consequences::changesTheSame(int step, int other) const
{
    if (step != other && step != other + 1)
        return false;
    const EditName now = m_desk.document()->stepName(step);
    const EditName then = m_desk.document()->stepName(other);
    const auto isSame
        = [](const EditDetail &one, const EditDetail &two) { return one.code == two.code && one.of == two.of; };
    return now.code == then.code && now.arguments == then.arguments && !now.details.empty()
        && std::equal(now.details.begin(), now.details.end(), then.details.begin(), then.details.end(), isSame);
}

/// The step's name, with the values of before the first of them.
EditName Consequences::toldName() const
{
    EditName name = m_desk.document()->stepName(m_told);
    const EditName first = m_desk.document()->stepName(m_since);
    for (size_t i = 0; i < std::min(name.details.size(), first.details.size()); ++i)
        name.details[i].from = first.details[i].from;
    return name;
}

void Consequences::readRows()
{
    const PlanDocument &document = *m_desk.document();
    const std::shared_ptr<const DrawingKit> kit = m_window.drawingKit();
    const std::shared_ptr<const OpenPlan> open = m_window.planFile().openPlan();
    if (!kit || !open)
        return;
    // The catalogs are the open plan's, which may be closed meanwhile.
    m_reading.setFuture(QtConcurrent::run(&m_thread,
        [open, kit, before = document.planAt(m_since), now = document.plan()](QPromise<RowConsequences> &promise) {
            promise.addResult(rowConsequences(
                before, now, open->catalogs, kit->wording, [&promise] { return !promise.isCanceled(); }));
        }));
    // One bar that says all is better than one that comes a moment after the rest.
    if (document.engine().handles().size() < fewFlows && m_thread.waitForDone(moment))
        tellRows();
}

void Consequences::stopReading()
{
    m_reading.cancel();
    m_reading.setFuture({});
}

void Consequences::tellRows()
{
    // Of a small plan this was told already.
    if (m_told < 0 || m_reading.future().resultCount() == 0)
        return;
    const RowConsequences rows = m_reading.result();
    stopReading();
    m_bar->tell(toldName(), rows, m_rehoused);
    m_awaitsFindings = !m_desk.mirror().isCurrent();
    if (!m_awaitsFindings)
        tellFindings();
}

std::vector<QString> Consequences::openFindings() const
{
    std::vector<QString> keys;
    for (const Finding &finding : m_desk.mirror().findings()) {
        if (!finding.accepted)
            keys.push_back(finding.key);
    }
    return keys;
}

void Consequences::takeFindings()
{
    m_before = std::exchange(m_open, openFindings());
    if (std::exchange(m_awaitsFindings, false))
        tellFindings();
}

void Consequences::tellFindings()
{
    if (!m_open || !m_atFirst)
        return;
    const std::set<QString> now(m_open->begin(), m_open->end());
    const std::set<QString> then(m_atFirst->begin(), m_atFirst->end());
    const auto resolved
        = std::count_if(then.begin(), then.end(), [&](const QString &key) { return !now.contains(key); });
    const Wording &wording = m_window.drawingKit()->wording;
    m_made.clear();
    std::vector<LocalizedText> made;
    for (const Finding &finding : m_desk.mirror().findings()) {
        if (finding.accepted || then.contains(finding.key))
            continue;
        m_made.append(finding.key);
        made.push_back(
            {findingText(finding, wording, Language::English), findingText(finding, wording, Language::Japanese)});
    }
    m_bar->tellFindings(static_cast<int>(resolved), std::move(made));
}

void Consequences::showFindings()
{
    const QDockWidget *dock = m_window.panels().panel(u"findings"_s);
    auto *findings = dock ? qobject_cast<FindingsPanel *>(dock->widget()) : nullptr;
    if (!findings)
        return;
    m_window.panels().show(u"findings"_s);
    findings->choose(m_made);
}

} // namespace portolan
