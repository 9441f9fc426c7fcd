// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <optional>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The line or lines of one entry of a canonical plan.
QByteArray entryOf(const QByteArray &plan, const QByteArray &id)
{
    for (const QByteArray &start : {QByteArray("  - {id: " + id + ","), QByteArray("  - id: " + id + "\n")}) {
        const qsizetype at = plan.indexOf(start);
        if (at >= 0)
            return plan.mid(at, plan.indexOf("\n  - ", at + 1) - at);
    }
    return {};
}

QByteArray withoutPlaces()
{
    QByteArray plan = smallPlan();
    for (const char *place : {", frame: [0, 0, 400, 600]", ", frame: [480, 0, 400, 600]", ", at: [420, 300]",
             "    at: [40, 60]\n", ", at: [40, 200]", ", at: [520, 60]", ", at: [520, 200]"})
        plan.replace(place, "");
    return plan;
}

} // namespace

/// arrange PLAN -o FILE.
class ArrangeCommandTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->put(u"plan.yaml"_s, smallPlan()));
    }

    /// rx1 alone has no place.
    void placesWhatHasNone()
    {
        QCOMPARE(arrange(u"out.yaml"_s), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder->get(u"plan.yaml"_s), smallPlan());
        const QByteArray out = m_folder->get(u"out.yaml"_s);
        QVERIFY2(entryOf(out, "rx1").contains("at: ["), out.constData());
        QCOMPARE(out.count("at: ["), smallPlan().count("at: [") + 1);
        for (const QByteArray &line : smallPlan().split('\n'))
            QVERIFY2(line.contains("rx1") || out.contains(line), line.constData());
    }

    void whatIsPlacedStaysToTheByte()
    {
        QCOMPARE(arrange(u"once.yaml"_s).exitCode, 0);
        QCOMPARE(m_folder->run({u"arrange"_s, u"once.yaml"_s, u"-o"_s, u"twice.yaml"_s}).exitCode, 0);
        QCOMPARE(m_folder->get(u"twice.yaml"_s), m_folder->get(u"once.yaml"_s));
    }

    void allPlacesEverythingButThePinned()
    {
        const QByteArray pinned = QByteArray(smallPlan()).replace("at: [520, 200]", "at: [520, 200], pinned: true");
        QVERIFY(m_folder->put(u"plan.yaml"_s, pinned));
        QCOMPARE(arrange(u"out.yaml"_s, {u"--all"_s}), (CliResult{0, {}, {}}));
        const QByteArray out = m_folder->get(u"out.yaml"_s);
        QVERIFY2(entryOf(out, "web-bmc").contains("at: [520, 200], pinned: true"), out.constData());
        for (const char *id : {"csm01", "ntp01", "rx1", "web"}) {
            QVERIFY2(entryOf(out, id).contains("at: ["), out.constData());
            QVERIFY2(entryOf(out, id) != entryOf(pinned, id), id);
        }
        QVERIFY(!out.contains("frame: [0, 0, 400, 600]"));
    }

    /// With nothing to begin from, both ways are the same.
    void aPlanWithoutPlaces()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s, withoutPlaces()));
        QCOMPARE(withoutPlaces().count("at: ["), 0);
        QCOMPARE(arrange(u"missing.yaml"_s).exitCode, 0);
        QCOMPARE(arrange(u"all.yaml"_s, {u"--all"_s}).exitCode, 0);
        const QByteArray out = m_folder->get(u"missing.yaml"_s);
        QCOMPARE(out.count("at: ["), 6);
        QCOMPARE(out.count("frame: ["), 2);
        QCOMPARE(m_folder->get(u"all.yaml"_s), out);
    }

    void inPlaceAndToStandardOutput()
    {
        const CliResult printed = arrange(u"-"_s);
        QCOMPARE(printed.exitCode, 0);
        QCOMPARE(printed.err, QByteArray());
        QVERIFY(QFile::link(u"plan.yaml"_s, m_folder->path(u"link.yaml"_s)));
        QCOMPARE(arrange(u"link.yaml"_s), (CliResult{0, {}, {}}));
        QVERIFY(QFileInfo(m_folder->path(u"link.yaml"_s)).isSymLink());
        QCOMPARE(m_folder->get(u"plan.yaml"_s), printed.out);
    }

    void tellsThatCommentsAreLost()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(smallPlan()).replace("zones:\n", "zones: # ours\n")));
        const CliResult result = arrange(u"out.yaml"_s);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.contains("comments are lost when this file is saved"), result.err.constData());
    }

    void aPlanWithoutAnything()
    {
        const QByteArray empty = "format: portolan-plan\nversion: 1\n";
        QVERIFY(m_folder->put(u"plan.yaml"_s, empty));
        QCOMPARE(arrange(u"-"_s), (CliResult{0, empty, {}}));
        QCOMPARE(arrange(u"-"_s, {u"--all"_s}), (CliResult{0, empty, {}}));
    }

    void aFolderThatIsNotThere()
    {
        QCOMPARE(arrange(u"none/out.yaml"_s),
            (CliResult{1, {}, "none/out.yaml: There is no folder \"none\" to write to.\n"}));
    }

private:
    [[nodiscard]] CliResult arrange(const QString &output, const QStringList &options = {}) const
    {
        return m_folder->run(QStringList{u"arrange"_s, u"plan.yaml"_s, u"-o"_s, output} + options);
    }

    std::optional<CliFolder> m_folder;
};

QTEST_GUILESS_MAIN(ArrangeCommandTest)

#include "ArrangeCommandTest.moc"
