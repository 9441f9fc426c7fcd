// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/MatrixCommand.h"

#include "cli/ComparedInput.h"
#include "cli/ExportOptions.h"
#include "cli/Progress.h"
#include "export/MatrixJob.h"
#include "io/IssuedContent.h"
#include "sheet/JobWords.h"

#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

QString MatrixCommand::summary() const
{
    return tr("Write the firewall matrix of a plan");
}

void MatrixCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file."));
    parser.addRequiredOption(
        {u"o"_s, tr("Write to FILE; its ending says the format: csv, xlsx, md or json."), u"FILE"_s});
    parser.addOption({u"view"_s, tr("documented, stateful (default), stateless or zones."), u"VIEW"_s, u"stateful"_s});
    parser.addOption({u"expand"_s, tr("A row for each machine of a group.")});
    ExportOptions::describe(parser, tr("Mark what changed against the older plan OLD."),
        tr("Only what crosses the firewall ID; its own state decides stateful or stateless."));
    parser.addOption({u"encoding"_s, tr("Of CSV: utf-8 (default, with byte order mark) or cp932 (old Excel in Japan)."),
        u"ENCODING"_s, u"utf-8"_s});
    describeCatalogs(parser);
}

ExitCode MatrixCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const std::optional<QString> plan = onlyArgument(parser);
    if (!plan)
        return wrongUsage(orOneTooMany(parser, tr("Say which plan: portolan-cli matrix PLAN -o FILE.")), streams);
    const QString file = parser.value(u"o"_s);
    if (file.isEmpty())
        return wrongUsage(tr("Say where to write: -o FILE, with the ending csv, xlsx, md or json."), streams);
    MatrixJob job;
    const std::optional<MatrixFormat> format = matrixFormatOf(file);
    if (!format)
        return wrongUsage(tr("The ending of \"%1\" names no format; it is csv, xlsx, md or json.").arg(file), streams);
    job.format = *format;
    const int view = ExportOptions::choice(parser, u"view"_s, viewWords());
    if (view < 0)
        return wrongUsage(
            tr("The view is documented, stateful, stateless or zones, not \"%1\".").arg(parser.value(u"view"_s)),
            streams);
    job.filter.view = static_cast<View>(view);
    for (const QString &wrong :
        {ExportOptions::readLanguage(parser, job.language), ExportOptions::readFilter(parser, job.filter)}) {
        if (!wrong.isEmpty())
            return wrongUsage(wrong, streams);
    }
    const int encoding = ExportOptions::choice(parser, u"encoding"_s, encodingWords());
    if (encoding < 0)
        return wrongUsage(tr("The encoding is utf-8 or cp932, not \"%1\".").arg(parser.value(u"encoding"_s)), streams);
    job.cp932 = encoding == 1;
    if (job.cp932 && job.format != MatrixFormat::Csv)
        return wrongUsage(tr("--encoding is for CSV files only."), streams);
    job.filter.expand = parser.isSet(u"expand"_s);

    const QString against = parser.value(u"against"_s);
    if (parser.isSet(u"against"_s) && against.isEmpty())
        return wrongUsage(tr("Say which plan to compare with: --against OLD."), streams);
    const QStringList inputs = QStringList{*plan, against} + parser.values(u"catalog"_s);
    if (const QString wrong = writtenOver(inputs, file); !wrong.isEmpty())
        return wrongUsage(wrong, streams);

    const std::optional<ComparedInput> input = readCompared(parser, *plan, streams);
    if (!input)
        return ExitCode::UnreadableInput;
    job.older = input->olderEngine();
    job.olderName = input->olderName;
    const Checked<Wording> wording = CatalogLibrary::wording();
    if (!wording) {
        printErrors(wording.error(), streams);
        return ExitCode::UnreadableInput;
    }
    job.engine = input->plan.engine.get();
    if (isChangedSinceIssue(job.engine->plan()))
        printErrors({changedSinceIssue(job.engine->plan())}, streams);
    job.wording = &*wording;
    Result<QByteArray> bytes;
    {
        Progress progress(streams, tr("Writing %1 ...").arg(file));
        bytes = runMatrixJob(job, progress.told());
    }
    if (!bytes) {
        printErrors({bytes.error()}, streams);
        return bytes.error().code == u"filter.unknown"_s ? ExitCode::WrongUsage : ExitCode::Failed;
    }
    return write(file, *bytes, streams);
}

} // namespace portolan
