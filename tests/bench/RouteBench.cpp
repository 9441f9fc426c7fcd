// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RouteBench.h"

#include "Measure.h"
#include "io/PlanWriter.h"
#include "plan/LargePlan.h"
#include "support/BenchScene.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace portolan::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; ///< milliseconds for one process

/// A scene as Graphviz reads it: boxes at their places, y upwards, places in points and sizes in inches.
QByteArray dotOf(const Plan &plan)
{
    constexpr double pointsOfInch = 72;
    QByteArray dot = "digraph scene {\nnode [shape=box fixedsize=true label=\"\"]\n";
    for (const auto &[id, node] : plan.nodes) {
        const Size size = node.size.value_or(Node::standardSize);
        dot += '"' + id.toString().toUtf8() + "\" [pos=\"" + QByteArray::number(node.at->x + size.width / 2) + ','
            + QByteArray::number(-node.at->y - size.height / 2)
            + "\" width=" + QByteArray::number(size.width / pointsOfInch)
            + " height=" + QByteArray::number(size.height / pointsOfInch) + "]\n";
    }
    for (const auto &entry : plan.flows)
        dot += '"' + entry.second.from.toString().toUtf8() + "\" -> \"" + entry.second.to.toString().toUtf8() + "\"\n";
    return dot + "}\n";
}

/// Whether the process ended well; an empty reason: it did.
QString reasonOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return u"not done after %1 s"_s.arg(patience / 1000);
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return u"failed: "_s + QString::fromUtf8(process.readAllStandardError()).section(u'\n', 0, 0);
}

/// Median of so many runs of a process, or why there is none. A long first run is the only one.
void measureProcess(const QString &name, int runs, const QString &program, const QStringList &arguments)
{
    constexpr double longRun = 5000;
    QString reason;
    const double first = millisecondsOf([&] { reason = reasonOf(program, arguments); });
    if (!reason.isEmpty())
        printReason(name, reason);
    else
        print(name, first > longRun ? first : median(runs, [&] { reason = reasonOf(program, arguments); }), "ms");
}

void measureNeato(const QString &name, const Plan &plan)
{
    const QString neato = QStandardPaths::findExecutable(u"neato"_s);
    if (neato.isEmpty()) {
        printReason(name, u"neato is not installed (Debian: graphviz)"_s);
        return;
    }
    const QTemporaryDir folder;
    const QString scene = folder.filePath(u"scene.dot"_s);
    if (!writeTo(scene, dotOf(plan))) {
        printReason(name, u"the scene can't be written"_s);
        return;
    }
    const QStringList arguments{
        u"-n2"_s, u"-Gsplines=ortho"_s, u"-Tplain"_s, u"-o"_s, folder.filePath(u"out"_s), scene};
    measureProcess(name, 5, neato, arguments);
}

void measureScene(int managed)
{
    const Plan plan = test::makeBenchScene(managed);
    const QString name = QString::number(plan.flows.size()) + u" arrows: "_s;
#ifdef PORTOLAN_ROUTE_TIMES
    const int runs = managed > 1000 ? 1 : 9;
    print(name + u"route all"_s, millisecondsToRouteAll(plan, runs), "ms");
    print(name + u"route after one node moved"_s, millisecondsToRouteAfterMove(plan, runs), "ms");
#endif
    measureNeato(name + u"neato -n2 -Gsplines=ortho, no labels"_s, plan);
}

} // namespace

void measureRouting()
{
    for (const int managed : test::benchScenes)
        measureScene(managed);
    measureScene(test::largestBenchScene);
}

void measureDrawing(const QString &cli)
{
    const QTemporaryDir folder;
    const QString plan = folder.filePath(u"plan.yaml"_s);
    const auto measure = [&](const QString &name, const QString &ending) {
        measureProcess(name + ending.toUpper() + u", whole process"_s, 5, cli,
            {u"diagram"_s, plan, u"-o"_s, folder.filePath(u"out."_s + ending)});
    };
    constexpr int nodes = 300;
    if (!writeTo(plan, writePlan(makeLargePlan(nodes, 1))))
        return;
    measure(u"M: portolan-cli diagram to "_s, u"svg"_s);
    measure(u"M: portolan-cli diagram to "_s, u"pdf"_s);
    for (const int managed : {80, 160}) {
        const Plan scene = test::makeBenchScene(managed);
        if (!writeTo(plan, writePlan(scene)))
            return;
        measure(QString::number(scene.flows.size()) + u" arrows: portolan-cli diagram to "_s, u"json"_s);
    }
}

} // namespace portolan::bench
