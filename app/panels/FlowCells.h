// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "panels/FlowRows.h"

#include <QFont>
#include <QVariant>

#include <memory>
#include <optional>

namespace portolan {

/// How cells of a table of flows are shown: in the language and the headings of the documents; compared with an older
/// plan, what they were; their colours and fonts.
class FlowCells {
public:
    /// rows: know what a row was. Both must outlive it.
    FlowCells(const Wording &wording, const FlowRows &rows);

    /// The plan's choice of headings. What cellText() and wording() answered before is gone.
    void setHeadings(const QString &headings);
    [[nodiscard]] const QString &headings() const { return m_headings; }
    void setLanguage(ExportLanguage language) { m_language = language; }
    [[nodiscard]] ExportLanguage language() const { return m_language; }
    [[nodiscard]] const CellText &cellText() const { return *m_text; }
    [[nodiscard]] const Wording &wording() const { return *m_wording; }

    [[nodiscard]] QString heading(Column column) const;
    /// With its line ends, as exports have it.
    [[nodiscard]] QString text(const MatrixRow &row, Column column) const;
    /// As it is seen: in one line, and with what it was where it changed. text: what text() says of it.
    [[nodiscard]] QString shownText(const MatrixRow &row, Column column, const QString &text) const;
    /// Of its words; invalid: as usual.
    [[nodiscard]] QVariant textColor(const MatrixRow &row, Column column) const;
    [[nodiscard]] QVariant background(const MatrixRow &row, bool isLit) const;
    [[nodiscard]] QVariant font(const MatrixRow &row, Column column) const;

private:
    /// What a cell was in the older plan, with its line ends; null: the same.
    [[nodiscard]] std::optional<QString> before(const MatrixRow &row, Column column) const;
    [[nodiscard]] QString changeText(const MatrixRow &row, const QString &text) const;

    const Wording &m_usualWording;
    const FlowRows &m_rows;
    std::unique_ptr<Wording> m_wording; ///< with the plan's choice of headings
    std::unique_ptr<CellText> m_text;
    QString m_headings;
    ExportLanguage m_language = ExportLanguage::English;
};

} // namespace portolan
