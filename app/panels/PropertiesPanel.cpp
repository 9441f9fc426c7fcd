// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PropertiesPanel.h"

#include "messages/MessageText.h"
#include "messages/UserLanguage.h"
#include "panels/FindingsFeed.h"
#include "panels/PropertyTarget.h"
#include "panels/TypedField.h"
#include "shell/Actions.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFlowsShown = 20; ///< drawn between two machines
constexpr size_t mostArrowsShown = 12; ///< that their services are listed of

} // namespace

PropertiesPanel::PropertiesPanel(const PanelContext &panelContext, QWidget *parent)
    : PlanPanel(panelContext, parent)
    , m_scroll(new QScrollArea(this))
    , m_empty(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields take the keyboard
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_empty);
    connect(&context().selection, &SharedSelection::thingsChanged, this,
        [this] { context().selection.inTurn(this, u"show"_s, [this] { showChosen(false); }); });
    retranslate();
}

PropertiesPanel::Target PropertiesPanel::target() const
{
    Target target;
    const Plan &plan = document()->plan();
    QSet<QString> arrows;
    for (const CanvasId &thing : context().selection.things()) {
        const Id id = Id::parse(thing.id).value_or(Id());
        if (thing.kind == CanvasKind::Node && plan.nodes.contains(id)) {
            target.nodes.insert(target.nodes.end(), id); // in the same order
        } else if (thing.kind == CanvasKind::Zone && plan.zones.contains(id)) {
            target.zones.insert(id);
        } else if (thing.kind == CanvasKind::Firewall && plan.firewalls.contains(id)) {
            target.firewalls.insert(id);
        } else if (thing.kind == CanvasKind::Arrow) {
            ++target.arrowCount;
            if (target.arrows.size() < mostArrowsShown)
                target.arrows.push_back(thing.id);
            if (!plan.flows.empty())
                arrows.insert(thing.id);
        } else if (context().comparison && context().comparison->older()) {
            const Plan &older = context().comparison->older()->plan();
            target.gone += Id::isAtOldPlace(thing.id) || older.nodes.contains(id) || older.zones.contains(id)
                || older.firewalls.contains(id);
        }
    }
    for (const auto &[flow, drawn] : plan.flows) {
        if (arrows.isEmpty() || target.flows.size() == mostFlowsShown)
            break;
        if (arrows.contains(drawn.from.toString() + u'>' + drawn.to.toString()))
            target.flows.insert(flow);
    }
    return target;
}

QString PropertiesPanel::shapeOf(const Target &target) const
{
    const Plan &plan = document()->plan();
    QStringList parts;
    for (const std::set<Id> *ids : {&target.nodes, &target.zones, &target.firewalls, &target.flows}) {
        parts.append(u"|"_s);
        for (const Id &id : *ids)
            parts.append(id.toString());
    }
    parts.append(target.arrows.empty() ? QString() : target.arrows.front());
    parts.append(QString::number(target.arrowCount));
    parts.append(QString::number(target.gone));
    for (const auto &entry : plan.zones)
        parts.append(entry.first.toString() + u'=' + entry.second.name.en + u'/' + entry.second.name.ja);
    for (const auto &entry : plan.products)
        parts.append(entry.first.toString() + u':' + entry.second.catalog.toString());
    for (const Id &id : target.nodes) {
        const Node &node = plan.nodes.at(id);
        parts.append(node.kind.toString() + u'=' + node.name.en + u'/' + node.name.ja);
        for (const Run &run : node.runs)
            parts.append(u"runs "_s + run.product.toString()
                + (run.managesAll        ? u" all"_s
                        : run.saysWhat() ? u" listed"_s
                                         : u""_s));
        for (const Interface &interface : node.interfaces)
            parts.append(u"interface "_s + interface.id.toString());
        // Which ports of its own it can have is for its flows to say.
        const int index = document()->engine().nodes().indexOf(id);
        if (target.nodes.size() == 1 && document()->engine().nodes().exists(index))
            parts.append(QString::number(document()->engine().flowsAt(index).size()));
        for (const auto &fact : node.facts)
            parts.append(u"fact "_s + fact.first.toString());
    }
    for (const Id &id : target.firewalls)
        parts.append(plan.firewalls.at(id).name.en + u'/' + plan.firewalls.at(id).name.ja);
    return parts.join(u' ');
}

