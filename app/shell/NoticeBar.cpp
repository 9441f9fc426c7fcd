// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/NoticeBar.h"

#include "messages/MessageText.h"
#include "shell/ScrolledLines.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 200; ///< a file can have more mistakes than anybody reads
constexpr int greatestHeight = 132;

/// Whether people should have read it before it goes; what an action of theirs came to is told once.
bool isKept(NoticeBar::Subject subject)
{
    using Subject = NoticeBar::Subject;
    return subject == Subject::CouldNotOpen || subject == Subject::OpenedWithWarnings
        || subject == Subject::CouldNotSave || subject == Subject::CouldNotKeep || subject == Subject::CatalogsLeftOut;
}

/// By whoever has the file: what is wrong inside of it has a place there, and a newer format needs a newer program.
bool isCorrectable(const Error &error)
{
    return error.position.line > 0 && error.code != "format.newer"_L1;
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : ToneBar(parent)
    , m_headline(new QLabel(this))
    , m_lines(new ScrolledLines(greatestHeight, this))
{
    QHBoxLayout *row = layOut(m_headline, m_lines);
    m_more = new QLabel(this);
    m_more->setObjectName(u"notice.more"_s);
    row->addWidget(m_more, 0, Qt::AlignTop);
    m_buttonRow = new QHBoxLayout;
    row->addLayout(m_buttonRow);
    row->setAlignment(m_buttonRow, Qt::AlignTop);
    m_close = addCloseButton();
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::closeOne);
    hide();
}

void NoticeBar::tell(
    Subject subject, const QString &name, const Errors &errors, std::vector<Offer> offers, int fileCount)
{
    std::erase_if(m_behind, [&](const Notice &notice) { return notice.subject == subject; });
    if (!isHidden() && m_now.subject != subject && isKept(m_now.subject))
        m_behind.push_back(std::move(m_now));
    show({subject, name, errors, std::move(offers), fileCount});
}

void NoticeBar::show(Notice notice)
{
    m_now = std::move(notice);
    makeOffers();
    const bool isGood = m_now.subject == Subject::Issued || m_now.subject == Subject::Copied
        || (m_now.subject == Subject::Exported && m_now.errors.empty());
    setTone(isGood      ? Tone::Note
            : isError() ? Tone::Error
                        : Tone::Warning,
        isGood          ? u"check"_s
            : isError() ? u"error"_s
                        : u"warning"_s);
    retranslate();
    setVisible(true);
}

void NoticeBar::closeOne()
{
    if (m_behind.empty()) {
        dismiss();
        return;
    }
    Notice next = std::move(m_behind.back());
    m_behind.pop_back();
    show(std::move(next));
}

void NoticeBar::dismiss()
{
    m_behind.clear();
    hide();
    m_now.errors.clear();
}

void NoticeBar::withdraw(Subject subject)
{
    std::erase_if(m_behind, [&](const Notice &notice) { return notice.subject == subject; });
    if (m_now.subject == subject && !isHidden())
        closeOne();
    else if (!isHidden())
        retranslate();
}

void NoticeBar::dismissAllBut(Subject subject)
{
    std::erase_if(m_behind, [&](const Notice &notice) { return notice.subject != subject; });
    if (m_now.subject != subject)
        closeOne();
    else if (!isHidden())
        retranslate();
}

