// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <initializer_list>
#include <vector>

namespace portolan::test {

/// A sound catalog; every row of a test changes it in a place or two.
inline const QByteArray sound = "format: portolan-catalog\n"
                                "version: 1\n"
                                "id: acme\n"
                                "product: {name: {en: A, ja: あ}}\n"
                                "document: {title: {en: D, ja: 文}}\n"
                                "manager: server\n"
                                "tables: {t: {title: {en: T, ja: 表}}}\n"
                                "roles:\n"
                                "  server: {name: {en: S, ja: サ}, scope: manager, kinds: [management-server]}\n"
                                "  agent: {name: {en: G, ja: エ}, scope: managed, kinds: [windows, linux]}\n"
                                "ports:\n"
                                "  data: {value: 9100}\n"
                                "purposes: {use: {text: {en: U, ja: 用}}}\n"
                                "legs:\n" // line 14
                                "  - id: one\n"
                                "    table: t\n"
                                "    row: 1\n"
                                "    from: {role: agent, port: auto}\n"
                                "    to: {role: server, port: data}\n"
                                "    transport: tcp\n" // line 20
                                "    purpose: use\n"
                                "    answer: expected\n"; // what is appended begins on line 23

inline constexpr const char *end = ""; ///< of the catalog: appends

struct Edit {
    const char *old;
    const char *now;
};

inline QByteArray changed(std::initializer_list<Edit> edits)
{
    QByteArray text = sound;
    for (const Edit &edit : edits) {
        if (!*edit.old) {
            text += edit.now;
            continue;
        }
        if (text.count(edit.old) != 1)
            qFatal("\"%s\" stands in the catalog %d times", edit.old, static_cast<int>(text.count(edit.old)));
        text.replace(edit.old, edit.now);
    }
    return text;
}

/// Lists of 31 entries that stand for some 30,000 flows.
inline QByteArray tooManyFlows()
{
    QByteArray roles;
    QByteArray names;
    QByteArray ports;
    for (int i = 0; i < 30; ++i) {
        const QByteArray name = "x" + QByteArray::number(i);
        roles += "  " + name + ": {name: {en: X, ja: エ}, scope: any}\n";
        ports += "  " + name + ": {value: " + QByteArray::number(i) + "}\n";
        names += (i == 0 ? "" : ", ") + name;
    }
    QByteArray text = sound;
    text.replace("roles:\n", QByteArray("roles:\n" + roles));
    text.replace("ports:\n", QByteArray("ports:\n" + ports));
    text.replace("role: agent,", QByteArray("role: [agent, " + names + "],"));
    text.replace("role: server, port: data", QByteArray("role: [server, " + names + "], port: [data, " + names + "]"));
    return text;
}

/// A catalog with a mistake or several, and what has to be said of it.
struct BrokenCatalog {
    const char *name;
    QByteArray text;
    const char *expected; ///< errors in the order of the file, one a line: "code (argument|argument) line:column"
};

using BrokenCatalogs = std::vector<BrokenCatalog>;

inline BrokenCatalogs brokenHeads()
{
    return {
        {"a list", "- a\n", "format.no-catalog () 1:1"},
        {"another format",
            "format: portolan-plan\n"
            "id: x\n"
            "legs: []\n",
            "format.wrong (portolan-plan|portolan-catalog) 1:9"},
        {"format is a list", changed({{"format: portolan-catalog", "format: []"}}), "expected.text (@list) 1:9"},
        {"format missing", changed({{"format: portolan-catalog\n", "# none\n"}}), "format.no-catalog () 2:1"},
        {"format empty", "format:\nid: x\n", "format.no-catalog () 1:1"},
        {"newer version", changed({{"version: 1", "version: 2"}, {"id: acme", "ident: acme"}}),
            "format.newer (2|1) 2:10"},
        {"product's version for the format's", changed({{"version: 1", "version: 7.2.1"}}),
            "expected.integer (1|9999|\"7.2.1\") 2:10"},
        {"version in quotes", changed({{"version: 1", "version: \"1\""}}),
            "expected.unquoted-integer (1|9999|\"1\") 2:10"},
        {"version in quotes and wrong", changed({{"version: 1", "version: \"0\""}}),
            "expected.integer (1|9999|\"0\") 2:10"},
        {"version zero", changed({{"version: 1", "version: 0"}}), "expected.integer (1|9999|\"0\") 2:10"},
        {"head missing",
            changed({{"version: 1\nid: acme\nproduct: {name: {en: A, ja: あ}}\ndocument: {title: {en: D, ja: 文}}\n",
                "\n"
                "\n"
                "\n"
                "\n"}}),
            "missing.key (version) 1:1\n"
            "missing.key (id) 1:1\n"
            "missing.key (product) 1:1\n"
            "missing.key (document) 1:1"},
        {"legs missing",
            "format: portolan-catalog\n"
            "version: 1\n"
            "id: a\n"
            "product: {name: {en: A, ja: あ}}\n"
            "document: {title: {en: D, ja: 文}}\n",
            "missing.key (legs) 1:1"},
        {"no legs",
            "format: portolan-catalog\n"
            "version: 1\n"
            "id: a\n"
            "product: {name: {en: A, ja: あ}}\n"
            "document: {title: {en: D, ja: 文}}\n"
            "legs: []\n",
            "catalog.no-legs () 6:7"},
        {"legs as keys",
            "format: portolan-catalog\n"
            "version: 1\n"
            "id: a\n"
            "product: {name: {en: A, ja: あ}}\n"
            "document: {title: {en: D, ja: 文}}\n"
            "legs: {one: {}}\n",
            "expected.list (@map) 6:7"},
        {"unknown key at the top", changed({{end, "comment: x\n"}}), "unknown.key (comment|document, …) 23:1"},
        {"id empty", changed({{"id: acme", "id: \"\""}}), "expected.id (\"\") 3:5"},
        {"id with a blank", changed({{"id: acme", "id: acme backup"}}), "expected.id (\"acme backup\") 3:5"},
        {"id too long",
            changed({{"id: acme", "id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}),
            "expected.id (\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\") 3:5"},
        {"id in Japanese", changed({{"id: acme", "id: エイクミ"}}), "expected.id (\"エイクミ\") 3:5"},
    };
}

inline BrokenCatalogs brokenTexts()
{
    return {
        {"one language", changed({{"en: A, ja: あ", "en: A"}}), "text.incomplete (ja) 4:17"},
        {"blank text", changed({{"en: A, ja: あ", "en: \" \", ja: あ"}}), "text.incomplete (en) 4:17"},
        {"text without languages", changed({{"{name: {en: A, ja: あ}}", "{name: Acme}"}}),
            "expected.localized (\"Acme\") 4:17"},
        {"third language", changed({{"en: A, ja: あ", "en: A, ja: あ, fr: A"}}), "unknown.key (fr|en, ja) 4:32"},
        {"comma in a text without quotes", changed({{"en: A, ja: あ", "en: Restore, backup, ja: あ"}}),
            "unknown.word (backup|en, ja) 4:31"},
        {"text is a list", changed({{"en: A, ja: あ", "en: [A], ja: あ"}}), "expected.text (@list) 4:22"},
        {"language of the document", changed({{"document: {", "document: {language: jp, "}}),
            "expected.one-of (en, ja|\"jp\") 5:22"},
        {"url empty", changed({{"document: {", "document: {url: \"\", "}}), "text.empty () 5:17"},
    };
}

inline BrokenCatalogs brokenSections()
{
    return {
        {"a section as a list",
            changed({{"ports:\n  data: {value: 9100}",
                "ports:\n"
                "  [data]"}}),
            "expected.map (@list) 12:3\n"
            "reference.unknown (port|data|) 19:30"},
        {"an entry without keys", changed({{"data: {value: 9100}", "data: 9100"}}), "expected.map (\"9100\") 12:9"},
        {"id of an entry", changed({{end, "notes: {'※1': {text: {en: N, ja: 注}}}\n"}}), "expected.id (\"※1\") 23:9"},
        {"empty name of an entry", changed({{end, "applications: {'': {}}\n"}}), "text.empty () 23:16"},
        {"unknown key of an entry", changed({{"{value: 9100}", "{value: 9100, protocol: tcp}"}}),
            "unknown.key (protocol|note, reading, set-by, soft-end, fallback, …) 12:23"},
        {"declared and unused",
            changed({{end,
                "notes: {n: {text: {en: N, ja: 注}}}\n"
                "phases: {p: {name: {en: P, ja: 段}}}\n"
                "options: {o: {name: {en: O, ja: 選}}}\n"
                "processes: {d: {printed: d}}\n"
                "applications: {HTTP: {}}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"
                "conditions: {c: {text: {en: C, ja: 条}, situation: true}}\n"
                "kinds: {k: {name: {en: K, ja: 種}}}\n"}}),
            "declared.unused (note|n) 23:9\n"
            "declared.unused (phase|p) 24:10\n"
            "declared.unused (option|o) 25:11\n"
            "declared.unused (process|d) 26:13\n"
            "declared.unused (application|HTTP) 27:16\n"
            "declared.unused (reading|r) 28:12\n"
            "declared.unused (condition|c) 29:14\n"
            "declared.unused (kind|k) 30:9"},
        {"declared and unused, what legs need",
            changed({{"tables: {", "tables: {u: {title: {en: T, ja: 表}}, "},
                {"purposes: {", "purposes: {v: {text: {en: U, ja: 用}}, "},
                {"  data: {",
                    "  spare: {value: 1}\n"
                    "  data: {"},
                {"  agent: {",
                    "  nobody: {name: {en: N, ja: 無}, scope: any}\n"
                    "  agent: {"}}),
            "declared.unused (table|u) 7:10\n"
            "declared.unused (role|nobody) 10:3\n"
            "declared.unused (port|spare) 13:3\n"
            "declared.unused (purpose|v) 15:12"},
        {"reserved ids",
            changed({{"  data: {value: 9100}", "  auto: {value: 1}"}, {"  agent: {", "  unstated: {"},
                {"  - id: one", "  - id: none"}, {"role: agent, port: auto", "role: unstated, port: auto"},
                {"port: data", "port: auto"}}),
            "catalog.reserved-id (role|unstated) 10:3\n"
            "declared.unused (role|unstated) 10:3\n"
            "catalog.reserved-id (port|auto) 12:3\n"
            "declared.unused (port|auto) 12:3\n"
            "catalog.reserved-id (leg|none) 15:9\n"
            "catalog.listener-automatic (to) 19:9"},
    };
}

inline BrokenCatalogs brokenRoles()
{
    return {
        {"manager unknown", changed({{"manager: server", "manager: boss"}}),
            "reference.unknown (role|boss|agent, server) 6:10"},
        {"manager of another scope", changed({{"manager: server", "manager: agent"}}),
            "catalog.manager-scope (agent) 6:10"},
        {"manager missing", changed({{"manager: server\n", "\n"}}), "catalog.manager-missing (server) 9:41"},
        {"two roles of scope manager", changed({{"scope: managed", "scope: manager"}}),
            "catalog.second-manager (agent|server) 10:40"},
        {"scope unknown", changed({{"scope: managed", "scope: client"}}),
            "expected.one-of (manager, managed, any|\"client\") 10:40"},
        {"kind unknown", changed({{"[windows, linux]", "[Windows, linux]"}}),
            "reference.unknown (kind|Windows|windows, …) 10:57"},
        {"kind twice", changed({{"[windows, linux]", "[linux, linux]"}}), "duplicate.id (kind|linux|10) 10:64"},
        {"kind exists already",
            changed({{end,
                "kinds:\n"
                "  windows: {name: {en: W, ja: 窓}}\n"}}),
            "catalog.kind-known (windows) 24:3"},
        {"interfaces", changed({{"scope: managed", "scope: managed, interfaces: both"}}),
            "expected.one-of (nearest, all|\"both\") 10:61"},
        {"optional role in quotes", changed({{"scope: managed", "scope: managed, optional: 'true'"}}),
            "expected.unquoted-boolean (\"true\") 10:59"},
        {"optional role", changed({{"scope: managed", "scope: managed, optional: yes"}}),
            "expected.boolean (\"yes\") 10:59"},
        {"without a manager: managed, changeable",
            changed({{"manager: server\n", "\n"}, {"scope: manager,", "scope: any,"},
                {"{value: 9100}", "{value: 9100, changeable: product}"}}),
            "catalog.needs-manager (scope: managed) 10:40\n"
            "catalog.needs-manager (changeable: product) 12:35"},
        {"without a manager: the server",
            changed({{"manager: server\n", "\n"}, {"scope: manager,", "scope: any,"}, {"scope: managed", "scope: any"},
                {end,
                    "    when: [w, e, f]\n"
                    "conditions:\n"
                    "  w: {text: {en: C, ja: 条}, server-os: windows}\n"
                    "  e: {text: {en: C, ja: 条}, role-elsewhere: server}\n"
                    "  f: {text: {en: C, ja: 条}, fact: {of: managed, name: x, is: y}}\n"}}),
            "catalog.needs-manager (server-os) 25:40\n"
            "catalog.needs-manager (role-elsewhere) 26:45\n"
            "catalog.needs-manager (of: managed) 27:40"},
        {"without a manager: an option's system",
            changed({{"manager: server\n", "\n"}, {"scope: manager,", "scope: any,"}, {"scope: managed", "scope: any"},
                {end,
                    "    when: o\n"
                    "conditions: {o: {text: {en: C, ja: 条}, option: o}}\n"
                    "options: {o: {name: {en: O, ja: 選}, server-os: linux}}\n"}}),
            "catalog.needs-manager (server-os) 25:48"},
        {"without a manager: {server}",
            changed({{"manager: server\n", "\n"}, {"scope: manager,", "scope: any,"}, {"scope: managed", "scope: any"},
                {end, "checks: {c: {severity: info, text: {en: '{server}', ja: '{server}'}, legs-used: one}}\n"}}),
            "catalog.place-unknown ({server}|{node}, {product}, {ports}) 23:41\n"
            "catalog.place-unknown ({server}|{node}, {product}, {ports}) 23:57"},
        {"managed side of a leg that has none",
            changed({{"scope: managed", "scope: any"},
                {end,
                    "    when: [f]\n"
                    "conditions: {f: {text: {en: C, ja: 条}, fact: {of: managed, name: x, is: [y]}}}\n"}}),
            "catalog.no-managed-side (f) 23:11"},
    };
}

inline BrokenCatalogs brokenVersions()
{
    return {
        {"version range without a sign",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [7.2.1]}\n"}}),
            "expected.version-range (\"7.2.1\") 24:20"},
        {"version range bounded on both sides",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [\"<=7.2.1\", \"7.3-7.9\"]}\n"}}),
            "expected.version-range (\"7.3-7.9\") 24:31"},
        {"version ranges not in a list",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: \"<=7.2.1\"}\n"}}),
            "expected.list (\"<=7.2.1\") 24:19"},
        {"a range that can't be read, and nothing that follows from it",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [\"=<7.2.1\", \">=7.3\"], between: {as: 7.2, because: r}}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.version-range (\"=<7.2.1\") 24:20"},
        {"no version ranges",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: []}\n"}}),
            "catalog.list-empty (named) 24:19"},
        {"named missing",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {between: {as: 1, because: r}}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "missing.key (named) 24:11"},
        {"ranges overlap",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [\"<=7.2.1\", \">=7.2.1\"]}\n"}}),
            "catalog.versions-overlap (>=7.2.1|<=7.2.1) 24:31"},
        {"ranges of a leg overlap",
            changed({{end,
                "    versions: [\"<=7.2.1\", \"<=7.2.1\"]\n"
                "versions: {named: [\"<=7.2.1\", \">7.2.1\"]}\n"}}),
            "catalog.versions-overlap (<=7.2.1|<=7.2.1) 23:27"},
        {"range of a leg is not named",
            changed({{end,
                "    versions: [\"<=7.2\"]\n"
                "versions: {named: [\"<=7.2.1\", \">=7.3.0\"]}\n"}}),
            "reference.unknown (version|<=7.2|<=7.2.1, >=7.3.0) 23:16"},
        {"between is no version",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [\"<=7.2.1\"], between: {as: old, because: r}}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.version (\"old\") 24:46"},
        {"between leads to nothing",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [\"<=7.2.1\", \">=7.3\"], between: {as: 7.2.5, because: r}}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.between-not-named (7.2.5) 24:55"},
        {"between without a reason",
            changed({{end,
                "    versions: [\"<=7.2.1\"]\n"
                "versions: {named: [\"<=7.2.1\"], between: {as: 7}}\n"}}),
            "missing.key (because) 24:41"},
        {"versions that no leg has", changed({{end, "versions: {named: [\"<8\", \">=8\"]}\n"}}),
            "declared.unused (version|<8) 23:20\n"
            "declared.unused (version|>=8) 23:26"},
    };
}

