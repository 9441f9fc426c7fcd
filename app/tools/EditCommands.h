// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Alignment.h"
#include "edit/EditName.h"
#include "edit/Fragment.h"
#include "tools/ToolContext.h"

#include <QObject>

namespace portolan {

class Actions;
class EditTool;
class Insertion;

/// Serves the commands that edit what is chosen on the canvas. Each is one step of the history.
class EditCommands : public QObject {
    Q_OBJECT

public:
    EditCommands(
        const ToolContext &context, Actions &actions, Insertion &insertion, EditTool &tool, QObject *parent = nullptr);

    void copy() const;
    void cut();
    void paste();
    void duplicateChosen();
    void removeChosen();
    void renameChosen();
    void selectAll();
    void selectSameKind();
    void selectSameProduct();
    /// Which commands make sense now.
    void update();

private:
    void serveArranging();
    void remove(const EditName &name);
    void show(const InsertedFragment &copies);
    [[nodiscard]] double grid() const; ///< that copies come on
    void align(Alignment alignment);
    void distribute(Direction direction);
    void setPinned(bool isPinned);
    void arrange();

    const ToolContext &m_context;
    Actions &m_actions;
    Insertion &m_insertion;
    EditTool &m_tool;
};

} // namespace portolan
