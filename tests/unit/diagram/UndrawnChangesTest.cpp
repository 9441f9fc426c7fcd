// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/UndrawnChanges.h"
#include "support/DerivedPlan.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

/// Each kind of difference is told as that, and as nothing else.
class UndrawnChangesTest : public QObject {
    Q_OBJECT

private slots:
    void aPlanDoesNotDifferFromItself();
    void eachIsTold_data();
    void eachIsTold();
    void whatIsMarkedIsNotCounted();
};

namespace {

const QByteArray plan = "format: portolan-plan\n"
                        "version: 1\n"
                        "title: {en: Rack, ja: Rack}\n"
                        "sheet: {number: NW-1, revision: A, author: K. Tanaka}\n"
                        "note: First\n"
                        "zones:\n"
                        "  - {id: za, frame: [0, 0, 240, 400]}\n"
                        "  - {id: zb, frame: [400, 0, 240, 400]}\n"
                        "firewalls:\n"
                        "  - {id: fw, joins: [za, zb], at: [320, 120]}\n"
                        "nodes:\n"
                        "  - {id: a, kind: linux, zone: za, at: [40, 80], note: old}\n"
                        "  - {id: b, kind: linux, zone: zb, at: [440, 80]}\n"
                        "flows:\n"
                        "  - {id: ab, from: a, to: b, transport: tcp, ports: 22}\n"
                        "revisions:\n"
                        "  - {revision: A, date: 2026-10-01, change: {en: First issue, ja: First issue}}\n"
                        "decisions:\n"
                        "  - {flow: \"flow:ab\", reason: {en: Agreed, ja: Agreed}}\n"
                        "accepted:\n"
                        "  - {finding: \"node.no-address:a\", reason: {en: Later, ja: Later}}\n"
                        "numbers:\n"
                        "  \"flow:ab\": 1\n";

QByteArray replaced(const QByteArray &what, const QByteArray &by)
{
    QByteArray changed = plan;
    return changed.replace(what, by);
}

UndrawnChanges changesFrom(const QByteArray &older)
{
    return undrawnChanges(DerivedPlan::read(plan), DerivedPlan::read(older));
}

} // namespace

void UndrawnChangesTest::aPlanDoesNotDifferFromItself()
{
    QVERIFY(changesFrom(plan).isEmpty());
}

void UndrawnChangesTest::eachIsTold_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &what, const QByteArray &by, const QString &told) {
        QTest::newRow(name) << what << by << told;
    };
    row("title", "en: Rack", "en: Hall", u"title"_s);
    row("number of the document", "NW-1", "NW-2", u"title"_s);
    row("line of a revision", "en: First issue", "en: Second issue", u"revisions 1"_s);
    row("one line more", "ja: First issue}}\n", "ja: First issue}}\n  - {revision: B, date: 2026-11-01}\n",
        u"revisions 1"_s);
    row("decision", "en: Agreed", "en: Refused", u"decisions 1"_s);
    row("accepted finding", "node.no-address:a", "node.no-address:b", u"accepted 2"_s);
    row("number of a row", "ab\": 1\n", "ab\": 7\n", u"numbers 1"_s);
    row("note of the plan", "note: First", "note: Second", u"notes 1"_s);
    row("note of a node", "note: old", "note: new", u"notes 1"_s);
    row("place of a node", "at: [40, 80]", "at: [40, 96]", u"places 1"_s);
    row("frame of a zone", "[400, 0, 240, 400]", "[400, 0, 240, 416]", u"places 1"_s);
    row("bar of a firewall", "at: [320, 120]", "at: [320, 136]", u"places 1"_s);
    row("ports of a flow", "ports: 22", "ports: 23", u"others"_s);
}

void UndrawnChangesTest::eachIsTold()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, by);
    QFETCH(QString, told);
    QVERIFY(plan.contains(what));
    const UndrawnChanges changes = changesFrom(replaced(what, by));
    QStringList words;
    if (changes.inTitle)
        words.append(u"title"_s);
    for (const auto &[count, word] :
        {std::pair(changes.revisions, "revisions"), {changes.decisions, "decisions"}, {changes.accepted, "accepted"},
            {changes.numbers, "numbers"}, {changes.notes, "notes"}, {changes.places, "places"}}) {
        if (count > 0)
            words.append(QLatin1String(word) + u' ' + QString::number(count));
    }
    if (changes.inOthers)
        words.append(u"others"_s);
    QCOMPARE(words.join(u", "_s), told);
    QVERIFY(!changes.isEmpty());
}

/// A node that one plan alone has is marked; so is what it says.
void UndrawnChangesTest::whatIsMarkedIsNotCounted()
{
    const UndrawnChanges changes
        = changesFrom(replaced("flows:", "  - {id: c, kind: linux, zone: zb, at: [440, 240], note: gone}\nflows:"));
    QCOMPARE(changes.notes, 0);
    QCOMPARE(changes.places, 0);
    QVERIFY(changes.inOthers);
}

QTEST_GUILESS_MAIN(UndrawnChangesTest)
#include "UndrawnChangesTest.moc"
