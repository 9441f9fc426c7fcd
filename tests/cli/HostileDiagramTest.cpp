// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"
#include "support/DiagramQuality.h"

#include <QXmlStreamReader>

#include <random>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int randomPlans = 7;

/// A plan written down line by line.
class PlanText {
public:
    PlanText &head(const QByteArray &lines)
    {
        m_head += lines + '\n';
        return *this;
    }
    /// more: ", size: [1, 1]" and the like.
    PlanText &node(int number, const QByteArray &more = {})
    {
        m_nodes += "  - {id: n" + QByteArray::number(number) + ", kind: linux" + more + "}\n";
        return *this;
    }
    PlanText &nodeAt(int number, double x, double y, const QByteArray &more = {})
    {
        return node(number, ", at: [" + text(x) + ", " + text(y) + ']' + more);
    }
    PlanText &flow(int from, int to, int port = 22, const QByteArray &more = {})
    {
        m_flows += "  - {id: f" + QByteArray::number(++m_count) + ", from: n" + QByteArray::number(from) + ", to: n"
            + QByteArray::number(to) + ", transport: tcp, ports: " + QByteArray::number(port) + more + "}\n";
        return *this;
    }
    PlanText &zone(int number, const QByteArray &more = {})
    {
        m_zones += "  - {id: z" + QByteArray::number(number) + more + "}\n";
        return *this;
    }
    PlanText &firewall(const QByteArray &id, const QByteArray &joins, const QByteArray &more = {})
    {
        m_firewalls += "  - {id: " + id + ", joins: [" + joins + ']' + more + "}\n";
        return *this;
    }
    [[nodiscard]] QByteArray yaml() const
    {
        const auto list = [](const char *name, const QByteArray &items) {
            return items.isEmpty() ? QByteArray() : QByteArray(name + QByteArray(":\n") + items);
        };
        return "format: portolan-plan\nversion: 1\n" + m_head + list("zones", m_zones) + list("firewalls", m_firewalls)
            + list("nodes", m_nodes) + list("flows", m_flows);
    }

    [[nodiscard]] static QByteArray text(double value) { return QByteArray::number(value, 'g', 17); }

private:
    QByteArray m_head;
    QByteArray m_zones;
    QByteArray m_firewalls;
    QByteArray m_nodes;
    QByteArray m_flows;
    int m_count = 0;
};

QByteArray named(const QByteArray &english, const QByteArray &japanese)
{
    return ", name: {en: \"" + english + "\", ja: \"" + japanese + "\"}";
}

/// Two nodes with room between them, and what a test wants of the first.
PlanText pair(const QByteArray &ofFirst = {})
{
    return PlanText().nodeAt(0, 0, 0, ofFirst).nodeAt(1, 400, 0).flow(0, 1);
}

/// A zone at either side, a node in each, and a firewall as told.
PlanText twoZones(const QByteArray &ofFirst, const QByteArray &ofSecond, const QByteArray &ofFirewall = {})
{
    return PlanText()
        .zone(0, ofFirst)
        .zone(1, ofSecond)
        .firewall("w", "z0, z1", ofFirewall)
        .nodeAt(0, 20, 60, ", zone: z0")
        .nodeAt(1, 420, 60, ", zone: z1")
        .flow(0, 1)
        .flow(1, 0, 443);
}

QByteArray onOneSpot(int nodes, double step)
{
    PlanText plan;
    for (int i = 0; i < nodes; ++i)
        plan.nodeAt(i, 50 + i * step, 50, ", pinned: true").flow(i, (i + 7) % nodes, 22 + i);
    return plan.yaml();
}

QByteArray inARow(int nodes, double step)
{
    PlanText plan;
    for (int i = 0; i < nodes; ++i)
        plan.nodeAt(i, i * step, 0);
    for (int i = 0; i + 1 < nodes; i += 10)
        plan.flow(i, i + 1);
    return plan.yaml();
}

