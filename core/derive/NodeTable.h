// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "derive/ZoneMap.h"
#include "plan/Plan.h"

#include <QHash>

#include <vector>

namespace portolan {

/// The nodes of a plan by number. A number belongs to an id for the life of the table, also while the node is gone.
class NodeTable {
public:
    static constexpr int none = -1;

    struct Entry {
        Id id;
        const Node *node = nullptr; ///< null while the plan has no such node
        Id os; ///< the node's, else its kind's, else null
        std::vector<int> zones; ///< of its interfaces, at least one entry; ZoneMap::noZone where none is known
        std::vector<int> parts; ///< nodes that are part of this one
        int whole = none; ///< the node that this one is part of

        /// Where the machine takes ports for connections of its own: what the node says, else our reading of its
        /// system's default (Windows, Linux). Null for other systems, whose defaults we don't state.
        [[nodiscard]] std::optional<PortRange> openerPorts() const;
        /// Where it listens when a first contact agrees on a port (RPC): what the node says, else what the documents
        /// have, 49152-65535.
        [[nodiscard]] PortRange agreedPorts() const;
    };

    /// Takes the node up as the plan has it now (or has it no more).
    int refresh(const Plan &plan, const Id &id, const CatalogSet &catalogs, const ZoneMap &zones);

    [[nodiscard]] int indexOf(const Id &id) const { return m_indices.value(id, none); }
    [[nodiscard]] const Entry &at(int index) const { return m_entries[static_cast<size_t>(index)]; }
    [[nodiscard]] bool exists(int index) const { return index >= 0 && at(index).node != nullptr; }
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    void reserve(size_t nodes);

    /// A fact of the node or, where it has none, of the machine that it is part of; null when nobody says.
    [[nodiscard]] Id fact(int index, const Id &name) const;

private:
    int intern(const Id &id);
    void attach(int part, const Id &whole);

    std::vector<Entry> m_entries;
    QHash<Id, int> m_indices;
};

} // namespace portolan
