// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"

namespace portolan {

/// The same in both languages.
[[nodiscard]] inline LocalizedText sameText(const QString &text)
{
    return {text, text};
}

/// The name, or the id without one. Where a language has no name, it is the other's.
[[nodiscard]] inline LocalizedText nameText(const LocalizedText &name, const Id &id)
{
    if (name.isEmpty())
        return sameText(id.toString());
    return {name.text(Language::English), name.text(Language::Japanese)};
}

} // namespace portolan
