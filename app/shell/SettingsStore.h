// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

#include <memory>

namespace portolan {

/// Where settings are kept between runs.
class SettingsStore {
public:
    virtual ~SettingsStore() = default;
    [[nodiscard]] virtual QVariant value(const QString &key) const = 0; ///< invalid where it was never set
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

/// Forgets everything when it goes.
class MemoryStore : public SettingsStore {
public:
    [[nodiscard]] QVariant value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QVariant &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QVariant> m_values;
};

/// The user's own, as the system keeps them: on Linux ~/.config/portolan/portolan.conf.
[[nodiscard]] std::unique_ptr<SettingsStore> userSettingsStore();

} // namespace portolan
