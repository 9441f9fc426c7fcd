// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/IssueStrip.h"

#include "messages/MessageText.h"
#include "shell/LineIcon.h"
#include "shell/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 20;
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
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_lines(new QLabel(this))
    , m_scroll(new QScrollArea(this))
{
    setAutoFillBackground(true);
    m_icon->setFixedSize(signSize, signSize);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_scroll->setWidget(m_lines);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->installEventFilter(this);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_headline);
    text->addWidget(m_scroll);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    hide();
}

void IssueStrip::tell(const Errors &failures, const QStringList &standing, const Errors &warnings)
{
    m_failures = failures;
    m_standing = standing;
    m_warnings = warnings;
    refresh();
}

QString IssueStrip::headline() const
{
    return isHidden() ? QString() : m_headline->text();
}

void IssueStrip::refresh()
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
    m_lines->setText(lines.join(u'\n'));
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_lines->text());
    recolor();
    fitLines();
}

void IssueStrip::fitLines()
{
    m_scroll->setFixedHeight(std::clamp(m_lines->heightForWidth(m_scroll->viewport()->width()), 0, highest));
}

bool IssueStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_scroll->viewport())
        fitLines();
    return QFrame::eventFilter(watched, event);
}

void IssueStrip::recolor()
{
    const ThemeColors colors = Theme::colorsFor(parentWidget() ? parentWidget()->palette() : palette());
    const bool isError = !m_failures.empty();
    QPalette own = palette();
    own.setColor(QPalette::Window, isError ? colors.errorBack : colors.warningBack);
    own.setColor(QPalette::Base, own.color(QPalette::Window));
    own.setColor(QPalette::WindowText, isError ? colors.errorText : colors.warningText);
    own.setColor(QPalette::Text, own.color(QPalette::WindowText));
    if (own != palette())
        setPalette(own);
    m_icon->setPixmap(actionIcon(isError ? u"error"_s : u"warning"_s)
                          .pixmap(QSize(signSize, signSize), devicePixelRatioF(), QIcon::Normal));
}

void IssueStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        recolor();
}

} // namespace portolan
