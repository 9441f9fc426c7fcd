// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/AtomicLeg.h"

#include "support/Ids.h"
#include "support/TestCatalogs.h"

#include <QSet>
#include <QTest>

#include <map>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class AtomicLegTest : public QObject {
    Q_OBJECT

private slots:
    void takesALegApartInTheOrderOfTheDocument();
    void standsForNothingMoreWhereNothingIsListed();
    void knowsOptionalPorts();
    void ordersLegsAsListed();
    void readsByLegThenPortThenDefault_data();
    void readsByLegThenPortThenDefault();
    void defaultReadingsCanHoldForOneTransport();
    void readsPorts_data();
    void readsPorts();
    void readsPortsOnlyWhereNoneIsStated();
    void readsWhatGoesToAPort();
    void readsAnswersOfAPort();
    void turnsTheInitiator();
    void namesAnUnstatedInitiator();
    void namesAnUnstatedPeer_data();
    void namesAnUnstatedPeer();
    void derivesNothingFromNobody();
    void mirrorsAnswers_data();
    void mirrorsAnswers();
    void mirrorsByPort();
    void expectsAnswers();
    void hasThreeMirrorsInComputeSystemsManager();
    void putsFivePurposesOf26508IntoOneRow();
    void keepsDhcpDirectionsApart();
    void classesByReach();
    void countsShippedCatalogs_data();
    void countsShippedCatalogs();
};

namespace {

std::vector<Id> ids(const QString &texts)
{
    std::vector<Id> found;
    const QStringList parts = texts.split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : parts)
        found.push_back(id(text));
    return found;
}

LegEnd named(const QString &roles, const QString &ports)
{
    return {ids(roles), QString(), LegEnd::Port::Named, ids(ports)};
}

LegEnd automatic(const QString &roles)
{
    return {ids(roles), QString(), LegEnd::Port::Automatic, {}};
}

LegEnd unstated(const QString &roles)
{
    return {ids(roles), QString(), LegEnd::Port::Unstated, {}};
}

Leg leg(const QString &name, LegEnd from, LegEnd to, std::vector<Transport> transports)
{
    Leg made;
    made.id = id(name);
    made.from = std::move(from);
    made.to = std::move(to);
    made.transports = std::move(transports);
    made.cast = Cast::Unicast;
    return made;
}

Catalog catalogOf(std::vector<Leg> legs)
{
    Catalog catalog;
    catalog.legs = std::move(legs);
    return catalog;
}

QString portText(const AtomicPort &port)
{
    switch (port.kind) {
    case LegEnd::Port::Named:
        return port.port.toString();
    case LegEnd::Port::Automatic:
        return u"auto"_s;
    case LegEnd::Port::Unstated:
        break;
    }
    return u"?"_s;
}

QString transportMark(Transport transport)
{
    return transport == Transport::Tcp ? u"tcp"_s : transport == Transport::Udp ? u"udp"_s : u"?"_s;
}

QString roleText(const Id &role)
{
    return role.isNull() ? u"?"_s : role.toString();
}

/// "phase role:port>role:port transport"
QString atomText(const AtomicLeg &atom)
{
    const QString phase = atom.phase.isNull() ? QString() : atom.phase.toString() + u' ';
    return phase + roleText(atom.fromRole) + u':' + portText(atom.fromPort) + u'>' + roleText(atom.toRole) + u':'
        + portText(atom.toPort) + u' ' + transportMark(atom.transport) + (atom.optional ? u" optional"_s : QString());
}

QString atomsText(const Catalog &catalog)
{
    QStringList texts;
    for (const AtomicLeg &atom : atomicLegs(catalog))
        texts.append(atomText(atom));
    return texts.join(u'\n');
}

/// From the side that opens to the side that listens, after our readings.
QString effectiveText(const EffectiveLeg &effective)
{
    QStringList reasons;
    for (const auto &reading : effective.readings)
        reasons.append(reading.second.toString());
    return roleText(effective.openerRole) + u':' + portText(effective.openerPort) + u'>'
        + roleText(effective.listenerRole) + u':' + portText(effective.listenerPort) + u' '
        + transportMark(effective.transport) + (effective.turned ? u" turned"_s : QString())
        + (reasons.isEmpty() ? QString() : u" ("_s + reasons.join(u", "_s) + u')');
}

