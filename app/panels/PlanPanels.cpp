// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PlanPanels.h"

#include "panels/ExposurePanel.h"
#include "panels/FindingsPanel.h"
#include "panels/FlowCommands.h"
#include "panels/FlowsPanel.h"
#include "panels/HistoryPanel.h"
#include "panels/PropertiesPanel.h"
#include "shell/Panels.h"

#include <QDockWidget>

namespace portolan {

using namespace Qt::StringLiterals;

PlanPanels::PlanPanels(Panels &panels, const PanelContext &context, QObject *parent)
    : QObject(parent)
    , m_findings(context.today, context.mirror)
    , m_flows(new FlowsPanel(context, m_findings))
    , m_findingsPanel(new FindingsPanel(context, m_findings))
    , m_properties(new PropertiesPanel(context))
    , m_history(new HistoryPanel(context))
    , m_exposure(new ExposurePanel(context))
    , m_made{m_flows, m_findingsPanel, m_properties, m_history, m_exposure}
{
    panels.add({.id = u"properties"_s,
                   .context = "PlanPanels",
                   .title = QT_TRANSLATE_NOOP("PlanPanels", "Properties"),
                   .icon = u"rename"_s},
        m_properties);
    panels.add({.id = u"history"_s,
                   .context = "PlanPanels",
                   .title = QT_TRANSLATE_NOOP("PlanPanels", "History"),
                   .icon = u"undo"_s},
        m_history);
    panels.add({.id = u"flows"_s,
                   .context = "PlanPanels",
                   .title = QT_TRANSLATE_NOOP("PlanPanels", "Flows"),
                   .icon = u"insert-flow"_s,
                   .area = Qt::BottomDockWidgetArea},
        m_flows);
    panels.add({.id = u"findings"_s,
                   .context = "PlanPanels",
                   .title = QT_TRANSLATE_NOOP("PlanPanels", "Findings"),
                   .icon = u"warning"_s,
                   .area = Qt::BottomDockWidgetArea},
        m_findingsPanel);
    const QDockWidget *exposure = panels.add({.id = u"exposure"_s,
                                                 .context = "PlanPanels",
                                                 .title = QT_TRANSLATE_NOOP("PlanPanels", "Exposure"),
                                                 .icon = u"exposure"_s,
                                                 .area = Qt::BottomDockWidgetArea},
        m_exposure);
    // A dock behind the tab of another one counts as visible; only this signal tells that it is not.
    connect(exposure, &QDockWidget::visibilityChanged, m_exposure, &ExposurePanel::setInFront);
    m_properties->setFindings(m_findings);
    connect(m_findingsPanel, &FindingsPanel::fieldAsked, this, [this, &panels](const QString &field) {
        panels.show(u"properties"_s);
        m_properties->showField(field);
    });
    connect(m_flows, &FlowsPanel::findingsAsked, this, [this, &panels](const QStringList &keys) {
        panels.show(u"findings"_s);
        m_findingsPanel->choose(keys);
    });
    if (context.actions)
        m_flowCommands = new FlowCommands(*m_flows, panels, *context.actions, context.selection, this);
    panels.show(u"properties"_s);
    panels.show(u"flows"_s);
    panels.show(u"flows"_s);
}

void PlanPanels::takeTyped()
{
    m_properties->takeTyped();
}

PlanPanels::~PlanPanels()
{
    for (const QPointer<QWidget> &panel : m_made)
        delete panel.data();
}

void PlanPanels::setDocument(PlanDocument *document)
{
    m_findings.setDocument(document);
    m_flows->setDocument(document);
    m_findingsPanel->setDocument(document);
    m_properties->setDocument(document);
    m_history->setDocument(document);
    m_exposure->setDocument(document);
    if (m_flowCommands)
        m_flowCommands->setDocument(document);
}

} // namespace portolan
