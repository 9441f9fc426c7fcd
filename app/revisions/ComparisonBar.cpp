// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/ComparisonBar.h"

#include "diagram/ChangeMarks.h"
#include "messages/EditDetailText.h"
#include "messages/MessageText.h"
#include "panels/ChangeColors.h"
#include "shell/Actions.h"
#include "workspace/ComparedPlan.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

ComparisonBar::ComparisonBar(const Actions &actions, QWidget *parent)
    : ToneBar(parent)
    , m_headline(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_place(new QLabel(this))
{
    setObjectName(u"comparison"_s);
    QHBoxLayout *row = layOut(m_headline, m_counts);
    m_counts->setTextFormat(Qt::RichText);
    const auto addButton = [&](const QString &id, Qt::ToolButtonStyle style) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(actions.action(id));
        button->setToolButtonStyle(style);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(u"comparison."_s + id);
        return button;
    };
    row->addWidget(addButton(u"plan.compare-previous"_s, Qt::ToolButtonIconOnly));
    row->addWidget(m_place);
    row->addWidget(addButton(u"plan.compare-next"_s, Qt::ToolButtonIconOnly));
    m_issue = addButton(u"plan.issue"_s, Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_issue);
    row->addWidget(addButton(u"plan.compare-end"_s, Qt::ToolButtonIconOnly));
    hide();
    retranslate();
}

void ComparisonBar::showReading(const QString &name)
{
    end();
    m_name = name;
    m_isReading = true;
    setTone(Tone::Note, u"compare"_s);
    retranslate();
    show();
}

void ComparisonBar::showOlder(const ComparedPlan &older)
{
    end();
    m_name = older.name();
    m_revision = older.plan().sheet.revision;
    m_isChanged = older.isChangedSinceIssue();
    m_date = m_isChanged ? std::nullopt : older.plan().sheet.date;
    setTone(Tone::Note, u"compare"_s);
    retranslate();
    show();
}

void ComparisonBar::setUndrawn(const UndrawnChanges &undrawn, const std::vector<EditDetail> &titleBlock)
{
    if (m_isReading || (m_undrawn == undrawn && m_titleBlock == titleBlock))
        return;
    m_undrawn = undrawn;
    m_titleBlock = titleBlock;
    showCounts();
}

void ComparisonBar::setHasNothingInCommon(bool hasNothingInCommon)
{
    if (m_isReading || m_hasNothingInCommon == hasNothingInCommon)
        return;
    m_hasNothingInCommon = hasNothingInCommon;
    showCounts();
}

void ComparisonBar::setDifferences(const Differences &differences)
{
    if (m_isReading || m_differences == differences)
        return;
    m_differences = differences;
    m_current = std::min(m_current, static_cast<int>(differences.things.size()) - 1);
    showCounts();
}

void ComparisonBar::setCurrent(int current)
{
    m_current = current;
    showCounts();
}

void ComparisonBar::end()
{
    hide();
    m_isReading = false;
    m_revision.clear();
    m_date.reset();
    m_isChanged = false;
    m_differences = {};
    m_undrawn = {};
    m_titleBlock.clear();
    m_hasNothingInCommon = false;
    m_current = -1;
}

QString ComparisonBar::headline() const
{
    return m_headline->text();
}

QString ComparisonBar::counts() const
{
    return QTextDocumentFragment::fromHtml(m_counts->text()).toPlainText();
}

QString ComparisonBar::place() const
{
    return m_place->text();
}

QString ComparisonBar::colored(const QString &text, DiagramChange change) const
{
    return u"<span style=\"color:%1\"><b>%2</b>&nbsp;%3</span>"_s.arg(
        changeTextColor(change, palette()).name(), changeSign(change), text.toHtmlEscaped());
}

