// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportSource.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace portolan {

/// The beginning of a table as it will be written.
struct PreviewTable {
    QString name;
    QStringList headings;
    std::vector<QStringList> rows; ///< at most mostPreviewRows
    int rowCount = 0; ///< of the whole table
};

inline constexpr int mostPreviewRows = 200;
inline constexpr qsizetype mostPreviewCharacters = 200'000;

/// What an export will be like: one of pages, tables and text, or the errors that keep it from being made.
struct ExportPreview {
    Errors errors;
    std::shared_ptr<const DiagramPages> pages; ///< null: it has none
    std::vector<PreviewTable> tables;
    QString text;
    bool isTextCut = false;
    Errors warnings; ///< what the reader of the pages will mind, see DiagramOutput
    QStringList standingErrors; ///< sentences, see ExportSource
};

/// Made by the same functions that write the files. Null where goesOn said no.
[[nodiscard]] std::shared_ptr<const ExportPreview> makePreview(
    ExportSource &source, const ExportChoices &choices, Language language, const GoesOn &goesOn);

/// All files of an export; the pages are those of a preview of the same choices, or null. Errors: those of reading the
/// older plan and of the jobs.
[[nodiscard]] Checked<DiagramOutput> makeFiles(ExportSource &source, const ExportChoices &choices,
    const std::shared_ptr<const DiagramPages> &pages, const GoesOn &goesOn);

} // namespace portolan
