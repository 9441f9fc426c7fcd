// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReader.h"

#include "io/CatalogLibrary.h"
#include "io/PlanReader.h"
#include "io/TreeReader.h"
#include "messages/MessageText.h"
#include "support/Ids.h"
#include "unit/io/BrokenCatalogs.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class CatalogReaderTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheHead();
    void readsRolesKindsAndOptions();
    void readsPorts();
    void readsConditions();
    void readsLegs();
    void readsReadings();
    void readsChecks();
    void takesWhatAuthorsWrite_data();
    void takesWhatAuthorsWrite();
    void reportsErrors_data();
    void reportsErrors();
    void documentsEveryError();
    void wordsEveryError_data();
    void wordsEveryError();
    void reportsAllErrorsInTheOrderOfTheFile();
    void limitsTheKnownIds();
    void reportsErrorsOfKinds_data();
    void reportsErrorsOfKinds();
    void readsNumbers_data();
    void readsNumbers();
    void examplesOfTheReadmeAreSound();
    void shippedCatalogsAreSound_data();
    void shippedCatalogsAreSound();
};

namespace {

const Kinds &kinds()
{
    static const Kinds all = CatalogLibrary::kinds().value();
    return all;
}

Checked<Catalog> readText(const QByteArray &text)
{
    const Result<YamlTree> tree = YamlTree::parse(text, u"catalog.yaml"_s);
    if (!tree)
        return tl::unexpected(Errors{tree.error()});
    return readCatalog(*tree, kinds());
}

/// "code (argument|argument) line:column"; lists of all kinds and of all keys of a leg are cut short.
QString errorsText(const Errors &errors)
{
    QStringList texts;
    for (const Error &error : errors) {
        QStringList arguments;
        for (const QString &argument : error.arguments)
            arguments.append(argument.size() > 110 ? argument.left(40) + u"..."_s : argument);
        texts.append(error.code + u" ("_s + arguments.join(u'|') + u") "_s + QString::number(error.position.line) + u':'
            + QString::number(error.position.column));
    }
    return texts.join(u'\n');
}

/// The sound catalog after the edits; an empty one and a failed check when it could not be read.
Catalog readChanged(std::initializer_list<Edit> edits)
{
    const Checked<Catalog> read = readText(changed(edits));
    if (!read)
        qWarning("%s", qPrintable(errorsText(read.error())));
    return read.value_or(Catalog());
}

QString idsText(const std::vector<Id> &ids)
{
    QStringList texts;
    for (const Id &each : ids)
        texts.append(each.toString());
    return texts.join(u' ');
}

} // namespace

void CatalogReaderTest::readsTheHead()
{
    const Catalog catalog = readChanged({{"product: {", "product: {vendor: {en: V, ja: 社}, "},
        {"tables: {t: {", "tables: {t: {about: {en: Backup, ja: バックアップ}, "},
        {"document: {", "document: {language: ja, place: {en: B.1, ja: 付録}, url: 'https://example.com/', "},
        {"answer: expected\n", "answer: expected\n    versions: ['<=7.2.1']\n"},
        {end,
            "versions: {named: ['<=7.2.1', '>=7.3'], between: {as: '7.2', because: r}}\n"
            "readings: {r: {text: {en: R, ja: 解}}}\n"}});
    QCOMPARE(catalog.id, id("acme"));
    QCOMPARE(catalog.productName.ja, u"あ"_s);
    QCOMPARE(catalog.vendor.ja, u"社"_s);
    QCOMPARE(catalog.documentTitle.en, u"D"_s);
    QCOMPARE(catalog.documentPlace.en, u"B.1"_s);
    QCOMPARE(catalog.documentLanguage, u"ja"_s);
    QCOMPARE(catalog.documentUrl, u"https://example.com/"_s);
    QCOMPARE(catalog.manager, id("server"));
    QCOMPARE(catalog.tables.at(id("t")).ja, u"表"_s);
    QCOMPARE(catalog.tableSubjects.at(id("t")).ja, u"バックアップ"_s);
    QCOMPARE(catalog.versions.named.size(), size_t{2});
    QCOMPARE(catalog.versions.named[1].toString(), u">=7.3"_s);
    QCOMPARE(catalog.versions.betweenAs->toString(), u"7.2"_s);
    QCOMPARE(catalog.versions.betweenBecause, id("r"));
    QCOMPARE(catalog.legs[0].versions[0].toString(), u"<=7.2.1"_s);
}

