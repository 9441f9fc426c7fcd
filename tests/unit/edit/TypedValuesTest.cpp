// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/TypedValues.h"

#include "messages/MessageText.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// "code argument|argument" of an error, or the value's text.
template <typename T, typename Text>
QString told(const Result<T> &result, Text text)
{
    return result ? text(*result) : result.error().code + u' ' + result.error().arguments.join(u'|');
}

template <typename T>
QString textOf(const std::optional<T> &value)
{
    return value ? value->toString() : u"none"_s;
}

QString textOf(const std::vector<AddressBlock> &blocks)
{
    QStringList texts;
    for (const AddressBlock &block : blocks)
        texts.append(block.toString());
    return texts.join(u' ');
}

} // namespace

/// What people type, and what they are told.
class TypedValuesTest : public QObject {
    Q_OBJECT

private slots:
    void typed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *field, const QString &text, const QString &expected) {
            QTest::addRow("%s: %s", field, qPrintable(text)) << QString::fromLatin1(field) << text << expected;
        };
        row("port", u" 443 "_s, u"443"_s);
        row("port", u"８０"_s, u"80"_s);
        row("port", u"70000"_s, u"value.port 70000"_s);
        row("port", u"0"_s, u"value.port 0"_s);
        row("port", u"-1"_s, u"value.port -1"_s);
        row("port", u"80-90"_s, u"value.port 80-90"_s);
        row("port", u"http"_s, u"value.port http"_s);
        row("port", u" "_s, u"value.empty "_s);
        row("range", u"60000 - 60007"_s, u"60000-60007"_s);
        row("range", u"６００００～６０００７"_s, u"60000-60007"_s);
        row("range", u"9-5"_s, u"value.port-range 9-5"_s);
        row("ports", u"22, 80;443"_s, u"22,80,443"_s);
        row("ports", u"22、80　443"_s, u"22,80,443"_s);
        row("ports", u"135 + ephemeral"_s, u"135+ephemeral"_s);
        row("ports", u"22, 70000"_s, u"value.ports 70000"_s);
        row("ports", u"135+ephemeral, 80"_s, u"value.ports 135+ephemeral, 80"_s);
        row("ports", u","_s, u"value.empty "_s);
        row("service", u"3389"_s, u"3389"_s);
        row("service", u"tcp/3389"_s, u"tcp 3389"_s);
        row("service", u"TCP 3389"_s, u"tcp 3389"_s);
        row("service", u"3389/tcp"_s, u"tcp 3389"_s);
        row("service", u"53, 123 UDP"_s, u"udp 53,123"_s);
        row("service", u"ＵＤＰ／５３"_s, u"udp 53"_s);
        row("service", u"tcp/99999"_s, u"value.ports 99999"_s);
        row("service", u"tcp/80, udp/53"_s, u"value.ports udp/53"_s);
        row("service", u"tcp"_s, u"value.ports tcp"_s);
        row("ephemeral", u""_s, u"none"_s);
        row("ephemeral", u"32768–60999"_s, u"32768-60999"_s);
        row("ephemeral", u"60000-60007"_s, u"plan.ephemeral-small 60000-60007|255"_s);
        row("address", u"10.0.0.1"_s, u"10.0.0.1"_s);
        row("address", u"１０．０．０．１"_s, u"10.0.0.1"_s);
        row("address", u"２００１：db8::1"_s, u"2001:db8::1"_s);
        row("address", u"10.0.0.300"_s, u"value.address 10.0.0.300"_s);
        row("address", u"10.0.0.0/24"_s, u"value.address 10.0.0.0/24"_s);
        row("address", u"127.0.0.1"_s, u"value.address-reserved 127.0.0.0/8|@loopback|127.0.0.1"_s);
        row("address", u""_s, u"none"_s);
        row("addresses", u"10.0.0.1\n10.0.0.4 - 10.0.0.9, 10.1.0.0/26"_s, u"10.0.0.1 10.0.0.4-10.0.0.9 10.1.0.0/26"_s);
        row("addresses", u"10.0.0.1, 10.0.0.300"_s, u"value.addresses 10.0.0.300"_s);
        row("addresses", u"10.0.0.77/26"_s, u"value.network-start 10.0.0.64/26|10.0.0.77/26"_s);
        row("addresses", u"2001:db8::77/64"_s, u"value.network-start 2001:db8::/64|2001:db8::77/64"_s);
        row("addresses", u"10.0.0.0/33"_s, u"value.addresses 10.0.0.0/33"_s);
        row("addresses", u"0.0.0.0/0"_s, u"value.address-reserved 0.0.0.0/8|@unspecified|0.0.0.0/0"_s);
        row("addresses", u""_s, u""_s);
        row("networks", u"0.0.0.0/0"_s, u"0.0.0.0/0"_s);
        row("networks", u"224.0.0.0/8"_s, u"value.network-reserved 224.0.0.0/4|@multicast|224.0.0.0/8"_s);
        row("id", u" web01 "_s, u"web01"_s);
        row("id", u"ｗｅｂ０１"_s, u"web01"_s);
        row("id", u"管理"_s, u"value.id 管理"_s);
        row("id", u"a b"_s, u"value.id a b"_s);
        row("id", u""_s, u"value.empty "_s);
        row("version", u"7.4.0"_s, u"7.4.0"_s);
        row("version", u"v7"_s, u"value.version v7"_s);
        row("version", u""_s, u"none"_s);
        row("date", u"2026/1/9"_s, u"2026-01-09"_s);
        row("date", u"2026-02-30"_s, u"value.date 2026-02-30"_s);
        row("date", u""_s, u""_s);
        row("count", u"４"_s, u"4"_s);
        row("count", u""_s, u"0"_s);
        row("count", u"100001"_s, u"value.count 100000|100001"_s);
        row("count", u"5"_s, u"plan.count-too-large 5|4"_s);
    }

    void typed()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(read(field, text), expected);
    }

    /// Every mistake has its sentence, and the sentence shows what was typed.
    void mistakesAreToldInWords()
    {
        const Error error = typedPort(u"70000"_s).error();
        QCOMPARE(messageText(error), u"A port is a whole number from 1 to 65535, not \"70000\"."_s);
        QCOMPARE(messageText(typedAddress(u"127.0.0.1"_s).error()),
            u"No machine can have an address in 127.0.0.0/8 (loopback), so not \"127.0.0.1\"."_s);
    }

