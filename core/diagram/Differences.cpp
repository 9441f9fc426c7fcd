// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/Differences.h"

namespace portolan {

namespace {

void count(DiagramChange change, ChangeCounts &counts)
{
    counts.added += change == DiagramChange::Added;
    counts.changed += change == DiagramChange::Changed;
    counts.removed += change == DiagramChange::Removed;
}

QString idOf(const DiagramArrow &arrow)
{
    return arrow.id;
}

/// What stands at its old place as well is one difference, told where it is now.
bool isTold(const DiagramNode &node)
{
    return !node.id.isAtOldPlace();
}

/// A firewall is one difference, however many bars it has.
bool isTold(const DiagramGate &gate)
{
    return gate.number == 0;
}

template <typename Thing>
bool isTold(const Thing &)
{
    return true;
}

template <typename Thing>
QString idOf(const Thing &thing)
{
    return thing.id.toString();
}

template <typename Thing>
void take(Difference::Of of, const std::vector<Thing> &things, Differences &differences, ChangeCounts *counts)
{
    for (const Thing &thing : things) {
        if (thing.change == DiagramChange::None || !isTold(thing))
            continue;
        differences.things.push_back({of, idOf(thing), thing.change});
        if (counts)
            count(thing.change, *counts);
    }
}

} // namespace

ChangeCounts changedRows(const Matrix &compared)
{
    ChangeCounts counts;
    for (const MatrixRow &row : compared.rows()) {
        counts.added += row.change == RowChange::Added;
        counts.changed += row.change == RowChange::Modified;
        counts.removed += row.change == RowChange::Deleted;
    }
    return counts;
}

Differences differencesIn(const Diagram &diagram, const Matrix &matrix)
{
    Differences differences;
    take(Difference::Of::Zone, diagram.zones, differences, &differences.others);
    take(Difference::Of::Firewall, diagram.gates, differences, &differences.others);
    take(Difference::Of::Node, diagram.nodes, differences, &differences.nodes);
    take(Difference::Of::Arrow, diagram.arrows, differences, nullptr);
    differences.rows = changedRows(matrix);
    return differences;
}

} // namespace portolan
