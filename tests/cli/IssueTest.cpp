// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <QDate>
#include <QMap>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The numbers of a plan in canonical form, by row key.
QMap<QByteArray, int> numbersOf(const QByteArray &plan)
{
    QMap<QByteArray, int> numbers;
    const QByteArray part = plan.sliced(plan.indexOf("\nnumbers:\n") + 10);
    for (const QByteArray &line : part.trimmed().split('\n')) {
        const qsizetype colon = line.lastIndexOf(": ");
        numbers.insert(line.first(colon).trimmed(), line.sliced(colon + 2).toInt());
    }
    return numbers;
}

const QByteArray newB
    = ".\nRevision B is new and has the date 2026-11-21. What it changes is not said: write it into the plan (key "
      "\"change\" of the revision, under \"revisions\"); next time, give it with --change.\n";
const CliResult nothingNew{0, "Nothing was written: B is the plan's revision, and every row has its number.\n", {}};

} // namespace

/// issue PLAN --revision R: the one command that changes a plan.
class IssueTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->put(u"plan.yaml"_s, smallPlan()));
    }

    void numbersAreGivenOnce()
    {
        const CliResult first = issue(u"B"_s);
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.err, QByteArray());
        const QByteArray issued = plan();
        const QMap<QByteArray, int> numbers = numbersOf(issued);
        QCOMPARE(first.out, "Rows that got a number in revision B: " + QByteArray::number(numbers.size() - 1) + newB);
        QVERIFY(numbers.size() > 10);
        QCOMPARE(numbers.value("flow:ntp"), 2);
        QList<int> given = numbers.values();
        std::sort(given.begin(), given.end());
        QCOMPARE(given.first(), 2); // nothing before the greatest ever issued
        QVERIFY(std::adjacent_find(given.begin(), given.end()) == given.end());
        QVERIFY(issued.contains("revision: B, author: Sato, date: 2026-11-21}\n"));
        QVERIFY(issued.contains("  - {revision: B, date: 2026-11-21, by: Sato, content: "));

        QCOMPARE(issue(u"B"_s), nothingNew);
        QCOMPARE(plan(), issued);
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    void numbersStayWhateverChanges()
    {
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        const QMap<QByteArray, int> before = numbersOf(plan());
        // A port changes its row, a node that goes takes its rows along, and one that comes gets new numbers.
        QByteArray changed = plan();
        changed.replace("{https: 443}", "{https: 8443}").replace("  - {id: web-bmc, ", "  - {id: db-bmc, ");
        QVERIFY(m_folder->put(u"plan.yaml"_s, changed));
        QCOMPARE(issue(u"C"_s).exitCode, 0);
        const QMap<QByteArray, int> after = numbersOf(plan());
        const int greatest = *std::max_element(before.begin(), before.end());
        QVERIFY(after.size() > before.size());
        for (const auto &[key, number] : after.asKeyValueRange())
            QVERIFY2(before.contains(key) ? number == before.value(key) : number > greatest, key.constData());
        for (const QByteArray &key : before.keys())
            QVERIFY2(after.contains(key), key.constData());
    }

    void anotherKeyWithTheSameNumber()
    {
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        QVERIFY(m_folder->put(u"plan.yaml"_s, plan().replace("  flow:ntp: 2\n", "  flow:ntp: 3\n")));
        const QMap<QByteArray, int> before = numbersOf(plan());
        const int greatest = *std::max_element(before.begin(), before.end());
        QCOMPARE(issue(u"B"_s).exitCode, 2); // it was issued with the other number
        const CliResult result = issue(u"C"_s);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.startsWith("Rows that got a number in revision C: 1.\n"), result.out.constData());
        QCOMPARE(plan().count("revision: C,"), 2);
        QVERIFY2(result.out.endsWith(QByteArray(
                     " had the number of another row; it is " + QByteArray::number(greatest + 1) + " now.\n")),
            result.out.constData());
        QCOMPARE(result.out.count('\n'), 3);
    }

    void behindTheGreatestNumberTheyBeginAgain()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(smallPlan()).replace("flow:ntp: 2", "flow:ntp: 999999999")));
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        const QMap<QByteArray, int> numbers = numbersOf(plan());
        QCOMPARE(numbers.value("flow:ntp"), 999999999);
        QVERIFY(numbers.values().contains(1));
        QCOMPARE(issue(u"B"_s), nothingNew);
    }

    void aPlanWithoutAnything()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s, "format: portolan-plan\nversion: 1\n"));
        QCOMPARE(issue(u"初版"_s),
            (CliResult{0,
                "Rows that got a number in revision 初版: 0.\n"
                "Revision 初版 is new and has the date 2026-11-21. What it changes is not said: write it into the plan "
                "(key \"change\" of the revision, under \"revisions\"); next time, give it with --change.\n",
                {}}));
        // SHA-256 of the two lines that say nothing but what it is.
        QCOMPARE(plan(),
            QByteArray("format: portolan-plan\nversion: 1\nsheet: {revision: 初版, date: 2026-11-21}\nrevisions:\n"
                       "  - {revision: 初版, date: 2026-11-21, content: "
                       "2e387cbbd45bd4062d7ff4f300150fcbfa18b92497fc2a5adb2b78efdd479bab}\n"));
    }

    /// Who has written the entry by hand keeps it as it is.
    void aRevisionThatIsListedIsMadeThePlansOwn()
    {
        const QByteArray entry = "  - {revision: B, date: 2026-10-20, change: {en: Ports, ja: ポート}, by: Sato";
        QVERIFY(m_folder->put(
            u"plan.yaml"_s, QByteArray(smallPlan()).replace("products:\n", QByteArray(entry + "}\nproducts:\n"))));
        const CliResult result = m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.endsWith("The plan as it is now is recorded as the content of revision B.\n"));
        QCOMPARE(result.out.count('\n'), 2);
        QVERIFY(plan().contains(QByteArray(entry + ", content: ")));
        QVERIFY(plan().contains("revision: B, author: Sato, date: 2026-10-20}\n"));
        QCOMPARE(plan().count("revision: B,"), 2);
    }

    /// Not even the canonical form is made where there is nothing to issue.
    /// The title block never goes back to what was issued before.
    void whoSignedTheOneBeforeSignsNoOther()
    {
        QByteArray signedPlan = smallPlan();
        signedPlan.replace("author: Sato", "author: Sato, checked: Suzuki, approved: Yamamoto, date: 2026-10-01");
        QVERIFY(m_folder->put(u"plan.yaml"_s, signedPlan));
        QVERIFY(plan().contains("Yamamoto"));
        QCOMPARE(issue(u"B"_s),
            (CliResult{0,
                QByteArray("Rows that got a number in revision B: 30" + newB
                    + "Emptied in the title block: checked (Suzuki).\n"
                      "Emptied in the title block: approved (Yamamoto).\n"),
                {}}));
        QVERIFY(plan().contains("revision: B, author: Sato, date: 2026-11-21}\n"));
    }

    /// What would not be written down is not taken in silence.
    void ofAListedRevisionNothingElseCanBeSaid()
    {
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        const QByteArray issued = plan();
        QCOMPARE(m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--change"_s, u"More"_s,
                     u"--by"_s, u"Ito"_s, u"--date"_s, u"2026-12-01"_s}),
            (CliResult{2, {},
                "Revision B is listed already, and its line stays as it is: --date, --change, --by can't be given. "
                "Change the line in the plan, or issue a new revision.\nSee: portolan-cli issue --help\n"}));
        QCOMPARE(plan(), issued);
        QCOMPARE(issue(u"B"_s), nothingNew); // with the date that is listed
    }

    void anOlderRevisionIsRefused()
    {
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        QCOMPARE(issue(u"C"_s).exitCode, 0);
        const QByteArray issued = plan();
        const CliResult older = issue(u"B"_s);
        QCOMPARE(older.exitCode, 2);
        QCOMPARE(older.err,
            QByteArray("Revision B was issued before C; issue C again, or one that is new.\n"
                       "See: portolan-cli issue --help\n"));
        QCOMPARE(plan(), issued);
    }

    void whereNothingIsNewNothingIsWritten()
    {
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(plan() + "\n\n")));
        const QByteArray before = plan();
        QCOMPARE(issue(u"B"_s), nothingNew);
        QCOMPARE(plan(), before);
    }

    void todayUnlessADateIsGiven()
    {
        // Whatever the clock says, what is listed is older.
        QVERIFY(m_folder->put(u"plan.yaml"_s, QByteArray(smallPlan()).replace("date: 2026-10-01", "date: 2001-10-01")));
        const QByteArray before = QDate::currentDate().toString(Qt::ISODate).toUtf8();
        QCOMPARE(m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s}).exitCode, 0);
        const QByteArray after = QDate::currentDate().toString(Qt::ISODate).toUtf8();
        const QByteArray begin = "{revision: B, date: ";
        QVERIFY(plan().contains(QByteArray(begin + before)) || plan().contains(QByteArray(begin + after)));
    }

    void aDateBeforeThatOfAListedRevisionIsRefused()
    {
        const CliResult result
            = m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--date"_s, u"2026-09-30"_s});
        QCOMPARE(result,
            (CliResult{2, {},
                "2026-09-30 is before 2026-10-01, the date of revision A: a new revision can't be older.\n"
                "See: portolan-cli issue --help\n"}));
        QCOMPARE(plan(), smallPlan());
    }

    void theEntrySaysWhatTheOptionsSay()
    {
        const CliResult result = m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--date"_s,
            u"2026-11-21"_s, u"--change"_s, u"Two racks more"_s, u"--change-ja"_s, u"ラックを2本追加"_s, u"--by"_s,
            u"Suzuki"_s, u"--approved"_s, u"Yamamoto"_s});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.endsWith("Revision B is new and has the date 2026-11-21.\n"
                                     "What it changes, in English: Two racks more\n"
                                     "What it changes, in Japanese: ラックを2本追加\n"),
            result.out.constData());
        QVERIFY2(plan().contains("  - revision: B\n    date: 2026-11-21\n    change: {en: Two racks more, ja: "
                                 "ラックを2本追加}\n    by: Suzuki\n    approved: Yamamoto\n    content: "),
            plan().constData());
        QVERIFY(plan().contains("revision: B, author: Suzuki, approved: Yamamoto, date: 2026-11-21}\n"));
    }

    void whatChangedIsToldByTheOlderPlan()
    {
        QVERIFY(m_folder->put(u"older.yaml"_s, smallPlan()));
        QByteArray changed = smallPlan();
        const qsizetype bmc = changed.indexOf("  - {id: web-bmc,");
        changed.remove(bmc, changed.indexOf('\n', bmc) + 1 - bmc);
        QVERIFY(m_folder->put(u"plan.yaml"_s, changed));
        const CliResult result = m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--date"_s,
            u"2026-11-21"_s, u"--against"_s, u"older.yaml"_s, u"--keep"_s});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(
            plan().contains("change: {en: \"removed: web-bmc; rows: 3 removed\", ja: 撤去：web-bmc；要件：削除3件}"),
            plan().constData());
        QVERIFY2(result.out.contains("What it changes, in English: removed: web-bmc; rows: 3 removed\n"
                                     "What it changes, in Japanese: 撤去：web-bmc；要件：削除3件\n"),
            result.out.constData());
        QCOMPARE(m_folder->get(u"plan.B.yaml"_s), plan());
        QCOMPARE(m_folder->get(u"older.yaml"_s), smallPlan());
        QCOMPARE(
            m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"C"_s, u"--against"_s, u"none"_s}).exitCode,
            3);
    }

    /// Against the same older plan twice, the second line says again what the first one said.
    void whatWasSaidOfTheRevisionBeforeIsNoticed()
    {
        QVERIFY(m_folder->put(u"older.yaml"_s, smallPlan()));
        QByteArray changed = smallPlan();
        const qsizetype bmc = changed.indexOf("  - {id: web-bmc,");
        changed.remove(bmc, changed.indexOf('\n', bmc) + 1 - bmc);
        QVERIFY(m_folder->put(u"plan.yaml"_s, changed));
        const auto issue = [&](const QString &revision, const QString &older) {
            return m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, revision, u"--date"_s, u"2026-11-21"_s,
                u"--against"_s, older, u"--keep"_s});
        };
        QCOMPARE(issue(u"B"_s, u"older.yaml"_s).err, QByteArray());
        QByteArray further = plan();
        further.replace("port: 123, by: ntpd", "port: 1123, by: ntpd");
        QVERIFY(m_folder->put(u"plan.yaml"_s, further));
        const QByteArray before = plan();
        const CliResult repeated = issue(u"C"_s, u"older.yaml"_s);
        QCOMPARE(repeated.exitCode, 0);
        // The line is written: what is advised can be done with it.
        QCOMPARE(repeated.err,
            "Warning: older.yaml is revision A, and B was issued after it: what B changed already is said again. "
            "Correct it in the plan (key \"change\" of revision C, under \"revisions\"); next time, compare with the "
            "plan that B was issued for, or give it with --change.\n");
        QVERIFY(m_folder->put(u"plan.yaml"_s, before));
        QVERIFY(QFile::remove(m_folder->path(u"plan.C.yaml"_s)));
        QCOMPARE(issue(u"C"_s, u"plan.B.yaml"_s).err, QByteArray());
    }

    void nothingIsIssuedWhereNothingDiffers()
    {
        QVERIFY(m_folder->put(u"older.yaml"_s, smallPlan()));
        const QStringList issue{u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--against"_s, u"older.yaml"_s};
        QCOMPARE(m_folder->run(issue),
            (CliResult{2, {},
                "No row differs from older.yaml, so there is no change to record for revision B. Describe it with "
                "--change, or compare with another plan.\nSee: portolan-cli issue --help\n"}));
        QCOMPARE(plan(), smallPlan());
        QCOMPARE(m_folder->run(QStringList(issue) << u"--change"_s << u"Signed anew"_s).exitCode, 0);
        QVERIFY2(plan().contains("change: {en: Signed anew}"), plan().constData());
    }

    void whatWasKeptIsNotWrittenOver()
    {
        const QByteArray kept = "the copy of somebody else\n";
        QVERIFY(m_folder->put(u"plan.B.yaml"_s, kept));
        const CliResult result = m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--keep"_s});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("Revision B is kept in \"plan.B.yaml\" already"), result.err.constData());
        QCOMPARE(m_folder->get(u"plan.B.yaml"_s), kept);
        QCOMPARE(plan(), smallPlan());
    }

    void aDateThatIsNone()
    {
        for (const QString &date : {u"21.11.2026"_s, u"2026-02-30"_s, u"today"_s, QString()}) {
            const CliResult result
                = m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--date"_s, date});
            QCOMPARE(result,
                (CliResult{2, {},
                    "--date is a date such as 2026-11-21, not \"" + date.toUtf8()
                        + "\".\nSee: portolan-cli issue --help\n"}));
        }
        QCOMPARE(plan(), smallPlan());
    }

    void aLinkStaysALink()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"plans"_s));
        QVERIFY(QFile::rename(m_folder->path(u"plan.yaml"_s), m_folder->path(u"plans/real.yaml"_s)));
        QVERIFY(QFile::link(u"plans/real.yaml"_s, m_folder->path(u"plan.yaml"_s)));
        QCOMPARE(issue(u"B"_s).exitCode, 0);
        QVERIFY(QFileInfo(m_folder->path(u"plan.yaml"_s)).isSymLink());
        QVERIFY(m_folder->get(u"plans/real.yaml"_s).contains("revision: B"));
    }

private:
    [[nodiscard]] CliResult issue(const QString &revision) const
    {
        return m_folder->run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, revision, u"--date"_s, u"2026-11-21"_s});
    }
    [[nodiscard]] QByteArray plan() const { return m_folder->get(u"plan.yaml"_s); }

    std::optional<CliFolder> m_folder;
};

QTEST_GUILESS_MAIN(IssueTest)

#include "IssueTest.moc"
