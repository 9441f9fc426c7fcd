// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/ConsequencesBar.h"

#include "messages/EditText.h"
#include "messages/UserLanguage.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBoundaryFinder>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLetters = 180; // of a sentence, half of it in Japanese

/// Ends where a line could; all of it stands in the tool tip.
QString shortened(const QString &text)
{
    const qsizetype most = spokenNow() == Language::Japanese ? mostLetters / 2 : mostLetters;
    if (text.size() <= most)
        return text;
    QTextBoundaryFinder ends(QTextBoundaryFinder::Line, text);
    ends.setPosition(most);
    const qsizetype end = ends.isAtBoundary() ? most : ends.toPreviousBoundary();
    return text.first(end > 0 ? end : most).trimmed() + u" …"_s;
}

} // namespace

ConsequencesBar::ConsequencesBar(QWidget *parent)
    : ToneBar(parent)
    , m_headline(new QLabel(this))
    , m_lines(new QLabel(this))
    , m_compare(new QPushButton(this))
    , m_findings(new QPushButton(this))
{
    setObjectName(u"consequences"_s);
    m_compare->setObjectName(u"consequences.compare"_s);
    m_findings->setObjectName(u"consequences.findings"_s);
    layOut(m_headline, m_lines);
    addAtTop(m_compare);
    addAtTop(m_findings);
    m_close = addCloseButton();
    m_close->setObjectName(u"consequences.close"_s);
    connect(m_compare, &QPushButton::clicked, this, &ConsequencesBar::comparisonAsked);
    connect(m_findings, &QPushButton::clicked, this, &ConsequencesBar::findingsAsked);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    setTone(Tone::Note, u"about"_s);
    hide();
}

void ConsequencesBar::tell(const EditName &edit, RowConsequences rows, std::vector<Rehoused> rehoused)
{
    m_edit = edit;
    m_rows = std::move(rows);
    m_rehoused = std::move(rehoused);
    m_resolved = 0;
    m_made.clear();
    retranslate();
    setVisible(!m_rows.isEmpty() || !m_rehoused.empty());
}

void ConsequencesBar::tellFindings(int resolved, std::vector<LocalizedText> made)
{
    m_resolved = resolved;
    m_made = std::move(made);
    retranslate();
    if (m_resolved > 0 || !m_made.empty())
        show();
}

void ConsequencesBar::setBrief(bool isBrief)
{
    if (m_isBrief == isBrief)
        return;
    m_isBrief = isBrief;
    retranslate();
}

QString ConsequencesBar::text() const
{
    if (isHidden())
        return {};
    return m_lines->isHidden() ? m_headline->text() : QString(m_headline->text() + u'\n' + m_lines->text());
}

void ConsequencesBar::retranslate()
{
    const QString rows
        = tr("%1, %2, %3", "counts of rows")
              .arg(tr("%n row(s) added", nullptr, m_rows.added.count), tr("%n removed", "rows", m_rows.removed.count),
                  tr("%n changed", "rows", m_rows.changed.count));
    const int made = static_cast<int>(m_made.size());
    // An address of a machine that opens nothing can settle a finding, and change no row.
    QStringList done;
    int moved = 0;
    for (const Rehoused &rehoused : m_rehoused)
        moved += rehoused.count;
    if (moved > 0)
        done.append(tr("%n node(s) without their zone", nullptr, moved));
    if (!m_rows.isEmpty())
        done.append(rows);
    const bool countsFindings = m_isBrief || m_rows.isEmpty();
    if (countsFindings && m_resolved > 0)
        done.append(tr("%n finding(s) resolved", nullptr, m_resolved));
    if (countsFindings && made > 0)
        done.append(tr("%n new finding(s)", nullptr, made));
    m_headline->setText(tr("%1: %2", "edit, what it did").arg(editText(m_edit), done.join(tr("; ", "counts"))));
    QStringList lines;
    QStringList whole;
    const auto name = [&](const QString &said, const RowConsequences::Part &part) {
        if (part.count == 0)
            return;
        const int more = part.count - part.named;
        const QString names = part.names.text(spokenNow());
        lines.append(said.arg(more > 0 ? tr("%1 and %n more", "rows", more).arg(names) : names));
        whole.append(said.arg(part.allNames.text(spokenNow())));
    };
    for (const Rehoused &rehoused : m_rehoused) {
        const QString names = rehoused.names.text(spokenNow());
        const QString line = rehoused.zone.isEmpty()
            ? tr("In no zone now: %1").arg(names)
            : tr("In %1 now: %2", "zone, nodes").arg(rehoused.zone.text(spokenNow()), names);
        lines.append(shortened(line));
        whole.append(line);
    }
    name(tr("Removed: %1"), m_rows.removed);
    name(tr("Added: %1"), m_rows.added);
    name(tr("Changed: %1"), m_rows.changed);
    if (!countsFindings && m_resolved > 0)
        lines.append(tr("%n finding(s) resolved.", nullptr, m_resolved));
    if (made > 0)
        lines.append(shortened(tr("%n new finding(s): %1", nullptr, made).arg(m_made.front().text(spokenNow()))));
    for (const LocalizedText &finding : m_made)
        whole.append(finding.text(spokenNow()));
    m_lines->setText(lines.join(u'\n'));
    // As a paragraph each, so that long ones are broken.
    QString tip;
    for (const QString &line : std::as_const(whole))
        tip += u"<p>"_s + line.toHtmlEscaped() + u"</p>"_s;
    m_lines->setToolTip(tip);
    m_headline->setToolTip(tip);
    setAccessibleDescription(whole.join(u'\n'));
    m_lines->setVisible(!m_isBrief && !lines.isEmpty());
    m_compare->setText(tr("Show in comparison"));
    m_compare->setToolTip(tr("Compare the plan with how it was before this change"));
    m_compare->setVisible(!m_isBrief && !m_rows.isEmpty());
    m_findings->setText(tr("Show new findings"));
    m_findings->setToolTip(tr("Choose what this change has made in the panel Findings"));
    m_findings->setVisible(made > 0);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
    setAccessibleName(m_headline->text());
}

} // namespace portolan
