// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/NaturalOrder.h"

namespace portolan {

namespace {

/// Takes the digits, or what is none, that the text begins with.
QStringView takeRun(QStringView &text)
{
    const bool isNumber = text.front().isDigit();
    qsizetype end = 1;
    while (end < text.size() && text[end].isDigit() == isNumber)
        ++end;
    const QStringView run = text.first(end);
    text = text.sliced(end);
    return run;
}

QStringView withoutZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front().digitValue() == 0)
        digits = digits.sliced(1);
    return digits;
}

int orderOfNumbers(QStringView first, QStringView second)
{
    first = withoutZeros(first);
    second = withoutZeros(second);
    if (first.size() != second.size())
        return first.size() < second.size() ? -1 : 1;
    for (qsizetype i = 0; i < first.size(); ++i) {
        if (const int order = first[i].digitValue() - second[i].digitValue(); order != 0)
            return order;
    }
    return 0;
}

} // namespace

int naturalOrder(QStringView first, QStringView second)
{
    while (!first.isEmpty() && !second.isEmpty()) {
        const QStringView run = takeRun(first);
        const QStringView other = takeRun(second);
        const bool isNumber = run.front().isDigit();
        if (isNumber != other.front().isDigit())
            return isNumber ? -1 : 1;
        if (const int order = isNumber ? orderOfNumbers(run, other) : run.compare(other, Qt::CaseInsensitive);
            order != 0)
            return order;
    }
    return first.isEmpty() ? (second.isEmpty() ? 0 : -1) : 1;
}

} // namespace portolan
