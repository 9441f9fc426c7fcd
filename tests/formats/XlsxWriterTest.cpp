// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/XlsxWriter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <ctime>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

TableDocument documentOf(const QStringList &headings, const QList<QStringList> &rows)
{
    Table table;
    table.name = u"Rows"_s;
    for (const QString &heading : headings)
        table.columns.push_back({heading, heading, std::nullopt});
    table.rowCount = static_cast<int>(rows.size());
    table.cell = [rows](int row, int column) { return rows[row][column]; };
    TableDocument document;
    document.tables.push_back(table);
    return document;
}

QString outcome(const Result<QByteArray> &result)
{
    return result ? u"done"_s : QString(result.error().code + u" (" + result.error().arguments.join(u", ") + u')');
}

/// A workbook taken apart by another program.
class Package {
public:
    explicit Package(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"a.xlsx"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    [[nodiscard]] QString part(const QString &name) const
    {
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, m_folder.filePath(u"a.xlsx"_s), name});
        unzip.waitForFinished();
        return QString::fromUtf8(unzip.readAllStandardOutput());
    }

    [[nodiscard]] bool isWhole() const
    {
        return QProcess::execute(u"unzip"_s, {u"-tqq"_s, m_folder.filePath(u"a.xlsx"_s)}) == 0;
    }

    [[nodiscard]] QString sheet(int number = 1) const
    {
        return part(u"xl/worksheets/sheet"_s + QString::number(number) + u".xml"_s);
    }

private:
    QTemporaryDir m_folder;
};

struct Cell {
    QString type;
    QString text;
    int style = 0;
};

/// The cells of a sheet by their reference; empty where the sheet is no XML.
QMap<QString, Cell> cellsOf(const QString &sheet)
{
    QMap<QString, Cell> cells;
    QString reference;
    QXmlStreamReader reader(sheet);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"c") {
            reference = reader.attributes().value(u"r"_s).toString();
            cells[reference]
                = {reader.attributes().value(u"t"_s).toString(), {}, reader.attributes().value(u"s"_s).toInt()};
        } else if (reader.name() == u"t" || reader.name() == u"v" || reader.name() == u"f") {
            if (reader.name() == u"f")
                cells[reference].type = u"formula"_s;
            cells[reference].text = reader.readElementText();
        }
    }
    return reader.hasError() ? QMap<QString, Cell>() : cells;
}

Package packageOf(const TableDocument &document)
{
    const auto bytes = writeXlsx(document);
    return Package(bytes ? *bytes : QByteArray());
}

} // namespace

class XlsxWriterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QProcess::execute(u"unzip"_s, {u"-v"_s}) != 0)
            QSKIP("needs unzip");
    }

    void headingsStandInRowOne()
    {
        const auto cells
            = cellsOf(packageOf(documentOf({u"No."_s, u"送信元"_s}, {{u"a"_s, u"管理LAN\n2 < 3 & \"x\""_s}})).sheet());
        QCOMPARE(cells.size(), 4);
        QCOMPARE(cells[u"A1"_s].text, u"No."_s);
        QCOMPARE(cells[u"B1"_s].text, u"送信元"_s);
        QCOMPARE(cells[u"A2"_s].text, u"a"_s);
        QCOMPARE(cells[u"B2"_s].text, u"管理LAN\n2 < 3 & \"x\""_s);
    }

    void aSheetIsReadyToReadAndPrint()
    {
        TableDocument document
            = documentOf({u"a"_s, u"b"_s, u"c"_s}, {{u"1"_s, u"2"_s, u"3"_s}, {u"1"_s, u"2"_s, u"3"_s}});
        document.title = u"A & B"_s;
        document.tables[0].frozenColumns = 2;
        const Package package = packageOf(document);
        const QString sheet = package.sheet();
        QVERIFY(sheet.contains(u"<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\""_s));
        QVERIFY(sheet.contains(u"<autoFilter ref=\"A1:C3\"/>"_s));
        QVERIFY(sheet.contains(u"<pageSetUpPr fitToPage=\"1\"/>"_s));
        QVERIFY(sheet.contains(u"paperSize=\"8\" fitToHeight=\"0\" orientation=\"landscape\""_s));
        QVERIFY(sheet.contains(u"<oddHeader>&amp;L&amp;\"BIZ UDPGothic,Regular\"A &amp;&amp; B  &amp;A"_s));
        QVERIFY(sheet.contains(u"<oddFooter>&amp;C&amp;\"BIZ UDPGothic,Regular\"&amp;P / &amp;N</oddFooter>"_s));
        QVERIFY(sheet.contains(u"<ignoredError sqref=\"A1:C3\" numberStoredAsText=\"1\"/>"_s));
        QVERIFY(package.part(u"xl/workbook.xml"_s).contains(u"_xlnm.Print_Titles\" localSheetId=\"0\">Rows!$1:$1<"_s));
        const QString styles = package.part(u"xl/styles.xml"_s);
        QVERIFY(styles.contains(u"<name val=\"BIZ UDPGothic\"/>"_s));
        QVERIFY(styles.contains(u"vertical=\"center\" indent=\"1\" wrapText=\"1\""_s));
        QVERIFY(styles.contains(u"<left style=\"thin\">"_s));

        document.paper = Paper::A4;
        QVERIFY(packageOf(document).sheet().contains(u"paperSize=\"9\""_s));
    }

    void columnsAndRowsFitTheirText()
    {
        TableDocument document = documentOf({u"a"_s, u"b"_s}, {{u"x"_s, u"一\n二\n三"_s}, {u"x"_s, u"y"_s}});
        document.tables[0].columns[0].narrowest = 6;
        document.tables[0].columns[1].narrowest = 30;
        const QString sheet = packageOf(document).sheet();
        const auto match
            = QRegularExpression(u"min=\"1\" max=\"1\" width=\"([0-9.]+)\".*min=\"2\" max=\"2\" width=\"([0-9.]+)\""_s)
                  .match(sheet);
        QVERIFY(match.hasMatch());
        QVERIFY(match.captured(1).toDouble() < match.captured(2).toDouble());
        QVERIFY(sheet.contains(
            QRegularExpression(u"<row r=\"2\"[^>]* ht=\"(3|4)[0-9](\\.[0-9]+)?\" customHeight=\"1\""_s)));
        QVERIFY(sheet.contains(u"<row r=\"3\">"_s));
    }

    void textIsNeverAFormula()
    {
        const QStringList texts{
            u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"{=1}"_s, u"https://example.com"_s, u"443"_s, u"TRUE"_s, u"1e5"_s};
        QList<QStringList> rows;
        for (const QString &text : texts)
            rows.append({text});
        const auto cells = cellsOf(packageOf(documentOf({u"=a"_s}, rows)).sheet());
        QCOMPARE(cells[u"A1"_s].type, u"inlineStr"_s);
        for (int i = 0; i < texts.size(); ++i) {
            const Cell cell = cells[u'A' + QString::number(i + 2)];
            QCOMPARE(cell.type, u"inlineStr"_s);
            QCOMPARE(cell.text, texts[i]);
        }
    }

    void onlyPlainNumbersOfNoAreNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("number") << u"12"_s << true;
        QTest::newRow("nought") << u"0"_s << true;
        QTest::newRow("fifteen digits") << u"123456789012345"_s << true;
        QTest::newRow("sixteen digits") << u"1234567890123456"_s << false;
        QTest::newRow("leading nought") << u"012"_s << false;
        QTest::newRow("provisional") << u"N1"_s << false;
        QTest::newRow("negative") << u"-1"_s << false;
        QTest::newRow("full-width") << u"１"_s << false;
        QTest::newRow("empty") << u""_s << false;
    }

    void onlyPlainNumbersOfNoAreNumbers()
    {
        QFETCH(QString, text);
        QFETCH(bool, isNumber);
        const auto cells = cellsOf(packageOf(documentOf({u"no"_s, u"port"_s}, {{text, u"443"_s}})).sheet());
        QCOMPARE(cells[u"A1"_s].type, u"inlineStr"_s);
        QCOMPARE(cells[u"A2"_s].type, isNumber || text.isEmpty() ? QString() : u"inlineStr"_s);
        QCOMPARE(cells[u"A2"_s].text, text);
        QCOMPARE(cells[u"B2"_s].type, u"inlineStr"_s);
    }

    void marksHaveAFillAndASecondCue()
    {
        TableDocument document = documentOf({u"a"_s}, {{u"0"_s}, {u"1"_s}, {u"2"_s}, {u"3"_s}});
        document.tables[0].mark = [](int row) { return static_cast<RowMark>(row); };
        const Package package = packageOf(document);
        const auto cells = cellsOf(package.sheet());
        const QString styles = package.part(u"xl/styles.xml"_s);
        const auto fonts = styles.split(u"<font>"_s);
        const auto formats = styles.section(u"<cellXfs"_s, 1).section(u"</cellXfs>"_s, 0, 0).split(u"<xf "_s);
        const auto formatOf = [&](int row) { return formats[cells[u'A' + QString::number(row)].style + 1]; };
        const auto fontOf = [&](int row) {
            static const QRegularExpression fontId(u"fontId=\"(\\d+)\""_s);
            return fonts[fontId.match(formatOf(row)).captured(1).toInt() + 1].section(u"</font>"_s, 0, 0);
        };
        QVERIFY(fontOf(1).contains(u"<b/>"_s) && formatOf(1).contains(u"applyFill"_s));
        QVERIFY(!fontOf(2).contains(u"<b/>"_s) && !formatOf(2).contains(u"applyFill"_s));
        QVERIFY(fontOf(3).contains(u"<b/>"_s) && formatOf(3).contains(u"applyFill"_s));
        QVERIFY(fontOf(4).contains(u"<i/>"_s) && formatOf(4).contains(u"applyFill"_s));
        QVERIFY(fontOf(5).contains(u"<strike/>"_s) && formatOf(5).contains(u"applyFill"_s));
    }

    void whatXmlCannotHoldIsReplaced()
    {
        const QString hostile = u"a"_s + QChar(0) + QChar(0x1B) + QChar(0xFFFE) + QChar(0xD800) + u"\r\nb";
        const auto cells
            = cellsOf(packageOf(documentOf({u"a"_s, u"b"_s}, {{hostile, u"_x0041_ _xZZZZ_ _x004"_s}})).sheet());
        QCOMPARE(cells[u"A2"_s].text, u"a\uFFFD\uFFFD\uFFFD\uFFFD\nb"_s);
        // A spreadsheet reads _x005F_ as "_", and so what was written.
        QCOMPARE(cells[u"B2"_s].text, u"_x005F_x0041_ _xZZZZ_ _x004"_s);
    }

    void longCellsAreRefusedAndNamed()
    {
        const QString longest(32767, u'x');
        const auto written = writeXlsx(documentOf({u"a"_s, u"Notes"_s}, {{u""_s, longest}}));
        QCOMPARE(outcome(written), u"done"_s);
        QCOMPARE(cellsOf(Package(*written).sheet())[u"B2"_s].text, longest);
        QCOMPARE(
            outcome(writeXlsx(documentOf({u"a"_s, u"Notes"_s}, {{u""_s, u""_s}, {u""_s, QString(longest + u'x')}}))),
            u"export.cell-too-long (Notes, 2)"_s);
        QCOMPARE(
            outcome(writeXlsx(documentOf({u"a"_s}, {{u"𠮷"_s.repeated(16384)}}))), u"export.cell-too-long (a, 1)"_s);
        const QString heading = longest + u'x';
        QCOMPARE(
            outcome(writeXlsx(documentOf({heading}, {}))), QString(u"export.cell-too-long ("_s + heading + u", 0)"));
    }

    void tablesThatNoSheetHoldsAreRefused()
    {
        TableDocument document = documentOf({u"a"_s}, {});
        document.tables[0].rowCount = 1048576;
        QCOMPARE(outcome(writeXlsx(document)), u"export.table-too-large (Rows, 1048576, 1)"_s);
        document.tables[0].rowCount = 0;
        document.tables[0].columns.resize(16385);
        QCOMPARE(outcome(writeXlsx(document)), u"export.table-too-large (Rows, 0, 16385)"_s);
    }

    void everyTableIsASheet()
    {
        TableDocument document = documentOf({u"a"_s}, {{u"x"_s}});
        document.tables.push_back(document.tables[0]);
        document.tables[1].name = u"ゾーン/マトリクス"_s;
        document.tables.push_back(Table());
        const Package package = packageOf(document);
        const QString workbook = package.part(u"xl/workbook.xml"_s);
        QVERIFY(workbook.contains(u"name=\"Rows\""_s));
        QVERIFY(workbook.contains(u"name=\"ゾーン-マトリクス\""_s));
        QVERIFY(workbook.contains(u"name=\"Sheet\""_s));
        QCOMPARE(cellsOf(package.sheet(2))[u"A2"_s].text, u"x"_s);
        QVERIFY(package.isWhole());
        QVERIFY(packageOf({}).isWhole());
    }

    void rowsPastTheMeasuredOnesAreWrittenInOrder()
    {
        TableDocument document = documentOf({u"a"_s, u"b"_s}, {});
        Table &table = document.tables[0];
        table.rowCount = measuredRows + 10;
        int asked = 0;
        bool inOrder = true;
        table.cell = [&](int row, int column) {
            inOrder = inOrder && asked++ == row * 2 + column;
            return QString::number(row * 2 + column);
        };
        const auto cells = cellsOf(packageOf(document).sheet());
        QVERIFY(inOrder);
        QCOMPARE(asked, table.rowCount * 2);
        QCOMPARE(cells.size(), (table.rowCount + 1) * 2);
        for (int row = 0; row < table.rowCount; ++row)
            QCOMPARE(cells[u'B' + QString::number(row + 2)].text, QString::number(row * 2 + 1));
    }

    void theSameDocumentGivesTheSameBytes()
    {
        TableDocument document = documentOf({u"a"_s}, {{u"x"_s}});
        document.title = u"管理"_s;
        document.author = u"山田"_s;
        const auto first = writeXlsx(document);
        qputenv("TZ", "Asia/Tokyo");
        tzset();
        QTest::qWait(1100);
        QCOMPARE(writeXlsx(document).value(), first.value());
        QVERIFY(Package(*first).part(u"docProps/core.xml"_s).contains(u"2000-01-01T00:00:00Z"_s));
        document.date = QDate(2026, 11, 20);
        const QString core = packageOf(document).part(u"docProps/core.xml"_s);
        QVERIFY(core.contains(u">2026-11-20T00:00:00Z</dcterms:created>"_s));
        QVERIFY(core.contains(u"<dc:title>管理</dc:title>"_s) && core.contains(u"<dc:creator>山田</dc:creator>"_s));
    }

    void nothingIsLeftInTheTemporaryFolder()
    {
        const QTemporaryDir folder;
        QCOMPARE(outcome(writeXlsx(documentOf({u"a"_s}, {{u"x"_s}}), {folder.path()})), u"done"_s);
        QCOMPARE(outcome(writeXlsx(documentOf({u"a"_s}, {{QString(40000, u'x')}}), {folder.path()})),
            u"export.cell-too-long (a, 1)"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aMissingTemporaryFolderIsSaid()
    {
        const auto result = writeXlsx(documentOf({u"a"_s}, {}), {u"/nonexistent"_s});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, u"write.failed"_s);
        QCOMPARE(result.error().arguments.value(0), u"/nonexistent"_s);
    }

    /// The library itself would write a broken file here and say nothing.
    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<int>("kilobytes");
        for (int kilobytes = 64; kilobytes <= 4096; kilobytes *= 2)
            QTest::addRow("%d KB", kilobytes) << kilobytes;
    }

    void aFullDiskIsSaid()
    {
        QFETCH(int, kilobytes);
        const QTemporaryDir disk;
        const QString size = u"size=%1k"_s.arg(kilobytes);
        if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, size, u"tmpfs"_s, disk.path()}) != 0)
            QSKIP("may not mount a file system");
        TableDocument document = documentOf({u"a"_s, u"b"_s}, {});
        document.tables[0].rowCount = 10'000;
        document.tables[0].cell = [](int row, int column) { return QString::number(row * 7919 + column).repeated(3); };
        const auto result = writeXlsx(document, {disk.path()});
        const bool isEmptied = QDir(disk.path()).isEmpty();
        QProcess::execute(u"umount"_s, {disk.path()});
        QVERIFY(isEmptied);
        if (!result)
            QCOMPARE(outcome(result), QString(u"write.no-space ("_s + disk.path() + u')'));
        else
            QCOMPARE(cellsOf(Package(*result).sheet()).size(), 20'002);
        QCOMPARE(result.has_value(), kilobytes >= 4096);
    }
};

QTEST_GUILESS_MAIN(XlsxWriterTest)
#include "XlsxWriterTest.moc"