QByteArray nested(int nodes)
{
    PlanText plan;
    for (int i = 0; i < nodes; ++i) {
        const QByteArray width = PlanText::text(1000 - 24 * i);
        plan.nodeAt(i, i * 12, i * 12, ", size: [" + width + ", " + width + ']').flow(i, (i + 1) % nodes, 22 + i);
    }
    return plan.yaml();
}

QByteArray zonesWithinZones(int zones)
{
    PlanText plan;
    for (int i = 0; i < zones; ++i) {
        const QByteArray at = PlanText::text(i * 20);
        const QByteArray size = PlanText::text(900 - 40 * i);
        const QByteArray id = QByteArray::number(i);
        plan.zone(i, ", frame: [" + at + ", " + at + ", " + size + ", " + size + ']');
        plan.nodeAt(i, i * 40 + 20, i * 40 + 60, ", zone: z" + id);
        if (i > 0)
            plan.firewall("w" + id, 'z' + QByteArray::number(i - 1) + ", z" + id).flow(i - 1, i);
    }
    return plan.yaml();
}

QByteArray firewallOfTenZones()
{
    PlanText plan;
    QByteArrayList zones;
    for (int i = 0; i < 10; ++i) {
        plan.zone(i).node(i, ", zone: z" + QByteArray::number(i)).flow(i, (i + 3) % 10, 22 + i);
        zones.append('z' + QByteArray::number(i));
    }
    return plan.firewall("w", zones.join(", ")).yaml();
}

QByteArray hub(int services)
{
    PlanText plan = pair();
    for (int i = 0; i < services; ++i)
        plan.flow(0, 1, 1000 + 2 * i);
    return plan.yaml();
}

QByteArray revisions(int count)
{
    QByteArray head = "revisions:\n";
    for (int i = 1; i <= count; ++i)
        head += "  - {revision: R" + QByteArray::number(i) + ", date: 2026-01-01, change: {en: \""
            + QByteArray("long words ").repeated(20) + "\", ja: 変更}, by: Sato, approved: Suzuki}\n";
    return pair().head(head).yaml();
}

/// Anything that can be read at all, more often bad than good. The same seed gives the same plan.
QByteArray randomPlan(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto coordinate = [&]() -> double {
        const double values[] = {0, 1e-9, 50, 50 + 1.0 / 3, 200, 400, 1e4, -1e6, 999'999};
        return below(3) == 0 ? values[below(9)] : below(1600) + below(1000) / 1000.0;
    };
    const auto length = [&]() -> double {
        const double values[] = {1e-9, 1, 71.5, 160, 3000, 10'000};
        return below(3) == 0 ? values[below(6)] : 1 + below(400);
    };
    const QByteArrayList names{"", " ", "x", QByteArray("x").repeated(500), "😀👩‍👩‍👧", "שלום עולם",
        "\\u202Eabc", "a\\nb\\r\\nc\\td", "\\u0001\\u001f\\u007f\\u0085\\u2028", "\\ufffe\\uffff", "]]>&<'", "漢字",
        "𠮷", "%1%2"};
    const auto name = [&] { return named(names[below(14)], names[below(14)]); };
    PlanText plan;
    const int zones = below(5);
    const int nodes = 1 + below(25);
    for (int i = 0; i < zones; ++i) {
        const QByteArray frame = ", frame: [" + PlanText::text(coordinate()) + ", " + PlanText::text(coordinate())
            + ", " + PlanText::text(length()) + ", " + PlanText::text(length()) + ']';
        plan.zone(i, name() + (below(4) > 0 ? frame : QByteArray()));
    }
    for (int i = 1; i < zones; ++i) {
        const QByteArray at = ", at: [" + PlanText::text(coordinate()) + ", " + PlanText::text(coordinate()) + ']';
        plan.firewall(
            "w" + QByteArray::number(i), "z0, z" + QByteArray::number(i), name() + (below(2) > 0 ? at : QByteArray()));
    }
    for (int i = 0; i < nodes; ++i) {
        QByteArray more = name();
        if (below(4) > 0)
            more += ", at: [" + PlanText::text(coordinate()) + ", " + PlanText::text(coordinate()) + ']';
        if (below(4) == 0)
            more += ", size: [" + PlanText::text(length()) + ", " + PlanText::text(length()) + ']';
        if (zones > 0 && below(4) > 0)
            more += ", zone: z" + QByteArray::number(below(zones));
        plan.node(i, more + (below(3) == 0 ? ", pinned: true" : ""));
    }
    for (int i = 0; i < 2 * nodes; ++i)
        plan.flow(below(nodes), below(nodes), below(65'536));
    return plan.yaml();
}

bool isWellFormed(const QByteArray &xml, QString &why)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    why = reader.errorString();
    return !reader.hasError();
}

} // namespace

/// Plans that can be read but that nobody in his right mind would draw: there is a sheet all the same, soon.
class HostileDiagramTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.put(u"small.yaml"_s, smallPlan())); }

    void isDrawn_data();
    void isDrawn();
    void saneOnesAreDrawnWell_data();
    void saneOnesAreDrawnWell();
    void isRefused_data();
    void isRefused();
    void randomPlansAreDrawn();
    void everyPaperHasItsSize();
    void manyWarningsAreCounted();
    void longTextsAreQuotedShortly();
    void nothingIsSaidToBeNothing();
    void twentyThousandServices();
    void aFirewallFarAway();

