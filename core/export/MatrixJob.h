// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "base/Result.h"
#include "export/MatrixTables.h"
#include "matrix/Matrix.h"

#include <QByteArray>

namespace portolan {

enum class MatrixFormat { Csv, Xlsx, Markdown, Json };

/// One export of a matrix: what the command line's options and the desktop program's dialog both come down to.
struct MatrixJob {
    const FlowEngine *engine = nullptr;
    const Wording *wording = nullptr;
    const FlowEngine *older = nullptr; ///< of the plan to compare with, or null
    QString olderName; ///< how the comparison is named on the sheet
    MatrixFilter filter;
    MatrixFormat format = MatrixFormat::Csv;
    ExportLanguage language = ExportLanguage::English;
    bool cp932 = false; ///< CSV only
};

/// The bytes of the file. The same job gives the same bytes. Errors: those of the writers (export.*), and
///   filter.unknown: see FilterCheck.h; export.too-many-rows (rows, most), when groups are expanded;
///   export.too-many-zones (zones, most), where a zone matrix is written; export.canceled (): goesOn said no
[[nodiscard]] Result<QByteArray> runMatrixJob(const MatrixJob &job, const GoesOn &goesOn = {});

/// What keeps a job from being run, before anything is read or expanded: filter.unknown, export.too-many-*.
[[nodiscard]] std::optional<Error> flawOf(const MatrixJob &job);

/// Format by the ending of a file name ("csv", "xlsx", "md", "json"), or null.
[[nodiscard]] std::optional<MatrixFormat> matrixFormatOf(const QString &fileName);

} // namespace portolan
