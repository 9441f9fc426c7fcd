// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"

namespace portolan {

EditName editName(Edit one, Edit several, const Selection &selection)
{
    if (selection.size() != 1)
        return editName(several, selection.size());
    for (const std::set<Id> *ids : {&selection.nodes, &selection.zones, &selection.firewalls, &selection.flows}) {
        if (!ids->empty())
            return editName(one, *ids->begin());
    }
    return {};
}

} // namespace portolan