QString ComparisonBar::listed(const QString &what, const ChangeCounts &counts) const
{
    QStringList parts;
    if (counts.added > 0)
        parts.append(colored(tr("%n added", nullptr, counts.added), DiagramChange::Added));
    if (counts.changed > 0)
        parts.append(colored(tr("%n changed", nullptr, counts.changed), DiagramChange::Changed));
    if (counts.removed > 0)
        parts.append(colored(tr("%n removed", nullptr, counts.removed), DiagramChange::Removed));
    return parts.isEmpty() ? QString() : QString(what.toHtmlEscaped() + u"&nbsp; "_s + parts.join(u"&nbsp; "_s));
}

/// Each with what differs of it; rows and machines are told by their counts.
QStringList ComparisonBar::undrawn() const
{
    QStringList parts;
    if (!m_titleBlock.empty())
        parts.append(tr("Title block: %1").arg(editDetailsText(m_titleBlock)));
    if (m_undrawn.revisions > 0)
        parts.append(tr("Revision table: %n line(s)", nullptr, m_undrawn.revisions));
    if (m_undrawn.decisions > 0)
        parts.append(tr("Decisions: %1").arg(m_undrawn.decisions));
    if (m_undrawn.accepted > 0)
        parts.append(tr("Accepted findings: %1").arg(m_undrawn.accepted));
    if (m_undrawn.numbers > 0)
        parts.append(tr("Row numbers: %1").arg(m_undrawn.numbers));
    if (m_undrawn.notes > 0)
        parts.append(tr("Notes: %1").arg(m_undrawn.notes));
    if (m_undrawn.places > 0)
        parts.append(tr("Places on the drawing: %1").arg(m_undrawn.places));
    if (parts.isEmpty() && m_undrawn.inOthers && m_differences.things.empty() && m_differences.rows == ChangeCounts())
        parts.append(tr("Something that neither drawing nor rows show"));
    return parts;
}

void ComparisonBar::showCounts()
{
    QStringList parts{listed(tr("Rows:"), m_differences.rows), listed(tr("Machines:"), m_differences.nodes),
        listed(tr("Zones and firewalls:"), m_differences.others)};
    parts.removeAll(QString());
    const bool isDrawn = !parts.isEmpty();
    const QStringList others = undrawn();
    for (const QString &part : others)
        parts.append(part.toHtmlEscaped());
    if (!isDrawn && !others.isEmpty())
        parts.prepend(tr("Rows, machines, zones and firewalls are the same.").toHtmlEscaped());
    if (m_hasNothingInCommon)
        parts.prepend(tr("No machine is in both plans: are both of the same network?").toHtmlEscaped());
    m_counts->setText(parts.isEmpty()
            ? tr("Nothing differs. What you change from now on is marked here.").toHtmlEscaped()
            : parts.join(u" &nbsp;&nbsp; "_s));
    m_counts->setVisible(!m_isReading);
    const int count = static_cast<int>(m_differences.things.size());
    m_place->setVisible(count > 0);
    m_place->setText(
        m_current < 0 ? tr("%n place(s)", nullptr, count) : tr("%1 of %2", "place").arg(m_current + 1).arg(count));
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_isReading ? QString() : counts());
}

void ComparisonBar::retranslate()
{
    if (m_isReading) {
        m_headline->setText(tr("Reading %1 ...").arg(visibleText(m_name)));
    } else {
        QStringList of;
        if (!m_revision.isEmpty())
            of.append(
                (m_isChanged ? tr("revision %1, changed since") : tr("revision %1")).arg(visibleText(m_revision)));
        if (m_date)
            of.append(m_date->toString(Qt::ISODate));
        const QString text = tr("Compared with %1").arg(visibleText(m_name));
        m_headline->setText(of.isEmpty() ? text : tr("%1 (%2)", "text, details").arg(text, of.join(tr(", "))));
    }
    m_issue->setVisible(!m_isReading);
    showCounts();
}

void ComparisonBar::recolor()
{
    ToneBar::recolor();
    QPalette own = palette();
    own.setColor(QPalette::ButtonText, own.color(QPalette::WindowText));
    if (own != palette())
        setPalette(own);
    showCounts();
}

} // namespace portolan
