// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/LayoutFaults.h"

#include "io/PlanWriter.h"
#include "matrix/Matrix.h"

#include <QFile>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

/// What of the plan is not where it should be in the diagram, or not there at all.
QStringList missingOf(const FlowEngine &engine, const JudgedDiagram &diagram)
{
    QStringList missing;
    std::map<QString, QRectF> nodes;
    for (const JudgedBox &node : diagram.nodes)
        nodes[node.id] = node.rect;
    for (const auto &[id, node] : engine.plan().nodes) {
        const Size size = node.size.value_or(Node::standardSize);
        const QRectF rect = nodes[id.toString()];
        const bool isThere = node.at ? std::abs(rect.x() - node.at->x) + std::abs(rect.y() - node.at->y)
                    + std::abs(rect.width() - size.width) + std::abs(rect.height() - size.height)
                < 0.05
                                     : rect.isValid();
        if (!isThere)
            missing.append(u"node "_s + id.toString());
    }
    std::multimap<QString, const JudgedArrow *> arrows;
    for (const JudgedArrow &arrow : diagram.arrows) {
        for (const QString &flow : arrow.flows)
            arrows.emplace(flow, &arrow);
    }
    for (const MatrixRow &row : numberedOpenings(engine)) {
        const FlowIdentity &identity = row.first().identity;
        if (identity.opener == identity.listener)
            continue;
        const auto found = arrows.find(row.key);
        if (arrows.count(row.key) != 1 || found->second->from != engine.nodes().at(identity.opener).id.toString()
            || found->second->to != engine.nodes().at(identity.listener).id.toString())
            missing.append(u"row "_s + row.key);
    }
    return missing;
}

/// PORTOLAN_KEEP_DIAGRAMS names a folder where plan, JSON and report of what is wrong are kept.
void keep(const QString &name, const Plan &plan, const QByteArray &json, const QString &report)
{
    const QString folder = qEnvironmentVariable("PORTOLAN_KEEP_DIAGRAMS");
    if (folder.isEmpty())
        return;
    const auto write = [&](const QString &ending, const QByteArray &bytes) {
        QFile file(folder + u'/' + name + ending);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!write(u".plan.yaml"_s, writePlan(plan)) || !write(u".json"_s, json) || !write(u".txt"_s, report.toUtf8()))
        qWarning("%s could not be kept", qPrintable(name));
}

} // namespace

QString faultsOf(const QString &name, const FlowEngine &engine, const QByteArray &json, const DiagramQuality &quality)
{
    const QStringList missing = missingOf(engine, quality.diagram());
    const bool isSound = quality.violations().empty() && missing.isEmpty() && quality.measures().stubs == 0;
    if (isSound)
        return {};
    QString report = name + u": " + quality.report();
    if (!missing.isEmpty())
        report += u"missing: "_s + missing.join(u", "_s);
    keep(name, engine.plan(), json, report);
    return report;
}

} // namespace portolan::test