private:
    [[nodiscard]] CliResult diagram(const QString &options) const
    {
        return m_folder.run(QStringList{u"diagram"_s, u"plan.yaml"_s} + options.split(u' '));
    }
    /// What is wrong with the files of the plan in all formats; empty: nothing.
    [[nodiscard]] QString faultsOf(const QByteArray &plan) const;
    [[nodiscard]] QString faultOfRun(const QString &options) const;
    [[nodiscard]] QString faultOfFiles() const;

    CliFolder m_folder;
};

QString HostileDiagramTest::faultOfRun(const QString &options) const
{
    const CliResult result = m_folder.run(options.split(u' '));
    if (result.exitCode != 0)
        return options + u": "_s + QString::number(result.exitCode) + u' ' + QString::fromUtf8(result.err);
    return {};
}

QString HostileDiagramTest::faultOfFiles() const
{
    QString why;
    for (const QString &name : m_folder.files().filter(u".svg"_s)) {
        if (!isWellFormed(m_folder.get(name), why))
            return name + u": "_s + why;
    }
    for (const QString &name : m_folder.files().filter(u".pdf"_s)) {
        QProcess check;
        check.start(u"qpdf"_s, {u"--check"_s, m_folder.path(name)});
        if (!check.waitForFinished(patience) || check.exitCode() != 0)
            return name + u": "_s + QString::fromUtf8(check.readAll() + check.readAllStandardError());
    }
    return {};
}

QString HostileDiagramTest::faultsOf(const QByteArray &plan) const
{
    if (!m_folder.put(u"plan.yaml"_s, plan))
        return u"can't write"_s;
    for (const QString &name : m_folder.files().filter(u"out"_s))
        QFile::remove(m_folder.path(name));
    for (const QString &options : {u"diagram plan.yaml -o out.svg --lang both"_s,
             u"diagram plan.yaml -o out-tiled.pdf --lang ja --tile --paper A4"_s,
             u"diagram plan.yaml -o out.pdf --lang both --against small.yaml --labels numbers"_s,
             u"diagram plan.yaml -o out.json --against plan.yaml"_s,
             u"diagram plan.yaml -o out.png --scale 5 --page 1 --dpi 30"_s, u"arrange plan.yaml -o out.yaml"_s,
             u"arrange plan.yaml -o out-all.yaml --all"_s, u"diagram out-all.yaml -o out-all.svg --outlines"_s}) {
        const QString fault = faultOfRun(options);
        if (!fault.isEmpty())
            return fault;
    }
    return faultOfFiles();
}

