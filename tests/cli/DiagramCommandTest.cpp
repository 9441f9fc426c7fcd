// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"
#include "support/CrossedFirewalls.h"
#include "support/SvgElements.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const char smallText[] = "points high in print, and can't be read below 5; ";

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What the texts of a page say, in order.
QStringList wordsOf(const QByteArray &svg)
{
    QStringList words;
    for (const SvgElement &text : named(svgElements(svg), u"text"_s))
        words.append(text.text);
    return words;
}

QString titleOf(const QByteArray &svg)
{
    return named(svgElements(svg), u"title"_s).value(0).text;
}

/// The styles of arrows in the legend: its lines before the one about dots and heads.
QStringList stylesOf(const QByteArray &svg)
{
    const QStringList words = wordsOf(svg);
    const qsizetype begin = words.indexOf(u"Legend"_s) + 1;
    // On two lines where the column is narrow.
    const auto end = std::find_if(
        words.begin(), words.end(), [](const QString &word) { return word.startsWith(u"Half disc: opens,"_s); });
    QStringList styles = words.mid(begin, (end - words.begin()) - begin);
    static const QRegularExpression number(u"^N?[0-9]+$"_s); // of a sample
    styles.removeIf([](const QString &word) { return word.contains(number); });
    return styles;
}

/// The keys of all rows that arrows of a diagram stand for.
QStringList flowsOf(const QByteArray &json)
{
    QStringList flows;
    for (const QJsonValue &arrow : objectOf(json)[u"arrows"_s].toArray()) {
        for (const QJsonValue &flow : arrow[u"flows"_s].toArray())
            flows.append(flow.toString());
    }
    flows.sort();
    return flows;
}

const QByteArray grinning = "\xF0\x9F\x98\x80";

} // namespace