void NoticeBar::makeOffers()
{
    // One of them may be telling just now.
    for (QPushButton *button : std::as_const(m_buttons)) {
        freeKeyboard(*button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const Offer &offer : m_now.offers) {
        auto *button = new QPushButton(this);
        connect(button, &QPushButton::clicked, this, offer.run);
        m_buttonRow->addWidget(button);
        m_buttons.append(button);
    }
}

bool NoticeBar::isError() const
{
    return m_now.subject == Subject::CouldNotOpen || m_now.subject == Subject::CouldNotSave
        || m_now.subject == Subject::CouldNotExport || m_now.subject == Subject::CouldNotPaste
        || m_now.subject == Subject::CouldNotCompare;
}

QString NoticeBar::headline() const
{
    return m_headline->text();
}

QStringList NoticeBar::lines() const
{
    return m_lines->text().split(u'\n', Qt::SkipEmptyParts);
}

QString NoticeBar::lineOf(const Error &error, const QString &name)
{
    const QString sentence = messageText(error);
    const QString file = QFileInfo(error.position.file).fileName();
    QString place;
    if (error.position.line > 0)
        place = error.position.column > 0 ? tr("Line %1, column %2").arg(error.position.line).arg(error.position.column)
                                          : tr("Line %1").arg(error.position.line);
    if (!file.isEmpty() && file != name)
        place = place.isEmpty() ? file : tr("%1, %2", "file, place in it").arg(file, place);
    return place.isEmpty() ? sentence : tr("%1: %2", "place: sentence").arg(place, sentence);
}

void NoticeBar::retranslate()
{
    const int count = static_cast<int>(m_now.errors.size());
    switch (m_now.subject) {
    case Subject::CouldNotOpen:
        m_headline->setText(std::any_of(m_now.errors.begin(), m_now.errors.end(), isCorrectable)
                ? tr("%1 can't be opened. Correct it and open it again.").arg(visibleText(m_now.name))
                : tr("%1 can't be opened.").arg(visibleText(m_now.name)));
        break;
    case Subject::OpenedWithWarnings:
        m_headline->setText(tr("%1 is open, with %n warning(s).", nullptr, count).arg(visibleText(m_now.name)));
        break;
    case Subject::CouldNotSave:
        // What became of the file is said by why.
        m_headline->setText(tr("%1 could not be saved. Your changes are still here.").arg(visibleText(m_now.name)));
        break;
    case Subject::CouldNotKeep:
        m_headline->setText(tr("Your changes can't be kept against a crash until you save them."));
        break;
    case Subject::CouldNotCompare:
        m_headline->setText(
            tr("%1 can't be compared with. Correct it, or choose another file.").arg(visibleText(m_now.name)));
        break;
    case Subject::CatalogsLeftOut:
        m_headline->setText(
            tr("Catalogs of your own have mistakes and are not used. Correct them, then open the plan again."));
        break;
    case Subject::Exported:
        m_headline->setText(m_now.fileCount == 1
                ? tr("%1 was exported.").arg(visibleText(m_now.name))
                : tr("%n file(s) were exported: %1 ...", nullptr, m_now.fileCount).arg(visibleText(m_now.name)));
        break;
    case Subject::CouldNotExport:
        m_headline->setText(tr("%1 could not be exported.").arg(visibleText(m_now.name)));
        break;
    case Subject::CouldNotPaste:
        m_headline->setText(tr("What is on the clipboard can't be read as a part of a plan. Nothing was pasted."));
        break;
    case Subject::Issued:
        m_headline->setText(tr("Revision %1 is issued. The plan's file has it once you save.", "revision")
                                .arg(visibleText(m_now.name)));
        break;
    case Subject::Copied:
    case Subject::Other:
        m_headline->setText(QString());
        break;
    }
    QStringList lines;
    for (const Error &error : m_now.errors) {
        if (lines.size() == mostShown) {
            lines.append(tr("... and %n more.", nullptr, count - mostShown));
            break;
        }
        lines.append(lineOf(error, m_now.name));
    }
    m_lines->setLines(lines);
    m_headline->setVisible(!m_headline->text().isEmpty());
    m_lines->setVisible(!lines.isEmpty());
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setText(m_now.offers[static_cast<size_t>(i)].text());
    const int behind = static_cast<int>(m_behind.size());
    m_more->setText(behind > 0 ? tr("%n more notice(s)", nullptr, behind) : QString());
    m_more->setVisible(behind > 0);
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_lines->text());
}

} // namespace portolan
