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

#include <algorithm>
#include <set>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 12; // rows: two lines of the bar hold no more
constexpr qsizetype mostTold = 60; // rows: a tool tip holds no more
constexpr qsizetype mostNameLetters = 260; // of two lines, half of it in Japanese

/// What one types without seeing what comes of it.
bool isQuiet(const QString &code)
{
    static constexpr Edit quiet[]
        = {Edit::ChangeProduct, Edit::ChangePort, Edit::ChangeNode, Edit::ChangeNodes, Edit::FixFinding};
    return std::any_of(std::begin(quiet), std::end(quiet),
        [&](Edit edit) { return code == QLatin1String(editCodes[static_cast<size_t>(edit)]); });
}

void nameRows(const FlowEngine &engine, RowConsequences::Part &part)
{
    const auto first = [&](qsizetype count) { return rowKeysText(engine, part.keys.first(count)); };
    part.allNames = first(std::min(mostTold, part.keys.size()));
    // A name is told whole or not at all; the first one, however long.
    for (qsizetype count = 1; count <= std::min(mostNamed, part.keys.size()); ++count) {
        LocalizedText names = first(count);
        if (count > 1 && (names.en.size() > mostNameLetters || names.ja.size() > mostNameLetters / 2))
            break;
        part.names = std::move(names);
        part.named = static_cast<int>(count);
    }
}

} // namespace

RowConsequences rowConsequences(const FlowEngine &engine, const FlowDelta &delta)
{
    std::set<QString> added;
    std::set<QString> removed;
    std::set<QString> changed;
    const std::set<int> fresh(delta.added.begin(), delta.added.end());
    // Whether the row has a flow that was there before, too.
    const auto stays = [&](const Flow &flow, const QString &key) {
        const std::vector<int> &flows = engine.flowsAt(flow.identity.opener);
        return std::any_of(flows.begin(), flows.end(),
            [&](int handle) { return !fresh.contains(handle) && rowKey(engine, engine.flow(handle)) == key; });
    };
    for (const Flow &flow : delta.removed) {
        if (flow.isDrawn() || !engine.products()[static_cast<size_t>(flow.identity.product)]
            || !engine.nodes().exists(flow.identity.opener) || !engine.nodes().exists(flow.identity.listener))
            continue;
        const QString key = rowKey(engine, flow);
        (stays(flow, key) ? changed : removed).insert(key);
    }
    for (const int handle : delta.added) {
        const Flow &flow = engine.flow(handle);
        const QString key = rowKey(engine, flow);
        const bool isOld = removed.erase(key) > 0 || changed.contains(key) || stays(flow, key);
        (isOld ? changed : added).insert(key);
    }
    for (const int handle : delta.changed)
        changed.insert(rowKey(engine, engine.flow(handle)));
    RowConsequences rows;
    const auto take = [&](const std::set<QString> &keys, RowConsequences::Part &part) {
        part.keys = {keys.begin(), keys.end()};
        nameRows(engine, part);
    };
    take(added, rows.added);
    take(changed, rows.changed);
    take(removed, rows.removed);
    return rows;
}

Consequences::Consequences(MainWindow &window, EditingDesk &desk, Comparing &comparing)
    : QObject(&comparing)
    , m_window(window)
    , m_desk(desk)
    , m_comparing(comparing)
    , m_bar(new ConsequencesBar)
{
    window.addBar(m_bar);
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
    follow(desk.document());
}

void Consequences::follow(PlanDocument *document)
{
    m_bar->hide();
    m_told = -1;
    m_step = 0;
    m_awaitsFindings = false;
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
    const EditName name = isNew ? document.stepName(step - 1) : EditName();
    if (!isQuiet(name.code) || step != document.history().count())
        return;
    m_told = step - 1;
    m_bar->tell(name, rowConsequences(document.engine(), change.flows));
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
