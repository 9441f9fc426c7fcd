// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/Consequences.h"

#include "check/KeyText.h"
#include "derive/FlowKey.h"
#include "edit/EditNames.h"
#include "export/MatrixTables.h"
#include "panels/FindingsPanel.h"
#include "revisions/Comparing.h"
#include "shell/MainWindow.h"
#include "shell/Panels.h"
#include "shell/PlanDrawing.h"
#include "tools/EditingDesk.h"
#include "workspace/PlanMirror.h"

#include <QDockWidget>
#include <QSet>

#include <algorithm>
#include <set>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 12; // rows: two lines of the bar hold no more
constexpr qsizetype mostTold = 60; // rows: a tool tip holds no more
constexpr qsizetype mostNameLetters = 260; // of two lines, half of it in Japanese
constexpr int slice = 8; // ms, of reading what an edit did to the rows; others have their turn then
constexpr size_t betweenLooks = 64; // flows, at the clock

/// What one types without seeing what comes of it.
bool isQuiet(const QString &code)
{
    static constexpr Edit quiet[] = {Edit::ChangeProduct, Edit::ChangeProductOn, Edit::ChangePort, Edit::ChangeNode,
        Edit::ChangeNodes, Edit::FixFinding};
    return std::any_of(std::begin(quiet), std::end(quiet),
        [&](Edit edit) { return code == QLatin1String(editCodes[static_cast<size_t>(edit)]); });
}

RowConsequences::Part partOf(const FlowEngine &engine, const QSet<QString> &keys)
{
    QStringList told(std::min(mostTold, keys.size()));
    std::partial_sort_copy(keys.begin(), keys.end(), told.begin(), told.end());
    RowConsequences::Part part;
    part.count = static_cast<int>(keys.size());
    part.allNames = rowKeysText(engine, told);
    // A name is told whole or not at all; the first one, however long.
    for (qsizetype count = 1; count <= std::min(mostNamed, told.size()); ++count) {
        LocalizedText names = rowKeysText(engine, told.first(count));
        if (count > 1 && (names.en.size() > mostNameLetters || names.ja.size() > mostNameLetters / 2))
            break;
        part.names = std::move(names);
        part.named = static_cast<int>(count);
    }
    return part;
}

} // namespace

RowConsequencesReader::RowConsequencesReader(const FlowEngine &engine, FlowDelta delta)
    : m_engine(engine)
    , m_delta(std::move(delta))
    , m_fresh(m_delta.added)
{
    std::sort(m_fresh.begin(), m_fresh.end());
}

/// Whether a flow that was there before is in the row, too.
bool RowConsequencesReader::stays(const Flow &flow, const QString &key) const
{
    // A key names both ends, and of a manager of 50,000 flows the other end has few.
    const FlowIdentity &own = flow.identity;
    const std::vector<int> &atOpener = m_engine.flowsAt(own.opener);
    const std::vector<int> &atListener = m_engine.flowsAt(own.listener);
    const std::vector<int> &flows = atOpener.size() < atListener.size() ? atOpener : atListener;
    return std::any_of(flows.begin(), flows.end(), [&](int handle) {
        const FlowIdentity &other = m_engine.flow(handle).identity;
        return other.opener == own.opener && other.listener == own.listener && other.product == own.product
            && !std::binary_search(m_fresh.begin(), m_fresh.end(), handle)
            && rowKey(m_engine, m_engine.flow(handle)) == key;
    });
}

void RowConsequencesReader::readRemoved(const Flow &flow)
{
    if (flow.isDrawn() || !m_engine.products()[static_cast<size_t>(flow.identity.product)]
        || !m_engine.nodes().exists(flow.identity.opener) || !m_engine.nodes().exists(flow.identity.listener))
        return;
    const QString key = rowKey(m_engine, flow);
    if (!m_removed.contains(key) && !m_changed.contains(key))
        (stays(flow, key) ? m_changed : m_removed).insert(key);
}

