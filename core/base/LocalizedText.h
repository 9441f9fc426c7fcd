// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"

#include <QString>

#include <compare>

namespace portolan {

/// Document text in both languages. Either may be empty: text() then falls back to the other, and
/// isComplete() says so (reported as a finding in plans, as an error in catalogs and wording).
struct LocalizedText {
    QString en;
    QString ja;

    [[nodiscard]] const QString &in(Language language) const;
    [[nodiscard]] const QString &text(Language language) const; ///< in(), or the other language where that is empty
    [[nodiscard]] bool isEmpty() const { return en.isEmpty() && ja.isEmpty(); }
    [[nodiscard]] bool isComplete() const { return !en.isEmpty() && !ja.isEmpty(); }

    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

} // namespace portolan
