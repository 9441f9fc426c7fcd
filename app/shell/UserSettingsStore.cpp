// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/SettingsStore.h"

#include <QSettings>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

class UserSettingsStore : public SettingsStore {
public:
    [[nodiscard]] QVariant value(const QString &key) const override { return m_settings.value(key); }
    void setValue(const QString &key, const QVariant &value) override { m_settings.setValue(key, value); }

private:
    QSettings m_settings{QSettings::NativeFormat, QSettings::UserScope, u"portolan"_s, u"portolan"_s};
};

} // namespace

std::unique_ptr<SettingsStore> userSettingsStore()
{
    return std::make_unique<UserSettingsStore>();
}

} // namespace portolan