QString effectiveText(const Catalog &catalog)
{
    QStringList texts;
    for (const EffectiveLeg &effective : effectiveLegs(catalog))
        texts.append(effectiveText(effective));
    return texts.join(u'\n');
}

Reading reading(Reading::Of of, const QString &value, const QString &because, Transport onlyFor = Transport::Unstated)
{
    return {of, value, id(because), onlyFor};
}

/// Declares a port with a reading of its transport.
PortDefinition &readPort(Catalog &catalog, const QString &name, Transport transport, const QString &because)
{
    PortDefinition &port = catalog.ports[id(name)];
    port.readTransport = transport;
    port.readBecause = id(because);
    return port;
}

const Catalog &shipped(const QString &name)
{
    return test::catalogs().catalogs.at(id(name));
}

/// Ids of the legs of each row class, the classes in the order of the document.
QStringList rowsOf(const Catalog &catalog)
{
    std::map<int, QStringList> rows;
    for (const EffectiveLeg &effective : effectiveLegs(catalog)) {
        QStringList &row = rows[effective.rowClass];
        const QString name = catalog.legs[static_cast<size_t>(effective.printed.leg)].id.toString();
        if (!row.contains(name))
            row.append(name);
    }
    QStringList texts;
    for (const auto &row : rows)
        texts.append(row.second.join(u' '));
    return texts;
}

} // namespace

void AtomicLegTest::takesALegApartInTheOrderOfTheDocument()
{
    Leg all = leg(u"all"_s, named(u"b a"_s, u"q p"_s), named(u"d c"_s, u"s r"_s), {Transport::Udp, Transport::Tcp});
    all.phases = ids(u"second first"_s);
    const QStringList texts = atomsText(catalogOf({all})).split(u'\n');
    QCOMPARE(texts.size(), 64);
    // The last list turns fastest: receiver ports, sender ports, transports, receiver roles, sender roles, phases.
    QCOMPARE(texts[0], u"second b:q>d:s udp"_s);
    QCOMPARE(texts[1], u"second b:q>d:r udp"_s);
    QCOMPARE(texts[2], u"second b:p>d:s udp"_s);
    QCOMPARE(texts[4], u"second b:q>d:s tcp"_s);
    QCOMPARE(texts[8], u"second b:q>c:s udp"_s);
    QCOMPARE(texts[16], u"second a:q>d:s udp"_s);
    QCOMPARE(texts[32], u"first b:q>d:s udp"_s);
    QCOMPARE(texts[63], u"first a:p>c:r tcp"_s);
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 64);
}

void AtomicLegTest::standsForNothingMoreWhereNothingIsListed()
{
    QCOMPARE(atomsText(catalogOf({leg(u"a"_s, automatic(QString()), unstated(u"b"_s), {})})), u"?:auto>b:? ?"_s);
    QVERIFY(atomicLegs(Catalog()).empty());
}

void AtomicLegTest::knowsOptionalPorts()
{
    Leg some = leg(u"some"_s, automatic(u"a"_s), named(u"b"_s, u"ssh http"_s), {Transport::Tcp});
    some.optionalPorts = ids(u"http"_s);
    Leg whole = leg(u"whole"_s, automatic(u"a"_s), unstated(u"b"_s), {Transport::Tcp});
    whole.optional = true;
    Leg source = leg(u"source"_s, named(u"a"_s, u"http"_s), unstated(u"b"_s), {Transport::Tcp});
    source.optionalPorts = ids(u"http"_s);
    QCOMPARE(atomsText(catalogOf({some, whole, source})),
        u"a:auto>b:ssh tcp\na:auto>b:http tcp optional\na:auto>b:? tcp optional\na:http>b:? tcp optional"_s);
}

void AtomicLegTest::ordersLegsAsListed()
{
    const std::vector<AtomicLeg> atoms = atomicLegs(catalogOf({leg(u"z"_s, automatic(u"b a"_s), unstated(u"c"_s), {}),
        leg(u"a"_s, automatic(u"b"_s), unstated(u"c"_s), {})}));
    QCOMPARE(atoms.size(), size_t{3});
    QCOMPARE(atoms[0].leg, 0);
    QCOMPARE(atoms[1].leg, 0);
    QCOMPARE(atoms[2].leg, 1);
}

