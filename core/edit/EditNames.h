// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/EditName.h"
#include "edit/Selection.h"

#include <array>

namespace portolan {

/// Everything that the history can name. %1, %2 of the sentences in brackets.
enum class Edit {
    AddNode, ///< (id)
    AddZone, ///< (id)
    AddFirewall, ///< (id)
    AddProduct, ///< (id)
    DrawFlow, ///< (id)
    Move, ///< (id)
    MoveSeveral, ///< (how many)
    Resize, ///< (id)
    Rename, ///< (id, new name)
    Remove, ///< (id)
    RemoveSeveral, ///< (how many, which)
    Cut, ///< (how many, which)
    Paste, ///< (how many, which)
    Duplicate, ///< (how many, which)
    Pin, ///< (how many, which)
    Unpin, ///< (how many, which)
    Align, ///< (how many)
    Distribute, ///< (how many)
    Arrange,
    ChangeNode, ///< (id)
    ChangeNodes, ///< (how many, which)
    ChangeZone, ///< (id)
    ChangeFirewall, ///< (id)
    ChangeFlow, ///< (id)
    ChangeProduct, ///< (id)
    ChangeProductOn, ///< (product, the one node that runs it)
    ChangeRoutes,
    InstallProduct, ///< (product, node)
    UninstallProduct, ///< (product, node)
    TakeOut, ///< (machine, group)
    ChangeManaged, ///< (product, node)
    ChangePort, ///< (port, product)
    ExcludeFlow, ///< (how many, which)
    IncludeFlow, ///< (how many, which)
    ChangeDecision, ///< (how many)
    AcceptFinding, ///< (how many, which)
    ReopenFinding, ///< (how many, which)
    FixFinding, ///< (how many, which)
    ChangeTitle,
    ChangeSheet,
    ChangeRevisions,
    ChangeNote,
    IssueRevision, ///< (revision)
    Reload,
    LastEdit = Reload
};

/// The codes, in the order of Edit.
inline constexpr std::array<const char *, static_cast<size_t>(Edit::LastEdit) + 1> editCodes{"edit.add-node",
    "edit.add-zone", "edit.add-firewall", "edit.add-product", "edit.draw-flow", "edit.move", "edit.move-several",
    "edit.resize", "edit.rename", "edit.remove", "edit.remove-several", "edit.cut", "edit.paste", "edit.duplicate",
    "edit.pin", "edit.unpin", "edit.align", "edit.distribute", "edit.arrange", "edit.change-node", "edit.change-nodes",
    "edit.change-zone", "edit.change-firewall", "edit.change-flow", "edit.change-product", "edit.change-product-on",
    "edit.change-routes", "edit.install-product", "edit.uninstall-product", "edit.take-out", "edit.change-managed",
    "edit.change-port", "edit.exclude-flow", "edit.include-flow", "edit.change-decision", "edit.accept-finding",
    "edit.reopen-finding", "edit.fix-finding", "edit.change-title", "edit.change-sheet", "edit.change-revisions",
    "edit.change-note", "edit.issue-revision", "edit.reload"};

[[nodiscard]] inline EditName editName(Edit edit, QStringList arguments = {})
{
    return {QString::fromLatin1(editCodes[static_cast<size_t>(edit)]), std::move(arguments)};
}

[[nodiscard]] inline EditName editName(Edit edit, const Id &id)
{
    return editName(edit, QStringList{id.toString()});
}

[[nodiscard]] inline EditName editName(Edit edit, size_t count)
{
    return editName(edit, QStringList{QString::number(count)});
}

/// How many there are, and in words what.
[[nodiscard]] inline EditName editName(Edit edit, size_t count, LocalizedText what)
{
    EditName name = editName(edit, count);
    name.names = {{}, std::move(what)};
    return name;
}

/// By the id of the one thing that is chosen, or how many there are: Move or MoveSeveral, Remove or RemoveSeveral.
[[nodiscard]] EditName editName(Edit one, Edit several, const Selection &selection);

} // namespace portolan
