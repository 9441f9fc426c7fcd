// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/DiagramCommand.h"

#include "cli/ComparedInput.h"
#include "cli/ExportOptions.h"
#include "cli/Progress.h"
#include "io/HeldSignals.h"
#include "messages/MessageText.h"
#include "paint/PngWriter.h"
#include "sheet/DiagramJob.h"
#include "sheet/JobWords.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

/// The number that an option gives, where it is one in this range.
std::optional<double> numberOption(const QCommandLineParser &parser, const QString &option, double least, double most)
{
    bool isNumber = false;
    const double value = parser.value(option).toDouble(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

QString DiagramCommand::summary() const
{
    return tr("Write the diagram of a plan: routed, labelled arrows on sheets");
}

void DiagramCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file."));
    parser.addRequiredOption({u"o"_s,
        tr("Write to FILE; its ending says the format: svg, pdf, png or json. Further pages of svg and png have "
           "their number before the ending: sheet-2.svg, sheet-3.svg ..."),
        u"FILE"_s});
    parser.addOption({u"page"_s, tr("Only the page N."), u"N"_s});
    ExportOptions::describe(parser,
        tr("Mark what changed against the older plan OLD; what is gone stands at or near its old place."),
        tr("Only what crosses the firewall ID."));
    parser.addOption({u"by"_s,
        tr("A page for each product, phase, zone, protocol or firewall beside that of the whole plan; several, "
           "separated by commas, are possible."),
        u"WHAT"_s});
    parser.addOption({u"labels"_s, tr("auto (default), ports, numbers or both."), u"LABELS"_s, u"auto"_s});
    parser.addOption({u"colors"_s,
        tr("What arrows have their colours by: auto (default), product, table, protocol, phase or change."),
        u"COLORS"_s, u"auto"_s});
    parser.addOption({u"paper"_s,
        tr("A4, A3, A2, Letter, Tabloid, or plan: as large as the plan; the plan's own unless given."), u"PAPER"_s});
    parser.addOption({u"orientation"_s, tr("landscape or portrait; the plan's own unless given."), u"ORIENTATION"_s});
    parser.addOption(
        {u"scale"_s, tr("Percent of 1 : 1, 5 to 1000; as large as fits the page unless given."), u"PERCENT"_s});
    parser.addOption(
        {u"tile"_s, tr("Over several pages that overlap, where one would make the text too small to read.")});
    parser.addOption({u"no-rows"_s,
        tr("Without the pages that list the rows of the matrix. Labels that are cut are told in full all the same, in "
           "Numbers on the sheet or on a page behind it.")});
    parser.addOption({u"dpi"_s, tr("Dots per inch of png; 144 unless given."), u"DPI"_s, u"144"_s});
    parser.addOption({u"outlines"_s, tr("Text of svg as outlines, for where the font will be missing.")});
    describeCatalogs(parser);
}

QString DiagramCommand::readPages(const QCommandLineParser &parser, DiagramJob &job)
{
    if (parser.isSet(u"page"_s)) {
        const auto page = numberOption(parser, u"page"_s, 1, 100'000);
        if (!page || *page != static_cast<int>(*page))
            return tr("--page is the number of a page, from 1, not \"%1\".").arg(parser.value(u"page"_s));
        job.page = static_cast<int>(*page);
    }
    const QStringList words = parser.isSet(u"by"_s) ? parser.value(u"by"_s).split(u',') : QStringList();
    for (const QString &word : words) {
        const qsizetype kind = pagesByWords().indexOf(word.trimmed());
        if (kind < 0)
            return tr("Pages can be made by product, phase, zone, protocol or firewall, not by \"%1\".").arg(word);
        job.pagesBy.push_back(static_cast<PagesBy>(kind));
    }
    return {};
}

QString DiagramCommand::readLooks(const QCommandLineParser &parser, DiagramJob &job)
{
    const int labels = ExportOptions::choice(parser, u"labels"_s, labelWords());
    if (labels < 0)
        return tr("Labels are auto, ports, numbers or both, not \"%1\".").arg(parser.value(u"labels"_s));
    job.labels = static_cast<LabelStyle>(labels);
    const int colors = ExportOptions::choice(parser, u"colors"_s, colorWords());
    if (colors < 0)
        return tr("Colours are by auto, product, table, protocol, phase or change, not \"%1\".")
            .arg(parser.value(u"colors"_s));
    job.colors = static_cast<ColorBy>(colors);
    if (parser.isSet(u"dpi"_s) && job.format != DiagramFormat::Png)
        return tr("--dpi is for PNG files only.");
    const auto dpi = numberOption(parser, u"dpi"_s, lowestDotsPerInch, highestDotsPerInch);
    if (!dpi)
        return tr("--dpi is a number from %1 to %2, not \"%3\".")
            .arg(QString::number(lowestDotsPerInch), QString::number(highestDotsPerInch), parser.value(u"dpi"_s));
    job.dotsPerInch = *dpi;
    job.textAsOutlines = parser.isSet(u"outlines"_s);
    if (job.textAsOutlines && job.format != DiagramFormat::Svg)
        return tr("--outlines is for SVG files only.");
    return {};
}

QString DiagramCommand::readPaper(const QCommandLineParser &parser, DiagramJob &job)
{
    if (parser.isSet(u"paper"_s)) {
        const QString word = parser.value(u"paper"_s);
        const std::optional<Paper> paper = paperNamed(word);
        job.paper.isAsLargeAsPlan = word.compare(u"plan"_s, Qt::CaseInsensitive) == 0;
        if (!paper && !job.paper.isAsLargeAsPlan)
            return tr("Paper is A4, A3, A2, Letter, Tabloid or plan, not \"%1\".").arg(word);
        job.paper.paper = paper;
    }
    if (parser.isSet(u"orientation"_s)) {
        const int portrait = ExportOptions::choice(parser, u"orientation"_s, orientationWords());
        if (portrait < 0)
            return tr("The orientation is landscape or portrait, not \"%1\".").arg(parser.value(u"orientation"_s));
        if (job.paper.isAsLargeAsPlan)
            return tr("--orientation is for paper of a fixed size, not for --paper plan.");
        job.paper.isPortrait = portrait == 1;
    }
    if (parser.isSet(u"scale"_s)) {
        const auto percent = numberOption(parser, u"scale"_s, 5, 1000);
        if (!percent)
            return tr("--scale is percent of 1 : 1, from 5 to 1000, not \"%1\".").arg(parser.value(u"scale"_s));
        job.scale = *percent / 100;
    }
    job.isTiled = parser.isSet(u"tile"_s);
    job.hasRows = !parser.isSet(u"no-rows"_s);
    return {};
}

ExitCode DiagramCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const std::optional<QString> plan = onlyArgument(parser);
    if (!plan)
        return wrongUsage(orOneTooMany(parser, tr("Say which plan: portolan-cli diagram PLAN -o FILE.")), streams);
    const QString file = parser.value(u"o"_s);
    if (file.isEmpty())
        return wrongUsage(tr("Say where to write: -o FILE, with the ending svg, pdf, png or json."), streams);
    DiagramJob job;
    const std::optional<DiagramFormat> format = diagramFormatOf(file);
    if (!format)
        return wrongUsage(tr("The ending of \"%1\" names no format; it is svg, pdf, png or json.").arg(file), streams);
    job.format = *format;
    job.fileName = QFileInfo(file).fileName();
    for (const QString &wrong :
        {ExportOptions::readLanguage(parser, job.language), ExportOptions::readFilter(parser, job.filter),
            readPages(parser, job), readLooks(parser, job), readPaper(parser, job)}) {
        if (!wrong.isEmpty())
            return wrongUsage(wrong, streams);
    }
    const QString against = parser.value(u"against"_s);
    if (parser.isSet(u"against"_s) && against.isEmpty())
        return wrongUsage(tr("Say which plan to compare with: --against OLD."), streams);
    const QStringList inputs = QStringList{*plan, against} + parser.values(u"catalog"_s);
    if (const QString wrong = writtenOver(inputs, file); !wrong.isEmpty())
        return wrongUsage(wrong, streams);
    const std::optional<ComparedInput> input = readCompared(parser, *plan, streams);
    if (!input)
        return ExitCode::UnreadableInput;
    job.planHash = hashOf(*plan);
    job.engine = input->plan.engine.get();
    job.older = input->olderEngine();
    job.olderName = input->olderName;
    return writePages(std::move(job), file, inputs, streams);
}

Result<DiagramOutput> DiagramCommand::draw(const DiagramJob &job, const QString &file, Streams &streams)
{
    Result<DiagramPages> pages;
    {
        Progress progress(streams, tr("Drawing %1 ...").arg(file));
        pages = composeDiagram(job, progress.told());
    }
    if (!pages)
        return tl::unexpected<Error>(pages.error());
    Progress progress(streams, tr("Writing %1 ...").arg(file));
    return writeDiagram(job, *pages, progress.told());
}

ExitCode DiagramCommand::writePages(
    DiagramJob job, const QString &file, const QStringList &inputs, Streams &streams) const
{
    const Checked<Wording> wording = CatalogLibrary::wording();
    if (!wording) {
        printErrors(wording.error(), streams);
        return ExitCode::UnreadableInput;
    }
    const Result<TextMeasure> measure = TextMeasure::make();
    if (!measure) {
        printErrors({measure.error()}, streams);
        return ExitCode::Failed;
    }
    job.wording = &*wording;
    job.measure = &*measure;
    Result<DiagramOutput> output = draw(job, file, streams);
    if (!output) {
        printErrors({output.error()}, streams);
        const QString &code = output.error().code;
        return code == u"filter.unknown"_s || code == u"page.unknown"_s ? ExitCode::WrongUsage : ExitCode::Failed;
    }
    for (const Error &warning : output->warnings)
        streams.err << messageLine(warning) << '\n';
    const QString folder = file.chopped(job.fileName.size());
    for (const DiagramFile &page : output->files) {
        if (const QString wrong = writtenOver(inputs, folder + page.name); !wrong.isEmpty())
            return wrongUsage(wrong, streams);
    }
    const HeldSignals held; // all pages or none
    for (const DiagramFile &page : output->files) {
        const ExitCode code = write(folder + page.name, page.bytes, streams);
        if (code != ExitCode::Done)
            return code;
    }
    return ExitCode::Done;
}

} // namespace portolan