inline BrokenCatalogs brokenPorts()
{
    return {
        {"port too high", changed({{"{value: 9100}", "{value: 70000}"}}), "expected.ports (\"70000\") 12:17"},
        {"port by service name", changed({{"{value: 9100}", "{value: http}"}}), "expected.ports (\"http\") 12:17"},
        {"port with its transport", changed({{"{value: 9100}", "{value: 443/tcp}"}}),
            "expected.ports (\"443/tcp\") 12:17"},
        {"port below zero", changed({{"{value: 9100}", "{value: -1}"}}), "expected.ports (\"-1\") 12:17"},
        {"range the wrong way round", changed({{"{value: 9100}", "{value: 60007-60000}"}}),
            "expected.ports (\"60007-60000\") 12:17"},
        {"range without an end", changed({{"{value: 9100}", "{value: 1024-}"}}), "expected.ports (\"1024-\") 12:17"},
        {"ports as a list", changed({{"{value: 9100}", "{value: [80, 443]}"}}), "expected.ports (@list) 12:17"},
        {"ports with a bare comma", changed({{"{value: 9100}", "{value: 80,443}"}}),
            "unknown.word (443|name, note, value, set-by, reading, …) 12:20"},
        {"ephemeral alone", changed({{"{value: 9100}", "{value: ephemeral}"}}), "expected.ports (\"ephemeral\") 12:17"},
        {"full-width port", changed({{"{value: 9100}", "{value: ４４３}"}}), "expected.ports (\"４４３\") 12:17"},
        {"value missing", changed({{"{value: 9100}", "{name: {en: D, ja: デ}}"}}), "missing.key (value) 12:9"},
        {"value of nothing", changed({{"{value: 9100}", "{value:}"}}), "missing.key (value) 12:9"},
        {"changeable true", changed({{"{value: 9100}", "{value: 1, changeable: true}"}}),
            "expected.one-of (no, product, node|\"true\") 12:32"},
        {"set-by without changeable", changed({{"{value: 9100}", "{value: 1, set-by: /port}"}}),
            "catalog.set-by-without-changeable () 12:28"},
        {"set-by blank", changed({{"{value: 9100}", "{value: 1, changeable: node, set-by: ' '}"}}),
            "text.empty () 12:46"},
        {"never open", changed({{"{value: 9100}", "{value: none}"}}), "catalog.port-never-open (data) 12:17"},
        {"soft end of nothing", changed({{"{value: 9100}", "{value: none, changeable: product, soft-end: true}"}}),
            "catalog.soft-end-without-value () 12:54"},
        {"soft end is no word", changed({{"{value: 9100}", "{value: http, soft-end: yes}"}}),
            "expected.ports (\"http\") 12:17\n"
            "expected.boolean (\"yes\") 12:33"},
        {"fallback without fallback-when", changed({{"{value: 9100}", "{value: 1, fallback: 2}"}}),
            "missing.key (fallback-when) 12:9"},
        {"fallback-when without fallback", changed({{"{value: 9100}", "{value: 1, fallback-when: taken}"}}),
            "missing.key (fallback) 12:35"},
        {"fallback-when unknown", changed({{"{value: 9100}", "{value: 1, fallback: 2, fallback-when: always}"}}),
            "expected.one-of (chosen, taken|\"always\") 12:48"},
        {"fallback without a value",
            changed({{"{value: 9100}", "{value: none, changeable: product, fallback: 80, fallback-when: taken}"}}),
            "catalog.fallback-without-value () 12:54"},
        {"fallback is the value", changed({{"{value: 9100}", "{value: 80, fallback: 80, fallback-when: taken}"}}),
            "catalog.fallback-is-value (80) 12:31"},
        {"fallback is no port",
            changed({{"{value: 9100}", "{value: 80, fallback: 8080 or 8081, fallback-when: taken}"}}),
            "expected.ports (\"8080 or 8081\") 12:31"},
        {"fallback beside a value that is none",
            changed({{"{value: 9100}", "{value: http, fallback: 80, fallback-when: taken}"}}),
            "expected.ports (\"http\") 12:17"},
        {"reading of a port incomplete",
            changed({{"{value: 9100}", "{value: 1, reading: {}}"}, {"transport: tcp", "transport: unstated"}}),
            "missing.key (transport) 12:29\n"
            "missing.key (because) 12:29"},
        {"reading of a port whose legs state it",
            changed({{"{value: 9100}", "{value: 1, reading: {transport: udp, because: r}}"},
                {end, "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-of-stated (transport) 12:29"},
        {"reading of a source port or answer in other words",
            changed(
                {{"{value: 9100}", "{value: 1, reading: {transport: udp, source-port: 1, answer: never, because: r}}"},
                    {"transport: tcp", "transport: unstated"}, {end, "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.one-of (same|\"1\") 12:59\n"
            "expected.one-of (none|\"never\") 12:70"},
        {"no answer over TCP",
            changed({{"transport: tcp", "transport: unstated"},
                {"{value: 9100}", "{value: 1, reading: {transport: tcp, answer: none, because: r}}"},
                {end, "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.tcp-answers () 12:54"},
        {"source port of a port whose legs state it",
            changed({{"{value: 9100}", "{value: 1, reading: {transport: udp, source-port: same, because: r}}"},
                {"transport: tcp", "transport: unstated"}, {end, "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-of-stated (source-port) 12:29"},
        {"answer of a port whose legs state it",
            changed({{"{value: 9100}", "{value: 1, reading: {transport: udp, answer: none, because: r}}"},
                {"transport: tcp", "transport: unstated"}, {"answer: expected", "answer: none"},
                {end, "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-of-stated (answer) 12:29"},
    };
}

inline BrokenCatalogs brokenNames()
{
    return {
        {"process without its printed name",
            changed({{end, "processes: {d: {windows: d.exe}}\n"}, {"role: server, ", "role: server, process: d, "}}),
            "missing.key (printed) 23:16"},
        {"process of an unknown system",
            changed({{end, "processes: {d: {printed: d, window: d.exe}}\n"},
                {"role: server, ", "role: server, process: d, "}}),
            "reference.unknown (system|window|hp-ux, linux, vmware-esxi, windows) 23:29"},
        {"process of a system that is no id",
            changed({{end, "processes: {d: {printed: d, 'win dows': d.exe}}\n"},
                {"role: server, ", "role: server, process: d, "}}),
            "expected.id (\"win dows\") 23:29"},
        {"process empty", changed({{"role: server, ", "role: server, process: '', "}}), "text.empty () 19:33"},
        {"application undeclared",
            changed({{end,
                "    application: HTTP\n"
                "applications: {HTTPS: {encrypted: true}}\n"}}),
            "reference.unknown (application|HTTP|HTTPS) 23:18\n"
            "declared.unused (application|HTTPS) 24:16"},
        {"application undeclared, none is", changed({{end, "    application: HTTP\n"}}),
            "reference.unknown (application|HTTP|) 23:18"},
        {"encrypted",
            changed({{end,
                "    application: HTTP\n"
                "applications: {HTTP: {encrypted: maybe}}\n"}}),
            "expected.boolean (\"maybe\") 24:34"},
        {"option's default and system",
            changed({{end,
                "    when: [o]\n"
                "conditions: {o: {text: {en: C, ja: 条}, option: o}}\n"
                "options: {o: {name: {en: O, ja: 選}, default: on, server-os: [Windows]}}\n"}}),
            "expected.boolean (\"on\") 25:46\n"
            "reference.unknown (system|Windows|hp-ux, linux, vmware-esxi, windows) 25:62"},
        {"option's note",
            changed({{end,
                "    when: [o]\n"
                "conditions: {o: {text: {en: C, ja: 条}, option: o}}\n"
                "options: {o: {name: {en: O, ja: 選}, note: n}}\n"}}),
            "reference.unknown (note|n|) 25:43"},
    };
}

inline BrokenCatalogs brokenConditions()
{
    return {
        {"no test",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}}\n"}}),
            "catalog.condition-tests (0|option, server-os, fact, kind, role-elsewhere, port-set, situation) 25:6"},
        {"two tests",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, situation: true, server-os: [linux]}\n"}}),
            "catalog.condition-tests (2|option, server-os, fact, kind, role-elsewhere, port-set, situation) 25:6"},
        {"a mistyped test",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, server_os: [linux]}\n"}}),
            "catalog.condition-tests (0|option, server-os, fact, kind, role-elsewhere, port-set, situation) 25:6\n"
            "unknown.key (server_os|server-os, …) 25:29"},
        {"a condition without keys",
            changed({{end,
                "    when: [c]\n"
                "conditions: {c: windows}\n"}}),
            "expected.map (\"windows\") 24:17"},
        {"situation false",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, situation: false}\n"}}),
            "expected.one-of (true|\"false\") 25:40"},
        {"system unknown",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, server-os: [Windows, aix]}\n"}}),
            "reference.unknown (system|Windows|hp-ux, linux, vmware-esxi, windows) 25:41\n"
            "reference.unknown (system|aix|hp-ux, linux, vmware-esxi, windows) 25:50"},
        {"no systems",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, server-os: []}\n"}}),
            "catalog.list-empty (server-os) 25:40"},
        {"option unknown",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, option: x}\n"}}),
            "reference.unknown (option|x|) 25:37"},
        {"role unknown",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, role-elsewhere: x}\n"}}),
            "reference.unknown (role|x|agent, server) 25:45"},
        {"port unknown",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, port-set: x}\n"}}),
            "reference.unknown (port|x|data) 25:39"},
        {"port by its number",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, port-set: 9100}\n"}}),
            "catalog.port-by-number (9100) 25:39"},
        {"fact without keys",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, fact: hitachi}\n"}}),
            "expected.map (\"hitachi\") 25:35"},
        {"fact without values",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, fact: {of: managed, name: manufacturer}}\n"}}),
            "catalog.condition-tests (0|is, is-not) 25:35"},
        {"fact with both",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, fact: {of: managed, name: manufacturer, is: [a], is-not: [b]}}\n"}}),
            "catalog.condition-tests (2|is, is-not) 25:35"},
        {"fact of nobody",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, fact: {name: manufacturer, is: [a]}}\n"}}),
            "missing.key (of) 25:35"},
        {"fact with nothing",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, fact: {of: from, name: manufacturer, is-not: []}}\n"}}),
            "catalog.list-empty (is-not) 25:74"},
        {"fact of another side",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, fact: {of: server, name: a, is: b}}\n"}}),
            "expected.one-of (from, to, managed|\"server\") 25:40"},
        {"kind of the managed side",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, kind: {of: managed, is: [windows]}}\n"}}),
            "expected.one-of (from, to|\"managed\") 25:40"},
        {"kind that is none",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, kind: {of: to, is: [esxi]}}\n"}}),
            "reference.unknown (kind|esxi|vmware-esxi, …) 25:49"},
        {"kind of nothing",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, kind: {of: to, is: []}}\n"}}),
            "catalog.list-empty (is) 25:48"},
        {"mark blank",
            changed({{end,
                "    when: [c]\n"
                "conditions:\n"
                "  c: {text: {en: C, ja: 条}, situation: true, mark: ''}\n"}}),
            "text.empty () 25:52"},
    };
}

