// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanWriter.h"
#include "io/PlanReader.h"
#include "support/Ids.h"
#include "support/PlanWithEverything.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class PlanWriterTest : public QObject {
    Q_OBJECT

private slots:
    void writesTheCanonicalForm();
    void theDocumentedExampleIsCanonical();
    void anEmptyPlanIsAHead();
    void everyFieldComesBack();
    void anyTextComesBack_data();
    void anyTextComesBack();
    void makesCanonical_data();
    void makesCanonical();
    void writesWhatComesNearest();
    void saves();
    void replacesOnlyAsAWhole();
    void aLargePlanComesBack();
};

namespace {

Result<YamlTree> parse(const QByteArray &bytes)
{
    return YamlTree::parse(bytes, u"plan.yaml"_s);
}

std::optional<Plan> readBack(const QByteArray &bytes)
{
    const Result<YamlTree> tree = parse(bytes);
    if (!tree) {
        qWarning("%s at %s", qPrintable(tree.error().code), qPrintable(tree.error().position.toString()));
        return std::nullopt;
    }
    const Checked<ReadPlan> read = readPlan(*tree);
    if (!read) {
        const Error &error = read.error().front();
        qWarning("%s %s at %s", qPrintable(error.code), qPrintable(error.arguments.join(u'|')),
            qPrintable(error.position.toString()));
        return std::nullopt;
    }
    return read->plan;
}

/// A plan with that text wherever text goes.
Plan planWithText(const QString &text)
{
    Plan plan;
    plan.title = {text, text};
    plan.sheet.number = text;
    plan.sheet.system.ja = text;
    plan.revisions.push_back({text, {}, {text, {}}, text, text, {}, {}});
    Product product;
    product.id = id(u"p"_s);
    product.catalog = id(u"no"_s);
    product.note = text;
    plan.products.emplace(product.id, product);
    Node node;
    node.id = id(u"1e5"_s);
    node.kind = id(u"true"_s);
    node.name.ja = text;
    node.listens.push_back({Transport::Udp, {0, 0}, text, {}});
    node.members.push_back({u'm' + text, {}, {}});
    node.facts.emplace(id(u"null"_s), id(u"0x1F"_s));
    node.note = text;
    node.extras.emplace_back(u"new"_s, u"1"_s);
    plan.nodes.emplace(node.id, node);
    Decision decision;
    decision.flow = u'k' + text;
    decision.reason.en = text;
    decision.owner = text;
    plan.decisions.emplace(decision.flow, decision);
    Acceptance acceptance;
    acceptance.finding = u'f' + text;
    plan.accepted.emplace(acceptance.finding, acceptance);
    plan.numbers.emplace(text, 7);
    plan.note = text;
    return plan;
}

Plan largePlan(int nodes)
{
    Plan plan;
    for (int i = 0; i < nodes; ++i) {
        Node node;
        node.id = id(u"node-"_s + QString::number(i));
        node.kind = id(u"linux"_s);
        node.name = {u"Web server "_s + QString::number(i), u"Webサーバ "_s + QString::number(i)};
        node.addresses.push_back(AddressBlock::parse(u"10.0.%1.%2"_s.arg(i / 250).arg(i % 250)).value());
        node.facts.emplace(id(u"manufacturer"_s), id(u"hitachi"_s));
        node.at = Point{i * 10.5, i / 3.0};
        plan.nodes.emplace(node.id, node);
        plan.numbers.emplace(u"csm:alert.alert:%1>csm01:tcp"_s.arg(node.id.toString()), i + 1);
    }
    return plan;
}

} // namespace

void PlanWriterTest::writesTheCanonicalForm()
{
    const std::optional<Plan> plan = readBack(everything);
    QVERIFY(plan);
    const QList<QByteArray> written = writePlan(*plan).split('\n');
    const QList<QByteArray> expected = everything.split('\n');
    for (qsizetype i = 0; i < std::min(written.size(), expected.size()); ++i)
        QCOMPARE(QString::fromUtf8(written[i]), QString::fromUtf8(expected[i]));
    QCOMPARE(written.size(), expected.size());
}