void HostileDiagramTest::isDrawn_data()
{
    QTest::addColumn<QByteArray>("plan");
    const auto row = [](const char *name, const QByteArray &plan) { QTest::newRow(name) << plan; };
    row("nothing", PlanText().yaml());
    row("zones only", PlanText().zone(0, ", frame: [0, 0, 10, 10]").zone(1).yaml());
    row("two on one spot", onOneSpot(2, 0));
    row("all on one spot", onOneSpot(60, 0));
    row("1e-9 apart", onOneSpot(20, 1e-9));
    row("within each other", nested(12));
    row("larger than the sheet",
        PlanText().nodeAt(0, 0, 0, ", size: [9000, 7000]").nodeAt(1, 9100, 0).flow(0, 1).yaml());
    row("sizes of 1 and 1e6",
        pair(", size: [1, 1]").nodeAt(2, -999'999, 100, ", size: [900000, 999999]").flow(2, 1).yaml());
    row("far apart", PlanText().nodeAt(0, -1e6, -1e6).nodeAt(1, 999'000, 999'000).flow(0, 1).yaml());
    row("no way out",
        PlanText()
            .nodeAt(0, 400, 400)
            .nodeAt(1, 200, 200, ", size: [600, 100]")
            .nodeAt(2, 200, 600, ", size: [600, 100]")
            .nodeAt(3, 200, 300, ", size: [100, 300]")
            .nodeAt(4, 700, 300, ", size: [100, 300]")
            .nodeAt(5, 1000, 400)
            .flow(0, 5)
            .flow(5, 0, 80)
            .yaml());
    row("two thousand in a row", inARow(2000, 200));
    row("four thousand on a line", inARow(4000, 2));
    row("zones within zones", zonesWithinZones(8));
    row("zones over each other", twoZones(", frame: [0, 0, 700, 400]", ", frame: [0, 0, 700, 400]").yaml());
    row("a zone of 1 x 1", twoZones(", frame: [0, 0, 1, 1]", ", frame: [400, 0, 400, 300]").yaml());
    row("a firewall on a node",
        twoZones(", frame: [0, 0, 200, 300]", ", frame: [400, 0, 400, 300]", ", at: [60, 80]").yaml());
    row("a firewall of ten zones", firewallOfTenZones());
    row("to oneself", pair().flow(0, 0, 80).flow(1, 1, 443).yaml());
    row("three hundred services", hub(300));
    row("two hundred revisions", revisions(200));
    const QByteArray words = QByteArray("long title ").repeated(450);
    row("long words",
        pair(named(QByteArray("x").repeated(500), QByteArray("漢").repeated(500)))
            .head("title: {en: \"" + words + "\", ja: \"" + QByteArray("長い題").repeated(1500)
                + "\"}\nsheet: {number: \"" + words + "\", author: \"" + words + "\", confidentiality: {en: \"" + words
                + "\"}}")
            .yaml());
    row("right to left", pair(named("שלום עולם العربية", "\\u202Eabc")).head("title: {en: \"שלום\"}").yaml());
    row("beyond the font", pair(named("😀👩‍👩‍👧", "𠮷野家")).head("title: {ja: \"😀\"}").yaml());
    row("control characters",
        pair(named("a\\nb\\r\\nc\\td\\u0007\\e[31m\\u2028y\\u0085", "\\u0001\\u001f\\u007f\\ufeff\\ufffe\\uffff"))
            .head(
                "title: {en: \"a\\n\\u0008]]>&<\", ja: \"\\ufffe\"}\nsheet: {number: \"a\\n\\u0007\", author: \"\\t\"}")
            .yaml());
    row("names of nothing",
        pair(named("", "")).node(2, named("   ", "　")).node(3, named("\\u200b", "\\u00ad")).yaml());
    row("Japanese alone", pair(", name: {ja: 管理サーバ}").head("title: {ja: 監視}").yaml());
    row("English alone", pair(", name: {en: Manager}").head("title: {en: Watch}").yaml());
}

void HostileDiagramTest::isDrawn()
{
    QFETCH(const QByteArray, plan);
    const QString fault = faultsOf(plan);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void HostileDiagramTest::saneOnesAreDrawnWell_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::newRow("two nodes") << pair().yaml();
    QTest::newRow("to oneself") << pair().flow(0, 0, 80).yaml();
    QTest::newRow("three hundred services") << hub(300);
    QTest::newRow("larger than the sheet")
        << PlanText().nodeAt(0, 0, 0, ", size: [9000, 7000]").nodeAt(1, 9100, 0).flow(0, 1).yaml();
    QTest::newRow("two thousand in a row") << inARow(2000, 220);
    QTest::newRow("far away") << pair().nodeAt(2, 90'000, 100).flow(0, 2, 80).yaml();
    QTest::newRow("a zone of 1 x 1") << twoZones(", frame: [0, 0, 1, 1]", ", frame: [400, 0, 400, 300]").yaml();
    QTest::newRow("long names") << pair(named(QByteArray("x").repeated(500), QByteArray("漢").repeated(500))).yaml();
}

void HostileDiagramTest::saneOnesAreDrawnWell()
{
    QFETCH(const QByteArray, plan);
    QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
    QCOMPARE(diagram(u"-o sane.json"_s), (CliResult{0, {}, {}}));
    const DiagramQuality quality(m_folder.get(u"sane.json"_s));
    QVERIFY(quality.measures().arrows > 0);
    QCOMPARE(quality.measures().stubs, 0);
    QVERIFY2(quality.violationCount() == 0, qPrintable(quality.report()));
}

void HostileDiagramTest::isRefused_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QByteArray>("message");
    for (const char *value : {"1e9", ".nan", "NaN", ".inf", "-.inf", "1e400"})
        QTest::newRow(value) << PlanText().node(0, QByteArray(", at: [") + value + ", 0]").yaml()
                             << QByteArray("plan.yaml:4:32: Expected a number from -1000000 to 1000000 here, found \"")
                + value + "\".\n";
    QTest::newRow("zone inside out") << PlanText().zone(0, ", frame: [0, 0, -100, 100]").yaml()
                                     << QByteArray("plan.yaml:4:21: Width and height of a frame have to be above 0.\n");
    QTest::newRow("half a character")
        << pair(named("\\ud800x", "y")).yaml()
        << QByteArray("plan.yaml:4:57: This is no valid YAML: there is no character of the number 55296.\n");
}

void HostileDiagramTest::isRefused()
{
    QFETCH(const QByteArray, plan);
    QFETCH(const QByteArray, message);
    QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
    QCOMPARE(diagram(u"-o refused.svg"_s), (CliResult{3, {}, message}));
    QCOMPARE(m_folder.run({u"arrange"_s, u"plan.yaml"_s, u"-o"_s, u"refused.yaml"_s}), (CliResult{3, {}, message}));
    QVERIFY(m_folder.files().filter(u"refused"_s).isEmpty());
}

void HostileDiagramTest::randomPlansAreDrawn()
{
    for (unsigned seed = 1; seed <= randomPlans; ++seed) {
        const QByteArray plan = randomPlan(seed);
        // PORTOLAN_KEEP_DIAGRAMS names a folder where the plans are kept.
        const QString folder = qEnvironmentVariable("PORTOLAN_KEEP_DIAGRAMS");
        QFile kept(folder + u"/hostile-%1.yaml"_s.arg(seed));
        if (!folder.isEmpty() && kept.open(QIODevice::WriteOnly))
            kept.write(plan);
        kept.close();
        const QString fault = faultsOf(plan);
        QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(fault)));
    }
}

