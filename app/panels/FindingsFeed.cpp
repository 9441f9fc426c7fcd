// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingsFeed.h"

#include "check/Findings.h"
#include "workspace/PlanMirror.h"

namespace portolan {

namespace {

constexpr int manyFlows = 5000;
constexpr int pauseOfMany = 400; ///< ms: whoever types or drags is not stopped on the way

} // namespace

FindingsFeed::FindingsFeed(std::function<QDate()> today, const PlanMirror *mirror, QObject *parent)
    : QObject(parent)
    , m_today(std::move(today))
    , m_mirror(mirror)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FindingsFeed::look);
    // In a turn of its own: to show a large drawing is work enough for one.
    if (m_mirror)
        connect(m_mirror, &PlanMirror::shown, this, [this] {
            if (isDrawnWith())
                m_pause.start(0);
        });
}

/// Whether the findings are those that the canvas is drawn with.
bool FindingsFeed::isDrawnWith() const
{
    return m_mirror && m_document && m_document == m_mirror->document() && m_document->engine().flowCount() > manyFlows;
}

void FindingsFeed::follow()
{
    if (!isDrawnWith())
        m_pause.start(m_document->engine().flowCount() > manyFlows ? pauseOfMany : 0);
    else if (m_mirror->isCurrent())
        m_pause.start(0);
    else
        m_pause.stop(); // until it is
}

void FindingsFeed::setDocument(PlanDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_findings.clear();
    m_pause.stop();
    if (m_document) {
        connect(m_document, &PlanDocument::changed, this, &FindingsFeed::follow);
        if (isDrawnWith())
            follow();
        else
            m_pause.start(0);
    }
    emit changed();
}

FindingCounts FindingsFeed::counts() const
{
    FindingCounts counts;
    for (const Finding &finding : m_findings) {
        if (finding.accepted)
            ++counts.accepted;
        else if (finding.severity == Severity::Error)
            ++counts.errors;
        else if (finding.severity == Severity::Warning)
            ++counts.warnings;
        else
            ++counts.information;
    }
    return counts;
}

void FindingsFeed::look()
{
    if (!m_document)
        return;
    if (isDrawnWith() && m_mirror->findings() == m_findings)
        return;
    std::vector<Finding> now = isDrawnWith()
        ? m_mirror->findings()
        : portolan::findings(m_document->engine(), m_today ? std::optional(m_today()) : std::nullopt);
    if (now == m_findings)
        return;
    m_findings = std::move(now);
    emit changed();
}

} // namespace portolan
