// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ScrolledLines.h"

#include <QLabel>

#include <algorithm>

namespace portolan {

ScrolledLines::ScrolledLines(int greatestHeight, QWidget *parent)
    : QScrollArea(parent)
    , m_greatestHeight(greatestHeight)
    , m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWidget(m_label);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

void ScrolledLines::setLines(const QStringList &lines)
{
    m_label->setText(lines.join(u'\n'));
    fit();
}

QString ScrolledLines::text() const
{
    return m_label->text();
}

void ScrolledLines::fit()
{
    setFixedHeight(std::clamp(m_label->heightForWidth(viewport()->width()), 0, m_greatestHeight));
}

void ScrolledLines::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // How high the lines are is known once their width is.
    fit();
}

} // namespace portolan
