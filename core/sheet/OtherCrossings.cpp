// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/OtherCrossings.h"

#include "matrix/CellText.h"

#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

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
    const bool areMore = numbers.size() > shown;
    numbers = numbers.first(std::min(shown, numbers.size()));
    return {numbers.join(u", "_s) + (areMore ? u" …"_s : u""_s), numbers.join(u"、"_s) + (areMore ? u"…"_s : u""_s)};
}

} // namespace portolan