void AtomicLegTest::readsByLegThenPortThenDefault_data()
{
    QTest::addColumn<bool>("ofLeg");
    QTest::addColumn<bool>("ofPort");
    QTest::addColumn<bool>("byDefault");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << false << false << false << u"a:auto>b:p ?"_s;
    QTest::newRow("default") << false << false << true << u"a:auto>b:p tcp (of-default)"_s;
    QTest::newRow("port") << false << true << false << u"a:auto>b:p udp (of-port)"_s;
    QTest::newRow("port before default") << false << true << true << u"a:auto>b:p udp (of-port)"_s;
    QTest::newRow("leg") << true << false << false << u"a:auto>b:p tcp (of-leg)"_s;
    QTest::newRow("leg before port") << true << true << false << u"a:auto>b:p tcp (of-leg)"_s;
    QTest::newRow("leg before all") << true << true << true << u"a:auto>b:p tcp (of-leg)"_s;
}

void AtomicLegTest::readsByLegThenPortThenDefault()
{
    QFETCH(bool, ofLeg);
    QFETCH(bool, ofPort);
    QFETCH(bool, byDefault);
    QFETCH(QString, expected);
    Catalog catalog = catalogOf({leg(u"l"_s, automatic(u"a"_s), named(u"b"_s, u"p"_s), {})});
    PortDefinition &port = catalog.ports[id(u"p"_s)];
    if (ofLeg)
        catalog.legs[0].readings = {reading(Reading::Of::Transport, u"tcp"_s, u"of-leg"_s)};
    if (ofPort) {
        port.readTransport = Transport::Udp;
        port.readBecause = id(u"of-port"_s);
    }
    if (byDefault)
        catalog.defaultReadings = {reading(Reading::Of::Transport, u"tcp"_s, u"of-default"_s)};
    QCOMPARE(effectiveText(catalog), expected);
    // What is stated is never read.
    catalog.legs[0].transports = {Transport::Tcp};
    QCOMPARE(effectiveText(catalog), u"a:auto>b:p tcp"_s);
}

void AtomicLegTest::defaultReadingsCanHoldForOneTransport()
{
    Catalog catalog = catalogOf({leg(u"l"_s, unstated(u"a"_s), unstated(u"b"_s), {Transport::Tcp, Transport::Udp}),
        leg(u"m"_s, unstated(u"a"_s), unstated(u"b"_s), {})});
    catalog.defaultReadings = {reading(Reading::Of::Initiator, u"to"_s, u"tcp-turns"_s, Transport::Tcp),
        reading(Reading::Of::SourcePort, u"auto"_s, u"ephemeral"_s)};
    QCOMPARE(effectiveText(catalog),
        u"b:?>a:auto tcp turned (tcp-turns, ephemeral)\na:auto>b:? udp (ephemeral)\na:auto>b:? ? (ephemeral)"_s);
    const std::vector<AtomicLeg> atoms = atomicLegs(catalog);
    QVERIFY(readingOf(catalog, atoms[0], Reading::Of::Initiator) == &catalog.defaultReadings[0]);
    QVERIFY(!readingOf(catalog, atoms[1], Reading::Of::Initiator));
    // The leg's own comes first.
    catalog.legs[0].readings = {reading(Reading::Of::Initiator, u"from"_s, u"own"_s)};
    QCOMPARE(readingOf(catalog, atoms[0], Reading::Of::Initiator)->because, id(u"own"_s));
}

void AtomicLegTest::readsPorts_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("auto") << u"auto"_s << u"a:auto>b:auto tcp (s, d)"_s;
    QTest::newRow("any") << u"any"_s << u"a:?>b:? tcp (s, d)"_s; // a mark, and still any port
    QTest::newRow("named") << u"p"_s << u"a:p>b:p tcp (s, d)"_s;
}

void AtomicLegTest::readsPorts()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    Catalog catalog = catalogOf({leg(u"l"_s, unstated(u"a"_s), unstated(u"b"_s), {Transport::Tcp})});
    catalog.legs[0].readings
        = {reading(Reading::Of::DestinationPort, value, u"d"_s), reading(Reading::Of::SourcePort, value, u"s"_s)};
    QCOMPARE(effectiveText(catalog), expected);
}