bool PropertiesPanel::isStillAbout(const Target &now) const
{
    const auto renamed = [](const std::set<Id> &before, const std::set<Id> &after, const auto &parts) {
        return before.size() == after.size() && std::all_of(before.begin(), before.end(), [&](const Id &id) {
            return after.contains(id) || !parts.contains(id);
        });
    };
    const Plan &plan = document()->plan();
    return m_chosen == now
        || (now.size() == 1 && m_chosen.size() == 1 && renamed(m_chosen.nodes, now.nodes, plan.nodes)
            && renamed(m_chosen.zones, now.zones, plan.zones)
            && renamed(m_chosen.firewalls, now.firewalls, plan.firewalls));
}

void PropertiesPanel::fill(PropertyForm &form, const Target &target)
{
    PlanDocument &of = *document();
    if (target.isEmpty()) {
        addSheetProperties(form, of);
        addServiceProperties(form, of);
    } else if (target.gone > 0 && target.nodes.empty() && target.zones.empty() && target.firewalls.empty()) {
        form.addNote(tr("What is chosen is not in this plan any more: it stands in the older plan that this one is "
                        "compared with."));
    } else if (!target.nodes.empty()) {
        Actions *actions = context().actions;
        addNodeProperties(form, of, target.nodes,
            actions ? [actions] { actions->action(u"edit.take-out"_s)->trigger(); } : std::function<void()>());
    } else if (target.zones.size() + target.firewalls.size() > 1) {
        form.addNote(tr("%n things are chosen. Choose one zone or one firewall to change it.", nullptr,
            static_cast<int>(target.zones.size() + target.firewalls.size())));
    } else if (!target.zones.empty()) {
        addZoneProperties(form, of, *target.zones.begin());
    } else if (!target.firewalls.empty()) {
        addFirewallProperties(form, of, *target.firewalls.begin());
    } else {
        Actions *actions = context().actions;
        addArrowProperties(form, of, target.arrows, context().wording,
            actions ? [actions] { actions->action(u"flows.show-only"_s)->trigger(); } : std::function<void()>());
        for (const Id &flow : target.flows)
            addFlowProperties(form, of, flow);
    }
}

void PropertiesPanel::showChosen(bool anew)
{
    m_scroll->setVisible(document() != nullptr);
    m_empty->setVisible(!document());
    if (!document() || !isVisible()) {
        m_shape.clear();
        if (!document() && m_form) {
            m_scroll->takeWidget();
            m_form->deleteLater();
            m_form = nullptr;
        }
        return;
    }
    const Target now = target();
    const QString shape = shapeOf(now);
    if (m_form && !anew && shape == m_shape) {
        m_form->refresh();
        return;
    }
    const bool isSame = m_form && isStillAbout(now);
    if (m_form && !isSame)
        keepRefused();
    m_chosen = now;
    const PropertyForm::Refused refused = isSame ? m_form->refused() : keptOf(now);
    const QString focused = isSame ? m_form->focusedField() : QString();
    const QStringList fields = isSame ? m_form->fieldNames() : QStringList();
    const int scrolled = isSame ? m_scroll->verticalScrollBar()->value() : 0;
    m_shape = shape;
    // The old form may be the one that this comes from.
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_form = new PropertyForm;
    fill(*m_form, now);
    if (document()->isReadOnly())
        m_form->setReadOnly(messageText({u"edit.read-only"_s, {}, {}}));
    m_scroll->setWidget(m_form);
    // Fields are not to end behind the scroll bar.
    m_scroll->setMinimumWidth(m_form->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width());
    // Whoever chooses a thing again has not tried it again.
    if (isSame)
        m_form->typeAgain(refused);
    else
        m_form->refuseAgain(refused);
    m_form->focusField(focused, fields);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    warn();
    if (!m_fieldToShow.isEmpty())
        showField(m_fieldToShow);
}

void PropertiesPanel::keepRefused()
{
    std::erase_if(m_kept, [this](const auto &kept) { return kept.first == m_chosen; });
    if (PropertyForm::Refused refused = m_form->refused(); !refused.empty() && isInPlan(m_chosen))
        m_kept.emplace_back(m_chosen, std::move(refused));
}

PropertyForm::Refused PropertiesPanel::keptOf(const Target &target) const
{
    const auto found
        = std::find_if(m_kept.begin(), m_kept.end(), [&](const auto &kept) { return kept.first == target; });
    return found == m_kept.end() ? PropertyForm::Refused() : found->second;
}

