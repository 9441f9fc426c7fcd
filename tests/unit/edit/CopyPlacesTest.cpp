// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/CopyPlaces.h"

#include "edit/Clipboard.h"
#include "edit/CopiedNames.h"
#include "edit/NodeEdits.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
zones: [{id: a, frame: [0, 0, 500, 400]}, {id: b, frame: [600, 0, 240, 200]}, {id: c, frame: [600, 300, 240, 400]}]
firewalls: [{id: ab, joins: [a, b], at: [550, 100]}]
nodes:
  - {id: w1, kind: windows, zone: a, at: [40, 88], name: {en: Client PC, ja: クライアントPC}, addresses: [10.0.0.1]}
  - {id: w2, kind: windows, zone: a, at: [40, 240], name: {en: web08, ja: web08}}
  - {id: w3, kind: windows, zone: b, at: [640, 88], name: {en: web09, ja: web09}}
  - {id: g, kind: linux, zone: c, at: [640, 388], addresses: [10.0.1.1-10.0.1.4]}
)";

bool areApart(const Rectangle &one, const Rectangle &other)
{
    return one.x >= other.x + other.width || other.x >= one.x + one.width || one.y >= other.y + other.height
        || other.y >= one.y + one.height;
}

} // namespace

class CopyPlacesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_plan = test::DerivedPlan::read(yaml);
        m_editor = std::make_unique<PlanEditor>(m_plan);
    }

    void namesAreCounted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("next");
        QTest::newRow("digits") << u"web01"_s << u"web02"_s;
        QTest::newRow("more digits") << u"web099"_s << u"web100"_s;
        QTest::newRow("no number") << u"Client PC"_s << u"Client PC 2"_s;
        QTest::newRow("Japanese") << u"クライアントPC"_s << u"クライアントPC 2"_s;
        QTest::newRow("a dash") << u"esx-9"_s << u"esx-10"_s;
        QTest::newRow("counted") << u"Rack 2"_s << u"Rack 3"_s;
        QTest::newRow("a year") << u"Windows Server 2019"_s << u"Windows Server 2019 2"_s;
        QTest::newRow("a version") << u"ESXi 5.5"_s << u"ESXi 5.5 2"_s;
        QTest::newRow("a number alone") << u"12"_s << u"12 2"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void namesAreCounted()
    {
        QFETCH(QString, name);
        QFETCH(QString, next);
        QCOMPARE(countedOn(name, 1), next);
    }

    /// The next free number, and the same in both languages.
    void copiesAreNumbered()
    {
        duplicate(*m_editor, Places(m_plan), {{id("w1"), id("w2")}, {}, {}, {}});
        duplicate(*m_editor, Places(m_plan), {{id("w1")}, {}, {}, {}});
        QStringList names;
        for (const auto &entry : m_plan.nodes)
            names.append(entry.second.name.en + u'/' + entry.second.name.ja);
        names.sort();
        QCOMPARE(names,
            (QStringList{u"/"_s, u"Client PC 2/クライアントPC 2"_s, u"Client PC 3/クライアントPC 3"_s,
                u"Client PC/クライアントPC"_s, u"web08/web08"_s, u"web09/web09"_s, u"web10/web10"_s}));
    }

    void anAddressIsNotCopied()
    {
        const InsertedFragment copies
            = duplicate(*m_editor, Places(m_plan), {{id("w1"), id("w2"), id("g")}, {}, {}, {}});
        QCOMPARE(copies.withoutAddresses, 2);
        for (const Id &copy : copies.things.nodes)
            QVERIFY(m_plan.nodes.at(copy).addresses.empty());
        // It was a group by its addresses alone.
        QCOMPARE(m_plan.nodes.at(id("g2")).machineCount(), 4);
    }

    /// Elsewhere both are free.
    void anotherPlanKeepsNameAndAddress()
    {
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("w1"), id("g")}, {}, {}, {}});
        Plan other = test::DerivedPlan::read("nodes: [{id: x, kind: linux, at: [40, 88], name: {en: Client}}]\n");
        PlanEditor editor(other);
        const Result<InsertedFragment> pasted = pasteFragment(editor, Places(other), *readCopiedText(text));
        QVERIFY(pasted);
        QCOMPARE(pasted->withoutAddresses, 0);
        QVERIFY(other.nodes.at(id("w1")).name == m_plan.nodes.at(id("w1")).name);
        QVERIFY(other.nodes.at(id("w1")).addresses == m_plan.nodes.at(id("w1")).addresses);
        QVERIFY(areApart(*Places(other).node(id("w1")), *Places(other).node(id("x"))));
        // What comes from there stays as it is to each other.
        const Point by{other.nodes.at(id("w1")).at->x - 40, other.nodes.at(id("w1")).at->y - 88};
        QCOMPARE(*other.nodes.at(id("g")).at, (Point{640 + by.x, 388 + by.y}));
    }

    void aCopyStaysInItsZone()
    {
        const InsertedFragment copies = duplicate(*m_editor, Places(m_plan), {{id("w1"), id("w2")}, {}, {}, {}});
        for (const Id &copy : copies.things.nodes) {
            QCOMPARE(m_plan.nodes.at(copy).zone, id("a"));
            QVERIFY(encloses(*m_plan.zones.at(id("a")).frame, *Places(m_plan).node(copy)));
        }
        QCOMPARE(*m_plan.zones.at(id("a")).frame, (Rectangle{0, 0, 500, 400}));
        onNothing();
    }

    /// Whose frame is full grows where it can; where it can't, the copy stands beside.
    void aFullZoneGrows()
    {
        const Id first = *duplicate(*m_editor, Places(m_plan), {{id("w3")}, {}, {}, {}}).things.nodes.begin();
        QCOMPARE(m_plan.nodes.at(first).zone, id("b"));
        QVERIFY(encloses(*m_plan.zones.at(id("b")).frame, *Places(m_plan).node(first)));
        // Below is another zone, so that it grew to the right.
        QCOMPARE(m_plan.zones.at(id("b")).frame->height, 200.0);
        onNothing();
        for (int times = 0; times < 12; ++times)
            duplicate(*m_editor, Places(m_plan), {{id("w3"), id("g")}, {}, {}, {}});
        onNothing();
    }

    void whatIsPastedAtAPlaceIsThere()
    {
        const Plan fragment = fragmentOf(m_plan, Places(m_plan), {{id("w1")}, {}, {}, {}});
        QVERIFY(pasteFragment(*m_editor, Places(m_plan), fragment, Point{320, 123}));
        QCOMPARE(*m_plan.nodes.at(id("w4")).at, (Point{240, 88}));
        QVERIFY(pasteFragment(*m_editor, Places(m_plan), fragment, Point{320, 123}));
        onNothing();
        QCOMPARE(m_plan.nodes.at(id("w5")).zone, id("a"));
    }

    void allOfItAgainAndAgain()
    {
        const Selection all{{id("w1"), id("w2"), id("w3"), id("g")}, {id("a"), id("b"), id("c")}, {id("ab")}, {}};
        const InsertedFragment copies = duplicate(*m_editor, Places(m_plan), all);
        onNothing();
        duplicate(*m_editor, Places(m_plan), copies.things);
        onNothing();
        QCOMPARE(m_plan.zones.size(), size_t(9));
        // To each other they stand as they did.
        const Point by{m_plan.zones.at(id("a2")).frame->x, m_plan.zones.at(id("a2")).frame->y};
        QCOMPARE(*m_plan.nodes.at(id("g2")).at, (Point{640 + by.x, 388 + by.y}));
        QCOMPARE(*m_plan.firewalls.at(id("ab2")).at, (Point{550 + by.x, 100 + by.y}));
    }

private:
    void onNothing() const
    {
        const Places places(m_plan);
        for (auto one = m_plan.nodes.begin(); one != m_plan.nodes.end(); ++one) {
            for (auto other = std::next(one); other != m_plan.nodes.end(); ++other)
                QVERIFY2(areApart(*places.node(one->first), *places.node(other->first)),
                    qPrintable(one->first.toString() + u' ' + other->first.toString()));
        }
        for (auto one = m_plan.zones.begin(); one != m_plan.zones.end(); ++one) {
            for (auto other = std::next(one); other != m_plan.zones.end(); ++other)
                QVERIFY2(areApart(*places.zone(one->first), *places.zone(other->first)),
                    qPrintable(one->first.toString() + u' ' + other->first.toString()));
        }
    }

    Plan m_plan;
    std::unique_ptr<PlanEditor> m_editor;
};

QTEST_GUILESS_MAIN(CopyPlacesTest)
#include "CopyPlacesTest.moc"