void CatalogReaderTest::readsRolesKindsAndOptions()
{
    const Catalog catalog = readChanged({{"[windows, linux]", "[windows, cray], interfaces: all, optional: true"},
        {end,
            "    when: [o, c]\n"
            "kinds: {cray: {name: {en: Cray, ja: クレイ}, os: unicos}, bare: {name: {en: B, ja: 裸}, os: tru64}}\n"
            "options: {o: {name: {en: O, ja: 選}, default: true, server-os: [unicos, linux], note: n}}\n"
            "notes: {n: {mark: '※1', text: {en: N, ja: 注}}}\n"
            "conditions:\n"
            "  o: {text: {en: C, ja: 条}, option: o}\n"
            "  c: {text: {en: C, ja: 条}, server-os: tru64}\n"}});
    const Role &server = catalog.roles.at(id("server"));
    QVERIFY(server.scope == RoleScope::Manager);
    QVERIFY(!server.allInterfaces);
    QVERIFY(!server.optional);
    const Role &agent = catalog.roles.at(id("agent"));
    QVERIFY(agent.scope == RoleScope::Managed);
    QCOMPARE(idsText(agent.kinds), u"windows cray"_s);
    QVERIFY(agent.allInterfaces);
    QVERIFY(agent.optional);
    QCOMPARE(catalog.kinds.at(id("cray")).name.ja, u"クレイ"_s);
    QCOMPARE(catalog.kinds.at(id("cray")).os, id("unicos"));
    QCOMPARE(catalog.kinds.size(), size_t{2}); // a kind that only brings a system is used, too
    const Option &option = catalog.options.at(id("o"));
    QVERIFY(option.byDefault);
    QCOMPARE(idsText(option.serverSystems), u"unicos linux"_s);
    QCOMPARE(option.note, id("n"));
    QCOMPARE(catalog.notes.at(id("n")).mark, u"※1"_s);
}

void CatalogReaderTest::readsPorts()
{
    const Catalog catalog = readChanged(
        {{"{value: 9100}",
             "{value: 60000-60007, changeable: product, set-by: /port, soft-end: true, fallback: '80,443',"
             " fallback-when: taken, name: {en: N, ja: 名}, reading: {transport: udp, because: r}}\n"
             "  rpc: {value: 135+ephemeral, changeable: node, fallback: 136, fallback-when: chosen}\n"
             "  off: {value: none, changeable: product}\n"
             "  fixed: {value: 0, changeable: no}"},
            {"port: data", "port: [fixed, off, rpc, data]"}, {"transport: tcp", "transport: unstated"},
            {end, "readings: {r: {text: {en: R, ja: 解}}}\n"}});
    const PortDefinition &data = catalog.ports.at(id("data"));
    QCOMPARE(data.value->toString(), u"60000-60007"_s);
    QVERIFY(data.value->softEnd);
    QVERIFY(data.changeable == Changeable::OnProduct);
    QCOMPARE(data.setBy, u"/port"_s);
    QCOMPARE(data.fallback->toString(), u"80,443"_s);
    QVERIFY(data.fallbackWhen == FallbackWhen::Taken);
    QCOMPARE(data.name.ja, u"名"_s);
    QVERIFY(data.readTransport == Transport::Udp);
    QCOMPARE(data.readBecause, id("r"));
    const PortDefinition &rpc = catalog.ports.at(id("rpc"));
    QVERIFY(rpc.value->followedByEphemeral);
    QVERIFY(rpc.changeable == Changeable::OnNode);
    QVERIFY(rpc.fallbackWhen == FallbackWhen::Chosen);
    QVERIFY(!catalog.ports.at(id("off")).value);
    QCOMPARE(catalog.ports.at(id("fixed")).value->toString(), u"0"_s);
    QVERIFY(catalog.ports.at(id("fixed")).changeable == Changeable::No);
}

