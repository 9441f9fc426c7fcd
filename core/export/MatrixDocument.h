// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixJob.h"
#include "export/Table.h"
#include "matrix/NoteList.h"

#include <optional>
#include <vector>

namespace portolan {

/// The tables of one export of a matrix, and what they refer to.
///
///   CSV: one table; what a decision leaves out stands in it behind the rows, marked in the column Action
///   JSON: the rows, and what is left out
///   sheets (XLSX, Markdown): the rows, the zone matrix (XLSX), what is left out, what is asked for, the findings (of
///     exports of the whole plan), the notes, the legend, title block and revision table (in Markdown first)
///   view zones: the zone matrix alone
class MatrixDocument {
public:
    explicit MatrixDocument(const MatrixJob &job);
    MatrixDocument(const MatrixDocument &) = delete;
    MatrixDocument &operator=(const MatrixDocument &) = delete;

    [[nodiscard]] const TableDocument &tables() const { return m_document; }

private:
    [[nodiscard]] QString title(Language language) const;
    [[nodiscard]] QString subtitle(Language language) const;
    [[nodiscard]] bool isForMachines() const;
    void fillHead();
    void addZones();
    void addForMachines();
    void addSheets();
    void addTitleBlock();
    void addRows(const std::vector<MatrixRow> &rows, ColumnChoice choice, const char *name);
    /// Gives every note its number in the order of the rows, before anything is written.
    void numberNotes();

    const MatrixJob &m_job;
    Wording m_wording; ///< with the plan's choice of headings
    Matrix m_matrix;
    std::optional<Matrix> m_older;
    NoteList m_notes;
    CellText m_text;
    std::optional<ZoneMatrix> m_zones;
    std::vector<MatrixRow> m_requested;
    std::vector<Finding> m_findings;
    TableDocument m_document;
};

} // namespace portolan
