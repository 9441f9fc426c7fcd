// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"
#include "support/DerivedPlan.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class ExpiryTest : public QObject {
    Q_OBJECT

    static QStringList keysOn(const QDate &today)
    {
        test::DerivedPlan derived(R"(
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [csm]}
  - {id: lin, kind: linux, manufacturer: hitachi}
decisions: [{flow: 'csm:monitor-ssh-linux.ssh:csm01>lin:tcp', until: 2026-03-31, review: 2026-01-31}]
accepted: [{finding: 'node.no-zone:lin', reason: {en: Lab, ja: 検証用}, until: 2026-06-30}]
)");
        QStringList keys;
        for (const Finding &finding : findings(derived.engine(), today)) {
            if (finding.code.contains(u"expired"_s) || finding.code == u"decision.review-due"_s)
                keys.append(finding.code);
            if (finding.key == u"node.no-zone:lin"_s && finding.accepted)
                keys.append(u"accepted: "_s + finding.acceptedReason.ja);
        }
        keys.sort();
        return keys;
    }

private slots:
    /// The last day still counts.
    void datesAreHeldAgainstToday()
    {
        const QString accepted = u"accepted: 検証用"_s;
        QCOMPARE(keysOn(QDate(2026, 1, 31)), QStringList{accepted});
        QCOMPARE(keysOn(QDate(2026, 2, 1)), (QStringList{accepted, u"decision.review-due"_s}));
        QCOMPARE(keysOn(QDate(2026, 4, 1)), (QStringList{accepted, u"decision.expired"_s, u"decision.review-due"_s}));
        QCOMPARE(keysOn(QDate(2026, 7, 1)),
            (QStringList{u"acceptance.expired"_s, u"decision.expired"_s, u"decision.review-due"_s}));
    }
};

QTEST_GUILESS_MAIN(ExpiryTest)
#include "ExpiryTest.moc"
