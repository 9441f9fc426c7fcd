// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace portolan::test {

/// What a run of portolan-cli left behind.
struct CliResult {
    int exitCode = -1; ///< -1: it did not end by itself, or not at all
    QByteArray out;
    QByteArray err;

    friend bool operator==(const CliResult &, const CliResult &) = default;
};

inline char *toString(const CliResult &result)
{
    return QTest::toString(
        QByteArray("exit " + QByteArray::number(result.exitCode) + "\nout: " + result.out + "\nerr: " + result.err));
}

/// A folder of its own in which portolan-cli is run: files are named relative to it, so every message is the same
/// everywhere.
class CliFolder {
public:
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }

    /// Makes a file, and says whether it could.
    [[nodiscard]] bool put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] QByteArray get(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }
    /// Everything in it, hidden files too.
    [[nodiscard]] QStringList files() const
    {
        return QDir(path()).entryList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LANGUAGE"));
        for (const char *name : {"LANG", "LC_ALL"})
            environment.insert(QLatin1String(name), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/nonexistent"));
        return environment;
    }

    /// prepare: done to the process before it starts.
    [[nodiscard]] CliResult run(const QStringList &arguments, const std::function<void(QProcess &)> &prepare = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(path());
        process.setProcessEnvironment(environment());
        process.setProgram(QStringLiteral(PORTOLAN_CLI));
        process.setArguments(arguments);
        if (prepare)
            prepare(process);
        process.start(QIODevice::ReadOnly);
        const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
};

/// A small plan with something of everything, canonical.
inline const QByteArray &smallPlan()
{
    static const QByteArray text = R"(format: portolan-plan
version: 1
title: {en: Compute management, ja: サーバ管理}
sheet: {number: NW-0042, revision: A, author: Sato}
revisions:
  - {revision: A, date: 2026-10-01, change: {en: First issue, ja: 初版}, by: Sato}
products:
  - {id: csm, catalog: hcsm, options: {deployment-manager: true}, ports: {https: 443}}
  - {id: sum, catalog: hpsum-7, version: 7.2.1}
zones:
  - {id: mgmt, name: {en: Management LAN, ja: 管理LAN}, networks: [10.10.0.0/24], dhcp-relay: 10.10.0.1, frame: [0, 0, 400, 600]}
  - {id: servers, name: {en: Server LAN, ja: サーバLAN}, networks: [10.20.0.0/16], frame: [480, 0, 400, 600]}
firewalls:
  - {id: fw1, name: {en: Core firewall, ja: コアファイアウォール}, joins: [mgmt, servers], at: [420, 300]}
nodes:
  - id: csm01
    kind: management-server
    os: windows
    runs: [{product: csm, manages: all}, {product: sum, manages: [rx1, web]}]
    zone: mgmt
    addresses: [10.10.0.11]
    at: [40, 60]
  - {id: ntp01, kind: ntp-server, listens: [{transport: udp, port: 123, by: ntpd}], zone: mgmt, addresses: [10.10.0.20], at: [40, 200]}
  - {id: rx1, kind: hp-ux, interfaces: [{id: lan0, zone: servers, addresses: [10.20.2.70]}, {id: mp, zone: mgmt, addresses: [10.10.0.40]}]}
  - {id: web, kind: linux, count: 40, zone: servers, addresses: [10.20.1.0/26], at: [520, 60]}
  - {id: web-bmc, kind: bmc, part-of: web, count: 40, zone: servers, addresses: [10.20.2.0/26], facts: {bmc-protocol: ssh}, at: [520, 200]}
flows:
  - {id: ntp, from: web, to: ntp01, transport: udp, ports: 123, application: NTP, purpose: {en: Time, ja: 時刻同期}}
decisions:
  - {flow: flow:ntp, owner: Sato, ticket: CHG-1042, until: 2027-03-31}
numbers:
  flow:ntp: 2
)";
    return text;
}

} // namespace portolan::test