void CatalogReaderTest::readsConditions()
{
    const Catalog catalog = readChanged({{end,
        "    when: [option, server-os, fact, fact-not, kind, elsewhere, port, situation]\n"
        "options: {o: {name: {en: O, ja: 選}}}\n"
        "conditions:\n"
        "  option: {mark: '※3', text: {en: C, ja: 条}, option: o}\n"
        "  server-os: {text: {en: C, ja: 条}, server-os: [windows, linux]}\n"
        "  fact: {text: {en: C, ja: 条}, fact: {of: from, name: model, is: [a, b]}}\n"
        "  fact-not: {text: {en: C, ja: 条}, fact: {of: managed, name: manufacturer, is-not: hitachi}}\n"
        "  kind: {text: {en: C, ja: 条}, kind: {of: to, is: [hyper-v, server]}}\n"
        "  elsewhere: {text: {en: C, ja: 条}, role-elsewhere: agent}\n"
        "  port: {text: {en: C, ja: 条}, port-set: data}\n"
        "  situation: {text: {en: C, ja: 条}, situation: true}\n"}});
    const auto test = [&](const char *name) { return catalog.conditions.at(id(name)).test; };
    QCOMPARE(catalog.legs[0].when.size(), size_t{8});
    QCOMPARE(catalog.conditions.at(id("option")).mark, u"※3"_s);
    QCOMPARE(std::get<OptionIsOn>(test("option")).option, id("o"));
    QVERIFY(!catalog.options.at(id("o")).byDefault);
    QCOMPARE(idsText(std::get<ServerOsIs>(test("server-os")).systems), u"windows linux"_s);
    const auto fact = std::get<FactIs>(test("fact"));
    QVERIFY(fact.of == LegSide::From && !fact.negated);
    QCOMPARE(fact.fact, id("model"));
    QCOMPARE(idsText(fact.values), u"a b"_s);
    const auto factNot = std::get<FactIs>(test("fact-not"));
    QVERIFY(factNot.of == LegSide::Managed && factNot.negated);
    QCOMPARE(idsText(factNot.values), u"hitachi"_s);
    const auto kind = std::get<KindIs>(test("kind"));
    QVERIFY(kind.of == LegSide::To);
    QCOMPARE(idsText(kind.kinds), u"hyper-v server"_s);
    QCOMPARE(std::get<RoleElsewhere>(test("elsewhere")).role, id("agent"));
    QCOMPARE(std::get<PortIsSet>(test("port")).port, id("data"));
    QVERIFY(std::holds_alternative<Situation>(test("situation")));
}

void CatalogReaderTest::readsLegs()
{
    const Catalog catalog
        = readChanged({{"role: server, port: data", "role: unstated, process: backupd, port: unstated"},
            {"role: agent, port: auto", "role: [server, agent], process: d, port: [data, spare]"},
            {"  data: {value: 9100}", "  data: {value: 9100}\n  spare: {value: 1}"},
            {"transport: tcp", "transport: [udp]"}, {"answer: expected", "answer: none"},
            {end,
                "    phases: [late, early]\n    application: HTTP/2\n    cast: broadcast\n    broadcast: relayed\n"
                "    optional: [spare]\n    notes: n\n"
                "phases: {early: {name: {en: E, ja: 早}}, late: {name: {en: L, ja: 遅}}}\n"
                "applications: {HTTP/2: {encrypted: false}}\n"
                "processes: {d: {windows: d.exe, printed: dd}}\n"
                "notes: {n: {text: {en: N, ja: 注}}}\n"}});
    const Leg &leg = catalog.legs.at(0);
    QCOMPARE(leg.id, id("one"));
    QCOMPARE(leg.table, id("t"));
    QCOMPARE(leg.row, 1);
    QCOMPARE(idsText(leg.phases), u"late early"_s);
    QCOMPARE(idsText(catalog.phaseOrder), u"early late"_s);
    QCOMPARE(idsText(leg.from.roles), u"server agent"_s);
    QCOMPARE(leg.from.process, u"d"_s);
    QVERIFY(leg.from.port == LegEnd::Port::Named);
    QCOMPARE(idsText(leg.from.ports), u"data spare"_s);
    QVERIFY(leg.to.roles.empty());
    QCOMPARE(leg.to.process, u"backupd"_s);
    QVERIFY(leg.to.port == LegEnd::Port::Unstated);
    QVERIFY(leg.transports == std::vector{Transport::Udp});
    QCOMPARE(leg.application, u"HTTP/2"_s);
    QVERIFY(catalog.applications.at(u"HTTP/2"_s).encrypted == false);
    QVERIFY(leg.cast == Cast::Broadcast);
    QVERIFY(leg.reach == BroadcastReach::Relayed);
    QCOMPARE(leg.purpose, id("use"));
    QVERIFY(!leg.optional);
    QCOMPARE(idsText(leg.optionalPorts), u"spare"_s);
    QVERIFY(leg.answer.kind == Answer::Kind::Never);
    QCOMPARE(idsText(leg.notes), u"n"_s);
    QCOMPARE(catalog.processName(u"d"_s, id("windows")), u"d.exe"_s);
    QCOMPARE(catalog.processName(u"d"_s, id("linux")), u"dd"_s);
    QCOMPARE(catalog.processName(u"backupd"_s, id("linux")), u"backupd"_s);
    QCOMPARE(catalog.indexOfLeg(id("one")), 0);
    QCOMPARE(catalog.indexOfLeg(id("two")), -1);
}

