// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Version.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class VersionTest : public QObject {
    Q_OBJECT

private slots:
    void readsVersions_data();
    void readsVersions();
    void refusesVersions_data();
    void refusesVersions();
    void orders_data();
    void orders();
    void readsRanges_data();
    void readsRanges();
    void refusesRanges_data();
    void refusesRanges();
    void contains_data();
    void contains();
    void overlaps_data();
    void overlaps();
    void comparesRanges();
    void coversEveryVersion_data();
    void coversEveryVersion();
};

namespace {

Version version(const QString &text)
{
    return Version::parse(text).value();
}

VersionRange range(const QString &text)
{
    return VersionRange::parse(text).value();
}

} // namespace

void VersionTest::readsVersions_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"0", "7", "7.2.1", "0.0", "7.20", "07.2", "999999", "1.2.3.4.5.6"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void VersionTest::readsVersions()
{
    QFETCH(QString, text);
    const std::optional<Version> parsed = Version::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), text); // as it was written
}

void VersionTest::refusesVersions_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ".", "7.", ".7", "7..2", "v7", "7.x", "7-2", "7.2 ", " 7.2", "-1", "+1", "7.2a", "7,2",
             "1.2.3.4.5.6.7", "1000000", "latest"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("full width") << u"７.2"_s;
    QTest::newRow("long") << QString(100000, u'1');
}

void VersionTest::refusesVersions()
{
    QFETCH(QString, text);
    QVERIFY(!Version::parse(text));
}

void VersionTest::orders_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char *a, const char *b, int order) {
        QTest::addRow("%s, %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << order;
    };
    row("7.3", "7.3.0", 0);
    row("7.3.0.0", "7.3", 0);
    row("7.02", "7.2", 0);
    row("7.2.1", "7.3.0", -1);
    row("7.2", "7.10", -1);
    row("7.2.1", "7.2.1.1", -1);
    row("8", "7.9.9", 1);
    row("0", "0.0.1", -1);
}

void VersionTest::orders()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, order);
    const std::strong_ordering found = version(a) <=> version(b);
    QCOMPARE(found < 0 ? -1 : found > 0 ? 1 : 0, order);
    QCOMPARE(version(a) == version(b), order == 0);
    QCOMPARE(version(b) < version(a), order > 0);
}

void VersionTest::readsRanges_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"<=7.2.1", ">=7.3.0", "<8", ">7", "=7.4.0"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void VersionTest::readsRanges()
{
    QFETCH(QString, text);
    const std::optional<VersionRange> parsed = VersionRange::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), text);
}

void VersionTest::refusesRanges_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "7.2.1", "<", "<=", "=<7", "=>7", "==7", "<= 7.2.1", "7.2-7.3", ">=7,<8", ">=7 <8",
             "7.x", "~7", "^7", "!=7", "<=latest"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("one sign for two") << u"≤7.2.1"_s;
}

void VersionTest::refusesRanges()
{
    QFETCH(QString, text);
    QVERIFY(!VersionRange::parse(text));
}

void VersionTest::contains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("notHeld");
    QTest::newRow("at most") << u"<=7.2.1"_s << u"0 7 7.2 7.2.1 7.2.1.0"_s << u"7.2.1.1 7.2.2 7.10 8"_s;
    QTest::newRow("below") << u"<8"_s << u"0 7.9.9"_s << u"8 8.0 8.0.1"_s;
    QTest::newRow("at least") << u">=7.3.0"_s << u"7.3 7.3.0 7.3.1 10"_s << u"7.2.9 7"_s;
    QTest::newRow("above") << u">7"_s << u"7.0.1 8"_s << u"7 7.0 6.9"_s;
    QTest::newRow("exactly") << u"=7.4.0"_s << u"7.4 7.4.0"_s << u"7.4.1 7.3"_s;
}

void VersionTest::contains()
{
    QFETCH(QString, text);
    QFETCH(QString, held);
    QFETCH(QString, notHeld);
    const QStringList inside = held.split(u' ');
    for (const QString &each : inside)
        QVERIFY2(range(text).contains(version(each)), qPrintable(each));
    const QStringList outside = notHeld.split(u' ');
    for (const QString &each : outside)
        QVERIFY2(!range(text).contains(version(each)), qPrintable(each));
}

void VersionTest::overlaps_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *a, const char *b, bool expected) {
        QTest::addRow("%s, %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << expected;
    };
    row("<=7.2.1", ">=7.3.0", false);
    row("<=7.3", ">=7.3.0", true);
    row("<7.3", ">=7.3", false);
    row("<=7.3", ">7.3", false);
    row("<7.3", ">7.3", false);
    row("<7.3", ">7.2", true);
    row("<=7", "<3", true);
    row(">=7", ">9", true);
    row("=7.4", "=7.4.0", true);
    row("=7.4", "=7.5", false);
    row("=7.4", "<=7.4", true);
    row("=7.4", "<7.4", false);
}

void VersionTest::overlaps()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, expected);
    QCOMPARE(range(a).overlaps(range(b)), expected);
    QCOMPARE(range(b).overlaps(range(a)), expected);
}

void VersionTest::comparesRanges()
{
    QVERIFY(range(u">=7.3"_s) == range(u">=7.3.0"_s));
    QVERIFY(range(u">=7.3"_s) != range(u">7.3"_s));
    QVERIFY(range(u">=7.3"_s) != range(u">=7.4"_s));
}

void VersionTest::coversEveryVersion_data()
{
    QTest::addColumn<QStringList>("ranges");
    QTest::addColumn<bool>("expected");
    const auto row = [](const QStringList &ranges, bool expected) {
        QTest::newRow(qPrintable(ranges.join(u' '))) << ranges << expected;
    };
    row({}, false);
    row({u"<=7.2.1"_s}, false);
    row({u"<=7.2.1"_s, u">=7.3.0"_s}, false);
    row({u">=7.3"_s, u"<7.3"_s}, true);
    row({u"<=7.3"_s, u">7.3.0"_s}, true);
    row({u"<7.3"_s, u">7.3"_s}, false);
    row({u"<7.3"_s, u"=7.3"_s, u">7.3"_s}, true);
    row({u"<8"_s, u">7"_s}, true);
}

void VersionTest::coversEveryVersion()
{
    QFETCH(QStringList, ranges);
    std::vector<VersionRange> read;
    for (const QString &text : ranges)
        read.push_back(range(text));
    QTEST(coverEveryVersion(read), "expected");
}

QTEST_GUILESS_MAIN(VersionTest)
#include "VersionTest.moc"
