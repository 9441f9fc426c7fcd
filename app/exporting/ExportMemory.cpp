// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportMemory.h"

#include "shell/Settings.h"

#include <QJsonDocument>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString planKey = u"plan"_s;

QJsonObject objectOf(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

} // namespace

std::optional<ExportChoices> ExportMemory::recall(const QString &planPath) const
{
    const QStringList lines = m_settings.value(m_key).toStringList();
    for (const QString &line : lines) {
        const QJsonObject object = objectOf(line);
        if (!planPath.isEmpty() && object.value(planKey).toString() == planPath)
            return ExportChoices::fromJson(object);
    }
    return std::nullopt;
}

void ExportMemory::keep(const QString &planPath, const ExportChoices &choices)
{
    if (planPath.isEmpty())
        return;
    QStringList lines = m_settings.value(m_key).toStringList();
    lines.removeIf([&](const QString &line) { return objectOf(line).value(planKey).toString() == planPath; });
    QJsonObject object = choices.toJson();
    object.insert(planKey, planPath);
    lines.prepend(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    m_settings.setValue(m_key, QStringList(lines.mid(0, mostPlans)));
}

} // namespace portolan
