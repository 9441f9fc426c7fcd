// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CanvasBench.h"
#include "EditBench.h"
#include "Measure.h"
#include "ProgramBench.h"
#include "RouteBench.h"
#include "TurnWatch.h"

#include "arrange/Arrange.h"
#include "check/Findings.h"
#include "derive/FlowEngine.h"
#include "export/MatrixJob.h"
#include "exposure/Exposure.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "plan/LargePlan.h"
#include "support/TestCatalogs.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <sys/resource.h>

#include <algorithm>
#include <sstream>

// One line a figure: name, value, unit. Times are medians of several runs. Arguments: the path of portolan-cli, and
// "canvas", "route" or "program" where nothing else is wanted. Without any, no process is measured. What can't be
// measured is refused with exit status 2.

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int small = 30;
constexpr int medium = 300;
constexpr int large = 10000;

/// The bare parser: events for nobody.
class NoEvents : public YAML::EventHandler {
    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override { }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {
    }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { }
    void OnMapEnd() override { }
};

void measureDeriving()
{
    const Plan plan = makeLargePlan(large, 1);
    int flows = 0;
    const double time = median(7, [&] {
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        flows = engine.flowCount();
    });
    print(u"L: nodes"_s, large, "nodes");
    print(u"L: flows"_s, flows, "flows");
    print(u"L: derive from nothing"_s, time, "ms");
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    size_t found = 0;
    print(u"L: all findings"_s, median(5, [&] { found = findings(engine).size(); }), "ms");
    print(u"L: number of findings"_s, static_cast<double>(found), "findings");
    print(u"L: places of all nodes"_s, median(5, [&] { (void)arrange(engine, {}); }), "ms");
    print(u"L: exposure of all nodes"_s, median(5, [&] { (void)exposureOf(engine); }), "ms");
    MatrixJob job;
    job.engine = &engine;
    job.wording = &test::wording();
    print(u"L: matrix as CSV, all columns"_s, median(3, [&] { (void)runMatrixJob(job); }), "ms");
}

/// One node that moves between two zones: all of its flows change, nothing else does.
double measureEdit(int nodes, size_t &reached)
{
    Plan plan = makeLargePlan(nodes, 1);
    PlanEditor editor(plan);
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    const auto linux = std::find_if(plan.nodes.begin(), plan.nodes.end(),
        [](const auto &entry) { return entry.second.kind.toString() == u"linux"_s; });
    Node node = linux->second;
    bool added = false;
    return median(201, [&] {
        // Taking a node out and putting it back is the dearest edit of one node.
        const ChangeSet changes = added ? editor.put(node) : editor.removeNode(node.id);
        added = !added;
        const FlowDelta delta = engine.apply(changes);
        reached = std::max(delta.added.size(), delta.removed.size());
    });
}

void measureEdits()
{
    size_t reached = 0;
    const double ofMedium = measureEdit(medium, reached);
    const double ofLarge = measureEdit(large, reached);
    print(u"edit: flows that one edit reaches"_s, static_cast<double>(reached), "flows");
    print(u"M: one edit, to its delta"_s, ofMedium * 1000, "us");
    print(u"L: one edit, to its delta"_s, ofLarge * 1000, "us");
    print(u"edit: L / M"_s, ofLarge / ofMedium, "times");
}

void measureFiles()
{
    const QByteArray bytes = writePlan(makeLargePlan(large, 1));
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    const double bare = median(5, [&] {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        NoEvents nobody;
        parser.HandleNextDocument(nobody);
    });
    Plan plan;
    const double load = median(5, [&] {
        const Result<YamlTree> tree = YamlTree::parse(bytes, u"large"_s);
        plan = readPlan(*tree)->plan;
    });
    const double save = median(5, [&] { (void)writePlan(plan); });
    print(u"L: plan file"_s, megabytes, "MB");
    print(u"L: bare parse by yaml-cpp"_s, megabytes / bare * 1000, "MB/s");
    print(u"L: load"_s, megabytes / load * 1000, "MB/s");
    print(u"L: save"_s, megabytes / save * 1000, "MB/s");
    print(u"L: load / bare parse"_s, load / bare, "times");
    print(u"L: save / bare parse"_s, save / bare, "times");
}

/// Peak memory of the largest child so far, in MB.
double peakOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measureProcesses(const QString &cli)
{
    const QTemporaryDir folder;
    const QString plan = folder.filePath(u"plan.yaml"_s);
    const QString out = folder.filePath(u"out.csv"_s);
    const auto run = [&] { QProcess::execute(cli, {u"matrix"_s, plan, u"-o"_s, out}); };
    if (!writeTo(plan, writePlan(makeLargePlan(small, 1))))
        return;
    print(u"S: portolan-cli matrix, whole process"_s, median(21, run), "ms");
    if (!writeTo(plan, writePlan(makeLargePlan(large, 1))))
        return;
    print(u"L: portolan-cli matrix, whole process"_s, median(3, run), "ms");
    print(u"L: portolan-cli matrix, peak memory"_s, peakOfChildren(), "MB");
    // The largest there is: two plans and the rows of both.
    const QString older = folder.filePath(u"older.yaml"_s);
    if (!QFile::copy(plan, older))
        return;
    const double compared = median(3, [&] {
        QProcess::execute(cli, {u"matrix"_s, plan, u"-o"_s, out, u"--against"_s, older});
    });
    print(u"L: portolan-cli matrix --against, whole process"_s, compared, "ms");
    print(u"L: portolan-cli matrix --against, peak memory"_s, peakOfChildren(), "MB");
}

constexpr int wrongUsage = 2;

/// Why this is no portolan-cli that can be run; empty: it is one. What fails at once would have splendid figures.
QString reasonAgainst(const QString &program)
{
    QProcess process;
    process.start(program, {u"--version"_s}, QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return process.errorString();
    const bool isDone = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    if (isDone && process.exitCode() == 0 && process.readAllStandardOutput().startsWith("portolan-cli "))
        return {};
    process.kill();
    process.waitForFinished();
    return u"it does not answer --version as portolan-cli does"_s;
}

int refuse(const QString &why)
{
    std::fprintf(stderr, "portolan-bench: %s\n", qPrintable(why));
    return wrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    // Widgets and the document's font take an application, and no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString part = arguments.value(1);
    if (part.startsWith(u"program-"))
        return runProgramPart(application, arguments.mid(1));
    if (arguments.size() > 2 || !QStringList{{}, u"canvas"_s, u"route"_s, u"program"_s}.contains(part))
        return refuse(u"after the path of portolan-cli can stand canvas, route or program, not \"%1\"."_s.arg(
            arguments.mid(1).join(u' ')));
    if (const QString reason = arguments.isEmpty() ? QString() : reasonAgainst(arguments.front()); !reason.isEmpty())
        return refuse(u"\"%1\" can't be measured as portolan-cli: %2."_s.arg(arguments.front(), reason));
    if (part == u"canvas") {
        measureCanvas();
        return 0;
    }
    if (part == u"route") {
        measureRouting();
        return 0;
    }
    if (part == u"program") {
        measureProgram(QCoreApplication::applicationFilePath(), arguments.front());
        return 0;
    }
    // Processes first: the peak of the children is then the peak of the command line and not of a fork of ours.
    if (!arguments.isEmpty()) {
        measureProcesses(arguments.front());
        measureDrawing(arguments.front());
        measureProgram(QCoreApplication::applicationFilePath(), arguments.front());
    }
    measureDeriving();
    measureEdits();
    measureDocument(large);
    measureFiles();
    measureRouting();
    measureCanvas();
    return 0;
}