void PlanWriterTest::theDocumentedExampleIsCanonical()
{
    QFile document(QFINDTESTDATA("../../../resources/examples/README.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QByteArray text = document.readAll();
    const qsizetype begin = text.indexOf("format: portolan-plan");
    QVERIFY(begin > 0);
    const QByteArray example = text.mid(begin, text.indexOf("```", begin) - begin);
    const std::optional<Plan> plan = readBack(example);
    QVERIFY(plan);
    QCOMPARE(QString::fromUtf8(writePlan(*plan)), QString::fromUtf8(example));
}

void PlanWriterTest::anEmptyPlanIsAHead()
{
    QCOMPARE(writePlan(Plan()), QByteArray("format: portolan-plan\nversion: 1\n"));
    QVERIFY(readBack(writePlan(Plan())) == Plan());
}

void PlanWriterTest::everyFieldComesBack()
{
    const std::optional<Plan> plan = readBack(everything);
    QVERIFY(plan);
    QVERIFY(readBack(writePlan(*plan)) == plan);
    QVERIFY(parse(everything)->firstComment() == std::nullopt);
}

void PlanWriterTest::anyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    const QString texts[] = {u"a"_s, u"no"_s, u"1e5"_s, u"0x1F"_s, u"2026-10-01"_s, u"~"_s, u" a "_s, u"a: b"_s,
        u"a #b"_s, u"# a"_s, u"- a"_s, u"{a}"_s, u"[a"_s, u"a, b"_s, u"'"_s, u"\""_s, u"\\"_s, u"a\nb\n\n"_s, u"\r\n"_s,
        u"\t"_s, u"\u0001\u007F\u0085\u2028\uFEFF\u202E"_s, u"時刻: 同期"_s, u"　"_s, u"𠮷\U0001FFFE"_s, u"---"_s,
        u"...\n---\n"_s, u"%YAML"_s, u"|"_s, u"> a"_s, u"&a"_s, u"*a"_s, u"!!str a"_s, u"@a"_s, u"`"_s, u"?"_s, u"a?"_s,
        u":"_s, u"a:"_s, u"<<"_s, QString(5000, u'x'), QString(3000, u'\n')};
    for (const QString &text : texts)
        QTest::addRow("%d %s", static_cast<int>(&text - texts), qPrintable(text.left(10).simplified())) << text;
}

void PlanWriterTest::anyTextComesBack()
{
    QFETCH(QString, text);
    const Plan plan = planWithText(text);
    const QByteArray bytes = writePlan(plan);
    const std::optional<Plan> again = readBack(bytes);
    QVERIFY(again);
    QVERIFY(*again == plan);
    QCOMPARE(writePlan(*again), bytes);
}

void PlanWriterTest::makesCanonical_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *body, const char *expected) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(expected);
    };
    row("sorts", "nodes:\n  - {kind: k, id: b}\n  - {id: a, kind: k}\n",
        "nodes:\n  - {id: a, kind: k}\n  - {id: b, kind: k}\n");
    row("joins lines", "nodes:\n- id: a\n  kind: k\n  roles:\n  - s\n  - r\n",
        "nodes:\n  - {id: a, kind: k, roles: [r, s]}\n");
    row("moves the manufacturer", "nodes: [{id: a, kind: k, facts: {x: z, manufacturer: hp}}]\n",
        "nodes:\n  - {id: a, kind: k, manufacturer: hp, facts: {x: z}}\n");
    row("drops defaults",
        "zones: [{id: a, directed-broadcast: false}, {id: b}]\nfirewalls: [{id: f, joins: [a, b], state: stateful}]\n"
        "nodes: [{id: m, kind: k, pinned: false, name: {en: ''}, roles: [], facts: {}}]\ndecisions: [{flow: x, state: "
        "included}]\n"
        "sheet: {}\nnumbers: {}\nnote: ''\n",
        "zones:\n  - {id: a}\n  - {id: b}\nfirewalls:\n  - {id: f, joins: [a, b]}\nnodes:\n  - {id: m, kind: k}\n"
        "decisions:\n  - {flow: x}\n");
    row("numbers", "nodes: [{id: a, kind: k, at: [1e3, -0.0], count: +2}]\n",
        "nodes:\n  - {id: a, kind: k, count: 2, at: [1000, 0]}\n");
    row("addresses", "zones: [{id: a, networks: ['2001:0DB8::/32']}]\n",
        "zones:\n  - {id: a, networks: [2001:db8::/32]}\n");
    row("ports",
        "nodes: [{id: m, kind: k}]\nflows: [{id: f, from: m, to: m, transport: tcp, ports: [80, '443, 8080']}]\n",
        "nodes:\n  - {id: m, kind: k}\nflows:\n  - {id: f, from: m, to: m, transport: tcp, ports: \"80,443,8080\"}\n");
    row("unknown keys last", "zones:\n  - new:\n      b: 'x'\n      a: |\n        y\n    id: a\n",
        "zones:\n  - {id: a, new: {b: x, a: \"y\\n\"}}\n");
}

