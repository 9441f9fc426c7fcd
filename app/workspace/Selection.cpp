// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/Selection.h"

namespace portolan {

void SharedSelection::setThings(const std::set<CanvasId> &things)
{
    if (m_things == things)
        return;
    m_things = things;
    emit thingsChanged();
}

void SharedSelection::follow(const ChangedIds &ids)
{
    std::set<CanvasId> things;
    for (const CanvasId &thing : m_things) {
        const std::map<Id, Id> *of = thing.kind == CanvasKind::Node ? &ids.nodes
            : thing.kind == CanvasKind::Zone                        ? &ids.zones
            : thing.kind == CanvasKind::Firewall                    ? &ids.firewalls
                                                                    : nullptr;
        const std::optional<Id> id = Id::parse(thing.id);
        const auto changed = of && id ? of->find(*id) : decltype(of->end())();
        things.insert(of && id && changed != of->end() ? CanvasId{thing.kind, changed->second.toString()} : thing);
    }
    setThings(things);
}

void SharedSelection::setRows(const QStringList &rowKeys)
{
    if (m_rows == rowKeys)
        return;
    m_rows = rowKeys;
    emit rowsChanged();
}

void SharedSelection::setLitRows(const QStringList &rowKeys)
{
    if (m_litRows == rowKeys)
        return;
    m_litRows = rowKeys;
    emit litRowsChanged();
}

} // namespace portolan
