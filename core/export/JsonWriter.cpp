// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/JsonWriter.h"

#include "export/ExportText.h"

#include <algorithm>

namespace portolan {

namespace {

/// One member of a row's object: a column, or the columns of one key in two languages.
struct JsonMember {
    QString key;
    QByteArray opening; ///< of the value's place: `"key": `
    struct Part {
        int column;
        QByteArray opening; ///< `"en": `, empty where the column has no language
    };
    std::vector<Part> parts;
};

QByteArray languageKey(Language language)
{
    return language == Language::English ? QByteArrayLiteral("\"en\": ") : QByteArrayLiteral("\"ja\": ");
}

std::vector<JsonMember> membersOf(const Table &table)
{
    std::vector<JsonMember> members;
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i) {
        const TableColumn &column = table.columns[static_cast<size_t>(i)];
        const QByteArray opening = column.language ? languageKey(*column.language) : QByteArray();
        const auto isSibling = [&column, &opening](const JsonMember &member) {
            const QByteArray &other = member.parts.front().opening;
            return member.key == column.key && member.parts.size() == 1 && column.language && !other.isEmpty()
                && other != opening;
        };
        auto member = std::find_if(members.begin(), members.end(), isSibling);
        if (member == members.end())
            member = members.insert(members.end(), {column.key, jsonString(column.key) + ": ", {}});
        member->parts.push_back({i, opening});
    }
    return members;
}

/// Cells are asked for from left to right, whatever the order of members: that is the table's contract.
void appendRow(QByteArray &bytes, const Table &table, const std::vector<JsonMember> &members, int row)
{
    std::vector<QString> cells;
    cells.reserve(table.columns.size());
    for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
        cells.push_back(table.cell(row, column));

    const char *separator = "{";
    for (const JsonMember &member : members) {
        bytes.append(separator).append(member.opening);
        separator = ", ";
        const bool isObject = member.parts.size() > 1;
        const char *partSeparator = "{";
        for (const JsonMember::Part &part : member.parts) {
            if (isObject)
                bytes.append(partSeparator).append(part.opening);
            partSeparator = ", ";
            appendJsonString(bytes, cells[static_cast<size_t>(part.column)]);
        }
        if (isObject)
            bytes.append('}');
    }
    bytes.append(members.empty() ? "{}" : "}");
}

void appendTable(QByteArray &bytes, const Table &table)
{
    bytes.append("    {\n      \"name\": ");
    appendJsonString(bytes, table.name);
    bytes.append(",\n      \"rows\": [");
    const std::vector<JsonMember> members = membersOf(table);
    for (int row = 0; row < table.rowCount; ++row) {
        bytes.append(row == 0 ? "\n        " : ",\n        ");
        appendRow(bytes, table, members, row);
    }
    bytes.append(table.rowCount > 0 ? "\n      ]\n    }" : "]\n    }");
}

} // namespace

void appendJsonString(QByteArray &bytes, QStringView text)
{
    const auto isPlain = [](QChar unit) {
        const char16_t code = unit.unicode();
        return code >= 0x20 && code != u'"' && code != u'\\' && code != 0x2028 && code != 0x2029;
    };
    bytes.append('"');
    while (!text.isEmpty()) {
        const qsizetype plain = std::find_if_not(text.begin(), text.end(), isPlain) - text.begin();
        bytes.append(wellFormed(text.first(plain).toString()).toUtf8());
        text = text.sliced(plain);
        if (text.isEmpty())
            break;
        const char16_t code = text.front().unicode();
        if (code == u'"' || code == u'\\')
            bytes.append('\\').append(static_cast<char>(code));
        else if (code == u'\n')
            bytes.append("\\n");
        else if (code == u'\t')
            bytes.append("\\t");
        else
            bytes.append("\\u").append(QByteArray::number(code, 16).rightJustified(4, '0'));
        text = text.sliced(1);
    }
    bytes.append('"');
}

QByteArray jsonString(QStringView text)
{
    QByteArray bytes;
    appendJsonString(bytes, text);
    return bytes;
}

QByteArray writeJson(const TableDocument &document)
{
    QByteArray bytes = "{\n  \"title\": " + jsonString(document.title)
        + ",\n  \"subtitle\": " + jsonString(document.subtitle) + ",\n  \"tables\": [";
    const char *separator = "\n";
    for (const Table &table : document.tables) {
        bytes.append(separator);
        separator = ",\n";
        appendTable(bytes, table);
    }
    bytes.append(document.tables.empty() ? "]\n}\n" : "\n  ]\n}\n");
    return bytes;
}

} // namespace portolan