void RowConsequencesReader::readAdded(const Flow &flow)
{
    const QString key = rowKey(m_engine, flow);
    if (m_added.contains(key) || m_changed.contains(key))
        return;
    const bool isOld = m_removed.remove(key) || stays(flow, key);
    (isOld ? m_changed : m_added).insert(key);
}

bool RowConsequencesReader::read(const QDeadlineTimer &until)
{
    const size_t removed = m_delta.removed.size();
    const size_t added = removed + m_delta.added.size();
    const size_t all = added + m_delta.changed.size();
    for (size_t readNow = 1; m_next < all; ++m_next, ++readNow) {
        if (readNow % betweenLooks == 0 && until.hasExpired())
            return false;
        if (m_next < removed)
            readRemoved(m_delta.removed[m_next]);
        else if (m_next < added)
            readAdded(m_engine.flow(m_delta.added[m_next - removed]));
        else
            m_changed.insert(rowKey(m_engine, m_engine.flow(m_delta.changed[m_next - added])));
    }
    return true;
}

RowConsequences RowConsequencesReader::rows() const
{
    return {partOf(m_engine, m_added), partOf(m_engine, m_changed), partOf(m_engine, m_removed)};
}

Consequences::Consequences(MainWindow &window, EditingDesk &desk, Comparing &comparing)
    : QObject(&comparing)
    , m_window(window)
    , m_desk(desk)
    , m_comparing(comparing)
    , m_bar(new ConsequencesBar)
{
    window.addBar(m_bar);
    m_readOn.setInterval(0);
    connect(&m_readOn, &QTimer::timeout, this, &Consequences::readRows);
    connect(&desk, &EditingDesk::documentChanged, this, &Consequences::follow);
    connect(&desk.mirror(), &PlanMirror::shown, this, &Consequences::takeFindings);
    connect(m_bar, &ConsequencesBar::findingsAsked, this, &Consequences::showFindings);
    connect(m_bar, &ConsequencesBar::comparisonAsked, this, [this] {
        if (m_told < 0)
            return;
        // The comparison says the same, and more.
        m_bar->hide();
        m_comparing.compareWithStep(m_told);
    });
    const auto fit = [this] { m_bar->setBrief(m_desk.comparison().older() != nullptr); };
    connect(&desk.comparison(), &SharedComparison::changed, this, fit);
    fit();
    follow(desk.document());
}

void Consequences::follow(PlanDocument *document)
{
    m_bar->hide();
    m_told = -1;
    m_step = 0;
    m_awaitsFindings = false;
    m_readOn.stop();
    m_reader.reset();
    m_open.reset();
    m_before.reset();
    // Of a small plan the canvas has looked for them already.
    if (document && m_desk.mirror().document() == document && m_desk.mirror().isCurrent())
        m_open = openFindings();
    if (document)
        connect(document, &PlanDocument::changed, this, &Consequences::take);
}

void Consequences::take(const DocumentChange &change)
{
    PlanDocument &document = *m_desk.document();
    const int step = document.history().index();
    const bool isNew = step > m_step || (step == m_step && step > 0 && step == document.history().count());
    m_step = step;
    m_bar->hide();
    m_told = -1;
    m_awaitsFindings = false;
    m_readOn.stop();
    m_reader.reset();
    const EditName name = isNew ? document.stepName(step - 1) : EditName();
    if (!isQuiet(name.code) || step != document.history().count())
        return;
    m_told = step - 1;
    m_reader.emplace(document.engine(), change.flows);
    m_readOn.start();
    readRows();
}

void Consequences::readRows()
{
    if (!m_reader->read(QDeadlineTimer(slice)))
        return;
    m_readOn.stop();
    m_bar->tell(m_desk.document()->stepName(m_told), m_reader->rows());
    m_reader.reset();
    // The canvas hears of the change first: of a small plan it has looked for findings already.
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
    if (!m_open || !m_before)
        return;
    const std::set<QString> now(m_open->begin(), m_open->end());
    const std::set<QString> then(m_before->begin(), m_before->end());
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
