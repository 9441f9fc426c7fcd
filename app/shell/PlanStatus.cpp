// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanStatus.h"

#include "messages/UserLanguage.h"
#include "shell/Actions.h"
#include "shell/LineIcon.h"
#include "shell/WorkProgress.h"

#include <QLabel>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QToolButton *statusButton(QStatusBar *bar)
{
    auto *button = new QToolButton(bar);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    bar->addPermanentWidget(button);
    return button;
}

} // namespace

PlanCounts countsOf(const FlowEngine &engine, const std::vector<Finding> &findings)
{
    PlanCounts counts;
    counts.nodes = static_cast<int>(engine.plan().nodes.size());
    // Without decisions nothing is left out, and nobody has to look.
    if (!engine.plan().decisions.empty()) {
        const std::vector<int> handles = engine.handles();
        counts.leftOut = static_cast<int>(
            std::count_if(handles.begin(), handles.end(), [&](int handle) { return engine.flow(handle).excluded; }));
    }
    counts.flows = engine.flowCount() - counts.leftOut;
    for (const Finding &finding : findings) {
        if (finding.accepted)
            continue;
        ++counts.findings;
        counts.errors += finding.severity == Severity::Error ? 1 : 0;
        counts.warnings += finding.severity == Severity::Warning ? 1 : 0;
    }
    return counts;
}

QString flowsText(const PlanCounts &counts)
{
    const QString flows = PlanStatus::tr("%n flow(s)", nullptr, counts.flows);
    return counts.leftOut == 0 ? flows
                               : PlanStatus::tr("%1, %2 left out").arg(flows, spokenLocale().toString(counts.leftOut));
}

namespace {

/// "100"; "0.7" of what is shown very small.
QString percentText(double zoom)
{
    constexpr double oneDigit = 0.0095;
    return zoom < oneDigit ? spokenLocale().toString(zoom * 100, 'f', 1) : QString::number(std::lround(zoom * 100));
}

} // namespace

PlanStatus::PlanStatus(QStatusBar *bar, const Actions &actions, QMenu *documentMenu)
    : QObject(bar)
    , m_bar(bar)
    , m_work(new WorkProgress(bar))
    , m_counts(new QLabel(bar))
{
    bar->addWidget(m_work);
    m_work->hide(); // which adding it undid
    bar->addPermanentWidget(m_counts);
    m_findings = statusButton(bar);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_findings, &QToolButton::clicked, this, &PlanStatus::findingsAsked);
    m_language = statusButton(bar);
    m_language->setMenu(documentMenu);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_zoomButton = statusButton(bar);
    auto *zooms = new QMenu(m_zoomButton);
    for (const QString &id : {u"view.zoom-in"_s, u"view.zoom-out"_s, u"view.zoom-original"_s, u"view.zoom-fit"_s})
        zooms->addAction(actions.action(id));
    m_zoomButton->setMenu(zooms);
    m_zoomButton->setPopupMode(QToolButton::InstantPopup);
    retranslate();
}

void PlanStatus::setVisible(bool isVisible)
{
    m_counts->setVisible(isVisible);
    m_findings->setVisible(isVisible);
    m_zoomButton->setVisible(isVisible);
}

void PlanStatus::setCounts(const PlanCounts &counts)
{
    m_planCounts = counts;
    retranslate();
}

void PlanStatus::setDocumentLanguage(ExportLanguage language)
{
    m_documentLanguage = language;
    retranslate();
}

void PlanStatus::setZoom(double zoom)
{
    m_zoom = zoom;
    retranslate();
}

QString PlanStatus::countsText() const
{
    return m_counts->text() + u"  "_s + m_findings->text();
}

void PlanStatus::retranslate()
{
    m_counts->setText(tr("%n machine(s)", nullptr, m_planCounts.nodes) + u"   "_s + flowsText(m_planCounts) + u' ');
    m_counts->setToolTip(tr("Flows are who must reach whom on which port. The panel Flows lists them as rows of the "
                            "matrix: flows to the same port are one row, and where a firewall keeps no state, the way "
                            "back is another one."));
    m_findings->setText(tr("%n finding(s)", nullptr, m_planCounts.findings));
    // The sign of the gravest, as the panel has it.
    m_findings->setIcon(actionIcon(m_planCounts.errors > 0 ? u"error"_s
            : m_planCounts.warnings > 0                    ? u"warning"_s
            : m_planCounts.findings > 0                    ? u"about"_s
                                                           : u"check"_s));
    m_findings->setToolTip(m_planCounts.errors > 0
            ? tr("Open findings, %n of them an error", nullptr, m_planCounts.errors)
            : tr("Open findings"));
    const QStringList words{tr("Document: English"), tr("Document: Japanese"), tr("Document: both languages")};
    m_language->setText(words.at(static_cast<int>(m_documentLanguage)));
    m_language->setToolTip(tr("Language of canvas, tables and exports"));
    m_zoomButton->setText(tr("%1 %", "zoom").arg(percentText(m_zoom)));
    m_zoomButton->setToolTip(tr("Zoom"));
    m_zoomButton->setAccessibleName(tr("Zoom"));
}

} // namespace portolan
