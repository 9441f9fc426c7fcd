// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/DesktopScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QString portalPath = u"/org/freedesktop/portal/desktop"_s;

/// What of the portal is asked for, answering as that of a desktop does.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    bool isWrappedTwice = false;

public slots:
    QDBusVariant Read(const QString &name, const QString &key)
    {
        if (name != u"org.freedesktop.appearance"_s || key != u"color-scheme"_s)
            return QDBusVariant(7u);
        const QDBusVariant value(scheme);
        return isWrappedTwice ? QDBusVariant(QVariant::fromValue(value)) : value;
    }

signals:
    void SettingChanged(const QString &name, const QString &key, const QDBusVariant &value);
};

} // namespace

/// Against a portal of the test's own, on a bus of its own.
class DesktopSchemeTest : public QObject {
    Q_OBJECT

private:
    QProcess m_bus;
    Portal m_portal;

private slots:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed (Debian: dbus-daemon)");
        m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        QVERIFY(bus.registerObject(
            portalPath, &m_portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }

    void cleanupTestCase()
    {
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void theDesktopsPreferenceIsTold_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<bool>("isWrappedTwice");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("none") << 0u << false << false;
        QTest::newRow("dark") << 1u << false << true;
        QTest::newRow("light") << 2u << false << false;
        QTest::newRow("dark, as older portals say it") << 1u << true << true;
    }

    void theDesktopsPreferenceIsTold()
    {
        QFETCH(uint, scheme);
        QFETCH(bool, isWrappedTwice);
        QFETCH(bool, isDark);
        m_portal.scheme = scheme;
        m_portal.isWrappedTwice = isWrappedTwice;
        DesktopScheme desktop;
        QSignalSpy told(&desktop, &DesktopScheme::darkPreferred);
        desktop.ask();
        QVERIFY(told.wait());
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().toBool(), isDark);
    }

    void changesAreTold()
    {
        DesktopScheme desktop;
        QSignalSpy told(&desktop, &DesktopScheme::darkPreferred);
        m_portal.scheme = 0;
        desktop.ask();
        QVERIFY(told.wait());
        const QString appearance = u"org.freedesktop.appearance"_s;
        emit m_portal.SettingChanged(appearance, u"accent-color"_s, QDBusVariant(1u));
        emit m_portal.SettingChanged(u"org.gnome"_s, u"color-scheme"_s, QDBusVariant(1u));
        emit m_portal.SettingChanged(appearance, u"color-scheme"_s, QDBusVariant(1u));
        QVERIFY(told.wait());
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.last().first().toBool(), true);
    }
};

QTEST_GUILESS_MAIN(DesktopSchemeTest)
#include "DesktopSchemeTest.moc"