/// diagram PLAN -o FILE: options, wrong uses, and which files come out. What is in the files: formats/DiagramFilesTest.
class DiagramCommandTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->put(u"plan.yaml"_s, smallPlan()));
    }

    void writesEveryFormat()
    {
        QCOMPARE(diagram(u"out.pdf"_s), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder->files(), (QStringList{u"out.pdf"_s, u"plan.yaml"_s}));
        QVERIFY(m_folder->get(u"out.pdf"_s).startsWith("%PDF-1.7\n"));
        QCOMPARE(diagram(u"out.json"_s), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder->files(), (QStringList{u"out.json"_s, u"out.pdf"_s, u"plan.yaml"_s}));
        QCOMPARE(objectOf(m_folder->get(u"out.json"_s))[u"format"_s].toString(), u"portolan-diagram"_s);
        QCOMPARE(diagram(u"out.SVG"_s), (CliResult{0, {}, {}}));
        QVERIFY(m_folder->get(u"out.SVG"_s).startsWith("<?xml "));
        QCOMPARE(diagram(u"out.png"_s), (CliResult{0, {}, {}}));
        QVERIFY(m_folder->get(u"out.png"_s).startsWith("\x89PNG\r\n"));
        QCOMPARE(m_folder->get(u"plan.yaml"_s), smallPlan());
    }

    /// A sheet and two pages of rows.
    void furtherPagesHaveNumbersBehindTheName_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("svg") << u"svg"_s;
        QTest::newRow("png") << u"png"_s;
    }

    void furtherPagesHaveNumbersBehindTheName()
    {
        QFETCH(const QString, ending);
        QVERIFY(QDir(m_folder->path()).mkdir(u"out"_s));
        QCOMPARE(diagram(u"out/rack.v2."_s + ending), (CliResult{0, {}, {}}));
        QCOMPARE(QDir(m_folder->path(u"out"_s)).entryList(QDir::Files, QDir::Name),
            (QStringList{u"rack.v2-2."_s + ending, u"rack.v2-3."_s + ending, u"rack.v2."_s + ending}));
        QCOMPARE(m_folder->files(), (QStringList{u"out"_s, u"plan.yaml"_s}));
    }

    void pagesOfSvgLeadToEachOtherByName()
    {
        QCOMPARE(diagram(u"sheet.svg"_s).exitCode, 0);
        const QByteArray first = m_folder->get(u"sheet.svg"_s);
        const QByteArray second = m_folder->get(u"sheet-2.svg"_s);
        QVERIFY(first.contains("<a xlink:href=\"sheet-2.svg#row-2\">"));
        QVERIFY(second.contains("id=\"row-2\""));
        QVERIFY(second.contains("<a xlink:href=\"sheet.svg#label-web_3entp01\">"));
        QVERIFY(first.contains("id=\"label-web_3entp01\""));
    }

    void onlyThePageThatIsAskedFor()
    {
        QCOMPARE(diagram(u"all.svg"_s).exitCode, 0);
        for (const char *page : {"1", "2", "3"}) {
            QCOMPARE(diagram(u"one.svg"_s, {u"--page"_s, QLatin1String(page)}), (CliResult{0, {}, {}}));
            const QString whole = *page == '1' ? u"all.svg"_s : u"all-"_s + QLatin1String(page) + u".svg"_s;
            QCOMPARE(wordsOf(m_folder->get(u"one.svg"_s)), wordsOf(m_folder->get(whole)));
            // Others are not there to be led to.
            QVERIFY(!m_folder->get(u"one.svg"_s).contains("<a "));
        }
        QCOMPARE(diagram(u"one.png"_s, {u"--page"_s, u"2"_s}), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder->files(),
            (QStringList{u"all-2.svg"_s, u"all-3.svg"_s, u"all.svg"_s, u"one.png"_s, u"one.svg"_s, u"plan.yaml"_s}));
    }

    void theSameBytesTwice()
    {
        const auto writeAll = [&] {
            const QStringList options{u"--lang"_s, u"both"_s, u"--by"_s, u"product,zone"_s};
            return diagram(u"out.pdf"_s, options).exitCode == 0 && diagram(u"out.svg"_s, options).exitCode == 0
                && diagram(u"out.png"_s, options + QStringList{u"--page"_s, u"2"_s}).exitCode == 0
                && diagram(u"out.json"_s, options).exitCode == 0;
        };
        QVERIFY(writeAll());
        QMap<QString, QByteArray> first;
        for (const QString &file : m_folder->files())
            first.insert(file, m_folder->get(file));
        QVERIFY(first.size() > 10);
        QTest::qSleep(1100); // a clock would have moved on
        QVERIFY(writeAll());
        QCOMPARE(m_folder->files(), first.keys());
        for (auto file = first.begin(); file != first.end(); ++file)
            QVERIFY2(m_folder->get(file.key()) == file.value(), qPrintable(file.key()));
    }

    /// Not by chance: what is hashed has another order in every process.
    void theSameBytesInEveryProcess()
    {
        for (int run = 0; run < 8; ++run) {
            QCOMPARE(diagram(u"out-%1.pdf"_s.arg(run), {u"--lang"_s, u"both"_s}).exitCode, 0);
            QVERIFY(m_folder->get(u"out-%1.pdf"_s.arg(run)) == m_folder->get(u"out-0.pdf"_s));
        }
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const QByteArray &arguments, const QByteArray &sentence) {
            QStringList list = QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts);
            for (QString &argument : list)
                argument.replace(u"\"\""_s, QString());
            QTest::newRow(arguments.isEmpty() ? "nothing" : arguments.constData())
                << list << QByteArray(sentence + "\nSee: portolan-cli diagram --help\n");
        };
        row("", "Say which plan: portolan-cli diagram PLAN -o FILE.");
        row("-o out.svg", "Say which plan: portolan-cli diagram PLAN -o FILE.");
        row("\"\" -o out.svg", "Say which plan: portolan-cli diagram PLAN -o FILE.");
        row("plan.yaml other.yaml -o out.svg",
            "\"other.yaml\" is one argument too many. Say which plan: portolan-cli diagram PLAN -o FILE.");
        row("plan.yaml", "Say where to write: -o FILE, with the ending svg, pdf, png or json.");
        row("plan.yaml -o \"\"", "Say where to write: -o FILE, with the ending svg, pdf, png or json.");
        row("plan.yaml -o -", "The ending of \"-\" names no format; it is svg, pdf, png or json.");
        row("plan.yaml -o svg", "The ending of \"svg\" names no format; it is svg, pdf, png or json.");
        row("plan.yaml -o out", "The ending of \"out\" names no format; it is svg, pdf, png or json.");
        row("plan.yaml -o out.jpg", "The ending of \"out.jpg\" names no format; it is svg, pdf, png or json.");
        row("plan.yaml -o out.svg --bogus", "There is no option \"--bogus\".");
        row("plan.yaml -o out.svg --page", "Missing value after \"--page\".");
        for (const QByteArray page : {"0", "-1", "1.5", "two", "\"\"", "nan", "100001"}) {
            const QByteArray said = page == "\"\"" ? QByteArray() : page;
            row("plan.yaml -o out.svg --page=" + page, "--page is the number of a page, from 1, not \"" + said + "\".");
        }
        row("plan.yaml -o out.svg --lang fr", "The language is en, ja or both, not \"fr\".");
        row("plan.yaml -o out.svg --by node",
            "Pages can be made by product, phase, zone, protocol or firewall, not by \"node\".");
        row("plan.yaml -o out.svg --by zone,nodes",
            "Pages can be made by product, phase, zone, protocol or firewall, not by \"nodes\".");
        row("plan.yaml -o out.svg --by zone,",
            "Pages can be made by product, phase, zone, protocol or firewall, not by \"\".");
        row("plan.yaml -o out.svg --labels none", "Labels are auto, ports, numbers or both, not \"none\".");
        row("plan.yaml -o out.svg --colors red",
            "Colours are by auto, product, table, protocol, phase or change, not \"red\".");
        row("plan.yaml -o out.svg --paper A5", "Paper is A4, A3, A2, Letter, Tabloid or plan, not \"A5\".");
        row("plan.yaml -o out.svg --paper \"\"", "Paper is A4, A3, A2, Letter, Tabloid or plan, not \"\".");
        row("plan.yaml -o out.svg --orientation wide", "The orientation is landscape or portrait, not \"wide\".");
        row("plan.yaml -o out.svg --scale 4", "--scale is percent of 1 : 1, from 5 to 1000, not \"4\".");
        row("plan.yaml -o out.svg --scale 1001", "--scale is percent of 1 : 1, from 5 to 1000, not \"1001\".");
        row("plan.yaml -o out.svg --scale 50%", "--scale is percent of 1 : 1, from 5 to 1000, not \"50%\".");
        row("plan.yaml -o out.svg --scale inf", "--scale is percent of 1 : 1, from 5 to 1000, not \"inf\".");
        row("plan.yaml -o out.png --dpi 0", "--dpi is a number from 1 to 4800, not \"0\".");
        row("plan.yaml -o out.png --dpi 4801", "--dpi is a number from 1 to 4800, not \"4801\".");
        row("plan.yaml -o out.png --dpi high", "--dpi is a number from 1 to 4800, not \"high\".");
        row("plan.yaml -o out.png --dpi nan", "--dpi is a number from 1 to 4800, not \"nan\".");
        row("plan.yaml -o out.pdf --paper plan --orientation portrait",
            "--orientation is for paper of a fixed size, not for --paper plan.");
        row("plan.yaml -o out.pdf --dpi 300", "--dpi is for PNG files only.");
        row("plan.yaml -o out.pdf --outlines", "--outlines is for SVG files only.");
        row("plan.yaml -o out.svg --tile=2", "Unexpected value after \"--tile\".");
        row("plan.yaml -o out.svg --firewall \"\"", "\"\" is not an id (--firewall).");
        row("plan.yaml -o out.svg --zone a/b", "\"a/b\" is not an id (--zone).");
        row("plan.yaml -o out.svg --against \"\"", "Say which plan to compare with: --against OLD.");
        // What is wrong of the use is said before any file is looked at.
        row("none.yaml -o out.svg --lang fr", "The language is en, ja or both, not \"fr\".");
    }

    void wrongUsage()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, sentence);
        QCOMPARE(m_folder->run(QStringList{u"diagram"_s} + arguments), (CliResult{2, {}, sentence}));
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    void whatThePlanDoesNotHave_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("firewall") << QStringList{u"--firewall"_s, u"nope"_s}
                                  << QByteArray("The plan has no firewall \"nope\"; it has: fw1.\n");
        QTest::newRow("zone") << QStringList{u"--zone"_s, u"nope"_s}
                              << QByteArray("The plan has no zone \"nope\"; it has: mgmt, servers.\n");
        QTest::newRow("product") << QStringList{u"--product"_s, u"nope"_s}
                                 << QByteArray("The plan has no product \"nope\"; it has: csm, sum.\n");
        QTest::newRow("phase") << QStringList{u"--phase"_s, u"nope"_s}
                               << QByteArray("The plan has no phase \"nope\"; it has: deployment, inventory.\n");
        QTest::newRow("page") << QStringList{u"--page"_s, u"5"_s}
                              << QByteArray("There is no page 5; the pages are 1 to 3.\n");
    }

    void whatThePlanDoesNotHave()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, sentence);
        for (const char *ending : {"svg", "pdf", "png"})
            QCOMPARE(diagram(u"out."_s + QLatin1String(ending), options), (CliResult{2, {}, sentence}));
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    /// JSON has a page for each diagram alone.
    void pagesOfJson()
    {
        QCOMPARE(diagram(u"out.json"_s, {u"--page"_s, u"2"_s}),
            (CliResult{2, {}, "There is no page 2; the pages are 1 to 1.\n"}));
        QCOMPARE(diagram(u"out.json"_s, {u"--page"_s, u"4"_s, u"--by"_s, u"zone"_s}),
            (CliResult{2, {}, "There is no page 4; the pages are 1 to 2.\n"}));
        QCOMPARE(diagram(u"out.json"_s, {u"--page"_s, u"2"_s, u"--by"_s, u"zone"_s}).exitCode, 0);
    }

    void whatCannotBeRead()
    {
        QCOMPARE(m_folder->run({u"diagram"_s, u"none.yaml"_s, u"-o"_s, u"out.svg"_s}),
            (CliResult{3, {}, "none.yaml: There is no such file.\n"}));
        QCOMPARE(diagram(u"out.svg"_s, {u"--against"_s, u"none.yaml"_s}),
            (CliResult{3, {}, "none.yaml: There is no such file.\n"}));
        QVERIFY(m_folder->put(u"bad.yaml"_s, "format: portolan-plan\nversion: 1\nnodes: 3\n"));
        const CliResult bad = m_folder->run({u"diagram"_s, u"bad.yaml"_s, u"-o"_s, u"out.svg"_s});
        QCOMPARE(bad.exitCode, 3);
        QVERIFY2(bad.err.startsWith("bad.yaml:3:8: "), bad.err.constData());
        QCOMPARE(diagram(u"out.svg"_s, {u"--catalog"_s, u"bad.yaml"_s}).exitCode, 3);
        QCOMPARE(m_folder->files(), (QStringList{u"bad.yaml"_s, u"plan.yaml"_s}));
    }

    void whatCannotBeWritten()
    {
        QCOMPARE(
            diagram(u"none/out.svg"_s), (CliResult{1, {}, "none/out.svg: There is no folder \"none\" to write to.\n"}));
        QVERIFY(QDir(m_folder->path()).mkdir(u"out.pdf"_s));
        QCOMPARE(diagram(u"out.pdf"_s), (CliResult{1, {}, "out.pdf: This is a folder; a file name is needed.\n"}));
        QVERIFY(QDir(m_folder->path()).mkdir(u"out-2.svg"_s));
        QCOMPARE(diagram(u"out.svg"_s), (CliResult{1, {}, "out-2.svg: This is a folder; a file name is needed.\n"}));
    }

    void anImageThatIsTooLarge()
    {
        QVERIFY(m_folder->put(u"out.png"_s, "old"));
        QCOMPARE(diagram(u"out.png"_s, {u"--dpi"_s, u"4800"_s}),
            (CliResult{1, {},
                "At 4800 DPI the image would have 79370 x 56126 pixels; at most 400 million can be written. 1438 DPI "
                "would do.\n"}));
        QCOMPARE(m_folder->get(u"out.png"_s), QByteArray("old"));
    }

    void whatIsReadIsNotWrittenOver()
    {
        const QByteArray see = " is read here and can't be written over.\nSee: portolan-cli diagram --help\n";
        QVERIFY(m_folder->put(u"plan.json"_s, smallPlan()));
        QVERIFY(QFile::link(u"plan.json"_s, m_folder->path(u"link.svg"_s)));
        const auto over = [&](const QString &file, const QStringList &options) {
            return m_folder->run(QStringList{u"diagram"_s} + options + QStringList{u"-o"_s, file});
        };
        QCOMPARE(over(u"plan.json"_s, {u"plan.json"_s}), (CliResult{2, {}, "\"plan.json\"" + see}));
        QCOMPARE(over(u"./plan.json"_s, {u"plan.json"_s}), (CliResult{2, {}, "\"./plan.json\"" + see}));
        QCOMPARE(over(u"link.svg"_s, {u"plan.json"_s}), (CliResult{2, {}, "\"link.svg\"" + see}));
        QCOMPARE(over(u"plan.json"_s, {u"plan.yaml"_s, u"--against"_s, u"plan.json"_s}),
            (CliResult{2, {}, "\"plan.json\"" + see}));
        QCOMPARE(over(u"plan.json"_s, {u"plan.yaml"_s, u"--catalog"_s, u"plan.json"_s}),
            (CliResult{2, {}, "\"plan.json\"" + see}));
        // Nor by a further page.
        QVERIFY(m_folder->put(u"out-2.svg"_s, smallPlan()));
        QCOMPARE(over(u"out.svg"_s, {u"out-2.svg"_s}), (CliResult{2, {}, "\"out-2.svg\"" + see}));
        QVERIFY(!m_folder->files().contains(u"out.svg"_s));
        for (const char *file : {"plan.json", "out-2.svg"})
            QCOMPARE(m_folder->get(QLatin1String(file)), smallPlan());
    }

    void needsNoDisplay_data()
    {
        QTest::addColumn<QStringList>("without");
        QTest::addColumn<QStringList>("with");
        QTest::newRow("nothing set") << QStringList{u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s,
            u"XDG_RUNTIME_DIR"_s, u"HOME"_s}
                                     << QStringList();
        QTest::newRow("a display that is not there")
            << QStringList{u"QT_QPA_PLATFORM"_s} << QStringList{u"DISPLAY=:4711"_s, u"WAYLAND_DISPLAY=none"_s};
        QTest::newRow("a platform that needs one")
            << QStringList{u"DISPLAY"_s} << QStringList{u"QT_QPA_PLATFORM=xcb"_s};
        QTest::newRow("a platform that is none") << QStringList() << QStringList{u"QT_QPA_PLATFORM=paper"_s};
        QTest::newRow("larger text on the screen")
            << QStringList() << QStringList{u"QT_SCALE_FACTOR=2"_s, u"QT_FONT_DPI=192"_s};
    }

    void needsNoDisplay()
    {
        QFETCH(const QStringList, without);
        QFETCH(const QStringList, with);
        for (const char *ending : {"pdf", "png", "svg"}) {
            const QString file = u"out."_s + QLatin1String(ending);
            QCOMPARE(diagram(file), (CliResult{0, {}, {}}));
            const QByteArray expected = m_folder->get(file);
            QVERIFY(QFile::remove(m_folder->path(file)));
            const CliResult result
                = m_folder->run({u"diagram"_s, u"plan.yaml"_s, u"-o"_s, file}, [&](QProcess &process) {
                      QProcessEnvironment environment = process.processEnvironment();
                      for (const QString &name : without)
                          environment.remove(name);
                      for (const QString &variable : with)
                          environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
                      process.setProcessEnvironment(environment);
                  });
            QCOMPARE(result, (CliResult{0, {}, {}}));
            QVERIFY(m_folder->get(file) == expected);
        }
    }

    void speaksTheLanguagesThatAreAskedFor()
    {
        const auto words = [&](const char *language) {
            return diagram(u"out.svg"_s, {u"--page"_s, u"1"_s, u"--lang"_s, QLatin1String(language)}).exitCode == 0
                ? wordsOf(m_folder->get(u"out.svg"_s))
                : QStringList();
        };
        const QStringList english{u"Compute management"_s, u"Management LAN"_s, u"Drawn by hand"_s, u"First issue"_s};
        const QStringList japanese{u"サーバ管理"_s, u"管理LAN"_s, u"手動で追加"_s, u"初版"_s};
        const auto has = [](const QStringList &all, const QStringList &some) {
            return std::count_if(some.begin(), some.end(), [&](const QString &text) { return all.contains(text); });
        };
        QCOMPARE(has(words("en"), english), 4);
        QCOMPARE(has(words("en"), japanese), 0);
        QCOMPARE(has(words("ja"), english), 0);
        QCOMPARE(has(words("ja"), japanese), 4);
        QCOMPARE(has(words("both"), english), 4);
        QCOMPARE(has(words("both"), japanese), 4);
    }

    /// A number alone takes the place of ports that find no room, and never is anything cut without a word.
    void labelsShowPortsNumbersOrBoth()
    {
        const auto texts = [&](const QString &style, const QString &part) {
            QStringList found;
            if (diagram(u"out.json"_s, {u"--labels"_s, style}).exitCode == 0) {
                for (const QJsonValue &label : objectOf(m_folder->get(u"out.json"_s))[part].toArray())
                    found.append(label[u"text"_s].toString());
            }
            return found;
        };
        const int arrows = 7;
        QVERIFY(texts(u"ports"_s, u"labels"_s).contains(u"TCP 63001, 63002"_s));
        QVERIFY(!texts(u"ports"_s, u"badges"_s).contains(u"N27-N30"_s));
        QVERIFY(texts(u"numbers"_s, u"labels"_s).isEmpty());
        QCOMPARE(texts(u"numbers"_s, u"badges"_s).size(), arrows);
        QVERIFY(texts(u"numbers"_s, u"badges"_s).contains(u"N27-N30"_s));
        QVERIFY(texts(u"both"_s, u"labels"_s).contains(u"TCP 63001, 63002"_s));
        QCOMPARE(texts(u"both"_s, u"badges"_s).size(), arrows);
        QCOMPARE(diagram(u"default.json"_s).exitCode, 0);
        QCOMPARE(diagram(u"out.json"_s, {u"--labels"_s, u"auto"_s}).exitCode, 0);
        QCOMPARE(m_folder->get(u"out.json"_s), m_folder->get(u"default.json"_s));
    }

    /// So that the eye finds what did: a comparison draws all else as the older plan's own diagram does.
    void whatDidNotChangeLiesWhereItLay()
    {
        const QString examples = QStringLiteral(PORTOLAN_RESOURCES "/examples/");
        const auto waysOf = [&](const QString &file, const QStringList &options) {
            std::map<QString, QJsonArray> ways;
            const QStringList all = QStringList{u"diagram"_s, examples + file, u"-o"_s, u"ways.json"_s} + options;
            if (m_folder->run(all).exitCode == 0) {
                for (const QJsonValue &arrow : objectOf(m_folder->get(u"ways.json"_s))[u"arrows"_s].toArray()) {
                    if (arrow[u"change"_s] != u"removed"_s)
                        ways[arrow[u"id"_s].toString()] = arrow[u"points"_s].toArray();
                }
            }
            return ways;
        };
        const QString older = u"mixed-rack.plan.yaml"_s;
        const auto before = waysOf(older, {});
        const auto now = waysOf(u"mixed-rack-7.4.0.plan.yaml"_s, {u"--against"_s, examples + older});
        QVERIFY(before.size() > 20);
        QCOMPARE(before.size() - now.size(), size_t(2)); // what is gone has lines of its own
        for (const auto &[id, points] : now) {
            QVERIFY2(before.contains(id), qPrintable(id));
            QCOMPARE(points, before.at(id));
        }
    }

    void saysThatTheOtherPlanIsTheNewer()
    {
        const QString examples = QStringLiteral(PORTOLAN_RESOURCES "/examples/");
        const QStringList plans{examples + u"mixed-rack.plan.yaml"_s, examples + u"mixed-rack-7.4.0.plan.yaml"_s};
        const QByteArray warning
            = "Warning: mixed-rack-7.4.0.plan.yaml has a newer revision (2026-11-20) than the plan "
              "(2026-10-01); --against takes the older one of the two.";
        for (const QString &command : {u"diagram"_s, u"matrix"_s}) {
            const QString file = command == u"diagram"_s ? u"out.json"_s : u"out.csv"_s;
            const auto against = [&](int now, int before) {
                return m_folder->run({command, plans[now], u"-o"_s, file, u"--against"_s, plans[before]});
            };
            const auto wrong = against(0, 1);
            QCOMPARE(wrong.exitCode, 0);
            QVERIFY2(wrong.err.contains(warning), wrong.err.constData());
            QVERIFY(!against(1, 0).err.contains("newer revision"));
        }
    }

    void barsThatCannotBeToldApart()
    {
        const auto drawn = [&](const QByteArray &second) {
            return m_folder->put(u"plan.yaml"_s, crossedFirewalls(second)) ? diagram(u"out.json"_s) : CliResult();
        };
        QCOMPARE(drawn("[400, 330]"),
            (CliResult{
                0, {}, "Warning: the bars of the firewalls fw1 and fw2 can't be told apart; move one of them.\n"}));
        QCOMPARE(drawn("[464, 330]"), (CliResult{0, {}, {}}));
    }

    void coloursAreBy()
    {
        const auto styles = [&](const char *by) {
            return diagram(u"out.svg"_s, {u"--page"_s, u"1"_s, u"--colors"_s, QLatin1String(by)}).exitCode == 0
                ? stylesOf(m_folder->get(u"out.svg"_s)).join(u' ')
                : QString();
        };
        const QString products = u"Drawn by hand Hitachi Compute Systems Manager HP SUM 7 Several of these"_s;
        QCOMPARE(styles("product"), products);
        QCOMPARE(styles("auto"), products);
        QCOMPARE(styles("table"),
            u"Drawn by hand Management server and managed resources Between HP SUM and the nodes that it updates "
            "Network ports by type of target node Several of these, and of: Management server on Windows and managed "
            "resources (Deployment Manager)"_s);
        QCOMPARE(styles("protocol"), u"UDP TCP Several of these"_s);
        QCOMPARE(styles("phase"), u"Drawn by hand Any phase Inventory Several of these"_s);
        QCOMPARE(styles("change"), u"Unchanged"_s);
    }

    void sheetsHaveTheirPaper_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("A4") << u"A4"_s << 297.0 << 210.0;
        QTest::newRow("A3") << u"A3"_s << 420.0 << 297.0;
        QTest::newRow("A2") << u"A2"_s << 594.0 << 420.0;
        QTest::newRow("Letter") << u"Letter"_s << 279.4 << 215.9;
        QTest::newRow("Tabloid") << u"Tabloid"_s << 431.8 << 279.4;
    }

    void sheetsHaveTheirPaper()
    {
        QFETCH(const QString, paper);
        QFETCH(const double, width);
        QFETCH(const double, height);
        const auto millimetres = [](double value) { return QByteArray(QByteArray::number(value) + "mm"); };
        for (const bool isPortrait : {false, true}) {
            const QString orientation = isPortrait ? u"portrait"_s : u"landscape"_s;
            const CliResult result
                = diagram(u"out.svg"_s, {u"--paper"_s, paper, u"--orientation"_s, orientation, u"--page"_s, u"1"_s});
            QCOMPARE(result.exitCode, 0);
            const QByteArray expected = "width=\"" + millimetres(isPortrait ? height : width) + "\" height=\""
                + millimetres(isPortrait ? width : height) + '"';
            QVERIFY2(m_folder->get(u"out.svg"_s).contains(expected), expected.constData());
        }
        // What the plan says holds where nothing is given.
        const QByteArray own = "sheet: {paper: " + paper.toUtf8() + ", orientation: portrait, ";
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(smallPlan()).replace("sheet: {", own)));
        QCOMPARE(diagram(u"out.svg"_s, {u"--page"_s, u"1"_s}).exitCode, 0);
        const QByteArray expected = "width=\"" + millimetres(height) + '"';
        QVERIFY(m_folder->get(u"out.svg"_s).contains(expected));
    }

    /// The page of the diagram; rows stand on the plan's own paper.
    void aSheetAsLargeAsThePlan()
    {
        QCOMPARE(diagram(u"out.svg"_s, {u"--paper"_s, u"plan"_s}).exitCode, 0);
        const QStringList words = wordsOf(m_folder->get(u"out.svg"_s));
        QCOMPARE(words.value(words.indexOf(u"Scale"_s) + 1), u"1 : 1"_s);
        const auto root = [&](const QString &file) { return svgElements(m_folder->get(file)).value(0); };
        // The frames of the zones alone are 880 x 600 units, 4 a millimetre.
        QVERIFY(root(u"out.svg"_s).value("width").chopped(2).toDouble() > 880 / 4.0);
        QVERIFY(root(u"out.svg"_s).value("width") != u"420mm");
        QCOMPARE(root(u"out-2.svg"_s).value("width"), u"420mm"_s);
    }

    void theScaleThatIsAskedFor()
    {
        const auto scale = [&](const char *percent) {
            const CliResult result = diagram(u"out.svg"_s, {u"--page"_s, u"1"_s, u"--scale"_s, QLatin1String(percent)});
            const QStringList words = wordsOf(m_folder->get(u"out.svg"_s));
            return result.exitCode == 0 ? words.value(words.indexOf(u"Scale"_s) + 1) : QString();
        };
        QCOMPARE(scale("100"), u"1 : 1"_s);
        QCOMPARE(scale("50"), u"1 : 2"_s);
        QCOMPARE(diagram(u"out.svg"_s, {u"--page"_s, u"1"_s, u"--scale"_s, u"50"_s}),
            (CliResult{0, {},
                "Warning: on page 1 of 3 the smallest text is 3.2 " + QByteArray(smallText)
                    + "use larger paper or a larger --scale.\n"}));
    }

    /// An overview and parts that overlap.
    void tilesWhatWouldBeTooSmall()
    {
        const QStringList small{u"--paper"_s, u"A4"_s, u"--lang"_s, u"both"_s};
        const CliResult whole = diagram(u"whole.svg"_s, small);
        QCOMPARE(whole.exitCode, 0);
        const QByteArray advice = smallText + QByteArray("use --paper A3, or --tile to print the diagram in parts.\n");
        QVERIFY2(whole.err.startsWith("Warning: on page 1 of ") && whole.err.endsWith(advice), whole.err.constData());
        QCOMPARE(diagram(u"out.svg"_s, small + QStringList{u"--tile"_s}), (CliResult{0, {}, {}}));
        QVERIFY(wordsOf(m_folder->get(u"out.svg"_s)).join(u' ').contains(u"key to the parts"_s));
        QVERIFY(wordsOf(m_folder->get(u"out-2.svg"_s)).join(u' ').contains(u"part A1"_s));
        QSet<QString> words;
        for (int page = 2; m_folder->files().contains(u"out-%1.svg"_s.arg(page)); ++page) {
            const QString text = titleOf(m_folder->get(u"out-%1.svg"_s.arg(page)));
            for (const QString &each :
                text.contains(u"part "_s) ? wordsOf(m_folder->get(u"out-%1.svg"_s.arg(page))) : QStringList())
                words.insert(each);
        }
        for (const char *node : {"csm01", "ntp01", "rx1", "web", "web-bmc"})
            QVERIFY2(words.contains(QLatin1String(node)), node);
    }

    void withoutThePagesOfRows()
    {
        QCOMPARE(diagram(u"out.svg"_s, {u"--no-rows"_s}), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder->files(), (QStringList{u"out.svg"_s, u"plan.yaml"_s}));
        QVERIFY(!m_folder->get(u"out.svg"_s).contains("<a "));
        // Numbers that no table on the sheet has room for are told there all the same.
        QCOMPARE(diagram(u"small.svg"_s, {u"--no-rows"_s, u"--paper"_s, u"A4"_s}).exitCode, 0);
        QVERIFY(wordsOf(m_folder->get(u"small.svg"_s)).contains(u"Numbers: see sheet 2"_s));
        QVERIFY(titleOf(m_folder->get(u"small-2.svg"_s)).contains(u" – Numbers: "_s));
        QVERIFY(m_folder->get(u"small-2.svg"_s).contains("id=\"number-1-1\""));
        QVERIFY(m_folder->get(u"small.svg"_s).contains("href=\"small-2.svg#number-1-1\""));
        QVERIFY(!m_folder->get(u"small-2.svg"_s).contains("id=\"row-"));
    }

    void imagesHaveTheResolutionThatIsAskedFor()
    {
        const auto image = [&](const QStringList &options) {
            return diagram(u"out.png"_s, QStringList{u"--page"_s, u"1"_s} + options).exitCode == 0
                ? QImage(m_folder->path(u"out.png"_s))
                : QImage();
        };
        const auto pixels = [](double dpi) { return QSize(qRound(420 / 25.4 * dpi), qRound(297 / 25.4 * dpi)); };
        QCOMPARE(image({}).size(), pixels(144));
        QCOMPARE(image({u"--dpi"_s, u"96"_s}).size(), pixels(96));
        const QImage fine = image({u"--dpi"_s, u"200.5"_s});
        QCOMPARE(fine.size(), pixels(200.5));
        QCOMPARE(fine.dotsPerMeterX(), qRound(200.5 / 0.0254));
        QVERIFY(!image({u"--dpi"_s, u"1"_s}).isNull());
    }

    void textAsOutlines()
    {
        QCOMPARE(diagram(u"out.svg"_s, {u"--outlines"_s}), (CliResult{0, {}, {}}));
        for (const char *file : {"out.svg", "out-2.svg", "out-3.svg"}) {
            const QList<SvgElement> elements = svgElements(m_folder->get(QLatin1String(file)));
            QVERIFY(named(elements, u"path"_s).size() > 20);
            QVERIFY(named(elements, u"text"_s).isEmpty());
        }
    }

    void marksWhatChanged()
    {
        QVERIFY(m_folder->put(u"new.yaml"_s,
            QByteArray(smallPlan())
                .replace("count: 40, zone: servers, addresses: [10.20.2.0/26]",
                    "count: 40, zone: servers, addresses: [10.20.3.0/26]")
                .replace("  - {id: ntp, from: web", "  - {id: clock, from: web-bmc")));
        const auto changes = [&](const QString &part) {
            QMap<QString, QString> found;
            for (const QJsonValue &thing : objectOf(m_folder->get(u"out.json"_s))[part].toArray()) {
                if (thing[u"change"_s].isString())
                    found.insert(thing[u"id"_s].toString(), thing[u"change"_s].toString());
            }
            return found;
        };
        const auto run = [&](const QString &file) {
            return m_folder->run({u"diagram"_s, u"new.yaml"_s, u"-o"_s, file, u"--against"_s, u"plan.yaml"_s});
        };
        QCOMPARE(run(u"out.json"_s).exitCode, 0);
        QCOMPARE(changes(u"arrows"_s)[u"web-bmc>csm01"_s], u"changed"_s);
        QCOMPARE(changes(u"arrows"_s)[u"web-bmc>ntp01"_s], u"added"_s);
        QCOMPARE(changes(u"arrows"_s)[u"web>ntp01"_s], u"removed"_s);
        QVERIFY(!changes(u"arrows"_s).contains(u"csm01>rx1"_s));
        QCOMPARE(run(u"out.svg"_s).exitCode, 0);
        const QByteArray svg = m_folder->get(u"out.svg"_s);
        QStringList styles = stylesOf(svg);
        styles.sort();
        QCOMPARE(styles, (QStringList{u"Added"_s, u"Changed"_s, u"Removed"_s, u"Unchanged"_s}));
        // Both plans state revision A: the file's name tells them apart.
        QCOMPARE(titleOf(svg).section(u", compared with "_s, -1), u"revision A, plan.yaml"_s);
        QVERIFY(wordsOf(svg).contains(u"B (proposed)"_s));
        // Where nothing changed nothing is proposed.
        QCOMPARE(diagram(u"same.svg"_s, {u"--against"_s, u"plan.yaml"_s}).exitCode, 0);
        QVERIFY(!wordsOf(m_folder->get(u"same.svg"_s)).contains(u"B (proposed)"_s));
    }

    /// Rows that the matrix has with the same options are what the arrows stand for.
    void showsOnlyWhatIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("all") << QStringList();
        QTest::newRow("product csm") << QStringList{u"--product"_s, u"csm"_s};
        QTest::newRow("product sum") << QStringList{u"--product"_s, u"sum"_s};
        QTest::newRow("phase") << QStringList{u"--phase"_s, u"deployment"_s};
        QTest::newRow("zone") << QStringList{u"--zone"_s, u"servers"_s};
        QTest::newRow("firewall") << QStringList{u"--firewall"_s, u"fw1"_s};
        QTest::newRow("two at once") << QStringList{u"--product"_s, u"sum"_s, u"--firewall"_s, u"fw1"_s};
    }

    void showsOnlyWhatIsAskedFor()
    {
        QFETCH(const QStringList, options);
        QCOMPARE(diagram(u"out.json"_s, options), (CliResult{0, {}, {}}));
        const QStringList flows = flowsOf(m_folder->get(u"out.json"_s));
        QVERIFY(!flows.isEmpty());
        QCOMPARE(flows, keysOfMatrix(options));
    }

    /// A diagram of everything, then one for each that has rows.
    void aPageForEach_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QList<QStringList>>("pages");
        const QStringList csm{u"--product"_s, u"csm"_s};
        const QStringList sum{u"--product"_s, u"sum"_s};
        const QStringList inventory{u"--phase"_s, u"inventory"_s};
        const QStringList deployment{u"--phase"_s, u"deployment"_s};
        const QStringList servers{u"--zone"_s, u"servers"_s};
        const QStringList fw1{u"--firewall"_s, u"fw1"_s};
        QTest::newRow("product") << u"product"_s << QList<QStringList>{csm, sum};
        QTest::newRow("phase") << u"phase"_s << QList<QStringList>{inventory, deployment};
        QTest::newRow("zone") << u"zone"_s << QList<QStringList>{servers}; // all goes to or from mgmt
        QTest::newRow("firewall") << u"firewall"_s << QList<QStringList>{fw1};
        QTest::newRow("several") << u"firewall, product"_s << QList<QStringList>{fw1, csm, sum};
    }

    void aPageForEach()
    {
        QFETCH(const QString, by);
        QFETCH(const QList<QStringList>, pages);
        QList<QStringList> expected{keysOfMatrix({})};
        for (const QStringList &options : pages)
            expected.append(keysOfMatrix(options));
        QCOMPARE(flowsOfPages(by), expected);
    }

    void aPageForEachProtocol()
    {
        const QStringList all = keysOfMatrix({});
        QStringList tcp = all.filter(u":tcp"_s);
        QStringList udp = all.filter(u":udp"_s);
        udp.append(u"flow:ntp"_s); // a drawn one's key does not say
        udp.sort();
        QCOMPARE(tcp.size() + udp.size(), all.size());
        QCOMPARE(flowsOfPages(u"protocol"_s), (QList<QStringList>{all, tcp, udp}));
    }

    /// Whatever has no rows has no page: the plan's second product is not used here.
    void noPageWithoutRows()
    {
        QVERIFY(m_folder->put(
            u"plan.yaml"_s, QByteArray(smallPlan()).replace(", {product: sum, manages: [rx1, web]}", "")));
        QCOMPARE(flowsOfPages(u"product"_s).size(), 2);
    }

    /// What --by does not give is told.
    void viewsThatAreLeftOutAreTold()
    {
        const QByteArray same
            = "zone Management LAN, Hitachi Compute Systems Manager, HP SUM 7, stateful view, all phases";
        QCOMPARE(diagram(u"out.json"_s, {u"--by"_s, u"zone"_s}).err,
            QByteArray("Note: \"" + same
                + "\" would show the same as the first page; it has no page of its own.\n"
                  "Note: JSON holds one view, here the first of 2; --page says which.\n"));
        const CliResult japanese = diagram(u"out.json"_s, {u"--by"_s, u"zone"_s, u"--lang"_s, u"ja"_s});
        QVERIFY2(japanese.err.contains("ステートフル"), japanese.err.constData());
    }

    void pagesSayWhatTheyShow()
    {
        QCOMPARE(diagram(u"out.svg"_s, {u"--by"_s, u"product,zone,protocol,firewall"_s, u"--no-rows"_s}).exitCode, 0);
        const QString kind = u"Compute management – Flow diagram: "_s;
        const QString both = u"Hitachi Compute Systems Manager, HP SUM 7, stateful view, all phases"_s;
        QStringList titles{kind + both, kind + u"Hitachi Compute Systems Manager, stateful view"_s,
            kind + u"HP SUM 7, stateful view, all phases"_s, kind + u"zone Server LAN, "_s + both,
            kind + u"TCP, "_s + both, kind + u"UDP, "_s + both, kind + u"through Core firewall, "_s + both};
        for (qsizetype page = 0; page < titles.size(); ++page) {
            const QString file = page == 0 ? u"out.svg"_s : u"out-%1.svg"_s.arg(page + 1);
            QCOMPARE(titleOf(m_folder->get(file)), titles[page]);
        }
        QVERIFY(!m_folder->files().contains(u"out-8.svg"_s));
    }

    void aCatalogOfOnesOwn()
    {
        QFile shipped(QStringLiteral(PORTOLAN_RESOURCES "/catalogs/hpsum-7.yaml"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray catalog = shipped.readAll();
        QVERIFY(catalog.contains("HP SUM 7"));
        catalog.replace("HP SUM 7", "Our SUM 7");
        QVERIFY(m_folder->put(u"own.yaml"_s, catalog));
        QCOMPARE(diagram(u"out.svg"_s, {u"--catalog"_s, u"own.yaml"_s, u"--page"_s, u"1"_s}).exitCode, 0);
        QVERIFY(titleOf(m_folder->get(u"out.svg"_s)).contains(u"Our SUM 7"_s));
    }

    /// What the reader will mind is told; the sheet is written all the same.
    void warnsOfWhatTheReaderWillMind()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(smallPlan()).replace("at: [520, 200]", "at: [560, 100]")));
        CliResult result = diagram(u"out.pdf"_s);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.contains("Warning: web and web-bmc stand on each other; move one of them.\n"),
            result.err.constData());
        const QByteArray zone = "Servers " + grinning;
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(smallPlan()).replace("Server LAN", zone)));
        result = diagram(u"out.pdf"_s);
        QCOMPARE(result.exitCode, 0);
        const QByteArray warning = "Warning: the document's font does not have these characters of \"" + zone
            + "\" on page 1: U+1F600 " + grinning + "; ";
        QVERIFY2(result.err.startsWith(warning), result.err.constData());
    }

    /// A long past takes no room from a drawing that could be read without it, and stands whole behind the sheet.
    void manyRevisionsLeaveTheDrawingReadable_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QString>("language");
        QTest::newRow("compute management") << u"compute-management"_s << u"Tabloid"_s << u"en"_s;
        QTest::newRow("mixed rack") << u"mixed-rack"_s << u"A3"_s << u"en"_s;
        QTest::newRow("one management server") << u"one-management-server"_s << u"A3"_s << u"both"_s;
    }

    void manyRevisionsLeaveTheDrawingReadable()
    {
        QFETCH(const QString, example);
        QFETCH(const QString, paper);
        QFETCH(const QString, language);
        QFile file(QStringLiteral(PORTOLAN_RESOURCES "/examples/%1.plan.yaml").arg(example));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray plan = file.readAll();
        QByteArray revisions = "revisions:\n";
        for (char name = 'A'; name <= 'L'; ++name)
            revisions += QByteArray("  - {revision: ") + name
                + ", date: 2026-10-01, change: {en: \"Hosts added, firewalls replaced and everything renamed once "
                  "more\", "
                  "ja: ホストの追加とファイアウォールの更改}, by: T. Sato, approved: H. Yamamoto}\n";
        const qsizetype from = plan.indexOf("revisions:");
        plan.replace(from, plan.indexOf("products:") - from, revisions);
        // Of the newest of them: a title block that contradicts the table is told on the sheet, and takes its own room.
        for (const char *key : {"\n  date: ", "\n  author: "}) {
            const qsizetype line = plan.indexOf(key);
            plan.remove(line, plan.indexOf('\n', line + 1) - line);
        }
        plan.replace("  revision: A\n", "  revision: L\n");
        QVERIFY(m_folder->put(u"plan.yaml"_s, plan));
        const CliResult result = diagram(u"out.svg"_s, {u"--paper"_s, paper, u"--lang"_s, language});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(!result.err.contains(smallText), result.err.constData());
        const QStringList sheet = wordsOf(m_folder->get(u"out.svg"_s));
        const auto older = std::find_if(
            sheet.begin(), sheet.end(), [](const QString &words) { return words.startsWith(u"Older ones: sheet "_s); });
        QVERIFY(older != sheet.end());
        const QStringList table = wordsOf(m_folder->get(u"out-%1.svg"_s.arg(older->section(u' ', 3, 3))));
        for (char name = 'A'; name <= 'L'; ++name)
            QVERIFY2(table.contains(QString(QLatin1Char(name))), QByteArray(1, name).constData());
    }

    void aPlanWithoutAnything()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s, "format: portolan-plan\nversion: 1\n"));
        const QByteArray notes = "Note: --by zone gives no further page: no row is of one of them.\n"
                                 "Note: --by product gives no further page: no row is of one of them.\n";
        for (const char *ending : {"pdf", "svg", "png", "json"})
            QCOMPARE(
                diagram(u"out."_s + QLatin1String(ending), {u"--by"_s, u"zone,product"_s}), (CliResult{0, {}, notes}));
        QVERIFY(wordsOf(m_folder->get(u"out.svg"_s)).contains(u"There is nothing to draw."_s));
        QVERIFY(objectOf(m_folder->get(u"out.json"_s))[u"nodes"_s].toArray().isEmpty());
    }

