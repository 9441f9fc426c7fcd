// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RealDesktop.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr QPoint emptyPlace(1180, 640); // of the canvas: its lower right corner

/// A field to be typed into; null: passed by.
using Field = std::optional<QString>;

constexpr std::nullopt_t pass = std::nullopt;

struct Machine {
    QString kind; ///< as somebody types it to find it in the palette
    std::vector<Field> fields; ///< of the properties, in their order from the first
};

/// The rows of an exported matrix without their numbers, sorted: what they say, whatever they are called.
QStringList rowsOf(const QByteArray &csv)
{
    QStringList rows = QString::fromUtf8(csv).split(u'\n', Qt::SkipEmptyParts);
    for (QString &row : rows)
        row = row.section(u',', 1).trimmed();
    rows.sort();
    return rows;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the command line prints; fails the test where it refuses.
bool runCommandLine(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(PORTOLAN_CLI), arguments);
    return process.waitForFinished(120000) && process.exitCode() == 0;
}

} // namespace

/// The program as people have it: an empty window, a keyboard and a mouse.
class EndToEndTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const QString tool = test::RealDesktop::missingTool(); !tool.isEmpty())
            QSKIP(qPrintable(u"needs "_s + tool));
        m_desktop = std::make_unique<test::RealDesktop>();
        QVERIFY(m_desktop->start());
        QVERIFY(m_desktop->run(QStringLiteral(PORTOLAN_DESKTOP), u"Portolan$"_s));
    }

    /// For people: what was on the screen, and in the plan.
    void cleanup()
    {
        if (!m_desktop || !QTest::currentTestFailed())
            return;
        m_desktop->picture().save(QDir::temp().filePath(u"portolan-end-to-end.png"_s));
        const QString kept = QDir::temp().filePath(u"portolan-end-to-end.plan.yaml"_s);
        QFile::remove(kept);
        QFile::copy(plan(), kept);
    }

    // One plan grows from here to the end: the first example.

    void machinesAndZonesArePlacedInAnEmptyWindow()
    {
        m_desktop->press({u"ctrl+n"_s});
        m_desktop->settle();
        dragZone({u"Office LAN"_s, pass, u"office"_s, u"10.1.0.0/24"_s});
        add({u"management client"_s,
            {u"Admin PC admin-pc01"_s, pass, u"admin-pc01"_s, pass, pass, pass, pass, u"10.1.0.50"_s}});
        addZone({u"Management LAN"_s, pass, u"mgmt"_s, u"10.10.0.0/24"_s});
        addManager();
        addZone({u"Server LAN"_s, pass, u"servers"_s, u"10.20.0.0/24"_s});
        add({u"windows"_s, group(u"Windows servers"_s, u"win"_s, u"10.20.0.11"_s, u"win"_s, 4)});
        add({u"linux"_s, group(u"Linux servers"_s, u"linux"_s, u"10.20.0.21"_s, u"lnx"_s, 4)});
        add({u"esxi"_s, group(u"ESXi hosts"_s, u"esx"_s, u"10.20.0.41"_s, u"esx"_s, 3)});
    }

    void serviceProcessorsAndSwitchesFollow()
    {
        addZone({u"Console LAN"_s, pass, u"console"_s, u"10.30.0.0/24"_s});
        add({u"ilo"_s,
            {u"iLOs of Windows servers"_s, pass, u"win-ilo"_s, pass, pass, pass, pass, u"10.30.0.11-10.30.0.14"_s, pass,
                pass, pass, pass, u"win"_s}});
        add({u"ilo"_s,
            {u"iLOs of Linux servers"_s, pass, u"linux-ilo"_s, pass, pass, pass, pass, u"10.30.0.21-10.30.0.24"_s, pass,
                pass, pass, pass, u"linux"_s}});
        add({u"ilo"_s,
            {u"iLOs of ESXi hosts"_s, pass, u"esx-ilo"_s, pass, pass, pass, pass, u"10.30.0.41-10.30.0.43"_s, pass,
                pass, pass, pass, u"esx"_s}});
        add({u"onboard"_s,
            {u"OAs of enclosure enc01"_s, pass, u"oa"_s, pass, pass, pass, pass, u"10.30.0.71-10.30.0.72"_s, pass, pass,
                pass, u"enc01-oa1 10.30.0.71, enc01-oa2 10.30.0.72"_s}});
        add({u"virtual connect"_s,
            {u"VCs of enclosure enc01"_s, pass, u"vc"_s, pass, pass, pass, pass, u"10.30.0.73-10.30.0.74"_s, pass, pass,
                pass, u"enc01-vc1 10.30.0.73, enc01-vc2 10.30.0.74"_s}});
        add({u"fc switch"_s, group(u"FC switches"_s, u"fcsw"_s, u"10.30.0.81"_s, u"fcsw"_s, 2)});
        add({u"sas switch"_s, group(u"SAS switches"_s, u"sassw"_s, u"10.30.0.83"_s, u"sassw"_s, 2)});
        add({u"moonshot"_s, {u"Moonshot 1500 ms01"_s, pass, u"ms01"_s, pass, pass, pass, pass, u"10.30.0.61"_s}});
        // The interface that is named first takes over the zone of the machine; its fields stand second.
        add({u"hp-ux"_s,
            {u"HP-UX server hpux01"_s, pass, u"hpux01"_s, pass, pass, u"mp, lan0"_s, u"S"_s, u"10.20.0.31"_s, pass,
                u"C"_s, u"10.30.0.31"_s}});
        add({u"superdome"_s,
            {u"Superdome X sdx01"_s, pass, u"sdx01"_s, pass, pass, u"oa, lan0"_s, u"S"_s, u"10.20.0.51"_s, pass, u"C"_s,
                u"10.30.0.51"_s}});
        // Both lie in a zone more than was chosen when they came.
        m_desktop->press({u"ctrl+s"_s});
        QVERIFY(m_desktop->activate(u"Save"_s));
        m_desktop->press({u"ctrl+a"_s});
        m_desktop->type(plan());
        m_desktop->press({u"Return"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(plan()), 60000);
        QVERIFY(m_desktop->activate(u"rack"_s));
    }

    void firewallsJoinTheZones()
    {
        addFirewall(u"Office firewall"_s, u"fw1"_s, {u"mgmt"_s, u"office"_s});
        addFirewall(u"Core firewall"_s, u"fw2"_s, {u"console"_s, u"mgmt"_s, u"servers"_s});
        // What was built is the first example: every row of its matrix, but for numbers and Japanese names.
        const QString example = m_desktop->home() + u"/example.plan.yaml"_s;
        const QString wanted = m_desktop->home() + u"/example.csv"_s;
        const QString built = m_desktop->home() + u"/built.csv"_s;
        QVERIFY(runCommandLine({u"example"_s, u"mixed-rack"_s, u"-o"_s, example}));
        QVERIFY(runCommandLine({u"matrix"_s, example, u"-o"_s, wanted}));
        QVERIFY(runCommandLine({u"matrix"_s, plan(), u"-o"_s, built}));
        QVERIFY(rowsOf(contentOf(wanted)).size() > 40);
        QCOMPARE(rowsOf(contentOf(built)), rowsOf(contentOf(wanted)));
    }

    void exportsAreThoseOfTheCommandLine()
    {
        exportTo(u"window.pdf"_s, {});
        exportTo(u"window.csv"_s, {u"alt+x"_s, u"alt+f"_s, u"T"_s});
        for (const QString &ending : {u"pdf"_s, u"csv"_s}) {
            const QString byCommand = m_desktop->home() + u"/command."_s + ending;
            const QString command = ending == u"pdf"_s ? u"diagram"_s : u"matrix"_s;
            QVERIFY(runCommandLine({command, plan(), u"-o"_s, byCommand}));
            const QByteArray wanted = contentOf(byCommand);
            QVERIFY(!wanted.isEmpty());
            QVERIFY2(contentOf(m_desktop->home() + u"/window."_s + ending) == wanted, qPrintable(ending));
        }
    }

    void itEndsWithNothingLeftToSave()
    {
        m_desktop->press({u"ctrl+q"_s});
        QVERIFY(m_desktop->waitForEnd());
        QVERIFY(!QFile::exists(m_desktop->home() + u"/.rack.plan.yaml.lock"_s));
        QVERIFY(!QFile::exists(m_desktop->home() + u"/.rack.plan.yaml.autosave"_s));
    }

private:
    [[nodiscard]] QString plan() const { return m_desktop->home() + u"/rack.plan.yaml"_s; }

    static std::vector<Field> group(
        const QString &name, const QString &id, const QString &firstAddress, const QString &member, int count)
    {
        const QString network = firstAddress.section(u'.', 0, 2) + u'.';
        const int first = firstAddress.section(u'.', 3).toInt();
        QStringList members;
        for (int index = 0; index < count; ++index)
            members.append(
                u"%1%2 %3%4"_s.arg(member).arg(index + 1, 2, 10, QChar(u'0')).arg(network).arg(first + index));
        const QString addresses = u"%1%2-%1%3"_s.arg(network).arg(first).arg(first + count - 1);
        return {name, pass, id, pass, pass, pass, pass, addresses, pass, pass, pass, members.join(u", "_s)};
    }

    /// Types into the properties of what is chosen, from the first field on.
    void fill(const std::vector<Field> &fields)
    {
        m_desktop->press({u"alt+Return"_s});
        for (const Field &field : fields) {
            if (field)
                m_desktop->type(*field);
            m_desktop->press({u"Tab"_s});
        }
        m_desktop->settle();
    }

    void choose(const QString &kind)
    {
        m_desktop->press({u"ctrl+m"_s});
        m_desktop->press({u"ctrl+a"_s});
        m_desktop->type(kind);
    }

    void add(const Machine &machine)
    {
        choose(machine.kind);
        m_desktop->press({u"Return"_s});
        m_desktop->settle();
        fill(machine.fields);
    }

    void addZone(const std::vector<Field> &fields) { add({u"zone"_s, fields}); }

    /// With the mouse, from the palette: what was found there is marked.
    void dragZone(const std::vector<Field> &fields)
    {
        choose(u"zone"_s);
        m_desktop->settle();
        const QPoint found = m_desktop->find(QColor(0x0a, 0x5c, 0xa8), QRect(20, 120, 150, 700));
        QVERIFY2(!found.isNull(), "the palette marks nothing");
        m_desktop->drag(found, {700, 400});
        m_desktop->settle();
        fill(fields);
    }

    void addManager()
    {
        choose(u"management server"_s);
        m_desktop->press({u"Return"_s});
        m_desktop->settle();
        // It asks at once which product runs here: the first is Compute Systems Manager, then HP SUM of both ages.
        m_desktop->press({u"Down"_s, u"Down"_s, u"Return"_s});
        m_desktop->settle();
        fill({u"HP SUM server sum01"_s, pass, u"sum01"_s, pass, pass, pass, pass, u"10.10.0.11"_s});
    }

    [[nodiscard]] QStringList joinsOf(const QString &firewall) const
    {
        const QRegularExpression entry(u"id: %1,.*joins: \\[([^\\]]*)\\]"_s.arg(firewall));
        return entry.match(QString::fromUtf8(contentOf(plan()))).captured(1).split(u", "_s, Qt::SkipEmptyParts);
    }

    void save()
    {
        m_desktop->press({u"ctrl+s"_s});
        m_desktop->settle();
    }

    /// It joins the zones beside it; boxes say which others, in the order of their ids.
    void addFirewall(const QString &name, const QString &id, const QStringList &joins)
    {
        m_desktop->press({u"ctrl+alt+f"_s});
        m_desktop->settle();
        fill({name, pass, id});
        save();
        const QStringList zones{u"console"_s, u"mgmt"_s, u"office"_s, u"servers"_s};
        // Two at least stay joined all the time.
        for (const bool takesIn : {true, false}) {
            const QStringList before = joinsOf(id);
            QVERIFY(before.size() >= 2);
            QStringList keys{u"alt+Return"_s, u"Tab"_s, u"Tab"_s, u"Tab"_s, u"Tab"_s, u"Tab"_s};
            for (const QString &zone : zones) {
                if (joins.contains(zone) == takesIn && before.contains(zone) != takesIn)
                    keys.append(u"space"_s);
                keys.append(u"Tab"_s);
            }
            m_desktop->press(keys);
            save();
        }
        QCOMPARE(joinsOf(id), joins);
    }

    void exportTo(const QString &name, const QStringList &choices)
    {
        const QString path = m_desktop->home() + u'/' + name;
        m_desktop->click(emptyPlace); // in a field, the keys mean the end of the line
        m_desktop->press({u"ctrl+e"_s});
        QVERIFY(m_desktop->activate(u"^Export"_s));
        for (const QString &key : choices) {
            m_desktop->press({key});
            m_desktop->settle();
        }
        m_desktop->press({u"alt+i"_s, u"ctrl+a"_s});
        m_desktop->type(path);
        m_desktop->settle();
        m_desktop->press({u"Return"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 60000);
        QVERIFY(m_desktop->activate(u"rack"_s));
    }

    std::unique_ptr<test::RealDesktop> m_desktop;
};

QTEST_MAIN(EndToEndTest)
#include "EndToEndTest.moc"
