// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/GoneNumbers.h"

#include <algorithm>

namespace portolan {

namespace {

struct RowNumber {
    int number = 0;
    bool issued = false;
};

int greatestProvisional(const std::vector<MatrixRow> &rows)
{
    int greatest = 0;
    for (const MatrixRow &row : rows)
        greatest = row.issued ? greatest : std::max(greatest, row.number);
    return greatest;
}

bool isProvisional(const MatrixRow &row)
{
    return (row.number > 0 && !row.issued) || (row.sameRuleAs > 0 && !row.sameRuleIsIssued);
}

/// What the older plan's provisional numbers are beside the newer plan's rows; the place is the older number.
std::vector<RowNumber> numbersNow(const std::vector<MatrixRow> &now, const std::vector<MatrixRow> &before)
{
    QHash<QString, RowNumber> still;
    still.reserve(static_cast<qsizetype>(now.size()));
    for (const MatrixRow &row : now) {
        if (!row.isReturn)
            still.insert(row.key, {row.number, row.issued});
    }
    const int taken = greatestProvisional(now);
    const int known = greatestProvisional(before);
    std::vector<RowNumber> numbers(static_cast<size_t>(known) + 1);
    int last = std::max(taken, known);
    for (const MatrixRow &row : before) {
        if (row.issued || row.isReturn || row.number <= 0)
            continue;
        RowNumber &number = numbers[static_cast<size_t>(row.number)];
        if (const auto found = still.constFind(row.key); found != still.constEnd())
            number = *found;
        else
            number = {row.number > taken ? row.number : ++last, false};
    }
    return numbers;
}

} // namespace

void giveNumbersToGone(
    std::vector<MatrixRow> &gone, const std::vector<MatrixRow> &now, const std::vector<MatrixRow> &before)
{
    if (std::none_of(gone.begin(), gone.end(), isProvisional))
        return;
    const std::vector<RowNumber> numbers = numbersNow(now, before);
    const auto renumber = [&](int &number, bool &issued) {
        if (number <= 0 || issued)
            return;
        const RowNumber &meant = numbers.at(static_cast<size_t>(number));
        number = meant.number;
        issued = meant.issued;
    };
    for (MatrixRow &row : gone) {
        renumber(row.number, row.issued);
        renumber(row.sameRuleAs, row.sameRuleIsIssued);
    }
}

} // namespace portolan