void CatalogReaderTest::readsReadings()
{
    const Catalog catalog = readChanged({{"role: agent, port: auto", "role: unstated, port: unstated"},
        {"port: data", "port: unstated"}, {"transport: tcp", "transport: unstated"},
        {end,
            "    readings:\n"
            "      - {of: transport, value: udp, because: r}\n"
            "      - {of: initiator, value: agent, because: r}\n"
            "      - {of: destination-port, value: data, because: r}\n"
            "      - {of: peer, value: agent, because: r}\n"
            "    notes: [n, o, p]\n"
            "notes:\n"
            "  n: {text: {en: N, ja: 注}}\n"
            "  o: {text: {en: N, ja: 注}, reading: answer}\n"
            "  p: {text: {en: N, ja: 注}, reading: [necessity, peer]}\n"
            "default-readings: [{of: source-port, value: auto, because: r}]\n"
            "readings: {r: {text: {en: R, ja: 解}}}\n"}});
    QVERIFY(catalog.notes.at(id("n")).readings.empty());
    QVERIFY(catalog.notes.at(id("o")).readings == std::vector{NoteAspect::Answer});
    QVERIFY(catalog.notes.at(id("p")).readings == (std::vector{NoteAspect::Necessity, NoteAspect::Peer}));
    QCOMPARE(catalog.readings.at(id("r")).ja, u"解"_s);
    const std::vector<Reading> &readings = catalog.legs.at(0).readings;
    QCOMPARE(readings.size(), size_t{4});
    QVERIFY(readings[0].of == Reading::Of::Transport);
    QVERIFY(readings[3].of == Reading::Of::Peer);
    QCOMPARE(readings[2].value, u"data"_s);
    QCOMPARE(readings[2].because, id("r"));
    QCOMPARE(catalog.defaultReadings.size(), size_t{1});
    QVERIFY(catalog.defaultReadings[0].onlyFor == Transport::Unstated);
}

