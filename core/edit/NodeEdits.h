// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"
#include "edit/Places.h"
#include "edit/Selection.h"

namespace portolan {

/// Adds a node of a kind with its middle at the place, in the zone whose frame it is dropped on. Its id is
/// freshNodeId(); it has no name, so the id is shown. A kind with a usual operating system that it does not imply
/// (management servers and clients: Windows) has it stated, to be changed by whoever knows better.
Id addNode(PlanEditor &editor, const Places &places, const CatalogSet &catalogs, const Id &kind, const Point &middle);

/// Gives the node this box; no smaller than Node::smallestSize. Its zone stays.
void resizeNode(PlanEditor &editor, const Places &places, const Id &node, const Rectangle &box);

/// Renaming in place: gives the node this name, and none where the text is empty. Its id stays. What has no name yet
/// takes a text that reads alike in both languages (a host's name: letters, digits, "-", "_", ".") in both.
/// Errors: refused.not-there.
Result<void> renameNode(PlanEditor &editor, const Id &node, const QString &text, Language language);
/// The same of zones and firewalls.
Result<void> renameZone(PlanEditor &editor, const Id &zone, const QString &text, Language language);
Result<void> renameFirewall(PlanEditor &editor, const Id &firewall, const QString &text, Language language);

/// Takes out all that is chosen, with what PlanEditor takes out with it. A node that loses its zone this way and stands
/// in the frame of another is in that one.
void removeSelection(PlanEditor &editor, const Places &places, const Selection &selection);

} // namespace portolan
