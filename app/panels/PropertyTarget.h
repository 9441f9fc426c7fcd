// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/EditNames.h"
#include "edit/PlanDocument.h"
#include "matrix/Wording.h"
#include "panels/PropertyForm.h"

#include <functional>
#include <set>

namespace portolan {

// What fills a form with the properties of what is chosen. Each edit is one step of the document's history.

/// Of one or several nodes of the plan. takeOut asks which machine leaves the group that is chosen; null: nobody can.
void addNodeProperties(
    PropertyForm &form, PlanDocument &document, const std::set<Id> &nodes, const std::function<void()> &takeOut = {});
/// The products that a node runs, with their settings, and what can be installed on it.
void addProductProperties(PropertyForm &form, PlanDocument &document, const Id &node);
/// Services that no machine has to be told to run: what the plan has of them, with settings, and what it could have.
void addServiceProperties(PropertyForm &form, PlanDocument &document);
void addZoneProperties(PropertyForm &form, PlanDocument &document, const Id &zone);
void addFirewallProperties(PropertyForm &form, PlanDocument &document, const Id &firewall);
/// What arrows stand for, by their ids ("csm01>web"); several are listed together. showRows leads to the table of
/// flows; null: there is none.
void addArrowProperties(PropertyForm &form, PlanDocument &document, const std::vector<QString> &arrows,
    const Wording &wording, const std::function<void()> &showRows);
/// Of a flow that was drawn by hand.
void addFlowProperties(PropertyForm &form, PlanDocument &document, const Id &flow);
/// Title and sheet.
void addSheetProperties(PropertyForm &form, PlanDocument &document);

/// Runs an edit as one step, where its answer says only whether it was refused.
[[nodiscard]] inline Result<void> editOnce(
    PlanDocument &document, EditName name, const PlanDocument::FallibleEdit &edit)
{
    const Result<bool> done = document.tryEdit(std::move(name), edit);
    return done ? Result<void>() : Result<void>(tl::unexpected(done.error()));
}

/// Puts what was typed where it belongs, or answers why it can't be.
template <typename Value, typename Target>
[[nodiscard]] Result<void> takeTyped(const Result<Value> &typed, Target &target)
{
    if (!typed)
        return tl::unexpected(typed.error());
    target = *typed;
    return {};
}

[[nodiscard]] inline QString yesOrNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace portolan
