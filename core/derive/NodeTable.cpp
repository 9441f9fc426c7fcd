// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/NodeTable.h"

#include <algorithm>

namespace portolan {

void NodeTable::reserve(size_t nodes)
{
    m_entries.reserve(nodes);
    m_indices.reserve(static_cast<qsizetype>(nodes));
}

int NodeTable::intern(const Id &id)
{
    const auto known = m_indices.constFind(id);
    if (known != m_indices.constEnd())
        return *known;
    const int index = size();
    Entry entry;
    entry.id = id;
    m_entries.push_back(std::move(entry));
    m_indices.insert(id, index);
    return index;
}

void NodeTable::attach(int part, const Id &whole)
{
    const int index = whole.isNull() ? none : intern(whole);
    Entry &entry = m_entries[static_cast<size_t>(part)];
    if (entry.whole == index)
        return;
    if (entry.whole != none) {
        std::vector<int> &siblings = m_entries[static_cast<size_t>(entry.whole)].parts;
        siblings.erase(std::remove(siblings.begin(), siblings.end(), part), siblings.end());
    }
    entry.whole = index;
    if (index != none)
        m_entries[static_cast<size_t>(index)].parts.push_back(part);
}

std::optional<PortRange> NodeTable::Entry::openerPorts() const
{
    if (node && node->ephemeral)
        return node->ephemeral;
    if (os.toString() == QLatin1String("windows"))
        return dynamicPorts;
    if (os.toString() == QLatin1String("linux"))
        return PortRange{32768, 60999};
    return std::nullopt;
}

PortRange NodeTable::Entry::agreedPorts() const
{
    return node && node->ephemeral ? *node->ephemeral : dynamicPorts;
}

int NodeTable::refresh(const Plan &plan, const Id &id, const CatalogSet &catalogs, const ZoneMap &zones)
{
    const int index = intern(id);
    const auto found = plan.nodes.find(id);
    const Node *node = found == plan.nodes.end() ? nullptr : &found->second;
    attach(index, node ? node->partOf : Id());
    // Nodes that a manager names get their numbers now, whether they exist yet or not.
    if (node) {
        for (const Run &run : node->runs) {
            for (const Id &managed : run.manages)
                intern(managed);
        }
    }
    Entry &entry = m_entries[static_cast<size_t>(index)];
    entry.node = node;
    entry.os = Id();
    entry.zones.clear();
    if (!node)
        return index;
    entry.os = node->os;
    if (entry.os.isNull()) {
        if (const Kind *kind = catalogs.kind(node->kind))
            entry.os = kind->os;
    }
    for (const Interface &interface : node->interfaces)
        entry.zones.push_back(zones.indexOf(interface.zone));
    if (node->interfaces.empty())
        entry.zones.push_back(zones.indexOf(node->zone));
    return index;
}

Id NodeTable::fact(int index, const Id &name) const
{
    // part-of chains are free of circles: the reader refuses them; the bound is for edits that are under way.
    for (int steps = 0; index != none && steps < 16; ++steps) {
        const Entry &entry = at(index);
        if (entry.node) {
            const auto found = entry.node->facts.find(name);
            if (found != entry.node->facts.end())
                return found->second;
        }
        index = entry.whole;
    }
    return {};
}

} // namespace portolan