void CatalogReaderTest::readsChecks()
{
    const Catalog catalog = readChanged({{end,
        "checks:\n"
        "  z: {severity: warning, text: {en: '{node} {server} {ports} {product}', ja: "
        "'{product}{ports}{server}{node}'},"
        " legs-used: one}\n"
        "  a: {severity: info, text: {en: C, ja: 検}, outbound-allowed: {role: agent, ports: [80, 1-5]}}\n"
        "  b: {severity: info, text: {en: C, ja: 検}, all-interfaces: {roles: [agent]}}\n"
        "  c: {severity: info, text: {en: '{ports}', ja: '{ports}'}, port-set: data}\n"
        "  d: {severity: info, text: {en: C, ja: 検}, legs-at-one-node: [one]}\n"
        "  e: {severity: info, text: {en: C, ja: 検}, legs-relayed: one}\n"
        "  f: {severity: info, text: {en: '{node}', ja: '{node}'}, port-moved: data}\n"}});
    QCOMPARE(catalog.checks.size(), size_t{7});
    QCOMPARE(catalog.checks[0].id, id("z")); // in the order of the file
    QVERIFY(catalog.checks[0].severity == Severity::Warning);
    QCOMPARE(idsText(std::get<LegsUsed>(catalog.checks[0].test).legs), u"one"_s);
    const auto outbound = std::get<OutboundAllowed>(catalog.checks[1].test);
    QCOMPARE(outbound.role, id("agent"));
    QVERIFY(outbound.ports == (std::vector<PortRange>{{80, 80}, {1, 5}}));
    QCOMPARE(idsText(std::get<AllInterfaces>(catalog.checks[2].test).roles), u"agent"_s);
    QCOMPARE(std::get<CheckPortIsSet>(catalog.checks[3].test).port, id("data"));
    QCOMPARE(idsText(std::get<LegsAtOneNode>(catalog.checks[4].test).legs), u"one"_s);
    QCOMPARE(idsText(std::get<LegsRelayed>(catalog.checks[5].test).legs), u"one"_s);
    QCOMPARE(std::get<PortMoved>(catalog.checks[6].test).port, id("data"));
}

void CatalogReaderTest::takesWhatAuthorsWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, std::initializer_list<Edit> edits) { QTest::newRow(name) << changed(edits); };
    row("nothing changed", {});
    row("comments", {{end, "# A comment\nkinds: # none yet\n"}});
    row("optional true", {{end, "    optional: true\n"}});
    row("optional by one port", {{end, "    optional: data\n"}});
    row("one instead of a list", {{end, "    phases: p\nphases: {p: {name: {en: P, ja: 段}}}\n"}});
    row("a printed TCP answer",
        {{"answer: expected", "answer: two"},
            {end,
                "  - id: two\n    table: t\n    row: 2\n    from: {role: server, port: data}\n"
                "    to: {role: agent, port: auto}\n    transport: tcp\n    purpose: use\n    answer: none\n"}});
    row("a leg within the managed machine",
        {{"role: server, port", "role: agent, port"}, {end, "    same-host: true\n"}});
    row("a role that nobody is told",
        {{"role: agent, port: auto", "role: unstated, port: auto"}, {"  agent: {", "  other: {"},
            {end, "checks: {c: {severity: info, text: {en: C, ja: 検}, all-interfaces: {roles: [other]}}}\n"}});
    row("without a manager",
        {{"manager: server\n", "\n"}, {"scope: manager,", "scope: any,"}, {"scope: managed", "scope: any"},
            {"{value: 9100}", "{value: 9100, changeable: node}"},
            {end,
                "    when: [o, f, k, p, s]\noptions: {o: {name: {en: O, ja: 選}}}\nconditions:\n"
                "  o: {text: {en: C, ja: 条}, option: o}\n"
                "  f: {text: {en: C, ja: 条}, fact: {of: to, name: x, is: y}}\n"
                "  k: {text: {en: C, ja: 条}, kind: {of: from, is: agent}}\n"
                "  p: {text: {en: C, ja: 条}, port-set: data}\n"
                "  s: {text: {en: C, ja: 条}, situation: true}\n"}});
    row("versions of legs alone", {{end, "    versions: ['=7.4.0']\n"}});
    row("peer that narrows a side",
        {{end,
            "    readings: [{of: peer, value: agent, because: r}]\n"
            "readings: {r: {text: {en: R, ja: 解}}}\n"}});
    row("the listener turned",
        {{"role: agent, port: auto", "role: agent, port: data"}, {"port: data}\n    tr", "port: auto}\n    tr"},
            {end,
                "    readings: [{of: initiator, value: to, because: r}]\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}});
}

void CatalogReaderTest::takesWhatAuthorsWrite()
{
    QFETCH(QByteArray, text);
    const Checked<Catalog> read = readText(text);
    QVERIFY2(read, read ? "" : qPrintable(errorsText(read.error())));
}

void CatalogReaderTest::reportsErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    for (const BrokenCatalog &row : brokenCatalogs())
        QTest::newRow(row.name) << row.text << QString::fromUtf8(row.expected);
}

void CatalogReaderTest::reportsErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Checked<Catalog> read = readText(text);
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()), expected);
    for (const Error &error : read.error())
        QCOMPARE(error.position.file, u"catalog.yaml"_s);
}