void HostileDiagramTest::everyPaperHasItsSize()
{
    QVERIFY(m_folder.put(u"plan.yaml"_s, smallPlan()));
    const std::pair<QString, QByteArray> papers[] = {{u"A4"_s, "841.89 x 595.276"}, {u"A3"_s, "1190.55 x 841.89"},
        {u"A2"_s, "1683.78 x 1190.55"}, {u"Letter"_s, "792 x 612"}, {u"Tabloid"_s, "1224 x 792"}};
    for (const auto &[paper, size] : papers) {
        for (const QString &orientation : {u"landscape"_s, u"portrait"_s}) {
            const QString options
                = u"-o paper.pdf --page 1 --paper "_s + paper + u" --orientation "_s + orientation + u" --lang both"_s;
            QCOMPARE(diagram(options).exitCode, 0);
            QProcess info;
            info.start(u"pdfinfo"_s, {m_folder.path(u"paper.pdf"_s)});
            QVERIFY(info.waitForFinished(patience));
            const QByteArrayList sides = QByteArray(size).split(' ');
            const QByteArray expected = orientation == u"landscape"_s ? size : QByteArray(sides[2] + " x " + sides[0]);
            const QByteArray said = info.readAllStandardOutput();
            const QByteArray line = "Page size:       " + expected + " pts";
            QVERIFY2(said.contains(line), QByteArray(line + '\n' + said).constData());
        }
    }
}

