// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/MemberEntry.h"

#include "base/SearchText.h"
#include "matrix/Expansion.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 6; // pixels
constexpr int listWidth = 260; // pixels
constexpr int rowsShown = 9; // before it scrolls
constexpr int mostListed = 500; // machines: who looks for one of more types

} // namespace

MemberEntry::MemberEntry(QWidget *canvas, Node group, Take take)
    : InPlaceEntry(canvas)
    , m_title(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_more(new QLabel(this))
    , m_group(std::move(group))
    , m_take(std::move(take))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_search->setObjectName(u"member.search"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"member.list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(1);
    m_list->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_search, m_list, m_more, complaintLabel()})
        column->addWidget(part);
    connect(m_search, &QLineEdit::textChanged, this, &MemberEntry::fill);
    connect(m_list, &QListWidget::itemClicked, this, [this] { commit(); });
    setFirst(m_search);
    MemberEntry::retranslate();
    m_list->setFixedHeight(std::min(m_list->count(), rowsShown) * std::max(m_list->sizeHintForRow(0), 1) + margin);
}

/// "web05   10.20.1.5", or "6" of a group of which no more is known.
QString MemberEntry::nameOf(int place) const
{
    MachineNames known = machineOf(m_group, 0, place);
    for (size_t i = 1; known.address.isEmpty() && i < m_group.interfaces.size(); ++i)
        known.address = machineOf(m_group, static_cast<int>(i), place).address;
    QStringList parts{known.name, known.address};
    parts.removeAll(QString());
    return parts.isEmpty() ? QString::number(place + 1) : parts.join(u"   "_s);
}

void MemberEntry::fill()
{
    const QString wanted = searchForm(m_search->text());
    m_list->clear();
    int fitting = 0;
    for (int place = 0; place < expandedCount(m_group); ++place) {
        const QString name = nameOf(place);
        if (!wanted.isEmpty() && !searchForm(name).contains(wanted))
            continue;
        if (++fitting > mostListed)
            continue;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, place);
    }
    m_list->setCurrentRow(0);
    m_more->setVisible(fitting == 0 || fitting > mostListed);
    m_more->setText(fitting == 0 ? tr("No machine of the group has that name.")
                                 : tr("%n more: type a part of a name or address.", nullptr, fitting - mostListed));
}

void MemberEntry::retranslate()
{
    m_title->setText(tr("Which machine leaves the group?"));
    m_search->setPlaceholderText(tr("Name or address"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(m_title->text());
    fill();
}

bool MemberEntry::eventFilter(QObject *watched, QEvent *event)
{
    // Up and down go through the list while one types.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return InPlaceEntry::eventFilter(watched, event);
}

void MemberEntry::commit()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const int place = item->data(Qt::UserRole).toInt();
    if (const Result<void> taken = m_take(place, item->text().simplified()); !taken) {
        complain(taken.error());
        return;
    }
    close();
    // What was chosen now has made panels anew meanwhile, which may have taken the keyboard.
    parentWidget()->setFocus(Qt::PopupFocusReason);
}

} // namespace portolan