inline BrokenCatalogs brokenLegs()
{
    return {
        {"a leg without keys", changed({{end, "  - two\n"}}), "expected.map (\"two\") 23:5"},
        {"a leg of nothing", changed({{end, "  - {}\n"}}),
            "missing.key (id) 23:5\n"
            "missing.key (table) 23:5\n"
            "missing.key (row) 23:5\n"
            "missing.key (from) 23:5\n"
            "missing.key (to) 23:5\n"
            "missing.key (transport) 23:5\n"
            "missing.key (purpose) 23:5\n"
            "missing.key (answer) 23:5"},
        {"leg twice",
            changed({{end,
                "  - id: one\n"
                "    table: t\n"
                "    row: 2\n"
                "    from: {role: server, port: data}\n"
                "    to: {role: agent, port: data}\n"
                "    transport: tcp\n"
                "    purpose: use\n"
                "    answer: expected\n"}}),
            "duplicate.id (leg|one|15) 23:9"},
        {"table, row and purpose",
            changed({{"table: t", "table: B-1"}, {"row: 1", "row: 0"}, {"purpose: use", "purpose: Backup of files"}}),
            "declared.unused (table|t) 7:10\n"
            "declared.unused (purpose|use) 13:12\n"
            "reference.unknown (table|B-1|t) 16:12\n"
            "expected.integer (1|9999|\"0\") 17:10\n"
            "expected.id (\"Backup of files\") 21:14"},
        {"unknown key of a leg", changed({{end, "    comment: x\n"}}),
            "unknown.key (comment|cast, notes, when, answer, from, …) 23:5"},
        {"unknown phase, condition and note",
            changed({{end,
                "    phases: deploy\n"
                "    when: [c]\n"
                "    notes: [n]\n"}}),
            "reference.unknown (phase|deploy|) 23:13\n"
            "reference.unknown (condition|c|) 24:12\n"
            "reference.unknown (note|n|) 25:13"},
        {"notes that say no aspect, an unknown one, none and one twice",
            changed({{end,
                "    notes: [a, b, c, d, e]\n"
                "notes:\n"
                "  a: {text: {en: N, ja: 注}, reading: true}\n"
                "  b: {text: {en: N, ja: 注}, reading: [answer, colour]}\n"
                "  c: {text: {en: N, ja: 注}, reading: []}\n"
                "  d: {text: {en: N, ja: 注}, reading: [answer, peer, answer]}\n"
                "  e: {text: {en: N, ja: 注}, reading: {of: peer}}\n"}}),
            "catalog.note-aspect (transport, initiator, source-port, desti...|\"true\") 25:38\n"
            "catalog.note-aspect (transport, initiator, source-port, desti...|\"colour\") 26:47\n"
            "catalog.list-empty (reading) 27:38\n"
            "duplicate.id (aspect|answer|28) 28:53\n"
            "catalog.note-aspect (transport, initiator, source-port, desti...|@map) 29:38"},
        {"note twice",
            changed({{end,
                "    notes: [n, n]\n"
                "notes: {n: {text: {en: N, ja: 注}}}\n"}}),
            "duplicate.id (note|n|23) 23:16"},
        {"role unknown in a leg", changed({{"role: agent", "role: [agent, manager]"}}),
            "reference.unknown (role|manager|agent, server) 18:26"},
        {"role twice", changed({{"role: agent", "role: [agent, agent]"}}), "duplicate.id (role|agent|18) 18:26"},
        {"roles of nothing", changed({{"role: server, ", "role: [], "}}), "catalog.roles-missing () 19:16"},
        {"role missing", changed({{"role: agent, ", ""}}),
            "declared.unused (role|agent) 10:3\n"
            "missing.key (role) 18:11"},
        {"ports of nothing",
            changed(
                {{"port: data", "port: []"}, {"data: {value: 9100}", "data: {value: 9100, name: {en: D, ja: デ}}"}}),
            "declared.unused (port|data) 12:3\n"
            "catalog.port-not-named (to) 19:30"},
        {"port missing", changed({{"port: data", ""}}),
            "declared.unused (port|data) 12:3\n"
            "missing.key (port) 19:9"},
        {"port by number", changed({{"port: data", "port: 9100"}}),
            "declared.unused (port|data) 12:3\n"
            "catalog.port-by-number (9100) 19:30"},
        {"ports by number", changed({{"port: data", "port: [\"80,443\", 1024-65535]"}}),
            "declared.unused (port|data) 12:3\n"
            "catalog.port-by-number (80,443) 19:31\n"
            "catalog.port-by-number (1024-65535) 19:41"},
        {"port unknown in a leg", changed({{"port: data", "port: date"}}),
            "declared.unused (port|data) 12:3\n"
            "reference.unknown (port|date|data) 19:30"},
        {"end without keys", changed({{"from: {role: agent, port: auto}", "from: agent"}}),
            "declared.unused (role|agent) 10:3\n"
            "expected.map (\"agent\") 18:11"},
        {"unknown key of an end", changed({{"port: data", "port: data, protocol: tcp"}}),
            "unknown.key (protocol|role, process, port) 19:36"},
        {"transport unknown", changed({{"transport: tcp", "transport: icmp"}}),
            "expected.one-of (tcp, udp, unstated|\"icmp\") 20:16"},
        {"transport both in a word", changed({{"transport: tcp", "transport: tcp/udp"}}),
            "expected.one-of (tcp, udp, unstated|\"tcp/udp\") 20:16"},
        {"transport twice", changed({{"transport: tcp", "transport: [tcp, tcp]"}}),
            "duplicate.id (transport|tcp|20) 20:22"},
        {"transport of nothing", changed({{"transport: tcp", "transport: []"}}),
            "expected.one-of (tcp, udp, unstated|@list) 20:16"},
        {"transport unstated in a list", changed({{"transport: tcp", "transport: [tcp, unstated]"}}),
            "expected.one-of (tcp, udp|\"unstated\") 20:22"},
        {"the side that listens is auto",
            changed({{"agent, port: auto", "agent, port: data"}, {"server, port: data", "server, port: auto"}}),
            "catalog.listener-automatic (to) 19:9"},
        {"the side that listens is auto, turned",
            changed({{end,
                "    readings: [{of: initiator, value: to, because: r}]\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.listener-automatic (from) 18:11"},
        {"encrypted over another transport", changed({{end, "    encrypted: udp\n"}}),
            "expected.one-of (tcp|\"udp\") 23:16"},
        {"encrypted over nothing", changed({{end, "    encrypted: []\n"}}), "catalog.list-empty (encrypted) 23:16"},
        {"cast unknown", changed({{end, "    cast: multicast\n"}}),
            "expected.one-of (unicast, broadcast|\"multicast\") 23:11"},
        {"broadcast without cast", changed({{end, "    broadcast: limited\n"}}),
            "catalog.broadcast-without-cast () 23:16"},
        {"broadcast beside unicast",
            changed({{end,
                "    cast: unicast\n"
                "    broadcast: relayed\n"}}),
            "catalog.broadcast-without-cast () 24:16"},
        {"cast without broadcast", changed({{end, "    cast: broadcast\n"}, {"transport: tcp", "transport: udp"}}),
            "missing.key (broadcast) 23:11"},
        {"broadcast unknown",
            changed({{end,
                         "    cast: broadcast\n"
                         "    broadcast: global\n"},
                {"transport: tcp", "transport: udp"}}),
            "expected.one-of (limited, directed, relayed|\"global\") 24:16"},
        {"broadcast over TCP",
            changed({{end,
                "    cast: broadcast\n"
                "    broadcast: limited\n"}}),
            "catalog.broadcast-over-tcp () 23:11"},
        {"optional is no word", changed({{end, "    optional: yes\n"}}), "expected.optional (\"yes\") 23:15"},
        {"optional in quotes", changed({{end, "    optional: 'true'\n"}}), "expected.optional (\"true\") 23:15"},
        {"optional keys", changed({{end, "    optional: {data: true}\n"}}), "expected.optional (@map) 23:15"},
        {"optional of nothing", changed({{end, "    optional: []\n"}}), "catalog.list-empty (optional) 23:15"},
        {"optional port of another leg",
            changed({{end,
                         "    optional: [data, spare]\n"
                         "  - id: two\n"
                         "    table: t\n"
                         "    row: 2\n"
                         "    from: {role: server, port: data}\n"
                         "    to: {role: agent, port: spare}\n"
                         "    transport: tcp\n"
                         "    purpose: use\n"
                         "    answer: expected\n"},
                {"  data: {",
                    "  spare: {value: 1}\n"
                    "  data: {"}}),
            "catalog.optional-port-elsewhere (spare) 24:22"},
        {"same host, different roles", changed({{end, "    same-host: true\n"}}), "catalog.same-host-roles () 23:16"},
        {"same host, several roles",
            changed({{end, "    same-host: true\n"}, {"role: agent", "role: [agent, server]"},
                {"role: server", "role: [agent, server]"}}),
            "catalog.same-host-roles () 23:16"},
        {"same host, nobody",
            changed({{end, "    same-host: true\n"}, {"role: agent", "role: unstated"},
                {"role: server", "role: unstated"}}),
            "declared.unused (role|agent) 10:3\n"
            "catalog.same-host-roles () 23:16"},
        {"too many flows", tooManyFlows(), "catalog.too-many-flows (20000) 75:5"},
    };
}

inline BrokenCatalogs brokenAnswers()
{
    return {
        {"answer missing", changed({{"    answer: expected\n", "\n"}}), "missing.key (answer) 15:5"},
        {"answer is no leg", changed({{"answer: expected", "answer: yes"}}), "catalog.answer-not-a-leg (yes) 22:13"},
        {"answer is a list", changed({{"answer: expected", "answer: [one]"}}), "expected.id (@list) 22:13"},
        {"answer to itself", changed({{"answer: expected", "answer: one"}}), "catalog.answer-to-itself (one) 22:13"},
        {"answer in the same direction",
            changed({{"answer: expected", "answer: two"},
                {end,
                    "  - id: two\n"
                    "    table: t\n"
                    "    row: 2\n"
                    "    from: {role: agent, port: data}\n"
                    "    to: {role: server, port: auto}\n"
                    "    transport: tcp\n"
                    "    purpose: use\n"
                    "    answer: none\n"}}),
            "catalog.answer-direction (two) 22:13"},
        {"answer over another transport",
            changed({{"answer: expected", "answer: two"},
                {end,
                    "  - id: two\n"
                    "    table: t\n"
                    "    row: 2\n"
                    "    from: {role: server, port: data}\n"
                    "    to: {role: agent, port: auto}\n"
                    "    transport: udp\n"
                    "    purpose: use\n"
                    "    answer: none\n"}}),
            "catalog.answer-transport (two) 22:13"},
        {"answer of an answer",
            changed({{"answer: expected", "answer: two"},
                {end,
                    "  - id: two\n"
                    "    table: t\n"
                    "    row: 2\n"
                    "    from: {role: server, port: data}\n"
                    "    to: {role: agent, port: auto}\n"
                    "    transport: tcp\n"
                    "    purpose: use\n"
                    "    answer: expected\n"}}),
            "catalog.answer-of-answer (two|one) 30:13"},
        {"answers of each other",
            changed({{"answer: expected", "answer: two"},
                {end,
                    "  - id: two\n"
                    "    table: t\n"
                    "    row: 2\n"
                    "    from: {role: server, port: data}\n"
                    "    to: {role: agent, port: auto}\n"
                    "    transport: tcp\n"
                    "    purpose: use\n"
                    "    answer: one\n"}}),
            "catalog.answer-of-answer (one|two) 22:13\n"
            "catalog.answer-of-answer (two|one) 30:13"},
        {"TCP without an answer", changed({{"answer: expected", "answer: none"}}), "catalog.tcp-answers () 22:13"},
    };
}

inline BrokenCatalogs brokenReadings()
{
    return {
        {"reading of something else",
            changed({{end,
                "    readings:\n"
                "      - {of: port, value: 1, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.one-of (transport, initiator, source-port, destination-port, peer|\"port\") 24:14"},
        {"reading with a bad transport",
            changed({{end,
                         "    readings:\n"
                         "      - {of: transport, value: http, because: r}\n"
                         "readings: {r: {text: {en: R, ja: 解}}}\n"},
                {"transport: tcp", "transport: unstated"}}),
            "catalog.reading-value (transport|http) 24:32"},
        {"reading incomplete",
            changed({{end,
                "    readings:\n"
                "      - {of: source-port}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "missing.key (value) 24:9\n"
            "missing.key (because) 24:9\n"
            "catalog.reading-of-stated (source-port) 24:9\n"
            "declared.unused (reading|r) 25:12"},
        {"readings not in a list",
            changed({{end,
                "    readings: {of: peer, value: agent, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.list (@map) 23:15\n"
            "declared.unused (reading|r) 24:12"},
        {"reason in words",
            changed({{end,
                "    readings:\n"
                "      - {of: initiator, value: from, because: it is usual}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.id (\"it is usual\") 24:47\n"
            "declared.unused (reading|r) 25:12"},
        {"reading with a transport of its own",
            changed({{end,
                "    readings:\n"
                "      - {of: initiator, value: from, because: r, transport: tcp}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "unknown.key (transport|of, value, because) 24:50"},
        {"reading of the transport that is stated",
            changed({{end,
                "    readings:\n"
                "      - {of: transport, value: udp, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-of-stated (transport) 24:9"},
        {"reading of the source port that is stated",
            changed({{end,
                "    readings:\n"
                "      - {of: source-port, value: auto, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-of-stated (source-port) 24:9"},
        {"reading of the destination port that is stated",
            changed({{end,
                "    readings:\n"
                "      - {of: destination-port, value: any, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-of-stated (destination-port) 24:9"},
        {"port of a reading unknown",
            changed({{end,
                         "    readings:\n"
                         "      - {of: source-port, value: x, because: r}\n"
                         "readings: {r: {text: {en: R, ja: 解}}}\n"},
                {"port: auto", "port: unstated"}}),
            "reference.unknown (port|x|data) 24:34"},
        {"port of a reading by number",
            changed({{end,
                         "    readings:\n"
                         "      - {of: source-port, value: 80, because: r}\n"
                         "readings: {r: {text: {en: R, ja: 解}}}\n"},
                {"port: auto", "port: unstated"}}),
            "catalog.port-by-number (80) 24:34"},
        {"initiator unknown",
            changed({{end,
                "    readings:\n"
                "      - {of: initiator, value: sender, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "reference.unknown (role|sender|agent, server) 24:32"},
        {"initiator by role though named",
            changed({{end,
                "    readings:\n"
                "      - {of: initiator, value: agent, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.reading-initiator (agent) 24:32"},
        {"peer unknown",
            changed({{end,
                "    readings:\n"
                "      - {of: peer, value: browser, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "reference.unknown (role|browser|agent, server) 24:27"},
        {"peer on neither side",
            changed({{end,
                         "    readings:\n"
                         "      - {of: peer, value: other, because: r}\n"
                         "readings: {r: {text: {en: R, ja: 解}}}\n"},
                {"  agent: {",
                    "  other: {name: {en: N, ja: 他}, scope: any}\n"
                    "  agent: {"}}),
            "catalog.reading-peer (other) 25:27"},
        {"reading twice",
            changed({{end,
                         "    readings:\n"
                         "      - {of: initiator, value: from, because: r}\n"
                         "      - {of: initiator, value: to, because: r}\n"
                         "readings: {r: {text: {en: R, ja: 解}}}\n"},
                {"port: auto", "port: unstated"}}),
            "duplicate.id (reading|initiator|24) 25:14"},
        {"default reading that no leg needs",
            changed({{end,
                "default-readings:\n"
                "  - {of: source-port, value: auto, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.default-reading-idle (source-port) 24:5"},
        {"default reading of a transport for a transport",
            changed({{"transport: tcp", "transport: unstated"},
                {end,
                    "default-readings:\n"
                    "  - {of: transport, value: tcp, because: r, transport: tcp}\n"
                    "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.default-reading-idle (transport) 24:5"},
        {"default reading for UDP only",
            changed({{end,
                "default-readings:\n"
                "  - {of: initiator, value: from, because: r, transport: udp}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "catalog.default-reading-idle (initiator) 24:5"},
        {"default reading for something else",
            changed({{end,
                "default-readings:\n"
                "  - {of: initiator, value: from, because: r, transport: icmp}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "expected.one-of (tcp, udp|\"icmp\") 24:57"},
        {"default reading twice",
            changed({{end,
                "default-readings:\n"
                "  - {of: initiator, value: from, because: r}\n"
                "  - {of: initiator, value: to, because: r}\n"
                "readings: {r: {text: {en: R, ja: 解}}}\n"}}),
            "duplicate.id (reading|initiator|24) 25:10"},
        {"default readings as keys", changed({{end, "default-readings: {of: peer}\n"}}), "expected.list (@map) 23:19"},
    };
}

inline BrokenCatalogs brokenChecks()
{
    return {
        {"check without a test",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}}\n"}}),
            "catalog.condition-tests (0|legs-used, outbound-allowed, all-interfaces, port-set, legs-at-one-node, "
            "legs-relayed, port-moved) 24:6"},
        {"check with two tests",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, legs-used: one, port-set: data}\n"}}),
            "catalog.condition-tests (2|legs-used, outbound-allowed, all-interfaces, port-set, legs-at-one-node, "
            "legs-relayed, port-moved) 24:6"},
        {"check about a version that is not named",
            changed(
                {{"tables:", "versions: {named: [\"<8\"]}\ntables:"}, {"row: 1\n", "row: 1\n    versions: [\"<8\"]\n"},
                    {end,
                        "checks:\n"
                        "  c: {severity: info, versions: [\">=9\"], text: {en: C, ja: 検}, port-set: data}\n"}}),
            "reference.unknown (version|>=9|<8) 26:34"},
        {"check without keys", changed({{end, "checks: {c: one}\n"}}), "expected.map (\"one\") 23:13"},
        {"checks in a list", changed({{end, "checks: [{id: c}]\n"}}), "expected.map (@list) 23:9"},
        {"id of a check", changed({{end, "checks: {'': {severity: info, text: {en: C, ja: 検}, legs-used: one}}\n"}}),
            "expected.id (\"\") 23:10"},
        {"severity", changed({{end, "checks: {c: {severity: error, text: {en: C, ja: 検}, legs-used: one}}\n"}}),
            "expected.one-of (info, warning|\"error\") 23:24"},
        {"legs unknown",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, legs-used: [one, two]}\n"}}),
            "reference.unknown (leg|two|one) 24:62"},
        {"legs of nothing",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, legs-used: []}\n"}}),
            "catalog.list-empty (legs-used) 24:56"},
        {"outbound ports",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, outbound-allowed: {role: agent, ports: [80, 99999, 9-5, "
                "80+ephemeral]}}\n"}}),
            "expected.port-range (\"99999\") 24:89\n"
            "expected.port-range (\"9-5\") 24:96\n"
            "expected.port-range (\"80+ephemeral\") 24:101"},
        {"outbound port alone",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, outbound-allowed: {role: agent, ports: 80}}\n"}}),
            "expected.list (\"80\") 24:84"},
        {"outbound ports of nothing",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, outbound-allowed: {role: agent, ports: []}}\n"}}),
            "catalog.list-empty (ports) 24:84"},
        {"outbound role",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, outbound-allowed: {role: agents, port: [80]}}\n"}}),
            "missing.key (ports) 24:63\n"
            "reference.unknown (role|agents|agent, server) 24:70\n"
            "unknown.key (port|role, ports) 24:78"},
        {"interfaces of nobody",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, all-interfaces: {roles: []}}\n"}}),
            "catalog.list-empty (roles) 24:69"},
        {"interfaces of an unknown role",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, all-interfaces: {roles: [x]}}\n"}}),
            "reference.unknown (role|x|agent, server) 24:70"},
        {"port of a check unknown",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, port-set: x}\n"}}),
            "reference.unknown (port|x|data) 24:55"},
        {"legs at one node unknown",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, legs-at-one-node: [one, two]}\n"}}),
            "reference.unknown (leg|two|one) 24:69"},
        {"relayed legs of nothing",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, legs-relayed: []}\n"}}),
            "catalog.list-empty (legs-relayed) 24:59"},
        {"moved port unknown",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: C, ja: 検}, port-moved: x}\n"}}),
            "reference.unknown (port|x|data) 24:57"},
        {"place that nothing fills",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: '{host} {node}', ja: '{node} {host}'}, legs-used: one}\n"}}),
            "catalog.place-unknown ({host}|{node}, {server}, {product}, {ports}) 24:34\n"
            "catalog.place-unknown ({host}|{node}, {server}, {product}, {ports}) 24:55"},
        {"place in one language",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: '{node} {ports}', ja: '{product}'}, legs-used: one}\n"}}),
            "catalog.place-missing ({product}|en) 24:34\n"
            "catalog.place-missing ({node}|ja) 24:56\n"
            "catalog.place-missing ({ports}|ja) 24:56"},
        {"no node where a port is set",
            changed({{end,
                "checks:\n"
                "  c: {severity: info, text: {en: '{node}', ja: '{node}'}, port-set: data}\n"}}),
            "catalog.place-unknown ({node}|{server}, {product}, {ports}) 24:34\n"
            "catalog.place-unknown ({node}|{server}, {product}, {ports}) 24:48"},
    };
}

inline BrokenCatalogs brokenCatalogs()
{
    BrokenCatalogs all;
    for (const auto part : {brokenHeads, brokenTexts, brokenSections, brokenRoles, brokenVersions, brokenPorts,
             brokenNames, brokenConditions, brokenLegs, brokenAnswers, brokenReadings, brokenChecks}) {
        const BrokenCatalogs some = part();
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

} // namespace portolan::test
