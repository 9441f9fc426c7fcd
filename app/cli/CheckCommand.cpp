// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/CheckCommand.h"

#include "check/Findings.h"
#include "cli/PlanInput.h"
#include "cli/Progress.h"
#include "export/FindingsJson.h"
#include "export/MatrixTables.h"
#include "io/IssuedContent.h"
#include "messages/MessageText.h"

#include <QDate>
#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// " (rack.plan.yaml:12:8)": where the name stands in the plan that nothing has; else empty. Without the folder: what
/// is found goes into files that travel.
QString placeText(const Finding &finding, const NamePlaces &places)
{
    const bool isOfKind = finding.code == "node.unknown-kind"_L1;
    if (!isOfKind && finding.code != "product.unknown-catalog"_L1)
        return {};
    const std::map<Id, SourcePosition> &known = isOfKind ? places.kinds : places.catalogs;
    const auto found = known.find(Id::parse(finding.key.section(u':', 1)).value_or(Id()));
    if (found == known.end())
        return {};
    SourcePosition place = found->second;
    place.file = QFileInfo(place.file).fileName();
    return u" ("_s + place.toString() + u')';
}

void printAsText(const std::vector<Finding> &found, const NamePlaces &places, const Wording &wording, Language language,
    QTextStream &out)
{
    static constexpr const char *severities[] = {"severity.information", "severity.warning", "severity.error"};
    const QString line = wording.text(u"findings.line"_s, language);
    const QString acceptedLine = wording.text(u"findings.line.accepted"_s, language);
    for (const Finding &finding : found) {
        const QString severity = wording.text(QLatin1String(severities[static_cast<int>(finding.severity)]), language);
        const QString sentence = visibleText(findingText(finding, wording, language) + placeText(finding, places));
        out << (finding.accepted
                ? acceptedLine.arg(severity, visibleText(findingState(finding, wording, language)), sentence)
                : line.arg(severity, sentence))
            << " [" << visibleText(finding.key) << "]\n";
    }
}

} // namespace

QString CheckCommand::summary() const
{
    return tr("Print the findings of a plan");
}

void CheckCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file."));
    parser.addOption({u"format"_s, tr("text (default) or json."), u"FORMAT"_s, u"text"_s});
    parser.addOption({u"lang"_s, tr("en (default) or ja; json has both."), u"LANG"_s, u"en"_s});
    describeCatalogs(parser);
}

ExitCode CheckCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const std::optional<QString> plan = onlyArgument(parser);
    if (!plan)
        return wrongUsage(orOneTooMany(parser, tr("Say which plan: portolan-cli check PLAN.")), streams);
    const QString format = parser.value(u"format"_s);
    if (format != u"text"_s && format != u"json"_s)
        return wrongUsage(tr("The format is text or json, not \"%1\".").arg(format), streams);
    const qsizetype language = QStringList{u"en"_s, u"ja"_s}.indexOf(parser.value(u"lang"_s));
    if (language < 0)
        return wrongUsage(tr("The language is en or ja, not \"%1\".").arg(parser.value(u"lang"_s)), streams);
    const std::optional<PlanInput> input = PlanInput::read(*plan, catalogPlaces(parser, *plan), streams);
    if (!input)
        return ExitCode::UnreadableInput;
    const Checked<Wording> wording = CatalogLibrary::wording();
    if (!wording) {
        printErrors(wording.error(), streams);
        return ExitCode::UnreadableInput;
    }
    // No finding: it is about signatures, needs a hash of the whole plan, and can't be accepted.
    if (isChangedSinceIssue(input->engine->plan()))
        printErrors({changedSinceIssue(input->engine->plan())}, streams);
    std::vector<Finding> found;
    {
        const Progress progress(streams, tr("Checking %1 ...").arg(*plan));
        found = findings(*input->engine, QDate::currentDate());
    }
    if (format == u"json"_s) {
        const QByteArray bytes = writeFindingsJson(found, *wording);
        if (const ExitCode written = write(QString(), bytes, streams); written != ExitCode::Done)
            return written;
    } else {
        printAsText(found, input->loaded->places, *wording, language == 1 ? Language::Japanese : Language::English,
            streams.out);
    }
    const bool hasErrors = std::any_of(found.begin(), found.end(),
        [](const Finding &finding) { return finding.severity == Severity::Error && !finding.accepted; });
    return hasErrors ? ExitCode::Failed : ExitCode::Done;
}

} // namespace portolan