void AtomicLegTest::readsPortsOnlyWhereNoneIsStated()
{
    Catalog catalog = catalogOf({leg(u"l"_s, automatic(u"a"_s), named(u"b"_s, u"p"_s), {Transport::Tcp})});
    catalog.defaultReadings
        = {reading(Reading::Of::SourcePort, u"q"_s, u"s"_s), reading(Reading::Of::DestinationPort, u"q"_s, u"d"_s)};
    QCOMPARE(effectiveText(catalog), u"a:auto>b:p tcp"_s);
}

/// Sent from the port it goes to: after the leg's own reading, before the default one, over the read transport only.
void AtomicLegTest::readsWhatGoesToAPort()
{
    Catalog catalog = catalogOf({leg(u"l"_s, unstated(u"a"_s), named(u"b"_s, u"p q"_s), {})});
    PortDefinition &port = readPort(catalog, u"p"_s, Transport::Udp, u"of-port"_s);
    port.readAsSource = true;
    readPort(catalog, u"q"_s, Transport::Tcp, u"of-other"_s);
    catalog.defaultReadings = {reading(Reading::Of::SourcePort, u"auto"_s, u"of-default"_s)};
    QCOMPARE(effectiveText(catalog), u"a:p>b:p udp (of-port, of-port)\na:auto>b:q tcp (of-other, of-default)"_s);
    catalog.legs[0].readings = {reading(Reading::Of::SourcePort, u"any"_s, u"of-leg"_s)};
    QCOMPARE(effectiveText(catalog), u"a:?>b:p udp (of-port, of-leg)\na:?>b:q tcp (of-other, of-leg)"_s);
    catalog.legs[0].readings.clear();
    catalog.legs[0].transports = {Transport::Tcp};
    QCOMPARE(effectiveText(catalog), u"a:auto>b:p tcp (of-default)\na:auto>b:q tcp (of-default)"_s);
    // What is stated is never read.
    catalog.legs[0].transports = {Transport::Udp};
    catalog.legs[0].from = automatic(u"a"_s);
    QCOMPARE(effectiveText(catalog), u"a:auto>b:p udp\na:auto>b:q udp"_s);
}

void AtomicLegTest::readsAnswersOfAPort()
{
    Catalog catalog = catalogOf({leg(u"l"_s, unstated(u"a"_s), named(u"b"_s, u"p"_s), {})});
    readPort(catalog, u"p"_s, Transport::Udp, u"r"_s).readOneWay = true;
    QVERIFY(!effectiveLegs(catalog)[0].expectsAnswer);
    catalog.legs[0].transports = {Transport::Tcp};
    QVERIFY(effectiveLegs(catalog)[0].expectsAnswer);
    catalog.legs[0].transports = {Transport::Udp};
    QVERIFY(!effectiveLegs(catalog)[0].expectsAnswer);
}

void AtomicLegTest::turnsTheInitiator()
{
    Catalog catalog = catalogOf({leg(u"l"_s, named(u"a"_s, u"p"_s), unstated(u"b"_s), {Transport::Tcp})});
    catalog.legs[0].readings
        = {reading(Reading::Of::Initiator, u"to"_s, u"i"_s), reading(Reading::Of::DestinationPort, u"auto"_s, u"d"_s)};
    QCOMPARE(effectiveText(catalog), u"b:auto>a:p tcp turned (i, d)"_s);
    QCOMPARE(atomText(effectiveLegs(catalog)[0].printed), u"a:p>b:? tcp"_s); // as printed
    catalog.legs[0].readings[0].value = u"from"_s;
    QCOMPARE(effectiveText(catalog), u"a:p>b:auto tcp (i, d)"_s);
    // In the shipped catalogs: HP SUM listens on 60000-60007, though the document prints it as the sender.
    const Catalog &psp = shipped(u"hpsum-psp"_s);
    QStringList turned;
    for (const EffectiveLeg &effective : effectiveLegs(psp)) {
        if (effective.turned)
            turned.append(effectiveText(effective));
    }
    // Two legs for Windows and Linux targets, and one row.
    const QString expected
        = u"target:auto>management-server:messages-out tcp turned (ssl-tcp, out-opener, soap-targets, out-target-port)"_s;
    QCOMPARE(turned, (QStringList{expected, expected}));
}

