// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanTexts.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"
#include "support/PlanWithEverything.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

/// Which texts a plan has, and what each of them belongs to.
class PlanTextsTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextSaysWhatItBelongsTo();
    void whatIsEmptyIsNone();
};

void PlanTextsTest::everyTextSaysWhatItBelongsTo()
{
    QStringList lines;
    for (const PlanText &text : printedTexts(DerivedPlan::read(everything))) {
        QStringList place{text.section, text.owner, text.field};
        place.removeAll(QString());
        lines.append(place.join(u'.') + (text.isInTwoLanguages ? u": "_s : u" = "_s) + text.text.en);
    }
    const QStringList head{u"title: Compute management"_s, u"sheet.system: Shop"_s,
        u"sheet.confidentiality: Internal"_s, u"sheet.number = NW-0042"_s, u"sheet.revision = B"_s,
        u"sheet.author = Sato"_s, u"sheet.checked = Ito"_s, u"sheet.approved = Abe"_s,
        u"revisions.B.change: First issue"_s, u"revisions.B.revision = B"_s, u"revisions.B.by = Sato"_s,
        u"revisions.B.approved = Abe"_s, u"revisions.1.revision = 1"_s, u"zones.mgmt.name: Management LAN"_s,
        u"firewalls.fw1.name: Core firewall"_s, u"nodes.csm01.name: Manager"_s, u"nodes.bmc.members = web-a"_s,
        u"nodes.bmc.members = 12"_s, u"nodes.csm01.note = two lines\nof a note"_s, u"flows.ntp.purpose: Time"_s,
        u"flows.ntp.application = NTP"_s, u"flows.ntp.note = n"_s};
    QCOMPARE(lines.first(head.size()), head);
    // Behind them stand the reasons of decisions, then those of accepted findings.
    const QStringList reasons = lines.sliced(head.size());
    QVERIFY(reasons.front().startsWith(u"decisions."_s));
    QVERIFY(reasons.back().startsWith(u"accepted."_s));
    for (const QString &line : reasons)
        QVERIFY2(line.contains(u".reason: "_s), qPrintable(line));
}

void PlanTextsTest::whatIsEmptyIsNone()
{
    Plan plan;
    Node node;
    node.id = id(u"web"_s);
    plan.nodes.emplace(node.id, node);
    plan.revisions.emplace_back();
    QVERIFY(printedTexts(plan).empty());
    plan.nodes.at(node.id).name = {{}, u"ウェブ"_s};
    plan.revisions.back().change = {u"First issue"_s, {}};
    const std::vector<PlanText> texts = printedTexts(plan);
    QCOMPARE(texts.size(), size_t(2));
    QCOMPARE(texts[0].owner, u"1"_s); // a revision without a name goes by its place
    QCOMPARE(texts[1].text, (LocalizedText{{}, u"ウェブ"_s}));
}

QTEST_GUILESS_MAIN(PlanTextsTest)
#include "PlanTextsTest.moc"