void HostileDiagramTest::manyWarningsAreCounted()
{
    QVERIFY(m_folder.put(u"plan.yaml"_s, onOneSpot(60, 0)));
    const CliResult result = diagram(u"-o many.json"_s);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err.count("there is no room for a line from"), 10);
    QVERIFY2(result.err.contains("lines for which there is no room, beside these: 50."), result.err.constData());
    QCOMPARE(result.err.count("stand on each other; move one of them."), 10);
    QVERIFY2(result.err.contains("nodes that stand on each other, beside these: 1760."), result.err.constData());
}

void HostileDiagramTest::longTextsAreQuotedShortly()
{
    QVERIFY(m_folder.put(
        u"plan.yaml"_s, pair().head("title: {en: \"" + QByteArray("word ").repeated(1000) + "\"}").yaml()));
    const CliResult result = diagram(u"-o long.svg"_s);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.err.contains("there is no room for all of \"word word"));
    for (const QByteArray &line : result.err.split('\n'))
        QVERIFY2(line.size() < 200, line.constData());
}

void HostileDiagramTest::nothingIsSaidToBeNothing()
{
    QVERIFY(m_folder.put(u"plan.yaml"_s, PlanText().yaml()));
    QCOMPARE(diagram(u"-o nothing.svg"_s), (CliResult{0, {}, {}}));
    QVERIFY(m_folder.get(u"nothing.svg"_s).contains("There is nothing to draw."));
}

/// A badge that counts them took time by their square.
void HostileDiagramTest::twentyThousandServices()
{
    QVERIFY(m_folder.put(u"plan.yaml"_s, hub(20'000)));
    const QString fault = faultOfRun(u"diagram plan.yaml -o hub.json"_s);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY(m_folder.get(u"hub.json"_s).contains("\"N1-N20001\""));
}

/// Lanes all the way to it took five gigabytes.
void HostileDiagramTest::aFirewallFarAway()
{
    QVERIFY(m_folder.put(u"plan.yaml"_s,
        twoZones(", frame: [0, 0, 200, 300]", ", frame: [400, 0, 400, 300]", ", at: [-1000000, 1000000]").yaml()));
    QProcess limited;
    limited.setWorkingDirectory(m_folder.path());
    limited.setProcessEnvironment(m_folder.environment());
    limited.start(u"sh"_s,
        {u"-c"_s, u"ulimit -v 2000000; exec \"$0\" diagram plan.yaml -o far.json"_s, QStringLiteral(PORTOLAN_CLI)});
    QVERIFY(limited.waitForFinished(patience));
    QVERIFY2(limited.exitStatus() == QProcess::NormalExit && limited.exitCode() == 0,
        limited.readAllStandardError().constData());
    const DiagramQuality quality(m_folder.get(u"far.json"_s));
    QCOMPARE(quality.measures().stubs, 0);
}

QTEST_GUILESS_MAIN(HostileDiagramTest)

#include "HostileDiagramTest.moc"