void AtomicLegTest::namesAnUnstatedInitiator()
{
    Catalog catalog = catalogOf({leg(u"l"_s, automatic(QString()), named(u"b"_s, u"p"_s), {Transport::Tcp})});
    catalog.legs[0].readings = {reading(Reading::Of::Initiator, u"a"_s, u"i"_s)};
    QCOMPARE(effectiveText(catalog), u"a:auto>b:p tcp (i)"_s);
    // A role that is printed stays.
    catalog.legs[0].from.roles = ids(u"c"_s);
    QCOMPARE(effectiveText(catalog), u"c:auto>b:p tcp (i)"_s);
}

void AtomicLegTest::namesAnUnstatedPeer_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("sender") << QString() << u"b"_s << u"c:auto>b:p tcp (r)"_s;
    QTest::newRow("receiver") << u"a"_s << QString() << u"a:auto>c:p tcp (r)"_s;
    QTest::newRow("neither") << u"a"_s << u"c"_s << u"a:auto>c:p tcp (r)"_s; // the mark alone
    QTest::newRow("both") << QString() << QString() << u"c:auto>?:p tcp (r)"_s;
}

void AtomicLegTest::namesAnUnstatedPeer()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    Catalog catalog = catalogOf({leg(u"l"_s, automatic(from), named(to, u"p"_s), {Transport::Tcp})});
    catalog.legs[0].readings = {reading(Reading::Of::Peer, u"c"_s, u"r"_s)};
    QCOMPARE(effectiveText(catalog), expected);
}

void AtomicLegTest::derivesNothingFromNobody()
{
    const Catalog &sum = shipped(u"hpsum-7"_s);
    for (const EffectiveLeg &effective : effectiveLegs(sum)) {
        const bool isFtp = sum.legs[static_cast<size_t>(effective.printed.leg)].id == id(u"ftp-service"_s);
        QCOMPARE(effective.openerRole.isNull(), isFtp);
        QVERIFY(!effective.listenerRole.isNull());
        QVERIFY(effective.transport != Transport::Unstated);
    }
}

void AtomicLegTest::mirrorsAnswers_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << QString() << true;
    for (const char *change : {"role", "port", "source port", "transport", "phase", "request broadcast",
             "answer broadcast", "cast unstated", "not named"})
        QTest::newRow(change) << QString::fromLatin1(change) << false;
}

void AtomicLegTest::mirrorsAnswers()
{
    QFETCH(QString, change);
    QFETCH(bool, expected);
    Leg request = leg(u"request"_s, automatic(u"a"_s), named(u"b"_s, u"p"_s), {Transport::Udp});
    request.answer = {Answer::Kind::Printed, id(u"answer"_s)};
    Leg answer = leg(u"answer"_s, named(u"b"_s, u"p"_s), automatic(u"a"_s), {Transport::Udp});
    answer.answer.kind = Answer::Kind::Never;
    if (change == u"role")
        answer.from.roles = ids(u"c"_s);
    else if (change == u"port")
        answer.from.ports = ids(u"q"_s);
    else if (change == u"source port")
        answer.to = unstated(u"a"_s);
    else if (change == u"transport")
        answer.transports = {Transport::Tcp};
    else if (change == u"phase")
        answer.phases = ids(u"later"_s);
    else if (change == u"request broadcast")
        request.cast = Cast::Broadcast;
    else if (change == u"answer broadcast")
        answer.cast = Cast::Broadcast;
    else if (change == u"cast unstated")
        answer.cast = request.cast = Cast::Unstated;
    else if (change == u"not named")
        request.answer = {};
    const std::vector<EffectiveLeg> legs = effectiveLegs(catalogOf({answer, request}));
    QCOMPARE(legs[0].mirrorOf, expected ? 1 : -1);
    QCOMPARE(legs[1].answerIsMirrored, expected);
    QCOMPARE(legs[1].expectsAnswer, expected || change == u"not named");
    QCOMPARE(legs[1].mirrorOf, -1);
    QVERIFY(!legs[0].expectsAnswer);
}

