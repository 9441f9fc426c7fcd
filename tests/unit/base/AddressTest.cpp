// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Address.h"

#include <QTest>

#include <algorithm>

using namespace portolan;

class AddressTest : public QObject {
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void ordersByFamilyThenValue();
    void advances_data();
    void advances();
    void readsBlocks_data();
    void readsBlocks();
    void rangeOfOneIsSingle();
    void refusesBlocks_data();
    void refusesBlocks();
    void contains_data();
    void contains();
    void namesHosts_data();
    void namesHosts();
    void namesBroadcast_data();
    void namesBroadcast();
};

namespace {

Address address(const QString &text)
{
    return Address::parse(text).value();
}

AddressBlock block(const QString &text)
{
    return AddressBlock::parse(text).value();
}

} // namespace

void AddressTest::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<bool>("isV4");
    const auto row = [](const char *text, const char *canonical, bool isV4) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical) << isV4;
    };
    row("10.10.0.11", "10.10.0.11", true);
    row("0.0.0.0", "0.0.0.0", true);
    row("255.255.255.255", "255.255.255.255", true);
    row("2001:db8::1", "2001:db8::1", false);
    row("2001:0DB8:0:0:0:0:0:1", "2001:db8::1", false);
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1", false); // one zero group is not shortened
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1", false);
    row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1", false);
    row("::", "::", false);
    row("::1", "::1", false);
    row("fe80::", "fe80::", false);
    row("::ffff:192.0.2.1", "::ffff:192.0.2.1", false);
    row("::1.2.3.4", "::102:304", false);
    row("::1:0", "::1:0", false);
    row("::5", "::5", false);
}

void AddressTest::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QFETCH(bool, isV4);
    const std::optional<Address> parsed = Address::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), canonical);
    QCOMPARE(parsed->isV4(), isV4);
    QVERIFY(Address::parse(canonical) == parsed);
}

void AddressTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("text");
    const char *const texts[] = {"", " ", "10.0.0", "10.0.0.0.0", "10.0.0.256", "010.0.0.1", "10.0.0.01", "10.0.0.1 ",
        " 10.0.0.1", "10.0.0.-1", "+1.0.0.1", "0x0a.0.0.1", "10.0.1", "167772161", "localhost", "web", "10.0.0.1/24",
        "10.0.0.1:80", "fe80::1%eth0", "[::1]", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
        "12345::", "g::1", "::256.1.1.1", "::01.2.3.4", "2001:db8::1 "};
    for (const char *text : texts)
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("full width") << QStringLiteral("１０.0.0.1");
    QTest::newRow("nul") << QString(QStringLiteral("10.0.0.1") + QChar(u'\0') + QStringLiteral("9"));
    QTest::newRow("long") << QString(100000, u'1');
}

void AddressTest::refusesAddresses()
{
    QFETCH(QString, text);
    QVERIFY(!Address::parse(text));
}

void AddressTest::ordersByFamilyThenValue()
{
    std::vector<Address> addresses{address(QStringLiteral("::1")), address(QStringLiteral("10.0.0.10")),
        address(QStringLiteral("2001:db8::")), address(QStringLiteral("10.0.0.9")),
        address(QStringLiteral("200.0.0.0")), address(QStringLiteral("::"))};
    std::sort(addresses.begin(), addresses.end());
    QStringList texts;
    for (const Address &each : addresses)
        texts.append(each.toString());
    QCOMPARE(texts.join(u' '), QStringLiteral("10.0.0.9 10.0.0.10 200.0.0.0 :: ::1 2001:db8::"));
}

void AddressTest::advances_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<quint64>("places");
    QTest::addColumn<QString>("to"); ///< empty: past the end
    const auto row = [](const char *from, quint64 places, const char *to) {
        QTest::addRow("%s + %llu", from, places) << QString::fromLatin1(from) << places << QString::fromLatin1(to);
    };
    row("10.0.0.1", 0, "10.0.0.1");
    row("10.0.0.255", 1, "10.0.1.0");
    row("10.255.255.255", 1, "11.0.0.0");
    row("0.0.0.0", 0xFFFFFFFF, "255.255.255.255");
    row("255.255.255.255", 1, "");
    row("0.0.0.1", 0xFFFFFFFF, "");
    row("0.0.0.0", 0x100000000, "");
    row("::ffff:ffff:ffff:ffff", 1, "0:0:0:1::");
    row("2001:db8::ffff", 1, "2001:db8::1:0");
    row("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 1, "");
    row("::", 0xFFFFFFFFFFFFFFFF, "::ffff:ffff:ffff:ffff");
}

void AddressTest::advances()
{
    QFETCH(QString, from);
    QFETCH(quint64, places);
    QFETCH(QString, to);
    const std::optional<Address> reached = address(from).advancedBy(places);
    QCOMPARE(reached ? reached->toString() : QString(), to);
}

