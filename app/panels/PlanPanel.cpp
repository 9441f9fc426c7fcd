// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PlanPanel.h"

#include <QEvent>
#include <QFontMetrics>

namespace portolan {

PlanPanel::PlanPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

void PlanPanel::setDocument(PlanDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (m_document) {
        connect(m_document, &PlanDocument::changed, this, [this](const DocumentChange &change) { follow(change); });
        connect(m_document, &PlanDocument::readOnlyChanged, this, [this] { followReadOnly(); });
    }
    reload();
    followReadOnly();
}

QSize PlanPanel::sizeHint() const
{
    const QSize character(fontMetrics().averageCharWidth(), fontMetrics().height());
    return {60 * character.width(), 20 * character.height()};
}

void PlanPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
