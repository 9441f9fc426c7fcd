// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ProgramBench.h"

#include "Measure.h"
#include "ProgramSession.h"
#include "TurnWatch.h"

#include "io/PlanWriter.h"
#include "plan/LargePlan.h"
#include "plan/PlanEditor.h"
#include "support/Ids.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace portolan::bench {

using namespace Qt::StringLiterals;
using test::id;

namespace {

constexpr int fewNodes = 30;
constexpr int manyMachines = 10000;
constexpr int starts = 7;
constexpr int longestSession = 900000; // ms
constexpr int arrowsOfHub = 100;
constexpr int nodesOfSecondProduct = 1000;
const QByteArray drawn = "drawn";

/// A machine with a hundred flows drawn by hand to others: what is dragged.
void addHub(PlanEditor &editor, const std::vector<Id> &others)
{
    Node hub;
    hub.id = id(hubName);
    hub.kind = id(u"linux"_s);
    hub.zone = editor.plan().nodes.at(others.front()).zone;
    hub.at = Point{300, 400};
    editor.put(hub);
    for (int number = 0; number < arrowsOfHub; ++number) {
        DrawnFlow flow;
        flow.id = id(u"hub-"_s + QString::number(number));
        flow.from = hub.id;
        flow.to = others[static_cast<size_t>(number) * 7 % others.size()];
        flow.transport = Transport::Tcp;
        flow.ports = PortSet::parse(QString::number(9000 + number)).value();
        editor.put(flow);
    }
}

/// A product whose legs differ from version to version, for a thousand machines.
void addSecondProduct(PlanEditor &editor, const std::vector<Id> &others)
{
    Product product;
    product.id = id(secondProduct);
    product.catalog = id(u"hpsum-7"_s);
    product.version = Version::parse(u"7.2.1"_s);
    editor.put(product);
    Node manager;
    manager.id = id(u"sum01"_s);
    manager.kind = id(u"management-server"_s);
    manager.os = id(u"windows"_s);
    manager.zone = id(u"mgmt"_s);
    manager.addresses = {AddressBlock::parse(u"10.0.0.12"_s).value()};
    Run run;
    run.product = product.id;
    run.manages.assign(others.begin(), others.begin() + nodesOfSecondProduct);
    std::sort(run.manages.begin(), run.manages.end());
    manager.runs = {run};
    editor.put(manager);
}

int writePlanOf(const QString &path, int nodes)
{
    Plan plan = makeLargePlan(nodes, 1);
    if (nodes > fewNodes) {
        std::vector<Id> servers;
        for (const auto &[name, node] : plan.nodes) {
            if (node.kind == id(u"linux"_s) || node.kind == id(u"windows"_s))
                servers.push_back(name);
        }
        PlanEditor editor(plan);
        addHub(editor, servers);
        addSecondProduct(editor, servers);
    }
    return writeTo(path, writePlan(plan)) ? 0 : 1;
}

int startOnce(WatchedApplication &application, const QString &path)
{
    ProgramSession session(application);
    session.open(path);
    QElapsedTimer waiting;
    waiting.start();
    while (!session.hasDrawnPlan() && waiting.elapsed() < longestSession)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%s\n", drawn.constData());
    std::fflush(stdout);
    return session.hasDrawnPlan() ? 0 : 1;
}

/// From the process's beginning until its window shows the plan.
double millisecondsUntilDrawn(const QString &benchmark, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(benchmark, arguments);
    while (process.waitForReadyRead(longestSession) && !process.peek(drawn.size()).startsWith(drawn)) { }
    const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished(longestSession);
    return time;
}

} // namespace

void measureProgram(const QString &benchmark, const QString &cli)
{
    const QTemporaryDir folder;
    const QString smallPlan = folder.filePath(u"small.plan.yaml"_s);
    const QString largePlan = folder.filePath(u"large.plan.yaml"_s);
    for (const auto &[path, nodes] : {std::pair(smallPlan, fewNodes), std::pair(largePlan, manyMachines)})
        QProcess::execute(benchmark, {cli, u"program-plan"_s, path, QString::number(nodes)});
    std::vector<double> times;
    for (int run = 0; run < starts; ++run)
        times.push_back(millisecondsUntilDrawn(benchmark, {cli, u"program-start"_s, smallPlan}));
    std::sort(times.begin(), times.end());
    print(u"program: cold start with 30 nodes, until drawn"_s, times[times.size() / 2], "ms");
    print(u"program: the same, worst"_s, times.back(), "ms");
    QProcess session;
    session.setProcessChannelMode(QProcess::ForwardedChannels);
    session.start(benchmark, {cli, u"program-session"_s, largePlan});
    session.waitForFinished(longestSession);
}

int runProgramPart(WatchedApplication &application, const QStringList &arguments)
{
    if (arguments.size() == 3 && arguments.front() == u"program-plan")
        return writePlanOf(arguments[1], arguments[2].toInt());
    if (arguments.size() == 2 && arguments.front() == u"program-start")
        return startOnce(application, arguments[1]);
    if (arguments.size() >= 2 && arguments.front() == u"program-session")
        return workOn(application, arguments[1], arguments.mid(2));
    return 2;
}

} // namespace portolan::bench