/// What the headers promise is what the rows above show, and nothing else.
void CatalogReaderTest::documentsEveryError()
{
    QSet<QString> documented;
    for (const char *name : {"CatalogReader.h", "TreeReader.h"}) {
        QFile file(QStringLiteral(PORTOLAN_SOURCE "/core/io/") + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString comments;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(u"///"))
                comments += line;
        }
        static const QRegularExpression code(
            u"\\b(?:expected|missing|unknown|text|format|reference|declared|duplicate|catalog)\\.[a-z][a-z-]+"_s);
        for (auto match = code.globalMatch(comments); match.hasNext();)
            documented.insert(match.next().captured());
    }
    documented.remove(u"expected.number"_s); // no catalog holds one: readsNumbers()
    documented.remove(u"expected.unquoted-number"_s);
    QSet<QString> shown;
    for (const BrokenCatalog &row : brokenCatalogs()) {
        const Checked<Catalog> read = readText(row.text);
        QVERIFY(!read);
        for (const Error &error : read.error())
            shown.insert(error.code);
    }
    const QStringList missing = (documented - shown).values();
    const QStringList undocumented = (shown - documented).values();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    QVERIFY2(undocumented.isEmpty(), qPrintable(undocumented.join(u' ')));
}

void CatalogReaderTest::wordsEveryError_data()
{
    reportsErrors_data();
}

/// No code without a sentence, no place of a sentence without what fills it.
void CatalogReaderTest::wordsEveryError()
{
    QFETCH(QByteArray, text);
    static const QRegularExpression gap(u"[:,] \\.(?!\\.)"_s);
    const Checked<Catalog> read = readText(text);
    QVERIFY(!read);
    for (const Error &error : read.error()) {
        QVERIFY2(hasMessage(error.code), qPrintable(error.code));
        const QString sentence = messageText(error);
        QVERIFY2(!sentence.contains(u'@') && !sentence.contains(gap), qPrintable(sentence));
    }
}

void CatalogReaderTest::reportsAllErrorsInTheOrderOfTheFile()
{
    const Checked<Catalog> read
        = readText(changed({{"answer: expected", "answer: maybe"}, {"value: 9100", "value: 70000"},
            {"en: A, ja: あ", "ja: あ"}, {"row: 1", "row: one"}, {"scope: managed", "scope: all"},
            {"version: 1", "version: one"}, {end, "extra: 1\nnotes: {n: {text: {en: N, ja: 注}}}\n"}}));
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()), uR"(expected.integer (1|9999|"one") 2:10
text.incomplete (en) 4:17
expected.one-of (manager, managed, any|"all") 10:40
expected.ports ("70000") 12:17
expected.integer (1|9999|"one") 17:10
catalog.answer-not-a-leg (maybe) 22:13
unknown.key (extra|notes, ports, format, id, kinds, …) 23:1
declared.unused (note|n) 24:9)"_s);
}

void CatalogReaderTest::limitsTheKnownIds()
{
    QByteArray notes = "notes:\n";
    QByteArray used;
    for (int i = 1000; i < 2000; ++i) {
        notes += "  n" + QByteArray::number(i) + ": {text: {en: N, ja: 注}}\n";
        used += "n" + QByteArray::number(i) + ", ";
    }
    const Checked<Catalog> read = readText(sound + "    notes: [" + used + "nothing]\n" + notes);
    QVERIFY(!read);
    QCOMPARE(read.error().size(), size_t{1});
    const QStringList known = read.error().at(0).arguments.at(2).split(u", "_s);
    QCOMPARE(known.size(), 6);
    QCOMPARE(known.first(), u"n1000"_s);
    QCOMPARE(known.last(), u"…"_s);
}