private:
    static QString read(const QString &field, const QString &text)
    {
        if (field == u"port"_s)
            return told(typedPort(text), [](int port) { return QString::number(port); });
        if (field == u"range"_s)
            return told(typedPortRange(text), [](const PortRange &range) { return range.toString(); });
        if (field == u"ports"_s)
            return told(typedPorts(text), [](const PortSet &ports) { return ports.toString(); });
        if (field == u"service"_s)
            return told(typedService(text), [](const TypedService &service) -> QString {
                const QString transport = !service.transport ? QString()
                    : *service.transport == Transport::Udp   ? u"udp "_s
                                                             : u"tcp "_s;
                return transport + service.ports.toString();
            });
        if (field == u"ephemeral"_s)
            return told(typedEphemeral(text), [](const auto &range) { return textOf(range); });
        if (field == u"address"_s)
            return told(typedAddress(text), [](const auto &address) { return textOf(address); });
        if (field == u"addresses"_s)
            return told(typedAddresses(text), [](const auto &blocks) { return textOf(blocks); });
        if (field == u"networks"_s)
            return told(typedNetworks(text), [](const auto &blocks) { return textOf(blocks); });
        if (field == u"id"_s)
            return told(typedId(text), [](const Id &id) { return id.toString(); });
        if (field == u"version"_s)
            return told(typedVersion(text), [](const auto &version) { return textOf(version); });
        if (field == u"date"_s)
            return told(
                typedDate(text), [](const auto &date) { return date ? date->toString(Qt::ISODate) : QString(); });
        Node node;
        node.addresses = {*AddressBlock::parse(u"10.0.0.1-10.0.0.4"_s)};
        return told(typedCount(text, node), [](const auto &count) { return QString::number(count.value_or(0)); });
    }
};

QTEST_GUILESS_MAIN(TypedValuesTest)
#include "TypedValuesTest.moc"