/// Each of several ports, roles and phases has a mirror image of its own.
void AtomicLegTest::mirrorsByPort()
{
    Leg request = leg(u"request"_s, automatic(u"a c"_s), named(u"b"_s, u"p q"_s), {Transport::Udp});
    request.answer = {Answer::Kind::Printed, id(u"answer"_s)};
    const Leg answer = leg(u"answer"_s, named(u"b"_s, u"q p"_s), automatic(u"c a"_s), {Transport::Udp});
    const Catalog catalog = catalogOf({request, answer});
    const std::vector<EffectiveLeg> legs = effectiveLegs(catalog);
    QCOMPARE(legs.size(), size_t{8});
    for (size_t i = 4; i < legs.size(); ++i) {
        const AtomicLeg &image = legs[i].printed;
        const AtomicLeg &original = legs[static_cast<size_t>(legs[i].mirrorOf)].printed;
        QCOMPARE(original.fromRole, image.toRole);
        QVERIFY(original.toPort == image.fromPort);
    }
}

void AtomicLegTest::expectsAnswers()
{
    std::vector<Leg> legs{leg(u"a"_s, automatic(u"a"_s), named(u"b"_s, u"p"_s), {Transport::Udp}),
        leg(u"b"_s, automatic(u"a"_s), named(u"b"_s, u"p"_s), {Transport::Udp})};
    legs[1].answer.kind = Answer::Kind::Never;
    const std::vector<EffectiveLeg> effective = effectiveLegs(catalogOf(legs));
    QVERIFY(effective[0].expectsAnswer && !effective[0].answerIsMirrored);
    QVERIFY(!effective[1].expectsAnswer && !effective[1].answerIsMirrored);
}

/// RMCP and the two TFTP pairs pass a stateful firewall by themselves; DHCP and PXE do not.
void AtomicLegTest::hasThreeMirrorsInComputeSystemsManager()
{
    const Catalog &hcsm = shipped(u"hcsm"_s);
    const std::vector<EffectiveLeg> legs = effectiveLegs(hcsm);
    const auto nameOf = [&](const EffectiveLeg &effective) {
        return hcsm.legs[static_cast<size_t>(effective.printed.leg)].id.toString();
    };
    QStringList mirrored;
    for (const EffectiveLeg &effective : legs) {
        if (effective.mirrorOf < 0)
            continue;
        const EffectiveLeg &request = legs[static_cast<size_t>(effective.mirrorOf)];
        QVERIFY(request.answerIsMirrored && request.expectsAnswer);
        mirrored.append(nameOf(request) + u" < "_s + nameOf(effective));
    }
    QCOMPARE(mirrored.join(u'\n'),
        u"rmcp-request < rmcp-answer\npxe-tftp-request < pxe-tftp-answer\ndeploy-tftp-request < deploy-tftp-answer"_s);
    QStringList printedButNotMirrored;
    for (const EffectiveLeg &effective : legs) {
        if (hcsm.legs[static_cast<size_t>(effective.printed.leg)].answer.kind == Answer::Kind::Printed
            && !effective.answerIsMirrored)
            printedButNotMirrored.append(nameOf(effective));
    }
    QCOMPARE(printedButNotMirrored.join(u' '),
        u"pxe-dhcp-request pxe-boot-request pxe-boot-request-pxe-port deploy-boot-request dhcp-request"_s);
    for (const char *other : {"hpsum-7", "hpsum-psp", "infrastructure"}) {
        for (const EffectiveLeg &effective : effectiveLegs(shipped(QLatin1String(other))))
            QVERIFY(!effective.answerIsMirrored);
    }
}

void AtomicLegTest::putsFivePurposesOf26508IntoOneRow()
{
    const QStringList rows = rowsOf(shipped(u"hcsm"_s));
    QVERIFY(rows.contains(u"disk-check snapshot deploy restore backup"_s));
    QVERIFY(rows.contains(u"restore-bkressvc backup-bkressvc"_s));
    QVERIFY(rows.contains(u"pxe-tftp-request deploy-tftp-request"_s));
    QVERIFY(rows.contains(u"rmcp-request"_s));
    // HP SUM: one row for both phases.
    QVERIFY(rowsOf(shipped(u"hpsum-7"_s)).contains(u"linux-connect"_s));
    const Catalog &sum = shipped(u"hpsum-7"_s);
    std::map<QString, int> classOf;
    for (const EffectiveLeg &effective : effectiveLegs(sum)) {
        const auto [first, isNew] = classOf.emplace(effectiveText(effective), effective.rowClass);
        QCOMPARE(effective.rowClass, first->second);
    }
}

