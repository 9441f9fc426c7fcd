// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusVariant;

namespace portolan {

/// Asks the desktop whether it prefers dark windows, as org.freedesktop.portal.Settings says it. Where there is no such
/// service, nothing is ever told.
class DesktopScheme : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void ask(); ///< answers later, and again whenever it changes

signals:
    void darkPreferred(bool isDark);

private slots:
    void settingChanged(const QString &name, const QString &key, const QDBusVariant &value);
};

} // namespace portolan
