// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NotedRows.h"

#include "diagram/LabelForms.h"
#include "matrix/CellText.h"
#include "sheet/FirstNumbers.h"

#include <QHash>

namespace portolan {

using namespace Qt::StringLiterals;

NotedRows notedRows(const SheetContext &context, const Diagram &diagram)
{
    constexpr qsizetype shown = 8;
    QHash<QString, const DiagramArrow *> arrows;
    for (const DiagramArrow &arrow : diagram.arrows) {
        for (const QString &key : arrow.flows)
            arrows.insert(key, &arrow);
    }
    const CellText cells(context.text.wording(), View::Stateful);
    QStringList otherCrossings;
    QStringList relayed;
    QStringList within;
    for (const MatrixRow &row : context.request.matrix->rows()) {
        if (row.isReturn || row.change == RowChange::Deleted)
            continue;
        const DiagramArrow *arrow = arrows.value(row.key);
        if (!arrow && row.first().identity.opener == row.first().identity.listener)
            within.append(cells.number(row));
        if (!arrow)
            continue;
        if (row.engine->crossing(row.first()).firewalls != arrow->firewalls)
            otherCrossings.append(cells.number(row));
        const Delivery delivery = row.first().delivery;
        if (delivery == Delivery::RelayedFromOpener || delivery == Delivery::RelayedToListener)
            relayed.append(cells.number(row));
    }
    const auto first
        = [](const QStringList &numbers) { return firstNumbers(numberRanges(numbers).split(u", "_s), shown); };
    return {firstNumbers(otherCrossings, shown), first(relayed), first(within)};
}

} // namespace portolan
