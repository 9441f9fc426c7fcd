// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/ToolContext.h"

#include "workspace/CanvasSelection.h"

namespace portolan {

Selection ToolContext::chosen() const
{
    return document ? editableOf(document->plan(), selection.things()) : Selection();
}

bool ToolContext::mayEdit() const
{
    if (document && document->isReadOnly())
        refuse(Error{QStringLiteral("edit.read-only"), {}, {}});
    return document && !document->isReadOnly();
}

void ToolContext::choose(const Selection &things) const
{
    selection.setThings(thingsOf(things));
    // Rows that were chosen with something else would stay lit; those of a drawn flow are found with its arrow.
    if (things.flows.empty())
        selection.setRows({});
}

} // namespace portolan
