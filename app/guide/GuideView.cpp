// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/GuideView.h"

#include "shell/Theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double lineHeight = 145; // percent
constexpr int columnWidth = 760; // pixels, that a line has at most
constexpr int pictureWidth = 700; // pixels, at most
constexpr int leastMargin = 24; // pixels
constexpr int cellPadding = 6; // pixels

QString chapterOf(const QUrl &url)
{
    const QString file = url.path().section(u'/', -1);
    return file.endsWith(u".md"_s) ? file.chopped(3) : QString();
}

void dressTable(QTextTable &table, const ThemeColors &colors)
{
    QTextTableFormat format = table.format();
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setBorder(1);
    format.setBorderBrush(colors.border);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setTopMargin(8);
    format.setBottomMargin(12);
    table.setFormat(format);
}

} // namespace

GuideView::GuideView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"guide.page"_s);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QUrl full = source().resolved(url);
        if (full.scheme() == u"guide"_s)
            setSource(full);
        else if (full.scheme().startsWith(u"http"_s))
            QDesktopServices::openUrl(full);
    });
    // source() still says the page before.
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl &url) {
        dress();
        emit chapterShown(chapterOf(url));
    });
}

void GuideView::setBook(GuideBook book)
{
    m_book = std::move(book);
    if (!chapter().isEmpty()) {
        reload();
        dress();
    }
}

void GuideView::showChapter(const QString &chapter)
{
    setSource(QUrl(u"guide:/"_s + chapter + u".md"_s));
}

QString GuideView::chapter() const
{
    return chapterOf(source());
}

QVariant GuideView::loadResource(int type, const QUrl &name)
{
    const QUrl full = source().resolved(name);
    if (type == QTextDocument::ImageResource) {
        QImage picture = m_book.picture(full.path());
        // Dense screens show all of its dots, the others a smooth smaller one.
        const int dots = qRound(pictureWidth * devicePixelRatioF());
        if (picture.width() > dots)
            picture = picture.scaledToWidth(dots, Qt::SmoothTransformation);
        if (picture.width() > pictureWidth)
            picture.setDevicePixelRatio(double(picture.width()) / pictureWidth);
        return picture;
    }
    if (const QString chapter = chapterOf(full); !chapter.isEmpty() && full.scheme() == u"guide"_s)
        return m_book.text(chapter).toUtf8();
    return {};
}

/// What Markdown says nothing of: room between lines, frames of tables, colours of links and code.
void GuideView::dress()
{
    const ThemeColors colors = Theme::colorsFor(palette());
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isTight
            = format.hasProperty(QTextFormat::BlockCodeFence) || block.textList() || QTextCursor(block).currentTable();
        bool holdsPicture = false;
        for (auto part = block.begin(); !part.atEnd(); ++part)
            holdsPicture = holdsPicture || part.fragment().charFormat().isImageFormat();
        format.setLineHeight(holdsPicture ? 100 : lineHeight, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) {
            format.setTopMargin(format.headingLevel() == 1 ? 4 : 18);
            format.setBottomMargin(6);
        } else if (!isTight) {
            format.setTopMargin(4);
            format.setBottomMargin(8);
        }
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            QTextCharFormat own;
            if (fragment.charFormat().isAnchor())
                own.setForeground(palette().color(QPalette::Link));
            else if (fragment.charFormat().fontFixedPitch())
                own.setBackground(palette().color(QPalette::AlternateBase));
            else
                continue;
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(own);
        }
    }
    cursor.endEditBlock();
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table, colors);
    }
    const int margin = std::max(leastMargin, (viewport()->width() - columnWidth) / 2);
    QTextFrameFormat page = document()->rootFrame()->frameFormat();
    page.setLeftMargin(margin);
    page.setRightMargin(margin);
    page.setTopMargin(leastMargin);
    page.setBottomMargin(2 * leastMargin);
    document()->rootFrame()->setFrameFormat(page);
}

int GuideView::mark(const QString &text, bool goesOn, bool backwards)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(Theme::colorsFor(palette()).warningBack);
    format.setForeground(Theme::colorsFor(palette()).warningText);
    for (QTextCursor at = document()->find(text); !text.isEmpty() && !at.isNull(); at = document()->find(text, at))
        marks.append({at, format});
    setExtraSelections(marks);
    if (marks.isEmpty()) {
        QTextCursor none = textCursor();
        none.clearSelection();
        setTextCursor(none);
        return 0;
    }
    QTextCursor from = textCursor();
    if (!goesOn)
        from.setPosition(from.selectionStart());
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor next = document()->find(text, from, flags);
    if (next.isNull())
        next = backwards ? marks.last().cursor : marks.first().cursor;
    setTextCursor(next);
    return static_cast<int>(marks.size());
}

void GuideView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !chapter().isEmpty())
        dress();
}

void GuideView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    const int margin = std::max(leastMargin, (viewport()->width() - columnWidth) / 2);
    QTextFrameFormat page = document()->rootFrame()->frameFormat();
    if (page.leftMargin() != margin) {
        page.setLeftMargin(margin);
        page.setRightMargin(margin);
        document()->rootFrame()->setFrameFormat(page);
    }
}

} // namespace portolan
