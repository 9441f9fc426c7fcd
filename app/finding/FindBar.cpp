// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/FindBar.h"

#include "finding/FoundDelegate.h"
#include "finding/FoundModel.h"
#include "shell/LineIcon.h"
#include "shell/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 460; // pixels, as all here
constexpr int barMargin = 12;
constexpr int barGap = 6;
constexpr int leastListHeight = 120;

QToolButton *barButton(QWidget *parent, Qt::ArrowType arrow)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindBar::FindBar(FoundModel &model, QWidget *canvas)
    : QFrame(canvas)
    , m_model(model)
    , m_canvas(canvas)
    , m_title(new QLabel(this))
    , m_field(new SearchField(this))
    , m_previous(barButton(this, Qt::UpArrow))
    , m_next(barButton(this, Qt::DownArrow))
    , m_close(new QToolButton(this))
    , m_list(new QListView(this))
    , m_state(new QLabel(this))
{
    setObjectName(u"find"_s);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setCursor(Qt::ArrowCursor);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setIcon(actionIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    row->addWidget(m_field, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(barGap, barGap, barGap, barGap);
    column->setSpacing(barGap);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    for (QWidget *child : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_list),
             static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_close)})
        child->installEventFilter(this);
    canvas->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::typed);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepAsked(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepAsked(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model.at(index.row()))
            emit chosen(index.row());
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        place();
    });
    m_title->hide();
    hide();
    retranslate();
}

void FindBar::openForTyping()
{
    m_title->hide();
    m_field->show();
    show();
    raise();
    showState();
    place();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::openFor(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
    m_title->show();
    m_field->hide();
    m_list->setAccessibleName(title);
    show();
    raise();
    showState();
    place();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadKeyboard)
        m_canvas->setFocus(Qt::PopupFocusReason);
    emit closed();
}

QString FindBar::title() const
{
    return m_title->isHidden() ? QString() : m_title->text();
}

QString FindBar::state() const
{
    return m_state->isHidden() ? QString() : m_state->text();
}

int FindBar::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void FindBar::setCurrentRow(int row)
{
    if (row < 0) {
        m_list->setCurrentIndex({});
        return;
    }
    const QModelIndex index = m_model.index(row);
    m_list->setCurrentIndex(index);
    // With the heading above, if it is the first of its group.
    if (row > 0 && !m_model.at(row - 1))
        m_list->scrollTo(m_model.index(row - 1));
    m_list->scrollTo(index);
}

void FindBar::showState()
{
    const bool isTyping = m_title->isHidden();
    const bool isEmpty = m_model.list().isEmpty();
    QString text;
    if (isTyping && m_field->text().trimmed().isEmpty())
        text = tr(
            "Find a name, an address (10.1.2.3, 10.1.2.0/24), a port (443, TCP 443), a product, a kind, a purpose.");
    else if (isEmpty && isTyping)
        text = tr("Nothing in this plan is like that.");
    else if (isEmpty)
        text = tr("Nothing in this plan uses it.");
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_list->setVisible(!isEmpty);
    m_previous->setEnabled(!isEmpty);
    m_next->setEnabled(!isEmpty);
}

void FindBar::place()
{
    if (isHidden())
        return;
    const int width = std::min(barWidth, m_canvas->width() - 2 * barMargin);
    if (!m_list->isHidden()) {
        const int room = std::max(leastListHeight, m_canvas->height() * 6 / 10);
        const int wanted = m_model.rowCount() * m_list->sizeHintForRow(0) + 2;
        m_list->setFixedHeight(std::min(room, wanted));
    }
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry(m_canvas->width() - width - barMargin, barMargin, width, height);
}

bool FindBar::handleKey(QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit stepAsked(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Down:
        emit stepAsked(1);
        return true;
    case Qt::Key_Up:
        emit stepAsked(-1);
        return true;
    case Qt::Key_F3:
        emit stepAsked(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    default:
        return false;
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas) {
        if (event->type() == QEvent::Resize)
            place();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Escape would reach the canvas as well, and with it the gesture that lasts there.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    const bool isOfButton = qobject_cast<QToolButton *>(watched) != nullptr;
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isPressing = isOfButton && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
        if (!isPressing && handleKey(*key))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        place();
}

// What nobody here wants is not meant for the canvas below.
void FindBar::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void FindBar::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void FindBar::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find"));
    m_field->setPlaceholderText(tr("Find in the plan"));
    m_field->setAccessibleName(tr("Find in the plan"));
    m_previous->setToolTip(tr("The one before (Shift+F3)"));
    m_previous->setAccessibleName(tr("The one before"));
    m_next->setToolTip(tr("The next one (F3)"));
    m_next->setAccessibleName(tr("The next one"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    if (m_title->isHidden())
        m_list->setAccessibleName(tr("What was found"));
    m_model.retranslate();
    showState();
    place();
}

} // namespace portolan
