// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Column.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace portolan {

/// The texts of a table of rows, each once: what searching and sorting read instead of wording 60,000 rows again.
/// It is filled in column by column, as far as there is time.
class CellIndex {
public:
    using TextOf = std::function<QString(int row, Column column)>;

    void reset(int rows); ///< forgets everything
    void forgetRow(int row);
    [[nodiscard]] bool isEmpty() const { return m_texts.empty(); } ///< nothing was read yet
    /// Reads the column, or goes on with it. Whether it is complete now.
    bool read(Column column, const TextOf &textOf, const QDeadlineTimer &until);
    /// The text of a cell that was read; null: it was not.
    [[nodiscard]] const QString *text(int row, Column column) const;
    /// Whether a text is looked for; form: the same as searchForm() has it.
    using Fits = std::function<bool(Column column, const QString &text, const QString &form)>;
    /// Adds the rows that have a fitting text in some cell. Columns count as far as they were read; a text is asked for
    /// once a column.
    void addRows(const Fits &fits, std::vector<bool> &rows) const;
    /// By row: where its cell stands in the order of the column, numbers within texts by their value; equal texts have
    /// equal places. The column must be complete.
    [[nodiscard]] std::vector<int> places(Column column) const;

private:
    struct Ids {
        std::vector<int> ofRow; ///< -1: not read yet
        int unread = 0; ///< how many
        size_t next = 0; ///< all rows before it are read
    };
    [[nodiscard]] int idOf(const QString &text);

    int m_rows = 0;
    std::array<Ids, columnCount> m_columns;
    std::vector<QString> m_texts;
    std::vector<QString> m_forms; ///< of the same, as searchForm() has it
    QHash<QString, int> m_ids;
};

} // namespace portolan
