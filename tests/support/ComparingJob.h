// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Comparison.h"
#include "sheet/DiagramJob.h"
#include "sheet/DiagramViews.h"
#include "support/DerivedPlan.h"
#include "support/SheetCase.h"

namespace portolan::test {

/// The sheets of a plan as SVG, compared with an older one.
struct ComparingJob {
    ComparingJob(const QByteArray &nowYaml, const QByteArray &beforeYaml)
        : now(nowYaml)
        , before(beforeYaml)
    {
        job.engine = &now.engine();
        job.older = &before.engine();
        job.olderName = QStringLiteral("before.yaml");
        job.wording = &wording();
        job.measure = &measure();
        job.filter = filterOf(View::Stateful);
        job.fileName = QStringLiteral("sheet.svg");
    }

    [[nodiscard]] std::optional<Revision> proposed() const
    {
        Matrix matrix(*job.engine, job.filter);
        const Matrix older(*job.older, job.filter);
        compareWith(matrix, older, CellText(wording(), View::Stateful));
        return proposedRevision(job, matrix);
    }
    /// Each as SVG.
    [[nodiscard]] QStringList pages() const
    {
        const Result<DiagramOutput> output = runDiagramJob(job);
        QStringList pages;
        for (const DiagramFile &file : output ? output->files : std::vector<DiagramFile>())
            pages.append(QString::fromUtf8(file.bytes));
        return pages;
    }
    /// All of them.
    [[nodiscard]] QString text() const { return pages().join(QLatin1Char('\n')); }

    DerivedPlan now;
    DerivedPlan before;
    DiagramJob job;
};

} // namespace portolan::test