void AddressTest::readsBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<AddressBlock::Form>("form");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<quint64>("hosts");
    const auto row = [](const char *text, AddressBlock::Form form, const char *first, const char *last, quint64 hosts) {
        QTest::newRow(text) << QString::fromLatin1(text) << form << QString::fromLatin1(first)
                            << QString::fromLatin1(last) << hosts;
    };
    constexpr quint64 saturated = quint64{1} << 63;
    using enum AddressBlock::Form;
    row("10.0.0.5", Single, "10.0.0.5", "10.0.0.5", 1);
    row("10.0.0.0/26", Network, "10.0.0.0", "10.0.0.63", 62);
    row("10.0.0.64/26", Network, "10.0.0.64", "10.0.0.127", 62);
    row("10.0.0.4/30", Network, "10.0.0.4", "10.0.0.7", 2);
    row("10.0.0.4/31", Network, "10.0.0.4", "10.0.0.5", 2);
    row("10.0.0.4/32", Network, "10.0.0.4", "10.0.0.4", 1);
    row("0.0.0.0/0", Network, "0.0.0.0", "255.255.255.255", 0xFFFFFFFE);
    row("10.1.0.50-10.1.0.59", Range, "10.1.0.50", "10.1.0.59", 10);
    row("10.1.0.250-10.1.1.5", Range, "10.1.0.250", "10.1.1.5", 12);
    row("2001:db8::/64", Network, "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff", saturated);
    row("2001:db8::/65", Network, "2001:db8::", "2001:db8::7fff:ffff:ffff:ffff", saturated);
    row("2001:db8::/66", Network, "2001:db8::", "2001:db8::3fff:ffff:ffff:ffff", saturated / 2);
    row("2001:db8::/127", Network, "2001:db8::", "2001:db8::1", 2);
    row("::/0", Network, "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", saturated);
    row("2001:db8::1-2001:db8::a", Range, "2001:db8::1", "2001:db8::a", 10);
    row("::ffff:ffff:ffff:ffff-0:0:0:1::", Range, "::ffff:ffff:ffff:ffff", "0:0:0:1::", 2);
}

void AddressTest::readsBlocks()
{
    QFETCH(QString, text);
    QFETCH(AddressBlock::Form, form);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(quint64, hosts);
    const std::optional<AddressBlock> parsed = AddressBlock::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), text);
    QCOMPARE(parsed->form(), form);
    QCOMPARE(parsed->first().toString(), first);
    QCOMPARE(parsed->last().toString(), last);
    QCOMPARE(parsed->usableHosts(), hosts);
}

void AddressTest::rangeOfOneIsSingle()
{
    QCOMPARE(block(QStringLiteral("10.0.0.5-10.0.0.5")).toString(), QStringLiteral("10.0.0.5"));
    QVERIFY(block(QStringLiteral("10.0.0.5-10.0.0.5")) == block(QStringLiteral("10.0.0.5")));
}

void AddressTest::refusesBlocks_data()
{
    QTest::addColumn<QString>("text");
    const char *const texts[] = {"", "10.0.0.1/26", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/08",
        "10.0.0.0/+8", "10.0.0.0/255.0.0.0", "10.0.0.0/24/24", "2001:db8::/129", "2001:db8::1/64", "10.0.0.9-10.0.0.5",
        "10.0.0.1-", "-10.0.0.1", "10.0.0.1 - 10.0.0.5", "10.0.0.1-5", "10.0.0.1-2001:db8::1", "10.0.0.0/24-10.0.1.0",
        "10.0.0.1-10.0.0.5/24", "10.0.0.1-10.0.0.3-10.0.0.5", "web", "10.0.0.*"};
    for (const char *text : texts)
        QTest::newRow(text) << QString::fromLatin1(text);
}

void AddressTest::refusesBlocks()
{
    QFETCH(QString, text);
    QVERIFY(!AddressBlock::parse(text));
}

void AddressTest::contains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("one");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, const char *one, bool expected) {
        QTest::addRow("%s in %s", one, text) << QString::fromLatin1(text) << QString::fromLatin1(one) << expected;
    };
    row("10.0.0.0/26", "10.0.0.0", true);
    row("10.0.0.0/26", "10.0.0.63", true);
    row("10.0.0.0/26", "10.0.0.64", false);
    row("10.0.0.5", "10.0.0.5", true);
    row("10.0.0.5-10.0.0.7", "10.0.0.8", false);
    row("0.0.0.0/0", "::1", false);
    row("::/0", "10.0.0.1", false);
    row("2001:db8::/32", "2001:db8:ffff::1", true);
}

void AddressTest::contains()
{
    QFETCH(QString, text);
    QFETCH(QString, one);
    QFETCH(bool, expected);
    QCOMPARE(block(text).contains(address(one)), expected);
}

void AddressTest::namesHosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("n");
    QTest::addColumn<QString>("expected"); ///< empty: not as many
    const auto row = [](const char *text, quint64 n, const char *expected) {
        QTest::addRow("%s %llu", text, n) << QString::fromLatin1(text) << n << QString::fromLatin1(expected);
    };
    row("10.0.0.0/26", 0, "10.0.0.1");
    row("10.0.0.0/26", 61, "10.0.0.62");
    row("10.0.0.0/26", 62, "");
    row("10.0.0.4/31", 0, "10.0.0.4");
    row("10.0.0.4/31", 1, "10.0.0.5");
    row("10.0.0.4/31", 2, "");
    row("10.0.0.5", 0, "10.0.0.5");
    row("10.0.0.5", 1, "");
    row("10.0.0.5-10.0.0.7", 2, "10.0.0.7");
    row("2001:db8::/64", 0, "2001:db8::");
    row("2001:db8::/64", 65536, "2001:db8::1:0");
    row("::/0", quint64{1} << 63, "");
}

void AddressTest::namesHosts()
{
    QFETCH(QString, text);
    QFETCH(quint64, n);
    QFETCH(QString, expected);
    const std::optional<Address> host = block(text).host(n);
    QCOMPARE(host ? host->toString() : QString(), expected);
}

void AddressTest::namesBroadcast_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); ///< empty: none
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("10.0.0.0/24", "10.0.0.255");
    row("10.0.0.0/30", "10.0.0.3");
    row("10.0.0.0/31", "");
    row("10.0.0.0", "");
    row("10.0.0.0-10.0.0.9", "");
    row("2001:db8::/64", "");
}

void AddressTest::namesBroadcast()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<Address> broadcast = block(text).broadcast();
    QCOMPARE(broadcast ? broadcast->toString() : QString(), expected);
}

QTEST_GUILESS_MAIN(AddressTest)
#include "AddressTest.moc"
