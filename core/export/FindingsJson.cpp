// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/FindingsJson.h"

#include "export/JsonWriter.h"
#include "export/MatrixTables.h"

#include <algorithm>

namespace portolan {

namespace {

QByteArray severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QByteArrayLiteral("error");
    case Severity::Warning:
        return QByteArrayLiteral("warning");
    case Severity::Information:
        break;
    }
    return QByteArrayLiteral("information");
}

template <typename Items, typename TextOf>
QByteArray jsonList(const Items &items, TextOf textOf)
{
    QByteArray bytes = "[";
    for (const auto &item : items) {
        if (bytes.size() > 1)
            bytes.append(", ");
        appendJsonString(bytes, textOf(item));
    }
    return bytes + ']';
}

QByteArray jsonTexts(const QString &english, const QString &japanese)
{
    return "{\"en\": " + jsonString(english) + ", \"ja\": " + jsonString(japanese) + '}';
}

QByteArray findingObject(const Finding &finding, const Wording &wording)
{
    QByteArray bytes = "{\"code\": " + jsonString(finding.code) + ", \"severity\": \"" + severityWord(finding.severity)
        + "\", \"text\": "
        + jsonTexts(findingText(finding, wording, Language::English), findingText(finding, wording, Language::Japanese))
        + ", \"nodes\": " + jsonList(finding.nodes, [](const Id &id) { return id.toString(); })
        + ", \"flows\": " + jsonList(finding.flows, [](const QString &key) { return key; })
        + ", \"key\": " + jsonString(finding.key) + ", \"accepted\": " + (finding.accepted ? "true" : "false");
    const LocalizedText &reason = finding.acceptedReason;
    if (finding.accepted && !reason.isEmpty())
        bytes += ", \"accepted_reason\": " + jsonTexts(reason.text(Language::English), reason.text(Language::Japanese));
    if (finding.accepted && !finding.acceptedBy.isEmpty())
        bytes += ", \"accepted_by\": " + jsonString(finding.acceptedBy);
    return bytes + '}';
}

} // namespace

QByteArray writeFindingsJson(const std::vector<Finding> &findings, const Wording &wording)
{
    QByteArray bytes = "{\n  \"findings\": [";
    const char *separator = "\n    ";
    for (const Finding &finding : findings) {
        bytes.append(separator).append(findingObject(finding, wording));
        separator = ",\n    ";
    }
    bytes.append(findings.empty() ? "],\n  \"counts\": {" : "\n  ],\n  \"counts\": {");
    const auto count
        = [&](auto matches) { return QByteArray::number(std::count_if(findings.begin(), findings.end(), matches)); };
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        const auto isOpen = [&](const Finding &finding) { return finding.severity == severity && !finding.accepted; };
        bytes.append("\"" + severityWord(severity) + "\": " + count(isOpen) + ", ");
    }
    return bytes + "\"accepted\": " + count([](const Finding &finding) { return finding.accepted; }) + "}\n}\n";
}

} // namespace portolan
