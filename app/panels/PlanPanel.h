// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "panels/PanelContext.h"

#include <QWidget>

namespace portolan {

/// A panel over the plan that is open. Without one it is empty.
class PlanPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlanPanel(const PanelContext &context, QWidget *parent = nullptr);

    /// Null: none. A document must be taken away before it dies.
    void setDocument(PlanDocument *document);
    [[nodiscard]] PlanDocument *document() const { return m_document; }
    /// What it takes when it is first shown: fields of a readable width, some rows of a table.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] const PanelContext &context() const { return m_context; }
    virtual void reload() = 0; ///< there is another document, or none
    virtual void follow(const DocumentChange &change) = 0;
    /// The document can be edited no more, or again; also told of one that is new. What would edit it is disabled.
    virtual void followReadOnly() { }
    [[nodiscard]] bool canEdit() const { return m_document && !m_document->isReadOnly(); }
    virtual void retranslate() = 0; ///< the user interface has another language
    void changeEvent(QEvent *event) override;

private:
    PanelContext m_context;
    PlanDocument *m_document = nullptr;
};

} // namespace portolan
