// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/NearestNames.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class NearestNamesTest : public QObject {
    Q_OBJECT

private slots:
    void ranks()
    {
        const QStringList known{u"bmc"_s, u"hp-ux"_s, u"linux"_s, u"svp"_s, u"windows"_s};
        QCOMPARE(nearestNames(u"Linus"_s, known, 2), QStringList{u"linux"_s});
        QCOMPARE(nearestNames(u"ESXi"_s, {u"svp"_s, u"vmware-esxi"_s}, 1), QStringList{u"vmware-esxi"_s});
        QCOMPARE(nearestNames(u"WINDOW"_s, known, 1), QStringList{u"windows"_s});
        QCOMPARE(nearestNames(u"x"_s, {}), QStringList());
    }

    void leavesOutFarNames()
    {
        const QStringList known{u"bmc"_s, u"oa"_s, u"hpsum-7"_s, u"hpsum-psp"_s, u"linux"_s, u"svp"_s};
        QCOMPARE(nearestNames(u"lunix"_s, known), QStringList{u"linux"_s});
        QCOMPARE(nearestNames(u"hpsum"_s, known), (QStringList{u"hpsum-7"_s, u"hpsum-psp"_s}));
        QCOMPARE(nearestNames(u"hpsum"_s, {u"hcsm"_s, u"hpsum-7"_s}, 1), QStringList{u"hpsum-7"_s});
        QCOMPARE(nearestNames(u"wwwwwwww"_s, known, 6).size(), 6); // nothing near: all there is
    }

    void listsAFewAsTheyAre()
    {
        NearestNames names;
        QCOMPARE(names.listFor(u"c"_s, {u"a"_s, u"b"_s, u"c1"_s}), u"a, b, c1"_s);
        QCOMPARE(names.listFor(u"c"_s, {}), QString());
        QCOMPARE(names.listFor(u"c8"_s, {u"a1"_s, u"b1"_s, u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s, u"d5"_s}),
            u"c1, c2, c3, c4, …"_s);
    }

    void findsWhatWasMeant()
    {
        const QStringList known{u"answer"_s, u"id"_s, u"networks"_s, u"note"_s, u"addresses"_s};
        NearestNames names;
        QCOMPARE(names.alike(u"anwser"_s, known), u"answer"_s);
        QCOMPARE(names.alike(u"network"_s, known), u"networks"_s);
        QCOMPARE(names.alike(u"zonse"_s, {u"nodes"_s, u"note"_s, u"zones"_s}), u"zones"_s);
        QCOMPARE(names.alike(u"Adress"_s, known), u"addresses"_s);
        QCOMPARE(names.alike(u"colour"_s, known), QString());
        QCOMPARE(names.alike(u"by"_s, known), QString());
        QCOMPARE(names.alike(QString(), known), QString());
        QCOMPARE(names.alike(u"network"_s.repeated(20), known), QString());
        QCOMPARE(names.alike(u"x"_s, {}), QString());
    }

    void givesUpComparing()
    {
        QStringList known;
        for (int i = 0; i < 10'000; ++i)
            known.append(u"name-%1"_s.arg(i, 5, 10, QChar(u'0')));
        NearestNames names;
        QVERIFY(names.listFor(u"name-07000"_s, known).startsWith(u"name-07000, "));
        for (int i = 0; i < 10'000; ++i)
            (void)names.listFor(u"name-x"_s, known);
        QVERIFY(names.listFor(u"name-07000"_s, known).startsWith(u"name-00000, "));
        QCOMPARE(names.alike(u"name-0700"_s, known), QString());
    }

    /// Of those that are not alike none is meant.
    void onlyNearOnes()
    {
        QCOMPARE(nearNames(u"hpsum-8"_s, {u"hcsm"_s, u"hpsum-7"_s, u"infrastructure"_s}), QStringList{u"hpsum-7"_s});
        QCOMPARE(nearNames(u"acme"_s, {u"hpsum-7"_s, u"infrastructure"_s}), QStringList());
    }
};

QTEST_GUILESS_MAIN(NearestNamesTest)
#include "NearestNamesTest.moc"