void CatalogReaderTest::reportsErrorsOfKinds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("a list", "[a]\n", "expected.map (@list) 1:1");
    row("another format", "format: portolan-catalog\nversion: 1\nkinds: {}\n",
        "format.wrong (portolan-catalog|portolan-kinds) 1:9");
    row("nothing", "format: portolan-kinds\n", "missing.key (version) 1:1\nmissing.key (kinds) 1:1");
    row("newer", "format: portolan-kinds\nversion: 2\nkinds: {}\n", "expected.integer (1|1|\"2\") 2:10");
    row("wrong everywhere",
        "format: portolan-kinds\nversion: 1\nkinds:\n  a b: {}\n  c: {name: {en: C}, os: no id, note: x}\n  d: "
        "e\nmore: 1\n",
        "expected.id (\"a b\") 4:3\ntext.incomplete (ja) 5:13\nexpected.id (\"no id\") 5:26\n"
        "unknown.key (note|name, os) 5:33\nexpected.map (\"e\") 6:6\nunknown.key (more|format, version, kinds) 7:1");
}

void CatalogReaderTest::reportsErrorsOfKinds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Checked<Kinds> read = readKinds(YamlTree::parse(text, u"kinds.yaml"_s).value());
    QVERIFY(!read);
    QCOMPARE(errorsText(read.error()), expected);
}

void CatalogReaderTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); ///< the number, or errors
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
    };
    row("1", "1");
    row("-2.5", "-2.5");
    row("1e3", "1000");
    row("1000000", "1e+06");
    row("1000001", "expected.number (\"1000001\") 1:1");
    row("nan", "expected.number (\"nan\") 1:1");
    row("inf", "expected.number (\"inf\") 1:1");
    row("\"1\"", "expected.unquoted-number (\"1\") 1:1");
    row("\"x\"", "expected.number (\"x\") 1:1");
    row("one", "expected.number (\"one\") 1:1");
    row("[1]", "expected.number (@list) 1:1");
    row("{a: 1}", "expected.number (@map) 1:1");
    row("~", "expected.number (@nothing) 1:1");
}

void CatalogReaderTest::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    Errors errors;
    TreeReader reader(u"f"_s, errors);
    const YamlTree tree = YamlTree::parse(text, u"f"_s).value();
    const std::optional<double> number = reader.number(tree.root());
    QCOMPARE(number ? QString::number(*number) : errorsText(errors), expected);
}

/// What the README shows as a whole catalog is one, so that nobody starts from a mistake.
void CatalogReaderTest::examplesOfTheReadmeAreSound()
{
    QFile file(QStringLiteral(PORTOLAN_RESOURCES "/catalogs/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    static const QByteArray fence = "```yaml\n";
    int catalogs = 0;
    for (qsizetype from = text.indexOf(fence); from >= 0; from = text.indexOf(fence, from + 1)) {
        const qsizetype start = from + fence.size();
        const QByteArray block = text.mid(start, text.indexOf("```", start) - start);
        if (block.startsWith("format: portolan-plan")) {
            const Checked<ReadPlan> plan = readPlan(YamlTree::parse(block, u"plan.yaml"_s).value());
            QVERIFY2(plan, plan ? "" : qPrintable(errorsText(plan.error())));
        }
        if (!block.startsWith("format: portolan-catalog"))
            continue;
        ++catalogs;
        const Checked<Catalog> read = readText(block);
        QVERIFY2(read, read ? "" : qPrintable(errorsText(read.error())));
    }
    QCOMPARE(catalogs, 2);
}

void CatalogReaderTest::shippedCatalogsAreSound_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"hcsm", "hpsum-7", "hpsum-psp", "infrastructure"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void CatalogReaderTest::shippedCatalogsAreSound()
{
    QFETCH(QString, name);
    const QString file = QStringLiteral(PORTOLAN_RESOURCES "/catalogs/") + name + u".yaml"_s;
    const Checked<Catalog> read = readCatalog(YamlTree::load(file).value(), kinds());
    QVERIFY2(read, read ? "" : qPrintable(errorsText(read.error())));
    QCOMPARE(read->id.toString(), name); // or no folder would find it
}

QTEST_GUILESS_MAIN(CatalogReaderTest)
#include "CatalogReaderTest.moc"
