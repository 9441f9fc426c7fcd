// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Ports.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class PortsTest : public QObject {
    Q_OBJECT

private slots:
    void readsRanges_data();
    void readsRanges();
    void refusesRanges_data();
    void refusesRanges();
    void containsBothEnds();
    void overlaps_data();
    void overlaps();
    void readsSets_data();
    void readsSets();
    void refusesSets_data();
    void refusesSets();
    void setsOverlapByFixedPorts_data();
    void setsOverlapByFixedPorts();
    void compares();
};

namespace {

PortRange range(const QString &text)
{
    return PortRange::parse(text).value();
}

PortSet set(const QString &text)
{
    return PortSet::parse(text).value();
}

const char *const noRanges[]
    = {"", " ", "http", "70000", "65536", "9-5", "-1", "-", "1-", "-5", "1-2-3", "+1", " 1", "1 ", "1 - 2", "0x10",
        "1.5", "1e3", "000022", "1..2", "22/tcp", "*", "any", "none", "auto", "99999999999999999999"};

} // namespace

void PortsTest::readsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("port") << u"22"_s << 22 << 22 << u"22"_s;
    QTest::newRow("lowest") << u"0"_s << 0 << 0 << u"0"_s;
    QTest::newRow("highest") << u"65535"_s << 65535 << 65535 << u"65535"_s;
    QTest::newRow("range") << u"49152-65535"_s << 49152 << 65535 << u"49152-65535"_s;
    QTest::newRow("all") << u"0-65535"_s << 0 << 65535 << u"0-65535"_s;
    QTest::newRow("range of one") << u"80-80"_s << 80 << 80 << u"80"_s;
    QTest::newRow("leading zeros") << u"00022"_s << 22 << 22 << u"22"_s;
}

void PortsTest::readsRanges()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QString, canonical);
    const std::optional<PortRange> parsed = PortRange::parse(text);
    QVERIFY(parsed);
    QCOMPARE(int{parsed->first}, first);
    QCOMPARE(int{parsed->last}, last);
    QCOMPARE(parsed->size(), last - first + 1);
    QCOMPARE(parsed->toString(), canonical);
    QVERIFY(PortRange::parse(canonical) == parsed);
}

void PortsTest::refusesRanges_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : noRanges)
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("list") << u"80,443"_s;
    QTest::newRow("ephemeral") << u"135+ephemeral"_s;
    QTest::newRow("full width") << u"２２"_s;
    QTest::newRow("full-width dash") << u"1－2"_s;
    QTest::newRow("wave dash") << u"1～2"_s;
    QTest::newRow("nul") << QString(u"22"_s + QChar(u'\0'));
    QTest::newRow("long") << QString(100000, u'1');
}

void PortsTest::refusesRanges()
{
    QFETCH(QString, text);
    QVERIFY(!PortRange::parse(text));
}

void PortsTest::containsBothEnds()
{
    const PortRange web = range(u"80-82"_s);
    QVERIFY(!web.contains(79));
    QVERIFY(web.contains(80));
    QVERIFY(web.contains(82));
    QVERIFY(!web.contains(83));
    QVERIFY(range(u"0"_s).contains(0));
    QCOMPARE(dynamicPorts.toString(), u"49152-65535"_s);
}

void PortsTest::overlaps_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("expected");
    QTest::newRow("same") << u"80"_s << u"80"_s << true;
    QTest::newRow("neighbours") << u"80"_s << u"81"_s << false;
    QTest::newRow("end and start") << u"1-80"_s << u"80-90"_s << true;
    QTest::newRow("apart") << u"1-79"_s << u"80-90"_s << false;
    QTest::newRow("within") << u"0-65535"_s << u"443"_s << true;
}

void PortsTest::overlaps()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, expected);
    QCOMPARE(range(a).overlaps(range(b)), expected);
    QCOMPARE(range(b).overlaps(range(a)), expected);
}

void PortsTest::readsSets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<int>("ranges");
    QTest::addColumn<bool>("isFollowedByEphemeral");
    QTest::newRow("port") << u"22"_s << u"22"_s << 1 << false;
    QTest::newRow("in the order of the document") << u"443,80"_s << u"443,80"_s << 2 << false;
    QTest::newRow("blank after a comma") << u"80, 443"_s << u"80,443"_s << 2 << false;
    QTest::newRow("range") << u"60000-60007"_s << u"60000-60007"_s << 1 << false;
    QTest::newRow("mixed") << u"80,60000-60007"_s << u"80,60000-60007"_s << 2 << false;
    QTest::newRow("ephemeral") << u"135+ephemeral"_s << u"135+ephemeral"_s << 1 << true;
    QTest::newRow("several and ephemeral") << u"135,445+ephemeral"_s << u"135,445+ephemeral"_s << 2 << true;
}

void PortsTest::readsSets()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QFETCH(int, ranges);
    QFETCH(bool, isFollowedByEphemeral);
    const std::optional<PortSet> parsed = PortSet::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), canonical);
    QCOMPARE(static_cast<int>(parsed->ranges.size()), ranges);
    QCOMPARE(parsed->followedByEphemeral, isFollowedByEphemeral);
    QVERIFY(!parsed->softEnd);
    QVERIFY(PortSet::parse(canonical) == parsed);
}

void PortsTest::refusesSets_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : noRanges) {
        const QString trimmed = QString::fromLatin1(text).trimmed();
        if (trimmed != u"1") // blanks around a part of a list are allowed
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    for (const char *text : {",", "80,", ",80", "80,,443", "80;443", "80 443", "80,http", "+ephemeral", "ephemeral",
             "135+Ephemeral", "135 + ephemeral", "135+ephemeral,80", "135+ephemeral+ephemeral"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PortsTest::refusesSets()
{
    QFETCH(QString, text);
    QVERIFY(!PortSet::parse(text));
}

void PortsTest::setsOverlapByFixedPorts_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("expected");
    QTest::newRow("one of several") << u"80,443"_s << u"22,443"_s << true;
    QTest::newRow("none") << u"80,443"_s << u"22,8443"_s << false;
    QTest::newRow("range") << u"80,60000-60007"_s << u"60003"_s << true;
    QTest::newRow("ephemeral does not count") << u"135+ephemeral"_s << u"50000"_s << false;
    QTest::newRow("both ephemeral") << u"135+ephemeral"_s << u"136+ephemeral"_s << false;
}

void PortsTest::setsOverlapByFixedPorts()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, expected);
    QCOMPARE(set(a).overlaps(set(b)), expected);
    QCOMPARE(set(b).overlaps(set(a)), expected);
    QVERIFY(!PortSet().overlaps(set(a)));
}

void PortsTest::compares()
{
    QVERIFY(range(u"80-81"_s) < range(u"80-82"_s));
    QVERIFY(range(u"80-90"_s) < range(u"81"_s));
    QVERIFY(set(u"80"_s) != set(u"80+ephemeral"_s));
    QVERIFY(set(u"80,443"_s) != set(u"443,80"_s)); // the order of the document is part of the value
    PortSet soft = set(u"60000-60007"_s);
    soft.softEnd = true;
    QVERIFY(soft != set(u"60000-60007"_s));
}

QTEST_GUILESS_MAIN(PortsTest)
#include "PortsTest.moc"
