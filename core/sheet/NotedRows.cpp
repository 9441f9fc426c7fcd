// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/OtherCrossings.h"

#include "matrix/CellText.h"
#include "sheet/FirstNumbers.h"

#include <QHash>

namespace portolan {

LocalizedText rowsOfOtherCrossings(const SheetContext &context, const Diagram &diagram)
{
    constexpr qsizetype shown = 8;
    QHash<QString, const DiagramArrow *> arrows;
    for (const DiagramArrow &arrow : diagram.arrows) {
        for (const QString &key : arrow.flows)
            arrows.insert(key, &arrow);
    }
    const CellText cells(context.text.wording(), View::Stateful);
    QStringList numbers;
    for (const MatrixRow &row : context.request.matrix->rows()) {
        const DiagramArrow *arrow = row.isReturn || row.change == RowChange::Deleted ? nullptr : arrows.value(row.key);
        if (arrow && row.engine->crossing(row.first()).firewalls != arrow->firewalls)
            numbers.append(cells.number(row));
    }
    return firstNumbers(numbers, shown);
}

} // namespace portolan