private:
    [[nodiscard]] CliResult diagram(const QString &output, const QStringList &options = {}) const
    {
        return m_folder->run(QStringList{u"diagram"_s, u"plan.yaml"_s, u"-o"_s, output} + options);
    }

    /// The keys of the rows that the matrix lists, in order of the alphabet.
    [[nodiscard]] QStringList keysOfMatrix(const QStringList &options) const
    {
        QStringList keys;
        if (m_folder->run(QStringList{u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"matrix.json"_s} + options).exitCode
            == 0) {
            const QJsonValue table = objectOf(m_folder->get(u"matrix.json"_s))[u"tables"_s][0];
            for (const QJsonValue &row : table[u"rows"_s].toArray())
                keys.append(row[u"key"_s].toString());
        }
        keys.sort();
        return keys;
    }

    /// The same of the arrows of all diagrams.
    [[nodiscard]] QList<QStringList> flowsOfPages(const QString &by) const
    {
        QList<QStringList> pages;
        while (diagram(u"out.json"_s, {u"--by"_s, by, u"--page"_s, QString::number(pages.size() + 1)}).exitCode == 0)
            pages.append(flowsOf(m_folder->get(u"out.json"_s)));
        return pages;
    }

    std::optional<CliFolder> m_folder;
};

QTEST_GUILESS_MAIN(DiagramCommandTest)

#include "DiagramCommandTest.moc"
