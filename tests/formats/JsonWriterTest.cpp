// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/JsonWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

TableDocument document()
{
    TableDocument result;
    result.title = u"サーバ \"管理\""_s;
    result.subtitle = u"a\nb"_s;
    Table table;
    table.name = u"rows"_s;
    table.columns = {{u"no"_s, u"No."_s, std::nullopt}, {u"purpose"_s, u"Purpose"_s, Language::English},
        {u"purpose"_s, u"用途"_s, Language::Japanese}, {u"zone"_s, u"Zone"_s, Language::English}};
    table.rowCount = 2;
    table.cell = [](int row, int column) {
        return QStringList{u"1"_s, u"Time"_s, u"時刻"_s, u"x"_s, u"N1"_s, u""_s, u"\\"_s, u""_s}[row * 4 + column];
    };
    result.tables.push_back(table);
    return result;
}

} // namespace

class JsonWriterTest : public QObject {
    Q_OBJECT

private slots:
    void escapesStrings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QString() << QByteArray("\"\"");
        QTest::newRow("quote and backslash") << u"a\"b\\c/"_s << QByteArray("\"a\\\"b\\\\c/\"");
        QTest::newRow("control characters")
            << u"\n\t\r\u0000\u001F\u007F"_s << QByteArray("\"\\n\\t\\u000d\\u0000\\u001f\x7F\"");
        QTest::newRow("line separators") << u"\u2028\u2029"_s << QByteArray("\"\\u2028\\u2029\"");
        QTest::newRow("Japanese and beyond") << u"管𠮷"_s << u"\"管𠮷\""_s.toUtf8();
        QTest::newRow("half a pair") << QString(QChar(0xD842) + u"\n"_s) << QByteArray("\"\xEF\xBF\xBD\\n\"");
    }

    void escapesStrings()
    {
        QFETCH(QString, text);
        QTEST(jsonString(text), "json");
        if (text.isValidUtf16()) {
            const auto parsed = QJsonDocument::fromJson('[' + jsonString(text) + ']');
            QCOMPARE(parsed.array().at(0).toString(), text);
        }
    }

    void writesOneRowALine()
    {
        QCOMPARE(QString::fromUtf8(writeJson(document())),
            u"{\n"
            "  \"title\": \"サーバ \\\"管理\\\"\",\n"
            "  \"subtitle\": \"a\\nb\",\n"
            "  \"tables\": [\n"
            "    {\n"
            "      \"name\": \"rows\",\n"
            "      \"rows\": [\n"
            "        {\"no\": \"1\", \"purpose\": {\"en\": \"Time\", \"ja\": \"時刻\"}, \"zone\": \"x\"},\n"
            "        {\"no\": \"N1\", \"purpose\": {\"en\": \"\", \"ja\": \"\\\\\"}, \"zone\": \"\"}\n"
            "      ]\n"
            "    }\n"
            "  ]\n"
            "}\n"_s);
    }

    void joinsLanguagesThatDoNotStandSideBySide()
    {
        TableDocument apart = document();
        std::swap(apart.tables[0].columns[2], apart.tables[0].columns[3]);
        apart.tables[0].rowCount = 1;
        QVERIFY(writeJson(apart).contains(
            u"{\"no\": \"1\", \"purpose\": {\"en\": \"Time\", \"ja\": \"x\"}, \"zone\": \"時刻\"}"_s.toUtf8()));
    }

    void isJsonWhateverIsMissing()
    {
        TableDocument empty;
        QJsonParseError error{};
        QCOMPARE(QJsonDocument::fromJson(writeJson(empty), &error).object().value(u"tables"_s).toArray().size(), 0);
        QCOMPARE(error.error, QJsonParseError::NoError);
        empty.tables.resize(2);
        empty.tables[1].rowCount = 1;
        const auto parsed = QJsonDocument::fromJson(writeJson(empty), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(parsed.object().value(u"tables"_s).toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "JsonWriterTest.moc"
