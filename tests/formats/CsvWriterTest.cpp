// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/CsvWriter.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Table tableOf(const QStringList &headings, const QList<QStringList> &rows)
{
    Table table;
    for (const QString &heading : headings)
        table.columns.push_back({heading, heading, std::nullopt});
    table.rowCount = static_cast<int>(rows.size());
    table.cell = [rows](int row, int column) { return rows[row][column]; };
    return table;
}

const CsvOptions plain{CsvEncoding::Utf8, false, false};

} // namespace

class CsvWriterTest : public QObject {
    Q_OBJECT

private slots:
    void linesEndWithCrLf()
    {
        QCOMPARE(writeCsv(tableOf({u"a"_s, u"b"_s}, {{u"1"_s, u""_s}}), plain).value(), QByteArray("a,b\r\n1,\r\n"));
    }

    void quotesOnlyWhereNeeded()
    {
        const Table table = tableOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s},
            {{u"x,y"_s, u"say \"x\""_s, u"one\ntwo"_s, u" blanks "_s, u"semi;colon\tand 'quote'"_s}});
        QCOMPARE(writeCsv(table, plain).value(),
            QByteArray("a,b,c,d,e\r\n\"x,y\",\"say \"\"x\"\"\",\"one\ntwo\", blanks ,semi;colon\tand 'quote'\r\n"));
    }

    void anEmptyOnlyFieldIsNoBlankLine()
    {
        QCOMPARE(writeCsv(tableOf({u"a"_s}, {{QString()}, {u"x"_s}}), plain).value(), QByteArray("a\r\n\"\"\r\nx\r\n"));
    }

    void beginsWithByteOrderMark()
    {
        const Table table = tableOf({u"項番"_s}, {});
        QCOMPARE(writeCsv(table).value(), QByteArray("\xEF\xBB\xBF\xE9\xA0\x85\xE7\x95\xAA\r\n"));
        QCOMPARE(writeCsv(table, plain).value(), QByteArray("\xE9\xA0\x85\xE7\x95\xAA\r\n"));
        QCOMPARE(writeCsv(table, {CsvEncoding::Cp932, true, true}).value(), QByteArray("\x8d\x80\x94\xd4\r\n"));
    }

    void neutralisesFormulasAlsoInHeadings()
    {
        const Table table = tableOf({u"=a"_s, u"b"_s}, {{u"+1,2"_s, u"49152-65535"_s}, {u"＝x"_s, u"-"_s}});
        QCOMPARE(writeCsv(table, {CsvEncoding::Utf8, false, true}).value(),
            u"'=a,b\r\n\"'+1,2\",49152-65535\r\n'＝x,'-\r\n"_s.toUtf8());
        QCOMPARE(writeCsv(table, plain).value(), u"=a,b\r\n\"+1,2\",49152-65535\r\n＝x,-\r\n"_s.toUtf8());
    }

    void halfPairsDoNotBreakUtf8()
    {
        QCOMPARE(writeCsv(tableOf({u"a"_s + QChar(0xD800)}, {}), plain).value(), QByteArray("a\xEF\xBF\xBD\r\n"));
    }

    void namesTheCellThatCp932CannotHold_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("cell") << u"備考"_s << u"\"Zürich\", 管理"_s
                              << QStringList{u"ü"_s, u"U+00FC"_s, u"備考"_s, u"3"_s};
        QTest::newRow("beyond the BMP") << u"備考"_s << u"=𠮷野"_s
                                        << QStringList{u"𠮷"_s, u"U+20BB7"_s, u"備考"_s, u"3"_s};
        QTest::newRow("half a pair") << u"備考"_s << QString(QChar(0xD842))
                                     << QStringList{u"\uFFFD"_s, u"U+D842"_s, u"備考"_s, u"3"_s};
        QTest::newRow("heading") << u"é"_s << u"a"_s << QStringList{u"é"_s, u"U+00E9"_s, u"é"_s, u"1"_s};
    }

    void namesTheCellThatCp932CannotHold()
    {
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        const Table table = tableOf({u"No."_s, heading}, {{u"1"_s, u"管理"_s}, {u"2"_s, cell}});
        const auto bytes = writeCsv(table, {CsvEncoding::Cp932, true, true});
        QVERIFY(!bytes.has_value());
        QCOMPARE(bytes.error().code, u"export.not-in-cp932"_s);
        QTEST(bytes.error().arguments, "arguments");
    }

    void asksForCellsInOrder()
    {
        QStringList asked;
        Table table = tableOf({u"a"_s, u"b"_s}, {{}, {}});
        table.cell = [&asked](int row, int column) {
            asked.append(QString::number(row) + u'/' + QString::number(column));
            return QString();
        };
        QVERIFY(writeCsv(table).has_value());
        QCOMPARE(asked, QStringList({u"0/0"_s, u"0/1"_s, u"1/0"_s, u"1/1"_s}));
    }
};

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "CsvWriterTest.moc"
