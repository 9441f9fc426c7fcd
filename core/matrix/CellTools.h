// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowKey.h"
#include "matrix/CellText.h"
#include "matrix/Expansion.h"

#include <algorithm>

namespace portolan {

// What the files of CellText share; nobody else includes this.

/// One side of a row as it is printed.
struct CellText::End {
    const MatrixRow &row;
    bool opener; ///< this side is the one that opens, whichever column it stands in

    /// A group's own addresses; for the group as a whole those of its members where it has none.
    [[nodiscard]] QString ownAddresses() const
    {
        QStringList texts;
        for (const AddressBlock &block : addresses())
            texts.append(block.toString());
        if (!addresses().empty() || member() >= 0)
            return texts.join(QStringLiteral(", "));
        for (const Member &part : machine().members) {
            if (part.address)
                texts.append(part.address->toString());
        }
        return texts.join(QStringLiteral(", "));
    }
    [[nodiscard]] int node() const { return opener ? row.first().identity.opener : row.first().identity.listener; }
    [[nodiscard]] int interface() const
    {
        return opener ? row.first().identity.openerInterface : row.first().identity.listenerInterface;
    }
    [[nodiscard]] const Node &machine() const { return *row.engine->nodes().at(node()).node; }
    [[nodiscard]] int member() const { return opener ? row.openerMember : row.listenerMember; }
    [[nodiscard]] const std::vector<AddressBlock> &addresses() const
    {
        const Node &node = machine();
        return node.interfaces.empty() ? node.addresses : node.interfaces[static_cast<size_t>(interface())].addresses;
    }
    [[nodiscard]] const std::optional<Address> &seenAs() const
    {
        const Node &node = machine();
        return node.interfaces.empty() ? node.seenAs : node.interfaces[static_cast<size_t>(interface())].seenAs;
    }
};

[[nodiscard]] inline const EffectiveLeg &effectiveOf(const FlowEngine &engine, const Flow &flow)
{
    return engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)];
}

[[nodiscard]] inline const Leg &legOf(const FlowEngine &engine, const Flow &flow)
{
    return engine.product(flow).leg(flow.identity.leg);
}

inline void appendNew(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

/// The distinct answers of a function over the flows of a row, in order.
template <typename Function>
QStringList gather(const MatrixRow &row, Function textOf)
{
    QStringList list;
    for (const int handle : row.flows)
        appendNew(list, textOf(row.engine->flow(handle)));
    return list;
}

[[nodiscard]] inline QString joined(const QStringList &list, Language language)
{
    return list.join(language == Language::English ? QStringLiteral("; ") : QStringLiteral("／"));
}

[[nodiscard]] inline QString enumerated(const QStringList &list, Language language)
{
    return list.join(language == Language::English ? QStringLiteral(", ") : QStringLiteral("、"));
}

} // namespace portolan
