// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/ChangedMark.h"

#include "io/IssuedContent.h"
#include "messages/MessageText.h"
#include "plan/Revisions.h"
#include "shell/LineIcon.h"
#include "tools/EditingDesk.h"

#include <QEvent>
#include <QtConcurrentRun>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int settling = 300; ///< milliseconds without an edit before the plan is looked at

} // namespace

ChangedMark::ChangedMark(EditingDesk &desk, QWidget *parent)
    : QToolButton(parent)
    , m_desk(desk)
{
    setObjectName(u"changed-since-issue"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(actionIcon(u"warning"_s));
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &ChangedMark::look);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        m_isLooking = false;
        // After another edit this answer is of what was.
        const PlanDocument *document = m_desk.document();
        const Revision *own = document ? listedRevision(document->plan(), document->plan().sheet.revision) : nullptr;
        if (!m_soon.isActive() && own && !own->content.isEmpty() && m_looking.future().resultCount() > 0)
            setVisible(m_looking.result());
    });
    connect(&desk, &EditingDesk::documentChanged, this, [this] {
        hide();
        if (const PlanDocument *document = m_desk.document())
            connect(document, &PlanDocument::changed, this, &ChangedMark::follow);
        follow();
    });
}

ChangedMark::~ChangedMark()
{
    m_looking.disconnect();
    m_looking.waitForFinished();
}

void ChangedMark::follow()
{
    const PlanDocument *document = m_desk.document();
    const Plan *plan = document ? &document->plan() : nullptr;
    const Revision *own = plan ? listedRevision(*plan, plan->sheet.revision) : nullptr;
    if (!own || own->content.isEmpty()) {
        m_soon.stop();
        hide();
        return;
    }
    m_revision = own->revision;
    retranslate();
    m_soon.start();
}

void ChangedMark::look()
{
    if (!m_desk.document())
        return;
    if (m_isLooking) {
        m_soon.start();
        return;
    }
    m_isLooking = true;
    m_looking.setFuture(QtConcurrent::run([plan = m_desk.document()->plan()] { return isChangedSinceIssue(plan); }));
}

void ChangedMark::retranslate()
{
    const QString revision = visibleText(m_revision);
    setText(tr("%1, changed since", "revision").arg(revision));
    setToolTip(tr("The plan was changed since revision %1 was issued: exports and prints say so, and name nobody who "
                  "checked or approved it. Click to issue revision %2.")
                   .arg(revision, visibleText(nextRevision(m_revision))));
}

void ChangedMark::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