/// 67 and 68 are asked and answered as broadcasts both ways, by the management server and by the DHCP server: no two of
/// these are one row.
void AtomicLegTest::keepsDhcpDirectionsApart()
{
    const QStringList rows = rowsOf(shipped(u"hcsm"_s));
    for (const char *name :
        {"pxe-dhcp-request", "dhcp-answer", "dhcp-request", "pxe-boot-answer", "pxe-boot-request-pxe-port"})
        QVERIFY2(rows.contains(QLatin1String(name)), name);
    // The same broadcast from 67 to 68 stands in two places of A-3: one row, until it has to leave its network.
    QVERIFY(rows.contains(u"pxe-dhcp-answer deploy-boot-answer"_s));
    const Catalog &hcsm = shipped(u"hcsm"_s);
    std::map<QString, std::pair<int, int>> classes;
    for (const EffectiveLeg &effective : effectiveLegs(hcsm))
        classes[hcsm.legs[static_cast<size_t>(effective.printed.leg)].id.toString()]
            = {effective.rowClass, effective.reachClass};
    QCOMPARE(classes[u"deploy-boot-answer"_s].first, classes[u"pxe-dhcp-answer"_s].first);
    QVERIFY(classes[u"deploy-boot-answer"_s].second != classes[u"pxe-dhcp-answer"_s].second);
}

void AtomicLegTest::classesByReach()
{
    const auto withCast = [](const QString &name, Cast cast, BroadcastReach reach) {
        Leg made = leg(name, automatic(u"a"_s), named(u"b"_s, u"p"_s), {Transport::Udp});
        made.cast = cast;
        made.reach = reach;
        return made;
    };
    Leg local = withCast(u"local"_s, Cast::Unicast, BroadcastReach::Limited);
    local.sameHost = true;
    Leg phased = withCast(u"phased"_s, Cast::Broadcast, BroadcastReach::Limited);
    phased.phases = ids(u"one two"_s);
    const std::vector<EffectiveLeg> legs
        = effectiveLegs(catalogOf({withCast(u"limited"_s, Cast::Broadcast, BroadcastReach::Limited),
            withCast(u"relayed"_s, Cast::Broadcast, BroadcastReach::Relayed),
            withCast(u"unicast"_s, Cast::Unicast, BroadcastReach::Limited),
            withCast(u"silent"_s, Cast::Unstated, BroadcastReach::Limited), local, phased}));
    QStringList classes;
    for (const EffectiveLeg &effective : legs)
        classes.append(QString::number(effective.rowClass) + u'/' + QString::number(effective.reachClass));
    QCOMPARE(classes.join(u' '), u"0/0 0/1 2/2 3/3 4/4 0/0 0/0"_s);
}

void AtomicLegTest::countsShippedCatalogs_data()
{
    QTest::addColumn<int>("legs");
    QTest::addColumn<int>("atoms");
    QTest::newRow("hcsm") << 50 << 60;
    QTest::newRow("hpsum-7") << 21 << 84;
    QTest::newRow("hpsum-psp") << 11 << 12;
    QTest::newRow("infrastructure") << 26 << 26;
}

void AtomicLegTest::countsShippedCatalogs()
{
    QFETCH(int, legs);
    QFETCH(int, atoms);
    const Catalog &catalog = shipped(QLatin1String(QTest::currentDataTag()));
    QCOMPARE(static_cast<int>(catalog.legs.size()), legs);
    QCOMPARE(static_cast<int>(atomicLegs(catalog).size()), atoms);
    QCOMPARE(effectiveLegs(catalog).size(), atomicLegs(catalog).size());
}

QTEST_GUILESS_MAIN(AtomicLegTest)
#include "AtomicLegTest.moc"
