// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "matrix/Matrix.h"
#include "panels/FlowRows.h"
#include "panels/ReasonForm.h"

#include <vector>

namespace portolan {

/// What can be decided of rows of the matrix, and the edits that decide it: rows are left out with a reason that a form
/// asks for, and taken in again. Rows are named by the keys that are numbered and decided on.
class RowDecisions {
public:
    /// form: asks for the reason; must outlive it.
    explicit RowDecisions(ReasonForm &form)
        : m_form(form)
    {
    }

    /// Whether a row can be taken in again, where that is asked for, or else left out. Of a flow that is gone there is
    /// nothing to leave out.
    [[nodiscard]] static bool isDecidable(const MatrixRow &row, bool excluded)
    {
        return row.isExcluded == excluded && (excluded || row.change != RowChange::Deleted);
    }

    /// Asks for the reason to leave these rows out, which are so many lines of the table; what is known of the first of
    /// them stands in the form.
    void askToExclude(const PlanDocument &document, std::vector<QString> keys, size_t lines, ReasonForm::Rows rows);
    /// Of what was asked for last, keeps what is still there to be left out; closes the form where nothing is.
    void forgetGone(const FlowRows &rows);
    /// Leaves out what was asked for last.
    void exclude(PlanDocument &document, const ReasonForm::Answer &answer) const;
    static void include(PlanDocument &document, const std::vector<QString> &keys, size_t lines);

private:
    ReasonForm &m_form;
    std::vector<QString> m_keysToExclude;
    size_t m_linesToExclude = 0;
};

} // namespace portolan
