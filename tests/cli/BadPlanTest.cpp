// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The small plan with one text in the place of another.
QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    const qsizetype at = smallPlan().indexOf(from);
    Q_ASSERT(at >= 0);
    return QByteArray(smallPlan()).replace(at, from.size(), to);
}

void row(const char *name, const QByteArray &plan, const QByteArray &sentence)
{
    QTest::newRow(name) << plan << QByteArray("plan.yaml" + sentence + "\n");
}

void row(const char *name, const QByteArray &from, const QByteArray &to, const QByteArray &sentence)
{
    row(name, changed(from, to), sentence);
}

QByteArray aliasBomb()
{
    QByteArray text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'j'; ++name) {
        const QByteArray alias = QByteArray("*") + static_cast<char>(name - 1);
        text += QByteArray(1, name) + ": &" + name + " [" + QByteArray(alias + ", ").repeated(8) + alias + "]\n";
    }
    return text;
}

} // namespace

/// Whatever is wrong with a plan: one clear sentence with its place, exit code 3, nothing written.
class BadPlanTest : public QObject {
    Q_OBJECT

private slots:
    void noPlanAtAll_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("sentence");
        row("empty", "", ": The file is empty.");
        row("blank", " \n\n", ": The file is empty.");
        row("comments only", "# nothing\n", ": The file is empty.");
        row("binary: PNG", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
            ": This is a binary file (PNG), not YAML text.");
        row("binary: ZIP", QByteArray("PK\x03\x04\x14\0", 6), ": This is a binary file (ZIP), not YAML text.");
        row("UTF-16", QByteArray("\xff\xfe") + "f\0o\0", ": The text is encoded as UTF-16; it has to be UTF-8.");
        row("Shift_JIS", "note: \x8a\xc7\x97\x9d\x83\x54\x81\x5b\x83\x6f\n",
            ":1:7: The text is encoded as Shift_JIS; it has to be UTF-8.");
        const QByteArray noPlan = ":1:1: This is no plan: its first key, \"format: portolan-plan\", is missing.";
        row("a word", "hello\n", noPlan);
        row("a list", "- 1\n", noPlan);
        row("another map", "a: b\n", noPlan);
        row("another format", "portolan-plan", "portolan-catalog",
            ":1:9: The format is \"portolan-catalog\"; expected \"portolan-plan\".");
        row("format of another type", "portolan-plan", "[x]", ":1:9: Expected a text here, found a list.");
        row("no version", "version: 1\n", "", ":1:1: The key \"version\" is missing here.");
        row("newer version", "version: 1", "version: 2",
            ":2:10: The file has version 2 of the format; this program reads up to version 1. A newer Portolan is "
            "needed.");
        row("impossible version", "version: 1", "version: 0",
            ":2:10: Expected a whole number from 1 to 999999 here, found \"0\".");
        row("version in words", "version: 1", "version: one",
            ":2:10: Expected a whole number from 1 to 999999 here, found \"one\".");
    }
    void noPlanAtAll() { refuses(); }

    void brokenText_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray &plan = smallPlan();
        row("truncated within a map", plan.first(plan.indexOf("NW-0042")),
            ":4:8: This is no valid YAML: this \"{\" is not closed; a \"}\" is missing.");
        row("truncated within a node", plan.first(plan.indexOf("    kind: management-server")),
            ":16:5: The key \"kind\" is missing here.");
        row("invalid UTF-8", "Sato", "Sa\xffto", ":4:49: The byte 0xFF is no UTF-8; the file has to be UTF-8 text.");
        row("broken off within a character", plan.first(plan.indexOf("サ") + 1),
            ":3:37: The byte 0xE3 is no UTF-8; the file has to be UTF-8 text.");
        row("NUL", "Sato", QByteArray("Sa\0to", 5), ":4:49: A NUL character can't stand in a text file.");
        row("NUL as an escape", "Sato", "\"Sa\\0to\"", ":4:47: A NUL character can't stand in a text file.");
        row("control character", "Sato", "Sa\x07to",
            ":4:49: The control character 0x07 can't stand here; write it as an escape in double quotes if it is "
            "meant.");
        row("anchor", "zone: mgmt", "zone: &z mgmt", ":20:11: Anchors (&z) are not allowed; write the value out.");
        row("alias", "zone: mgmt", "zone: *z", ":20:11: Aliases (*z) are not allowed; write the value out.");
        row("alias bomb", aliasBomb(), ":1:4: Anchors (&a) are not allowed; write the value out.");
        row("tag", "zone: mgmt", "zone: !!str mgmt", ":20:11: Tags (!!str) are not allowed; leave it out.");
        row("100,000 levels of [", QByteArray("[").repeated(100000),
            ":1:33: The file is nested more than 64 levels deep.");
        row("100,000 levels of {", QByteArray("{a: ").repeated(100000),
            ":1:253: The file is nested more than 64 levels deep.");
        row("100,000 levels of -", QByteArray("- ").repeated(100000),
            ":1:129: The file is nested more than 64 levels deep.");
        row("100,000 levels, closed", "note: " + QByteArray("[").repeated(100000) + QByteArray("]").repeated(100000),
            ":1:70: The file is nested more than 64 levels deep.");
        row("two documents", plan + "---\n" + plan,
            ":33:1: The file holds more than one document; only one is allowed, with nothing after it.");
        row("tab", "    os: windows", "\tos: windows",
            ":18:1: This is no valid YAML: a tab can't stand in the indentation; use spaces.");
        row("indentation", "    os: windows", "   os: windows",
            ":18:4: This is no valid YAML: this line doesn't fit the list before it; look at its indentation.");
        row("tab before an entry of a list", "  - {id: ntp01", "\t- {id: ntp01",
            ":23:1: This is no valid YAML: a tab can't stand in the indentation; use spaces.");
        row("bracket that is not closed", "at: [40, 200]}", "at: [40, 200]",
            ":23:5: This is no valid YAML: this \"{\" is not closed; a \"}\" is missing.");
        row("comma forgotten", "{en: Time, ja: 時刻同期}", "{en: \"Time\" ja: 時刻同期}",
            ":28:104: This is no valid YAML: a \"{\" before this has no \"}\", or a \",\" is missing.");
        row("colon", "zone: mgmt", "zone: mgmt: x",
            ":20:15: This is no valid YAML: a \":\" can't stand here; a text that holds \": \" needs double quotes.");
        row("no closing quotation mark at the end", "flow:ntp: 2", "\"flow:ntp: 2",
            ":32:3: This is no valid YAML: a quotation mark is not closed.");
        row("no closing quotation mark", "os: windows", "note: \"it's \\\" Windows",
            ":18:11: This is no valid YAML: a quotation mark is not closed.");
        row("no closing single one", "os: windows", "note: 'it''s \" Windows",
            ":18:11: This is no valid YAML: a quotation mark is not closed.");
        row("no quotation marks", "by: ntpd", "by: @ntpd",
            ":23:77: This is no valid YAML: a text can't begin with this character; put it into double quotes.");
        row("unknown escape", "by: ntpd", "by: \"C:\\ntpd\\q\"",
            ":23:87: This is no valid YAML: there is no escape \"\\q\"; write a backslash as \"\\\\\".");
        row("conflict of a merge", "  - {id: ntp,", "<<<<<<< HEAD\n  - {id: ntp,",
            ":28:1: A conflict of a merge stands here that is not resolved; keep the lines that are right and take out "
            "those with <<<<<<<, ======= and >>>>>>>.");
        row("key twice", "version: 1\n", "version: 1\nversion: 1\n",
            ":3:1: The key \"version\" stands here a second time; the first is in line 2.");
        row("key that is a list", "version: 1\n", "version: 1\n? [a]\n: b\n",
            ":3:3: A key has to be a plain word or text.");
    }
    void brokenText() { refuses(); }

    void wrongValues_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray ports = ":28:60: Expected ports from 0 to 65535 here, such as 22, \"80,443\", 60000-60007 "
                                 "(from low to high) or 135+ephemeral, found ";
        for (const char *wrong : {"70000", "http", "-5", "200-100", "99999999999999999999"})
            row(wrong, "ports: 123", QByteArray("ports: ") + wrong, ports + "\"" + wrong + "\".");
        row("no ports", "ports: 123", "ports: []", ports + "a list.");
        row("port of a listener", "port: 123", "port: 70000",
            ":23:68: Expected a port from 0 to 65535 or a range from low to high such as 60000-60007 here, found "
            "\"70000\".");
        const QByteArray moved = "Expected ports from 1 to 65535 here, such as 22, \"80,443\", 60000-60007 (from low "
                                 "to high) or 135+ephemeral, found ";
        for (const char *wrong : {"http", "0", "0-80"})
            row(wrong, "{https: 443}", "{https: " + QByteArray(wrong) + "}", ":8:82: " + moved + "\"" + wrong + "\".");
        row("list with port 0", "{https: 443}", "{https: [80, 0]}", ":8:87: " + moved + "\"0\".");
        row("no ports of a product", "{https: 443}", "{https: []}", ":8:82: " + moved + "a list.");
        row("port of a product on a node", "kind: linux, count", "kind: linux, ports: {csm: {ssh: 0}}, count",
            ":25:47: " + moved + "\"0\".");
        const QByteArray addresses = ":21:17: Expected an address, a network from its first address such as "
                                     "10.20.1.0/26 or a range from low to high such as "
                                     "10.1.0.50-10.1.0.59 here, found \"";
        for (const char *wrong : {"10.10.0.256", "10.10.0", "csm01.example.com", "10.10.0.11/33", "10.10.0.11/24",
                 "10.10.0.20-10.10.0.10", "010.10.0.11", "1::2::3"})
            row(wrong, "[10.10.0.11]", QByteArray("[\"") + wrong + "\"]", addresses + wrong + "\".");
        for (const char *wrong : {"127.0.0.1", "127.0.0.0/24"})
            row(wrong, "[10.10.0.11]", QByteArray("[\"") + wrong + "\"]",
                QByteArray(":21:17: Expected addresses that a machine can have, such as 10.10.0.11, found \"") + wrong
                    + "\": 127.0.0.0/8 is reserved (loopback).");
        row("multicast zone", "networks: [10.10.0.0/24]", "networks: [224.0.0.0/8]",
            ":11:66: Expected a network such as 10.10.0.0/24, or 0.0.0.0/0 for all addresses, found \"224.0.0.0/8\": "
            "no machine can have an address in 224.0.0.0/4 (multicast).");
        row("one address", "dhcp-relay: 10.10.0.1,", "dhcp-relay: 10.10.0.0/24,",
            ":11:93: Expected an IPv4 or IPv6 address here, such as 10.10.0.11, found \"10.10.0.0/24\".");
        row("words in one language", "{en: Time, ja: 時刻同期}", "Time",
            ":28:92: Expected a text in both languages, {en: ..., ja: ...}, found \"Time\".");
        row("third language", "{en: Time,", "{en: Time, fr: Temps,",
            ":28:103: The key \"fr\" is not known here; known are: en, ja.");
        row("list expected",
            "  - {id: ntp, from: web, to: ntp01, transport: udp, ports: 123, application: NTP, purpose: {en: Time, ja: "
            "時刻同期}}",
            "  ntp", ":28:3: Expected a list here, found \"ntp\".");
        row("map expected", "  - {id: fw1,", "  - fw1\n  - {id: fw2,",
            ":14:5: Expected keys with values (key: value) here, found \"fw1\".");
        row("boolean", "deployment-manager: true", "deployment-manager: yes",
            ":8:60: Expected true or false here, found \"yes\".");
        row("date", "2026-10-01", "2026-02-30",
            ":6:25: Expected a date such as 2026-11-21 here, found \"2026-02-30\".");
        row("transport", "transport: udp, ports", "transport: icmp, ports",
            ":28:48: Expected one of tcp, udp here, found \"icmp\".");
        row("id", "id: fw1", "id: fw 1",
            ":14:10: Expected an id here (1 to 64 letters, digits, \"-\", \"_\" or \".\", the first a letter or "
            "digit), found \"fw 1\".");
        row("no id", "id: fw1, ", "", ":14:5: The key \"id\" is missing here.");
        row("version of a product", "7.2.1", "latest",
            ":9:42: Expected a version such as 7.2.1 here, found \"latest\".");
        row("position", "at: [40, 60]", "at: [.nan, 60]",
            ":22:10: Expected a number from -1000000 to 1000000 here, found \".nan\".");
        row("frame", "[0, 0, 400, 600]", "[0, 0, -400, 600]",
            ":11:111: Width and height of a frame have to be above 0.");
        row("number", "flow:ntp: 2", "flow:ntp: 1000000000",
            ":32:13: The number of \"flow:ntp\" has to be a whole number from 1 to 999999999.");
        row("escapes for the terminal", "transport: udp, ports", "transport: \"\\e[31m\\u202Eudp\", ports",
            ":28:48: Expected one of tcp, udp here, found \"\\u001B[31m\\u202Eudp\".");
        row("a key like our own words", "{en: Time,", "{\"@map\": Time,",
            ":28:93: The key \"@map\" is not known here; known are: en, ja.");
        row("place markers", "transport: udp, ports", "transport: \"%1%2%n\", ports",
            ":28:48: Expected one of tcp, udp here, found \"%1%2%n\".");
    }
    void wrongValues() { refuses(); }

    void wrongTogether_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("sentence");
        row("node twice", "{id: web-bmc", "{id: rx1",
            ":26:10: The node \"rx1\" stands here a second time; the first is in line 24.");
        row("zone twice", "{id: servers", "{id: mgmt, note: x}\n  - {id: servers",
            ":12:10: The zone \"mgmt\" stands here a second time; the first is in line 11.");
        row("product twice on a node", "[{product: csm, manages: all}", "[csm, csm",
            ":19:17: The product \"csm\" stands here a second time; the first is in line 19.");
        row("dangling zone", "zone: mgmt", "zone: lan",
            ":20:11: There is no zone \"lan\"; declared are: mgmt, servers.");
        row("dangling product", "{product: csm, manages: all}", "{product: cms}",
            ":19:22: There is no product \"cms\"; declared are: csm, sum.");
        row("dangling node of manages", "[rx1, web]", "[rx1, wbe]",
            ":19:72: There is no node \"wbe\"; declared are: csm01, ntp01, rx1, web, web-bmc.");
        row("dangling end", "to: ntp01", "to: ntp02",
            ":28:30: There is no node \"ntp02\"; declared are: csm01, ntp01, rx1, web, web-bmc.");
        row("dangling part-of", "part-of: web", "part-of: www",
            ":26:39: There is no node \"www\"; declared are: csm01, ntp01, rx1, web, web-bmc.");
        row("dangling zone of a firewall", "[mgmt, servers]", "[mgmt, dmz]",
            ":14:72: There is no zone \"dmz\"; declared are: mgmt, servers.");
        row("nothing declared", "format: portolan-plan\nversion: 1\nnodes:\n  - {id: a, kind: linux, zone: z}\n",
            ":4:32: There is no zone \"z\"; declared are: none.");
        row("no section of that name",
            "zones:", "zonse:", ":10:1: The key \"zonse\" is not known here; is \"zones\" meant?");
        row("nothing declared for many",
            "format: portolan-plan\nversion: 1\nnodes:\n  - {id: a, kind: linux, zone: z}\n"
            "  - {id: b, kind: linux, zone: z}\n  - {id: c, kind: linux, zone: y}\n",
            ":4:32: There is no zone \"z\": none is declared. Further places that name one: 2.");
        row("part of itself", "part-of: web", "part-of: web-bmc", ":26:39: \"web-bmc\" can't be part of itself.");
        row("part of each other", "kind: linux,", "kind: linux, part-of: web-bmc,",
            ":25:37: These nodes are part of each other in a circle: web, web-bmc.");
        row("group too large", "count: 40, zone: servers, addresses: [10.20.1.0/26]",
            "count: 63, zone: servers, addresses: [10.20.1.0/26]",
            ":25:35: The group has 63 machines, but its addresses are enough for 62 only.");
        row("zone beside interfaces", "kind: hp-ux,", "kind: hp-ux, zone: mgmt,",
            ":24:34: \"zone\" can't stand beside \"interfaces\"; give it to an interface.");
        row("firewall of one zone", "[mgmt, servers]", "[mgmt]",
            ":14:65: A firewall joins two or more zones; here are 1.");
        row("range of ephemeral ports", "kind: linux,", "kind: linux, ephemeral: 49152-49200,",
            ":25:39: The ephemeral range 49152-49200 is too small; expected are at least 255 ports.");
        QByteArray interfaces;
        for (int i = 0; i <= 1000; ++i)
            interfaces += (i > 0 ? ", {id: i" : "{id: i") + QByteArray::number(i) + "}";
        row("1,001 interfaces",
            "format: portolan-plan\nversion: 1\nnodes:\n  - {id: a, kind: hp-ux, interfaces: [" + interfaces + "]}\n",
            ":4:38: The machine has 1001 interfaces; at most 1000 can be given.");
    }
    void wrongTogether() { refuses(); }

    void saysEveryMistakeInTheOrderOfTheFile()
    {
        QByteArray plan = changed("ports: 123", "ports: http");
        plan.replace("zone: mgmt\n", "zone: lan\n");
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
        const QByteArray expected = "plan.yaml:20:11: There is no zone \"lan\"; declared are: mgmt, servers.\n"
                                    "plan.yaml:28:60: Expected ports from 0 to 65535 here, such as 22, \"80,443\", "
                                    "60000-60007 (from low to high) or 135+ephemeral, "
                                    "found \"http\".\n";
        QCOMPARE(m_folder.run({u"check"_s, u"plan.yaml"_s}), (CliResult{3, {}, expected}));
    }

    void everyCommandRefusesIt()
    {
        const QByteArray plan = changed("ports: 123", "ports: http");
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
        QVERIFY(m_folder.put(u"good.yaml"_s, smallPlan()));
        QVERIFY(m_folder.put(u"old.csv"_s, "old"));
        const CliResult expected = m_folder.run({u"check"_s, u"plan.yaml"_s});
        QCOMPARE(expected.exitCode, 3);
        QCOMPARE(m_folder.run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"old.csv"_s}), expected);
        QCOMPARE(m_folder.run({u"matrix"_s, u"good.yaml"_s, u"--against"_s, u"plan.yaml"_s, u"-o"_s, u"old.csv"_s}),
            expected);
        QCOMPARE(m_folder.run({u"arrange"_s, u"plan.yaml"_s, u"-o"_s, u"old.csv"_s}), expected);
        QCOMPARE(m_folder.run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s}), expected);
        QCOMPARE(m_folder.get(u"plan.yaml"_s), plan);
        QCOMPARE(m_folder.get(u"old.csv"_s), QByteArray("old"));
    }

    void noFile()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.yaml"_s));
        QCOMPARE(mkfifo(QFile::encodeName(m_folder.path(u"pipe.yaml"_s)).constData(), 0600), 0);
        const auto check = [&](const QString &name) { return m_folder.run({u"check"_s, name}); };
        QCOMPARE(check(u"none.yaml"_s), (CliResult{3, {}, "none.yaml: There is no such file.\n"}));
        QCOMPARE(check(u"none/plan.yaml"_s), (CliResult{3, {}, "none/plan.yaml: There is no such file.\n"}));
        QCOMPARE(check(u"folder.yaml"_s), (CliResult{3, {}, "folder.yaml: This is a folder, not a file.\n"}));
        QCOMPARE(check(u"pipe.yaml"_s), (CliResult{3, {}, "pipe.yaml: This is a device or a pipe, not a file.\n"}));
        QCOMPARE(check(u"/dev/zero"_s), (CliResult{3, {}, "/dev/zero: This is a device or a pipe, not a file.\n"}));
    }

    void tooLarge()
    {
        QFile file(m_folder.path(u"large.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200LL * 1024 * 1024));
        QCOMPARE(m_folder.run({u"check"_s, u"large.yaml"_s}),
            (CliResult{3, {}, "large.yaml: The file is 200 MB; the largest that can be read is 64 MB.\n"}));
    }

    void noPermission()
    {
        QVERIFY(m_folder.put(u"secret.yaml"_s, smallPlan()));
        QVERIFY(QFile::setPermissions(m_folder.path(u"secret.yaml"_s), {}));
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
        const CliResult result = m_folder.run({u"check"_s, u"secret.yaml"_s}, [](QProcess &process) {
            process.setChildProcessModifier([] {
                constexpr uid_t nobody = 65534; // root may read everything
                if (geteuid() == 0 && setuid(nobody) != 0)
                    _exit(99);
            });
        });
        if (result.exitCode == -1)
            QSKIP("nobody can't run the program here");
        QCOMPARE(result, (CliResult{3, {}, "secret.yaml: You may not read this file.\n"}));
    }

private:
    void refuses() const
    {
        QFETCH(const QByteArray, plan);
        QFETCH(const QByteArray, sentence);
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan));
        QCOMPARE(m_folder.run({u"check"_s, u"plan.yaml"_s}), (CliResult{3, {}, sentence}));
    }

    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(BadPlanTest)

#include "BadPlanTest.moc"