bool PropertiesPanel::isInPlan(const Target &target) const
{
    const auto isThere = [](const std::set<Id> &ids, const auto &parts) {
        return std::all_of(ids.begin(), ids.end(), [&](const Id &id) { return parts.contains(id); });
    };
    const Plan &plan = document()->plan();
    return isThere(target.nodes, plan.nodes) && isThere(target.zones, plan.zones)
        && isThere(target.firewalls, plan.firewalls) && isThere(target.flows, plan.flows);
}

void PropertiesPanel::followKept(const DocumentChange &change)
{
    const auto rename = [](std::set<Id> &ids, const std::map<Id, Id> &changed) {
        for (const auto &[before, now] : changed) {
            if (ids.erase(before) > 0)
                ids.insert(now);
        }
    };
    for (auto &kept : m_kept) {
        rename(kept.first.nodes, change.ids.nodes);
        rename(kept.first.zones, change.ids.zones);
        rename(kept.first.firewalls, change.ids.firewalls);
    }
    std::erase_if(m_kept, [this](const auto &kept) { return !isInPlan(kept.first); });
}

void PropertiesPanel::showField(const QString &name)
{
    m_fieldToShow = name;
    auto *field = m_form && isVisible() ? m_form->findChild<QWidget *>(name) : nullptr;
    if (!field)
        return;
    m_fieldToShow.clear();
    m_form->focusField(name);
    // Where it stands is known when the form has its size.
    QTimer::singleShot(0, field, [this, field] { m_scroll->ensureWidgetVisible(field, 0, m_scroll->height() / 3); });
}

void PropertiesPanel::takeTyped()
{
    const QList<TypedField *> fields = m_form ? m_form->findChildren<TypedField *>() : QList<TypedField *>();
    const auto typedIn
        = std::find_if(fields.begin(), fields.end(), [](TypedField *field) { return field->edit().hasFocus(); });
    if (typedIn != fields.end())
        (*typedIn)->takeTyped();
}

void PropertiesPanel::setFindings(const FindingsFeed &findings)
{
    m_findings = &findings;
    connect(&findings, &FindingsFeed::changed, this, &PropertiesPanel::warn);
    warn();
}

void PropertiesPanel::warn()
{
    if (!m_findings || !m_form || m_chosen.nodes.size() != 1)
        return;
    const Id node = *m_chosen.nodes.begin();
    std::map<QString, QString> warnings;
    for (const Finding &finding : m_findings->findings()) {
        if (finding.movable.empty() || finding.accepted || finding.nodes != std::vector<Id>{node}
            || finding.arguments.size() < 3)
            continue;
        const QString told = tr("Several processes of this machine listen on %1: %2.")
                                 .arg(finding.arguments[1].text(spokenNow()), finding.arguments[2].text(spokenNow()));
        for (const MovablePort &port : finding.movable) {
            const QString id = port.product.toString();
            for (const QString &field : port.listener >= 0
                    ? QStringList{u"node.listens"_s}
                    : QStringList{u"product."_s + id + u".port."_s + port.port.toString(),
                        u"node.port."_s + id + u'.' + port.port.toString()})
                warnings[field] += (warnings[field].isEmpty() ? QString() : u"\n"_s) + told;
        }
    }
    m_form->warn(warnings);
}

void PropertiesPanel::reload()
{
    // What was switched or chosen is shown as the plan has it. Later: the field that was used is still at it.
    if (document()) {
        connect(
            document(), &PlanDocument::editRefused, this, [this] { showChosen(true); }, Qt::QueuedConnection);
        connect(document(), &PlanDocument::readOnlyChanged, this, [this] { showChosen(true); });
    }
    // What was refused in another plan says nothing of this one.
    m_chosen = {};
    if (m_form)
        m_form->forgetRefused();
    m_kept.clear();
    showChosen(true);
}

void PropertiesPanel::follow(const DocumentChange &change)
{
    followKept(change);
    showChosen(false);
}

void PropertiesPanel::retranslate()
{
    m_empty->setText(tr("Open a plan, or begin a new one: what is chosen in it is shown here."));
    m_scroll->setAccessibleName(tr("Properties"));
    showChosen(true);
}

void PropertiesPanel::showEvent(QShowEvent *event)
{
    PlanPanel::showEvent(event);
    showChosen(m_shape.isEmpty());
}

void PropertiesPanel::changeEvent(QEvent *event)
{
    PlanPanel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showChosen(true);
}

} // namespace portolan
