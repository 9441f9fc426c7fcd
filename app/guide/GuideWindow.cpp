// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/GuideWindow.h"

#include "guide/GuideView.h"
#include "messages/UserLanguage.h"
#include "shell/FirstSize.h"
#include "shell/SearchField.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize guideSize(1040, 760);
constexpr int contentsWidth = 250; // pixels
constexpr int searchWidth = 240; // pixels

QToolButton *guideButton(QWidget *parent, Qt::ArrowType arrow)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    return button;
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_back(guideButton(this, Qt::LeftArrow))
    , m_forward(guideButton(this, Qt::RightArrow))
    , m_search(new SearchField(this))
    , m_count(new QLabel(this))
    , m_contents(new QListWidget(this))
    , m_page(new GuideView(this))
{
    setObjectName(u"guide"_s);
    resize(fittingFor(*this, guideSize));
    m_search->setMaximumWidth(searchWidth);
    m_search->installEventFilter(this);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setUniformItemSizes(true);
    m_contents->setTextElideMode(Qt::ElideRight);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addStretch();
    bar->addWidget(m_count);
    bar->addWidget(m_search);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_contents);
    splitter->addWidget(m_page);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({contentsWidth, guideSize.width() - contentsWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(splitter, 1);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QToolButton::clicked, m_page, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_page, &QTextBrowser::forward);
    connect(m_page, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_page, &GuideView::chapterShown, this, [this](const QString &chapter) {
        const QScopedValueRollback<bool> filling(m_isFilling, true);
        m_contents->setCurrentRow(static_cast<int>(m_page->book().chapters().indexOf(chapter)));
        search(false, false);
    });
    connect(m_contents, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_isFilling && row >= 0)
            m_page->showChapter(m_page->book().chapters().at(row));
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { search(false, false); });
    retranslate();
    showChapter(m_page->book().chapters().value(0));
}

void GuideWindow::showChapter(const QString &chapter)
{
    if (m_page->book().chapters().contains(chapter))
        m_page->showChapter(chapter);
}

/// In the page; where it has nothing, in the chapters behind it.
void GuideWindow::search(bool goesOn, bool backwards)
{
    const QString text = m_search->text();
    int count = m_page->mark(text, goesOn, backwards);
    if (count == 0 && goesOn && !text.isEmpty()) {
        const QStringList chapters = m_page->book().chapters();
        const auto here = chapters.indexOf(m_page->chapter());
        for (qsizetype i = 1; i < chapters.size() && count == 0; ++i) {
            const QString chapter = chapters.at((here + i) % chapters.size());
            if (!m_page->book().text(chapter).contains(text, Qt::CaseInsensitive))
                continue;
            m_page->showChapter(chapter);
            count = m_page->mark(text, false, false);
        }
    }
    m_count->setText(text.isEmpty() ? QString() : tr("%n place(s) on this page", nullptr, count));
}

void GuideWindow::retranslate()
{
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    setWindowTitle(tr("Guide \u2014 Portolan"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    m_forward->setAccessibleName(tr("Forward"));
    m_search->setPlaceholderText(tr("Search in the guide"));
    m_search->setAccessibleName(tr("Search in the guide"));
    m_contents->setAccessibleName(tr("Contents"));
    m_page->setAccessibleName(tr("Page of the guide"));
    // The translation says which it is: the settings are none of the guide's affair.
    const QString language = tr("en", "the folder of this language's chapters");
    m_page->setBook(GuideBook(language));
    const QString chapter = m_page->chapter();
    m_contents->clear();
    const QStringList chapters = m_page->book().chapters();
    for (const QString &each : chapters)
        m_contents->addItem(m_page->book().title(each));
    m_contents->setCurrentRow(static_cast<int>(chapters.indexOf(chapter)));
    search(false, false);
}

void GuideWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GuideWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (event->key() == Qt::Key_F3) {
        search(true, event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (event->matches(QKeySequence::Back)) {
        m_page->backward();
    } else if (event->matches(QKeySequence::Forward)) {
        m_page->forward();
    } else if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close)) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool GuideWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            search(true, key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
