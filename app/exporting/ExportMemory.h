// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportChoices.h"

#include <optional>

namespace portolan {

class Settings;

/// What was chosen for the last export (or print) of each plan, in the settings by the plan's path: a plan file has no
/// place for it, as the same plan goes to other people with other folders.
class ExportMemory {
public:
    static constexpr int mostPlans = 50; ///< the oldest are forgotten

    /// key: of the settings, "module/name".
    ExportMemory(Settings &settings, QString key)
        : m_settings(settings)
        , m_key(std::move(key))
    {
    }

    /// Null: nothing was exported of this plan. The path is absolute.
    [[nodiscard]] std::optional<ExportChoices> recall(const QString &planPath) const;
    void keep(const QString &planPath, const ExportChoices &choices);

private:
    Settings &m_settings;
    QString m_key; ///< holds a list of JSON objects, the latest first
};

} // namespace portolan
