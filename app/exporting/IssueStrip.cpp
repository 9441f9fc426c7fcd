// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/IssueStrip.h"

#include "messages/MessageText.h"
#include "shell/ScrolledLines.h"

#include <QCoreApplication>
#include <QLabel>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int highest = 84; ///< pixels of the lines; more is scrolled to
constexpr int mostLines = 60;

} // namespace

QString issueText(const Error &error)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("IssueStrip", text); };
    const auto argument = [&](int index) { return error.arguments.value(index); };
    if (error.code == u"warning.small-text"_s && argument(3) == u"plan"_s)
        return words(QT_TRANSLATE_NOOP("IssueStrip",
                         "Page %1 of %2: the smallest text is %3 points high on paper and can't be read below 5. Make "
                         "the paper as large as the plan, or print over several pages."))
            .arg(argument(1), argument(2), argument(0));
    if (error.code == u"warning.small-text"_s)
        return words(QT_TRANSLATE_NOOP("IssueStrip",
                         "Page %1 of %2: the smallest text is %3 points high on paper and can't be read below 5. "
                         "Choose paper %4, or several pages."))
            .arg(argument(1), argument(2), argument(0), argument(3));
    if (error.code == u"warning.small-text-anywhere"_s)
        return words(QT_TRANSLATE_NOOP("IssueStrip",
                         "Page %1 of %2: the smallest text is %3 points high on paper and can't be read below 5; no "
                         "paper is large enough. Choose several pages."))
            .arg(argument(1), argument(2), argument(0));
    if (error.code == u"warning.small-text-at-scale"_s)
        return words(QT_TRANSLATE_NOOP("IssueStrip",
                         "Page %1 of %2: the smallest text is %3 points high on paper and can't be read below 5. "
                         "Choose larger paper or a larger scale."))
            .arg(argument(1), argument(2), argument(0));
    // Here everything is one.
    const QString lead = words(QT_TRANSLATE_NOOP("IssueStrip", "Warning: "));
    const QString sentence = messageText(error);
    return sentence.startsWith(lead) ? sentence.mid(lead.size()) : sentence;
}

IssueStrip::IssueStrip(QWidget *parent)
    : ToneBar(parent)
    , m_headline(new QLabel(this))
    , m_lines(new ScrolledLines(highest, this))
{
    layOut(m_headline, m_lines);
    hide();
}

void IssueStrip::tell(const Errors &failures, const QStringList &standing, const Errors &warnings)
{
    m_failures = failures;
    m_standing = standing;
    m_warnings = warnings;
    setTone(failures.empty() ? Tone::Warning : Tone::Error, failures.empty() ? u"warning"_s : u"error"_s);
    retranslate();
}

QString IssueStrip::headline() const
{
    return isHidden() ? QString() : m_headline->text();
}

void IssueStrip::retranslate()
{
    const int issues = static_cast<int>(m_standing.size()) + static_cast<int>(m_warnings.size());
    setVisible(!m_failures.empty() || issues > 0);
    QStringList lines;
    for (const Error &failure : m_failures)
        lines.append(messageLine(failure));
    if (m_failures.empty()) {
        lines += m_standing;
        for (const Error &warning : m_warnings)
            lines.append(issueText(warning));
        m_headline->setText(tr("%n thing(s) to look at before this is issued", nullptr, issues));
    } else {
        m_headline->setText(tr("This can't be written"));
    }
    m_shown = lines;
    const int more = static_cast<int>(lines.size()) - mostLines;
    if (more > 0) {
        lines = lines.mid(0, mostLines);
        lines.append(tr("... and %n more.", nullptr, more));
    }
    for (QString &line : lines)
        line = u"• "_s + line;
    m_lines->setLines(lines);
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_lines->text());
}

} // namespace portolan
