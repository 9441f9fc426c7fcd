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