void PlanWriterTest::makesCanonical()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const QByteArray head = "format: portolan-plan\nversion: 1\n";
    const std::optional<Plan> plan = readBack(head + body);
    QVERIFY(plan);
    QCOMPARE(QString::fromUtf8(writePlan(*plan)), QString::fromUtf8(head + expected));
    QVERIFY(readBack(writePlan(*plan)) == plan);
}

void PlanWriterTest::writesWhatComesNearest()
{
    Plan plan;
    plan.note = QString(QChar(u'\0')) + QChar(0xD800);
    Node node;
    node.id = id(u"a"_s);
    node.kind = id(u"k"_s);
    node.at = Point{1e9, std::numeric_limits<double>::quiet_NaN()};
    plan.nodes.emplace(node.id, node);
    const std::optional<Plan> again = readBack(writePlan(plan));
    QVERIFY(again);
    QCOMPARE(again->note, u"\uFFFD\uFFFD"_s);
    QVERIFY(again->nodes.at(node.id).at == (Point{1e6, 0}));
}

void PlanWriterTest::saves()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"計画.yaml"_s);
    const std::optional<Plan> plan = readBack(everything);
    QVERIFY(plan);
    QVERIFY(savePlan(*plan, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), everything);
}

void PlanWriterTest::replacesOnlyAsAWhole()
{
    QTemporaryDir folder;
    const QString taken = folder.filePath(u"folder"_s);
    QVERIFY(QDir().mkpath(taken));
    const QString missing = folder.filePath(u"nowhere/plan.yaml"_s);
    for (const auto &[path, code] : {std::pair{taken, u"write.directory"_s}, {missing, u"write.no-folder"_s}}) {
        const Result<void> saved = savePlan(Plan(), path);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, code);
        QCOMPARE(saved.error().arguments.first(), path);
    }
    const QString path = folder.filePath(u"plan.yaml"_s);
    QVERIFY(savePlan(Plan(), path));
    Plan huge;
    huge.note = QString(YamlTree::maximumBytes, u'x');
    const Result<void> saved = savePlan(huge, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"write.too-large"_s);
    QCOMPARE(saved.error().arguments, QStringList({path, u"65"_s, u"64"_s}));
    QVERIFY(readBack(writePlan(Plan())) == Plan());
    QCOMPARE(QFile(path).size(), writePlan(Plan()).size());
}

void PlanWriterTest::aLargePlanComesBack()
{
    const Plan plan = largePlan(10000);
    const std::optional<Plan> read = readBack(writePlan(plan));
    QVERIFY(read);
    QVERIFY(*read == plan);
}

QTEST_GUILESS_MAIN(PlanWriterTest)
#include "PlanWriterTest.moc"
